"""Quotations: who said what, and how do we know? Notebook 03 teaches this room."""

from dataclasses import dataclass

from ..articles import Article
from ..spans import Findings, Located, Rejected, Span
from .indirect import find_reported
from .marks import marked_stretches
from .people import People
from .screen import is_title
from .shapes import Shape
from .sieves import SIEVES, subject_of_the_sentence

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
    letters = shape.letters
    titles = {at for at, stretch in zip(shape.quotes, stretches, strict=True) if is_title(text, stretch, letters, at)}
    decided, rules = {}, {}
    for sieve in SIEVES:
        for at in shape.quotes:
            if at in decided or at in titles:
                continue
            got = sieve(letters, at, decided)
            if got:
                decided[at], rules[at] = got, sieve.__name__
    reported = list(find_reported(shape))
    speakers = [a.speaker for a in decided.values() if a.speaker] + [r.speaker for r in reported if r.speaker]
    people = People(shape, speakers)
    found = []
    for number, (at, stretch) in enumerate(zip(shape.quotes, stretches, strict=True)):
        if at in titles:
            rejected.append(Rejected(stretch.start, stretch.end, "the title of a work or programme"))
            continue
        got = decided.get(at)
        kind = _kind(text, stretch, letters, at, rules.get(at), decided)
        if got is None or (kind == "mixed" and rules[at] in ("sentence_before", "paragraph_before")):
            if kind == "mixed" or not got:
                inner = text[stretch.inner_start : stretch.inner_end]
                if len(inner.split()) < 4:
                    rejected.append(Rejected(stretch.start, stretch.end, "marked words that nobody is reported as saying"))
                    continue
                if kind == "mixed":
                    got = subject_of_the_sentence(letters, at, decided)
                    rules[at] = "subject_of_the_sentence"
        speaker = cue = name = None
        if got:
            if got.speaker:
                speaker = Span(shape.starts[got.speaker[0]], shape.ends[got.speaker[1] - 1])
                name = people.name_of(*got.speaker)
            if got.cue:
                cue = Span(shape.starts[got.cue[0]], shape.ends[got.cue[1] - 1])
        found.append(Quotation(stretch.start, stretch.end, kind, speaker, name, cue, number, rules.get(at, "")))
    found += _indirect(shape, people, reported)
    found.sort(key=lambda q: (q.start, q.end))
    return Findings(found, rejected)


def _indirect(shape, people, reported):
    out = []
    for (first, last), speaker, cue, rule in reported:
        out.append(Quotation(shape.starts[first], shape.ends[last - 1], "indirect",
                             speaker and Span(shape.starts[speaker[0]], shape.ends[speaker[1] - 1]),
                             people.name_of(*speaker) if speaker else None,
                             Span(shape.starts[cue[0]], shape.ends[cue[1] - 1]), 0, rule))
    return out


def _kind(text, stretch, letters, at, rule, decided):
    """Direct speech or words woven into the reporter's sentence?"""
    inner = text[stretch.inner_start : stretch.inner_end].lstrip(" '\u2018[(.\u2026-")
    before = letters[at - 1] if at else "|"
    if inner[:1].islower():
        earlier = letters.rfind("Q", max(0, at - 40), at)
        between = letters[earlier + 1 : at]
        resumed = before in ",-" and "V" in between and "." not in between and "|" not in between
        return "direct" if resumed and earlier in decided and earlier >= 0 else "mixed"
    if rule == "trailing_attribution" and letters[at + 1 : at + 2] not in (",", "!"):
        return "mixed"
    if before in ".|,:Q-!":
        return "direct"
    if before == "V" or before == "G":
        return "direct"
    return "direct" if len(inner.split()) > 5 and before != "m" else "mixed"


def explain(quotation, article):
    """Two or three plain sentences on why a quotation was found, of this kind, by this speaker."""
    return quotation.reason
