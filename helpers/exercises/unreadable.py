"""What is wrong with a cell, or with a pattern, that Python cannot read (see ``errors.py``)."""

import keyword
import re
from difflib import get_close_matches

from .brackets import BEGUN, is_thing, is_word, of_pairs, read_until

SOMETHING_IS_OFF = "There or just before it something is missing, or one sign is too many."
CURLY = "A curly mark stands where Python wants the straight one of the keyboard."
CURLY_AS_TEXT = 'If it belongs to a text or pattern, put straight ones round all of that: `"“…"`.'
EMPTY = 'Two marks at once, `""`, are an empty text, or end one text and begin another.'
SYNTAX = {
    "invalid character '[“”‘’„«»´]'": CURLY,
    "invalid character '(.)'": lambda sign: (
        f"Python knows no sign `{sign}`. {SIGNS.get(sign, 'Type one that your keyboard has.')}"
    ),
    "after line continuation": "`\\` stands outside the marks of a text, and means nothing there.",
    "unterminated|never closed|incomplete|EOF": "A mark or a bracket was opened and not closed.",
    "does not match opening|unmatched": (
        "A closing bracket stands where none was opened, or one of another shape. (A quotation "
        "mark in the middle of a text ends it.)"
    ),
    "expected ':'": "A line that begins with `def`, `for` or `if` ends with a colon.",
    "expected an indented": "What belongs to a line with a colon is set in below it, by 4 spaces.",
    "unindent|inconsistent|unexpected indent": (
        "A line is set in too far, or not far enough. Lines of one block begin equally far in, and "
        "`else:` as far as its `if`."
    ),
    "'return' outside": "`return` stands inside a function only: set it in, below its `def`.",
    "cannot assign to|Maybe you meant '=='": (
        "On the left of `=` stands a name alone. (To ask whether two things are the same, write "
        "`==`.)"
    ),
    "dictionary key and": "After a colon of the dictionary something is missing.",
    "forgot a comma": "Between two things a sign is missing: a comma, a dot, a `+`, a bracket.",
    "leading zeros": "A whole number does not begin with 0.",
    "invalid decimal literal": "A letter follows a digit at once. *Times* is written `*`.",
    "follows keyword argument": "What has no name before it comes first between the brackets.",
}
NUMBER = re.compile(
    r"(?:(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|and"
    r"|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)[ _-]?)+",
    re.IGNORECASE,
)
IN_DIGITS = "A number is written in digits, and a text between quotation marks."
TEXTS = re.compile(r"\"[^\"]*\"|'[^']*'")
THREE_MARKS = (
    "Three marks in a row, `{0}{0}{0}`, begin a long text, and it was not closed. If the one mark "
    "`{0}` is meant as a text, put the other kind round it: `{1}{0}{1}`."
)
APOSTROPHE = (
    "The `'` in `{0}` counts as a quotation mark. A text with an apostrophe stands between double "
    'marks: `"{0}"`.'
)
TWO_WORDS = (
    "Two words stand side by side, `{}` and `{}`. A text has quotation marks round it, a name "
    "holds no space, and between two things stands a comma."
)
SIGNS = {"×": "*Times* is written `*`.", "÷": "*Divided by* is written `/`."}
SIGNS |= {"·": SIGNS["×"], "⋅": SIGNS["×"], "∙": SIGNS["×"]}
SIGNS |= dict.fromkeys("–—−", "*Minus* is written `-`, the short sign of the keyboard.")
COLON = {  # where a colon has no place, by the bracket round it
    "(": (
        "Between round brackets stands no colon. A slice has square brackets, and after the name "
        "of an argument stands `=`."
    ),
    "return": "A line that begins with `return` ends without a colon.",
    "dictionary": "A dictionary has curly brackets round all its pairs, `{` and `}`.",
    "": (
        "Two numbers or names have a comma between them, no colon; to divide, write `/`. The colon "
        "of a slice stands in square brackets."
    ),
    "list": (
        "A slice has a name before its square brackets, as `toy[9:17]` has. Two numbers alone "
        "have a comma between them."
    ),
    "block": (
        "A colon stands at the end of a line with `def`, `for` or `if`, and between the numbers of "
        "a slice, in square brackets."
    ),
}


