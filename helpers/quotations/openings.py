"""Openings: the less common ways in which a retold clause opens behind its verb.

``admitted taking the rope``, ``voiced fears that it leaks``, ``Low Says Lake Is Safe`` and whatever
long subject stands behind a plain *said*. Notebook 03 teaches it.
"""

import re

from .adjuncts import skip_adjuncts
from .clauses import CLAUSE, only_words
from .cues import FORMS
from .grammar import NOUN, PHRASE, sentence_start

# Verbs that may say a clause with -ing: denied taking it, recalled her asking for it.
CONFESSING = {"admit", "report", "acknowledge", "suggest", "propose"}
CONFESSING |= {"recommend", "mention", "confess"}
ING_CLAUSE = re.compile(r"I?L*(?P<at>g)(?=[DSNThHPInxO]|L[DPwN])")
# What a poll shows, or a study found, with its verb in -ing: Low leading the field.
SHOWING = {"show", "find"}
FOUND = re.compile(rf"{PHRASE}(?:[PI]{PHRASE}){{0,2}}(?:,[^,.|]{{1,40}},)?L?[gj](?=[DTNShHLPIw])")
# Verbs that give voice to something, and what it is: voiced some concern that it leaks.
VOICING = {"express", "voice", "repeat", "reiterate", "echo", "offer"}
VOICED = re.compile(r"D*[Lweg]*[wov](?:P?[Dt]*t)?m(?P<at>)(?![.,|AV])")
# Behind plain "said": a phrase in front of the subject; a subject too long for a pattern.
FRONTED = re.compile(rf"P[^.|,;:QmV]{{1,40}},(?={CLAUSE.pattern})", re.VERBOSE)
LONG_SURE = re.compile("L?[DSNTOon][^.|,;:QrmbV]{2,40}[AUJBVQ]")
LONG = re.compile(rf"L?[DSNTOon](?:[^.|,;:QrmbV]{{2,40}}[AUJB]|{NOUN}?[^.|,;:QrmbVCt]{{4,40}})")


def open_otherwise(shape, verb, end):
    """Where a clause begins behind its verb and what opens it, if in a less common way."""
    letters, (base, _, form) = shape.letters, FORMS[shape.lows[verb]]
    if base in CONFESSING:
        at = skip_adjuncts(shape, verb + 1, end)
        if shape.lows[at] in ("being", "having"):
            return at, "ing"
        m = ING_CLAUSE.match(letters, at, end)
        return (m.start("at"), "ing") if m else None
    if base in SHOWING:
        m = FOUND.match(letters, verb + 1, end)
        return (verb + 1, "ing") if m else None
    if base in VOICING:
        m = VOICED.match(letters, verb + 1, end)
        return (m.start("at"), "that") if m else None
    if base != "say" or form == "base" or letters[verb - 1] in "QL":
        return None
    if shape.words[verb][0].isupper():
        return _headline(shape, verb + 1, end)
    if "Q" in letters[sentence_start(letters, verb) : verb]:
        return None  # “No,” Low said in front of a crowd of about nine.
    at = skip_adjuncts(shape, verb + 1, end)
    if FRONTED.match(letters, at, end):
        return at, "bare"
    long = LONG.match(letters, at, end) and not only_words(shape, at, end)
    if letters[verb - 1] == "," and not LONG_SURE.match(letters, at, end):
        return None  # it's late, said a spokesman for the Mill Trust
    return (at, "bare") if long else None


def _headline(shape, at, end):
    """Whether all that stands behind "Says" is a clause in capitals."""
    words = shape.words[at:end]
    capitals = sum(word[:1].isupper() for word in words)
    return (at, "bare") if len(words) > 3 and 2 * capitals > len(words) else None
