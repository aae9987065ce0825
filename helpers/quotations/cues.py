"""Cues: the verbs that announce reported speech, and how each behaves.

The verbs stand in ``verbs.tsv``, one a line, in their base form; this module inflects them and
can say whether a word is a cue. Notebook 03 teaches it.
"""

from .lists import read_list

VERBS = read_list("verbs.tsv")


def inflect(base, past="", doubling=False):
    """The forms of an English verb: base, third person, past and -ing form.

    Parameters
    ----------
    base : str
    past : str
        The past form if it is not regular.
    doubling : bool
        Whether the last letter doubles: quip, quipped.

    Returns
    -------
    tuple of str

    Examples
    --------
    >>> inflect("deny"), inflect("say", "said")
    (('deny', 'denies', 'denied', 'denying'), ('say', 'says', 'said', 'saying'))
    """
    doubled = base + base[-1] if doubling else base
    if base.endswith("y") and base[-2] not in "aeiou":
        third, regular = base[:-1] + "ies", base[:-1] + "ied"
    elif base.endswith(("s", "sh", "ch", "x", "z", "o")):
        third, regular = base + "es", doubled + "ed"
    else:
        third, regular = base + "s", (base + "d" if base.endswith("e") else doubled + "ed")
    ing = base[:-1] + "ing" if base.endswith("e") and not base.endswith("ee") else doubled + "ing"
    return base, third, past or regular, ing


def _read_forms():
    """Every form of every verb: form -> (verb, use, which form), and the clauses it takes."""
    forms, clauses = {}, {}
    for row in VERBS:
        irregular, *participle = row["past"].split() or [""]
        base, third, past, ing = inflect(row["verb"], irregular, "double" in row["takes"].split())
        # The past comes first, so that "put" and "read" count as past.
        for name, form in (
            ("past", past),
            *(("past", word) for word in participle),
            ("base", base),
            ("third", third),
            ("ing", ing),
        ):
            forms.setdefault(form, (row["verb"], row["use"], name))
            clauses.setdefault(form, frozenset(row["takes"].split()))
    return forms, clauses


FORMS, CLAUSES = _read_forms()
NOUNS_TOO = {row["verb"] for row in VERBS if "noun" in row["takes"].split()}


def is_cue(word):
    """Whether a word is a form of a verb that reports words.

    Parameters
    ----------
    word : str

    Returns
    -------
    bool

    Examples
    --------
    >>> is_cue("said"), is_cue("Adding"), is_cue("walked")
    (True, True, False)
    """
    return word.lower() in FORMS


def cue_verbs(use=None):
    """The verbs of the table, all of them or those of one use.

    Parameters
    ----------
    use : str or None
        "say", "tell", "ask", "call", "judge", "sound" or "think"; None for all.

    Returns
    -------
    list of str

    Examples
    --------
    >>> "dub" in cue_verbs("call"), "whisper" in cue_verbs("call")
    (True, False)
    """
    return sorted({verb for verb, its_use, _ in FORMS.values() if use in (None, its_use)})
