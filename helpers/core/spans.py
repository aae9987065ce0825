"""A span is a pair (start, end) that points into an article's text.

Every room of the kit shares this one idea: a word, a sentence, a quotation or a hedge is never a
copy of the text but a place in it, and ``text[start:end]`` is exactly what was found. Offsets count
Python characters (code points) from 0; ``end`` is the first one that no longer belongs.
Notebook 01 teaches it.
"""

from collections import namedtuple
from dataclasses import dataclass


class Located:
    """Whatever has a ``start`` and an ``end``: spans, quotations, hedges, rejected candidates."""

    __slots__ = ()

    @property
    def span(self):
        """The place alone, as a `Span`."""
        return Span(self.start, self.end)

    def __getattr__(self, name):
        """Say where the words are; a finding holds none, and has no other part than it shows."""
        what = f"{type(self).__name__!r} object has no attribute {name!r}"
        if name in ("text", "words"):
            what += ". It is a place; its words are .of(…), with the page's text in the brackets"
        raise AttributeError(what, name=name, obj=self)

    @property
    def length(self):
        """Characters from start to end. (``len`` of a pair would be 2.)"""
        return self.end - self.start

    def of(self, text):
        """The words of the article's text that stand at this place.

        >>> Span(4, 9).of("She said maybe.")
        'said '
        """
        return text[self.start : self.end]

    def overlaps(self, other):
        """Whether two places share at least one character.

        >>> Span(0, 4).overlaps(Span(3, 9)), Span(0, 4).overlaps(Span(4, 9))
        (True, False)
        """
        return self.start < other.end and other.start < self.end

    def contains(self, other):
        """Whether the other place lies within this one.

        >>> Span(0, 9).contains(Span(3, 9)), Span(3, 9).contains(Span(0, 9))
        (True, False)
        """
        return self.start <= other.start and other.end <= self.end


class Span(Located, namedtuple("Span", "start end")):
    """A place in a text: two numbers, ``start`` and ``end`` (code points, end exclusive).

    >>> text = "She said maybe."
    >>> text[Span(9, 14).start : Span(9, 14).end]
    'maybe'
    >>> start, end = Span(9, 14)
    >>> Span(9, 14)
    Span(start=9, end=14)
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Rejected(Located):
    """A candidate that a finder turned down, and the reason in plain words."""

    start: int
    end: int
    reason: str


class Findings(list):
    """A list of findings in text order that remembers what was turned down.

    Attributes
    ----------
    rejected : list of Rejected
        Candidates that looked like a finding and are none, in text order, each with its reason.

    Examples
    --------
    >>> found = Findings([Span(0, 3)], rejected=[Rejected(9, 12, "May: a month here")])
    >>> len(found), found.rejected[0].reason
    (1, 'May: a month here')
    """

    def __init__(self, found=(), rejected=()):
        super().__init__(found)
        self.rejected = list(rejected)
