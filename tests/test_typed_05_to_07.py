"""Answers to the exercises of notebooks 05 to 07 as learners type them, and what the checks say.

One answer a line in ``typed/``: right ones of several shapes, plausible mistakes, and clumsy ones.
A cell that stops with an error, or sets another name, leaves nothing to judge: *Not yet*.
"""

import copy
import json
import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from lessons import FOLDER, exercises_in, read

from helpers import list_articles, load_article
from helpers.exercises.check import check

TYPED = [
    json.loads(line)
    for number in ("05", "06", "07")
    for line in (Path(__file__).parent / "typed" / f"notebook_{number}.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


@cache
def lesson(number):
    """The names that the teaching cells of a notebook leave behind, and each exercise's answer."""
    notebook = read(next(FOLDER.glob(f"{number}_*.ipynb")))
    posed = exercises_in(notebook)
    done = {place for each in posed for place in (each.stub, each.check)}
    names, answers = {}, {}
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type != "code":
            continue
        if place not in done and (cell.source.startswith("from ") or "toy" in cell.source):
            exec(cell.source, names)
    for each in posed:
        answers[each.number] = re.search(r", (\w+)\)", notebook.cells[each.check].source)[1]
        if "ana =" in each.solution or "ana" in notebook.cells[each.stub].source:
            exec(notebook.cells[each.stub].source, names)
        if each.number == "6.2":
            exec(each.solution, names)
    return names, answers


def judged(row, article):
    """What the check says of a typed answer; None where the cell leaves nothing to judge."""
    names, answers = lesson(f"0{row['exercise'][0]}")
    names, name = copy.copy(names), answers[row["exercise"]]
    names.pop(name, None)
    try:
        exec(row["typed"], names)
    except (Exception, SyntaxError):
        return None
    return str(check(row["exercise"], names[name], article)) if name in names else None


@pytest.mark.parametrize("article", list_articles())
def test_typed_answers_are_judged_as_they_should_be(article):
    page, wrong = load_article(article), []
    for row in TYPED:
        said = judged(row, page)
        if said is None:
            fits = row["verdict"] == "Not yet"
        else:
            fits = said.startswith(f"{row['verdict']}:")
            fits = fits and all(words in said for words in row.get("says", []))
            fits = fits and not any(words in said for words in row.get("not", []))
        if not fits:
            wrong.append((row["exercise"], row["typed"], said))
    assert not wrong


def test_each_exercise_has_right_wrong_and_clumsy_answers():
    verdicts = Counter((row["exercise"], row["verdict"]) for row in TYPED)
    for number in {row["exercise"] for row in TYPED}:
        right = verdicts[number, "Correct"]
        assert right >= 5, number
        assert sum(n for (each, _), n in verdicts.items() if each == number) - right >= 10, number
