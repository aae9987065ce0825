"""What an error of Python means to somebody who never programmed, and what to do about it.

Python's words are written for programmers. Here is, for the errors that beginners make most, what
was wrong and what to do: a check adds it where a cell stopped (``check.py``) or where a learner's
function did (``trying.py``). A sentence says only what the error itself proves.
"""

import re
import traceback

from .expect import in_words
from .unknown import BRACKETLESS, a_kind_named, of_a_name, of_a_part
from .unreadable import of_a_pattern, of_syntax

READ_IT = "Read its last red line."
FEW = "Between the brackets of `{0}` something is missing."
SECOND = re.compile(r"\.(count|startswith|endswith)\([^()]*,")  # a method given a second text
LETTERS = " (A text has as many as it has letters.)"
WHOLE = "A whole number is wanted where something else stands: "


def what_it_means(error):
    """What was wrong and what to do; empty where no more can be said than Python says itself.

    >>> what_it_means(IndexError("list index out of range"))
    'It has fewer items than that. The first is number 0.'
    """
    if isinstance(error, SyntaxError):
        return of_syntax(error)
    if isinstance(error, re.error):
        return f"Python cannot read the pattern: {of_a_pattern(error)}."
    if isinstance(error, RecursionError):
        return "The function calls itself again and again."
    if inside := _inside_a_tool(error):
        return inside
    if isinstance(error, NameError):
        return of_a_name(error)
    if isinstance(error, AttributeError):
        return of_a_part(error)
    if in_the_line := _of_its_line(error):
        return in_the_line
    said = in_words(error)
    for pattern, meaning in MEANINGS.items():
        if found := re.search(pattern, said):
            return (
                meaning(*found.groups()) if callable(meaning) else meaning.format(*found.groups())
            )
    return ""


def _inside_a_tool(error):
    """What can be said of an error that the kit stopped with, not the learner's own lines."""
    frames = list(traceback.walk_tb(error.__traceback__))
    names = [frame.f_globals.get("__name__", "") for frame, _ in frames]
    of_the_kit = [
        frame.f_code.co_name
        for (frame, _), name, before in zip(frames[1:], names[1:], names, strict=False)
        if name.startswith("helpers.")
        and before == "__main__"
        and (frame.f_code.co_name[0] != "_" or frame.f_code.co_name == "__init__")
    ]
    if not of_the_kit:
        return ""
    said = str(error)
    if names[-1].startswith("helpers.") and said.endswith((".", "?")):
        own_name = "_" in said.partition(" ")[0]
        return said if own_name else said[0].upper() + said[1:]  # a sentence of the kit's own
    text = " `article.text` is its text." if "'Article' object" in said else ""
    tool = "a tool" if of_the_kit[-1] == "__init__" else f"`{of_the_kit[-1]}`"
    return f"What stands between the brackets of {tool} is not what that tool takes.{text}"


# What the line tells besides the error ------------------------------------------------------------


def _of_its_line(error):
    """What can be said once the line is seen that stopped, or nothing."""
    frames = traceback.extract_tb(error.__traceback__)
    line, said = frames[-1].line if frames else "", str(error)
    if found := "slice indices" in said and "[" not in line and SECOND.search(line):
        joined = "`or`" if found[1].endswith("with") else "`+`"
        return (
            f"`.{found[1]}` takes one text. Ask once for each, in brackets of its own, and join "
            f"the two with {joined}."
        )
    if not line or re.search(r"\bfor\b", line):
        return ""
    if re.search("cannot unpack|not enough values", said):
        return "On the left of `=` stand more names than there are values on its right."
    if "too many values" in said:
        return "On the left of `=` stand fewer names than there are values on its right." + LETTERS
    return ""


# What does not go together -----------------------------------------------------------------------


def _two_kinds(sign, one, other):
    kinds = [a_kind_named(one), a_kind_named(other)]
    if "ellipsis" in (one, other):
        return f"Beside `{sign}` stands the gap `...`. Perhaps it, or one above, is not filled yet."
    if BRACKETLESS in kinds:
        return f"Brackets are missing: beside `{sign}` stands {BRACKETLESS}."
    given = f"Here stand {kinds[0]} and {kinds[1]}."
    if sign == "+":
        return f"`+` adds two numbers, or joins two texts or two lists. {given}"
    return f"`{sign}` works with two numbers. {given}"


def _not_called(kind):
    if kind in ("list", "dict", "FreqDist", "Findings"):
        thing = a_kind_named(kind)
        return f"Round brackets stand after {thing}. Look something up with `[` and `]`."
    if kind == "Article":
        return "Round brackets stand after an article. The tool that loads one is `load_article`."
    if kind in ("int", "float"):
        return "Round brackets stand after a number. *Times* is written `*`."
    if kind == "str":
        return (
            "Round brackets stand after a text, as if it were a tool. A method such as `.count` "
            "is missing before them, or square ones, `[` and `]`, are meant."
        )
    return (
        f"Round brackets stand after {a_kind_named(kind)}, as if it were a tool. Perhaps a sign "
        "is missing before them, or a tool's name was given to something else."
    )


