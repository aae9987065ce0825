"""Parties: whoever can speak in an article, and each place that mentions them.

A *party* is one person, group or body. Names, descriptions ("a woman with a pram", "her father"),
offices and pronouns are all mentions of a party, and every rule that asks who is meant looks for a
party. This module knows the parties with a name: mentions of one surname belong together, and the
fullest form is the name. No list of first names is used: a name is taken for a person's by what
the article does with it. Notebook 03 teaches it.
"""

import re
from itertools import pairwise, starmap

from .houses import BODIES, behind_house
from .letters import OFFICE, SPEAKING
from .lists import SETS
from .nouns import noun_of
from .offices import TITLES, has_seat, note_offices
from .party import INSTITUTIONS, OF_PLACES, PLACE, Mention, Pair, Party, is_shouted, prominence
from .shapes import ABBREVIATIONS
from .surnames import (
    acronyms,
    fitting_bearers,
    is_spouse,
    key_of,
    no_names,
    numeral,
    opens_story,
    plain_name,
    short_forms,
)

NAME = re.compile(r"N(?:[Nk]*[NS])?|S")
OF = re.compile(r"PD?[NO][Nk]*")  # Department of the Isles
LINKS = {"for", "of", "and"}
ON_A_THEME = {"Commission", "Committee", "Council", "Conference", "Panel"}  # on Audit
# Ann Low (Troy) of the Mill Trust; on Monday
OF_A_HOUSE = re.compile(r"(?:\([^)|]{1,9}\))?(?:P(?:D?[OowN]+|D?t+(?!N)))?")
AT_A_HOUSE = re.compile(r"PD*[NOow]+[VU]")  # Ann Low of Shell said
JAILED = re.compile(",n,[PI]")
JOINED = re.compile(r"(?:,[^,.|]{1,12},)?CT?O?")  # and; , Republican of Iowa, and Senator
SET_OFF = re.compile(",P[^,.|]{1,9},[AVUJB]")  # Jo and Ann Low, of Troy, were
POSSESSIVE = re.compile("['\u2019]s?$")
PRONOUNS = {title + dot: row["pronoun"] for title, row in TITLES.items() for dot in ("", ".")}
RELATIVES = {"who", "whom", "whose", "which"}
WORKS = SETS["works"]


