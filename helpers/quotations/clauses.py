"""Clauses: where does a reported clause begin behind its verb?

``said (on Monday) (that) the bridge was closed``: what stands between verb and clause belongs to
the reporter, and so does what comes behind it (see ``endings``). With *that* the beginning
is marked; without it, a clause is a subject with its verb, whatever the subject looks like: one of
the boats, £40, swimming, what she wants. Notebook 03 teaches it.
"""

import re

from .adjuncts import skip_adjuncts
from .cues import FORMS
from .grammar import NOUN, PHRASE, sentence_start
from .listeners import behind_listener
from .lists import SETS

REACH = 150
# The clause's own verb; a plain word counts where a verb must be: he works, Low lost.
STRONG = "[AVUJBev]"
VERB = "(?:[AVUJBevQ]|(?<=[hNTOoHt])w|(?<=h)[Oo]|(?<=[hNwOo]L)[wo]|(?<=[hNwOo]LL)w|(?<=[DSneg]w)w)"
LISTENER = rf"(?:[hHD]|{PHRASE}(?:[PC]{PHRASE})?|D[wegOo]*[gwOo]|[SN]?[tN]+)"
# What may stand between a verb and its that-clause: a day, a place, a listener.
CLAUSE_FOLLOWS = "(?=[^.|]*?(?:[AVUJBehHQ]|[NTOow]L*w))"
THAT = re.compile(
    rf"(?:[Lt,]|[Dw]t|w(?=Pt)|I(?!ww)(?:H|{PHRASE})|P[NSwD]{{0,4}}Q|-[^-.|]{{1,40}}-"
    r"|[Pyabg](?:[^.|,;:QVUm]|(?<=D)V(?=w|o)){0,16},?|,[^.|,;:QVUmI]{1,20},(?=m)){0,4}"
    r"m(?:,(?=[PLbagewc])|(?![.,|]))"
    rf"(?P<at>){CLAUSE_FOLLOWS}"
)
TOLD_THAT = re.compile(
    rf"{LISTENER}v?(?:[Lt,]|[Peg][^.|,;:QVUm]{{0,12}}|b[DNtw]{{1,3}}|,[^.|,;:QVUm]{{1,20}},(?=m)){{0,4}}"
    rf"m(?P<at>){CLAUSE_FOLLOWS}"
)
OF_WHOM = re.compile("P(?:H|T?N+|D[wO]*O)m")  # said of Low that
WHICH = re.compile("e[DPIhHLn]")  # said of a bill that passed the House
PUT_THAT = re.compile(rf"h(?:I{LISTENER})?m(?P<at>){CLAUSE_FOLLOWS}")  # put it to him that
WHETHER = re.compile(rf"(?:{LISTENER}(?:P{PHRASE})?(?:P?t+|L)*)?(?:aI)?(?P<at>[br]|A(?=h|L[DLnw]))")
INFINITIVE = re.compile(r"L?(?:PD?N+t*)?(?P<at>A?IL?(?:[wVUJBvPeANg]|o(?=[LPDNShH])))")
# A subject ... (up to, as many as, more than; £40; the badly injured skier; 40 %)
GROUP = rf"x?D*L?[egj]?(?:w,(?=[ew]))?[eg]?(?:{NOUN}|v(?=P))+x?"
QUANTITY = r"(?:L*(?:LI|a[DwL]a|PL?w?(?=[nx]|DD)|P[wL](?=D)|[LDw]P?|PD[CP])?(?=[xDn]))?"
SUBJECT = rf"""
    (?:A(?=L?[DHh]))? L{{0,3}}                            # not, perhaps, only
    (?: D?[hH](?:C{PHRASE})?                            # she, both he and the mayor, nothing
      | {QUANTITY} {GROUP}
        (?:(?:,{GROUP}){{0,3}}C{GROUP})?                # Bo, Ada and Max
        (?:D(?=A)|Dt(?=L*A))?                           # her old one; £40 a week
        (?:[PIC]P?(?:{GROUP}|[hH]|D+(?=[rAVe]))){{0,4}}    # the bridge on the hill and its towers
      | g (?:[PI]?{GROUP}){{1,2}} (?=L*A)                 # closing the road will help
      | (?:D+w*|w+) (?:g (?=L*[AePr]) | e (?=A))          # a meeting
      | D? t+ P{GROUP} | D* t+ (?=L*A)                    # each year of school
      | QUANTITY? D+ (?![egIt]) | m | t | L (?=A)       # nobody; that; today; there is
    )
""".replace("QUANTITY?", "L*")
# The verb of a relative clause, which is not that of its sentence: the boat that had been lost.
WHO = "(?:,?[rm](?:(?:h|D?[egw]*+[wOoN]++)?+L*+(?:A++L*+[VUJBe]?|[VUJBe]))?+[^.|]{0,40}?)"
# ... and, soon, its verb.
CLAUSE = re.compile(
    rf"""
    {SUBJECT}
    (?: (?: {WHO} | \([^)]{{1,20}}\) | ,[^.|;:QVG]{{1,25}}?,
          | -[^.|;:QG-]{{1,40}}- | H(?=A) )? L* {VERB}               # who was there, of Troy
      | [PIteg](?:[^.|;:,QVGCabrm]|a(?=[wO]P)){{1,25}}? {WHO}? L* {STRONG} )
    """,
    re.VERBOSE,
)
SURE = re.compile(r"L*[hH]|" + CLAUSE.pattern.replace(VERB, STRONG), re.VERBOSE)
# Whatever else can open a sentence, behind "said" alone: a phrase or a clause in front of the
# subject, swimming, to wait, what she wants, plain words with a verb among them.
FRONTED = re.compile(
    rf"""
      DD [^.|,]+ ,DD                                                         # the more it snows
    | L* [PLt]+ {GROUP} (?:P{GROUP})? ,? (?= {CLAUSE.pattern} | D w )        # in her town all sing
    | (?: [Py] t+ | b P? {GROUP} ) ,? (?= {CLAUSE.pattern} | D w )           # by Monday the road
    | L* b+ P? [^.|]{{1,60}}? (?:,|{VERB}) [^.|]{{0,40}}? (?:{VERB}|(?<=D)w)  # if it snows ...
    | [gjGr] [^.|]{{0,60}}? {VERB} | I [wBvU] [^.|]{{0,60}}? [AVUJB]  # what she wants; to wait
    | [egwOS]{{1,3}} (?:C[wO])? (?<= .[wOo] ) w|A[bL]A           # buses stop; never before had
    """,
    re.VERBOSE,
)
# Behind any other verb, what stands in front of the clause, too: argued if it snows the road
# will close; noted despite the snow, the road was open.
TWO_CLAUSES = re.compile(
    rf"""(?:L*b{CLAUSE.pattern}(?<![VvU])[^.|;:rmVvU]{{0,25}}?,?{SUBJECT}
      | [Pba][^.|,;:QVUrm]{{1,14}},L*(?:h|D*[wegO]*{NOUN}+(?:P{GROUP})?)) L*[AVUJBe]""",
    re.VERBOSE,
)
# Verbs that are about doing as well, before a mere noun: maintains a lead, added jobs.
DOING = SETS["doing"]
ASKING = {"whether", "if", "when", "where", "why", "how"}
HOW = {"how", "why", "what"}
COURTS = {"court", "jury", "jurors", "inquest", "tribunal", "hearing", "inquiry", "magistrates"}
DETAILING = {"describe", "discuss", "outline", "detail", "highlight"}
CONDITIONS = SETS["conditions"]
TALKING = {"speak", "talk"}  # about how it leaked
TO_WHOM = re.compile(rf"I(?:[hH]|{PHRASE})")  # explained to reporters why
PRONOUN = re.compile(r"L*h[LtP,]*[AVUJBevw]")
ASIDE = re.compile(r",(?P<aside>[^,.|:;AVUJBQGrgx-]{1,12}),(?=L*[hH]|D?[wOoN]+A)")
NOT_SAID = SETS["mere words"]


