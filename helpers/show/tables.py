"""Tables that can be read by ear, by eye and as plain text.

A table has a caption and headings that a screen reader can connect with each cell. All notebooks
use this room.
"""

from collections.abc import Mapping
from numbers import Number

from ..core.wording import beside, counted, visible
from .palette import EDGE
from .shown import NO_FORMULAS, Shown, escape

MOST_ROWS = 20
LONGEST_CELL = 300  # code points
BORDER = f"border-bottom:{EDGE}"


def table(rows, columns=None, caption="", most=MOST_ROWS):
    """A table with a caption and real headings.

    Parameters
    ----------
    rows : iterable
        Dictionaries, sequences, or findings and counts that know their own row (``as_row``). The
        first column names its row.
    columns : list of str or dict, optional
        Headings; for rows that are dictionaries their keys, or a dictionary from key to heading.
        By default the keys of the first row.
    caption : str
        What the table shows. It is required: a table without one cannot be found by ear.
    most : int
        Rows to show; the rest is counted.

    Returns
    -------
    Shown

    Raises
    ------
    ValueError
        If there is no caption, or a row has another number of cells than there are columns.

    Examples
    --------
    >>> print(table([("may", 3), ("about", 12)], ["cue", "times"], "Cues"))
    Cues
    cue    times
    may        3
    about     12
    """
    if not caption.strip():
        raise ValueError('A table needs a caption: table(rows, columns, caption="What it shows").')
    rows = [row.as_row() if hasattr(row, "as_row") else row for row in rows]
    if not rows and columns is None:
        return _none(caption)
    keys, headings = _columns(rows, columns)
    shown = [_cells(row, keys, headings) for row in rows[:most]]
    numeric = [_is_numeric([row[n] for row in shown]) for n in range(len(headings))]
    texts = [[_as_text(cell) for cell in row] for row in shown]
    note = _more(len(rows) - len(shown)) if rows else "(no rows)"
    return Shown(
        _page(headings, texts, numeric, caption, note),
        _lines(headings, texts, numeric, caption, note),
    )


def _none(caption):
    """What is shown in the place of a table that would have neither rows nor headings."""
    return Shown(f"<p><strong>{escape(caption)}</strong>: none.</p>", f"{visible(caption)}: none.")


def _more(rows):
    return f"… and {counted(rows, 'more row')}, not shown." if rows > 0 else ""


def _columns(rows, columns):
    """The keys of dictionary rows (None for sequences) and the headings."""
    if columns is None:
        if not isinstance(rows[0], Mapping):
            raise ValueError("Say what the columns are called: table(rows, [heading, …], caption).")
        columns = list(rows[0])
    if isinstance(columns, Mapping):
        return list(columns), [str(heading) for heading in columns.values()]
    return list(columns), [str(heading) for heading in columns]


def _cells(row, keys, headings):
    if isinstance(row, Mapping):
        return [row.get(key) for key in keys]
    row = list(row)
    if len(row) != len(headings):
        raise ValueError(f"A row has {len(row)} cells, but there are {len(headings)} columns.")
    return row


def _is_numeric(cells):
    """Whether a column holds numbers (and gaps), which are set flush right."""
    there = [cell for cell in cells if cell is not None]
    return bool(there) and all(isinstance(c, Number) and not isinstance(c, bool) for c in there)


