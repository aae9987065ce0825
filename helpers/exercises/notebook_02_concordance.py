"""The check of Exercise 2.5: a concordance of one's own."""

from ..core.wording import counted
from ..tokens import words
from .elsewhere import slip_of_the_pen
from .expect import Step, expect_list, shown
from .notebook_02_functions import SLIPS, help_with_spans, with_wrong_places
from .register import exercise
from .trying import expect_steady, expect_takes, given_by, known_mistake

SAMPLE = "May I? You may. In May, maybe the mayor may."
SAMPLE_TOO = (
    "Our canal can wait. Can you? I can swim,\nI can swim. Cans can’t, a can-do man can not."
)
PLACES = [
    *((SAMPLE, "may", 4), (SAMPLE_TOO, "can", 6)),
    *((SAMPLE, "May", 5), (SAMPLE_TOO, "Can", 2)),
]


def _places(text, word):
    return [span for span in words(text) if span.of(text).lower() == word.lower()]


def _slices(left, right, text_of=str):
    """A concordance with other ends: each a function of span and width."""

    def look_up(text, word, width):
        return tuple(
            text_of(text)[left(span, width) : right(span, width)] for span in _places(text, word)
        )

    return look_up


def _left(span, width):
    return max(0, span.start - width)


def _right(span, width):
    return span.end + width


look_up = _slices(_left, _right)
LOOK_UP_MISTAKES = with_wrong_places(
    lambda places, text, width: tuple(
        text[_left(each, width) : _right(each, width)] for each in places
    )
) | {
    "near the beginning `span.start - width` falls below 0. There Python counts from the end, and "
    "the slice comes out empty": _slices(lambda span, width: span.start - width, _right),
    "`min` takes the smaller of two numbers. `max` takes the larger": _slices(
        lambda span, width: min(0, span.start - width), _right
    ),
    "the right end is counted from the beginning of the word, not from its end": _slices(
        _left, lambda span, width: span.start + width
    ),
    "the word stands there without its neighbours": _slices(
        lambda span, width: span.start, lambda span, width: span.end
    ),
    "there is nothing after the word": _slices(_left, lambda span, width: span.end),
    "there is nothing before the word": _slices(lambda span, width: span.start, _right),
    "you go in, not out: take `width` off the start and add it to the end": _slices(
        lambda span, width: span.start + width, lambda span, width: span.end - width
    ),
    "before the word `width` is added, and should be taken off": _slices(
        lambda span, width: span.start + width, _right
    ),
    "the list holds the last place alone. Perhaps it is begun anew each time": (
        lambda text, word, width: look_up(text, word, width)[-1:]
    ),
    "the slices are in small letters. Cut them out of `text` as it is": _slices(
        _left, _right, text_of=str.lower
    ),
    "the list is empty. Perhaps nothing is put into it, or `return` is reached too early": (
        lambda text, word, width: ()
    ),
}


@exercise("2.5", "Write a concordance", answer="look_up", level="stretch")
def write_a_concordance(answer, article):
    expect_takes(answer, "`text`", "`word`", "`width`")
    if slip := slip_of_the_pen("look_up", _is_right, SLIPS):
        return f"Almost: {slip}."
    given = [_lines_from(answer, *each) for each in PLACES]
    expect_steady(given[0], _lines_from(answer, *PLACES[0]))
    cause = known_mistake(given, PLACES, LOOK_UP_MISTAKES)
    for (text, word, width), lines in zip(PLACES, given, strict=True):
        wanted = look_up(text, word, width)
        if lines == wanted:
            continue
        if cause:
            return f"Almost: {cause}. {_first_difference(text, word, width, lines)}"
        if sorted(lines) == sorted(wanted):
            return "Almost: the slices are right, and not in the order of the text. Keep a list."
        if not all(each in text for each in lines):
            return (
                "Almost: a slice does not stand in the text that your function was given. Cut it "
                f"out of `text`. {_first_difference(text, word, width, lines)}"
            )
        if given[0] == _lines_from(answer, *PLACES[0][:2], 7):
            return (
                "Almost: your function gives the same for two widths. Use `width`. "
                f"{_first_difference(text, word, width, lines)}"
            )
        return f"Not yet: a{_first_difference(text, word, width, lines)[1:]}"
    return (
        "Correct: each place with its neighbours. Notice what the neighbours tell: an `In` in "
        "front makes `May` a month, a `You` makes it a verb."
    )


def _is_right(answer):
    return all(tuple(answer(*each)) == look_up(*each) for each in PLACES)


def _lines_from(function, text, word, width):
    what = "a list of slices of the text"
    found = given_by(function, text, word, width, what=what, helped=help_with_spans)
    slices = look_up(text, word, width)
    if type(found) is str and found in slices:
        place = "first" if found == slices[0] else "last"
        raise Step(
            f"Almost: your function gives back the {place} slice alone ({shown(found)}). Put each "
            "into a list with `append`, and return the list below the loop."
        )
    if type(found) is str and found == "".join(slices):
        raise Step(
            "Almost: your slices are joined to one text. Begin with an empty list, `[]`, and put "
            "each slice into it with `append`."
        )
    if type(found) in (list, tuple) and found and hasattr(found[0], "start"):
        raise Step(
            "Almost: your list holds places. Each has `start` and `end`: cut the slice out of "
            "`text` with them."
        )
    return tuple(expect_list(found, str, what))


def _first_difference(text, word, width, lines):
    wanted = look_up(text, word, width)
    asked = f"Asked for {word!r} and {width} in {text!r},"
    if len(lines) != len(wanted):
        return (
            f"{asked} your list has {counted(len(lines), 'slice')}, where {len(wanted)} are right."
        )
    for line, right in zip(lines, wanted, strict=True):
        if line != right:
            return f"{asked} a slice should be {right!r}; yours is {shown(line)}."
    return ""
