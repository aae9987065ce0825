"""Pronouns: who is he, who is she?

The article itself teaches which pronoun fits whom: its titles (Mr, Ms), its gendered offices
(spokeswoman) and the pronouns that follow a name when nobody else is near. Then each pronoun goes
to the nearest person it fits, with a preference for subjects and for whoever spoke last. Notebook
03 teaches it.
"""

import re
from bisect import bisect_left

from .grammar import sentence_start

HE = {"he", "his", "him", "himself"}
SHE = {"she", "her", "hers", "herself"}
MEMORY = 40  # mentions that a pronoun looks back over
REACH = 400  # words that it looks back over
OBJECT = re.compile("D[.|,;CPLmabt-]")  # "her" with no noun behind it
DESCRIBED = re.compile(r"D[wNSn]*O(?![OoNT])")
PLURAL = {"both", "many", "some", "two", "most", "all", "several", "three", "few"}
# What a mention weighs; each sentence in between costs 1, each paragraph 0.6 more. Set on a
# development set.
SUBJECT, SPEAKER, DOUBTFUL, BEHIND_PREPOSITION = 1.2, 0.8, -1.5, -0.8
BY = re.compile(r"P[TO]*$")  # a preposition, and perhaps a title, right before a name
PRONOUN = re.compile("[hHD]")


def pronoun_places(shape):
    """Each he and she (him, her, his ...) of a shape: its place, and "he" or "she"."""
    for m in PRONOUN.finditer(shape.letters):
        word = re.split("['\u2019]", shape.word(m.start()).lower())[0]
        if word in HE:
            yield m.start(), "he"
        elif word in SHE:
            yield m.start(), "she"


def learn_pronouns(people):
    """Count he and she for a person when nobody else stands in the sentence, or in the one
    before."""
    people.places = list(pronoun_places(people.shape))
    letters, before = people.shape.letters, -1
    for at, pronoun in people.places:
        left = sentence_start(letters, at)
        already = (
            left <= before
        )  # an earlier pronoun of the sentence: not about whoever is named after it
        before = at
        for _ in range(2):
            here = people.mentions[
                bisect_left(people.starts, left) : bisect_left(people.starts, at)
            ]
            near = {id(mention.person): mention for mention in here if mention.person.is_person}
            if len(near) == 1 and not already:
                mention = next(iter(near.values()))
                if not _behind_preposition(
                    letters, mention.first
                ):  # "asked by Low, she" is no sign
                    setattr(mention.person, pronoun, getattr(mention.person, pronoun) + 1)
            if near or not left:
                break
            left = sentence_start(letters, left - 1)


def follow_pronouns(people):
    """Trace every he and she to a person, in text order; a traced one counts as a mention from
    then on.

    Returns
    -------
    dict
        Place of the pronoun in the shape -> Person.
    """
    letters = people.shape.letters
    traced, trail = {}, []
    waiting = iter(sorted(_candidates(people), key=lambda entry: entry[0]))
    entry = next(waiting, None)
    for at, pronoun in people.places:
        while entry and entry[0] < at:
            trail.append(entry)
            entry = next(waiting, None)
        lately = trail[-MEMORY:]
        if letters[at] == "H" or OBJECT.match(letters, at):
            # "Bell met her": the one who met is not the one who was met
            clause = max(letters.rfind(sign, max(0, at - 60), at) for sign in ".|,;Cabmr") + 1
            lately = [entry for entry in lately if entry[0] < clause]
        person = _antecedent(letters, lately, at, pronoun)
        if person is not None:
            traced[at] = person
            if letters[at] == "h":
                trail.append((at, person, SUBJECT + SPEAKER * (at in people.speaking)))
    return traced


def _candidates(people):
    """Whom a pronoun can mean, each with the place and the weight of the mention.

    They are named people, and speakers who are only described ("a resident").
    """
    letters = people.shape.letters
    for first, last, person, subject in people.mentions:
        if person.is_person or (person.evidence == 0 and person.first_name):
            weight = SUBJECT * subject + SPEAKER * (last - 1 in people.speaking)
            weight += DOUBTFUL * (person.evidence <= 0) + BEHIND_PREPOSITION * _behind_preposition(
                letters, first
            )
            yield first, person, weight
    for first, last in people.phrases:
        head = DESCRIBED.match(letters, first, last)
        if head and people.shape.word(first).lower() not in PLURAL:
            yield first, people.described(first, head.end()) or Nobody, SUBJECT + SPEAKER


def _behind_preposition(letters, first):
    """Whether a preposition, and perhaps a title, stands right before a name."""
    return bool(BY.search(letters[max(0, first - 4) : first]))


def _antecedent(letters, trail, at, pronoun):
    """The candidate with the highest score: near, subject, speaker, known by this pronoun."""
    best, best_score = None, -99.0
    for first, person, weight in trail:
        if at - first > REACH or not person.fits(pronoun):
            continue
        score = weight - letters.count(".", first, at) - 0.6 * letters.count("|", first, at)
        score += 0.5 * (getattr(person, pronoun) > 0)
        if score >= best_score:
            best, best_score = person, score
    return None if best is Nobody else best


class Nobody:
    """A described speaker whom the article does not name; she can be meant by "she" all the
    same."""

    he = she = evidence = 1
    name = None

    @staticmethod
    def fits(pronoun):
        return True
