"""Replies: a bare answer belongs to whoever was asked, and the next question to whoever asked.

``"Who paid?" Low asked Orr.`` / ``"My aunt."`` / ``"When?"`` Notebook 03 teaches it.
"""

import re
from bisect import bisect_left

from .cues import FORMS
from .grammar import paragraph_start
from .sieves_far import last_who_may_speak
from .sieves_near import Attribution

LISTENER = re.compile(r"(?P<np>[TO]*N[Nk]*|D[wO]{0,2}O|H)(?=[^NOwS])")
LOOKED_BACK = 4  # quotations in which the other one of a talk may have spoken


def answered(letters, at, decided=None):
    """an answer right behind a question: whoever was asked speaks"""


class Talk:
    """Who asks and who answers, in the paragraphs that hold nothing but what is said."""

    def __init__(self, shape, text, stretches):
        self.shape, self.letters, self.text = shape, shape.letters, text
        self.stretches = dict(zip(shape.quotes, stretches, strict=True))
        self.asker = {}  # place of an answer -> the attribution of the question

    def turn(self, at, decided):
        """Who says the bare quotation at a place, if it answers the paragraph before, or None.

        ``decided`` has the answers of the sieves for earlier quotations.
        """
        before = self.letters.rfind("Q", max(0, at - 60), at)
        found = decided.get(before)
        if not found or not found.speaker or self.letters.count("|", before, at) != 1:
            return None
        if before in self.asker:
            return self.asker[before]._replace(cue=None) if self._asks(at) else None
        if not (self._asks(before) and found.cue and self._is_question(found.cue[0])):
            return None
        asked = self._listener(found) or self._other(before, found, decided)
        asked = asked or self._told(before, found)
        if asked:
            self.asker[at] = found
        return Attribution(asked, None) if asked else None

    def _asks(self, at):
        one = self.stretches[at]
        return self.text[one.inner_start : one.inner_end].rstrip().endswith("?")

    def _is_question(self, cue):
        return FORMS.get(self.shape.lows[cue], ("", ""))[1] == "ask"

    def _listener(self, found):
        """Whom a question is put to: Low asked Orr."""
        if found.speaker[0] > found.cue[0]:
            return None
        listener = LISTENER.match(self.letters, found.cue[1])
        return listener.span("np") if listener else None

    def _told(self, before, found):
        """Whoever speaks without marks in the paragraph before the question, if another does."""
        end, words = paragraph_start(self.letters, before) - 1, self.shape.words
        start = paragraph_start(self.letters, end)
        speaks = end > 0 and self.letters.rfind("V", start, end) > 0
        other = last_who_may_speak(self.letters, end, start) if speaks else None
        return other if other and words[slice(*other)] != words[slice(*found.speaker)] else None

    def _other(self, before, found, decided):
        """Whoever spoke in the paragraph before the question, if it was somebody else."""
        words = self.shape.words
        last = bisect_left(self.shape.quotes, before)
        for earlier in reversed(self.shape.quotes[max(0, last - LOOKED_BACK) : last]):
            other = decided[earlier].speaker if earlier in decided else None
            if other and self.letters.count("|", earlier, before) == 1:
                same = words[slice(*other)] == words[slice(*found.speaker)]
                return None if same else other
        return None
