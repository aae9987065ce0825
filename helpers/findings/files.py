"""Findings as files: a table for a spreadsheet (CSV) and JSON, and both can be loaded back.

What was found in an article is three lists that belong together. Written out, each finding is a row
with its place, its words and its reason; read back, the places and labels are exactly the same.
Notebook 07 uses it.
"""

import csv
import io
import json
from pathlib import Path

from ..core.keeping import (
    LARGEST,
    WorkError,
    as_file_name,
    folder_error,
    read_text,
    work_folder,
    write_new,
)
from ..core.spans import Findings, Span
from ..core.wording import shortened
from ..hedges.cues import CATEGORIES
from ..hedges.finder import Booster, Hedge
from ..quotations.finder import Quotation
from .analysis import KINDS, Analysis, analyse
from .record import as_record

TYPES = {"quotation": Quotation, "hedge": Hedge, "booster": Booster}
MOST_CHARACTERS = 2**40  # no text is longer; bounds the numbers of a file that was made elsewhere

COLUMNS = (
    *("finding", "start", "end", "text", "kind", "category", "voice"),
    *("speaker", "speaker_start", "speaker_end", "name"),
    *("cue", "cue_start", "cue_end", "utterance", "reason"),
)
# A cell that begins so is a formula to a spreadsheet; an apostrophe in front makes it text again.
# A cell that begins with an apostrophe gets one as well: so the first one can always be taken off.
FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "'")


class FindingsError(WorkError):
    """A file of findings cannot be written or read; the text says what to do."""


def what_is(finding):
    """The word for the type of a finding; a `FindingsError` for anything else."""
    for word, kind in TYPES.items():
        if isinstance(finding, kind):
            return word
    if isinstance(finding, str):
        raise FindingsError(
            f"“{shortened(finding, 60)}” is a text. Give the finding itself, and not its "
            "words: [0] behind a list such as .hedges takes the first."
        )
    if isinstance(finding, list):
        raise FindingsError("This is a whole list. Take one finding of it, the first with [0].")
    raise FindingsError(
        f"{shortened(repr(finding), 80)} is none of these: {', '.join(TYPES)}. Give the finding "
        "itself: [0] behind a list such as .hedges takes the first."
    )


def finding_rows(record):
    """One dictionary a finding of a record, in text order, with the columns of the table."""
    rows = [
        {**dict.fromkeys(COLUMNS), "finding": what, **row}
        for what in TYPES
        for row in record[f"{what}s"]
    ]
    return sorted(rows, key=lambda row: (row["start"], row["end"]))


