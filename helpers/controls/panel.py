"""Controls for trying things out in a notebook, each with a plain twin that needs no kernel.

A control is some fields above a view. The view is made by a function whose name ends in ``_view``;
called with the same values, it gives the same result, for the printed page and for the tests. The
notebooks 00, 02, 03 and 04 use them.
"""

from ..articles import as_article
from ..core.wording import shortened, visible
from ..findings import Analysis, analyse
from ..show.shown import NO_FORMULAS, Shown, escape
from ..show.text import highlight
from .form import form, page

EVERYONE, ALL_KINDS, ALL_RULES, ALL_HEDGES = "everyone", "all kinds", "all rules", "all categories"
NONE, TURNED_DOWN = "none", "turned down"


def panel(fields, view):
    """A form of fields above a view that is made anew whenever a field changes.

    ``fields`` leads from the names of the view's arguments to the fields that hold their values.
    The form's part ``"view"`` holds the HTML.
    """
    start = {name: field["value"] for name, field in fields.items()}
    parts = {name: {**field, "live": True} for name, field in fields.items()}

    def redraw(name, values, event):
        shown.put("view", html=view(**values).html)

    shown = form({**parts, "view": page(view(**start).html)}, redraw)
    return shown


def known(value, options, what):
    """The value, if there is such an option; else an error that lists them."""
    if value not in options:
        listed = ", ".join(map(str, options))
        raise ValueError(f"There is no {what} {value!r} here. There are: {listed}.")
    return value


def under(head, *below):
    """A sentence, which screen readers announce when it changes, and what it speaks of."""
    head = Shown(
        f'<p role="status" class="{NO_FORMULAS}"><strong>{escape(head)}</strong></p>', visible(head)
    )
    return Shown(
        head.html + "".join(each.html for each in below),
        "\n".join([head.text, *(each.text for each in below)]),
    )


def paragraph(words):
    """A paragraph of our own words and the article's."""
    words = visible(words)
    style = "max-width:52em;line-height:1.5"
    page = f'<p class="{NO_FORMULAS}" style="{style}"><bdi>{escape(words)}</bdi></p>'
    return Shown(page if words else "", words)


def analysis_of(article):
    """The analysis of an article; an analysis stays what it is."""
    if isinstance(article, Analysis):
        return article
    return analyse(as_article(article))


LONGEST_WORDS = 70  # characters on one line


def words_of(finding, text):
    """The words of a finding on one line."""
    return shortened(finding.of(text), LONGEST_WORDS)


def in_context(article, chosen, **options):
    """The paragraphs in which something chosen stands (and the title, if it is there)."""
    chosen = sorted(chosen, key=lambda each: each.start)
    numbers = [
        n for n, each in enumerate(article.paragraphs) if any(each.overlaps(c) for c in chosen)
    ]
    if not numbers:
        return Shown("", "")
    return highlight(article, chosen, paragraphs=numbers, **options)


def marked_or_narrowed(head, article, marks, everything, *above):
    """All of an article with its marks; with fewer than everything, only where they stand.

    Marks that are left far down a page would be looked for in vain.
    """
    title = article.title
    if everything or not marks or (title and any(title.overlaps(mark) for mark in marks)):
        return under(head, *above, highlight(article, marks))
    head = f"{head} Only paragraphs with a mark are shown."
    return under(head, *above, in_context(article, marks))
