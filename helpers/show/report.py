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


def check_target(path, force=False):
    """To come."""


def report(*analyses):
    """To come."""
    raise ReportError("not yet")


def write_report(path, *analyses, force=False):
    """To come."""
    Path(path)
    raise ReportError("not yet")
