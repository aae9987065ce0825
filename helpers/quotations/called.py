"""Called: whom has the article called the minister, her father, the Swede?

A description that points back is looked up here. An office means whoever was last called so; a
trait (the 41-year-old, the paper) stands for whoever the story is about. Notebook 03 teaches it.
"""

import re
from collections import defaultdict
from operator import attrgetter

from .grammar import sentence_start
from .houses import BODIES
from .learning import embedded
from .letters import Known
from .lists import SETS
from .nouns import PEOPLE, WIDER, noun_of
from .party import FIRM_NAMES, FIRMS, HOUSES, UNSEEN, Pair

# Whoever the story is about, named or not.
ANYBODY = {"man", "woman", "boy", "girl", "lad", "lass"} | UNSEEN
SPOKEN_OF = re.compile("[^.|VUJB]*[VUJB][^.|]*$")
OWNERS = {"his", "her", "their"}
# Who works in a court is hardly the pensioner of whom it speaks.
COURTS = SETS["courts"]
# How the names of houses may end that a paper calls the club, the party.
ENDINGS = dict.fromkeys(FIRMS, FIRM_NAMES - SETS["no firm"])
ENDINGS |= {name[5:]: words for name, words in SETS.items() if name.startswith("ends ")}
AGES = {"teenager": (13, 19), "youngster": (5, 19), "pensioner": (60, 120)}
# For a noun, itself and the wider words that may stand for it: senator, ~lawmaker
SENSES = {noun: (noun, *map("~{}".format, wider)) for noun, wider in WIDER.items()}
MET = attrgetter("met")
NEAR = 90  # words that a trait looks back over
OLD = re.compile(r"(\d+)-(?:year|month)-old\Z")


