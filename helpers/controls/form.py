"""The one kind of control of the course: a form of native fields, buttons and words.

Each message from the browser carries what stood in *all* fields when a button was pressed, its
number, and every message before it that is not acknowledged yet. So it does not matter in which
order messages arrive: a kernel may hand the messages of one page to two threads. The browser's
part is form.js. anywidget is imported when the first form is made; all notebooks with controls
use it.
"""

import threading
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
WITHOUT_KERNEL = "A control for a running notebook; the next cell shows the same as plain text."


def choice(label, options, value=None, **more):
    """A list to choose from: texts, or pairs of what is shown and the value that stands for it.

    The visible label is the accessible name too; the first value is chosen by default.
    ``live=True`` reports each change at once; ``hidden=True`` takes the field off the screen;
    ``wide=True`` gives it a line of its own.
    """
    options = pairs(options)
    value = options[0][1] if value is None and options else value
    return {"kind": "choice", "label": label, "options": options, "value": value, **more}


def pairs(options):
    """Options as pairs of what is shown and the value that stands for it."""
    return [[each, each] if isinstance(each, str) else list(each) for each in options]


def line(label, value="", **more):
    """A line to type; ``hint`` is what an empty one shows. The rest as in `choice`."""
    return {"kind": "line", "label": label, "value": value, **more}


def number(label, value=1, **more):
    """A whole number to type. The rest as in `choice`."""
    return {"kind": "number", "label": label, "value": value, **more}


def area(label, value="", **more):
    """A field for several lines.

    With ``private=True`` the kernel keeps nothing of it in what a notebook may save.
    """
    return {"kind": "area", "label": label, "value": value, "wide": True, **more}


def tick(label, value=False, **more):
    """A box to tick. The rest as in `choice`."""
    return {"kind": "tick", "label": label, "value": value, **more}


def button(label, **more):
    """A button; ``off=True`` says that it does nothing now, and leaves it where it is."""
    return {"kind": "button", "label": label, **more}


def page(html=""):
    """HTML to look at. A ``role="status"`` at its beginning stands while its words change."""
    return {"kind": "page", "label": "", "html": html, "wide": True}


def status(text=""):
    """The line that says what was done; it stands, so that each change of it is announced."""
    return {"kind": "status", "label": "", "text": text, "wide": True}


def file(label, accept, most):
    """A button that sends a file of at most ``most`` bytes; a larger one sends its size alone."""
    return {"kind": "file", "label": label, "accept": accept, "most": most, "wide": True}


@cache
def form_class():
    """The class of forms; made late, since anywidget takes its time."""
    import anywidget
    from traitlets import Dict, List

    class Form(anywidget.AnyWidget):
        """Parts by name, and one function that is told what was done.

        Parameters
        ----------
        parts : dict of str to dict
            As `choice` and its neighbours make them, in the order of the screen.
        act : callable
            ``act(name, values, event)``: the part that was used, what stood in every field then,
            and what else the browser says of it.
        """

        _esm, _css = HERE / "form.js", HERE / "form.css"
        parts = List().tag(sync=True)
        seen = Dict().tag(sync=True)  # view of the browser -> number of its last event handled

        def __init__(self, parts, act):
            self._act, self._turn = act, threading.RLock()
            self._parts = {name: {"name": name, "set": 0, **part} for name, part in parts.items()}
            super().__init__(parts=self._now())
            self.on_msg(self._receive)

        def __repr__(self):
            return WITHOUT_KERNEL

        def __getitem__(self, name):
            return self._parts[name]

        def put(self, name, **changes):
            """Change a part: its value, options, label, whether it is hidden ..."""
            with self._turn:
                part = self._parts[name]
                if "options" in changes:
                    changes["options"] = pairs(changes["options"])
                if "value" in changes and (
                    part.get("private") or part["value"] != changes["value"]
                ):
                    changes |= {"set": part["set"] + 1, "by": ""}
                if changes.pop("focus", False):
                    changes["focus"] = part.get("focus", 0) + 1
                part.update(changes)
                self.parts = self._now()

        def say(self, words):
            """Put words into the part ``"status"``; the same words once more are news as well."""
            self.put("status", text=words, count=self["status"].get("count", 0) + 1)

        def _now(self):
            return [dict(part) for part in self._parts.values()]

        def _receive(self, _, content, buffers):
            """Handle what has not been handled, in the order in which it was done."""
            view, files = content["view"], list(buffers)
            # One at a time; and shown together with the acknowledgement.
            with self._turn, self.hold_sync():
                for event in content["events"]:
                    data = bytes(files.pop(0)) if event.get("file") else None
                    if event["number"] <= self.seen.get(view, 0):
                        continue
                    try:
                        self._handle(view, event, data)
                    finally:
                        self.seen = {**self.seen, view: event["number"]}

        def _handle(self, view, event, data):
            for name, value in event["values"].items():
                part = self._parts[name]
                if not part.get("private") and part["value"] != value:
                    part.update(value=value, set=part["set"] + 1, by=view)
            self._act(event["name"], event["values"], {**event, "data": data})
            self.parts = self._now()

    return Form


def form(parts, act):
    """Make a form; the parameters are those of the class that `form_class` describes."""
    return form_class()(parts, act)


def with_control(control, twin, **options):
    """A cell's output: the control (a `Form`) where there is a kernel, its plain twin elsewhere."""
    bundle = control._repr_mimebundle_(**options)
    shown = bundle[0] if isinstance(bundle, tuple) else bundle
    return {**shown, "text/plain": twin.text, "text/html": twin.html}
