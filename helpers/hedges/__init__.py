"""The hedge finder: cues in tables, context tests that settle them, one pass over the text.

Notebook 04 teaches it.
"""

from .context import Context
from .rules import TESTS
from .cues import CATEGORIES
from .finder import Booster, Hedge, explain, find_boosters, find_hedges, find_words

__all__ = [
    "CATEGORIES",
    "TESTS",
    "Booster",
    "Context",
    "Hedge",
    "explain",
    "find_boosters",
    "find_hedges",
    "find_words",
]
