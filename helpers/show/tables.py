"""Tables that can be read by ear, by eye and as plain text; and the source code of a helper.

A table has a caption and headings that a screen reader can connect with each cell. All notebooks
use this room.
"""

import inspect
import io
import keyword
import textwrap
import tokenize
from collections.abc import Mapping
from itertools import pairwise
from numbers import Number
from pathlib import Path

from ..core.wording import visible
from .text import NO_FORMULAS, Shown, escape

__all__ = ["in_lines", "show_source", "table"]

MOST_ROWS = 20
LONGEST_CELL = 300  # code points
BORDER = "border-bottom:1px solid #7a7a7a"


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
        nothing = f"<p><strong>{escape(caption)}</strong> (no rows)</p>"
        return Shown(nothing, f"{visible(caption)}\n(no rows)")
    keys, headings = _columns(rows, columns)
    shown = [_cells(row, keys, headings) for row in rows[:most]]
    numeric = [_is_numeric([row[n] for row in shown]) for n in range(len(headings))]
    texts = [[_as_text(cell) for cell in row] for row in shown]
    more = len(rows) - len(shown)
    note = f"… and {more:,} more row{'' if more == 1 else 's'}, not shown." if more else ""
    if not rows:
        note = "(no rows)"
    return Shown(
        _page(headings, texts, numeric, caption, note),
        _lines(headings, texts, numeric, caption, note),
    )


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
    text = visible(" ".join(str(cell).split()))
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"


def _page(headings, texts, numeric, caption, note):
    # Said in each cell: a style sheet would not survive in an untrusted notebook.
    sides = ["right" if number else "left" for number in numeric]
    style = f"padding:.3em .7em;line-height:1.4;{BORDER};vertical-align:top;text-align:"
    head = "".join(
        f'<th scope="col" style="{style}{side}">{escape(heading)}</th>'
        for heading, side in zip(headings, sides, strict=True)
    )
    body = []
    for row in texts:
        cells = [f"<bdi>{escape(text)}</bdi>" for text in row]
        name = f'<th scope="row" style="{style}{sides[0]};font-weight:normal">{cells[0]}</th>'
        others = "".join(
            f'<td style="{style}{side}">{cell}</td>'
            for cell, side in zip(cells[1:], sides[1:], strict=True)
        )
        body.append(f"<tr>{name}{others}</tr>")
    below = f'<p style="margin:.3em .7em"><em>{note}</em></p>' if note else ""
    return (
        f'<div class="{NO_FORMULAS}"><table style="border-collapse:collapse;margin:.5em 0">'
        f'<caption style="caption-side:top;text-align:left;font-weight:bold;padding:.3em .7em;'
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


def in_lines(article, places, caption, reach=30):
    """A table of places of an article, each in the words beside it.

    Parameters
    ----------
    article : Article
    places : iterable of Span, Hedge or the like
    caption : str
    reach : int
        Code points shown on either side.

    Returns
    -------
    Shown

    Examples
    --------
    >>> from helpers import Article, Span
    >>> page = Article.from_text("It may rain. Or it may not.")
    >>> print(in_lines(page, [Span(3, 6)], "May"))
    May
    left  words  right
    It    may    rain. Or it may not.
    """
    text, rows = article.text, []
    for place in places:
        left, right = text[max(0, place.start - reach) : place.start], text[place.end :][:reach]
        rows.append((left, text[place.start : place.end], right))
    return table(rows, ["left", "words", "right"], caption)


def show_source(*functions, full=False):
    """Show how helpers are written.

    Parameters
    ----------
    *functions : function or class
        Written in Python, such as those of the kit.
    full : bool
        Show the whole documentation; by default its first line only.

    Returns
    -------
    Shown
        Key words are bold, comments and texts of documentation in italics.

    Raises
    ------
    TypeError
        If something else is handed over.

    Examples
    --------
    >>> print(show_source(show_source).text.splitlines()[0])
    helpers/show/tables.py
    """
    pages, lines = [], []
    for function in functions:
        function = inspect.unwrap(function) if callable(function) else function
        try:
            code = textwrap.dedent(inspect.getsource(function)).rstrip()
        except (TypeError, OSError):
            raise TypeError(
                f"{function!r:.60} has no source to show. Name a function of the kit, without "
                "brackets: show_source(find_hedges)."
            ) from None
        code = code if full else _shortened(code)
        place = _place(function)
        pages.append(
            f'<figure class="{NO_FORMULAS}" style="margin:.5em 0">'
            f"<figcaption><strong>{escape(place)}</strong></figcaption>"
            '<pre style="white-space:pre-wrap;word-break:normal;overflow-wrap:anywhere;'
            'border-left:3px solid #7a7a7a;padding-left:.8em">'
            f"<code>{_with_emphasis(code)}</code></pre></figure>"
        )
        lines.append(f"{place}\n\n{code}")
    return Shown("".join(pages), "\n\n".join(lines))


def _place(function):
    """The file below the project's folder; the number of a line would change too often."""
    path = Path(inspect.getsourcefile(function) or "your own code")
    project = Path(__file__).parents[2]
    return path.relative_to(project).as_posix() if path.is_relative_to(project) else path.name


def _tokens(code):
    try:
        return list(tokenize.generate_tokens(io.StringIO(code).readline))
    except (tokenize.TokenError, SyntaxError):
        return []


def _documentation(tokens):
    """The strings that stand alone as a statement: the documentation."""
    layout = (tokenize.INDENT, tokenize.NEWLINE)
    for before, token in pairwise(tokens):
        if token.type == tokenize.STRING and before.type in layout:
            yield token


def _shortened(code):
    """The code with the first line of each piece of documentation."""
    lines = code.splitlines()
    for token in reversed(list(_documentation(_tokens(code)))):
        (first, _), (last, _) = token.start, token.end
        if last > first:
            lines[first - 1 : last] = [lines[first - 1].rstrip() + token.string[-3:]]
    return "\n".join(lines)


def _with_emphasis(code):
    """Escaped code with key words and comments told apart by weight and slant, not by colour."""
    tokens = _tokens(code)
    documentation = {token.start for token in _documentation(tokens)}
    lines, starts, total = code.splitlines(keepends=True), [], 0
    for line in lines:
        starts.append(total)
        total += len(line)
    page, here = [], 0
    for token in tokens:
        tag = None
        if token.type == tokenize.NAME and keyword.iskeyword(token.string):
            tag = "b"
        elif token.type == tokenize.COMMENT or token.start in documentation:
            tag = "i"
        if tag:
            start = starts[token.start[0] - 1] + token.start[1]
            end = start + len(token.string)
            page += [escape(code[here:start]), f"<{tag}>{escape(code[start:end])}</{tag}>"]
            here = end
    return "".join(page) + escape(code[here:])
