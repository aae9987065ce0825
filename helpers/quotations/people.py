"""People: which names belong to one person, and who is meant by an office?

Mentions of one surname belong together and the fullest form is the name; "the minister" is
whoever the article has called a minister. Pronouns are the business of ``pronouns``. No list of
first names is used: a name is taken for a person's by what the article does with it. Notebook 03
teaches it.
"""

import re
from bisect import bisect_left
from collections import namedtuple

from .grammar import sentence_start
from .letters import NOUNISH, OFFICE, SPEAKING
from .lists import read_list
from .pronouns import follow_pronouns, learn_pronouns
from .shapes import ABBREVIATIONS

TITLES = {row["title"]: row for row in read_list("titles.tsv")}
INSTITUTIONS = {row["word"] for row in read_list("institutions.tsv")}
NAME = re.compile(r"[TO]{0,3}(?P<name>N[Nk]*[NS]|[NS])")
# "Defence Minister" before a name, or "the defence minister," with a comma.
OFFICE_BEFORE = re.compile(r"(?:N{0,2}w{0,2}O{1,2}T?|T{1,2}|[Sw]w{0,2}O,)$")
OFFICE_BEHIND = re.compile(r",D*(?P<office>[wNOoSn]*O[wNOon]*)(?:P[^,.|]{1,8})?[,.|]")
NAMES_BEHIND = re.compile(r"(?:r[^,.|]{1,12})?,(?P<names>[TO]*N+(?:C[TO]*N+)?)[,V.|]")
SUFFIXES = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"}
SUFFIXES |= {"kc", "qc", "mp", "msp", "phd", "obe", "mbe", "cbe"}  # letters behind a name
PLACE = {"in", "at", "into", "across", "from", "near", "to", "throughout", "outside"}
DEFINITE = {"the", "this", "our"}
WINDOW = 400  # mentions that a description looks back over

Mention = namedtuple("Mention", "first last person subject")
Mention.__doc__ = (
    """Words of a name in the shape, whose it is, and whether it looks like a subject."""
)
TITLED = re.compile(r"[TO]*$")


class Person:
    """Somebody or something that the article names.

    Attributes
    ----------
    names : dict
        Each form of the name with a first name in it, and how often it occurs.
    offices : set of str
        Words of the offices and titles beside the name.
    he, she : int
        Signs that "he" or "she" fits.
    evidence : int
        Signs that this is a person (above 0) and not a place or an institution.
    """

    def __init__(self, key, first_name, place):
        self.key, self.first_name, self.place = key, first_name, place
        self.names, self.offices = {}, set()
        self.he = self.she = self.evidence = self.body = 0

    @property
    def name(self):
        """The longest form of the name, of at most four words."""
        return max(self.names, key=lambda name: (min(name.count(" "), 3), -self.names[name]))

    @property
    def is_person(self):
        """Whether the article treats the name as a person's."""
        return self.evidence > 0 and self.key not in INSTITUTIONS

    def fits(self, pronoun):
        """Whether "he" or "she" can stand for the person, as far as the article tells."""
        return self.he >= self.she if pronoun == "he" else self.she >= self.he


