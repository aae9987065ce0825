"""What chance alone makes: a picture of many deals beside the count that was really found.

Notebook 05 deals the hedges of an article out anew, as if it did not matter who speaks.
"""

from collections import Counter

from ..core.wording import counted
from .palette import BLUE, GREY, LIGHT
from .pictures import described, drawing, say_empty, whole_numbers


def deals_picture(test):
    """How often chance gave how many, with a dashed line at what was found.

    Parameters
    ----------
    test : Deals
        From `permutation_test`.

    Returns
    -------
    Picture
        Hatched bars lie at least as far from the expected number as what was found. Where all
        deals are alike there is nothing to compare, and the picture says so.

    Examples
    --------
    >>> from helpers.voices import Deals
    >>> deals_picture(Deals([1, 2, 2, 3], observed=3, expected=2))
    4 deals by chance. 1: 1 deal; 2: 2 deals; 3: 1 deal. Found in the article: 3. At least as far \
from the expected 2.0: 2 of 4 deals (50.0 %).
    """
    counts = sorted(Counter(test.deals).items())
    total, observed, expected = len(test.deals), test.observed, test.expected
    far = abs(observed - expected) - 1e-9
    with drawing(2.8) as (figure, axes):
        if not total:
            say_empty(axes, "no deals")
            return described(figure, "Nothing was dealt.", "An empty picture: no deals.")
        if len(counts) == 1:
            same = (
                f"Each deal gives {observed}: there is nothing to deal, or one voice only to deal "
                "it to."
            )
            say_empty(axes, "nothing to compare")
            return described(figure, same, same)
        for number, often in counts:
            look = {"color": LIGHT, "edgecolor": GREY}
            if abs(number - expected) >= far:
                look = {"color": "white", "edgecolor": BLUE, "hatch": "////"}
            axes.bar(number, often, **look)
        axes.axvline(observed, color="black", linestyle="--", lw=1.6)
        most = max(often for _, often in counts)
        axes.text(observed, 1.06 * most, " found in the article", va="bottom")
        axes.set_ylim(0, 1.25 * most)
        axes.set_xlabel("hedges that fall to the reporter in one deal")
        axes.set_ylabel("number of deals")
        whole_numbers(axes)
        share = f"{test.as_far:,} of {counted(total, 'deal')} ({100 * test.as_far / total:.1f} %)"
        caption = (
            f"What chance makes of it. The dashed line is what was found, {observed}; hatched bars "
            f"lie at least as far from the expected {expected:.1f}: {share}."
        )
        listed = "; ".join(f"{number}: {counted(often, 'deal')}" for number, often in counts)
        words = (
            f"{counted(total, 'deal')} by chance. {listed}. Found in the article: {observed}. At "
            f"least as far from the expected {expected:.1f}: {share}."
        )
        return described(figure, caption, words)
