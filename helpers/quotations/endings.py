"""Endings: where does a reported clause end, and the reporter take over again?

``Low said the bridge was shut, adding ...``; ``, but the mayor said ...``: what comes behind the
break belongs to the reporter or to another saying. Notebook 03 teaches it.
"""

import re

from .clauses import clause_after
from .cues import CLAUSES, FORMS
from .grammar import PHRASE, SUBJECT
from .lists import SETS

SAYS = rf"(?:D?P(?=nPn))?{SUBJECT}(?:,[^,.|AVUJBeh]{{1,25}},)?[LA]*V"
BREAK = re.compile(
    rf"""(?=[:;,C-]) (?:  # letters that begin none of these are passed over at once
      (?: :Q | ; | [,-][Gj]                            # , adding
        | [,-]C (?: [VJ] | (?=h[eJBV]) ) ) (?P<always>)  # , and added that; , and he left
    | ,(?:VP|D?wr?(?=hL*V[AJBe])) (?P<compared>)  # , money he said should go to
    | ,?CL*e(?=[DNTSh]) (?P<did>)             # it was late and named two guides
    | (?<=Q),(?=D[weg]*w[Premb.,]) (?P<apposed>)  # it was “a row,” a word that hurt
    | [,-] [Cb] (?P<contrast>)                # , but; - although
    | ,(?:g|Iw) (?P<effect>)                  # , drawing cheers; , to applause
    | ,L(?=a{SUBJECT}(?:,[^.|]{{1,40}},)?[LAt]*[AVUJBe]) (?P<even>)  # , even as Orr laughed
    | ,a (?={SUBJECT}(?:[LAt]*[VJ][^,.|tP]|[Lt]*e)) (?P<aside>)  # , as Orr accused him of sleep
    | CL*J (?P<judgement>)                    # and criticised the plan
    | (?<=Q) C (?=[VJ]|[eB][DhHNTOSIm]) (?P<acts>)  # was “no act of God” and told the town to pay
    | (?:,?CL*|,L+)[VG] (?P<second>)          # and added that; , then added that
    | ,V(?=[mbr]) (?P<series>)                # , noted that
    | ,(?:D[weLg]{{1,4}}|[wv](?=[mr])) (?P<summed>)  # , a claim that he denied; , claims that
    | C (?={SAYS}) (?P<others>)               # and three of them said
    )
    """,
    re.VERBOSE,
)
OTHERS = re.compile(SAYS)
# Behind "to", a new subject or a verb of the past is no part of it: promised to pay, and the club
# had to close; vowed to pay and criticised him; declined to comment, nor did he call.
OWN_SUBJECT = re.compile(
    r",?C(?=(?:h|D{0,2}[wOoNT]{1,4})L*[AUJB])|(?:,C?|C)(?=L*(?:[VJ]|e[DhHNPS]|A))"
    r"|,(?=[LDn]*t+[ab])"
)
STOPPERS = {"but", "while", "although", "though", "whereas", "yet"}
BARE = {"be", "have", "do", "not", "never", "get"}  # what may go on behind to
EFFECTS = SETS["effects"]
THEY = {"he", "she", "they"}
IMPERSONAL = {"it's", "it\u2019s", "there's", "there\u2019s", "there"}
MODAL = {"could", "would", "might", "may", "will", "should", "must"}
MARKED = re.compile("[,:]?[^,.|:;AVUJBeG]{0,6}Q")
ORDERS = re.compile(rf"(?:[hH]|{PHRASE})(?:P{PHRASE})?A?I")
SUMMING = SETS["summing"]
OBJECTS = re.compile(rf"L*(?:G|{SUBJECT}(?:,[^,.|]{{1,40}},)?[LAt]*[VvJUB])")
SPEAKS_ON = re.compile("[^VGJU:;]*Q")  # , but it would stay “for years”


def content_end(shape, first, end):
    """Where the reporter takes over again: the first word that no longer belongs to a clause."""
    if shape.letters.count("-", first, end) % 2:
        dash = shape.letters.rfind("-", first, end)  # it was shut - the third time this week
        if dash > first + 1 and shape.letters[dash + 1] == "D":
            end = dash
    opens = shape.letters[first : first + 2].removeprefix("A")[:1]
    if opens == "I":  # to pay; not to pay
        owns = OWN_SUBJECT.finditer(shape.letters, first + 2, end)
        end = next((own.start() for own in owns if _is_own(shape, own.end())), end)
    if opens in ("I", "g"):
        contrast = re.search(",b", shape.letters[first:end])
        if contrast and shape.lows[first + contrast.end() - 1] in STOPPERS:
            end = first + contrast.start()  # to pay, though it had no money
    for m in BREAK.finditer(shape.letters, first + 2, end):
        goes_on = m.lastgroup in ("second", "did", "judgement") and _goes_on(
            shape, first, m.start(), m.end() - 1
        )
        if goes_on or ENDS[m.lastgroup](shape, m.start(), m.end(), end):
            return m.start()
    return end


