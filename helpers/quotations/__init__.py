"""Quotations: who said what, and how do we know? Notebook 03 teaches this room."""

from dataclasses import dataclass

from ..articles import Article
from ..spans import Findings, Located, Rejected, Span
from .cues import FORMS
from .indirect import find_in_sentence, sentence_bounds
from .marks import marked_stretches
from .people import People
from .shapes import Shape
from .sieves import SIEVES

__all__ = ["Quotation", "explain", "find_quotations"]


@dataclass(frozen=True, slots=True)
class Quotation(Located):
    """Words that an article reports as somebody's."""

    start: int
    end: int
    kind: str
    speaker: Span | None = None
    name: str | None = None
    cue: Span | None = None
    utterance: int = 0
    reason: str = ""


def find_quotations(article):
    """All quotations of an article, in text order."""
    if isinstance(article, str):
        article = Article.from_text(article)
    text = article.text
    places = ([article.title] if article.title else []) + list(article.paragraphs)
    stretches, rejected = marked_stretches(text, places)
    shape = Shape(text, places, stretches)
    people = People(shape)
    letters = shape.letters
    decided, rules = {}, {}
    for sieve in SIEVES:
        for at in shape.quotes:
            if at in decided:
                continue
            got = sieve(letters, at, decided)
            if got:
                decided[at], rules[at] = got, sieve.__name__
    found = []
    for number, (at, stretch) in enumerate(zip(shape.quotes, stretches, strict=True)):
        got = decided.get(at)
        kind = _kind(text, stretch, letters, at, rules.get(at))
        if got is None or (kind == "mixed" and rules[at] in ("sentence_before", "paragraph_before")):
            if kind == "mixed" or not got:
                rejected.append(Rejected(stretch.start, stretch.end, "marked words that nobody is reported as saying"))
                continue
        speaker = cue = name = None
        if got:
            if got.speaker:
                speaker = Span(shape.starts[got.speaker[0]], shape.ends[got.speaker[1] - 1])
                name = people.name_of(*got.speaker)
            if got.cue:
                cue = Span(shape.starts[got.cue[0]], shape.ends[got.cue[1] - 1])
        found.append(Quotation(stretch.start, stretch.end, kind, speaker, name, cue, number, rules.get(at, "")))
    found += _indirect(shape, people)
    found.sort(key=lambda q: (q.start, q.end))
    return Findings(found, rejected)


def _indirect(shape, people):
    def use_of(i):
        entry = FORMS.get(shape.word(i).lower())
        return entry and entry[1]

    out = []
    for start, end in sentence_bounds(shape.letters):
        for (first, last), subject, cue, rule in find_in_sentence(shape, start, end, use_of):
            if last - first < 2:
                continue
            if shape.letters[last - 1] == ",":
                last -= 1
            out.append(Quotation(shape.starts[first], shape.ends[last - 1], "indirect",
                                 Span(shape.starts[subject[0]], shape.ends[subject[1] - 1]),
                                 people.name_of(*subject),
                                 Span(shape.starts[cue[0]], shape.ends[cue[1] - 1]), 0, rule))
    return out


def _kind(text, stretch, letters, at, rule):
    inner = text[stretch.inner_start : stretch.inner_end].lstrip(" '\u2018[(.\u2026")
    words = inner.split()
    before = letters[at - 1] if at else "|"
    small = inner[:1].islower()
    if small:
        return "direct" if before == "," and rule == "same_paragraph_before" else "mixed"
    if before in ".|,:Q-!":
        return "direct"
    return "direct" if len(words) > 5 else "mixed"


def explain(quotation, article):
    """Two or three plain sentences on why a quotation was found, of this kind, by this speaker."""
    return quotation.reason
