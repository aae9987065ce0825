"""The report on many articles: a page each, written as it goes, and one index of them all.

Only one article is in memory at a time, so ten thousand take no more than ten, and whatever ends a
run leaves whole pages behind. The command line uses it.
"""

import base64
import csv
import hashlib
import json
import re
from pathlib import Path

from ..core.keeping import as_file_name, write_whole
from ..core.wording import shortened
from ..findings import REPORTER, as_record, by_voice, quotations_by_speaker
from ..findings.files import COLUMNS, finding_rows, guarded
from .report import ReportError, check_target, environment, name_of_source, title_of, write_report

HEADINGS = ("title", "source", "words", "voices", "quotations", "hedges", "reporter’s", "boosters")


class Collection:
    """A report that grows article by article.

    With one article it is the page of `report` itself. From the second on, ``maybe.html`` is an
    index, and the folder ``maybe_articles`` beside it holds a page an article, ``findings.csv`` and
    ``findings.jsonl``. Raises `ReportError` if something is there and ``force`` is not set, or if
    it cannot be written.

    >>> import tempfile
    >>> from helpers import analyse
    >>> with tempfile.TemporaryDirectory() as home:
    ...     with Collection(Path(home, "maybe.html")) as collection:
    ...         for text in ("It may rain.", "“It will,” said Ada Lund."):
    ...             collection.add(analyse(text))
    ...     sorted(path.name for path in Path(home, "maybe_articles").iterdir())
    ['00001_article.html', '00002_article.html', 'findings.csv', 'findings.jsonl']
    """

    def __init__(self, path, force=False):
        self.path, self.force = Path(path), force
        self.folder = self.path.with_name(f"{self.path.stem}_articles")
        if problem := check_target(path, force) or self._folder_taken():
            raise ReportError(problem)
        self._first, self._rows, self._files = None, [], []

    def _folder_taken(self):
        if self.folder.exists() and not self.force:
            return (
                f"The folder {self.folder.name} of the pages exists already. Name another report, "
                "or write over it with --force (in Python: force=True)."
            )
        return None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        if kind is None or self._rows:  # an index of what is there, even if the rest failed
            self.close()

    def add(self, analysis, record=None):
        """Write the page of one more article; its record, if it was made already, saves time."""
        try:
            if self._first is None and not self._rows:
                self._first = analysis, record
                return
            if self._first is not None:
                self._open()
                first, self._first = self._first, None
                self._write(*first)
            self._write(analysis, record)
        except OSError as error:
            raise _not_written(self.folder, error) from None

    def close(self):
        """Write the index, or the one page."""
        for file in self._files:
            file.close()
        if self._first is not None:
            write_report(self.path, self._first[0], force=self.force)
        elif self._rows:
            self._write_index()
        else:
            raise ReportError("No report was written: there is no article to report on.")

    def _open(self):
        self.folder.mkdir(exist_ok=True)
        table = (self.folder / "findings.csv").open("w", encoding="utf-8-sig", newline="")
        lines = (self.folder / "findings.jsonl").open("w", encoding="utf-8", newline="\n")
        self._files = [table, lines]
        self._table, self._lines = csv.writer(table, quoting=csv.QUOTE_ALL), lines
        self._table.writerow(["article", *COLUMNS])

    def _write(self, analysis, record):
        article, record = analysis.article, record or as_record(analysis)
        page = f"{len(self._rows) + 1:05}_{as_file_name(article.name) or 'article'}.html"
        write_report(self.folder / page, analysis, force=self.force)
        name = record["id"] or article.name
        for row in finding_rows(record):
            self._table.writerow([guarded(name), *(guarded(row[column]) for column in COLUMNS)])
        self._lines.write(json.dumps(record, ensure_ascii=False) + "\n")
        for file in self._files:
            file.flush()
        own = by_voice(analysis, analysis.hedges).get(REPORTER, [])
        numbers = (
            *(record["words"], len(quotations_by_speaker(analysis)), len(analysis.quotations)),
            *(len(analysis.hedges), len(own), len(analysis.boosters)),
        )
        source = shortened(name_of_source(article), 80)
        self._rows.append(
            {"page": page, "title": title_of(article), "source": source, "numbers": numbers}
        )
        # However a run ends, there is an index of half of its pages at least.
        if len(self._rows).bit_count() == 1:
            self._write_index()

    def _write_index(self):
        script = Path(__file__).with_name("collection.js").read_text(encoding="utf-8")
        digest = base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode()
        index = environment().get_template("collection.html")
        index = index.render(
            rows=self._rows,
            columns=HEADINGS,
            folder=re.sub(r"[^\w.-]", _percent, self.folder.name),
            script=script,
            script_hash=f"sha256-{digest}",
        )
        try:
            write_whole(self.path, index)
        except OSError as error:
            raise _not_written(self.path, error) from None


def _percent(sign):
    return "".join(f"%{byte:02X}" for byte in sign[0].encode("utf-8"))


def _not_written(path, error):
    return ReportError(f"{path} cannot be written ({error.strerror}). Name another folder.")
