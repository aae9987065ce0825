"""The picture of deals by chance says in words what it shows."""

import random

from helpers.show.chance import deals_picture
from helpers.voices import Deals, Rate, permutation_test


def test_a_count_in_the_middle_is_as_near_as_every_deal():
    picture = deals_picture(Deals([1, 2, 2, 3], observed=2, expected=2.0))
    assert "4 of 4 deals (100.0 %)" in picture.caption


def test_both_ends_count_as_far():
    picture = deals_picture(Deals([0, 4, 2, 2], observed=4, expected=2.0))
    assert "2 of 4 deals (50.0 %)" in picture.caption


def test_a_count_that_chance_never_reached_is_still_drawn():
    picture = deals_picture(Deals([1, 2, 2, 3], observed=9, expected=2.0))
    assert "Found in the article: 9" in picture.description
    assert "0 of 4 deals" in picture.caption


def test_no_deals_make_an_empty_picture():
    assert "empty" in deals_picture(Deals([], observed=0, expected=0.0)).description


def test_where_all_deals_are_alike_nothing_is_compared():
    picture = deals_picture(Deals([0] * 5, observed=0, expected=0.0))
    assert picture.description.startswith("Each deal gives 0: there is nothing to deal")


def test_its_share_is_that_of_the_permutation_test():
    """The lesson deals by hand what the helper deals at one go: both shares agree."""
    mine, ours, rest, theirs = 9, 100, 1, 120
    chance = random.Random(1)
    cards, hedges = ours + theirs, mine + rest
    deals = [sum(at < ours for at in chance.sample(range(cards), hedges)) for _ in range(2000)]
    middle = hedges * ours / cards
    by_hand = sum(abs(deal - middle) >= abs(mine - middle) - 1e-9 for deal in deals)
    test = permutation_test(Rate("a", "", ours, mine, 0), Rate("b", "", theirs, rest, 0), 2000)
    assert test.deals == deals
    assert (by_hand + 1) / 2001 == test.share
    assert f"{by_hand} of 2,000 deals" in deals_picture(test).caption
