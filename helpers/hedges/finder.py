"""The finder: one pass over the text, longest cue first, then each candidate's context test.

What passes is a `Hedge` or a `Booster`; what does not is kept with the reason. Notebook 04 teaches
it.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from ..articles import Article
from ..spans import Findings, Located, Rejected, Span
from .context import Context
from .rules import TESTS
from .cues import CATEGORIES, CueBook, Entry, plain, standard_book

# What each category is called, and what it does (Prince, Frader and Bosk 1982, plus vagueness).
MEANING = {
    "plausibility": ("a plausibility shield", "holds back how sure somebody is"),
    "attribution": ("an attribution shield", "leaves the claim with somebody else"),
    "rounder": ("a rounder", "leaves a figure inexact"),
    "adaptor": ("an adaptor", "makes a word fit less exactly"),
    "vague": ("a vague word", "leaves open how many, how much or how often"),
}
# The reason given for a cue that has no other use and so no context test.
GLOSS = {category: meaning for category, (_, meaning) in MEANING.items()}
GLOSS |= {"booster": "strengthens the claim", "none": "a fixed phrase that holds nothing back"}
WORD_START = re.compile(r"(?<!\w)\w")


@dataclass(frozen=True, slots=True)
class Hedge(Located):
    """A word or phrase that holds something back.

    Attributes
    ----------
    start, end : int
        Its place in the article's text (code points, end exclusive).
    category : str
        ``"plausibility"``, ``"attribution"``, ``"rounder"``, ``"adaptor"`` or ``"vague"``.
    reason : str
        The cue and what its context test said.
    """

    start: int
    end: int
    category: str
    reason: str


@dataclass(frozen=True, slots=True)
class Booster(Located):
    """A word or phrase that strengthens a claim.

    Attributes
    ----------
    start, end : int
        Its place in the article's text (code points, end exclusive).
    reason : str
        The cue and what its context test said.
    """

    start: int
    end: int
    reason: str


def find_hedges(article, extra=(), categories=None):
    """Find the hedges of an article, with the reason for each.

    Parameters
    ----------
    article : Article or str
        Looked at in its title and paragraphs, not in its page furniture.
    extra : iterable of str or dict, optional
        Cues to add for this call: plain words or phrases (category *vague*), or dictionaries with
        the columns of ``hedges.tsv``, such as ``{"cue": "so-called", "category": "attribution"}``.
        Here *test* may also be a function of your own, from a `Context` to True or False or to a
        pair of that and a reason. Your cues go before those of the tables.
    categories : iterable of str, optional
        Keep only hedges (and rejected candidates) of these categories.

    Returns
    -------
    Findings of Hedge
        In text order; ``.rejected`` lists the candidates turned down, each with its reason.

    Raises
    ------
    ValueError
        If an extra cue is empty, or a category or context test does not exist.

    Notes
    -----
    Four categories follow Prince, Frader and Bosk (1982), "On hedging in physician-physician
    discourse"; vague quantity and frequency is the fifth. A cue is the shortest phrase that carries
    the uncertainty, as in the CoNLL-2010 shared task (Farkas and others).

    Examples
    --------
    >>> found = find_hedges("In May it may rain about 3 days.")
    >>> [(hedge.start, hedge.category) for hedge in found]
    [(10, 'plausibility'), (19, 'rounder')]
    >>> found.rejected[0].reason
    'May: a month here'
    >>> [hedge.category for hedge in find_hedges("A so-so day.", extra=["so-so"])]
    ['vague']
    """
    kept = frozenset(CATEGORIES if categories is None else map(_checked, categories))
    found, rejected = _scan(article, _own_entries(extra))
    hedges = [
        Hedge(start, end, entry.category, reason)
        for start, end, entry, reason in found
        if entry.category in kept
    ]
    turned_down = [
        Rejected(start, end, reason)
        for start, end, entry, reason in rejected
        if entry.category in kept or entry.category == "none"
    ]
    return Findings(hedges, turned_down)


def find_boosters(article):
    """Find the boosters of an article: words that strengthen a claim.

    Parameters
    ----------
    article : Article or str
        Looked at in its title and paragraphs, not in its page furniture.

    Returns
    -------
    Findings of Booster
        In text order; ``.rejected`` as in `find_hedges`.

    Notes
    -----
    Boosters are the counterweight of hedges in Hyland (1998, 2005). Both tables are searched
    together, so that a phrase such as "no doubt" is decided once.

    Examples
    --------
    >>> [booster.reason for booster in find_boosters("This is certainly true, no doubt.")]
    ['certainly: strengthens the claim', 'no doubt: strengthens the claim']
    """
    found, rejected = _scan(article)
    boosters = [
        Booster(start, end, reason)
        for start, end, entry, reason in found
        if entry.category == "booster"
    ]
    turned_down = [
        Rejected(start, end, reason)
        for start, end, entry, reason in rejected
        if entry.category == "booster"
    ]
    return Findings(boosters, turned_down)


def find_words(article, words):
    """Find whole words or phrases from a list and ask nothing else: the naive finder to start from.

    Parameters
    ----------
    article : Article or str
        Looked at in its title and paragraphs.
    words : iterable of str
        Words or phrases, in any letter case.

    Returns
    -------
    list of Span

    Examples
    --------
    >>> find_words("In May it may rain.", ["may"])
    [Span(start=3, end=6), Span(start=10, end=13)]
    """
    article = _as_article(article)
    pattern = CueBook(Entry(plain(word)) for word in words if word.strip()).pattern
    return [
        Span(*match.span())
        for place in _places(article)
        for match in pattern.finditer(article.text, place.start, place.end)
    ]


def explain(finding, article):
    """Say in plain sentences why something was marked, or why it was not.

    Parameters
    ----------
    finding : Hedge, Booster, Rejected or Voiced
        From `find_hedges`, `find_boosters` or `whose_hedges` on the same article.
    article : Article or str
        The text it was found in.

    Returns
    -------
    str
        Two or three sentences.

    Examples
    --------
    >>> text = "In May about 300 came."
    >>> found = find_hedges(text)
    >>> print(explain(found[0], text))  # doctest: +ELLIPSIS
    "about" is a hedge here: a rounder. Why: rounds the number after it. A rounder leaves...inexact.
    >>> print(explain(found.rejected[0], text))
    "May" was looked at and turned down. Why: a month here.
    """
    finding = getattr(finding, "finding", finding)  # a Voiced holds the hedge it is about
    words = " ".join(finding.of(_as_article(article).text).split())
    why = f"Why: {finding.reason.partition(': ')[2] or finding.reason}."
    if isinstance(finding, Hedge):
        name, meaning = MEANING[finding.category]
        said = f'"{words}" is a hedge here: {name}. {why}'
        return said if meaning in why else f"{said} {name.capitalize()} {meaning}."
    if isinstance(finding, Booster):
        closing = "A booster closes the question that a hedge leaves open."
        return f'"{words}" is a booster here. {why} {closing}'
    return f'"{words}" was looked at and turned down. {why}'


def _checked(category):
    """The category, if it is one."""
    if category not in CATEGORIES:
        raise ValueError(
            f"There is no category {category!r}. The categories are: {', '.join(CATEGORIES)}."
        )
    return category


def _own_entries(extra):
    """The learner's own entries, from words or dictionaries."""
    items = [extra] if isinstance(extra, str | dict) else list(extra)
    return tuple(_own_entry(item) for item in items)


