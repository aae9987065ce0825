"""Marks: which stretches of a text stand between quotation marks?

The space round a mark says whether it opens or closes, its shape only breaks ties, and marks are
paired inside a paragraph. What cannot be paired is turned down with a reason: inches, years,
apostrophes. Notebook 03 builds this up from one regular expression.
"""

import re
from bisect import bisect_left
from collections import namedtuple

from ..core.spans import Rejected

LINE = re.compile(r"[^\r\n\u2028\u2029]*[^\s\u2028\u2029][^\r\n\u2028\u2029]*")
# Each begins with one set of signs, so that whatever is no mark is skipped at full speed.
DOUBLE = re.compile(
    r"""["\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02'\u2018\u2019`]
        (?: (?=["'\u2018\u2019`]) (?:                         # a mark typed twice by mistake
                (?<=") " (?: (?=\w) | (?<=[\w.,!?]"") )
              | (?<=')'{1,2} | (?<=\u2019)\u2019 | (?<=\u2018)\u2018 | (?<=`)` )  # or single ones
          | (?<=["\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02])  # one sign that is a double mark
        )
    """,
    re.VERBOSE,
)
SINGLE_OPEN = re.compile(
    r"""['\u2018\u201a\u201b\u2039\u203a`]                  # a single mark
        (?: (?<=[\s(\[\u2014\u2013-].) | (?<=^.) )          # after a space, a bracket or a dash
        (?=[^\s.,;:)'\u2019])                              # with a word right behind it
    """,
    re.VERBOSE,
)
SINGLE_CLOSE = re.compile(r"['\u2019\u2018\u2039\u203a](?<=\S.)(?![\w'\u2019])")
CLIPPED = re.compile(
    r"['\u2018\u2019](?:\d0s|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|n\b|bout\b|round\b)",
    re.IGNORECASE,
)
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\ufeff"
BEFORE_AN_OPENING_MARK = "([{<\u2014\u2013-/:*=|\u2026" + INVISIBLE
AFTER_A_CLOSING_MARK = ".,;:!?)]}>\u2014\u2013-/*|\u2026" + INVISIBLE
OPENING_SHAPES = {"\u201c", "\u201e", "\u201f", "\u2018\u2018", "``", "\u00ab"}
CLOSING_SHAPES = {"\u201d", "\u00bb"}

Marked = namedtuple("Marked", "start end inner_start inner_end closed")
Marked.__doc__ = """A marked stretch: with its marks, without them, and whether a mark closes it."""


def direction(before, mark, after):
    """Whether a mark opens or closes, as far as the characters beside it and its shape can tell.

    >>> direction(" ", '"', "W"), direction(",", '"', " "), direction(" ", '"', " ")
    ('open', 'close', 'either')
    """
    space_before = before.isspace() or before in BEFORE_AN_OPENING_MARK
    space_after = after.isspace() or after in AFTER_A_CLOSING_MARK
    if space_before != space_after:
        return "open" if space_before else "close"
    if mark in OPENING_SHAPES:
        return "open"
    return "close" if mark in CLOSING_SHAPES else "either"


def pair_double(text, start, end, rejected):
    """Pair the double marks of one paragraph, left to right.

    ``rejected`` receives a `Rejected` for each mark that pairs with none.

    >>> text = 'A 9" nail. "Go," he said, "now.'
    >>> turned_down = []
    >>> [text[m.start : m.end] for m in pair_double(text, 0, len(text), turned_down)]
    ['"Go,"', '"now.']
    >>> turned_down[0].reason
    'a mark right after a digit: inches or seconds'
    """
    pairs, opened = [], None
    for found in DOUBLE.finditer(text, start, end):
        at, behind = found.span()
        mark = found.group()
        before = text[at - 1] if at > start else " "
        after = text[behind] if behind < end else " "
        way = direction(before, mark, after)
        if opened is None:
            if before.isdigit() and mark not in OPENING_SHAPES:
                rejected.append(
                    Rejected(at, behind, "a mark right after a digit: inches or seconds")
                )
            elif way != "close" or (
                before in ",: " and after.isspace() and DOUBLE.search(text, behind, end)
            ):
                opened = at, behind  # a closing shape glued to "said," opens if another follows
            else:
                rejected.append(Rejected(at, behind, "a closing mark that nothing opened"))
        elif len(mark) == 3:  # an inner single mark and the closing double one
            pairs.append(Marked(opened[0], behind, opened[1], at + 1, True))
            opened = None
        elif way != "open":
            pairs.append(Marked(opened[0], behind, opened[1], at, True))
            opened = None
        elif at == opened[1]:
            rejected.append(Rejected(at, behind, "a doubled mark"))
        else:
            rejected.append(Rejected(*opened, "an opening mark that nothing closes"))
            opened = at, behind
    if opened is not None:
        pairs.append(Marked(opened[0], end, opened[1], end, False))
    return pairs


