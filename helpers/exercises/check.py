"""`check` says how far an answer has come: what a learner calls, and what the notebook shows.

It finds the exercise, lets its ladder (see `register`) judge, and never ends in a traceback.
"""

import difflib
import html
import io
import re
import sys
from contextlib import redirect_stdout
from types import MappingProxyType

from ..articles import Article, load_article
from ..core.wording import listed
from . import work
from .cells import STILL_A_GAP, STOPPED, SWAPPED, USED, WATCH, makes, start_watching, uses
from .errors import READ_IT, what_it_means
from .expect import NOT_STARTED, Step, a_kind_of, in_words, is_open, plain, shown
from .patience import PATIENCE, TooSlow, at_most
from .register import EXERCISES, exercises
from .trying import advice

OPENINGS = ("Not yet:", "Almost:", "Correct:")
NOT_TOLD = (
    "Not yet: the cell that you ran last works something out but stores nothing. If that was your "
    "answer, write {} before it; if not, run the cell with your answer once more. Then run "
    "this one."
)
start_watching()
NEWEST = object()  # no answer was handed over: look up the newest one


class Feedback:
    """What a check says. A notebook shows it as a marked line that screen readers announce.

    ``message`` is whole sentences, code between backticks; ``note`` says what else there is to know
    (progress could not be saved), mostly nothing; ``error`` is a mistake of the check itself.
    """

    # The line repeats what the words say; each colour stands out on light and on dark.
    BORDERS = MappingProxyType(
        {"Not yet:": "dotted #808080", "Almost:": "dashed #b87503", "Correct:": "solid #2b7fc4"}
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


def check(number, answer=NEWEST, article=None):
    """Say how far an answer has come.

    A notebook's cell says ``check("1.2")``. The check then looks up the name under which the
    exercise stores its answer, and judges the newest cell that tried to set it.

    Parameters
    ----------
    number : str
        The exercise, as in ``"1.2"``.
    answer : object, optional
        Anything at all, instead of what the notebook stores. A function is tried out; its
        lines are read only for what may be wrong.
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
    error, typed = None, ""
    try:
        # What a fresh kernel loads, and an answer that is not there, are no work of the answer.
        found = _find(number)
        if answer is NEWEST:
            answer, typed = _newest_answer(found), _as_typed(found)
        # What an answer prints, once for each line it is tried on, would bury the check's line.
        with at_most(PATIENCE), redirect_stdout(io.StringIO()):
            message, error = _climb(found, plain(answer), article)
    except (Step, TooSlow) as step:
        message, found = str(step), None
    except KeyboardInterrupt:
        message, found = "Not yet: you stopped the check. Run the cell again when you like.", None
    except BaseException as stopped:  # even the name of an answer's type can be made to raise
        message, found = "Not yet: the check cannot make anything of this answer.", None
        error = stopped
    if message == NOT_STARTED and typed and "..." not in typed:
        message = STILL_A_GAP
    note = ""
    if found and message != NOT_STARTED:
        note = work.record(found.number, message.startswith("Correct:"), typed)
    return Feedback(message, note, error)


def _find(number):
    if type(number) is str and number in EXERCISES:
        return EXERCISES[number]
    numbers = {each.number: each for each in exercises()}
    if type(number) is str and number.strip() in numbers:
        return numbers[number.strip()]
    if type(number) is float and str(number) in numbers:
        raise Step(f'Not yet: write the number between quotation marks: check("{number}").')
    raise Step(
        f"Not yet: there is no exercise {shown(number)}. "
        f'There are {", ".join(numbers)}; the number is written as in check("1.1").'
    )


def _climb(found, answer, article):
    """What the ladder says, and the error that stopped it, if one did."""
    if is_open(answer):
        return NOT_STARTED, None
    article, error = article or _article_of_the_notebook(), None
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


def _newest_answer(found):
    """What the notebook stores as the answer, if the newest try to set it got there."""
    names = re.findall(r"\w+", found.answer)
    stored = vars(sys.modules["__main__"])
    there = all(name in stored for name in names)
    tried = WATCH.last_try(frozenset(names))
    made = [each for each in WATCH.before() if makes(each.source, names[0])]
    if tried and made and uses(tried.source, names[0]) and not _sets_nothing(tried, names):
        if tried.id == made[-1].id or tried.sets & set(names):
            raise Step(USED.format(names[0]))
        tried = made[-1]  # a cell that only tries the function is no try of the answer
    if tried and not tried.ended_well:
        raise Step(_stopped(tried, names, found))
    if tried and tried.sets & set(names):
        if slip := _left_out(tried, names, found):
            raise Step(slip)
    elif tried and not tried.changes(names):
        raise Step(_not_stored(tried, names, made))
    if there and tried and _perhaps_not_stored(tried, stored[names[0]]):
        raise Step(NOT_TOLD.format(f"`{', '.join(names)} = `"))
    if there:
        return stored[names[0]] if len(names) == 1 else tuple(stored[name] for name in names)
    if tried:
        missing = ", ".join(f"`{name}`" for name in names if name not in stored)
        raise Step(f"Not yet: {missing} is not set. The cell above needs a line for each name.")
    if (newest := WATCH.newest()) and not newest.ended_well:
        raise Step(_stopped(newest, names, found))
    raise Step(
        f"Not yet: nothing is stored under {_each(names)} yet. Run the cell above with your answer "
        "in it, then this one."
    )


def _perhaps_not_stored(tried, stored):
    """Whether a newer cell gave what may be an answer, where no ids of cells tell (nbclassic)."""
    newest = WATCH.newest()
    if tried.id is not None or newest is None or newest.sets:
        return False
    return newest.number > tried.number and newest.gave is type(stored)


def _as_typed(found):
    """The cell that holds the newest answer, as the learner typed it."""
    tried = WATCH.last_try(frozenset(re.findall(r"\w+", found.answer)))
    return tried.source if tried else ""


def _left_out(cell, names, found):
    """What to say of a cell that sets some of the names, if no other cell sets the rest."""
    tries = [*WATCH.before(), cell]
    others = cell.sets - {each for one in exercises() for each in re.findall(r"\w+", one.answer)}
    for name in [each for each in names if each not in cell.sets]:
        if like := difflib.get_close_matches(name, others, 1, 0.75):
            return f"Not yet: your cell sets `{like[0]}`; this check looks for `{name}`."
        older = next((each for each in reversed(tries) if name in each.sets), None)
        home = older and older.id
        if home and any(each.id == home and each.number > older.number for each in tries):
            there = _each([each for each in names if each in cell.sets])
            return (
                f"Not yet: your cell sets {there}, and no longer `{name}`. This check looks for "
                f"{_each(names)}: run a cell that sets `{name}`, too."
            )
        if older and not older.ended_well:
            return _stopped(older, names, found)
    return ""


def _each(names):
    return listed([f"`{name}`" for name in names])


def _stopped(cell, names, found):
    """What to say of a cell that stopped with an error."""
    here = advice(found.helped or {})(cell.error)
    why = here or what_it_means(cell.error) or READ_IT
    return _sets_nothing(cell, names) or STOPPED.format(why=why)


def _sets_nothing(cell, names):
    """What to say of a cell that has another sign where the answer is set, or nothing."""
    begun = r"^\s*[(\[]?" + r"\s*,\s*".join(names) + r"[)\]]?\s*"
    sign = re.search(rf"{begun}(==|:(?!.*=))", cell.source, re.MULTILINE)
    if not sign or re.search(rf"{begun}(?::.*)?=(?!=)", cell.source, re.MULTILINE):
        return ""
    return (
        f"Not yet: `{sign[1]}` sets nothing. Write `{', '.join(names)} = `, with one `=`, and run "
        "the cell again."
    )


def _not_stored(cell, names, made):
    """What to say of a cell that once held the answer and now sets something else, or nothing."""
    if cell.sets:
        like = difflib.get_close_matches(names[0], cell.sets, 1, 0.75)
        others = ", ".join(f"`{name}`" for name in like or sorted(cell.sets)[:4])
        seen = f"Not yet: your cell sets {others}; this check looks for {_each(names)}. "
        place = "in place of `print`" if "\nprint(" in cell.source else "before your answer"
        mend = f"Write that name and `=` {place}"
        if made:
            mend = f"Begin your function with `def {names[0]}`"
        if re.search(rf"=\s*{names[0]}\s*$", cell.source, re.MULTILINE):
            return f"{seen}{SWAPPED.format(others)}"
        return f"{seen}{mend}, and run the cell again."
    if mistaken := _sets_nothing(cell, names):
        return mistaken
    begin = f"`def {names[0]}(`" if made else f"`{', '.join(names)} = `"
    if {line.lstrip()[:1] for line in cell.source.splitlines()} - {""} == {"#"}:
        return (
            "Not yet: nothing is stored, since Python passes over a line that begins with `#`. "
            f"Write {begin} and your answer in a line of their own."
        )
    if re.match(r"\s*print\(", cell.source):
        return (
            "Not yet: `print` shows something and stores nothing. Take `print` and its brackets "
            f"away, write {begin} before what is left, and run the cell again."
        )
    if made or cell.gave is type(None):
        return (
            "Not yet: your cell stores nothing, so there is no new answer. A line is missing that "
            f"begins with {begin}. Write it and run the cell again."
        )
    return (
        "Not yet: your cell works something out but stores nothing, so there is no new answer. "
        f"Write {begin} before it and run the cell again."
    )


def _article_of_the_notebook():
    """The article that the learner works on: a name changed in the first cell counts here too."""
    article = vars(sys.modules["__main__"]).get("article")
    if issubclass(type(article), Article):
        return article
    try:
        return load_article()
    except Exception as error:
        raise Step(f"Not yet: the check found no article to work on. {error}") from None
