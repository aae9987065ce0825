"""How far annotators agree: two of them word by word, or a whole class at once.

Agreement is measured in percent, and by kappa and alpha, which take off what chance would give.
Most words of any text are no hedge, so that percent alone says little. Notebook 06 teaches it.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from .annotations import NO_HEDGE, Annotation, AnnotationError, HandMark, read_annotation
from .articles import load_article


def as_annotation(marks, passage, learner):
    """Marks from elsewhere as if somebody had annotated the passage with them.

    Parameters
    ----------
    marks : iterable
        Hedges of a finder or of the gold: with ``start``, ``end`` and ``category`` (or ``label``).
    passage : Passage
    learner : str
        What to call the annotator.

    Returns
    -------
    Annotation
        With every sentence judged.

    Examples
    --------
    >>> from helpers import Article, find_hedges
    >>> from helpers.annotations import passage
    >>> weather = Article.from_text("Rain may fall. Bring a coat.", name="weather")
    >>> as_annotation(find_hedges(weather), passage(weather), "the finder")
    the finder: 2 of 2 sentences judged, 1 hedge marked
    """
    inside = [
        HandMark(each.start, each.end, getattr(each, "category", None) or each.label)
        for each in marks
        if each.overlaps(passage)
    ]
    return Annotation(learner, passage, inside, done=range(len(passage.sentences)))


def gold_annotation(passage, annotator=None):
    """The gold marks of a passage, settled or of one of the two independent annotators.

    Parameters
    ----------
    passage : Passage
    annotator : {None, "first", "second"}
        None for what the two agreed upon in the end.

    Returns
    -------
    Annotation or None
        None if this article has no gold.
    """
    from .scoring import load_gold

    gold = load_gold(passage.article, annotator)
    if gold is None:
        return None
    names = {None: "gold", "first": "first annotator", "second": "second annotator"}
    return as_annotation(gold.hedges, passage, names[annotator])


@dataclass(frozen=True)
class Comparison:
    """How far two annotators agree about the words that both have judged.

    Attributes
    ----------
    names : tuple of str
    article : Article
    words : int
        Words judged by both.
    percent : float or None
        Share of words on which both decided alike, from 0 to 100; None without words.
    kappa, alpha : float or None
        Cohen's kappa (1960) and Krippendorff's alpha (1980) for nominal labels, by
        ``nltk.metrics.agreement``. 1 is full agreement, 0 what chance alone would give; None where
        both annotators gave every word the same one label, so that there is nothing to measure.
    pairs : Counter
        Pairs of decisions, such as ``("no hedge", "vague")``, with the number of words.
    disagreements : list of tuple
        ``(span, decision of the first, decision of the second)``, in text order.
    """

    names: tuple
    article: object
    words: int
    percent: float | None
    kappa: float | None
    alpha: float | None
    pairs: Counter
    disagreements: list

    def __repr__(self):
        first, second = self.names
        apart = len(self.disagreements)
        if not self.words:
            return (
                f"{first} and {second} have not judged one word in common yet. Judge a sentence "
                "(Next says that it is judged), then compare again."
            )
        return (
            f"{first} and {second}: {self.words} words judged by both, "
            f"{self.percent:.1f} % decided alike, kappa {_figure(self.kappa)}, "
            f"alpha {_figure(self.alpha)}, {apart} disagreement{'s' * (apart != 1)}"
        )

    def in_context(self, around=30):
        """The disagreements as rows of a table.

        Parameters
        ----------
        around : int
            Code points of the text to show on each side.

        Returns
        -------
        list of tuple of str
            What stands before, the word, what stands after, and the two decisions.
        """
        text = self.article.text
        rows = []
        for span, one, other in self.disagreements:
            before = text[max(0, span.start - around) : span.start]
            after = text[span.end : span.end + around]
            rows.append(
                (" ".join(before.split()), span.of(text), " ".join(after.split()), one, other)
            )
        return rows


def _figure(value):
    # Adding 0.0 turns the "-0.00" of a tiny negative number into 0.00.
    return "not defined" if value is None else f"{round(value, 2) + 0.0:.2f}"


def compare(first, second):
    """Measure how far two annotators agree, word by word.

    Parameters
    ----------
    first, second : Annotation
        Of one article. Only words that both have judged count.

    Returns
    -------
    Comparison

    Raises
    ------
    AnnotationError
        If the two belong to different articles.

    Examples
    --------
    >>> from helpers import Article
    >>> from helpers.annotations import passage
    >>> part = passage(Article.from_text("It may well rain. Bring a coat.", name="weather"))
    >>> ana = as_annotation([HandMark(3, 6, "plausibility")], part, "Ana")
    >>> bo = as_annotation([HandMark(3, 11, "plausibility")], part, "Bo")
    >>> print(compare(ana, bo))
    Ana and Bo: 7 words judged by both, 85.7 % decided alike, kappa 0.59, alpha 0.61, 1 disagreement
    """
    if first.article.sha256 != second.article.sha256:
        raise AnnotationError(
            f'{first.learner} annotated "{first.article.name}" and {second.learner} '
            f'"{second.article.name}", which is another text. Compare annotations of one article.'
        )
    one, other = first.judged(), second.judged()
    both = [(word, one[word], other[word]) for word in one if word in other]
    alike = sum(a == b for _, a, b in both)
    kappa, alpha = _measured([("1", w, a) for w, a, _ in both] + [("2", w, b) for w, _, b in both])
    return Comparison(
        names=(first.learner, second.learner),
        article=first.article,
        words=len(both),
        percent=100 * alike / len(both) if both else None,
        kappa=kappa,
        alpha=alpha,
        pairs=Counter((a, b) for _, a, b in both),
        disagreements=[(word, a, b) for word, a, b in both if a != b],
    )


def _measured(decisions):
    """Kappa (of two annotators) and alpha of ``(annotator, word, decision)`` triples."""
    if len({decision for *_, decision in decisions}) < 2:
        return None, None
    from nltk.metrics.agreement import AnnotationTask

    task = AnnotationTask(data=decisions)
    return (task.kappa() if len(task.C) == 2 else None), float(task.alpha())


@dataclass(frozen=True)
class ClassRow:
    """One annotator of a class.

    Attributes
    ----------
    learner, file : str
    words, marks : int
        Words judged, stretches marked.
    percent, kappa : float or None
        Agreement with the gold, or with the majority of the others; None where nothing is shared.
    """

    learner: str
    file: str
    words: int
    marks: int
    percent: float | None
    kappa: float | None


@dataclass(frozen=True)
class ClassResult:
    """The annotations of a class, side by side.

    Attributes
    ----------
    article : Article
    rows : list of ClassRow
        By learner's name.
    reference : str
        What each row is compared with: "the gold" or "the majority of the others".
    alpha : float or None
        Krippendorff's alpha for all annotators and every word that at least two of them judged.
    passed_over : list of tuple of str
        ``(file, reason)`` for each file that could not be used.
    disputed : list of tuple
        ``(span, counts of the decisions)`` of the words decided differently, most disputed first.
    """

    article: object
    rows: list
    reference: str
    alpha: float | None
    passed_over: list
    disputed: list

    def __repr__(self):
        files = len(self.rows)
        lines = [
            f"{files} annotation{'s' * (files != 1)} of {self.article.name}, "
            f"alpha for all {_figure(self.alpha)}, compared with {self.reference}"
        ]
        for row in self.rows:
            percent = "     " if row.percent is None else f"{row.percent:5.1f}"
            lines.append(
                f"{row.learner[:20]:<20} {row.words:>5} words {row.marks:>4} marks "
                f"{percent} % kappa {_figure(row.kappa)}"
            )
        lines += [f"passed over: {file}: {reason}" for file, reason in self.passed_over]
        return "\n".join(lines)


def merge_class(folder, article=None):
    """Bring the annotation files of a class together.

    Parameters
    ----------
    folder : str or pathlib.Path
        With one file a learner. Other files in it are named and passed over.
    article : Article, optional
        By default the article of the course.

    Returns
    -------
    ClassResult

    Raises
    ------
    AnnotationError
        If there is no such folder.
    """
    folder, article = Path(folder), article or load_article()
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise AnnotationError(
            f"The folder {folder} cannot be read ({error.strerror}). Put the class's files into a "
            "folder and name that."
        ) from None
    read, passed_over = {}, []
    for path in paths:
        try:
            if path.suffix.lower() != ".json":
                raise AnnotationError(f"{path.name} is no .json file, so no annotation.")
            found = read_annotation(path, article)
            if not found.done:
                raise AnnotationError(f"{path.name} was begun, but no sentence is judged in it.")
            read[path.name] = found
        except AnnotationError as error:
            passed_over.append((path.name, str(error)))
    return _merged(read, passed_over, article)


def _merged(read, passed_over, article):
    """Table, alpha and disputed words of annotations that could be read, by file name."""
    names = Counter(each.learner for each in read.values())
    judged = {file: each.judged() for file, each in read.items()}
    votes = {}  # word -> how often each decision was made
    for decisions in judged.values():
        for word, decision in decisions.items():
            votes.setdefault(word, Counter())[decision] += 1
    from .scoring import load_gold

    gold = load_gold(article)
    rows = []
    for file, each in read.items():
        mine = judged[file]
        if gold is None:
            other = {word: _majority(votes[word], mine[word]) for word in mine}
        else:
            other = as_annotation(gold.hedges, each.passage, "gold").judged()
        shared = [(word, mine[word], other[word]) for word in mine if other[word] is not None]
        percent = 100 * sum(a == b for _, a, b in shared) / len(shared) if shared else None
        pairs = [("1", w, a) for w, a, _ in shared] + [("2", w, b) for w, _, b in shared]
        learner = each.learner if names[each.learner] == 1 else f"{each.learner} ({file})"
        rows.append(
            ClassRow(learner, file, len(mine), len(each.marks), percent, _measured(pairs)[0])
        )
    # Alpha looks at labels word by word; a word that one person alone judged says nothing.
    shared_words = {word for word, counts in votes.items() if counts.total() > 1}
    data = [(f, w, d) for f, mine in judged.items() for w, d in mine.items() if w in shared_words]
    disputed = [(word, votes[word]) for word in shared_words if len(votes[word]) > 1]
    disputed.sort(key=lambda each: (max(each[1].values()) / each[1].total(), each[0]))
    return ClassResult(
        article=article,
        rows=sorted(rows, key=lambda row: row.learner.lower()),
        reference="the majority of the others" if gold is None else "the gold",
        alpha=_measured(data)[1],
        passed_over=passed_over,
        disputed=disputed,
    )


def _majority(votes, own):
    """What most of the others decided, None if there are no others; a tie counts as no hedge."""
    others = votes - Counter([own])
    if not others:
        return None
    (best, most), *rest = others.most_common()
    return NO_HEDGE if rest and rest[0][1] == most else best
