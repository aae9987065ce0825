"""Announcing: which verbs of saying announce a clause behind them, and which only look like it.

``said that it rained`` announces what was said; ``the reported leak``, ``worth noting that`` and
``declined to be named`` do not. Notebook 03 teaches it.
"""

import re
from collections import namedtuple

from .clauses import CLAUSE, clause_after
from .cues import CLAUSES, FORMS
from .endings import content_end
from .evidence import is_evidence, reports_findings
from .grammar import NOUN, PHRASE, REACH, SUBJECT, subject_after, subject_before
from .letters import PHRASED
from .openings import open_otherwise
from .phrases import phrase

Reported = namedtuple("Reported", "content speaker cue rule")
Reported.__doc__ = (
    """A reported clause in words of a shape: content, speaker (or None) and cue are pairs."""
)

MAY_ANNOUNCE = re.compile("[sb]")  # among the letters of `listed_as`
CUE = re.compile(
    r"""[VBGgJjUovw] (?:
        (?<=[VBGgJj]) (?![NTOoDSkntL]{0,4}$)                # said Low on Monday: no clause
      | (?<=U) (?=m|[DhTNOn]|w{1,2}[gjA])                   # the review found that
      | (?<=v) (?:
            (?<=[hNOo)].) (?=[mDhSAN]|DPn|[wOo]{1,2}N{0,3}A|(?:PL?|LI?)n|LA)  # Low claims that
          | (?<=[hNOoLArwC,)].) (?<![SD]L.) (?=L?,?L?,?m)    # all point out that, did note that
          | (?<=[L,].) (?<![SD]L.) (?=h[LAVUJBew]|[DnN][^,.|VUJB]{0,14}A)  # Low also claims he
          | (?<=[hNOoLAr,C].) (?=IL?[wAvVUBgo])              # she vows to, will promise to
          | (?<=[hNOorLAI].) (?=[br]) )                      # they still question whether
      | (?<=w) (?:
            (?<=[hNOoL].) (?=Pr)                             # she talks about how
          | (?<=[wNoehDgS,].) (?=(?:L|P?t)?[mh]|L?[Dn](?:PD)?[wegOon]{0,3}[Ae]|[NwO]L?A)  # all show
          | (?<=[wNo].) (?=[DNwO][NwOP]{0,3}[gj])            # data show Low leading
          | (?=(?:,[^,.|]+,)?Am|[tI].{1,6}m)                 # her answer was that; clear to us that
          | (?<=[ewJ]I.) (?=[br])                            # wanted to know whether
          | (?<=[hNOoL].) (?=IL?[wAvVUBgo]) )                # the club refuses to
      | (?<=[wNOoentAH]I[vo]) (?=L?m|h|[SN]|T[NS]|D[wOo]{1,3}A)  # rang to report that
    )""",
    re.VERBOSE,
)
ORDER = re.compile("[^AVUJBQ.|]{1,8}(?<!e)AI")  # warned the jury not to
SOMEBODY = re.compile("hL*[AVUJBew]|TN+L*[AVUJBe]|N+L*A")  # to insist she left
# How a reported clause opens, in the words of a rule.
OPENINGS = {
    "that": "verb of saying, and a clause with that",
    "bare": "verb of saying, and a clause without that",
    "whether": "verb of asking, and a clause with whether",
    "how": "verb of telling, and a clause with how or why",
    "to": "verb of promising or refusing, and to with a verb",
    "ing": "verb of admitting or proposing, and a verb in -ing",
}
PHRASE_RULE = "words that say together, and a clause: made it clear that"
FRONTED = "a participle in front with its clause: the subject follows"
ASIDE = "a relative clause with a verb of saying in it"
RELATIVE = re.compile(
    rf"(?:r|(?<=[wO])m?)L?(?P<np>h|(?<=m)D|D*[wegO]*{NOUN}+(?:P[DNOw]{{1,3}})?)(?:,[TO]*N+,)?[LA]*$"
)
PASSIVE = re.compile(r"VI(?:A(?=[^.|,])|wA(?=[^.|,]))?")  # said to (be, have)
UNREAL = {"might", "could", "should", "would"}
NAMED = re.compile("D[weg]v$")
BE = {"is", "are", "was", "were", "be", "been", "being"}
PLAIN = {("claim", "base"), ("claim", "third"), ("report", "third"), ("note", "third")}
IT = {"it", "it's", "it\u2019s"}
PLACES = {"there", "here"}
ARTICLES = {"a", "an", "the"}
SHOWS = {"suggest", "indicate", "imply"}
LIKELY = {"promise", "threaten"}
WITH_HELPER = re.compile("[DShwOoNegL]{1,6}A")
HEARSAY = {"say", "report", "rumour", "rumor", "allege", "claim", "state", "announce"}
TOLD = {"reveal", "disclose", "confirm"}  # it was revealed that
WANTING = {"wanted", "wants", "want", "sought", "demanded"}
ASKED = re.compile("(?<=,)V[^,.|]+,L*[VBJe]")
EMPTY = {"worth", "without"}  # what the reporter notes: it goes without saying
UNNAMED = {"named", "identified", "quoted"}  # declined to be named


