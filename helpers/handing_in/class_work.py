"""What a class handed in, side by side: exercises, agreement, words to discuss, a mark book.

TEACHING.md sends teachers here, by `read_class` or ``who-said-maybe --class``.
"""

import csv
import io
from collections import defaultdict
from dataclasses import dataclass, field

from ..annotations import AnnotationError
from ..annotations import content as annotations
from ..annotations.classes import once, side_by_side
from ..annotations.opening import annotation_of
from ..articles import ArticleError, list_articles, load_article
from ..core.keeping import WorkError, as_file_name, text_of
from ..core.many_files import NO_WORK, files_of
from ..core.wording import counted, in_natural_order
from ..exercises.register import exercises
from ..findings.files import guarded
from ..scoring import in_figures
from ..show.class_pictures import class_table, disputed_table
from ..show.tables import table
from .content import HandIn, HandInError, of_json

MOST_LEARNERS = 400  # rows of a table


@dataclass(frozen=True)
class ClassWork:
    """What a class handed in.

    Attributes
    ----------
    handed_in : list of tuple
        ``(file, HandIn)``, by learner's name in natural order. Whoever handed in an annotation
        file alone has one as well, with nothing else in it.
    passages : list of tuple
        ``(name, ClassResult)`` for each passage that was annotated, the one that most have marked
        first.
    passed_over : list of tuple of str
        ``(file, reason)`` for each file that was not used, or of which a part was left out.
    unread : list of str
        A sentence for each of those that could not be read.
    """

    handed_in: list
    passages: list
    passed_over: list
    unread: list = field(default_factory=list)

    def __repr__(self):
        return self.shown.text

    def _repr_html_(self):
        return self.shown.html

    @property
    def shown(self):
        """All of it as tables.

        Returns
        -------
        Shown
        """
        shown = self._exercises()
        if twice := self._perhaps_one():
            shown += table(twice, ["names", "files"], "Perhaps one person", MOST_LEARNERS)
        for passage, result in self.passages:
            name = f"{passage}: "
            shown += class_table(result, MOST_LEARNERS, name) + disputed_table(result, 20, name)
        notes = [(each.learner, each.note) for _, each in self.handed_in if each.note]
        if notes:
            shown += table(notes, ["learner", "note"], "Notes", MOST_LEARNERS)
        if self.passed_over:
            rows = [(file, reason.removeprefix(f"{file} ")) for file, reason in self.passed_over]
            caption = "Passed over, and why (nothing was changed)"
            shown += table(rows, ["file", "reason"], caption, MOST_LEARNERS)
        return shown

    def _perhaps_one(self):
        """Learners whose names differ in capitals and signs at most: only a teacher can tell."""
        alike = defaultdict(list)
        for file, each in self.handed_in:
            alike[as_file_name(each.learner)].append((each.learner, file))
        rows = [zip(*found, strict=True) for found in alike.values() if len(found) > 1]
        return [tuple(", ".join(dict.fromkeys(part)) for part in row) for row in rows]

    def _exercises(self):
        rows = [
            (
                each.learner,
                len(each.passed),
                len(each.checked),
                ", ".join(each.checked),
                len(each.annotations),
                sum(len(part["edits"]) for part in each.corrections),
                file,
            )
            for file, each in self.handed_in
        ]
        columns = ["learner", "passed", "checked only", "which", "annotations", "corrections"]
        caption = (
            f"{counted(len(rows), 'learner')}; "
            f"the course has {counted(len(exercises()), 'exercise')}"
        )
        return table(rows, [*columns, "file"], caption, MOST_LEARNERS)

    def answers(self, number):
        """What each learner typed for an exercise, side by side.

        Parameters
        ----------
        number : str
            As in ``"6.3"``.

        Returns
        -------
        Shown
        """
        rows = [
            (each.learner, each.state(number), each.answers.get(number))
            for _, each in self.handed_in
            if each.state(number)
        ]
        caption = f"Answers to Exercise {number}"
        return table(rows, ["learner", "check", "as typed"], caption, MOST_LEARNERS)

    @property
    def csv(self):
        """The mark book: a row a learner, for a spreadsheet.

        Returns
        -------
        str
            CSV with a header line; it begins with a byte order mark, by which Excel knows UTF-8.
            What a spreadsheet would run as a formula is preceded by an apostrophe.
        """
        numbers = [each.number for each in exercises()]
        head = ["learner", "file", "exercises passed", "exercises checked only", "corrections"]
        by_file = []
        for passage, result in self.passages:
            by_file.append({row.file: row for row in result.rows})
            head += [f"{passage}: {what}" for what in ("words", "marks", "kappa")]
        out = io.StringIO()
        writer = csv.writer(out, quoting=csv.QUOTE_ALL)
        writer.writerow([*head, *(f"exercise {number}" for number in numbers), "note"])
        for file, each in self.handed_in:
            edits = sum(len(part["edits"]) for part in each.corrections)
            row = [each.learner, file, len(each.passed), len(each.checked), edits]
            for rows in by_file:
                row += _figures(rows.get(file))
            row += [each.state(number) for number in numbers]
            writer.writerow([guarded(cell) for cell in [*row, each.note]])
        return "\ufeff" + out.getvalue()


def _figures(row):
    if row is None:
        return [None, None, None]
    return [row.words, row.marks, None if row.kappa is None else in_figures(row.kappa)]


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
        Each file that could not be used is in it with the reason. Of two hand-ins of one learner
        the later counts, and a copy counts once.

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
                self._add_hand_in(name, of_json(whole, name))
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
        handed_in = [(name, found) for name, found in self._newest()]
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
                reason = f"counts; an annotation in it is left out: it{reason.removeprefix(name)}"
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
