"""Quotations: who said what, and how do we know?

One module, one idea: ``lists`` (the word tables), ``marks`` (which stretches stand between
marks), ``cues`` (verbs of saying), ``letters`` (what kind of word), ``shapes`` (a sentence as
letters), ``grammar`` (the subject of a verb), ``sieves`` (rules from sure to unsure), ``screen``
(marked words that nobody says), ``kinds`` (direct or mixed), ``indirect`` (reported clauses),
``people`` (names behind pronouns), ``finder`` (one after another) and ``explain``. Notebook 03
teaches this room.
"""

from .explain import explain, pronoun_rivals, sieve_steps
from .finder import Quotation, find_quotations