def of_syntax(error):
    """What is wrong with a cell that Python cannot read, and where."""
    said = str(error)
    if re.search(r"(?:\{|^(?=.*[,}]$))\s*[\"'][^\"']*[\"']\s*=[^=]", (error.text or "").rstrip()):
        return "In a dictionary a colon stands after each word, no `=`."
    if "Maybe you meant '==' or ':='" in said:
        return _single_sign(error.text or "")
    if re.search("never closed|incomplete", said) and "#" in TEXTS.sub("", error.text or ""):
        return "A bracket is not closed: what stands after a `#` outside of a text is not read."
    if re.match(r"\s*else\b(?!\s*:)[^:]*:", error.text or ""):
        return (
            "`else` asks nothing: its colon follows at once. A line that asks something new begins "
            "with `if`."
        )
    if (own := re.search(r"[^\W\d_]+'[^\W\d_]+", error.text or "")) and "unterminated" in said:
        return APOSTROPHE.format(own[0])
    three = re.search("\"\"\"|'''", error.text or "")
    if three and re.search("unterminated|incomplete", said):
        mark = three[0][0]
        return THREE_MARKS.format(mark, "'" if mark == '"' else '"')
    if (part := re.search(r"\[\d+(?=\.[^\W\d])", error.text or "")) and "decimal" in said:
        return f"After `{part[0]}` a `]` is missing: then comes the dot."
    if (error.text or "").rstrip().endswith("\\"):
        return "`\\` at the end of a line wants another line below it. Take it away."
    if re.search("invalid character '[“”‘’„«»´]'", said) and not re.match(
        r"\W\s*\w", (error.text or "")[(error.offset or 1) - 1 :]
    ):  # no word follows, so that the mark may be what is meant
        return f"{CURLY} {CURLY_AS_TEXT}"
    line, at = error.text or "", error.offset or 0
    side_by_side = re.match(r"(\w+) (\w+)", line[max(at - 1, 0) :])
    if "forgot a comma" in said and side_by_side and all(map(is_word, side_by_side.groups())):
        return TWO_WORDS.format(*side_by_side.groups())
    for pattern, meaning in SYNTAX.items():
        if found := re.search(pattern, said):
            return (
                meaning(*found.groups()) if callable(meaning) else meaning.format(*found.groups())
            )
    begin = at - 1
    while 0 < begin < len(line) and re.match(r"\w\w", line[begin - 1 :]):
        begin -= 1  # to where the word begins
    rest = line[begin:].strip() if at else ""
    before, there, opened = read_until(error)
    why = of_pairs(said, line, before, there, opened) or _between(
        line, at - 1, before, there, opened
    )
    why = why or (EMPTY if re.search('(?<!")""(?!")', line) else SOMETHING_IS_OFF)
    if not rest:
        return f"Python cannot read the end of line {error.lineno}. {why}"
    return f"Python cannot read line {error.lineno} from `{rest[:20]}` on. {why}"


def _single_sign(line):
    """What is wrong with a `=` that stands where no name is set."""
    if re.match(r"\s*(?:if|elif|while|return)\b", line) or line.count("=") < 2:
        return "A single `=` sets a name. To ask whether two things are the same, write `==`."
    return (
        "A second `=` stands in the line. Each name that is set has a line of its own; and to ask "
        "whether two things are the same, write `==`."
    )