class Called:
    """The parties that an article has called by a noun; some named ones are called so only later.

    The mentions grow while the text is read.
    """

    def __init__(self, names, mentions):
        self.shape, self.letters, self.speaking = names.shape, names.shape.letters, names.speaking
        self.mentions, self.groups = mentions, names.groups
        self.holders = defaultdict(dict)  # noun -> the parties called so; in a wider sense: ~noun
        self._words = Known(lambda name: {*name.lower().split()})
        self._count = 0  # mentions so far
        self._ever = {}  # noun -> the named parties that the article ever calls so
        for party in dict.fromkeys(mention.party for mention in names.mentions):
            for word in party.offices if party.names else ():
                self._ever.setdefault(word, []).append(party)

    def meet(self, party):
        """Remember that a party has just been mentioned, and whatever new it is called."""
        self._count += 1
        party.met = self._count
        if len(party.offices) > party.known:
            party.known = len(party.offices)
            for office in party.offices:
                for word in SENSES.get(office) or (office,):
                    held = self.holders[word]
                    held[party] = None
                    if len(held) > 40:
                        del held[min(held, key=MET)]

    def held(self, word, noun):
        """The party last called by a word, if there is one of that number."""
        fitting = [who for who in self.holders.get(word, ()) if who.plural == noun.plural]
        return max(fitting, key=MET, default=None)

    def told_later(self, noun):
        """The one person of the article who is named and called so, or None."""
        if noun.plural or noun.sort not in ("role", "trait") or noun.singular in ANYBODY:
            return None
        people = [party for party in self._ever.get(noun.singular, ()) if party.may_be_person]
        return people[0] if len(people) == 1 else None

    def witness(self):
        """Whoever spoke last and is no lawyer or judge, or None."""
        for mention in reversed(self.mentions[-40:]):
            party = mention.party
            spoke = mention.last - 1 in self.speaking
            if spoke and party.is_person and COURTS.isdisjoint(party.offices):
                return party
        return None

    def other_of_pair(self):
        """Whom "his wife" means, where Vic and Joan were named in one breath and Vic last."""
        lately = self.mentions[-40:]
        for i in range(len(lately) - 1, -1, -1):
            pair = lately[i].party
            if isinstance(pair, Pair):
                last = lately[i].last
                since = [m.party for m in lately[i:] if m.first >= last and m.party in pair.members]
                others = [member for member in pair.members if since and member is not since[-1]]
                return others[0] if len(others) == 1 else None
        return None

    def looked_up(self, first, last, noun):
        """Whom a description that points back means: somebody called so, or, for a trait, whom the
        story is about."""
        known = self._by_words(first, last, noun) or self.called(first, last, noun)
        if known is not None:
            return known
        of_number = self.letters[last : last + 2] in ("PD", "Pn") and noun.sort == "kin"
        if last - first == 2:  # the municipality: Troy Municipality
            kinds = ENDINGS.get(noun.singular, {noun.singular} if noun.sort == "body" else ())
            named = [
                party
                for kind in kinds
                for party in self.groups.get(kind, {}).values()
                if party.first_name and (party.place < first or kind == noun.singular)
            ]
            if len(named) == 1:
                return named[0]
        own = noun.singular == "group" and "N" in self.letters[first:last]
        if noun.singular in HOUSES and not own:  # the Save Our Mill group
            house = self._house(first, noun)
            if house is not None or noun.sort not in PEOPLE:
                return house
        known = noun.singular in ANYBODY or self.shape.lows[first + 1] == "former"
        if noun.plural or not (noun.sort == "trait" or of_number or known):
            return None
        return self._topic(first, noun)

    def _by_words(self, first, last, noun):
        """The body in whose name the words of a description stand: the high court."""
        front = set(self.shape.lows[first + 1 : last - 1]) if noun.sort == "body" else ()
        for mention in reversed(self.mentions[-60:]) if front else ():
            name = self._words[mention.party.name] if mention.party.names else ()
            if front.issubset(name) and (noun.singular in HOUSES or noun.singular in name):
                return mention.party
        return None

    def called(self, first, last, noun):
        """Somebody whom the article has called so, or will by name, with most words in common."""
        words, word = set(self.shape.lows[first:last]), noun.singular
        best, most = None, 0
        held = self.holders.get(word) or self._ever.get(word)
        other = "N" in self.letters[first:last] and not held
        for party in sorted(held or self.holders.get(f"~{word}", ()), key=MET):
            if other and len(party.offices) > 1 and not party.offices & words:
                continue  # the Rovers boss is not the Vale manager
            shared = (len(party.offices & words) or 1) - ("former" in party.offices - words)
            if noun.sort == "body" and party.names and party.is_person:
                continue  # the council is not council leader Ann Low
            if party.plural == noun.plural and shared >= most:
                best, most = party, shared
        return best

    def _topic(self, at, noun):
        """The person of whom the story speaks: the last one who was a subject or spoke."""
        age = noun.singular.split("-")[0] if OLD.match(noun.singular) else None
        lately = [m for m in self.mentions[-12:] if at - m.first < NEAR]
        lowest, highest = (int(age), int(age)) if age else AGES.get(noun.singular, (999, 0))
        for mention in reversed(self.mentions[-200:]) if lowest <= highest else ():
            told = mention.party.age or ""  # in figures or in words: thirty-two
            if told.isdecimal() and lowest <= int(told) <= highest:
                return mention.party
        for mention in reversed(lately):
            party = mention.party
            here = mention.subject and "|" not in self.letters[mention.first : at]
            told = noun.singular in ANYBODY or (lowest <= highest and not party.age)
            if here and told and self._is_one(party, noun):
                return party  # a herder came, and the man said
            kin = self._is_kin(mention) and noun.singular.partition("-of-")[0] not in party.offices
            if not self._may_be(party, noun) or (age and party.age) or kin:
                continue
            if not (age or COURTS.isdisjoint(party.offices)):
                continue
            if SPOKEN_OF.match(self.letters, mention.last, at):
                continue  # Low told the mother of two: she is not Low
            if mention.last - 1 in self.speaking or (mention.subject and party.names):
                return self._sayer(mention, lately, noun) or party
        named = [m.party for m in self.mentions[-200:] if self._may_be(m.party, noun)]
        return max(named, key=named.count) if named and noun.singular in ANYBODY else None

    def _sayer(self, mention, lately, noun):
        """Who says the clause in which somebody is mentioned: Low said that Orr had lied."""
        inner = embedded(self.letters, mention.first) and self.letters[mention.first - 1] != "b"
        if not inner or noun.singular == "latter":
            return None
        left = sentence_start(self.letters, mention.first)
        before = [m for m in lately if left <= m.first < mention.first]
        return next((m.party for m in before if m.subject and self._may_be(m.party, noun)), None)

    @staticmethod
    def _is_one(party, noun):
        """Whether somebody who is only described may be the man, the woman."""
        described = party.is_person and not party.names
        return described and party.sort != "kin" and party.fits(noun.pronoun)

    def _house(self, at, noun):
        """The firm, paper or club that was a subject or spoke last."""
        for mention in reversed(self.mentions[-12:]):
            party = mention.party
            heard = mention.subject or mention.last - 1 in self.speaking
            if noun.singular in FIRMS and (
                (party.key in BODIES and party.key not in FIRM_NAMES) or party.evidence < 0
            ):
                continue  # a union is no company, nor is a town
            staff = self.letters[mention.first - 2 : mention.first] == "OP"
            staff = staff and self.shape.lows[mention.first - 1] == "at"  # analysts at Crumb
            body = party.may_be_body or not party.is_person
            full = staff or self.letters[mention.first - 1 : mention.first] in ("w", "o", "O")
            full = full or any(" " in name for name in party.names)  # the mill Crumb; Crumb Foods
            of = self.shape.lows[mention.last] == "of"  # Bo Orr of Crumb
            body = body and not of and (party.key in BODIES or (full and noun.singular != "group"))
            if party.names and body and (heard or staff) and at - mention.first < NEAR:
                return party
        return None

    def _is_kin(self, mention):
        """Whether somebody is called by kin here: his wife, Joan, is hardly whom the story is
        about."""
        for at in range(max(1, mention.first - 3), mention.last):
            noun = noun_of(self.shape.lows[at])
            owned = self.letters[at - 1] == "S" or self.shape.lows[at - 1] in OWNERS
            if owned and noun and noun.sort == "kin":
                return True
        return False

    @staticmethod
    def _may_be(party, noun):
        """Whether a trait may be that of a person."""
        fits = not noun.pronoun or party.fits(noun.pronoun)
        unseen = party.key in UNSEEN and noun.singular not in UNSEEN  # no source is the lad
        known = party.names or (noun.singular in ANYBODY and party.is_person and not unseen)
        return bool(known) and party.may_be_person and fits
