"""Bare: who is called by an office alone -- counsel, the DCP, and in a headline captain or study?

A headline leaves out "the" and the name; whoever the story calls so is meant. Notebook 03 teaches
it.
"""

import re
from bisect import bisect_left

from .letters import letter_of
from .nouns import is_called, noun_of
from .parties import POSSESSIVE
from .trails import gives_name

ONE_OF = re.compile("D(?:P(?:H|D[wegN]?O))?")
DESCRIBED = re.compile(",(?P<np>D[wegn]{0,3}[Oo]{1,2})(?=,[LA]*[VUJBew]|[.|])")
WINDOW = 400  # mentions that an office looks back over
LEAD = 60  # mentions of a story in which somebody of its headline comes up


def called_by_initials(people, first, head):
    """Whose office two or three capitals are short for: the CS, of a cabinet secretary."""
    shape = people.shape
    alone = head - first == 1 and head <= shape.letters.find("|")  # a headline: PM: No vote
    the = head - first == 2 and shape.letters[first] == "D"
    if not (alone or the) or not shape.words[head - 1].isupper():
        return None
    low = shape.lows[head - 1]
    title = letter_of(shape.words[head - 1]) == "T"  # the DCP

    def fits(who):
        return low in who.initials or (title and low in who.offices)

    if alone:
        return next((m.party for m in people.mentions[:LEAD] if fits(m.party)), None)
    return _last_before(people, first, fits)


def _last_before(people, first, fits):
    """The party last mentioned before a place of which something is true, or None."""
    last = bisect_left(people.starts, first)
    before = reversed(people.mentions[max(0, last - WINDOW) : last])
    return next((mention.party for mention in before if fits(mention.party)), None)


def told_behind(people, first, last):
    """Who one of several is, if that follows: One of them, a former minister, said; another, who
    gave her name as Ann Low, wept.
    """
    letters, shape = people.shape.letters, people.shape
    if shape.lows[first] not in ("one", "another") or not ONE_OF.fullmatch(letters, first, last):
        return None
    given = gives_name(shape, last)
    if given:
        return people.name_of(*given.span("name"))
    described = DESCRIBED.match(letters, last)  # one of the nurses, a widow, said
    fuller = described and (len(described["np"]) >= last - first or letters[last - 1] == "H")
    return " ".join(shape.words[slice(*described.span("np"))]) if fuller else None


def called_bare(people, first, last):
    """Whom (a `Party`) an office without "the" means: the last one called so (counsel said)."""
    noun = noun_of(POSSESSIVE.sub("", people.shape.lows[last - 1]))  # the mayor's answer
    if not noun or noun.plural:
        return None
    found = _last_before(people, first, lambda who: who.names and is_called(who, noun))
    return found or people.told_later(noun)  # Premier says no. ... Premier Ann Low


def in_headline(people, first, head):
    """Whom (a `Party`) a headline calls by an office or a noun without "the": tax will rise, says
    minister; naps help, study finds.
    """
    letters, lows = people.shape.letters, people.shape.lows
    end = letters.find("|")
    noun = noun_of(lows[head - 1]) if head <= end and letters[first] != "D" else None
    if not noun:
        return None
    called = {}  # party -> where the story mentions it first
    behind = bisect_left(people.starts, end)
    story = people.mentions[behind : behind + LEAD] or people.mentions[:LEAD]
    for mention in story:
        party = mention.party
        own = noun_of(lows[mention.last - 1])
        so = own and own.singular == noun.singular
        if (so or (party.names and is_called(party, noun))) and party.plural == noun.plural:
            called.setdefault(party, mention.first)
    lead = letters.find("|", end + 1)
    found = [party for party, at in called.items() if at < lead] if len(called) > 1 else [*called]
    return found[0] if len(found) == 1 else None
