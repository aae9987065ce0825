"""Indirect quotations: words that are reported without marks, as a clause of the reporter's
sentence.

Four shapes of sentence carry nearly all of them: a verb of saying with its clause (``Low said
that the bridge was closed``), the clause first (``The bridge was closed, Low said``), the
attribution wrapped in it (``The bridge, Low said, was closed``) and ``according to``. Notebook 03
teaches it.
"""

import re

from .announcing import BE, Reported, has_listener, verb_first
from .clauses import ADVERBS, AROUND
from .cues import CLAUSES, FORMS
from .grammar import DATELINE, PHRASE, SUBJECT, subject_after, subject_before

LISTENER = rf"(?:[hHD]|{PHRASE}(?:P{PHRASE})?)"
TAIL = r"(?:[tnL]|D(?=t)|[PaI](?:[^,|.CmVUA]|(?<=N)CN){1,9}|g[^,|.QCmVUA]{1,9})*"
LAST = re.compile(rf",(?P<np>[aL]*{SUBJECT}(?:,[^.|Q]{{1,40}},)?[LAt]*)(?P<verb>[VvU])(?!I){TAIL}$")
LAST_TOLD = re.compile(
    rf",(?P<np>L*{SUBJECT}(?:,[^.|Q]{{1,40}},)?[LAt]*)(?P<verb>V){LISTENER}{TAIL}$"
)
LAST_INVERTED = re.compile(
    rf",(?P<verb>V)(?P<np>(?=D*[wegn]*[NTOoS]){PHRASE})"
    r"(?:,(?!L*[AVUJB])[^|.Q]{0,50}|[PI][^|.QAVUJB]{0,30})?$"
)
INSERTED = re.compile(
    rf",(?P<np>[aL]*{SUBJECT}(?:,(?:[DTOk]*N+|n|[^.|QVC]{{1,30}}),)?)[LAt]*(?P<verb>[Vv])(?!I)"
    rf"(?P<listener>{LISTENER})?{TAIL},"
)
ACCORDING = re.compile(r"\(?[CL]?,?(?P<verb>cI?)(?P<np>[^|.,]{1,40}(?:,[^.|]{1,30})??),")
# Since May, according to the club, ...: what stands in front is too short to be a clause.
ACCORDING_INSIDE = re.compile(r"[CLPDwtnNOb]{1,7},(?P<verb>cI)(?P<np>[^|.,]{1,40}),")
# The lake, according to Low, is safe; the lake will, according to Low, stay shut.
ACCORDING_BETWEEN = re.compile(
    r"(?<![tPIC.|]),(?P<verb>cI)(?P<np>[^|.,]{1,30}(?:,[^.|,]{1,20})??),"
    r"(?=L*[AVUJBvQ]|(?P<weak>e|w(?:[DHPI]|$)))"
)
ACCORDING_LAST = re.compile(r"[,-]?(?P<verb>cI?)(?P<np>[^|.]{1,80})$")
INSERTED_INVERTED = re.compile(
    rf",(?P<verb>V)(?P<np>(?=D*[wegn]*[NTOoS]){PHRASE})(?:[,PI][^|.QV]{{0,50}})?,(?=L*[AVUJBew])"
)
# As Low noted, the road was wet; last week, as noted by Low, the road was wet.
AS_SAID = re.compile(
    rf"(?:[^.|:;aQVUJB]{{1,24}},)?[CL]*a(?:(?P<np>{SUBJECT})[LAt]*(?P<verb>[Vv])"
    rf"|L*(?P<passive>V)y(?P<by>{PHRASE})){TAIL},(?!L*[AVUJBe])"
)
OTHERS_SAY = re.compile(rf"[ab]{SUBJECT}[LAt]*V")
WRITERS = {"i", "we"}
LINKING = ADVERBS | {"meanwhile", "moreover", "furthermore", "nevertheless", "therefore", "thus"}
LINKING |= {"so", "now", "still", "yet"}
# Minister: tax will rise; Tax will rise: minister
SPEAKER = "[wNSo]{0,2}[Oo]"
HEADLINE = re.compile(
    rf"(?P<first>{SPEAKER}):(?P<said_first>[^:]*[AUVJBew][^:]+)"
    rf"|(?P<said_last>[^:]+[AUVJBew][^:]+):(?P<last>{SPEAKER})"
)
COLON = "headline, colon: who says it"
MEASURES = AROUND["measure"]
INSIDE = "attribution inside the clause"
BETWEEN = "according to inside the clause"
LAST_RULE = "clause, speaker, verb"
NOUN_VERBS = {"report", "note", "claim"}


