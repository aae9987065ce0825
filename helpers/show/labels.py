"""What the label on a mark says, and which look the mark has."""

from dataclasses import dataclass

from ..core.spans import Located, Rejected


@dataclass(frozen=True, slots=True)
class Marked(Located):
    """A place with the words of its label: what `highlight` makes of every finding.

    Attributes
    ----------
    start, end : int
        Code points, end exclusive.
    label : str
        Stands visibly inside the mark; empty for none.
    look : str
        A key of ``LOOKS``: ``"direct"``, ``"mixed"``, ``"indirect"``, ``"hedge"``, ``"booster"``,
        ``"speaker"``, ``"cue"``, ``"turned down"`` or ``"found"``.
    """

    start: int
    end: int
    label: str = ""
    look: str = "found"


def label_of(finding, text):
    """What a finding's label says, and which look it has.

    Parameters
    ----------
    finding : Quotation, Hedge, Booster, Voiced, Rejected, Span, Marked or a mark of the gold
        Anything with ``start`` and ``end``.
    text : str
        The article's text.

    Returns
    -------
    tuple of str
        The label and the look's key.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> hedge = SimpleNamespace(start=0, end=5, category="rounder", reason="a number after")
    >>> label_of(hedge, "About 300 came.")
    ('hedge: rounder', 'hedge')
    """
    if isinstance(finding, Marked):
        return finding.label, finding.look
    if isinstance(finding, Rejected):
        return f"not marked: {finding.reason}", "turned down"
    inner = getattr(finding, "finding", None)
    if inner is not None:  # whose hedge it is
        label, look = label_of(inner, text)
        return f"{label} · {finding.voice}", look
    kind = getattr(finding, "kind", None) or getattr(finding, "category", None)
    kind = kind or getattr(finding, "label", None)
    if kind in ("direct", "mixed", "indirect"):
        speaker = getattr(finding, "speaker", None)
        who = getattr(finding, "name", None) or (speaker and text[speaker.start : speaker.end])
        return f"{kind} · {' '.join(who.split()) if who else 'no speaker'}", kind
    if kind and kind != "booster":
        return f"hedge: {kind}", "hedge"
    if kind == "booster" or hasattr(finding, "reason"):
        return "booster", "booster"
    return "", "found"
