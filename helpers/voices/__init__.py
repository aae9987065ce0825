"""Whose hedge is it? Joins quotations and hedges, and asks what chance alone would do.

Notebook 05 teaches it. It may touch the two finders, `tokens` and what stands below them.
"""

from .chance import Deals, compare_pages, permutation_test, random_generator, rate_interval
from .rates import Rate, rates
from .voices import MANNERS, QUOTED, REPORTER, UNKNOWN, Voiced, voice_of, whose_hedges
