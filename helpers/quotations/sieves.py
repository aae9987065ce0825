"""Sieves: the rules that give a quotation its speaker, from the surest to the least sure.

Each sieve looks at the shape of the text (one letter a word, see ``shapes``) and at the place of one
quotation in it. It answers with the words of the speaker and of the cue, or with None, which leaves the
quotation to the next sieve. Notebook 03 runs them one by one.
"""

import re
from collections import namedtuple

from .grammar import subject_after, subject_before

Attribution = namedtuple("Attribution", "speaker cue")
Attribution.__doc__ = """Words of the speaker and of the cue: pairs (first, last exclusive), or None."""

AFTER = re.compile(r"Q[,!-]*(?P<clause>[^.|:;QVUve]{0,40}|,[^.|:;Q]{1,80}?,)(?P<verb>[VvUe])")
AFTER_SV = re.compile(r"Q[,!-]+(?P<clause>[^.|:;QVv]{1,60}?)(?P<verb>[Vv])|Q[,!-]+(?P<c2>[DNTOSkh][^.|:;Q]{0,80}?)(?P<v2>[Vv])")
AFTER_VS = re.compile(r"Q[,!-]+[LA]*(?P<verb>[VvUe])(?=[Lt]*[DNTOSwh])")
AFTER_OTHER = re.compile(r"Q[,!-]+(?P<clause>[LA]*(?:h|D*[NTOokSn]+w?))[LA]*(?P<verb>[UewGg])")
BARE_AFTER = re.compile(r"Q[.!](?P<clause>(?:h|D*[NTOokSn]+))[LA]*(?P<verb>[VU])[^.|Q]{0,12}[.|]")
DASH_NAME = re.compile(r"Q[.,!]?\|?-(?P<np>D*[NTOk]+)")
COLON_BEFORE = re.compile(r"(?P<verb>[VvUGg])(?P<rest>[^VvGQ.|;:]{0,40})[,:]?\|?$")
NAME_COLON = re.compile(r"(?:^|[.|])(?P<np>D*[NTOokSw()\-]{1,12}):$")


def _left(letters, at):
    """Start of the sentence in which position ``at`` stands."""
    return max(letters.rfind(".", 0, at), letters.rfind("|", 0, at)) + 1


def speaker_then_verb_after(letters, at, decided):
    """Quotation, speaker, verb: the commonest order in news.

    Settles ``"We will rebuild," Mayor Ann Low said.`` Leaves ``"We will rebuild," said Mayor Low.``
    """
    m = AFTER_SV.match(letters, at)
    if not m:
        return None
    which = "verb" if m.group("verb") else "v2"
    verb = m.start(which)
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
    verb = m.start("verb")
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


def governed_from_the_left(letters, at, decided):
    """A verb of saying to the left in the same sentence."""
    left = _left(letters, at)
    if left == at and letters[left - 1 : left] == "|" and letters[left - 2 : left - 1] in (":", ","):
        at = left - 1
        left = _left(letters, at)
    verb = max(letters.rfind(v, left, at) for v in "VvUGcg")
    if verb < 0:
        return None
    if letters[verb] == "c":
        np = subject_after(letters, verb + 1) if letters[verb + 1 : verb + 2] == "I" else None
        return Attribution(np, (verb, verb + 2)) if np else None
    subject = subject_before(letters, left, verb)
    if subject is None and letters[verb] in "Vv":
        subject = subject_after(letters, verb)
    return Attribution(subject, (verb, verb + 1)) if subject else None


TRAILING = re.compile(r"[^.|]{0,150}?[,Q!](?P<clause>[LA]*(?:h|D*[NTOokSnw]+(?:PD*[NTOokSnw]+)?(?:,[^,.|Q]{1,30},)?)[LAt]*)(?P<verb>[Vv])[^.|Q]{0,25}[.|]")


def trailing_attribution(letters, at, decided):
    m = TRAILING.match(letters, at + 1)
    if not m:
        return None
    verb = m.start("verb")
    subject = subject_before(letters, m.start("clause"), verb)
    return Attribution(subject, (verb, verb + 1)) if subject else None


def same_paragraph_before(letters, at, decided):
    start = letters.rfind("|", 0, at) + 1
    before = [q for q in decided if start <= q < at and decided[q]]
    return decided[max(before)] if before else None


def sentence_before(letters, at, decided):
    left = _left(letters, at)
    start = letters.rfind("|", 0, at) + 1
    if left <= start:
        return None
    prev = _left(letters, left - 1)
    for verb in range(left - 1, prev, -1):
        if letters[verb] in "VvU":
            subject = subject_before(letters, prev, verb)
            if subject:
                return Attribution(subject, None)
    m = subject_before(letters, prev, left - 1)
    return Attribution(m, None) if m else None


def paragraph_before(letters, at, decided):
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
    governed_from_the_left,
    trailing_attribution,
    dash_and_name,
    same_paragraph_before,
    sentence_before,
    paragraph_before,
]
