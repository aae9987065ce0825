"""Answers as learners type them into the notebooks, each with what its check says.

One answer a line in ``typed/notebook_0X.jsonl``: ``exercise``; ``typed``, the whole source of the
answer's cell; ``verdict``; words that the message ``says``, and words that it must ``not`` say.
``then`` is a cell that is run between answer and check; ``article`` the one article that a line is
about, or ``where`` a pattern that an article's text must hold.

A process of its own runs all cells (see shell.py). A real kernel runs every 25th line again, and
must say the same.

Each line is tried on the course's article, every third on the chosen one, every sixth on one other
of seeds/, by turns; with ``WHO_SAID_MAYBE_ALL_KINDS=1`` in the environment, as once a week, all on
all of them and on each made-up kind (see kinds.py).
"""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from queue import Empty

import pytest
from answers import judged
from conftest import CHOSEN_ARTICLE
from jupyter_client.manager import start_new_kernel
from kinds import kinds
from lessons import ALL, ARTICLES, FOLDER, NOTEBOOKS, exercises_in, read

from helpers import load_article

RESTART = """
import os
import re
from helpers.exercises.cells import WATCH
os.environ["WHO_SAID_MAYBE_ARTICLE"] = {!r}
WATCH.cells.clear()
"""
KEEP = "import builtins\nbuiltins.kept = dict(globals())"
AS_KEPT = """
import builtins
for each in [*globals()]:
    if each not in builtins.kept:
        del globals()[each]
globals().update(builtins.kept)
"""
TYPED = Path(__file__).parent / "typed"
FIELDS = {"exercise", "typed", "verdict", "says", "not", "article", "where", "then"}
FEWEST, FEWEST_RIGHT = 15, 5
COURSE = "tokyo_talks"
OTHERS = [name for name in ARTICLES if name != COURSE]
CHOSEN = [CHOSEN_ARTICLE] if CHOSEN_ARTICLE else []


def rows_of(notebook):
    path = TYPED / f"notebook_{notebook.name[:2]}.jsonl"
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


class Kernel:
    """A notebook's kernel, told the ids of cells as JupyterLab does."""

    def __init__(self, work):
        environment = {**os.environ, "WHO_SAID_MAYBE_WORK": str(work)}
        self.manager, self.client = start_new_kernel(
            kernel_name="python3", cwd=str(FOLDER), env=environment
        )
        self.run("%xmode Minimal", "quick")  # red lines are not read here, and take long to make

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

    def restart(self, article):
        """Forget all names and all cells: what a new kernel does, in a tenth of the time."""
        self.run(RESTART.format(str(article)), "restart")
        self.run("%reset -f", "restart")

    def names(self):
        self.run(KEEP, "keep")

    def back_to(self, names):
        """Set what the last `names` found; it stays in the kernel."""
        self.run(AS_KEPT, "as kept")

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def kernel(tmp_path_factory):
    kernel = Kernel(tmp_path_factory.mktemp("work"))
    yield kernel
    kernel.close()


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    """A function that says what checks say to typed answers, all in one process."""
    environment = {**os.environ, "WHO_SAID_MAYBE_WORK": str(tmp_path_factory.mktemp("work"))}
    process = subprocess.Popen(
        [sys.executable, "-c", "import answers; answers.main()"],
        cwd=Path(__file__).parent,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )

    @cache
    def answer(question):
        print(question, file=process.stdin, flush=True)
        line = process.stdout.readline()
        assert line, "the process has ended: see stderr"
        return json.loads(line)

    yield lambda notebook, *rest: answer(json.dumps([notebook.name, *rest]))
    process.stdin.close()
    process.wait(timeout=60)
    process.stdout.close()


def faults(ask, notebook, article, rows):
    """What is wrong with the checks of a notebook, answer by answer."""
    for row, said in zip(rows, ask(notebook, article, rows), strict=True):
        wrong = [words for words in _listed(row.get("says", [])) if not _says(said, words)]
        wrong += [words for words in _listed(row.get("not", [])) if words in said]
        if not said.startswith(row["verdict"]) or wrong:
            name = Path(article).stem
            yield f"{name} {row['exercise']}: {row['typed']!r}\n  said: {said}\n  wanted: {row}"


