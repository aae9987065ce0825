"""Shapes: a sentence written as one letter a word, so that rules of grammar are short patterns.

Every quotation becomes the single letter ``Q`` before any rule looks at the sentence. That trick
is called masking: a verb of saying inside a quotation can no longer be taken for the one that
introduces it. ``said the mayor`` is ``VDO``, and "quotation, verb, speaker" is the pattern
``Q,V(DO)``. What each letter stands for is written in ``letters``; notebook 03 teaches how to
read them.
"""

import re
from bisect import bisect_left
from unicodedata import is_normalized, normalize

from ..core.spans import Span
from ..core.tables import read_abbreviations
from .letters import CLASS, KNOWN, letter_of
from .marks import LINE, marked_stretches
from .settling import SHORT_TIMES, settle

MASKS = "\ue000\ue001"
# Letters, perhaps with accents that stand apart, or with _ between (jo_low)
PART = r"[^\W_]+(?:(?:[\u0300-\u036f]+|_(?=[^\W_]))[^\W_]*)*"
TOKEN = re.compile(
    rf"""  ( [A-Za-z]++ (?:[-' \u2019][A-Za-z]++)* ) (?=[ ,])    # plain words, the quick way
        | [A-Z]{{1,3}}\$ (?=\d)                                # dollars: A$, NZ$
        | {PART}                                             # a word: U.S.-led, 9,000, e-mail
          (?: (?: \.- | [-.&/'\u2019] | (?<=\d),(?=\d) ) {PART} )*
          (?: (?:(?<=s)|(?<=Dato)) ['\u2019] (?=\s[^\W\d_]) )?  # with that of workers' pay
        | \ue000+ | \ue001+                                  # a masked quotation
        | (?<![^\s(\u201c"]) @{PART}                          # an account: @jo_low
        | [^\w\s]                                            # a sign
    """,
    re.VERBOSE,
)
# What each sign of punctuation is written as; any other sign is an x.
SIGNS = dict(zip(",;:.?!()[]-\u2013\u2014\u2015\u2026&", ",;:...()()-----C", strict=True))
# The same for the last sign inside a quotation; ? and ! may end the reporter's sentence or not.
TAILS = dict(zip(",.?!-\u2013\u2014\u2026", ",.!!----", strict=True))
ABBREVIATIONS = {row["abbreviation"] for row in read_abbreviations() if row["finder"]}
DOTTED_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sgt|Lt|Rev)\.\s")
NEW_SENTENCE = re.compile(r"\s+([A-Z][a-z]*)\b")
VERSUS = {"v", "vs"}
SMALL = re.compile(" [a-z]")
LONG = 4  # letters of a title that is no abbreviation: Alhaji
NEVER_DOTTED = {"sir", "lord", "lady", "dame", "miss", "mme"}


