"""The checks of notebook 02, Cut it into words: the function of 2.4."""

import re

from ..core.spans import Span
from ..tokens import tokenisers, words
from .elsewhere import read_from_memory, slip_of_the_pen
from .expect import shown
from .register import exercise
from .trying import advice, expect_steady, expect_takes, known_mistake, number_from

COUNTED = "May he? She may. They may, or may not, tell the mayor. Maybe in May."
COUNTED_TOO = "Can she? I can. Can they? You can, or cans can not. The canal can wait: it can’t."
BEGINS_WITH_IT = "Maypoles may fall. May I say so? You may."
BEGINS_TOO = "Canny cooks can cook what others can not. Can you?"
AT_LINE_ENDS = "can\nwe ask whether they can\nor I can go"
COUNTED_LAST = (
    "U.S. envoys met us. “Us?” they asked. Buses took us, and a cactus (us—all), to the us-bar. Us."
)
WORDS = [
    *((COUNTED, "may"), (COUNTED_TOO, "can"), (COUNTED_LAST, "Us")),
    *((COUNTED, "May"), (COUNTED_TOO, "Can"), (COUNTED_LAST, "us")),
    *((BEGINS_WITH_IT, "may"), (BEGINS_TOO, "can"), (AT_LINE_ENDS, "can")),
]


def count_word(text, word):
    return [each.lower() for each in _as_typed(text)].count(word.lower())


def _as_typed(text):
    return [span.of(text) for span in words(text)]


def _that(alike):
    return lambda text, word: [each for each in words(text) if alike(each.of(text), word)]


def _by_letters(edge, capitals=re.IGNORECASE):
    return lambda text, word: [
        Span(*found.span()) for found in re.finditer(rf"{edge}{word}{edge}", text, capitals)
    ]


WRONG_PLACES = {  # what is taken for the word that is asked for
    "every word is taken, not only the one that is asked for": [lambda text, word: words(text)],
    "a part of a longer word is taken for the word as well": [_by_letters("")],
    "a part of a longer word is taken for the word as well, and a capital is lost": [
        _by_letters("", 0)
    ],
    "the first part of `can’t`, `us-bar` or `can-do` is taken for the word as well": [
        _by_letters(r"\b")
    ],
    "a longer word that holds it is taken for the word as well. Ask with `==` whether the two are "
    "the same": [
        _that(lambda each, word: word.lower() in each.lower()),
        _that(lambda each, word: each.lower().startswith(word.lower())),
    ],
    "the word is found only with the capitals with which it is asked for": [_that(str.__eq__)],
    "the word is lost if it is asked for with a capital": [
        _that(lambda each, word: each.lower() == word)
    ],
}


def with_wrong_places(made_of):
    """The mistakes of a function of text and word, by what it makes of the places that it finds."""
    return {
        sentence: lambda text, word, *more, finders=finders: [
            made_of(find(text, word), text, *more) for find in finders
        ]
        for sentence, finders in WRONG_PLACES.items()
    }


MISCOUNTS = with_wrong_places(lambda places, text: len(places)) | {
    "you count letters in a text of small letters; a word with a capital is never found there": (
        lambda text, word: text.lower().count(word)
    ),
    "you ask for a space on both sides, and so lose the word beside a mark": lambda text, word: [
        text.count(f" {word} "),
        text.lower().count(f" {word.lower()} "),
    ],
    "you cut at spaces, and so lose the word with a mark glued to it": lambda text, word: [
        text.split().count(word),
        text.lower().split().count(word.lower()),
    ],
    "you lose the word with a capital in the text": lambda text, word: [
        _as_typed(text).count(word.lower()),
        sum(each in (word, word.lower()) for each in _as_typed(text)),
    ],
    "the number goes up to 1 and no further. It should grow by 1 each time, and `return` stands "
    "below the loop": (lambda text, word: min(1, count_word(text, word))),
    "it is one too many each time. Perhaps the count begins at 1": lambda text, word: (
        1 + count_word(text, word)
    ),
    "NLTK’s tokeniser wants one sentence; in the middle of a text a full stop stays glued. "
    "`words(text)` cuts sentences first": lambda text, word: [
        tokenisers()["NLTKWord"](text).count(word),
        tokenisers()["NLTKWord"](text.lower()).count(word.lower()),
    ],
}


