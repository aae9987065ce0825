"""Grammar: find the subject of a verb in a sentence's shape.

The patterns here are the grammar of news attribution in letters (see ``shapes``): a noun phrase, what may
stand in front of it (``On Monday,``) and what may come between it and its verb (``, who is 44,``).
"""

import re

NOUNS = "[NTOokSnwe]"
NP = rf"(?:h|D*{NOUNS}+)"
# A subject: a noun phrase, with prepositional phrases and a second subject joined by "and".
SUBJECT = rf"(?:h|D*{NOUNS}+(?:[PI]D*{NOUNS}+){{0,4}}(?:,?CD*{NOUNS}+(?:PD*{NOUNS}+)?)?)"
LEAD = r"(?:[LC,t!-]|(?:[PbcI]|[gGeVUrv])[^,.|:;]{0,60},)"
MODIFIER = r"(?:,[^.|;:]{1,80},|\([^)]{0,60}\)|-[^-.|]{1,60}-|,?r[^.|;:]{1,60},?|P?[tn]+|g[^.|;:,]{1,30})"
VERB_GROUP = r"[LAtI,]*"

PRONOUN_BEFORE = re.compile(r"h(?=[LAtI]*$)")
CLAUSE = re.compile(rf"{LEAD}{{0,4}}(?P<np>{SUBJECT}){MODIFIER}{{0,2}}{VERB_GROUP}$")
NEAREST = re.compile(rf"(?P<np>{SUBJECT})[LAtI]*$")
FIRST = re.compile(rf"{LEAD}{{0,4}}(?P<np>{SUBJECT})")
AFTER_VERB = re.compile(rf"[LAt]*(?P<np>D*{NOUNS}+(?:P(?!t)D*{NOUNS}+){{0,3}}(?:CD*{NOUNS}+)?)")
REACH = 120


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
    >>> subject_before("TN,rAeP t,V.".replace(" ", ""), 0, 8)     # Mr Smith, who was elected on Monday, said
    (0, 2)
    """
    left = max(left, verb - REACH)
    clause = letters[left:verb]
    found = PRONOUN_BEFORE.search(clause)
    if found:
        return left + found.start(), left + found.end()
    for pattern in (CLAUSE,):
        found = pattern.match(clause)
        if found:
            return left + found.start("np"), left + found.end("np")
    found = NEAREST.search(clause)
    if found:
        return left + found.start("np"), left + found.end("np")
    found = FIRST.match(clause)
    if found:
        return left + found.start("np"), left + found.end("np")
    return None


def subject_after(letters, verb):
    """The subject that follows its verb (``said Smith``), or None."""
    found = AFTER_VERB.match(letters, verb + 1)
    return (found.start("np"), found.end("np")) if found else None


def sentence_around(letters, at):
    """Where the sentence that holds position ``at`` begins and ends."""
    left = max(letters.rfind(".", 0, at), letters.rfind("|", 0, at)) + 1
    stops = [i for i in (letters.find(".", at + 2), letters.find("|", at)) if i >= 0]
    return left, min(stops, default=len(letters))
