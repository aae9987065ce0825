"""The quotation explorer: quotations by speaker, kind and rule, one of them explained.

Notebook 03 uses it.
"""

from ..core.wording import counted
from ..findings import KINDS
from ..show.labels import label_of
from ..show.tables import table
from .article_explorer import voices_in
from .form import choice, number
from .panel import (
    ALL_KINDS,
    ALL_RULES,
    EVERYONE,
    TURNED_DOWN,
    analysis_of,
    in_context,
    known,
    panel,
    paragraph,
    under,
    words_of,
)


def quotation_explorer(article=None):
    """Quotations by speaker, kind and rule, each with the reason why it was found.

    Parameters
    ----------
    article : Article, str or Analysis, optional
        By default the article of the course.

    Returns
    -------
    Form
    """
    found = analysis_of(article)
    options = quotation_options(found)
    fields = {
        "speaker": choice("Speaker", options["speaker"]),
        "kind": choice("Kind", options["kind"]),
        "rule": choice("Rule", options["rule"]),
        "number": number("Explain number", 1),
    }
    return panel(fields, lambda **chosen: quotation_explorer_view(found, **chosen))


def quotation_options(article=None):
    """The choices of the quotation explorer, as `article_options` gives them."""
    found = analysis_of(article)
    return {
        "speaker": [EVERYONE, *voices_in(found)[1:]],
        "kind": [ALL_KINDS, *KINDS, TURNED_DOWN],
        "rule": [ALL_RULES, *dict.fromkeys(each.reason for each in found.quotations)],
    }


def quotation_explorer_view(
    article=None, speaker=EVERYONE, kind=ALL_KINDS, rule=ALL_RULES, number=1
):
    """What the quotation explorer shows.

    Parameters
    ----------
    article : Article, str or Analysis, optional
        By default the article of the course.
    speaker : str
        ``"everyone"`` or a speaker's name.
    kind : str
        ``"all kinds"``, ``"direct"``, ``"mixed"``, ``"indirect"``, or ``"turned down"`` for the
        candidates that are no quotations.
    rule : str
        ``"all rules"`` or the reason of a quotation.
    number : int
        Which of the quotations shown to explain, counted from 1.

    Returns
    -------
    Shown

    Raises
    ------
    ValueError
        If there is no such speaker, kind or rule.
    """
    from ..quotations import explain

    found = analysis_of(article)
    text = found.article.text
    options = quotation_options(found)
    known(speaker, options["speaker"], "speaker")
    known(kind, options["kind"], "kind")
    known(rule, options["rule"], "rule")
    if kind == TURNED_DOWN:
        chosen = found.quotations.rejected
        head = f"{counted(len(chosen), 'candidate')} turned down."
        rows = [(n, words_of(each, text), each.reason) for n, each in enumerate(chosen, 1)]
        listed = table(rows, ["number", "words", "why not"], "Turned down")
        return under(head, listed, in_context(found.article, chosen))
    chosen = [
        each
        for each in found.quotations
        if speaker in (EVERYONE, found.speaker_of(each))
        and kind in (ALL_KINDS, each.kind)
        and rule in (ALL_RULES, each.reason)
    ]
    head = f"{counted(len(chosen), 'quotation')} of {len(found.quotations):,} chosen."
    why = f"There is no number {number}; choose from 1 to {len(chosen)}." if chosen else ""
    if 1 <= number <= len(chosen):
        one = chosen[number - 1]
        why = f"Number {number}: {words_of(one, text)} — {explain(one, found.article)}"
    rows = [
        (n, words_of(each, text), each.kind, found.speaker_of(each), each.reason)
        for n, each in enumerate(chosen, 1)
    ]
    columns = ["number", "words", "kind", "speaker", "rule"]
    listed = table(rows, columns, "Quotations chosen")
    numbers = {id(each): n for n, each in enumerate(chosen, 1)}

    def label(quotation):
        return f"{numbers[id(quotation)]} · {label_of(quotation, text)[0]}"

    marked = in_context(found.article, chosen, speakers=True, label=label)
    return under(head, paragraph(why), listed, marked)
