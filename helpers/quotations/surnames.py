"""Surnames: whose is one behind Mr or Mrs, if the words around tell? And what stands behind one."""

import re
from functools import lru_cache

from .grammar import DATELINE
from .letters import CLASS
from .lists import SETS
from .nouns import noun_of
from .party import FIRM_NAMES, INSTITUTIONS

SEXED = {"he": {"he", "his", "him"}, "she": {"she", "her"}}
SPOUSES = {"he": {"husband", "widower"}, "she": {"wife", "widow"}}
# Letters behind a name: a rank, an order, a degree.
GENERATIONS = SETS["generations"]
SUFFIXES, FAMILIAR = GENERATIONS | SETS["suffixes"], SETS["familiar"]


def plain_name(words):
    """The words of a name, without signs and what stands between two of them (Jo 'Ace' Low), a
    familiar title in front of a full name (Mama Ann Low) and letters behind it."""
    plain = all(map(str.isalnum, words))
    out, inside = words if plain else [], False
    for word in () if plain else words:
        if word[:1].isalnum() or word[:1] in "@&":
            if not inside:
                out.append(word)
        elif len(word) == 1:
            inside = not inside
    if len(out) > 2 and out[0].lower() in FAMILIAR:
        out = out[1:]
    while len(out) > 1 and out[-1].lower() in SUFFIXES:
        out.pop()
    return out


UNBEATEN = {"unseeded", "unbeaten", "undefeated", "unfancied", "unranked", "uncapped"}


def opens_story(shape, first, last):
    """Whether the capitals of a name's first word only open a story: FURIOUS Ann Low."""
    word = shape.words[first]
    before = shape.letters[first - 1 : first]
    shouts = before == "|" and word.isupper() and not shape.words[first + 1].isupper()
    opens = shouts or (before in ("|", ":", "-") and shape.lows[first] in UNBEATEN)
    return opens and last - first > 2 < len(word) - 2 and shape.lows[last - 1] not in INSTITUTIONS


def is_spouse(shape, bearer, pronoun):
    """Whether a title and a surname mean the wife or husband of the only one with that name:
    Max Orr ... his wife ... Mrs Orr."""
    if not pronoun or not bearer.first_name or bearer.called:
        return bool(pronoun and bearer.first_name) and not bearer.fits(pronoun)
    lows = shape.lows[max(0, bearer.place - 40) : bearer.place + 60]
    if SPOUSES[pronoun].isdisjoint(lows) or not SEXED[pronoun].isdisjoint(lows):
        return False
    other = SEXED["she" if pronoun == "he" else "he"]
    return any(word in other for word in lows)


def shows_the_other(shape, party, pronoun):
    """Whether his or her stands behind the first mention of somebody, against a title: Colin
    Rudd lost to his cousin, so Ms Rudd is she."""
    end = shape.letters.find(".", party.place, party.place + 12)
    lows = shape.lows[party.place : end if end > 0 else party.place + 12]
    return ("her" if pronoun == "he" else "his") in lows


def fitting_bearers(shape, bearers, pronoun):
    """Those of one surname whom the pronoun of a title fits best: Mr Blake and Ms Blake."""
    fitting = [party for party in bearers if party.fits(pronoun)]
    known = [party for party in fitting if getattr(party, pronoun)]
    return known or [p for p in fitting if not shows_the_other(shape, p, pronoun)] or fitting


def numeral(shape, last):
    """The last word of a name in a list, if it is Jr. or IV, which belong to the name."""
    return [shape.words[last - 1]] if shape.lows[last - 1] in GENERATIONS else []


def no_names(shape):
    """The places of words with a capital that are no names: those of datelines, and words whose
    capital is only that of their sentence: in front of a noun, and nowhere else with a capital:
    Isolated places may flood."""
    opens = (m.start() for m in OPENING.finditer(shape.letters))
    none = {at for at in opens if shape.text.count(shape.words[at]) == 1}
    return none.union(*(range(*m.span()) for m in DATELINES.finditer(shape.letters)))


DATELINES = re.compile(DATELINE.pattern.replace("N+", "N(?<![^|].)N*", 1))  # at a paragraph's start
OPENING = re.compile("N(?<![^.|].)(?=[wo])")
PARTICLES = {word for word, letter in CLASS.items() if letter == "k"}
BRACKET = re.compile(r"\((?<=[NkOoCSTwt].)N\)|,(?<=[NO].)N,")
FATHERS = {"bin", "binti", "binte", "bt", "ibn", "bint", "a/l", "a/p", "s/o", "d/o"}
PREFIX = re.compile("(?:al|el)-")


@lru_cache(maxsize=1 << 12)
def key_of(word):
    """The surname in small letters; Al-Bashri is found again as Bashri."""
    low = word.casefold()
    return PREFIX.sub("", low) if "-" in low else low


def short_forms(names):
    """Short forms of longer names, in small letters, where an article cuts those.

    First those that are sure (Pena Sosa of Ana Pena Sosa, Ahmad Faizal of Ahmad Faizal bin Omar),
    then those that are a person's only if somebody speaks there (Koh of Ivan Koh Wei Lim, Ms Nur
    Aini of Nur Aini Rosli).
    """
    alone = {words[0].casefold() for words in names if len(words) == 1}
    sure, likely = {}, {}
    for words in names:
        if not 2 < len(words) < 6:
            continue
        lows = [word.casefold() for word in words]
        if noun_of(lows[0]) or lows[0] in CLASS:
            continue
        if lows[1] in PARTICLES or alone.isdisjoint((lows[-1], lows[1])):
            sure.setdefault(" ".join(lows[1:]), lows)  # else the first word is none of a name
        cut = next((i for i in range(2, len(lows)) if lows[i] in FATHERS), None)
        if cut:
            sure.setdefault(" ".join(lows[:cut]), lows)
        for low in (*lows[1:-1], " ".join(lows[:2])):
            likely.setdefault(low, lows)
    return sure | _firms_alone(names), likely


def acronyms(shape):
    """Each name with its initials in brackets behind it: Bakers and Millers Union (BMU).

    Its first word, the place of the bracket, and the initials in small letters.
    """
    for m in BRACKET.finditer(shape.letters):
        short = shape.words[m.start() + 1].upper()
        if m[0] == ",N," and short != shape.words[m.start() + 1]:
            continue  # Troy, Ohio, but: the All Mills Congress, AMC,
        for start in range(m.start() - 2, max(-1, m.start() - 10), -1):
            if shape.letters[start] not in "NkOoPDCSTwt":
                break
            every = "".join(word[0] for word in shape.words[start : m.start()])
            capitals = "".join(filter(str.isupper, every))
            if short in (capitals, every.upper()) and every[0].isupper():
                yield start, m.start(), short.lower()
                break


def _firms_alone(names):
    """The rest of a firm's name that an article uses alone, and the name: Crumb of Crumb Foods."""
    firms = {}
    for words in names:
        end = len(words)
        while end > 1 and words[end - 1].casefold().rstrip(".") in FIRM_NAMES:
            end -= 1
            firms[" ".join(words[:end]).casefold()] = [word.casefold() for word in words]
    if not firms:
        return {}
    alone = {" ".join(words).casefold() for words in names}
    alone -= {words[-1].casefold() for words in names if len(words) > 1}
    return {short: words for short, words in firms.items() if short in alone}