def pair_single(text, start, end, rejected):
    """Pair the single marks of one paragraph, telling them from apostrophes.

    A closing mark stands behind a word or a sign; behind a word in -s with another word following
    it may be a plural possessive, and is taken only if no better one comes.

    Examples
    --------
    >>> text = "'The workers' pay is low,' he said, in '08."
    >>> [text[m.start : m.end] for m in pair_single(text, 0, len(text), [])]
    ["'The workers' pay is low,'"]
    >>> text = "It had 'learned lessons' and called the claim 'laughable'."
    >>> [text[m.start : m.end] for m in pair_single(text, 0, len(text), [])]
    ["'learned lessons'", "'laughable'"]
    """
    sure, doubtful = [], []
    if not SINGLE_OPEN.search(text, start, end):
        return []
    for found in SINGLE_CLOSE.finditer(text, start, end):
        at = found.start()
        goes_on = text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].isalpha()
        (doubtful if goes_on and text[at - 1] in "sz" else sure).append(at)
    pairs, at = [], start
    while opened := SINGLE_OPEN.search(text, at, end):
        at = opened.end()
        if clipped := CLIPPED.match(text, opened.start()):
            rejected.append(
                Rejected(*clipped.span(), "an apostrophe for what a word or a year leaves out")
            )
            continue
        close = _next(sure, at)
        if close is None:
            close = _next(doubtful, at)
        elif doubtful and (another := _next_opening(text, at, close)):
            i = bisect_left(doubtful, another)  # ‘learned lessons’ and called it ‘laughable’
            close = doubtful[i - 1] if i and doubtful[i - 1] >= at else close
        if close is None and RUNS_ON.match(text, end):  # the next paragraph opens one as well
            pairs.append(Marked(opened.start(), end, opened.end(), end, False))
            break
        if close is None:
            rejected.append(Rejected(*opened.span(), "a single mark that nothing closes"))
            continue
        pairs.append(Marked(opened.start(), close + 1, opened.end(), close, True))
        at = close + 1
    return pairs


def _next_opening(text, start, end):
    """Where the first single mark stands that can only open, or None."""
    found = (m.start() for m in SINGLE_OPEN.finditer(text, start, end))
    return next((at for at in found if not CLIPPED.match(text, at)), None)


def _next(places, at):
    """The first of the sorted places that is not before ``at``, or None."""
    i = bisect_left(places, at)
    return places[i] if i < len(places) else None


RUNS_ON = re.compile(r"\s+['\u2018][A-Z]")
HEADLINE = "headline words in single marks"


def speech_like(text, marked):
    """Whether a stretch ends with a sign of speech or holds four words: enough to call it a
    quotation's style."""
    inner = text[marked.inner_start : marked.inner_end]
    return inner[-1:] in ",.?!\u2026" or inner.count(" ") > 2


def marked_stretches(text, paragraphs, title=None):
    """All stretches between quotation marks, and the marks that were turned down.

    Double marks are the rule. An article in which more speech stands between single marks outside
    double ones is read in that (British) style, and double marks inside are then inner quotations.
    The single marks of a headline shorten a quotation that the story tells.
    """
    doubles, rejected = _collect(text, paragraphs, pair_double, DOUBLE)
    singles, turned_down = _collect(text, paragraphs, pair_single, SINGLE_OPEN)
    alone = [s for s in singles if not _inside(s, doubles)]
    if sum(speech_like(text, s) for s in alone) > sum(not _inside(d, singles) for d in doubles):
        heads = [s for s in singles if title and title.contains(s)]
        turned_down += [Rejected(s.start, s.end, HEADLINE) for s in heads]
        return singles[len(heads) :], sorted(turned_down, key=lambda r: r.start)
    rejected += [Rejected(s.start, s.end, _why_single(s, title)) for s in alone]
    rejected += [r for r in turned_down if "apostrophe" in r.reason]
    return doubles, sorted(rejected, key=lambda r: r.start)


def _why_single(single, title):
    if title and title.contains(single):
        return HEADLINE
    return "single marks in an article that quotes in double marks"


def _inside(stretch, others):
    """Whether a stretch lies inside one of the others (sorted by start)."""
    i = bisect_left(others, stretch.end, key=lambda other: other.end)
    return i < len(others) and others[i].start < stretch.start


def _collect(text, paragraphs, pair, sign):
    stretches, rejected = [], []
    for start, end in paragraphs if sign.search(text) else ():
        for marked in pair(text, start, end, rejected):
            stop = marked.end
            while stop > marked.inner_start and text[stop - 1].isspace():
                stop -= 1
            if stop < marked.end:
                marked = marked._replace(end=stop, inner_end=min(marked.inner_end, stop))
            if text[marked.inner_start : marked.inner_end].strip():
                stretches.append(marked)
            else:
                rejected.append(
                    Rejected(marked.start, marked.end, "marks with nothing between them")
                )
    return stretches, rejected
