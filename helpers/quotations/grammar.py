"""Grammar: find the subject of a verb in a sentence's shape.

The patterns here are the grammar of news attribution in letters (see ``shapes``): a noun phrase, what may
stand in front of it (``On Monday,``) and what may come between it and its verb (``, who is 44,``).
"""

import re

# A noun or what stands with one; "-ed" and "-ing" words only in front of another (``retired general``).
NOUN = "(?:[NTOokSnw]|[egUj](?=[NTOown]))"
PHRASE = rf"D*{NOUN}+"
# A subject: a noun phrase, with prepositional phrases and a second subject joined by "and".
SUBJECT = rf"(?:h|{PHRASE}(?:[PI]{PHRASE}){{0,4}}(?:,?CD*{NOUN}+(?:P{PHRASE})?)?)"
# What may stand in front of a subject: "But", "Later,", "On Monday,", "When asked about it,".
LEAD = r"(?:[LCQ,t!-]|[Dwn]{1,2}tL*,?|(?:[PabcIm]|[gGjeVUrvJ])[^,.|:;]{0,60},)"
# What may stand between a subject and its verb: an apposition, a relative clause, a day.
MODIFIER = r"(?:,[^.|;:]{1,80},|,D[^.|;:,]{1,30}r[^.|;:,]{1,30}|\([^)]{0,60}\)|-[^-.|]{1,60}-|,?r[^.|;:]{1,60},?|P?[tn]+|[ge][^.|;:,]{1,30})"
# Adverbs and auxiliaries, and a verb with "to": "went on to say", "was asked to say".
VERB_GROUP = r"(?:[LAtI,]|[ewgBJU]L?I)*"

PRONOUN_BEFORE = re.compile(r"(?:h|r|D+)(?=(?:[LAtI]|[ewgBJU]L?I)*$)")
# A new clause begins right before the subject: ", but Smith said", "that Smith said", "when Smith said".
NEW_CLAUSE = re.compile(rf"(?:,C|;C?|[abm:-])(?P<np>{SUBJECT})(?:P?t+)?{VERB_GROUP}$")
CLAUSE = re.compile(rf"{LEAD}{{0,4}}(?P<np>{SUBJECT}){MODIFIER}{{0,2}}{VERB_GROUP}$")
NEAREST = re.compile(rf"(?P<np>{SUBJECT})(?:P?t+)?{VERB_GROUP}$")
FIRST = re.compile(rf"{LEAD}{{0,4}}(?P<np>{SUBJECT})")
WITH_SUBJECT = re.compile(rf",P(?P<np>{SUBJECT})L*$")
AFTER_VERB = re.compile(rf"(?:[LA]|P?t+|PD?[NOow]+(?=[DT]))*(?P<np>{PHRASE}(?:P(?!t){PHRASE}){{0,3}}(?:C{PHRASE})?(?:[eg](?:P{PHRASE})+)?|D+(?=[,.|]))")
# A dateline: PARIS, May 3 (Wire) -
DATELINE = re.compile(r"N+(?:,N+)?(?:,?t?n?)(?:\([NoO]+\))?-")
REACH = 120


def _span(found, left):
    return left + found.start("np"), left + found.end("np")


def subject_before(letters, left, verb):
    """The subject of the verb at ``verb``, looked for from ``left`` on.

    Parameters
    ----------
    letters : str
        The shape of a text.
    left, verb : int
        Where the clause begins and where its verb stands, counted in words.

    Returns
    -------
    (int, int) or None
        First and last (exclusive) word of the subject.

    Examples
    --------
    ``Mr Smith, who was elected on Monday, said``:

    >>> subject_before("TN,rAePt,V", 0, 9)
    (0, 2)
    """
    dateline = DATELINE.match(letters, left, verb)
    if dateline:
        left = dateline.end()
    left = max(left, verb - REACH)
    clause = letters[left:verb]
    if letters[verb] in "Ggj":
        found = WITH_SUBJECT.search(clause) or FIRST.match(clause)
        return _span(found, left) if found else None
    found = PRONOUN_BEFORE.search(clause)
    if found:
        return left + found.start(), left + found.end()
    if clause[-1:] != "C":
        for found in (NEW_CLAUSE.search(clause), CLAUSE.match(clause), NEAREST.search(clause)):
            if found:
                return _span(found, left)
    found = FIRST.match(clause)
    return _span(found, left) if found else None


def first_subject(letters, left, right):
    """The first noun phrase of a sentence that can be its subject, or None."""
    dateline = DATELINE.match(letters, left, right)
    left = dateline.end() if dateline else left
    found = FIRST.match(letters[left : min(right, left + REACH)])
    return _span(found, left) if found else None


def subject_after(letters, verb):
    """The subject that follows its verb (``said Smith``), or None.

    >>> subject_after("Q,VON.", 2)
    (3, 5)
    """
    found = AFTER_VERB.match(letters, verb + 1)
    return (found.start("np"), found.end("np")) if found else None


def paragraph_start(letters, at):
    """Where the paragraph that holds position ``at`` begins (looking back no further than 600 words)."""
    reach = max(0, at - 600)
    return max(letters.rfind("|", reach, at), reach - 1) + 1


def sentence_start(letters, at):
    """Where the sentence that holds position ``at`` begins (looking back no further than 300 words)."""
    reach = max(0, at - 300)
    return max(letters.rfind(".", reach, at), letters.rfind("|", reach, at), reach - 1) + 1