def sentence_bounds(letters):
    """(start, end) of every sentence of a shape.

    >>> list(sentence_bounds("TNV.hV|"))
    [(0, 3), (4, 6)]
    """
    start = 0
    for stop in re.finditer(r"[.|]", letters):
        if stop.start() > start:
            yield start, stop.start()
        start = stop.end()


def find_reported(shape):
    """All reported clauses of a shape.

    Parameters
    ----------
    shape : Shape

    Yields
    ------
    Reported
    """
    for start, end in sentence_bounds(shape.letters):
        for reported in in_sentence(shape, start, end):
            if reported.cue and hears(shape, reported.cue[0], reported.rule == LAST_RULE):
                reported = reported._replace(speaker=None)
            first, last = reported.content
            first = _behind_dateline(shape, first, last)
            last = _trim(shape.letters, first, last)
            whole = reported.speaker is not None and reported.rule not in (INSIDE, BETWEEN)
            if last - first > whole and _has_words(shape.letters[first:last]):
                yield reported._replace(content=(first, last))


def hears(shape, verb, last=False):
    """Whether the subject only hears what somebody else said: the court heard that."""
    return FORMS.get(shape.lows[verb], ("",))[0] == "hear" or listens(shape, verb, last)


def _behind_dateline(shape, first, last):
    """Where a sentence begins behind PARIS, May 3 (Wire) -, NAGPUR: or 2026:, and behind "but"."""
    dateline = DATELINE.match(shape.letters, first, last)
    place = shape.words[first]
    if dateline:
        return dateline.end()
    if shape.letters[first + 1] == ":" and (place.isupper() or place.isdigit()):
        return first + 2
    opens = first == 0 or shape.letters[first - 1] in ".|"
    return first + (opens and shape.letters[first] == "C" and shape.letters[first + 1] != ",")


def _trim(letters, first, last):
    while last > first and letters[last - 1] in ",-:;(":
        last -= 1
    return last


def _has_words(letters):
    """Whether a content is more than the quotation that stands in it."""
    return not re.fullmatch(r"m?[QC,!.:-]+[LtC]*", letters)


def listens(shape, verb, last=False):
    """Whether the subject of a verb only listens: the crew was told; but not: was told by Low.

    Parameters
    ----------
    shape : Shape
    verb : int
    last : bool
        Whether verb and subject end the sentence.
    """
    word = shape.lows[verb]
    if shape.letters[verb + 1] == "y":
        return False
    if last and word == "told" and shape.letters[verb + 1] in ".|":
        return True
    return shape.lows[verb - 1] in BE and has_listener(word)


def _reports(shape, verb, uses=("say", "tell")):
    """Whether a word is a verb of one of these uses: Low said, and not the Low report."""
    entry = FORMS.get(shape.lows[verb])
    if not entry or entry[1] not in uses:
        return False
    return shape.letters[verb] != "v" or entry[0] in NOUN_VERBS


def in_sentence(shape, start, end):
    """The reported clauses of one sentence; the surest shape that fits is taken."""
    letters = shape.letters
    sentence = letters[start:end]
    if "c" in sentence:
        found = _according(shape, start, end)
        if found:
            return found
    if ":" in sentence and start == 0 and letters[end] == "|":
        found = HEADLINE.fullmatch(letters, start, end)
        if found:
            place = "first" if found["first"] else "last"
            return [Reported(found.span(f"said_{place}"), found.span(place), None, COLON)]
    for shape_of in (_attribution_as, _attribution_last, _attribution_inserted):
        found = shape_of(shape, start, end)
        if found:
            return found
    return verb_first(shape, start, end)


def _according(shape, start, end):
    letters, sentence = shape.letters, shape.letters[start:end]
    inside = ACCORDING_BETWEEN.search(sentence)
    if inside and inside["weak"] and re.search("[AVUJBe]", sentence[: inside.start()]):
        inside = None  # the price rose, according to Low, compared with May
    m = inside or ACCORDING.match(sentence) or ACCORDING_INSIDE.match(sentence)
    m = m or ACCORDING_LAST.search(sentence)
    if (
        not m
        or (m.re is ACCORDING_LAST and m.start() < 2)
        or _is_measure(shape, start + m.end("verb"))
    ):
        return []
    speaker = subject_after(letters, start + m.start("np") - 1)
    if not speaker:
        return []
    cue = start + m.start("verb"), start + m.end("verb")
    front, back = (start, start + m.start()), (start + m.end(), end)
    own = inside and sentence[inside.start() - 1] == "r"  # the mill, which, according to Low, leaks
    parts = [front] if m.re is ACCORDING_LAST else [front, back] if inside and not own else [back]
    rule = BETWEEN if inside else "according to"
    return [Reported(part, speaker, cue, rule) for part in parts]


