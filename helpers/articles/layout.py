"""Title, paragraphs and page furniture of a text, told apart.

A page that was copied from a browser brings its furniture along: a section label, a byline, share
buttons, headlines of other stories. Those lines are marked and passed over; nothing is deleted.
Notebook 01 teaches it.
"""

from typing import NamedTuple

from ..core.spans import Rejected, Span
from .furniture import KINDS, furniture_kinds
from .paragraphs import find_paragraphs
from .title import find_title


class Layout(NamedTuple):
    """The lines of a page: ``title`` (Span or None), ``paragraphs``, ``furniture`` with reasons."""

    title: Span | None
    paragraphs: list  # of Span
    furniture: list  # of Rejected


class Draft(NamedTuple):
    """What was read: a text, its layout where the file gave one, a sentence to the reader or ''."""

    text: str
    layout: Layout | None = None
    note: str = ""


def lay_out(text, headline=None, running=()):
    """Tell title, body paragraphs and page furniture apart.

    ``headline`` is the title's place if a document says so itself, ``running`` the places of its
    running heads. The spans of the `Layout` cover every character that is not white space once.

    >>> page = "Opinion\\n\\nBakers want longer nights\\n\\nBread needs time.\\n\\nShare"
    >>> [(each.of(page), each.reason) for each in lay_out(page).furniture]
    [('Opinion', 'a section label'), ('Share', 'a share button')]
    >>> lay_out(page).title.of(page)
    'Bakers want longer nights'
    """
    pieces = find_paragraphs(text)
    kinds = furniture_kinds([piece.of(text) for piece in pieces])
    for number, piece in enumerate(pieces) if running else ():
        if any(map(piece.overlaps, running)):
            kinds[number] = "running"
    if headline is not None:
        kinds = [None if headline.overlaps(p) else k for p, k in zip(pieces, kinds, strict=True)]
    if None not in kinds:  # nothing but furniture: then it is a text after all
        kinds = [None] * len(pieces)
    if headline is None:
        headline, kinds = find_title(text, pieces, kinds)
    story = [p for p, kind in zip(pieces, kinds, strict=True) if kind is None]
    if headline is not None:
        story = [p for p in story if not headline.overlaps(p)]
    furniture = [
        Rejected(*p, KINDS[kind]) for p, kind in zip(pieces, kinds, strict=True) if kind is not None
    ]
    return Layout(headline, story, furniture)
