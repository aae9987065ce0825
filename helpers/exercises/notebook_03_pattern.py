"""The check of Exercise 3.1: a pattern, tried on lines that tell the known mistakes apart."""

import re
import string
from types import FunctionType

from .errors import what_it_means
from .expect import Step, expect, shown
from .register import exercise
from .trying import known_mistake

LONGEST = 1000  # code points of a rule; longer ones are no rules but pasted texts


def pattern_text(answer, what):
    """The text of a pattern that may be compiled already, or a step that says what is wrong."""
    if isinstance(answer, FunctionType):
        raise Step(
            f"Not yet: the answer should be {what}. Yours is a function, and none is "
            "needed: the text alone is the answer."
        )
    expect(answer, (str, re.Pattern), what)
    text = answer if issubclass(type(answer), str) else answer.pattern
    if len(text) > LONGEST:
        raise Step(f"Not yet: that has {len(text):,} characters. A pattern is a short text.")
    return text


LINES = (
    "“Come in,” she said, “and shut the door.”",
    "“No,” he said.",
    "He said no.",
    "“Is it 5 o’clock?” Jo asked; “(it wasn’t – yet!)” was the answer.",
    "They called it “safe” and left.",
    "“Two words,” he said.",
    "The 12” pipe burst. “Why?” she asked.",
    "“No,” he said of the 12” pipe.",
    "It is “safe”, she said.",
    "“It goes on in the next paragraph, he said.",
)
# Between the marks may stand any character but a line end, and any number of them.
ANY = (*string.printable.strip(), *"éßЖ字‘’–—…€½")
LONG = 3000
RIGHT = [re.findall("“[^”]*”", line) for line in LINES]
MISTAKES = {
    "“.*”": "one find runs from the first opening mark to the last closing one: it is greedy",
    r"“\w+[.,?]?”": "it takes one word at most: no space may stand between the marks",
    "[“”].*?[“”]": "a closing mark may open a find. Let it begin at `“` alone",
    "“[^“]*”": "after its closing mark it runs on to another one",
    "“([^”]*)”": "it gives the words without their marks, and both marks belong to the find",
}


@exercise("3.1", "Mend the pattern", answer="pattern")
def mend_the_pattern(answer, article):
    pattern_text(answer, 'a pattern, written as a text: `pattern = "…"`')
    try:
        pattern = re.compile(answer)
    except re.error as error:
        return f"Almost: {what_it_means(error)}"
    given = [pattern.findall(line) for line in LINES]
    count = _on_the_page(pattern, article.text)
    if given == RIGHT and (stopped := _stopped(pattern, given)):
        return f"Almost: {stopped} And {count}."
    if given == RIGHT:
        return (
            f"Correct: each stretch on its own; {count}. Notice that a pattern stops at the next "
            "closing mark, whether or not that mark closes this quotation."
        )
    wrong = [row for row in zip(LINES, given, RIGHT, strict=True) if row[1] != row[2]]
    cause = _cause(pattern, given)
    if cause:
        return f"Almost: {cause}. It fails on: {wrong[0][0]}"
    return f"Almost: {_where_it_fails(given, *wrong[0])} And {count}."


def _stopped(pattern, given):
    """What stops a pattern between two marks though nothing should, or nothing."""
    for sign in ANY:
        stretch = f"“a{sign}b,”"
        if (found := pattern.findall(f"{stretch} he said.")) != [stretch]:
            return _where_it_fails(given, f"{stretch} he said.", found, [stretch])
    if pattern.findall(f"“{'a' * LONG}”") != [f"“{'a' * LONG}”"]:
        return f"it does not find a stretch of {LONG:,} letters. A star sets no limit."
    return ""


def _on_the_page(pattern, text):
    opening = text.count("“")
    if not opening:
        return "the page itself has no curly double marks"
    return f"on this page it finds {len(pattern.findall(text))}, and the page has {opening} “"