def clause_after(shape, verb, end, use, clauses):
    """Where the reported clause after a verb begins, and what opens it: "that", "bare", "whether"
    or "to"; None if none follows.

    ``end`` is where the sentence ends, ``use`` that of the verb (see ``verbs.tsv``), ``clauses``
    what it takes.
    """
    letters, limit = shape.letters, min(end, verb + REACH)
    at = _that_clause(shape, verb, limit, use, clauses)
    if at is not None:
        return at, "that"
    at = _bare_clause(shape, verb, limit, use, clauses)
    if at is not None:
        return at, "bare"
    wanted = [("whether", WHETHER)] * (use == "ask") + [("to", INFINITIVE)] * ("to" in clauses)
    for name, pattern in wanted:
        m = pattern.match(letters, skip_adjuncts(shape, verb + 1, limit), limit)
        at = m and m.start("at")
        whose = m and letters[at - 1] == "D" and shape.lows[at] == "who"
        if m and not whose and (letters[at] != "b" or shape.lows[at] in ASKING):
            return at, name
    at = _how(shape, verb, limit, use, clauses)
    return (at, "how") if at is not None else None


def _that_clause(shape, verb, limit, use, clauses):
    """Where a clause with "that" begins behind it, or None."""
    letters, base, rest = shape.letters, FORMS[shape.lows[verb]][0], shape.letters[verb + 1 : limit]
    if "m" not in rest:
        return None
    first = "to" in clauses and INFINITIVE.match(letters, verb + 1, limit)  # vow to pay all that
    first = first and letters[first.end()] != "m"
    asks = use == "ask" and letters[verb + 1] in "br"  # asked if it meant that
    of = shape.lows[verb + 1] == "of" and not OF_WHOM.match(rest)  # said of a bill that it
    never = use in ("call", "sound") or of or base in NEVER_THAT
    patterns = [] if never or first or asks else [THAT]
    if (use == "tell" or "listener" in clauses) and not (first or asks):
        patterns.insert(0, TOLD_THAT)
    if base == "put" and shape.lows[verb + 1] == "it":
        patterns = [PUT_THAT]
    for pattern in patterns:
        m = pattern.match(rest)
        if m and not _is_which(shape, verb + 1 + m.start("at"), m.start("at")):
            return verb + 1 + m.start("at")
    return None


