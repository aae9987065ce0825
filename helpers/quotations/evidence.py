"""Evidence: does a thing speak, or does it only show something?

A study that found, a survey that showed and a person close to the talks speak; what marks or
numbers suggest, nobody has said. Notebook 03 teaches it.
"""

import re

from .cues import FORMS
from .grammar import sentence_start, subject_before
from .lists import SETS
from .nouns import noun_of
from .trails import CLOSE

# What is written down and shows something: the records show that, an analysis suggests that; but
# what figures only suggest, nobody has said.
PAPERS = SETS["papers that show"]
FIGURES = {"figure", "data", "statistic", "result", "return"}
RULING = SETS["ruling"]  # not: a walker found
COUNTS = {"number", "majority", "handful", "dozens", "hundreds", "lot", "couple"}
BEHIND = re.compile(",(?P<np>D?[wegn]*[wo])(?:[eP][^,.|AVUJB]{1,14})?[LA]*$")
HEAD = re.compile("[^PI]*")


def reports_findings(shape, verb):
    """Whether a study, a report or a body says what it found: the review found that."""
    base = FORMS[shape.lows[verb]][0]
    passive = shape.letters[verb - 1] == "A" and shape.lows[verb - 1] not in ("has", "have", "had")
    if base not in ("find", "show") or passive:
        return False
    subject = subject_before(shape.letters, sentence_start(shape.letters, verb), verb)
    if subject is None:
        return False
    if shape.lows[subject[0]] == "it":  # a study began; it found that
        return any(low.removesuffix("s") in PAPERS for low in shape.lows[max(0, verb - 60) : verb])
    head = HEAD.match(shape.letters, *subject).end() - 1
    head -= shape.letters[head] == "e"  # figures released to Low
    behind = BEHIND.search(shape.letters, max(0, verb - 20), verb)
    if behind:  # ..., (the) study finds; figures released on Monday show
        head = behind.end("np") - 1
    if base == "show":
        return shape.lows[head].removesuffix("s") in PAPERS | FIGURES
    noun = noun_of(shape.lows[head])
    ruling = any(low.removesuffix("s") in RULING for low in shape.lows[subject[0] : head + 1])
    return ruling or (noun is not None and noun.sort in ("thing", "body"))


def is_evidence(shape, first, last):
    """Whether a subject is no speaker but a thing that shows something: the figures suggest."""
    head = HEAD.match(shape.letters, first, last).end() - 1
    head -= shape.letters[head] in "mr"  # an attack that threatened to
    if shape.lows[head] in COUNTS:
        head = last - 1  # a number of experts
    head -= shape.lows[head] in CLOSE  # a person close to the talks
    low = shape.lows[head].rpartition("-")[2]  # a meta-analysis
    said, low = noun_of(low), low.removesuffix("s")
    return shape.letters[head] == "w" and (low in FIGURES or not said) and low not in PAPERS
