"""How good is a finder, and how far do two people agree?

Both questions compare two lists of places in one text. `score` measures findings against gold
annotation (precision, recall, F1); `agreement` measures two annotators against each other, and
against chance (kappa, alpha). Notebooks 03, 04 and 06 teach them.
"""

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from .articles import SEEDS, load_article
from .spans import Located, Span
from .tokens import is_word, sentences, words

__all__ = [
    "Agreement",
    "Disagreement",
    "Gold",
    "GoldError",
    "Mark",
    "Score",
    "agreement",
    "kappa_and_alpha",
    "label_of",
    "load_gold",
    "same_label",
    "same_speaker",
    "score",
    "score_by_label",
]

NO_LABEL = "not marked"


def label_of(finding):
    """The label of a finding or mark: its kind (quotations), its category (hedges), or ``""``.

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

    >>> same_label(Mark(0, 5, "vague"), Mark(0, 6, "vague"))
    True
    """
    return label_of(found) == label_of(gold)


def same_speaker(found, gold):
    """Whether a quotation has the gold's speaker: the same mention, or a person of that name.

    Names are the same if they end in the same word ("Ada Winter", "Ms. Winter"). Lists such as
    "Ada Winter and Bo Lund" must have the same people, in any order.

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


# ---------------------------------------------------------------- precision and recall


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
    common = min(one.end, other.end) - max(one.start, other.start)
    union = max(one.end, other.end) - min(one.start, other.start)
    return max(0, common) / union if union else 1.0


def score_by_label(found, gold, **options):
    """A `Score` for each label that occurs, such as each category of hedge.

    Parameters
    ----------
    found, gold : iterable
    **options
        As for `score`.

    Returns
    -------
    dict of str to Score
        By label, in alphabetical order.

    Examples
    --------
    >>> found, gold = [Mark(0, 5, "vague")], [Mark(0, 5, "vague"), Mark(7, 9, "rounder")]
    >>> {label: one.f1 for label, one in score_by_label(found, gold).items()}
    {'rounder': 0.0, 'vague': 1.0}
    """
    found, gold = list(found), list(gold)
    labels = sorted({label_of(one) for one in [*found, *gold]})
    return {
        label: score(
            [one for one in found if label_of(one) == label],
            [one for one in gold if label_of(one) == label],
            **options,
        )
        for label in labels
    }


# ---------------------------------------------------------------- agreement


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
        apart = len(self.disagreements)
        return (
            f"{self.units} units, {self.percent:.1f} % alike, kappa {_figure(self.kappa)}, "
            f"alpha {_figure(self.alpha)}, {apart} disagreement{'s' * (apart != 1)}"
        )

    def in_context(self, article, width=30):
        """The disagreements as rows of a table.

        Parameters
        ----------
        article : Article or str
        width : int
            Characters to show on either side.

        Returns
        -------
        list of tuple of str
            What stands left, the unit, what stands right, the first's and the second's label.
        """
        text = article if isinstance(article, str) else article.text
        return [
            (
                " ".join(text[max(0, one.start - width) : one.start].split()),
                one.of(text),
                " ".join(text[one.end : one.end + width].split()),
                one.first,
                one.second,
            )
            for one in self.disagreements
        ]


def _figure(value):
    return "not defined" if value is None else f"{value + 0.0:.2f}"


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
    >>> text = "It may rain some day soon."
    >>> ana = [Mark(3, 6, "plausibility"), Mark(12, 16, "vague")]
    >>> bo = [Mark(3, 6, "plausibility")]
    >>> result = agreement(ana, bo, text)
    >>> result
    6 units, 83.3 % alike, kappa 0.60, alpha 0.62, 1 disagreement
    >>> result.in_context(text)
    [('It may rain', 'some', 'day soon.', 'vague', 'not marked')]
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


# ---------------------------------------------------------------- gold annotation


class GoldError(ValueError):
    """A gold file that cannot be used: what is wrong with it, and where."""


@dataclass(frozen=True, slots=True)
class Mark(Located):
    """A stretch of text that an annotator marked.

    Attributes
    ----------
    start, end : int
        Its place (code points, end exclusive).
    label : str
        The kind of a quotation, the category of a hedge, ``"booster"``.
    name : str or None
        Who speaks, as fully as the article names them.
    speaker, cue : Span or None
        The mention of the speaker and the reporting word beside the quotation.
    utterance : int or None
        The same number for the stretches of one quotation.
    """

    start: int
    end: int
    label: str = ""
    name: str | None = None
    speaker: Span | None = None
    cue: Span | None = None
    utterance: int | None = None

    @property
    def kind(self):
        """The label, as quotations call it."""
        return self.label

    @property
    def category(self):
        """The label, as hedges call it."""
        return self.label


@dataclass(frozen=True)
class Gold:
    """What annotators marked in an article: ``quotations``, ``hedges`` and ``boosters``.

    Attributes
    ----------
    article : str
        The article's name when it was annotated.
    annotator : str or None
        ``"first"`` or ``"second"`` for an independent pass, None for what both settled on.
    title : Span or None
    paragraphs, furniture : list of Span
    quotations, hedges, boosters : list of Mark
        In text order.
    """

    article: str
    annotator: str | None
    title: Span | None
    paragraphs: list = field(repr=False)
    furniture: list = field(repr=False)
    quotations: list = field(repr=False)
    hedges: list = field(repr=False)
    boosters: list = field(repr=False)


def load_gold(article, annotator=None, folder=None):
    """Load the gold annotation of an article, found by the fingerprint of its text.

    Parameters
    ----------
    article : Article or str
        An article, or its name in seeds/.
    annotator : {None, "first", "second"}
        None for the settled marks.
    folder : str or pathlib.Path, optional
        Where the gold files are; seeds/gold/ by default.

    Returns
    -------
    Gold or None
        None if this text has no gold.

    Raises
    ------
    GoldError
        If there is a file for this text that does not fit it.
    ValueError
        For another annotator.

    Examples
    --------
    >>> from helpers import Article
    >>> load_gold(Article.from_text("Nobody has annotated this.")) is None
    True
    """
    if annotator not in (None, "first", "second"):
        raise ValueError(f'annotator is None, "first" or "second", not {annotator!r}.')
    if isinstance(article, str):
        article = load_article(article)
    folder = Path(folder) if folder is not None else SEEDS / "gold"
    ending = f".{annotator}.json" if annotator else ".json"
    for path in sorted(folder.glob("*" + ending)):
        if path.name.count(".") != ending.count("."):
            continue  # NAME.first.json is not NAME.json
        record = _gold_record(path, path.stat().st_mtime_ns)
        if isinstance(record, str):
            if path.name.split(".")[0] == article.name:
                raise GoldError(f"{path.name} is no gold file ({record}). Restore it.")
        elif record.get("sha256") == article.sha256:
            return _as_gold(record, article.text, annotator, path.name)
    return None


@cache
def _gold_record(path, changed):
    """A file's content, or what is wrong with it; a file that ``changed`` is read again."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError, OSError) as error:
        return str(error)[:100]
    return record if isinstance(record, dict) else "not an object"