class Shape:
    """A text as letters: ``letters[i]`` stands for ``text[start(i):end(i)]``.

    Parameters
    ----------
    text : str
    paragraphs : list of Span
    stretches : list of Marked
        The marked stretches; each becomes one ``Q``.

    Attributes
    ----------
    letters : str
    words, lows : list of str
        The words, in one form however their accents are written, and the same in small letters; ""
        for what has no width.
    quotes : list of int
        The place in ``letters`` of each stretch.
    """

    def __init__(self, text, paragraphs, stretches):
        self.text = text
        self.words, self.lows, self.quotes, self._letters = [], [], [], []
        self._starts, self._ends = [], []
        masked = mask(text, stretches)
        self._dotted = DOTTED_TITLE.search(masked) is not None
        waiting = iter(stretches)
        for start, end in paragraphs:
            self._read(masked, start, end, waiting)
            self._add("|", end, end)
        if not is_normalized("NFC", text):
            self.words = [normalize("NFC", word) for word in self.words]
            self.lows = [word.lower() for word in self.words]
        self.letters = settle("".join(self._letters), self.words, self.lows)
        del self._letters

    def _add(self, letter, start, end):
        word = self.text[start:end]
        self._letters.append(letter)
        self.words.append(word)
        self.lows.append(word.lower())
        self._starts.append(start)
        self._ends.append(end)

    def _read(self, masked, start, end, waiting):
        """Add the letters of one paragraph."""
        letters, words, lows, ends = self._letters, self.words, self.lows, self._ends
        initial = True
        for token in TOKEN.finditer(masked, start, end):
            word = token.group()
            if token.lastindex:
                self._read_plain(word, token.start(), initial)
                initial = False
                continue
            at, behind = token.span()
            if word[0].isalnum() or (word[0] == "@" and len(word) > 1):
                letter = letter_of(word, initial)
                if letter == "T" and self._dotted and not self._is_title(masked, word, behind):
                    letter = "N"
                initial = False
            elif word[0] in MASKS:
                self.quotes.append(len(letters))
                self._add("Q", at, behind)
                tail = tail_of(self.text, next(waiting))
                if tail:
                    self._add(tail, behind, behind)
                initial = tail != ","
                continue
            else:
                letter = SIGNS.get(word, "x")
                small = word == "." and SMALL.match(masked, behind)  # 5 a.m. on Monday
                if word == "." and letters and ends[-1] == at and (small or self._is_abbreviated()):
                    ends[-1] = behind
                    words[-1] += word
                    lows[-1] += word
                    if not self._sentence_follows(masked, behind):
                        continue
                if letter == "-" and letters and letters[-1] == "-":
                    ends[-1] = behind
                    continue
                initial = letter in ".:-("
            letters.append(letter)
            words.append(word)
            lows.append(word.lower())
            self._starts.append(at)
            ends.append(behind)

    def _read_plain(self, run, at, initial):
        """Add the letters of words with nothing but spaces between them."""
        plain = run.split(" ")
        letters = list(map(KNOWN.__getitem__, plain))
        if initial:
            letters[0] = letter_of(plain[0], True)
        if self._dotted and "T" in letters:
            for i, word in enumerate(plain):
                if letters[i] == "T" and not (len(word) > LONG or word.lower() in NEVER_DOTTED):
                    letters[i] = "N"
        self._letters += letters
        self.words += plain
        self.lows += run.lower().split(" ")
        self._starts.append(at)  # those of the words behind it follow from their lengths
        self._starts += [None] * (len(plain) - 1)
        self._ends += [None] * len(plain)

    @staticmethod
    def _is_title(masked, word, behind):
        """Whether a title has its stop; where "Mr." has one, a bare "Gen" is a first name."""
        dotted = masked[behind : behind + 1] == "."
        return dotted or len(word) > LONG or word.lower() in NEVER_DOTTED

    def _is_abbreviated(self):
        """Whether the full stop behind the last word belongs to the word: Mr., D-Ohio., J., U.S."""
        letter, word = self._letters[-1], normalize("NFC", self.words[-1])
        if not word:
            return False
        if letter == "T" or word in VERSUS:
            return True
        if letter == "t":
            return word[0].isupper() and word.lower() in SHORT_TIMES
        if letter == "N" and (len(word) == 1 or "." in word):
            return True
        if word[1:2] == "-" and word[0] in "RDI":
            return True
        return word[0].isupper() and word.lower() in ABBREVIATIONS

    def _sentence_follows(self, masked, at):
        """Whether "U.S." ends its sentence: a small word with a capital, such as The, comes
        next. A lone letter does so where it is no initial: "wrote on X. He", "plan B." and a
        quotation."""
        if self._letters[-1] == "T":
            return False
        if len(self.words[-1]) < 3:  # the letter and its stop
            before = self._letters[-2:-1]
            if before in (["N"], ["T"]):  # Robert C. "Bobby" Low
                return False
            if masked[at : at + 9].lstrip()[:1] in tuple(MASKS):
                return True
            if before != ["P"]:
                return False
        following = NEW_SENTENCE.match(masked, at)
        return (
            bool(following)
            and CLASS.get(following[1].lower(), "x") in "DhHbaPCrL"
            and len(following[1]) > 1
        )

    def start(self, i):
        """Where word ``i`` begins in the text (code points)."""
        first = i
        while self._starts[first] is None:
            first -= 1
        return self._starts[first] + sum(map(len, self.words[first:i])) + i - first

    def end(self, i):
        """Where word ``i`` ends in the text."""
        end = self._ends[i]
        return self.start(i) + len(self.words[i]) if end is None else end

    def word_at(self, place):
        """The first word that begins at a place of the text or behind it."""
        return bisect_left(range(len(self.letters)), place, key=self.start)

    def span(self, words):
        """A pair (first word, last word exclusive) as a `Span` of the text."""
        return Span(self.start(words[0]), self.end(words[1] - 1))


def tail_of(text, stretch):
    """The letter for how a stretch ends: comma, full stop, ``!`` for ? and !, dash, ``+`` if
    nothing closes it."""
    if not stretch.closed:
        return "+"
    at = stretch.inner_end - 1
    while at > stretch.inner_start and text[at] in "'\u2019\u2018 \xa0":
        at -= 1
    return TAILS.get(text[at], "")


def mask(text, stretches):
    """The text with every stretch replaced by signs, of the same length, that no rule mistakes
    for words."""
    for sign in MASKS:
        text = text.replace(sign, "\ufffd") if sign in text else text
    pieces, last = [], 0
    for number, stretch in enumerate(stretches):
        pieces.append(text[last : stretch.start])
        pieces.append(MASKS[number % 2] * (stretch.end - stretch.start))
        last = stretch.end
    pieces.append(text[last:])
    return "".join(pieces)


def shape_of(text):
    """The letters of a text, to look at.

    Parameters
    ----------
    text : str

    Returns
    -------
    str

    Examples
    --------
    >>> shape_of('"We will rebuild," said Mayor Low.')
    'Q,VON.|'
    """
    lines = [Span(*line.span()) for line in LINE.finditer(text)]
    return Shape(text, lines, marked_stretches(text, lines)[0]).letters
