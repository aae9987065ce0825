"""A passage annotated by hand: the marks of one learner, kept in a small file step by step.

An annotator reads a passage sentence by sentence and says of every word whether it hedges and in
which way. The file belongs to the learner; it is saved after every step, found again after a
restart, and never written over another one. A step is a change to what the file holds at that
moment, so that two windows of one learner lose nothing of each other's. Notebook 06 teaches it.
"""

from bisect import bisect_right

from ..core.keeping import folder_error, write_whole
from ..core.locking import locked
from ..hedges.cues import CATEGORIES
from ..scoring import NO_LABEL
from .content import HandMark, as_text, marks_within, read_content
from .passage import AnnotationError

MOST_STEPS = 1000  # that can be taken back


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
    past : list of list
        How to take each step back, the last one last.
    path : pathlib.Path or None
        Where each step is saved; None for an annotation that is only looked at.
    """

    def __init__(self, learner, passage, marks=(), position=0, done=(), path=None, past=()):
        self.learner, self.passage, self.path = learner, passage, path
        self.position, self.done = position, set(done)
        self.past = list(past)
        self._category = {}  # start of a word -> category; a word without an entry is no hedge
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
    def sentence(self):
        """The sentence that is being judged."""
        return self.passage.sentences[self.position]

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
        before = self._category.get(start)  # what is seen now decides, not a second window
        after = None if before == category else category
        self._take(lambda: (self._set(start, after), ["word", start, before]))

    def go_on(self):
        """Call the current sentence judged and go to the next; the last one is stayed at."""
        self._take(self._go_on)

    def _go_on(self):
        here = self.position
        step = ["move", here, None if here in self.done else here]
        self.done.add(here)
        self.position = min(here + 1, len(self.passage.sentences) - 1)
        return None, step

    def go_back(self):
        """Go to the sentence before; its marks stay."""
        if self.position > 0:
            step = ["move", self.position, None]
            self._take(lambda: (setattr(self, "position", self.position - 1), step))

    def undo(self):
        """Take the last step back, whatever it was, and be it from before a restart.

        Returns
        -------
        bool
            False if there is no step to take back.
        """
        return self._take(self._undo)

    def _undo(self):
        if not self.past:
            return False, None
        what, number, before = self.past.pop()
        if what == "word":
            self._set(number, before)
            starts = [each.start for each in self.passage.sentences]
            self.position = max(bisect_right(starts, number) - 1, 0)
        else:
            self.position = number
            self.done.discard(before)
        return True, None

    def take_over(self, other):
        """Go on from another annotation of the same passage, such as one whose disk is full."""

        def change():
            self.position, self.done = other.position, set(other.done)
            self._category, self.past = dict(other._category), list(other.past)
            return None, None

        self._take(change)

    def _set(self, start, category):
        if category is None:
            self._category.pop(start, None)
        else:
            self._category[start] = category

    def _take(self, change):
        """Take a step: it counts once it is on the disk, else everything is as it was.

        ``change`` makes the step and gives an answer and the way back, or None.
        """
        before = (self.position, set(self.done), dict(self._category), list(self.past))
        try:
            if self.path is None:
                return self._changed(change)
            with locked(self.path.parent):
                self._catch_up()
                answer = self._changed(change)
                write_whole(self.path, as_text(self))
                return answer
        except BaseException as error:
            self.position, self.done, self._category, self.past = before
            if isinstance(error, OSError):
                what = "This step is not saved, so it is not taken"
                raise folder_error(AnnotationError, what, self.path.parent, error) from None
            raise

    def _changed(self, change):
        answer, way_back = change()
        if way_back:
            self.past = [*self.past, way_back][-MOST_STEPS:]
        return answer

    def _catch_up(self):
        """Take up what a second window of this learner has saved meanwhile."""
        if not self.path.exists() or not self.path.stat().st_size:
            return
        found = read_content(self.path)
        if (found["learner"], found["sha256"]) != (self.learner, self.article.sha256):
            raise AnnotationError(
                f"{self.path.name} is another annotation by now, so this step is not saved over "
                "it. Run the cell again."
            )
        there = as_content_says(found, self.passage, self.path.name)
        self.done, self._category, self.past = there.done, there._category, there.past


def as_content_says(found, passage, name):
    """The content of a file as an annotation to look at: it saves nothing.

    Raises `AnnotationError` if its numbers do not fit the passage; ``name`` is the file's.
    """
    marks = marks_within(found, passage, name)
    done, position, past = found["done"], found["position"], found["past"]
    return Annotation(found["learner"], passage, marks, position, done, past=past)