def _own_entry(item):
    """One entry from a learner's word or dictionary, checked."""
    if not isinstance(item, str | dict):
        raise ValueError(f"A cue is a word, a phrase or a dictionary; this is {item!r}.")
    columns = {"cue": item} if isinstance(item, str) else dict(item)
    unknown = sorted(set(columns) - set(Entry.__slots__))
    if unknown:
        raise ValueError(
            f"A cue entry has no column {unknown[0]!r}. "
            f"The columns are: {', '.join(Entry.__slots__)}."
        )
    columns["cue"] = plain(str(columns.get("cue", "")))
    if not columns["cue"]:
        raise ValueError("A cue must hold at least one letter. Write a word or a phrase.")
    entry = Entry(**columns)
    _checked(entry.category)
    if entry.inflect not in ("", "verb", "noun"):
        raise ValueError(f"Inflect is 'verb', 'noun' or empty; this is {entry.inflect!r}.")
    if entry.test and not callable(entry.test) and entry.test not in TESTS:
        raise ValueError(
            f"There is no context test {entry.test!r}. The tests are: {', '.join(sorted(TESTS))}."
        )
    return entry


@lru_cache(maxsize=8)
def _own_book(entries):
    """A cue book of the learner's entries alone: small, so that it is made at once."""
    return CueBook(entries)


