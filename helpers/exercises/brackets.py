"""The place where Python stopped reading a cell, and the brackets that are open round it."""

import io
import keyword
import linecache
import re
import tokenize

BEGUN = r"(?:def|for|if|elif|else|while|with|try)\b"
COMMA = "Between two pairs of a dictionary a comma is missing."


def read_until(error):
    """What stands before and at the place where Python stopped reading, and the brackets round it.

    Each bracket that is open there comes with the sign before it, and with the signs in it,
    comma by comma.
    """
    lines, line = linecache.getlines(error.filename or ""), error.text or ""
    number = error.lineno or 1
    if "".join(lines[number - 1 : number]).strip() != line.strip():
        lines, number = [line], 1
    before, opened = "", []
    for token in _tokens("".join(lines)):
        sign = token.string
        if token.start >= (number, (error.offset or 0) - 1):
            return before, sign, opened
        if not sign.strip():
            before = before if opened else ""
            continue
        if sign in {*")]}"}:
            opened = opened[:-1]
        elif opened and sign == ",":
            opened[-1][2].append([])
        elif opened:
            opened[-1][2][-1].append(sign)
        if sign in {*"([{"}:
            opened.append((sign, before, [[]]))
        before = sign
    return before, "", opened


def of_pairs(said, line, before, there, opened):
    """What is wrong with the pairs of a dictionary, or nothing."""
    pairs = next((pairs for bracket, _, pairs in reversed(opened) if bracket == "{"), None)
    if not pairs or re.match(rf"\s*{BEGUN}", line):
        return ""
    last, bare = pairs[-1], ""
    if "after dictionary key" in said or (there == ";" and last and ":" not in last):
        bare = (last or [there])[0]
        if bare.isdigit() or bare in {*"([{"}:
            return (
                "In a dictionary every comma begins a new pair. Several things after one colon "
                "stand in square brackets."
            )
    elif there == ":" and opened[-1][0] == "{" and last:
        if ":" in last:
            return "In one pair of a dictionary stand two colons." if last[-2] == ":" else COMMA
        bare = next((pair[0] for pair in pairs if pair and ":" not in pair), "")
    inside = " (The one between the marks is a part of the text.)" * (":" in bare)
    return bare and f"A colon stands after each name in a dictionary, also after `{bare}`.{inside}"


def _tokens(line):
    found = []
    try:
        for token in tokenize.generate_tokens(io.StringIO(line.rstrip("\n") + "\n").readline):
            if token.type not in (tokenize.INDENT, tokenize.DEDENT, tokenize.COMMENT):
                found.append(token)
    except (tokenize.TokenError, SyntaxError, IndentationError):
        pass  # what was read until there is enough
    return found


def is_word(sign):
    return sign.isidentifier() and not keyword.iskeyword(sign)


def is_thing(sign):
    """Whether a sign is a name, a number, a text, or the bracket at an end of something."""
    return is_word(sign) or sign[:1].isdigit() or sign[-1:] in {*"\"')]}"} or sign in {*"([{"}
