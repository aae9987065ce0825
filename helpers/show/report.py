"""Everything that the kit finds in one article, and the forms in which it is handed on.

`analyse` calls the finders once and joins them; the command line, the controls, the saved findings
and the report all start from it, so that they cannot disagree. It lives here, above voices and
below the doors, because it knows no rule of language: it gathers what the rooms below say. Notebook
07 teaches it.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ..articles import Article
from ..spans import Findings
from .text import visible

__all__ = [
    "Analysis",
    "ReportError",
    "analyse",
    "as_record",
    "report",
    "summary",
    "write_report",
]

REPORTER = "reporter"
KINDS = ("direct", "mixed", "indirect")
CATEGORIES = ("plausibility", "attribution", "rounder", "adaptor", "vague")
MOST_VOICES = 8  # lines of a summary


class ReportError(ValueError):
    """A report cannot be written; the text says what to do."""

    def _render_traceback_(self):
        """IPython shows this line instead of a traceback."""
        return [f"{type(self).__name__}: {self}"]


@dataclass(frozen=True)
class Analysis:
    """What was found in one article.

    Attributes
    ----------
    article : Article
    quotations : Findings of Quotation
    hedges : Findings of Hedge
    boosters : Findings of Booster
    voiced : list of Voiced
        Each hedge and booster with the voice that it belongs to.
    """

    article: object
    quotations: list
    hedges: list
    boosters: list
    voiced: list

    @cached_property
    def _voices(self):
        return {id(each.finding): each.voice for each in self.voiced}

    def voice_of(self, finding):
        """Whose hedge or booster it is: a speaker's name, or "reporter".

        Parameters
        ----------
        finding : Hedge or Booster
            One of this analysis.

        Returns
        -------
        str
        """
        return self._voices.get(id(finding), REPORTER)

    def speaker_of(self, quotation):
        """Under which name a quotation is counted.

        Parameters
        ----------
        quotation : Quotation

        Returns
        -------
        str
            The name, the words of the mention if nobody is named, or "unknown speaker".
        """
        from ..voices import voice_of

        return voice_of(quotation, self.article.text)

    def __repr__(self):
        return (
            f"{self.article.name if self.article else 'findings'}: "
            f"{_count(len(self.quotations), 'quotation')}, {_count(len(self.hedges), 'hedge')}, "
            f"{_count(len(self.boosters), 'booster')}"
        )


def analyse(article, quotations=None, hedges=None, boosters=None):
    """Find everything in an article that the course is about.

    Parameters
    ----------
    article : Article or str
    quotations, hedges, boosters : list, optional
        Findings to use instead of the finders' own, such as findings corrected by hand.

    Returns
    -------
    Analysis

    Examples
    --------
    >>> analyse("“It may rain,” said Ada Lund.")
    article: 1 quotation, 1 hedge, 0 boosters
    """
    from ..hedges import find_boosters, find_hedges
    from ..quotations import find_quotations
    from ..voices import whose_hedges

    if isinstance(article, str):
        article = Article.from_text(article)
    quotations = find_quotations(article) if quotations is None else quotations
    hedges = find_hedges(article) if hedges is None else hedges
    boosters = find_boosters(article) if boosters is None else boosters
    voiced = whose_hedges(article, quotations, hedges, boosters)
    return Analysis(article, *map(_as_findings, (quotations, hedges, boosters)), voiced)


def _as_findings(found):
    """A plain list becomes Findings, so that ``.rejected`` is always there."""
    return found if hasattr(found, "rejected") else Findings(found)


# ---------------------------------------------------------------- as plain values


def as_record(analysis):
    """The findings of one article as plain values: the object that ``--json`` writes.

    Parameters
    ----------
    analysis : Analysis

    Returns
    -------
    dict
        Offsets count code points of the text as it was decoded; what is absent is None.

    Examples
    --------
    >>> record = as_record(analyse("“It may rain,” said Ada Lund."))
    >>> [(hedge["text"], hedge["voice"]) for hedge in record["hedges"]]
    [('may', 'Ada Lund')]
    """
    from ..tokens import sentences, words

    article, text = analysis.article, analysis.article.text
    return {
        "id": article.id,
        "title": article.title.of(text) if article.title else None,
        "characters": len(text),
        "words": len(words(article)),
        "sentences": len(sentences(article)),
        "paragraphs": len(article.paragraphs),
        "quotations": [_as_row(each, text) for each in analysis.quotations],
        "hedges": [
            {**_place(each, text), "category": each.category, **_why(each, analysis)}
            for each in analysis.hedges
        ],
        "boosters": [{**_place(each, text), **_why(each, analysis)} for each in analysis.boosters],
    }


def _place(finding, text):
    return {"start": finding.start, "end": finding.end, "text": finding.of(text)}


def _why(finding, analysis):
    return {"voice": analysis.voice_of(finding), "reason": finding.reason}


def _as_row(quotation, text):
    """One quotation, its speaker and its cue as words and offsets."""
    row = {**_place(quotation, text), "kind": quotation.kind}
    for part in ("speaker", "cue"):
        span = getattr(quotation, part)
        row[part] = span.of(text) if span else None
        row[f"{part}_start"] = span.start if span else None
        row[f"{part}_end"] = span.end if span else None
        if part == "speaker":
            row["name"] = quotation.name
    return row | {"utterance": quotation.utterance, "reason": quotation.reason}


# ---------------------------------------------------------------- as a few lines


def summary(analysis):
    """What was found, in a few lines to be read.

    Parameters
    ----------
    analysis : Analysis

    Returns
    -------
    str

    Examples
    --------
    >>> print(summary(analyse("“It may rain,” said Ada Lund.")))
    article
      6 words in 1 sentence, 1 paragraph
      1 quotation: 1 direct
        Ada Lund: 1 direct
      1 hedge
        Ada Lund: may (plausibility)
      0 boosters
    """
    from ..tokens import count_words, sentences

    article, text = analysis.article, analysis.article.text
    title = f": {_short(article.title.of(text), 70)}" if article.title else ""
    lines = [
        visible(" ".join(article.name.split())) + title,
        f"  {_count(count_words(article), 'word')} in "
        f"{_count(len(sentences(article)), 'sentence')}, "
        f"{_count(len(article.paragraphs), 'paragraph')}",
    ]
    kinds = _kinds(analysis.quotations)
    lines.append(f"  {_count(len(analysis.quotations), 'quotation')}{kinds and ': ' + kinds}")
    lines += _indented(
        (who, _kinds(theirs)) for who, theirs in quotations_by_speaker(analysis).items()
    )
    for word, found in (("hedge", analysis.hedges), ("booster", analysis.boosters)):
        lines.append(f"  {_count(len(found), word)}")
        lines += _indented(
            (voice, _listed([_cue(each, text) for each in theirs]))
            for voice, theirs in by_voice(analysis, found).items()
        )
    return "\n".join(lines)


def quotations_by_speaker(analysis):
    """Speaker to quotations, those quoted most often first."""
    groups = {}
    for each in analysis.quotations:
        groups.setdefault(analysis.speaker_of(each), []).append(each)
    return dict(sorted(groups.items(), key=lambda item: -len(item[1])))


def by_voice(analysis, found):
    """Voice to its hedges or boosters, the reporter first, then by number."""
    groups = {}
    for each in found:
        groups.setdefault(analysis.voice_of(each), []).append(each)
    return dict(sorted(groups.items(), key=lambda item: (item[0] != REPORTER, -len(item[1]))))


def _count(number, noun):
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _kinds(quotations):
    counts = Counter(each.kind for each in quotations)
    return ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind])


def _cue(finding, text):
    words = _short(finding.of(text), 30)
    return f"{words} ({finding.category})" if hasattr(finding, "category") else words


def _short(text, most):
    text = visible(" ".join(text.split()))
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _listed(items, most=6):
    """Items with how often they occur, the rest counted."""
    counts = Counter(items)
    shown = [item if n == 1 else f"{item} {n} times" for item, n in list(counts.items())[:most]]
    rest = sum(list(counts.values())[most:])
    return ", ".join(shown) + (f" and {rest} more" if rest else "")


def _indented(pairs):
    pairs = list(pairs)
    lines = [f"    {_short(who, 50)}: {what}" for who, what in pairs[:MOST_VOICES]]
    if len(pairs) > MOST_VOICES:
        lines.append(f"    and {_count(len(pairs) - MOST_VOICES, 'voice')} more")
    return lines


# ---------------------------------------------------------------- as a page


def report(*articles):
    """One self-contained web page on one or more articles.

    Parameters
    ----------
    *articles : Analysis, Article or str
        Each gets a part of the page.

    Returns
    -------
    str
        HTML with everything in it: no script, no request to anywhere. It carries no date, so that
        the same findings always give the same page.

    Raises
    ------
    ReportError
        If there is no article.

    Examples
    --------
    >>> page = report("“It may rain,” said Ada Lund.")
    >>> page.startswith("<!DOCTYPE html>"), "<script" in page
    (True, False)
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    analyses = [each if isinstance(each, Analysis) else analyse(each) for each in articles]
    if not analyses:
        raise ReportError("A report needs at least one article: report(article).")
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,  # whatever is not HTML of ours is text
        undefined=StrictUndefined,
    )
    parts = [_part(found, number) for number, found in enumerate(analyses, 1)]
    heading = parts[0]["title"] if len(parts) == 1 else f"{len(parts)} articles"
    return environment.get_template("report.html").render(heading=heading, parts=parts)


