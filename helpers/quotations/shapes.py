"""Shapes: a sentence written as one letter a word, so that rules of grammar are short patterns.

Every quotation becomes the single letter ``Q`` before any rule looks at the sentence. That trick
is called masking: a verb of saying inside a quotation can no longer be taken for the one that
introduces it. ``said the mayor`` is ``VDO``, and "quotation, verb, speaker" is the pattern
``Q,V(DO)``. What each letter stands for is written in ``letters``; notebook 03 teaches how to
read them.
"""

import re
from bisect import bisect_left
from itertools import accumulate, chain, zip_longest
from operator import sub
from unicodedata import normalize

from ..core.spans import Span
from ..core.tables import read_abbreviations
from .letters import CLASS, RANKS_IN_CAPITALS, letter_of, listed_as
from .marks import LINE, marked_stretches
from .pieces import MASK, TOKENS, mask
from .settling import SHORT_TIMES, settle

# Whether a mark that stands before a space belongs to its word, only the next word tells.
SPACE = re.compile(" (?<!['\u2019].)")
# Letters behind which a sentence begins, and a quotation: New Delhi, May 3 (Wire) The court
OPENING = re.compile("[|:()](?=[NVk])|[.Q-]")
NAMELIKE = ("N", "V", "k")  # what a word may only seem to be with the capital of its sentence
ABBREVIATIONS = {row["abbreviation"] for row in read_abbreviations() if row["finder"]}
DOTTED_TITLE = re.compile(
    r"(?: M(?<!\w.)(?:rs?|s) | D(?<!\w.)r | [GS](?<!\w.)en | S(?<!\w.)gt | R(?<!\w.)e[pv]"
    r"| G(?<!\w.)ov | L(?<!\w.)t ) \.\s",
    re.VERBOSE,
)
NEW_SENTENCE = re.compile(r"\s+([A-Z][a-z]*)\b")
VERSUS = {"v", "vs"}
# A word that is no name before one, though no list has it: Motelier Ann Low, Troy-born Ann Low
TRADE = re.compile(
    r"(?:[a-z]{3}(?:ist|ier|eer|wife|keeper|worker|player|driver|caster|monger|blower|gger|mate|more)"
    r"|-born|-based|-at-law)\Z"
)
NAMES = ["N", "N"]
SMALL = re.compile(",| [a-z]")  # 5 a.m. on Monday, 5 a.m.,
LONG = 4  # letters of a title that is no abbreviation: Alhaji
NEVER_DOTTED = {"sir", "lord", "lady", "dame", "miss", "mme", "mr", "mrs", "ms"}


