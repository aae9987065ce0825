"""The cue tables hold to their own examples, and to the form that their readers expect."""

import re
from collections import Counter

import pytest

from helpers.hedges.contexts import TESTS
from helpers.hedges.cues import (
    CATEGORIES,
    CueBook,
    Entry,
    compile_forms,
    noun_forms,
    read_entries,
    standard_book,
    verb_forms,
    word_classes,
)
from helpers.hedges.finder import find_boosters, find_hedges

TABLES = ("hedges", "boosters", "false_friends")
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
def test_entry_is_complete(name, entry):
    assert entry.cue == entry.cue.lower().strip()
    assert entry.inflect in ("", "verb", "noun")
    if name == "false_friends":
        assert entry.category == "none" and entry.other
        return
    assert entry.category in (*CATEGORIES, "booster")
    assert (entry.category == "booster") == (name == "boosters")
    assert entry.hedge, "an entry needs an example where it counts"
    if entry.test:
        assert entry.test in TESTS
        assert entry.other, "an entry with a test needs an example where it does not count"


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


def test_every_context_test_is_used_and_every_word_class_too():
    used = {entry.test for _, entry in ENTRIES} - {""}
    assert used == set(TESTS)
    assert all(words for words in word_classes().values())


def test_every_context_test_says_in_its_docstring_what_it_asks():
    for name, test in TESTS.items():
        assert test.__doc__ and len(test.__doc__) > 20, name


def test_verbs_are_inflected_by_the_rules_of_spelling():
    assert verb_forms("suppose") == ["suppose", "supposes", "supposed", "supposing"]
    assert verb_forms("worry") == ["worry", "worries", "worried", "worrying"]
    assert verb_forms("guess")[1] == "guesses"
    assert verb_forms("infer")[2:] == ["inferred", "inferring"]
    assert "thought" in verb_forms("think")
    assert noun_forms("worry") == ["worry", "worries"]


def test_only_the_first_word_of_a_phrase_is_inflected():
    assert Entry("point to", "verb").forms[1] == "points to"


def test_the_pattern_finds_exactly_the_forms_of_the_tables():
    book = standard_book()
    for form in book.forms:
        match = book.pattern.search(f"({form})")
        assert match and match.group() == form


def test_an_empty_book_finds_nothing():
    assert compile_forms([]).search("maybe") is None
    assert CueBook([]).pattern.search("maybe") is None
