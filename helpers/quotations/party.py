"""Party: one person, group or body that may speak, and a mention of it.

Names, descriptions, offices and pronouns are all mentions of parties. ``parties`` finds those with
a name, ``descriptions`` the others.
"""

from collections import namedtuple

from .letters import CLASS
from .lists import SETS, read_list
from .nouns import NATIONS, PEOPLE, noun_of

_ROWS = read_list("institutions.tsv")
INSTITUTIONS = {row["word"] for row in _ROWS}
FIRM_NAMES = {row["word"] for row in _ROWS if row["sort"] == "firm"}
Mention = namedtuple("Mention", "first last party subject")
Mention.__doc__ = (
    """Words of a mention in the shape, whose it is, and whether it looks like a subject."""
)


# What a paper calls a house whose name it has given; some may be a person, too.
FIRMS = SETS["firms"]
TRADES = {"provider", "supplier", "developer", "broker"}  # a firm's or somebody's
HOUSES = FIRMS | SETS["houses"]
COLLECTIVE = {"jury", "crew", "squad", "audience", "gang", "crowd", "congregation", "staff"}

UNSEEN = {"person", "source", "insider"}  # who speaks, and stays unseen
OF_PLACES = SETS["of places"]
PLACE = {"in", "at", "into", "across", "from", "near", "to", "throughout", "outside"}
CALLED_SO = 99  # a title or a noun tells more than any number of pronouns nearby


class Party:
    """Somebody or something that an article mentions and that may speak."""

    described = age = None  # the shape and the place of the fullest description
    fullness = 0  # the words of that
    he = she = 0  # signs that "he" or "she" fits
    evidence = body = 0  # signs that this is a person (above 0) and no place or institution
    met = known = 0  # the number of its last mention so far, and how many offices it had there
    called = False  # whether something beside the name tells a man or a woman: Mr, spokeswoman
    human = False  # whether a person's noun stands before the name: pupil Ellis Park
    by_surname = False  # whether the surname alone comes, too

    def __init__(self, key="", first_name="", place=0, sort="", plural=False):
        self.key, self.first_name, self.place = key, first_name, place
        self.names = {}  # each form of the name with a first name in it, and how often it occurs
        self.offices = set()  # the nouns that stand for it: offices, titles, trades, kin
        self.initials = set()  # what its office can be called for short: dcp
        self.sort, self.plural = sort, plural  # of its noun (see ``nouns``); "" for a name

    @property
    def description(self):
        """The fullest description in words, for whom the article never names."""
        if not self.described:
            return ""
        shape, first, end = self.described
        words, letter = shape.words[first:end], shape.letters[first]
        low = words[0].lower()
        capital = letter == "N" or low.removesuffix("s") in NATIONS or has_capital(shape, first)
        if not capital and (noun_of(low) or letter in "DwOo"):
            words[0] = low
        return " ".join(word for word in words if word[:1].isalnum())

    @property
    def name(self):
        """The longest form of the name, of at most four words; the fullest description of whom
        nobody names."""
        if not self.names:
            return self.description or None
        if len(self.names) == 1:
            return next(iter(self.names))
        return max(self.names, key=lambda name: (min(name.count(" "), 3), -self.names[name]))

    @property
    def is_person(self):
        """Whether the article treats the party as one person."""
        if not self.names:
            return self.sort in PEOPLE and not self.plural
        named_so = self.called or self.human
        return self.evidence > 0 and (self.key not in INSTITUTIONS or named_so)

    @property
    def may_be_person(self):
        """Whether it is a person, or a full name of which the article does not tell."""
        if self.is_person:
            return True
        return bool(self.first_name) and self.evidence == 0 and self.key not in INSTITUTIONS

    @property
    def may_be_body(self):
        """Whether the article tells nothing of a person beside the name: no office, no he, no
        surname alone."""
        person = self.he or self.she or self.called or self.human or self.age or self.by_surname
        return bool(self.names) and not person and not self.has_office

    @property
    def has_office(self):
        """Whether an office or a trade is told that no firm has."""
        nouns = [noun_of(word) for word in self.offices]
        return any(n and n.sort in PEOPLE and n.singular not in HOUSES | TRADES for n in nouns)

    @property
    def is_body(self):
        """Whether the name is that of a house: Crumb Foods."""
        return bool(self.names) and self.key in INSTITUTIONS and not self.is_person

    def fits(self, pronoun):
        """Whether "he" or "she" can stand for the party, as far as the article tells."""
        return self.he >= self.she if pronoun == "he" else self.she >= self.he


def has_capital(shape, first):
    """Whether the first word of a description keeps its capital: Republicans, where the text
    has them inside a sentence, too; but not PARENTS."""
    word, noun = shape.words[first], noun_of(shape.lows[first])
    if word.islower() or word.isupper() or not (noun and noun.sort in PEOPLE):
        return False
    return noun.sort == "trait" and shape.text.count(f" {word}") > shape.text.count(f". {word}")


PAIR = ("couple", "pair", "duo", "siblings", "twins", "newlyweds", "two", "brothers", "sisters")


class Pair(Party):
    """Two people named in one breath: Tess and Olek Brand."""

    def __init__(self, members, place):
        super().__init__(place=place, sort="group", plural=True)
        self.members, self.offices = members, set(PAIR)

    @property
    def name(self):
        """Both names, with "and"; a first name alone borrows the surname of the other."""
        one, other = self.members
        full = other.name
        if not one.first_name and one.body < 2 and " " in full and " " not in one.name:
            return f"{one.name} {full.split()[-1]} and {full}"
        return f"{one.name} and {full}"


def is_shouted(words):
    """Whether words in capitals are no name: WHAT HAS CHANGED."""
    small = (CLASS.get(word.lower(), "N") in "AHDPrb" for word in words)
    return all(map(str.isupper, words)) and any(small)


def prominence(party):
    """A full name in the story beats one of the headline; then the more frequent one wins."""
    return party.body > 0, sum(party.names.values()), -party.place


def is_county(shape, first, start, end):
    """Whether the name from ``start`` to ``end`` says where the place before it lies, or which firm
    it is: a mill in Troy, Ohio; a spokesman for the firm, Crumb. The phrase begins at ``first``."""
    at = shape.letters.rfind("P", first, start)
    if at < 0 or end - start > 1:
        return False
    firm = shape.letters[start - 2] in "wo" and shape.lows[first] in ("a", "an")
    return firm or (shape.letters[start - 2] == "N" and shape.lows[at] in PLACE)
