"""The hedge finder: cues in tables, rules that settle where they hedge, one pass over the text.

Notebook 04 teaches it.
"""

from .context import Context
from .cues import CATEGORIES
from .explain import explain, rules_of
from .finder import Booster, Hedge, find_boosters, find_hedges
from .rules import TESTS, Rules
from .word_list import find_words
