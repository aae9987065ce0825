"""The word tables of the quotation room: each verb shows what it does, each slip is named."""

import re

import pytest

from helpers.core.tables import TableError
from helpers.quotations import cues, find_quotations, lists

VERBS = [pytest.param(row, id=row["verb"]) for row in cues.VERBS]


def cues_of(text):
    """The verbs that a text's quotations hang on."""
    found = [each.cue.of(text).lower() for each in find_quotations(text) if each.cue]
    return {cues.FORMS[word][0] for word in found if word in cues.FORMS}


@pytest.mark.parametrize("row", VERBS)
def test_a_verb_reports_in_each_of_its_examples_and_a_thought_reports_nothing(row):
    for example in row["example"].split(" | "):
        assert (row["verb"] in cues_of(example)) == (row["use"] != "think"), example


@pytest.mark.parametrize("row", [each for each in VERBS if each.values[0]["use"] != "think"])
def test_what_a_verb_takes_is_needed_by_one_of_its_examples(row, monkeypatch):
    examples = row["example"].split(" | ")
    for flag in {"bare", "to", "listener"} & set(row["takes"].split()):
        before = [find_quotations(example) for example in examples]
        with monkeypatch.context() as patch:
            for form, (verb, *_) in cues.FORMS.items():
                if verb == row["verb"]:
                    patch.setitem(cues.CLAUSES, form, cues.CLAUSES[form] - {flag})
            assert [find_quotations(example) for example in examples] != before, flag


GOOD = {
    "verbs.tsv": "say\tsay\tbare\tLow said it rained.",
    "words.tsv": "monday\tt",
    "titles.tsv": "lady\tpeer\tshe",
}
SLIPS = {
    "spaces for tabs": lambda line: line.replace("\t", "  "),
    "a value that means nothing": lambda line: re.sub(
        r"\t(say|t|she|work)(?=\t|$)", r"\tsya", line
    ),
    "a column too far": lambda line: line.replace("\t", "\t\t", 1),
}


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
@pytest.mark.parametrize("name", GOOD)
def test_a_slip_in_a_word_table_is_named_with_its_line(name, slip, tmp_path):
    header = next(
        line for line in (lists.HERE / name).read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )  # fmt: skip
    (tmp_path / name).write_text(f"{header}\n{GOOD[name]}\n", encoding="utf-8")
    assert len(lists.read_list(name, tmp_path)) == 1
    (tmp_path / name).write_text(f"{header}\n{GOOD[name]}\n{slip(GOOD[name])}\n", encoding="utf-8")
    with pytest.raises(TableError, match=rf"{re.escape(name)}, line 3"):
        lists.read_list(name, tmp_path)


def test_a_wrong_word_is_told_with_what_is_allowed(tmp_path):
    (tmp_path / "verbs.tsv").write_text(
        "verb\tuse\ttakes\texample\nsay\tsays\t\t\n", encoding="utf-8"
    )
    with pytest.raises(TableError, match="column use holds 'says', but it allows only ask, call"):
        lists.read_list("verbs.tsv", tmp_path)


def test_no_word_is_listed_twice():
    for name in lists.CHECKS:
        entries = [next(iter(row.values())) for row in lists.read_list(name)]
        assert len(entries) == len(set(entries)), name
