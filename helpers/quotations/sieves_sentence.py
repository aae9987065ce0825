"""Sieves that look at the sentence of a quotation, further off than right beside it.

Each answers with the words of the speaker and of the cue, or with None, which leaves the
quotation to the next one in line (see ``sieves``).
"""

import re

from .grammar import PHRASE, SUBJECT, first_subject, sentence_start, subject_after, subject_before
from .letters import GOVERNING, INNER, OUTERMOST, SAYING, SHARING
from .sieves_near import OWNER, Attribution, with_cue

LAST_SV = re.compile(
    rf"[^.|!]{{0,150}}?[,Q!](?P<clause>a?L*{SUBJECT}(?:,[^.|Q]{{1,40}},)?[LAt]*)"
    r"(?P<verb>[Vv])[^.|Qm]{0,25}[.|]"
)
LAST_VS = re.compile(rf"[^.|!]{{0,150}}?,(?P<verb>V)(?P<np>{PHRASE})[^.|Q]{{0,60}}[.|]")
LAST_ACCORDING = re.compile(
    rf"[^.|!]{{0,150}}?,?(?P<verb>cI?)(?P<np>{PHRASE}(?:(?<=N)PN+)?)[^.|Q]{{0,60}}[.|]"
)
LAST_PUT = re.compile(rf"[^.|!]{{0,150}}?[,Q!]aL*(?P<np>{SUBJECT})[LAt]*(?P<verb>B)[hH]")


def attribution_at_the_end(letters, at, decided=None):
    """Fragments first, their attribution at the end of the sentence.

    Settles ``The plan is "mad" and "costly," Low said.`` Leaves ``Low called the plan "mad" and
    left.``
    """
    m = LAST_SV.match(letters, at + 1)
    if m:
        verb = m.start("verb")
        return with_cue(subject_before(letters, m.start("clause"), verb), verb)
    for pattern in (LAST_VS, LAST_ACCORDING, LAST_PUT):  # LAST_PUT: as Low put it
        m = pattern.match(letters, at + 1)
        if m:
            return Attribution(m.span("np"), m.span("verb"))
    return None


# A saying set off by commas: The plan, Low said, was a "mess".
ASIDE = re.compile(rf",(?P<np>{SUBJECT})[LA]*(?P<verb>V),(?![CbrPG])")
REPORTING = re.compile(f"[{GOVERNING}]")
# What ends the reach of a verb: a semicolon, "while", "who", ", and".
# The clause in front: when officers called at his flat (he told them).
WHEN = re.compile("[LC]?b[^,.|m]*")
BARRIER = re.compile("[;:abr,-]")
UNTOLD = re.compile("V(?:IA|(?:P?t+)?a)")  # is said to be, was remembered on Monday as
OWNER_BEFORE = re.compile("[TN]*[Sk]$")  # in Ann Low's words


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
    woven = letters[at - 1] not in ",:"  # what Orr replied, she said: "No"
    aside = woven and ASIDE.search(letters, left, chosen)
    if aside:
        return with_cue(aside.span("np"), aside.start("verb"))
    subject = subject_before(letters, left, chosen)
    opens = letters[chosen] in SAYING and WHEN.match(letters, left, chosen)
    for outer in reversed(verbs):
        if opens and subject and opens.end() > outer < subject[0]:
            break  # When Orr called at the house, she said, "No"
        own_subject = subject is not None and subject[0] > outer
        if BARRIER.search(letters, outer + 1, subject[0] if own_subject else chosen):
            break
        if not own_subject and letters[chosen] in SHARING:
            continue  # "rose and said": both verbs have the subject that was found
        that = letters[outer : outer + 2] == "vm"  # the file states that
        if letters[outer] in OUTERMOST or letters[chosen] in INNER or that:
            chosen = outer
            subject = subject_before(letters, left, chosen)
    untold = letters[chosen - 1] == "A" and UNTOLD.match(letters, chosen)
    if untold or (subject is None and letters[at + 1 : at + 2] == "y"):
        return Attribution(None, (chosen, chosen + 1))  # by whom is not said, or behind the words
    if letters[chosen] == "i":  # in the words of Ann Low; in Low's words
        if letters[chosen + 1] == "P":
            return with_cue(subject_after(letters, chosen + 1), chosen)
        return with_cue(OWNER_BEFORE.search(letters, max(0, chosen - 6), chosen).span(), chosen)
    if letters[chosen + 1] == "y":  # was hailed by the coach as
        subject = subject_after(letters, chosen + 1)
    elif letters[chosen] == "c":
        subject = subject_after(letters, chosen + (letters[chosen + 1] == "I"))
    elif subject is None and letters[chosen] in SAYING:
        subject = subject_after(letters, chosen)
    return with_cue(subject, chosen)


IN_THE_WORDS_OF = re.compile(
    rf"[CL]?(?:PDwP(?P<np>{PHRASE})[,:]?$|aL*(?P<put>{SUBJECT})[LAt]*B[hH],)"  # as Low put it,
)


def in_the_words_of(letters, at, decided=None):
    """A phrase that names the source: in the words of, in the view of.

    Settles ``In the language of Ann Low, "we stay".`` Leaves ``According to Ann Low, it was "a
    mess".``
    """
    left = sentence_start(letters, at)
    m = IN_THE_WORDS_OF.match(letters[left:at]) if at - left < 20 else None
    if not m:
        return None
    first, last = m.span("np" if m["np"] else "put")
    return Attribution((left + first, left + last), (left, left + first))


def _before_quotation(letters, at):
    """Where the words before a quotation end and their sentence begins; a colon reaches over a
    line break."""
    left = sentence_start(letters, at)
    if left == at and letters[max(0, at - 2) : at] in (":|", ",|"):
        at -= 1
        left = sentence_start(letters, at)
    return at, left


WRITER = re.compile(r"(?:o[Pf](?=.*NN)|f)(?P<np>[TOD]*w*[TO]*(?:NN+|O(?:PDo)?))(?:,[^.|]*)?:$")


HERE = re.compile("H(?P<np>[egwTO]*N+)(?:P[tnN]+)?:$")  # Here is Ann Low in Troy:


def colon_before(letters, at, decided=None):
    """A sentence that ends in a colon: its subject speaks.

    Settles ``Low had a plan for it: "We stay."`` Leaves ``Low had a plan for it. "We stay."``
    """
    at, left = _before_quotation(letters, at)
    if letters[at - 1 : at] != ":":
        return None
    left = max(left, at - 120)
    writer = WRITER.search(letters[left:at])
    if writer:  # she read a letter from Ann Low:
        (first, last), source = writer.span("np"), left + writer.start()
        return Attribution((left + first, left + last), (source, source + 1))
    here = HERE.match(letters, left, at)
    subject = here.span("np") if here else first_subject(letters, left, at - 1)
    owner = subject and OWNER.match(letters, *subject)  # Low's advice is simple:
    return Attribution(owner.span("np") if owner else subject, None) if subject else None


DASH_NAME = re.compile(r"Q[.,!]?\|?-(?P<np>D*[NTOok]+)")


def dash_and_name(letters, at, decided=None):
    """A dash and a name behind the quotation, as under a motto.

    Settles ``"We rebuild." - Ann Low`` Leaves ``"We rebuild" - that was the promise.``
    """
    m = DASH_NAME.match(letters, at)
    return Attribution((m.start("np"), m.end("np")), None) if m else None
