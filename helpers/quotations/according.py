"""According to: the source in front of a clause, behind it, or in the middle of it.

``According to Low, the lake is safe``; ``the lake, according to Low, is safe``. Notebook 03
teaches it.
"""

import re

from .announcing import Reported, verb_first
from .endings import content_end
from .grammar import subject_after
from .lists import SETS

ACCORDING = re.compile(r"\(?[CL]?,?a?(?P<verb>cI?)(?P<np>[^|.,]{1,40}(?:,[^.|]{1,30})??),")
# Since May, according to the club, ...: what stands in front is too short to be a clause.
ACCORDING_INSIDE = re.compile(r"[CLPDwtnNOb]{1,7},(?P<verb>cI)(?P<np>[^|.,]{1,40}),")
# The lake, according to Low, is safe; the lake will, according to Low, stay shut.
ACCORDING_BETWEEN = re.compile(
    r"(?<![tPIC.|]),(?P<verb>cI)(?P<np>[^|.,]{1,30}(?:,[^.|,]{1,20})??),"
    r"(?=L*[AVUJBvQ]|L*(?P<weak>e|w(?:[DHPIL]|$)))"
)
# It had leaked since May and, according to the club, was shut.
ACCORDING_BEHIND = re.compile(r"(?:(?<=[Cabr]),|(?<=:))(?P<verb>cI?)(?P<np>[^|.,]{1,40}),")
ACCORDING_LAST = re.compile(r"[,-]?a?(?P<verb>cI?)(?P<np>[^|.]{1,80})$")
SAID_Q = re.compile("Q,?[^.|,]{1,12}[Vv]")
MEASURES = SETS["measures"]
BETWEEN = "according to inside the clause"


def according(shape, start, end):
    """The clause beside "according to" in one sentence, in one part or two."""
    letters, sentence = shape.letters, shape.letters[start:end]
    inside = ACCORDING_BETWEEN.search(sentence)
    m = inside or ACCORDING.match(sentence) or ACCORDING_INSIDE.match(sentence)
    m = m or ACCORDING_BEHIND.search(sentence) or ACCORDING_LAST.search(sentence)
    if not m or _is_measure(shape, start + m.end("verb")):
        return []
    if sentence[: m.start()].endswith("m"):
        return []  # the paper reported that, according to Low, the lake leaks
    named = start + m.start("np"), start + m.end("np")
    speaker = subject_after(letters, named[0] - 1) or named  # a May 2016 study by
    cue = start + m.start("verb"), start + m.end("verb")
    front, back = (start, start + m.start()), (start + m.end(), end)
    own = inside and sentence[inside.start() - 1] == "r"  # the mill, which, according to Low, leaks
    parts = [front] if m.re is ACCORDING_LAST else [front, back] if inside and not own else [back]
    rule = BETWEEN if inside else "according to"
    if m.re is ACCORDING_LAST and SAID_Q.match(sentence, 0, m.start()):
        return []  # “No,” Low said, according to the Post
    if parts[-1] is not back:  # ..., according to Low, who said that
        more = verb_first(shape, named[0], end)
        return [*(Reported(part, speaker, cue, rule) for part in parts), *more]
    stop = content_end(shape, back[0], end)
    more = verb_first(shape, stop, end) if stop < end else []  # ..., although Orr conceded that
    if more or letters[stop : stop + 2] == ":Q":
        parts[-1] = back[0], stop
    return [*(Reported(part, speaker, cue, rule) for part in parts), *more]


def _is_measure(shape, at):
    """Whether "according to" names no source but a measure: to size."""
    return shape.lows[at + (shape.letters[at] in "DS")] in MEASURES
