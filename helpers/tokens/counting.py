"""Counting words, looking them up in context, and NLTK's other tokenisers side by side.

Notebook 02 teaches it.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from nltk.probability import FreqDist
from nltk.tokenize import (
    NLTKWordTokenizer,
    ToktokTokenizer,
    TreebankWordTokenizer,
    TweetTokenizer,
    WordPunctTokenizer,
)

from ..core.spans import Span
from .words import is_word, words


def word_frequencies(article, leave_out=()):
    """Count how often each word occurs, capitals and small letters taken together.

    Parameters
    ----------
    article : Article or str
    leave_out : iterable of str, optional
        Words not to count, in lower case; `function_words` gives the usual ones.

    Returns
    -------
    nltk.probability.FreqDist
        Word to count. ``.most_common(10)`` gives the ten most frequent.

    Examples
    --------
    >>> from helpers import function_words
    >>> counts = word_frequencies("The talks may fail. Talks may not.", leave_out=function_words())
    >>> counts.most_common()
    [('talks', 2), ('fail', 1)]
    """
    if isinstance(leave_out, str) or not isinstance(leave_out, Iterable):
        raise TypeError('leave_out is a list or set of words, such as ["the", "of"].')
    text = article if isinstance(article, str) else article.text
    left_out = {word.lower() for word in leave_out}
    tokens = (text[start:end] for start, end in words(article))
    lower = (token.lower().replace("’", "'") for token in tokens if is_word(token))
    return FreqDist(word for word in lower if word not in left_out)


class Character(NamedTuple):
    """One character: how it looks, its ``code_point``, its ``name``, how often it comes."""

    character: str
    code_point: str
    name: str
    count: int


def character_counts(article, characters):
    """How often characters that look alike come, each with its name.

    Parameters
    ----------
    article : Article or str
    characters : str
        Those to count.

    Returns
    -------
    list of Character

    Examples
    --------
    >>> character_counts("“Oh,” she said.", "“")[0]
    Character(character='“', code_point='U+201C', name='LEFT DOUBLE QUOTATION MARK', count=1)
    """
    text = article if isinstance(article, str) else article.text
    return [
        Character(each, f"U+{ord(each):04X}", unicodedata.name(each, "(no name)"), text.count(each))
        for each in characters
    ]


def find_all(article, piece):
    """Every place of a piece of text, capitals as they are; words and lines do not matter.

    Parameters
    ----------
    article : Article or str
    piece : str

    Returns
    -------
    list of Span

    Examples
    --------
    >>> find_all("It’s hers’.", "’")
    [Span(start=2, end=3), Span(start=9, end=10)]
    """
    text = article if isinstance(article, str) else article.text
    return [Span(*found.span()) for found in re.finditer(re.escape(piece), text)] if piece else []


class Line(NamedTuple):
    """One line of a concordance: what is ``left``, the ``match``, what is ``right``, its place."""

    left: str
    match: str
    right: str
    start: int
    end: int


def concordance(article, phrase, width=40):
    """Every occurrence of a word or phrase with what stands left and right of it.

    Parameters
    ----------
    article : Article or str
    phrase : str
        One or more words; capitals and the kind of apostrophe do not matter.
    width : int
        Characters to show on either side.

    Returns
    -------
    list of Line
        Each with ``left``, ``match``, ``right`` (line ends shown as spaces), ``start`` and ``end``.

    Examples
    --------
    >>> for line in concordance("Talks may fail. They may not.", "may", width=12):
    ...     print(f"{line.left:>12} [{line.match}] {line.right.rstrip()}")
          Talks  [may]  fail. They
     fail. They  [may]  not.
    """
    text = article if isinstance(article, str) else article.text
    wanted = [_fold(phrase[start:end]) for start, end in words(phrase)]
    tokens = words(article)
    folded = [_fold(text[start:end]) for start, end in tokens]
    found = []
    for n, token in enumerate(folded):
        if wanted and token == wanted[0] and folded[n : n + len(wanted)] == wanted:
            start, end = tokens[n].start, tokens[n + len(wanted) - 1].end
            left = re.sub(r"\s", " ", text[max(0, start - width) : start])
            right = re.sub(r"\s", " ", text[end : end + width])
            found.append(Line(left, text[start:end], right, start, end))
    return found


def _fold(token):
    return token.lower().replace("’", "'")


def tokenisers():
    """Five of NLTK's word tokenisers to compare, just as NLTK ships them.

    Returns
    -------
    dict of str to function
        Each function takes a text and returns a list of strings. They differ on purpose: one turns
        straight marks into double backquotes, another cuts "U.S." into four.

    Examples
    --------
    >>> for name, cut in tokenisers().items():
    ...     print(f"{name:10} {cut('Mr. Hale can’t go.')}")
    NLTKWord   ['Mr.', 'Hale', 'can', '’', 't', 'go', '.']
    Treebank   ['Mr.', 'Hale', 'can’t', 'go', '.']
    WordPunct  ['Mr', '.', 'Hale', 'can', '’', 't', 'go', '.']
    Tweet      ['Mr', '.', 'Hale', 'can', '’', 't', 'go', '.']
    Toktok     ['Mr.', 'Hale', 'can', '’', 't', 'go', '.']
    """
    return {
        "NLTKWord": NLTKWordTokenizer().tokenize,
        "Treebank": TreebankWordTokenizer().tokenize,
        "WordPunct": WordPunctTokenizer().tokenize,
        "Tweet": TweetTokenizer().tokenize,
        "Toktok": ToktokTokenizer().tokenize,
    }
