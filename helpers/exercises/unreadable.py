"""What is wrong with a cell, or with a pattern, that Python cannot read (see ``errors.py``)."""

import re

SOMETHING_IS_OFF = "There or just before it something is missing, or one sign is too many."
SYNTAX = {
    "invalid character '[“”‘’„«»]'": (
        "A curly mark stands where Python wants the straight one of the keyboard."
    ),
    "invalid character '(.)'": "Python knows no sign `{0}`. Type one that your keyboard has.",
    "unterminated|never closed|incomplete|EOF": "A mark or a bracket was opened and not closed.",
    "does not match opening|unmatched": (
        "A closing bracket stands where none was opened, or one of another shape."
    ),
    "expected ':'": "A line that begins with `def`, `for` or `if` ends with a colon.",
    "expected an indented": "What belongs to a line with a colon is set in below it, by 4 spaces.",
    "unindent|inconsistent|unexpected indent": (
        "A line is set in too far, or not far enough. Lines of one block begin equally far in."
    ),
    "'return' outside": "`return` stands inside a function only: set it in, below its `def`.",
    "cannot assign to|Maybe you meant '=='": (
        "On the left of `=` stands a name alone. (To ask whether two things are the same, write "
        "`==`.)"
    ),
    "forgot a comma": "Between two things a sign is missing: a comma, a dot, a `+`, a bracket.",
    "leading zeros": "A whole number does not begin with 0.",
    "invalid decimal literal": "A letter follows a digit at once. *Times* is written `*`.",
    "follows keyword argument": "What has no name in front comes first between the brackets.",
}


def of_syntax(error):
    """What is wrong with a cell that Python cannot read, and where."""
    said = str(error)
    for pattern, meaning in SYNTAX.items():
        if found := re.search(pattern, said):
            return meaning.format(*found.groups())
    line, at = error.text or "", error.offset or 0
    rest = line[at - 1 :].strip() if at else ""
    if not rest:
        return f"Python cannot read the end of line {error.lineno}. {SOMETHING_IS_OFF}"
    return f"Python cannot read line {error.lineno} from `{rest[:20]}` on. {SOMETHING_IS_OFF}"


PATTERNS = {
    r"missing \)": "a round bracket is opened and not closed",
    "unbalanced": "a round bracket is closed that was not opened",
    "unterminated character set": "a square bracket is opened and not closed",
    "nothing to repeat": "a `*`, a `+` or a `?` has nothing in front of it to repeat",
    "multiple repeat": "signs such as `*` and `+` stand one behind the other",
    r"redefinition of group name '(\w+)'": (
        "two groups have the name `{0}`, which a rule can have once"
    ),
    r"bad character range (\S+)": (
        "in square brackets `{0}` is no range. A `-` that means itself stands last in them"
    ),
    "unknown extension|missing <|group name": "a named group begins so: `(?P<name>`",
    r"bad escape (\S+)": "`{0}` is no sign of a pattern",
}


def of_a_pattern(error):
    """What is wrong with a pattern, as a clause.

    >>> try:
    ...     re.compile("[a")
    ... except re.error as error:
    ...     of_a_pattern(error)
    'a square bracket is opened and not closed'
    """
    for pattern, meaning in PATTERNS.items():
        if found := re.search(pattern, str(error)):
            return meaning.format(*found.groups())
    return str(error)
