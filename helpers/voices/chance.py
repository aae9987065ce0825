"""What chance alone does to rates of hedging: intervals and a permutation test.

A few hedges more or less may mean nothing. Both methods ask what numbers one would see if nothing
but chance were at work. Notebook 05 teaches it.
"""

import math
import random
from dataclasses import dataclass, field

from ..articles import load_article
from .rates import Rate, rates


def rate_interval(count, words, per=100, level=0.95):
    """What a small count can bear: an exact interval for a rate.

    If words were hedged at random at a constant rate, a count as small as this could come from any
    rate inside the interval.

    Parameters
    ----------
    count : int
        Hedges found.
    words : int
        Words they were found in.
    per : int, optional
        Rate for so many words.
    level : float, optional
        Share of intervals that would hold the true rate, between 0 and 1.

    Returns
    -------
    tuple of (float, float)
        Lowest and highest rate for every `per` words.

    Raises
    ------
    ValueError
        If a number is negative, `words` is 0, or `level` is not between 0 and 1.

    Notes
    -----
    The exact Poisson interval of Garwood (1936), "Fiducial limits for the Poisson distribution",
    found here by halving: the lowest rate at which `count` or more is still not too surprising, the
    highest at which `count` or fewer is not.

    Examples
    --------
    >>> low, high = rate_interval(3, 200)
    >>> round(low, 2), round(high, 2)
    (0.31, 4.38)
    """
    if count < 0 or count != int(count):
        raise ValueError(f"A count is a whole number from 0 up; this is {count!r}.")
    if words <= 0:
        raise ValueError(f"A rate needs at least one word; this voice has {words}.")
    if not 0 < level < 1:
        raise ValueError(f"The level is a share between 0 and 1, such as 0.95; this is {level!r}.")
    tail = (1 - level) / 2
    low = 0.0
    if count:
        low = _halve(lambda mean: 1 - _at_most(count - 1, mean) < tail, count)
    high = _halve(lambda mean: _at_most(count, mean) > tail, count + 1)
    most = max(float(per), per * count / words)  # no more than one hedge a word
    return per * low / words, min(per * high / words, most)


def _at_most(count, mean):
    """The chance that a Poisson count with this mean is at most `count`.

    >>> round(_at_most(1, 2.0), 4)
    0.406
    """
    if mean == 0:
        return 1.0
    log_terms = (i * math.log(mean) - mean - math.lgamma(i + 1) for i in range(count + 1))
    return min(1.0, math.fsum(math.exp(term) for term in log_terms))


def _halve(too_low, guess):
    """The mean at which `too_low` turns from true to false, by halving."""
    low, high = 0.0, 10.0 + 3.0 * guess
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if too_low(middle) else (low, middle)
    return (low + high) / 2


def random_generator(seed):
    """Where chance comes from: the same seed gives the same run of chance, for everybody.

    Parameters
    ----------
    seed : int

    Returns
    -------
    random.Random
        Its ``shuffle(deck)`` puts a list into a new order; it changes the list and returns nothing.

    Examples
    --------
    >>> deck = ["H", "·", "·"]
    >>> random_generator(2).shuffle(deck)
    >>> deck
    ['·', '·', 'H']
    """
    return random.Random(seed)


@dataclass(frozen=True)
class Deals:
    """What chance gave, again and again, beside what was counted.

    Attributes
    ----------
    deals : list of int
        How many hedges the first of two voices got in each deal.
    observed : int
        How many it really has.
    expected : float
        How many a deal gives in the long run.
    """

    deals: list = field(repr=False)
    observed: int
    expected: float

    @property
    def as_far(self):
        """How many deals lie at least as far from the expected number as what was counted."""
        far = abs(self.observed - self.expected) - 1e-9
        return sum(abs(deal - self.expected) >= far for deal in self.deals)

    @property
    def share(self):
        """How often chance parts the two at least as far, 0 to 1 (what was counted is a deal, too).

        In the language of statistics: the two-sided p-value of the permutation test.
        """
        return (self.as_far + 1) / (len(self.deals) + 1)


def permutation_test(first, other, draws=1000, seed=1):
    """Could two voices differ by so much if the hedges fell by chance?

    All hedges are dealt anew onto all words, as if it did not matter who speaks, again and again.

    Parameters
    ----------
    first, other : Rate
        The two voices: ``hedges`` in ``words``.
    draws : int, optional
        How often to deal.
    seed : int, optional
        The same seed gives the same answer.

    Returns
    -------
    Deals

    Raises
    ------
    ValueError
        If there are more hedges than words, or fewer than none.

    Notes
    -----
    A Monte Carlo permutation test; the "add one" rule of `Deals.share` follows Phipson and Smyth
    (2010). It takes words as exchangeable: any word might as well carry the hedge. Hedges come in
    clusters, so the share is smaller than it should be rather than larger.

    Examples
    --------
    >>> from helpers.voices import Rate
    >>> reporter, quoted = Rate("reporter", "", 100, 9, 0), Rate("people quoted", "", 100, 0, 0)
    >>> test = permutation_test(reporter, quoted)
    >>> test.expected, test.share < 0.05
    (4.5, True)
    """
    total, words = first.hedges + other.hedges, first.words + other.words
    if min(first.hedges, other.hedges, first.words, other.words) < 0 or total > words:
        raise ValueError(f"{total} hedges in {words} words cannot be: at most one for each word.")
    generator = random.Random(seed)
    deals = [
        # Which words carry the hedges: drawn without putting back; the first words are the first's.
        sum(place < first.words for place in generator.sample(range(words), total))
        for _ in range(draws)
    ]
    return Deals(deals, first.hedges, total * first.words / words if words else 0.0)


@dataclass(frozen=True)
class PageRates:
    """The reporter of one page (its name) beside the people quoted there."""

    page: str
    reporter: Rate
    quoted: Rate

    def as_row(self):
        """What `table` shows of it: intervals of 95 %, and the share of a thousand deals."""
        both = self.reporter.words + self.quoted.words
        hedges = self.reporter.hedges + self.quoted.hedges
        interval = ""
        if both:
            low, high = rate_interval(hedges, both)
            interval = f"{low:.1f} to {high:.1f}"
        alone = not (self.reporter.words and self.quoted.words and hedges)
        return {
            "page": self.page,
            "reporter": f"{self.reporter.hedges:,} in {self.reporter.words:,}",
            "people quoted": f"{self.quoted.hedges:,} in {self.quoted.words:,}",
            "all, per 100 words (95 % interval)": interval,
            "share of deals as far apart": None
            if alone
            else f"{permutation_test(self.reporter, self.quoted).share:.3f}",
        }


def compare_pages(articles):
    """Set the reporters of several pages beside the people whom they quote.

    Parameters
    ----------
    articles : iterable of Article or str
        Articles, or their names in seeds/. One that comes twice is shown once.

    Returns
    -------
    list of PageRates

    Examples
    --------
    >>> from helpers import Article
    >>> page = Article.from_text("“It may rain,” said Ada Lund. Perhaps it will.", name="weather")
    >>> compare_pages([page, page])[0].as_row()["people quoted"]
    '1 in 3'
    """
    pages = [load_article(each) if isinstance(each, str) else each for each in articles]
    once = {page.sha256: page for page in pages}.values()
    return [PageRates(page.name, *rates(page, by="side")) for page in once]
