"""Indirect quotations: words that are reported without marks, as a clause of the reporter's
sentence.

Four shapes of sentence carry nearly all of them: a verb of saying with its clause (``Low said
that the bridge was closed``), the clause first (``The bridge was closed, Low said``), the
attribution wrapped in it (``The bridge, Low said, was closed``) and ``according to``. Notebook 03
teaches it.
"""

import re
from collections import namedtuple

from .clauses import clause_after, content_end
from .cues import CLAUSES, FORMS
from .grammar import DATELINE, PHRASE, SUBJECT, subject_after, subject_before

Reported = namedtuple("Reported", "content speaker cue rule")
Reported.__doc__ = (
    """A reported clause in words of a shape: content, speaker (or None) and cue are pairs."""
)

CUE = re.compile("[VBGgJj]|(?<=[hNO])v(?=[mDhS])")  # Low claims that
LISTENER = rf"(?:[hHD]|{PHRASE}(?:P{PHRASE})?)"
TAIL = r"(?:[tnL]|[PaI][^,|.CmVUA]{1,9}|g[^,|.QCmVUA]{1,9})*"
LAST = re.compile(rf",(?P<np>[aL]*{SUBJECT}(?:,[^.|Q]{{1,40}},)?[LAt]*)(?P<verb>[VvU])(?!I){TAIL}$")
LAST_TOLD = re.compile(
    rf",(?P<np>L*{SUBJECT}(?:,[^.|Q]{{1,40}},)?[LAt]*)(?P<verb>V){LISTENER}{TAIL}$"
)
LAST_INVERTED = re.compile(
    rf",(?P<verb>V)(?P<np>(?=D*[wegn]*[NTOoS]){PHRASE})(?:,[^|.Q]{{0,50}}|[PI][^|.QAVUJB]{{0,30}})?$"
)
INSERTED = re.compile(
    rf",(?P<np>L*{SUBJECT}(?:,(?:[DTOk]*N+|n|[^.|QVC]{{1,30}}),)?)[LAt]*(?P<verb>[Vv])(?!I){TAIL},"
)
ACCORDING = re.compile(r"\(?[CL]?,?(?P<verb>cI?)(?P<np>[^|.,]{1,40}(?:,[^.|]{1,30})??),")
# Since May, according to the club, ...: what stands in front is too short to be a clause.
ACCORDING_INSIDE = re.compile(r"[CLPDwtnNO]{1,7},(?P<verb>cI)(?P<np>[^|.,]{1,40}),")
ACCORDING_LAST = re.compile(r"[,-]?(?P<verb>cI?)(?P<np>[^|.]{1,80})$")
INSIDE = "attribution inside the clause"
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
            if _listens(shape, reported):
                reported = reported._replace(speaker=None)
            first, last = reported.content
            dateline = DATELINE.match(shape.letters, first, last)
            first = dateline.end() if dateline else first
            last = _trim(shape.letters, first, last)
            whole = reported.speaker is not None and reported.rule != INSIDE
            if last - first > whole and _has_words(shape.letters[first:last]):
                yield reported._replace(content=(first, last))


def _trim(letters, first, last):
    while last > first and letters[last - 1] in ",-:;(":
        last -= 1
    return last


def _has_words(letters):
    """Whether a content is more than the quotation that stands in it."""
    return not re.fullmatch(r"m?[QC,!.:-]+[LtC]*", letters)


def _listens(shape, reported):
    """Whether the subject only listens: the court heard that ...; ..., a jury was told."""
    verb = reported.cue[0]
    word = shape.lows[verb]
    if word not in FORMS or not reported.speaker or shape.letters[verb + 1] == "y":
        return False
    passive = shape.lows[verb - 1] in BE or (
        reported.rule == "clause, speaker, verb" and shape.letters[verb + 1] in ".|"
    )
    return FORMS[word][0] == "hear" or (word == "told" and passive)


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
        found = _according(letters, start, end)
        if found:
            return [found]
    for shape_of in (_attribution_last, _attribution_inserted):
        found = shape_of(shape, start, end)
        if found:
            return found
    return _verb_first(shape, start, end)


def _according(letters, start, end):
    sentence = letters[start:end]
    m = ACCORDING.match(sentence) or ACCORDING_INSIDE.match(sentence)
    if m:
        content = start + m.end(), end
    else:
        m = ACCORDING_LAST.search(sentence)
        if not m or m.start() < 2:
            return None
        content = start, start + m.start()
    speaker = subject_after(letters, start + m.start("np") - 1)
    cue = start + m.start("verb"), start + m.end("verb")
    return Reported(content, speaker, cue, "according to") if speaker else None


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
    if not _reports(shape, verb, ("tell",) if m.re is LAST_TOLD else ("say", "tell")):
        return None
    if not _is_clause(sentence[: m.start()]):
        return None
    subject = subject_before(letters, start + m.start("np"), verb)
    return (
        [Reported((start, start + m.start()), subject, (verb, verb + 1), "clause, speaker, verb")]
        if subject
        else None
    )


def _attribution_inserted(shape, start, end):
    letters, sentence = shape.letters, shape.letters[start:end]
    m = INSERTED.search(sentence)
    if (
        not m
        or m.start() < 1
        or _ends_direct(sentence, m.start())
        or sentence[m.end() : m.end() + 1] in ("Q", "")
    ):
        return None
    verb = start + m.start("verb")
    if not _reports(shape, verb):
        return None
    subject = subject_before(letters, start + m.start("np"), verb)
    if not subject:
        return None
    cue, rule = (verb, verb + 1), INSIDE
    front = Reported((start, start + m.start()), subject, cue, rule)
    if sentence[m.end()] in "CG" and _is_clause(
        sentence[: m.start()]
    ):  # ..., Low said, and Orr agreed
        rest = _verb_first(shape, start + m.end(), end, subject)
        if rest or re.search("[VJ]", sentence[m.end() :]):
            return [front, *rest]
    back = Reported((start + m.end(), end), subject, cue, rule)
    return [front, back] if m.start() > 2 or sentence[0] in "DNT" else [back]


