"""How far annotators agree: two of them word by word, or a whole class at once.

Agreement is measured in percent, and by kappa and alpha, which take off what chance would give.
Most words of any text are no hedge, so that percent alone says little. Notebook 06 teaches it.
"""

from ..hedges.finder import find_hedges
from ..scoring import agreement, label_of, load_gold
from .annotation import Annotation
from .content import HandMark
from .passage import AnnotationError


def as_annotation(marks, passage, learner):
    """Marks from elsewhere as if somebody had annotated the passage with them.

    Parameters
    ----------
    marks : iterable
        Hedges of a finder or of the gold: with ``start``, ``end`` and ``category``.
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
        HandMark(each.start, each.end, each.category) for each in marks if each.overlaps(passage)
    ]
    return Annotation(learner, passage, inside, done=range(len(passage.sentences)))


def gold_annotation(passage, annotator=None):
    """The gold marks of a passage, settled or of one of the two independent passes.

    Parameters
    ----------
    passage : Passage
    annotator : {None, "first", "second"}
        None for the settled marks.

    Returns
    -------
    Annotation or None
        None if this article has no gold.
    """
    gold = load_gold(passage.article, annotator)
    if gold is None:
        return None
    names = {None: "gold", "first": "first pass", "second": "second pass"}
    return as_annotation(gold.hedges, passage, names[annotator])


def settled_annotation(passage):
    """What to hold marks against: the settled gold, or without gold the finder.

    Parameters
    ----------
    passage : Passage

    Returns
    -------
    Annotation
        Without gold its name says so.
    """
    return gold_annotation(passage) or two_annotators(passage)[0]


def two_annotators(passage):
    """Two annotations of a passage that were made independently of each other.

    Parameters
    ----------
    passage : Passage

    Returns
    -------
    tuple of Annotation
        The two independent passes of the gold. For an article without gold, two stand-ins whose
        names say so: the finder, and the finder with words of doubt (plausibility) alone.
    """
    first, second = gold_annotation(passage, "first"), gold_annotation(passage, "second")
    if first is not None and second is not None:
        return first, second
    hedges = find_hedges(passage.article)
    doubts = [each for each in hedges if each.category == "plausibility"]
    return (
        as_annotation(hedges, passage, "no gold here, so: the finder"),
        as_annotation(doubts, passage, "no gold here, so: the finder, doubts only"),
    )


def compare(first, second, categories=True):
    """Measure how far two annotations agree, on the words that both annotators have judged.

    Parameters
    ----------
    first, second : Annotation
        Of one article.
    categories : bool
        False to ask only whether a word is marked, whatever its category.

    Returns
    -------
    Agreement
        As from ``helpers.agreement``; it has no units where nothing was judged by both.

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
    >>> compare(ana, bo)  # doctest: +ELLIPSIS
    7...units, 85.7...alike, kappa 0.59, alpha 0.61, 1...disagreement
    """
    if first.article.sha256 != second.article.sha256:
        raise AnnotationError(
            f'{first.learner} annotated "{first.article.name}" and {second.learner} '
            f'"{second.article.name}", which is another text. Compare annotations of one article.'
        )
    both = first.judged().keys() & second.judged().keys()
    label = label_of if categories else (lambda mark: "hedge")
    return agreement(first.marks, second.marks, first.article, unit=list(both), label=label)
