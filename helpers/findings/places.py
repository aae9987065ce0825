"""Where words that somebody types stand in an article. Notebook 07 uses it."""

import re

from ..core.keeping import WorkError
from ..core.spans import Span
from ..core.wording import shortened

# What a keyboard writes and what an article may hold; one character for one, so offsets stay.
PLAIN = str.maketrans("‘’‚‛“”„‟«»‐‑–—\u00a0\u202f", '\'\'\'\'""""""----  ')


class CorrectionError(WorkError):
    """A correction, or a file of corrections, does not fit; the text says what to do."""


def places_of(words, article):
    """All places (at least one) at which some words stand in the article proper, in text order.

    Straight and curly marks, and the kinds of dash, count as the same. Raises `CorrectionError` if
    the words stand nowhere.
    """
    wanted = words.strip().translate(PLAIN)
    if not wanted:
        raise CorrectionError("Type the words as they stand in the article; there are none yet.")
    # Whole words only: "may" does not stand in "maybe".
    before = r"(?<!\w)" if wanted[0].isalnum() else ""
    after = r"(?!\w)" if wanted[-1].isalnum() else ""
    pattern = re.compile(before + re.escape(wanted) + after)
    parts = ([article.title] if article.title else []) + list(article.paragraphs)
    places = [
        Span(part.start + found.start(), part.start + found.end())
        for part in parts
        for found in pattern.finditer(part.of(article.text).translate(PLAIN))
    ]
    if not places:
        raise CorrectionError(
            f"The words “{shortened(words, 60)}” do not stand in one paragraph of the article. "
            "Copy them from it letter by letter."
        )
    return places


def place_of(words, article, nth=None, near=None):
    """Where some words stand in the article proper.

    ``nth`` says which of several places, counted from 1; ``near`` takes the one that is nearest to
    another. Raises `CorrectionError` if the words stand nowhere, or at several places and it is not
    said which.

    >>> from helpers import Article
    >>> place_of("may", Article.from_text("Maybe it may. It may not."), nth=2)
    Span(start=17, end=20)
    """
    places = places_of(words, article)
    if near is not None:
        return min(places, key=lambda each: abs(each.start - near.start))
    if nth is None and len(places) > 1:
        raise CorrectionError(
            f"The words “{shortened(words, 60)}” stand at {len(places)} places. Give more words, "
            f"or say which with nth=1 to nth={len(places)}."
        )
    if not 1 <= (nth or 1) <= len(places):
        raise CorrectionError(f"The words stand at {len(places)} places; there is no number {nth}.")
    return places[(nth or 1) - 1]


def with_marks(place, text):
    """The place with the quotation marks that stand directly around it.

    >>> with_marks(Span(1, 4), "“may” fall")
    Span(start=0, end=5)
    """
    opening, closing = '"“„«‘', '"”“»’'
    start, end = place
    if text[start : start + 1] not in opening and text[max(start - 1, 0) : start] in tuple(opening):
        start -= 1
    if text[end - 1 : end] not in closing and text[end : end + 1] in tuple(closing):
        end += 1
    return Span(start, end)
