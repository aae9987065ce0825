"""Sieves: the rules that give a quotation its speaker, from the surest to the least sure.

Each sieve looks at the shape of the text (one letter a word, see ``shapes``) and at the place of one
quotation in it. It answers with the words of the speaker and of the cue, or with None, which leaves the
quotation to the next sieve. Notebook 03 runs them one by one.
"""

import re
from collections import namedtuple

from .grammar import PHRASE, SUBJECT, first_subject, sentence_start, subject_after, subject_before

Attribution = namedtuple("Attribution", "speaker cue")
Attribution.__doc__ = """Words of the speaker and of the cue: pairs (first, last exclusive), or None."""

AFTER_SV = re.compile(r"Q[,!-]*(?P<clause>L*[DNTOoSkhwn][^.|:;QVvG]{0,60}?)(?P<verb>[Vv])"
                      r"|Q[,!-]+(?P<c2>L*[DNTOoSkhn][^.|:;Q]{0,80}?)(?P<v2>[Vv])")
AFTER_VS = re.compile(r"(?:Q[,!-]+[LA]*(?P<verb>[VvUJBe])|Q(?P<glued>V))(?=[Lt]*[DNTOoSwhn])")
AFTER_OTHER = re.compile(rf"Q[,!-]+(?P<clause>L*(?:h|D*w?[NTOokSn]+))[LA]*(?P<verb>[UJBewGgj])")
DASH_NAME = re.compile(r"Q[.,!]?\|?-(?P<np>D*[NTOok]+)")
NAME_COLON = re.compile(r"(?:^|[.|])(?P<np>[NTOok][NTOokSwn,()P-]{0,14}):$")
TRAILING = re.compile(rf"[^.|]{{0,150}}?[,Q!](?P<clause>a?L*{SUBJECT}(?:,[^.|Q]{{1,40}},)?[LAt]*)(?P<verb>[Vv])[^.|Qm]{{0,25}}[.|]")
TRAILING_VS = re.compile(rf"[^.|]{{0,150}}?,(?P<verb>V)(?P<np>{PHRASE})[^.|Q]{{0,60}}[.|]")
TRAILING_ACCORDING = re.compile(rf"[^.|]{{0,150}}?,?(?P<verb>c)I(?P<np>{PHRASE})[^.|Q]{{0,60}}[.|]")


def speaker_then_verb_after(letters, at, decided):
    """Quotation, speaker, verb: the commonest order in news.

    Settles ``"We will rebuild," Mayor Ann Low said.`` Leaves ``"We will rebuild," said Mayor Low.``
    """
    m = AFTER_SV.match(letters, at)
    if not m:
        return None
    verb = m.start("verb") if m.group("verb") else m.start("v2")
    subject = subject_before(letters, at + 1, verb)
    if subject is None or subject[0] <= at:
        return None
    return Attribution(subject, (verb, verb + 1))


def verb_then_speaker_after(letters, at, decided):
    """Quotation, verb, speaker.

    Settles ``"We will rebuild," said Mayor Low.`` Leaves ``Mayor Low said: "We will rebuild."``
    """
    m = AFTER_VS.match(letters, at)
    if not m:
        return None
    verb = m.start("verb") if m.group("verb") else m.start("glued")
    subject = subject_after(letters, verb)
    return Attribution(subject, (verb, verb + 1)) if subject else None


def unusual_verb_after(letters, at, decided):
    m = AFTER_OTHER.match(letters, at)
    if not m:
        return None
    verb = m.start("verb")
    subject = subject_before(letters, at + 1, verb)
    return Attribution(subject, (verb, verb + 1)) if subject and subject[0] > at else None


def name_and_colon(letters, at, decided):
    left = max(letters.rfind(".", 0, at), letters.rfind("|", 0, at - 1), 0)
    m = NAME_COLON.search(letters, left, at)
    return Attribution((m.start("np"), m.end("np")), None) if m else None


def trailing_attribution(letters, at, decided):
    """Fragments first, their attribution at the end of the sentence."""
    m = TRAILING.match(letters, at + 1)
    if m:
        verb = m.start("verb")
        subject = subject_before(letters, m.start("clause"), verb)
        return Attribution(subject, (verb, verb + 1)) if subject else None
    m = TRAILING_VS.match(letters, at + 1) or TRAILING_ACCORDING.match(letters, at + 1)
    if m:
        verb = m.start("verb")
        return Attribution((m.start("np"), m.end("np")), (verb, m.start("np")))
    return None


BARRIER = re.compile(r"[;:ab,-]|,?r|,C|C(?=h)")
PASSIVE = re.compile(r"A[L]*X$")


