"""Pronouns: who is he, she, it, they?

The article itself teaches which pronoun fits whom: its titles (Mr, Ms), its gendered nouns
(spokeswoman, father) and the pronouns that follow a party when nobody else is near. Then each
pronoun goes to the party with the highest score, of whom its *rivals* fall short: near, a subject,
a speaker. Somebody who is only described is a rival like anybody else. Notebook 03 teaches it.
"""

import re
from bisect import bisect_left
from functools import partial
from itertools import compress

from .cues import FORMS
from .grammar import sentence_start
from .learning import behind_preposition, embedded
from .letters import PRONOUNS, Known
from .lists import SETS
from .party import COLLECTIVE, HOUSES, UNSEEN, Mention

STOPS = re.compile("[.]"), re.compile("[|]")
WHICH = {*PRONOUNS.values()}  # he, she, it, they
MEMORY = 24  # mentions that a pronoun looks back over
REACH = 400  # words that it looks back over
OBJECT = re.compile("D[.|,;CPLmabth-]")  # "her" with no noun behind it
# What a mention weighs, in tenths (whole numbers, so that equal scores are equal); each sentence in
# between costs 10, each paragraph 6 more. Set on a development set.
SUBJECT, SPEAKER, LIKED, KNOWN, FACELESS = 12, 8, 10, 5, -20  # faceless: sources
DOUBTFUL, BEHIND_PREPOSITION, EMBEDDED, DESCRIBED, SAID = -10, -8, -7, -2, -15
SENTENCE, PARAGRAPH = 10, 6
ASKS, ASKED = -50, 20  # whoever asked does not reply, but who was asked
CLASH = -15  # whoever was "he" is hardly "she" in the next sentence
# Whoever told police is hardly a prosecutor or an officer.
POLICE = {"police", "officers", "officer", "detectives", "detective", "investigators", "gardaí"}
OF_THE_LAW = SETS["courts"] | POLICE | {"sergeant", "constable", "inspector", "garda", "counsel"}
# It is late when, it was Low who, it rained: "it" stands for nobody.
NOBODY = re.compile(r"h[A](?:L*[nt]|[^.|,]{1,12}[rbm]|L*[we][I.])")
REPLIES = {"replied", "replies", "answered", "answers", "responded", "responds", "retorted"}
LISTENS = re.compile(r"V[TO]?\Z")  # asked Ms Low
BEHIND_QUOTATION = re.compile(r"Q[,!]?\Z")
QUESTION = re.compile(r"V(?:[TO]*N+|D[wO]*O)[br][^.|Q]*\.\|?\Z")  # asked Low why it hurt.
NO_TALK = None, None
APART = (",cI", ",r", "r")  # between two who are not one
SAID_BY = re.compile(r"(?:V|cI)(?:D?[wNOo]{1,3},?)?[TO]*\Z")  # it rained, according to Ms Low.
ANNOUNCED = re.compile(r"[GV][^.|;Q]{0,8}[,:]Q,\Z")  # Low told us, “Go,” she said
WHEN = {"when", "as", "after", "while", "once"}  # When Low came, she said it was late
FRONTED = re.compile("(?:P[^,.|]{1,3})?,")  # A nurse by trade, she

SIGNS = (
    (SUBJECT, "a subject"),
    (SPEAKER, "who speaks"),
    (DOUBTFUL, "perhaps no person"),
    (BEHIND_PREPOSITION, "behind a preposition"),
    (EMBEDDED, "inside what somebody says"),
    (DESCRIBED, "only described"),
)
WEIGHTS = [weight for weight, _ in SIGNS]
ABLE = SUBJECT + SPEAKER + LIKED  # the most that can be said for anybody


