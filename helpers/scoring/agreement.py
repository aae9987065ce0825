"""How far do two people agree, and how much of that would chance alone give? Kappa and alpha.

Notebook 06 teaches it.
"""

from collections import Counter
from dataclasses import dataclass, field

from ..core.spans import Located, Span
from ..core.wording import beside, counted
from ..tokens import is_word, sentences, words
from .labels import NO_LABEL, label_of


@dataclass(frozen=True, slots=True)
class Disagreement(Located):
    """A unit of the text that two annotators labelled differently."""

    start: int
    end: int
    first: str
    second: str


@dataclass(frozen=True)
class Agreement:
    """How far two annotators agree.

    Attributes
    ----------
    units : int
        Words (or sentences, or characters) that were compared.
    percent : float or None
        Share of them with the same label, from 0 to 100; None without units.
    kappa, alpha : float or None
        Cohen's kappa and Krippendorff's alpha for nominal labels: 1 is full agreement, 0 what
        chance alone would give. None where both used one and the same label throughout: then
        chance alone gives full agreement, and there is nothing to measure.
    pairs : collections.Counter
        ``(first's label, second's label)`` to the number of units.
    disagreements : list of Disagreement
        In text order.
    """

    units: int
    percent: float | None
    kappa: float | None
    alpha: float | None
    pairs: Counter = field(repr=False)
    disagreements: list = field(repr=False)

    def __repr__(self):
        if not self.units:
            return "no units to compare"
        units = counted(self.units, "unit"), f"{self.percent:.1f} % alike"
        apart = counted(len(self.disagreements), "disagreement")
        units, alike, apart = (each.replace(" ", "\u00a0") for each in (*units, apart))  # no break
        kappas = f"kappa {in_figures(self.kappa)}, alpha {in_figures(self.alpha)}"
        return f"{units}, {alike}, {kappas}, {apart}"

    def in_context(self, article, width=30):
        """The disagreements as rows of a table.

        Parameters
        ----------
        article : Article or str
        width : int
            Characters to show on either side.

        Returns
        -------
        list of dict of str
            What is before the unit, the unit, what is after it, the first's and the second's label.
        """
        text = article if isinstance(article, str) else article.text
        rows = []
        for one in self.disagreements:
            before, after = beside(text, one.start, one.end, width)
            where = {"before": before.rstrip(), "word": one.of(text), "after": after.lstrip()}
            rows.append({**where, "first": one.first, "second": one.second})
        return rows


def in_figures(value):
    """A kappa or alpha with two places, or that there is none.

    >>> in_figures(-0.001), in_figures(None)
    ('0.00', 'not defined')
    """
    # Adding 0.0 turns the "-0.00" of a tiny negative number into "0.00".
    return "not defined" if value is None else f"{round(value, 2) + 0.0:.2f}"


def agreement(first, second, article, unit="word", label=label_of):
    """Measure how far two annotators of one article agree, unit by unit.

    Every word gets the label of the mark that covers most of it, or "not marked". Since most words
    are not marked, percent agreement is high whatever the annotators do; kappa and alpha take away
    what chance alone would give.

    Parameters
    ----------
    first, second : iterable
        Marks or findings of each annotator.
    article : Article or str
        The text that both annotated.
    unit : {"word", "sentence", "character"} or list of Span
        What is labelled. Punctuation marks are no words.
    label : callable
        Gives a mark's label; `label_of` by default.

    Returns
    -------
    Agreement

    References
    ----------
    Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological
    Measurement 20 (1960). Krippendorff, "Content Analysis" (1980). Both by
    ``nltk.metrics.agreement``.

    Examples
    --------
    >>> from helpers.scoring import Mark
    >>> text = "It may rain some day soon."
    >>> ana = [Mark(3, 6, "plausibility"), Mark(12, 16, "vague")]
    >>> bo = [Mark(3, 6, "plausibility")]
    >>> result = agreement(ana, bo, text)
    >>> result  # doctest: +ELLIPSIS
    6...units, 83.3...alike, kappa 0.60, alpha 0.62, 1...disagreement
    >>> list(result.in_context(text)[0].values())
    ['It may rain', 'some', 'day soon.', 'vague', 'not marked']
    """
    units = _units(article, unit)
    one = _labels(first, units, label)
    other = _labels(second, units, label)
    apart = [
        Disagreement(place.start, place.end, a, b)
        for place, a, b in zip(units, one, other, strict=True)
        if a != b
    ]
    decisions = [("first", n, a) for n, a in enumerate(one)]
    decisions += [("second", n, b) for n, b in enumerate(other)]
    kappa, alpha = kappa_and_alpha(decisions)
    return Agreement(
        units=len(units),
        percent=100 * (len(units) - len(apart)) / len(units) if units else None,
        kappa=kappa,
        alpha=alpha,
        pairs=Counter(zip(one, other, strict=True)),
        disagreements=apart,
    )


def _units(article, unit):
    if not isinstance(unit, str):
        return sorted(Span(one.start, one.end) for one in unit)
    text = article if isinstance(article, str) else article.text
    if unit == "word":
        return [word for word in words(article) if is_word(word.of(text))]
    if unit == "sentence":
        return sentences(article)
    if unit == "character":
        return [Span(at, at + 1) for word in words(article) for at in range(word.start, word.end)]
    raise ValueError(f'unit is "word", "sentence" or "character", not {unit!r}.')


def _labels(marks, units, label):
    """For each unit (in text order, apart) the label of the mark that covers most of it."""
    marks = sorted(marks, key=lambda mark: (mark.start, mark.end))
    labels, near, next_mark = [], [], 0
    for unit in units:
        while next_mark < len(marks) and marks[next_mark].start < unit.end:
            near.append(marks[next_mark])
            next_mark += 1
        near = [mark for mark in near if mark.end > unit.start]
        best = max(
            near,
            key=lambda mark: min(mark.end, unit.end) - max(mark.start, unit.start),
            default=None,
        )
        labels.append(NO_LABEL if best is None else label(best) or "marked")
    return labels


def kappa_and_alpha(decisions):
    """Cohen's kappa and Krippendorff's alpha of labelled items, by NLTK.

    Parameters
    ----------
    decisions : iterable of tuple
        ``(annotator, item, label)``.

    Returns
    -------
    kappa : float or None
        None unless there are two annotators.
    alpha : float or None
        Both are None where all labels are one and the same: nothing can be measured then.

    Examples
    --------
    >>> kappa_and_alpha([("Ana", 1, "yes"), ("Bo", 1, "yes"), ("Ana", 2, "no"), ("Bo", 2, "no")])
    (1.0, 1.0)
    >>> kappa_and_alpha([("Ana", 1, "yes"), ("Bo", 1, "yes")])
    (None, None)
    """
    decisions = list(decisions)
    if len({label for _, _, label in decisions}) < 2:
        return None, None
    from nltk.metrics.agreement import AnnotationTask

    task = AnnotationTask(data=decisions)
    kappa = float(task.kappa()) if len(task.C) == 2 else None
    return kappa, float(task.alpha()) if len(task.C) > 1 else None
