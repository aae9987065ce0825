"""Corrections by hand: what the finders got wrong is dropped, added or changed by whoever reads.

A correction never touches what was found. It is an entry in a list, which is applied to a copy, so
that every correction can be taken back, kept in a file and applied again tomorrow. Notebook 07
uses it.
"""

import json
import re
from dataclasses import asdict, dataclass, replace
from dataclasses import fields as dataclass_fields
from pathlib import Path

from ..articles import load_article
from ..core.keeping import WorkError, read_text, write_whole
from ..core.spans import Findings, Located, Span
from ..hedges.cues import CATEGORIES
from .analysis import KINDS, analyse
from .files import TYPES, finding_of, span_of, what_is

FORMAT = 1
KIND = "corrections of who-said-maybe"
BY_HAND = "added by hand"

# What a keyboard writes and what an article may hold; one character for one, so offsets stay.
PLAIN = str.maketrans("‘’‚‛“”„‟«»‐‑–—\u00a0\u202f", '\'\'\'\'""""""----  ')


class CorrectionError(WorkError):
    """A correction, or a file of corrections, does not fit; the text says what to do."""


@dataclass(frozen=True)
class Edit(Located):
    """One correction: an action at a place.

    Attributes
    ----------
    action : {"drop", "add", "change"}
    what : {"quotation", "hedge", "booster"}
    start, end : int
        Code points.
    values : dict
        The fields that an addition or a change sets.
    """

    action: str
    what: str
    start: int
    end: int
    values: dict

    @property
    def key(self):
        return (self.what, self.start, self.end)


def place_of(words, article, nth=None, near=None):
    """Where some words stand in the article proper.

    Straight and curly marks, and the kinds of dash, count as the same.

    Parameters
    ----------
    words : str
    article : Article
    nth : int, optional
        Which of several places, counted from 1.
    near : Located, optional
        Choose the place that is nearest to this one.

    Returns
    -------
    Span

    Raises
    ------
    CorrectionError
        If the words stand nowhere, or at several places and it is not said which.

    Examples
    --------
    >>> from helpers import Article
    >>> place_of("may", Article.from_text("Maybe it may. It may not."), nth=2)
    Span(start=17, end=20)
    """
    wanted = words.strip().translate(PLAIN)
    if not wanted:
        raise CorrectionError("Type the words as they stand in the article; there are none yet.")
    # Whole words only: "may" does not stand in "maybe".
    before = r"(?<!\w)" if wanted[0].isalnum() else ""
    after = r"(?!\w)" if wanted[-1].isalnum() else ""
    pattern = re.compile(before + re.escape(wanted) + after)
    parts = ([article.title] if article.title else []) + list(article.paragraphs)
    places = [
        Span(part.start + found.start(), part.start + found.end())
        for part in parts
        for found in pattern.finditer(part.of(article.text).translate(PLAIN))
    ]
    if not places:
        raise CorrectionError(
            f"The words “{words.strip()[:60]}” do not stand in one paragraph of the article. Copy "
            "them from it letter by letter."
        )
    if near is not None:
        return min(places, key=lambda each: abs(each.start - near.start))
    if nth is None and len(places) > 1:
        raise CorrectionError(
            f"The words “{words.strip()[:60]}” stand at {len(places)} places. Give more words, or "
            f"say which with nth=1 to nth={len(places)}."
        )
    if not 1 <= (nth or 1) <= len(places):
        raise CorrectionError(f"The words stand at {len(places)} places; there is no number {nth}.")
    return places[(nth or 1) - 1]


