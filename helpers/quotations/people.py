"""People: who is meant by a surname, an office or a pronoun?"""

import re

NAME = re.compile(r"T*N[Nk]*")
HE, SHE = {"he", "his", "him", "himself"}, {"she", "her", "hers", "herself"}


class People:
    """The named people of an article, each known by every form of the name."""

    def __init__(self, shape):
        self.shape = shape
        self.full = {}
        self.last_spans = []
        for m in NAME.finditer(shape.letters):
            words = [shape.word(i) for i in range(m.start(), m.end()) if shape.letters[i] != "T"]
            name = " ".join(words)
            key = words[-1].casefold()
            best = self.full.get(key)
            if best is None or len(words) > best.count(" ") + 1 and len(words) < 5:
                self.full[key] = name

    def name_of(self, first, last):
        """The fullest form of the name at these words, or None if no name stands there."""
        names = list(NAME.finditer(self.shape.letters, first, last))
        if not names:
            return None
        word = self.shape.word(names[-1].end() - 1)
        return self.full.get(word.casefold())
