"""A place of a cue as the checks of notebook 04 show it, which knows how it was misused."""

import re

from ..hedges.context import Context
from .expect import Step

CONTEXT = (
    "A context knows `context.prev()` and `context.next()`, `context.before` and `context.after` "
    "(lists of words) and `context.cue`"
)

PARTS = {"prev", "next", "before", "after", "raw_before", "raw_after"}
PARTS |= {"cue", "capital", "text", "start", "end"}


# What a test was seen to do with the words and methods of a place.
UNCALLED = "Almost: brackets are missing: `{}()`."
LISTS = (
    "Almost: with `==` a word is compared with a whole list, and no word is a list. `in` asks "
    "whether it is one of them: `context.next() in [...]`."
)
NUMBERS = (
    'Almost: a word is compared with a number. The words of a context are texts, as `"3"` is: '
    "`.isdigit()` asks whether one is made of digits."
)
WHOLE = (
    "Almost: a whole list of words is compared with one word. `context.prev()` and "
    '`context.next()` are one word each; `"so" in context.before` looks for a word in the list.'
)
MISUSES = {list: LISTS, tuple: LISTS, set: LISTS, int: NUMBERS, float: NUMBERS}


SEVERAL = re.compile(r"\w\s+\w|[$£€]\w")
TOO_LONG = (
    " A word is compared with {!r}, which is more than one: `context.next()` is one word, "
    "`context.next(2)` the second. (`$` is a word of its own.)"
)


class Word(str):
    """A neighbour of a cue, which tells its place what it was compared with."""

    def __new__(cls, text, place):
        word = super().__new__(cls, text)
        word.place = place
        return word

    @property
    def isdigit(self):
        return method(self.place, super().isdigit, "isdigit")

    def __eq__(self, other):
        if type(other) is str and SEVERAL.search(other):
            self.place.too_long = TOO_LONG.format(other)
        self.place.misuse = MISUSES.get(type(other)) or self.place.misuse
        return super().__eq__(other)

    def __ne__(self, other):
        alike = self == other
        return alike if alike is NotImplemented else not alike

    __hash__ = str.__hash__


class Words(list):
    """The words on one side of a cue, which tell their place that they were taken for one word."""

    def __init__(self, words, place):
        super().__init__(words)
        self.place = place

    def __eq__(self, other):
        if type(other) is str:
            self.place.misuse = WHOLE
        return super().__eq__(other)


Words.__name__ = "list"
Word.__name__ = "str"  # Python calls it so in its errors


class method:  # Python calls it so in its errors
    """A method of a place or of its word, which tells the place if it was used without a call."""

    __hash__ = None

    def __init__(self, place, function, name):
        self.place, self.function, self.name = place, function, name

    def __call__(self, *given, **named):
        result = self.function(*given, **named)
        return Word(result, self.place) if type(result) is str else result

    def __bool__(self):
        self.place.misuse = UNCALLED.format(self.name)
        return True

    def __eq__(self, other):
        return not self


class Place(Context):
    """A context that shows itself as its sentence, with the cue in square brackets."""

    def __init__(self, *given):
        super().__init__(*given)
        self.misuse = self.too_long = ""
        self.prev = method(self, super().prev, "context.prev")
        self.next = method(self, super().next, "context.next")
        own = Context(*given)  # or it would look at the text later
        self.cue, self.before, self.after = own.cue, Words(own.before, self), Words(own.after, self)
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
