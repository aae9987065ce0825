"""Nouns: who may speak? People, groups, bodies and what is written, with he, she, it or they.

The nouns stand in ``parties.tsv``, one a line; plurals follow by rule. Notebook 03 teaches it.
"""

import re
from collections import namedtuple
from functools import lru_cache

from .lists import read_list

Noun = namedtuple("Noun", "singular sort pronoun plural")
Noun.__doc__ = """What a noun says: its singular, its sort, he or she (or ""), and whether many."""

PEOPLE = ("role", "trait", "kin")
LEARNED = re.compile("[a-z](?:ologist|onomist|ographer)s?$")  # a pathologist, two geologists


def plural_of(noun):
    """The regular plural of a noun.

    >>> plural_of("nurse"), plural_of("witness"), plural_of("deputy"), plural_of("linesman")
    ('nurses', 'witnesses', 'deputies', 'linesmen')
    """
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _read_nouns():
    nouns = {}
    for row in read_list("parties.tsv"):
        noun, sort, pronoun = row["noun"], row["sort"].replace("nation", "trait"), row["pronoun"]
        nouns[noun] = Noun(noun, sort, pronoun, sort == "group")
        nouns.setdefault(row["plural"] or plural_of(noun), Noun(noun, sort, pronoun, plural=True))
    return nouns


NOUNS = _read_nouns()
NATIONS = {row["noun"] for row in read_list("parties.tsv") if row["sort"] == "nation"}
WIDER = {}  # noun -> the wider words that may stand for it: senator, lawmaker
for _row in read_list("wider.tsv"):
    for _noun in _row["narrower"].split():
        WIDER.setdefault(_noun, []).append(_row["wider"])


def _compound(low):
    """A noun of parts: father-of-two and co-star tell whom their main part means; an ex-mayor was
    called mayor."""
    front, _, of = low.partition("-of-")
    prefix, _, main = front.rpartition("-")
    noun = NOUNS.get(main)
    if noun is None or noun.sort not in PEOPLE or not (prefix or of):
        return None
    if of:
        return Noun(low, "trait", noun.pronoun, noun.plural) if noun.sort == "kin" else None
    return noun if prefix == "ex" else noun._replace(singular=f"{prefix}-{noun.singular}")


@lru_cache(maxsize=1 << 12)
def noun_of(word):
    """What is known of a word as somebody who may speak, or None.

    >>> noun_of("women")
    Noun(singular='woman', sort='role', pronoun='she', plural=True)
    >>> noun_of("gran-of-nine")
    Noun(singular='gran-of-nine', sort='trait', pronoun='she', plural=False)
    >>> noun_of("table") is None
    True
    """
    low = word.lower()
    if low in NOUNS:
        return NOUNS[low]
    learned = low.removesuffix("s").endswith(("ist", "er")) and LEARNED.search(low)
    if learned:
        return Noun(low.removesuffix("s"), "role", "", low.endswith("s"))
    return _compound(low) if "-" in low else None


def is_called(party, noun):
    """Whether an article calls a party by a noun, or by a narrower one."""
    word = noun.singular
    return word in party.offices or any(word in WIDER.get(one, ()) for one in party.offices)