class Shape:
    """A text as letters, one a word; each marked stretch is one ``Q``, at the places ``quotes``.

    ``words`` and ``lows`` are the words, in one form however their accents are written, and in
    small letters, "" for what has no width; ``listed`` tells as what the lists know each.
    """

    def __init__(self, text, paragraphs, stretches):
        self.text = text
        self._masked = mask(text, stretches)
        rows = []
        for (start, end), following in zip_longest(paragraphs, paragraphs[1:]):
            paragraph = self._masked[start:end]
            marks = "' " in paragraph or "\u2019 " in paragraph
            pieces = SPACE.split(paragraph) if marks else paragraph.split(" ")
            rows.extend(chain.from_iterable(map(TOKENS.__getitem__, pieces)))
            gap = following[0] - end - 1 if following else 0
            rows += "", "|", "", "_", gap, gap
        self.words, self._letters, self.lows, self._listed = (rows[i::6] for i in range(4))
        before = paragraphs[0][0] - 1 if paragraphs else 0
        self._ends = [*accumulate(rows[5::6], initial=before)][1:]
        self._starts = [*map(sub, self._ends, rows[4::6])]
        if "" in self._letters:
            self._drop([at for at, letter in enumerate(self._letters) if not letter])
        self._drop(self._read())
        letters = "".join(self._letters)
        self.quotes = [m.start() for m in re.finditer("Q", letters)]
        for at in self.quotes:
            word = self.words[at] = normalize("NFC", text[self._starts[at] : self._ends[at]])
            self.lows[at] = word.lower()
        self.letters, self.listed = settle(letters, self.words, self.lows), "".join(self._listed)
        del self._letters, self._listed, self._masked

    def _drop(self, places):
        columns = self.words, self._letters, self.lows, self._listed, self._starts, self._ends
        for at in reversed(places):
            for column in columns:
                del column[at]

    def _read(self):
        """Put right the letters of words that open a sentence, of titles without their stop and of
        abbreviations; the places of what is no token of its own."""
        letters, words, starts, ends = self._letters, self.words, self._starts, self._ends
        joined, gone = "".join(letters), []
        titles = [m.start() for m in re.finditer("T", joined)]
        bare = [at for at in titles if not self._is_title(at)]
        if bare and DOTTED_TITLE.search(self._masked):
            for at in bare:
                letters[at] = "N"
        self._open(0)
        for m in OPENING.finditer(joined):
            at, letter = m.start(), m[0]
            before = at - 1
            while before > 0 and not letters[before]:
                before -= 1
            if letter == "Q":
                words[at + 1] = ""
                ends[at] = starts[at + 1] = ends[at + 1]
                if letters[at + 1] != ",":
                    self._open(at + 2)
                if letters[at + 1] == "_":
                    letters[at + 1] = ""
                    gone.append(at + 1)
                continue
            if letter == "-" and letters[before] == "-":
                letters[at], ends[before] = "", ends[at]
                gone.append(at)
            elif (
                words[at] == "."
                and ends[before] == starts[at]
                and (self._is_abbreviated(before) or SMALL.match(self._masked, ends[at]))
            ):
                words[before] += "."
                self.lows[before] += "."
                self._listed[before] = listed_as(self.lows[before])
                ends[before] = ends[at]
                if not self._sentence_follows(before):
                    letters[at] = ""
                    gone.append(at)
                    continue
            if letters[at + 1] in NAMELIKE:
                self._open(at + 1)
        return gone

    def _open(self, at):
        """Read a word as one that opens a sentence, where every word has a capital."""
        if at < len(self.words) and self._letters[at] in NAMELIKE and self.words[at][0].isupper():
            letter = letter_of(self.words[at], True)
            met = self.words[at] == "Met" and "".join(self.words[at + 1 : at + 2])[:1].isupper()
            letter = "N" if letter in "Tk" or met else letter  # a bare Gen, Nic Low; Met Office
            trade = letter == "N" and self._letters[at + 1 : at + 3] == NAMES
            self._letters[at] = "w" if trade and TRADE.search(self.words[at]) else letter

    def _is_title(self, at):
        """Whether a title has its stop; where "Mr." has one, a bare "Gen" is a first name."""
        word = self.words[at]
        dotted = self._masked[self._ends[at] : self._ends[at] + 1] == "."
        return dotted or word.isupper() or len(word) > LONG or word.lower() in NEVER_DOTTED

    def _is_abbreviated(self, at):
        """Whether the full stop behind a word belongs to it: Mr., D-Ohio., J., U.S."""
        letter, word = self._letters[at], self.words[at]
        if (letter == "T" and word not in RANKS_IN_CAPITALS) or word in VERSUS:
            return True
        if letter == "t":
            return word[0].isupper() and self.lows[at] in SHORT_TIMES
        if letter == "N" and (len(word) == 1 or "." in word):
            return True
        if word[1:2] == "-" and word[0] in "RDI":
            return True
        return self.lows[at] in ABBREVIATIONS and word[0].isupper()

    def _sentence_follows(self, at):
        """Whether "U.S." ends its sentence: a small word with a capital, such as The, comes
        next. A lone letter does so where it is no initial: "wrote on X. He", and before a
        quotation."""
        if self._letters[at] == "T":
            return False
        behind = self._ends[at]
        if len(self.words[at]) < 3:  # the letter and its stop
            before = "".join(self._letters[max(0, at - 3) : at])[-1:]
            if before in ("N", "T"):  # Robert C. "Bobby" Low
                return False
            quoted = self._masked[behind : behind + 9].lstrip()[:1] == MASK
            if quoted or (before == "P" and self.words[at] == "X."):  # posted on X
                return True
        following = NEW_SENTENCE.match(self._masked, behind)
        word = following[1] if following else ""
        return len(word) > 1 and CLASS.get(word.lower(), "x") in "DhHbaPCrL"

    def word_at(self, place):
        """The first word that begins at a place of the text or behind it."""
        return bisect_left(self._starts, place)

    def span(self, words):
        """A pair (first word, last word exclusive) as a `Span` of the text."""
        return Span(self._starts[words[0]], self._ends[words[1] - 1])


def shape_of(text):
    """The letters of a text, to look at.

    >>> shape_of('"We will rebuild," said Mayor Low.')
    'Q,VON.|'
    """
    lines = [Span(*line.span()) for line in LINE.finditer(text)]
    return Shape(text, lines, marked_stretches(text, lines)[0]).letters
