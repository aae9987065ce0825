"""The control for annotation by hand: one sentence at a time, each of its words a button.

It can be worked by keyboard alone: tab reaches every button, space toggles it, and after Next the
first word of the new sentence has the focus. What it shows is kept by `annotations`; the
plain view shows the same without a kernel. Notebook 06 uses it.
"""

from ..annotations import Annotation, AnnotationError, passage, start_annotation
from ..core.wording import visible
from ..hedges.cues import CATEGORIES
from ..hedges.finder import GLOSS
from ..show.text import FRAME, NO_FORMULAS, Shown, escape, mark

ASK_FOR_NAME = (
    "Type your name between the quotation marks in this cell and run it again. The control opens "
    "then, and your marks are kept in a file of that name."
)
HOW = (
    "Choose a kind. Then press each word that hedges in that way; press it again to take the mark "
    "off. Next goes on to the next sentence, Back returns, Undo takes the last step back. With the "
    "keyboard: tab moves from button to button, space presses a button or opens the list."
)


def annotation_view(annotation, most=20):
    """The plain twin of the control: each sentence with its marks and whether it is judged.

    Parameters
    ----------
    annotation : Annotation
    most : int
        Sentences to show; the rest is counted.

    Returns
    -------
    Shown
        A numbered list, and the same as text.
    """
    items, lines = [], []
    for number in range(min(most, len(annotation.passage.sentences))):
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
    """One sentence of an annotation with its marks, each with its category in words.

    Parameters
    ----------
    annotation : Annotation
    number : int
        Counted from 0 within the passage.

    Returns
    -------
    tuple of str
        HTML, and the same as text, as in ``Rain ⟦may · plausibility⟧ fall.``
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

    Parameters
    ----------
    annotation : Annotation
    greeting : str
        What the status line says first.
    """

    def __init__(self, annotation, greeting=""):
        import ipywidgets as w

        self.annotation = annotation
        self._painting = False
        options = [(f"{each}: {GLOSS[each]}", each) for each in CATEGORIES]
        self.category = w.Dropdown(options=options, description="Kind", layout={"width": "98%"})
        self.heading, self.reading, self.status = w.HTML(), w.HTML(), w.HTML()
        self.pool = []  # one button a word; made once, then only relabelled
        self.word_box = w.Box(layout={"flex_flow": "row wrap"})
        self.back = w.Button(description="Back")
        self.undo = w.Button(description="Undo")
        self.next = w.Button(description="Next", button_style="primary")
        for button, step in (
            (self.back, annotation.go_back),
            (self.undo, annotation.undo),
            (self.next, annotation.go_on),
        ):
            button.on_click(lambda _, step=step: self._move(step))
        self.progress = w.IntProgress(
            max=len(annotation.passage.sentences), description="Judged", layout={"width": "98%"}
        )
        self.box = w.VBox(
            [
                *(
                    w.HTML(f'<p style="line-height:1.5">{HOW}</p>'),
                    self.heading,
                    self.reading,
                    self.category,
                ),
                *(self.word_box, w.HBox([self.back, self.undo, self.next]), self.progress),
                self.status,
            ]
        )
        self._paint_sentence(greeting)

    def __repr__(self):
        return repr(annotation_view(self.annotation))

    def _repr_mimebundle_(self, **options):
        """The control where there is a kernel, the plain view in a saved or exported notebook."""
        shown = self.box._repr_mimebundle_(**options)
        plain = annotation_view(self.annotation)
        return {**shown, "text/plain": plain.text, "text/html": plain.html}

    # What the learner does ------------------------------------------------------------------------

    def _press(self, number):
        if self._painting:
            return
        message = self._try(lambda: self.annotation.mark(number, self.category.value))
        self._paint_word(number)
        self._paint_state(message)

    def _move(self, step):
        message = self._try(step)
        self._paint_sentence(message)
        if self.word_box.children:
            self.pool[0].focus()

    def _try(self, step):
        """Take a step; what went wrong with it, as a sentence, or nothing."""
        try:
            done = step()
        except AnnotationError as error:
            return str(error)
        return "There is nothing to undo." if done is False else ""

    # What the learner sees ------------------------------------------------------------------------

    def _button(self, number):
        import ipywidgets as w

        button = w.ToggleButton(layout={"width": "auto"})
        button.observe(lambda _: self._press(number), "value")
        return button

    def _paint_sentence(self, message=""):
        words = self.annotation.words
        while len(self.pool) < len(words):
            self.pool.append(self._button(len(self.pool)))
        for number in range(len(words)):
            self._paint_word(number)
        self.word_box.children = self.pool[: len(words)]
        last = self.annotation.position == len(self.annotation.passage.sentences) - 1
        self.next.description = "Finish" if last else "Next"
        self.back.disabled = self.annotation.position == 0
        self._paint_state(message)

    def _paint_word(self, number):
        button, word = self.pool[number], self.annotation.words[number]
        category = self.annotation.category_of(word)
        shown = word.of(self.annotation.article.text)
        self._painting = True
        try:
            with button.hold_trait_notifications():
                button.description = (
                    f"{visible(shown)} ({category})" if category else visible(shown)
                )
                button.value = category is not None
        finally:
            self._painting = False

    def _paint_state(self, message=""):
        mine = self.annotation
        number, count = mine.position, len(mine.passage.sentences)
        self.heading.value = f"<strong>Sentence {number + 1} of {count}</strong>"
        self.reading.value = (
            f'<p class="{NO_FORMULAS}" style="{FRAME}">{marked_sentence(mine, number)[0]}</p>'
        )
        self.progress.value = len(mine.done)
        where = f" Your file: {mine.path.name}." if mine.path else ""
        state = f"{mine.progress[:1].upper()}{mine.progress[1:]}.{' Finished.' * mine.finished}"
        said = f"{message} {state}{where}" if message else f"{state}{where}"
        self.status.value = f'<p role="status" style="line-height:1.5">{escape(said)}</p>'


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
    try:
        mine = start_annotation(name, part, folder, resume)
    except AnnotationError as error:
        return NotYetNamed(Annotation("nobody yet", part), str(error))
    greeting = ""
    if mine.done or mine.marks:
        greeting = (
            f"Welcome back, {mine.learner}: you go on where you stopped. If you are somebody else "
            f'of that name, take another, such as "{mine.learner} 2"; nothing here is changed then.'
        )
    return Annotator(mine, greeting)
