"""Pieces: the tokens of what stands between two spaces, each quotation masked.

``shapes`` puts them together; a piece that comes again is only looked up.
"""

import re
from sys import intern
from unicodedata import normalize

from .letters import KnownShort, letter_of, listed_as

# Each masked quotation is written with the first sign, and ends with the one for its tail.
MASK, TAIL_SIGNS = "\ue000", "\ue001\ue002\ue003\ue004\ue005\ue006"
TAIL_LETTERS = "_,.!-+"  # _ for a quotation without one
# Letters, perhaps with accents that stand apart, or with _ between (jo_low)
PART = r"[^\W_]+(?:(?:[\u0300-\u036f]+|_(?=[^\W_]))[^\W_]*)*"
TOKEN = re.compile(
    rf"""( [A-Z]{{1,3}}\$ (?=\d)                                # dollars: A$, NZ$
        | {PART}                                             # a word: U.S.-led, 9,000, 6:15, e-mail
          (?: (?: \.- | [-.&/'\u2019] | (?<=\d)[,:](?=\d) ) {PART} )*
          (?: (?:(?<=s)|(?<=Dato)) ['\u2019] (?=\s[^\W\d_])  # with that of workers' pay
            | (?<=eng) ['\u2019] (?=[\s,.]) )?                  # and of Achieng'
        | {MASK}+                                            # a masked quotation
        | (?<![^\s(\u201c"]) @{PART}                          # an account: @jo_low
        | [^\w\s]                                            # a sign
        )""",
    re.VERBOSE,
)
# What each sign of punctuation is written as; any other sign is an x.
SIGNS = dict(zip(",;:.?!()[]-\u2013\u2014\u2015\u2026&", ",;:...()()-----C", strict=True))
SIGNS |= zip(TAIL_SIGNS, TAIL_LETTERS, strict=True)
SIGNS[""] = "|"  # the end of a paragraph has no width
# The same for the last sign inside a quotation; ? and ! may end the reporter's sentence or not.
TAILS = dict(zip(",.?!-\u2013\u2014\u2026", ",.!!----", strict=True))


def tail_of(text, stretch):
    """The letter for how a stretch ends: comma, full stop, ``!`` for ? and !, dash, ``+`` if
    nothing closes it."""
    if not stretch.closed:
        return "+"
    at = stretch.inner_end - 1
    while at > stretch.inner_start and text[at] in "'\u2019\u2018 \xa0":
        at -= 1
    return TAILS.get(text[at], "_")


def mask(text, stretches):
    """The text with every stretch replaced by signs, of the same length, that no rule mistakes
    for words."""
    pieces, last, masked = [], 0, text
    for sign in MASK + TAIL_SIGNS:
        masked = masked.replace(sign, "\ufffd") if sign in masked else masked
    for stretch in stretches:
        pieces.append(masked[last : stretch.start])
        pieces.append(MASK * (stretch.end - stretch.start - 1))
        pieces.append(TAIL_SIGNS[TAIL_LETTERS.index(tail_of(text, stretch))])
        last = stretch.end
    pieces.append(masked[last:])
    return "".join(pieces)


def _letter(token):
    """The letter of a word, a sign or a masked quotation by itself."""
    if token in SIGNS:
        return SIGNS[token]
    if token[0] == MASK:
        return "Q"
    word = token[0].isalnum() or (token[0] == "@" and len(token) > 1)
    return letter_of(token) if word else "x"


def _tokens(piece):
    """The tokens of what stands between two spaces, in a row: of each the word, its letter, the
    word in small letters, as what it is listed, its length, and how far its end is from that of
    the one before."""
    front, sign = piece[:-1], piece[-1:]
    if front.isalpha() and sign in ",.:;":
        return TOKENS[front] + (sign, SIGNS[sign], sign, "_", 1, 1)
    if front and front.count(MASK) == len(front):  # with the sign for its tail
        return front, "Q", front, "_", len(front), len(piece), sign, SIGNS[sign], sign, "_", 1, 1
    rows, between = [], 1
    for number, part in enumerate(("", piece) if piece.isalpha() else TOKEN.split(piece)):
        between += len(part)
        if number % 2:
            word = normalize("NFC", part)
            low = intern(word.lower())
            rows += intern(word), _letter(word), low, listed_as(low), len(part), between
            between = 0
    if between:
        rows += "", "", "", "_", 0, between  # signs that are part of no token
    return tuple(rows)


TOKENS = KnownShort(_tokens)
