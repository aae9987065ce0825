"""Around: the attribution stands behind a retold clause, in it, or before it with *as*.

``The road was wet, Low said``, ``the road, Low said, was wet``, ``as Low noted, the road was wet``.
Whether it attributes anything at all, `attributions` tells. Notebook 03 teaches it.
"""

import re

from .adjuncts import ADVERBS
from .announcing import SHOWS, Reported, verb_first
from .attributions import ends_direct, has_object, is_clause, is_retold, own_saying, reports
from .cues import CLAUSES, FORMS
from .endings import MODAL
from .evidence import is_evidence
from .grammar import PHRASE, SUBJECT, subject_after, subject_before

LISTENER = rf"(?:[hHD]|tN+|D[weg]*g|{PHRASE}(?:P{PHRASE})?)"
TAIL = r"(?:[tnL]|[Dw](?=t)|w(?=P)|[PaI][^,|.CmVUA]{1,12}(?:VP[^,|.CmVUA]{1,8})?"
TAIL += "|b[^,|.CmVUAJBeh]{1,8})*"
# A source close to him; Ms Low (R-Ohio); papers filed on Monday; Ms Low, a guide,
WITH = r"(?:\([^)]{1,30}\)|[PI][hH]|(?:(?<=O)w[PI]|(?<!h)[eg])[^,.|AVUJB]{1,20}"
WITH += r"|,(?![AVUJBe])[^.|Q]{1,40},)?"
SAYS_LAST = re.compile("[VvU]|w$")  # behind the last comma
LAST = re.compile(rf",(?P<np>[aL]*{SUBJECT}{WITH}[LAt]*)(?P<verb>[VvU]|w(?=$))(?!I){TAIL}$")
LAST_TOLD = re.compile(
    rf",(?P<np>L*{SUBJECT}{WITH}[LAt]*)(?P<verb>V)(?:(?P<meeting>D[wego]*g(?:P{PHRASE})?)|{LISTENER})(?!I){TAIL}$"
)
LAST_INVERTED = re.compile(
    rf",(?P<verb>V)(?P<np>(?=D*[wegn]*[NTOoS]|D[weg]*(?P<any>w(?:[Pr]|$))){PHRASE})"
    r"(?:,(?!L*[AVUJB]|C[Dh])[^|.Q]{0,50}|[PI][^|.QAVUJB]{0,30}|(?P<who>r)[^|.Q]{0,40})?$"
)
INSERTED = re.compile(
    rf",(?P<np>[aL]*{SUBJECT}(?:,(?:[DTOk]*N+|n|[^.|QVC]{{1,30}}),)?)[LAt]*(?P<verb>[VvU])(?!I)"
    rf"(?P<listener>{LISTENER})?{TAIL},"
)
INSERTED_INVERTED = re.compile(
    rf",(?P<verb>V)(?P<np>(?=D*[wegn]*[NTOoS]){PHRASE})(?:[,PI][^|.QV]{{0,50}})?,(?=C?L*[AVUJBew]|CD|C?h[AVUJBew])"
)
# As Low noted, the road was wet; last week, as noted by Low, the road was wet.
AS_SAID = re.compile(
    rf"(?:[^.|:;aQVUJB]{{1,24}},)?[CL]*a(?:(?P<np>{SUBJECT})"
    r"(?:,[gP][^,.|VUJB]{1,40},)?[LAt]*(?P<verb>[Vv])"
    rf"|L*(?P<passive>V)y(?P<by>{PHRASE})){TAIL},(?!L*[VUJBe]|A)"
)
OTHERS_SAY = re.compile(rf"[ab]{SUBJECT}(?:[LA]|P?t+)*V")
URGES = re.compile(rf",V{PHRASE}I[wBAV]")  # Low, a guide, urged the town to pay
LONE = re.compile(rf"L*{SUBJECT},(?:r[^,|.]*|[^,AVUJB]*)")  # Low, who was ill, denied the report
ACTS = re.compile(rf"(?:a|C(?:{SUBJECT})?L*[VJ]|[Gj])")  # and Orr agreed; but: and is accused
MAIN_CLAUSE = re.compile("[^r]*[AVUJB][^r]*")
ASIDES = {"despite", "though", "although"}
WRITERS = {"i", "we"}
LINKING = ADVERBS | {"meanwhile", "moreover", "furthermore", "nevertheless", "therefore", "thus"}
LINKING |= {"so", "now", "still", "yet", "instead"}
INSIDE = "attribution inside the clause"
LAST_RULE = "clause, speaker, verb"


def attribution_as(shape, start, end):
    """As Low noted, the road was wet."""
    m = AS_SAID.match(shape.letters, start, end)
    if not m or "Q" in shape.letters[start:end]:
        return None
    speaker, verb = ("np", "verb") if m["verb"] else ("by", "passive")
    rule = "as somebody said, and a clause"
    return [Reported((m.end(), end), m.span(speaker), m.span(verb), rule)]


