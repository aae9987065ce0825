"""People: who is meant by a surname, an office or a pronoun?

Mentions of one surname belong together; the fullest form is the name. Whether "he" or "she" fits somebody is
learned from the article alone: from titles (Mr, Ms), from gendered offices and from the pronouns that follow
a name when nobody else is near. No list of first names is used. Notebook 03 teaches it.
"""

import re
from bisect import bisect_left
from pathlib import Path

from ..tables import read_table
from .shapes import ABBREVIATIONS

NAME = re.compile(r"[TO]{0,3}(?P<name>N[Nk]*[NS]|[NS])")
HE = {"he", "his", "him", "himself", "he's", "he’s", "he'd", "he’d", "he'll", "he’ll"}
SHE = {"she", "her", "hers", "herself", "she's", "she’s", "she'd", "she’d", "she'll", "she’ll"}
OFFICE_BEFORE = re.compile(r"(?:N{0,2}w{0,2}O{1,2}T?|T{1,2})$")
SUFFIXES = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"}
TITLES = {row["title"]: row for row in read_table(Path(__file__).parent / "titles.tsv")}
PLACE = {"in", "at", "into", "across"}
PAIRS = {"both"}
DEFINITE = {"the", "this", "both"}
MEMORY = 40  # mentions that a pronoun looks back over


class Person:
    """Somebody whom the article names: full name, offices, and which pronoun fits."""

    __slots__ = ("evidence", "first", "he", "key", "names", "offices", "order", "she")

    def __init__(self, key, order):
        self.key, self.order = key, order
        self.names, self.offices = {}, set()
        self.he = self.she = self.evidence = 0
        self.first = None

    @property
    def name(self):
        """The longest form of the name that the article uses, of at most four words."""
        return max((n for n in self.names), key=lambda n: (min(n.count(" "), 3), -self.names[n]))

    def fits(self, gender):
        """Whether a pronoun of this gender ("he", "she") can stand for the person."""
        if gender == "he":
            return self.he >= self.she
        return self.she >= self.he