def governed_from_the_left(letters, at, decided):
    """A verb of saying to the left in the same sentence."""
    left = sentence_start(letters, at)
    if left == at and letters[left - 1 : left] == "|" and letters[left - 2 : left - 1] in (":", ","):
        at = left - 1
        left = sentence_start(letters, at)
    verbs = [i for i in range(left, at) if letters[i] in "VvGJjUc" and not PASSIVE.search(letters, left, i + 1)]
    if not verbs:
        return None
    chosen = verbs[-1]
    subject = subject_before(letters, left, chosen)
    for outer in reversed(verbs[:-1]):
        if subject is not None and subject[0] > outer:
            if BARRIER.search(letters, outer + 1, subject[0]):
                break
        elif BARRIER.search(letters, outer + 1, chosen):
            break
        elif letters[chosen] in "VGJ":
            continue
        if letters[outer] in "VGcJ" or letters[chosen] in "Uj":
            chosen = outer
            subject = subject_before(letters, left, chosen)
    return _governor(letters, left, chosen)


def _governor(letters, left, verb):
    if letters[verb] == "c":
        np = subject_after(letters, verb + 1) if letters[verb + 1 : verb + 2] == "I" else None
        return Attribution(np, (verb, verb + 2)) if np else None
    subject = subject_before(letters, left, verb)
    if subject is None and letters[verb] in "Vv":
        subject = subject_after(letters, verb)
    return Attribution(subject, (verb, verb + 1)) if subject else None


BESIDE = re.compile(r"(?P<np>h|[NTOo]+)[LA]*(?P<verb>[BewUJ])[LHPt]{0,3}[,:]$")


def verb_right_before(letters, at, decided):
    """Name, any verb, comma or colon, quotation: the place alone makes it a verb of saying."""
    left = sentence_start(letters, at)
    m = BESIDE.search(letters, max(left, at - 20), at)
    if not m:
        return None
    return Attribution((m.start("np"), m.end("np")), (m.start("verb"), m.end("verb")))


def subject_of_the_sentence(letters, at, decided):
    """A fragment with no verb of saying near it: the one the sentence is about."""
    subject = first_subject(letters, sentence_start(letters, at), at)
    return Attribution(subject, None) if subject else None


def colon_before(letters, at, decided):
    left = sentence_start(letters, at)
    if left == at and letters[left - 1 : left] == "|" and letters[left - 2 : left - 1] == ":":
        at = left - 1
        left = sentence_start(letters, at)
    if letters[at - 1 : at] != ":":
        return None
    subject = first_subject(letters, left, at - 1)
    return Attribution(subject, None) if subject else None


def same_paragraph_before(letters, at, decided):
    start = letters.rfind("|", 0, at) + 1
    before = [q for q in decided if start <= q < at and decided[q]]
    return decided[max(before)] if before else None


def _speaker_of_sentence(letters, start, end):
    """Who speaks in a sentence, or whom it is about."""
    for verb in range(end - 1, start, -1):
        if letters[verb] in "VU":
            subject = subject_before(letters, start, verb)
            if subject:
                return subject
    return first_subject(letters, start, end)


def sentence_before(letters, at, decided):
    left = sentence_start(letters, at)
    start = letters.rfind("|", 0, at) + 1
    if left <= start:
        return None
    prev = sentence_start(letters, left - 1)
    m = _speaker_of_sentence(letters, prev, left - 1)
    return Attribution(m, None) if m else None


def paragraph_before(letters, at, decided):
    end = letters.rfind("|", 0, at)
    if end < 1:
        return None
    start = letters.rfind("|", 0, end) + 1
    before = [q for q in decided if start <= q < at and decided[q]]
    if before:
        return Attribution(decided[max(before)].speaker, None)
    last = end - 1 if letters[end - 1] == "." else end
    subject = _speaker_of_sentence(letters, sentence_start(letters, last), last)
    if subject:
        return Attribution(subject, None)
    before = [q for q in decided if q < at and decided[q]]
    return Attribution(decided[max(before)].speaker, None) if before else None


def dash_and_name(letters, at, decided):
    m = DASH_NAME.match(letters, at)
    return Attribution((m.start("np"), m.end("np")), None) if m else None


SIEVES = [
    speaker_then_verb_after,
    verb_then_speaker_after,
    name_and_colon,
    unusual_verb_after,
    trailing_attribution,
    verb_right_before,
    governed_from_the_left,
    colon_before,
    dash_and_name,
    same_paragraph_before,
    sentence_before,
    paragraph_before,
]
