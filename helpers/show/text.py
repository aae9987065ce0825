"""How text looks when something was found in it: marked, labelled in words, safe to show.

An article is data from anywhere, so every letter of it is escaped. What was found is told apart by
a text label inside the mark and by the shape of the mark (kind of underline, kind of box); colour
only repeats it. All notebooks use this room; it knows how findings look and no rule of language.
"""

import html
from bisect import bisect_left
from itertools import chain, groupby

from ..articles import as_article
from ..core.wording import visible
from .labels import Marked, label_of
from .palette import LOOKS

__all__ = ["Shown", "escape", "highlight", "mark"]

# JupyterLab and exported pages turn $...$ into formulas unless a class forbids it.
NO_FORMULAS = "tex2jax_ignore mathjax_ignore"
MARK = "wsm-mark"  # the class of every mark
FRAME = "line-height:1.9;max-width:46rem;overflow-wrap:break-word"
FURNITURE = "page furniture"
LONGEST = 40_000  # code points of an article that are shown before the rest is only counted


# Control characters become their pictures (NUL is ␀), what no page can hold a question mark.
def escape(text):
    """Make a text safe to stand in a page, as text or in an attribute.

    Parameters
    ----------
    text : object
        Shown by its ``str``.

    Returns
    -------
    str

    Examples
    --------
    >>> escape("<b> & co.")
    '&lt;b&gt; &amp; co.'
    """
    return html.escape(visible(text))


class Shown:
    """Something to look at: a piece of HTML, and the same in plain words.

    A notebook shows the HTML; a terminal and the tests of the notebooks read the words. Two pieces
    can be added and stand below each other.

    Parameters
    ----------
    page : str
        HTML; the article's text in it must be escaped.
    words : str
        The same, to be read as plain text.

    Examples
    --------
    >>> both = Shown("<p>may</p>", "may") + Shown("<p>must</p>", "must")
    >>> print(both)
    may
    <BLANKLINE>
    must
    """

    def __init__(self, page, words):
        self.html, self.text = page, words

    def _repr_html_(self):
        return self.html

    __html__ = _repr_html_  # a template takes it as HTML, not as text to escape

    def __repr__(self):
        return self.text

    def __add__(self, other):
        return Shown(self.html + other.html, f"{self.text}\n\n{other.text}")

    def __eq__(self, other):
        if not isinstance(other, Shown):
            return NotImplemented
        return (self.html, self.text) == (other.html, other.text)

    __hash__ = None


# A label is small, in the colour of the text, and never broken between two lines; only one that is
# longer than a line has several, in a block of its own.
LABEL = (
    "display:inline-block;max-width:100%;white-space:normal;vertical-align:baseline;"
    "font-size:.72em;font-weight:600;line-height:1.4;padding:0 .35em;border-radius:3px;"
    "border:1px solid {c};margin:0 .35em"
)
LONGEST_UNBROKEN = 44  # code points of a mark and its label: fewer fit a line on a telephone
# There for whoever listens or copies, and without any size: an element that is taken off the page
# in another way would put a line end into what is copied.
UNSEEN = '<span style="font-size:0">{}</span>'


def mark(words, label, look="found"):
    """One mark with its label, as in `highlight`.

    Parameters
    ----------
    words, label : str
        Plain text; both are escaped.
    look : str
        A key of ``LOOKS``.

    Returns
    -------
    str
        HTML.

    Examples
    --------
    >>> "hedge: rounder" in mark("about", "hedge: rounder", "hedge")
    True
    """
    start, end = _tags(Marked(0, 0, label, look), first=True, last=True)
    return f"{start}{escape(words)}{end}"


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
        pages, lines = [[each] for each in _legend({id(m): m for m in chain(*inside)}.values())]
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
    name = _page_of(("[", what, "] "), "turned down") if named else ""
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
                page.append(_tags(last, first=False, last=ends)[1])
                if ends:
                    line.append("".join(_words(last)[1]))
                else:
                    again.append(last)
            for each in reversed(again):
                page.append(_tags(each, first=False, last=False)[0])
                still.append(each)

    for each in marks:
        close_until(each.start)
        go_to(max(each.start, start))
        page.append(_tags(each, first=True, last=False)[0])
        line.append("".join(_words(each)[0]))
        still.append(each)
    close_until(max([end, *(each.end for each in still)]))
    go_to(end)
    return "".join(page), "".join(line)


def _tags(each, first, last):
    """The opening and closing tag of a mark with its label: in front of a long one, else behind.

    No <mark>: in high contrast a browser gives that the black of its own black on yellow, and our
    pale tint leaves black on almost black.
    """
    look = LOOKS[each.look]
    # A short mark stays with its label on one line.
    short = not look.leads and each.end - each.start + len(each.label) <= LONGEST_UNBROKEN
    unbroken = ";white-space:nowrap" if short and each.label else ""
    start, end = f'<span class="{MARK}" style="{look.style}{unbroken}">', "</span>"
    before, after = _words(each)
    return (
        start + (_page_of(before, each.look) if first else ""),
        (_page_of(after, each.look) if last else "") + end,
    )


def _words(each):
    """What stands before and after the words of a mark: signs, and the label in second place."""
    label = visible(each.label)
    if not label:
        return ("⟦",), ("⟧",)
    if LOOKS[each.look].leads:
        return ("⟦", label, ": "), ("⟧",)
    return ("⟦",), (" · ", label, "⟧")


def _page_of(words, look):
    """The same in HTML: the label is seen, the signs are only heard and copied."""
    pieces = [UNSEEN.format(sign) for sign in words]
    if len(words) > 1:
        style = LABEL.format(c=LOOKS[look].tone)
        pieces[1] = f'<bdi style="{style}">{escape(words[1])}</bdi>'
    return "".join(pieces)


def _legend(marks):
    """Which marks occur and how often, in words."""
    counts = dict.fromkeys(LOOKS, 0)
    for each in marks:
        counts[each.look] += 1
    present = [(look, count) for look, count in counts.items() if count]
    comma = UNSEEN.format(", ")
    items = comma.join(
        f'<span style="display:inline-block;margin-right:1em"><span class="{MARK}" '
        f'style="{LOOKS[look].style}">{LOOKS[look].name}</span> {count}</span>'
        for look, count in present
    )
    words = ", ".join(f"{LOOKS[look].name} {count}" for look, count in present)
    return f'<p style="margin:.6em 0">Marks: {items}</p>', f"Marks: {words}"