def has_listener(form):
    """Whether a verb names whom somebody speaks to: told, warned, asked; not: is convinced."""
    _, use, which = FORMS.get(form, ("", "", ""))
    listener = use in ("tell", "ask") or "listener" in CLAUSES.get(form, ())
    return listener and which == "past"


def verb_first(shape, start, end, speaker=None):
    """The clauses behind the verbs of saying of a sentence; ``speaker`` is that of an -ing form."""
    letters, out, last = shape.letters, [], start
    for m in MAY_ANNOUNCE.finditer(shape.listed, start, end):
        verb = m.start()
        if verb < last or not CUE.match(letters, verb, end):
            continue
        if letters[verb] == "w" and shape.lows[verb] in PHRASED:
            said = phrase(shape, start, verb, end)
            if said and said[0] and not is_evidence(shape, *said[0]):
                last = _within(letters, start, said[0], said[2], content_end(shape, said[2], end))
                out.append(Reported((said[2], last), said[0], said[1], PHRASE_RULE))
            continue
        entry = FORMS.get(shape.lows[verb])
        if entry is None or not _may_announce(shape, start, verb, end, entry):
            continue
        passive = verb > start and shape.lows[verb - 1] in BE and letters[verb] != "G"
        if passive and entry[0] in HEARSAY and letters[verb + 1 : verb + 2] == "I":
            # "is said to be": the reporter names nobody
            opens = PASSIVE.match(letters, verb, end)
            if opens:
                last = content_end(shape, opens.end(), end)
                last = _within(letters, start, (verb - 1,), opens.end(), last)
                out.append(Reported((opens.end(), last), None, (verb, verb + 1), "passive"))
            continue
        heard = letters[verb] == "G" or entry[0] == "hear"  # the reporting is done
        goes_on = entry[1] == "say" and letters[verb + 1] in "AJBew" and not heard
        relative = goes_on and RELATIVE.search(letters, max(start, verb - 12), verb)
        free = relative and _is_free(shape, relative.start())
        if relative and not free and _goes_on(shape, verb):
            comma = letters.find(",", verb, end)  # the bridge, which he said was unsafe, stays open
            last = comma if comma > 0 else end
            own = shape.lows[verb + 1] != "being" and OWN_PREDICATE.match(letters, verb + 1, last)
            last = own.end() if own else last  # a man he said was ill was fined
            out.append(Reported((verb + 1, last), relative.span("np"), (verb, verb + 1), ASIDE))
            continue
        asks = entry[0] == "know"  # wanted to know whether
        use = "ask" if asks else "say" if passive else entry[1]
        got = clause_after(shape, verb, end, use, CLAUSES[shape.lows[verb]])
        got = got or (not passive and open_otherwise(shape, verb, end))
        if not got and passive and letters[verb + 1] == "y":
            teller = subject_after(letters, verb + 1)  # was told by a sheriff he could go
            got = (teller[1], "bare") if teller and CLAUSE.match(letters, teller[1], end) else got
        if not got or _is_no_clause(shape, verb, end, entry, got):
            continue
        if shape.lows[got[0]] in PLACES:
            relative = RELATIVE.search(letters, max(start, verb - 12), verb)
            if relative and _is_free(shape, relative.start()):
                continue  # what he said there was never written down
        if passive and (entry[0] in HEARSAY or entry[0] in TOLD) and _is_it(shape.lows, verb):
            last = _within(letters, start, (verb - 2,), got[0], content_end(shape, got[0], end))
            teller = letters[verb + 1] == "y" and subject_after(letters, verb + 1)
            out.append(Reported((got[0], last), teller or None, (verb, verb + 1), "passive"))
            continue
        told = entry[1] == "tell" or "listener" in CLAUSES[shape.lows[verb]]
        if passive and (not told or got[1] == "how"):
            continue  # a jury was told how he hid it: nobody is named
        own = speaker if letters[verb] == "G" else None
        if passive and letters[verb + 1] == "y":  # was told by a nurse that
            own = subject_after(letters, verb + 1)
        subject = own or subject_before(letters, start, verb)
        if subject is None and letters[verb] == "G":
            said = SAID_BEFORE.search(letters, start, verb)  # “No,” said Low, adding that
            subject = subject_after(letters, said.start()) if said else None
        opens = subject is None and letters[verb] == "G"
        if opens and (got[1] != "bare" or SURE.match(letters, got[0], end)):
            main = _main(letters, got[0] + 2, end)  # by saying it was late, Low won
            if main:
                out.append(
                    Reported((got[0], main.start()), main.span("np"), (verb, verb + 1), FRONTED)
                )
                last = main.start()
                continue
        mere = entry[0] in SHOWS or got[1] == "how"
        if got[1] == "to" and subject and verb - subject[1] < 2:
            mere = entry[0] in LIKELY  # the debate promised to be long
        if subject is None or (mere and is_evidence(shape, *subject)):
            continue
        last = _within(letters, start, subject, got[0], content_end(shape, got[0], end))
        if letters.count("-", start, verb) % 2:  # an aside between dashes ends with its dash
            dash = letters.find("-", got[0], last)
            last = dash if dash > 0 else last
        out.append(Reported((got[0], last), subject, (verb, verb + 1), OPENINGS[got[1]]))
    return out


