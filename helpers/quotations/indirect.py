"""Indirect quotations: words that are reported without marks, as a clause of the reporter's
sentence.

Four shapes of sentence carry nearly all of them: a verb of saying with its clause (``Low said
that the bridge was closed``), the clause first (``The bridge was closed, Low said``), the
attribution wrapped in it (``The bridge, Low said, was closed``) and ``according to``. Notebook 03
teaches it.
"""

import re
from collections import namedtuple

from .cues import CLAUSES, FORMS
from .grammar import DATELINE, NOUN, PHRASE, SUBJECT, subject_after, subject_before

Reported = namedtuple("Reported", "content speaker cue rule")
Reported.__doc__ = (
    """A reported clause in words of a shape: content, speaker (or None) and cue are pairs."""
)

REACH = 150
CUE = re.compile("[VBGgJj]|(?<=[hNO])v(?=m)")  # Low claims that
LISTENER = rf"(?:[hHD]|{PHRASE}(?:P{PHRASE})?)"
# What may stand between a verb and its that-clause: a day, a place, a listener.
CLAUSE_FOLLOWS = "(?=[^.|]*?(?:[AVUJBeQ]|[hNTOow]w))"
THAT = re.compile(
    rf"(?:[Lt,]|[Pbg][^.|,;:QVUm]{{0,10}},?){{0,4}}m(?![.,|AVU])(?P<at>){CLAUSE_FOLLOWS}"
)
TOLD_THAT = re.compile(
    rf"{LISTENER}(?:[Lt,]|P[^.|,;:QVUm]{{0,10}}){{0,3}}m(?P<at>){CLAUSE_FOLLOWS}"
)
# A clause without "that": a subject and, soon, its verb.
BARE = re.compile(
    r"[Lt]*(?:Pt+)?"
    rf"(?P<at>(?:D?h(?:C{PHRASE})?"  # both he and the mayor
    # the bridge on the hill; up to nine bridges
    rf"|(?:(?:D?P|L)(?=n)|(?:LI|Pw)(?=[nD]))?D*{NOUN}+(?:[PIC]D*{NOUN}+){{0,5}}(?:Ch)?"
    r"|D+(?=[LA]*[AVUJB])|[gj][^.|,;:QVU]{0,8})"
    r"(?:,?[rm][^.|]{1,40}?|\([^)]{1,20}\)|,[^.|;:QVG]{1,25}?,|[PIt][^.|;:QVG]{1,25}?)?"
    r"[LtP,e]*(?:[AVUJBevQ]|(?<=[hNTOo])w|(?<=Dw)w))"  # and its verb
)
BARE_PRONOUN = re.compile(r"[Lt]*(?P<at>h[LtP,]*[AVUJBevw])")
TOLD_BARE = re.compile(
    r"(?:[hH]|[NTO]+|D?[NTOowk]+)L*t*(?P<at>(?:h|D+[NTOokSnwe]+|[NT]+)L*[AVUJBevw])"
)
WHETHER = re.compile(rf"(?:{LISTENER})?(?P<at>[br])")
INFINITIVE = re.compile(r"L?(?P<at>IL?[wVUJBvPeAN])")

TAIL = r"(?:[tnL]|[PaI][^,|.QCmVUA]{1,9}|g[^,|.QCmVUA]{1,9})*"
LAST = re.compile(rf",(?P<np>[aL]*{SUBJECT}(?:,[^.|Q]{{1,40}},)?[LAt]*)(?P<verb>[VvU]){TAIL}$")
LAST_TOLD = re.compile(
    rf",(?P<np>L*{SUBJECT}(?:,[^.|Q]{{1,40}},)?[LAt]*)(?P<verb>V){LISTENER}{TAIL}$"
)
LAST_INVERTED = re.compile(
    rf",(?P<verb>V)(?P<np>(?=D*[wegn]*[NTOoS]){PHRASE})(?:,[^|.Q]{{0,50}}|[PI][^|.QAVUJB]{{0,30}})?$"
)
INSERTED = re.compile(rf",(?P<np>L*{SUBJECT})[LAt]*(?P<verb>[Vv]){TAIL},")
ACCORDING = re.compile(r"[CL]?,?(?P<verb>cI)(?P<np>[^|.,]{1,40}(?:,[^.|]{1,30})??),")
ACCORDING_LAST = re.compile(r"[,-]?(?P<verb>cI)(?P<np>[^|.]{1,80})$")
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
            if last - first > (reported.speaker is not None) and _has_words(
                shape.letters[first:last]
            ):
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
    word = shape.word(verb).lower()
    if word not in FORMS or not reported.speaker:
        return False
    passive = shape.word(verb - 1).lower() in BE or (
        reported.rule == "clause, speaker, verb" and shape.letters[verb + 1] in ".|"
    )
    return FORMS[word][0] == "hear" or (word == "told" and passive)


