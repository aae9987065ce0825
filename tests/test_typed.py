"""Answers as learners type them, in the notebook's own kernel, each with what its check says.

One answer a line in ``typed/notebook_0X.jsonl``: ``exercise``; ``typed``, the whole source of the
answer's cell; ``verdict``; words that the message ``says``, and words that it must ``not`` say.
``then`` is a cell that is run between answer and check; ``article`` the one article that a line is
about.
"""

import json
import os
from collections import Counter
from pathlib import Path
from queue import Empty

import pytest
from jupyter_client.manager import start_new_kernel
from lessons import FOLDER, NOTEBOOKS, exercises_in, read

TYPED = Path(__file__).parent / "typed"
FIELDS = {"exercise", "typed", "verdict", "says", "not", "article", "then"}
FEWEST, FEWEST_RIGHT = 15, 5


def rows_of(notebook):
    path = TYPED / f"notebook_{notebook.name[:2]}.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


class Kernel:
    """A notebook's kernel, told the ids of cells as JupyterLab does."""

    def __init__(self, work, article=None):
        environment = {**os.environ, "WHO_SAID_MAYBE_WORK": str(work)}
        if article:
            environment["WHO_SAID_MAYBE_ARTICLE"] = article
        self.manager, self.client = start_new_kernel(
            kernel_name="python3", cwd=str(FOLDER), env=environment
        )

    def run(self, source, cell_id):
        """What a cell shows last, as text; its error counts as shown."""
        content = {"code": source, "silent": False, "store_history": True, "stop_on_error": False}
        sent = self.client.session.msg("execute_request", content, metadata={"cellId": cell_id})
        self.client.shell_channel.send(sent)
        shown = ""
        while True:
            try:
                message = self.client.get_iopub_msg(timeout=60)
            except Empty:
                raise AssertionError(f"no answer to {source[:60]!r}") from None
            if message["parent_header"].get("msg_id") != sent["header"]["msg_id"]:
                continue
            kind, said = message["msg_type"], message["content"]
            if kind == "status" and said["execution_state"] == "idle":
                return shown
            if kind in ("execute_result", "display_data"):
                shown = said["data"].get("text/plain", "")
            elif kind == "error":
                shown = f"{said['ename']}: {said['evalue']}"

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


EVERY = 5  # on articles other than the course's, one answer in so many is tried, for time


def faults(notebook, work, article=None):
    """What is wrong with the checks of a notebook, answer by answer."""
    rows = rows_of(notebook) if article is None else rows_of(notebook)[::EVERY]
    kernel, name = Kernel(work, article), article or "tokyo_talks"
    try:
        content = read(notebook)
        for cell in content.cells:
            if cell.cell_type == "code":
                kernel.run(cell.source, cell.id)
        posed = {each.number: each for each in exercises_in(content)}
        before = None
        for row in rows:
            if row["exercise"] != before:  # an exercise may use what those above it wrote
                for each in posed.values():
                    kernel.run(each.solution, each.cells[each.stub].id)
            before = row["exercise"]
            if row.get("article", name) != name:
                continue
            each = posed[row["exercise"]]
            stub, below = each.cells[each.stub], each.cells[each.check]
            kernel.run(stub.source, stub.id)
            kernel.run(row["typed"], stub.id)
            if "then" in row:
                kernel.run(row["then"], "elsewhere")
            said = kernel.run(below.source, below.id)
            wrong = [words for words in _listed(row.get("says", [])) if words not in said]
            wrong += [words for words in _listed(row.get("not", [])) if words in said]
            if not said.startswith(row["verdict"]) or wrong:
                yield f"{row['exercise']}: {row['typed']!r}\n  said: {said}\n  wanted: {row}"
    finally:
        kernel.close()


def _listed(words):
    return [words] if isinstance(words, str) else words


with_rows = pytest.mark.parametrize(
    "notebook", [path for path in NOTEBOOKS if rows_of(path)], ids=lambda path: path.stem
)


@with_rows
def test_each_typed_answer_is_judged_as_it_should_be(notebook, tmp_path):
    found = list(faults(notebook, tmp_path))
    assert not found, "\n".join(found[:20]) + f"\n{len(found)} in all"


@with_rows
def test_each_typed_answer_is_judged_alike_on_another_article(notebook, tmp_path, other_article):
    found = list(faults(notebook, tmp_path, other_article))
    assert not found, "\n".join(found[:20]) + f"\n{len(found)} in all"


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_each_exercise_has_right_wrong_and_clumsy_answers(notebook):
    rows, numbers = rows_of(notebook), [each.number for each in exercises_in(read(notebook))]
    assert {row["exercise"] for row in rows} == set(numbers)
    assert set().union(*rows) <= FIELDS
    right = Counter(row["exercise"] for row in rows if row["verdict"] == "Correct")
    every = Counter(row["exercise"] for row in rows)
    assert not [each for each in numbers if every[each] < FEWEST or right[each] < FEWEST_RIGHT]


# The newest answer is the one that counts --------------------------------------------------------


@pytest.fixture(scope="module")
def kernel(tmp_path_factory):
    kernel = Kernel(tmp_path_factory.mktemp("work"))
    kernel.run("from helpers import check", "first")
    yield kernel
    kernel.close()


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (['my_name = "Ana"'], "Correct:"),
        (["my_name = ..."], "Not yet: put your answer"),
        (['my_name = "Ana"', "my_name = 1 / 0"], "Not yet: the cell with your answer stopped"),
        (['my_name = "Ana"', "my_name = “Bo”"], "Not yet: the cell with your answer stopped"),
        (['my_name = "Ana"', "my_nam = 1 +"], "Not yet: the cell with your answer stopped"),
        (['my_name = "Ana"', '"Bo"'], "Not yet: your cell works something out but stores nothing"),
        (['my_name = "Ana"', 'name = "Bo"'], "Not yet: your cell sets `name`; this check looks"),
        (['my_name = "Ana"', "1 / 0", 'my_name = "Bo"'], "Correct:"),
    ],
)
def test_the_newest_answer_is_judged(kernel, cells, said):
    for source in cells:
        kernel.run(source, "answer")
    assert kernel.run('check("0.1")', "check").startswith(said)
    assert kernel.run('check("0.1")', "check").startswith(said), "a second look says the same"


def test_an_error_in_a_cell_of_something_else_does_not_matter(kernel):
    kernel.run('my_name = "Ana"', "answer")
    kernel.run("1 / 0", "elsewhere")
    assert kernel.run('check("0.1")', "check").startswith("Correct:")


def test_answer_and_check_may_stand_in_one_cell(kernel):
    kernel.run("my_name = 1 / 0", "answer")
    assert kernel.run('my_name = "Ana"\ncheck("0.1")', "both").startswith("Correct:")


def test_a_check_before_any_answer_says_what_to_do(kernel):
    said = kernel.run('check("7.4")', "check")
    assert said.startswith("Not yet: nothing is stored under `right_speaker` yet.")
