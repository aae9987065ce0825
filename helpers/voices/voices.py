"""Voices: whose hedge is it? Joins the quotation finder and the hedge finder.

A hedge inside somebody's quotation marks is that person's own wording. Inside indirect speech it is
the person's *as reported*: the wording may be the reporter's. Everywhere else the reporter hedges.
Notebook 05 teaches it.
"""

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass

from ..articles import as_article
from ..core.spans import Located
from ..tokens import is_word, words

MANNERS = ("own words", "as reported", "reporter")
REPORTER = "reporter"
QUOTED = "people quoted"
UNKNOWN = "unknown speaker"
PRONOUNS = {"he", "she", "it", "they", "i", "we", "who", "him", "her", "them"}


@dataclass(frozen=True, slots=True)
class Voiced(Located):
    """A hedge or booster and the voice it belongs to.

    Attributes
    ----------
    start, end : int
        Its place in the article's text (code points, end exclusive).
    finding : Hedge or Booster
        What was found there.
    voice : str
        The speaker's name, or the words that mention the speaker if nobody is named, or
        ``"unknown speaker"``; ``"reporter"`` outside quotations.
    manner : str
        ``"own words"`` inside a direct or mixed quotation, ``"as reported"`` inside indirect
        speech, ``"reporter"`` elsewhere.
    words : str
        The words that were found, on one line.
    """

    start: int
    end: int
    finding: object
    voice: str
    manner: str
    words: str

    @property
    def what(self):
        """The category of a hedge, or ``"booster"``."""
        return getattr(self.finding, "category", "booster")

    def as_row(self):
        """What `table` shows of it."""
        return {
            "what it is": self.what,
            "words": self.words,
            "voice": self.voice,
            "manner": self.manner,
        }


@dataclass(frozen=True, slots=True)
class Rate:
    """How much one voice says and hedges.

    Attributes
    ----------
    voice, manner : str
        As in `Voiced`; or what several of them were added up to, see `rates`.
    words : int
        Words spoken in this voice and manner.
    hedges, boosters : int
        How many were found there.
    """

    voice: str
    manner: str
    words: int
    hedges: int
    boosters: int

    @property
    def hedges_per_100(self):
        """Hedges for every 100 words; None if nothing was said."""
        return 100 * self.hedges / self.words if self.words else None

    @property
    def boosters_per_100(self):
        """Boosters for every 100 words; None if nothing was said."""
        return 100 * self.boosters / self.words if self.words else None

    def as_row(self):
        """What `table` shows of it."""
        return {
            "whose": self.voice,
            "words": self.words,
            "hedges": self.hedges,
            "boosters": self.boosters,
            "hedges per 100 words": self.hedges_per_100,
        }


def whose_hedges(article, quotations=None, hedges=None, boosters=None):
    """Give each hedge and booster to a voice.

    Parameters
    ----------
    article : Article or str
        The article they were found in.
    quotations, hedges, boosters : list, optional
        Findings to join; found in the article if left out. Pass ``boosters=[]`` for hedges alone.

    Returns
    -------
    list of Voiced
        In text order.

    Notes
    -----
    A cue such as "according to the mayor" stands outside the content that it introduces, so it is
    the reporter's. Where quotation marks stand inside an indirect clause, own words win.

    Examples
    --------
    >>> from types import SimpleNamespace as Quoted
    >>> text = '“Maybe,” said Ada Lund. Perhaps.'
    >>> quoted = Quoted(start=0, end=8, kind="direct", speaker=None, name="Ada Lund")
    >>> [(v.voice, v.manner) for v in whose_hedges(text, quotations=[quoted])]
    [('Ada Lund', 'own words'), ('reporter', 'reporter')]
    """
    article = as_article(article)
    if quotations is None:
        from ..quotations.finder import find_quotations

        quotations = find_quotations(article)
    if hedges is None or boosters is None:
        from ..hedges.finder import find_boosters, find_hedges

        hedges = find_hedges(article) if hedges is None else hedges
        boosters = find_boosters(article) if boosters is None else boosters
    stretches = Stretches(article.text, quotations)
    findings = sorted([*hedges, *boosters], key=lambda finding: (finding.start, finding.end))
    return [
        Voiced(
            found.start,
            found.end,
            found,
            *stretches.voice_at(found.start, found.end),
            " ".join(article.text[found.start : found.end].split()),
        )
        for found in findings
    ]


