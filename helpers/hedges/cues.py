"""The cue tables, their inflected forms, and one regular expression for all of them.

A *cue* is the shortest word or phrase that carries the hedge (CoNLL-2010). The cues live in three
tables beside this module: ``hedges.tsv``, ``boosters.tsv`` and ``false_friends.tsv`` (phrases that
hold a cue word and say nothing about doubt, such as "as soon as possible"). Notebook 04 teaches it.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..core.tables import read_table

HERE = Path(__file__).parent
CATEGORIES = ("plausibility", "attribution", "rounder", "adaptor", "vague")

# Verbs with the stress on the last syllable double their consonant.
DOUBLING = {"infer", "admit", "bet"}
GAP = r"[ \t\r\n\u00a0\u2009\u202f]{1,12}+"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a cue table.

    Attributes
    ----------
    cue : str
        The word or phrase in its base form, small letters, straight apostrophe.
    inflect : str
        ``"verb"`` (the first word of the cue is a verb: all its forms count), ``"noun"`` (singular
        and plural) or empty (only as written).
    category : str
        A category of hedge, ``"booster"``, or ``"none"`` for a false friend.
    test : str
        Name of its context test in `helpers.hedges.contexts`; empty if it has no other use.
    hedge, other : str
        Invented examples, the cue in square brackets: one where it counts, one where it does not.
    """

    cue: str
    inflect: str = ""
    category: str = "vague"
    test: str = ""
    hedge: str = ""
    other: str = ""

    @property
    def forms(self):
        """Every form of the cue.

        >>> Entry("tend to", "verb").forms
        ['tend to', 'tends to', 'tended to', 'tending to']
        """
        first, space, rest = self.cue.partition(" ")
        made = {"verb": verb_forms, "noun": noun_forms}.get(self.inflect, lambda word: [word])(
            first
        )
        return [form + space + rest for form in made]


def verb_forms(base):
    """The forms of an English verb, from its base form.

    Parameters
    ----------
    base : str
        The verb as a dictionary lists it.

    Returns
    -------
    list of str
        Base, -s form, past, participle where it differs, -ing form.

    Examples
    --------
    >>> verb_forms("think"), verb_forms("imply")
    (['think', 'thinks', 'thought', 'thinking'], ['imply', 'implies', 'implied', 'implying'])
    """
    if base == "be":
        return ["be", "is", "are", "was", "were", "been", "being", "am"]
    consonant_y = base.endswith("y") and base[-2] not in "aeiou"
    if consonant_y:
        s_form, regular = base[:-1] + "ies", base[:-1] + "ied"
    elif base.endswith(("s", "x", "z", "ch", "sh")):
        s_form, regular = base + "es", base + "ed"
    else:
        stem = base + base[-1] if base in DOUBLING else base
        s_form = base + "s"
        regular = base + "d" if base.endswith("e") else stem + "ed"
    past, participle = irregular_verbs().get(base, (regular, regular))
    stem = base + base[-1] if base in DOUBLING else base
    silent_e = base.endswith("e") and not base.endswith(("ee", "oe", "ye"))
    ing = (base[:-1] if silent_e else stem) + "ing"
    if base == "have":
        s_form = "has"
    return list(dict.fromkeys([base, s_form, past, participle, ing]))


def noun_forms(base):
    """Singular and plural.

    >>> noun_forms("possibility"), noun_forms("claim"), noun_forms("hypothesis")
    (['possibility', 'possibilities'], ['claim', 'claims'], ['hypothesis', 'hypotheses'])
    """
    if base.endswith("sis"):
        return [base, base[:-2] + "es"]
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base, base[:-1] + "ies"]
    if base.endswith(("s", "x", "ch", "sh")):
        return [base, base + "es"]
    return [base, base + "s"]


def plain(words):
    """A piece of text as the tables write it: small letters, straight apostrophe, single spaces.

    >>> plain("It’s   SAID\\nto")
    "it's said to"
    """
    return " ".join(words.replace("’", "'").split()).lower()


class CueBook:
    """Every form of every entry, and the regular expression that finds them all in one pass.

    Parameters
    ----------
    entries : iterable of Entry
        In order of preference: where two entries share a form, the first whose test says yes wins.

    Examples
    --------
    >>> book = CueBook([Entry("at least"), Entry("least")])
    >>> [match.group() for match in book.pattern.finditer("At  least, the least")]
    ['At  least', 'least']
    """

    def __init__(self, entries):
        self.entries = tuple(entries)
        self.forms = {}
        for entry in self.entries:
            for form in entry.forms:
                self.forms.setdefault(form, []).append(entry)
        self.longest = max((form.count(" ") + 1 for form in self.forms), default=0)
        self.pattern = compile_forms(self.forms)


def compile_forms(forms):
    """One regular expression for many phrases, the longest match first.

    The phrases are merged into a tree of letters, so that the time for a text does not grow with
    the number of phrases, and no phrase is tried twice at one place.

    Parameters
    ----------
    forms : iterable of str
        Phrases in small letters.

    Returns
    -------
    re.Pattern
    """
    tree = {}
    for form in forms:
        node = tree
        for letter in form:
            node = node.setdefault(letter, {})
        node[""] = {}
    body = _branches(tree) if tree else r"(?!)"
    # A cue is a whole word: no letter beside it, and no hyphen or apostrophe that joins it to one
    # ("over-the-counter", "May's"). (?ai: keeps "i" from matching a Turkish dotless one.
    return re.compile(rf"(?<!\w)(?<!\w[-'’])(?ai:{body})(?!\w)(?![-'’]\w)")


def _branches(node):
    """The regular expression of one node of the tree; the end of a phrase is tried last."""
    letters = {" ": GAP, "'": "['’]"}
    parts = [
        letters.get(letter, _either_case(letter)) + _branches(below)
        for letter, below in sorted(node.items())
        if letter
    ]
    if not parts:
        return ""
    body = parts[0] if len(parts) == 1 else "(?:" + "|".join(parts) + ")"
    if "" not in node:
        return body
    return f"(?:{body})?"


def _either_case(letter):
    """A letter in both cases; plain ASCII letters are left to the flag that ignores case."""
    capital = letter.upper()
    if letter.isascii() or len(capital) != 1 or capital == letter:
        return re.escape(letter)
    return f"[{letter}{capital}]"


@cache
def read_entries(name):
    """The entries of one table, read once.

    Parameters
    ----------
    name : str
        ``"hedges"``, ``"boosters"`` or ``"false_friends"``.

    Returns
    -------
    tuple of Entry
    """
    return tuple(Entry(**row) for row in read_table(HERE / f"{name}.tsv"))


@cache
def standard_book():
    """The cue book of the three tables together, so that a disputed phrase is decided once."""
    names = ("false_friends", "hedges", "boosters")
    return CueBook(entry for name in names for entry in read_entries(name))


@cache
def irregular_verbs():
    """Verbs that are not inflected by rule: base to (past, participle).

    >>> irregular_verbs()["think"]
    ('thought', 'thought')
    """
    rows = read_table(HERE / "irregular_verbs.tsv")
    return {row["verb"]: (row["past"], row["participle"]) for row in rows}


@cache
def word_classes():
    """The closed classes of ``word_classes.tsv``: name to frozenset of words.

    >>> "may" in word_classes()["month"]
    True
    """
    rows = read_table(HERE / "word_classes.tsv")
    return {row["class"]: frozenset(row["words"].split()) for row in rows}
