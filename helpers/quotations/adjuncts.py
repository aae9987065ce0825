"""Adjuncts: what tells when, how and by what means something was said.

``said on Monday in a statement to the press that it leaked``: all of that belongs to the reporter.
Notebook 03 teaches it.
"""

import re

from .lists import SETS

# Between a verb and its clause: adverbs of time and manner ...
ADVERBS = SETS["adverbs of saying"]
# ... but not those that belong to what is said: only, perhaps, and these in -ly.
SAID_ADVERBS = SETS["adverbs of what is said"]
# ... days and hours, but not "by Monday" or "until June", which the clause keeps,
TIME = re.compile(r"(?P<by>[Py])?(?:D|L|w(?=t))*t+[tn]*,?")
KEPT = {"by", "until", "since", "before", "after", "for", "from", "within", "till", "over"}
# ... and by what means, where, to whom: in a statement, at a press conference, through his lawyer.
MEANS = SETS["means"]
EVENTS = {"after"}
CHANNELS = {"in", "at", "on", "by", "via", "through", "during", "over"}
# ... to the press; released by the club on Monday
BEHIND_MEANS = re.compile(r"[PI](?:D?N+|D*[wegOo]+|[hH])|e(?:[Py](?:D?N+|D*[wOo]+)|P?t+)")
BUILT = re.compile("Le[wOo]")


def skip_adjuncts(shape, at, limit):
    """Behind what tells when, how and by what means something was said."""
    letters, lows = shape.letters, shape.lows
    while at < limit:
        letter, low = letters[at], lows[at]
        if low in EVENTS and (behind := _behind_means(shape, at, limit)):
            at = behind  # said after the match
        elif letter == "L" and (low in ADVERBS or (low[-2:] == "ly" and low not in SAID_ADVERBS)):
            if BUILT.match(letters, at, limit) or lows[at : at + 2] == ["later", "this"]:
                return at  # recently built homes; later this year
            at += 1
        elif letter in "Py" and low in CHANNELS and (behind := _behind_means(shape, at, limit)):
            at = behind
        elif (time := TIME.match(letters, at, limit)) and (
            not (time["by"] and low in KEPT) or lows[at + 1] in ("weeks", "years")
        ):
            end = time.end()
            end -= letters[end - 1] == "n" and lows[end - 2].endswith("day")  # on Monday nine left
            verb = letters[end : end + 1] in tuple("AVUJBe,.|") and lows[end] != "not"
            if end >= limit or verb or lows[end] in ("of", "when"):
                return at  # today was her last day; each year of school; the days when
            at = end
        else:
            return at
    return at


def _behind_means(shape, at, limit):
    """Behind "in a statement to the press"; None if it is no such phrase."""
    letters, stop = shape.letters, at + 1
    while stop < min(limit, at + 7) and letters[stop] in (
        "DwegNOnSTovtBV" if stop == at + 1 else "wegNOnSTovtB" + "V" * (letters[stop - 1] == "D")
    ):
        stop += 1
    means = [i for i in range(at + 1, stop) if shape.lows[i] in MEANS]
    if not means:
        return None
    end = means[-1] + 1
    for _ in range(2):
        more = BEHIND_MEANS.match(letters, end, limit)
        if not more:
            break
        end = more.end()
    none = letters[end] in "AVUJB" and shape.lows[end] != "not"
    return end if end < limit and not none else None
