"""Phrases: several words that announce a clause together, as a verb of saying does alone.

``made it clear that it leaked``, ``made the point that it leaked`` and ``her answer was that it
leaked``. Notebook 03 teaches it.
"""

import re

from .adjuncts import skip_adjuncts
from .clauses import CLAUSE, TO_WHOM
from .grammar import subject_before
from .lists import SETS

GIVING = SETS["giving"]
OWNERS = {"my", "his", "her", "our", "their", "its"}
WAS_THAT = re.compile("(?:,[^,.|]+,)?Am")  # her answer, sent by post, was that
SURE = re.compile(r"L*[hTNSD]")


def phrase(shape, start, at, end):
    """The subject, the words of the phrase ``clear`` or a noun of ``VOICED`` in it, and where its
    clause begins; None if it is no such phrase.
    """
    letters, lows = shape.letters, shape.lows
    was = WAS_THAT.match(letters, at + 1, end)
    if was and lows[at] != "clear":
        return _owner(shape, at), (at, at + 1), was.end()
    first = at - 1
    while first > start and letters[first] in ("Lh" if lows[at] == "clear" else "DLweg"):
        if lows[first] in GIVING:
            break
        first -= 1
    if lows[first] not in GIVING or lows[first - 1] in ("should", "must"):
        return None
    behind = skip_adjuncts(shape, at + 1, end)
    whom = TO_WHOM.match(letters, behind, end)
    behind = skip_adjuncts(shape, whom.end(), end) if whom else behind
    that = letters[behind : behind + 1] == "m" and letters[behind + 1] not in "AVU.,|"
    bare = lows[at] == "clear" and SURE.match(letters, behind, end)
    if not that and not (bare and CLAUSE.match(letters, behind, end)):
        return None
    return subject_before(letters, start, first), (first, at + 1), behind + that


def _owner(shape, at):
    """Whose answer it was: Low's answer, her first answer."""
    first = at - 1
    while shape.letters[first] in "weL":
        first -= 1
    owned, last = shape.letters[first] == "S" or shape.lows[first] in OWNERS, first + 1
    while first and shape.letters[first - 1] in "NTOowD":
        first -= 1
    return (first, last) if owned else None
