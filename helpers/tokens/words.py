"""Words as spans: where a sentence can be cut, and where it must not be.

The rules are those of NLTK's word tokeniser of the Penn Treebank kind, changed so that curly and
straight marks are treated alike. One rule says which tokens are words, and everything that counts
words asks it. Notebook 02 teaches it.
"""

import re
from functools import cache, lru_cache

from nltk.tokenize import NLTKWordTokenizer

from ..articles.article import remembered
from ..core.spans import Span
from .sentences import LONGEST_SENTENCE, abbreviation_table, pieces, sentences


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

    MARKS = frozenset("\"'’‘“”«»„`‚‹›‟")
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
        tokens = []
        # Only a full stop asks what comes later; all other rules see one word and its marks.
        for chunk in self.FULL_STOP.sub(self._full_stop, text).split():
            if chunk.isalpha():
                tokens.append(chunk)
            else:
                tokens += _cut_again(chunk) if len(chunk) < LONGEST_KEPT else _cut(chunk)
        return tokens

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


def _cut(chunk):
    """The tokens of what stands between two spaces."""
    if not ("@" in chunk or "#" in chunk or "://" in chunk or "www." in chunk):
        return _pad(chunk).split()
    tokens, done = [], 0
    for match in WordTokenizer.KEPT_WHOLE.finditer(chunk):
        kept = match.group().rstrip(".,;:!?)]'’")
        if len(kept) > 1:
            tokens += [*_pad(chunk[done : match.start()]).split(), kept]
            done = match.start() + len(kept)
    return tokens + _pad(chunk[done:]).split()


# The same words and marks come again and again: "Mr.", "Japan’s", "said,".
_cut_again = lru_cache(maxsize=20_000)(_cut)
LONGEST_KEPT = 40


def _pad(chunk):
    """Put spaces where a chunk is to be cut; no other character is touched."""
    rules = WordTokenizer
    chunk = f" {chunk} "
    if not rules.MARKS.isdisjoint(chunk):
        for pattern, spaced in rules.STARTING_QUOTES:
            chunk = pattern.sub(spaced, chunk)
    for pattern, spaced in rules.PUNCTUATION:
        chunk = pattern.sub(spaced, chunk)
    if "'" in chunk or "’" in chunk:
        for pattern, spaced in rules.ENDING_QUOTES:
            chunk = pattern.sub(spaced, chunk)
    return chunk


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
    starts, ends = [], []
    for at, tokens in _tokens(article):
        for token in tokens:
            at = text.index(token, at)
            starts.append(at)
            at += len(token)
            ends.append(at)
    return [*map(Span, starts, ends)]


def _tokens(article):
    """Each sentence's start and its tokens as strings."""
    text = article if isinstance(article, str) else article.text
    tokenize = _word_tokenizer().tokenize
    for start, end in sentences(article):
        sentence = text[start:end]
        if len(sentence) > LONGEST_SENTENCE:
            for begin, stop, _ in pieces(sentence, LONGEST_SENTENCE):
                yield start + begin, tokenize(sentence[begin:stop])
        else:
            yield start, tokenize(sentence)


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
    return sum(sum(map(is_word, tokens)) for _, tokens in _tokens(article))