SLIPS = {  # a pattern of the cell, and what belongs there. Named if the function is right then
    "`word` is a text already, and `span` a place in `text`. Write `word.lower()`": (
        r"(?:\w+\.of\(word\)|word\.of\(\w+\))(?:\.lower\(\))?",
        "word.lower()",
    ),
    "between marks stands a text of its own. Compare with the name, `word.lower()`": (
        r"(?<=== )([\"']).*?\1(?:\.lower\(\))?",
        "word.lower()",
    ),
    "on both sides of `or` stands a whole question, and here `== word.lower()` is enough": (
        r"word or word\.lower\(\)|word\.lower\(\) or word\b",
        "word.lower()",
    ),
    "`text` holds all the words. Compare with the one that is asked for": ("== text", "== word"),
    "you go through the words of `word`. Go through those of `text`": (
        r"words\(word",
        "words(text",
    ),
    "`!=` is *not the same*. Ask with `==`": ("!=", "=="),
    "`text` comes first between the brackets, and then `word`": (r"\(word, text\b", "(text, word"),
    "`.lower` wants its brackets: `.lower()`": (r"\.lower\b(?!\()", ".lower()"),
    "`==` only asks. To let a number grow, write one `=`": (r"^( +\w+) ==(?= \w+ \+)", r"\1 ="),
    "`n + 1` alone keeps nothing. `n = n + 1` does": (r"^( +)(\w+)( \+ 1)$", r"\1\2 = \2\3"),
    "`return` gives a changed number. It should give what the loop has counted": (
        r"return (?:1 \+ )?(\w+)(?: [-+] 1)?$",
        r"return \1",
    ),
    "it is begun anew for each word. The line with the first value belongs above the loop": (
        r"^( +)(for .*\n) +(\w+ = (?:0|\[\])\n)",
        r"\1\3\1\2",
    ),
    "`return` stands inside the loop, and is reached too early. Set it in as far as `for`": (
        r"^ +(return \w+)$",
        r"    \1",
    ),
}


help_with_spans = advice(
    {
        "'Span' object": "A span is a place. `span.of(text)` is the word that stands there.",
        "'str' object has no attribute 'of'": (
            "`.of` belongs to a span, and here stands a text. Perhaps the loop goes through "
            "`text`, letter by letter. `words(text)` gives spans."
        ),
        "name 'found'": "`found` begins as an empty list: `found = []`, above the loop.",
        "name 'span'": "`span` gets its value in a line such as `for span in words(text):`.",
        "'int' object is not iterable": (
            "Perhaps `max` was given one number. It wants two: `max(0, …)`."
        ),
    }
)


@exercise("2.4", "Count any word", answer="count_word", level="standard")
def count_any_word(answer, article):
    expect_takes(answer, "`text`", "`word`")
    if slip := slip_of_the_pen("count_word", _is_right, SLIPS):
        return f"Almost: {slip}."
    what = "one whole number"
    given = [number_from(answer, *each, what=what, helped=help_with_spans) for each in WORDS]
    expect_steady(given[0], number_from(answer, *WORDS[0], what=what))
    for (text, word), found in zip(WORDS, given, strict=True):
        right = count_word(text, word)
        if found == right:
            continue
        case = f"In {text!r} the word `{word}` stands {right} times; yours says {shown(found)}."
        if outside := read_from_memory(answer, text, word):
            return f"Almost: {outside} {case}"
        cause = known_mistake(given, WORDS, MISCOUNTS)
        if cause:
            return f"Almost: {cause}. {case}"
        if len(set(given)) == 1:
            case = f"It gives {shown(found)} for each text that was tried. {case}"
        if not any(given):
            case += (
                " Perhaps the two sides of `==` are never the same, or the number does not grow."
            )
        return f"Not yet: {case[0].lower()}{case[1:]}"
    return (
        "Correct: marks, capitals and longer words do not mislead it. Notice that it counts the "
        "month and the verb together: to tell them apart takes more than tokens."
    )


def _is_right(answer):
    return [answer(*each) for each in WORDS] == [count_word(*each) for each in WORDS]
