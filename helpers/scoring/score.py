"""How good is a finder? Precision, recall and F1 against gold annotation.

Notebooks 03 and 04 teach it.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from .labels import NO_LABEL, label_of


@dataclass(frozen=True)
class Score:
    """What a finder got right and wrong.

    Attributes
    ----------
    hits : list of tuple
        Pairs ``(finding, gold mark)``, in text order.
    missed : list
        Gold marks without a finding.
    extra : list
        Findings without a gold mark.
    """

    hits: list = field(repr=False)
    missed: list = field(repr=False)
    extra: list = field(repr=False)

    @property
    def precision(self):
        """Share of the findings that are right, 0 to 1. With no finding it is given as 0.0."""
        return _share(len(self.hits), len(self.hits) + len(self.extra))

    @property
    def recall(self):
        """Share of the gold marks that were found, 0 to 1. With no gold it is given as 0.0."""
        return _share(len(self.hits), len(self.hits) + len(self.missed))

    @property
    def f1(self):
        """Harmonic mean of precision and recall: 2 hits / (findings + gold marks)."""
        both = 2 * len(self.hits) + len(self.missed) + len(self.extra)
        return _share(2 * len(self.hits), both)

    @property
    def right(self):
        """The findings that are hits, in text order."""
        return [finding for finding, _ in self.hits]

    def mistakes(self, article):
        """What gold and finder hold against each other, stretch by stretch, in text order.

        Parameters
        ----------
        article : Article or str

        Returns
        -------
        list of [str, str, str]
            The words; by the gold, who says them (or the label); the same by the finder. A stretch
            that one of them does not mark is "not marked" there.

        Examples
        --------
        >>> from helpers.scoring import Mark
        >>> marks, found = [Mark(0, 5, "direct", "Ada Lund")], [Mark(0, 5, "direct", "Bo")]
        >>> score(found, marks, same=lambda one, other: one.name == other.name).mistakes("“No.”")
        [['“No.”', 'Ada Lund', 'Bo']]
        """
        text = getattr(article, "text", article)
        gold = {(mark.start, mark.end): _whose(mark) for mark in self.missed}
        found = {(finding.start, finding.end): _whose(finding) for finding in self.extra}
        return [
            [text[start:end], *(each.get((start, end), NO_LABEL) for each in (gold, found))]
            for start, end in sorted({**gold, **found})
        ]

    @property
    def note(self):
        """A sentence about a figure that is not defined, or ``""``."""
        found, gold = len(self.hits) + len(self.extra), len(self.hits) + len(self.missed)
        if not found and not gold:
            return "Nothing was found, and there was nothing to find: all figures are shown as 0."
        if not found:
            return "Nothing was found, so precision is not defined (shown as 0)."
        if not gold:
            return "There was nothing to find, so recall is not defined (shown as 0)."
        return ""

    def __repr__(self):
        hits = len(self.hits)
        text = (
            f"precision {self.precision:.2f}, recall {self.recall:.2f}, F1 {self.f1:.2f} "
            f"({hits} hit{'s' * (hits != 1)}, {len(self.missed)} missed, {len(self.extra)} extra)"
        )
        return f"{text}. {self.note}" if self.note else text


def _whose(finding):
    """Who speaks, of a quotation; of anything else its label."""
    if getattr(finding, "utterance", None) is None:
        return getattr(finding, "name", None) or label_of(finding)
    return finding.name or "nobody named"


def _share(part, whole):
    return part / whole if whole else 0.0


def score(found, gold, match="overlap", threshold=0.8, same=None):
    """Compare findings with gold marks.

    Each finding is paired with at most one mark and each mark with at most one finding, the best
    overlap first. The overlap of two stretches is their common characters divided by all that
    either covers (intersection over union).

    Parameters
    ----------
    found, gold : iterable
        Whatever has ``start`` and ``end`` in one text: findings, marks, spans.
    match : {"overlap", "exact"}
        ``"exact"`` asks for the same start and end.
    threshold : float
        The least overlap, above 0 up to 1; 0 means one common character.
    same : callable, optional
        ``same(finding, mark)`` says whether the two may be paired at all, such as `same_label` or
        `same_speaker`.

    Returns
    -------
    Score

    Raises
    ------
    ValueError
        For another ``match`` or a threshold outside 0 to 1.

    Examples
    --------
    >>> from helpers.core.spans import Span
    >>> gold = [Span(0, 10), Span(20, 30)]
    >>> score([Span(0, 9), Span(50, 60)], gold)
    precision 0.50, recall 0.50, F1 0.50 (1 hit, 1 missed, 1 extra)
    >>> score([Span(0, 9)], gold, match="exact").f1
    0.0
    """
    if match not in ("overlap", "exact"):
        raise ValueError(f'match is "overlap" or "exact", not {match!r}.')
    if not 0 <= threshold <= 1:
        raise ValueError(f"threshold is a share from 0 to 1, not {threshold!r}.")
    found = sorted(found, key=lambda one: (one.start, one.end))
    gold = sorted(gold, key=lambda one: (one.start, one.end))
    partner = _pair_same_places(found, gold, same)
    if match == "overlap":
        _pair_overlapping(found, gold, partner, threshold, same)
    taken = set(partner.values())
    return Score(
        hits=[(found[i], gold[j]) for i, j in sorted(partner.items())],
        missed=[mark for j, mark in enumerate(gold) if j not in taken],
        extra=[finding for i, finding in enumerate(found) if i not in partner],
    )


def _pair_same_places(found, gold, same):
    """Pair what has the same start and end: no overlap is better. Index of finding to of mark."""
    waiting = defaultdict(list)
    for j, mark in enumerate(gold):
        waiting[mark.start, mark.end].append(j)
    partner = {}
    for i, finding in enumerate(found):
        here = waiting.get((finding.start, finding.end), [])
        for j in here:
            if same is None or same(finding, gold[j]):
                partner[i] = j
                here.remove(j)
                break
    return partner


def _pair_overlapping(found, gold, partner, threshold, same):
    """Add pairs that overlap, the largest overlap first, to ``partner``."""
    taken = set(partner.values())
    candidates = []
    open_marks, j = [], 0
    rest = [k for k in range(len(gold)) if k not in taken]
    for i, finding in enumerate(found):
        if i in partner:
            continue
        while j < len(rest) and gold[rest[j]].start < finding.end:
            open_marks.append(rest[j])
            j += 1
        # Findings come by their start: a mark that ends before this one starts is done with.
        open_marks = [k for k in open_marks if gold[k].end > finding.start]
        for k in open_marks:
            share = _overlap(finding, gold[k])
            if share > 0 and share >= threshold and (same is None or same(finding, gold[k])):
                candidates.append((-share, i, k))
    for _, i, k in sorted(candidates):
        if i not in partner and k not in taken:
            partner[i] = k
            taken.add(k)


def _overlap(one, other):
    """What both cover as a share of what either covers; not above 0 where they lie apart."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start))
