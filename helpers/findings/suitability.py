"""Is this article fit for the lesson? One line for the teacher, and a warning where it is not.

The line counts what a class can work on. The warnings say where the finders are out of their depth:
another language, verse, a transcript, an article without quotations. Notebook 07 shows it.
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from ..core.tables import read_table
from ..core.wording import counted
from ..hedges.finder import find_hedges
from ..quotations.finder import find_quotations
from ..tokens import count_words
from .analysis import KINDS

FUNCTION_WORDS = frozenset(
    row["word"] for row in read_table(Path(__file__).with_name("english.tsv"))
)
# In 924 US news articles (the benchmark PolNeAR) the words of the table make up 10 to 36 of 100
# words, in all but six at least 18; in German, Dutch, Danish, French and Spanish below 8.
ENGLISH, NOT_ENGLISH = 0.15, 0.1  # shares; what lies between them is left undecided
FEWEST_WORDS, FEWEST_CHARACTERS = 25, 120  # a text with fewer of both tells too little
SHORT, LONG = 200, 2500  # words of an article; a class hour holds what lies between
READING = 130  # words a minute, read aloud
WRAPPED = 0.15  # of the lines of wrapped prose, the share that breaks off with room left: headings
PER_QUOTATION, PER_HEDGE = 1.0, 0.5  # minutes of talk in class

TRANSCRIPT = (
    "Warning: this looks like a transcript; who speaks stands before a colon there, and "
    "the finder looks for quotation marks and verbs of saying."
)
WORD = re.compile(r"[^\W\d_]+")
LINE = re.compile(r"[^\r\n\u2028\u2029]+")
NAME_PART = r"[A-Z][\w.’'-]{0,20}"
TURN = re.compile(
    rf"""
    \s* (?:
        {NAME_PART} (?: [ ] {NAME_PART} ){{0,4}}  # MS. ORTIZ, or Anna Ortiz
        (?: [ ] \( [^)]{{1,40}} \) )?  # (laughing)
        \s? :
    |   [QA] [.:]  # question and answer
    ) \s""",
    re.VERBOSE,
)


def function_word_share(text):
    """The share of English function words among the words of a text.

    Parameters
    ----------
    text : str
        The first 100,000 characters count.

    Returns
    -------
    float
        From 0 to 1; 0 for a text without words.

    Examples
    --------
    >>> function_word_share("The rain is on its way.")
    0.5
    """
    found = [word.lower() for word in WORD.findall(text[:100_000])]
    return sum(word in FUNCTION_WORDS for word in found) / len(found) if found else 0.0


def looks_english(text):
    """Whether a text is English, by its commonest words; None for a very short text, or a mixture.

    Every language repeats its own small words. About a quarter of any English text is made of some
    sixty of them, and other languages hardly ever use these; so a count is enough.

    >>> looks_english("Der Regen kommt vielleicht morgen, sagte die Frau vom Wetterdienst. " * 5)
    False
    >>> looks_english("Maybe.") is None
    True
    """
    if len(text.split()) < FEWEST_WORDS and len(text) < FEWEST_CHARACTERS:
        return None
    share = function_word_share(text)
    if share >= ENGLISH:
        return True
    return False if share < NOT_ENGLISH else None


def looks_like_verse(text):
    """Whether most lines are short and break off before a sentence ends, as in a poem or a song.

    Prose that was wrapped by hand breaks off, too, but only where the next word had no room.

    >>> looks_like_verse("The sand sings low\\nwhen evening comes\\nand no one knows\\nwhy\\n" * 3)
    True
    """
    lines = [line.strip() for line in LINE.findall(text[:100_000]) if line.strip()]
    broken = [
        (line, below.split()[0])
        for line, below in pairwise(lines)
        if len(line) < 60 and line[-1] not in ".!?:”\"'’"
    ]
    width = max(map(len, lines), default=0)
    early = [line for line, word in broken if len(line) + 1 + len(word) <= width]
    return len(lines) >= 8 and len(broken) > len(lines) / 2 and len(early) > WRAPPED * len(broken)


def looks_like_transcript(text):
    """Whether many lines begin with the name of the one who speaks and a colon.

    >>> looks_like_transcript("MS. ORTIZ: Will it rain?\\nMR. HALE: It may.\\n" * 3)
    True
    """
    lines = [line for line in LINE.findall(text[:100_000]) if line.strip()]
    turns = [line for line in lines if TURN.match(line)]
    return len(turns) >= 4 and len(turns) > len(lines) / 4


def is_transcript(article):
    """As `looks_like_transcript`, of an article's story."""
    return looks_like_transcript(_story(article))


