"""Writings: a letter, a note, a statement speaks for whoever wrote it.

*Her letter* is hers, and *the statement* belongs to whoever has just issued one. A report and
a poll speak for themselves. Notebook 03 teaches it.
"""

import re
from bisect import bisect_left
from operator import itemgetter

from .grammar import sentence_start
from .letters import CLASS
from .lists import SETS

WRITINGS = SETS["writings"]
# What stands before a writing of one's own: in a statement, posted a note; but she got a letter.
OWN = SETS["own writing"]
SENT = {"sent", "from", "by", "signed", "written"}  # a note from somebody else
OWNERS = {"his", "her", "their", "its"}
_place = itemgetter(0)
BACK = 80  # words that the note looks back for a note


# from the owner Ann Low; of remorse written by Ann Low
SENDER = re.compile("(?:Pw)?[eV]?(?P<by>[Pfy])D?[wO]*T*(?P<name>N+)(?=[^NOok])")


def author_of(people, party):
    """The name of whoever wrote what is only called a letter or a statement, or None."""
    if party.names or party.plural or party.key not in WRITINGS:
        return None
    letters, lows = people.shape.letters, people.shape.lows
    first, at = party.place, lows.index(party.key, party.place)
    owner = letters.find("S", first, at)
    if owner >= 0 and CLASS.get(lows[owner][:-2]) != "t":  # Ann Low's letter, not Monday's
        return people.name_of(first, owner + 1)
    if lows[first] in OWNERS:
        meant = people.pronouns.whom(first)
        return meant.name if meant else None
    sender = _sender(people, at)
    if sender:
        return sender
    if lows[first] in ("the", "this"):
        at = _met_before(lows, first, party.key)
        if at is None:
            return None
    before = [low for low in lows[max(0, at - 4) : at] if low in OWN]
    before = before if lows[at + 1] not in SENT else []
    return _subject_beside(people, at) if before else None


def _sender(people, at):
    """The name of whoever a note is from, if that is told right behind it, or None."""
    found = SENDER.match(people.shape.letters, at + 1)
    by = found and people.shape.lows[found.start("by")] in ("from", "by")
    meant = by and people.mention_in(*found.span("name"))
    return meant.party.name if meant and not meant.party.is_body else None


def _met_before(lows, first, word):
    """Where a text has last spoken of a note; a caption comes with a picture that was posted."""
    for at in range(first - 1, max(0, first - BACK), -1):
        if lows[at] == word or (word == "caption" and lows[at] in ("posted", "shared")):
            return at + (lows[at] != word)
    return None


def _subject_beside(people, at):
    """The name of the subject of a sentence: the last one before a place, or the first behind."""
    letters, speaking = people.shape.letters, people.names.speaking
    left, right = sentence_start(letters, at), letters.find(".", at)
    found = []
    for mention in people.mentions[bisect_left(people.starts, left) :][:20]:
        if mention.subject and mention.first < right and mention.party.key not in WRITINGS:
            found.append((mention.first, mention.party))
    for place in range(left, right):
        if letters[place] == "h" and people.pronouns.whom(place):
            found.append((place, people.pronouns.whom(place)))
    found = [one for one in found if one[0] in speaking] or found
    before = [one for one in found if one[0] < at]
    chosen = (max(before, key=_place) if before else min(found, key=_place)) if found else None
    return chosen[1].name if chosen else None


READS = {"said", "says", "read", "reads", "began", "begins", "goes", "went", "ended"}
NOTES = WRITINGS | {"reply", "profile", "sign"}


def read_out(people, at):
    """Whose note "it" is that reads so, or None: In a letter to the club, Low was blunt."""
    letters, lows = people.shape.letters, people.shape.lows
    verb = at + 1 + (letters[at + 1] in "Lt")
    if lows[at] != "it" or lows[verb] not in READS:
        return None
    for note in range(at - 1, max(0, at - BACK), -1):
        if lows[note] in NOTES:
            first = note - 1
            while first > 0 and letters[first] in "wNe":
                first -= 1
            if letters[first] == "S" or lows[first] in OWNERS:  # Low's reply, her reply
                return people.name_of(first - (letters[first - 1] == "N"), first + 1)
            sender = _sender(people, note)
            return sender or (_subject_beside(people, note) if letters[first - 1] == "P" else None)
    return None
