"""Pronouns: who is he, she, it, they?

The article itself teaches which pronoun fits whom: its titles (Mr, Ms), its gendered nouns
(spokeswoman, father) and the pronouns that follow a party when nobody else is near. Then each
pronoun goes to the party with the highest score, of whom its *rivals* fall short: near, a subject,
a speaker. Somebody who is only described is a rival like anybody else. Notebook 03 teaches it.
"""

import re
from bisect import bisect_left
from collections import namedtuple
from functools import lru_cache
from itertools import accumulate

from .grammar import sentence_start
from .letters import SPEAKING

WORDS = {
    **dict.fromkeys(("he", "his", "him", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "their", "theirs", "them", "themselves"), "they"),
}
MEMORY = 24  # mentions that a pronoun looks back over
REACH = 400  # words that it looks back over
OBJECT = re.compile("D[.|,;CPLmabt-]")  # "her" with no noun behind it
# What a mention weighs; each sentence in between costs 1, each paragraph 0.6 more. Set on a
# development set.
SUBJECT, SPEAKER, KNOWN = 1.2, 0.8, 0.5
DOUBTFUL, BEHIND_PREPOSITION, EMBEDDED, DESCRIBED, SAID = -1.0, -0.8, -0.7, -0.2, -1.5
SENTENCE, PARAGRAPH = 1, 0.6
PRONOUN = re.compile("[hHD]")

Rival = namedtuple("Rival", "place party weight signs liking")
Rival.__doc__ = """A mention that a pronoun may mean: its place, its party, its weight and the signs
that make it up, and how gladly each pronoun takes the party."""
SIGNS = (
    (SUBJECT, "a subject"),
    (SPEAKER, "who speaks"),
    (DOUBTFUL, "perhaps no person"),
    (BEHIND_PREPOSITION, "behind a preposition"),
    (EMBEDDED, "inside what somebody says"),
    (DESCRIBED, "only described"),
)
COST = {".": SENTENCE, "|": PARAGRAPH}


def pronoun_places(shape):
    """Each he, she, it and they (him, her, their ...) of a shape: its place, and which it is."""
    for m in PRONOUN.finditer(shape.letters):
        word = shape.words[m.start()].lower()
        if word not in WORDS:
            word = word.replace("\u2019", "'").partition("'")[0]
        if word in WORDS:
            yield m.start(), WORDS[word]


def learn_pronouns(shape, mentions, places):
    """Count he and she for a person when nobody else is named in the sentence, or in the one
    before. "They asked him" tells nothing of whoever is the subject.

    Parameters
    ----------
    shape : Shape
    mentions : list of Mention
        The mentions of names.
    places : list of (int, str)
        The pronouns.
    """
    letters, before = shape.letters, -1
    starts = [mention.first for mention in mentions]
    for at, pronoun in places:
        if pronoun not in ("he", "she"):
            continue
        left = sentence_start(letters, at)
        already = left <= before  # an earlier pronoun: not about whoever is named after it
        before = at
        for sentence in range(2):
            here = mentions[bisect_left(starts, left) : bisect_left(starts, at)]
            near = {id(m.party): m for m in here if m.party.is_person}
            taught = len(near) == 1 and not already and (letters[at] != "H" or sentence)
            if taught:
                mention = next(iter(near.values()))
                if not behind_preposition(letters, mention.first):  # "asked by Low, she"
                    setattr(mention.party, pronoun, getattr(mention.party, pronoun) + 1)
            if near or not left:
                break
            left = sentence_start(letters, left - 1)


def behind_preposition(letters, first):
    """Whether a preposition, and perhaps a title, stands right before a name."""
    at = first - 1
    while at > first - 4 and letters[at : at + 1] in ("T", "O"):
        at -= 1
    return at >= 0 and letters[at] in "Py"


