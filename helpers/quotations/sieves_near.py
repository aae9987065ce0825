"""Sieves that look right beside a quotation.

Each answers with the words of the speaker and of the cue, or with None, which leaves the
quotation to the next one in line (see ``sieves``).
"""

import re
from collections import namedtuple

from .grammar import PHRASE, sentence_start, subject_after, subject_before
from .letters import SAYING

Attribution = namedtuple("Attribution", "speaker cue")
Attribution.__doc__ = (
    """Who and by which cue: two pairs (first word, last word exclusive) of a shape, or None."""
)


def with_cue(speaker, verb):
    """An `Attribution` to a speaker by the verb at a place; None if nobody was found."""
    return Attribution(speaker, (verb, verb + 1)) if speaker else None


RESUMED = re.compile(r"Q[,!-]+[^.|Q;:]{1,60}[,-]$")


def resumed(letters, at, decided=None):
    """The second half of a split quotation: the attribution stands between the halves.

    Settles the second half of ``"We rebuild," Low said, "and we stay."`` Leaves ``Low said, "We
    stay."``
    """
    earlier = letters.rfind("Q", max(0, at - 64), at)
    before = (decided or {}).get(earlier)
    between = before and before.cue and earlier < before.cue[0] < at
    return before if between and RESUMED.match(letters[earlier:at]) else None


SPEAKER_VERB = re.compile(
    r"""Q (?:
        # a short way to the verb
        [,!-]+ (?P<clause> a? L* [DNTOoSkhwn] [^.|:;QVvG]{0,60}? ) (?P<verb> [Vv] )
        # or none at all: "Go" Low said; but a "broken" system, Low said
        | (?P<glued> L* (?: h | [DNTOS] [NTOokSw]* ) [LA]* ) (?P<next> [Vv] )
        # or one with asides
        | [,!-]+ (?P<aside> L* [DNTOoSkhn] [^.|:;Q]{0,80}? ) (?P<late> [Vv] )
        # or a sentence of its own: "Go." Low said.
        | \. [hDNTO] [NTOow]{0,5} (?P<alone> V ) (?=[.|])
        # or as what somebody called it, was how Low put it
        | ,? A L* r ( [DNTOoSkh] [^.|:;,QVv]{0,30}? ) (?P<called> [VBJ] )
    )""",
    re.VERBOSE,
)


def speaker_then_verb(letters, at, decided=None):
    """Quotation, speaker, verb: the commonest order in news.

    Settles ``"We will rebuild," Mayor Ann Low said.`` Leaves ``"We will rebuild," said Mayor Low.``

    >>> speaker_then_verb("Q,ONNV.|", 0)
    Attribution(speaker=(2, 5), cue=(5, 6))
    """
    m = SPEAKER_VERB.match(letters, at)
    if not m:
        return None
    verb = next(m.start(name) for name in ("verb", "next", "late", "alone", "called") if m[name])
    if letters[verb - 1 : verb + 2] == "AVy":  # the crowd was told by Low
        return with_cue(subject_after(letters, verb + 1), verb)
    start = at + 1 + (m["alone"] is not None)
    subject = subject_before(letters, start, verb)
    return with_cue(subject, verb) if subject and subject[0] > at else None


VERB_SPEAKER = re.compile(
    r"(?:Q[,!-]+[LA]*(?P<verb>[VvUJBe])|Q(?P<glued>V))(?=[LtP]*[DNTOoSwhneU])"
    r"|Q\.L(?P<so>V)(?=[DNTO][^.|:]*[.|])"  # So said Low.
)


def verb_then_speaker(letters, at, decided=None):
    """Quotation, verb, speaker.

    Settles ``"We will rebuild," said Mayor Low.`` Leaves ``Mayor Low said: "We will rebuild."``

    >>> verb_then_speaker("Q,VON.|", 0)
    Attribution(speaker=(3, 5), cue=(2, 3))
    """
    m = VERB_SPEAKER.match(letters, at)
    if not m:
        return None
    verb = next(m.start(name) for name in ("verb", "glued", "so") if m[name])
    if letters[verb] not in SAYING and _has_verb_before(letters, at):
        return None  # Low summed it up as "terrible," denounced her work
    return with_cue(subject_after(letters, verb), verb)