class Names:
    """The parties that an article names, and their mentions in text order.

    ``speaking`` has the words in speaker phrases; speaking is a sign of being a person.
    """

    def __init__(self, shape, speaking=frozenset()):
        self.shape, self.speaking = shape, speaking
        self.groups = {}  # surname -> {first name: Party}
        self.first_names = {}  # first name -> parties
        self._leading, self._full = {}, {}  # whom a surname means: mostly, and the last full name
        self.mentions = self._with_pairs(self._collect())

    def words_of(self, first, last):
        """The words of a name, without what is no name: a nickname in marks, the 's of a
        possessive, letters behind it."""
        words = self.shape.words[first:last]
        if self.shape.letters[last - 1] == "S":
            words[-1] = POSSESSIVE.sub("", words[-1])
        if last - first > 1:
            words = plain_name(words)
        return words

    def _collect(self):
        """All mentions of names; names with a first name come first, so that surnames find their
        owner."""
        found, shape = [], self.shape
        letters, lows = shape.letters, shape.lows
        none = no_names(shape)
        for m in NAME.finditer(letters):
            first, last = m.span()
            if first in none:
                continue
            first += last - first > 2 and opens_story(shape, first, last)
            if letters[first - 1] == "k" and self._is_members_body(first, last):
                first -= 1  # Bakers' Union
            if last - first > 1 and (last - first > 2 or "P" in letters[max(0, first - 3) : first]):
                first = behind_house(shape, first, last)
            words = self.words_of(first, last)
            if lows[first] in RELATIVES:
                continue  # The Mayor Who Fell: a headline in capitals
            if words and not words[-1].islower() and words[-1].casefold() not in ABBREVIATIONS:
                if len(words) > 1 and is_shouted(words):
                    continue
                of = letters[last] == "P"
                found.append(self._with_of(first, last, words) if of else (first, last, words))
        end = letters.find("|")
        headline = [word for word in self.shape.words[:end] if word.isalpha()]
        if headline and all(map(str.isupper, headline)):
            found = [each for each in found if each[0] > end]  # capitals say nothing there
        story = [each for each in found if each[0] > end] or found
        self.short, self.likely = short_forms({tuple(words): None for _, _, words in story})
        for start, bracket, short in acronyms(self.shape):
            found = [each for each in found if not start <= each[0] < bracket]
            found.append((start, bracket, self.shape.words[start:bracket]))
            self.short[short] = self.shape.lows[start:bracket]
        found.sort()
        for first, last, words in found:
            if len(words) == 1 or len(words) > (5 if LINKS.isdisjoint(words) else 9):
                continue
            if " ".join(words).casefold() not in self.short:
                key, low = key_of(words[-1]), words[0].casefold()
                group = self.groups.setdefault(key, {})
                party = group.get(low)
                if party is None:
                    party = group[low] = Party(key, words[0], first)
                    of_place = words[0] in OF_PLACES and len(words) == 2
                    party.evidence -= 9 * ("of" in words or of_place)
                    self.first_names.setdefault(low, []).append(party)
                name = " ".join(words + numeral(self.shape, last))
                party.body += first > end
                party.names[name] = party.names.get(name, 0) + 1
        out = [*filter(None, starmap(self._mention, found))]
        whole = out[0] if out and (out[0].first, out[0].last) == (0, end) else None
        if whole and all(mention.party is not whole.party for mention in out[1:]):
            whole.party.evidence -= 9  # Storm Warning: a headline, and nobody
        return out

    def _is_members_body(self, first, last):
        """Whether a body is called after its members: Bakers' Union, but the Bakers' Ann Low."""
        return self.shape.lows[first - 1][-1] in "'\u2019" and self.shape.lows[last - 1] in BODIES

    def _with_of(self, first, last, words):
        """A name of a body goes on behind "of": Bank of England."""
        link, of = self.shape.lows[last], OF.match(self.shape.letters, last)
        body = words[-1].casefold() in BODIES
        if link == "of" and of and self.shape.letters[first - 1 : first] == "D":
            body = body or self.shape.lows[of.end() - 1] in INSTITUTIONS  # the Sound of Troy Trust
        if of and not (self.shape.words[of.end() - 1][0].isupper() and (body or of[0][1] == "N")):
            of = None
        if link == "for" and not body:
            of = None
        body = words[-1] in ON_A_THEME if link == "on" else body and link == "of"
        if of and (link == "for" or body):
            end = of.end()
            while self.shape.letters[end] in "Oo" and self.shape.words[end][0].isupper():
                end += 1  # Association of Cassava Millers
            return first, end, [*words, *self.shape.words[last:end]]
        return first, last, words

    def _with_pairs(self, mentions):
        """The mentions, and each two of them that are joined by "and" before a verb."""
        letters, out = self.shape.letters, []
        for one, other in pairwise([*mentions, None]):
            out.append(one)
            near = other and letters[one.last] in "C," and letters[one.last - 1] != "S"
            if not (near and JOINED.fullmatch(letters, one.last, other.first)):
                continue
            aside = letters[one.last] == letters[other.last] == ","
            if aside or letters[other.last] in "VALUJBew" or SET_OFF.match(letters, other.last):
                self._lend_surname(one, other)
                pair = Pair((one.party, other.party), one.first)
                out.append(Mention(one.first, other.last, pair, True))
        return out

    def _lend_surname(self, one, other):
        """Grace and Peter Low are Grace Low and Peter Low, if Grace comes up here first."""
        party, full = one.party, other.party.name or ""
        alone = other.first == one.last + 1 and one.last == one.first + 1 == party.place + 1
        titled = self.shape.letters[one.first - 1 : one.first] == "T"
        new = alone and not (party.first_name or titled or party.key in BODIES)
        if new and " " in full and party.body < 6 and party.is_person:
            party.names = {f"{self.shape.words[one.first]} {full.split()[-1]}": 1}

    def _mention(self, first, last, words):
        letters, lows = self.shape.letters, self.shape.lows
        before, after = letters[first - 1], letters[last]
        titled, pronoun = before == "T", PRONOUNS.get(lows[first - 1], "")
        kin = noun_of(lows[first - 1 - (before == ",")]) if before in ",O" else None
        speaks = titled or last - 1 in self.speaking or (kin and kin.sort == "kin")
        party = self.party(words, pronoun, speaks)
        if len(words) > 1 and party and before != "D":
            self._full[party.key] = first, party
        elif party and not titled and len(self.groups.get(party.key, ())) > 1:
            at, named = self._full.get(party.key, (0, None))
            if named and named is not party and "|" not in letters[at:first]:
                party = named  # Peter Low called for calm. Low said
        if party is None:
            party = Party(key_of(words[-1]), "", first)
            party.names[" ".join(words[-1:] + numeral(self.shape, last))] = 1
            if party.key not in self.first_names or "|" in letters[:first]:
                self.groups.setdefault(party.key, {})[""] = party  # but: Jo wins, in a headline
        party.body += not party.first_name
        note_offices(self.shape, party, first, last)
        modifies = after == "w" and before == "D" and words[-1].casefold() not in BODIES
        if (after in OFFICE and not has_seat(self.shape, last)) or modifies:
            return None  # a name in front of a noun: the Low campaign
        front = first
        while first - front < 4 and letters[front - 1] in "TO":
            front -= 1
        behind = OF_A_HOUSE.match(letters, last).end() if after in "(P" else last
        subject, ahead = letters[behind] in "VALUJBewr,tv", letters[front - 1]
        if subject and ahead in "PIye":
            if ahead == "e":
                subject = not JAILED.match(letters, last)  # jailed Low, 44, for
            else:  # For Ann Low, it is late.
                opens = letters[front - 2 : front - 1] in (".", "|")
                subject = opens and lows[front - 1] == "for"
        who = after in "r," and last - 1 in self.speaking  # she met Low, who said
        subject = (subject or who) and letters[last - 1] != "S"
        self._note_evidence(party, first, last, words, before)
        return Mention(first, last, party, subject)

    def _note_evidence(self, party, first, last, words, before):
        """A person speaks, is met again by surname, has an age or "who"; a place is "in", an
        institution "the"."""
        letters = self.shape.letters
        after = letters[last]
        if len(words) > 1:
            party.evidence += len(numeral(self.shape, last))  # Ann Low III
            party.evidence += 2 * (last - 1 in self.speaking and before != "D")
            if after == "P":
                party.evidence += AT_A_HOUSE.match(letters, last) is not None
            elif after == ",":
                party.evidence += letters[last + 1] == "V"  # her rival, Ann Low, agreed
        elif before == "," and letters[first - 2] in "ow" and after == ",":
            noun = noun_of(self.shape.lows[first - 2])
            party.evidence -= 3 * (noun is not None and noun.sort == "body")  # the firm, Crumb,
        elif party.first_name:
            party.by_surname = party.by_surname or key_of(words[0]) == party.key
            party.evidence += 2 * (party.evidence < 4)
        of_somebody = before == "P" and letters[first - 2] == "N"  # Ann Low of Crumb, who
        tells = after in ",(" and letters.startswith((",r", ",n", "(n)"), last)
        if after in SPEAKING or (tells and not of_somebody):
            party.evidence += 1
        named = before == "w" and letters[first - 2] == "D" and self.shape.lows[first - 1] in WORKS
        if before == "D" or named:  # the journal Insect Minds
            party.evidence -= 3
        elif before == "P" and self.shape.lows[first - 1] in PLACE:
            party.evidence -= letters[first - 2 : first] != "OP"  # analysts at Crumb

    @staticmethod
    def _by_initials(group, word):
        """Whose office stands in capitals before the surname: DPP Low."""
        if not (word.isupper() and 1 < len(word) < 5):
            return None
        low = word.casefold()
        found = [party for party in group.values() if low in party.initials]
        return found[0] if found else None

    def party(self, words, pronoun="", speaks=False):
        """The `Party` of a name's words, or None.

        A bare surname means the one most often named in full, among those whom the pronoun of its
        title fits; a bare first name means its only bearer, if that is a person or it speaks.
        """
        key = key_of(words[-1])
        low = " ".join(words).casefold() if self.short or self.likely else ""
        longer = self.short.get(low)
        full = None if longer else self.likely.get(low)
        unknown = full and key not in self.groups and key not in self.first_names
        if full and (unknown or (pronoun and len(words) > 1)):
            bearer = self.groups.get(key_of(full[-1]), {}).get(full[0])
            longer = full if speaks or (bearer and bearer.is_person) else None
        if longer:
            words, key = longer, key_of(longer[-1])
        group = self.groups.get(key)
        if not group:
            bearers = self.first_names.get(key, ()) if len(words) == 1 else ()
            known = len(bearers) == 1 and (bearers[0].is_person or key in BODIES)
            long = bearers and bearers[0].body and bearers[0].name.count(" ") > 1
            if known or (len(bearers) == 1 and (speaks or long) and bearers[0].may_be_person):
                return bearers[0]
            return None
        if len(words) > 1:
            return self._by_initials(group, words[0]) or group.get(words[0].casefold())
        if len(group) == 1:
            bearer = next(iter(group.values()))
            return None if is_spouse(self.shape, bearer, pronoun) else bearer
        if pronoun and len(group) < 9:  # Mr Blake and Ms Blake
            fitting = fitting_bearers(self.shape, group.values(), pronoun)
            if fitting:
                return max(fitting, key=prominence)
        if key not in self._leading or len(group) != self._leading[key][0]:
            self._leading[key] = len(group), max(group.values(), key=prominence)
        return self._leading[key][1]
