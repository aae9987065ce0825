"""Sieves that look beside a quotation and at its own sentence.

Each answers with the words of the speaker and of the cue, or with None, which leaves the
quotation to the next one in line (see ``sieves``).
"""

import re
from collections import namedtuple

from .grammar import (
    PHRASE,
    SUBJECT,
    first_subject,
    sentence_start,
    subject_after,
    subject_before,
)
from .letters import GOVERNING, INNER, OUTERMOST, SAYING, SHARING

Attribution = namedtuple("Attribution", "speaker cue")
Attribution.__doc__ = (
    """Who and by which cue: two pairs (first word, last word exclusive) of a shape, or None."""
)


def _with_cue(speaker, verb):
    return Attribution(speaker, (verb, verb + 1)) if speaker else None


# -- beside the quotation

RESUMED = re.compile(r"Q[,!-]+[^.|Q;:]{1,60}[,-]$")


def resumed(letters, at, decided=None):
    """The second half of a split quotation: the attribution stands between the halves.

    Settles the second half of ``"We rebuild," Low said, "and we stay."`` Leaves ``Low said, "We
    stay."``
    """
    earlier = letters.rfind("Q", max(0, at - 64), at)
    before = (decided or {}).get(earlier)
    if (
        before
        and before.cue
        and earlier < before.cue[0] < at
        and RESUMED.match(letters[earlier:at])
    ):
        return before
    return None