class Pronouns:
    """Whom the pronouns of an article (see `pronoun_places`) mean.

    ``speaking`` has the words in speaker phrases.
    """

    def __init__(self, shape, mentions, speaking, places):
        self.shape, self.letters, self.speaking = shape, shape.letters, speaking
        self._mentions, self._places = iter(mentions), iter(places)
        self._mention, self._place = next(self._mentions, None), next(self._places, None)
        self._trail = []  # whom a pronoun may mean, in text order
        self._weights = {}  # place in the trail -> what that mention weighs
        self._known = {}  # place of a pronoun -> which it is, and how many of the trail precede it
        self._meant, self._was = {}, {}  # party -> the pronouns that were traced to it
        self._likings = {which: Known(partial(_liking, which)) for which in WHICH}
        self._stops = [[m.start() for m in sign.finditer(self.letters)] for sign in STOPS]

    def _follow(self, end):
        """Trace every subject pronoun up to a place; a traced one counts as a mention from then
        on."""
        letters, trail = self.letters, self._trail
        while self._place and self._place[0] <= end:
            at, pronoun = self._place
            self._place = next(self._places, None)
            while self._mention and self._mention.first < at:
                trail.append(self._mention)
                self._mention = next(self._mentions, None)
            self._known[at] = pronoun, len(trail)
            if letters[at] == "h" and not (pronoun == "it" and NOBODY.match(letters, at)):
                party = self._find(at)
                if party:
                    if pronoun != "they" and not embedded(letters, at):
                        self._was.setdefault(party, set()).add(pronoun)
                    trail.append(Mention(at, at + 1, party, True))

    def _depth(self, place):
        """How far into the text a place lies: sentences and paragraphs."""
        sentences, paragraphs = self._stops
        return SENTENCE * bisect_left(sentences, place) + PARAGRAPH * bisect_left(paragraphs, place)

    def _weight(self, number):
        """How far into the text a mention of the trail stands, and what it weighs."""
        mention = self._trail[number]
        depth = self._depth(mention.first)
        weight = depth, depth + sum(compress(WEIGHTS, self._signs(mention)))
        self._weights[number] = weight
        return weight

    def _signs(self, mention):
        """Which of the signs (see ``SIGNS``) speak for or against a mention."""
        first, last, party, subject = mention
        if self.letters[first] == "h":
            return True, first in self.speaking, False, False, False, False
        speaks = last - 1 in self.speaking
        ends = speaks and self.letters[last] in ".|"
        closes = ends and bool(SAID_BY.search(self.letters, max(0, first - 9), first))
        acts = subject or closes
        return (
            acts,
            speaks,
            bool(party.first_name) and party.evidence <= 0 and HOUSES.isdisjoint(party.offices),
            not acts and behind_preposition(self.letters, first),
            not closes and embedded(self.letters, first),
            not party.names,
        )

    def whom(self, at):
        """The party that the pronoun at a place means, or None."""
        self._follow(at)
        return self._find(at) if at in self._known else None

    def _find(self, at):
        if at not in self._meant:
            best, most = None, 0
            able = ABLE + ASKED * (self.shape.lows[at + 1] in REPLIES)
            for score, depth, mention in self._scored(at):
                if best is None or score > most:  # of equal ones the last
                    best, most = mention.party, score
                elif depth + able <= most:
                    break  # whoever stands further back cannot make up for that
            self._meant[at] = best
        return self._meant[at]

    def _scored(self, at):
        """The score of each mention that the pronoun at a place can mean, the nearest first:
        (score, how far into the text, `Mention`)."""
        letters, (pronoun, count) = self.letters, self._known[at]
        until = at
        if letters[at] == "H" or OBJECT.match(letters, at):
            # "Bell met her": the one who met is not the one who was met
            until = max(letters.rfind(sign, max(0, at - 60), at) for sign in ".|,;Cabmr") + 1
        # "The engineer, he said, was late": whoever is spoken of does not speak
        behind = letters[at - 1 : at] == "," and at in self.speaking
        behind = behind and not ANNOUNCED.search(letters, max(0, at - 14), at)
        said = sentence_start(letters, at) if behind else at
        if self.shape.lows[said] in WHEN and letters.find(",", said, at - 1) < 0:
            said += 3
        lately = range(max(0, count - MEMORY), count)
        replies = self.shape.lows[at + 1] in REPLIES or self._behind_question(at)
        asker, asked = self._asked(at, lately) if replies else NO_TALK
        police = not POLICE.isdisjoint(self.shape.lows[at + 2 : at + 5])
        police = police and "told" in self.shape.lows[at + 1 : at + 4]
        trail, likings, weights = self._trail, self._likings[pronoun], self._weights
        for number in reversed(lately):
            place, last, party, _ = mention = trail[number]
            liking = likings[party]
            if liking is None or place >= until or at - place > REACH:
                continue
            if at - last < 6 and self._is_another(mention, at):
                continue
            depth, weight = weights.get(number) or self._weight(number)
            score = weight + liking
            if place >= said:
                if PRONOUNS.get(self.shape.lows[place]) == pronoun:
                    continue  # Her boss had begged her to go, she said
                score += SAID
            was = self._was.get(party)
            if was and pronoun not in was and pronoun != "they" and was != {"it"}:
                score += CLASH
            if police and not party.offices.isdisjoint(OF_THE_LAW):
                score += ASKS
            if replies:
                score += ASKS * (party is asker) + ASKED * (party is asked)
            yield score, depth, mention

    def _behind_question(self, at):
        """Whether the words in front answer a question: Low asked Orr why. “I fell,” he said."""
        behind = BEHIND_QUOTATION.search(self.letters, max(0, at - 4), at)
        asks = behind and QUESTION.search(self.letters, max(0, behind.start() - 40), behind.start())
        return asks and FORMS.get(self.shape.lows[asks.start()], ("", ""))[1] == "ask"

    def _is_another(self, mention, at):
        """Whether a mention close by cannot be who the pronoun is: the queen, according to her;
        his wife, whom he met; was told by a judge he could go. A nurse by trade, she sings: what
        opens its sentence only describes her."""
        letters, (first, last, party, _) = self.letters, mention
        if letters[last:at] in APART or (at == last and letters[first - 1] == "y"):
            return True
        opens = letters[first - 1 : first] in (".", "|") and FRONTED.fullmatch(letters, last, at)
        return opens and not party.names and self.shape.lows[first] in ("a", "an")

    def _asked(self, at, lately):
        """Who asks and who is asked, where the pronoun opens a reply: Low asked Orr. He replied."""
        behind = BEHIND_QUOTATION.search(self.letters, max(0, at - 4), at)
        first = behind.start() if behind else at  # “No,” he replied
        if self.letters[first - 1 : first] not in (".", "|"):
            return NO_TALK
        start = sentence_start(self.letters, first - 2)
        spoke = [self._trail[i] for i in lately if start <= self._trail[i].first]
        asked = [m for m in spoke if LISTENS.search(self.letters, max(0, m.first - 2), m.first)]
        passive = ["was", "asked"], ["were", "asked"]
        asked += [m for m in spoke if self.shape.lows[m.last : m.last + 2] in passive]
        heard = [m for m in spoke if m.subject and all(m.party is not one.party for one in asked)]
        asks = heard and (behind or len(spoke) > 1)
        return heard[0].party if asks else None, asked[0].party if asked else None

    def ranked(self, at):
        """The rivals of the pronoun at a place, the best first: (score, party, what speaks for
        it)."""
        self._follow(at)
        best, far = {}, self._depth(at)
        scored = [*self._scored(at)] if at in self._known else []
        for score, _, mention in reversed(scored):
            place, party = mention.first, mention.party
            if party not in best or score - far >= best[party][0]:
                signs = zip(self._signs(mention), SIGNS, strict=True)
                pronoun_itself = self.letters[place] == "h"
                named = [f"\u201c{self.shape.words[place]}\u201d"] * pronoun_itself
                why = [words for sign, (_, words) in signs if sign]
                best[party] = score - far, party, ", ".join(named + why) or "named in passing"
        return sorted(best.values(), key=lambda row: -row[0])


def _liking(pronoun, party):
    """How gladly a pronoun takes a party; None where it cannot stand for it at all.

    "They" likes several, "it" a body; "he" and "she" like whom the article has called so.
    """
    known = party.he or party.she
    if pronoun == "they":
        if party.plural:
            return LIKED
        if party.is_person:
            return -25 if known else -20 if party.names else -10
        return None if party.sort == "thing" else -3
    if party.plural:
        return 0 if pronoun == "it" and party.key in COLLECTIVE else None
    if pronoun == "it":
        if known or not party.is_person:
            return None if known else 0
        return None if party.has_office or not party.names else -5
    if not (party.fits(pronoun) and party.may_be_person):
        return None
    unseen = party.key in UNSEEN and not party.names
    return KNOWN * (getattr(party, pronoun) > 0) + FACELESS * unseen
