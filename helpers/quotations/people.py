"""People: who is meant by a surname, an office or a pronoun?

Mentions of one surname belong together; the fullest form is the name. Whether "he" or "she" fits somebody is
learned from the article alone: from titles (Mr, Ms), from gendered offices and from the pronouns that follow
a name when nobody else is near. No list of first names is used. Notebook 03 teaches it.
"""

import re
from bisect import bisect_left
from pathlib import Path

from ..tables import read_table

NAME = re.compile(r"[TO]{0,3}(?P<name>N[Nk]*N|N)")
HE = {"he", "his", "him", "himself", "he's", "he’s", "he'd", "he’d", "he'll", "he’ll"}
SHE = {"she", "her", "hers", "herself", "she's", "she’s", "she'd", "she’d", "she'll", "she’ll"}
SUFFIXES = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"}
TITLES = {row["title"]: row for row in read_table(Path(__file__).parent / "titles.tsv")}
DEFINITE = {"the", "this", "both"}
MEMORY = 40  # mentions that a pronoun looks back over


class Person:
    """Somebody whom the article names: full name, offices, and which pronoun fits."""

    __slots__ = ("first", "he", "key", "names", "offices", "order", "she", "times")

    def __init__(self, key, order):
        self.key, self.order = key, order
        self.names, self.offices = {}, set()
        self.he = self.she = self.times = 0
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

    def __init__(self, shape):
        self.shape = shape
        self.persons = {}
        self.mentions = []  # (first word, last word, person, is subject)
        self._collect()
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
            while len(words) > 1 and words[-1].lower() in SUFFIXES:
                words.pop()
            key = words[-1].casefold()
            person = self.persons.get(key)
            found.append((m.start(), first, last, words, key))
            if len(words) > 1 or person is None:
                pass
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
            person.times += 1
            self._offices(person, start, first, last)
            if letters[last] not in "wOonN" or letters[last : last + 1] == ",":
                self.mentions.append((first, last, person, self._is_subject(first, last)))

    def _offices(self, person, start, first, last):
        """Titles and offices beside a name: ``Defence Minister Ann Low``, ``Ann Low, the minister``."""
        shape, letters = self.shape, self.shape.letters
        at = first
        while at > 0 and first - at < 5 and letters[at - 1] in "TONwok":
            at -= 1
        words = [shape.word(i).lower() for i in range(at, first)]
        if letters[last : last + 1] == ",":
            after = re.match(r",D*(?:[wNOoSne]+)(?:PD*[wNOo]+)?(?=[,.|])", letters[last : last + 14])
            if after and "O" in after.group():
                words += [shape.word(last + i).lower() for i in range(1, after.end()) if letters[last + i] in "wNOo"]
        for word in words:
            row = TITLES.get(word.rstrip("."))
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
        starts = [m[0] for m in self.mentions]
        self.places = list(self._pronoun_places())
        for at, gender in self.places:
            left = self._sentence(at)
            for _ in range(2):
                i, j = bisect_left(starts, left), bisect_left(starts, at)
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
                if likely_person(self.mentions[i][2]):
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
        for first, _last, person, subject in trail[-MEMORY:]:
            if not person.fits(gender):
                continue
            between = letters[first:at]
            score = -1.0 * between.count(".") - 0.6 * between.count("|")
            score += 1.2 * subject + 0.5 * (getattr(person, gender) > 0)
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
        if letters[first] == "h":
            person = self.pronouns.get(first)
            return person.name if person else None
        head = first + re.match(r"[^PI]*", letters[first:last]).end()
        found = [m for m in NAME.finditer(letters, first, head)]
        if found and found[-1].end() == head:
            words = [shape.word(i) for i in range(found[-1].start("name"), head)]
            person = self._person(words)
            return person.name if person else " ".join(words)
        return self._described(first, head)

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
    return person.he + person.she > 0 or bool(person.first) or bool(person.offices)