class People:
    """The named people of an article, and who its pronouns and descriptions mean.

    Parameters
    ----------
    shape : Shape
    speakers : list of (int, int)
        The words of every speaker phrase that was found; speaking is a sign of being a person.
    """

    def __init__(self, shape, speakers=()):
        self.shape = shape
        self.phrases = sorted(set(speakers))
        self.speaking = set()  # words of speaker phrases, up to the first preposition or comma
        for first, last in self.phrases:
            self.speaking.update(
                range(first, first + re.match(r"[^PI,(]*", shape.letters[first:last]).end())
            )
        self.groups = {}  # surname -> {first name: Person}
        self.mentions = self._collect()
        self.starts = [mention.first for mention in self.mentions]
        learn_pronouns(self)
        self.pronouns = follow_pronouns(self)

    # -- names

    def words_of(self, first, last):
        """The words of a name, without what is no name: a nickname in marks, the 's of a
        possessive."""
        words = [self.shape.word(i) for i in range(first, last)]
        if self.shape.letters[last - 1] == "S":
            words[-1] = words[-1][:-2]
        words = [word for word in words if word[:1].isalnum()]
        while len(words) > 1 and words[-1].lower() in SUFFIXES:
            words.pop()
        return words

    def _collect(self):
        """All mentions of names; names with a first name come first, so that surnames find their
        owner."""
        found = []
        for m in NAME.finditer(self.shape.letters):
            words = self.words_of(m.start("name"), m.end("name"))
            if words and not words[-1].islower() and words[-1].casefold() not in ABBREVIATIONS:
                found.append((m.start("name"), m.end("name"), words))
        end = self.shape.letters.find("|")
        headline = [word for word in map(self.shape.word, range(end)) if word.isalpha()]
        if headline and all(word.isupper() for word in headline):
            found = [each for each in found if each[0] > end]  # capitals say nothing there
        for first, _, words in found:
            if 1 < len(words) < 6:
                group = self.groups.setdefault(words[-1].casefold(), {})
                person = group.setdefault(
                    words[0].casefold(), Person(words[-1].casefold(), words[0], first)
                )
                name = " ".join(words)
                person.body += first > end
                person.names[name] = person.names.get(name, 0) + 1
        return [mention for mention in (self._mention(*name) for name in found) if mention]

    def _mention(self, first, last, words):
        letters = self.shape.letters
        person = self.person(words)
        if person is None:
            person = Person(words[-1].casefold(), "", first)
            person.names[words[-1]] = 1
            self.groups.setdefault(person.key, {})[""] = person
        self._note_offices(person, first, last)
        before = letters[first - 1] if first else "|"
        if letters[last] in OFFICE or (letters[last] == "w" and before == "D"):
            return None  # a name in front of a noun: the Low campaign
        front = first - len(TITLED.search(letters[max(0, first - 4) : first])[0])
        subject = letters[front - 1 : front] not in ("P", "I") and letters[last] in "VALUJBewr,tv"
        subject = subject and letters[last - 1] != "S"
        self._note_evidence(person, first, last, words, before)
        return Mention(first, last, person, subject)

    def _note_evidence(self, person, first, last, words, before):
        """A person speaks, is met again by surname, has an age or "who"; a place is "in", an
        institution "the"."""
        letters = self.shape.letters
        again = len(words) == 1 and bool(person.first_name)
        person.evidence += 2 * (again and person.evidence < 4)
        person.evidence += (letters[last] in SPEAKING) + (letters[last : last + 2] in (",r", ",n"))
        person.evidence += 2 * (last - 1 in self.speaking and before != "D" and len(words) > 1)
        person.evidence -= 3 * (before == "D") + (
            before == "P" and self.shape.word(first - 1).lower() in PLACE
        )

    def _note_offices(self, person, first, last):
        """Titles and offices beside a name: Defence Minister Ann Low; Ann Low, the minister."""
        shape, letters = self.shape, self.shape.letters
        start = max(0, first - 6)
        before = OFFICE_BEFORE.search(letters[start:first])
        words = (
            [shape.word(i).lower() for i in range(start + before.start(), first)] if before else []
        )
        behind = OFFICE_BEHIND.match(letters[last : last + 16])
        if behind:
            words += [
                shape.word(i).lower()
                for i in range(last + behind.start("office"), last + behind.end("office"))
            ]
        person.evidence += 2 * bool(before) + bool(behind)
        for word in words:
            row = TITLES.get(word.rstrip("."))
            if row:
                person.he += 3 * (row["pronoun"] == "he")
                person.she += 3 * (row["pronoun"] == "she")
            person.offices.add((row and row["office"]) or word)

    def person(self, words):
        """The `Person` of a name's words, or None. A bare surname means the one most often named
        in full."""
        group = self.groups.get(words[-1].casefold())
        if not group:
            return None
        if len(words) > 1:
            return group.get(words[0].casefold())
        # A full name in the story beats one that stands only in the headline.
        return max(
            group.values(),
            key=lambda person: (person.body > 0, sum(person.names.values()), -person.place),
        )

    # -- answers

    def name_of(self, first, last):
        """The name behind a speaker phrase.

        Parameters
        ----------
        first, last : int
            Its words in the shape (last exclusive).

        Returns
        -------
        str or None
            A list is joined with " and "; None for a description that the article names nobody for.
        """
        letters, shape = self.shape.letters, self.shape
        if (
            "both" in (shape.word(first).lower(), shape.word(last - 1).lower())
            and "C" not in letters[first:last]
        ):
            return self._pair(first)
        cut = first + re.match(r"[^,;(]*", letters[first:last]).end()
        ands = [first + m.start() for m in re.finditer("C", letters[first:cut])]
        parts = zip([first, *(at + 1 for at in ands)], [*ands, cut], strict=True)
        names = [name for name in (self._one(a, b) for a, b in parts if b > a) if name]
        return " and ".join(dict.fromkeys(names)) or None

    def _one(self, first, last):
        letters = self.shape.letters
        if letters[first] == "r":
            i = bisect_left(self.starts, first) - 1
            return (
                self.mentions[i].person.name
                if i >= 0 and first - self.mentions[i].last < 3
                else None
            )
        if letters[first] == "h":
            return self._pronoun(first)
        head = first + re.match(r"[^PI]*", letters[first:last]).end()
        found = list(NAME.finditer(letters, first, head))
        if found and found[-1].end() == head and letters[head - 1] != "S":
            words = self.words_of(found[-1].start("name"), head)
            person = self.person(words) if words else None
            return person.name if person else " ".join(words)
        behind = NAMES_BEHIND.match(letters[last : last + 30])
        if behind:  # the spokeswoman, Ann Low, said
            return self.name_of(last + behind.start("names"), last + behind.end("names"))
        person = self.described(first, head)
        if person:
            return person.name
        proper = self.shape.word(head - 1)[:1].isupper()
        if (
            "N" in letters[first:head]
            and letters[head - 1] in OFFICE
            and (proper or letters[first] != "D")
        ):
            first += letters[first] == "D"  # Pentagon officials, the State Department
            return " ".join(self.shape.word(i) for i in range(first, head))
        return None

    def _pronoun(self, at):
        word = self.shape.word(at).lower()
        if word == "it":
            return self._institution(at)
        if word.startswith("they"):
            return self._they(at)
        person = self.pronouns.get(at)
        return person.name if person else None

    def _pair(self, at):
        """The two people last named before "both men" or "both ministers"."""
        pair = self._meant_in(sentence_start(self.shape.letters, at), at)
        if len(pair) != 2:
            pair = []
            for mention in reversed(self.mentions[: bisect_left(self.starts, at)][-WINDOW:]):
                if mention.person.is_person and mention.person not in pair and len(pair) < 2:
                    pair.append(mention.person)
        if len(pair) != 2:
            return None  # in the order in which the article brings them in:
        return " and ".join(person.name for person in sorted(pair, key=lambda p: p.place))

    def _meant_in(self, first, last):
        """The people that a stretch of words speaks of by name, pronoun or office."""
        found = [
            m.person
            for m in self.mentions[bisect_left(self.starts, first) :][:20]
            if m.first < last
        ]
        found += [self.pronouns[at] for at in range(first, last) if at in self.pronouns]
        for office in re.finditer("D[wN]*O+", self.shape.letters[first:last]):
            found.append(self.described(first + office.start(), first + office.end()))
        return [person for person in dict.fromkeys(found) if person and person.is_person]

    def _they(self, at):
        """The list of speakers last heard; failing that, the last subject for whom he and she
        are not used."""
        lately = self.phrases[: bisect_left(self.phrases, (at, at))][-8:]
        for first, last in reversed(lately):
            if "C" in self.shape.letters[first:last] and at - first < 80:
                return self.name_of(first, last)
        for mention in reversed(self.mentions[: bisect_left(self.starts, at)][-6:]):
            if mention.person.is_person and mention.subject and at - mention.first < 60:
                return None if mention.person.he or mention.person.she else mention.person.name
        return None

    def _institution(self, at):
        """The paper, agency or company that "it" stands for: the last one that spoke or was a
        subject."""
        lately = self.mentions[: bisect_left(self.starts, at)][-20:]
        near = [
            m for m in lately
            if at - m.first < 80 and (m.subject or m.last - 1 in self.speaking)
        ]  # fmt: skip
        for fits in (lambda p: not p.is_person, lambda p: not (p.he or p.she or p.offices)):
            for mention in reversed(near):
                if fits(mention.person):
                    return mention.person.name
        return None

    def described(self, first, head):
        """The `Person` named earlier who holds an office: the defence minister. None if nobody
        fits."""
        letters, shape = self.shape.letters, self.shape
        if letters[first] != "D" or shape.word(first).lower() not in DEFINITE:
            return None
        words = [shape.word(i).lower() for i in range(first, head) if letters[i] in NOUNISH]
        best, most = None, 0
        here = bisect_left(self.starts, first)
        for mention in self.mentions[max(0, here - WINDOW) : here + 1]:
            shared = len(mention.person.offices.intersection(words))
            if words and words[-1] in mention.person.offices and shared >= most:
                best, most = mention.person, shared
        return best
