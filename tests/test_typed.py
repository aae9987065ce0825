"""Answers as learners type them, tried in a real kernel on every article.

``typed/notebook_00.jsonl`` and so on hold one answer a line: the exercise, the whole source of the
answer's cell as it was typed, the verdict, words that the message must hold (``says``) and must not
hold (``not``), the one article that it is for if not all, and a cell that is run before the check
if there is one (``then``). Of each exercise: right answers of several shapes, plausible mistakes,
and clumsy ones (no ``name =``, red lines, curly marks).
"""

import json
import os
from collections import Counter
from pathlib import Path

import pytest
from jupyter_client.manager import start_new_kernel
from lessons import FOLDER, NOTEBOOKS, exercises_in, read, with_solutions
from typed_in_kernel import MARK

from helpers import list_articles

TYPED = Path(__file__).parent / "typed"
FIELDS = {"exercise", "typed", "verdict", "says", "not", "article", "then"}
FEWEST, FEWEST_RIGHT = 15, 5


def typed(path):
    lines = (TYPED / f"notebook_{path.name[:2]}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@pytest.fixture(scope="module")
def kernel_of(tmp_path_factory):
    """Start a kernel for a notebook, and give a function that runs code in it."""
    started = []

    def start():
        environment = dict(os.environ, WHO_SAID_MAYBE_WORK=str(tmp_path_factory.mktemp("work")))
        manager, client = start_new_kernel(cwd=str(FOLDER), env=environment)
        started.append((manager, client))

        def run(code):
            shown = []
            reply = client.execute_interactive(
                code,
                timeout=300,
                store_history=False,
                output_hook=lambda message: shown.append(message["content"].get("text", "")),
            )
            assert reply["content"]["status"] == "ok", reply["content"]
            return "".join(shown)

        run(f"import sys; sys.path.append({str(Path(__file__).parent)!r}); import typed_in_kernel")
        return run

    yield start
    for manager, client in started:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def fault(row, message, error):
    """What is wrong with what a check said; empty if nothing."""
    if error:
        return f"the check itself stopped: {error}"
    if not message.startswith(f"{row['verdict']}:"):
        return f"should be {row['verdict']}"
    lacks = [words for words in row.get("says", []) if words not in message]
    holds = [words for words in row.get("not", []) if words in message]
    return f"lacks {lacks}" * bool(lacks) + f"holds {holds}" * bool(holds)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_typed_answers_are_judged_as_they_should_be(path, kernel_of):
    notebook, rows = read(path), typed(path)
    done = with_solutions(notebook)  # so that an exercise finds what those above it set
    cells = [cell.source for cell in done.cells if cell.cell_type == "code"]
    stubs = {each.number: notebook.cells[each.stub].source for each in exercises_in(notebook)}
    run, faults = kernel_of(), []
    for article in list_articles():
        mine = [row for row in rows if row.get("article", article) == article]
        run(f"typed_in_kernel.run_lesson({article!r}, {cells!r})")
        printed = run(f"typed_in_kernel.type_all({mine!r}, {stubs!r})")
        said = json.loads(printed[printed.index(MARK) + len(MARK) :])
        for row, (message, error) in zip(mine, said, strict=True):
            wrong = fault(row, message, error)
            if wrong:
                faults.append(
                    f"{article} {row['exercise']}: {row['typed']!r}\n  {wrong}: {message}"
                )
    assert not faults, f"{len(faults)} of the answers:\n" + "\n".join(faults)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_each_exercise_has_right_wrong_and_clumsy_answers(path):
    rows, numbers = typed(path), [each.number for each in exercises_in(read(path))]
    assert {row["exercise"] for row in rows} == set(numbers)
    assert set().union(*rows) <= FIELDS
    right = Counter(row["exercise"] for row in rows if row["verdict"] == "Correct")
    every = Counter(row["exercise"] for row in rows)
    assert not [each for each in numbers if every[each] < FEWEST or right[each] < FEWEST_RIGHT]
