"""Rates: how much does each voice say, and how much of it is hedged or boosted?

Notebook 05 teaches it.
"""

from collections import Counter
from dataclasses import dataclass

from ..articles import as_article
from ..tokens import is_word, words
from .voices import MANNERS, QUOTED, REPORTER, Stretches, whose_hedges


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

    def as_row(self):
        """What `table` shows of it."""
        return {
            "whose": self.voice,
            "words": self.words,
            "hedges": self.hedges,
            "boosters": self.boosters,
            "hedges per 100 words": self.hedges_per_100,
        }


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
