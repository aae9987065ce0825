"""Word lists are data: each lives in a small table that a teacher can open and edit.

A table is a ``.tsv`` file beside the module that uses it: a header line, then one entry a line,
the columns apart by one tab. Lines that begin with ``#`` are comments. JupyterLab opens such a file
as a grid, any editor as text.
"""

from pathlib import Path


class TableError(ValueError):
    """A table holds a line that does not fit its header."""


def read_table(path, allowed=None, each=None, numbered=False):
    """Read a table, a ``.tsv`` file with a header line, into a list of dictionaries, one an entry.

    ``allowed`` has for a column the cells that it may hold, ``each`` the words that a cell of
    several words may hold; ``numbered`` gives an entry its ``"line"``. Cells that are missing at a
    line's end are empty. Raises `TableError` at a line that does not fit.

    >>> import tempfile, pathlib
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = pathlib.Path(folder, "cues.tsv")
    ...     _ = path.write_text("# of saying\\nverb\\tkind\\nsay\\tplain\\n", encoding="utf-8")
    ...     read_table(path)
    [{'verb': 'say', 'kind': 'plain'}]
    """
    path = Path(path)
    header, rows = None, []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
            continue
        few = len(cells) == 1 < len(header) and " " in cells[0]
        if few or len(cells) > len(header) or not cells[0]:
            raise TableError(
                f"{path.name}, line {number}: {len(cells)} cells, but the header names "
                f"{len(header)} ({', '.join(header)}). Put one tab between two cells."
            )
        row = dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True))
        for column, values in (allowed or {}).items():
            _check(path, number, column, [row[column]], values)
        for column, values in (each or {}).items():
            _check(path, number, column, row[column].split(), values)
        rows.append({**row, "line": number} if numbered else row)
    return rows


def _check(path, number, column, found, values):
    wrong = [value for value in found if value not in values]
    if wrong:
        raise TableError(
            f"{path.name}, line {number}: the column {column} holds {wrong[0]!r}, but it allows "
            f"only {', '.join(value or 'an empty cell' for value in sorted(values))}. Is there one "
            "tab between two cells, and none too many or too few?"
        )


def read_abbreviations():
    """The abbreviations that both the sentence splitter and the quotation finder read.

    The head of ``abbreviations.tsv`` explains the columns.

    >>> [row["ends"] for row in read_abbreviations() if row["abbreviation"] in ("mr", "u.s")]
    ['no', 'yes']
    """
    path = Path(__file__).with_name("abbreviations.tsv")
    return read_table(path, allowed={"ends": ("yes", "no", "word"), "finder": ("", "yes")})
