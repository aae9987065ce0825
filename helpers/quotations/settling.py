"""Settling: letters that only the neighbours of a word and the word itself can tell.

``letters`` reads a word alone. Here a verb that stands where a noun does becomes a noun, *by*,
*came* and *from* get a letter of their own beside a saying, and words that are names as well
(May, Will, Cook) are told apart.
"""

import re
from itertools import compress, count

from .letters import CLASS
from .lists import SETS
from .nouns import NATIONS, NOUNS
from .party import INSTITUTIONS

# "her claims", "two reports", "the group view of it": a verb form that stands where a noun does
NOUN_AFTER_ALL = re.compile(
    r"v(?:(?<=[DSPne].)|(?<![^.|].)(?=[VUty]|Lt)|(?=[wOoT](?![wOo]?A))|(?<=[wg].)(?![mhDNTQ,.]))"
    r"|G(?<=[DS].)(?![DNTHhmQ,])"
)


# Each case begins with the letter itself, so that the other letters are passed over at once; the
# empty group at its end names it.
NICKNAME = re.compile("x(?<=Nx)N{1,2}x(?=N)")  # Jo 'Ace' Low
UNSETTLED = re.compile(
    r"""  N (?: (?<![^.|].) (?:
                  (?= [HPIbt,] | D [^.]{4} ) (?P<opening>)            # Parading them; Born in
                | (?= [wOoegn] [^.|,VvAJUB]{0,40} , (?!r) ) (?P<acting>)  # Addressing nurses,
                | (?= D [wegO]{1,3} [.] ) (?P<order>) )               # Click the button.
              | (?<!N.) (?= n ) (?P<may>) )                           # May 2022, May 3
        | [AvVtkUwJL] (?<![^.|].) (?= [Nk] ) (?P<first>)              # May Tolland, first word
        | L (?: (?<![^.|].) (?= L?V | ,n, ) (?P<surname>)             # Kelly said
              | (?<= D. ) (?= L*[AVvUJBewhgG] ) (?P<no>) )            # no longer
        | v (?<![^.|].) (?= [wOo] ) (?P<state>)                       # State police
        | k (?= [^Nk] ) (?P<owner>)                                   # Stubbs' kitchen
        | t (?: (?: (?<= [,TO]. ) (?= N ) | (?<= [eHL]a. ) (?= [,.] ) ) (?P<weekday>)  # as Sunday
              | (?= N ) (?P<month>)                                   # Jan Novak, Miles Orr
              | (?<= D. ) (?= [VvB][m:DhNT] ) (?P<record>) )          # the minutes say
        | J (?: (?<= w. ) (?= [PQ,.C] ) (?P<hit>)                     # a surprise hit on
              | (?<= A. ) (?= aG ) (?P<quoted>)                       # was quoted as saying
              | (?<= D. ) (?= [LAVUJBew,.] ) (?P<noun>) )             # the accused said
        | o (?<![^.|].) (?= ,[TO]*N | ,D[^,.|]{1,12},[TO]*N ) (?P<ruling>)  # Ruling, the judge,
        | O (?: (?<! [DTO]. ) (?= N ) (?P<given>)                     # said Don Low
              | (?<= h. ) (?= [DHNTS] ) (?P<deed>) )                  # he coaches them
        | G (?<= D[wOoN]. ) (?= [,.|)] [^Q] ) (?P<event>)             # the committee hearing, was
        | T (?<= O. ) (?= N ) (?P<rank>)                              # the boxer Col Tarrant
        | ! (?<= Q. ) (?= [DPbaCLr] | h [^V] ) (?P<ended>)            # "Go!" The mayor left
        | P (?: (?<= [VJUQ]. ) (?= [DTNOoSwe] ) (?P<by>)              # hailed by
              | (?= [TOD]{0,2} [wO]* (?: N [Nk]* | O (?:PDo)? ) (?: ,[^.|:]{1,30} )? : )
                (?P<from>) )                                          # this from Ann Low:
        | w (?: (?<= Q[,!]. ) (?= [DVvw] ) (?P<came>)                 # came the reply, came shouts
              | (?<= PD. ) (?= P[DTNOoSh] ) (?P<words>)               # in the words of Ann Low
              | (?<= [PNT][Sk]. ) (?= [,)] ) (?P<words_of>)           # in Ann Low's words,
              | (?= [,:]Q ) (?P<reads>) )                             # the sign reads: "Go"
        | C (?<= N. ) (?= N ) (?P<and>)                               # Low & Orr
    """,
    re.VERBOSE,
)
# What opens a body's name and is something else alone: Thai Airways, the Socialist Workers Party,
# the Sheriff's Office, and Network Rail where a sentence begins.
FRONT = re.compile("[OSo](?:(?<!o)(?=[OS]?(N+))|(?<=o)(?<![^.|:-].)(?=(N)[^Nk]))")
BEHIND_FRONT = INSTITUTIONS | {"without"}  # Doctors Without Fences
PER = re.compile(r"P(?:(?<![VJU].)(?=[ND])|(?<=a.))")  # per the club, as per papers
# First names that are other words as well, for the start of a sentence.
WORD_NAMES = SETS["given names"]
MEDIA = {"email", "e-mail", "phone", "telephone", "text", "letter", "post", "fax", "video"}
# Trades and offices that are surnames as well; no title stands behind a name.
TRADE_NAMES = SETS["surnames"]
TRADE_BEHIND_NAME = re.compile(r"[TO](?<=[NT].)(?<!DN.)(?![NTOok])")
TRADE_ALONE = re.compile(r"[TO](?<!D.)(?![NTOok])")
SHORT_MONTHS = {"jan", "mon", "sat", "sun", "oct", "dec"}
SHORT_TIMES = SHORT_MONTHS | {"feb", "aug", "sept", "nov", "tue", "tues", "wed", "thu"}
SHORT_TIMES |= {"thurs", "fri"}
# Words with "and" between them that stand in names of bodies: Fire and Rescue
PAIRS = {tuple(pair.split("&")) for pair in SETS["pairs with and"]}
NUMBERED = SETS["numbered"]
BEFORE_MONTHS = {"in", "since", "until", "last", "this", "next", "early", "late", "mid"}
COURTS = {"court", "jury", "jurors", "inquest", "tribunal", "inquiry", "hearing", "commission"}
LANKA = {"lanka", "lankan", "lankans"}
RARE = LANKA | {"per", "heard", "may", "march", "save"}  # words that settle letters by themselves
# Cases in which the neighbours tell all.
CASES = {"order": "w", "event": "w", "deed": "w", "ended": ".", "quoted": "V"}
# What a single word tells beside its neighbours.
SETTLED = {"by": {"by": "y"}, "came": {"came": "z", "reads": "B"}, "from": {"from": "f"}}
SETTLED["reads"], SETTLED["hit"] = {"reads": "V"}, {"hit": "w"}
SETTLED["words"] = SETTLED["words_of"] = dict.fromkeys(("words", "view", "opinion", "phrase"), "i")
# Nouns for people that are given names.
SETTLED["given"] = dict.fromkeys(("don", "guy", "nana", "pal"), "N")
SETTLED["and"] = {"&": "k"}
SETTLED["record"] = {"minutes": "w"}
SETTLED["may"], SETTLED["state"] = {"may": "t"}, {"state": "w"}
SETTLED["ruling"] = {"ruling": "g"}
SETTLED["noun"] = {"accused": "O"}
SETTLED["rank"] = dict.fromkeys(("col", "gen", "con"), "N")  # no rank stands behind a trade
SETTLED["month"] = dict.fromkeys((*SHORT_MONTHS, "miles"), "N")
SETTLED["weekday"] = {**SETTLED["month"], "sunday": "N", "monday": "N", "friday": "N"}
SETTLED["first"] = SETTLED["weekday"] | dict.fromkeys(WORD_NAMES, "N")


