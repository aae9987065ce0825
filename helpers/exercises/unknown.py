"""What Python does not know: a name, or what stands after a dot (see ``errors.py``)."""

import builtins
import difflib
import re
import sys
import traceback

from ..articles import Article
from ..core.wording import listed
from .expect import OF_THE_KIT
from .unreadable import IN_DIGITS, NUMBER

BRACKETLESS = "a tool without its brackets"
KINDS = {  # how Python calls the kinds of things, and how the lessons do
    **{"str": "a text", "int": "a number", "float": "a number", "bool": "True or False"},
    **{"list": "a list", "tuple": "a row of things with commas", "set": "a set"},
    **{"dict": "a dictionary", "ellipsis": "the gap `...`", **OF_THE_KIT},
    **dict.fromkeys(("function", "method", "builtin_function_or_method", "type"), BRACKETLESS),
}
BUILT_IN = re.compile("len|print|sum|sorted|range|round|set|zip|max|min")  # that begin a slip
OF_IPYTHON = {"In", "Out", "exit", "quit", "open", "get_ipython"}


def a_kind_named(kind):
    """A type in the words of the lessons, by Python's name for it.

    >>> a_kind_named("str"), a_kind_named("function")
    ('a text', 'a tool without its brackets')
    """
    return KINDS.get(kind, f"something of the kind {kind}")


def _like(word, words):
    """The word that was perhaps meant: it differs in capitals, or in a letter or two."""
    for each in words:
        if each.lower() == word.lower():
            return each
    own = [each for each in words if not hasattr(builtins, each) and each not in OF_IPYTHON]
    return next(iter(difflib.get_close_matches(word, own, 1, 0.75)), "")


def of_a_name(error):
    found = re.search(r"(?:name|variable) '(\w+)'", str(error))
    if not found:
        return ""
    name = found[1]
    if isinstance(error, UnboundLocalError) or "associated with a value" in str(error):
        return f"Inside the function `{name}` is used before it gets a value there." + _count(
            name, *_where(error)
        )
    if NUMBER.fullmatch(name):
        return f"Python knows no `{name}`. {IN_DIGITS}"
    if name in sys.modules["helpers"].ROOMS:
        return f"This notebook has not fetched `{name}`. A line `from helpers import {name}` does."
    inside, line = _where(error)
    known = [*vars(sys.modules["__main__"]), *dir(builtins)]
    called = BUILT_IN.match(name) if re.search(rf"\b{name}\(", line) else None
    if like := _like(name, inside) or _like(name, known) or (called and called[0]):
        return f"Python knows no `{name}`. Did you mean `{like}`?"
    if re.search(rf"\w, ?{name}\(", line) and hasattr(str, name):
        return f"Before `{name}(` stands a comma. A tool that works on a text has a dot before it."
    if any(hasattr(kind, name) for kind in _kinds_of_things()):
        return (
            f"Python knows no `{name}`. Perhaps what it belongs to is missing before it, and a "
            "dot; or the cell that sets it was not run."
        )
    own = f" Your function has {listed([f'`{each}`' for each in inside])}." if inside else ""
    return (
        f"Python knows no `{name}`: perhaps its quotation marks are missing, it has a slip, or the "
        f"cell that sets it was not run.{own}"
    )


def _count(name, inside, line):
    """What to say of a count that was not begun, if the line adds to one."""
    if not re.search(rf"\b{name}\b *(?:=.*\b{name}\b|[+-]=)", line):
        return ""
    if other := next((each for each, value in inside.items() if type(value) is int), ""):
        return f" Your function counts in `{other}`."
    return f" A count begins with a line of its own above the loop: `{name} = 0`."


def _where(error):
    """The names that a learner's function has where it stopped, and the line, as far as known."""
    inside = {}
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if frame.f_code.co_name == "<module>":  # what ran before it was the kernel's
            inside = {}
        elif frame.f_code.co_name[0] != "<" and frame.f_globals["__name__"] == "__main__":
            inside = frame.f_locals
    lines = traceback.extract_tb(error.__traceback__)
    return inside, lines[-1].line if lines else ""


def _kinds_of_things():
    """The types of what a learner works with: texts, lists, and what comes from the kit."""
    there = [*vars(sys.modules["__main__"]).values()]
    kinds = [each if isinstance(each, type) else type(each) for each in there]
    return [str, list, *(each for each in kinds if each.__module__.startswith("helpers."))]


def of_a_part(error):
    thing, part = getattr(error, "obj", None), getattr(error, "name", None)
    if found := re.search(r"property '(\w+)' of .* has no setter", str(error)):
        if "'Article'" in found[0]:
            return (
                f"`.{found[1]}` cannot be set: an article stays as it was read. Give what you "
                "work out a name of its own."
            )
        return f"`.{found[1]}` cannot be set. A method, such as `.drop(…)`, makes a change."
    if "cannot assign to field" in str(error):
        return "What was found stays as it is. A method such as `.change(…)` makes a change."
    kind = type(thing).__name__
    if part is None and (
        found := re.search(r"'(\w+)' object has no attribute '(\w+)'", str(error))
    ):
        kind, part = found.groups()  # where something was to be set
    if part is None:
        return ""
    a_kind = a_kind_named(kind)
    if kind == "Article" and hasattr(str, part):
        return f"An article is no text, but it has one: write `article.text.{part}`."
    if kind == "Span" and hasattr(str, part):
        return f"A span is a place. `span.of(text)` is the words there, and those have `.{part}`."
    if kind == "ellipsis":
        return f"What stands before `.{part}` is still the gap `...`. First a line has to set it."
    if kind in ("Quotation", "Hedge", "Booster") and part in ("change", "drop"):
        return f"`.{part}` stands after the Corrections. The finding goes between its brackets."
    if kind == "NoneType" and hasattr(list, part):
        return (
            f"What stands before `.{part}` is None. Perhaps it was set to what `{part}` gives "
            f"back, and that is nothing: write the line with `.{part}(…)` without `… =` before it."
        )
    if kind == "NoneType":
        return (
            f"What stands before `.{part}` is None: a tool that changes something and gives "
            "nothing back, or a function without `return`."
        )
    if kind == "str" and hasattr(Article, part):
        return f"A text has no `.{part}`. An article has: write `article.{part}`."
    if kind in ("Span", "Hedge", "Quotation") and part == "text":
        return (
            "It is a place in a text. `.of(article.text)` after it is the words there, if that "
            "text is the one of `article`."
        )
    if kind == "Article" and part in ("quotations", "hedges", "boosters"):
        return "An article holds no findings. What `analyse` or `Corrections` makes of it does."
    if kind == "Span":
        return f"A place has no `.{part}`. It has `.start` and `.end`."
    parts = [each for each in dir(thing) if each[0] != "_"]
    longer = [f"`.{each}`" for each in parts if each.startswith(part)][:3]
    if like := _like(part, parts) or longer:
        meant = f"`.{like}`" if type(like) is str else " or ".join(like)
        return f"There is no `.{part}` after {a_kind}. Did you mean {meant}?"
    if kind in ("list", "tuple") and hasattr(str, part):
        return f"`.{part}` works on one text, and what stands before it is {a_kind}."
    if kind in ("list", "tuple", "Findings") and thing and hasattr(thing[0], part):
        return (
            f"What stands before `.{part}` is a list. Each thing in it has a `.{part}`: `[0]` "
            "after the list takes the first."
        )
    if kind == "str" and hasattr(list, part):
        return f"`.{part}` works on a list, and what stands before it is a text."
    return f"What stands before `.{part}` is {a_kind}, which has no `.{part}`."