def _as_gold(record, text, annotator, file_name):
    def place(pair, what):
        if pair is None:
            return None
        start, end = pair
        if not 0 <= start < end <= len(text):
            raise GoldError(
                f"{file_name}: a {what} at {start} to {end} does not fit a text of {len(text)} "
                "characters. Restore the file."
            )
        return Span(start, end)

    def marks(name, label):
        return sorted(
            (
                Mark(
                    *place((row["start"], row["end"]), name),
                    label=label or row.get("kind") or row.get("category") or "",
                    name=row.get("name"),
                    speaker=place(row.get("speaker"), "speaker"),
                    cue=place(row.get("cue"), "cue"),
                    utterance=row.get("utterance"),
                )
                for row in record.get(name, [])
            ),
            key=lambda mark: (mark.start, mark.end),
        )

    try:
        return Gold(
            article=record.get("article", ""),
            annotator=annotator,
            title=place(record.get("title"), "title"),
            paragraphs=[place(pair, "paragraph") for pair in record.get("paragraphs", [])],
            furniture=[place(pair, "line of furniture") for pair in record.get("furniture", [])],
            quotations=marks("quotations", None),
            hedges=marks("hedges", None),
            boosters=marks("boosters", "booster"),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise GoldError(
            f"{file_name} lacks something or holds the wrong type ({error}). Restore the file."
        ) from None