SPEAKER_VERB = re.compile(
    r"""Q (?:
        # a short way to the verb
        [,!-]* (?P<clause> L* [DNTOoSkhwn] [^.|:;QVvG]{0,60}? ) (?P<verb> [Vv] )
        # or one with asides
        | [,!-]+ (?P<aside> L* [DNTOoSkhn] [^.|:;Q]{0,80}? ) (?P<late> [Vv] )
        # or a sentence of its own: "Go." Low said.
        | \. [hDNTO] [NTOow]{0,5} (?P<alone> V ) (?=[.|])
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
    verb = next(m.start(name) for name in ("verb", "late", "alone") if m[name])
    subject = subject_before(letters, at + 1 + (m["alone"] is not None), verb)
    return _with_cue(subject, verb) if subject and subject[0] > at else None


VERB_SPEAKER = re.compile(
    r"(?:Q[,!-]+[LA]*(?P<verb>[VvUJBe])|Q(?P<glued>V))(?=[LtP]*[DNTOoSwhneU])"
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
    verb = m.start("verb") if m["verb"] else m.start("glued")
    return _with_cue(subject_after(letters, verb), verb)


NAME_COLON = re.compile(r"(?:^|[.|-])(?P<np>[NTOok][NTOokSwn,()P-]{0,14}):$")


def name_and_colon(letters, at, decided=None):
    """A name, a colon, the quotation: the style of transcripts and tables.

    Settles ``Ann Low: "We rebuild."`` Leaves ``Ann Low wrote: "We rebuild."``
    """
    left = max(0, at - 17)
    m = NAME_COLON.search("|" * (left == 0) + letters[left:at])
    if not m:
        return None
    shift = left - (left == 0)
    return Attribution((m.start("np") + shift, m.end("np") + shift), None)


REPLY = re.compile(rf"Q[,!]z(?P<reply>D?[wvVGgo]+)(?:[Pf](?P<np>{PHRASE}))?")


def came_the_reply(letters, at, decided=None):
    """An answer from somebody else: came the reply.

    Settles ``"No," came the reply from the crowd.`` Leaves ``"No," was the reply.``
    """
    m = REPLY.match(letters, at)
    if not m:
        return None
    group = "np" if m["np"] else "reply"
    return Attribution((m.start(group), m.end(group)), (m.start("reply") - 1, m.start("reply")))


ANY_VERB_AFTER = re.compile(
    r"Q(?:[,-]+|!(?=[^.|]{2,6}[.|,L]))(?P<clause>L*(?:h|D*w?[NTOokSn]+|D[eg]?w{1,2}(?=B)))"
    r"[LA]*(?P<verb>[UJBewGgj])"
)


def any_verb_after(letters, at, decided=None):
    """Quotation, comma, name, any verb: the place alone makes it a verb of saying.

    Settles ``"Well," Low smiled, "why not?"`` Leaves ``"Well" is what Low calls it.``
    """
    m = ANY_VERB_AFTER.match(letters, at)
    if not m:
        return None
    verb = m.start("verb")
    subject = subject_before(letters, at + 1, verb)
    return _with_cue(subject, verb) if subject and subject[0] > at else None


ANY_VERB_BEFORE = re.compile(
    r"(?:^|[,CQabmLt:-])(?P<np>h|D*[NTOo]+|D[eg]?w{1,2}(?=B))[LA]*(?P<verb>[BewUJ])[LHhPt]{0,3}[,:]$"
)


def any_verb_before(letters, at, decided=None):
    """Name, any verb, comma or colon, quotation.

    Settles ``Low shot back, "Never."`` Leaves ``Low, shaking her head, said, "Never."``
    """
    left = max(sentence_start(letters, at), at - 20)
    m = ANY_VERB_BEFORE.search(letters[left:at])
    if not m:
        return None
    return Attribution(
        (left + m.start("np"), left + m.end("np")), (left + m.start("verb"), left + m.end("verb"))
    )


# -- in the same sentence

LAST_SV = re.compile(
    rf"[^.|!]{{0,150}}?[,Q!](?P<clause>a?L*{SUBJECT}(?:,[^.|Q]{{1,40}},)?[LAt]*)"
    r"(?P<verb>[Vv])[^.|Qm]{0,25}[.|]"
)
LAST_VS = re.compile(rf"[^.|!]{{0,150}}?,(?P<verb>V)(?P<np>{PHRASE})[^.|Q]{{0,60}}[.|]")
LAST_ACCORDING = re.compile(rf"[^.|!]{{0,150}}?,?(?P<verb>cI?)(?P<np>{PHRASE})[^.|Q]{{0,60}}[.|]")
LAST_PUT = re.compile(rf"[^.|!]{{0,150}}?[,Q!]aL*(?P<np>{SUBJECT})[LAt]*(?P<verb>B)[hH]")


def attribution_at_the_end(letters, at, decided=None):
    """Fragments first, their attribution at the end of the sentence.

    Settles ``The plan is "mad" and "costly," Low said.`` Leaves ``Low called the plan "mad" and
    left.``
    """
    m = LAST_SV.match(letters, at + 1)
    if m:
        return _with_cue(
            subject_before(letters, m.start("clause"), m.start("verb")), m.start("verb")
        )
    for pattern in (LAST_VS, LAST_ACCORDING, LAST_PUT):  # LAST_PUT: as Low put it
        m = pattern.match(letters, at + 1)
        if m:
            return Attribution(m.span("np"), m.span("verb"))
    return None


REPORTING = re.compile(f"[{GOVERNING}]")
# What ends the reach of a verb: a semicolon, "while", ", who", ", and".
BARRIER = re.compile(r"[;:ab,-]|r|C(?=h)")


def governing_verb(letters, at, decided=None):
    """A verb of saying to the left, the outermost that still reaches the quotation.

    Settles ``Low said that she believes the plan is "mad".`` Leaves ``The plan is "mad", some
    feel.``
    """
    at, left = _before_quotation(letters, at)
    verbs = [m.start() for m in REPORTING.finditer(letters, left, at)]
    if letters[at - 1 : at] == "B" and at > left:
        verbs.append(at - 1)
    if not verbs:
        return None
    chosen = verbs.pop()
    subject = subject_before(letters, left, chosen)
    for outer in reversed(verbs):
        own_subject = subject is not None and subject[0] > outer
        if BARRIER.search(letters, outer + 1, subject[0] if own_subject else chosen):
            break
        if not own_subject and letters[chosen] in SHARING:
            continue  # "rose and said": both verbs have the subject that was found
        if letters[outer] in OUTERMOST or letters[chosen] in INNER:
            chosen = outer
            subject = subject_before(letters, left, chosen)
    if letters[chosen - 1] == "A" and letters[chosen] == "V" and letters[chosen + 1] in "Ia":
        return Attribution(
            None, (chosen, chosen + 1)
        )  # is said to, was described as: nobody is named
    if letters[chosen] == "i":  # in the words of Ann Low; in Low's words
        return _with_cue(
            subject_after(letters, chosen + 1)
            if letters[chosen + 1] == "P"
            else (chosen - 1, chosen),
            chosen,
        )
    if letters[chosen + 1] == "y":  # was hailed by the coach as
        subject = subject_after(letters, chosen + 1)
    elif letters[at + 1 : at + 2] == "y" and letters[chosen + 1 : at] in ("", "a"):
        # was branded "cruel" by bishops, condemned as "cruel" by bishops
        subject = subject_after(letters, at + 1)
    elif letters[chosen] == "c":
        subject = subject_after(letters, chosen + (letters[chosen + 1] == "I"))
    elif subject is None and letters[chosen] in SAYING:
        subject = subject_after(letters, chosen)
    return _with_cue(subject, chosen)


IN_THE_WORDS_OF = re.compile(rf"[CL]?PDwP(?P<np>{PHRASE})[,:]?$")


def in_the_words_of(letters, at, decided=None):
    """A phrase that names the source: in the words of, in the view of.

    Settles ``In the words of Ann Low, "we stay".`` Leaves ``According to Ann Low, it was "a
    mess".``
    """
    left = sentence_start(letters, at)
    m = IN_THE_WORDS_OF.match(letters[left:at]) if at - left < 20 else None
    return (
        Attribution((left + m.start("np"), left + m.end("np")), (left, left + m.start("np")))
        if m
        else None
    )


def _before_quotation(letters, at):
    """Where the words before a quotation end and their sentence begins; a colon reaches over a
    line break."""
    left = sentence_start(letters, at)
    if left == at and letters[max(0, at - 2) : at] in (":|", ",|"):
        at -= 1
        left = sentence_start(letters, at)
    return at, left


WRITER = re.compile(r"(?:o[Pf]|f)(?P<np>[TOD]*w*[TO]*NN+)(?:,[^.|]*)?:$")


def colon_before(letters, at, decided=None):
    """A sentence that ends in a colon: its subject speaks.

    Settles ``Low was clear about it: "Never."`` Leaves ``Low was clear about it. "Never."``
    """
    at, left = _before_quotation(letters, at)
    if letters[at - 1 : at] != ":":
        return None
    left = max(left, at - 120)
    writer = WRITER.search(letters[left:at])
    if writer:  # she read a letter from Ann Low:
        source = left + writer.start()
        return Attribution(
            (left + writer.start("np"), left + writer.end("np")), (source, source + 1)
        )
    subject = first_subject(letters, left, at - 1)
    return Attribution(subject, None) if subject else None


DASH_NAME = re.compile(r"Q[.,!]?\|?-(?P<np>D*[NTOok]+)")


def dash_and_name(letters, at, decided=None):
    """A dash and a name behind the quotation, as under a motto.

    Settles ``"We rebuild." - Ann Low`` Leaves ``"We rebuild" - that was the promise.``
    """
    m = DASH_NAME.match(letters, at)
    return Attribution((m.start("np"), m.end("np")), None) if m else None
