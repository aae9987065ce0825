"""The analysis of one or more articles as one page to keep. Notebook 07 teaches it."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

from ..core.wording import counted, shortened, visible
from ..findings import KINDS, REPORTER, Analysis, analyse, by_voice, quotations_by_speaker
from .article_map import article_map
from .summary import kinds_in_words
from .tables import table
from .text import highlight


class ReportError(ValueError):
    """A report cannot be written; the text says what to do."""

    def _render_traceback_(self):
        """IPython shows this line instead of a traceback."""
        return [f"{type(self).__name__}: {self}"]


def report(*articles):
    """One self-contained web page on one or more articles (Analysis, Article or text).

    HTML with everything in it: no script, no request to anywhere. It carries no date, so that the
    same findings always give the same page. Raises `ReportError` if there is no article.

    >>> page = report("“It may rain,” said Ada Lund.")
    >>> page.startswith("<!DOCTYPE html>"), "<script" in page
    (True, False)
    """
    analyses = [each if isinstance(each, Analysis) else analyse(each) for each in articles]
    if not analyses:
        raise ReportError("A report needs at least one article: report(article).")
    parts = [_part(found, number) for number, found in enumerate(analyses, 1)]
    heading = parts[0]["title"] if len(parts) == 1 else f"{len(parts)} articles"
    return environment().get_template("report.html").render(heading=heading, parts=parts)


@cache
def environment():
    """Jinja's, for the pages of this room: whatever is not HTML of ours is text, and escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined
    )


def title_of(article):
    """The title of an article, or its name, on one line."""
    title = article.title.of(article.text) if article.title else article.name
    return shortened(title, 200) or "(no name)"


def name_of_source(article):
    """The file that an article came from, without the folders of the machine that it lay on."""
    return re.split(r"[\\/]", str(article.source))[-1]


def write_report(path, *articles, force=False):
    """Write the page of `report` to a file, as a whole or not at all, and give its path.

    Raises `ReportError` if the file exists and ``force`` is not set, or cannot be written.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_report(Path(folder, "maybe.html"), "It may rain.").name
    'maybe.html'
    """
    from ..core.keeping import write_whole

    if problem := check_target(path, force):
        raise ReportError(problem)
    page = report(*articles)
    try:
        write_whole(path, page)
    except OSError as error:
        raise ReportError(
            f"The report {path} cannot be written ({error.strerror}). Name another folder."
        ) from None
    return Path(path)


def check_target(path, force=False):
    """What speaks against writing a report to a path, before any work is done: a sentence or None.

    >>> check_target("maybe.txt")
    'The report maybe.txt must end in .html, so that no article is written over by mistake.'
    """
    if "\0" in str(path):
        return f"The report {visible(path)} cannot be written: no file name holds a NUL."
    path = Path(path)
    if path.suffix.lower() not in (".html", ".htm"):
        return (
            f"The report {path} must end in .html, so that no article is written over by mistake."
        )
    try:
        if path.is_dir():
            return f"The report {path} is a folder. Name a file in it, such as report.html."
        if path.exists() and not force:
            return (
                f"The report {path} exists already. Name another file, or write over it with "
                "--force (in Python: force=True)."
            )
        if not path.parent.is_dir():
            return f"The report {path} cannot be written: there is no folder {path.parent}."
    except (OSError, ValueError) as error:  # a name that no file can have
        reason = getattr(error, "strerror", None) or error
        return f"The report {str(path)!r:.80} cannot be written ({reason}). Name another file."
    return None


def _part(analysis, number):
    """What the page says about one article."""
    from ..tokens import count_words

    article = analysis.article
    found = [*analysis.quotations, *analysis.hedges, *analysis.boosters]
    return {
        "anchor": f"article-{number}",
        "title": title_of(article),
        "source": shortened(name_of_source(article), 200),
        "facts": [
            (f"{len(each):,}", noun if len(each) == 1 else f"{noun}s")
            for noun, each in (
                ("quotation", analysis.quotations),
                ("hedge", analysis.hedges),
                ("booster", analysis.boosters),
            )
        ]
        + [(f"{count_words(article):,}", "words")],
        "sentence": _in_a_sentence(analysis),
        "map": article_map(article, analysis.voiced, analysis.quotations),
        "speakers": _speakers_table(analysis),
        "quotations": _quotations_table(analysis),
        "voices": _voices_table(analysis),
        "hedges": _hedges_table(analysis),
        "text": highlight(article, found, longest=400_000),
        "rejected": _rejected_table(analysis),
    }


def _in_a_sentence(analysis):
    groups = quotations_by_speaker(analysis)
    said = "Nobody is quoted."
    if groups:
        first, theirs = next(iter(groups.items()))
        said = (
            f"{counted(len(groups), 'voice')} {'is' if len(groups) == 1 else 'are'} quoted; "
            f"{shortened(first, 60)} most often ({kinds_in_words(theirs)})."
        )
    hedges = by_voice(analysis, analysis.hedges)
    own = len(hedges.get(REPORTER, []))
    if not analysis.hedges:
        return f"{said} No hedge was found."
    return (
        f"{said} Of {counted(len(analysis.hedges), 'hedge')}, {own:,} "
        f"{'is' if own == 1 else 'are'} in the reporter’s own voice."
    )


def _speakers_table(analysis):
    rows = []
    for who, theirs in quotations_by_speaker(analysis).items():
        kinds = Counter(each.kind for each in theirs)
        rows.append([who, *(kinds[kind] for kind in KINDS), len(theirs)])
    return table(rows, ["speaker", *KINDS, "all"], "Quotations by speaker and kind", most=50)


def _quotations_table(analysis):
    text = analysis.article.text
    rows = []
    for each in analysis.quotations:
        words, cue = shortened(each.of(text), 160), each.cue.of(text) if each.cue else None
        rows.append((words, each.kind, analysis.speaker_of(each), cue, each.reason))
    columns = ["words", "kind", "speaker", "cue", "why"]
    return rows and table(rows, columns, "Quotations in text order", most=300)


def _voices_table(analysis):
    from ..voices import rate_interval, rates

    rows = []
    found = (analysis.quotations, analysis.hedges, analysis.boosters)
    for each in rates(analysis.article, *found, by="voice"):
        interval = None
        if each.words:
            interval = "{:.1f} to {:.1f}".format(*rate_interval(each.hedges, each.words))
        rows.append(
            [each.voice, each.words, each.hedges, each.hedges_per_100, interval, each.boosters]
        )
    columns = ["voice", "words", "hedges", "per 100 words", "95 % interval", "boosters"]
    return table(rows, columns, "Hedges and boosters by voice", most=50)


def _hedges_table(analysis):
    text = analysis.article.text
    rows = [
        (shortened(each.of(text), 60), each.what, each.voice, each.manner, each.finding.reason)
        for each in analysis.voiced
    ]
    columns = ["words", "category", "voice", "manner", "why"]
    return rows and table(rows, columns, "Hedges and boosters in text order", most=300)


def _rejected_table(analysis):
    text = analysis.article.text
    turned_down = sorted(
        {
            (each.start, each.end, each.reason)
            for found in (analysis.quotations, analysis.hedges, analysis.boosters)
            for each in found.rejected
        }
    )
    rows = [[shortened(text[start:end], 80), reason] for start, end, reason in turned_down]
    return rows and table(rows, ["words", "why not"], "Looked at and not marked", most=100)
