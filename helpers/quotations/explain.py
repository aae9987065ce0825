"""Explain: why these words are a quotation, of this kind, by this speaker."""

import re

from .finder import analyse
from .grammar import sentence_start
from .sieves import SIEVES, rule_of

WHY_DIRECT = (
    "It is direct: the words stand on their own between quotation marks, as somebody's full words."
)
WHY_MIXED = "It is mixed: the marked words are woven into the reporter's own sentence."
WHY_INDIRECT = (
    "It is indirect: it has no marks of its own, the reporter tells in a clause what somebody said"
)


def explain(quotation, article):
    """Say in two or three sentences how a quotation came by its kind and its speaker.

    Parameters
    ----------
    quotation : Quotation
        As `find_quotations` returned it.
    article : Article or str
        The article it was found in.

    Returns
    -------
    str

    Examples
    --------
    >>> from helpers.quotations import find_quotations
    >>> text = 'Low was blunt. "We never agreed," said Mayor Ann Low.'
    >>> why = explain(find_quotations(text)[0], text)
    >>> why.split(". ")[1]
    'The speaker is "Mayor Ann Low" (Ann Low), by the rule: quotation, verb, speaker'
    >>> "points to \\"Low\\" and stepped aside" in why
    True
    """
    analysis = analyse(article)
    text = analysis.article.text
    parts = [_kind_sentence(quotation, text), _speaker_sentence(quotation, text)]
    if quotation.kind != "indirect":
        parts.append(_other_rule(quotation, analysis))
    return " ".join(part for part in parts if part)


def _kind_sentence(quotation, text):
    if quotation.kind == "direct":
        return WHY_DIRECT
    if quotation.kind == "mixed":
        return WHY_MIXED
    cue = f" (\u201c{quotation.cue.of(text)}\u201d)." if quotation.cue else "."
    return WHY_INDIRECT + cue


def _speaker_sentence(quotation, text):
    if quotation.speaker is None:
        return "The reporter names nobody as its speaker."
    mention = quotation.speaker.of(text)
    who = f" ({quotation.name})" if quotation.name and quotation.name != mention else ""
    return f'The speaker is "{mention}"{who}, by the rule: {quotation.reason}.'


def _other_rule(quotation, analysis):
    """The next rule in line that would have named somebody else."""
    shape = analysis.shape
    at = _place(analysis, quotation)
    if analysis.sieves.get(at) not in SIEVES:
        return ""
    for sieve in SIEVES[SIEVES.index(analysis.sieves[at]) + 1 :]:
        other = sieve(shape.letters, at, {q: a for q, a in analysis.decided.items() if q < at})
        if other and other.speaker and shape.span(other.speaker) != quotation.speaker:
            mention = shape.span(other.speaker).of(analysis.article.text)
            return f'The less sure rule "{rule_of(sieve)}" points to "{mention}" and stepped aside.'
    return ""


def sieve_steps(quotation, article):
    """How the sieves passed a marked quotation on, until one of them decided.

    Parameters
    ----------
    quotation : Quotation
        A direct or mixed one, as `find_quotations` returned it.
    article : Article or str

    Returns
    -------
    list of [str, str]
        First the shape of its sentence; then the rule of each sieve that was asked, the surest
        first, and its answer: "stepped aside", or the words of the speaker. No row for an indirect
        quotation, which has no sieves.

    Examples
    --------
    >>> from helpers.quotations import find_quotations
    >>> text = "“We rebuild,” said Ann Low."
    >>> for row in sieve_steps(find_quotations(text)[0], text):
    ...     print(*row, sep=" | ")
    the sentence as letters | Q,VNN.
    the second half of a split quotation: the attribution stands between the halves | stepped aside
    quotation, speaker, verb: the commonest order in news | stepped aside
    quotation, verb, speaker | Ann Low
    """
    analysis = analyse(article)
    shape, at = analysis.shape, _place(analysis, quotation)
    if at is None or at not in analysis.decided:
        return []
    start = sentence_start(shape.letters, at)
    stop = re.compile(r"[.|]").search(shape.letters, at)
    rows = [["the sentence as letters", shape.letters[start : stop.end()]]]
    for sieve in SIEVES:
        if sieve is analysis.sieves[at]:
            who = quotation.speaker
            text = analysis.article.text
            return [*rows, [rule_of(sieve), who.of(text) if who else "somebody unnamed"]]
        rows.append([rule_of(sieve), "stepped aside"])
    return rows


def pronoun_rivals(quotation, article):
    """Whom the pronoun that speaks may mean, the likeliest first.

    Parameters
    ----------
    quotation : Quotation
    article : Article or str

    Returns
    -------
    list of [str, float, str]
        Name or description, score, and what speaks for and against it. Each sentence in between
        costs 1. No row if the speaker is no pronoun that can be traced.

    Examples
    --------
    >>> from helpers.quotations import find_quotations
    >>> text = "Ms. Low cut the ribbon. A woman with a pram frowned. “It is a puddle,” she said."
    >>> for row in pronoun_rivals(find_quotations(text)[0], text):
    ...     print(*row, sep=" | ")
    a woman with a pram | 0.5 | a subject, only described
    Low | -0.3 | a subject
    """
    analysis = analyse(article)
    if quotation.speaker is None:
        return []
    at = analysis.shape.word_at(quotation.speaker.start)
    return [list(row) for row in analysis.people.rivals(at)]


def _place(analysis, quotation):
    """The place of a marked quotation in the shape, or None."""
    for at, stretch in zip(analysis.shape.quotes, analysis.stretches, strict=True):
        if stretch.start == quotation.start:
            return at
    return None
