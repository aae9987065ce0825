"""A passage annotated by hand: the marks of one learner, kept in a small file step by step.

An annotator reads a passage sentence by sentence and says of every word whether it hedges and in
which way. The file belongs to the learner; it is saved after every step, found again after a
restart, and never written over another one. Notebook 06 teaches it; `comparing`
measures how far two such annotations agree.
"""

import json
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from .. import tokens
from ..articles import load_article
from ..core.keeping import LONGEST_NAME, as_file_name, read_text, work_folder, write_whole
from ..core.spans import Located
from ..hedges.cues import CATEGORIES
from ..scoring import NO_LABEL
from .passage import AnnotationError, of_sentences

FORMAT = 1
KIND = "annotation of who-said-maybe"
LARGEST = 1_000_000  # bytes; the file of a long passage with every word marked has 50,000


@dataclass(frozen=True, slots=True)
class HandMark(Located):
    """A stretch that an annotator marked as a hedge, and the category it was given."""

    start: int
    end: int
    category: str


class Annotation:
    """What one annotator has marked in a passage, and how far they have come.

    Attributes
    ----------
    learner : str
    passage : Passage
    position : int
        The sentence that is being judged, counted from 0 within the passage.
    done : set of int
        The sentences that have been judged: those the annotator went on from.
    path : pathlib.Path or None
        Where each step is saved; None for an annotation that is only looked at.
    """

    def __init__(self, learner, passage, marks=(), position=0, done=(), path=None):
        self.learner, self.passage, self.path = learner, passage, path
        self.position, self.done = position, set(done)
        self._category = {}  # start of a word -> category; a word without an entry is no hedge
        self._past = []  # what each step changed, for undo
        self._saved = None  # what this object last wrote or read, to notice a second writer
        words = passage.all_words
        ends = [word.end for word in words]
        for mark in marks:
            for word in words[bisect_right(ends, mark.start) :]:
                if word.start >= mark.end:
                    break
                self._category[word.start] = mark.category

    def __repr__(self):
        where = f" in {self.path.name}" if self.path else ""
        return f"{self.learner}: {self.progress}{where}"

    @property
    def article(self):
        return self.passage.article

    @property
    def words(self):
        """The words of the sentence that is being judged."""
        return self.passage.words[self.position]

    @property
    def finished(self):
        return len(self.done) == len(self.passage.sentences)

    @property
    def progress(self):
        """How far the annotator is, in words."""
        done, marks = len(self.done), len(self.marks)
        return (
            f"{done} of {len(self.passage.sentences)} sentences judged, "
            f"{marks} {'hedge' if marks == 1 else 'hedges'} marked"
        )

    @property
    def marks(self):
        """The stretches marked so far, in text order.

        Neighbouring words of one category make one mark, unless a comma or the like parts them.

        Returns
        -------
        list of HandMark
        """
        found = []
        for words in self.passage.words:
            joined = None
            for word in words:
                category = self._category.get(word.start)
                if joined and joined.category == category and self._touch(joined, word):
                    joined = found[-1] = HandMark(joined.start, word.end, category)
                elif category:
                    joined = HandMark(word.start, word.end, category)
                    found.append(joined)
                else:
                    joined = None
        return found

    def _touch(self, first, second):
        """Whether nothing but spaces, hyphens and apostrophes stands between two places."""
        return not self.article.text[first.end : second.start].strip(" \t\n-‐‑'’")

    def category_of(self, word):
        """The category that a word was given, or None.

        Parameters
        ----------
        word : Span
            A word of the passage.

        Returns
        -------
        str or None
        """
        return self._category.get(word.start)

    def judged(self):
        """Every word of the judged sentences with what was decided about it.

        Returns
        -------
        dict
            Span of the word to its category, or to ``"not marked"``; in text order.
        """
        return {
            word: self._category.get(word.start, NO_LABEL)
            for number, words in enumerate(self.passage.words)
            if number in self.done
            for word in words
        }

    def mark(self, number, category):
        """Mark a word of the current sentence; marking it once more with the same takes it back.

        Parameters
        ----------
        number : int
            The word's number in the sentence, from 0.
        category : str
            One of `CATEGORIES`. Another than the word has replaces it.

        Raises
        ------
        AnnotationError
            If there is no such word or category, or the step cannot be saved.
        """
        if category not in CATEGORIES:
            kinds = ", ".join(CATEGORIES)
            raise AnnotationError(f"There is no category {category!r}. Choose one of {kinds}.")
        if not 0 <= number < len(self.words):
            raise AnnotationError(
                f"The sentence has {len(self.words)} words, numbered from 0; there is no {number}."
            )
        start = self.words[number].start
        self._remember()
        if self._category.get(start) == category:
            del self._category[start]
        else:
            self._category[start] = category
        self._save()

    def go_on(self):
        """Call the current sentence judged and go to the next; the last one is stayed at."""
        self._remember()
        self.done.add(self.position)
        self.position = min(self.position + 1, len(self.passage.sentences) - 1)
        self._save()

    def go_back(self):
        """Go to the sentence before; its marks stay."""
        if self.position > 0:
            self._remember()
            self.position -= 1
            self._save()

    def undo(self):
        """Take the last step back, whatever it was.

        Returns
        -------
        bool
            False if there is no step to take back. Steps made before a restart stay.
        """
        if not self._past:
            return False
        self.position, self.done, self._category = self._past.pop()
        self._save()
        return True

    def _remember(self):
        self._past.append((self.position, set(self.done), dict(self._category)))

    def _as_text(self):
        article = self.article
        return json.dumps(
            {
                "kind": KIND,
                "format": FORMAT,
                "learner": self.learner,
                "article": article.name,
                "sha256": article.sha256,
                "passage": [self.passage.start, self.passage.end],
                "marks": [[each.start, each.end, each.category] for each in self.marks],
                "position": self.position,
                "done": sorted(self.done),
            },
            ensure_ascii=False,
        )

    def _save(self):
        if self.path is None:
            return
        text = self._as_text()
        try:
            known = self._saved is None or not self.path.exists()
            if not known and read_text(self.path, AnnotationError) != self._saved:
                raise AnnotationError(
                    f"{self.path.name} was changed somewhere else, perhaps in a second window, so "
                    "this step is not saved over it. Run the cell again to go on from the file."
                )
            write_whole(self.path, text)
        except OSError as error:
            raise AnnotationError(
                f"This step is not saved: {self.path} cannot be written ({error.strerror}). Your "
                "marks are still here; the next step tries again."
            ) from None
        self._saved = text


