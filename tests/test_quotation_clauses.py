"""Where a retold clause begins and ends: sentences with "said" and every sort of opening."""

from pathlib import Path

import pytest

from helpers.quotations import find_quotations

LINES = (Path(__file__).parent / "texts" / "openers.txt").read_text(encoding="utf-8").splitlines()
CLAUSES = []
for line in LINES:
    if line and not line.startswith("#"):
        clause, _, reason = line.removeprefix("? ").partition(" -- ")
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
        CLAUSES.append(pytest.param(clause, marks=marks))


def retold(text):
    return [q.of(text) for q in find_quotations(text) if q.kind == "indirect"]


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_without_that_may_open_in_any_way(clause):
    assert retold(f"Ann Low said {clause}.") == [clause]


@pytest.mark.parametrize(
    "words",
    [
        "on Monday", "earlier this week", "in a statement", "in court", "by phone", "bluntly",
        "at a press conference on Sunday", "in an interview with CNN", "through her lawyer",
        "later",
    ],
)  # fmt: skip
@pytest.mark.parametrize("that", ["", "that "])
def test_time_place_and_manner_of_saying_are_no_part_of_what_is_said(words, that):
    text = f"Ann Low said {words} {that}the bridge was shut."
    assert retold(text) == ["the bridge was shut"]


@pytest.mark.parametrize(
    "listener",
    ["her", "reporters", "a meeting", "Channel 7", "the Mail & Star", "a crowd by the river",
     "police", "reporters on Sunday", "the BBC"],
)  # fmt: skip
def test_whoever_is_told_is_no_part_of_what_is_said(listener):
    assert retold(f"Ann Low told {listener} that the bridge was shut.") == ["the bridge was shut"]
    assert retold(f"Ann Low told {listener} the bridge was shut.") == ["the bridge was shut"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Low said a few kind words about her friends.",
        "Ann Low said goodbye to her old friends.",
        "“No,” Ann Low said in a follow-up interview.",
        "A nurse, who declined to be named, wept.",
        "Gil Sands, who had predicted rain, blushed.",
        "Residents have been told to leave by noon.",
        "Nobody could say why the dune sang.",
        "It is a book written by the editor of the paper.",
    ],
)
def test_what_is_no_clause_is_not_retold(text):
    assert retold(text) == []


def test_a_second_verb_of_saying_starts_a_second_clause():
    text = "Ann Low admitted the brakes were worn but insisted the bus was safe."
    assert retold(text) == ["the brakes were worn", "the bus was safe"]
    text = "Ann Low said the dose was low and added that it was legal."
    assert retold(text) == ["the dose was low", "it was legal"]
    text = "Nobody was hurt, an official said, adding that two men were treated for shock."
    assert retold(text) == ["Nobody was hurt", "two men were treated for shock"]
