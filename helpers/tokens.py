"""Sentences and words, as spans: where a text can be cut, and where it must not be.

The cutting is NLTK's: Punkt for sentences, told its abbreviations by ``abbreviations.tsv``, and a
word tokeniser of the Penn Treebank kind whose rules, unlike those of NLTK's own, treat curly and
straight marks alike. Nothing needs a download. Notebook 02 teaches it.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from nltk.probability import FreqDist
from nltk.tokenize import (
    NLTKWordTokenizer,
    ToktokTokenizer,
    TreebankWordTokenizer,
    TweetTokenizer,
    WordPunctTokenizer,
)
from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from .articles import Article
from .layout import find_paragraphs
from .spans import Span
from .tables import read_table

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

# Punkt and the word rules see at most this many characters at a time, so that a paragraph of any
# length takes time in proportion.
LONGEST_PIECE = 20_000
LONGEST_SENTENCE = 5_000


# ---------------------------------------------------------------- the tables


@cache
def _abbreviation_rows():
    rows = read_table(Path(__file__).with_name("abbreviations.tsv"))
    return {row["abbreviation"]: row["ends"] == "yes" for row in rows}


def abbreviations():
    """The abbreviations that the sentence splitter knows, without their last full stop.

    Returns
    -------
    set of str

    Examples
    --------
    >>> sorted(abbreviations() & {"mr", "u.s", "maybe"})
    ['mr', 'u.s']
    """
    return set(_abbreviation_rows())


@cache
def _function_word_rows():
    return read_table(Path(__file__).with_name("function_words.tsv"))


def function_words():
    """The small words of grammar ("the", "of", "and"), in lower case.

    Returns
    -------
    set of str

    Examples
    --------
    >>> "the" in function_words(), "treaty" in function_words()
    (True, False)
    """
    return {row["word"] for row in _function_word_rows() if row["kind"] != "content"}


@cache
def _starters():
    """Words that, with a capital, show that a sentence starts here."""
    return frozenset(row["word"] for row in _function_word_rows() if row["starts"] == "yes")


# ---------------------------------------------------------------- sentences


def sentences(article, abbreviations=None):
    """Cut an article into sentences, paragraph by paragraph.

    A quoted question or exclamation that the reporting clause follows ("“Why?” she asked.") stays
    one sentence, and closing marks stay with the sentence that they close.

    Parameters
    ----------
    article : Article or str
        Of an article, its title and paragraphs; of a string, all of it.
    abbreviations : iterable of str, optional
        Abbreviations to know instead of those in the table, in lower case and without their last
        full stop: an empty list shows what happens without any.

    Returns
    -------
    list of Span
        In text order; white space at the edges left out.

    References
    ----------
    Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary Detection", Computational
    Linguistics 32 (2006), for Punkt.

    Examples
    --------
    >>> text = "Mr. Hale left the U.S. on Monday. “Why?” she asked. He did not say."
    >>> for sentence in sentences(text):
    ...     print(sentence.of(text))
    Mr. Hale left the U.S. on Monday.
    “Why?” she asked.
    He did not say.
    """
    text, paragraphs = _text_and_paragraphs(article)
    if abbreviations is not None:
        known = {word.lower().rstrip("."): True for word in abbreviations}
        known = {word: _abbreviation_rows().get(word, True) for word in known}
        return _sentences_of(text, paragraphs, known)
    known = _abbreviation_rows()
    return _remembered(article, "sentences", lambda: _sentences_of(text, paragraphs, known))


def _text_and_paragraphs(article):
    if isinstance(article, str):
        return article, find_paragraphs(article)
    if isinstance(article, Article):
        return article.text, article.story
    raise TypeError(
        f"Give an article or a string; this is of type {type(article).__name__}. "
        "An article comes from load_article(name)."
    )


def _remembered(article, what, make):
    """Work out something once per article; each caller gets a list of its own."""
    if isinstance(article, str):
        return make()
    kept = vars(article).setdefault("_tokens", {})
    if what not in kept:
        kept[what] = make()
    return list(kept[what])


@cache
def _punkt(known):
    parameters = PunktParameters()
    parameters.abbrev_types = set(known)
    parameters.sent_starters = set(_starters())
    return PunktSentenceTokenizer(parameters)


def _sentences_of(text, paragraphs, known):
    """Sentences, given the known abbreviations and whether a sentence may end with each."""
    splitter = _punkt(frozenset(known))
    found = []
    for paragraph in paragraphs:
        for start, end in _cut(paragraph.of(text), splitter, known):
            found.append(Span(paragraph.start + start, paragraph.start + end))
    return found


def _cut(text, splitter, known):
    """The sentences of one paragraph as (start, end)."""
    starts = [0]
    for begin, end, new_sentence in _pieces(text, LONGEST_PIECE):
        piece = text[begin:end] if (begin, end) != (0, len(text)) else text
        breaks = [start for start, _ in splitter.span_tokenize(piece)]
        if begin and new_sentence:
            breaks.append(0)
        for match in LATE_BREAK.finditer(piece):
            if _breaks_late(piece, match, known):
                breaks.append(match.end())
        for at in sorted({begin + at for at in breaks}):
            if at > starts[-1] and not _belongs_together(text, starts[-1], at, known):
                starts.append(at)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        sentence = text[start:end]
        bare = sentence.strip()
        if bare:
            start += len(sentence) - len(sentence.lstrip())
            yield start, start + len(bare)


def _pieces(text, limit):
    """Cut a very long text where a sentence seems to end, else at a space, else anywhere.

    Yields (start, end, new_sentence): whether a sentence starts with the piece.
    """
    start, new_sentence = 0, True
    while len(text) - start > limit:
        window = text[start : start + limit]
        full_stop = max(window.rfind(". "), window.rfind(".\n"), window.rfind("? "))
        space = max(window.rfind(" "), window.rfind("\n"))
        before, new_sentence = new_sentence, full_stop > 0
        cut = start + (full_stop + 2 if full_stop > 0 else space + 1 if space > 0 else limit)
        yield start, cut, before
        start = cut
    yield start, len(text), new_sentence


CLOSERS = "\"'”’»›)]}"
# A full stop or an ellipsis, perhaps a closing mark, a space, perhaps an opening mark, a capital.
LATE_BREAK = re.compile(r"(?:\.|…)[\"'”’»)\]]{0,3}\s+(?=[“\"‘'(\[]{0,2}([A-Z][a-z]*)\b)")


def _breaks_late(text, match, known):
    """Whether a sentence ends at a full stop that Punkt took for that of an abbreviation.

    Punkt does not look behind marks: "in the U.S. “We", "to the U.S.” The". Nor does it end a
    sentence with a letter: "vitamin C. The".
    """
    if match.group(1).lower() not in _starters():
        return False
    before = text[max(0, match.start() - 40) : match.start()]
    if match.group().startswith("…"):
        return before[-1:].isspace() or before[-1:].isalpha()
    word = re.search(r"\S*\Z", before).group().lstrip("“\"‘'([").lower()
    if re.search(r"\b[a-z]+ [A-Z]\Z", before):
        return True
    return known.get(word.rsplit("-", 1)[-1], False)


# Said or asked after a name: "“Is it safe?” Ms. Hale asked." Verbs that only report.
REPORTING = re.compile(
    r"(?:(?:[A-Z][\w.’'-]*|the|of|a|an|de|van|von|al|la) ){1,6}"
    r"(?:said|says|asked|asks|added|wrote|replied|shouted|demanded|wondered|exclaimed|cried|yelled|"
    r"told|tweeted|continued|answered|joked|recalled|quipped)\b"
)
ASKED = re.compile(r"[?!…][\"'”’»]{1,3}\s*\Z")
NUMBERING = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z])[.)]\s*\Z")


def _belongs_together(text, start, at, known):
    """Whether what comes before and after a break is one sentence all the same."""
    before, after = text[max(start, at - 60) : at], text[at : at + 120]
    first = after[:1]
    word = before.rstrip().rsplit(None, 1)[-1:] or [""]
    word = word[0].lstrip("“\"‘'([").lower()
    if first in ",;:)]”»" or re.match(r"[\"'’]+[,;:—–]", after):
        return True
    if first.islower():
        # "... ?” she said", but not after a text that never uses capitals, nor before "iPhone".
        mixed = re.match(r"[a-z]+[A-Z]", after)
        return not mixed and not text[start : start + 1].islower()
    if ASKED.search(before):
        return first in "—–" or REPORTING.match(after) is not None
    if word.endswith("."):
        bare = word[:-1].rsplit("-", 1)[-1]
        if bare in ("no", "nos", "p", "pp", "art", "sec", "fig") and first.isdigit():
            return True
        if known.get(bare) is False:
            return True
    return at - start <= 5 and NUMBERING.match(before) is not None


# ---------------------------------------------------------------- words


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
    FULL_STOP = re.compile(r"(?<=[^\s.])\.(?=[\])}>\"'»”’\s]*\Z|[’']?[”\"»]|'')")
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
        if re.search(r"\.\w\Z", word) or word in _abbreviation_rows():
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
    return _remembered(article, "words", lambda: _words_of(article))


def _words_of(article):
    text = article if isinstance(article, str) else article.text
    tokenize = _word_tokenizer().tokenize
    found = []
    for start, end in sentences(article):
        sentence = text[start:end]
        if len(sentence) > LONGEST_SENTENCE:
            tokens = [
                token
                for begin, stop, _ in _pieces(sentence, LONGEST_SENTENCE)
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


# ---------------------------------------------------------------- side by side


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
