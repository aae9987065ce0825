"""The finder: one pass over the text, longest cue first, then the rules of each candidate.

What passes is a `Hedge` or a `Booster`; what does not is kept with the reason. Notebook 04 uses it.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache, partial
from operator import itemgetter

from ..articles import as_article
from ..articles.article import remembered
from ..core.spans import Findings, Located, Rejected
from .context import Context
from .cues import CATEGORIES, CueBook, checked_category, own_entry, standard_book
from .rules import TESTS, Rules

# What each category is called, and what it does (Prince, Frader and Bosk 1982, plus vagueness).
# The latter is also the reason given for a cue that has no other use and so no rules.
MEANING = {
    "plausibility": ("a plausibility shield", "holds back how sure somebody is"),
    "attribution": ("an attribution shield", "leaves the claim with somebody else"),
    "rounder": ("a rounder", "leaves a figure inexact"),
    "adaptor": ("an adaptor", "makes a word fit less exactly"),
    "vague": ("a vague word", "leaves open how many, how much or how often"),
}
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


def find_hedges(article, extra=(), categories=None, rules=()):
    """Find the hedges of an article, with the reason for each.

    Parameters
    ----------
    article : Article or str
        Looked at in its title and paragraphs, not in its page furniture.
    extra : iterable of str or dict, optional
        Cues to add for this call: plain words or phrases (of the category that the tables give
        them, or else *vague*), or dictionaries with
        the columns of ``hedges.tsv``, such as ``{"cue": "so-called", "category": "attribution"}``.
        Here *test* may also be a function of your own, from a `Context` to True or False or to a
        pair of that and a reason. Your cues go before those of the tables.
    categories : iterable of str, optional
        Keep only hedges (and rejected candidates) of these categories.
    rules : Rules or iterable of Rules, optional
        Asked instead of the rules of the same name, for this call (see `rules_of`).

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
    kept = frozenset(CATEGORIES if categories is None else map(checked_category, categories))
    items = [extra] if isinstance(extra, str | dict) else extra
    found, rejected = _scan(article, tuple(map(own_entry, items)), rules)
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
    Boosters in the wide sense of Holmes (1984): words of certainty (Hyland 1998 means these alone)
    and of degree. Both tables are searched together, so that "no doubt" is decided once.

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


@lru_cache(maxsize=8)
def _own_book(entries):
    """A cue book of the learner's entries alone: small, so that it is made at once."""
    return CueBook(entries)


def searched(article):
    """The stretches that are searched: title and paragraphs, in text order."""
    title = [] if article.title is None else [article.title]
    return sorted([*title, *article.paragraphs])


def _scan(article, own=(), rules=()):
    """Judge every candidate: two lists of (start, end, entry, reason), found and turned down.

    Where own entries have judged a place, the tables have no say.
    """
    article = as_article(article)
    tests = TESTS | {each.name: each for each in ([rules] if isinstance(rules, Rules) else rules)}
    scan = partial(_scan_with, article, standard_book(), tests)
    # Hedges and boosters are asked for one after the other; one pass finds both.
    found, rejected = scan() if rules else remembered(article, "cues", scan)
    if own:
        own_found, own_rejected = _scan_with(article, _own_book(own), tests)
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


def _scan_with(article, book, tests):
    """Judge the candidates that one cue book finds in an article."""
    found, rejected = [], []
    for place in searched(article):
        _scan_place(article.text, place, book, tests, found, rejected)
    return found, rejected


def _scan_place(text, place, book, tests, found, rejected):
    """Judge the candidates of one stretch, longest first.

    If the longest cue at a place fails its test, a shorter one that begins there is tried; after a
    failure the search goes on at the next word, after a success behind the cue.
    """
    position, search = place.start, book.pattern.search
    while match := search(text, position, place.end):
        start, end = match.span()
        position, refusal = end, None
        words = text[start:end]
        while words:  # the whole phrase, then without its last word, and so on
            stop = start + len(words)
            context = Context(text, start, stop, place.start, place.end)
            kept, entry, reason = _judge(book, tests, context)
            if kept:
                found_or_not = rejected if entry.category == "none" else found
                found_or_not.append((start, stop, entry, reason))
                position = stop
                break
            if entry and not refusal:
                refusal = start, stop, entry, reason
            words = words[: -len(words.split()[-1])].rstrip()
        else:
            if refusal:
                rejected.append(refusal)
            following = WORD_START.search(text, start + 1, end)
            position = following.start() if following else end


def _judge(book, tests, context):
    """Ask the entries of one form in turn; the first that says yes wins.

    Returns whether it counts, the entry, and the reason with the cue in front.
    """
    shown = " ".join(context.text[context.start : context.end].split())
    kept, entry, reason = False, None, ""
    mine, part_of_it = tests["any_cue"](context) if context.capital else (True, "")
    for entry in book.forms.get(context.cue, ()):
        kept, reason = _ask(entry, tests, context) if mine else (False, part_of_it)
        if kept:
            break
    return kept, entry, f"{shown}: {reason}"


def answer_of(test, context):
    """What a test says of a place: whether it counts, and why. One's own may say only yes or no."""
    answer = test(context)
    if isinstance(answer, tuple) and len(answer) == 2:
        return bool(answer[0]), str(answer[1])
    return bool(answer), f"the test says {'yes' if answer else 'no'}"


def _ask(entry, tests, context):
    """The answer of an entry's rules; an entry without any always counts."""
    if not entry.test:
        return True, GLOSS[entry.category]
    return answer_of(entry.test if callable(entry.test) else tests[entry.test], context)
