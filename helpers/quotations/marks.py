"""Marks: which stretches of a text stand between quotation marks?

The space round a mark says whether it opens or closes, its shape only breaks ties, and marks are
paired inside a paragraph. What is left over is repaired or turned down with a reason: apostrophes,
inches, years. Notebook 03 builds this step by step.
"""

import re
from collections import namedtuple

from ..spans import Rejected, Span

DOUBLE = re.compile(
    r"""  ["\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02]   # one character that is a double mark
        | '{2,3} | \u2019\u2019 | \u2018\u2018 | ``           # or a single mark typed twice
    """,
    re.VERBOSE,
)
SINGLE = re.compile(r"['\u2018\u2019\u201a\u201b\u2039\u203a`]")
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\ufeff"
BEFORE_AN_OPENING_MARK = "([{<\u2014\u2013-/:*=|\u2026" + INVISIBLE
AFTER_A_CLOSING_MARK = ".,;:!?)]}>\u2014\u2013-/*|\u2026" + INVISIBLE
OPENING_SHAPES = {"\u201c", "\u201e", "\u201f", "\u2018\u2018", "``", "\u00ab"}
CLOSING_SHAPES = {"\u201d", "\u00bb"}
LINE = re.compile(r"[^\r\n\u2028\u2029]*[^\s\u2028\u2029][^\r\n\u2028\u2029]*")

Marked = namedtuple("Marked", "start end inner_start inner_end paragraph closed")
Marked.__doc__ = """A marked stretch: with its marks, without them, in which paragraph, and whether a mark closes it."""


def direction(before, mark, after):
    """Whether a mark opens or closes, as far as its neighbours and its shape can tell.

    Parameters
    ----------
    before, after : str
        The characters beside the mark (a space at the edge of a paragraph).
    mark : str
        The mark itself.

    Returns
    -------
    str
        ``"open"``, ``"close"`` or ``"either"``.

    Examples
    --------
    >>> direction(" ", '"', "W"), direction(",", '"', " "), direction(" ", '"', " ")
    ('open', 'close', 'either')
    """
    space_before = before.isspace() or before in BEFORE_AN_OPENING_MARK
    space_after = after.isspace() or after in AFTER_A_CLOSING_MARK
    if space_before and not space_after:
        return "open"
    if space_after and not space_before:
        return "close"
    if mark in OPENING_SHAPES:
        return "open"
    if mark in CLOSING_SHAPES:
        return "close"
    return "either"


def pair_in_paragraph(text, start, end, rejected):
    """Pair the double marks of one paragraph, left to right.

    Returns a list of ``(start, end, inner_start, inner_end, closed)``; what cannot be paired is
    added to ``rejected``.
    """
    pairs, opened = [], None
    for found in DOUBLE.finditer(text, start, end):
        at, after_it = found.span()
        before = text[at - 1] if at > start else " "
        after = text[after_it] if after_it < end else " "
        if opened is None and before.isdigit() and not (text[at] in OPENING_SHAPES):
            rejected.append(Rejected(at, after_it, "a mark right after a digit: inches or seconds"))
            continue
        way = direction(before, found.group(), after)
        if len(found.group()) == 3 and opened is not None:
            pairs.append((opened[0], after_it, opened[1], at + 1, True))
            opened = None
            continue
        if opened is None:
            turned = before in ",:" or at == start
            if turned and way == "close" and after.isspace() and DOUBLE.search(text, after_it, end):
                opened = (at, after_it)  # glued to the comma of "said," or turned the wrong way
            elif way == "close" and found.group() not in OPENING_SHAPES:
                rejected.append(Rejected(at, after_it, "a closing mark that nothing opened"))
            else:
                opened = (at, after_it)
        elif way == "open":
            # Two opening marks in a row: an inner quotation, or the first was never closed.
            pairs, opened = _reopen(text, pairs, opened, at, after_it, rejected)
        else:
            pairs.append((opened[0], after_it, opened[1], at, True))
            opened = None
    if opened is not None:
        pairs.append((opened[0], end, opened[1], end, False))
    return pairs


def _reopen(text, pairs, opened, at, after_it, rejected):
    """An opening mark inside an open stretch: keep the first, and drop this one as nested."""
    if at == opened[1]:
        rejected.append(Rejected(at, after_it, "a doubled mark"))
        return pairs, opened
    rejected.append(Rejected(opened[0], opened[1], "an opening mark that nothing closes"))
    return pairs, (at, after_it)


def paragraphs_of(text):
    """Offsets of the lines of a text that hold anything."""
    return [Span(*m.span()) for m in LINE.finditer(text)]


def marked_stretches(text, paragraphs):
    """All stretches between double marks, and the marks that were turned down.

    Parameters
    ----------
    text : str
    paragraphs : list of Span

    Returns
    -------
    (list of Marked, list of Rejected)
    """
    stretches, rejected = [], []
    for number, (start, end) in enumerate(paragraphs):
        if not DOUBLE.search(text, start, end):
            continue
        for s, e, a, b, closed in pair_in_paragraph(text, start, end, rejected):
            while e > s and text[e - 1].isspace():
                e -= 1
            b = min(b, e)
            if text[a:b].strip():
                stretches.append(Marked(s, e, a, b, number, closed))
            else:
                rejected.append(Rejected(s, e, "marks with nothing between them"))
    return stretches, rejected


def pair_marks(text):
    """The marked stretches of a text.

    Parameters
    ----------
    text : str

    Returns
    -------
    list of Span
        Each from the opening mark to behind the closing one.

    Examples
    --------
    >>> text = 'The 6" pipe is "safe," she said.'
    >>> [span.of(text) for span in pair_marks(text)]
    ['"safe,"']
    """
    return [Span(m.start, m.end) for m in marked_stretches(text, paragraphs_of(text))[0]]