def settled(case, word):
    """The letter of a word in one of the cases of ``UNSETTLED``; None if it stays.

    >>> settled("by", "by"), settled("opening", "Parading"), settled("opening", "Low")
    ('y', 'g', None)
    """
    low = word.lower()
    if case in CASES:
        return CASES[case]
    if case == "surname":
        return None if low in CLASS else "N"  # So said Low
    if case == "owner":
        return "S" if word[-1] in "'\u2019" else None
    if case in ("given", "month", "weekday") and not word[0].isupper():
        return None
    if case == "opening":
        city = low.endswith("jing")
        return None if city else "g" if low.endswith("ing") else "e" if low[-2:] == "ed" else None
    if case == "acting":
        return "e" if low.endswith("ing") else None
    return SETTLED.get(case, {}).get(low)


def settle(letters, words, lows):
    """The letters of a shape, with those put right that only the neighbours and the word itself
    tell.
    """
    letters = NOUN_AFTER_ALL.sub("w", letters)
    letters = NICKNAME.sub(lambda m: "k" * len(m[0]), letters) if "x" in letters else letters
    after = list(letters)
    for m in UNSETTLED.finditer(letters):
        case, at = m.lastgroup, m.start()
        if case == "by" and lows[at + 1] in MEDIA:
            continue  # said by email
        if case == "ended" and not words[at + 1][0].isupper():
            continue  # "Go!" the mayor said
        letter = settled(case, words[at])
        if letter and case in ("opening", "acting") and _amid(words, letters, words[at]):
            continue  # Ealing, which
        after[at] = letter or after[at]
        if case == "and" and (lows[at - 1], lows[at + 1]) in PAIRS:
            after[at] = "k"
        elif case == "may" and lows[at] in NUMBERED:
            after[at + 1] = "N"  # Channel 4
        elif case == "no" and lows[at - 1 : at + 1] == ["no", "longer"]:
            after[at - 1] = "L"
    for m in reversed([*FRONT.finditer(letters)]):
        behind = lows[m.end() : m.end(m.lastindex)]
        if words[m.start()][0].isupper() and not BEHIND_FRONT.isdisjoint(behind):
            _front(after, lows, m.start(), behind)
    for at in compress(count(), map(RARE.__contains__, lows)):
        low = lows[at]
        if low == "per":
            after[at] = "c" if PER.match(letters, at) else after[at]
        elif low in ("may", "march"):
            if words[at][0].isupper() and lows[at - 1] in BEFORE_MONTHS:
                after[at] = "t"
        elif low == "heard":
            _hear(after, lows, at)
        elif low == "save":
            if words[at] == "Save" and lows[at + 1] == "the" and words[at + 2].istitle():
                after[at : at + 3] = "NkN"  # Save the Children
        elif low in LANKA and lows[at - 1] == "sri":
            after[at - 1] = "N"  # no title there
    return _with_surnames("".join(after), words, lows)


