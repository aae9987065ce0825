"""Cues: the verbs that announce reported speech, and how each behaves.

The verbs stand in ``verbs.tsv``, one a line, in their base form; this module inflects them and
can say whether a word is a cue. Notebook 03 teaches it.
"""

from ..core.verbs import verb_forms
from .lists import read_list

VERBS = read_list("verbs.tsv")


def _read_forms():
    """Every form of every verb: form -> (verb, use, which form), and the clauses it takes."""
    forms, clauses = {}, {}
    for row in VERBS:
        made, takes = verb_forms(row["verb"]), frozenset(row["takes"].split())
        # The past comes first, so that "put" and "read" count as past.
        for name, words in (
            ("past", made.past + (made.participle if "participle" in takes else ())),
            ("base", made.base),
            ("third", made.third),
            ("ing", made.ing),
        ):
            for form in words:
                forms.setdefault(form, (row["verb"], row["use"], name))
                clauses.setdefault(form, takes)
    return forms, clauses


FORMS, CLAUSES = _read_forms()
NOUNS_TOO = {row["verb"] for row in VERBS if "noun" in row["takes"].split()}
