"""What a class handed in, side by side: exercises, agreement, words to discuss, a mark book.

`class_files` makes it; TEACHING.md says how a teacher reads it.
"""

import csv
import io
from collections import defaultdict
from dataclasses import dataclass, field

from ..core.keeping import as_file_name
from ..core.wording import counted
from ..exercises.register import exercises
from ..findings.files import guarded
from ..scoring import in_figures
from ..show.class_pictures import class_table, disputed_table
from ..show.tables import table

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
            shown += class_table(result, MOST_LEARNERS, name)
            if len(result.rows) > 1:  # nobody disagrees alone
                shown += disputed_table(result, 20, name)
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
        rows = []
        for file, each in self.handed_in:
            done = len(each.passed), len(each.checked), ", ".join(each.checked)
            edits = sum(len(part["edits"]) for part in each.corrections)
            rows.append((each.learner, *done, len(each.annotations), edits, file))
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
    return [row.words, row.marks, row.kappa if row.kappa is None else float(in_figures(row.kappa))]
