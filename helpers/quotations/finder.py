"""Finder: the way from a text to its quotations, one room after another.

Marks give stretches, shapes turn the text around them into letters, sieves give each stretch a
speaker, the screen turns down what is no quotation, kinds and people do the rest; indirect adds
the unmarked clauses.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from ..articles import Article, as_article
from ..core.spans import Findings, Located, Rejected, Span
from .cues import FORMS
from .grammar import subject_after
from .indirect import find_reported, hears, is_judged
from .kinds import kind_of
from .letters import Known
from .marks import marked_stretches
from .people import People
from .replies import Talk, answered
from .screen import FEW, SCREEN, is_title_like, nickname_reason, no_speaker_reason
from .shapes import Shape
from .sieves import decide, nobody, rule_of
from .sieves_far import earlier_in_the_paragraph, paragraph_before, subject_of_the_sentence
from .sieves_near import Attribution
from .sieves_sentence import colon_before

LISTED = re.compile("Q[,!]*C?$")
SOME = {"one", "another", "some", "many", "both"}  # of them
REDUCED, HEAD, PREDICATE = re.compile("a?D?"), re.compile("[^PI,(]*"), re.compile("[LA]*")


@dataclass(frozen=True, slots=True)
class Quotation(Located):
    """Words that an article reports as somebody's.

    Attributes
    ----------
    start, end : int
        The stretch, marks included (code points); it lies inside one paragraph.
    kind : str
        "direct", "mixed" (marked words woven into the reporter's sentence) or "indirect" (no
        marks).
    speaker : Span or None
        The words that name the speaker here: a name, a pronoun, a description.
    name : str or None
        Who that is, as fully as the article names them; a list is joined with " and ".
    cue : Span or None
        The word that announces the quotation.
    utterance : int
        The stretches of one split or many-paragraph quotation share it.
    reason : str
        The rule that gave the speaker, in plain words.
    """

    start: int
    end: int
    kind: str
    speaker: Span | None = None
    name: str | None = None
    cue: Span | None = None
    utterance: int = 0
    reason: str = ""


@dataclass
class Analysis:
    """What each room found in an article, kept for `explain` and for learners who look inside."""

    article: Article
    stretches: list
    rejected: list
    shape: Shape
    screened: dict = field(default_factory=dict)  # place of Q -> why it is no quotation
    decided: dict = field(default_factory=dict)  # place of Q -> Attribution
    sieves: dict = field(default_factory=dict)  # place of Q -> the sieve that decided
    reported: list = field(default_factory=list)
    people: People = None


def analyse(article):
    """Run every room over an article or a text: its `Analysis`."""
    article = as_article(article)
    text = article.text
    places = article.story
    stretches, rejected = marked_stretches(text, places, article.title)
    result = Analysis(article, stretches, rejected, Shape(text, places, stretches))
    _join_nicknames(result)
    letters = result.shape.letters
    talk = Talk(result.shape, text, stretches)
    for at, stretch in zip(result.shape.quotes, stretches, strict=True):
        if at in result.screened:
            continue
        reason = next(filter(None, (why(text, stretch, letters, at) for why in SCREEN)), None)
        listed = reason is None and LISTED.search(letters, max(0, at - 5), at)
        if listed:  # in “Salt” and “Rust”; I'd ask “why?” and “how?”
            before = result.screened.get(listed.start(), "")
            goes_on = before.startswith("a title") and is_title_like(text, stretch)
            reason = before if goes_on or before.endswith("wished for") else None
        if reason:
            result.screened[at] = reason
            continue
        few = text.count(" ", stretch.inner_start, stretch.inner_end) < FEW - 1
        woven = kind_of(text[stretch.inner_start : stretch.inner_end], letters, at, "") == "mixed"
        decision = decide(letters, at, result.decided, woven, few)
        if decision:
            found, result.sieves[at] = decision
            if decision[1] is paragraph_before:
                reply = talk.turn(at, result.decided)
                found, result.sieves[at] = (reply, answered) if reply else decision
            result.decided[at] = _able(result, _active(result.shape, found, at), at, decision[1])
        elif few or woven:
            result.screened[at] = no_speaker_reason(text, stretch, letters, at)
        else:
            result.decided[at], result.sieves[at] = Attribution(None, None), nobody
    result.reported = list(find_reported(result.shape))
    every = [*result.decided.values(), *result.reported]
    result.people = People(result.shape, [found.speaker for found in every if found.speaker])
    return result


def _join_nicknames(analysis):
    """Write a nickname as a part of the name round it: Jo "Ace" Low is one name."""
    shape, text = analysis.shape, analysis.article.text
    letters = list(shape.letters)
    for at, stretch in zip(shape.quotes, analysis.stretches, strict=True):
        reason = nickname_reason(text, stretch, shape.letters, at)
        if reason:
            letters[at], analysis.screened[at] = "k", reason
    shape.letters = "".join(letters)


def _active(shape, found, at):
    """An answer of a sieve, without a subject that only listens ("Go," they were told; the court
    heard it was "a row") or is judged: Low was accused of "hiding" (by Orr, who speaks)."""
    if not found.cue or (found.speaker and found.speaker[1] > found.cue[0]):
        return found
    verb, by = found.cue[0], shape.lows[at + 1 : at + 2] == ["by"]
    calls = FORMS.get(shape.lows[verb], ("", ""))[1] == "call"
    if not found.speaker:  # was described as "mad" by Orr
        judged = by
    elif hears(shape, verb):
        return found._replace(speaker=None)
    else:  # dubbed a "mess" by Orr
        reduced = by and calls and REDUCED.fullmatch(shape.letters, verb + 1, at)
        judged = reduced or is_judged(shape, verb)
    if judged:
        return found._replace(speaker=subject_after(shape.letters, at + 1) if by else None)
    return found


def _able(analysis, found, at, sieve):
    """An answer of a sieve that saw no verb of saying, without what cannot speak (the deaths of
    their parents) or what the words tell of (Low "has no plan", so whoever spoke before)."""
    if not found.speaker or found.cue or sieve is colon_before:
        return found
    letters, lows, (first, last) = analysis.shape.letters, analysis.shape.lows, found.speaker
    head = HEAD.match(letters, first, last).end() - 1
    woven = sieve is subject_of_the_sentence
    told = woven and (lows[first][:2] == "it" or PREDICATE.fullmatch(letters, last, at))
    low = analysis.shape.lows[head]
    if not told and (letters[head] in "NSTOohkr" or low in SOME or low[-4:] == "-old"):
        return found
    before = woven and earlier_in_the_paragraph(letters, at, analysis.decided)
    return before or Attribution(None, None)


def find_quotations(article):
    """All quotations of an article, in text order.

    Parameters
    ----------
    article : Article or str

    Returns
    -------
    Findings of Quotation
        Its ``rejected`` holds marked words that are no quotation, inches and apostrophes, with
        reasons.

    Examples
    --------
    >>> found = find_quotations('Ann Low was blunt. "No," she said. Low called it "mad".')
    >>> [(q.kind, q.speaker.start, q.name) for q in found]
    [('direct', 25, 'Ann Low'), ('mixed', 35, 'Ann Low')]
    >>> found[0].reason
    'quotation, speaker, verb: the commonest order in news'
    """
    return quotations_of(analyse(article))


def quotations_of(analysis):
    """The quotations of an `Analysis`, marked and unmarked, in text order."""
    rejected = [
        Rejected(stretch.start, stretch.end, analysis.screened[at])
        for at, stretch in zip(analysis.shape.quotes, analysis.stretches, strict=True)
        if at in analysis.screened
    ]
    marked = _marked(analysis)
    rows = marked + _reported(analysis, marked)
    rows.sort(key=lambda row: row.span)
    numbers = {}
    for row in rows:
        row.utterance = numbers.setdefault(row.utterance, len(numbers))
    rejected = sorted([*analysis.rejected, *rejected], key=lambda r: r.start)
    names = Known(lambda speaker: analysis.people.name_of(*speaker) if speaker else None)
    found = [_quotation(analysis.shape, row, names[row.found.speaker]) for row in rows]
    return Findings(found, rejected)


@dataclass(slots=True)
class _Row:
    """A quotation in the making, whose utterance may still change."""

    span: Span
    kind: str
    found: Attribution
    utterance: int
    reason: str


def _marked(analysis):
    """The marked quotations; those of one utterance share its number."""
    text, shape = analysis.article.text, analysis.shape
    rows, utterance, previous = [], -1, None
    for at, stretch in zip(shape.quotes, analysis.stretches, strict=True):
        if at in analysis.screened:
            continue
        sieve = analysis.sieves[at]
        rule = sieve.__name__
        kind = kind_of(text[stretch.inner_start : stretch.inner_end], shape.letters, at, rule)
        utterance += not _goes_on(shape.letters, previous, at, rule, kind)
        span = Span(stretch.start, stretch.end)
        rows.append(_Row(span, kind, analysis.decided[at], utterance, rule_of(sieve)))
        previous = at
    return rows


def _reported(analysis, marked):
    """The reported clauses; marked words woven into one get its utterance."""
    rows, utterance, cue = [], marked[-1].utterance if marked else -1, None
    starts, joined = [row.span.start for row in marked], {}
    for report in analysis.reported:
        utterance += report.cue != cue  # the two halves round "he said" are one utterance
        cue = report.cue
        span = analysis.shape.span(report.content)
        rows.append(_Row(span, "indirect", report, utterance, report.rule))
        for i in range(bisect_left(starts, span.start), bisect_left(starts, span.end)):
            if marked[i].kind == "mixed":
                joined.setdefault(marked[i].utterance, utterance)
    for row in marked:
        row.utterance = joined.get(row.utterance, row.utterance)
    return rows


def _goes_on(letters, previous, at, rule, kind):
    """Whether a stretch belongs to the same utterance as the one before it."""
    if previous is None:
        return False
    if rule == "resumed" or letters[previous:at] == "Q+|":
        return True
    between = letters[previous + 1 : at]
    near = "|" not in between and between.count(".") < 2
    return near and kind == "direct" and rule == "earlier_in_the_paragraph"


def _quotation(shape, row, name):
    speaker, cue = row.found.speaker, row.found.cue
    speaker, cue = speaker and shape.span(speaker), cue and shape.span(cue)
    return Quotation(*row.span, row.kind, speaker, name, cue, row.utterance, row.reason)