def _goes_on(shape, first, at, verb):
    """Whether the one who speaks goes on, and not the subject of the clause: it was late, and asked
    for help; but: he had called and asked for help; he was fined and told to leave."""
    is_so = IS_SO.match(shape.letters, first, at)
    if not is_so or shape.lows[is_so.end() - 1] in ("had", "has", "have"):
        return False
    _, use, which = FORMS.get(shape.lows[verb], ("", "", "past"))
    return use != "think" and which in ("past", "third")


def _is_own(shape, at):
    """Whether a verb behind a clause with "to" is none of its own: and criticised, but had not;
    but: to pay and be quiet."""
    letter, low = shape.letters[at], shape.lows[at]
    if letter in "VJ":
        return FORMS[low][2] == "past"
    return letter != "A" or low not in BARE


def _always(shape, at, behind, end):
    """A semicolon; , adding; , and added that; what the speaker did behind marked words."""
    return True


def _compared(shape, at, behind, end):
    """What the reporter sets beside it: , compared with nine in June; , a sum he said was small."""
    return shape.letters[at + 1] != "V" or shape.lows[at + 1] == "compared"


# Its first verb is an auxiliary, and of no passive: it was late; there might be a row.
IS_SO = re.compile("(?![^.|]*AL*[eVJU])[^AVUJBe.|]*A")


def _contrast(shape, at, behind, end):
    """A contrast that is the reporter's (, but he left), somebody else's saying, or the reporter
    in person: , and I believed her."""
    if shape.letters[at + 1] == "b":
        # , though Orr denied it; , while accepting that; - though it snowed; ,” though it snowed;
        # but: , though old; , although it snowed
        if shape.lows[at + 1] not in STOPPERS or shape.lows[behind] in IMPERSONAL:
            return False
        if shape.letters[at] == "-" or shape.letters[at - 1] == "Q" or shape.lows[behind] in THEY:
            return True
        open_ = not {"unclear", "clear"}.isdisjoint(shape.lows[behind : behind + 5])
        return open_ or bool(OBJECTS.match(shape.letters, behind, end))
    that = shape.letters[behind : behind + 1] == "m" and shape.letters[behind + 1] != "e"
    if shape.lows[at + 1] in STOPPERS and not that:
        if shape.letters[at + 1] == "C" and shape.letters[behind] in "DLAbwU":
            return _others(shape, at + 1, behind, end)  # , but the road is open; , but only
        if shape.lows[behind] in IMPERSONAL:
            return False  # , but it's unclear why
        modal = shape.lows[behind].partition("n'")[0].partition("n\u2019")[0] in MODAL
        return not modal and not SPEAKS_ON.match(shape.letters, behind, end)
    return shape.letters[at + 1] == "C" and _others(shape, at + 1, behind, end)


def _second(shape, at, behind, end):
    """A second verb of saying: and added that, but insisted the bus was safe."""
    verb, but = behind - 1, "but" in shape.lows[at : at + 2]
    if but and ORDERS.match(shape.letters, behind, end):
        return True  # but asked them to wait
    if MARKED.match(shape.letters, behind, end):
        entry = FORMS.get(shape.lows[verb])  # and added, “No.”
        return bool(entry) and entry[1] in ("say", "tell") and entry[2] != "base"
    got = _announced(shape, verb, end)
    if not got or (not but and FORMS[shape.lows[verb]][0] in ("agree", "offer")):
        return False  # he was fined and offered to pay
    says = FORMS[shape.lows[verb]][0] in ("say", "suggest", "add", "warn")
    return says or got[1] in ("that", "to", "whether")


def _summed(shape, at, behind, end):
    """What the reporter calls the saying: , a claim that Orr denied; , remarks that hurt."""
    return any(low.removesuffix("s") in SUMMING for low in shape.lows[at + 1 : behind])


def _others(shape, at, behind, end):
    """Somebody else's saying: and three of them said it was late."""
    saying = OTHERS.match(shape.letters, behind, end)
    return bool(saying) and bool(_announced(shape, saying.end() - 1, end))


def _announced(shape, verb, end):
    """The clause that a verb of saying announces (see ``clause_after``), or None."""
    entry = FORMS.get(shape.lows[verb])
    if not entry or entry[1] not in ("say", "ask") or entry[2] == "base":
        return None
    return clause_after(shape, verb, end, entry[1], CLAUSES[shape.lows[verb]])


ENDS = {
    "always": _always,
    "compared": _compared,
    "contrast": _contrast,
    "aside": _always,
    "judgement": lambda shape, at, behind, end: FORMS[shape.lows[behind - 1]][0] != "refuse",
    "acts": lambda shape, at, behind, end: shape.lows[behind] != "agreed",
    "effect": lambda shape, at, behind, end: shape.lows[behind - 1] in EFFECTS,
    "even": lambda shape, at, behind, end: shape.lows[at + 1] == "even",
    "did": lambda shape, at, behind, end: False,
    "apposed": _always,
    "second": _second,
    "series": _second,
    "summed": _summed,
    "others": _others,
}