def _is_measure(shape, at):
    """Whether "according to" names no source but a measure: to size, to what they ate."""
    at += shape.letters[at] in "DS"
    return shape.letters[at] == "r" or shape.lows[at] in MEASURES


def _ends_direct(sentence, comma):
    """Whether the words before a comma are a quotation on its own, and so none for the reported
    clause."""
    return sentence[comma - 1 : comma] == "Q" and (comma < 3 or sentence[comma - 2] in ",:.!-")


def _is_clause(front):
    """Whether the words before an attribution can stand alone: a verb, and not only "At the same
    time"."""
    first = front.lstrip("LC")[:1]
    if first in tuple("abgGIVe") and "," not in front and len(front) < 12:
        return False
    return len(front) > 2 and bool(re.search("[AVUJBe]" if first == "P" else "[AVUJBevw]", front))


def _attribution_as(shape, start, end):
    m = AS_SAID.match(shape.letters, start, end)
    if not m or "Q" in shape.letters[start:end]:
        return None
    speaker, verb = ("np", "verb") if m["verb"] else ("by", "passive")
    if not _reports(shape, m.start(verb), ("say",)):
        return None
    rule = "as somebody said, and a clause"
    return [Reported((m.end(), end), m.span(speaker), m.span(verb), rule)]


def _attribution_last(shape, start, end):
    letters, sentence = shape.letters, shape.letters[start:end]
    m = LAST_INVERTED.search(sentence)
    if (
        m
        and not _ends_direct(sentence, m.start())
        and _is_clause(sentence[: m.start()])
        and _reports(shape, start + m.start("verb"), ("say",))
    ):
        verb = start + m.start("verb")
        return [
            Reported(
                (start, start + m.start()),
                subject_after(letters, verb),
                (verb, verb + 1),
                "clause, verb, speaker",
            )
        ]
    m = LAST.search(sentence) or LAST_TOLD.search(sentence)
    if not m or m.start() < 3 or _ends_direct(sentence, m.start()):
        return None
    verb = start + m.start("verb")
    listens = "listener" in CLAUSES.get(shape.lows[verb], ())  # rain is due, Low warns villagers
    told = m.re is LAST_TOLD and not listens
    if not _reports(shape, verb, ("tell",) if told else ("say", "tell")):
        return None
    if not _is_clause(sentence[: m.start()]):
        return None
    subject = subject_before(letters, start + m.start("np"), verb)
    return (
        [Reported((start, start + m.start()), subject, (verb, verb + 1), LAST_RULE)]
        if subject
        else None
    )


def _attribution_inserted(shape, start, end):
    letters, sentence = shape.letters, shape.letters[start:end]
    m = INSERTED.search(sentence) or INSERTED_INVERTED.search(sentence)
    if (
        not m
        or m.start() < 1
        or _ends_direct(sentence, m.start())
        or sentence[m.end() : m.end() + 1] in ("Q", "")
    ):
        return None
    verb = start + m.start("verb")
    inverted = m.re is INSERTED_INVERTED
    told = not inverted and m["listener"]
    if not _reports(shape, verb, ("tell",) if told else ("say",) if inverted else ("say", "tell")):
        return None
    if inverted:
        subject = subject_after(letters, verb)
    else:
        subject = subject_before(letters, start + m.start("np"), verb)
    if not subject:
        return None
    if shape.lows[subject[0]] in WRITERS and subject[1] - subject[0] == 1:
        return []  # it is, I must say, quite dark
    cue, rule = (verb, verb + 1), INSIDE
    front = Reported((start, start + m.start()), subject, cue, rule)
    others = OTHERS_SAY.match(sentence, m.end())  # ..., Low said, as others warned that
    if (sentence[m.end()] in "CG" or others) and _is_clause(
        sentence[: m.start()]
    ):  # ..., Low said, and Orr agreed
        rest = verb_first(shape, start + m.end(), end, subject)
        if rest or re.search("[VJ]", sentence[m.end() :]):
            return [front, *rest]
    if sentence[m.end()] == "j":  # ..., Low said, citing the police
        return [front]
    back = Reported((start + m.end(), end), subject, cue, rule)
    short = m.start() < 3 and (sentence[0] in "Cab" or shape.lows[start] in LINKING)
    return [back] if short else [front, back]
