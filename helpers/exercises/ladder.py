"""Checks that teach: an answer climbs a ladder, and the first step it misses says what to do next.

An exercise is a number, a title and a *ladder*: a function that looks at an answer and returns
one sentence, which begins with "Not yet:", "Almost:" or "Correct:". The checks of each lesson
stand in a module of their own (``notebook_01.py`` ...). Every notebook uses `check`; none teaches
this room.

How to write a check
--------------------
::

    @exercise("1.9", "Where the first word ends",
              wrong=lambda article: [(5, "the last letter"), ("maybe", "whole number")],
              right=lambda article: [6])
    def first_word_end(answer, article):
        expect(answer, int, "one whole number")
        if answer == 5:
            return "Almost: 5 is the place of the last letter. `end` is the place after it."
        if answer == 6:
            return "Correct: `text[0:6]` is the first word. Notice that 6 - 0 is its length."
        return f"Not yet: `text[0:{answer}]` is not one word. Count its letters first."

``wrong`` names mistakes that learners make, each with words that its message must hold; ``right``
names right answers that differ from the notebook's own solution. Both exist for the tests, which
try them all.

How a notebook poses an exercise
--------------------------------
Four cells in a row: a heading ``### Exercise 1.9: Where the first word ends`` with the task; a
stub that runs and holds ``...``; ``check("1.9", answer)`` alone in its cell; a hint and a solution,
each folded in ``<details>``, the solution as a fenced Python block. A challenge is three exercises
in a row, ``### Exercise 1.9 (starter): ...``, then standard and stretch. Notebook 01 is the model.
"""

import html
import importlib
import pkgutil
import re
import reprlib
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass
from types import MappingProxyType

from .. import Article, load_article
from . import work

OPENINGS = ("Not yet:", "Almost:", "Correct:")
LEVELS = ("starter", "standard", "stretch")
PATIENCE = 5  # seconds; an answer that takes longer is nearly always a loop without an end

NOT_STARTED = "Not yet: put your answer where the `...` stands, run that cell, then run this one."
STOPPED = (
    "Not yet: the cell that you ran last stopped with an error, so your newest answer may not be "
    "stored. Read the last red line, mend that cell and run it, then run this one."
)


@dataclass(frozen=True)
class Exercise:
    """One exercise: what it is called, how its answers are judged, and answers to test that with.

    Attributes
    ----------
    number : str
        ``notebook.exercise``, as in ``"3.2"``.
    title : str
        The heading that the exercise has in its notebook, without the number.
    ladder : callable
        ``ladder(answer, article)`` returns (or raises as a `Step`) one message.
    wrong : callable
        ``wrong(article)`` gives pairs of a wrong answer and words that its message must hold.
    right : callable
        ``right(article)`` gives right answers other than the notebook's solution.
    level : str or None
        "starter", "standard" or "stretch" in a challenge of three levels.
    """

    number: str
    title: str
    ladder: Callable
    wrong: Callable
    right: Callable
    level: str | None = None


class Step(Exception):
    """The step of the ladder on which an answer stops; its text is what the learner reads."""


class _TooSlow(BaseException):
    """Time is up. Not an `Exception`, so that a learner's ``except Exception`` lets it through."""


_known = {}


def exercise(number, title, wrong, right, level=None):
    """Register a ladder as the check of an exercise. See the top of this module for an example.

    Parameters
    ----------
    number, title : str
    wrong, right : callable
        As in `Exercise`.
    level : {"starter", "standard", "stretch"}, optional

    Returns
    -------
    callable
        A decorator that registers the function and leaves it as it is.
    """

    def register(ladder):
        _known[number] = Exercise(number, title, ladder, wrong, right, level)
        return ladder

    return register


def exercises():
    """All exercises of the course, in the order in which they are met.

    Returns
    -------
    list of Exercise
    """
    package = importlib.import_module(__package__)
    for module in pkgutil.iter_modules(package.__path__):
        if module.name.startswith("notebook_"):
            importlib.import_module(f"{__package__}.{module.name}")
    return sorted(_known.values(), key=lambda each: [int(part) for part in each.number.split(".")])


