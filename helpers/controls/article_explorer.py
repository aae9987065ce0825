"""The article explorer: the finished marks, and fields to choose which to see.

Notebooks 00 and 07 use it.
"""

from collections import Counter

from ..core.wording import counted
from ..findings import CATEGORIES, KINDS, REPORTER
from .form import choice, tick
from .panel import (
    ALL_HEDGES,
    ALL_KINDS,
    EVERYONE,
    NONE,
    analysis_of,
    known,
    marked_or_narrowed,
    panel,
)


def article_explorer(article=None):
    """The finished marks of an article, and fields to choose which of them to see.

    Parameters
    ----------
    article : Article, str or Analysis, optional
        By default the article of the course.

    Returns
    -------
    Form
    """
    found = analysis_of(article)
    options = article_options(found)
    fields = {
        "speaker": choice("Voice", options["speaker"]),
        "kind": choice("Quotations", options["kind"]),
        "hedges": choice("Hedges", options["hedges"]),
        "boosters": tick("Boosters", True),
    }
    return panel(fields, lambda **chosen: article_explorer_view(found, **chosen))


def article_options(article=None):
    """The choices of the article explorer: argument of `article_explorer_view` to its values."""
    found = analysis_of(article)
    return {
        "speaker": [EVERYONE, *voices_in(found)],
        "kind": [ALL_KINDS, *KINDS, NONE],
        "hedges": [ALL_HEDGES, *CATEGORIES, NONE],
        "boosters": [True, False],
    }


def voices_in(found):
    """The reporter and all speakers, those quoted most often first."""
    counts = Counter(found.speaker_of(each) for each in found.quotations)
    return [REPORTER, *(name for name, _ in counts.most_common() if name != REPORTER)]


def article_explorer_view(
    article=None, speaker=EVERYONE, kind=ALL_KINDS, hedges=ALL_HEDGES, boosters=True
):
    """What the article explorer shows.

    Parameters
    ----------
    article : Article, str or Analysis, optional
        By default the article of the course.
    speaker : str
        A voice: ``"everyone"``, ``"reporter"`` or a speaker's name.
    kind : str
        ``"all kinds"``, ``"direct"``, ``"mixed"``, ``"indirect"`` or ``"none"``.
    hedges : str
        ``"all categories"``, one of the five categories or ``"none"``.
    boosters : bool

    Returns
    -------
    Shown

    Raises
    ------
    ValueError
        If there is no such voice, kind or category.

    Examples
    --------
    >>> print(article_explorer_view("“It may rain,” said Ada Lund.", hedges="none"))
    1 quotation, 0 hedges and 0 boosters are marked. Only paragraphs with a mark are shown.
    Marks: direct quotation 1
    ⟦direct · Ada Lund: “It may rain,”⟧ said Ada Lund.
    """
    found = analysis_of(article)
    options = article_options(found)
    known(speaker, options["speaker"], "voice")
    known(kind, options["kind"], "kind of quotation")
    known(hedges, options["hedges"], "category of hedges")
    quotations = [
        each
        for each in found.quotations
        if kind in (ALL_KINDS, each.kind) and speaker in (EVERYONE, found.speaker_of(each))
    ]
    voiced = [each for each in found.voiced if speaker in (EVERYONE, each.voice)]
    wanted = CATEGORIES if hedges == ALL_HEDGES else (hedges,)
    shown_hedges = [each.finding for each in voiced if each.what in wanted]
    shown_boosters = [each.finding for each in voiced if boosters and each.what == "booster"]
    head = (
        f"{counted(len(quotations), 'quotation')}, {counted(len(shown_hedges), 'hedge')} and "
        f"{counted(len(shown_boosters), 'booster')} are marked."
    )
    marks = [*quotations, *shown_hedges, *shown_boosters]
    everything = (speaker, kind, hedges, boosters) == (EVERYONE, ALL_KINDS, ALL_HEDGES, True)
    return marked_or_narrowed(head, found.article, marks, everything)