# What may be wrong with a pattern: a piece of it, and what belongs there. Named if that is right.
REPAIRS = {
    'the straight mark `"` of the keyboard is another character than “ and ”': (
        '"',
        lambda mark: "”" if '"' in mark.string[: mark.start()] else "“",
    ),
    'in square brackets the straight mark `"` is another character than ”': ('"', "”"),
    "the single marks ‘ and ’ are not the double ones": (
        "[‘’]",
        lambda mark: "“" if mark[0] == "‘" else "”",
    ),
    "the star stands inside the square brackets, and belongs after them": (r"([*+])\]", r"]\1"),
    "`^` belongs first in the square brackets": (r"\[”\^\]|\^\[”\]", "[^”]"),
    "the square brackets `[ ]` are missing: outside them `^` does not mean *any other*": (
        r"(?<!\[)([({]?)\^”[)}]?(?=[*+])",
        "[^”]",
    ),
    "a star is missing: the brackets are one character": (r"(?<=“)(\[[^\]]*\])\??(?=”)", r"\1*"),
    "a star is missing: a full stop stands for one character": (r"(?<=“)\.\??(?=”)", ".*?"),
    "what stands after the closing mark is too much": ("”[^”]+$", "”"),
    "`\\b` is the edge of a word, and a mark is no part of a word": ("\b|\\\\b", ""),
    "a full stop is missing before the star": (r"“\*\??", "“.*?"),
    "in square brackets a full stop means itself. Take the brackets away": (
        r"(?<=“)\[\.[*+]?\??\][*+]?\??(?=”)",
        ".*?",
    ),
    "not every stretch ends in the sign that you want before ”": (
        r"(?:\[[.,?!]+\]|,|\\\.)(?=”)",
        "",
    ),
    "`^` is missing: without it the square brackets allow a closing mark alone": (r"\[”", "[^”"),
    "the space in the square brackets lets none stand between the marks": (
        r"\[\^([^\]]*) ([^\]]*)\]",
        r"[^\1\2]",
    ),
    "a space counts in a pattern. Take it away": (" ", ""),
    "it ends with an opening mark": ("“$", "”"),
    "the opening mark is missing at the beginning": ("^", "“"),
    "the closing mark is missing at the end": ("$", "”"),
    "the two marks have changed places": (
        "^”(.*)“$",
        lambda found: f"“{found[1].replace('[^“', '[^”')}”",
    ),
    "square brackets round all of it are one character": (r"^\[(.*)\]$", r"\1"),
    "the `?` belongs to the star, and stands right after it": (r"”\?", "?”"),
}


def _cause(pattern, given):
    """What is wrong: mending it makes the pattern right, or a known mistake finds the same."""
    for cause, mend in REPAIRS.items():
        mended = re.sub(*mend, pattern.pattern)
        if mended != pattern.pattern and _finds_all(mended):
            return cause
    mistakes = {cause: _finds(mistake) for mistake, cause in MISTAKES.items()}
    cause = known_mistake(given, [(line,) for line in LINES], mistakes)
    if cause and pattern.groups:
        return cause + ". With round brackets `findall` keeps only what is inside them"
    if not cause and [[each[0] for each in pattern.finditer(line)] for line in LINES] == RIGHT:
        return "with round brackets `findall` keeps only what is inside them. Take them away"
    return cause


def _finds_all(text):
    try:
        return [re.findall(text, line) for line in LINES] == RIGHT
    except re.error:
        return False


def _finds(mistake):
    pattern = re.compile(mistake)
    return lambda line: [pattern.findall(line)]


def _where_it_fails(given, line, found, wanted):
    """What can be seen of a pattern that fails on a line, without a guess at the cause."""
    done = [other for other, there in zip(LINES, given, strict=True) if there and other != line]
    if not found and done:
        return (
            f"it finds something in: {done[0]} But nothing in: {line} What stands between the "
            "marks there that your pattern does not allow?"
        )
    if not found:
        return f"the pattern finds nothing at all in: {line}"
    if "" in found:
        return "the pattern is content with an empty piece. Say how it begins and ends."
    return f"in: {line} it finds {shown(found)}, not {shown(wanted)}."
