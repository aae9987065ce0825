"""Grammar: find the subject of a verb in a sentence's shape.

The patterns here are the grammar of news attribution in letters (see ``shapes``): a noun phrase,
what may stand in front of it (``On Monday,``) and what may come between it and its verb (``, who
is 44,``).
"""

import re

from .letters import ING

# A noun or what stands with one: Low, mayor, group, 9; an -ing word only in front of another
# (planning chief), an adverb or number behind a possessive (the town's only mayor, two mayors).
NOUN = "(?:[NTOokSnw]|g(?=[Oow])|(?<=S)(?:Le?|e)(?=[wO]*[Oo])|(?<=S)[gD])"
# A noun phrase: the mayor; the first retired officer; Ann Low's aide.
PHRASE = rf"(?:D+L?[egUj]?)?D*{NOUN}+"
# A subject: he; a noun phrase with "of Ohio", "of Troy, Ohio" and with a second one joined by
# "and"; four in ten.
SUBJECT = (
    rf"(?:h(?:C{PHRASE})?|{PHRASE}"  # he, he and Al, a son of Al
    rf"(?:[PI](?:{PHRASE}|H|D*(?:D(?=P)|(?<=[PI]D)|g)(?=[,LAUBPr]|V(?!w)|$))){{0,4}}"
    rf"(?:,?C{PHRASE}(?:P{PHRASE}){{0,3}})?"  # and her deputy
    rf"|D+L?P(?:{PHRASE}|H)"  # one of the aides, some of them, two out of nine nurses
    r"|D+(?=,(?:r|[TO]*N|DO,|P[DN]))"  # another, Ann Low, one, who left
    r"|(?:DP|[PL])?[nD]L?P[nD](?=[LA]*(?:[AVUJB]|$))"  # 4 in 10, more than four out of ten
    r"|nx(?=[LA]*(?:[AVUJB]|$))|D[eg](?=[LA]*(?:[VU]|$))"  # 42 %; those polled
    rf"|D+(?=[LA]*[AVUJB]))"  # many
)
# What may stand in front of a subject: "But", "Later,", "On Monday,", "In Troy, Ohio,", "When
# asked about it,".
LEAD = (
    r"(?:[LCQ,t!-]"
    r"|[Dn]{1,2}w?[tw](?:L|P[^,.|]{1,20}),"  # Ten miles away, a minute from the end,
    r"|n[^,.|]{0,12},(?=[TO]*N)"  # Eighty this year, Ann Low
    r"|P?[Dwn]{0,2}t+n?L*,?"
    r"|[PabcImgGjeVUrvJ][^,.|:;]{0,60},"
    r"(?:N{1,2},(?![^NT,.|][^,.|AVUJB]{0,29},[LAt]*(?:[AVUJB]|$)))?"  # Ohio; but: Ann Low, 9, said
    r"|P[DNwo]{0,2}[Nwo](?=D[weg]*O,r)"  # In Troy the niece, who was late, said
    r")"
)
# What may stand between a subject and its verb: an apposition, a relative clause, a day.
MODIFIER = (
    r"(?:,[^.|;:]{1,80},"  # , 44, of Troy,
    r"|,D[^.|;:,]{1,30}r[^.|;:,]{1,30}"  # , the one who won
    r"|\([^)]{0,60}\)|-[^-.|]{1,60}-"
    r"|,?r(?:[^.|;:,]|,(?!V)){1,60},?"  # who won
    r"|P?[tn]+|(?:[gej]|J(?=P)|U(?=y))[^.|;:,]{1,30})"  # on Monday; living in Troy; seen by Low
)
# Adverbs and auxiliaries, and a verb with "to": "went on to say", "was asked to say".
CLOSE = r"(?:[LAtI]|(?<=A)w(?=$)|[ewgBJU]L?I)*"
LOOSE = r"(?:[LAtI,]|[ewgBJU]L?I)*"

