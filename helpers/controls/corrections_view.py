"""What a reader corrected, as a table, and the report that goes with it. Notebook 07 uses it."""

from pathlib import Path

from ..core.keeping import as_file_name, folder_error, work_folder, write_new
from ..core.wording import shortened
from ..findings import KINDS, CorrectionError
from ..findings.files import what_is
from ..hedges.cues import CATEGORIES
from ..show.shown import Shown, escape
from ..show.tables import table

LABELS = {
    **{f"hedge: {each}": ("hedge", each) for each in CATEGORIES},
    "booster": ("booster", None),
    **{f"quotation: {each}": ("quotation", each) for each in KINDS},
}


def label_of(finding):
    """What a finding is called in the lists of this module, as in ``"hedge: rounder"``."""
    what = what_is(finding)
    kind = {"hedge": "category", "quotation": "kind"}.get(what)
    return f"{what}: {getattr(finding, kind)}" if kind else what


def corrections_view(corrections):
    """The plain twin of the control: the corrections made so far, and what is left.

    Parameters
    ----------
    corrections : Corrections

    Returns
    -------
    Shown
        A table, or a sentence if there is none.
    """
    if not corrections.edits:
        words = f"Nothing corrected yet: {corrections!r}."
        return Shown(f"<p>{escape(words)}</p>", words)
    text = corrections.article.text
    rows = []
    for edit in corrections.edits:
        named = {"kind", "category", "speaker"} & edit.values.keys()
        values = [_in_words(key, edit.values[key], text) for key in sorted(named)]
        rows.append((edit.action, edit.what, shortened(edit.of(text), 50), ", ".join(values)))
    return table(rows, ["correction", "of a", "words", "set to"], f"{corrections!r}")


def _in_words(key, value, text):
    if key == "speaker":
        return f"speaker {value.of(text)}" if value else "no speaker"
    return f"{key} {value}"


def key_of(finding):
    """A finding's or correction's place and kind as one word, the same in every list."""
    what = getattr(finding, "what", None) or what_is(finding)
    return f"{what}:{finding.start}:{finding.end}"


def save_report(corrections, folder=None):
    """Write the report on an article, corrections included, to a new file.

    Parameters
    ----------
    corrections : Corrections
    folder : str or pathlib.Path, optional
        By default the learner's own folder.

    Returns
    -------
    pathlib.Path
        One HTML page that needs nothing else; no file that is there is written over.

    Raises
    ------
    CorrectionError
        If the folder cannot be written.
    """
    from ..show.report import report

    folder = Path(folder or work_folder())
    stem = f"{as_file_name(corrections.article.name) or 'article'}-report"
    try:
        return write_new(folder, stem, ".html", report(corrections.found))
    except OSError as error:
        raise folder_error(CorrectionError, "The report is not saved", folder, error) from None
