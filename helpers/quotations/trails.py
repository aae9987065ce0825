"""Trails: where does a description end?

Behind its noun it can go on: with a pram, of Troy, briefed on the talks. Notebook 03 teaches it.
"""

import re

from .grammar import PHRASE, sentence_start
from .letters import SPEAKING
from .nouns import noun_of
from .party import SOMEBODYS

CLOSE = {"close", "familiar", "near", "loyal"}  # sources close to the mayor
# What goes on behind the noun: with a pram, of Troy, behind her, in a red coat, in Troy town.
TRAIL = re.compile(
    rf"(?:\([nNO]\))?(?:(?:P|I(?:w(?=D))?)(?![tn])(?:D*[wOoS]*N[Nk]*(?:w(?=[AVU]))?(?=[^NOok])"
    rf"|{PHRASE}(?:(?<![ON]w)(?=[^NOw])|(?<=[ON])(?=w[DhHS])))"  # by the clerk (paints a)
    r"|P(?:H|D(?=[eVAJBU,.|]))){0,2}"
)
# What somebody does or is, before a verb or behind one: briefed on the talks, dated May 3.
PARTICIPLE = re.compile(
    rf"(?:[eg]|V(?=P))[Ltn]*(?:[PI](?![tn]){PHRASE}|P?[tn]+){{0,3}}(?:C[ewU][PI]{PHRASE})?"
)
AND_MORE = re.compile("(?:(?:,w)*Cw)?")
# A sentence has a verb: if nothing else is one, its last plain word is (a man in a coat spat).
LAST_IS_VERB, VERB = re.compile("[PI].*[wOoN]w"), re.compile("[AVUJBev]")


def trail_end(shape, last, first=0):
    """The place behind a description.

    Parameters
    ----------
    shape : Shape
    last : int
        The place behind its noun.
    first : int, optional
        Where it begins; behind a verb (said an aide working on it) it can go on further.

    Returns
    -------
    int
    """
    letters, lows = shape.letters, shape.lows
    if letters[last] == "w" and lows[last] in CLOSE:
        last += 1
    end = TRAIL.match(letters, last).end()
    noun = noun_of(lows[last - 1])
    if end > last and noun and noun.sort == "body":  # the department of water and roads
        end = AND_MORE.match(letters, end).end()
    more = letters[end] in "egV" and PARTICIPLE.match(letters, end)
    if more and lows[first] not in SOMEBODYS and _is_before_verb(letters, first, more.end()):
        return more.end()
    if letters[end] in ".|" and LAST_IS_VERB.fullmatch(letters, last, end):
        end -= not VERB.search(letters, sentence_start(letters, last), end)
    return end


def _is_before_verb(letters, first, end):
    """Whether a verb of its own follows (an aide working on it said), so that a participle is
    none; or whether the verb came before."""
    if letters[end] in SPEAKING + "A" or letters.startswith(",r", end):
        return True
    return letters[first - 1 : first] in ("V", "I") and letters[end] in ",.|"
