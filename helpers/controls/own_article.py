"""Controls that bring an article, correct what was found in it and keep the result.

Notebook 07 uses them.
"""

from pathlib import Path

from ..articles import load_article
from ..articles.bringing import OwnArticleError, article_from_text, articles_from_upload, called
from ..articles.reading import FILES, SUFFIXES, ArticleError
from ..core.keeping import WorkError, as_file_name, work_folder, write_new
from ..core.wording import shortened, visible
from ..findings import KINDS, CorrectionError, Corrections, save_findings, suitability
from ..findings.files import what_is
from ..hedges.cues import CATEGORIES
from ..show.tables import table
from ..show.text import Shown, escape

WIDE, FIT = {"width": "98%"}, {"width": "max-content", "align_self": "flex-start"}
# A field is sent as a whole when it is left. Sent key by key, its last letters may come later than
# the press of the button beside it.
AT_ONCE = {"continuous_update": False}
PRIVACY = (
    "Paste a text or the source of a page, upload a file, or name an article of the course. A file "
    f"is {FILES}, of at most 10 MB. Nothing leaves the Python process behind this notebook, and "
    "these controls are emptied once the text is read, so that they save no text in the notebook. "
    "What the cells below show is saved with it as usual; Edit, Clear Outputs of All Cells takes "
    "it out. A larger file does not even arrive: if the line below stays as it is, run this cell "
    "again and bring a smaller one."
)


class OwnArticle:
    """The control that brings an article: three ways, one status line.

    Attributes
    ----------
    article : Article
        The last one that was read; before that the notebook's own.

    Parameters
    ----------
    article : Article
        The article to work on until another is brought.
    """

    def __init__(self, article):
        import ipywidgets as w

        self.article = article
        self.pasted = w.Textarea(
            description="Paste", placeholder="The article's text", rows=6, layout=WIDE, **AT_ONCE
        )
        self.read_button = w.Button(description="Read the pasted text", layout=FIT)
        self.upload = w.FileUpload(
            accept=",".join(SUFFIXES), description="Upload a file", tooltip="At most 10 MB"
        )
        self.named = w.Text(
            description="Or name", placeholder="singing_sand", layout=WIDE, **AT_ONCE
        )
        self.name_button = w.Button(description="Load that article", layout=FIT)
        self.which = w.Dropdown(description="Which one", layout={"display": "none"})
        self.status = w.HTML()
        self._brought = []
        self.read_button.on_click(lambda _: self._read_pasted())
        self.name_button.on_click(lambda _: self._load_named())
        self.upload.observe(lambda _: self._read_upload(), "value")
        self.which.observe(lambda _: self._choose(), "value")
        self.box = w.VBox(
            [
                w.HTML(f'<p style="line-height:1.5">{PRIVACY}</p>'),
                *(self.pasted, self.read_button, self.upload),
                *(self.named, self.name_button, self.which, self.status),
            ]
        )
        self._say(f"No article of yours yet. Until then: {article.name}.")

    def __repr__(self):
        return self.said

    def _repr_mimebundle_(self, **options):
        """The control where there is a kernel, its words in a saved or exported notebook."""
        shown = self.box._repr_mimebundle_(**options)
        page = f"<p>{PRIVACY}</p><p>{escape(self.said)}</p>"
        return {**shown, "text/plain": f"{PRIVACY}\n\n{self.said}", "text/html": page}

    def _read_pasted(self):
        self._take(lambda: [article_from_text(self.pasted.value)])
        self.pasted.value = ""

    def _load_named(self):
        name = self.named.value.strip()
        if not name:
            self._say("Type a name first, such as singing_sand, or the path of a file.")
            return
        self._take(lambda: [load_article(name)])

    def _read_upload(self):
        if not self.upload.value:  # emptied by the line below
            return
        file = self.upload.value[0]
        name, data = file["name"], bytes(file["content"])
        self.upload.value = ()
        self._take(lambda: articles_from_upload(name, data))

    def _take(self, bring):
        try:
            self._brought = bring()
        except (ArticleError, OwnArticleError) as error:
            self._say(f"{error} You still have {self.article.name}.")
            return
        self.which.options = [
            (f"{number}. {visible(called(each))}", number - 1)
            for number, each in enumerate(self._brought, 1)
        ]
        self.which.value = 0
        self.which.layout.display = None if len(self._brought) > 1 else "none"
        self._choose()

    def _choose(self):
        if self.which.value is None:  # while the list is being changed
            return
        self.article = self._brought[self.which.value]
        count = len(self._brought)
        many = f"The file holds {count} articles; choose one. " if count > 1 else ""
        self._say(f"Read. {many}{suitability(self.article)} Now run the cells below.")

    def _say(self, words):
        self.said = visible(words)
        self.status.value = f'<p role="status" style="line-height:1.5">{escape(words)}</p>'


def own_article(article=None):
    """Open the control with which a learner brings an article.

    Parameters
    ----------
    article : Article, optional
        What to work on until then; by default the course's article.

    Returns
    -------
    OwnArticle
    """
    return OwnArticle(article or load_article())


# Correcting and keeping -------------------------------------------------------------------------

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


