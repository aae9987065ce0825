"""One correction, and the file that holds a list of them. Notebook 07 uses it."""

import json
from dataclasses import asdict, dataclass, replace
from dataclasses import fields as dataclass_fields
from pathlib import Path

from ..core.keeping import read_text
from ..core.spans import Located
from ..core.wording import shortened
from .files import TYPES, finding_of, span_of, what_is
from .places import CorrectionError

FORMAT = 1
KIND = "corrections of who-said-maybe"


class NoCorrections(CorrectionError):
    """A file is something else than a list of corrections."""


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


def edits_between(before, after):
    """The corrections that lead from some findings to others."""
    before = {(what_is(each), *each.span): each for each in before}
    after = {(what_is(each), *each.span): each for each in after}
    edits = [Edit("drop", *key, {}) for key in before if key not in after]
    for key, each in after.items():
        values = _values(each)
        if key in before:
            old = _values(before[key])
            values = {name: value for name, value in values.items() if value != old[name]}
        if values:
            edits.append(Edit("change" if key in before else "add", *key, values))
    return edits


def _names(what):
    return {field.name for field in dataclass_fields(TYPES[what])} - {"start", "end"}


def _values(finding):
    return {name: getattr(finding, name) for name in _names(what_is(finding))}


def edits_as_text(edits, article):
    """A list of corrections as its file holds it: JSON."""
    whole = {"kind": KIND, "format": FORMAT, "article": article.name, "sha256": article.sha256}
    whole["edits"] = [asdict(edit) for edit in edits]
    return json.dumps(whole, ensure_ascii=False, indent=1)


def read_edits(path, article):
    """The corrections to an article that a file holds: all of them, or an error and none.

    A `CorrectionError` if the file is damaged, of a later version or of another article;
    `NoCorrections` if it is something else.
    """
    path = Path(path)
    try:
        whole = json.loads(read_text(path, CorrectionError))
    except (ValueError, RecursionError) as error:
        if isinstance(error, CorrectionError):
            raise
        whole = None
    if not isinstance(whole, dict) or whole.get("kind") != KIND:
        raise NoCorrections(
            f"{path.name} does not hold corrections, or is cut off. Choose another file name."
        )
    version = whole.get("format")
    if type(version) is int and version > FORMAT:
        raise CorrectionError(
            f"{path.name} was written by a later version of the course. Update the course first."
        )
    known = type(version) is int and version >= 1
    if not known or type(whole.get("edits")) is not list or type(whole.get("sha256")) is not str:
        raise CorrectionError(f"{path.name} is damaged: parts of it are missing.")
    if whole["sha256"] != article.sha256:
        other = shortened(whole.get("article", "?"), 99)
        raise CorrectionError(
            f'{path.name} holds corrections to another article, "{other}", or '
            "to another text of this one. Load that article first, or choose another file name."
        )
    try:
        return [_edit_of(each, article) for each in whole["edits"]]
    except (KeyError, TypeError, ValueError):
        raise CorrectionError(
            f"{path.name} holds something that is no correction. It was perhaps changed by hand; "
            "nothing was loaded."
        ) from None


# Values that stand for what a correction leaves as it is, so that the rest can be looked at.
UNCHANGED = {"text": "", "reason": "", "name": None, "kind": "direct", "category": "vague"}
UNCHANGED |= dict.fromkeys(("speaker_start", "speaker_end", "cue_start", "cue_end"))
UNCHANGED["utterance"] = 0


def _edit_of(entry, article):
    """The correction that an entry of a file describes; an error if it describes none."""
    edit = Edit(**entry)
    values = {**edit.values}
    places = [span_of(edit.start, edit.end)]
    for part in {"speaker", "cue"} & values.keys():
        if values[part] is not None:
            values[part] = span_of(*values[part])
            places.append(values[part])
    if any(each.end > len(article.text) for each in places):
        raise ValueError("a place outside the text")
    names = _names(edit.what)
    if edit.action == "add":  # the two parts that a quotation may lack
        fits = names - {"speaker", "cue"} <= values.keys() <= names
    else:
        fits = edit.action in ("drop", "change") and values.keys() <= names
        fits = fits and bool(values) == (edit.action == "change")
    if not fits:
        raise ValueError("no such correction")
    finding_of({**UNCHANGED, **values, "finding": edit.what, "start": edit.start, "end": edit.end})
    if edit.action == "add":
        TYPES[edit.what](edit.start, edit.end, **values)
    return replace(edit, values=values)
