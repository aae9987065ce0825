"""`check` says how far an answer has come: what a learner calls, and what the notebook shows.

It finds the exercise, lets its ladder (see `register`) judge, and never ends in a traceback.
"""

import html
import re
import sys
from types import MappingProxyType

from ..articles import Article, load_article
from . import work
from .answers import answer_to, watch
from .expect import (
    NOT_STARTED,
    PATIENCE,
    Step,
    TooSlow,
    a_kind_of,
    at_most,
    in_words,
    is_open,
    plain,
    shown,
)
from .register import EXERCISES, exercises

OPENINGS = ("Not yet:", "Almost:", "Correct:")
NOT_GIVEN = object()


class Feedback:
    """What a check says. A notebook shows it as a marked line that screen readers announce.

    Attributes
    ----------
    message : str
        Whole sentences; code stands between backticks.
    note : str
        What else the learner should know (progress could not be saved), mostly empty.
    error : Exception or None
        A mistake of the check itself. A learner sees a sentence; the tests show it to its author.
    """

    # The line repeats what the words say; each colour stands out on light and on dark.
    BORDERS = MappingProxyType(
        {
            "Not yet:": "dotted #808080",
            "Almost:": "dashed #b87503",
            "Correct:": "solid #2b7fc4",
        }
    )

    def __init__(self, message, note="", error=None):
        self.message, self.note, self.error = message, note, error

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


def check(number, answer=NOT_GIVEN, article=None):
    """Say how far an answer has come.

    Parameters
    ----------
    number : str
        The exercise, as in ``"1.2"``. The check knows under which name the answer is stored.
    answer : object, optional
        Anything at all, to judge that instead. A function is tried out; it is never read.
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
    error = found = None
    try:
        with at_most(PATIENCE):
            exercise = _find(number)
            if answer is NOT_GIVEN:
                answer = answer_to(exercise.answer, vars(sys.modules["__main__"]))
            if is_open(answer):
                raise Step(NOT_STARTED)
            message, error = _climb(exercise, plain(answer), article)
            found = exercise if message != NOT_STARTED else None
    except Step as step:
        message = str(step)
    except TooSlow:
        message = (
            f"Not yet: your answer took longer than {PATIENCE} seconds, so the check gave up. "
            "Look for a loop that never ends."
        )
    except KeyboardInterrupt:
        message = "Not yet: you stopped the check. Run the cell again when you like."
    except BaseException as stopped:  # even the name of an answer's type can be made to raise
        message, error = "Not yet: the check cannot make anything of this answer.", stopped
    note = work.record(found.number, done=message.startswith("Correct:")) if found else ""
    return Feedback(message, note, error)


def _find(number):
    if type(number) is str and number in EXERCISES:
        return EXERCISES[number]
    numbers = {each.number: each for each in exercises()}
    if type(number) is str and number.strip() in numbers:
        return numbers[number.strip()]
    raise Step(
        f"Not yet: there is no exercise {shown(number)}. "
        f'There are {", ".join(numbers)}; the number is written as in check("1.1").'
    )


def _climb(found, answer, article):
    """What the ladder says, and the error that stopped it, if one did."""
    article = article or _article_of_the_notebook()
    error = None
    try:
        message = found.ladder(answer, article)
    except Step as step:
        message = str(step)
    except Exception as stopped:
        error = stopped
        message = (
            f"Not yet: the check could not look at your answer, {a_kind_of(answer)}: it stopped "
            f"with {in_words(stopped)}."
        )
    if not message.startswith(OPENINGS):
        raise ValueError(f"the check of {found.number} said {message!r}")
    return message, error


def _article_of_the_notebook():
    """The article that the learner works on: a name changed in the first cell counts here too."""
    article = vars(sys.modules["__main__"]).get("article")
    if issubclass(type(article), Article):
        return article
    try:
        return load_article()
    except Exception as error:
        raise Step(f"Not yet: the check found no article to work on. {error}") from None


watch()
