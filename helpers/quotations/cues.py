"""Cues: the words that announce reported speech, and how each behaves.

The verbs stand in ``verbs.tsv``, one a line, in their base form; this module inflects them and can say
whether a word is a cue. Notebook 03 teaches it.
"""

from pathlib import Path

from ..tables import read_table

HERE = Path(__file__).parent
VOWELS = "aeiou"
DOUBLED = {"beg", "quip", "tip", "pan", "rip", "chat", "admit", "refer", "submit", "snap", "sob", "blog", "brag",
           "nod", "grin", "demur", "dub", "fret", "sum", "tap", "hit", "put", "begin", "shrug", "chop"}


def inflect(base, past=""):
    """The forms of an English verb: base, third person, past and -ing form.

    >>> inflect("deny"), inflect("say", "said")
    (('deny', 'denies', 'denied', 'denying'), ('say', 'says', 'said', 'saying'))
    """
    doubled = base + base[-1] if base in DOUBLED else base
    if base.endswith("y") and base[-2] not in VOWELS:
        third, regular = base[:-1] + "ies", base[:-1] + "ied"
    elif base.endswith(("s", "sh", "ch", "x", "z", "o")):
        third, regular = base + "es", base + "ed"
    else:
        third, regular = base + "s", (base + "d" if base.endswith("e") else doubled + "ed")
    ing = base[:-1] + "ing" if base.endswith("e") and not base.endswith("ee") else doubled + "ing"
    return base, third, past or regular, ing


CLAUSES = {}  # the clauses that a form takes: "bare" (said he), "to" (vowed to)


def _forms():
    uses = {}
    for row in read_table(HERE / "verbs.tsv"):
        forms = dict(zip(("base", "third", "past", "ing"), inflect(row["verb"], row["past"]), strict=True))
        for form in ("past", "base", "third", "ing"):  # "put" and "read" count as past
            word = forms[form]
            uses.setdefault(word, (row["verb"], row["use"], form))
            CLAUSES.setdefault(word, frozenset(row["clause"].split()))
    return uses


FORMS = _forms()


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
    """The verbs of the table, all or those of one use ("say", "tell", "ask", "call", ...).

    >>> "dub" in cue_verbs("call")
    True
    """
    return sorted({verb for verb, its_use, _ in FORMS.values() if use in (None, its_use)})