class People:
    """The named people of an article.

    Parameters
    ----------
    shape : Shape
    """

    def __init__(self, shape, speakers=()):
        self.shape = shape
        # The words of every speaker phrase, up to its first preposition or comma.
        self.speaking = set()
        self.phrases = sorted(speakers)
        for first, last in speakers:
            self.speaking.update(range(first, first + re.match(r"[^PI,(]*", shape.letters[first:last]).end()))
        self.persons = {}
        self.mentions = []  # (first word, last word, person, is subject)
        self._collect()
        self.starts = [mention[0] for mention in self.mentions]
        self._learn_pronouns()
        self.pronouns = {}
        self._follow_pronouns()

    # -- names

    def _collect(self):
        shape, letters = self.shape, self.shape.letters
        found = []
        for m in NAME.finditer(letters):
            first, last = m.start("name"), m.end("name")
            words = [shape.word(i) for i in range(first, last)]
            if letters[last - 1] == "S":  # Smith's
                words[-1] = words[-1][:-2]
                if not words[-1][:1].isupper():
                    continue
            while len(words) > 1 and words[-1].lower() in SUFFIXES:
                words.pop()
            key = words[-1].casefold()
            if key in ABBREVIATIONS:
                continue
            found.append((m.start(), first, last, words, key))
        # people with a first name, one record for each first name and surname
        for _, first, _last, words, key in found:
            if len(words) > 1 and len(words) < 6:
                group = self.persons.setdefault(key, {})
                person = group.get(words[0].casefold())
                if person is None:
                    person = group[words[0].casefold()] = Person(key, first)
                    person.first = words[0].casefold()
                name = " ".join(words)
                person.names[name] = person.names.get(name, 0) + 1
        for start, first, last, words, key in found:
            group = self.persons.setdefault(key, {})
            if len(words) > 1 and words[0].casefold() in group:
                person = group[words[0].casefold()]
            elif group:
                person = max(group.values(), key=lambda p: (sum(p.names.values()), -p.order))
            else:
                person = group[""] = Person(key, first)
                person.names[words[-1]] = 1
            self._offices(person, start, first, last)
            before = letters[first - 1] if first else "|"
            if letters[last] in "Oo" or (letters[last] == "w" and before == "D"):
                continue  # a name in front of a noun: the Smith campaign
            subject = self._is_subject(first, last)
            # A person is met again by surname alone, speaks, has an age or a relative clause; a place is
            # "in" and an institution has "the".
            person.evidence += 2 * (len(words) == 1 and bool(person.first)) + (letters[last] in "VU")
            person.evidence += letters[last : last + 2] in (",r", ",n", ",D")
            person.evidence += 2 * (last - 1 in self.speaking and before != "D" and len(words) > 1)
            person.evidence -= 3 * (before == "D") + (before == "P" and shape.word(first - 1).lower() in PLACE)
            self.mentions.append((first, last, person, subject))

    def _offices(self, person, start, first, last):
        """Titles and offices beside a name: ``Defence Minister Ann Low``, ``Ann Low, the minister``."""
        shape, letters = self.shape, self.shape.letters
        front = letters[max(0, first - 6) : first]
        found = OFFICE_BEFORE.search(front)
        words = [shape.word(i).lower() for i in range(first - len(front) + found.start(), first)] if found else []
        person.evidence += 2 * bool(found)
        if letters[last : last + 1] == ",":
            after = re.match(r",D*(?:[wNOoSne]+)(?:PD*[wNOo]+)?(?=[,.|])", letters[last : last + 14])
            if after and "O" in after.group():
                words += [shape.word(last + i).lower() for i in range(1, after.end()) if letters[last + i] in "wNOo"]
        for word in words:
            row = TITLES.get(word.rstrip("."))
            person.evidence += 2 * (row is not None)
            if row:
                person.he += 3 * (row["pronoun"] == "he")
                person.she += 3 * (row["pronoun"] == "she")
                word = row["office"] or word
            person.offices.add(word)

    def _is_subject(self, first, last):
        letters = self.shape.letters
        before = letters[first - 1] if first else "|"
        return before not in "PI" and letters[last : last + 1] in ("V", "A", "L", "U", "J", "B", "e", "w", "r", ",", "t", "v")

    # -- pronouns

    def _sentence(self, at):
        letters = self.shape.letters
        reach = max(0, at - 120)
        return max(letters.rfind(".", reach, at), letters.rfind("|", reach, at), reach - 1) + 1

    def _pronoun_places(self):
        letters, shape = self.shape.letters, self.shape
        for m in re.finditer(r"[hHD]", letters):
            word = shape.word(m.start()).lower()
            if word in HE or word in SHE:
                yield m.start(), ("he" if word in HE else "she")

    def _learn_pronouns(self):
        """Count he and she after a name when only one person stands in the sentence (or the one before)."""
        self.places = list(self._pronoun_places())
        for at, gender in self.places:
            left = self._sentence(at)
            for _ in range(2):
                i, j = bisect_left(self.starts, left), bisect_left(self.starts, at)
                near = {id(m[2]): m[2] for m in self.mentions[i:j] if likely_person(m[2])}
                if len(near) == 1:
                    person = next(iter(near.values()))
                    setattr(person, gender, getattr(person, gender) + 1)
                if near or left == 0:
                    break
                left = self._sentence(left - 1)

    def _follow_pronouns(self):
        """Trace every he and she, in text order, to a person; a traced pronoun is a mention too."""
        letters = self.shape.letters
        trail, i = [], 0
        for at, gender in self.places:
            while i < len(self.mentions) and self.mentions[i][0] < at:
                person = self.mentions[i][2]
                if likely_person(person) or (person.evidence == 0 and person.first):
                    trail.append(self.mentions[i])
                i += 1
            person = self._antecedent(trail, at, gender)
            if person is not None:
                self.pronouns[at] = person
                if letters[at] == "h":
                    trail.append((at, at + 1, person, True))

    def _antecedent(self, trail, at, gender):
        letters = self.shape.letters
        best, best_score = None, -99.0
        for first, last, person, subject in trail[-MEMORY:]:
            if not person.fits(gender):
                continue
            between = letters[first:at]
            score = -1.0 * between.count(".") - 0.6 * between.count("|")
            score += 1.2 * subject + 0.5 * (getattr(person, gender) > 0) + 0.8 * (last - 1 in self.speaking)
            score -= 1.5 * (person.evidence <= 0)
            if score >= best_score:
                best, best_score = person, score
        return best

    # -- answers

    def name_of(self, first, last):
        """The name behind the words ``first`` to ``last`` (exclusive) of the shape, or None.

        A list is joined with "and"; a description nobody is named for gives None.
        """
        letters = self.shape.letters
        cut = re.match(r"[^,;(]*", letters[first:last]).end() + first
        parts, at = [], first
        for m in re.finditer("C", letters[first:cut]):
            parts.append((at, first + m.start()))
            at = first + m.start() + 1
        parts.append((at, cut))
        names = [self._one(a, b) for a, b in parts if b > a]
        names = [n for n in names if n]
        return " and ".join(dict.fromkeys(names)) or None

    def _one(self, first, last):
        letters, shape = self.shape.letters, self.shape
        if letters[first] == "r":
            i = bisect_left(self.starts, first) - 1
            return self.mentions[i][2].name if i >= 0 and first - self.mentions[i][1] < 3 else None
        word = shape.word(first).lower()
        if word in PAIRS or shape.word(last - 1).lower() == "both":
            return self._pair(first)
        if letters[first] == "h":
            if word in ("it", "which"):
                return self._institution(first)
            if word == "they":
                pairs = [p for p in self.phrases if p[0] < first and "C" in letters[p[0] : p[1]]]
                return self.name_of(*pairs[-1]) if pairs and first - pairs[-1][0] < MEMORY * 2 else None
            person = self.pronouns.get(first)
            return person.name if person else None
        head = first + re.match(r"[^PI]*", letters[first:last]).end()
        found = [m for m in NAME.finditer(letters, first, head)]
        if found and found[-1].end() == head:
            words = [shape.word(i) for i in range(found[-1].start("name"), head)]
            person = self._person(words)
            return person.name if person else " ".join(words)
        return self._described(first, head)

    def _pair(self, at):
        """The two people last named before "both men" or "the two ministers"."""
        names = []
        for first, _, person, _ in reversed(self.mentions):
            if first < at and likely_person(person) and person.name not in names:
                names.append(person.name)
            if len(names) == 2:
                return " and ".join(reversed(names))
        return None

    def _institution(self, at):
        """The paper, agency or company that "it" stands for: the last one that spoke or was a subject."""
        for first, last, person, subject in reversed(self.mentions):
            if first < at and at - first < MEMORY * 2 and not likely_person(person):
                if subject or last - 1 in self.speaking:
                    return person.name
        return None

    def _person(self, words):
        words = [w for w in words if w.lower() not in SUFFIXES] or words
        group = self.persons.get(words[-1].casefold())
        if not group:
            return None
        if len(words) > 1 and words[0].casefold() in group:
            return group[words[0].casefold()]
        return max(group.values(), key=lambda p: (sum(p.names.values()), -p.order))

    def _described(self, first, head):
        """Somebody named earlier who holds the office: ``the defence minister``."""
        letters, shape = self.shape.letters, self.shape
        if letters[first] != "D" or shape.word(first).lower() not in DEFINITE:
            return None
        words = [shape.word(i).lower() for i in range(first, head) if letters[i] in "wOoN"]
        if not words:
            return None
        best, best_key = None, (0, 0)
        for at, _, person, _ in self.mentions:
            if at >= first and best is not None:
                break
            shared = len(person.offices.intersection(words))
            if words[-1] in person.offices and (shared, at) >= best_key:
                best, best_key = person, (shared, at)
        return best.name if best else None


def likely_person(person):
    """Whether a name looks like a person's: a first name and a title or a pronoun, not an institution's."""
    return person.evidence > 0
