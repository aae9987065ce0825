"""Endings: where does a reported clause end, and the reporter take over again?

``Low said the bridge was shut, adding ...``; ``, but the mayor said ...``: what comes behind the
break belongs to the reporter or to another saying. Notebook 03 teaches it.
"""

import re

from .clauses import clause_after
from .cues import CLAUSES, FORMS
from .grammar import SUBJECT

SAYS = rf"{SUBJECT}[LA]*V"
BREAK = re.compile(
    rf"""
      (?: :Q | ; | ,P (?=[^,.|]{{1,6}}G) | [,-][Gj]     # , adding; , in a letter adding
        | [,-]C (?: L*Vm | [VJ] | (?=h[eJBV]) ) ) (?P<always>)  # , and added that; , and he left
    | ,VP (?P<compared>)
    | [,-] [Cb] (?P<contrast>)                # , but; - although
    | CL*J (?P<judgement>)
    | (?<=Q) C (?=[eVJ][DhNTOS]) (?P<acts>)   # was “no act of God” and directed the town to pay
    | CL*A (?P<helper>)
    | CL*V (?P<second>)
    | C (?={SAYS}) (?P<others>)               # and three of them said
    """,
    re.VERBOSE,
)
OTHERS = re.compile(SAYS)
STOPPERS = {"but", "while", "although", "though", "whereas", "yet"}
BARE = {"be", "have", "do", "not", "never", "get"}  # what may go on behind to
MODAL = {"could", "would", "might", "may", "will", "should", "must"}
SPEAKS_ON = re.compile("[^VGJU:;]*Q")  # , but it would stay “for years”


def content_end(shape, first, end):
    """Where the reporter takes over again.

    Parameters
    ----------
    shape : Shape
    first, end : int
        The first word of the clause, and the end of its sentence.

    Returns
    -------
    int
        The first word that no longer belongs to the clause.
    """
    for m in BREAK.finditer(shape.letters, first + 2, end):
        if m.lastgroup == "helper":
            if shape.letters[first] == "I" and shape.lows[m.end() - 1] not in BARE:
                return m.start()  # promised to pay but had not yet done so
        elif ENDS[m.lastgroup](shape, m.start(), m.end(), end):
            return m.start()
    return end


def _always(shape, at, behind, end):
    """A semicolon; , adding; , and added that; what the speaker did behind marked words."""
    return True


def _compared(shape, at, behind, end):
    """A figure that the reporter sets beside it: , compared with nine in June."""
    return shape.lows[at + 1] == "compared"


def _contrast(shape, at, behind, end):
    """A contrast that is the reporter's (, but he left), somebody else's saying, or the reporter
    in person: , and I believed her."""
    if shape.letters[at:behind] == ",C" and shape.lows[behind] == "i":
        return True
    if shape.lows[at + 1] in STOPPERS and shape.letters[behind : behind + 1] != "m":
        modal = shape.lows[behind].partition("n'")[0].partition("n\u2019")[0] in MODAL
        return not modal and not SPEAKS_ON.match(shape.letters, behind, end)
    return shape.letters[at + 1] == "C" and _others(shape, at + 1, behind, end)


def _judgement(shape, at, behind, end):
    """But blamed the weather."""
    return shape.lows[at] == "but"


def _second(shape, at, behind, end):
    """A second verb of saying: and added that, but insisted the bus was safe."""
    verb = behind - 1
    got = _announced(shape, verb, end)
    if not got or FORMS[shape.lows[verb]][0] == "agree":
        return False
    return (
        got[1] in ("that", "to") or shape.lows[at] == "but" or FORMS[shape.lows[verb]][0] == "say"
    )


def _others(shape, at, behind, end):
    """Somebody else's saying: and three of them said it was late."""
    saying = OTHERS.match(shape.letters, behind, end)
    return bool(saying) and bool(_announced(shape, saying.end() - 1, end))


def _announced(shape, verb, end):
    """The clause that a verb of saying announces (see ``clause_after``), or None."""
    entry = FORMS.get(shape.lows[verb])
    if not entry or entry[1] not in ("say", "tell") or entry[2] == "base":
        return None
    return clause_after(shape, verb, end, entry[1], CLAUSES[shape.lows[verb]])


ENDS = {
    "always": _always,
    "compared": _compared,
    "contrast": _contrast,
    "judgement": _judgement,
    "acts": _always,
    "second": _second,
    "others": _others,
}
