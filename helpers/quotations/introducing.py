"""Introducing: a paper tells in two steps who somebody is.

The opening describes, the next paragraph names: A nurse has won a prize. (New paragraph) Jo Low
says she is glad. Or it names first and tells the office in the next breath: Jo Low has won. The
schools minister said she was glad. Notebook 03 teaches it.
"""

from bisect import bisect_left
from operator import attrgetter

from .grammar import DATELINE, paragraph_start, sentence_start
from .lists import SETS
from .nouns import noun_of

SOME = {"one", "another"}
ONE = {"a", "an"} | SOME
FIRST = attrgetter("first")
EARLY = 3  # paragraphs in which whoever is described is soon named
# Who takes part in a story by office, without being what it is about: somebody of their own.
BYSTANDERS = SETS["bystanders"]
ACCUSED = {"accused", "defendant", "suspect", "convict", "offender"}
CHARGES = SETS["charges"]
PLEAS = {"pleaded", "pleads", "denies", "guilty"}
BEING = {"was", "been", "is", "being", "and", "stands"}


def is_explained(party):
    """Whether an article tells beside somebody's name who that is: an office, a trade."""
    return any(noun and noun.sort == "role" for noun in map(noun_of, party.offices))


def introduce(shape, mentions, mention, speaking):
    """Give whom the opening only describes the name that comes in the paragraphs behind it.

    ``mentions`` are those before the one of the name; ``speaking`` the words in speaker phrases.
    """
    letters, party = shape.letters, mention.party
    if not party.first_name or not party.may_be_person:
        return
    headline = letters.find("|")
    start = mention.first - (letters[mention.first - 1 : mention.first] == "T")
    here = paragraph_start(letters, start)
    if here == 0 or any(m.party is party and m.first > headline for m in mentions):
        return
    late = letters.count("|", 0, here) > EARLY
    if late and (not party.is_person or party.may_be_body):
        return
    aged = letters.startswith((",n,", "(n)"), mention.last) or letters[start - 1] == "n"
    before = paragraph_start(letters, here - 2) if here == start and not late else here
    if before < here and _lead(shape, mentions, before, party, speaking, True, near=True):
        return
    if (mention.subject or aged) and here > headline + 1:
        _lead(shape, mentions, headline + 1, party, speaking, not late)


def _lead(shape, mentions, opening, party, speaking, early, near=False):
    """Let a party be whom a paragraph describes, if nobody else is named yet of whom the story
    does not tell who that is: A dairy owner says no. ... Ann Low has a mop. Late in a story it
    must be somebody who spoke."""
    letters, lows = shape.letters, shape.lows
    end = letters.find("|", opening)
    dateline = DATELINE.match(letters, opening)
    opening = dateline.end() if dateline else opening
    lately = mentions[bisect_left(mentions, opening, key=FIRST) :]
    lead = lately[0] if lately and lately[0].first <= opening + 3 else None
    opens = lead and not lead.party.names and (lead.subject or early)
    if not opens:
        spoke = [m for m in lately if m.first < end and m.last - 1 in speaking and m.subject]
        lead = spoke[0] if len(spoke) == 1 and lows[spoke[0].first] not in SOME else None
    if not lead or lead.party.key in BYSTANDERS:
        return False
    new = lows[lead.first] in ONE or lows[lead.last + 1] in ONE  # the head of a firm
    somebodys = lead.party.sort == "kin" and not new  # her son is not Ann Low, who comes next
    if somebodys or is_explained(party) or not (early or lead.last - 1 in speaking):
        return False
    others = (m.party for m in lately if m.party.names and m.party.is_person)
    alone = (opens and new and near) or all(map(is_explained, others))
    return alone and become_one(lead.party, party)


def become_one(earlier, party):
    """Two parties turn out to be one: the described one gets the name of the other."""
    new = earlier and earlier.is_person and not earlier.names
    new = new and not ((earlier.he and party.she) or (earlier.she and party.he))
    if new:
        earlier.names = party.names
        earlier.offices = party.offices = earlier.offices | party.offices
        earlier.he = party.he = max(earlier.he, party.he)
        earlier.she = party.she = max(earlier.she, party.she)
    return new


def charged(shape, mentions):
    """The one person (a `Party`) who stands accused of something in a story, or None."""
    lows, found = shape.lows, {}
    for mention in mentions[-80:]:
        party, last = mention.party, mention.last
        if not (party.names and party.may_be_person):
            continue
        behind = lows[last : min(last + 14, shape.letters.find(".", last) % len(lows))]
        passive = any(
            low in CHARGES and BEING.intersection(behind[max(0, i - 3) : i])
            for i, low in enumerate(behind)
        )
        object_ = CHARGES.intersection(lows[max(0, mention.first - 7) : mention.first])
        pleads = passive or PLEAS.intersection(behind)
        if (pleads and mention.subject) or (object_ and not mention.subject):
            found[party] = None
    return next(iter(found)) if len(found) == 1 else None


def unexplained(shape, mentions, first, noun):
    """The one person in this paragraph and the one before of whom nothing tells who that is, or
    None.

    ``first`` is where a description with "the" begins, ``noun`` its noun.
    """
    if noun.singular in BYSTANDERS:
        return None
    here = paragraph_start(shape.letters, first)
    left = paragraph_start(shape.letters, here - 2) if here > 1 else 0
    sentence = sentence_start(shape.letters, first)
    found = {}
    for mention in mentions[-20:]:
        party = mention.party
        fits = not noun.pronoun or party.fits(noun.pronoun)
        if mention.first < left or not mention.subject or not party.may_be_person or not fits:
            continue
        found.pop(party, None)
        if mention.first < sentence and not (party.names and is_explained(party)):
            found[party] = None
    return next(iter(found)) if len(found) == 1 and next(iter(found)).names else None
