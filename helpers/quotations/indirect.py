"""Indirect quotations: words that are reported without marks, as a clause of the reporter's sentence."""

import re

from .grammar import subject_after, subject_before

REACH = 150
CUE = re.compile(r"[VUGgvc]")
FINITE = "AVUevw"


def sentence_bounds(letters):
    """(start, end) of every sentence of a shape."""
    bounds, start = [], 0
    for stop in re.finditer(r"[.|]", letters):
        if stop.start() > start:
            bounds.append((start, stop.start()))
        start = stop.end()
    return bounds


# what may stand between a verb of saying and its clause
BETWEEN = r"(?:[Lt]|P?t+|P(?:D?[NTOokSnwe]+)(?:PD?[NTOokSnwe]+)?(?=m|,m))*,?"
LISTENER = r"(?:[hH]|D*[NTOokSnwe]+(?:PD*[NTOokSnwe]+)?)"
THAT = re.compile(rf"{BETWEEN}(?P<that>m)")
TOLD_THAT = re.compile(rf"(?:{LISTENER}){BETWEEN}(?P<that>m)")
BARE = re.compile(r"[Lt]*(?:Pt+)?(?P<clause>(?:h|b|D*[NTOokSnwegP]+(?:[PIC,]D*[NTOokSnwe]+){0,5})(?:r[^.|]{1,40})?[LtP,]*[AVUevw])")
TOLD_BARE = re.compile(r"[hHNTO][NTO]*(?:P?t)*(?P<clause>(?:h|D+[NTOokSnwe]+|[NT]+)[L]*[AVUevw])")
WHETHER = re.compile(rf"(?:{LISTENER})?(?P<clause>[br])")


def clause_after(letters, verb, end, use):
    """Where the reported clause after a cue begins, or None."""
    rest = letters[verb + 1 : min(end, verb + REACH)]
    for pattern in ((THAT, TOLD_THAT) if use != "tell" else (TOLD_THAT, THAT)):
        m = pattern.match(rest)
        if m:
            return verb + 1 + m.start("that"), "that"
    if use in ("say", "think"):
        m = BARE.match(rest)
        if m:
            return verb + 1 + m.start("clause"), "bare"
    if use == "tell":
        m = TOLD_BARE.match(rest)
        if m:
            return verb + 1 + m.start("clause"), "bare"
    if use == "ask":
        m = WHETHER.match(rest)
        if m:
            return verb + 1 + m.start("clause"), "whether"
    return None


TRAILING = re.compile(r",(?P<np>[LA]*(?:h|D*[NTOokSnw]+(?:PD*[NTOokSnw]+){0,2}(?:,[^.|Q]{1,40},)?)[LAt]*)(?P<verb>[Vv])(?P<tail>[^,|.QCm]{0,14})$")
TRAILING_INVERTED = re.compile(r",(?P<verb>V)(?P<np>D*[NTOokSnw]+(?:[,PC][^|.Q]{0,40})?)$")
INSERTED = re.compile(r",(?P<np>[LA]*(?:h|D*[NTOokSnw]+(?:PD*[NTOokSnw]+)?))[LA]*(?P<verb>V)(?:P?[tn]+)?,")
ACCORDING_FIRST = re.compile(r"C?cI(?P<np>[^.|,]{1,40}),")
ACCORDING_LAST = re.compile(r",?cI(?P<np>[^.|]{1,60})$")


def find_in_sentence(shape, start, end, use_of):
    """Reported clauses of one sentence: (first, last, speaker, cue, rule) in words."""
    letters = shape.letters
    sentence = letters[start:end]
    out = []
    m = ACCORDING_FIRST.match(sentence)
    if m:
        return [((start + m.end(), end), _np(letters, start + m.start("np")), (start + m.start("np") - 2, start + m.start("np")), "according to, in front")]
    m = ACCORDING_LAST.search(sentence) if "c" in sentence else None
    if m and m.start() > 1:
        at = start + m.start("np")
        return [((start, start + m.start()), _np(letters, at), (at - 2, at), "according to, behind")]
    m = TRAILING.search(sentence)
    if m and m.start() > 2 and sentence[m.start() - 1] != "Q" :
        verb = start + m.start("verb")
        if use_of(verb) in ("say", "think"):
            subject = subject_before(letters, start + m.start("np"), verb)
            if subject:
                return [((start, start + m.start()), subject, (verb, verb + 1), "clause, speaker, verb")]
    last = start
    for m in CUE.finditer(letters, start, end):
        verb = m.start()
        if verb < last:
            continue
        use = use_of(verb)
        if letters[verb] == "v" or use is None:
            continue
        got = clause_after(letters, verb, end, use)
        if not got:
            continue
        at, how = got
        if use == "think" and how != "that":
            continue
        subject = subject_before(letters, start, verb)
        if subject is None:
            continue
        out.append(((at, end), subject, (verb, verb + 1), f"verb and {how} clause"))
        last = end
    return out


def _np(letters, at):
    got = subject_after(letters, at - 1)
    return got or (at, at + 1)