class Stretches:
    """The stretches of an article in which somebody is quoted, ready for questions.

    Parameters
    ----------
    text : str
        The article's text.
    quotations : iterable of Quotation
        Anything with ``start``, ``end``, ``kind``, ``speaker`` and ``name``.
    """

    def __init__(self, text, quotations):
        self.text = text
        quotations = list(quotations)
        own = [quotation for quotation in quotations if quotation.kind != "indirect"]
        indirect = [quotation for quotation in quotations if quotation.kind == "indirect"]
        self.layers = [("own words", _by_start(own)), ("as reported", _by_start(indirect))]

    def voice_at(self, start, end):
        """The voice and manner at a place; own words win over indirect speech.

        Returns
        -------
        tuple of (str, str)
        """
        for manner, (starts, stretches, reach) in self.layers:
            at = bisect_right(starts, start)
            # The nearest stretch that opened before the place and is still open there.
            while at and reach[at - 1] >= end:
                at -= 1
                if stretches[at].end >= end:
                    return voice_of(stretches[at], self.text), manner
        return REPORTER, REPORTER


def _by_start(quotations):
    """Quotations by their start, with the furthest end reached so far."""
    ordered = sorted(quotations, key=lambda quotation: (quotation.start, -quotation.end))
    reach, furthest = [], -1
    for quotation in ordered:
        furthest = max(furthest, quotation.end)
        reach.append(furthest)
    return [quotation.start for quotation in ordered], ordered, reach


def voice_of(quotation, text):
    """The name under which a quotation's speaker is counted.

    Parameters
    ----------
    quotation : Quotation
    text : str
        The article's text.

    Returns
    -------
    str
        The name; without one the words of the mention; ``"unknown speaker"`` without a mention, and
        for a pronoun that was not traced: *she* may be several people.
    """
    if quotation.name:
        return quotation.name
    if quotation.speaker is not None:
        mention = text[quotation.speaker.start : quotation.speaker.end]
        return UNKNOWN if mention.lower() in PRONOUNS else " ".join(mention.split())
    return UNKNOWN


def rates(article, quotations=None, hedges=None, boosters=None, by=None):
    """Count for each voice how much is said and how much of it is hedged or boosted.

    Parameters
    ----------
    article : Article or str
    quotations, hedges, boosters : list, optional
        As in `whose_hedges`.
    by : {None, "voice", "manner", "side"}
        What is added up: nothing (a line for each voice and manner); the manners of each voice
        (manner ``"both"``); the voices of each manner; or all who are quoted, so that two lines are
        left, the reporter and ``"people quoted"``.

    Returns
    -------
    list of Rate
        The reporter first, then the speakers by words spoken; by manner in the order of `MANNERS`.
        A manner or a side without a word is there all the same.

    Raises
    ------
    ValueError
        For another ``by``.

    Notes
    -----
    Words are those that `count_words` counts. Words in quotation marks inside indirect speech are
    the speaker's own, as the hedges there are.

    Examples
    --------
    >>> from types import SimpleNamespace as Quoted
    >>> text = '“Maybe it will rain,” said Ada Lund. It did.'
    >>> quoted = Quoted(start=0, end=21, kind="direct", speaker=None, name="Ada Lund")
    >>> for rate in rates(text, quotations=[quoted]):
    ...     print(rate.voice, rate.words, rate.hedges, rate.hedges_per_100)
    reporter 5 0 0.0
    Ada Lund 4 1 25.0
    """
    article = as_article(article)
    if quotations is None:
        from ..quotations.finder import find_quotations

        quotations = find_quotations(article)
    stretches = Stretches(article.text, quotations)
    spoken, hedged, boosted = Counter(), Counter(), Counter()
    for word in words(article):
        if is_word(word.of(article.text)):
            spoken[stretches.voice_at(word.start, word.end)] += 1
    for voiced in whose_hedges(article, quotations, hedges, boosters):
        counter = hedged if hasattr(voiced.finding, "category") else boosted
        counter[voiced.voice, voiced.manner] += 1
    if by not in ADD_UP:
        raise ValueError(f"by is None, {', '.join(map(repr, list(ADD_UP)[1:]))}, not {by!r}.")
    group, always = ADD_UP[by]
    spoken, hedged, boosted = (_added_up(each, group) for each in (spoken, hedged, boosted))
    keys = list(always) or sorted(
        set(spoken) | set(hedged) | set(boosted),
        key=lambda key: (key[0] != REPORTER, -spoken[key], key),
    )
    return [Rate(*key, spoken[key], hedged[key], boosted[key]) for key in keys]


def _by_voice(voice, manner):
    return voice, manner if manner == REPORTER else "both"


def _by_side(voice, manner):
    return SIDES[manner != REPORTER]


SIDES = ((REPORTER, REPORTER), (QUOTED, "both"))
ADD_UP = {  # what is added up -> the line that a voice and manner go to, the lines always there
    None: (lambda voice, manner: (voice, manner), ()),
    "voice": (_by_voice, ()),
    "manner": (lambda voice, manner: (manner, manner), tuple((m, m) for m in MANNERS)),
    "side": (_by_side, SIDES),
}


def _added_up(counter, group):
    added = Counter()
    for key, count in counter.items():
        added[group(*key)] += count
    return added
