"""Words as spans: where a sentence can be cut, and where it must not be.

The rules are those of NLTK's word tokeniser of the Penn Treebank kind, changed so that curly and
straight marks are treated alike. One rule says which tokens are words, and everything that counts
words asks it. Notebook 02 teaches it.
"""

import re
from functools import cache

from nltk.tokenize import (
    NLTKWordTokenizer,
)

from ..core.spans import Span
from .sentences import LONGEST_SENTENCE, abbreviation_table, pieces, remembered, sentences


class WordTokenizer(NLTKWordTokenizer):
    """NLTK's word tokeniser with rules that never change a character and know curly marks.

    What differs from its parent: an apostrophe is one whichever way it is typed, so ``don't`` and
    ``don’t`` both give two tokens (``do n't``, as in the Penn Treebank); marks are kept as they
    are, never turned into double backquotes; a sentence-final "U.S." keeps its full stop; a single
    mark that opens ('warm') comes off; "gonna" and "cannot" stay whole, as do web and mail
    addresses, @names, #tags and AT&T; the signs of all currencies come off.

    Examples
    --------
    >>> WordTokenizer().tokenize("“We don’t know,” the U.S. said.")
    ['“', 'We', 'do', 'n’t', 'know', ',', '”', 'the', 'U.S.', 'said', '.']
    """

    # Elisions: 'em, ’90s, 'twas. Their mark is no quotation mark.
    _ELISION = r"(?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|bout\b|n\b)"
    _CLITIC = r"(?:[sSmMdD]|ll|LL|re|RE|ve|VE)"

    STARTING_QUOTES = (
        (re.compile(r"[«»“”„‟\"]|`+|''|’’|‘‘"), r" \g<0> "),
        (
            # A single mark with no letter before it opens a quotation: 'warm', ‘warm’.
            re.compile(rf"(?<![\w'’.])(['’])(?!{_ELISION}|{_CLITIC}\b|['’ ])", re.IGNORECASE),
            r"\1 ",
        ),
        (re.compile(rf"[‘‚‹›](?!{_ELISION})", re.IGNORECASE), r" \g<0> "),
    )
    PUNCTUATION = (
        (
            re.compile(
                r"[;#$£€¥%?!*@•|\[\](){}<>—―…]|--+|\.{2,}"
                r"|[:,](?!\d)|(?<!\d)[:,]"  # not in 10:30 and 1,000
                r"|[–‒](?!\d)|(?<!\d)[–‒]"  # not in 2019–20
                r"|&(?!\w)|(?<!\w)&"  # not in AT&T
            ),
            r" \g<0> ",
        ),
    )
    ENDING_QUOTES = (
        (re.compile(r"(?<=\w)(?=[nN]['’][tT](?!\w))"), " "),  # do|n't
        (re.compile(rf"(?<=[\w.])(?=['’]{_CLITIC}(?!\w))"), " "),  # she|'s
        (re.compile(r"(?<=[^\s'’])(?<!['‘’]n)['’](?!\w)"), r" \g<0> "),  # warm|'
    )
    FULL_STOP = re.compile(r"(?<=[^\s.])\.(?=[\])}>\"'»«”’\s]*\Z|[’']?[”\"»«]|'')")
    KEPT_WHOLE = re.compile(
        r"(?:https?://|www\.)[^\s<>\"“”]+"
        r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
        r"|(?<![\w.])[@#]\w+"
    )

    def tokenize(self, text, convert_parentheses=False, return_str=False):
        """The tokens of a sentence as strings, each a stretch of the sentence.

        Parameters
        ----------
        text : str
            One sentence.

        Returns
        -------
        list of str
        """
        if "@" in text or "#" in text or "://" in text or "www." in text:
            return self._around_what_is_kept(text)
        return self._pad(text).split()

    def _around_what_is_kept(self, text):
        tokens, done = [], 0
        for match in self.KEPT_WHOLE.finditer(text):
            kept = match.group().rstrip(".,;:!?)]'’")
            if len(kept) > 1:
                tokens += self._pad(text[done : match.start()], last=False).split()
                tokens.append(kept)
                done = match.start() + len(kept)
        return tokens + self._pad(text[done:]).split()

    def _pad(self, text, last=True):
        """Put spaces where the text is to be cut; no other character is touched."""
        if last:
            text = self.FULL_STOP.sub(self._full_stop, text)
        if any(mark in text for mark in "\"'’‘“”«»„`‚‹›‟"):
            for pattern, spaced in self.STARTING_QUOTES:
                text = pattern.sub(spaced, text)
        for pattern, spaced in self.PUNCTUATION:
            text = pattern.sub(spaced, text)
        if "'" in text or "’" in text:
            for pattern, spaced in self.ENDING_QUOTES:
                text = pattern.sub(spaced, text)
        return text

    @staticmethod
    def _full_stop(match):
        """Take the last full stop off, unless it belongs to an abbreviation."""
        before = match.string[max(0, match.start() - 20) : match.start()]
        word = re.search(r"[\w.]*\Z", before).group().lower()
        if re.search(r"\.\w\Z", word) or word in abbreviation_table():
            return "."
        return " ."

    def span_tokenize(self, text):
        """The tokens of a sentence as (start, end).

        Since nothing but spaces was put in, each token is found again where the last one ended.
        """
        end = 0
        for token in self.tokenize(text):
            start = text.index(token, end)
            end = start + len(token)
            yield start, end