NAME_COLON = re.compile(r"(?:^|[.|-])(?P<np>[NTOok][NTOokSwn,()P-]{0,14}):$")


OWNER = re.compile("(?P<np>[DTNOow]*S)[weg]*w(?![^A])")


def name_and_colon(letters, at, decided=None):
    """A name, a colon, the quotation: the style of transcripts and tables.

    Settles ``Ann Low: "We rebuild."`` Leaves ``Ann Low wrote: "We rebuild."``
    """
    if letters[at - 1 : at] != ":":
        return None
    left = max(0, at - 17)
    m = NAME_COLON.search("|" * (left == 0) + letters[left:at])
    if not m:
        return None
    shift = left - (left == 0)
    first, last = m.start("np") + shift, m.end("np") + shift
    owner = OWNER.match(letters, first, last)  # Low's verdict:
    return Attribution(owner.span("np") if owner else (first, last), None)


FINITE = re.compile("[VvJUBewA]")


def _has_verb_before(letters, at):
    """Whether a quotation is woven into a sentence that has its own verb in front of it."""
    start = at if letters[at - 1 : at] == ":" else sentence_start(letters, at)
    return FINITE.search(letters, start, at) is not None


# “No,” came the reply from the crowd; “No,” was the verdict of Ann Low; was Low's verdict.
REPLY = re.compile(
    rf"Q[,!](?:(?:z(?P<came>D?[wvVGgo]+)|A(?P<was>D[we]?[wvo](?=[Pf])))(?:[Pf](?P<np>(?(was)(?=D?[weg]*[TNOo])){PHRASE}))?"
    r"|A(?P<own>D?[TNOw]*S)[we]?[wv](?=[.|,]))"
)
ASKED = re.compile(rf"(?P<np>{PHRASE})AV(?=b)[^.|Q]*\.\Z")  # Low was asked whether it hurt


def came_the_reply(letters, at, decided=None):
    """An answer from somebody else: came the reply.

    Settles ``"No," came the reply from the crowd.`` Leaves ``"No," was the reply.``
    """
    m = REPLY.match(letters, at)
    if not m:
        return None
    cue, group = at + 2, "np" if m["np"] else "own"
    asked = None if m[group] else ASKED.search(letters, max(0, at - 40), at)
    return Attribution(m.span(group) if m[group] else asked and asked.span("np"), (cue, cue + 1))


ANY_VERB_AFTER = re.compile(
    r"Q(?:[,-]+|!(?=[^.|]{2,6}[.|,L]))(?P<clause>L*(?:h|D*w?[NTOokSn]+(?:w{1,2}(?=B))?|D[eg]?w{1,2}(?=B)))"
    r"[LA]*(?P<verb>[UJBewGgj])"
)


def any_verb_after(letters, at, decided=None):
    """Quotation, comma, name, any verb: the place alone makes it a verb of saying.

    Settles ``"Well," Low smiled, "why not?"`` Leaves ``"Well" is what it means to Low.``
    """
    m = ANY_VERB_AFTER.match(letters, at)
    if not m:
        return None
    if _has_verb_before(letters, at):
        return None  # in what Low called "a mess," Orr shone
    verb = m.start("verb")
    subject = subject_before(letters, at + 1, verb)
    return with_cue(subject, verb) if subject and subject[0] > at else None


ANY_VERB_BEFORE = re.compile(
    r"(?:^|[,CQabmLt:-])(?P<np>h|D*[NTOo]+)[LA]*(?P<verb>[BewUJ])[LHhPt]{0,3}[,:]$"
)


def any_verb_before(letters, at, decided=None):
    """Name, any verb, comma or colon, quotation.

    Settles ``Low shot back, "Never."`` Leaves ``Low, shaking her head, said, "Never."``
    """
    if letters[at - 1 : at] not in (",", ":"):
        return None
    left = max(sentence_start(letters, at), at - 20)
    m = ANY_VERB_BEFORE.search(letters[left:at])
    if not m:
        return None
    (first, last), (verb, behind) = m.span("np"), m.span("verb")
    return Attribution((left + first, left + last), (left + verb, left + behind))
