"""The forms of an English verb, for the word tables of quotations (say) and hedges (suggest).

Spelling follows rule; verbs that follow none are in ``irregular_verbs.tsv``. Notebooks 03 and 04
use it.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .tables import read_table

# One consonant after one vowel that stands alone (quip: the u belongs to the q): it can double.
SHORT_END = re.compile(r"(?:.*[^aeiou]|.*qu|)[aeiou][bdfgklmnprtvz]")
VOWELS = re.compile(r"(?<!q)[aeiou]+|(?<=q)u?[aeio]+|(?<=.)y")


class Forms(NamedTuple):
    """The forms of a verb, each a tuple of its spellings (labelled, labeled)."""

    base: tuple
    third: tuple
    past: tuple
    participle: tuple
    ing: tuple

    def all(self):
        """Every form once, in this order.

        >>> verb_forms("think").all()
        ['think', 'thinks', 'thought', 'thinking']
        """
        return list(dict.fromkeys(word for forms in self for word in forms))


@cache
def verb_forms(base):
    """The forms of an English verb, which is given as a dictionary lists it, in small letters.

    >>> verb_forms("imply").all(), verb_forms("quip").past
    (['imply', 'implies', 'implied', 'implying'], ('quipped',))
    >>> verb_forms("write")[2:]
    (('wrote',), ('written',), ('writing',))
    >>> verb_forms("label").past
    ('labelled', 'labeled')
    """
    stems = _stems(base)
    past = tuple(stem + "ed" for stem in stems)
    ing = tuple(stem + "ing" for stem in stems)
    if base.endswith("e"):
        past, ing = (base + "d",), (_before_ing(base) + "ing",)
    elif _consonant_y(base):
        past = (base[:-1] + "ied",)
    row = irregular_verbs().get(base, {})
    past = row.get("past") or past
    participle, ing = row.get("participle") or past, row.get("ing") or ing
    if base == "be":
        return Forms(("be", "am", "are"), ("is",), past, participle, ing)
    return Forms((base,), (_third(base),), past, participle, ing)


@cache
def irregular_verbs():
    """Verbs that do not follow the rules: base to its forms, () where the rules hold.

    >>> irregular_verbs()["think"]["past"], irregular_verbs()["admit"]["ing"]
    (('thought',), ('admitting',))
    """
    rows = read_table(Path(__file__).with_name("irregular_verbs.tsv"))
    return {
        row.pop("verb"): {form: tuple(words.split()) for form, words in row.items()} for row in rows
    }


def _third(base):
    """The form of *she*: says, denies, goes, has."""
    if base == "have":
        return "has"
    if _consonant_y(base):
        return base[:-1] + "ies"
    if base.endswith("z") and not base.endswith("zz") and _doubles(base):
        return base + "zes"
    sibilant = base.endswith(("s", "x", "z", "ch", "sh"))
    return base + "es" if sibilant or re.search(r"[^aeiou]o$", base) else base + "s"


def _stems(base):
    """What stands before -ed and -ing: quipp, and for label both spellings."""
    if re.search(r"[aeiou]c$", base):
        return (base + "k",)
    if _doubles(base):
        return (base + base[-1],)
    if SHORT_END.fullmatch(base) and base.endswith("l"):  # British and American
        return (base + "l", base)
    return (base,)


def _doubles(base):
    """Whether the last consonant of a verb of one syllable doubles: quipped, stopped."""
    return len(VOWELS.findall(base)) == 1 and SHORT_END.fullmatch(base) is not None


def _before_ing(base):
    """A verb in -e before -ing: writ, agree, ly (lie)."""
    if base.endswith("ie"):
        return base[:-2] + "y"
    return base if base == "be" or base.endswith(("ee", "oe", "ye", "singe")) else base[:-1]


def _consonant_y(base):
    return re.search(r"[^aeiou]y$", base) is not None
