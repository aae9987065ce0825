"""How text looks when something was found in it: marked, labelled in words, safe to show.

An article is data from anywhere, so every letter of it is escaped. What was found is told apart by
a text label inside the mark and by the shape of the mark (kind of underline, kind of box); colour
only repeats it. All notebooks use this room; it knows how findings look and no rule of language.
"""

import html
from bisect import bisect_left
from dataclasses import dataclass
from itertools import chain, groupby

from ..articles import as_article
from ..core.spans import Located, Rejected
from ..core.wording import visible

__all__ = ["Look", "Marked", "Shown", "escape", "highlight", "label_of", "mark"]

# JupyterLab and exported pages turn $...$ into formulas unless a class forbids it.
NO_FORMULAS = "tex2jax_ignore mathjax_ignore"
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


@dataclass(frozen=True, slots=True)
class Look:
    """How one sort of finding looks.

    Attributes
    ----------
    name : str
        The word of the legend.
    colour : str
        Dark enough to carry white letters: at least 4.5 to 1 (WCAG 2.2, 1.4.3).
    line : str
        The CSS of its shape, with ``{c}`` for a middle tone that stands out on white and on black.
    tone, tint : str
        That middle tone, and the tint of the words (translucent: letters keep the theme's colour).
    leads : bool
        Whether the label stands before the words (long stretches) or after them (single words).
    """

    name: str
    colour: str
    line: str
    tone: str
    tint: str
    leads: bool = False

    @property
    def style(self):
        """The CSS of the mark.

        A browser's high contrast would give it the colours of ``mark``, black on black in a dark
        scheme; so the mark keeps its own, and its letters those of the text around it.
        """
        shape = self.line.format(c=self.tone)
        return f"forced-color-adjust:none;color:inherit;background:{self.tint};{shape}"


# Tones are from Okabe and Ito's palette for every kind of colour vision ("Color universal design",
# 2008); each has at least 3 to 1 against white and against JupyterLab's dark background.
_BLUE, _GREEN, _ORANGE, _PURPLE, _GREY = "#0072B2", "#009E73", "#D55E00", "#CC79A7", "#7A7A7A"
_BOX = "padding:0 .15em;border-radius:3px;"
_LINE = "border-bottom:"
LOOKS = {
    "direct": Look(
        "direct quotation", "#005C91", _LINE + "3px solid {c}", _BLUE, "rgba(0,114,178,.13)", True
    ),
    "mixed": Look(
        "mixed quotation", "#00664A", _LINE + "5px double {c}", _GREEN, "rgba(0,158,115,.13)", True
    ),
    "indirect": Look(
        "indirect quotation",
        "#595959",
        _LINE + "3px dashed {c}",
        _GREY,
        "rgba(122,122,122,.1)",
        True,
    ),
    "hedge": Look(
        "hedge", "#A33F00", _BOX + "border:2px dotted {c}", _ORANGE, "rgba(213,94,0,.16)"
    ),
    "booster": Look(
        "booster", "#8A3A68", _BOX + "border:2px solid {c}", _PURPLE, "rgba(204,121,167,.2)"
    ),
    "speaker": Look("speaker", "#3F3F46", _LINE + "3px dotted {c}", _GREY, "transparent"),
    "cue": Look("cue", "#3F3F46", _LINE + "1px solid {c}", _GREY, "transparent"),
    "turned down": Look(
        "turned down", "#595959", _BOX + "border:1px dashed {c}", _GREY, "transparent"
    ),
    "found": Look("found", "#005C91", _BOX + "border:1px solid {c}", _BLUE, "rgba(0,114,178,.13)"),
}
CHIP = (
    "font:600 .78em/1.3 system-ui,sans-serif;color:#fff;background:{c};border-radius:3px;"
    "padding:.1em .4em;margin:0 .3em;display:inline-block;max-width:100%;box-sizing:border-box"
)  # a box of its own: a label is moved to the next line as a whole, not broken
LEGEND_ORDER = list(LOOKS)