ORDER = re.compile("[^AVUJBQ.|]{1,8}AI")  # warned the jury not to
# How a reported clause opens, in the words of a rule.
OPENINGS = {
    "that": "verb of saying, and a clause with that",
    "bare": "verb of saying, and a clause without that",
    "whether": "verb of asking, and a clause with whether",
    "to": "verb of promising or refusing, and to with a verb",
}
INVERTED = re.compile(rf"V{PHRASE}(?:P{PHRASE})?(?:,(?!r?[AVU])|[.|])")
PASSIVE = re.compile(r"VI(?:A(?=[^.|,])|wA(?=[^.|,]))?")  # said to (be, have)
BE = {"is", "are", "was", "were", "be", "been", "being"}
ARTICLES = {"a", "an", "the"}


HEARSAY = {"say", "report", "rumour", "rumor", "allege", "claim", "state"}
EMPTY = {"worth", "without"}  # what the reporter notes: it goes without saying
UNNAMED = {"named", "identified", "quoted"}  # declined to be named


def _verb_first(shape, start, end, speaker=None):
    """The clauses behind the verbs of saying of a sentence; ``speaker`` is that of an -ing form."""
    letters, out, last = shape.letters, [], start
    for m in CUE.finditer(letters, start, end):
        verb = m.start()
        entry = FORMS.get(shape.lows[verb])
        if verb < last or entry is None or not _may_announce(shape, start, verb, end, entry):
            continue
        passive = verb > start and shape.lows[verb - 1] in BE and letters[verb] != "G"
        if passive and entry[0] in HEARSAY and letters[verb + 1 : verb + 2] == "I":
            # "is said to be": the reporter names nobody
            opens = PASSIVE.match(letters, verb, end)
            if opens:
                last = content_end(shape, opens.end(), end)
                out.append(Reported((opens.end(), last), None, (verb, verb + 1), "passive"))
            continue
        got = clause_after(shape, verb, end, entry[1], CLAUSES[shape.lows[verb]])
        if not got or _is_no_clause(shape, verb, end, entry, got):
            continue
        if passive and got[1] != "whether" and entry[1] != "tell":
            continue
        own = speaker if letters[verb] == "G" else None
        if passive and letters[verb + 1] == "y":  # was told by a nurse that
            own = subject_after(letters, verb + 1)
        subject = own or subject_before(letters, start, verb)
        if subject is None:
            continue
        last = _within(letters, start, subject, got[0], content_end(shape, got[0], end))
        if letters.count("-", start, verb) % 2:  # an aside between dashes ends with its dash
            dash = letters.find("-", got[0], last)
            last = dash if dash > 0 else last
        out.append(Reported((got[0], last), subject, (verb, verb + 1), OPENINGS[got[1]]))
    return out


# A clause that opens its sentence or is set off by a comma ends with the next comma: while he said
# it was late, he stayed; a boy, who said he was lost, was taken home.
SET_OFF = re.compile(r"(?<![^.|])[LC,]*[ba]L?$|,r$")
GOES_ON = re.compile(r",(?=[LA]*[hDNTOAVeJBwS])")


def _within(letters, start, subject, first, last):
    """Where a reported clause ends, if its verb stands in a clause inside the sentence."""
    own = subject[0] + (letters[subject[0]] == "r")
    if SET_OFF.search(letters[max(0, start - 1) : own]):
        comma = GOES_ON.search(letters, first + 2, last)
        return comma.start() if comma else last
    return last


def _may_announce(shape, start, verb, end, entry):
    """Whether a form of a verb of saying is a verb here, with its clause behind it."""
    letters = shape.letters
    if entry[1] == "think" or (letters[verb] == "G" and shape.lows[verb - 1] in EMPTY):
        return False  # thoughts are no quotations; it is worth noting that
    if entry[1] == "ask" and letters[verb - 1 : verb] == "b":
        return False  # when asked whether
    if letters[verb : verb + 2] in ("vD", "vS", "vh") and not shape.words[verb].endswith("s"):
        return False  # in headlines: Japan and China vow a closer alliance
    if letters[verb + 1] == "y" and letters[verb + 2] in "DTNO" and entry[1] != "tell":
        return False  # a book written by Low
    if verb == start:
        return True
    if letters[verb - 1] in ",Q" and INVERTED.match(letters, verb, end):
        return False
    if shape.lows[verb - 1] in ARTICLES or letters[verb - 1] == "S":
        return False  # an estimated nine, the reported leak, a warning, her declared goal
    return letters[verb - 2 : verb + 1] != "DwG"  # a stark warning


def _is_no_clause(shape, verb, end, entry, got):
    """Whether what looks like a clause is none: will add troops; an order; declined to be named."""
    letters, (at, opening) = shape.letters, got
    if opening == "bare":
        modal = letters[verb - 1 : verb] in ("A", "I") and entry[2] == "base"
        order = ORDER.match(letters, at, end)
        ordered = order and shape.lows[order.end() - 2] == "not"
        return bool(ordered) or (modal and entry[0] not in ("say", "tell", "argue"))
    return opening == "to" and any(shape.lows[i] in UNNAMED for i in range(at, min(end, at + 4)))