def start_annotation(name, passage, folder=None, resume=True):
    """Begin an annotation, or go on where it was left.

    Parameters
    ----------
    name : str
        The learner's name; the file is called after it.
    passage : Passage
    folder : str or pathlib.Path, optional
        Where the file lies; by default the learner's own folder (``my_work`` beside the notebooks,
        or what the environment variable ``WHO_SAID_MAYBE_WORK`` names).
    resume : bool
        False for a second learner of the same name: a file that exists is then never continued.

    Returns
    -------
    Annotation
        It saves itself after each step.

    Raises
    ------
    AnnotationError
        If the name is not usable or taken, or the folder cannot be written. No file is changed.

    Examples
    --------
    >>> import tempfile
    >>> from helpers import Article, passage
    >>> weather = Article.from_text("Rain may fall. Bring a coat.", name="weather")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     mine = start_annotation("Ana", passage(weather), folder)
    ...     mine.mark(1, "plausibility")
    ...     start_annotation("Ana", passage(weather), folder)
    Ana: 0 of 2 sentences judged, 1 hedge marked in ana-weather-0-28.json
    """
    name = name.strip() if isinstance(name, str) else ""
    if not as_file_name(name) or len(name) > LONGEST_NAME:
        raise AnnotationError(
            "Your file needs a name: a text with a letter or a digit in it and at most "
            f'{LONGEST_NAME} characters long, such as "Ana".'
        )
    folder = Path(folder or work_folder())
    path = folder / f"{_stem(name, passage)}.json"
    try:
        if path.exists():
            return _resume(name, passage, path, resume)
        return _begin(name, passage, path)
    except OSError as error:
        raise AnnotationError(
            f"Your annotation cannot be kept: {folder} cannot be used ({error.strerror}). "
            'Name another folder, as in folder="/home/ana".'
        ) from None


def _stem(name, passage):
    article = as_file_name(passage.article.name) or "article"
    return f"{as_file_name(name)}-{article}-{passage.start}-{passage.end}"


def _begin(name, passage, path):
    mine = Annotation(name, passage)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.open("x").close()  # whoever takes the same name at the same moment gets the error
    mine.path = path
    mine._save()
    return mine


def _resume(name, passage, path, resume):
    offer = f'Take another name, such as "{_free_name(name, passage, path.parent)}"'
    if not resume:
        raise AnnotationError(f'There is already a file of "{name}", {path.name}. {offer}.')
    try:
        found = _read(path)
        if found["learner"] == name and found["sha256"] == passage.article.sha256:
            mine = _fitted(found, passage, path)
            mine.path, mine._saved = path, read_text(path, AnnotationError)
            return mine
    except AnnotationError as error:
        raise AnnotationError(f"{error} It stays as it is. {offer}, to begin anew.") from None
    if found["learner"] != name:
        raise AnnotationError(
            f'{path.name} belongs to "{found["learner"]}", whose name makes the same file name as '
            f"yours. {offer}; nothing was changed."
        )
    raise AnnotationError(
        f'{path.name} belongs to another article that is also called "{found["article"]}". '
        f"{offer}; nothing was changed."
    )


