"""Why something was marked or turned down, with the row of the rules that decided.

Notebook 04 teaches it.
"""

from ..articles import as_article
from .context import Context, plain
from .cues import standard_book
from .finder import MEANING, Booster, Hedge, searched
from .rules import TESTS


def explain(finding, article):
    """Say in plain sentences why something was marked, or why it was not.

    Parameters
    ----------
    finding : Hedge, Booster, Rejected or Voiced
        From `find_hedges`, `find_boosters` or `whose_hedges` on the same article.
    article : Article or str
        The text it was found in.

    Returns
    -------
    str
        Two or three sentences, and the row of the rules that decided, if one did.

    Examples
    --------
    >>> from helpers.hedges import find_hedges
    >>> text = "In May about 300 came."
    >>> found = find_hedges(text)
    >>> print(explain(found[0], text))  # doctest: +ELLIPSIS
    "about" is a hedge here: a rounder. Why: rounds the number after it (contexts.tsv, line...
    >>> print(explain(found.rejected[0], text))  # doctest: +ELLIPSIS
    "May" was looked at and turned down. Why: a month here (contexts.tsv, line ...).
    """
    article = as_article(article)
    finding = getattr(finding, "finding", finding)  # a Voiced holds the hedge it is about
    why = _why(finding, article)
    words = " ".join(finding.of(article.text).split())
    if isinstance(finding, Hedge):
        name, meaning = MEANING[finding.category]
        said = f'"{words}" is a hedge here: {name}. {why}'
        return said if meaning in why else f"{said} {name.capitalize()} {meaning}."
    if isinstance(finding, Booster):
        closing = "A booster pushes: take it out, and the claim stays with less force."
        return f'"{words}" is a booster here. {why} {closing}'
    return f'"{words}" was looked at and turned down. {why}'


def rules_of(name):
    """The rules of a cue, to read, to change and to hand to `find_hedges`.

    Parameters
    ----------
    name : str
        A cue in any of its forms, or the name of its test where a cue has two ("vague_some").

    Returns
    -------
    Rules

    Raises
    ------
    ValueError
        If no rules have that name.

    Examples
    --------
    >>> rules_of("often").rows[0].when
    'before how as so too that more less'
    """
    if not isinstance(name, str):
        raise ValueError(
            "The name of a cue is wanted here, as a text between quotation marks: "
            'rules_of("about").'
        )
    tests = [entry.test for entry in standard_book().forms.get(plain(name), ()) if entry.test]
    if name in TESTS or tests:
        return TESTS.get(name) or TESTS[tests[0]]
    raise ValueError(
        f"There are no rules for {name!r}: it is no cue, or one that has no other use. Cues with "
        "rules are, for example, may, could, about and some."
    )


def _why(finding, article):
    """The reason, and the row that gave it, found by asking again."""
    reason = finding.reason.partition(": ")[2] or finding.reason
    place = next(each for each in searched(article) if each.start <= finding.start < each.end)
    context = Context(article.text, finding.start, finding.end, place.start, place.end)
    for entry in standard_book().forms.get(context.cue, ()):
        row = TESTS[entry.test].decide(context) if entry.test else None
        if row and row.reason == reason:
            return (
                f"Why: {reason} (contexts.tsv, line {row.line}: {row.when or 'no other row fits'})."
            )
    return f"Why: {reason}."
