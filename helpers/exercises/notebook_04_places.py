"""A place of a cue as the checks of notebook 04 show it, which knows how it was misused."""

from ..hedges.context import Context
from .expect import Step

CONTEXT = (
    "A context knows `context.prev()` and `context.next()`, `context.before` and `context.after` "
    "(lists of words) and `context.cue`"
)


class method:  # Python calls it so in its errors
    """`prev` or `next` of a place, which remembers that it was compared without being called."""

    __hash__ = None

    def __init__(self, place, word):
        self.place, self.word = place, word

    def __call__(self, *given, **named):
        return self.word(*given, **named)

    def __eq__(self, other):
        self.place.uncalled = True
        return False


class Place(Context):
    """A context that shows itself as its sentence, with the cue in square brackets."""

    def __init__(self, *given):
        super().__init__(*given)
        self.uncalled = False
        self.prev = method(self, super().prev)
        self.next = method(self, super().next)

    def __repr__(self):
        text = self.text
        return f"“{text[: self.start]}[{text[self.start : self.end]}]{text[self.end :]}”"

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
