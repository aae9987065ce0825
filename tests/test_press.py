"""No figure of the sets of pieces falls below what is kept in ``texts/press/figures.tsv``."""

import csv

import press
import pytest

with press.FIGURES.open(encoding="utf-8") as file:
    KEPT = {row.pop("set"): row for row in csv.DictReader(file, delimiter="\t")}


@pytest.mark.parametrize("path", press.SETS, ids=lambda path: path.stem)
def test_no_figure_falls(path):
    now = press.figures(path)
    fallen = {
        name: (kept, now[name]) for name, kept in KEPT[path.stem].items() if now[name] < float(kept)
    }
    assert not fallen, f"kept, now: {fallen}; `python tests/press.py` prints them all"


def test_a_name_is_the_same_only_if_one_says_more():
    same = press.same_name
    assert same("Ms Winter", "the Ada Winter") is False and same("Winter", "Ada Winter")
    assert same(None, None) and not same(None, "Ada Winter") and not same("Bo Winter", "Ada Winter")
