"""Letters: what kind of word is this? One letter a word, as rules of grammar see it.

The letters of single words stand in ``words.tsv``, those of verbs follow from ``verbs.tsv``, and
any other word is read by its ending and its capital. Notebook 03 teaches how to read them.

=====  =========================================  =====  =======================================
Q      a quotation                                V v    a verb of saying; one that may be a noun
N S    a name; somebody's (Low's, the mayor's)    G      its -ing form (saying, adding)
T O o  a title (Mr); an office; a group           J j U  praise or blame, its -ing form; thought
D      the, a, his, many, two                     B      a verb that reports beside a quotation
h H r  he, she, they; him, them; who, which       e g w  any other -ed word, -ing word, word
A L    is, has, would; an adverb                  P I c  a preposition; to; according
C b a  and, or; when, if, because; as             m      that
t n k  a word of time; a number; van, al          . |    the end of a sentence; of a paragraph
y f z  by, from, came: beside a saying            i c    in the words of; also per
+      left open at its paragraph's end           - !    a dash; a quotation that ends in ? or !
=====  =========================================  =====  =======================================
"""

import re
from functools import lru_cache

from .cues import FORMS, NOUNS_TOO
from .lists import SETS, read_list
from .nouns import NOUNS, PEOPLE, noun_of

# Sets of letters that rules ask for together.
SAYING = "Vv"  # said; claims, which may be a noun
GOVERNING = "VvGJjUci"  # whatever reports words that follow it: said, saying, praised, thought
OUTERMOST = "VGcJ"  # of two such verbs, the one on the left that takes the other along
SPEAKING = "VU"  # what a subject does that speaks or thinks
SHARING = "VGJ"  # verbs that may share the subject of the one before: rose and said
INNER = "Uj"  # believes, praising: a verb of saying on the left always takes it along
ING = "Ggj"  # saying, walking, praising
OFFICE = "Oo"  # mayor, government
LEADS_TO_TITLE = "SPID"  # what stands before a title: Radio One's, on, to, the

CLASS = {row["word"]: row["letter"] for row in read_list("words.tsv")}
CLASS |= dict.fromkeys(SETS["titles"], "T")
# What somebody may make (the point that it leaked), or have (her point was that it leaked).
VOICED = SETS["voiced"]
PHRASED = VOICED | {f"{word}s" for word in VOICED} | {"clear"}
for word, noun in NOUNS.items():
    if noun.sort in PEOPLE:
        CLASS.setdefault(word, "O")
    elif noun.sort != "thing" and not (noun.sort == "body" and noun.plural):
        CLASS.setdefault(word, "o")
USES = ("say", "tell", "ask", "call", "judge", "think", "sound")
FINITE, PARTICIPLE = (
    dict(zip(USES, "VVVVJUB", strict=True)),
    dict(zip(USES, "GGGGjgg", strict=True)),
)
PERSON_ENDING = re.compile(
    r"(?:ologist|icist|onomist|ographer|ician|[a-z]woman|[a-z]person|ship-?owner|maker)s?$"
)
# Ranks that are other words as well, so that only their capitals tell: DI Low.
RANKS_IN_CAPITALS = SETS["ranks"]
MONEY = re.compile(r"[RN]\d[\d,.]*(?:[mk]|bn)?\Z")  # rand and naira
PART = re.compile("-(?:one|two|three|four|five|six|seven|eight|nine|(?:third|quarter|fifth)s?)$")
PREFIXED_NAME = re.compile(r"(?:al|el|ibn|bin|bint|abu|ben)-[A-Z]")
OFFICE_FRONTS = {"vice", "co", "ex", "under"}
IN_CAPITALS = {*"HhrAtCPDbk"}  # letters of words that are names in capitals
IN_HEADLINES = {"says", "tells", "told"}  # Obama Says; but Edward Said is a name
POSSESSIVE_SIGNS = "'\u2019"
POSSESSIVE = ("'s", "\u2019s")
NEGATED = ("n't", "n\u2019t")