def _between(line, at, before, there, opened):
    """What can be seen where Python stopped reading: the signs on both sides of that place."""
    bracket, prior = opened[-1][:2] if opened else ("", "")
    if there == "then":
        return "Python has no `then`: the colon at the end of the line stands for it."
    if there == "if" and before in ("or", "and"):
        return f"After `{before}` the next question follows at once: leave `if` out."
    if there == "=" and re.match(r"\s*return\b", line):
        return _single_sign(line)
    if "..." in (before, there):
        return "The three dots of the gap are still there. Take them away."
    if NUMBER.fullmatch(f"{before} {there}"):
        return IN_DIGITS
    own = before.lower()
    if is_word(before) and keyword.iskeyword(own):
        return f"`{own}` is written with a small letter."
    if is_word(before) and is_word(there):
        like = get_close_matches(own, ("def", "for", "return"), 1) * line.lstrip().startswith(
            before
        )
        return TWO_WORDS.format(before, there) + "".join(
            f" Perhaps `{each}` is meant." for each in like
        )
    if before.isdigit() and there == "x":
        return "*Times* is written `*`."
    if is_word(before) and there == "{":
        return "No curly bracket follows a name: a tool takes round ones, a list square ones."
    if (before, there) == ("[", "]"):
        return "Nothing stands between `[` and `]`. A tool takes round brackets, `()`."
    if is_thing(before) and is_thing(there):
        marks = ", or a quotation mark is too many" if {*"\"'"} & {*before, *there} else ""
        return (
            f"Between `{before[:20]}` and `{there[:20]}` a sign is missing (`=`, a comma, a dot, "
            f"a `+`, a `*`, a bracket){marks}."
        )
    if (before, there) in (("is", "in"), ("is", "not")):
        return "`in` asks by itself whether something is there: leave `is` out."
    if re.match(r"\(\?[P:=!<]", line[max(at - 1, 0) :]):
        return 'A pattern is a text, and has quotation marks round all of it: `r"…"`.'
    if there in {*"?!$"}:
        return f'A sign that is meant as a text has quotation marks round it: `"{there}"`.'
    if there == ";":
        return "Between two things inside brackets stands a comma, no `;`."
    if there == ":" and opened and re.match(rf"\s*{BEGUN}", line) and not line[at + 1 :].strip():
        return f"Before the colon a bracket is not closed: `{bracket}`."
    if there == ":" and before[:1] in {*"\"'"} and not (bracket == "(" and is_word(prior)):
        return COLON["dictionary"]
    if there == ":" and bracket == "[" and not (is_word(prior) or prior in {*")]"}):
        return COLON["list"]
    if there == ":" and bracket in ("", "("):
        begun = re.match(rf"\s*(?:{BEGUN}|\w+\(|(return))", line)
        if begun and begun[1] and not bracket and line[at + 1 :].strip():
            return COLON[""]  # return 100 * hedges : words
        return COLON[bracket or (begun[1] or "block" if begun else "")]
    if there in ("in", "and", "or", "is") and bracket == "(" and line.count("(") > line.count(")"):
        return f"Before `{there}` a bracket is not closed: `{prior}(`."
    if keyword.iskeyword(there) and before in ("=", "[", "(", ",", "{"):
        return (
            f"`{there}` is one of Python's own words. If a text is meant, it has quotation marks "
            "round it."
        )
    if there == "," and line.split()[0] in ("if", "elif", "for", "while"):
        return "Between two questions stands `or` or `and`; a list has square brackets round it."
    if (before == "%" and not is_thing(there)) or (there == "%" and not is_thing(before)):
        return "`%` is not percent in Python: it gives what is left over. Leave it out."
    if there.strip() in ("", ",", ")", "]", "=") and before in {".", "=", "+", "-", "*", "/", "=="}:
        marks = " (A text has quotation marks round it.)" * (before == ".")
        return f"After `{before}` something is missing.{marks}"
    return ""


PATTERNS = {
    r"missing \)": "a round bracket is opened and not closed",
    "unbalanced": "a round bracket is closed that was not opened",
    "unterminated character set": "a square bracket is opened and not closed",
    "nothing to repeat": "a `*`, a `+` or a `?` has nothing before it to repeat",
    "multiple repeat": "signs such as `*` and `+` stand one after the other",
    r"redefinition of group name '(\w+)'": (
        "two groups have the name `{0}`, and one is all that a rule can have. Perhaps two pieces "
        "that each hold it were joined"
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
