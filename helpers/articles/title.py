"""Which line of a text is its title; a saved page may name its own (`headline`).

Notebook 01 teaches it.
"""

import re

from .paragraphs import CLOSING, ends_a_sentence

LONGEST_TITLE = 250  # characters


def find_title(text, pieces, kinds):
    """The title's span (or None) among the pieces of a text, and the kinds of furniture of them.

    A kind is None for what is story; section labels above the title get theirs here.

    >>> from helpers.core.spans import Span
    >>> pieces = [Span(0, 5), Span(6, 31), Span(32, 56)]
    >>> find_title("Towns Bakers want longer nights Bread needs time, he says", pieces, [None] * 3)
    (Span(start=6, end=31), ['label', None, None])
    """
    story = [n for n, kind in enumerate(kinds) if kind is None]
    kinds = list(kinds)
    if len(story) > 2 and _is_label(pieces[story[0]].of(text), pieces[story[1]].of(text)):
        kinds[story.pop(0)] = "label"
    if len(story) < 2:
        return None, kinds
    first = pieces[story[0]]
    following = [pieces[n].of(text) for n in story[1:4]]
    return (first if looks_like_title(first.of(text), following) else None), kinds


def _is_label(line, following):
    """Whether a line of one to three words is a section label: a longer headline stands below."""
    short = line.count(" ") <= 2 and line[-1].isalnum()
    headline = not ends_a_sentence(following) and following[-1] not in ":,;"
    return short and headline and 4 <= len(following.split()) <= 25


# LISBON, March 3 (AP) — begins a report.
DATELINE = re.compile(r"[A-Z][A-Z .]{2,}(?:, [^—]{2,30}?)?(?: \([A-Z][\w ]+\))? (?:—|–|--|-) ")


def looks_like_title(line, following):
    """Whether a line above the paragraphs that follow is their title rather than the first of them.

    A headline is short. With no full stop it is taken for one; with a full stop it must also look
    like one: capitals on its words, no articles, no past tense of reporting, no day of the week.

    >>> looks_like_title("Bakers want longer nights", ["Bread needs time, bakers say."])
    True
    >>> looks_like_title("The bakers met on Monday.", ["Bread needs time, they said."])
    False
    """
    words = line.split()
    if not following or len(line) > LONGEST_TITLE or len(words) > 30 or line[-1] in ":,":
        return False
    if DATELINE.match(line):
        return False
    bare = line.rstrip(CLOSING)
    if bare[-1:] not in (".", "…"):
        return len(words) <= 20 or bare[-1:] not in ("?", "!")
    if DATELINE.match(following[0]) and len(words) <= 20:
        return True
    long_words = [word.strip("“‘\"'(") for word in words if len(word) > 4]
    capitals = sum(word[:1].isupper() for word in long_words) >= max(1, 0.7 * len(long_words))
    plain = {word.lower() for word in words}
    points = (
        2 * capitals
        + (len(words) <= 12)
        + (len(words) <= 17)
        + (not plain & {"the", "a", "an"})
        + (sum(map(len, following)) > 1.5 * len(line) * len(following))
        - 2 * (not capitals and bool(plain & {"said", "was", "were", "had", "told", "did"}))
        - 2 * bool(re.search(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", line))
        - (len(words) > 20)
        - (re.search(r"[a-z][.!?] [A-Z]", line) is not None)
        - (words[0].strip("“‘\"'") in ("I", "We", "He", "She", "They", "It"))
        - (line[0] in '“"')
    )
    return points >= 3
