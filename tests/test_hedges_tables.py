"""The cue tables hold to their own examples, and to the form that their readers expect."""

import re
from collections import Counter
from pathlib import Path

import pytest

from helpers.core.tables import TableError
from helpers.hedges import TESTS, cues, find_boosters, find_hedges
from helpers.hedges.context import CLASSES, read_classes
from helpers.hedges.cues import (
    TABLES,
    CueBook,
    Entry,
    compile_forms,
    noun_forms,
    read_entries,
    standard_book,
)

HERE = Path(cues.__file__).parent
ENTRIES = [(name, entry) for name in TABLES for entry in read_entries(name)]


def unmark(example):
    """The example without brackets, and every place they stood at."""
    text, places = "", []
    for part in re.split(r"(\[[^\]]*\])", example):
        if part.startswith("["):
            places.append((len(text), len(text) + len(part) - 2))
            part = part[1:-1]
        text += part
    assert places, f"no brackets in {example!r}"
    return text, places


def marked_as(text):
    """What the finders make of a text: place to category or "booster"."""
    found = {(h.start, h.end): h.category for h in find_hedges(text)}
    return found | {(b.start, b.end): "booster" for b in find_boosters(text)}


@pytest.mark.parametrize(
    ("name", "entry"), ENTRIES, ids=[f"{name}:{e.cue}:{e.category}" for name, e in ENTRIES]
)
def test_entry_holds_to_both_its_examples(name, entry):
    if entry.hedge:
        text, places = unmark(entry.hedge)
        for place in places:
            assert marked_as(text).get(place) == entry.category
    if entry.other:
        text, places = unmark(entry.other)
        for place in places:
            assert marked_as(text).get(place) != entry.category


@pytest.mark.parametrize(
    ("name", "entry"), ENTRIES, ids=[f"{name}:{e.cue}:{e.category}" for name, e in ENTRIES]
)
def test_example_marks_a_form_of_the_cue(name, entry):
    for example in filter(None, (entry.hedge, entry.other)):
        text, places = unmark(example)
        for start, end in places:
            assert " ".join(text[start:end].lower().split()) in entry.forms


def test_no_line_stands_twice():
    lines = Counter((entry.cue, entry.category, entry.inflect) for _, entry in ENTRIES)
    assert [line for line, count in lines.items() if count > 1] == []


def test_all_rules_and_all_word_classes_are_used():
    assert {entry.test for _, entry in ENTRIES} - {""} == set(TESTS) - {"any_cue"}
    conditions = " ".join(row.when for rules in TESTS.values() for row in rules.rows)
    code = "".join(path.read_text(encoding="utf-8") for path in HERE.glob("*.py"))
    named = set(re.findall(r"@(\w+)", conditions)) | set(re.findall(r'CLASSES\["(\w+)"\]', code))
    assert named == set(CLASSES)


SLIPS = {
    "hedges": ("may\t\tplausability\t\t[May] be.", "category holds 'plausability', but it allows"),
    "boosters": ("very\tadverb\tbooster\t\tA [very] old mill.", "inflect holds 'adverb'"),
    "false_friends": ("if i may\t\tnone\t\t\tOne word, if I may.", "other holds 'One word, if I"),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_in_a_cue_table_is_named_with_its_line(name, tmp_path):
    line, found = SLIPS[name]
    header = "cue\tinflect\tcategory\ttest\thedge\tother"
    (tmp_path / f"{name}.tsv").write_text(f"# cues\n{header}\n{line}\n", encoding="utf-8")
    with pytest.raises(TableError, match=f"^{name}.tsv, line 3: .*{found}"):
        read_entries(name, tmp_path)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("month", "the class month has no words"),
        ("month\tmay June", "the class month holds 'June'"),
        ("day\tmonday", "the class day is listed twice"),
    ],
)
def test_a_slip_in_the_word_classes_is_named_with_its_line(line, found, tmp_path):
    path = tmp_path / "word_classes.tsv"
    path.write_text(f"class\twords\nday\tsunday\n{line}\n", encoding="utf-8")
    with pytest.raises(TableError, match=f"^word_classes.tsv, line 3: {found}"):
        read_classes(path)


def test_nouns_have_their_plural():
    assert noun_forms("worry") == ["worry", "worries"]


def test_only_the_first_word_of_a_phrase_is_inflected():
    assert Entry("point to", "verb").forms[1] == "points to"


def test_the_pattern_finds_exactly_the_forms_of_the_tables():
    book = CueBook(standard_book().entries)
    for form in book.forms:
        match = book.pattern.search(f"(9{form})" if form[0] == "-" else f"({form})")
        assert match and match.group() == form


def test_an_empty_book_finds_nothing():
    assert compile_forms([]).search("maybe") is None
    assert CueBook([]).pattern.search("maybe") is None
