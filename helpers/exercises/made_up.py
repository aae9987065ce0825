"""Words that the checks make up, so that no answer can have listed them."""

import random

BEGINNINGS = ("bl", "dr", "fr", "gl", "kl", "pr", "sn", "tr", "vl", "zw")
ENDS = ("arf", "awp", "eeb", "isp", "olm", "ulk")  # no word of English begins and ends so
MANY = 8  # in each kind of sentence


def made_up(many=MANY):
    """Words that nobody has seen, no two alike.

    >>> len(set(made_up(5)))
    5
    """
    return random.sample([begin + end for begin in BEGINNINGS for end in ENDS], many)
