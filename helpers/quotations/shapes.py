"""Shapes: a sentence written as one letter a word, so that rules of grammar are short patterns.

Every quotation becomes the single letter ``Q`` before any rule looks at the sentence. That is the trick
called masking: a verb of saying inside a quotation can no longer be taken for the one that
introduces it. ``said the mayor`` is ``VDO``; a rule for "quotation, verb, speaker" is ``Q,V(DO)``.
"""

import re
from pathlib import Path

from ..tables import read_table
from .cues import FORMS

MASKS = "\ue000\ue001"
TOKEN = re.compile(r"\ue000+|\ue001+|[^\W_]+(?:(?:\.-|[-.&/'\u2019])[^\W_]+)*|[^\w\s]")
CLASS = {row["word"]: row["letter"] for row in read_table(Path(__file__).parent / "words.tsv")}
PUNCTUATION = {",": ",", ";": ";", ":": ":", ".": ".", "?": ".", "!": ".", "(": "(", ")": ")", "[": "(", "]": ")",
               "-": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2026": "-", "&": "C"}
ABBREVIATIONS = {"jr", "sr", "inc", "corp", "co", "ltd", "vs", "no", "st", "mt", "ft", "esq", "ph.d", "etc", "dept",
                 "univ", "assn", "bros", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill",
                 "ind", "kan", "ky", "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla",
                 "ore", "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo"}
FINITE = {"say": "V", "tell": "V", "ask": "V", "call": "V", "judge": "J", "think": "U", "sound": "B"}
PARTICIPLE = {"say": "G", "tell": "G", "ask": "G", "call": "G", "judge": "j", "think": "g", "sound": "g"}
STRONG = {"say", "tell", "ask", "call"}
NOUNS_TOO = set("""report claim state note post text email call question demand promise estimate forecast offer rule press
brief brand term style bill cast view comment remark answer reply cry joke shout yell scream whisper boast quip caution
hint reason repeat order point mention advise counsel brief label nickname hail warning tout pledge vow voice quote cite
reference attack fault blame praise rebuke charge credit defend endorse thank reject hope fear doubt suspect expect
worry learn find show laugh smile sigh shrug nod frown cough start go open read put shoot fire end break sign protest
object return highlight challenge hit outline detail signal push weigh vent talk speak raise stress tease riff rail
volunteer venture crow headline relay chant response echo sing dub tweet blog telegraph relate hear feel know see
decline refuse seek consider decide like appeal address text compare refer pray plead""".split())


def letter_of(word, initial):
    """The letter of one word; ``initial`` says whether it opens a sentence.

    >>> letter_of("said", False), letter_of("Clinton", False), letter_of("mayor", False)
    ('V', 'N', 'O')
    """
    low = word.lower()
    if low[0].isdigit():
        return "n"
    if low.endswith(("'s", "\u2019s")):
        return "h" if low[:-2] in ("he", "she", "it") else "H" if low[:-2] in ("that", "what", "there", "who", "here") else "S"
    if low.endswith(("n't", "n\u2019t")):
        return "A"
    if "'" in low or "\u2019" in low:
        head = re.split("['\u2019]", low)[0]
        if CLASS.get(head) == "h":
            return "h"
    letter = CLASS.get(low)
    capital = word[0].isupper()
    if capital and len(word) > 1 and word.isupper() and letter in ("H", "h", "r", "A", "t", "C", "P", "D", "b"):
        return "N"  # US, WHO, IT
    if capital and not initial:
        if letter in ("T", "t", "k", "O", "o", "S") or low in ("i",):
            return letter if letter != "k" else "N"
        return "V" if low.endswith("ed") and FORMS.get(low, ("",) * 3)[1:] == ("say", "past") else "N"
    if letter:
        return letter
    if low in FORMS:
        verb, use, form = FORMS[low]
        if form == "ing":
            return PARTICIPLE[use]
        if form in ("base", "third") and verb in NOUNS_TOO:
            return "v" if use in STRONG else "w"
        return FINITE[use]
    if low == "according":
        return "c"
    if capital:
        return "L" if low.endswith("ly") else "N"
    if low.endswith("ed"):
        return "e"
    if low.endswith("ing"):
        return "g"
    return "L" if low.endswith("ly") else "w"


DOTTED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sgt|Lt|Rev)\.\s")
NEVER_DOTTED = {"sir", "lord", "lady", "dame", "miss", "mme"}