def _not_cut(kind):
    if a_kind_named(kind) == BRACKETLESS:
        return "A tool wants round brackets, `(` and `)`. The square ones take something out."
    if kind == "Article":
        return "An article is no text, but it has one: write `article.text[…]`."
    if kind == "property":
        return "There is no such object yet. Brackets make one: `Corrections(toy)`."
    thing = a_kind_named(kind)
    return f"`[…]` takes something out of a text, a list or a dictionary. Here stands {thing}."


def _wants_a_text(kind):
    hint = " `article.text` is its text." if kind == "Article" else ""
    return f"A text is wanted where {a_kind_named(kind)} stands.{hint}"


MEANINGS = {  # a pattern of the error in words, and what it means; the first that fits counts
    r"unsupported operand type\(s\) for (\S+?)=?: '(\w+)' and '(\w+)'": _two_kinds,
    r'can only concatenate (\w+) \(not "(\w+)"\)': lambda one, other: _two_kinds("+", one, other),
    r"can't multiply sequence by non-int of type '(\w+)'": lambda kind: (
        f"`*` works with two numbers. Here {a_kind_named(kind)} stands beside a text or a list."
    ),
    r"'(\w+)' object is not callable": _not_called,
    r"'(\w+)' object is not subscriptable": _not_cut,
    r"type '\w+' is not subscriptable": lambda: _not_cut("type"),
    "(?:string|list|tuple) indices must be integers.*tuple": (
        "Between the two numbers of a slice stands a colon, not a comma: `[18:23]`."
    ),
    "indices must be integers.*Span": (
        "Between `[` and `]` stand the two numbers of the span: `place.start : place.end`."
    ),
    "(?:string|list|tuple) indices must be integers": (
        "Between `[` and `]` after a text or a list stand whole numbers."
    ),
    "slice indices|cannot be interpreted as an integer": (
        WHOLE + "in a slice, or after a comma between round brackets."
    ),
    r"must be (?:None or )?str.* not (?:\w+\.)*(\w+)": _wants_a_text,
    r"expected str(?:ing)?\b.*?'?(\w+)'?(?: found)?$": _wants_a_text,
    "must be None or str": "A text is wanted between the brackets.",
    "requires string as left operand, not (.*)": _wants_a_text,
    r"(\w+)\(\) missing .*positional arguments?: (.*)": lambda tool, what: (
        f"{FEW.format(tool)[:-1]}: {what.replace(chr(39), '`')}."
    ),
    r"(\w+)\(\) got an unexpected keyword argument '(\w+)'": (
        "`{0}` knows no `{1}=`. Look for a slip, or leave it out."
    ),
    r"bad operand type for unary (\S+): '(\w+)'": lambda sign, kind: (
        f"`{sign}` before {a_kind_named(kind)} means nothing."
    ),
    r"(\w+)\(\) takes no keyword": (
        "Between the brackets of `{0}` stands no name with `=`. Leave them out."
    ),
    r"(\w+)(?:\(\))? (?:takes|expected) at least": FEW,
    r"(\w+)\(\) takes .*positional arguments? but": (
        "Between the brackets of `{0}` stand too many things. Leave one out, or perhaps one "
        "wants its name and `=` before it."
    ),
    r"(\w+)(?:\(\))? (?:takes|expected) .*(?:given|got)": (
        "`{0}` was given more, or fewer, things than it takes. Count what stands between its "
        "brackets."
    ),
    "cannot unpack|not enough values": (
        "On the left of `=`, or between `for` and `in`, stand more names than there are values."
    ),
    "too many values": (
        "On the left of `=`, or between `for` and `in`, stand fewer names than there are values."
        + LETTERS
    ),
    "not iterable|not a container": (
        "A list or a text is wanted there, not a number, nor a tool without its brackets."
    ),
    r"object of type '(\w+)' has no len": lambda kind: (
        f"`len` wants a text or a list, and was given {a_kind_named(kind)}."
    ),
    r"unhashable type: '(\w+)'": lambda kind: (
        f"Nothing can be looked up under {a_kind_named(kind)}. Use a text or a number. "
        "(In a dictionary a colon stands after it.)"
    ),
    "not supported between instances of '(\\w+)' and '(\\w+)'": lambda one, other: (
        f"Only two things of one kind have an order. Here stand {a_kind_named(one)} and "
        f"{a_kind_named(other)}."
    ),
    "^KeyError: (.*)": "The dictionary holds nothing under {0}.",
    r"invalid literal for (int|float)": (
        "`{0}` makes a number of digits, and other signs stand there. `.isdigit()` asks first."
    ),
    "^IndexError": "It has fewer items than that. The first is number 0.",
    "^ZeroDivisionError": "Something is divided by 0. Ask first whether it is 0.",
    r"^ImportError: cannot import name '(\w+)'": "There is no tool `{0}`. Look for a slip.",
    r"^ModuleNotFoundError: No module named '(\w+)": "There is no `{0}` to import.",
    "substring not found": "The text that is looked for does not stand there.",
    "not in list": "What is looked for does not stand in the list.",
    "empty separator": "Nothing stands between the marks. Leave the brackets empty.",
    "^KeyboardInterrupt": "You stopped it.",
}