def _says(said, words):
    """Whether these words stand there; what comes first on another page may begin a sentence."""
    return words in said or words[:1].upper() + words[1:] in said


def _listed(words):
    return [words] if isinstance(words, str) else words


@cache
def text_of(name):
    return load_article(name).text


def about(rows, name):
    """The rows that may be tried on an article, which is a name in seeds/ or a path."""
    return [
        row
        for row in rows
        if row.get("article", name) == name and re.search(row.get("where", ""), text_of(name))
    ]


def shares(notebook, folder):
    """From each other article to the rows tried on it."""
    rows = rows_of(notebook)
    if ALL:
        paths = {str(folder / f"{name}.txt"): text for name, text in kinds().items()}
        for path, text in paths.items():
            Path(path).write_text(text, encoding="utf-8")
        return {name: about(rows, name) for name in [*OTHERS, *CHOSEN, *paths]}
    other = OTHERS[int(notebook.name[:2]) % len(OTHERS)]
    return {other: about(rows[::6], other)} | {name: about(rows[1::3], name) for name in CHOSEN}


with_rows = pytest.mark.parametrize(
    "notebook", [path for path in NOTEBOOKS if rows_of(path)], ids=lambda path: path.stem
)


def as_wanted(found):
    assert not found, "\n".join(found[:20]) + f"\n{len(found)} in all"


@with_rows
def test_each_typed_answer_is_judged_as_it_should_be(ask, notebook):
    as_wanted(list(faults(ask, notebook, COURSE, about(rows_of(notebook), COURSE))))


@with_rows
def test_each_typed_answer_is_judged_alike_on_another_article(ask, notebook, tmp_path):
    share = shares(notebook, tmp_path)
    as_wanted([each for one in share for each in faults(ask, notebook, one, share[one])])


@with_rows
def test_a_real_kernel_says_the_same(kernel, ask, notebook):
    rows = about(rows_of(notebook), COURSE)
    assert list(judged(kernel, notebook, COURSE, rows[::25])) == ask(notebook, COURSE, rows)[::25]


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_each_exercise_has_right_wrong_and_clumsy_answers(notebook):
    rows, numbers = rows_of(notebook), [each.number for each in exercises_in(read(notebook))]
    assert {row["exercise"] for row in rows} == set(numbers)
    assert set().union(*rows) <= FIELDS
    right = Counter(row["exercise"] for row in rows if row["verdict"] == "Correct")
    every = Counter(row["exercise"] for row in rows)
    assert not [each for each in numbers if every[each] < FEWEST or right[each] < FEWEST_RIGHT]


# The newest answer is the one that counts --------------------------------------------------------


@pytest.fixture
def begun(kernel):
    kernel.restart(COURSE)
    kernel.run("from helpers import check", "first")
    return kernel


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
        (['my_name == "Ana"'], "Not yet: `==` sets nothing. Write `my_name = `, with one `=`"),
    ],
)
def test_the_newest_answer_is_judged(begun, cells, said):
    for source in cells:
        begun.run(source, "answer")
    assert begun.run('check("0.1")', "check").startswith(said)
    assert begun.run('check("0.1")', "check").startswith(said), "a second look says the same"


def test_an_error_in_a_cell_of_something_else_does_not_matter(begun):
    begun.run('my_name = "Ana"', "answer")
    begun.run("1 / 0", "elsewhere")
    assert begun.run('check("0.1")', "check").startswith("Correct:")


def test_answer_and_check_may_stand_in_one_cell(begun):
    begun.run("my_name = 1 / 0", "answer")
    assert begun.run('my_name = "Ana"\ncheck("0.1")', "both").startswith("Correct:")


def test_a_check_before_any_answer_says_what_to_do(begun):
    said = begun.run('check("7.4")', "check")
    assert said.startswith("Not yet: nothing is stored under `right_speaker` yet.")
