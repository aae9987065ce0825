"""Gather a learner's work into one file, and show what is in it: the end of 06 and of 07."""

import re
from pathlib import Path

from ..annotations import content as annotations
from ..articles import ArticleError, list_articles, load_article
from ..core.keeping import (
    LONGEST_NAME,
    WorkError,
    as_file_name,
    folder_error,
    read_text,
    work_folder,
    write_new,
)
from ..core.wording import counted, in_natural_order, listed
from ..exercises.register import exercises
from ..exercises.work import ProgressError, nothing_yet, read_progress
from ..findings import edits
from ..show.shown import Shown, escape
from ..show.tables import table
from .content import KIND, LONGEST_NOTE, HandIn, HandInError, largest_part, read_hand_in

NO_NAME = (
    "Nothing is written yet: a name is missing. Type yours between the quotation marks where the "
    f"name stands (at most {LONGEST_NAME} characters, one of them a letter or a digit), then run "
    "that cell again, and this one if it is another."
)


def hand_in(learner, note="", article=None, folder=None):
    """Put what a learner has made into one file to hand in, and show what is in it.

    Parameters
    ----------
    learner : str
        The name under which the passages were marked. ``"..."`` writes nothing.
    note : str
        What else the teacher asked for, such as the mended sentence of the guideline.
    article : Article, optional
        An article of the learner's own, so that the words that were corrected can be shown.
    folder : str or pathlib.Path, optional
        By default the learner's own folder.

    Returns
    -------
    Shown
        What the file holds and where it is. It stays on this machine until somebody takes it away.

    Raises
    ------
    HandInError
        If the folder cannot be used, or there is more work than a file may hold.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as mine:
    ...     shown = hand_in("Ana", "Mark `some` only before a noun.", folder=mine)
    ...     [path.name for path in Path(mine).iterdir()]
    ['ana-hand-in.json']
    """
    name = learner.strip() if isinstance(learner, str) else ""
    if not as_file_name(name) or len(name) > LONGEST_NAME:
        return Shown(f"<p>{escape(NO_NAME)}</p>", NO_NAME)
    folder, note = Path(folder or work_folder()), "" if note in (None, "...") else str(note)
    if len(note) > LONGEST_NOTE:
        raise HandInError(f"The note is longer than {LONGEST_NOTE:,} characters. Shorten it.")
    found = _Found(folder, name, article)
    new = found.as_hand_in(note)
    if part := largest_part(new):
        raise HandInError(
            f"The {part} are too many for one file, so nothing is written. Move those that you do "
            f"not want to hand in out of {folder}."
        )
    try:
        path = found.written.get(new.digest) or write_new(
            folder, f"{as_file_name(name)}-hand-in", ".json", new.text
        )
    except OSError as error:
        raise folder_error(HandInError, "Nothing is written", folder, error) from None
    return contents(new, path, found.left_out)


