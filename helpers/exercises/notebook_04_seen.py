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
LOOP = " A `return` right below `for` ends the loop with the first word: set it in less far."
MEMORY = " `is` asks whether two things are the same one in memory. Ask with `==`."
BOTH = " No word is two words at once: where `and` joins these two `==`, `or` is meant."
FIXED = " `{}` asks about one text, which is the same in each place: ask it of a neighbour."
FIRST = " The first `return` that is reached decides, and what is below it is not asked."


def _nodes(function):
    try:
        return nodes_of(inspect.getsource(function))
    except (OSError, TypeError):
        return []


def seen_in(function):
    """What cannot be meant in the lines of a test, as a sentence, or nothing."""
    for each in _nodes(function):
        for block in (getattr(each, "body", ()), getattr(each, "orelse", ())):
            if type(block) is list and any(isinstance(line, ast.Return) for line in block[:-1]):
                return BELOW
        if isinstance(each, ast.For) and any(isinstance(line, ast.Return) for line in each.body):
            return LOOP
        if isinstance(each, ast.Compare) and isinstance(each.ops[0], ast.Is | ast.IsNot):
            return MEMORY
        if isinstance(each, ast.BoolOp) and isinstance(each.op, ast.And):
            asked = [ast.unparse(one.left) for one in each.values if _is_equal(one)]
            if len(asked) > len(set(asked)):
                return BOTH
        if isinstance(each, ast.Call) and isinstance(getattr(each.func, "value", 0), ast.Constant):
            return FIXED.format(ast.unparse(each).replace("'", '"'))
    return ""


def _is_equal(node):
    return isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Eq)


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
    waiting, texts = list(getattr(getattr(function, "__code__", None), "co_consts", ())), []
    while waiting:
        each = waiting.pop()
        if isinstance(each, tuple | frozenset):
            waiting.extend(each)
        elif hasattr(each, "co_consts"):
            waiting.extend(each.co_consts)
        elif type(each) is str and each != function.__doc__:
            texts.append(each)
    return texts


def names_in(function):
    """The words that a test names."""
    return sorted(set(re.findall("[a-z]+", " ".join(texts_in(function)).lower())))
