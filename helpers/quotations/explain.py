"""Explain: why these words are a quotation, of this kind, by this speaker."""

from .finder import analyse
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
    places = {
        stretch.start: at for at, stretch in zip(shape.quotes, analysis.stretches, strict=True)
    }
    at = places.get(quotation.start)
    if analysis.sieves.get(at) not in SIEVES:
        return ""
    for sieve in SIEVES[SIEVES.index(analysis.sieves[at]) + 1 :]:
        other = sieve(shape.letters, at, {q: a for q, a in analysis.decided.items() if q < at})
        if other and other.speaker and shape.span(other.speaker) != quotation.speaker:
            mention = shape.span(other.speaker).of(analysis.article.text)
            return f'The less sure rule "{rule_of(sieve)}" points to "{mention}" and stepped aside.'
    return ""
