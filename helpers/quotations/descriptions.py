"""Descriptions: a woman with a pram, her father, the 41-year-old -- who is meant?

A description that *introduces* somebody (a woman, two dockers) is a new party. One that *points
back* (the minister, her father, the Swede) is looked up among the parties that the article has
called so; if nobody has been, an office may still be new (the judge), but a trait stands for
whoever the story is about. A name right beside a description names its party. Notebook 03
teaches it.
"""

import re
from bisect import bisect_left

from .called import OLD, Called
from .introducing import ACCUSED, become_one, charged, introduce, unexplained
from .letters import OFFICE, SPEAKING
from .nouns import PEOPLE, Noun, noun_of
from .offices import note_office
from .party import HOUSES, Mention, Party, is_county
from .trails import DEFINITE, LONGEST, end_of_trail, gives_name, keeps_its_trail

SOMEBODYS = {"his", "her", "their", "its", "my", "your"}
BEGINNING = SOMEBODYS | {"a", "an"}  # behind her an old woman laughed
NEW = {"a", "an"}
NOBODY = {"no", "each", "every", "any", "all", "most", "neither", "either", "such"}
BE = {"is", "are", "was", "were", "be", "been", "being", "become", "became", "not"}
SUBJECT_AFTER = ".|,CQ;:-!mbartLHD"  # what may stand before a description that is a subject
CALLED = re.compile(r"[VeJ](?P<name>[TO]*N[Nk]*)")
HEAD = re.compile("[nb]")  # among the letters of `listed_as`
BETWEEN = "wOoNnegjULS"  # what may stand between "the" and the noun
BOUNDARY = ".|,PICVGJUabmt:-"
OPENERS, YEAR = re.compile("L*"), re.compile(r"(?:1[5-9]|20)\d\d\Z")
# What may stand between a description and the name of whom it means: , the; , Low's; , retired
# nurse; , Plum Growers' Union, Mrs Low.
ASIDE = (  # (APC) in Troy; , APC, in Troy; , Ohio, before Ann Low
    r"(?:\(N\)(?:,?P[DNOow]{1,5}(?=,))?|(?:,N)?,P[DNOow]{1,5}(?=,)|,N(?=,[TO]*NN))?"
)
APPOSED = (
    rf"{ASIDE}(?:r[^,.|]{{1,12}})?[,-]"
    r"(?:k(?=N)|D?N{0,3}S(?=N)|D[wOoSg]{0,3}(?=[TON])|[egwOo]{1,4}(?=ON)|N{1,3}O{0,2}(?=ON+(?!,[TO]+N)))?"
    r"(?:D?N[NOo]*,(?=[TO]N))?"
)
NAMED = re.compile(rf"{APPOSED}(?P<name>[TO]*N[Nk]*)(?=(?:\([nN]\))?[,.|:rP-]|(?<=NN)[TO],)")
AGENT = re.compile("[a-z]{3}(?:er|or|ist|eer)$")
OPENING = re.compile(r"(?:[^|]*\|){0,9}[^|]*")  # the first paragraphs, whose names count as new
LONGEST_OPENING = 1500  # words of those paragraphs
SPOUSES = {"wife", "husband", "partner", "spouse"}


