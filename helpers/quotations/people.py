"""People: who is meant by the words that name a speaker?

The door to the parties of an article: names come from ``parties``, descriptions from
``descriptions``, he, she, it and they from ``pronouns``. Notebook 03 teaches it.
"""

import re
from bisect import bisect_left

from .bare import called_bare, called_by_initials, in_headline, told_behind
from .descriptions import APPOSED, ASIDE, Descriptions
from .grammar import sentence_start
from .houses import BODIES, COMPOUND, RUN, name_in
from .learning import learn_pronouns, pronoun_places
from .letters import OFFICE
from .nouns import PEOPLE, noun_of
from .parties import Names
from .party import is_county
from .pronouns import Pronouns
from .trails import CLOSE, as_description, end_of_trail
from .writings import author_of, read_out

NAMES_BEHIND = re.compile(
    rf"{APPOSED}(?P<names>[TO]*N[Nk]*(?:C[TO]*N+)?)(?:\([nN][^)|.]{{0,5}}\)|(?<=NN)[TO](?=,))?[,V.|:]"
)
TWO_OFFICES = re.compile("[wNoO]*O(?P<and>C)[wNo]*[OT]+N")
# What stands between an office and its name: DCP (Zone 4) Ann Low
INSERTED = re.compile(r"(?<=[TO])\([^)|.]{1,6}\)(?P<names>[TO]*N[Nk]*)")
# What stands between somebody and "who": Low, the head of a firm, who said
UP_TO_WHO = re.compile(r"[,P][^,.|:;Q]{1,14},")
APPOSED_WHO = re.compile(
    "(?<=N),[DOowe][^,.|:;QVAUJB]{0,12}P[^,.|:;QVAUJBN]{0,3}N[^,.|:;QVAUJB]{0,6},"
)
UP_TO_PREPOSITION = re.compile("(?:[^PIg]|(?<!O)g|g(?=[wOo]*N))*")  # officer commanding
UP_TO_COMMA = re.compile("[^,;(]*")
UP_TO_PREPOSITION_OR_COMMA = re.compile("[^PI,(]*")
UP_TO_NOUN_END = re.compile("[wOo]+")
TITLED_BEHIND = re.compile(rf"[wg]?{ASIDE},(?P<name>[TO]*N[Nk]*)[,.|]")
HEAD_OF_WHO = re.compile(r"([P,]?)(?P<np>(?:D|(?<!D)n)[nwOoegS]{0,3}[wOo])\Z")  # 9 per cent who
WINDOW = 400  # mentions that "both women" looks back over


