"""Checks that teach: an answer climbs a ladder, and the first step it misses says what to do next.

An exercise is a number, a title and a *ladder*: a function that looks at an answer and returns
one sentence, which begins with "Not yet:", "Almost:" or "Correct:". The checks of each lesson
stand in a module of their own (``notebook_01.py`` ...). Every notebook uses `check`; none teaches
this room.

How to write a check
--------------------
::

    @exercise("1.9", "Where the first word ends", answer="first_end")
    def first_word_end(answer, article):
        answer = expect(answer, int, "one whole number")
        if answer == 5:
            return "Almost: 5 is the place of the last letter. `end` is the place after it."
        if answer == 6:
            return "Correct: `text[0:6]` is the first word. Notice that 6 - 0 is its length."
        return f"Not yet: `text[0:{answer}]` is not one word. Count its letters first."

``answer`` names what the notebook stores the answer under (``answer="start, end"`` for two names,
which come as a tuple); no other cell of the notebook sets it. A cause is stated only where the
supposed mistake was run beside the answer. ``tests/typed/`` holds answers as learners type them,
with what the check must say.

How a notebook poses an exercise
--------------------------------
Four cells in a row: a heading ``### Exercise 1.9: Where the first word ends`` with the task; a
stub that runs and holds ``...``; ``check("1.9")`` alone in its cell; a hint and a solution,
each folded in ``<details>``, the solution as a fenced Python block. A challenge is three exercises
in a row, ``### Exercise 1.9 (starter): ...``, then standard and stretch. Notebook 01 is the model.
"""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass

EXERCISES = {}  # number -> Exercise
LEVELS = ("starter", "standard", "stretch")


@dataclass(frozen=True)
class Exercise:
    """One exercise: what it is called, where its answer is stored, and how it is judged."""

    number: str  # ``notebook.exercise``, as in "3.2"
    title: str  # the heading that it has in its notebook, without the number
    ladder: Callable  # of answer and article: returns, or raises as a `Step`, one message
    answer: str  # the name, or several apart by commas, under which the answer is stored
    level: str | None = None  # "starter", "standard" or "stretch" in a challenge of three
    helped: dict | None = None  # what an error of its cell means, by a piece of the error in words


def exercise(number, title, answer, level=None, helped=None):
    """Register a ladder as the check of an exercise: the top of this module shows it."""

    def register(ladder):
        EXERCISES[number] = Exercise(number, title, ladder, answer, level, helped)
        return ladder

    return register


def exercises():
    """All exercises of the course, in the order in which they are met."""
    package = importlib.import_module(__package__)
    for module in pkgutil.iter_modules(package.__path__):
        if module.name.startswith("notebook_"):
            importlib.import_module(f"{__package__}.{module.name}")
    return sorted(
        EXERCISES.values(), key=lambda each: [int(part) for part in each.number.split(".")]
    )