def _is_which(shape, at, behind):
    """Whether "that" is a "which": a boat that had sunk; but: that not all, that had she known."""
    letters = shape.letters
    if shape.lows[at] in SPANS_OF_TIME and letters[at + 1] in "DNTh":
        return True  # that year the river froze
    if letters[at] in "AVU":
        return shape.lows[at] != "not" and letters[at + 1] != "h"
    return behind > 1 and bool(WHICH.match(letters, at))


def _how(shape, verb, limit, use, clauses):
    """Where "how" or "why" opens what is retold: told how she swam; not: could not explain why."""
    entry = FORMS[shape.lows[verb]]
    if HOW.isdisjoint(shape.lows[verb + 1 : verb + 10]) or entry[2] == "base":
        return None
    about = entry[0] in TALKING and shape.lows[verb + 1] == "about"
    if use not in ("say", "tell") and entry[0] not in DETAILING and not about:
        return None
    ends = [verb + 1 + about]
    if use == "tell" or "listener" in clauses:
        ends += behind_listener(shape, verb + 1, limit)
    whom = TO_WHOM.match(shape.letters, verb + 1, limit)
    ends += [whom.end()] if whom else []
    for at in ends:
        at = skip_adjuncts(shape, at, limit)
        if at >= limit or shape.lows[at] not in HOW:
            continue
        much = shape.lows[at] == "how" and shape.letters[at + 1] in "wLD"  # how hard it is
        if any(CLAUSE.match(shape.letters, at + 1 + more, limit) for more in range(1 + much)):
            return at
    return None


