"""Corrections by hand: what the finders got wrong is dropped, added or changed by whoever reads.

A correction never touches what was found. It is an entry in a list, which is applied to a copy, so
that every correction can be taken back, kept in a file and applied again tomorrow.
"""

from dataclasses import replace
from itertools import chain
from pathlib import Path

from ..articles import as_article, list_articles
from ..core.spans import Findings
from ..core.wording import counted, shortened
from ..hedges.categories import category_meant
from ..hedges.cues import CATEGORIES
from .analysis import KINDS, analyse
from .edit_list import EditList
from .edits import Edit, NoCorrections, edits_between, read_edits
from .files import TYPES, FindingsError, read_findings, what_is
from .places import CorrectionError, place_of, with_marks

BY_HAND = "added by hand"


class Corrections(EditList):
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
    >>> mine = Corrections(Article.from_text("Rain is, by my knee, on its way."))
    >>> mine.add_hedge("by my knee", "attribution")
    >>> [each.of(mine.article.text) for each in mine.hedges][-1]
    'by my knee'
    >>> mine.undo().action
    'add'
    """

    def __init__(self, article=None, quotations=None, hedges=None, boosters=None):
        if isinstance(article, str) and len(article.split()) == 1:
            name = f'load_article("{article}")' if article in list_articles() else article[:60]
            raise CorrectionError(
                f"{article[:60]!r} is one word, and no article. If it is the name of one, write it "
                f"so: Corrections({name})."
            )
        super().__init__(as_article(article))
        self.originals = analyse(self.article, quotations, hedges, boosters)

    def __repr__(self):
        kinds = ", ".join(counted(len(getattr(self, f"{what}s")), what) for what in TYPES)
        return f"{kinds} after {counted(len(self.edits), 'correction')}"

    # The corrected findings -------------------------------------------------------------------

    @property
    def found(self):
        """The findings with all corrections applied; the originals stay as they were.

        Returns
        -------
        Analysis
            As from `analyse`, with the voices worked out anew.
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

    def _applied(self, edits=None):
        lists = (self.originals.quotations, self.originals.hedges, self.originals.boosters)
        now = {(what_is(each), *each.span): each for found in lists for each in found}
        unused = []
        for edit in self.edits if edits is None else edits:
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

    def add_hedge(self, words, category=None, nth=None):
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
        category = _category(category, words)
        place = place_of(words, self.article, nth)
        self._add("hedge", place, {"category": category, "reason": BY_HAND})

    def add_booster(self, words, nth=None):
        """Mark a booster that the finder missed. Parameters and errors as in `add_hedge`."""
        self._add("booster", place_of(words, self.article, nth), {"reason": BY_HAND})

    def add_quotation(self, words, kind=None, speaker=None, nth=None):
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
            place = with_marks(place, self.article.text)
        values = {"kind": kind, "reason": BY_HAND, **self._speaker(speaker, place)}
        values["utterance"] = 1 + max((each.utterance for each in self.quotations), default=-1)
        self._add("quotation", place, values)

    def change(self, finding, *unnamed, **changes):
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
        if unnamed and allowed:
            before = " or ".join(f"{part}=" for part in sorted(allowed))
            raise CorrectionError(
                f"Write {before} before {unnamed[0]!r:.60}, to say what of the {what} it is. "
                "Nothing was changed."
            )
        if unnamed or not changes or set(changes) - allowed:
            parts = " and ".join(sorted(allowed)) or "nothing"
            parts += " can be changed" + "".join(f", not {each}=" for each in {*changes} - allowed)
            of = "" if what == "quotation" else " A speaker belongs to one of .quotations."
            raise CorrectionError(f"Of a {what}, {parts}. Nothing was changed.{of}")
        if "kind" in values:
            _one_of(values["kind"], KINDS, "kind")
        if "category" in values:
            values["category"] = _category(values["category"])
        if "speaker" in values:
            values |= self._speaker(values["speaker"], finding)
        values["reason"] = f"{' and '.join(sorted(changes))} set by hand"
        self._edit("change", what, self._known(finding).span, values)

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
            marked = shortened(place.of(self.article.text), 60)
            raise CorrectionError(f"“{marked}” is a {what} already. Change it instead.")
        self._edit("add", what, place, values)

    def _edit(self, action, what, place, values):
        edit = Edit(action, what, place.start, place.end, values)
        self.step(lambda edits: [*edits, edit])

    def _speaker(self, words, place):
        """The mention that is nearest to a quotation, and who that is as far as is known."""
        if words is None or not words.strip():
            return {"speaker": None, "name": None}
        mention = place_of(words, self.article, near=place)
        text = mention.of(self.article.text)
        known = {q.speaker.of(self.article.text): q.name for q in self.quotations if q.speaker}
        return {"speaker": mention, "name": known.get(text) or text}

    def load(self, path):
        """Take up what was saved: a list of corrections, or findings as JSON or CSV.

        What was corrected before is still in the list, so that `undo` reaches back.

        Parameters
        ----------
        path : str or pathlib.Path

        Returns
        -------
        int
            How many corrections that makes.

        Raises
        ------
        CorrectionError
            If the file is neither, or belongs to another article. Nothing is changed then.
        """
        path = Path(path)
        try:
            edits = read_edits(path, self.article)
            if self.edits:
                edits = self._towards(self._applied(edits)[0])
        except NoCorrections as error:
            try:
                found = read_findings(path, self.article)
            except FindingsError:
                raise error from None
            edits = self._towards((found.quotations, found.hedges, found.boosters))
        self.step(lambda before: [*before, *edits])
        return len(edits)

    def _towards(self, lists):
        return edits_between(chain(*self._applied()[0]), chain(*lists))


def _category(said, words=None):
    """The category that is meant: with capitals, or by its long name, too."""
    meant = category_meant(said)
    if meant not in CATEGORIES and category_meant(words) in CATEGORIES:
        raise CorrectionError(f"{words!r} is a category. The words come first, then the category.")
    _one_of(meant if meant in CATEGORIES else said, CATEGORIES, "category")
    return meant


def _one_of(value, allowed, what):
    if value is None:
        raise CorrectionError(
            f"The {what} is missing: after a comma, a text of its own, one of {', '.join(allowed)}."
        )
    if value not in allowed:
        raise CorrectionError(f"There is no {what} {value!r}. Choose one of {', '.join(allowed)}.")
