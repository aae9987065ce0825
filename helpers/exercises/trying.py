"""Try a learner's function beside known mistakes, so that a cause is named only where it was seen.

A mistake is a function, too. It is named if it gives what the answer gives on every probe; the
probes are chosen so that any two mistakes, and the right answer, differ on at least two of them.
"""

import inspect
import io
import re
from contextlib import redirect_stdout
from decimal import Decimal
from numbers import Real

from ..core.wording import listed
from .errors import what_it_means
from .expect import NOT_STARTED, Step, a_kind_of, call, expect, expect_function, in_words, shown
from .unreadable import NUMBER


def a_number(value):
    """A number of any make as Python's own, None for anything else.

    >>> a_number(2), a_number(True), a_number("2")
    (2, None, None)
    """
    kind = type(value)
    if kind in (int, float):
        return value
    if kind is bool or not issubclass(kind, (Real, Decimal)):
        return None
    return float(value)


def expect_number(answer, what):
    """The answer as a number, or a step that says what it is and not ("one number")."""
    number = a_number(answer)
    if number is not None:
        return number
    try:
        return expect(answer, (), what)
    except Step as step:
        hint = ""
        if type(answer) is str and re.fullmatch(r"[\d\s.,+*/()-]+", answer):
            hint = " Write a number without quotation marks."
        elif type(answer) is str and NUMBER.fullmatch(answer):
            hint = " Write a number in digits, without quotation marks."
        elif issubclass(type(answer), (list, tuple)) and len(answer) == 1:
            hint = " Take the brackets, or the comma at its end, away."
        raise Step(f"{step}{hint}") from None


def expect_count(answer):
    """As `expect_number`, for one whole number; 3.0 is one, too.

    >>> expect_count(3.0)
    3
    """
    number = expect_number(answer, "one whole number")
    if number != number or number in (float("inf"), float("-inf")) or number != int(number):
        raise Step(f"Not yet: the answer should be one whole number. Yours is {shown(number)}.")
    return int(number)


def expect_takes(answer, *names):
    """Stop unless the answer is a function that can be given these values: "hedges", "words"."""
    expect_function(answer, listed(names))
    try:
        inspect.signature(answer).bind(*names)
    except TypeError:
        values = "one value" if len(names) == 1 else f"{len(names)} values"
        raise Step(
            f"Almost: your function cannot be given {values}. Between the brackets after its "
            f"name there should stand {values.replace('value', 'name')}: {listed(names)}."
        ) from None
    except ValueError:  # a function of Python's own that does not tell what it takes
        pass


def number_from(function, *inputs, what, helped=None):
    """The number that a function gives on these inputs, or a step that says what it gives.

    ``what`` is what it should give; ``helped`` has a sentence of advice on an error, or None.
    """
    result = given_by(function, *inputs, what=what, helped=helped)
    number = a_number(result)
    if number is None:
        raise Step(
            f"Not yet: your function should give back {what}. It gives {a_kind_of(result)} "
            f"({shown(result)})."
        )
    return number


def expect_steady(once, again):
    """Stop unless a function gave the same both times it was asked the same."""
    if once != again:
        raise Step(
            "Almost: asked the same twice, your function gives two different answers. Perhaps "
            "something was begun outside the function, and keeps what it held: begin it inside."
        )


def given_by(function, *inputs, what, helped=None):
    """As `tried`; a function that gives nothing back is told what it should give."""
    result = tried(function, *inputs, helped=helped)
    if result is None:
        why = why_nothing(function, *inputs)
        raise Step(f"Not yet: your function should give back {what}. It gives None: {why}")
    return result


def why_nothing(function, *inputs):
    """Why a function may have given None on these inputs, as the end of a sentence.

    >>> why_nothing([].append, "May")
    'perhaps a `return` is missing, or is not reached.'
    >>> why_nothing(print, "May")[:33]
    '`print` only shows something, and'
    """
    with redirect_stdout(io.StringIO()) as printed:
        call(function, *inputs)
    only_shown = "`print` only shows something, and " if printed.getvalue() else ""
    return f"{only_shown}perhaps a `return` is missing, or is not reached."


def tried(function, *inputs, helped=None):
    """As `call`, but any `...` that is left counts as not started, and errors get advice."""
    if left_open(function):
        raise Step(NOT_STARTED)
    seen = []

    def watched(*given):
        try:
            return function(*given)
        except Exception as error:
            seen.append(error)
            raise

    try:
        return call(watched, *inputs)
    except Step as step:
        if not seen or type(seen[-1]) is Step:
            raise
        error = seen[-1]
        if type(error) is TypeError and "ellipsis" in in_words(error):
            raise Step(
                "Not yet: something that your function calls still gives `...`. Perhaps an "
                "exercise above is not done yet."
            ) from None
        advice = (helped and helped(error)) or what_it_means(error)
        raise Step(f"{step} {advice}" if advice else str(step)) from None


def left_open(function):
    """Whether a gap `...` is left anywhere in the function, whatever it gives back."""
    constants = getattr(getattr(function, "__code__", None), "co_consts", ())
    return any(each is ... or (type(each) is tuple and ... in each) for each in constants)


def close_to(one, other):
    """Whether two things are the same; of two numbers, but for the last of Python's 17 digits."""
    numbers = a_number(one) is not None and a_number(other) is not None
    return one == other or (numbers and abs(one - other) < 1e-6)


def known_mistake(given, probes, mistakes):
    """The sentence on the mistake that gives on every probe what the answer gave, or None.

    ``mistakes`` leads from a sentence to a function that makes the mistake. It may give a list:
    whatever the mistake can come to.
    """
    for sentence, mistake in mistakes.items():
        if all(
            any(close_to(one, each) for each in outcomes(mistake, probe))
            for one, probe in zip(given, probes, strict=True)
        ):
            return sentence
    return None


def outcomes(mistake, probe):
    """What a mistake can come to on a probe: a list, empty where it stops with an error."""
    try:
        found = mistake(*probe)
    except Exception:
        return []
    return found if type(found) is list else [found]


def advice(words):
    """Advice by the words of an error, for `tried` and `number_from`.

    >>> advice({"name 'none'": "Python writes `None`."})(NameError("name 'none' is not defined"))
    'Python writes `None`.'
    """

    def helped(error):
        said = in_words(error)
        return next((sentence for piece, sentence in words.items() if piece in said), None)

    return helped
