"""Indirect quotations: words that are reported without marks, as a clause of the reporter's
sentence.

Four shapes of sentence carry nearly all of them: a verb of saying with its clause (``Low said
that the bridge was closed``), the clause first (``The bridge was closed, Low said``), the
attribution wrapped in it (``The bridge, Low said, was closed``) and ``according to``. Notebook 03
teaches it.
"""

import re

from .according import BETWEEN, according
from .announcing import BE, MAY_ANNOUNCE, Reported, has_listener, verb_first
from .around import INSIDE, LAST_RULE, attribution_as, attribution_inserted, attribution_last
from .cues import FORMS
from .grammar import DATELINE

# Minister: tax will rise; Tax will rise: minister
SPEAKER = "[wNSo]{0,2}[OoT]N{0,2}"
HEADLINE = re.compile(
    rf"(?P<first>{SPEAKER}):(?P<said_first>[^:]*[AUVJBew][^:]+)"
    rf"|(?:n:)?(?P<said_last>[^:]+[AUVJBew][^:]+)[:-](?P<last>{SPEAKER})"
)
PLAIN = re.compile("[LC]?[DTNOoSwh][^.|,;:Qab]*[AVUJBe]")  # it was late, Low said: “No.”
STEP = re.compile("(?<=[VvtN])[;:-](?=[^;:-]*$)")
SAYING, STOP = re.compile("[VvU]"), re.compile("[.|]")
WORDLESS = re.compile("m?[QC,!.:-]+[LtC]*")
COLON = "headline, colon: who says it"


def sentence_bounds(letters):
    """(start, end) of every sentence of a shape.

    >>> list(sentence_bounds("TNV.hV|"))
    [(0, 3), (4, 6)]
    """
    start = 0
    for stop in STOP.finditer(letters):
        if stop.start() > start:
            yield start, stop.start()
        start = stop.end()


def find_reported(shape):
    """All reported clauses of a shape (`Reported`), one by one."""
    for start, end in sentence_bounds(shape.letters):
        start += shape.letters[start] == "("
        for reported in in_sentence(shape, start, end):
            if reported.cue and hears(shape, reported.cue[0], reported.rule == LAST_RULE):
                reported = reported._replace(speaker=None)
            first, last = reported.content
            first = _behind_dateline(shape, first, last)
            last = _trim(shape.letters, first, last)
            last -= shape.lows[last - 1] == "which" and shape.letters[last] == ","  # which,
            whole = reported.speaker is not None and reported.rule not in (INSIDE, BETWEEN)
            if last - first > whole and _has_words(shape.letters[first:last]):
                yield reported._replace(content=(first, last))


def hears(shape, verb, last=False):
    """Whether the subject only hears what somebody else said: the court heard that."""
    return FORMS.get(shape.lows[verb], ("",))[0] == "hear" or listens(shape, verb, last)


def _behind_dateline(shape, first, last):
    """Where a sentence begins behind PARIS, May 3 (Wire) -, NAGPUR: or 2026:, and behind "but"."""
    if first >= last:
        return first
    dateline = DATELINE.match(shape.letters, first, last)
    place = shape.words[first]
    if dateline:
        return dateline.end()
    if shape.letters[first + 1] == ":" and (place.isupper() or place.isdigit()):
        return first + 2
    opens = first == 0 or shape.letters[first - 1] in ".|"
    return first + (opens and shape.letters[first] == "C" and shape.letters[first + 1] != ",")


def _trim(letters, first, last):
    while last > first and letters[last - 1] in ",-:;(":
        last -= 1
    return last


def _has_words(letters):
    """Whether a content is more than the quotation that stands in it."""
    return not WORDLESS.fullmatch(letters)


def listens(shape, verb, last=False):
    """Whether the subject of a verb only listens: the crew was told; but not: was told by Low.

    ``last`` says that verb and subject end the sentence.
    """
    word = shape.lows[verb]
    if shape.letters[verb + 1] == "y":
        return False
    if last and word == "told" and shape.letters[verb + 1] in ".|":
        return True
    return shape.lows[verb - 1 - (shape.letters[verb - 1] == "L")] in BE and has_listener(word)


def is_judged(shape, verb):
    """Whether the subject of a verb is praised, blamed or called something: was sharply criticised;
    but not: was criticised by Low, was quoted as saying."""
    _, use, which = FORMS.get(shape.lows[verb], ("", "", ""))
    if use not in ("judge", "call") or which != "past":
        return False
    if shape.letters[verb + 1 : verb + 3] == "aG":
        return False
    before = verb - 1 - (shape.letters[verb - 1] == "L")
    return shape.lows[before] in BE


def in_sentence(shape, start, end):
    """The reported clauses of one sentence; the surest shape that fits is taken."""
    letters = shape.letters
    sentence = letters[start:end]
    if "c" in sentence:
        found = according(shape, start, end)
        if found:
            return found
    if (":" in sentence or "-" in sentence) and start == 0 and letters[end] == "|":
        found = HEADLINE.fullmatch(letters, start, end)
        if found:
            place = "first" if found["first"] else "last"
            first, last = found.span(f"said_{place}")
            marked = letters.find(",x", first, last) if letters[last - 1] == "x" else -1
            last = marked if marked > 0 else last  # PM: No vote, ‘you could relax’
            return [Reported((first, last), found.span(place), None, COLON)]
    if not MAY_ANNOUNCE.search(shape.listed, start, end):
        return []
    shows = shape.lows[end - 1] in ("show", "shows", "showed", "hears")  # ..., figures show
    comma = sentence.find(",")
    says = comma >= 0 and (shows or SAYING.search(sentence))
    if says and "a" in sentence:
        found = attribution_as(shape, start, end)
        if found:
            return found
    if says and (shows or SAYING.search(sentence, comma)):
        for shape_of in (attribution_last, attribution_inserted):
            found = shape_of(shape, start, end)
            if found:
                return found
    cut = (";" in sentence or ":" in sentence or "-" in sentence) and STEP.search(sentence)
    if cut and (
        cut[0] == ";" or (cut[0] == ":" and PLAIN.match(sentence)) or sentence.count("-") % 2
    ):
        # it was late, Low said; the road was shut on Monday, Low said - a step that hurt
        found = attribution_last(shape, start, start + cut.start())
        if found:
            return [*found, *verb_first(shape, start + cut.end(), end)]
    return verb_first(shape, start, end)
