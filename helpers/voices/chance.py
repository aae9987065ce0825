"""What chance alone does to rates of hedging: intervals and a permutation test.

A few hedges more or less may mean nothing. Both methods ask what numbers one would see if nothing
but chance were at work. Notebook 05 teaches it.
"""

import math
import random


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


def permutation_difference(count_a, words_a, count_b, words_b, draws=10_000, seed=1):
    """Could two voices differ by so much if the hedges fell by chance?

    All hedges are thrown anew onto all words, as if it did not matter who speaks, again and again;
    the answer is the share of throws in which the two rates differ at least as much as they do.

    Parameters
    ----------
    count_a, count_b : int
        Hedges of each voice.
    words_a, words_b : int
        Words of each voice.
    draws : int, optional
        How often to throw.
    seed : int, optional
        The same seed gives the same answer.

    Returns
    -------
    tuple of (float, float)
        The difference of the rates per 100 words (first minus second), and the share of throws with
        a difference as large or larger in either direction (counting the observed one as a throw).

    Raises
    ------
    ValueError
        If a voice has no words, or more hedges than words.

    Notes
    -----
    A Monte Carlo permutation test; the "add one" rule follows Phipson and Smyth (2010).

    Examples
    --------
    >>> permutation_difference(0, 100, 0, 50)
    (0.0, 1.0)
    >>> difference, share = permutation_difference(9, 100, 0, 100)
    >>> difference, share < 0.05
    (9.0, True)
    """
    for count, words in ((count_a, words_a), (count_b, words_b)):
        if words <= 0:
            raise ValueError("Each voice needs at least one word to be compared.")
        if not 0 <= count <= words:
            raise ValueError(
                f"{count} hedges in {words} words cannot be: at most one for each word."
            )
    observed = 100 * (count_a / words_a - count_b / words_b)
    total, words = count_a + count_b, words_a + words_b
    generator = random.Random(seed)
    as_large = 0
    for _ in range(draws):
        # Which words carry the hedges: drawn without putting back; the first words_a are voice a's.
        drawn = sum(place < words_a for place in generator.sample(range(words), total))
        difference = 100 * (drawn / words_a - (total - drawn) / words_b)
        as_large += abs(difference) >= abs(observed) - 1e-9
    return observed, (as_large + 1) / (draws + 1)