class People:
    """The parties of an article, and who its pronouns and descriptions mean.

    ``speakers`` are the words of every speaker phrase; speaking is a sign of being a person.
    """

    def __init__(self, shape, speakers=()):
        self.shape, letters = shape, shape.letters
        speaking = set()  # words of speaker phrases, up to the first preposition or comma
        for first, last in speakers:
            end = UP_TO_PREPOSITION_OR_COMMA.match(letters, first, last).end()
            speaking.update(range(first, end))
            name = name_in(shape, first, last)
            if name > first:  # Minister of Works Ann Low
                speaking.update(range(name, last))
            if shape.letters[first] == "r":  # the clerk, who said
                speaking.add(first - 1 - (shape.letters[first - 1] == ","))
            behind = letters[last] in "r,(" and NAMES_BEHIND.match(letters[last : last + 40])
            if behind:
                speaking.update(range(last + behind.start("names"), last + behind.end("names")))
        self.names = Names(shape, speaking)
        places = list(pronoun_places(shape))
        learn_pronouns(shape, self.names.mentions, places)
        described = Descriptions(self.names)
        self.mentions, self.told_later = described.mentions, described.called.told_later
        self.starts = [mention.first for mention in self.mentions]
        self.pronouns = Pronouns(shape, self.mentions, speaking, places)

    def name_of(self, first, last):
        """The name behind a speaker phrase.

        A list is joined with " and "; whom the article never names is called by the fullest
        description; None for a pronoun that cannot be traced.
        """
        letters, shape = self.shape.letters, self.shape
        if "both" in (shape.lows[first], shape.lows[last - 1]) and "C" not in letters[first:last]:
            return self._both(first) or as_description(self.shape, first, last)
        apposed = self._apposed(first, last)
        if apposed:
            return apposed
        cut = UP_TO_COMMA.match(letters, first, last).end()
        if "C" not in letters[first:cut]:
            return self._one(first, cut) if cut > first else None
        ands = [
            at for at in range(first, cut) if letters[at] == "C" and not self._is_same(first, at)
        ]
        parts = zip([first, *(at + 1 for at in ands)], [*ands, cut], strict=True)
        names = [name for name in (self._one(a, b) for a, b in parts if b > a) if name]
        return " and ".join(dict.fromkeys(names)) or None

    def _apposed(self, first, last):
        """The titled name behind one person's office, however long that is: The chairman of the
        Pilots and Guides Union, Dr Low, said; counsel assisting the inquiry, Ms Low, said."""
        letters = self.shape.letters
        head = UP_TO_PREPOSITION.match(letters, first, last).end()
        noun = noun_of(self.shape.lows[head - 1])
        if not noun or noun.sort not in PEOPLE or noun.plural:
            return None
        end = end_of_trail(self.shape, head)
        found = TITLED_BEHIND.match(letters, max(last, end))
        if found and ("C" in letters[head:last] or end > last):
            return self.name_of(*found.span("name"))
        return None

    def _is_same(self, first, at):
        """Whether "and" joins two offices of one person: a novelist and critic."""
        letters, lows = self.shape.letters, self.shape.lows
        bare = letters[first] != "D" and TWO_OFFICES.match(letters, first)  # founder and head Low
        noun = noun_of(lows[at - 1]) if bare and bare.start("and") == at else None
        if noun and not noun.plural:
            return True
        if lows[first] not in ("a", "an", "the") or letters[at + 1] not in "wOo":
            return False
        head = UP_TO_NOUN_END.match(letters, at + 1).end() - 1
        noun = noun_of(lows[head])
        return not noun.plural if noun else not lows[head].endswith("s")

    def _one(self, first, last):
        letters = self.shape.letters
        if letters[first] == "r":
            head = HEAD_OF_WHO.search(letters, max(0, first - 6), first)
            head = head if head and (self.shape.lows[first] == "which" or not head[1]) else None
            known = self._name(self._who(first))
            return known or (head and as_description(self.shape, *head.span("np")))
        if last - first == 1 and letters[first] in "hHD" and self._is_pronoun(first):
            return read_out(self, first) or self._name(self.pronouns.whom(first))
        first = name_in(self.shape, first, last)
        if last - first == 2 and self.shape.lows[last - 1] == "latter":  # Low met Orr. The latter
            start = sentence_start(letters, first)
            meant = self._meant_in(sentence_start(letters, start - 1), start)
            return meant[-1].name if meant else None
        inserted = letters[last] == "(" and INSERTED.match(letters, last)
        if inserted:
            return self.name_of(*inserted.span("names"))
        head = UP_TO_PREPOSITION.match(letters, first, last).end()
        if COMPOUND.fullmatch(letters, first, last) and self.shape.lows[head - 1] in BODIES:
            head = last  # a Ministry of Works spokesman
        behind = letters[last] in "r,(" and NAMES_BEHIND.match(letters[last : last + 40])
        county = behind and is_county(
            self.shape, first, *(last + at for at in behind.span("names"))
        )
        noun = behind and noun_of(self.shape.lows[head - 1])
        lists = behind and self.shape.lows[last + 1] in ("comprising", "including")
        if county or lists or (noun and noun.plural and "C" not in behind["names"]):
            behind = None  # sources in the party, the UCM, said
        if behind and letters[last - 1] == "O":  # the Ministry of Works clerk, Ann Low, said
            return self.name_of(last + behind.start("names"), last + behind.end("names"))
        if letters[first:head] == "DN" and noun_of(self.shape.lows[head - 1]):  # the Dane
            mention = self.mention_in(first, head)
            if mention and mention.first == first:
                return self._name(mention.party)
        told = told_behind(self, first, last)
        if told:
            return told
        holder = called_by_initials(self, first, head)
        if not holder and head == last:
            holder = in_headline(self, first, head)
        if holder:
            return self._name(holder)
        if head > first and letters[head - 1] == "N":
            name = RUN.search(letters, first, head)
            words = self.names.words_of(name.start(), head)
            mention = self.mention_in(name.start(), head) or self._body_at(name.start(), last)
            party = mention.party if mention else self.names.party(words) if words else None
            return party.name if party else " ".join(words)
        if behind:  # the head of police, Ann Low, said
            return self.name_of(last + behind.start("names"), last + behind.end("names"))
        mention = self.mention_in(first, head)
        if mention and letters[mention.last : head] == "w" and self._is_front(mention):
            mention = None  # the student section, police data
        if mention and mention.party.names:
            return mention.party.name
        proper = self.shape.words[head - 1][:1].isupper()
        whole = mention and mention.first == first and not proper and mention.party.description
        if whole and whole.casefold().startswith(" ".join(self.shape.lows[first:head])):
            return self._name(mention.party)  # Troy doctors on the coast
        of_name = "N" in letters[first:head] and letters[head - 1] in OFFICE
        if of_name and (proper or letters[first] != "D"):
            first += self.shape.lows[first] == "the"  # Pentagon officials, the State Department
            one = [self.shape.lows[first]] if letters[first] == "D" else []  # One Labour MP
            return " ".join(one + self.shape.words[first + len(one) : head])
        if mention:
            return self._name(mention.party)
        holder = called_bare(self, first, last)
        return holder.name if holder else as_description(self.shape, first, last)

    def _name(self, party):
        """The name of a party; a letter has that of its author, if that is known."""
        return (author_of(self, party) or party.name) if party else None

    def _is_front(self, mention):
        """Whether a mention stands in front of a noun; not: Low likes it, people close to Low."""
        owner = self.shape.letters[mention.last - 1] == "S"
        named = mention.party.names and mention.party.is_person and not owner
        verb = named and self.shape.letters[mention.first] != "D"
        return not verb and self.shape.lows[mention.last] not in CLOSE

    def _is_pronoun(self, at):
        return self.shape.letters[at] in "hH" or self.shape.lows[at] in ("her", "his")

    def mention_in(self, first, last):
        """The last mention that lies in a stretch of words; rather the stretch itself: not Low,
        but Low's old father."""
        found, i = None, bisect_left(self.starts, last) - 1
        while i >= 0 and self.mentions[i].first >= first:
            mention = self.mentions[i]
            if (mention.first, mention.last) == (first, last):
                return mention
            found = found or (mention if mention.last <= last else None)
            i -= 1
        return found

    def _body_at(self, first, last):
        """The mention of a body whose name has a preposition in it: Bank of England."""
        i = bisect_left(self.starts, first)
        mention = self.mentions[i] if i < len(self.mentions) else None
        return mention if mention and mention.first == first and mention.last <= last else None

    def _who(self, at):
        """The party right before "who"."""
        lately = self.mentions[: bisect_left(self.starts, at)][-3:]
        for mention in lately:  # Ann Low, a friend of Jo Hay, who said
            behind = APPOSED_WHO.fullmatch(self.shape.letters, mention.last, at)
            if behind and mention.party.is_person:
                return mention.party
        for mention in reversed(lately):
            last = mention.last
            if mention.party.is_body and self.shape.lows[at] == "who":
                continue  # Low of the Troy Council, who said
            if at - last < 5 or UP_TO_WHO.fullmatch(self.shape.letters, last, at):
                return mention.party
        start = sentence_start(self.shape.letters, at)
        here = [m.party for m in lately if m.first >= start and m.subject]
        is_a = len(here) == 1 and "AD" in self.shape.letters[start:at]
        return here[0] if is_a else None  # Low is brave, rich and a nurse who said

    def _both(self, at):
        """The two people last named before "both men" or "both ministers"."""
        pair = self._meant_in(sentence_start(self.shape.letters, at), at)
        if len(pair) != 2:
            pair = []
            for mention in reversed(self.mentions[: bisect_left(self.starts, at)][-WINDOW:]):
                party = mention.party
                if party.is_person and party not in pair and len(pair) < 2:
                    pair.append(party)
        if len(pair) != 2:
            return None  # in the order in which the article brings them in:
        return " and ".join(party.name for party in sorted(pair, key=lambda p: p.place))

    def _meant_in(self, first, last):
        """The people that a stretch of words speaks of by name, pronoun or description."""
        found = [
            m.party for m in self.mentions[bisect_left(self.starts, first) :][:20] if m.first < last
        ]
        found += map(self.pronouns.whom, range(first, last))
        return [party for party in dict.fromkeys(found) if party and party.is_person]

    def rivals(self, at):
        """Whom a speaking pronoun may mean, the likeliest first, with scores and what speaks for
        each.
        """
        ranked = self.pronouns.ranked(at)
        return [(party.name, score / 10, why) for score, party, why in ranked]
