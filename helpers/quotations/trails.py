"""Trails: how far does a description go on behind its noun?

A woman *with a pram*, a man *injured in the crash*, sources *close to the mayor*. Notebook 03
teaches it.
"""

import re

from .adjuncts import CHANNELS, MEANS
from .grammar import PHRASE
from .letters import CLASS
from .nouns import noun_of
from .parties import POSSESSIVE
from .party import has_capital

CLOSE = {"close", "familiar", "near", "loyal", "privy", "aware"}  # sources close to the mayor
NO_PARTICIPLE = {"pending", "including", "regarding", "following", "concerning", "said"}
NO_PARTICIPLE |= {"requesting", "asking", "speaking", "declining", "insisting"}  # anonymity
# What goes on behind the noun: with a pram, of Troy, behind her, in a red coat, in Troy town.
TRAIL = re.compile(
    rf"(?:\([nNO]\))?(?:(?:P|I(?:w(?=D))?)(?![tn])(?:D*[wOoS]*N[Nk]*(?:n|w(?=[AVU]|,r))?(?=[^NOok])(?!ww)"
    rf"|{PHRASE}(?:(?<=D[wg])Cw[wo])?"  # for the fire and rescue service
    r"(?:(?<![ON]w)(?!(?<=S)g)(?=[^NOw])|(?<=[ON])(?=w[DhHS])"  # by Low (paints a)
    r"|(?<=Ow)(?=[LA]*[AVUJB]|P[DNO])))"  # at the Thai consulate
    r"|[PI](?:H|D(?=[LeVAJBU,.|r])|D(?=P)|n(?=[,.|AVUJBP])"  # a widow of 83
    r"|D*g(?:C[gw])?(?=[,.|LAVUJBP])"  # with her thinking
    r"|D*[wOo]*S[gw](?=[^NOow]))){0,2}"  # of one of them; for housing
)
# A participle goes on as well: a strategist working on the race; a diplomat briefed on the talks,
# who; but a man walked in.
PARTICIPLE = re.compile(
    rf"(?:L?g(?:[PI]?{PHRASE}(?P<ing>))?|L?[eVJ](?:P?t+n?)?(?=[PI]))(?:[PI](?:{PHRASE}|H)){{0,3}}"
    r"(?=[LA]*[AVUJB]|,[^,.|]*,[LA]*[AVUJB]|(?(ing)[,.|]|$))"
)
# A study of 90 clerks in Troy; papers filed with the court, a poll published on Monday.
PAPERS = {"study", "survey", "poll", "report", "paper", "document", "memo", "analysis", "review"}
PAPERS |= {"figure"}
OF_MANY = re.compile(rf"Pn[wOo]+(?=[^wOoN])(?:P{PHRASE}(?:P{PHRASE})?(?=[^NOow]))?")
FILED = re.compile(rf"[eU](?=[PIyLt])(?:[PL]?t+n?)?(?:[PIy]{PHRASE})*(?:Lt)?(?=[,.|LAVU]|w[mhDn])")
AND_MORE = re.compile("(?:(?:,w)*Cw)?")


def end_of_trail(shape, last):
    """Where a description whose noun ends before a place ends itself."""
    letters = shape.letters
    if letters[last] == "w" and shape.lows[last] in CLOSE:
        last += 1
    end = TRAIL.match(letters, last).end() if letters[last] in "(PI" else last
    if end == last and letters[last] in "LgeVJ" and shape.lows[last] not in NO_PARTICIPLE:
        goes_on = PARTICIPLE.match(letters, last)
        end = goes_on.end() if goes_on else end
    noun = noun_of(shape.lows[last - 1])
    if end == last and noun and noun.singular in PAPERS:
        goes_on = OF_MANY.match(letters, last) or FILED.match(letters, last)
        end = goes_on.end() if goes_on else end
    if end > last and noun and noun.sort == "body":  # the department of water and roads
        end = AND_MORE.match(letters, end).end()
    return end


VERBS = [*"VvJUBew"]  # they urged, praised, thanked, fined a firm
ABOUT = {"for", "over", "about", "to", "into", "on", "against", "after"}  # why they did
OF_THE_VERB = re.compile("accus|convict|clear|inform|warn|notif|remind|convinc|rob|depriv|stripp")
DEFINITE = {"the", "this", "that", "these", "those", "both", "our"}


def keeps_its_trail(shape, first, last):
    """Whether what stands behind a description that is no subject is part of it.

    They asked the firm *for a reply*, they accused it *of neglect*, said a guide *in a letter*:
    that belongs to their verb.
    """
    lows, behind = shape.lows, shape.lows[last] if last < len(shape.lows) else ""
    if behind == "of":
        return not OF_THE_VERB.match(lows[first - 1])
    if behind in CHANNELS and shape.letters[first - 1 : first] == "V":
        return MEANS.isdisjoint(shape.words[last : end_of_trail(shape, last)])
    inverted = shape.letters[max(0, first - 2) : first] in ("QV", ",V")
    inverted = inverted and lows[first] in ("a", "an", "one")  # “No,” said a guide for Troy
    verb = shape.letters[first - 1 : first] in VERBS and not inverted
    return lows[first] not in DEFINITE and not (verb and behind in ABOUT)


# Who gives a name: who gave only her first name, Ida; identified as Ann Low.
GIVES_NAME = re.compile(
    r"(?:(?:r[^,.|]{1,10})?,(?:rL?[weVA]|[Lt]?e|D[wOo]{1,3}e)|rL?[weV])"
    r"[^.|;]{0,12}?(?P<name>N[Nk]*)"
)
NAMING = {"name", "identified", "introduced", "named", "known", "called"}
TO_NAME = {"as", "name", "named", "called", ","}


def gives_name(shape, last):
    """The match of a name that a clause behind a description gives, or None."""
    found = GIVES_NAME.match(shape.letters, last)
    if found:
        at = found.start("name")
        at -= shape.letters[at - 1] == "T"  # as Miss Low
        if shape.lows[at - 1] in TO_NAME and NAMING.intersection(shape.lows[last:at]):
            return found
    return None


LONGEST = 12  # words of a description that still serves as a name


def as_description(shape, first, last):
    """The words themselves as a name, of many the front ones; None if there is none."""
    last = min(last, first + LONGEST)
    words, letter = shape.words[first:last], shape.letters[first]
    low = words[0].lower()
    plain = letter != "N" and (low in CLASS or noun_of(low) or letter in "wL")
    if plain and not has_capital(shape, first):
        words[0] = low
    words[-1] = POSSESSIVE.sub("", words[-1])
    return " ".join(word for word in words if word[:1].isalnum()) or None