class Shape:
    """A text as letters: ``letters[i]`` stands for ``text[starts[i]:ends[i]]``."""

    def __init__(self, text, paragraphs, stretches):
        self.text = text
        self.masked = mask(text, stretches)
        self.starts, self.ends, letters = [], [], []
        self.quotes, self.bounds = [], []
        number = 0
        dotted = DOTTED.search(self.masked) is not None
        cache = {}
        for start, end in paragraphs:
            self.bounds.append(len(letters))
            initial = True
            for token in TOKEN.finditer(self.masked, start, end):
                word = token.group()
                first = word[0]
                s, e = token.span()
                if first in MASKS:
                    self.quotes.append(len(letters))
                    letters.append("Q")
                    self.starts.append(s)
                    self.ends.append(e)
                    inside = tail_of(text, stretches[number])
                    number += 1
                    if inside:
                        letters.append(inside)
                        self.starts.append(e)
                        self.ends.append(e)
                    initial = inside != ","
                    continue
                if first.isalnum():
                    key = (word, initial)
                    letter = cache.get(key)
                    if letter is None:
                        letter = cache[key] = letter_of(word, initial)
                    if letter == "T" and dotted and text[e : e + 1] != "." and word.lower() not in NEVER_DOTTED:
                        letter = "N"  # an article that writes "Mr." writes "Gen." too: this Gen is a first name
                    if letter == "v" and letters and letters[-1] in "DSPne":
                        letter = "w"
                    initial = False
                else:
                    letter = PUNCTUATION.get(first, "x")
                    if letter == "." :
                        if first == "." and letters and self.ends[-1] == s and self._abbreviation(letters[-1]):
                            continue
                        initial = True
                    elif letter == "-" and letters and letters[-1] == "-":
                        self.ends[-1] = e
                        initial = True
                        continue
                    elif letter in ":-(":
                        initial = True
                letters.append(letter)
                self.starts.append(s)
                self.ends.append(e)
            letters.append("|")
            self.starts.append(end)
            self.ends.append(end)
        self.letters = "".join(letters)

    def _abbreviation(self, letter):
        word = self.text[self.starts[-1] : self.ends[-1]]
        if letter == "T":
            return True
        if letter == "t":
            return word[0].isupper() and len(word) < 5
        if letter in "Nn" and (len(word) == 1 and word.isalpha() or "." in word):
            return True
        if word[1:2] == "-" and word[0] in "RDI":  # R-Pa., D-Ore.
            return True
        return word.lower() in ABBREVIATIONS and word[0].isupper()

    def words(self, first, last):
        """The text of tokens ``first`` to ``last`` (exclusive)."""
        return self.text[self.starts[first] : self.ends[last - 1]] if last > first else ""

    def word(self, i):
        return self.text[self.starts[i] : self.ends[i]]


def tail_of(text, stretch):
    """The letter for the last sign inside a stretch: comma, full stop, or ``!`` for ? and !."""
    last = text[stretch.inner_end - 1]
    at = stretch.inner_end - 1
    while last in "'\u2019\u2018 \xa0" and at > stretch.inner_start:
        at -= 1
        last = text[at]
    if last == ",":
        return ","
    if last == ".":
        return "."
    if last in "?!":
        return "!"
    if last in "-\u2013\u2014\u2026":
        return "-"
    return ""


def mask(text, stretches):
    """The text with every marked stretch replaced by signs of the same length."""
    clean = text
    for sign in MASKS:
        if sign in clean:
            clean = clean.replace(sign, "\ufffd")
    pieces, last = [], 0
    for number, stretch in enumerate(stretches):
        pieces.append(clean[last : stretch.start])
        pieces.append(MASKS[number % 2] * (stretch.end - stretch.start))
        last = stretch.end
    pieces.append(clean[last:])
    return "".join(pieces)
