"""Pronouns: who is he, she, it, they?

The article itself teaches which pronoun fits whom: its titles (Mr, Ms), its gendered nouns
(spokeswoman, father) and the pronouns that follow a party when nobody else is near. Then each
pronoun goes to the party with the highest score, of whom its *rivals* fall short: near, a subject,
a speaker. Somebody who is only described is a rival like anybody else. Notebook 03 teaches it.
"""

import re
from bisect import bisect_left
from collections import namedtuple

from .grammar import sentence_start
from .letters import SPEAKING

WORDS = {
    **dict.fromkeys(("he", "his", "him", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "their", "theirs", "them", "themselves"), "they"),
}
MEMORY = 40  # mentions that a pronoun looks back over
REACH = 400  # words that it looks back over
OBJECT = re.compile("D[.|,;CPLmabt-]")  # "her" with no noun behind it
# What a mention weighs; each sentence in between costs 1, each paragraph 0.6 more. Set on a
# development set.
SUBJECT, SPEAKER, KNOWN = 1.2, 0.8, 0.5
DOUBTFUL, BEHIND_PREPOSITION, EMBEDDED, DESCRIBED, SAID = -1.0, -0.8, -0.7, -0.2, -1.5
SENTENCE, PARAGRAPH = 1, 0.6
BY = re.compile(r"[Py][TO]*$")  # a preposition, and perhaps a title, right before a name
PRONOUN = re.compile("[hHD]")

Rival = namedtuple("Rival", "place party weight why")
Rival.__doc__ = """A mention that a pronoun may mean: its place, its party, its weight, and why."""


def pronoun_places(shape):
    """Each he, she, it and they (him, her, their ...) of a shape: its place, and which it is."""
    for m in PRONOUN.finditer(shape.letters):
        word = re.split("['\u2019]", shape.word(m.start()).lower())[0]
        if word in WORDS:
            yield m.start(), WORDS[word]


def learn_pronouns(shape, mentions):
    """Count he and she for a person when nobody else is named in the sentence, or in the one
    before. "They asked him" tells nothing of whoever is the subject.

    Parameters
    ----------
    shape : Shape
    mentions : list of Mention
        The mentions of names.
    """
    letters, before = shape.letters, -1
    starts = [mention.first for mention in mentions]
    for at, pronoun in pronoun_places(shape):
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
    return bool(BY.search(letters[max(0, first - 4) : first]))


class Pronouns:
    """Every pronoun of an article that can be traced, in text order.

    Parameters
    ----------
    shape : Shape
    mentions : list of Mention
        All mentions of parties, in text order; speakers are marked as such by ``speaking``.
    speaking : set of int
        The places of words in speaker phrases.

    Attributes
    ----------
    meant : dict
        Place of a pronoun in the shape -> Party.
    """

    def __init__(self, shape, mentions, speaking):
        self.shape, self.letters = shape, shape.letters
        self.mentions, self.speaking = mentions, speaking
        self.starts = [mention.first for mention in mentions]
        self.places = list(pronoun_places(shape))
        self.trails, self.meant = {}, {}  # whom a speaking pronoun may mean; whom each one means
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
            if at in self.speaking:
                self.trails[at] = lately
            ranked = self.ranked(at, pronoun, lately)
            if ranked:
                party = ranked[0][1].party
                self.meant[at] = party
                if letters[at] == "h":
                    speaks = SPEAKER * (at in self.speaking)
                    why = f"“{self.shape.word(at)}”, a subject" + ", who speaks" * bool(speaks)
                    trail.append(Rival(at, party, SUBJECT + speaks, why))

    def _rivals(self):
        """Whom a pronoun can mean: every mention with its weight."""
        for first, last, party, subject in self.mentions:
            speaks = last - 1 in self.speaking
            behind = behind_preposition(self.letters, first)
            signs = [
                (SUBJECT * subject, "a subject"),
                (SPEAKER * speaks, "who speaks"),
                (DOUBTFUL * bool(party.first_name and party.evidence <= 0), "perhaps no person"),
                (BEHIND_PREPOSITION * behind, "behind a preposition"),
                (EMBEDDED * self._embedded(first), "inside what somebody says"),
                (DESCRIBED * (not party.names), "only described"),
            ]
            yield Rival(
                first,
                party,
                sum(weight for weight, _ in signs),
                ", ".join(why for weight, why in signs if weight),
            )

    def _embedded(self, first):
        """Whether a mention opens a clause that somebody says: Low said Orr had lied."""
        before = self.letters[max(0, first - 2) : first]
        opener = before[:1] if before[1:] in ("D", "T", "O") else before[-1:]
        return opener in ("m", "b") or (opener in SPEAKING and opener != "")

    def ranked(self, at, pronoun, trail):
        """The rivals for a pronoun, the best first: pairs of score and `Rival`, one a party."""
        letters, best = self.letters, {}
        # "The engineer, he said, was late": whoever is spoken of does not speak
        behind = letters[at - 1 : at] == "," and at in self.speaking
        said = sentence_start(letters, at) if behind else at
        for rival in trail:
            party = rival.party
            if at - rival.place > REACH or not _fits(party, pronoun):
                continue
            score = (
                rival.weight
                - SENTENCE * letters.count(".", rival.place, at)
                - PARAGRAPH * letters.count("|", rival.place, at)
            )
            if pronoun in ("he", "she"):
                score += KNOWN * (getattr(party, pronoun) > 0)
            else:
                score += _liking(party, pronoun)
            score += SAID * (rival.place >= said)
            key = id(party)
            if key not in best or score >= best[key][0]:
                best[key] = score, rival
        return sorted(best.values(), key=lambda pair: (-pair[0], -pair[1].place))


def _fits(party, pronoun):
    """Whether a pronoun can stand for a party at all."""
    if pronoun in ("he", "she"):
        return party.may_be_person and party.fits(pronoun)
    if pronoun == "it":
        return not (party.plural or party.he or party.she) and (
            (bool(party.names) and not party.offices) or not party.is_person
        )
    return True


def _liking(party, pronoun):
    """How gladly "it" or "they" takes a party: they, several; it, a body that is called so."""
    if pronoun == "it":
        return -0.5 if party.is_person else 0.0
    if party.plural:
        return 1.0
    if party.is_person:
        return -2.5 if party.he or party.she else -1.0
    return -0.3