def _as_article(article):
    """An article; a plain text becomes one."""
    return Article.from_text(article) if isinstance(article, str) else article


def _places(article):
    """The stretches that are searched: title and paragraphs, in text order."""
    places = list(article.paragraphs)
    if article.title is not None:
        places.append(article.title)
    return sorted(places)


def _scan(article, own=()):
    """Judge every candidate of an article.

    Returns two lists of (start, end, entry, reason): found and turned down. Where the learner's own
    entries have judged a place, the tables have no say.
    """
    article = _as_article(article)
    found, rejected = _scan_with(article, standard_book())
    if own:
        own_found, own_rejected = _scan_with(article, _own_book(own))
        judged = sorted(own_found + own_rejected, key=itemgetter(0))
        found = sorted(own_found + _outside(judged, found), key=itemgetter(0))
        rejected = sorted(own_rejected + _outside(judged, rejected), key=itemgetter(0))
    return found, rejected


def _outside(judged, candidates):
    """The candidates that touch no place that was judged already."""
    starts = [start for start, *_ in judged]

    def touched(start, end):
        at = bisect_left(starts, end)
        return at > 0 and judged[at - 1][1] > start

    return [candidate for candidate in candidates if not touched(candidate[0], candidate[1])]


def _scan_with(article, book):
    """Judge the candidates that one cue book finds in an article."""
    found, rejected = [], []
    for place in _places(article):
        _scan_place(article.text, place, book, found, rejected)
    return found, rejected


def _scan_place(text, place, book, found, rejected):
    """Judge the candidates of one stretch, longest first.

    If the longest cue at a place fails its test, a shorter one that begins there is tried; after a
    failure the search goes on at the next word, after a success behind the cue.
    """
    position, search = place.start, book.pattern.search
    while match := search(text, position, place.end):
        start, end = match.span()
        position, refusal = end, None
        for stop in _stops(text, start, end):
            kept, entry, reason = _judge(book, text, start, stop, place)
            if kept:
                (rejected if entry.category == "none" else found).append(
                    (start, stop, entry, reason)
                )
                position = stop
                break
            if entry and not refusal:
                refusal = start, stop, entry, reason
        else:
            if refusal:
                rejected.append(refusal)
            following = WORD_START.search(text, start + 1, end)
            position = following.start() if following else end


def _stops(text, start, end):
    """Where a phrase may end: after its last word, its last but one, and so on."""
    yield end
    words = text[start:end].rsplit(None, 1)
    while len(words) > 1:
        yield start + len(words[0])
        words = words[0].rsplit(None, 1)


def _judge(book, text, start, end, place):
    """Ask the entries of one form, in the order of the tables; the first that says yes wins.

    Returns whether it counts, the entry, and the reason with the cue in front.
    """
    shown = " ".join(text[start:end].split())
    entry, reason = None, ""
    for entry in book.forms.get(plain(shown), ()):
        kept, reason = _ask(entry, Context(text, start, end, place.start, place.end))
        if kept:
            return True, entry, f"{shown}: {reason}"
    return False, entry, f"{shown}: {reason}"


def _ask(entry, context):
    """The answer of an entry's context test; an entry without one always counts."""
    if not entry.test:
        return True, GLOSS[entry.category]
    test = entry.test if callable(entry.test) else TESTS[entry.test]
    answer = test(context)
    if isinstance(answer, tuple) and len(answer) == 2:
        return bool(answer[0]), str(answer[1])
    # A learner's own test may simply say yes or no.
    return bool(answer), "the test says yes" if answer else "the test says no"