class Pronouns:
    """Every pronoun of an article that can be traced, in text order.

    Parameters
    ----------
    shape : Shape
    mentions : list of Mention
        All mentions of parties, in text order.
    speaking : set of int
        The places of words in speaker phrases.
    places : list of (int, str)
        The pronouns (see `pronoun_places`).

    Attributes
    ----------
    meant : dict
        Place of a pronoun in the shape -> Party.
    """

    def __init__(self, shape, mentions, speaking, places):
        self.shape, self.letters, self.places = shape, shape.letters, places
        self.mentions, self.speaking = mentions, speaking
        self.trails, self.meant = {}, {}  # whom a speaking pronoun may mean; whom each one means
        # What lies between the text's beginning and each word: sentences and paragraphs.
        costs = (COST.get(letter, 0) for letter in self.letters)
        self._far = list(accumulate(costs, initial=0))
        self._likings = {}
        self._follow()

    def _follow(self):
        """Trace every pronoun; a traced one counts as a mention from then on."""
        letters = self.letters
        trail, waiting = [], iter(self._rivals())
        rival = next(waiting, None)
        for at, pronoun in self.places:
            while rival and rival.place < at:
                trail.append(rival)
                rival = next(waiting, None)
            lately = trail[-MEMORY:]
            if letters[at] == "H" or OBJECT.match(letters, at):
                # "Bell met her": the one who met is not the one who was met
                clause = max(letters.rfind(sign, max(0, at - 60), at) for sign in ".|,;Cabmr") + 1
                lately = [each for each in lately if each.place < clause]
            speaks = at in self.speaking
            if speaks:
                self.trails[at] = lately
            best, likeliest = None, None
            for score, each in self.scored(at, pronoun, lately):
                if best is None or score >= best:
                    best, likeliest = score, each
            if likeliest is None:
                continue
            party = self.meant[at] = likeliest.party
            if letters[at] == "h":
                signs = (True, speaks, False, False, False, False)
                trail.append(Rival(at, party, _weight(signs), signs, self._likings[party]))

    def _rivals(self):
        """Whom a pronoun can mean: every mention with its weight."""
        letters, speaking = self.letters, self.speaking
        for first, last, party, subject in self.mentions:
            likings = self._likings.get(party)
            if likings is None:
                likings = self._likings[party] = _likings(party)
            signs = (
                subject,
                last - 1 in speaking,
                bool(party.first_name) and party.evidence <= 0,
                behind_preposition(letters, first),
                self._embedded(first),
                not party.names,
            )
            yield Rival(first, party, _weight(signs), signs, likings)

    def _embedded(self, first):
        """Whether a mention opens a clause that somebody says: Low said Orr had lied."""
        before = self.letters[max(0, first - 2) : first]
        opener = before[:1] if before[1:] in ("D", "T", "O") else before[-1:]
        return opener in ("m", "b") or (opener in SPEAKING and opener != "")

    def scored(self, at, pronoun, trail):
        """The score of each rival that a pronoun at a place can mean: pairs (score, `Rival`)."""
        far, letters = self._far, self.letters
        # "The engineer, he said, was late": whoever is spoken of does not speak
        behind = letters[at - 1 : at] == "," and at in self.speaking
        said = sentence_start(letters, at) if behind else at
        for rival in trail:
            liking = rival.liking[pronoun]
            if liking is not None and at - rival.place <= REACH:
                score = rival.weight + liking - far[at] + far[rival.place]
                yield score + SAID * (rival.place >= said), rival

    def ranked(self, at, pronoun):
        """The rivals of a speaking pronoun, the best first: (score, party, what speaks for it)."""
        best = {}
        for score, rival in self.scored(at, pronoun, self.trails.get(at, ())):
            if rival.party not in best or score >= best[rival.party][0]:
                pronoun_itself = self.letters[rival.place] == "h"
                named = [f"\u201c{self.shape.words[rival.place]}\u201d"] * pronoun_itself
                why = [words for sign, (_, words) in zip(rival.signs, SIGNS, strict=True) if sign]
                best[rival.party] = score, rival.party, ", ".join(named + why)
        return sorted(best.values(), key=lambda row: -row[0])


@lru_cache(maxsize=128)  # there are only 64 combinations of signs
def _weight(signs):
    return sum(weight for sign, (weight, _) in zip(signs, SIGNS, strict=True) if sign)


def _likings(party):
    """How gladly each pronoun takes a party; None where it cannot stand for it at all.

    "They" likes several, "it" a body; "he" and "she" like whom the article has called so.
    """
    person, likings = party.may_be_person and not party.plural, {}
    for pronoun in ("he", "she"):
        known = KNOWN * (getattr(party, pronoun) > 0)
        likings[pronoun] = known if person and party.fits(pronoun) else None
    body = not (party.plural or party.he or party.she)
    body = body and (not party.is_person or (bool(party.names) and not party.offices))
    likings["it"] = (-0.5 if party.is_person else 0.0) if body else None
    if party.plural:
        likings["they"] = 1.0
    elif party.is_person:
        likings["they"] = -2.5 if party.he or party.she else -1.0
    else:
        likings["they"] = -0.3
    return likings
