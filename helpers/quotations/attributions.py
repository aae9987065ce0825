"""Attributions: may "Low said", behind a clause or inside it, tell who said it?

``boasted of his skills`` and ``the Low report`` attribute nothing; a quotation on its own and a
few words such as "at the time" are no clause. Notebook 03 teaches it.
"""

import re

from .cues import FORMS
from .evidence import reports_findings

NOUN_VERBS = {"report", "note", "claim", "hear"}
ADVERBIAL = {"in", "on", "at", "during", "via", "over", "through", "to", "after", "before", "by"}
ADVERBIAL |= {"ahead", "outside", "because", "instead"}


def reports(shape, verb, uses=("say", "tell")):
    """Whether a word is a verb of one of these uses: Low said, and not the Low report."""
    entry = FORMS.get(shape.lows[verb])
    if entry and "say" in uses and reports_findings(shape, verb):
        return True
    if not entry or entry[1] not in uses:
        return False
    front, behind = shape.letters[verb - 1], shape.letters[verb + 1]
    if front == "A" and entry[2] == "third":
        return False  # they have claims in the area
    ends = entry[2] == "third" and front in "hN" and behind in ".t"  # ..., Low estimates
    return shape.letters[verb] != "v" or entry[0] in NOUN_VERBS or ends


def ends_direct(sentence, comma):
    """Whether the words before a comma are a quotation on its own, and so none for the reported
    clause."""
    return sentence[comma - 1 : comma] == "Q" and (comma < 3 or sentence[comma - 2] in ",:.!-")


def is_clause(front):
    """Whether the words before an attribution can stand alone: a verb, and not only "At the same
    time"."""
    first = front.lstrip("LC")[:1]
    if first in tuple("abgGIVe") and "," not in front and len(front) < 12:
        return False
    return len(front) > 2 and bool(re.search("[AVUJBe]" if first == "P" else "[AVUJBevw]", front))


def has_object(shape, first, last):
    """Whether what follows a verb of saying is what it is about, and no time, place or listener:
    boasted of his skills, reported spending more, said on Thursday he."""
    for i in range(first, last):
        letter = shape.letters[i]
        if letter in "ghQ":
            return True
        if letter in "ab":
            return False
        if shape.lows[i] in ("on", "by") and shape.letters[i + 1] == "g":
            return True  # insisted on paying, responded by selling it
        if letter in "Py" and shape.lows[i - 1] not in ADVERBIAL:  # ahead of a vote
            return shape.lows[i] not in ADVERBIAL
    return False
