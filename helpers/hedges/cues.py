"""The cue tables, their inflected forms, and one regular expression for all of them.

A *cue* is the shortest word or phrase that carries the hedge (CoNLL-2010). The cues are in three
tables beside this module: ``hedges.tsv``, ``boosters.tsv`` and ``false_friends.tsv`` (phrases that
hold a cue word and say nothing about doubt, such as "as soon as possible"). Notebook 04 teaches it.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

from ..core.tables import TableError, read_table
from ..core.verbs import verb_forms
from .context import plain
from .rules import TESTS

HERE = Path(__file__).parent
CATEGORIES = ("plausibility", "attribution", "rounder", "adaptor", "vague")
# The tables, and what each may hold in its column category.
TABLES = {"false_friends": ("none",), "hedges": CATEGORIES, "boosters": ("booster",)}
INFLECTED = ("", "verb", "noun")
CONTRACTIONS = [
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"\b(is|was|are|were|did|does|do|has|have|had|could|would) not\b", r"\1n't"),
        (r"\bcannot\b", "can't"),
        (r"\bi am\b", "i'm"),
        (r"\bwe are\b", "we're"),
        (r"\b(it|there) (?:is|has)\b", r"\1's"),
    )
]
GAP = r"[ \t\r\n\u00a0\u2009\u202f]{1,12}+"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a cue table.

    Attributes
    ----------
    cue : str
        The word or phrase in its base form, small letters, straight apostrophe; ``|`` and ``_`` as
        in `spelled_out`.
    inflect : str
        ``"verb"`` (the first word of the cue is a verb: all its forms count), ``"noun"`` (singular
        and plural) or empty (only as written).
    category : str
        A category of hedge, ``"booster"``, or ``"none"`` for a false friend.
    test : str or callable
        Name of its rules in ``contexts.tsv``; empty if it has no other use.
    hedge, other : str
        Invented examples, the cue in square brackets: one where it counts, one where it does not.
    """

    cue: str
    inflect: str = ""
    category: str = "vague"
    test: object = ""
    hedge: str = ""
    other: str = ""

    @property
    def forms(self):
        """Every form of the cue.

        >>> Entry("tend to", "verb").forms
        ['tend to', 'tends to', 'tended to', 'tending to']
        >>> Entry("did not name").forms
        ['did not name', "didn't name"]
        """
        full = []
        for phrase in spelled_out(self.cue):
            first, space, rest = phrase.partition(" ")
            made = [first]
            if self.inflect:
                made = verb_forms(first).all() if self.inflect == "verb" else noun_forms(first)
            full += [form + space + rest for form in made]
        return list(dict.fromkeys([*full, *(short for form in full for short in contracted(form))]))


def spelled_out(cue):
    """The phrases that a cue stands for, where ``|`` parts words and ``_`` is a space in one.

    >>> spelled_out("quite| sure|so_certain")
    ['quite sure', 'quite so certain', 'sure', 'so certain']
    """
    choices = (word.split("|") for word in cue.split())
    phrases = (" ".join(filter(None, words)) for words in product(*choices))
    return [phrase.replace("_", " ") for phrase in phrases if phrase]


def contracted(form):
    """The same phrase with the short forms of speech, if it has any.

    >>> contracted("it is said"), contracted("not known")
    (["it's said"], ["isn't known", "wasn't known", "aren't known", "weren't known"])
    """
    if form.startswith("not "):
        return [f"{be}n't {form[4:]}" for be in ("is", "was", "are", "were")]
    short = form
    for pattern, instead in CONTRACTIONS:
        short = pattern.sub(instead, short)
    return [] if short == form else [short]


def own_entry(item):
    """One entry from a learner's word or dictionary.

    A `ValueError` if it is neither, or a column or a cell does not exist.
    """
    if not isinstance(item, str | dict):
        raise ValueError(f"A cue is a word, a phrase or a dictionary; this is {item!r}.")
    columns = {"cue": item} if isinstance(item, str) else dict(item)
    if unknown := sorted(set(columns) - set(Entry.__slots__)):
        raise ValueError(
            f"A cue entry has no column {unknown[0]!r}. "
            f"The columns are: {', '.join(Entry.__slots__)}."
        )
    columns["cue"] = plain(str(columns.get("cue", "")))
    if not columns["cue"]:
        raise ValueError("A cue must hold at least one letter. Write a word or a phrase.")
    known = [each.category for each in standard_book().forms.get(columns["cue"], ())]
    kinds = [each for each in known if each in CATEGORIES]
    if "category" not in columns and kinds:
        columns["category"] = kinds[0]
    elif isinstance(item, str):
        columns["test"] = _of_no_kind
    entry = Entry(**columns)
    checked_category(entry.category)
    if entry.inflect not in INFLECTED:
        raise ValueError(f"Inflect is 'verb', 'noun' or empty; this is {entry.inflect!r}.")
    if entry.test and not callable(entry.test) and entry.test not in TESTS:
        raise ValueError(
            f"There is no context test {entry.test!r}. The tests are: {', '.join(sorted(TESTS))}."
        )
    return entry


def _of_no_kind(context):
    return True, "a cue of your own; it counts as vague, since no category was given"


def checked_category(category):
    """The category, if it is one."""
    if category not in CATEGORIES:
        raise ValueError(
            f"There is no category {category!r}. The categories are: {', '.join(CATEGORIES)}."
        )
    return category


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


class CueBook:
    """Every form of every entry, and the regular expression that finds them all in one pass.

    Where two entries share a form, the first whose test says yes wins.

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
        self.pattern = compile_forms(self.forms)


def compile_forms(forms):
    """One regular expression for many phrases in small letters, the longest match first.

    The phrases are merged into a tree of letters, so that the time for a text does not grow with
    the number of phrases, and no phrase is tried twice at one place.
    """
    tree = {}
    for form in forms:
        node = tree
        for letter in form:
            node = node.setdefault(letter, {})
        node[""] = {}
    body = _branches(tree) if tree else r"(?!)"
    edge = r"\b" if all(letter.isalnum() or letter == "-" for letter in tree) else r"(?<!\w)"
    # A cue is a whole word: no letter beside it, and no hyphen or apostrophe that joins it to one
    # ("over-the-counter", "May's") but its own ("-odd"). (?ai: keeps "i" from a Turkish dotless i.
    return re.compile(rf"{edge}(?<!\w[-'’])(?ai:{body})(?!\w)(?![-'’]\w)")


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
def read_entries(name, folder=HERE):
    """The entries of one table ("hedges", "boosters" or "false_friends"), read once.

    A `TableError` names the file, the line, what was found and what is allowed.
    """
    allowed = {"inflect": INFLECTED, "category": TABLES[name], "test": ("", *TESTS)}
    rows = read_table(folder / f"{name}.tsv", allowed, numbered=True)
    return tuple(_entry(f"{name}.tsv, line {row.pop('line')}", row) for row in rows)


def _entry(place, row):
    """The entry of a row whose examples mark the cue in brackets, once at least."""
    needed = {"hedge": row["category"] != "none", "other": row["test"] or row["category"] == "none"}
    for column, missing in needed.items():
        if missing and not re.search(r"\[[^\]]+\]", row[column]):
            raise TableError(
                f"{place}: the column {column} holds {row[column]!r}, but it needs a sentence with "
                f"the cue in square brackets: We [{row['cue']}] go."
            )
    return Entry(**row)


@cache
def standard_book():
    """The cue book of the three tables together, so that a disputed phrase is decided once."""
    return CueBook(entry for name in TABLES for entry in read_entries(name))