def as_csv(analysis):
    """The findings as a table for a spreadsheet: CSV with a header line.

    It begins with a byte order mark, by which Excel knows UTF-8. Words that a spreadsheet would run
    as a formula are preceded by an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS)
    for row in finding_rows(as_record(analysis)):
        writer.writerow([guarded(row[column]) for column in COLUMNS])
    return "\ufeff" + out.getvalue()


def guarded(cell):
    """A cell as a spreadsheet may have it: nothing that it would run as a formula."""
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return "" if cell is None else cell


def as_json(analysis):
    """The findings as one JSON object, in the form of ``python -m helpers --json``."""
    record = {**as_record(analysis), "sha256": analysis.article.sha256}
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def save_findings(analysis, kind="csv", folder=None):
    """Write the findings to a new file; no file that is there is ever written over.

    Parameters
    ----------
    analysis : Analysis
    kind : {"csv", "json"}
    folder : str or pathlib.Path, optional
        By default the learner's own folder.

    Returns
    -------
    pathlib.Path
        The file, named after the article, with a number if that name was taken.

    Raises
    ------
    FindingsError
        If the folder cannot be written.
    """
    make = {"csv": as_csv, "json": as_json}
    if kind not in make:
        raise FindingsError(f"Findings are saved as csv or json, not as {kind!r}.")
    folder = Path(folder or work_folder())
    try:
        stem = as_file_name(analysis.article.name) or "article"
        return write_new(folder, stem, f".{kind}", make[kind](analysis))
    except OSError as error:
        raise folder_error(FindingsError, "The findings are not saved", folder, error) from None


def read_findings(path, article=None):
    """Load findings that were saved as CSV or JSON.

    Parameters
    ----------
    path : str or pathlib.Path
    article : Article, optional
        If given, the words of every finding must stand at its place in this article.

    Returns
    -------
    Analysis
        Without an article, if none was given.

    Raises
    ------
    FindingsError
        If the file is not one of findings, is damaged, or belongs to another article.
    """
    path = Path(path)
    text = read_text(path, FindingsError)
    if not text.strip():
        raise FindingsError(f"{path.name} is empty. Save the findings once more.")
    try:
        rows = list(_rows_of_json(text) if text.lstrip()[:1] == "{" else _rows_of_csv(text))
        found = [(row, finding_of(row)) for row in rows]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, csv.Error):
        raise FindingsError(
            f"{path.name} cannot be read as findings: it is cut off, changed, or something else. "
            "Save the findings once more."
        ) from None
    if article and any(each.of(article.text) != row["text"] for row, each in found):
        raise FindingsError(
            f"{path.name} belongs to another article than {article.name}: its words are not there."
        )
    lists = {what: Findings() for what in TYPES}
    for row, finding in found:
        lists[row["finding"]].append(finding)
    return analyse(article, *lists.values()) if article else Analysis(None, *lists.values(), [])


def _rows_of_json(text):
    whole = json.loads(text)
    for what in TYPES:
        for row in whole[f"{what}s"]:
            yield {**dict.fromkeys(COLUMNS), **row, "finding": what}


def _rows_of_csv(text):
    if not text.endswith(("\r", "\n")):
        raise ValueError("the last row is cut off")
    limit = csv.field_size_limit(LARGEST)
    try:
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        if tuple(reader.fieldnames or ()) != COLUMNS:
            raise ValueError("other columns")
        for row in reader:
            if None in row or None in row.values():
                raise ValueError("a row has more or fewer cells than the header")
            numbers = [each for each in COLUMNS if each.endswith(("start", "end", "utterance"))]
            row = {key: cell.removeprefix("'") or None for key, cell in row.items()}
            row |= {each: int(row[each]) for each in numbers if row[each] is not None}
            yield {**row, "reason": row["reason"] or ""}
    finally:
        csv.field_size_limit(limit)


def finding_of(row):
    """The finding that a row of the table describes.

    A `ValueError` if a value is none that such a finding can have.
    """
    start, end = span_of(row["start"], row["end"])
    if type(row["text"]) is not str or type(row["reason"]) is not str:
        raise ValueError("a text is missing")
    if row["finding"] == "booster":
        return Booster(start, end, row["reason"])
    if row["finding"] == "hedge":
        if row["category"] not in CATEGORIES:
            raise ValueError("no such category")
        return Hedge(start, end, row["category"], row["reason"])
    if row["finding"] != "quotation" or row["kind"] not in KINDS:
        raise ValueError("no such kind of finding")
    if type(row["utterance"]) is not int:
        raise ValueError("an utterance is a number")
    if not isinstance(row["name"], str | None):
        raise ValueError("a name is no text")
    parts = {}
    for part in ("speaker", "cue"):
        place = row[f"{part}_start"], row[f"{part}_end"]
        parts[part] = None if place[0] is None else span_of(*place)
    values = {key: row[key] for key in ("kind", "name", "utterance", "reason")}
    return Quotation(start, end, **values, **parts)


def span_of(start, end):
    """Two numbers as a place, if they can be one.

    >>> span_of(3, 9)
    Span(start=3, end=9)
    """
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= MOST_CHARACTERS:
        raise ValueError("not a place in a text")
    return Span(start, end)
