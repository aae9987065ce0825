"""Replies: a bare answer belongs to whoever was asked, and the next question to whoever asked.

``"Who paid?" Low asked Orr.`` / ``"My aunt."`` / ``"When?"`` Notebook 03 teaches it.
"""

import re

from .cues import FORMS
from .grammar import paragraph_start, sentence_start, subject_before
from .sieves_far import paragraph_before
from .sieves_near import Attribution

LISTENER = re.compile(r"(?P<np>[TO]*N[Nk]*|D[wO]{0,2}O|H)(?=[^NOwS])")


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
        if before < 0 or self.letters.count("|", before, at) != 1:
            found = self._retold(at)  # Low asked whether it hurt.
            before = found.cue[0] if found else before
        elif before in self.asker:
            return self.asker[before]._replace(cue=None) if self._asks(at) else None
        elif not self._asks(before):
            return None
        if not (found and found.speaker and found.cue and self._is_question(found.cue[0])):
            return None
        asked = self._listener(found) or self._other(before, found, decided)
        if asked:
            self.asker[at] = found
        return Attribution(asked, None) if asked else None

    def _retold(self, at):
        """The attribution of a question without marks that ends the paragraph before, or None."""
        end = paragraph_start(self.letters, at) - 1
        verb = self.letters.rfind("V", paragraph_start(self.letters, end), end)
        if verb < 1 or self.letters[verb - 1] == "A":
            return None  # Low was asked whether it hurt
        subject = subject_before(self.letters, sentence_start(self.letters, verb), verb)
        return Attribution(subject, (verb, verb + 1))

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

    def _other(self, before, found, decided):
        """Whoever spoke in the paragraph before the question, if it was somebody else."""
        other = paragraph_before(self.letters, before, decided)
        if not (other and other.speaker):
            return None
        one, two = (self.shape.words[slice(*each.speaker)] for each in (found, other))
        return other.speaker if one != two else None