class Corrector:
    """The control that corrects findings and keeps the result.

    Parameters
    ----------
    corrections : Corrections
    folder : str or pathlib.Path, optional
        Where results are kept; by default the learner's own folder.
    """

    def __init__(self, corrections, folder=None):
        import ipywidgets as w

        self.corrections, self.folder = corrections, Path(folder or work_folder())
        self.finding = w.Dropdown(description="Finding", layout=WIDE)
        self.label = w.Dropdown(description="It is a", options=list(LABELS), layout=FIT)
        self.speaker = w.Text(
            description="Speaker", placeholder="as the article says it", layout=WIDE, **AT_ONCE
        )
        self.words = w.Text(
            description="Words", placeholder="what was missed", layout=WIDE, **AT_ONCE
        )
        self.list, self.status = w.HTML(), w.HTML()
        self.buttons = {
            name: w.Button(description=name, layout=FIT)
            for name in (
                *("Drop it", "Change it", "Add the words", "Undo"),
                *("Save report", "Save CSV", "Save JSON"),
            )
        }
        steps = (self.drop, self.change, self.add, self.undo)
        saves = (self.save_report, lambda: self.save("csv"), lambda: self.save("json"))
        for button, step in zip(self.buttons.values(), (*steps, *saves), strict=True):
            button.on_click(lambda _, step=step: self._try(step))
        drop, change, add, undo, *keep = self.buttons.values()
        row = {"flex_flow": "row wrap"}
        self.finding.observe(lambda _: self._show_chosen(), "value")
        self.box = w.VBox(
            [
                *(self.finding, self.label, self.speaker, w.Box([change, drop, undo], layout=row)),
                *(self.words, w.Box([add], layout=row)),
                *(w.Box(keep, layout=row), self.status, self.list),
            ]
        )
        self._paint("Choose a finding, or type words that were missed.")

    def __repr__(self):
        return repr(corrections_view(self.corrections))

    def _repr_mimebundle_(self, **options):
        """The control where there is a kernel, the plain view in a saved or exported notebook."""
        shown = self.box._repr_mimebundle_(**options)
        plain = corrections_view(self.corrections)
        return {**shown, "text/plain": plain.text, "text/html": plain.html}

    # What the learner does ------------------------------------------------------------------------

    def drop(self):
        self.corrections.drop(self._chosen())
        return "Dropped."

    def change(self):
        finding = self._chosen()
        what, kind = LABELS[self.label.value]
        if what != what_is(finding):
            raise CorrectionError(
                f"A {what_is(finding)} cannot become a {what}: drop it, and add the words anew."
            )
        changes = {"hedge": {"category": kind}, "booster": {}}.get(what)
        if changes is None:
            changes = {"kind": kind, "speaker": self.speaker.value.strip() or None}
        self.corrections.change(finding, **changes)
        return "Changed."

    def add(self):
        what, kind = LABELS[self.label.value]
        if what == "hedge":
            self.corrections.add_hedge(self.words.value, kind)
        elif what == "booster":
            self.corrections.add_booster(self.words.value)
        else:
            self.corrections.add_quotation(self.words.value, kind, self.speaker.value)
        self.words.value = ""
        return "Added."

    def undo(self):
        return "Taken back." if self.corrections.undo() else "There is nothing to undo."

    def save(self, kind):
        path = save_findings(self.corrections.found, kind, self.folder)
        return f"Saved as {path.name} in the folder {path.parent.name}."

    def save_report(self):
        path = save_report(self.corrections, self.folder)
        return f"Saved as {path.name} in the folder {path.parent.name}."

    def _chosen(self):
        if self.finding.value is None:
            raise CorrectionError("There is no finding left to choose. Add one, or undo.")
        return self._findings[self.finding.value]

    def _try(self, step):
        try:
            said = step()
        except WorkError as error:
            self._say(str(error))
            return
        self._paint(said)

    # What the learner sees ------------------------------------------------------------------------

    def _paint(self, said):
        mine, text = self.corrections, self.corrections.article.text
        at = self.finding.value or 0
        lists = (*mine.quotations, *mine.hedges, *mine.boosters)
        self._findings = sorted(lists, key=lambda each: (each.start, -each.end))
        self.finding.options = [
            (f"{number}. {label_of(each)}: {shortened(each.of(text), 50)}", number - 1)
            for number, each in enumerate(self._findings, 1)
        ]
        if self._findings:
            self.finding.value = min(at, len(self._findings) - 1)
        self.list.value = corrections_view(mine).html
        self._show_chosen()
        self._say(said)

    def _show_chosen(self):
        if self.finding.value is None:
            return
        finding = self._findings[self.finding.value]
        self.label.value = label_of(finding)
        speaker = getattr(finding, "speaker", None)
        self.speaker.value = visible(speaker.of(self.corrections.article.text)) if speaker else ""

    def _say(self, words):
        self.status.value = f'<p role="status" style="line-height:1.5">{escape(words)}</p>'


def correct(corrections, folder=None):
    """Open the control with which findings are corrected and kept.

    Parameters
    ----------
    corrections : Corrections or Article
    folder : str or pathlib.Path, optional

    Returns
    -------
    Corrector
    """
    mine = corrections if isinstance(corrections, Corrections) else Corrections(corrections)
    return Corrector(mine, folder)


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
        raise CorrectionError(
            f"The report is not saved: {folder} cannot be written ({error.strerror}). Name another "
            "folder."
        ) from None
