"""The control for annotation by hand: one sentence at a time, each of its words a button.

It is worked by keyboard alone: the words are one stop of the Tab key, a letter goes to the next
word that begins with it, and a digit marks it. After Next the focus stays on Next, so that a
sentence without a hedge costs one press. What it shows is kept by `annotations`; the plain view
shows the same without a kernel. Notebook 06 uses it.
"""

from pathlib import Path

from ..annotations import Annotation, AnnotationError, passage, start_annotation
from ..core.wording import visible
from ..hedges.cues import CATEGORIES
from ..hedges.finder import GLOSS
from ..show.marks import mark
from ..show.shown import FRAME, NO_FORMULAS, Shown, escape
from .form import button, choice, form, line, page, status, with_control

MOST_SHOWN = 20  # sentences in the plain view; the rest is counted
ASK_FOR_NAME = (
    "Type your name between the quotation marks in this cell and run it again. The control opens "
    "then, and your marks are kept in a file of that name."
)
HOW = (
    "Choose a kind. Then press each word that hedges in that way; press it again to take the mark "
    "off. Next goes on to the next sentence, Back returns, Undo takes the last step back. With the "
    "keyboard: Tab goes from Next to the words and Shift+Tab back; among the words the arrows go "
    "on, a letter goes to the next word that begins with it, Space marks it with the kind chosen, "
    "and 1 to 5 mark it with the kind of that number."
)


def annotation_view(annotation):
    """The plain twin of the control: each sentence with its marks and whether it is judged.

    Parameters
    ----------
    annotation : Annotation

    Returns
    -------
    Shown
        A numbered list of its sentences, the first twenty, and the same as text.
    """
    items, lines = [], []
    for number in range(min(MOST_SHOWN, len(annotation.passage.sentences))):
        page, words = marked_sentence(annotation, number)
        state = "judged" if number in annotation.done else "open"
        items.append(f"<li>{page} <em>({state})</em></li>")
        lines.append(f"{number + 1:>2} {words} ({state})")
    more = len(annotation.passage.sentences) - len(items)
    caption = f"{annotation!r}.{f' {more} more sentences are not shown.' if more > 0 else ''}"
    page = (
        f'<div class="{NO_FORMULAS}" style="{FRAME}"><p><strong>{escape(caption)}</strong></p>'
        f"<ol>{''.join(items)}</ol></div>"
    )
    return Shown(page, "\n".join([caption, *lines]))


def marked_sentence(annotation, number):
    """One sentence of an annotation (from 0), each mark with its category in words.

    As HTML, and the same as text, as in ``Rain ⟦may · plausibility⟧ fall.``
    """
    sentence, text = annotation.passage.sentences[number], annotation.article.text
    page, words, at = [], [], sentence.start
    for each in annotation.marks:
        if sentence.contains(each):
            before, marked = text[at : each.start], each.of(text)
            page += [escape(before), mark(marked, each.category, "hedge")]
            words += [before, f"⟦{marked} · {each.category}⟧"]
            at = each.end
    rest = text[at : sentence.end]
    return "".join([*page, escape(rest)]), " ".join("".join([*words, visible(rest)]).split())


