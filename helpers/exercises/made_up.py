"""Words that the checks make up, others for each answer, so that none can have listed them."""

import random
import re
from types import CodeType

BEGINNINGS = ("bl", "dr", "fr", "gl", "kl", "pr", "sn", "tr", "vl", "zw")
ENDS = ("arf", "awp", "eeb", "isp", "olm", "ulk")  # no word of English begins and ends so
MADE_UP = re.compile(rf"\b(?:{'|'.join(BEGINNINGS)})(?:{'|'.join(ENDS)})")
MANY = 8  # in each kind of sentence


def luck_of(answer):
    """Chance that deals the same to the same answer, and anew once a learner changes it."""
    return random.Random(_as_written(getattr(answer, "__code__", answer)))


def _as_written(thing):
    if not isinstance(thing, CodeType):
        return repr(thing)
    parts = [_as_written(each) for each in thing.co_consts]
    return repr((thing.co_code, thing.co_names, parts))


def made_up(luck, many=MANY):
    """Words that nobody has seen, no two alike.

    >>> len(set(made_up(luck_of("“.*?”"), 5)))
    5
    """
    return luck.sample([begin + end for begin in BEGINNINGS for end in ENDS], many)