def attribution_last(shape, start, end):
    """The road was wet, Low said; the road was wet, said Low."""
    letters, sentence = shape.letters, shape.letters[start:end]
    m = LAST_INVERTED.search(sentence)
    if (
        m
        and not ends_direct(sentence, m.start())
        and is_clause(sentence[: m.start()])
        and not LONE.fullmatch(sentence, 0, m.start())
        and not (m["who"] and not MAIN_CLAUSE.fullmatch(sentence[: m.start()]))
        and reports(shape, start + m.start("verb"), ("say",))
        and not URGES.match(sentence, m.start())
        and (not m["any"] or FORMS[shape.lows[start + m.start("verb")]][0] == "say")  # said a guide
    ):
        verb = start + m.start("verb")
        content, speaker = (start, start + m.start()), subject_after(letters, verb)
        first = Reported(content, speaker, (verb, verb + 1), "clause, verb, speaker")
        return [first, *verb_first(shape, start + m.end("np"), end, speaker)]
    if not SAYS_LAST.search(sentence, sentence.rfind(",")):
        return None
    m = LAST.search(sentence) or LAST_TOLD.search(sentence)
    if not m or ends_direct(sentence, m.start()):
        return None
    verb = start + m.start("verb")
    even = shape.lows[start + m.start("np")] == "even"  # even as Low said
    front = sentence[: m.start()]
    headline = start == 0 and letters[end] == "|" and len(front) > 1  # Nine dead, police say
    whole = headline or "Q" in front or is_clause(front)
    behind = m.end("meeting" if m.re is LAST_TOLD and m["meeting"] else "verb")  # told a meeting
    if even or has_object(shape, start + behind, end) or not whole:
        return None
    listens = "listener" in CLAUSES.get(shape.lows[verb], ())  # rain is due, Low warns villagers
    told = m.re is LAST_TOLD and not listens
    if not reports(shape, verb, ("tell",) if told else ("say", "tell")):
        return None
    subject = subject_before(letters, start + m.start("np"), verb)
    own = own_saying(shape, start, start + m.start(), subject)
    if own:
        return own
    said = Reported((start, start + m.start()), subject, (verb, verb + 1), LAST_RULE)
    return [said] if subject else None


def attribution_inserted(shape, start, end):
    """The road, Low said, was wet."""
    letters, sentence = shape.letters, shape.letters[start:end]
    if sentence.count(",") < 2:
        return None
    m = INSERTED.search(sentence) or INSERTED_INVERTED.search(sentence)
    if not m or m.start() < 1 or ends_direct(sentence, m.start()) or m.end() == len(sentence):
        return None
    verb = start + m.start("verb")
    inverted = m.re is INSERTED_INVERTED
    marked = "Q" in sentence[: m.start()] and sentence.startswith("Ch", m.end())
    if inverted and (marked or LONE.fullmatch(sentence, 0, m.start())):
        return None  # a “joke,” said Low, but she rose; Low, a guide, said the boat, a wreck, sank
    told = not inverted and m["listener"]
    behind = start + m.end("listener" if told else "verb")
    if not inverted and has_object(shape, behind, start + m.end() - 1):
        return None
    uses = ("tell",) if told else ("say",) if inverted else ("say", "tell")
    asks = sentence[0] == "A"  # had she, he wondered, ever sailed?
    if not reports(shape, verb, (*uses, "ask") if asks else uses):
        return None
    if inverted:
        subject = subject_after(letters, verb)
    else:
        subject = subject_before(letters, start + m.start("np"), verb)
    if not subject or (FORMS[shape.lows[verb]][0] in SHOWS and is_evidence(shape, *subject)):
        return None  # the firm, as its name suggests, is old
    if shape.lows[subject[0]] in WRITERS and subject[1] - subject[0] == 1:
        return []  # it is, I must say, quite dark
    cue, rule = (verb, verb + 1), INSIDE
    front = Reported((start, start + m.start()), subject, cue, rule)
    own = own_saying(shape, start, start + m.start(), subject)
    if own:
        return [*own, Reported((start + m.end(), end), subject, cue, rule)]
    if sentence[m.end()] == "Q":  # if it rains, he said, “we stop”
        return [front] if is_retold(shape, start, m.start()) else None
    others = OTHERS_SAY.match(sentence, m.end())  # ..., Low said, as others warned that
    goes_on = sentence[m.end()] in "CGj" or others
    if goes_on and is_clause(sentence[: m.start()]):  # ..., Low said, and Orr agreed
        rest = verb_first(shape, start + m.end(), end, subject)
        if rest or ACTS.match(sentence, m.end()):
            return [front, *rest]
    aside = shape.lows[start + m.end()]  # but not what may be: , though it may be late
    may_be = aside != "despite" and not MODAL.isdisjoint(shape.lows[start + m.end() : end])
    aside = aside in ASIDES and not may_be
    called = shape.lows[start + m.end() + 1] == "what"  # ..., Low said, in what Orr called a row
    if sentence[m.end()] == "a" or aside or called:  # , as it rained; , despite the rain
        return [front]
    back = Reported((start + m.end(), end), subject, cue, rule)
    before = shape.lows[start + m.start() - 1]
    short = before in ("which", "whom")  # papers which, he said, show that
    short = short or (m.start() < 3 and (sentence[0] in "Cab" or shape.lows[start] in LINKING))
    return [back] if short else [front, back]
