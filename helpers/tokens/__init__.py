"""Sentences and words: cutting a text, counting what comes out, comparing tokenisers.

Notebook 02 teaches it. It may touch `articles` and `core`.
"""

from .counting import concordance, tokenisers, word_frequencies
from .sentences import abbreviations, function_words, sentences
from .words import WordTokenizer, count_words, is_word, words

__all__ = [
    "WordTokenizer",
    "abbreviations",
    "concordance",
    "count_words",
    "function_words",
    "is_word",
    "sentences",
    "tokenisers",
    "word_frequencies",
    "words",
]