class Annotator:
    """The control itself. Shown in a notebook, it is worked; its `annotation` holds the result.

    ``greeting`` is what the status line says first. ``reopen`` begins or resumes the annotation in
    another folder, which it is given; ``waiting`` says that there is nothing to do before.
    """

    def __init__(self, annotation, greeting="", reopen=None, waiting=False):
        self.annotation, self._reopen = annotation, reopen
        kinds = [(f"{n}. {each}: {GLOSS[each]}", each) for n, each in enumerate(CATEGORIES, 1)]
        self._steps = {
            "back": lambda: self.annotation.go_back(),
            "undo": lambda: self.annotation.undo(),
            "next": lambda: self.annotation.go_on(),
        }
        self.form = form(
            {
                "how": page(f"<p>{HOW}</p>"),
                "reading": page(),
                "kind": choice("Kind", kinds, wide=True),
                "back": button("Back"),
                "undo": button("Undo"),
                "next": button("Next", first=True),
                "words": {"kind": "words", "label": "Words", "words": [], "wide": True},
                "bar": {"kind": "bar", "label": "Judged", "value": 0, "wide": True},
                "folder": line("Folder", wide=True),
                "use": button("Use this folder"),
                "status": status(),
                "kept": page(),
            },
            self._do,
        )
        self._wait(waiting)
        self._paint(greeting)

    def __repr__(self):
        return repr(annotation_view(self.annotation))

    def _repr_mimebundle_(self, **options):
        """The control where there is a kernel, the plain view in a saved or exported notebook."""
        return with_control(self.form, annotation_view(self.annotation), **options)

    # What the learner does ------------------------------------------------------------------------

    def _do(self, name, values, event):
        try:
            if name == "words":
                said = self._press(event, values["kind"])
            elif name == "use":
                said = self._use_folder(values["folder"])
            else:
                done = self._steps[name]()
                said = "There is nothing to undo." if done is False else ""
                said = "Taken back." if done else said
        except AnnotationError as error:
            said = str(error)
            if error.needs_folder and self._reopen:
                self._ask_for_folder()
        self._paint(said)

    def _press(self, event, kind):
        """Mark the word that was pressed, if its sentence is still the one on the screen."""
        mine = self.annotation
        if event["of"] != mine.sentence.start:
            return "That word belongs to the sentence before. Nothing was marked."
        if event["key"]:
            if event["key"] > len(CATEGORIES):
                return f"There are {len(CATEGORIES)} kinds. Nothing was marked."
            kind = CATEGORIES[event["key"] - 1]
        mine.mark(event["word"], kind)
        word = mine.words[event["word"]]
        category = mine.category_of(word)
        what = f"marked: {category}" if category else "not marked now"
        return f"“{visible(word.of(mine.article.text))}” is {what}."

    def _use_folder(self, folder):
        there = self._reopen(Path(folder.strip()).expanduser())
        if not there.marks and not there.done:
            there.take_over(self.annotation)
        self.annotation = there
        self._wait(False)
        return f"Your marks are kept in {there.path.parent.absolute()} from now on."

    # What the learner sees ------------------------------------------------------------------------

    def _ask_for_folder(self):
        for name in ("folder", "use"):
            self.form.put(name, hidden=False)

    def _wait(self, waiting):
        for name in ("how", "reading", "kind", "back", "undo", "next", "words", "bar"):
            self.form.put(name, hidden=waiting)
        for name in ("folder", "use"):
            self.form.put(name, hidden=not waiting)

    def _paint(self, message=""):
        mine, put = self.annotation, self.form.put
        number, count, text = mine.position, len(mine.passage.sentences), mine.article.text
        here = f"Sentence {number + 1} of {count}"
        put(
            "reading",
            html=f'<p><strong>{here}</strong></p><p class="{NO_FORMULAS}" style="{FRAME}">'
            f"{marked_sentence(mine, number)[0]}</p>",
        )
        put("back", off=number == 0)
        put("next", label="Finish" if number == count - 1 else "Next")
        words = []
        for word in mine.words:
            category = mine.category_of(word)
            shown = visible(word.of(text))
            words.append([f"{shown} ({category})" if category else shown, category is not None])
        put("words", words=words, of=mine.sentence.start, label=f"Words of sentence {number + 1}")
        put("bar", value=len(mine.done), max=count, text=f"{len(mine.done)} of {count} sentences")
        put("kept", html=f"<p>Your file: {escape(mine.path.name)}</p>" if mine.path else "")
        state = (
            f"{here}. {mine.progress[:1].upper()}{mine.progress[1:]}.{' Finished.' * mine.finished}"
        )
        self.form.say(f"{message} {state}".strip())


class NotYetNamed:
    """What stands in the control's place until a learner's name is typed."""

    def __init__(self, annotation, message):
        self.annotation, self.message = annotation, message

    def __repr__(self):
        return self.message

    def _repr_html_(self):
        return f'<p role="status">{escape(self.message)}</p>'


def annotate(name=..., part=None, folder=None, resume=True):
    """Open the control for a passage, where it was left.

    Parameters
    ----------
    name : str
        The learner's name. While it is ``...``, instructions are shown instead.
    part : Passage, optional
        By default the first ten sentences of the course's article.
    folder : str or pathlib.Path, optional
        Where the file lies; by default the learner's own folder.
    resume : bool
        False for a second learner of the same name.

    Returns
    -------
    Annotator or NotYetNamed
        Both have an ``annotation``; that of the second is empty.
    """
    part = part or passage()
    if not isinstance(name, str) or name.strip() in ("", "..."):
        return NotYetNamed(Annotation("nobody yet", part), ASK_FOR_NAME)

    def reopen(where):
        return start_annotation(name, part, where, resume)

    try:
        mine = reopen(folder)
    except AnnotationError as error:
        if error.needs_folder:
            return Annotator(Annotation(name.strip(), part), str(error), reopen, waiting=True)
        return NotYetNamed(Annotation("nobody yet", part), str(error))
    greeting = ""
    if mine.done or mine.marks:
        greeting = (
            f"Welcome back, {mine.learner}: you go on where you stopped. If you are somebody else "
            f'of that name, take another, such as "{mine.learner} 2"; nothing here is changed then.'
        )
    return Annotator(mine, greeting, reopen)
