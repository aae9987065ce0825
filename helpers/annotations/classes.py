"""The annotations of a class, from a folder or an archive, against what most of them marked.

Notebook 06 teaches it; TEACHING.md says how a teacher collects the files.
"""

import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from ..articles import load_article
from ..core.keeping import practice_folder, text_of, write_whole
from ..core.many_files import files_of
from ..core.wording import in_natural_order
from ..scoring import NO_LABEL, in_figures, kappa_and_alpha, load_gold
from .annotation import Annotation
from .comparing import as_annotation, settled_annotation
from .content import as_json, checked
from .opening import annotation_of, start_annotation
from .passage import AnnotationError


def practice_class(passage, folder=None):
    """Fill a folder with the files of an invented class, to try `merge_class` without one.

    Each invented learner has the settled marks (or, without gold, those of the finder), overlooks
    some of them and marks some other words; the later their name, the more. Two files of the
    folder are no annotations, as in any real class. The class is the same each time.

    Parameters
    ----------
    passage : Passage
    folder : str or pathlib.Path, optional
        A new folder; by default a `practice_folder`.

    Returns
    -------
    pathlib.Path
        The folder.
    """
    folder, chance = Path(folder or practice_folder()), random.Random(6)
    settled = settled_annotation(passage)
    for number in range(12):
        kept = start_annotation(f"Learner {number + 1:02}", passage, folder)
        mine = Annotation(kept.learner, passage)
        for words in passage.words:
            for at, word in enumerate(words):
                category = settled.category_of(word)
                if category and chance.random() > number / 20:
                    mine.mark(at, category)
                elif not category and chance.random() < 0.003 * number:
                    mine.mark(at, "vague")
            mine.go_on()
        kept.take_over(mine)  # saved once, not after each of hundreds of steps
    whole = kept.path.read_text(encoding="utf-8")
    write_whole(folder / "learner-14-cut-off.json", whole[:200])
    write_whole(folder / "shopping list.txt", "bread, maybe cheese")
    return folder


@dataclass(frozen=True)
class ClassRow:
    """One annotation of a class: a learner's file.

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
        By learner's name; two passages of one learner are two rows.
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
        count = len(self.rows)
        return (
            f"{count} annotation{'s' * (count != 1)} of {self.article.name}, compared with "
            f"{self.reference}; alpha for all {in_figures(self.alpha)}"
        )


def merge_class(source, article=None):
    """Bring the annotation files of a class together.

    Parameters
    ----------
    source : str or pathlib.Path
        A folder, with or without folders in it, or a ZIP archive. Files that are no annotations are
        named and passed over, and so is a second copy of a file.
    article : Article, optional
        By default the article of the course.

    Returns
    -------
    ClassResult

    Raises
    ------
    AnnotationError
        If there is no such folder or archive.
    """
    article = article or load_article()
    annotations, passed_over, copies = {}, [], {}
    for name, data, problem in files_of(source, AnnotationError):
        try:
            if problem:
                raise AnnotationError(f"{name} {problem}.")
            found = checked(as_json(text_of(data, name, AnnotationError), name), name)
            annotations[name] = once(annotation_of(found, article, name), name, copies)
        except AnnotationError as error:
            passed_over.append((name, str(error)))
    return side_by_side(annotations, article, passed_over)


def once(annotation, name, copies):
    """An annotation that counts, now among `copies`, or an error: begun only, or there twice."""
    if not annotation.done:
        raise AnnotationError(f"{name} was begun, but no sentence is judged in it.")
    # A file sent in twice would count double, and agree with itself. It may have been laid out
    # anew on the way, and how its maker got there makes no other marks.
    says = (annotation.learner, annotation.article.sha256, annotation.passage.span)
    says += (tuple(annotation.marks), frozenset(annotation.done))
    if copies.setdefault(says, name) != name:
        raise AnnotationError(f"{name} is the same as {copies[says]}.")
    return annotation


def side_by_side(annotations, article, passed_over=()):
    """Measure annotations (by file name) of one article against what most marked, or the gold."""
    names = Counter(each.learner for each in annotations.values())
    judged = {file: each.judged() for file, each in annotations.items()}
    votes = {}  # word -> how often each decision was made
    for decisions in judged.values():
        for word, decision in decisions.items():
            votes.setdefault(word, Counter())[decision] += 1
    gold = load_gold(article)
    rows = []
    for file, each in annotations.items():
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
            ClassRow(learner, file, len(mine), len(each.marks), percent, kappa_and_alpha(pairs)[0])
        )
    return ClassResult(
        article=article,
        rows=sorted(rows, key=lambda row: in_natural_order(row.learner)),
        reference="the majority of the others" if gold is None else "the gold",
        alpha=_alpha(judged, votes),
        passed_over=list(passed_over),
        disputed=_disputed(votes),
    )


def _alpha(judged, votes):
    """Alpha looks at labels word by word; a word that one person alone judged says nothing."""
    data = [
        (file, word, decision)
        for file, mine in judged.items()
        for word, decision in mine.items()
        if votes[word].total() > 1
    ]
    return kappa_and_alpha(data)[1]


def _disputed(votes):
    """The words decided in more than one way, those first on which fewest agree."""
    found = [(word, counts) for word, counts in votes.items() if len(counts) > 1]
    return sorted(found, key=lambda each: (max(each[1].values()) / each[1].total(), each[0]))


def _majority(votes, own):
    """What most of the others decided, None if there are no others; a tie counts as not marked."""
    others = votes - Counter([own])
    if not others:
        return None
    (best, most), *rest = others.most_common()
    return NO_LABEL if rest and rest[0][1] == most else best