def _front(letters, lows, at, behind):
    """Write as a name what opens the name of a body."""
    low, owns = lows[at], letters[at] == "S"
    noun = NOUNS.get(low[:-2] if owns else low)
    ends = noun and letters[at + 1] == "N" and behind[-1] in BEHIND_FRONT
    if owns and lows[at - 1].rstrip(".") == "st":
        letters[at - 1 : at + 1] = "NN"  # St Ann's Hospital
    elif owns:  # the Women's Aid Trust, the Mayor's Office; but the Mayor's Troy Council
        several = ends and (noun.plural or (len(behind) == 1 and noun.sort == "role"))
        letters[at] = "N" if several else "S"
    elif letters[at] == "o" or low in NATIONS or (noun and noun.plural and letters[at + 1] == "N"):
        letters[at] = "N"
    elif ends and (letters[at - 1] == "D" or behind[0] == "party" or low in ("justice", "general")):
        letters[at] = "N"  # the Pilot Union, Socialist Party, General Electric


def _amid(words, letters, word):
    """Whether a word has its capital also where it opens no sentence."""
    places = (at for at, one in enumerate(words) if one == word and at)
    return words.count(word) > 1 and any(letters[at - 1] not in ".|" for at in places)


def _hear(letters, lows, at):
    """Write "heard" as a verb of thinking, but where a court heard what somebody said."""
    who = at - 1
    while who > 0 and letters[who] in "LA":
        who -= 1
    heard = letters[at] == "V" and letters[who] in "hHSrNOC"
    if heard and COURTS.isdisjoint(lows[max(0, who - 5) : who + 1]):
        letters[at] = "U"


def _with_surnames(letters, words, lows):
    """The letters, with trades that are somebody's surname written as names: Dee Baker, Ms Cook,
    and Cook alone from then on."""
    behind = [m.start() for m in TRADE_BEHIND_NAME.finditer(letters)]
    met = {lows[i] for i in behind if lows[i] in TRADE_NAMES and words[i][0].isupper()}
    if not met:
        return letters
    after = list(letters)
    for m in TRADE_ALONE.finditer(letters):
        if lows[m.start()] in met and words[m.start()][0].isupper():
            after[m.start()] = "N"
    return "".join(after)