class _Found:
    """What lies in a learner's folder: what is this learner's, and what is left out and why."""

    def __init__(self, folder, learner, article=None):
        self.folder, self.learner, self.article = folder, learner, article
        self.annotations, self.corrections, self.left_out = [], [], []
        self.written, self.follows = {}, set()
        self.progress = nothing_yet()
        try:
            self.progress = read_progress(folder)
        except ProgressError as error:
            self.left_out.append(("progress.json", str(error)))
        paths = [path for path in folder.glob("*.json") if path.name != "progress.json"]
        for path in sorted(paths, key=lambda each: in_natural_order(each.name)):
            try:
                self._take(path)
            except WorkError as error:
                self.left_out.append((path.name, str(error)))

    def as_hand_in(self, note):
        order = {each.number: place for place, each in enumerate(exercises())}
        known = [[n for n in self.progress[key] if n in order] for key in ("done", "tried")]
        passed, checked = (tuple(sorted(set(each), key=order.get)) for each in known)
        return HandIn(
            learner=self.learner,
            note=note,
            passed=passed,
            checked=tuple(each for each in checked if each not in passed),
            answers={n: self.progress["answers"].get(n, "") for n in (*passed, *checked)},
            annotations=tuple(self.annotations),
            corrections=tuple(self.corrections),
            follows=tuple(sorted(self.follows)),
        )

    def _take(self, path):
        whole = annotations.as_json(read_text(path, HandInError), path.name)
        kind = whole.get("kind") if isinstance(whole, dict) else None
        if kind == annotations.KIND:
            found = annotations.checked(whole, path.name)
            if as_file_name(found["learner"]) == as_file_name(self.learner):
                self.annotations.append(found)
            else:
                self.left_out.append((path.name, f"it belongs to {found['learner']}"))
        elif kind == edits.KIND:
            self._take_corrections(path, whole)
        elif kind == KIND:
            before = read_hand_in(whole, path.name)
            if before.learner == self.learner:
                self.written[before.digest] = path
                self.follows |= {before.digest, *before.follows}

    def _take_corrections(self, path, whole):
        article = self._article(whole)
        if article:
            edits.read_edits(path, article)
        entries = whole.get("edits")
        if not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
            raise HandInError(f"{path.name} is damaged: parts of it are missing.")
        # The file's name says whose it is, if several learners share the folder.
        mine = f"{as_file_name(str(whole.get('article'))) or 'article'}-{whole.get('sha256'):.8}"
        owner = re.fullmatch(rf"(?:(.+)-)?{re.escape(mine)}-corrections(?:-\d+)?", path.stem)
        if owner and owner[1] not in (None, as_file_name(self.learner)):
            self.left_out.append((path.name, f"it belongs to {owner[1]}"))
        elif entries:
            words = [_words_of(article, each) for each in entries]
            self.corrections.append({**whole, "words": words})

    def _article(self, whole):
        """The article that corrections belong to; None for one that is not at hand."""
        name, sha256 = whole.get("article"), whole.get("sha256")
        if not isinstance(name, str) or not isinstance(sha256, str):
            raise HandInError("it does not say which article it belongs to")
        if self.article is not None and self.article.sha256 == sha256:
            return self.article
        try:
            article = load_article(name) if name in list_articles() else None
        except ArticleError:
            return None
        return article if article and article.sha256 == sha256 else None


def _words_of(article, edit):
    return article.text[edit["start"] : edit["end"]] if article else None


def contents(handed_in, path, left_out=()):
    """What is in a hand-in, and what is not, for the learner to read before it goes anywhere."""
    where = (
        f"{path} is written, and lies on this machine alone. Look through what is in it; the file "
        "is plain text. To hand it in, open its folder in the list of files on the left, click "
        "the file with the right button, choose Download, and give it to your teacher."
    )
    shown = Shown(f'<p style="overflow-wrap:anywhere">{escape(where)}</p>', where)
    shown += table(_parts(handed_in), ["part", "in the file"], f"What {handed_in.learner} hands in")
    rows = [
        (number, handed_in.state(number), handed_in.answers.get(number))
        for number in (*handed_in.passed, *handed_in.checked)
    ]
    shown += table(rows, ["exercise", "check", "as you typed it"], "Your answers", most=len(rows))
    if left_out:
        rows = [(name, reason.removeprefix(f"{name} ")) for name, reason in left_out]
        shown += table(rows, ["file", "reason"], "Left out, and why (nothing was changed)")
    return shown


def _parts(handed_in):
    open_ones = len(exercises()) - len(handed_in.passed) - len(handed_in.checked)
    yield "name", handed_in.learner
    yield "note", handed_in.note or "none"
    yield (
        "exercises",
        f"{len(handed_in.passed)} passed, {len(handed_in.checked)} checked and not passed, "
        f"{open_ones} open",
    )
    for each in handed_in.annotations:
        judged, marks = counted(len(each["done"]), "sentence"), counted(len(each["marks"]), "mark")
        start, end = each["passage"]
        yield f"annotation of {each['article']}, {start} to {end}", f"{judged} judged, {marks}"
    for each in handed_in.corrections:
        yield f"corrections of {each['article']}", listed(_edit_words(each))


def _edit_words(corrections):
    """Each correction in words: what was done, and to which words where they are known."""
    for edit, words in zip(corrections["edits"], corrections["words"], strict=True):
        place = f"“{words}”" if words is not None else f"{edit.get('start')} to {edit.get('end')}"
        yield f"{edit.get('action')} {edit.get('what')} {place}{_set_to(edit.get('values'))}"


def _set_to(values):
    """What a correction sets, of an addition or a change."""
    values = values if isinstance(values, dict) else {}
    parts = [f"{key} {values[key]}" for key in ("kind", "category") if key in values]
    if "speaker" in values:
        speaker = values["speaker"] and values.get("name")
        parts.append(f"speaker {speaker}" if speaker else "no speaker")
    return f" ({', '.join(parts)})" if parts else ""
