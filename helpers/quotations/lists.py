"""Lists: the word tables of this room, and what each of their columns may hold.

A slip in a table (spaces for a tab, a shifted column, a word that means nothing to the rules) is
named with its file and line when the table is read. Notebook 03 teaches how to read them.
"""

from pathlib import Path

from ..core.tables import read_table

HERE = Path(__file__).parent
USES = ("say", "tell", "ask", "call", "judge", "sound", "think")
TAKES = ("bare", "to", "listener", "noun", "participle")
CHECKS = {
    "verbs.tsv": {"allowed": {"use": USES}, "each": {"takes": TAKES}},
    "words.tsv": {"allowed": {"letter": tuple("hHDALPICJrmbatTkOoewN")}},
    "titles.tsv": {"allowed": {"pronoun": ("", "he", "she")}},
    "parties.tsv": {
        "allowed": {
            "sort": ("role", "trait", "nation", "kin", "group", "body", "thing"),
            "pronoun": ("", "he", "she"),
        }
    },
    "institutions.tsv": {"allowed": {"sort": ("", "firm")}},
    "wider.tsv": {},
    "word_sets.tsv": {},
}


def read_list(name, folder=HERE):
    """The rows of one of the room's tables, checked; a `TableError` if a row does not fit.

    >>> [row["use"] for row in read_list("verbs.tsv") if row["verb"] == "say"]
    ['say']
    """
    return read_table(folder / name, **CHECKS[name])


SETS = {row["set"]: set(row["words"].split()) for row in read_list("word_sets.tsv")}