def _bare_clause(shape, verb, limit, use, clauses):
    """Where a clause without "that" begins, or None."""
    letters = shape.letters
    at = skip_adjuncts(shape, verb + 1, limit)
    if at < limit and _contracted(shape, at):
        return at  # says he's tired
    aside = use == "say" and letters[verb - 1] != "," and ASIDE.match(letters, at, limit)
    if aside and FORMS[shape.lows[verb]][2] != "base":
        at = aside.end()  # says, rain or shine, he will sail
    hears = FORMS[shape.lows[verb]][0] == "hear" and shape.lows[verb - 1] in COURTS
    if "bare" not in clauses and not hears:
        return at if use == "say" and PRONOUN.match(letters, at, limit) else None
    if use == "tell":
        for at in behind_listener(shape, verb + 1, limit):
            at = skip_adjuncts(shape, at, limit)
            if shape.lows[at] == "of" and letters[at + 1] not in "NT":
                return None  # told a court of a row
            if letters[at] == "m" and letters[at - 1] in "weg":
                continue  # told a story that was true
            clause = CLAUSE.match(letters, at, limit) or _contracted(shape, at)
            if at < limit and (clause or _two_clauses(shape, at, limit)):
                return at
        return None
    if letters[at] == "m" and letters[at + 1] in ("AeB" if at > verb + 1 else "eB"):
        return None  # said at a meeting that lasted an hour
    mark = letters.rfind("Q", sentence_start(letters, verb), verb)
    quoted = mark >= 0 and "C" not in letters[mark:verb]  # “No,” Low said on the radio
    marked = letters[at] == "Q" and not OPENS_MARKED.match(letters, at, limit)
    if at >= limit or marked or letters[at] == "," or shape.lows[at] in NO_SUBJECT:
        return None
    if CLAUSE.match(letters, at, limit) or letters[at] == "Q":
        named = quoted or FORMS[shape.lows[verb]][0] in DOING
        named = named and not SURE.match(letters, at, limit)
        return None if named or only_words(shape, at, limit) else at
    if _two_clauses(shape, at, limit):
        return at
    said = FORMS[shape.lows[verb]][0] == "say"
    if not said or quoted or only_words(shape, at, limit):
        return None
    bare = at + (letters[at] == "L" and letters[at + 1] == "D")  # almost nobody came
    plain = letters[bare] in "DNOown" and letters[bare + 1] in "we"  # nobody came
    if letters[at] == "r" and FORMS[shape.lows[verb]][2] == "base":
        return None  # nobody could say why it fell
    return at if plain or FRONTED.match(letters, at, limit) else None


def _two_clauses(shape, at, limit):
    """Whether a condition opens what is said: if it rains, he stays."""
    return shape.lows[at] in CONDITIONS and TWO_CLAUSES.match(shape.letters, at, limit)


def _contracted(shape, at):
    """Whether a word is a subject with its verb: he's, they'll."""
    return shape.letters[at] in "hH" and bool(CONTRACTED.search(shape.lows[at]))


def only_words(shape, at, limit):
    """Whether what is said is no clause but words: a few kind words, goodbye to all."""
    letters, stop = shape.letters, at
    while stop < limit and letters[stop] in "DLwegn":
        stop += 1
    if stop < limit and letters[stop] in "AVUJBh":
        return False
    return shape.lows[stop - 1] in NOT_SAID or (
        letters[at] in "LD" and shape.lows[at] in NOT_SAID and shape.lows[at + 1] != "one"
    )


NEVER_THAT = {"decline", "refuse", "reject", "seek", "blame", "thank", "defend", "put"}
SPANS_OF_TIME = {"year", "month", "week", "day", "night", "morning", "afternoon", "evening"}
NO_SUBJECT = {"of", "him", "them", "me", "us", "himself", "herself", "themselves", "itself"}
OPENS_MARKED = re.compile("Qw?[AUe]")  # admitted “old ways” meant it was late
CONTRACTED = re.compile("['\u2019](?:s|re|ve|ll|d|m)$")