@dataclass(frozen=True, slots=True)
class Marked(Located):
    """A place with the words of its label: what `highlight` makes of every finding.

    Attributes
    ----------
    start, end : int
        Code points, end exclusive.
    label : str
        Stands visibly inside the mark; empty for none.
    look : str
        A key of ``LOOKS``: ``"direct"``, ``"mixed"``, ``"indirect"``, ``"hedge"``, ``"booster"``,
        ``"speaker"``, ``"cue"``, ``"turned down"`` or ``"found"``.
    """

    start: int
    end: int
    label: str = ""
    look: str = "found"


def label_of(finding, text):
    """What a finding's label says, and which look it has.

    Parameters
    ----------
    finding : Quotation, Hedge, Booster, Voiced, Rejected, Span, Marked or a mark of the gold
        Anything with ``start`` and ``end``.
    text : str
        The article's text.

    Returns
    -------
    tuple of str
        The label and the look's key.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> hedge = SimpleNamespace(start=0, end=5, category="rounder", reason="a number after")
    >>> label_of(hedge, "About 300 came.")
    ('hedge: rounder', 'hedge')
    """
    if isinstance(finding, Marked):
        return finding.label, finding.look
    if isinstance(finding, Rejected):
        return f"not marked: {finding.reason}", "turned down"
    inner = getattr(finding, "finding", None)
    if inner is not None:  # whose hedge it is
        label, look = label_of(inner, text)
        return f"{label} · {finding.voice}", look
    kind = getattr(finding, "kind", None) or getattr(finding, "category", None)
    kind = kind or getattr(finding, "label", None)
    if kind in ("direct", "mixed", "indirect"):
        speaker = getattr(finding, "speaker", None)
        who = getattr(finding, "name", None) or (speaker and text[speaker.start : speaker.end])
        return f"{kind} · {' '.join(who.split()) if who else 'no speaker'}", kind
    if kind and kind != "booster":
        return f"hedge: {kind}", "hedge"
    if kind == "booster" or hasattr(finding, "reason"):
        return "booster", "booster"
    return "", "found"


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
    name = ""
    if named:
        name = f'<span style="{CHIP.format(c="#595959")}">{what}</span>'
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
                    line.append(_words(last)[1])
                else:
                    again.append(last)
            for each in reversed(again):
                page.append(_tags(each, first=False, last=False)[0])
                still.append(each)

    for each in marks:
        close_until(each.start)
        go_to(max(each.start, start))
        page.append(_tags(each, first=True, last=False)[0])
        line.append(_words(each)[0])
        still.append(each)
    close_until(max([end, *(each.end for each in still)]))
    go_to(end)
    return "".join(page), "".join(line)


def _tags(each, first, last):
    """The opening and closing tag of a mark with its label: in front of a long one, else behind."""
    look = LOOKS[each.look]
    start, end = f'<mark style="{look.style}">', "</mark>"
    if not each.label:
        return start, end
    chip = f'<bdi style="{CHIP.format(c=look.colour)}">{escape(each.label)}</bdi>'
    if look.leads:
        before, behind = _unseen("⟦") + chip + _unseen(": "), _unseen("⟧")
    else:
        before, behind = _unseen("⟦"), _unseen(" · ") + chip + _unseen("⟧")
    return start + (before if first else ""), (behind if last else "") + end


def _unseen(sign):
    """Takes no room on the page, but is read aloud and copied: there the label is plain text."""
    return f'<span style="font-size:0">{sign}</span>'


def _words(each):
    """What stands before and after a mark in plain text."""
    label = visible(each.label)
    if LOOKS[each.look].leads:
        return f"⟦{label}: ", "⟧"
    return "⟦", f" · {label}⟧" if label else "⟧"


def _legend(marks):
    """Which marks occur and how often, in words."""
    counts = dict.fromkeys(LEGEND_ORDER, 0)
    for each in marks:
        counts[each.look] += 1
    present = [(look, count) for look, count in counts.items() if count]
    items = " ".join(
        f'<span style="margin-right:1em"><mark style="{LOOKS[look].style}">{LOOKS[look].name}'
        f"</mark> {count}</span>"
        for look, count in present
    )
    words = ", ".join(f"{LOOKS[look].name} {count}" for look, count in present)
    return f'<p style="margin:.6em 0">Marks: {items}</p>', f"Marks: {words}"