class Corrections:
    """The finders' results of one article, and what a reader has corrected in them.

    Parameters
    ----------
    article : Article, optional
        By default the article of the course.
    quotations, hedges, boosters : Findings, optional
        By default what the finders find.

    Examples
    --------
    >>> from helpers import Article
    >>> mine = Corrections(Article.from_text("Rain is, to my mind, on its way."))
    >>> mine.add_hedge("to my mind", "attribution")
    >>> [each.of(mine.article.text) for each in mine.hedges][-1]
    'to my mind'
    >>> mine.undo()
    True
    """

    def __init__(self, article=None, quotations=None, hedges=None, boosters=None):
        self.article = article or load_article()
        self.originals = analyse(self.article, quotations, hedges, boosters)
        self.edits = []

    def __repr__(self):
        count = len(self.edits)
        kinds = ", ".join(f"{len(getattr(self, f'{what}s'))} {what}s" for what in TYPES)
        return f"{kinds} after {count} correction{'' if count == 1 else 's'}"

    # The corrected findings -------------------------------------------------------------------

    @property
    def found(self):
        """The findings with all corrections applied; the originals stay as they were.

        Returns
        -------
        Analysis
            As from ``helpers.show.report.analyse``, with the voices worked out anew.
        """
        return analyse(self.article, *self._applied()[0])

    @property
    def quotations(self):
        return self._applied()[0][0]

    @property
    def hedges(self):
        return self._applied()[0][1]

    @property
    def boosters(self):
        return self._applied()[0][2]

    @property
    def unused(self):
        """Corrections whose finding is not there (any more), so that they change nothing.

        Returns
        -------
        list of Edit
        """
        return self._applied()[1]

    def _applied(self):
        lists = (self.originals.quotations, self.originals.hedges, self.originals.boosters)
        now = {(what_is(each), *each.span): each for found in lists for each in found}
        unused = []
        for edit in self.edits:
            if edit.action == "add":
                now[edit.key] = TYPES[edit.what](edit.start, edit.end, **edit.values)
            elif edit.key not in now:
                unused.append(edit)
            elif edit.action == "drop":
                del now[edit.key]
            else:
                now[edit.key] = replace(now[edit.key], **edit.values)
        corrected = [
            Findings(
                sorted((each for key, each in now.items() if key[0] == what), key=lambda e: e.span),
                getattr(found, "rejected", ()),
            )
            for what, found in zip(TYPES, lists, strict=True)
        ]
        return corrected, unused

    # What a reader can correct ----------------------------------------------------------------

    def drop(self, finding):
        """Say that something is not what the finder took it for.

        Parameters
        ----------
        finding : Quotation, Hedge or Booster

        Raises
        ------
        CorrectionError
            If it is not among the findings.
        """
        self._edit("drop", what_is(finding), self._known(finding).span, {})

    def add_hedge(self, words, category, nth=None):
        """Mark a hedge that the finder missed.

        Parameters
        ----------
        words : str
            As they stand in the article.
        category : {"plausibility", "attribution", "rounder", "adaptor", "vague"}
        nth : int, optional
            Which one, counted from 1, if the words stand at several places.

        Raises
        ------
        CorrectionError
            If the words are not there, or are marked already.
        """
        _one_of(category, CATEGORIES, "category")
        place = place_of(words, self.article, nth)
        self._add("hedge", place, {"category": category, "reason": BY_HAND})

    def add_booster(self, words, nth=None):
        """Mark a booster that the finder missed. Parameters and errors as in `add_hedge`."""
        self._add("booster", place_of(words, self.article, nth), {"reason": BY_HAND})

    def add_quotation(self, words, kind, speaker=None, nth=None):
        """Mark a quotation that the finder missed.

        Parameters
        ----------
        words : str
            As they stand in the article; the marks around them are taken in by themselves.
        kind : {"direct", "mixed", "indirect"}
        speaker : str, optional
            The words by which the article names the speaker there.
        nth : int, optional
            Which one, counted from 1, if the words stand at several places.

        Raises
        ------
        CorrectionError
            If the words or the speaker are not there, or the words are marked already.
        """
        _one_of(kind, KINDS, "kind")
        place = place_of(words, self.article, nth)
        if kind != "indirect":
            place = _with_marks(place, self.article.text)
        values = {"kind": kind, "reason": BY_HAND, **self._speaker(speaker, place)}
        values["utterance"] = 1 + max((each.utterance for each in self.quotations), default=-1)
        self._add("quotation", place, values)

    def change(self, finding, **changes):
        """Correct a part of a finding.

        Parameters
        ----------
        finding : Quotation, Hedge or Booster
        **changes
            For a quotation ``kind="mixed"`` or ``speaker="Ms. Ortiz"`` (words of the article, or
            None for nobody), for a hedge ``category="rounder"``.

        Raises
        ------
        CorrectionError
            If the finding is not there, or has no such part.
        """
        what, values = what_is(finding), dict(changes)
        allowed = {"quotation": {"kind", "speaker"}, "hedge": {"category"}, "booster": set()}[what]
        if not changes or set(changes) - allowed:
            parts = " and ".join(sorted(allowed)) or "nothing"
            raise CorrectionError(f"Of a {what}, {parts} can be changed. Nothing was changed.")
        if "kind" in values:
            _one_of(values["kind"], KINDS, "kind")
        if "category" in values:
            _one_of(values["category"], CATEGORIES, "category")
        if "speaker" in values:
            values |= self._speaker(values["speaker"], finding)
        values["reason"] = f"{' and '.join(sorted(changes))} set by hand"
        self._edit("change", what, self._known(finding).span, values)

    def undo(self):
        """Take the last correction back.

        Returns
        -------
        bool
            False if there is none.
        """
        return bool(self.edits and self.edits.pop())

    def _known(self, finding):
        now = getattr(self, f"{what_is(finding)}s")
        if not any(each.span == finding.span for each in now):
            raise CorrectionError(
                f"This {what_is(finding)} is not among the findings: it was dropped already, or "
                "comes from another article."
            )
        return finding

    def _add(self, what, place, values):
        if any(each.span == place for each in getattr(self, f"{what}s")):
            raise CorrectionError(
                f"“{place.of(self.article.text)[:60]}” is a {what} already. Change it instead."
            )
        self._edit("add", what, place, values)

    def _edit(self, action, what, place, values):
        self.edits.append(Edit(action, what, place.start, place.end, values))

    def _speaker(self, words, place):
        """The mention that is nearest to a quotation, and who that is as far as is known."""
        if words is None or not words.strip():
            return {"speaker": None, "name": None}
        mention = place_of(words, self.article, near=place)
        text = mention.of(self.article.text)
        spoken = [each for each in self.quotations if each.speaker]
        known = {each.speaker.of(self.article.text): each.name for each in spoken}
        return {"speaker": mention, "name": known.get(text) or text}

    # Files --------------------------------------------------------------------------------------

    def save(self, path):
        """Keep the list of corrections, to go on with it another day.

        Parameters
        ----------
        path : str or pathlib.Path
            A file of corrections to the same article is replaced, any other file is not.

        Raises
        ------
        CorrectionError
            If another file is there, or the folder cannot be written.
        """
        path = Path(path)
        if path.exists() and _edits_in(path)["sha256"] != self.article.sha256:
            raise CorrectionError(
                f"{path.name} holds corrections to another article. Choose another file name."
            )
        whole = {"kind": KIND, "format": FORMAT, "article": self.article.name}
        whole |= {"sha256": self.article.sha256, "edits": [asdict(edit) for edit in self.edits]}
        try:
            write_whole(path, json.dumps(whole, ensure_ascii=False, indent=1))
        except OSError as error:
            raise CorrectionError(
                f"The corrections are not saved: {path} cannot be written ({error.strerror})."
            ) from None

    def load(self, path):
        """Take up corrections that were saved; those made so far are replaced.

        Parameters
        ----------
        path : str or pathlib.Path

        Raises
        ------
        CorrectionError
            If the file is none of corrections, or belongs to another article.
        """
        whole = _edits_in(Path(path))
        if whole["sha256"] != self.article.sha256:
            raise CorrectionError(
                f'{Path(path).name} holds corrections to "{whole["article"]}" with another text. '
                "Load that article first."
            )
        try:
            edits = [_edit_of(each) for each in whole["edits"]]
        except (KeyError, TypeError, ValueError):
            raise CorrectionError(
                f"{Path(path).name} holds something that is no correction. It was perhaps changed "
                "by hand; nothing was loaded."
            ) from None
        self.edits = edits


