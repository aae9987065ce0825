"""Answers to the exercises of notebook 04 as learners type them, each with what its check says.

One answer a line in ``texts/typed_04.jsonl``: right ones of several shapes, plausible mistakes, and
clumsy ones.
"""

import json
from pathlib import Path

import pytest

from helpers import load_article
from helpers.exercises import check

PATH = Path(__file__).parent / "texts" / "typed_04.jsonl"
TYPED = [json.loads(line) for line in PATH.read_text(encoding="utf-8").splitlines()]
ANSWERS = {
    "4.1": "my_words",
    "4.2": "piles",
    "4.3": "may_hedges",
    "4.4": "about_hedges",
    "4.5": "(could_hedges, some_hedges)",
    "4.6": "my_rules",
}
FIRST_CELLS = "from helpers import Context, is_number, rules_of\n"


@pytest.mark.parametrize("row", TYPED, ids=lambda row: row["exercise"])
def test_a_typed_answer_is_judged_as_it_should_be(row):
    names = {}
    exec(FIRST_CELLS + row["typed"], names)
    message = str(check(row["exercise"], eval(ANSWERS[row["exercise"]], names), load_article()))
    assert message.startswith(f"{row['verdict']}: {row['says']}")
