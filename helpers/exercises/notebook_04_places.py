"""A place of a cue as the checks of notebook 04 show it, which says how a context is misused."""

from ..hedges.context import Context
from .expect import Step

CONTEXT = (
    "A context knows `context.prev()` and `context.next()`, `context.before` and `context.after` "
    "(lists of words) and `context.cue`"
)
PARTS = {"prev", "next", "before", "after", "raw_before", "raw_after"}
PARTS |= {"cue", "capital", "text", "start", "end"}


class Place(Context):
    """A context that shows itself as its sentence, with the cue in square brackets."""

    def __init__(self, *given):
        super().__init__(*given)
        self.cue = Context(*given).cue  # or it would look at the text later
        self.asked = set()  # the parts that a test looks at

    def __getattribute__(self, name):
        if name in PARTS:
            self.asked.add(name)
        return super().__getattribute__(name)

    def __repr__(self):
        text, start, end = (vars(self)[each] for each in ("text", "start", "end"))
        return f"“{text[:start]}[{text[start:end]}]{text[end:]}”"

    def __getattr__(self, name):
        raise Step(f"Almost: a context has no `.{name}`. {CONTEXT}.")

    def _no_text(self, *_):
        raise Step(f"Almost: a context is no text, so nothing can be looked up in it. {CONTEXT}.")

    def __eq__(self, other):
        if type(other) is str:
            raise Step(
                f"Almost: the whole context is compared with {other!r}. Compare one of its words, "
                "such as `context.prev()`."
            )
        return self is other

    __hash__ = Context.__hash__
    __contains__ = __getitem__ = __iter__ = __len__ = _no_text