class Descriptions:
    """Every description of a shape, in text order, with the party that it means.

    Its ``mentions`` are those of names and those of descriptions.
    """

    def __init__(self, names):
        self.names, self.shape, self.speaking = names, names.shape, names.speaking
        self.letters = names.shape.letters
        self.mentions = []
        self.called = Called(names, self.mentions)
        self._starts = [mention.first for mention in names.mentions]
        self._ends_described = {}  # where a description ends -> its party, if nobody names it
        self._ends = {mention.last: mention.party for mention in names.mentions}
        self._lead_ends = self.letters.find("|", self.letters.find("|") + 1)
        self._opening_ends = OPENING.match(self.letters, 0, LONGEST_OPENING).end()
        self._next = 0  # how many mentions of names are taken over
        for at in self._heads():
            found = self._phrase(at)
            if not found:
                continue
            first, last, noun = found
            self._catch_up(first)
            end = end_of_trail(self.shape, last)
            party = self._party(first, last, end, noun)
            if party is not None:
                self._note(first, last, end, party)
        self._catch_up(len(self.letters))

    def _heads(self):
        """The places of words that may be the noun of a description."""
        lows, letters = self.shape.lows, self.letters
        heads = [m.start() for m in HEAD.finditer(self.shape.listed)]
        for at in sorted({*heads, *self.speaking}):
            letter = letters[at]
            fits = letter in "Oow" or (letter in "NnT" and letters[at - 1] == "D")
            if fits and (letter == "n" or noun_of(lows[at]) or self._speaks(at)):
                yield at

    def _speaks(self, at):
        """Whether a word that no list has is a speaker with the ending of one: the forecaster."""
        ends = self.letters[at] == "w" and at in self.speaking and at + 1 not in self.speaking
        the = "the" in self.shape.lows[max(0, at - 3) : at]
        return ends and the and AGENT.search(self.shape.lows[at]) is not None

    def _catch_up(self, place):
        """Take over the mentions of names that stand before a place."""
        taken, self._next = self._next, bisect_left(self._starts, place)
        for mention in self.names.mentions[taken : self._next]:
            if mention.first < self._opening_ends:
                introduce(self.shape, self.mentions, mention, self.speaking)
            self.mentions.append(mention)
            self.called.meet(mention.party)

    def _phrase(self, at):
        """The words of a description around a noun: (first, last, Noun), or None."""
        letters, lows = self.letters, self.shape.lows
        low = lows[at]
        if letters[at] == "n":
            if not OLD.match(low) or letters[at + 1] in "OowNg":
                return None
            noun = Noun(low, "trait", "", False)
        else:
            noun = noun_of(low) or Noun(low, "trait", "", False)
            following = letters[at + 1]
            if letters[at] == "N":
                if noun.sort != "trait" or following in "NOowgek":
                    return None
            elif following in "ONTk" or (
                following in "ow"
                and letters[at + 2] not in ":Q"  # the note reads:
                and (noun.sort == "thing" or noun_of(lows[at + 1]))
            ):
                return None  # a title before a name, the front of police officer, a release clause
        first = at
        while first and at - first < 6 and letters[first - 1] in BETWEEN:
            first -= 1
        if first and letters[first - 1] == "D":
            first -= 1
            if first and letters[first - 1] == "D" and lows[first] not in BEGINNING:
                first -= 1  # the two men
        elif letters[first] == "S" and letters[first - 1 : first] == "T":
            first -= 1  # Mr Low's family
        elif not (noun.plural or "S" in letters[first:at]):
            return None
        elif first and letters[first - 1] not in BOUNDARY:
            first = at
        else:  # Now Thai police said; In 2019 Thai police said
            behind = letters[first - 1 : first] == "P"
            year = behind and letters[first] == "n" and YEAR.match(lows[first])
            first += 1 if year else 0 if behind else len(OPENERS.match(letters, first, at)[0])
        return first, at + 1, noun

    def _party(self, first, last, end, noun):
        """The party that a description means; None if it mentions nobody new or known."""
        letters, lows = self.letters, self.shape.lows
        opening = lows[first]
        before = lows[first - 1] if first else ""
        if noun.singular == "head" and opening in SOMEBODYS and letters[last] != "P":
            return None  # she kept her head
        it_was = lows[max(0, first - 2)] == "it" and letters[end] == "r"
        predicate = before in BE and not it_was  # but: it was the mayor who sang
        if opening in NOBODY or predicate or before == "as":
            return None
        if letters[first - 1] == ",":
            named = first - 1 in self._ends
            named = named or (letters[first - 2] == "n" and first - 3 in self._ends)
            if named and letters[end] not in SPEAKING:
                return None  # Ann Low, a nurse: no second person; but: To Low, the club said
            ends = ",r" + "." * (first - 2 in self.speaking)  # said her mother, a nurse.
            described = self._ends_described.get(first - 1) if letters[end] in ends else None
            if described is not None and not (described.plural or noun.plural):
                note_office(described, noun.singular)
                self._describe(first, end, described)
                return None  # her neighbour, a retired miner, stayed: one person
        kin = f"{self._owner(first, last)} {noun.singular}"
        apposed = self._name_behind(first, last, end, noun)
        if apposed is not None:
            note_office(apposed, noun.singular)
            apposed.offices.update(lows[i] for i in range(first, last) if letters[i] == "N")
            if opening in SOMEBODYS or "S" in letters[first:last]:
                apposed.offices.add(kin)  # Her son says ... her son, Bo Low, sat
                become_one(self.called.held(kin, noun), apposed)
            apposed.evidence += 1 if noun.sort in PEOPLE else -9  # the regulator, Telfair
            return apposed
        owned = letters[first] != "D" or opening == "the"
        somebodys = opening in SOMEBODYS or (owned and "S" in letters[first:last])
        if somebodys:
            known = self.called.held(kin, noun)
            if known is None and noun.singular in SPOUSES:
                known = self.called.other_of_pair()
            if known is None and noun.sort == "role":
                known = self.called.called(first, last, noun)
        elif opening in DEFINITE:
            known = self._pointed_at(first, last, end, noun)
        elif opening in NEW and first < self._lead_ends:
            known = self.called.told_later(noun)  # a sheriff said ... Sheriff Ann Low
        else:
            known = None
        if known is not None:
            known.evidence += noun.sort in PEOPLE  # whoever is the actress is somebody, and a she
            known.offices.update({noun.singular} & HOUSES)
            known.he += noun.pronoun == "he"
            known.she += noun.pronoun == "she"
            return known
        if noun.sort == "thing" and not self._is_subject(first, end):
            return None
        party = Party(noun.singular, "", first, noun.sort, noun.plural)
        note_office(party, noun.singular)
        if somebodys:
            party.offices.add(kin)
        return party

    def _pointed_at(self, first, last, end, noun):
        """Whom the article has spoken of already: the accused, the mayor, the Swede."""
        if noun.singular in ACCUSED and not noun.plural:
            return self.called.called(first, last, noun) or charged(self.shape, self.mentions)
        known = self.called.looked_up(first, last, noun)
        if known is None and noun.singular == "witness" and not noun.plural:
            return self.called.witness()
        role = self.shape.lows[first] == "the" and noun.sort == "role" and not noun.plural
        speaks = last - 1 in self.speaking or self._is_subject(first, end)
        if known or not (role and speaks) or self.letters[last] == "P":
            return known  # the head of the mill is somebody new
        return unexplained(self.shape, self.mentions, first, noun)

    def _owner(self, first, last):
        """His, her, or the word with the 's, in small letters."""
        at = self.letters.find("S", first, last)
        return self.shape.lows[at if at >= 0 else first]

    def _name_behind(self, first, last, end, noun):
        """The party whose name stands in apposition: a spokeswoman, Bryony Lake, said."""
        if self.letters[last] not in "r,VeJ-(" and self.letters[end] not in "r,(":
            return None
        found = NAMED.match(self.letters, end)
        # to the minister, Mrs Low; but not the chairman of the association, Mrs Low
        titled = found and found["name"][0] == "T" and noun.sort in PEOPLE
        if found and is_county(self.shape, first, *found.span("name")):
            return None
        if found and noun.sort not in PEOPLE and self.letters[last] != ",":
            return None  # a letter from a constituent, Ann Low,
        if found and noun.plural and noun.sort in PEOPLE:
            return None  # sources in the party, the UCM,
        behind = self.letters[first - 1 : first] in ("P", "I") and noun.sort != "kin"
        if behind and (not titled or self.letters[first - 2] in OFFICE):
            return None  # counsel to the defendant, Mr Low
        if not found:  # who gave only his first name, Ilya
            called = CALLED.match(self.letters, last)  # a potter called Wren Addis
            if called and self.shape.lows[last] in ("called", "named"):
                return self._party_at(called.start("name"), called.end("name"))
            found = gives_name(self.shape, end)
        if not found:
            return None
        return self._party_at(found.start("name"), found.end("name"))

    def _party_at(self, first, last):
        """The party of a name that stands between two places."""
        i = bisect_left(self._starts, first)
        mentions = self.names.mentions
        return mentions[i].party if i < len(mentions) and mentions[i].first < last else None

    def _is_subject(self, first, end):
        """Whether a description that begins and ends so looks like a subject."""
        before = self.letters[first - 1]
        opens = before in ".|" and self.letters[first] == "D"  # a man with a dog spat.
        return opens or (before in SUBJECT_AFTER and self.letters[end] in "VALUJBewr,tv")

    def _note(self, first, last, end, party):
        """Add a mention, and keep the fullest description."""
        subject = self._is_subject(first, end)
        if not party.names:
            own = subject or keeps_its_trail(self.shape, first, last)
            self._describe(first, end if own else last, party)
        self.called.meet(party)
        self.mentions.append(Mention(first, last, party, subject))

    def _describe(self, first, end, party):
        """Call a party by a description, if it is fuller than the one so far."""
        self._ends_described[end] = party
        if party.fullness < end - first <= LONGEST:
            party.described, party.fullness = (self.shape, first, end), end - first
