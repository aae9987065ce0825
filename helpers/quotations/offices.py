"""Offices: what does an article call somebody beside the name?

Defence Minister Ann Low; Ann Low, 44, the minister; Ann Low MP; DCP (Zone 4) Ann Low. Later the
minister, the MP and the DCP stand for her. Notebook 03 teaches it.
"""

import re
from functools import lru_cache

from .letters import OFFICE
from .lists import read_list
from .nouns import PEOPLE, noun_of
from .party import CALLED_SO, FIRMS, INSTITUTIONS

TITLES = {row["title"]: row for row in read_list("titles.tsv")}
# "Defence Minister" before a name, "the defence minister," with a comma, leader of the opposition.
BEFORE = re.compile(
    r"(?:N{0,2}w{0,2}O{1,2}(?:P(?:D?w?[Oo]|N{1,2}))?T?|T{1,2}|[SwD]w{0,2}O,|(?<=[.|])N{1,3}w?O,|[TO]\([^()]{1,3}\))$"
)
# ", the minister," behind a name, and ", 33, a plumber"
OFFICE_BEHIND = re.compile(
    r",(?:n,)?D*(?P<office>[wNOoSn]*[Oow][wNOon]*)(?:[Pge][^,.|AVUJB]{1,8})?(?=[,.|])"
)
IS_A = re.compile(r"AD(?P<office>[wegN]{0,3}O)(?![OoNTk])")  # Low is a retired nurse
TITLED_NAME = re.compile("[TO]N+$")  # , Senator Ann Low, is somebody else
LONGEST = 6  # words of an office before a name
# Letters behind a name that tell an office: Ann Low MP.
LITIGATING = {"defending", "prosecuting", "mitigating"}
SILKS = {"sc", "kc", "qc"}  # Ann Low SC
SEATS = {"mp", "mep", "msp", "ms", "td", "mla", "mlc", "mpa", "mna", "mca"}


def has_seat(shape, last):
    """Whether an office in capitals stands right behind a name: Ann Low MP said."""
    letters, word = shape.letters, shape.words[last]
    known = word.isupper() and shape.lows[last] in SEATS
    return known and letters[last - 2 : last] == "NN" and letters[last + 1] not in "NO"


def note_offices(shape, party, first, last):
    """Titles and offices beside a name become a party's."""
    letters, lows = shape.letters, shape.lows
    before, after = letters[first - 1], letters[last]
    if before not in "TOo,)nN" and after not in ",AOo(" and lows[last - 1] not in SILKS:
        return
    beside = before in "TOo)N" or (before == "," and letters[first - 2] == "O")
    words = _before(shape, first, last) if beside else []
    if words:
        party.evidence += 2
        noun = noun_of(words[-1])
        human = noun is not None and noun.sort in PEOPLE and not noun.plural
        human = human and noun.singular not in FIRMS  # carmaker Crumb
        bare = not party.first_name and party.key in INSTITUTIONS  # Circuit Criminal Court
        party.human = party.human or (human and not bare)
    behind = None
    if after == ",":
        behind = OFFICE_BEHIND.match(letters, last, last + 16)
    elif after == "A" and lows[last] in ("is", "was"):
        behind = IS_A.match(letters, last, last + 8)
    if behind and not TITLED_NAME.search(behind["office"]):
        office = lows[slice(*behind.span("office"))]
        if "O" in behind["office"] or any(map(noun_of, office)):
            words += office
            party.evidence += 1
    if after in OFFICE and has_seat(shape, last):
        words.append(lows[last])
        party.evidence += 1
    if lows[last - 1] in SILKS:
        words.append("counsel")
    kin = noun_of(lows[first - 1]) if before == "O" and letters[first - 2] in "DS" else None
    if kin and kin.sort == "kin":  # his sister Ada
        party.offices.add(f"{lows[first - 2]} {kin.singular}")
    if after in ",(" and letters.startswith((",n,", "(n)"), last):  # Ann Low, 44,
        party.age = shape.words[last + 1]
    elif before == "n" and "-year-old" in lows[first - 1]:
        party.age = lows[first - 1].partition("-")[0]
    if after == "," and lows[last + 1] in LITIGATING:
        words.append("lawyer")  # Ann Low, defending, said
    if "prime" in words:
        words.append("premier")
    for word in words:
        note_office(party, word)
    if words or beside or before == "N":
        _note_initials(shape, party, first, words)


def _before(shape, first, last):
    """The words of an office before a name."""
    letters, start = shape.letters, max(0, first - LONGEST)
    before = BEFORE.search(letters[start:first])
    if not before or ("D" in before[0][:1] and letters[last] not in ",.|"):
        return []  # he met the nurse, Low said
    start += before.start()  # the Minister for Health is no "health"
    return shape.lows[start : letters.find("P", start) if letters[first - 1] == "N" else first]


def _note_initials(shape, party, first, words):
    """The CS is whoever is Cabinet Secretary, DPP Low is Deputy Public Prosecutor Ann Low."""
    at, letters = first, shape.letters
    while letters[at - 1] == "T":
        at -= 1
    if letters[at - 1] == "," and letters[at - 2] == "O":
        at -= 1  # the Vice-Chancellor, Ann Low
    if letters[at - 1] == ")":  # Commissioner (Crime) Ann Low
        at = letters.rfind("(", max(0, at - 5), at)
    end = at
    while end - at < LONGEST and letters[at - 1] in "ONoP":
        at -= 1
    run = "-".join([word for word in shape.words[at:end] if word[0].isupper()]).lower().split("-")
    for office in (words, run):
        if len(office) > 1:
            initials = "".join([word[0] for word in office if word and word not in TITLES])
            party.initials.update(initials[-size:] for size in (2, 3, 4) if size <= len(initials))


def note_office(party, word):
    """Remember that a noun or a title stands for a party, and the pronoun that it settles."""
    office, pronoun = _meaning(word)
    party.offices.add(office)
    if office == "chairman":  # a woman may be chairman, too
        party.he = max(party.he, 1)
    elif pronoun:
        setattr(party, pronoun, getattr(party, pronoun) + CALLED_SO)
        party.called = True


@lru_cache(maxsize=1 << 12)
def _meaning(word):
    """The office that a noun or a title stands for, and the pronoun that it settles."""
    row, noun = TITLES.get(word.rstrip(".")), noun_of(word)
    pronoun = row["pronoun"] if row else noun.pronoun if noun else ""
    return (row and row["office"]) or word, pronoun
