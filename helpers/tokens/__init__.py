"""Sentences and words: cutting a text, counting what comes out, comparing tokenisers.

Notebook 02 teaches it. It may touch `articles` and `core`.
"""

from .counting import character_counts, concordance, find_all, tokenisers, word_frequencies
from .sentences import abbreviations, function_words, sentences, split_knowing
from .words import WordTokenizer, count_words, is_word, words
