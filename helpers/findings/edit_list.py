"""A list of corrections that can be kept in a file step by step. Notebook 07 uses it.

A step counts once it is on the disk, and it is made to what the file holds at that moment: two
windows of one learner lose nothing of each other's.
"""

from itertools import count
from pathlib import Path

from ..core.keeping import as_file_name, folder_error, work_folder, write_whole
from ..core.locking import locked
from ..core.wording import counted
from .edits import edits_as_text, read_edits
from .places import CorrectionError


class EditList:
    """The corrections of one article in the order in which they were made.

    Attributes
    ----------
    article : Article
    edits : list of Edit
    path : pathlib.Path or None
        Where each step is kept, once `keep` was called.
    """

    def __init__(self, article):
        self.article, self.edits, self.path = article, [], None

    def step(self, change):
        """Change the list as ``change`` does: first in the file, if there is one, then here.

        Nothing is changed where the file cannot be written: that is a `CorrectionError`.
        """
        if self.path is None:
            self.edits = change(self.edits)
            return
        try:
            with locked(self.path.parent):
                kept = self._kept_in(self.path)
                edits = change(self.edits if kept is None else kept)
                write_whole(self.path, edits_as_text(edits, self.article))
        except OSError as error:
            raise self._unusable(self.path.parent, error) from None
        self.edits = edits

    def undo(self):
        """Take the last correction back, be it one from before a restart, and give it, or None."""
        back = []

        def shorter(edits):
            back.extend(edits[-1:])
            return edits[:-1]

        self.step(shorter)
        return back[0] if back else None

    def keep(self, folder=None, learner=""):
        """Keep each step from now on in a file, and go on with what that file holds already.

        ``learner`` is the name of one of several who share the folder, by default the learner's
        own. Gives what there is to say: what was taken up, or which damaged file was passed over.
        Raises `CorrectionError` if the folder cannot be used.
        """
        folder, said = Path(folder or work_folder()), ""
        names = (as_file_name(learner), as_file_name(self.article.name) or "article")
        stem = "-".join((*filter(None, names), self.article.sha256[:8], "corrections"))
        mine, before = self.edits, self.path
        try:
            for number in count(1):
                self.path = folder / f"{stem}{'' if number == 1 else f'-{number}'}.json"
                try:
                    self.edits = self._kept_in(self.path) or []
                    break
                except CorrectionError as error:
                    said = f"{error} It stays as it is. "
            # What a line of code corrected before is taken along, but not twice.
            if any(each not in self.edits for each in mine):
                self.step(lambda edits: [*edits, *(each for each in mine if each not in edits)])
        except (OSError, CorrectionError) as error:
            self.edits, self.path = mine, before
            if isinstance(error, OSError):
                raise self._unusable(folder, error) from None
            raise
        if self.edits:
            many = counted(len(self.edits), "correction")
            said += f"You go on with {many} of {self.article.name}, kept in {self.path.name}."
        return said.strip()

    def _kept_in(self, path):
        """The corrections in the file that is kept; None if there is none, or an empty one."""
        if not path.exists() or not path.stat().st_size:
            return None
        return read_edits(path, self.article)

    def _unusable(self, folder, error):
        what = "The correction is not kept, so it is not made"
        return folder_error(CorrectionError, what, folder, error)

    def save(self, path):
        """Write the list of corrections to a file, to go on with it another day.

        Replaces a file of corrections to the same article. If another file is there, or the folder
        cannot be written, that is a `CorrectionError`.
        """
        path = Path(path)
        try:
            self._kept_in(path)
            write_whole(path, edits_as_text(self.edits, self.article))
        except OSError as error:
            raise self._unusable(path.parent, error) from None
