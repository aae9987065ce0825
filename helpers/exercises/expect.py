"""The rungs of a ladder: what the checks of all notebooks ask of an answer first.

Is it started, of the right type and shape, does a function give anything back? Each stops the
climb with a sentence if not.
"""

import reprlib
import sys
from collections import deque

from .patience import TooSlow

NOT_STARTED = "Not yet: put your answer where the `...` stands, run that cell, then run this one."


# What keeps an order and is as good as a list.
MOST_IN_A_ROW = 100_000  # a range may be longer than any memory
ROWS = (range, deque, type({}.keys()), type({}.values()))

_short = reprlib.Repr()
_short.maxstring = _short.maxother = 60
_short.maxlist = _short.maxtuple = _short.maxset = _short.maxdict = 4


class Step(Exception):
    """The step of the ladder on which an answer stops; its text is what the learner reads.

    Every `expect…` raises it, and so does what tries a function or judges rules.
    """


def is_open(answer):
    """Whether the placeholder of the stub is still there, alone or as each part of the answer."""
    if answer is ... or (type(answer) is str and answer == "..."):
        return True
    if type(answer) in (list, tuple):
        return 0 < len(answer) < 100 and all(each is ... for each in answer)
    if type(answer) is dict:
        return 0 < len(answer) < 100 and all(each is ... for each in answer.values())
    return False


def plain(value):
    """A number or list of numpy as Python's own; everything else as it is.

    >>> import numpy
    >>> plain(numpy.int64(3)), plain(numpy.array([1.5])), plain("may")
    (3, [1.5], 'may')
    """
    numpy = sys.modules.get("numpy")
    if numpy and issubclass(type(value), numpy.generic):
        return value.item()
    if numpy and type(value) is numpy.ndarray:
        return value.tolist()
    return value


# What a ladder is built from ------------------------------------------------------------------


def expect(answer, kind, what):
    """The answer, or a step if it is not of the right type: ``what`` it should be.

    True and False do not count as whole numbers.

    >>> expect(3, int, "one whole number")
    3
    >>> expect("3", int, "a number")
    Traceback (most recent call last):
        ...
    helpers.exercises.expect.Step: Not yet: the answer should be a number. Yours is a text ('3').
    """
    answer = plain(answer)
    kinds = kind if type(kind) is tuple else (kind,)
    right = issubclass(type(answer), kinds) and (type(answer) is not bool or bool in kinds)
    if right:
        return answer
    if answer is None:
        found = (
            "Yours is None. Python has it where nothing was given back, as by `print` or `append`"
        )
    elif callable(answer):
        found = f"Yours is {a_kind_of(answer)}: did you forget the brackets that call it"
    else:
        found = f"Yours is {a_kind_of(answer)} ({shown(answer)})"
    mark = "?" if found.endswith("call it") else "."
    raise Step(f"Not yet: the answer should be {what}. {found}{mark}")


def expect_list(answer, kind, what, each="item", first=0):
    """As `expect`, for a list or tuple whose items are all of one kind; as a plain list.

    ``each`` is what an item stands for, ``first`` the number of the first: as the task counts them.

    >>> expect_list(("May", "may"), str, "a list of words")
    ['May', 'may']
    """
    answer = plain(answer)
    if type(answer) in ROWS and len(answer) < MOST_IN_A_ROW:
        answer = list(answer)
    if not issubclass(type(answer), (list, tuple)) and hasattr(type(answer), "__next__"):
        raise Step(
            f"Almost: the answer should be {what}. Yours gives its items one by one "
            f"({a_kind_of(answer)}): put `list(...)` round it."
        )
    if type(answer) is str:
        raise Step(
            f"Not yet: the answer should be {what}. Yours is one text ({shown(answer)}). A "
            "list begins with `[` and ends with `]`, and each text in it has marks of its own."
        )
    if type(answer) is set:
        raise Step(
            f"Not yet: the answer should be {what}. Yours stands between `{{` and `}}`, where "
            "things have no order. A list stands between `[` and `]`."
        )
    expect(answer, (list, tuple), what)
    for number, item in enumerate(answer, first):
        if item is ...:
            raise Step(f"Not yet: {each} {number} of your answer is still `...`.")
        if not issubclass(type(plain(item)), kind):
            raise Step(
                f"Not yet: the answer should be {what}. {each.title()} {number} of yours is "
                f"{a_kind_of(item)} ({shown(item)})."
            )
    return [plain(item) for item in answer]


def expect_function(answer, takes):
    """Stop unless the answer can be called; ``takes`` is what it is given: "a text"."""
    if not callable(answer):
        raise Step(
            f"Not yet: the answer should be a function, which begins with `def`. It takes {takes}; "
            f"yours is {a_kind_of(answer)} ({shown(answer)})."
        )


def call(function, *inputs):
    """What a learner's function returns; a step shows the inputs if something goes wrong.

    >>> call(str.upper, "maybe")
    'MAYBE'
    >>> try:
    ...     call(max, "")
    ... except Step as step:
    ...     print(str(step)[:49], "...", str(step)[-17:])
    Almost: your function stopped with ValueError: ma ... on the input ''.
    """
    try:
        result = plain(function(*inputs))
    except (KeyboardInterrupt, TooSlow, Step):
        raise
    except BaseException as error:  # SystemExit, too: a learner may write exit()
        given = ", ".join(shown(each) for each in inputs)
        raise Step(
            f"Almost: your function stopped with {in_words(error)} on the input {given}."
        ) from None
    if is_open(result):
        raise Step(NOT_STARTED)
    return result


OF_THE_KIT = {  # what the kit's tools and its libraries give, by the name of the type
    **{"Article": "an article", "Span": "a place", "Findings": "a list", "Rules": "rules"},
    **{"Analysis": "what was found", "Corrections": "the corrections", "Score": "a score"},
    **{"Picture": "a picture", "Shown": "something to look at", "Form": "a control"},
    **{"FreqDist": "a dictionary of counts", "Counter": "a dictionary of counts"},
    **{"Edit": "one correction", "Character": "a row of the table"},
    **{"generator": "things that come one by one"},
    **{"Match": "a find of a pattern", "Pattern": "a pattern", "NoneType": "None"},
}


def a_kind_of(value):
    """The type of a value in the words of the lessons.

    >>> a_kind_of("May"), a_kind_of([]), a_kind_of(1.5), a_kind_of(print)
    ('a text', 'a list', 'a decimal number', 'a function')
    """
    names = {str: "a text", list: "a list", dict: "a dictionary", set: "a set"}
    names |= {int: "a whole number", float: "a decimal number", bool: "True or False"}
    names |= {tuple: "several things with commas"}
    kind = type(value)
    if kind in names:
        return names[kind]
    if callable(value):
        return "a function"
    return OF_THE_KIT.get(kind.__name__, f"an object of the type {kind.__name__}")


def shown(value):
    """A value as Python writes it, cut short, for any value at all.

    >>> shown("maybe"), shown(list(range(99)))
    ("'maybe'", '[0, 1, 2, 3, ...]')
    """
    try:
        return _short.repr(value)
    except Exception:
        return "it cannot be shown"


def in_words(error):
    try:
        text = str(error)
    except Exception:
        text = ""
    text = " ".join(text.split())
    text = text if len(text) <= 120 else text[:119] + "…"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__