@lru_cache(maxsize=1 << 14)
def letter_of(word, initial=False):
    """The letter of one word; the ``initial`` one of a sentence has a capital whatever it is.

    >>> letter_of("said"), letter_of("Low"), letter_of("mayor"), letter_of("The", initial=True)
    ('V', 'N', 'O', 'D')
    """
    low, capital = word.lower(), word[0].isupper()
    if low[0] == "@":
        return "N"  # @jo_low
    if low[0].isdigit() or (word[0] in "RN" and MONEY.match(word)):
        return "n"
    if low[-1] == "$":
        return "x"
    if "'" in low or "\u2019" in low:
        return _letter_with_apostrophe(word, low, initial)
    if "-" in low:
        letter = _letter_with_hyphen(word, low, initial)
        if letter:
            return letter
    if word in RANKS_IN_CAPITALS:
        return "T"
    letter = CLASS.get(low)
    if capital and letter in IN_CAPITALS and len(word) > 1 and word.isupper():
        return "N"  # US, WHO, IT
    if capital and not initial:
        if (letter and letter in "TtO") or low == "i":
            return letter
        said = FORMS.get(low, ("",) * 3)[1:] == ("say", "past") and low.endswith("ed")
        return "V" if said or low in IN_HEADLINES else "N"
    if letter:
        return letter
    if low in FORMS:
        verb, use, form = FORMS[low]
        if form == "ing":
            return PARTICIPLE[use]
        if form != "past" and verb in NOUNS_TOO:
            return "v" if FINITE[use] == "V" else "w"
        return FINITE[use]
    if low.endswith(("t", "n", "r", "s")) and PERSON_ENDING.search(low):
        return "O"
    if low == "according":
        return "c"
    if low.endswith("ly"):
        return "L"
    noun = NOUNS.get(low) if capital else None
    if capital and not (noun and (noun.sort == "thing" or (noun.sort == "body" and noun.plural))):
        return "N"  # but: Papers show that
    return "e" if low.endswith("ed") else "g" if low.endswith("ing") else "w"


# Which of he, she, it and they a word is a form of.
PRONOUNS = {
    **dict.fromkeys(("he", "his", "him", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "their", "theirs", "them", "themselves"), "they"),
}
for word in ("he", "she", "it", "they"):
    for end in ("s", "d", "ll", "re", "ve"):  # he's
        PRONOUNS[f"{word}'{end}"] = PRONOUNS[f"{word}\u2019{end}"] = word
# Verbs of saying, and words that announce a clause in a phrase: made the point that
ANNOUNCING = {*FORMS, *PHRASED}


def listed_as(low):
    """As what the lists know a word, whatever its neighbours: ``s`` something that may announce a
    clause, ``n`` a noun for whoever may speak, ``b`` both, ``p`` a pronoun, ``_`` none of them.

    >>> [listed_as(word) for word in ("said", "nurse", "report", "she", "tea")]
    ['s', 'n', 'b', 'p', '_']
    """
    if low in PRONOUNS:
        return "p"
    noun = low in NOUNS or "-" in low
    return ("b" if noun else "s") if low in ANNOUNCING else "n" if noun else "_"


class Known(dict):
    """What a function tells of each word met so far; all is forgotten when that is much."""

    def __init__(self, tell):
        super().__init__()
        self.tell = tell

    def __missing__(self, word):
        if len(self) > MANY:
            self.clear()
        told = self[word] = self.tell(word)
        return told


class KnownShort(Known):
    """The same, but what is told of a long word is forgotten at once."""

    def __missing__(self, word):
        return super().__missing__(word) if len(word) < LONGEST_KEPT else self.tell(word)


MANY, LONGEST_KEPT = 1 << 16, 30


def _letter_with_hyphen(word, low, initial):
    """The letter of a word of parts, if the parts tell it."""
    front = low.partition("-")[0]
    if low.endswith("-old") or (CLASS.get(front) == "D" and PART.search(low)):
        return "n"  # nine-year-old, seventy-eight, two-thirds
    if PREFIXED_NAME.match(word):
        return "N"
    if all(CLASS.get(part.rstrip(".")) == "T" for part in low.split("-")):
        return "T"  # Maj-Gen, Det-Insp
    if low.endswith("-elect") and CLASS.get(front) in ("T", "O"):
        return CLASS[front]  # Mayor-elect Ann Low
    noun = noun_of(low)
    office = noun and noun.sort == "role" and (front in OFFICE_FRONTS or CLASS.get(front) == "O")
    if noun and (initial or office or not word[0].isupper()):
        return "O"  # ex-wife, Vice-President
    return None


def _letter_with_apostrophe(word, low, initial):
    if low.endswith(("s'", "s\u2019")):  # the Merchants' Association: part of a name
        return "k" if word[0].isupper() and not initial else "S"
    if low.endswith(NEGATED):
        return "A"
    head = re.split("['\u2019]", low)[0]
    if CLASS.get(head) == "h":
        return "h"
    if low[-1] in POSSESSIVE_SIGNS and CLASS.get(head) == "T":
        return "T"  # Dato' Low
    if low.endswith(POSSESSIVE):
        if head == "let":  # let's see
            return "A"
        return "H" if head in ("that", "what", "there", "who", "here") else "S"
    if word[0].isupper() or (low[1] in POSSESSIVE_SIGNS and word[2].isupper()):
        return "N"  # d'Arcy
    return CLASS.get(low, "w")
