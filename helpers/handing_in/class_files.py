"""Read what a class handed in: which files count, which are copies, and which cannot be used.

TEACHING.md sends teachers here, by `read_class` or ``who-said-maybe --class``.
"""

from dataclasses import replace

from ..annotations import AnnotationError
from ..annotations import content as annotations
from ..annotations.classes import once, side_by_side
from ..annotations.opening import annotation_of
from ..articles import ArticleError, list_articles, load_article
from ..core.keeping import WorkError, text_of
from ..core.many_files import NO_WORK, files_of
from ..core.wording import in_natural_order, shortened
from .class_work import ClassWork
from .content import HandIn, HandInError, read_hand_in


def read_class(source, article=None):
    """Read what a class handed in, as a learning platform packs it.

    Parameters
    ----------
    source : str or pathlib.Path
        A folder or a ZIP archive, with or without folders and archives in it.
    article : Article, optional
        An article that is not in ``seeds/``, if the class annotated one.

    Returns
    -------
    ClassWork
        Each file that could not be used is in it with the reason. A copy counts once. Of two
        hand-ins from one learner's folder the later counts; two that differ in the note alone
        are one, with both notes.

    Raises
    ------
    HandInError
        If there is no such folder or archive.

    Examples
    --------
    >>> import tempfile
    >>> from helpers.handing_in import hand_in
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     for name in ("Pupil 10", "Pupil 2"):
    ...         _ = hand_in(name, folder=folder)
    ...     [each.learner for _, each in read_class(folder).handed_in]
    ['Pupil 2', 'Pupil 10']
    """
    found = _Class(article)
    for name, data, problem in files_of(source, HandInError):
        found.add(name, data, problem)
    return found.result()


class _Class:
    """The files of a class, taken in one by one."""

    def __init__(self, article):
        self.articles = {article.sha256: article} if article else {}
        self.names = list_articles()
        self.hand_ins, self.annotations, self.passed_over, self.unread = {}, {}, [], []

    def add(self, name, data, problem):
        try:
            if problem:
                raise HandInError(f"{name} {problem}.")
            whole = annotations.as_json(text_of(data, name, HandInError), name)
            if isinstance(whole, dict) and whole.get("kind") == annotations.KIND:
                self.annotations[name] = annotations.checked(whole, name)
            else:
                self._add_hand_in(name, read_hand_in(whole, name))
        except WorkError as error:
            self.passed_over.append((name, str(error)))
            if problem != NO_WORK:
                self.unread.append(str(error))

    def _add_hand_in(self, name, found):
        for other, (_, digest) in self.hand_ins.items():
            if digest == found.digest:
                self.passed_over.append((name, f"{name} is the same as {other}."))
                return
        self.hand_ins[name] = (found, found.digest)

    def result(self):
        handed_in = self._once()
        by_passage, copies = {}, {}
        for name, found in handed_in:
            for each in found.annotations:
                self._annotate(name, each, by_passage, copies)
        for name, each in self.annotations.items():
            if self._annotate(name, each, by_passage, copies):
                handed_in.append((name, HandIn(each["learner"], annotations=(each,))))
        passages = []
        for found in sorted(by_passage.values(), key=len, reverse=True):
            one = next(iter(found.values()))
            name = f"{one.article.name} {one.passage.start}-{one.passage.end}"
            passages.append((name, side_by_side(found, one.article)))
        handed_in.sort(key=lambda each: in_natural_order(each[1].learner))
        return ClassWork(handed_in, passages, self.passed_over, self.unread)

    def _once(self):
        """The hand-ins that count; those of one learner with the same work are one."""
        kept, notes = {}, {}
        for name, found in self._newest():
            work = replace(found, note="").digest if found.has_work else name
            first, _ = kept.setdefault(work, (name, found))
            notes.setdefault(first, []).append(found.note)
            if first != name:
                reason = f"{name} differs from {first} in the note alone: they count as one."
                self.passed_over.append((name, reason))
        return [
            (name, replace(found, note="\n".join(filter(None, notes[name]))))
            for name, found in kept.values()
        ]

    def _newest(self):
        """The hand-ins that no later one of the same learner takes the place of."""
        later = {}
        for name, (found, _) in self.hand_ins.items():
            later |= {(found.learner, digest): name for digest in found.follows}
        for name, (found, digest) in self.hand_ins.items():
            if newer := later.get((found.learner, digest)):
                reason = f"{name} is an earlier hand-in than {newer}, which counts."
                self.passed_over.append((name, reason))
            else:
                yield name, found

    def _annotate(self, name, found, by_passage, copies):
        """Put an annotation beside those of its passage; False if it cannot be used."""
        try:
            found = annotations.checked(found, name)
            mine = once(annotation_of(found, self._article(found, name), name), name, copies)
        except AnnotationError as error:
            reason = str(error)
            if name in self.hand_ins:
                reason = f"counts; {_named(found)} in it is left out: it{reason.removeprefix(name)}"
            self.passed_over.append((name, reason))
            return False
        beside = by_passage.setdefault((mine.article.sha256, mine.passage.span), {})
        beside[name if name not in beside else f"{name} [{mine.learner}]"] = mine
        return True

    def _article(self, found, name):
        """The article that an annotation belongs to."""
        if found["sha256"] not in self.articles and found["article"] in self.names:
            try:
                article = load_article(found["article"])
                self.articles[article.sha256] = article
            except ArticleError as error:
                raise AnnotationError(f"{name} cannot be compared: {error}") from None
        if found["sha256"] not in self.articles:
            raise AnnotationError(
                f'{name} holds marks in "{found["article"]}", a text that is not here. Give that '
                "article to read_class, or put it into seeds/."
            )
        return self.articles[found["sha256"]]


def _named(annotation):
    """An annotation in words: of which passage it is, as far as it says so."""
    article, passage = annotation.get("article"), annotation.get("passage")
    if type(article) is not str or type(passage) is not list:
        return "an annotation"
    return "the annotation of " + shortened(f"{article} {'-'.join(map(str, passage[:2]))}", 80)
