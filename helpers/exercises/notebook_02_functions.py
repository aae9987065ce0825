"""The checks of notebook 02, Cut it into words: answers that are a function."""

import operator

from ..tokens import tokenisers, words
from .expect import Step, expect_list, shown
from .register import exercise
from .trying import expect_takes, known_mistake, number_from, tried

# 2.4 -----------------------------------------------------------------------------------------

COUNTED = "May he? She may. They may, or may not, tell the mayor. Maybe in May."
COUNTED_TOO = "Can she? I can. Can they? You can, or can not. The canal can wait: toucans can’t."
COUNTED_LAST = (
    "U.S. envoys met us. “Us?” they asked. Buses took us, and a cactus, to the us-bar. Us."
)
WORDS = [
    *((COUNTED, "may"), (COUNTED_TOO, "can"), (COUNTED_LAST, "Us")),
    *((COUNTED, "May"), (COUNTED_TOO, "Can"), (COUNTED_LAST, "us")),
]


def count_word(text, word):
    return _all_tokens(text).count(word.lower())


def _all_tokens(text):
    return [span.of(text).lower() for span in words(text)]


def _as_typed(text):
    return [span.of(text) for span in words(text)]


MISCOUNTS = {
    "you count letters, so a part of a longer word counts as well, and a capital is lost": (
        str.count
    ),
    "you count letters in any case, so a part of a longer word counts as well": (
        lambda text, word: text.lower().count(word.lower())
    ),
    "you count letters in a text of small letters; a word with a capital is never found there": (
        lambda text, word: text.lower().count(word)
    ),
    "you ask for a space on both sides: the word beside a mark is lost, and a capital, too": (
        lambda text, word: text.count(f" {word} ")
    ),
    "you ask for a space on both sides, and so lose the word beside a mark": (
        lambda text, word: text.lower().count(f" {word.lower()} ")
    ),
    "you cut at spaces, and so lose the word with a mark glued to it; a capital is lost, too": (
        lambda text, word: text.split().count(word)
    ),
    "you cut at spaces, and so lose the word with a mark glued to it": (
        lambda text, word: text.lower().split().count(word.lower())
    ),
    "you lose the word with a capital": lambda text, word: _as_typed(text).count(word),
    "you lose the word with a capital in the text": (
        lambda text, word: _as_typed(text).count(word.lower())
    ),
    "you lose the word that is asked for with a capital": (
        lambda text, word: _all_tokens(text).count(word)
    ),
    "only the first word of the text is looked at; perhaps `return` stands inside the loop": (
        lambda text, word: int(_all_tokens(text)[0] == word.lower())
    ),
    "you count all tokens, not those that are the word": lambda text, word: len(words(text)),
    "you count all tokens but those that are the word": (
        lambda text, word: len(words(text)) - count_word(text, word)
    ),
    "NLTK’s tokeniser wants one sentence; in the middle of a text a full stop stays glued. "
    "`words(text)` cuts sentences first": (
        lambda text, word: tokenisers()["NLTKWord"](text.lower()).count(word.lower())
    ),
    "NLTK’s tokeniser wants one sentence; in the middle of a text a full stop stays glued, and a "
    "capital is lost, too": lambda text, word: tokenisers()["NLTKWord"](text).count(word),
}


@exercise("2.4", "Count any word", answer="count_word", level="standard")
def count_any_word(answer, article):
    expect_takes(answer, "`text`", "`word`")
    what = "one whole number"
    given = [number_from(answer, *each, what=what, helped=_if_a_span) for each in WORDS]
    for (text, word), found in zip(WORDS, given, strict=True):
        right = count_word(text, word)
        if found == right:
            continue
        case = f"In {text!r} the word `{word}` stands {right} times; yours says {shown(found)}."
        cause = known_mistake(given, WORDS, MISCOUNTS, operator.eq)
        if cause:
            return f"Almost: {cause}. {case}"
        absent = [number_from(answer, "Zebra!", each, what=what) for each in ("the", "qqq")]
        if absent[0] > absent[1] or _same_in_all_texts(answer):
            return (
                "Almost: your function counts the same in another text, so it does not look at "
                f"`text`. {case}"
            )
        if not any(given):
            return (
                f"Not yet: your function gives 0 for each text that was tried. Perhaps it compares "
                "something else than the words of the text with `word`, or the number does not "
                f"grow. {case}"
            )
        if len(set(given)) == 1:
            early = " Perhaps it stops adding at the first find, or does not look at `word`."
            early = early if found == 1 else ""
            return f"Not yet: it gives {shown(found)} for each text that was tried.{early} {case}"
        return f"Not yet: i{case[1:]}"
    if number_from(answer, COUNTED, "zebra", what=what) != 0:
        return "Not yet: for a word that is not there your function should return 0."
    return (
        "Correct: marks, capitals and longer words do not mislead it. Notice that it counts the "
        "month and the verb together: to tell them apart takes more than tokens."
    )


def _same_in_all_texts(answer):
    """Whether three texts give one number for each word, and not for all words the same."""
    given = [
        {answer(text, word) for text in (COUNTED, COUNTED_TOO, COUNTED_LAST)}
        for word in ("may", "can", "us", "not", "they", "and")
    ]
    return all(len(each) == 1 for each in given) and len(set.union(*given)) > 1