PRONOUN = re.compile(rf"(?:h|r|(?<![PDI])D+(?!t))(?=(?:P?D?t+n?)?{CLOSE}$)")
# A new clause begins right before the subject: ", but Smith said", "that Smith said", "when
# Smith said".
NEW_CLAUSE = re.compile(
    rf"(?:[,Q]C|;C?|[ab:-]|(?<!P)m)(?!nt)(?P<np>{SUBJECT})(?:P?t+|,(?:n|[TO]*N+),)?{CLOSE}$"
    rf"|r(?=[DhTNOoS])(?P<whom>{SUBJECT})(?:,[^,.|]{{1,30}},)?{CLOSE}$"  # whom Low, 9, called
)
# A clause with a verb, "and", a clause of its own: He was fine and the army said; Low left and her
# aide said. Not: those hurt and their kin said.
AND_CLAUSE = re.compile(
    rf"(?:A|(?<=[hNOowL])[eB])(?=[^AVvUJBe,.|;:rmabQ]*C)[^C]*(?:C(?!N)|(?<!N)C)(?P<np>{PHRASE}){CLOSE}$"
)
THING = re.compile(rf"(?P<np>(?:D+L?[egUj]?{NOUN}+|[NTOokSnw]+)(?:P{PHRASE})?)mL*$")
CLAUSE = re.compile(rf"{LEAD}{{0,4}}?(?P<np>{SUBJECT}){MODIFIER}{{0,2}}{LOOSE}$")
NEAREST = re.compile(rf"(?P<np>{SUBJECT})(?:P?t+)?{CLOSE}$")
# The first noun phrase with a verb behind it; failing that, the first one.
FIRST = re.compile(rf"{LEAD}{{0,4}}?(?P<np>{SUBJECT})(?:{MODIFIER})?(?=[LtI]*[AVUJBewv])")
BEFORE_MAIN_VERB = re.compile(rf"{LEAD}{{0,4}}?(?P<np>{SUBJECT})(?=[Lt]*[AVUJBewv])")
FIRST_AT_ALL = re.compile(rf"{LEAD}{{0,4}}(?P<np>{SUBJECT})")
OPENING_CLAUSE = re.compile(rf"[LC,]*[ab](?P<np>{SUBJECT})")
# "They left, Smith said on Monday, adding": whoever said it goes on.
TRAILING = re.compile(rf",(?P<np>{SUBJECT})[LAt]*V[^,;:.|CV]{{0,30}},L*$")
# "because Smith lost, saying": a subordinate clause right before the -ing form lends it its
# subject.
SUBORDINATE = re.compile(rf",b(?P<np>{SUBJECT})[^,;:|.]{{0,40}},?$")
WITH_SUBJECT = re.compile(rf"[,-]P(?P<np>{SUBJECT}|D+)(?:,[TO]*N+,)?L*$")
# "they stood up, some of them shouting": the -ing form has a subject of its own.
OWN_SUBJECT = re.compile(r",(?P<np>D+PH)L*$")
# "rose and said", "rose and in a low voice said": the verb shares the subject of the one before it.
SHARED = re.compile(rf"C(?:P{PHRASE})?[LAt]*$")
# "some booed, and when Low rose and said": it is that of its own clause.
WHEN = re.compile(rf",C?[ab](?P<np>{SUBJECT})(?=[LA]*[AVUJBewv][^,]*$)")
AFTER_VERB = re.compile(
    rf"(?:[LA]|P?t+|PD?[NOow]+(?=[DT]))*"
    rf"(?P<np>[egUj]?(?:{PHRASE}|D+(?=P))"
    rf"(?:(?:P(?!t)|(?<=w)I)(?:{PHRASE}|H|D*g)){{0,3}}(?:C{PHRASE})?(?:[eg](?:P{PHRASE})+)?"
    rf"|D+(?=[,.|])|H)"
)
# The Post quoted Low as saying; cited Ann Low, a guide, as saying: Low speaks.
QUOTED = re.compile(rf"(?<!A)[VvJUe](?P<np>{SUBJECT}|H)(?:P?t+|,[^,.|]{{1,40}},)?a$")
QUOTED_BEHIND = re.compile(rf"(?P<np>{SUBJECT}|H)(?:,[^,.|]{{1,40}},)?aG")
# A dateline: PARIS, May 3 (Wire) -; Paris, May 3 (Wire); TROY, Ohio, May 3 /Wire/ -; PARIS:
DATELINE = re.compile(
    r"N+(?:(?:,N+){0,2}(?:,?t?n?)(?:\([NoO]+\)|xNx)?-(?!D[^-.|,]{1,40}-|[^-.|]{1,60}-[LAt]*(?:[VAUJB]|$))"
    r"|,tn\([NoO]+\)|:(?=[TODNhL]))"
)
REACH = 120
BEFORE_ING = [p.search for p in (QUOTED, TRAILING, OWN_SUBJECT, WITH_SUBJECT, SUBORDINATE)]


