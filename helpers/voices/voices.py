"""Voices: whose hedge is it? Joins the quotation finder and the hedge finder.

A hedge inside somebody's quotation marks is that person's own wording. Inside indirect speech it is
the person's *as reported*: the wording may be the reporter's. Everywhere else the reporter hedges.
Notebook 05 teaches it.
"""

from bisect import bisect_right
from dataclasses import dataclass

from ..articles import as_article
from ..core.spans import Located

MANNERS = ("own words", "as reported", "reporter")
REPORTER = "reporter"
QUOTED = "people quoted"
UNKNOWN = "unknown speaker"
PRONOUNS = {"he", "she", "it", "they", "i", "we", "who", "him", "her", "them"}


@dataclass(frozen=True, slots=True)
class Voiced(Located):
    """A hedge or booster and the voice it belongs to.

    Attributes
    ----------
    start, end : int
        Its place in the article's text (code points, end exclusive).
    finding : Hedge or Booster
        What was found there.
    voice : str
        The speaker's name, or the words that mention the speaker if nobody is named, or
        ``"unknown speaker"``; ``"reporter"`` outside quotations.
    manner : str
        ``"own words"`` inside a direct or mixed quotation, ``"as reported"`` inside indirect
        speech, ``"reporter"`` elsewhere.
    words : str
        The words that were found, on one line.
    """

    start: int
    end: int
    finding: object
    voice: str
    manner: str
    words: str

    @property
    def what(self):
        """The category of a hedge, or ``"booster"``."""
        return getattr(self.finding, "category", "booster")

    def as_row(self):
        """What `table` shows of it."""
        return {
            "what it is": self.what,
            "words": self.words,
            "voice": self.voice,
            "manner": self.manner,
        }


def whose_hedges(article, quotations=None, hedges=None, boosters=None):
    """Give each hedge and booster to a voice.

    Parameters
    ----------
    article : Article or str
        The article they were found in.
    quotations, hedges, boosters : list, optional
        Findings to join; found in the article if left out. Pass ``boosters=[]`` for hedges alone.

    Returns
    -------
    list of Voiced
        In text order.

    Notes
    -----
    A cue such as "according to the mayor" stands outside the content that it introduces, so it is
    the reporter's. Where quotation marks stand inside an indirect clause, own words win.

    Examples
    --------
    >>> from types import SimpleNamespace as Quoted
    >>> text = '“Maybe,” said Ada Lund. Perhaps.'
    >>> quoted = Quoted(start=0, end=8, kind="direct", speaker=None, name="Ada Lund")
    >>> [(v.voice, v.manner) for v in whose_hedges(text, quotations=[quoted])]
    [('Ada Lund', 'own words'), ('reporter', 'reporter')]
    """
    article = as_article(article)
    if quotations is None:
        from ..quotations.finder import find_quotations

        quotations = find_quotations(article)
    if hedges is None or boosters is None:
        from ..hedges.finder import find_boosters, find_hedges

        hedges = find_hedges(article) if hedges is None else hedges
        boosters = find_boosters(article) if boosters is None else boosters
    stretches = Stretches(article.text, quotations)
    findings = sorted([*hedges, *boosters], key=lambda finding: (finding.start, finding.end))
    return [
        Voiced(
            found.start,
            found.end,
            found,
            *stretches.voice_at(found.start, found.end),
            " ".join(article.text[found.start : found.end].split()),
        )
        for found in findings
    ]


class Stretches:
    """The stretches of an article in which somebody is quoted, ready for questions."""

    def __init__(self, text, quotations):
        self.text = text
        quotations = list(quotations)
        own = [quotation for quotation in quotations if quotation.kind != "indirect"]
        indirect = [quotation for quotation in quotations if quotation.kind == "indirect"]
        self.layers = [("own words", _by_start(own)), ("as reported", _by_start(indirect))]

    def voice_at(self, start, end):
        """The voice and manner at a place; own words win over indirect speech."""
        for manner, (starts, stretches, reach) in self.layers:
            at = bisect_right(starts, start)
            # The nearest stretch that opened before the place and is still open there.
            while at and reach[at - 1] >= end:
                at -= 1
                if stretches[at].end >= end:
                    return voice_of(stretches[at], self.text), manner
        return REPORTER, REPORTER


def _by_start(quotations):
    """Quotations by their start, with the furthest end reached so far."""
    ordered = sorted(quotations, key=lambda quotation: (quotation.start, -quotation.end))
    reach, furthest = [], -1
    for quotation in ordered:
        furthest = max(furthest, quotation.end)
        reach.append(furthest)
    return [quotation.start for quotation in ordered], ordered, reach


def voice_of(quotation, text):
    """The name under which a quotation's speaker is counted.

    Parameters
    ----------
    quotation : Quotation
    text : str
        The article's text.

    Returns
    -------
    str
        The name; without one the words of the mention; ``"unknown speaker"`` without a mention, and
        for a pronoun that was not traced: *she* may be several people.
    """
    if quotation.name:
        return quotation.name
    if quotation.speaker is not None:
        mention = text[quotation.speaker.start : quotation.speaker.end]
        return UNKNOWN if mention.lower() in PRONOUNS else " ".join(mention.split())
    return UNKNOWN