class Feedback:
    """What a check says. A notebook shows it as a marked line that screen readers announce.

    Attributes
    ----------
    message : str
        Whole sentences; code stands between backticks.
    note : str
        What else the learner should know (progress could not be saved), mostly empty.
    """

    # The line repeats what the words say; each colour stands out on light and on dark.
    BORDERS = MappingProxyType(
        {
            "Not yet:": "dotted #808080",
            "Almost:": "dashed #b87503",
            "Correct:": "solid #2b7fc4",
        }
    )

    def __init__(self, message, note=""):
        self.message, self.note = message, note

    def __repr__(self):
        return f"{self.message}\n({self.note})" if self.note else self.message

    def _repr_html_(self):
        opening = next(each for each in OPENINGS if self.message.startswith(each))
        rest = self.message.removeprefix(opening) + (f" ({self.note})" if self.note else "")
        rest = re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(rest))
        return (
            f'<div role="status" style="border-left: 0.3em {self.BORDERS[opening]}; '
            f'padding: 0.3em 0.8em"><strong>{opening}</strong>{rest}</div>'
        )


def check(number, answer, article=None):
    """Say how far an answer has come.

    Parameters
    ----------
    number : str
        The exercise, as in ``"1.2"``.
    answer : object
        Anything at all. A function is tried out; it is never read.
    article : Article, optional
        The article that the exercise is about. By default the notebook's own ``article``, and
        outside notebooks the course's.

    Returns
    -------
    Feedback
        It never raises: whatever is wrong with an answer, the feedback says it in a sentence.

    Examples
    --------
    >>> check("1.1", ...)
    Not yet: put your answer where the `...` stands, run that cell, then run this one.
    """
    try:
        with at_most(PATIENCE):
            found = _find(number)
            message = STOPPED if _just_stopped() else _climb(found, answer, article)
    except Step as step:
        message, found = str(step), None
    except _TooSlow:
        message = (
            f"Not yet: your answer took longer than {PATIENCE} seconds, so the check gave up. "
            "Look for a loop that never ends."
        )
        found = None
    except KeyboardInterrupt:
        message, found = "Not yet: you stopped the check. Run the cell again when you like.", None
    except BaseException:  # even the name of an answer's type can be made to raise
        message, found = "Not yet: the check cannot make anything of this answer.", None
    note = ""
    if found and message not in (NOT_STARTED, STOPPED):
        note = work.record(found.number, done=message.startswith("Correct:"))
    return Feedback(message, note)


def _find(number):
    if type(number) is str and number in _known:
        return _known[number]
    numbers = {each.number: each for each in exercises()}
    if type(number) is str and number.strip() in numbers:
        return numbers[number.strip()]
    raise Step(
        f"Not yet: there is no exercise {shown(number)}. "
        f'There are {", ".join(numbers)}; the number is written as in check("1.1", answer).'
    )


def _climb(found, answer, article):
    if _is_open(answer):
        return NOT_STARTED
    article = article or _article_of_the_notebook()
    try:
        message = found.ladder(answer, article)
    except Step as step:
        message = str(step)
    except Exception as error:
        message = (
            f"Not yet: the check could not look at your answer, {a_kind_of(answer)}: it stopped "
            f"with {_named(error)}."
        )
    if not message.startswith(OPENINGS):
        raise ValueError(f"the check of {found.number} said {message!r}")
    return message