def _story(article):
    return "\n".join(span.of(article.text) for span in article.story)


@dataclass(frozen=True)
class Suitability:
    """What a class can work on in an article.

    Attributes
    ----------
    words, hedges : int
    kinds : dict
        "direct", "mixed", "indirect" to the number of such quotations.
    minutes : int
        Of class: reading it aloud, then a minute of talk for each quotation and half a minute for
        each hedge, rounded up to five. An estimate from the course's own articles.
    warnings : list of str
        Whole sentences; empty if nothing speaks against the article.
    """

    name: str
    words: int
    kinds: dict
    hedges: int
    minutes: int
    warnings: tuple

    @property
    def quotations(self):
        return sum(self.kinds.values())

    def __str__(self):
        kinds = ", ".join(f"{count} {kind}" for kind, count in self.kinds.items() if count)
        line = (
            f"{self.name}: {counted(self.words, 'word')}, {counted(self.quotations, 'quotation')}"
            f"{f' ({kinds})' if kinds else ''}, {counted(self.hedges, 'hedge')}, "
            f"about {self.minutes} minutes of class."
        )
        return " ".join([line, *self.warnings])

    __repr__ = __str__


def suitability(article):
    """Tell a teacher in one line what an article offers, and what speaks against it.

    Parameters
    ----------
    article : Article

    Returns
    -------
    Suitability
        Printed, it is the line.
    """
    quotations, hedges = find_quotations(article), find_hedges(article)
    count = count_words(article)
    kinds = {kind: sum(each.kind == kind for each in quotations) for kind in KINDS}
    talk = count / READING + PER_QUOTATION * len(quotations) + PER_HEDGE * len(hedges)
    minutes = 5 * max(1, -int(-talk // 5))
    story = _story(article)
    notes = [f"Note: {article.note}"] if article.note else []
    warnings = (*notes, *_warnings(story, count, len(quotations), len(hedges)))
    return Suitability(article.name, count, kinds, len(hedges), minutes, warnings)


def _warnings(text, count, quotations, hedges):
    english = looks_english(text)
    if english is False:
        yield "Warning: this does not look like English, and the finders know no other language."
    elif english is None and count:
        yield "Note: too short or too mixed to tell whether it is English."
    if looks_like_verse(text):
        yield "Warning: this looks like verse; lines that break off mislead the sentence splitter."
    if looks_like_transcript(text):
        yield TRANSCRIPT
    if not count:
        yield "Warning: there are no words in it."
    elif count < SHORT:
        yield f"Note: fewer than {SHORT} words; counts of so short a text mean little."
    elif count > LONG:
        yield f"Note: more than {LONG:,} words; choose a part of it for one hour."
    if count and not quotations:
        yield "Warning: no quotations were found, so notebooks 03 and 05 show little of it."
    if count and not hedges:
        yield "Warning: no hedges were found, so notebooks 04 and 05 show little of it."


def limit_rows():
    """Where the finders end: a sentence for each limit, and what is found in it.

    Returns
    -------
    list of dict of str
        The limit, the text, what the finders find in it, and what a reader sees. The sentences
        stand in ``limits.tsv``, ready for more.

    Examples
    --------
    >>> [row["limit"] for row in limit_rows()][:2]
    ['irony', 'question']
    """
    rows = []
    for row in read_table(Path(__file__).with_name("limits.tsv")):
        text = row["text"]
        found = [each.of(text) for each in (*find_quotations(text), *find_hedges(text))]
        rows.append(
            {
                "limit": row["limit"],
                "text": text,
                "the finders find": ", ".join(found) or "nothing",
                "a reader sees": row["what a reader sees"],
            }
        )
    return rows