def write_report(path, *articles, force=False):
    """Write the page of `report` to a file: as a whole or not at all.

    Parameters
    ----------
    path : str or pathlib.Path
        Ends in ``.html``.
    *articles : Analysis, Article or str
    force : bool
        Write over a file that is there.

    Returns
    -------
    pathlib.Path

    Raises
    ------
    ReportError
        If the file exists and is not to be written over, or cannot be written.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_report(Path(folder, "maybe.html"), "It may rain.").name
    'maybe.html'
    """
    from ..keeping import write_whole

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
    """What speaks against writing a report to a path, before any work is done.

    Parameters
    ----------
    path : str or pathlib.Path
    force : bool
        Whether a file that is there may be written over.

    Returns
    -------
    str or None
        A sentence, or None if nothing does.

    Examples
    --------
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
    from .figures import article_map
    from .text import highlight

    article = analysis.article
    title = article.title.of(article.text) if article.title else article.name
    found = [*analysis.quotations, *analysis.hedges, *analysis.boosters]
    return {
        "anchor": f"article-{number}",
        "title": _short(title, 200) or "(no name)",
        "source": _short(article.source, 200),
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
            f"{_count(len(groups), 'voice')} {'is' if len(groups) == 1 else 'are'} quoted; "
            f"{_short(first, 60)} most often ({_kinds(theirs)})."
        )
    hedges = by_voice(analysis, analysis.hedges)
    own = len(hedges.get(REPORTER, []))
    if not analysis.hedges:
        return f"{said} No hedge was found."
    return (
        f"{said} Of {_count(len(analysis.hedges), 'hedge')}, {own:,} "
        f"{'is' if own == 1 else 'are'} in the reporter’s own voice."
    )


def _speakers_table(analysis):
    from .tables import table

    rows = []
    for who, theirs in quotations_by_speaker(analysis).items():
        kinds = Counter(each.kind for each in theirs)
        rows.append([who, *(kinds[kind] for kind in KINDS), len(theirs)])
    return table(rows, ["speaker", *KINDS, "all"], "Quotations by speaker and kind", most=50)


def _quotations_table(analysis):
    from .tables import table

    text = analysis.article.text
    rows = [
        [
            _short(each.of(text), 160),
            each.kind,
            analysis.speaker_of(each),
            each.cue.of(text) if each.cue else None,
            each.reason,
        ]
        for each in analysis.quotations
    ]
    columns = ["words", "kind", "speaker", "cue", "why"]
    return rows and table(rows, columns, "Quotations in text order", most=300)


def _voices_table(analysis):
    from ..voices import rate_interval, rates
    from .tables import table

    rows = []
    found = (analysis.quotations, analysis.hedges, analysis.boosters)
    for each in rates(analysis.article, *found, merge_manners=True):
        interval = None
        if each.words:
            interval = "{:.1f} to {:.1f}".format(*rate_interval(each.hedges, each.words))
        rows.append(
            [each.voice, each.words, each.hedges, each.hedges_per_100, interval, each.boosters]
        )
    columns = ["voice", "words", "hedges", "per 100 words", "95 % interval", "boosters"]
    return table(rows, columns, "Hedges and boosters by voice", most=50)


def _hedges_table(analysis):
    from .tables import table

    text = analysis.article.text
    rows = [
        [
            _short(each.of(text), 60),
            getattr(each.finding, "category", "booster"),
            each.voice,
            each.manner,
            each.finding.reason,
        ]
        for each in analysis.voiced
    ]
    columns = ["words", "category", "voice", "manner", "why"]
    return rows and table(rows, columns, "Hedges and boosters in text order", most=300)


def _rejected_table(analysis):
    from .tables import table

    text = analysis.article.text
    turned_down = sorted(
        {
            (each.start, each.end, each.reason)
            for found in (analysis.quotations, analysis.hedges, analysis.boosters)
            for each in found.rejected
        }
    )
    rows = [[_short(text[start:end], 80), reason] for start, end, reason in turned_down]
    return rows and table(rows, ["words", "why not"], "Looked at and not marked", most=100)