@cache
def _word_tokenizer():
    return WordTokenizer()


def words(article):
    """Cut an article into words and punctuation marks: its tokens.

    The tokens cover every character that is not white space exactly once, whatever the text.

    Parameters
    ----------
    article : Article or str
        Of an article, its title and paragraphs; of a string, all of it.

    Returns
    -------
    list of Span
        In text order.

    Notes
    -----
    Contractions and possessives give two tokens, in curly and straight type alike: ``do|n't``,
    ``Tokyo|’s``. `is_word` and `count_words` do not count the second one.

    Examples
    --------
    >>> text = "Prices rose 2% (“a shock”) in the U.S."
    >>> [word.of(text) for word in words(text)]
    ['Prices', 'rose', '2', '%', '(', '“', 'a', 'shock', '”', ')', 'in', 'the', 'U.S.']
    """
    return remembered(article, "words", lambda: _words_of(article))


def _words_of(article):
    text = article if isinstance(article, str) else article.text
    tokenize = _word_tokenizer().tokenize
    found = []
    for start, end in sentences(article):
        sentence = text[start:end]
        if len(sentence) > LONGEST_SENTENCE:
            tokens = [
                token
                for begin, stop, _ in pieces(sentence, LONGEST_SENTENCE)
                for token in tokenize(sentence[begin:stop])
            ]
        else:
            tokens = tokenize(sentence)
        at = start
        for token in tokens:
            at = text.index(token, at)
            length = len(token)
            found.append(Span(at, at + length))
            at += length
    return found


CLITICS = frozenset(["'s", "'re", "'ve", "'ll", "'d", "'m", "n't"])


def is_word(token):
    """Whether a token is a word: it has a letter or figure, and is no "n't" or "'s" of another.

    Parameters
    ----------
    token : str

    Returns
    -------
    bool

    Examples
    --------
    >>> [token for token in ["Japan", "’s", "2", "%", "n't", "…"] if is_word(token)]
    ['Japan', '2']
    """
    if token.isalpha():
        return True
    return token.lower().replace("’", "'") not in CLITICS and any(map(str.isalnum, token))


def count_words(article):
    """How many words an article has, counted as people do: no punctuation, "don't" is one word.

    Parameters
    ----------
    article : Article or str

    Returns
    -------
    int

    Examples
    --------
    >>> count_words("We don’t know, she said.")
    5
    """
    text = article if isinstance(article, str) else article.text
    return sum(is_word(text[start:end]) for start, end in words(article))