def _reports(shape, verb, uses=("say", "tell")):
    """Whether a word is a verb of one of these uses: Low said, and not the Low report."""
    entry = FORMS.get(shape.word(verb).lower())
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
    m = ACCORDING.match(sentence)
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
    cue, rule = (verb, verb + 1), "attribution inside the clause"
    front = Reported((start, start + m.start()), subject, cue, rule)
    if sentence[m.end()] == "C" and _is_clause(
        sentence[: m.start()]
    ):  # ..., Low said, and Orr agreed
        rest = _verb_first(shape, start + m.end(), end)
        if rest or re.search("[VJ]", sentence[m.end() :]):
            return [front, *rest]
    back = Reported((start + m.end(), end), subject, cue, rule)
    return [front, back] if m.start() > 2 or sentence[0] in "DNT" else [back]


def clause_after(letters, verb, end, use, clauses):
    """Where the reported clause after a verb begins, and what opens it; None if none follows."""
    rest = letters[verb + 1 : min(end, verb + REACH)]
    tries = [("that", THAT)]
    if use == "tell" or "listener" in clauses:
        tries.insert(0, ("that", TOLD_THAT))
    if "bare" in clauses:
        tries.append(("bare", TOLD_BARE if use == "tell" else BARE))
    elif use == "say":
        tries.append(("bare", BARE_PRONOUN))
    if use == "ask":
        tries.append(("whether", WHETHER))
    if "to" in clauses:
        tries.append(("to", INFINITIVE))
    for name, pattern in tries:
        m = pattern.match(rest)
        if m:
            return verb + 1 + m.start("at"), name
    return None


ORDER = re.compile("[^AVUJBQ.|]{1,8}AI")  # warned the jury not to
# How a reported clause opens, in the words of a rule.
OPENINGS = {
    "that": "verb of saying, and a clause with that",
    "bare": "verb of saying, and a clause without that",
    "whether": "verb of asking, and a clause with whether",
    "to": "verb of promising or refusing, and to with a verb",
}
INVERTED = re.compile(rf"V{PHRASE}(?:P{PHRASE})?(?:,(?!r?[AVU])|[.|])")
BREAK = re.compile(r",CL*Vm|,C(?=h[eJBV])|,[GgjCb]|,P(?=[^,.|]{1,6}G)|:Q|;")
PASSIVE = re.compile(r"VI(?:A(?=[^.|,])|wA(?=[^.|,]))?")  # said to (be, have)
BE = {"is", "are", "was", "were", "be", "been", "being"}
ADJECTIVE = {"a", "an", "the"}
STOPPERS = {"but", "while", "although", "though", "whereas", "yet"}


def _content_end(shape, first, end):
    """Where the reporter takes over again: ``, but``, ``, adding``, a colon before a quotation."""
    for m in BREAK.finditer(shape.letters, first + 2, end):
        at = m.start()
        following = shape.letters[at + 1 : at + 4]
        if shape.letters[at] in ":;" or following[:1] in "PGj" or m.group()[-1] == "m":
            return at
        if following[:1] == "C" and following[1:2] == "h" and following[2:3] in tuple("eJBV"):
            return at  # ", and he left": the reporter's own story goes on
        if shape.word(at + 1).lower() in STOPPERS and following[1:2] != "m":
            return at
    return end


def _verb_first(shape, start, end):
    letters, out, last = shape.letters, [], start
    for m in CUE.finditer(letters, start, end):
        verb = m.start()
        entry = FORMS.get(shape.word(verb).lower())
        if verb < last or entry is None:
            continue
        if verb > start and letters[verb - 1] in ",Q" and INVERTED.match(letters, verb, end):
            continue
        if verb > start and shape.word(verb - 1).lower() in ADJECTIVE:
            continue  # an estimated nine, the reported leak, a warning
        if letters[verb] == "G" and letters[verb - 1] == "w" and letters[verb - 2] == "D":
            continue  # a stark warning
        if entry[1] == "think":
            continue  # thoughts are no quotations
        use, clauses = entry[1], CLAUSES[shape.word(verb).lower()]
        if (
            verb > start
            and shape.word(verb - 1).lower() in BE
            and re.match("VIA?", letters[verb : verb + 3])
        ):
            # "is said to be": the reporter names nobody
            opens = PASSIVE.match(letters, verb, end).end()
            last = _content_end(shape, opens, end)
            out.append(Reported((opens, last), None, (verb, verb + 1), "passive"))
            continue
        got = clause_after(letters, verb, end, use, clauses)
        modal = verb > start and letters[verb - 1] in "AI" and entry[2] == "base"
        if (
            got
            and got[1] == "bare"
            and modal
            and entry[0] not in ("say", "tell", "argue", "believe", "think")
        ):
            continue  # will add troops
        if got and got[1] == "bare":
            order = ORDER.match(letters, got[0], end)
            if order and shape.word(order.end() - 2).lower() == "not":
                continue  # warned the jury not to look: an order
        if not got:
            continue
        passive = letters[verb - 1] == "A" and shape.word(verb - 1).lower() in BE
        if passive and got[1] != "whether" and use != "tell":
            continue
        subject = subject_before(letters, start, verb)
        if subject is None:
            continue
        last = _content_end(shape, got[0], end)
        if letters.count("-", start, verb) % 2:  # an aside between dashes ends with its dash
            dash = letters.find("-", got[0], last)
            last = dash if dash > 0 else last
        out.append(Reported((got[0], last), subject, (verb, verb + 1), OPENINGS[got[1]]))
    return out
