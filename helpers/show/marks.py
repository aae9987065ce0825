"""How a mark looks: a label in words, a shape, and signs that are heard and copied.

What was found is told apart by a text label inside the mark and by the shape of the mark (kind of
underline, kind of box); colour only repeats it.
"""

from ..core.wording import visible
from .labels import Marked
from .palette import LOOKS
from .shown import escape

MARK = "wsm-mark"  # the class of every mark
# A label is small, in the colour of the text, and never broken between two lines; only one that is
# longer than a line has several, in a block of its own. Its letters have 11 pixels at least, also
# where the text is small; JupyterLab takes `max` out of a notebook that it does not trust.
LABEL = (
    "display:inline-block;max-width:100%;white-space:normal;vertical-align:baseline;"
    "font-size:.8em;font-size:max(.72em,11px);font-weight:600;line-height:1.4;padding:0 .35em;"
    "border-radius:3px;border:1px solid {c};margin:0 .35em"
)
LONGEST_UNBROKEN = 44  # code points of a mark and its label: fewer fit a line on a telephone
# There for whoever listens or copies, and without any size: an element that is taken off the page
# in another way would put a line end into what is copied.
UNSEEN = '<span style="font-size:0">{}</span>'


def mark(words, label, look="found"):
    """One mark (HTML) with its label, as in `highlight`; ``look`` is a key of ``LOOKS``.

    >>> "hedge: rounder" in mark("about", "hedge: rounder", "hedge")
    True
    """
    start, end = tags(Marked(0, 0, label, look), first=True, last=True)
    return f"{start}{escape(words)}{end}"


def tags(each, first, last):
    """The opening and closing tag of a mark with its label: in front of a long one, else behind.

    No <mark>: in high contrast a browser gives that the black of its own black on yellow, and our
    pale tint leaves black on almost black.
    """
    look = LOOKS[each.look]
    # A short mark stays with its label on one line.
    short = not look.leads and each.end - each.start + len(each.label) <= LONGEST_UNBROKEN
    unbroken = ";white-space:nowrap" if short and each.label else ""
    start, end = f'<span class="{MARK}" style="{look.style}{unbroken}">', "</span>"
    before, after = signs(each)
    return (
        start + (page_of(before, each.look) if first else ""),
        (page_of(after, each.look) if last else "") + end,
    )


def signs(each):
    """What stands before and after the words of a mark: signs, and the label in second place."""
    label = visible(each.label)
    if not label:
        return ("⟦",), ("⟧",)
    if LOOKS[each.look].leads:
        return ("⟦", label, ": "), ("⟧",)
    return ("⟦",), (" · ", label, "⟧")


def page_of(words, look):
    """The same in HTML: the label is seen, the signs are only heard and copied."""
    pieces = [UNSEEN.format(sign) for sign in words]
    if len(words) > 1:
        style = LABEL.format(c=LOOKS[look].tone)
        pieces[1] = f'<bdi style="{style}">{escape(words[1])}</bdi>'
    return "".join(pieces)


def legend_of(marks):
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