def _goes_on(shape, verb):
    """Whether the clause round "which he said" goes on with its verb: which he said was wet."""
    return shape.letters[verb + 1] in "AJBe" and shape.lows[verb + 1] != "not"


def _is_it(lows, verb):
    """Whether the subject is "it": it was said, it's been said, it has been said."""
    return lows[verb - 2] in IT or (lows[verb - 1] == "been" and lows[verb - 3] in IT)


FREE = {"what", "how", "why", "when", "where"}
INSIDE = re.compile("(?<![DL])P$|[AegVwBUJI]$")


def _is_free(shape, at):
    """Whether a clause with what is itself a subject: (much of) what he said was clear; but it
    ended in what he said was a draw."""
    return shape.lows[at] in FREE and not INSIDE.search(shape.letters[max(0, at - 2) : at])


# A clause that opens its sentence or is set off by a comma ends with the next comma: while he said
# it was late, he stayed; a boy, who said he was lost, was taken home.
SET_OFF = re.compile(r"(?<![^.|])[LC,]*[ba]L?$|,r$")
INSIDE_SET_OFF = re.compile(r"(?:(?<![^.|])[^,.|AVUJBe]{1,16}|,C?)[ba]L?$")
SURE = re.compile("[hTN]|D[^,.|VUJB]{0,12}A")  # confirming the arrest is no clause
SAID_BEFORE = re.compile(rf"(?<=[Q,])V(?={PHRASE}[^.|;:Q]*,$)")
MAIN = re.compile(rf",(?=L*{SUBJECT}(?:,[^,.|]{{1,40}},)?[LA]*[AVUJBewv])L*(?P<np>{SUBJECT})")
GOES_ON = re.compile(r",(?=[LA]*[hHDnNTOAVeJBwS]|LA)")
RESUMES = re.compile(r",L*[AVUJBe]")
OWN_VERB = "(?:A++(?:L*+e)?+|[eB])[^AVUJBabmrC,;:-]*(?<!I)(?=A[^nDNTO]|e[HD])"
OWN_VERB, OWN_PREDICATE = re.compile(f"[^AVUJBabmrC,;:-]*{OWN_VERB}"), re.compile(OWN_VERB)
SUBJECT_FIRST = re.compile("[^AVUJBe,.]*,[ba]")
# it is safe to say that, it's fair to say that: the reporter weighs it
WEIGHED = re.compile(r"hA{0,2}[LwB]{1,3}I$")


def _main(letters, first, last):
    """The main clause behind a clause that stands in front of it, if it is not too far."""
    return MAIN.search(letters, first, min(last, first + REACH))


