"""Lesson: what notebook 03 tries out by hand before it turns to the sieves.

A learner's rule for speakers is a regular expression. It reads the text round one quotation after
*masking*: that quotation has become a single ``Q``, every other one a ``#``, so that a verb of
saying inside somebody's words cannot be taken for the reporter's own.
"""

import re

from ..articles import as_article
from ..core.spans import Findings, Span
from .finder import Quotation, analyse
from .marks import marked_stretches
from .sieves import SIEVES, rule_of

REACH = 300  # code points on either side of a quotation that a rule gets to see
WHITE = re.compile(r"\s")


def find_marked(article):
    """All stretches between quotation marks in title and paragraphs, whoever may have said them.

    Parameters
    ----------
    article : Article or str

    Returns
    -------
    Findings of Span
        Marks included; ``.rejected`` holds the marks that were turned down, with the reason.

    Examples
    --------
    >>> text = 'The 9" shelf is "sold," he said.'
    >>> [span.of(text) for span in find_marked(text)]
    ['"sold,"']
    """
    article = as_article(article)
    places = ([article.title] if article.title else []) + list(article.paragraphs)
    stretches, rejected = marked_stretches(article.text, places, article.title)
    return Findings([Span(each.start, each.end) for each in stretches], rejected)


def between(text, opening, closing):
    """Each piece from an opening mark to the next closing one: a pattern, and no more.

    Parameters
    ----------
    text, opening, closing : str

    Returns
    -------
    list of str

    Examples
    --------
    >>> between('The 9" shelf is "sold," he said.', '"', '"')
    ['" shelf is "']
    """
    return re.findall(f"{opening}[^{closing}]*{closing}", text)


def masked(article):
    """Each marked stretch (a `Span`), the text round it in which it has become ``Q``, and the
    offset in the article of each of that text's characters.

    Line ends look like spaces; a view stays inside the paragraph.

    >>> [view for _, view, _ in masked("“Rain,” she said, “is likely.”")]
    ['Q she said, #', '# she said, Q']
    """
    article = as_article(article)
    stretches = find_marked(article)
    parts = ([article.title] if article.title else []) + list(article.paragraphs)
    views, part = [], 0
    for number, stretch in enumerate(stretches):
        while part < len(parts) - 1 and parts[part].end <= stretch.start:
            part += 1
        left = max(parts[part].start, stretch.start - REACH)
        right = min(parts[part].end, stretch.end + REACH)
        views.append((stretch, *_view(article.text, left, right, stretches, number)))
    return views


def _view(text, left, right, stretches, number):
    """The text from left to right with quotations as letters, and where its characters stand."""
    first = last = number
    while first > 0 and stretches[first - 1].end > left:
        first -= 1
    while last < len(stretches) - 1 and stretches[last + 1].start < right:
        last += 1
    letters, places, at = [], [], left
    for each in range(first, last + 1):
        places += range(at, stretches[each].start)
        letters += text[at : stretches[each].start]
        places.append(stretches[each].start)
        letters.append("Q" if each == number else "#")
        at = max(at, stretches[each].end)
    places += range(at, right)
    letters += text[at:right]
    return WHITE.sub(" ", "".join(letters)), places


def attribute(article, rules):
    """Give quotations a speaker by a learner's own rules, the first that fits.

    Parameters
    ----------
    article : Article or str
    rules : str, re.Pattern or list of these
        Regular expressions with a group ``speaker`` and a group ``cue``, searched for in the
        masked text (see `masked`), from the surest to the least sure.

    Returns
    -------
    list of Quotation
        The marked stretches that a rule gave a speaker. All are called "direct": these rules do
        not tell kinds apart.

    Raises
    ------
    ValueError
        If a rule is no regular expression, or lacks one of the two groups.

    Examples
    --------
    >>> text = "“It may rain,” Ada Lund said."
    >>> attribute(text, r"Q (?P<speaker>[\\w ]+) (?P<cue>said)")[0].speaker.of(text)
    'Ada Lund'
    """
    article = as_article(article)
    patterns = [_compiled(each) for each in (rules if isinstance(rules, list | tuple) else [rules])]
    found = []
    for number, (stretch, view, places) in enumerate(masked(article)):
        for pattern in patterns:
            fit = pattern.search(view)
            if fit and fit["speaker"] and fit["cue"]:
                speaker, cue = (_place(fit.span(name), places) for name in ("speaker", "cue"))
                reason = f"your rule {pattern.pattern}"
                found.append(Quotation(*stretch, "direct", speaker, None, cue, number + 1, reason))
                break
    return found


def compare_sieves(article, wanted, same):
    """Ask each sieve alone about every quotation, also about those that a surer one settles.

    Parameters
    ----------
    article : Article or str
    wanted : list of Mark
        The quotations between marks, as the gold has them.
    same : callable
        ``same(quotation, mark)``: whether both have one speaker.

    Returns
    -------
    list of [str, int, int, int]
        A row for each sieve that answers anything, from the surest to the least sure: its rule;
        how many of the quotations it settles in its turn; how many it has an answer for when it
        alone is asked; how many of these answers are right.

    Examples
    --------
    >>> from helpers.scoring import Mark, same_speaker
    >>> text = "“Rain,” said Ada Lund."
    >>> mark = Mark(0, 7, "direct", "Ada Lund", Span(13, 21))
    >>> compare_sieves(text, [mark], same_speaker)[0]
    ['quotation, verb, speaker', 1, 1, 1]
    """
    analysis = analyse(article)
    marks = {(mark.start, mark.end): mark for mark in wanted}
    asked = [
        (at, marks[stretch.start, stretch.end])
        for at, stretch in zip(analysis.shape.quotes, analysis.stretches, strict=True)
        if (stretch.start, stretch.end) in marks
    ]
    rows = []
    for sieve in SIEVES:
        answers = [(_answer(sieve, analysis, at), mark) for at, mark in asked]
        answers = [(answer, mark) for answer, mark in answers if answer]
        settled = sum(analysis.sieves.get(at) is sieve for at, _ in asked)
        right = sum(same(answer, mark) for answer, mark in answers)
        rows.append([rule_of(sieve), settled, len(answers), right])
    return [row for row in rows if row[2]]


def _answer(sieve, analysis, at):
    """Whom a sieve names for the quotation at a place of the shape, or None."""
    earlier = {place: each for place, each in analysis.decided.items() if place < at}
    found = sieve(analysis.shape.letters, at, earlier)
    if not found or not found.speaker:
        return None
    speaker = analysis.shape.span(found.speaker)
    name = analysis.people.name_of(*found.speaker)
    return Quotation(*speaker, "direct", speaker, name, None, 0, rule_of(sieve))


def _compiled(rule):
    try:
        pattern = re.compile(rule)
    except (re.error, TypeError) as error:
        raise ValueError(f"Python cannot read the rule {rule!r:.60}: {error}.") from None
    for name in ("speaker", "cue"):
        if name not in pattern.groupindex:
            raise ValueError(f"Python finds no group {name} in the rule. Write (?P<{name}>...).")
    return pattern


def _place(fit, places):
    start, end = fit
    return Span(places[start], places[end - 1] + 1)