def _just_stopped():
    """Whether the cell that ran before the check ended in an error, so that its names are old."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    return shell is not None and getattr(shell, "last_execution_succeeded", True) is False


def _article_of_the_notebook():
    """The article that the learner works on: a name changed in the first cell counts here too."""
    article = vars(sys.modules["__main__"]).get("article")
    if issubclass(type(article), Article):
        return article
    try:
        return load_article()
    except Exception as error:
        raise Step(f"Not yet: the check found no article to work on. {error}") from None


def _is_open(answer):
    """Whether the placeholder of the stub is still there, alone or as each part of the answer."""
    if answer is ... or (type(answer) is str and answer == "..."):
        return True
    if type(answer) in (list, tuple):
        return 0 < len(answer) < 100 and all(each is ... for each in answer)
    if type(answer) is dict:
        return 0 < len(answer) < 100 and all(each is ... for each in answer.values())
    return False


# What a ladder is built from ------------------------------------------------------------------


def expect(answer, kind, what):
    """Stop on the ladder's second step unless the answer is of the right type.

    Parameters
    ----------
    answer : object
    kind : type or tuple of type
        True and False do not count as whole numbers.
    what : str
        What the answer should be, with its article: "a list of words".

    Raises
    ------
    Step
        With a sentence that names the type that was found.

    Examples
    --------
    >>> expect(3, int, "one whole number")
    >>> expect("3", int, "a number")
    Traceback (most recent call last):
        ...
    helpers.exercises.ladder.Step: Not yet: the answer should be a number. Yours is a text ('3').
    """
    kinds = kind if type(kind) is tuple else (kind,)
    right = issubclass(type(answer), kinds) and (type(answer) is not bool or bool in kinds)
    if right:
        return
    if answer is None:
        found = "Yours is None: a function without `return`, or a name that was never set"
    elif callable(answer):
        found = f"Yours is {a_kind_of(answer)}: did you forget the brackets that call it"
    else:
        found = f"Yours is {a_kind_of(answer)} ({shown(answer)})"
    mark = "?" if found.endswith("call it") else "."
    raise Step(f"Not yet: the answer should be {what}. {found}{mark}")


def expect_list(answer, kind, what):
    """As `expect`, for a list or tuple whose items are all of one kind.

    Parameters
    ----------
    answer : object
    kind : type or tuple of type
        What each item should be.
    what : str
        What the whole answer should be: "a list of words".

    Returns
    -------
    list
        The answer as a plain list.

    Raises
    ------
    Step

    Examples
    --------
    >>> expect_list(("May", "may"), str, "a list of words")
    ['May', 'may']
    """
    if not issubclass(type(answer), (list, tuple)) and hasattr(type(answer), "__next__"):
        raise Step(
            f"Almost: the answer should be {what}. Yours gives its items one by one "
            f"({a_kind_of(answer)}): put `list(...)` round it."
        )
    expect(answer, (list, tuple), what)
    for place, item in enumerate(answer):
        if item is ...:
            raise Step(f"Not yet: item {place} of your answer is still `...`.")
        if not issubclass(type(item), kind):
            raise Step(
                f"Not yet: the answer should be {what}. Item {place} of yours is "
                f"{a_kind_of(item)} ({shown(item)})."
            )
    return list(answer)


def expect_function(answer, takes):
    """Stop unless the answer is a function (or anything that can be called like one).

    Parameters
    ----------
    answer : object
    takes : str
        What the function is given: "a text".

    Raises
    ------
    Step
    """
    if not callable(answer):
        raise Step(
            f"Not yet: hand over the function itself, its name without brackets. It takes {takes}; "
            f"yours is {a_kind_of(answer)} ({shown(answer)})."
        )


def call(function, *inputs):
    """Try a learner's function on an input.

    Parameters
    ----------
    function : callable
    *inputs : object
        What it is given; shown to the learner if something goes wrong.

    Returns
    -------
    object
        What the function returns.

    Raises
    ------
    Step
        If the function stops with an error, or still returns the stub's ``...``.

    Examples
    --------
    >>> call(str.upper, "maybe")
    'MAYBE'
    >>> try:
    ...     call(max, "")
    ... except Step as step:
    ...     print(str(step)[:49], "...", str(step)[-17:])
    Almost: your function stopped with ValueError: ma ... on the input ''.
    """
    try:
        result = function(*inputs)
    except (KeyboardInterrupt, _TooSlow, Step):
        raise
    except BaseException as error:  # SystemExit, too: a learner may write exit()
        given = ", ".join(shown(each) for each in inputs)
        raise Step(
            f"Almost: your function stopped with {_named(error)} on the input {given}."
        ) from None
    if _is_open(result):
        raise Step(NOT_STARTED)
    return result


def a_kind_of(value):
    """The type of a value in the words of the lessons.

    >>> a_kind_of("May"), a_kind_of([]), a_kind_of(1.5), a_kind_of(print)
    ('a text', 'a list', 'a decimal number', 'a function')
    """
    names = {str: "a text", list: "a list", tuple: "a tuple", dict: "a dictionary", set: "a set"}
    names |= {int: "a whole number", float: "a decimal number", bool: "True or False"}
    kind = type(value)
    if kind in names:
        return names[kind]
    if callable(value):
        return "a function"
    return f"an object of the type {kind.__name__}"


_short = reprlib.Repr()
_short.maxstring = _short.maxother = 60
_short.maxlist = _short.maxtuple = _short.maxset = _short.maxdict = 4


def shown(value):
    """A value as Python writes it, cut short, for any value at all.

    >>> shown("maybe"), shown(list(range(99)))
    ("'maybe'", '[0, 1, 2, 3, ...]')
    """
    try:
        return _short.repr(value)
    except Exception:
        return "it cannot be shown"


def _named(error):
    try:
        text = str(error)
    except Exception:
        text = ""
    text = " ".join(text.split())
    text = text if len(text) <= 120 else text[:119] + "…"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


@contextmanager
def at_most(seconds):
    """Stop whatever runs inside after so many seconds.

    It needs the alarm clock of Linux and macOS, and the main thread (where notebooks run). On
    Windows there is none: there the learner's stop button ends an endless loop.
    """
    main = threading.current_thread() is threading.main_thread()
    if not main or not hasattr(signal, "setitimer"):
        yield
        return

    def ring(*_):
        raise _TooSlow

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
