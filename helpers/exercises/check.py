"""`check` says how far an answer has come: what a learner calls, and what the notebook shows.

It finds the exercise, lets its ladder (see `register`) judge, and never ends in a traceback.
"""

import html
import re
import sys
from types import MappingProxyType

from ..articles import Article, load_article
from . import work
from .expect import (
    NOT_STARTED,
    PATIENCE,
    Step,
    TooSlow,
    a_kind_of,
    at_most,
    in_words,
    is_open,
    shown,
)
from .register import EXERCISES, exercises

OPENINGS = ("Not yet:", "Almost:", "Correct:")
STOPPED = (
    "Not yet: the cell that you ran last stopped with an error, so your newest answer may not be "
    "stored. Read the last red line, mend that cell and run it, then run this one."
)


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
    except TooSlow:
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
    if type(number) is str and number in EXERCISES:
        return EXERCISES[number]
    numbers = {each.number: each for each in exercises()}
    if type(number) is str and number.strip() in numbers:
        return numbers[number.strip()]
    raise Step(
        f"Not yet: there is no exercise {shown(number)}. "
        f'There are {", ".join(numbers)}; the number is written as in check("1.1", answer).'
    )


def _climb(found, answer, article):
    if is_open(answer):
        return NOT_STARTED
    article = article or _article_of_the_notebook()
    try:
        message = found.ladder(answer, article)
    except Step as step:
        message = str(step)
    except Exception as error:
        message = (
            f"Not yet: the check could not look at your answer, {a_kind_of(answer)}: it stopped "
            f"with {in_words(error)}."
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