def subject_before(letters, left, verb):
    """The first and last (exclusive) word of the verb's subject, looked for from ``left`` on, or
    None.

    ``Mr Smith, who was elected on Monday, said``:

    >>> subject_before("TN,rAePt,V", 0, 9)
    (0, 2)
    """
    dateline = DATELINE.match(letters, left, verb)
    left = max(dateline.end() if dateline else left, verb - REACH)
    clause = letters[left:verb]
    if "aG" in letters[verb + 2 : verb + 16]:
        quoted = QUOTED_BEHIND.match(letters, verb + 1)
        if quoted:
            return quoted.span("np")
    if letters[verb - 1 : verb] == "I" and letters[verb - 2 : verb - 1] not in ("e", "A", ""):
        # wrote a letter to say; after the fire Low used it to say
        tries = (BEFORE_MAIN_VERB.match, FIRST_AT_ALL.match, BEFORE_MAIN_VERB.search)
    elif letters[verb] in ING and letters[verb - 1] != "A":
        tries = (*BEFORE_ING, FIRST.match, FIRST_AT_ALL.match)
    elif SHARED.search(clause):
        tries = (PRONOUN.search, WHEN.search, FIRST.match, FIRST_AT_ALL.match, OPENING_CLAUSE.match)
    else:
        tries = [PRONOUN.search, NEW_CLAUSE.search]
        tries += [THING.search] * ("m" in clause[-3:])  # an article by Reuters that said
        tries += [AND_CLAUSE.search] * ("C" in clause)
        tries += CLAUSE.match, NEAREST.search, FIRST_AT_ALL.match, OPENING_CLAUSE.match
    for attempt in tries:
        found = attempt(clause)
        if found:
            group = found.lastgroup or 0
            first, last = found.span(group)
            return left + first, left + last
    return None


def first_subject(letters, left, right):
    """The first noun phrase of a sentence that can be its subject, or None."""
    dateline = DATELINE.match(letters, left, right)
    left = dateline.end() if dateline else left
    clause = letters[left : min(right, left + REACH)]
    found = FIRST.match(clause) or FIRST_AT_ALL.match(clause)
    return (left + found.start("np"), left + found.end("np")) if found else None


def subject_after(letters, verb):
    """The subject that follows its verb (``said Smith``), or None.

    >>> subject_after("Q,VON.", 2)
    (3, 5)
    """
    found = AFTER_VERB.match(letters, verb + 1)
    return (found.start("np"), found.end("np")) if found else None


def paragraph_start(letters, at):
    """Where the paragraph that holds position ``at`` begins (looking back no further than 600
    words)."""
    reach = max(0, at - 600)
    return letters.rfind("|", reach, at) + 1 or reach


def sentence_start(letters, at):
    """Where the sentence that holds position ``at`` begins (looking back no further than 300
    words)."""
    reach = max(0, at - 300)
    stop = letters.rfind(".", reach, at) + 1 or reach
    return letters.rfind("|", stop, at) + 1 or stop
