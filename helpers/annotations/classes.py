"""The annotations of a class, read from a folder and measured against what most of them marked.

Notebook 06 teaches it; TEACHING.md says how a teacher collects the files.
"""

import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from ..articles import load_article
from ..core.keeping import practice_folder, write_whole
from ..scoring import NO_LABEL, kappa_and_alpha, load_gold
from .comparing import as_annotation, in_figures, settled_annotation
from .opening import read_annotation, start_annotation
from .passage import AnnotationError


def practice_class(passage, folder=None, learners=12, seed=6):
    """Fill a folder with the files of an invented class, to try `merge_class` without one.

    Each invented learner has the settled marks (or, without gold, those of the finder), overlooks
    some of them and marks some other words; the later their name, the more. Two files of the
    folder are no annotations, as in any real class.

    Parameters
    ----------
    passage : Passage
    folder : str or pathlib.Path, optional
        A new folder; by default a `practice_folder`.
    learners : int
    seed : int
        The same number gives the same class.

    Returns
    -------
    pathlib.Path
        The folder.
    """
    folder, chance = Path(folder or practice_folder()), random.Random(seed)
    settled = settled_annotation(passage)
    for number in range(learners):
        mine = start_annotation(f"Learner {number + 1:02}", passage, folder)
        for words in passage.words:
            for at, word in enumerate(words):
                category = settled.category_of(word)
                if category and chance.random() > number / learners * 0.6:
                    mine.mark(at, category)
                elif not category and chance.random() < 0.003 * number:
                    mine.mark(at, "vague")
            mine.go_on()
    whole = mine.path.read_text(encoding="utf-8")
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


def merge_class(folder, article=None):
    """Bring the annotation files of a class together.

    Parameters
    ----------
    folder : str or pathlib.Path
        With one file a learner, all of one passage. Other files in it are named and passed over,
        and so is a second copy of a file.
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
    read, contents, passed_over = {}, {}, []
    for path in paths:
        try:
            if path.suffix.lower() != ".json":
                raise AnnotationError(f"{path.name} is no .json file, so no annotation.")
            if path.is_symlink() and not path.exists():
                raise AnnotationError(f"{path.name} is a link to nothing.")
            found = read_annotation(path, article)
            if not found.done:
                raise AnnotationError(f"{path.name} was begun, but no sentence is judged in it.")
            # A file sent in twice would count double, and agree with itself.
            twin = contents.setdefault(path.read_bytes(), path.name)
            if twin != path.name:
                raise AnnotationError(f"{path.name} is the same as {twin}.")
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
            ClassRow(learner, file, len(mine), len(each.marks), percent, kappa_and_alpha(pairs)[0])
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
        alpha=kappa_and_alpha(data)[1],
        passed_over=passed_over,
        disputed=disputed,
    )


def _majority(votes, own):
    """What most of the others decided, None if there are no others; a tie counts as not marked."""
    others = votes - Counter([own])
    if not others:
        return None
    (best, most), *rest = others.most_common()
    return NO_LABEL if rest and rest[0][1] == most else best
