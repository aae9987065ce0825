"""The control that corrects what was found in an article and keeps the result.

Each step is in a file at once, and is there again when the cell or the kernel runs again. Notebook
07 uses it.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from ..articles.bringing import LARGEST_UPLOAD
from ..core.keeping import WorkError, work_folder
from ..core.wording import beside, counted, shortened, visible
from ..findings import CorrectionError, Corrections, save_findings
from ..findings.files import what_is
from ..findings.places import places_of
from .corrections_view import LABELS, corrections_view, key_of, label_of, save_report
from .form import button, choice, file, form, line, page, status, with_control

WELCOME = "Choose a finding, or type words that were missed. Each step is kept at once."


class Corrector:
    """The control that corrects findings and keeps each step.

    It keeps them in the learner's own folder by default; ``learner`` is the name of one of several
    who share that folder.
    """

    def __init__(self, corrections, folder=None, learner=""):
        self.corrections, self.learner = corrections, learner
        self.folder = Path(folder or work_folder())
        self._asked = None  # the words that stand at several places, while one is to be chosen
        kinds = list(LABELS)
        self._steps = {
            "change": self._change,
            "drop": self._drop,
            "undo": self._undo,
            "add": self._add,
            "report": lambda _: self._saved(save_report(self.corrections, self.folder)),
            "csv": lambda _: self._saved(save_findings(self.corrections.found, "csv", self.folder)),
            "json": lambda _: self._saved(
                save_findings(self.corrections.found, "json", self.folder)
            ),
            "load": self._load,
            "use": self._use_folder,
        }
        self.form = form(
            {
                "finding": choice("Finding", [], wide=True),
                "label": choice("It is a", kinds),
                "speaker": line("Speaker", hint="as the article says it"),
                "change": button("Change it"),
                "drop": button("Drop it"),
                "undo": button("Undo"),
                "words": line("Words", hint="what was missed", wide=True),
                "place": choice("Place", [], wide=True, hidden=True),
                "new_label": choice("Add as a", kinds),
                "said_by": line("Said by", hint="for a quotation"),
                "add": button("Add the words"),
                "keep": page(),  # begins a new row
                "report": button("Save report"),
                "csv": button("Save CSV"),
                "json": button("Save JSON"),
                "load": file("Load a saved JSON or CSV", ".json,.csv", LARGEST_UPLOAD),
                "folder": line("Folder", wide=True, hidden=True),
                "use": button("Use this folder", hidden=True),
                "status": status(),
                "list": page(),
            },
            self._do,
        )
        self._try(lambda: corrections.keep(self.folder, learner) or WELCOME)

    def __repr__(self):
        return repr(corrections_view(self.corrections))

    def _repr_mimebundle_(self, **options):
        """The control where there is a kernel, the plain view in a saved or exported notebook."""
        return with_control(self.form, corrections_view(self.corrections), **options)

    # What the learner does ------------------------------------------------------------------------

    def _do(self, name, values, event):
        step = self._steps[name]
        self._try(lambda: step(event if name == "load" else values))

    def _try(self, step):
        try:
            said = step()
        except WorkError as error:
            said = str(error)
            if error.needs_folder:
                self.form.put("folder", hidden=False, value=str(self.folder))
                self.form.put("use", hidden=False)
        self._paint()
        self.form.say(said)

    def _change(self, values):
        finding = self._chosen(values)
        what, kind = LABELS[values["label"]]
        if what != what_is(finding):
            raise CorrectionError(
                f"A {what_is(finding)} cannot become a {what}: drop it, and add the words anew."
            )
        changes = {"hedge": {"category": kind}, "booster": {}}.get(what)
        if changes is None:
            changes = {"kind": kind, "speaker": values["speaker"].strip() or None}
        self.corrections.change(finding, **changes)
        return f"Changed to {self._told(self._chosen(values))}."

    def _drop(self, values):
        finding = self._chosen(values)
        told = self._told(finding)
        self.corrections.drop(finding)
        return f"Dropped: {told}."

    def _add(self, values):
        what, kind = LABELS[values["new_label"]]
        words = values["words"]
        places = places_of(words, self.corrections.article)
        starts = [str(each.start) for each in places]
        nth = None
        if len(places) > 1:
            if self._asked != words or values["place"] not in starts:
                return self._ask_which(words, places)
            nth = starts.index(values["place"]) + 1
        if what == "hedge":
            self.corrections.add_hedge(words, kind, nth)
        elif what == "booster":
            self.corrections.add_booster(words, nth)
        else:
            self.corrections.add_quotation(words, kind, values["said_by"], nth)
        self._asked = None
        self.form.put("words", value="")
        self.form.put("place", options=[], hidden=True)
        added = self.corrections.edits[-1]
        new = next(each for each in self._all() if key_of(each) == key_of(added))
        return f"Added: {self._told(new)}."

    def _ask_which(self, words, places):
        """Show the places at which the words stand, each with what stands round it."""
        text, marked = self.corrections.article.text, {each.span for each in self._all()}
        options = []
        for number, place in enumerate(places, 1):
            before, after = beside(text, *place, 40)
            again = " (marked already)" if tuple(place) in marked else ""
            option = visible(f"{number}. {before}[{place.of(text)}]{after}{again}")
            options.append((option, str(place.start)))
        self._asked = words
        self.form.put("place", options=options, value=options[0][1], hidden=False, focus=True)
        return (
            f"“{shortened(words.strip(), 50)}” stands at {len(places)} places. Choose one in the "
            "list Place, then press Add the words once more."
        )

    def _undo(self, _):
        edit = self.corrections.undo()
        if edit is None:
            return "There is nothing to undo."
        words = shortened(edit.of(self.corrections.article.text), 50)
        return f"Taken back: {edit.action} {edit.what} “{words}”."

    def _load(self, event):
        if event["data"] is None:
            raise CorrectionError(f"{event['filename']} is too large to be one of these files.")
        with TemporaryDirectory() as folder:
            path = Path(folder, Path(event["filename"]).name)
            path.write_bytes(event["data"])
            made = counted(self.corrections.load(path), "correction")
        return f"Loaded {path.name}: {made}. Undo takes them back one by one."

    def _use_folder(self, values):
        folder = Path(values["folder"].strip()).expanduser()
        said = self.corrections.keep(folder, self.learner)
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        for name in ("folder", "use"):
            self.form.put(name, hidden=True)
        return f"From now on all is kept in {folder.absolute()}. {said} Do the last step again."

    @staticmethod
    def _saved(path):
        return f"Saved as {path.name} in the folder {path.parent.name}."

    # What the learner sees ------------------------------------------------------------------------

    def _all(self):
        mine = self.corrections
        return sorted(
            (*mine.quotations, *mine.hedges, *mine.boosters),
            key=lambda each: (each.start, -each.end),
        )

    def _chosen(self, values):
        """The finding that was on the screen, wherever it stands in the list by now."""
        found = {key_of(each): each for each in self._all()}
        if values["finding"] not in found:
            raise CorrectionError(
                "This finding is gone: it was dropped. Choose another, add one, or undo."
            )
        return found[values["finding"]]

    def _told(self, finding):
        """A finding in words: its label, its speaker, and what it says."""
        text = self.corrections.article.text
        name = getattr(finding, "name", None)
        who = f", said by {name}" if name else ""
        words = shortened(finding.of(text), 50)
        words = words if words.startswith(("“", '"', "‘", "«")) else f"“{words}”"
        return f"{label_of(finding)}{visible(who)}, {words}"

    def _paint(self):
        mine, text = self.corrections, self.corrections.article.text
        found = self._all()
        keys = [key_of(each) for each in found]
        names = [
            f"{number}. {label_of(each)}: {shortened(each.of(text), 50)}"
            for number, each in enumerate(found, 1)
        ]
        fills = {key: self._fields(each) for key, each in zip(keys, found, strict=True)}
        old = self.form["finding"]
        chosen = old["value"]
        if chosen not in fills:  # dropped: the one that took its place in the list
            before = [each for _, each in old["options"]]
            at = before.index(chosen) if chosen in before else 0
            chosen = keys[min(at, len(keys) - 1)] if keys else ""
        self.form.put(
            "finding", options=list(zip(names, keys, strict=True)), value=chosen, fills=fills
        )
        for field, value in fills.get(chosen, {}).items():
            self.form.put(field, value=value)
        self.form.put("list", html=corrections_view(mine).html)

    def _fields(self, finding):
        """What the fields below the list show when a finding is chosen."""
        speaker = getattr(finding, "speaker", None)
        words = visible(speaker.of(self.corrections.article.text)) if speaker else ""
        return {"label": label_of(finding), "speaker": words}


def correct(corrections, folder=None, learner=""):
    """Open the control with which findings are corrected and kept.

    Parameters
    ----------
    corrections : Corrections or Article
    folder : str or pathlib.Path, optional
        By default the learner's own folder. Corrections that were kept there are taken up.
    learner : str
        The name of one of several who share that folder.

    Returns
    -------
    Corrector
    """
    mine = corrections if isinstance(corrections, Corrections) else Corrections(corrections)
    return Corrector(mine, folder, learner)