def _free_name(name, passage, folder):
    for number in range(2, 1000):
        free = f"{name[: LONGEST_NAME - 4].strip()} {number}"
        if not Path(folder, f"{_stem(free, passage)}.json").exists():
            break
    return free


def read_annotation(path, article=None):
    """Read the annotation of somebody: a partner's file, or one's own from another day.

    Parameters
    ----------
    path : str or pathlib.Path
    article : Article, optional
        The article that the file must belong to; by default that of the course.

    Returns
    -------
    Annotation
        To look at and compare; it saves nothing.

    Raises
    ------
    AnnotationError
        If the file cannot be read, is cut off, comes from a later version of the course, belongs to
        another article, or holds marks that do not fit the text.

    Examples
    --------
    >>> read_annotation("nobody.json")
    Traceback (most recent call last):
        ...
    helpers.annotations.passage.AnnotationError: There is no file nobody.json. Check its name \
and folder.
    """
    path, article = Path(path), article or load_article()
    found = _read(path)
    if found["sha256"] != article.sha256:
        other = f'"{found["article"]}", not to "{article.name}"'
        if found["article"] == article.name:
            other = f'"{article.name}" with another text than it has here'
        raise AnnotationError(
            f"{path.name} belongs to the article {other}. Load that article first, then read the "
            "file."
        )
    start, end = found["passage"]
    inside = [each for each in tokens.sentences(article) if start <= each.start < end]
    if not inside or (inside[0].start, inside[-1].end) != (start, end):
        raise AnnotationError(
            f"{path.name} names a passage ({start} to {end}) that is not made of whole sentences "
            f'of "{article.name}". It was perhaps changed by hand.'
        )
    return _fitted(found, of_sentences(article, inside), path)


def _fitted(found, passage, path):
    """The content of a file as an Annotation, once its numbers are known to fit the passage."""
    marks = sorted((HandMark(*each) for each in found["marks"]), key=lambda each: each.start)
    most = len(passage.all_words)
    if len(marks) > most:
        raise AnnotationError(
            f"{path.name} holds {len(marks):,} marks, but its passage has only {most} words. It "
            "was not made by this course, or damaged."
        )
    bounds = [passage.start, *(place for each in marks for place in each.span), passage.end]
    if bounds != sorted(bounds) or any(each.start == each.end for each in marks):
        raise AnnotationError(
            f"{path.name} holds marks that overlap or lie outside its passage. It was perhaps "
            "changed by hand."
        )
    last = len(passage.sentences) - 1
    if not 0 <= found["position"] <= last or not set(found["done"]) <= set(range(last + 1)):
        raise AnnotationError(
            f"{path.name} speaks of sentences that its passage does not have (it has {last + 1}). "
            "It was perhaps changed by hand."
        )
    return Annotation(found["learner"], passage, marks, found["position"], found["done"])


def _read(path):
    """The content of an annotation file as a dictionary whose types are right."""
    text = read_text(path, AnnotationError, LARGEST)
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        cut = text.lstrip().startswith("{") and not text.rstrip().endswith("}")
        why = "is cut off: its end is missing" if cut or not text.strip() else "is not JSON"
        raise AnnotationError(
            f"{path.name} {why}, so it cannot be read. Ask for the file once more."
        ) from None
    if not isinstance(found, dict) or found.get("kind") != KIND:
        raise AnnotationError(
            f"{path.name} is not an annotation: it was not written by notebook 06 of this course."
        )
    version = found.get("format")
    if type(version) is int and version > FORMAT:
        raise AnnotationError(
            f"{path.name} was written by a later version of the course (format {version}; this one "
            f"reads format {FORMAT}). Update the course to read it."
        )
    if not _has_right_types(found):
        raise AnnotationError(
            f"{path.name} is an annotation, but parts of it are missing or of the wrong type. It "
            "was perhaps changed by hand."
        )
    return found


def _has_right_types(found):
    """Whether every entry is there and of its type; what the numbers mean is looked at later."""
    whole = lambda each: type(each) is int  # noqa: E731  (True and False are no offsets)
    listed = lambda each: type(each) is list  # noqa: E731
    names = [found.get(key) for key in ("learner", "article", "sha256")]
    texts = all(type(each) is str and each.strip() for each in names)
    place, done, marks = found.get("passage"), found.get("done"), found.get("marks")
    return (
        texts
        and whole(found.get("position"))
        and (listed(place) and len(place) == 2 and all(map(whole, place)))
        and (listed(done) and all(map(whole, done)))
        and listed(marks)
        and all(
            listed(each)
            and len(each) == 3
            and whole(each[0])
            and whole(each[1])
            and each[2] in CATEGORIES
            for each in marks
        )
    )
