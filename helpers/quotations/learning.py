"""Learning: which pronoun fits whom, as the article itself teaches it.

"Low rose. She left." tells of Low where nobody else is near, and "Low was looking for her goats"
tells that Low is somebody. Notebook 03 teaches it.
"""

import re
from bisect import bisect_left

from .grammar import sentence_start
from .letters import CLASS, PRONOUNS, SPEAKING

KIN_BEHIND = re.compile("(?<=[NS]),D[wegN]{0,3}O,")  # Ann Low, his cousin, is no he
OPENING_A_CLAUSE = "mb" + SPEAKING
RELATIVE = re.compile(r",r[wOoSeN]{1,4}\Z")


def embedded(letters, first):
    """Whether a mention opens a clause that somebody says: Low said Orr had lied."""
    near = max(0, first - 6)
    if letters.find(",r", near, first) >= 0 and RELATIVE.search(letters, near, first):
        return True  # Low, whose deputy Jo Orr left, said
    before = letters[first - 1]
    return (letters[first - 2] if before in "DTO" else before) in OPENING_A_CLAUSE


def pronoun_places(shape):
    """Each he, she, it and they (him, her, their ...) of a shape: its place, and which it is."""
    for m in re.finditer("p", shape.listed):
        at = m.start()
        if shape.letters[at] in "hHD":
            yield at, PRONOUNS[shape.lows[at]]


def learn_pronouns(shape, mentions, places):
    """Count he and she for a person when nobody else is named in the sentence, or in the one
    before. "They asked him" tells nothing of whoever is the subject.
    """
    letters, before, met = shape.letters, -1, {}
    starts = [mention.first for mention in mentions]
    for at, pronoun in places:
        if pronoun not in ("he", "she"):
            continue
        left = sentence_start(letters, at)
        already = left <= before  # an earlier pronoun: not about whoever is named after it
        before = at
        if letters[at] == "H":
            met[pronoun] = at  # Low met him. He rose.
        if already:
            continue
        for sentence in range(2):
            here = mentions[bisect_left(starts, left) : bisect_left(starts, at)]
            opens = letters[at] == "h" and letters[at - 1 : at] in (".", "|")  # Low ran a shop. She
            if opens if sentence else letters[at] == "D":
                _learn_person(letters, here)
            near = {id(m.party): m for m in here if m.party.is_person}
            taught = len(near) == 1 and (letters[at] != "H" or sentence)
            taught = taught and not KIN_BEHIND.match(letters, at - 1)
            if sentence and taught:  # two full names, or Low met him: it may be the other one
                rivals = {id(m.party) for m in here if m.party.may_be_person}
                taught = len(rivals) == 1 and left > met.get(pronoun, -1)
            if taught:
                mention = next(iter(near.values()))
                if not behind_preposition(letters, mention.first):  # "asked by Low, she"
                    setattr(mention.party, pronoun, getattr(mention.party, pronoun) + 1)
            if near or not left:
                break
            left = sentence_start(letters, left - 1)


def _learn_person(letters, here):
    """Ann Low was looking for her goats: the one full name of a sentence is a person's."""
    able = {id(m.party): m for m in here if m.party.may_be_person}
    mention = next(iter(able.values())) if len(able) == 1 else None
    own = mention and mention.subject and not embedded(letters, mention.first)
    if own and mention.party.evidence == 0 and mention.party.first_name.lower() not in CLASS:
        mention.party.evidence = 1


def behind_preposition(letters, first):
    """Whether a preposition, and perhaps a title, stands right before a name."""
    at = first - 1
    while at > first - 4 and at >= 0 and letters[at] in "TO":
        at -= 1
    return at >= 0 and letters[at] in "PyI"