def _if_a_span(error):
    if type(error) is AttributeError and "'Span'" in str(error):
        return "A span is a place. `span.of(text)` is the word that stands there."
    return None


# 2.5 -----------------------------------------------------------------------------------------

SAMPLE = "May I? You may. In May, maybe the mayor may."
SAMPLE_TOO = "Our canal can wait. Can you? I can swim, toucans can not."
PLACES = [
    *((SAMPLE, "may", 4), (SAMPLE_TOO, "can", 6)),
    *((SAMPLE, "May", 5), (SAMPLE_TOO, "Can", 3)),
]


def _places(text, word):
    return [span for span in words(text) if span.of(text).lower() == word.lower()]


def _slices(left, right, places=_places, text_of=str):
    """A concordance with other ends: each a function of span and width."""

    def look_up(text, word, width):
        return tuple(
            text_of(text)[left(span, width) : right(span, width)] for span in places(text, word)
        )

    return look_up


def _left(span, width):
    return max(0, span.start - width)


def _right(span, width):
    return span.end + width


def _first(text, word):
    return next(iter(_places(text, word)), None)


look_up = _slices(_left, _right)
LOOK_UP_MISTAKES = {
    "near the beginning `span.start - width` falls below 0. There Python counts from the end, and "
    "the slice comes out empty": _slices(lambda span, width: span.start - width, _right),
    "the right end is counted from the beginning of the word, not from its end": _slices(
        _left, lambda span, width: span.start + width
    ),
    "the word stands there without its neighbours": _slices(
        lambda span, width: span.start, lambda span, width: span.end
    ),
    "there is nothing behind the word": _slices(_left, lambda span, width: span.end),
    "there is nothing in front of the word": _slices(lambda span, width: span.start, _right),
    "you go in, not out: take `width` off the start and add it to the end": _slices(
        lambda span, width: span.start + width, lambda span, width: span.end - width
    ),
    "the slices are in small letters. Cut them out of `text` as it is": _slices(
        _left, _right, text_of=str.lower
    ),
    "every word is looked up, not the one that is asked for": _slices(
        _left, _right, places=lambda text, word: words(text)
    ),
    "the word is found only if its capitals are those that were asked for": _slices(
        _left,
        _right,
        places=lambda text, word: [span for span in words(text) if span.of(text) == word],
    ),
    "a word that is asked for with a capital is not found": _slices(
        _left,
        _right,
        places=lambda text, word: [span for span in words(text) if span.of(text).lower() == word],
    ),
    "the list holds the first place alone. Perhaps `return` stands inside the loop": (
        lambda text, word, width: look_up(text, word, width)[:1]
    ),
    "only the first word of the text is looked at; perhaps `return` stands inside the loop": (
        lambda text, word, width: look_up(text, word, width)[: words(text)[0] == _first(text, word)]
    ),
    "the list is empty. Perhaps nothing is put into it, or `return` is reached too early": (
        lambda text, word, width: ()
    ),
}


@exercise("2.5", "Write a concordance", answer="look_up", level="stretch")
def write_a_concordance(answer, article):
    expect_takes(answer, "`text`", "`word`", "`width`")
    given = [_lines_from(answer, *each) for each in PLACES]
    cause = known_mistake(given, PLACES, LOOK_UP_MISTAKES, operator.eq)
    for (text, word, width), lines in zip(PLACES, given, strict=True):
        wanted = look_up(text, word, width)
        if lines == wanted:
            continue
        if cause:
            return f"Almost: {cause}. {_first_difference(text, word, width, lines)}"
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
    if _lines_from(answer, SAMPLE, "zebra", 4):
        return "Almost: for a word that is not there the list should be empty."
    return (
        "Correct: each place with its neighbours. Notice what the neighbours tell: an `In` in "
        "front makes `May` a month, a `You` makes it a verb."
    )


def _lines_from(function, text, word, width):
    what = "a list of slices of the text"
    found = tried(function, text, word, width, helped=_if_no_loop)
    if found is None:
        raise Step(
            f"Not yet: your function should give back {what}. It gives None: perhaps a `return` is "
            "missing, or is not reached."
        )
    if type(found) is str and found == look_up(text, word, width)[0]:
        raise Step(
            f"Almost: your function gives back the first slice ({shown(found)}) and is done: "
            "`return` ends it. Collect the slices in a list, and return that below the loop."
        )
    if type(found) in (list, tuple) and found and hasattr(found[0], "match"):
        raise Step(
            "Almost: your list holds lines of the kit's concordance. Each has `start` and `end`: "
            "cut the slice out of `text` with them."
        )
    return tuple(expect_list(found, str, what))


def _if_no_loop(error):
    if type(error) is NameError and "'span'" in str(error):
        return "`span` gets its value in a line such as `for span in words(text):`."
    return None


def _first_difference(text, word, width, lines):
    wanted = look_up(text, word, width)
    asked = f"Asked for {word!r} and {width} in {text!r},"
    if len(lines) != len(wanted):
        return f"{asked} your list has {len(lines)} of {len(wanted)} slices."
    for line, right in zip(lines, wanted, strict=True):
        if line != right:
            return f"{asked} a slice should be {right!r}; yours is {shown(line)}."
    return ""
