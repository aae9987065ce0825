"""What several tests need to know of a notebook: its cells, its exercises, how to run it."""

import copy
import os
import re
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellTimeoutError, DeadKernelError

from helpers import list_articles

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("[0-9][0-9]_*.ipynb"))
ALL = os.environ.get("WHO_SAID_MAYBE_ALL_KINDS") == "1"  # try everything, as once a week
# The village clock is printed as the course's article is, so that it would only cost time.
ARTICLES = [name for name in list_articles() if ALL or name != "village_clock"]
TITLE = re.compile(
    r"^### Exercise (?P<number>\d+\.\d+)(?: \((?P<level>\w+)\))?: (?P<title>.+)$", re.MULTILINE
)
CHECK = re.compile(r'check\("(?P<number>\d+\.\d+)"\)')
COMPARISON = re.compile(
    r"<details[^>]*>\n<summary>Compare with your prediction( \d+)?</summary>\n",
)
SOLUTION = re.compile(r"<summary>Solution for [\d.]+</summary>\s*```python\n(.*?)```", re.DOTALL)


@dataclass
class Posed:
    """An exercise as a notebook poses it: the places of its cells, and its solution's code."""

    number: str
    title: str
    level: str | None
    cells: list
    task: int
    stub: int
    check: int
    answer: int

    @property
    def solution(self):
        found = SOLUTION.search(self.cells[self.answer].source)
        return found and found[1]


def read(path):
    return nbformat.read(path, as_version=4)


def exercises_in(notebook):
    """The exercises that a notebook poses, in order; what follows each task is not checked here."""
    posed = []
    for at, cell in enumerate(notebook.cells):
        found = cell.cell_type == "markdown" and TITLE.search(cell.source)
        if found:
            head = found["number"], found["title"], found["level"]
            posed.append(Posed(*head, notebook.cells, at, at + 1, at + 2, at + 3))
    return posed


def tags(cell):
    return cell.metadata.get("tags", [])


def is_folded(cell):
    """In JupyterLab, and in the older interface, which has its own word for it."""
    return bool(
        cell.metadata.get("jupyter") == {"outputs_hidden": True} and cell.metadata.get("collapsed")
    )


def shown_first(output):
    """The form of an output that JupyterLab shows; of a folded one it shows the first line."""
    kinds = output.get("data", {"text": output.get("text")})
    return kinds.get("text/html", kinds.get("text/plain", kinds.get("text")))


def plain_text(cell):
    """What a code cell printed or returned, as text."""
    parts = [
        output.get("text") or output.get("data", {}).get("text/plain", "")
        for output in cell.outputs
    ]
    return "".join(parts)


def run(notebook, article=None, work=None):
    """Run every cell in a fresh kernel and return the executed copy.

    Parameters
    ----------
    notebook : nbformat.NotebookNode
    article : str, optional
        A name in seeds/ or a path; by default the course's article.
    work : str or pathlib.Path, optional
        The folder of a learner's own files, so that a test never writes into the real one.

    Raises
    ------
    AssertionError
        If a cell fails: it names the cell, its first line and the error.
    """
    environment = dict(os.environ)
    environment.pop("WHO_SAID_MAYBE_ARTICLE", None)
    if article:
        environment["WHO_SAID_MAYBE_ARTICLE"] = str(article)
    if work:
        environment["WHO_SAID_MAYBE_WORK"] = str(work)
    notebook = copy.deepcopy(notebook)
    client = NotebookClient(
        notebook,
        timeout=60,
        kernel_name="python3",
        resources={"metadata": {"path": str(FOLDER)}},
        allow_errors=True,  # the loop below names the cell, which nbclient's own error does not
        record_timing=False,
        coalesce_streams=True,  # what is printed is one output, however slow the machine was
    )
    try:
        client.execute(env=environment)
    except (CellTimeoutError, DeadKernelError) as error:
        raise AssertionError(f"the kernel did not get through: {error}") from None
    for place, cell in enumerate(notebook.cells):
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                line = cell.source.strip().splitlines()[0]
                where = f"cell {place} ({cell.id}), which begins {line!r}"
                raise AssertionError(f"{where}: {output.ename}: {output.evalue}")
    return notebook


def convert(*words):
    """Give words to nbconvert as its command would, which takes a second to begin.

    What goes wrong is raised, or ends it.
    """
    from nbconvert.nbconvertapp import NbConvertApp  # not in every worker: it loads all exporters

    app = NbConvertApp(log_level="ERROR")
    app.initialize([*map(str, words)])
    app.start()


def with_solutions(notebook):
    """A copy in which each exercise is first left undone, then done with its solution, then
    checked.

    The two new cells (tag "solved" on the second) stand behind the check cell.
    """
    notebook = copy.deepcopy(notebook)
    for posed in reversed(exercises_in(notebook)):
        code = nbformat.v4.new_code_cell(posed.solution)
        again = nbformat.v4.new_code_cell(notebook.cells[posed.check].source)
        again.metadata["tags"] = ["solved"]
        notebook.cells[posed.check + 1 : posed.check + 1] = [code, again]
    return notebook
