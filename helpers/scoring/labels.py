"""What makes two marks alike: the same label, the same speaker.

`score` and `agreement` both compare by these. Notebooks 03 and 06 use them.
"""

from ..core.spans import Span

NO_LABEL = "not marked"


def label_of(finding):
    """The label of a finding or mark: its kind (quotations), its category (hedges), or ``""``.

    >>> from helpers.core.spans import Span
    >>> from helpers.scoring import Mark
    >>> label_of(Mark(0, 5, "vague")), label_of(Span(0, 5))
    ('vague', '')
    """
    for name in ("label", "category", "kind"):
        label = getattr(finding, name, None)
        if label is not None:
            return label
    return ""


def same_label(found, gold):
    """Whether a finding has the label that the gold has: give it to `score` as ``same``.

    Parameters
    ----------
    found, gold : Hedge, Quotation or Mark

    Returns
    -------
    bool

    Examples
    --------
    >>> from helpers.scoring import Mark
    >>> same_label(Mark(0, 5, "vague"), Mark(0, 6, "vague"))
    True
    """
    return label_of(found) == label_of(gold)


def same_speaker(found, gold):
    """Whether a quotation has the gold's speaker: the same mention, or a person of that name.

    Parameters
    ----------
    found, gold : Quotation or Mark
        Names are the same if they end in the same word ("Ada Winter", "Ms. Winter"). Lists such as
        "Ada Winter and Bo Lund" must have the same people, in any order.

    Returns
    -------
    bool

    Examples
    --------
    >>> from helpers.scoring import Mark
    >>> same_speaker(Mark(9, 20, name="Ada Winter"), Mark(9, 20, name="Ms. Winter"))
    True
    """
    if found.speaker is None or gold.speaker is None:
        return found.speaker is gold.speaker
    if found.name and gold.name:
        return _surnames(found.name) == _surnames(gold.name)
    return Span(*found.speaker).overlaps(Span(*gold.speaker))


def _surnames(name):
    people = [person.split() for person in name.lower().replace(",", " and ").split(" and ")]
    return {person[-1] for person in people if person}
