"""Attributions: may "Low said", behind a clause or inside it, tell who said it?

``boasted of his skills`` and ``the Low report`` attribute nothing; a quotation on its own and a
few words such as "at the time" are no clause. Notebook 03 teaches it.
"""

import re

from .announcing import OPENINGS, verb_first
from .cues import FORMS
from .evidence import reports_findings

SURE, VERB = re.compile("[AVUJBe]"), re.compile("[AVUJBevw]")
NOUN_VERBS = {"report", "note", "claim", "hear"}
ADVERBIAL = {"in", "on", "at", "during", "via", "over", "through", "to", "after", "before", "by"}
ADVERBIAL |= {"ahead", "outside", "because", "instead", "without"}

# Up to nine left, swimming was banned, badly built homes fell, to wait is a risk, until now nobody
# knew, if it snows it will close; but: asked whether it leaked, while he was ill
OF_ITS_OWN = re.compile(
    "[LC]*(?:(?:aLa|aI|LI)n|[geI][^abrmV]*A(?=.)|b(?:I|t)[^abrmV]*A(?=.)"
    "|b[hDNTOwo][^abrmV]*[AVUJBew][DNTSnh][^abrmV]*A)"
)
NOT_RETOLD = re.compile("[VG]|C?[Lg]$")  # asked whether it leaked, she said; including, she said
SPOKEN = {"if", "unless", "because", "although", "though", "once", "until", "whether"}
# When Low said it was late, a man yelled.
SUBORDINATE = re.compile(r"(?:^|,C?)L*b[^,|.]*V[^,|.Q]*$")
OWNERS = {"his", "her", "their"}
PLAIN_RULES = {OPENINGS["that"], OPENINGS["bare"]}


def reports(shape, verb, uses=("say", "tell")):
    """Whether a word is a verb of one of these uses: Low said, and not the Low report."""
    entry = FORMS.get(shape.lows[verb])
    if entry and "say" in uses and reports_findings(shape, verb):
        return True
    if not entry or (entry[1] not in uses and shape.letters[verb + 1 : verb + 3] != "aG"):
        return False  # ..., Low was quoted as saying
    front, behind = shape.letters[verb - 1], shape.letters[verb + 1]
    ends = entry[2] == "third" and (front == "h" or (front == "N" and behind in ".t"))  # Low notes
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
        return bool(OF_ITS_OWN.match(front))
    verb = (SURE if first == "P" else VERB).search(front)
    return verb is not None and (len(front) > 2 or first == "h")


def has_object(shape, first, last):
    """Whether what follows a verb of saying is what it is about, and no time, place or listener:
    boasted of his skills."""
    for i in range(first, last):
        letter = shape.letters[i]
        if letter in "ab":
            return False
        if letter in "Py" and shape.lows[i - 1] not in ADVERBIAL:  # ahead of a vote
            return shape.lows[i] not in ADVERBIAL
    return False


def own_saying(shape, start, end, subject):
    """What a clause in front of "he said" retells itself: Low said it was late, he added."""
    pronoun = subject and (shape.letters[subject[0]] == "h" or shape.letters[end + 1] == "a")
    if not pronoun and not SUBORDINATE.search(shape.letters[start:end]):
        return None
    found = verb_first(shape, start, end)
    if any(one.speaker and shape.lows[one.speaker[0]] in OWNERS for one in found):
        return None  # her boss always said it leaked, she recalled
    said = any(
        one.rule in PLAIN_RULES and FORMS[shape.lows[one.cue[0]]][1] != "think" for one in found
    )
    return found if said else None


def is_retold(shape, start, length):
    """Whether a clause in front of "he said" and marked words is a part of what was said."""
    front = shape.letters[start : start + length]
    lead = start + len(front) - len(front.lstrip("LC"))
    if NOT_RETOLD.search(front):
        return False
    if shape.lows[lead] in SPOKEN:
        return lead + 2 < start + length
    return shape.letters[lead] in "DTNOoSwhn" and is_clause(front)
