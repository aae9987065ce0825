"""Sentences as spans, cut paragraph by paragraph.

The cutting is NLTK's Punkt, told its abbreviations by ``abbreviations.tsv``; nothing needs a
download. Notebook 02 teaches it.
"""

import re
from functools import cache
from pathlib import Path

from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from ..articles import Article
from ..articles.article import remembered
from ..articles.paragraphs import find_paragraphs
from ..core.spans import Span
from ..core.tables import read_abbreviations, read_table

# Punkt and the word rules see at most this many characters at a time, so that a paragraph of any
# length takes time in proportion.
LONGEST_PIECE = 20_000
LONGEST_SENTENCE = 5_000


@cache
def abbreviation_table():
    rows = read_abbreviations()
    return {row["abbreviation"]: row["ends"] == "yes" for row in rows if row["ends"] != "word"}


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
    return set(abbreviation_table())


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


def split_knowing(abbreviations, text):
    """Cut into sentences by NLTK's Punkt, which is told these abbreviations and nothing else.

    Parameters
    ----------
    abbreviations : list of str
        In small letters, without the last full stop.
    text : Article or str
        Of an article the title and each paragraph are cut, each on its own.

    Returns
    -------
    list of str

    Examples
    --------
    >>> split_knowing([], "Mr. Sato left."), split_knowing(["mr"], "Mr. Sato left.")
    (['Mr.', 'Sato left.'], ['Mr. Sato left.'])
    """
    parameters = PunktParameters()
    parameters.abbrev_types = set(abbreviations)
    punkt = PunktSentenceTokenizer(parameters)
    whole = text if isinstance(text, str) else text.text
    parts = [text] if isinstance(text, str) else [part.of(whole) for part in text.story]
    return [piece for part in parts for piece in punkt.tokenize(part)]


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
        known = {word: abbreviation_table().get(word, True) for word in known}
        return _sentences_of(text, paragraphs, known)
    known = abbreviation_table()
    return remembered(article, "sentences", lambda: _sentences_of(text, paragraphs, known))


def _text_and_paragraphs(article):
    if isinstance(article, str):
        return article, find_paragraphs(article)
    if isinstance(article, Article):
        return article.text, article.story
    raise TypeError(
        f"Give an article or a string; this is of type {type(article).__name__}. "
        "An article comes from load_article(name)."
    )


class _Punkt(PunktSentenceTokenizer):
    """Punkt, told at once what its two passes would say of an ordinary word and a full stop."""

    ORDINARY = re.compile(r"([A-Za-z][a-z]+)[.?!](?:[\"”'’]|\s+[\"“'‘]?[A-Za-z]\S*)")

    def text_contains_sentbreak(self, text):
        found = self.ORDINARY.fullmatch(text)
        if found and found.group(1).lower() not in self._params.abbrev_types:
            return True
        return super().text_contains_sentbreak(text)


@cache
def _punkt(known):
    parameters = PunktParameters()
    parameters.abbrev_types = set(known)
    parameters.sent_starters = set(_starters())
    return _Punkt(parameters)


def _sentences_of(text, paragraphs, known):
    """Sentences, given the known abbreviations and whether a sentence may end with each."""
    splitter = _punkt(frozenset(known))
    found = []
    for paragraph in paragraphs:
        for start, end in _cut(paragraph.of(text), splitter, known):
            found.append(Span(paragraph.start + start, paragraph.start + end))
    return found


# A mark that may end a sentence, and something after it that is not the rest of a word or a close.
POSSIBLE_END = re.compile(r"[.?!…](?!\w)(?![\s\"'”’»)\]]*\Z)")


def _cut(text, splitter, known):
    """The sentences of one paragraph as (start, end)."""
    starts = [0]
    inside = POSSIBLE_END.search(text)
    for begin, end, new_sentence in pieces(text, LONGEST_PIECE) if inside else ():
        piece = text[begin:end] if (begin, end) != (0, len(text)) else text
        breaks = {start for start, _ in splitter.span_tokenize(piece)}
        if begin and new_sentence:
            breaks.add(0)
        for match in LATE_BREAK.finditer(piece):
            if match.end() not in breaks and _breaks_late(piece, match, known):
                breaks.add(match.end())
        for at in sorted(begin + at for at in breaks):
            if at > starts[-1] and not _belongs_together(text, starts[-1], at, known):
                starts.append(at)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        sentence = text[start:end]
        bare = sentence.strip()
        if bare:
            start += len(sentence) - len(sentence.lstrip())
            yield start, start + len(bare)


def pieces(text, limit):
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


# A full stop or an ellipsis, perhaps a closing mark, a space, perhaps an opening mark, a capital.
LATE_BREAK = re.compile(r"(?:\.|…)[\"'”’»)\]]{0,3}\s+(?=[“\"‘'(\[]{0,2}([A-Z][a-z]*)\b)")


def _breaks_late(text, match, known):
    """Whether a sentence ends at a full stop that Punkt took for that of an abbreviation.

    Punkt does not look behind marks: "in the U.S. “We", "to the U.S.” The". Nor does it end a
    sentence with a letter: "vitamin C. The".
    """
    before = text[max(0, match.start() - 40) : match.start()]
    first = match.group(1).lower()
    if first in TITLES and HOUR.search(before):
        return True  # at 6 P.M. Mr. Reid
    if first not in _starters():
        return False
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


TITLES = {"mr", "mrs", "ms", "dr"}
HOUR = re.compile(r"\d ?[AaPp]\.?[Mm]\Z")
SHOUTED_NAME = re.compile(r"\b(?:Yahoo|Yum|Jeopardy|Oklahoma|Wham)!\s*\Z")


def _belongs_together(text, start, at, known):
    """Whether what comes before and after a break is one sentence all the same."""
    before, after = text[max(start, at - 60) : at], text[at : at + 120]
    first = after[:1]
    word = before.rstrip().rsplit(None, 1)[-1:] or [""]
    word = word[0].lstrip("“\"‘'([").lower()
    if first in ",;:)]”».&" or re.match(r"[\"'’]+[,;:—–]", after):
        return True
    if first.islower():
        # "... ?” she said", but not after a text that never uses capitals, nor before "iPhone".
        mixed = re.match(r"[a-z]+[A-Z]", after)
        return not mixed and not text[start : start + 1].islower()
    if SHOUTED_NAME.search(before):
        return True  # Yahoo! News
    if ASKED.search(before):
        return first in "—–" or REPORTING.match(after) is not None
    if word.endswith("."):
        bare = word[:-1].rsplit("-", 1)[-1]
        if bare in ("no", "nos", "p", "pp", "art", "sec", "fig") and first.isdigit():
            return True
        if known.get(bare) is False:
            return True
    return at - start <= 5 and NUMBERING.match(before) is not None
