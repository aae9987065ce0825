"""Type answers into a notebook and see what its check says; test_typed.py reads it.

python -c "import answers; answers.main()"    answers each line of JSON with another one
"""

import faulthandler
import json
import os
import re
import sys

from lessons import FOLDER, exercises_in, read

from helpers.exercises.cells import names_set
from helpers.exercises.register import EXERCISES, exercises

LONGEST = 60  # seconds that an answer may take


def judged(runner, notebook, article, rows):
    """What the checks of a notebook say to each answer.

    Each answer finds the memory as the solutions left it, whatever those before it set.

    Parameters
    ----------
    runner : object
        With ``restart(article)``, ``run(source, cell_id)``, ``names()`` and ``back_to(names)``.
    notebook, article : pathlib.Path, str
    rows : list of dict

    Yields
    ------
    str
    """
    content = read(notebook)
    posed = {each.number: each for each in exercises_in(content)}
    runner.restart(article)
    for cell in content.cells:  # what an answer may use
        if cell.cell_type == "code" and names_set(cell.source):
            runner.run(cell.source, cell.id)
    answers = {
        each.number: re.findall(r"\w+", EXERCISES[each.number].answer)
        for each in exercises()
        if each.number in posed
    }
    names = None
    for row in rows:
        if names is None:
            for each in posed.values():
                runner.run(each.solution, each.cells[each.stub].id)
            names = runner.names()
        each = posed[row["exercise"]]
        stub, below = each.cells[each.stub], each.cells[each.check]
        runner.back_to(names)
        runner.run(stub.source, stub.id)
        runner.run(row["typed"], stub.id)
        if "then" in row:
            runner.run(row["then"], "elsewhere")
        yield runner.run(below.source, below.id)
        others = {name for number in posed if number != each.number for name in answers[number]}
        if others & set(re.findall(r"\w+", row["typed"])):
            names = None  # it may have changed what another exercise made


class Quick:
    """A `shell.Shell` that gives the text alone, and ends with a traceback where a cell hangs."""

    def __init__(self):
        from shell import Shell

        shell = Shell()
        self.names = shell.names
        self.restart = lambda article: shell.restart(article, os.environ["WHO_SAID_MAYBE_WORK"])
        self.shell = shell

    def back_to(self, names):
        """Begin with another answer, and with its time."""
        faulthandler.dump_traceback_later(LONGEST, exit=True)
        self.shell.back_to(names)

    def run(self, source, cell_id):
        shown = self.shell.run(source, cell_id)
        return shown["last"] or shown["error"]


def main():
    told = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what an answer prints past Python is none of it
    runner = Quick()
    for line in sys.stdin:
        name, article, rows = json.loads(line)
        print(json.dumps(list(judged(runner, FOLDER / name, article, rows))), file=told, flush=True)
        faulthandler.cancel_dump_traceback_later()
