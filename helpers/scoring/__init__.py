"""Gold annotation, how good a finder is by it, and how far two people agree.

Notebooks 03, 04 and 06 teach it. It may touch `tokens` and what stands below.
"""

from .agreement import Agreement, Disagreement, agreement, in_figures, kappa_and_alpha
from .gold import Gold, GoldError, Mark, load_gold, page_with_gold
from .labels import NO_LABEL, label_of, same_label, same_speaker
from .score import Score, score