def _as_text(cell):
    """A cell in words: numbers with two places at most, nothing for None."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return f"{cell:,.2f}"
    if isinstance(cell, int):
        return f"{cell:,}"
    text = visible(_on_one_line(str(cell)))
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"


def _page(headings, texts, numeric, caption, note):
    widths = _widths([headings, *texts])
    wide = sum(widths) + 2 * len(widths) > ROOM
    styles = [
        f"{CELL};text-align:{'right' if number else 'left'}{TIGHT * wide}"
        f"{BROKEN * (wide and width > LEAST)}"
        for number, width in zip(numeric, widths, strict=True)
    ]
    head = "".join(
        f'<th scope="col" style="{style}">{escape(heading)}</th>'
        for heading, style in zip(headings, styles, strict=True)
    )
    body = []
    for row in texts:
        cells = [f"<bdi>{escape(text)}</bdi>" for text in row]
        name = f'<th scope="row" style="{styles[0]};font-weight:normal">{cells[0]}</th>'
        others = "".join(
            f'<td style="{style}">{cell}</td>'
            for cell, style in zip(cells[1:], styles[1:], strict=True)
        )
        body.append(f"<tr>{name}{others}</tr>")
    return _around(head, body, caption, note, scrolls=wide)


# Said in each cell: a style sheet would not survive in an untrusted notebook.
CELL = f"padding:.3em .5em;line-height:1.4;{BORDER};vertical-align:top"
ROOM = 48  # letters of a line on a telephone, or beside JupyterLab's file panel at 800 pixels
LEAST = 14  # letters: only a longer word may be broken
BROKEN = ";overflow-wrap:anywhere;min-width:6em"
# So that beside the file panel the last column of five is seen as well.
TIGHT = ";padding:.3em clamp(.25em, 2.4vw - 16px, .5em);font-size:.92em"


def _widths(grid):
    """The letters of the longest word of each column."""
    return [
        max(len(word) for text in column for word in [*text.split(), ""])
        for column in zip(*grid, strict=True)
    ]


def _around(head, body, caption, note="", style="", scrolls=False):
    below = f'<p style="margin:.3em .5em"><em>{note}</em></p>' if note else ""
    # What may be wider than its place is scrolled by key as well; JupyterLab leaves the keys to it.
    region = (
        f' style="overflow-x:auto" tabindex="0" role="group" aria-label="{escape(caption)}" '
        "data-lm-suppress-shortcuts"
    )
    return (
        f'<div class="{NO_FORMULAS}"{region * scrolls}>'
        # JupyterLab would give each column of a wide table the same share, whatever it holds.
        f'<table style="border-collapse:collapse;margin:.5em 0;table-layout:auto{style}">'
        f'<caption style="caption-side:top;text-align:left;font-weight:bold;padding:.3em .5em;'
        f'color:inherit">{escape(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{''.join(body)}</tbody></table>{below}</div>"
    )


def _lines(headings, texts, numeric, caption, note):
    """The same in columns of plain text."""
    grid = [headings, *texts]
    widths = [max(len(row[n]) for row in grid) for n in range(len(headings))]
    lines = [
        "  ".join(
            cell.rjust(width) if number else cell.ljust(width)
            for cell, width, number in zip(row, widths, numeric, strict=True)
        ).rstrip()
        for row in grid
    ]
    return "\n".join([visible(caption), *lines, *([note] if note else [])])


LONGEST_WORDS = 24  # code points that stand on one line between left and right


def in_lines(article, places, caption, reach=40, most=MOST_ROWS):
    """Places of an article below each other, each on one line with the words beside it.

    Parameters
    ----------
    article : Article
    places : iterable of Span, Hedge or the like
    caption : str
    reach : int
        Code points on either side, of which only whole words are shown; so many fit a page of the
        usual width. A narrow page shows those next to the place. Beside words of the story stands
        no page furniture.
    most : int
        Places to show; the rest is counted.

    Returns
    -------
    Shown

    Examples
    --------
    >>> from helpers import Article, Span
    >>> page = Article.from_text("It may rain. Or it may not.")
    >>> print(in_lines(page, [Span(3, 6)], "May", reach=6))
    May
    left  words  right
      It  may    rain. …
    """
    text, rows = article.text, []
    places = list(places)
    if not places:
        return _none(caption)
    for place in places:
        first, last = _story_round(article, place)
        left, right = beside(text[first:last], place.start - first, place.end - first, reach)
        rows.append((left.rstrip(), text[place.start : place.end], right))
    headings, note = ["left", "words", "right"], _more(len(rows) - most)
    texts = [[_as_text(cell) for cell in row] for row in rows[:most]]
    plain = _lines(headings, texts, (True, False, False), caption, note)
    # A column of no width of its own takes what is left, and what it cannot hold is not drawn.
    cut = "overflow:hidden;text-overflow:ellipsis;white-space:nowrap"
    side = f"{CELL};width:50%;max-width:0;{cut}"
    # Beside columns that take all there is, words that may be broken would be, at each letter.
    short = max(len(row[1]) for row in rows[:most]) <= LONGEST_WORDS
    width = "white-space:nowrap" if short else "min-width:10em;overflow-wrap:anywhere"
    middle = f"{CELL};text-align:center;{width}"
    # Written from right to left, a line that is too long loses its beginning.
    flush = f'<div style="{cut};direction:rtl;text-align:right">{{}}</div>'
    head = "".join(
        f'<th scope="col" style="{style}">{name}</th>'
        for name, style in zip(
            headings, (f"{side};text-align:right", middle, f"{side};text-align:left"), strict=True
        )
    )
    body = []
    for row in texts:
        left, words, right = (f'<bdi dir="ltr">{escape(part)}</bdi>' for part in row)
        body.append(
            f'<tr><td style="{side}">{flush.format(left)}</td>'
            f'<th scope="row" style="{middle}">{words}</th>'
            f'<td style="{side};text-align:left">{right}</td></tr>'
        )
    page = _around(head, body, caption, note, ";width:100%;max-width:52em")
    return Shown(page, plain)


def _story_round(article, place):
    """From where to where the story runs on round a place; the page, if it stands in none."""
    first, last = 0, len(article.text)
    for each in article.furniture:
        if each.overlaps(place):
            return 0, len(article.text)
        if each.end <= place.start:
            first = max(first, each.end)
        else:
            last = min(last, each.start)
    return first, last


def _on_one_line(text):
    return " ".join(text.split())
