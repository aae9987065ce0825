"""What can be seen in the lines of a context test of notebook 04 that judges wrongly."""

import ast
import inspect
import re

from .cells import nodes_of

NEVER = (
    " Perhaps an `or` or `and` joins what it should not: `and` wants both at once, and "
    '`x == "a" or "b"` is always true, `x in ["a", "b"]` is not. Or brackets are missing.'
)
SMALL = " A context has all words in small letters, and your test holds a word with a capital."
OTHER = " Perhaps another neighbour is meant, or another word, or brackets are missing."
ONE = "(?:in|last|next|see|hear|not|day|kind|time)"
JOINED = re.compile(rf"{ONE}(?:\W*{ONE})+")  # words with no comma, or no marks, between them
BELOW = " What stands below a `return`, set in as far, is never reached."
LOOP = " Each turn of the loop reaches a `return`, so it ends with the first word: indent it less."
FIRST = " The first `return` that is reached decides; the last line answers for all the rest."
UNCALLED = "Almost: brackets are missing: `{}()`."
WHOLE = (
    "Almost: a whole list of words is compared with one word. `context.prev()` and "
    '`context.next()` are one word each; `"so" in context.before` looks for a word in the list.'
)
LISTS = (
    "Almost: with `==` a word is compared with a whole list, and no word is a list. `in` asks "
    "whether it is one of them: `context.next() in [...]`."
)
NUMBERS = (
    'Almost: a word is compared with a number. The words of a context are texts, as `"3"` is: '
    "`.isdigit()` asks whether one is made of digits."
)
NUMBER, TEXT = r"\d+(?:\.\d+)?", "'[^']*'"
WORD, SIDE = r"(?:\w+\.)?(?:prev|next)\(\d*\)|[^\W\d]\w*", r"\w+\.(?:before|after)"
COMPARED = {  # what stands to the left and to the right of a sign
    rf"{SIDE} (?:in|not in) [\[(]'.*|{SIDE} [=!]= {TEXT}|{TEXT} [=!]= {SIDE}": WHOLE,
    rf"(?:{WORD}) (?:[=!]=|in|not in) \({TEXT}(?: (?:or|and) {TEXT})+\)": (
        "Almost: of texts that `or` joins in brackets Python keeps the first alone (of those that "
        "`and` joins, the last). `in` asks for one of several: `{} in [{}]`."
    ),
    rf"(?:{WORD}) [=!]= [\[({{].*": LISTS,
    rf"(?:{WORD}) (?:[=!]= {NUMBER}|(?:not )?in range\(.*)|{NUMBER} [=!]= (?:{WORD})": NUMBERS,
}
SEEN = {  # what no test can mean, as Python writes it
    rf".* is (?:not )?{TEXT}": " `is` asks whether two things are one. Ask with `==`.",
    rf"(?:{WORD}) (?:not )?in {TEXT}|{TEXT} (?:not )?in \w+\.(?:prev|next)\(\d*\)": (
        ' `in` looks for letters in a text, and for whole words in a list: `["in", "last"]`.'
    ),
    rf"(?:{WORD})\.is\w+\(\) and (?:{WORD})\.is\w+\(\)": (
        " `and` wants both: a number on either side, as in “3 May 2011”."
    ),
    rf"{TEXT}\.is\w+\(\)": " A text between marks is the same in each place: ask a neighbour.",
    r"(.+) == .+ and \1 == .+": (
        " No word is two words at once: where `and` joins these two `==`, `or` is meant."
    ),
    r"(.+) != .+ or \1 != .+": (
        " A word differs from one of two at least: where `or` joins these two `!=`, `and` is meant."
    ),
    rf"(?:{WORD}) (?:[=!]=|in|not in) [\[(]?(?:{TEXT}, )*('[^']*(?:\w\s+\w|[$£€]\w)[^']*').*": (
        " A word is compared with {}, which is more than one: `context.next()` is one word, "
        "`context.next(2)` the second. (`$` is a word of its own.)"
    ),
}


def _nodes(function):
    try:
        return nodes_of(inspect.getsource(function))
    except (OSError, TypeError):
        return []


def misused(function):
    """What a test asks of a word or a list that none can answer, as a message, or nothing."""
    nodes = _nodes(function)
    sets = [each for each in nodes if isinstance(each, ast.Assign)]
    lists = "|".join(ast.unparse(each.targets[0]) for each in sets if type(each.value) is ast.List)
    for each in nodes:
        if isinstance(each, ast.Compare | ast.BoolOp | ast.UnaryOp | ast.If | ast.Return):
            for part in ast.iter_child_nodes(each):
                if isinstance(part, ast.Attribute) and part.attr in ("prev", "next", "isdigit"):
                    return UNCALLED.format(ast.unparse(part))
        if isinstance(each, ast.Compare):
            asked = re.sub(rf"= (?:{lists})$", "= []", ast.unparse(each))
            for pattern, message in COMPARED.items():
                if re.fullmatch(pattern, asked):
                    return message.format(asked.split()[0], ", ".join(re.findall(TEXT, asked)))
    return ""


def seen_in(function):
    """What cannot be meant in the lines of a test, as a sentence, or nothing."""
    for each in _nodes(function):
        for block in (getattr(each, "body", ()), getattr(each, "orelse", ())):
            if type(block) is list and any(isinstance(line, ast.Return) for line in block[:-1]):
                return BELOW
        if isinstance(each, ast.For):
            ends = [*each.body, *getattr(each.body[-1], "orelse", ())]
            if any(isinstance(line, ast.Return) for line in ends):
                return LOOP
        if isinstance(each, ast.Compare | ast.BoolOp | ast.Call):
            for pattern, sentence in SEEN.items():
                if found := re.fullmatch(pattern, ast.unparse(each)):
                    return sentence.format(*found.groups())
    return ""


def perhaps(function):
    """What may be wrong with a test that gives one answer for all places."""
    nodes = _nodes(function)
    if not nodes or any(isinstance(each, ast.BoolOp) for each in nodes):
        return NEVER
    return FIRST if sum(isinstance(each, ast.Return) for each in nodes) > 1 else OTHER


def spelling(function):
    """What is wrong with the texts in a learner's test, whatever they are asked of, or nothing."""
    for text in (texts := texts_in(function)):
        if JOINED.fullmatch(text):
            return (
                f" `{text!r}` is one text. In a list each word has quotation marks of its own, and "
                "a comma after it."
            )
    return SMALL if any(text != text.lower() for text in texts) else ""


def texts_in(function):
    """The texts that are written in a learner's test."""
    values = [each.value for each in _nodes(function) if isinstance(each, ast.Constant)]
    return [each for each in values if type(each) is str and each != function.__doc__]


def names_in(function):
    """The words that a test names."""
    return sorted(set(re.findall("[a-z]+", " ".join(texts_in(function)).lower())))
