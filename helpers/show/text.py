"""A text with what was found in it, paragraph by paragraph, each finding a mark.

All notebooks use it; it knows how findings look and no rule of language.
"""

from bisect import bisect_left
from itertools import chain, groupby

from ..articles import as_article
from ..core.wording import visible
from .labels import Marked, label_of
from .marks import legend_of, page_of, signs, tags
from .shown import FRAME, NO_FORMULAS, Shown, escape

FURNITURE = "page furniture"
LONGEST = 40_000  # code points of an article that are shown before the rest is only counted


def highlight(
    article,
    findings=(),
    *,
    paragraphs=None,
    title=True,
    speakers=False,
    furniture=False,
    label=None,
    legend=True,
    longest=LONGEST,
):
    """Show an article with what was found in it.

    Parameters
    ----------
    article : Article or str
    findings : iterable of Located
        Quotations, hedges, boosters, rejected candidates, marks of the gold, plain spans: whatever
        has a ``start`` and an ``end``. They may lie in each other or cross.
    paragraphs : slice or iterable of int, optional
        Which paragraphs to show, counted from 0; all by default. The title is shown with all only.
    title : bool
        Whether to show the title.
    speakers : bool
        Mark the speaker and the cue of each quotation, too.
    furniture : bool
        Show the page furniture as well, and say of each part what it was taken for.
    label : str or callable, optional
        The label for plain spans, or a function from a finding to its label.
    legend : bool
        List what the marks mean above the text.
    longest : int
        Code points to show; the rest is counted.

    Returns
    -------
    Shown

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> hedge = SimpleNamespace(start=3, end=6, category="plausibility", reason="a verb after")
    >>> print(highlight("It may rain.", [hedge], legend=False))
    It ⟦may · hedge: plausibility⟧ rain.
    """
    article = as_article(article)
    marks = sorted(_marks(findings, article.text, speakers, label), key=lambda m: (m.start, -m.end))
    parts, more = _parts(article, paragraphs, title, furniture, longest)
    pages, lines = [], []
    inside = list(_by_part(marks, parts))
    if legend and any(inside):
        pages, lines = [[each] for each in legend_of({id(m): m for m in chain(*inside)}.values())]
    for (what, start, end), theirs in zip(parts, inside, strict=True):
        page, line = _marked_part(article.text, start, end, theirs)
        pages.append(_as_block(what, page, named=furniture))
        lines.append(f"[{what}] {line}" if furniture else line)
    if more:
        note = f"… and {more:,} more characters, not shown."
        pages.append(f"<p><em>{note}</em></p>")
        lines.append(note)
    if not parts:
        pages.append("<p><em>(no text)</em></p>")
        lines.append("(no text)")
    page = "".join(pages)
    return Shown(f'<div class="{NO_FORMULAS}" style="{FRAME}">{page}</div>', "\n".join(lines))


def _marks(findings, text, speakers, label):
    """All findings as `Marked`, with the speakers and cues of quotations if they are wanted."""
    seen = set()  # several quotations may share one speaker and one cue
    for finding in findings:
        words, look = label_of(finding, text)
        if callable(label):
            words = label(finding)
        elif label is not None and look == "found":
            words = label
        if finding.end > finding.start:
            yield Marked(finding.start, finding.end, " ".join(str(words).split()), look)
        for part in ("speaker", "cue") if speakers else ():
            span = getattr(finding, part, None)
            if span is not None and (part, span.start, span.end) not in seen:
                seen.add((part, span.start, span.end))
                yield Marked(span.start, span.end, part, part)


def _parts(article, paragraphs, title, furniture, longest):
    """What to show, as (what it is, start, end) in text order, and the characters left out."""
    numbered = [(f"paragraph {n}", *span) for n, span in enumerate(article.paragraphs, 1)]
    if paragraphs is None:
        parts = numbered
        if article.title and title:
            parts = [("title", *article.title), *numbered]
        if furniture:
            lines = [(FURNITURE, *span) for span in article.furniture]
            parts = _without_long_menus(sorted([*parts, *lines], key=lambda part: part[1]))
    elif isinstance(paragraphs, slice):
        parts = numbered[paragraphs]
    else:
        parts = [numbered[n] for n in paragraphs if -len(numbered) <= n < len(numbered)]
    kept, room = [], longest
    for what, start, end in parts:
        if room > 0:
            kept.append((what, start, min(end, start + room)))
        room -= end - start
    return kept, max(0, -room)


def _without_long_menus(parts):
    """The parts, but of many lines of furniture in a row the first and the last, and a count."""
    shown = []
    for what, run in groupby(parts, key=lambda part: part[0]):
        run = list(run)
        if what == FURNITURE and len(run) > 12:
            place = run[5][1]
            note = (f"{len(run) - 8} more lines of {FURNITURE}", place, place)
            run = [*run[:5], note, *run[-3:]]
        shown += run
    return shown


def _by_part(marks, parts):
    """For each part the marks that touch it; marks are sorted by their start."""
    starts = [each.start for each in marks]
    longest = max((each.end - each.start for each in marks), default=0)
    for _, start, end in parts:
        near = marks[bisect_left(starts, start - longest) : bisect_left(starts, end)]
        yield [each for each in near if each.end > start]


def _as_block(what, page, named):
    """A paragraph; <bdi> keeps a right-to-left mark in it from turning the rest of the page."""
    name = page_of(("[", what, "] "), "turned down") if named else ""
    if what == "title":
        page = f"<strong>{page}</strong>"
    return f'<p style="margin:.6em 0;white-space:pre-wrap">{name}<bdi>{page}</bdi></p>'


def _marked_part(text, start, end, marks):
    """One paragraph as HTML and as plain text.

    Marks open and close like brackets. Where two cross, the inner one is closed and opened again,
    so that the HTML stays well formed; its label is written once.
    """
    page, line, here, still = [], [], start, []

    def go_to(place):
        nonlocal here
        page.append(escape(text[here:place]))
        line.append(visible(text[here:place]).replace("\n", " ").replace("\r", ""))
        here = place

    def close_until(place):
        while still and min(each.end for each in still) <= place:
            next_end = min(each.end for each in still)
            go_to(min(next_end, end))
            again = []
            while any(each.end == next_end for each in still):
                last = still.pop()
                ends = last.end == next_end
                page.append(tags(last, first=False, last=ends)[1])
                if ends:
                    line.append("".join(signs(last)[1]))
                else:
                    again.append(last)
            for each in reversed(again):
                page.append(tags(each, first=False, last=False)[0])
                still.append(each)

    for each in marks:
        close_until(each.start)
        go_to(max(each.start, start))
        page.append(tags(each, first=True, last=False)[0])
        line.append("".join(signs(each)[0]))
        still.append(each)
    close_until(max([end, *(each.end for each in still)]))
    go_to(end)
    return "".join(page), "".join(line)
