"""Houses: where does the name of a house end, and that of a person begin?

Commissioner of Police Ann Low; the president of the Law Society Max Orr. Notebook 03 teaches it.
"""

import re

from .lists import SETS
from .nouns import NOUNS, noun_of
from .party import INSTITUTIONS

BODIES = INSTITUTIONS | {noun for noun, row in NOUNS.items() if row.sort == "body"}
COMPOUND = re.compile("D?[wN]*NPD?N+O")
RUN = re.compile("N[Nk]*$")
OFFICE_OF = re.compile(r"[TO]w?(?:PN)?(?P<link>P)D?k?\Z")
MINISTERS = {"minister", "secretary", "commissioner"}
LONG_OFFICE = re.compile(
    r"D?[NPwOo]*(?:OP(?:D?[wOo]+|(?P<count>D))|[No]PD?N*[wo]*O+|OP(?:NP)?N+T)T*(?P<name>N[Nk]*)$"
)
PORTFOLIOS = SETS["portfolios"]
ONE = {"a", "an"}


def behind_house(shape, first, last):
    """Where a person's name begins in a run of capitals that tells first whose officer that is.

    ``first``, if all of it is one name.
    """
    owner = shape.letters.rfind("k", first, last)
    owns = 0 <= owner < last - 2 and shape.words[owner][-1] in "'\u2019"
    if owns and BODIES.isdisjoint((shape.lows[owner + 1], shape.lows[last - 1])):
        return owner + 1  # the Tories' Ann Low
    linked = "P" in shape.letters[max(0, first - 3) : first]
    office = linked and OFFICE_OF.search(shape.letters, max(0, first - 5), first)
    if not office:
        return first
    noun, link = noun_of(shape.lows[office.start()]), shape.lows[office.start("link")]
    if noun and noun.plural:
        return first
    if link not in ("of", "for") or shape.lows[last - 1] in BODIES:
        return first
    if link == "for" and noun and noun.singular in MINISTERS and last - first == 3:
        return first + 1  # Minister for Roads Ann Low
    for at in range(last - 2, first - 1, -1):
        if shape.words[at] in PORTFOLIOS or (link == "of" and shape.lows[at] in BODIES):
            return at + 1 if last - at > 2 else first
    return first


def name_in(shape, first, last):
    """Where the name begins in the words of a speaker: Commissioner of Police Ann Low; Minister of
    Health Dr Ann Low; Leader of the Opposition Ann Low; ``first`` where nothing tells it."""
    letters, lows = shape.letters, shape.lows
    found = last - first > 3 and lows[first] not in ONE and LONG_OFFICE.match(letters, first, last)
    if found:
        name, before = found.start("name"), letters[found.start("name") - 1]
        near = before == "T" or (before == "O" and shape.words[name - 1].islower())
        kin = found["count"] and noun_of(lows[found.start("count") - 2])  # mother of three Ann Low
        if (near or last - name > 1) and (not found["count"] or (kin and kin.sort == "kin")):
            first = name  # a surname alone stands near: Ministry of Works clerk Low
    run = RUN.search(letters, first, last)
    start = behind_house(shape, run.start(), last) if run else first
    return start if run and start != run.start() else first