def _within(letters, start, subject, first, last):
    """Where a reported clause ends, if its verb stands in a clause inside the sentence."""
    own = subject[0] + (letters[subject[0]] == "r")
    near = max(start, own - REACH)
    if SET_OFF.search(letters, near, own):
        comma = GOES_ON.search(letters, first + 2, last)
        return comma.start() if comma else last
    if INSIDE_SET_OFF.search(letters, near, own):
        main = _main(letters, first + 2, last)  # a week after he said it was late, he left
        if not main and SUBJECT_FIRST.match(letters, start, own):
            main = RESUMES.search(letters, first + 2, last)  # Low, though she said so, left
        return main.start() if main else last
    if letters[subject[0]] == "r" and letters[own - 2] not in ",|.":
        own = OWN_VERB.match(letters, first, last)  # a man who said it was late was fined
        return own.end() if own else last
    opened = letters.rfind(",r", own, first)
    if opened > 0 and "," not in letters[opened + 2 : first]:
        back = RESUMES.search(letters, first + 2, last)  # Low, who rose and said it was late, left
        return back.start() if back else last
    return last


def _may_announce(shape, start, verb, end, entry):
    """Whether a form of a verb of saying is a verb here, with its clause behind it."""
    letters = shape.letters
    if entry[0] == "know" and shape.lows[verb - 2] in WANTING:
        return shape.letters[verb + 1] in "br"  # wanted to know whether
    if entry[1] == "think" and not reports_findings(shape, verb):
        return False  # thoughts are no quotations
    to = letters[verb + 1] == "I"
    talks = letters[verb + 1] == "P" and shape.lows[verb + 1] == "about"
    if letters[verb] == "w" and entry[0] != "show" and not to and not talks:
        return False  # attacks that hurt many
    if letters[verb] == "G" and shape.lows[verb - 1] in EMPTY:
        return False  # it is worth noting that
    if entry[0] == "point" and letters[verb + 1] == "I":
        return False  # pointed to signs that
    if entry[0] == "rule" and shape.lows[verb + 1] == "out" and letters[verb + 2] != "m":
        return False  # ruled out a rise in pay
    if letters[verb - 1 : verb + 1] == "PV" and entry[2] == "past":
        return False  # deep into added time
    if shape.lows[verb - 1] == "have" and shape.lows[verb - 2] in UNREAL:
        return False  # might have said that
    if entry[2] == "base" and NAMED.search(letters, max(start, verb - 3), verb + 1):
        return False  # a simple question that hurt
    if entry[1] == "ask" and letters[verb - 1 : verb] == "b":
        return False  # when asked whether
    if entry[1:] == ("ask", "past") and ASKED.search(letters, verb, end):
        return letters.count(",", start, verb) != 1  # Low, asked whether it leaked, laughed
    if letters[verb : verb + 2] in ("vw", "vO", "vo") and (entry[0], entry[2]) not in PLAIN:
        return False  # police report findings
    few = letters[verb : verb + 2] in ("vD", "vS", "vh") and letters[verb + 1 : verb + 4] != "DPn"
    if few and not shape.words[verb].endswith("s"):
        # in headlines: Japan and China vow a closer alliance; but locals claim it has moved
        return bool(WITH_HELPER.match(letters, verb + 1, end))
    if shape.lows[verb - 1] in ARTICLES or letters[verb - 1] == "S":
        return False  # an estimated nine, the reported leak, a warning, her declared goal
    if letters[verb - 2 : verb + 1] == "DwG":  # a stark warning; but: a letter saying he
        return shape.lows[verb] != "warning" and letters[verb + 1] in "hDTNm"
    return True


def _is_no_clause(shape, verb, end, entry, got):
    """Whether what looks like a clause is none: will add troops; an order; declined to be named."""
    letters, (at, opening) = shape.letters, got
    weighed = letters[verb - 1] == "I" and WEIGHED.search(letters, max(0, verb - 6), verb)
    if weighed and shape.lows[weighed.start()] in IT:
        return True
    if opening == "bare" and letters[verb] + letters[at] == "vm":
        return True  # the states that have lost
    if opening == "bare":
        modal = letters[verb - 1 : verb] in ("A", "I") and entry[2] == "base"
        modal = modal and not SOMEBODY.match(letters, at, end)
        order = ORDER.match(letters, at, end)
        ordered = order and shape.lows[order.end() - 2] == "not"
        return bool(ordered) or (modal and entry[0] not in ("say", "tell", "argue", "allege"))
    return opening == "to" and any(shape.lows[i] in UNNAMED for i in range(at, min(end, at + 4)))
