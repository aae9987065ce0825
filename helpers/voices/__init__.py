"""Whose hedge is it? Joins quotations and hedges, and asks what chance alone would do.

Notebook 05 teaches it. It may touch the two finders, `tokens` and what stands below them.
"""

from .chance import permutation_difference, rate_interval
from .voices import MANNERS, REPORTER, UNKNOWN, Rate, Voiced, rates, voice_of, whose_hedges

__all__ = [
    "MANNERS",
    "REPORTER",
    "UNKNOWN",
    "Rate",
    "Voiced",
    "permutation_difference",
    "rate_interval",
    "rates",
    "voice_of",
    "whose_hedges",
]
