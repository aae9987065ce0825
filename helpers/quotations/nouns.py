"""Nouns: who may speak? People, groups, bodies and what is written, with he, she, it or they.

The nouns stand in ``parties.tsv``, one a line; plurals follow by rule. Notebook 03 teaches it.
"""

from collections import namedtuple

from .lists import read_list

Noun = namedtuple("Noun", "singular sort pronoun plural")
Noun.__doc__ = """What a noun says: its singular, its sort, he or she (or ""), and whether many."""

PEOPLE = ("role", "trait", "kin")


def plural_of(noun):
    """The regular plural of a noun.

    >>> plural_of("nurse"), plural_of("witness"), plural_of("deputy")
    ('nurses', 'witnesses', 'deputies')
    """
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _read_nouns():
    nouns = {}
    for row in read_list("parties.tsv"):
        noun, sort, pronoun = row["noun"], row["sort"], row["pronoun"]
        nouns[noun] = Noun(noun, sort, pronoun, sort == "group")
        if sort != "group":
            nouns.setdefault(
                row["plural"] or plural_of(noun), Noun(noun, sort, pronoun, plural=True)
            )
    return nouns


NOUNS = _read_nouns()