def _one_of(value, allowed, what):
    if value not in allowed:
        raise CorrectionError(f"There is no {what} {value!r}. Choose one of {', '.join(allowed)}.")


def _with_marks(place, text):
    """The place with the quotation marks that stand directly around it."""
    opening, closing = '"“„«‘', '"”“»’'
    start, end = place
    if text[start : start + 1] not in opening and text[max(start - 1, 0) : start] in tuple(opening):
        start -= 1
    if text[end - 1 : end] not in closing and text[end : end + 1] in tuple(closing):
        end += 1
    return Span(start, end)


def _edits_in(path):
    try:
        whole = json.loads(read_text(path, CorrectionError))
    except (ValueError, RecursionError) as error:
        if isinstance(error, CorrectionError):
            raise
        whole = None
    if not isinstance(whole, dict) or whole.get("kind") != KIND:
        raise CorrectionError(
            f"{path.name} does not hold corrections, or is cut off. Choose another file name."
        )
    if type(whole.get("format")) is not int or whole["format"] > FORMAT:
        raise CorrectionError(
            f"{path.name} was written by a later version of the course. Update the course first."
        )
    if type(whole.get("edits")) is not list or type(whole.get("sha256")) is not str:
        raise CorrectionError(f"{path.name} is damaged: parts of it are missing.")
    return {"article": "?", **whole}


# Values that stand for what a correction leaves as it is, so that the rest can be looked at.
UNCHANGED = {"text": "", "reason": "", "name": None, "kind": "direct", "category": "vague"}
UNCHANGED |= dict.fromkeys(("speaker_start", "speaker_end", "cue_start", "cue_end"))
UNCHANGED["utterance"] = 0


def _edit_of(entry):
    """The correction that an entry of a file describes; an error if it describes none."""
    edit = Edit(**entry)
    values = {**edit.values}
    for part in {"speaker", "cue"} & values.keys():
        values[part] = values[part] and span_of(*values[part])
    fields = {field.name for field in dataclass_fields(TYPES[edit.what])} - {"start", "end"}
    if edit.action not in ("drop", "add", "change") or not values.keys() <= fields:
        raise ValueError("no such correction")
    finding_of({**UNCHANGED, **values, "finding": edit.what, "start": edit.start, "end": edit.end})
    return replace(edit, values=values)
