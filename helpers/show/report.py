"""Everything that the kit finds in one article, and the forms in which it is handed on.

`analyse` calls the finders once and joins them; the command line, the controls, the report and
notebook 07 all start from it, so that they cannot disagree. It lives here, above voices and below
the doors, because it knows no rule of language of its own: it only gathers what the rooms below say.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from .. import articles, hedges, quotations, tokens
from ..spans import Findings

__all__ = ["Analysis", "analyse", "as_record", "summary"]

REPORTER = "reporter"


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


def analyse(article, quotations_=None, hedges_=None, boosters_=None):
    """Thin first version."""
    if isinstance(article, str):
        article = articles.Article.from_text(article)
    found = quotations.find_quotations(article) if quotations_ is None else quotations_
    held_back = _call(hedges, "find_hedges", article) if hedges_ is None else hedges_
    strong = _call(hedges, "find_boosters", article) if boosters_ is None else boosters_
    try:
        from ..voices import whose_hedges

        voiced = whose_hedges(article, found, held_back, strong)
    except ImportError:
        voiced = []
    return Analysis(article, found, held_back, strong, voiced)


def _call(room, name, article):
    return getattr(room, name)(article) if hasattr(room, name) else Findings()


def as_record(analysis):
    """The findings of one article as plain values, ready for JSON."""
    article, text = analysis.article, analysis.article.text
    return {
        "id": article.name,
        "title": article.title.of(text) if article.title else None,
        "characters": len(text),
        "words": len(tokens.words(article)),
        "sentences": len(tokens.sentences(article)),
        "paragraphs": len(article.paragraphs),
        "quotations": [_quotation(each, text) for each in analysis.quotations],
        "hedges": [
            {
                "start": each.start,
                "end": each.end,
                "text": each.of(text),
                "category": each.category,
                "voice": analysis.voice_of(each),
                "reason": each.reason,
            }
            for each in analysis.hedges
        ],
        "boosters": [
            {
                "start": each.start,
                "end": each.end,
                "text": each.of(text),
                "voice": analysis.voice_of(each),
                "reason": each.reason,
            }
            for each in analysis.boosters
        ],
    }


def _quotation(quotation, text):
    """One quotation with its speaker and cue as text and offsets; what is absent is None."""
    record = {
        "start": quotation.start,
        "end": quotation.end,
        "text": quotation.of(text),
        "kind": quotation.kind,
    }
    for part in ("speaker", "cue"):
        span = getattr(quotation, part)
        record[part] = span.of(text) if span else None
        record[f"{part}_start"] = span.start if span else None
        record[f"{part}_end"] = span.end if span else None
        if part == "speaker":
            record["name"] = quotation.name
    return record | {"utterance": quotation.utterance, "reason": quotation.reason}


def summary(analysis):
    """A few readable lines."""
    kinds = Counter(each.kind for each in analysis.quotations)
    return f"{analysis.article.name}: {dict(kinds)}, {len(analysis.hedges)} hedges"
