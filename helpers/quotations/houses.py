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
OF_HOUSE_TITLED = re.compile(r"[TO]P(?:NP)?N+T+\Z")
MINISTERS = {"minister", "secretary", "commissioner"}
TITLE_OF = re.compile(
    r"D?[NPwOo]*(?:OP(?:D?[wOo]+|(?P<count>D))|[No]PD?N*[wo]*O+)T*(?P<name>N[Nk]*)$"
)
PORTFOLIOS = SETS["portfolios"]


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
    if (noun and noun.plural) or len(shape.words[last - 1]) < 2:
        return first  # residents of Tower C
    if link not in ("of", "for") or shape.lows[last - 1] in BODIES:
        return first
    if link == "for" and noun and noun.singular in MINISTERS and last - first == 3:
        return first + 1  # Minister for Roads Ann Low
    for at in range(last - 2, first - 1, -1):
        if shape.words[at] in PORTFOLIOS or (link == "of" and shape.lows[at] in BODIES):
            return at + 1 if last - at > 2 or at == first else first
    return first


def name_in(shape, first, last):
    """Where the name begins in the words of a speaker: Commissioner of Police Ann Low."""
    run = RUN.search(shape.letters, first, last)
    if not run:
        return first
    start = behind_house(shape, run.start(), last)
    titled = OF_HOUSE_TITLED.search(shape.letters, first, start)  # Minister of Health Dr Ann Low
    return start if titled or start != run.start() else first


def titled_name(shape, first, last):
    """The match of a long office and a name; a surname alone stands right behind a small word or
    a title: Leader of the Opposition Ann Low, Ministry of Works clerk Low."""
    found = last - first > 3 and TITLE_OF.match(shape.letters, first, last)
    before = found.start("name") - 1 if found else 0
    small = shape.letters[before] in "TO" and (
        shape.letters[before] == "T" or shape.words[before].islower()
    )
    return found if found and (small or found.end("name") - before > 2) else None
