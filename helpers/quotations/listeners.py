"""Listeners: where does the one who is told end, and the retold clause begin?

``told her``, ``told a meeting``, ``told Channel 7``. Notebook 03 teaches it.
"""

import re

from .lists import SETS, read_list

INSTITUTIONS = {row["word"] for row in read_list("institutions.tsv")}
MEETINGS = INSTITUTIONS | SETS["means"]
SMALL = re.compile("D?[wegOo]+")
OLDER_VOTERS = re.compile("[weOo][^.|,;:]{0,14}A")
OUTLETS = {"radio", "television", "newspaper", "magazine", "listeners", "viewers", "readers"}
LISTENERS = [
    re.compile(pattern)
    for pattern in (
        "D?n?[TN]+n?",  # Channel 7, 3FM Breakfast
        "n(?=t*[DhTNS])",  # 7News
        "D?N+C[NO]+",
        "[Dn]*[wegOo]+",  # a meeting
        "D?[wO]*S[weg]*[OowN]+",  # the paper's editor
        "D*[wegOoNT]+",
        "D*[wegOoNT]+e?[PIy]D?[wNOo]+",  # a crowd by the river
        "D?[weg]{0,3}[Oo](?=[wDNO])",  # the council, and a clause that opens with a noun
    )
]


def behind_listener(shape, at, limit):
    """The places where a listener may end: told her, told a meeting, told Channel 7."""
    letters = shape.letters
    if letters[at] in "hH" or shape.lows[at] == "her":
        yield at + 1
    if letters[at] in "hH":
        return
    stop = at + (letters[at] == "D")
    while stop < limit and shape.words[stop][:1].isupper():
        stop += 1 + (shape.lows[stop + 1] in OUTLETS)  # ABC radio
        whole = not shape.words[stop][:1].isupper() and letters[stop - 1] != "S"
        body = shape.lows[stop - 1] in INSTITUTIONS and shape.lows[stop] not in INSTITUTIONS
        if whole or body:
            yield stop  # Morning Report; Troy Crown Court, and a clause with a name in front
    for pattern in LISTENERS:
        m = pattern.match(letters, at, limit)
        if m:
            yield m.end()
    for stop in range(min(at + 4, limit), at, -1):
        meets = shape.lows[stop - 1] in MEETINGS and SMALL.fullmatch(letters, at, stop)
        if meets and OLDER_VOTERS.match(letters, stop, limit):
            yield stop  # a council meeting, and a clause that opens without an article
