"""The checks of notebook 02, Cut it into words: the function of 2.4."""

import re

from ..core.spans import Span
from ..tokens import tokenisers, words
from .elsewhere import read_from_memory
from .expect import Step, shown
from .register import exercise
from .trying import advice, expect_steady, expect_takes, known_mistake, number_from

COUNTED = "May he? She may. They may, or may not, tell the mayor. Maybe in May."
COUNTED_TOO = "Can she? I can. Can they? You can, or can not. The canal can wait: toucans can’t."
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
    return _all_tokens(text).count(word.lower())


def _all_tokens(text):
    return [span.of(text).lower() for span in words(text)]


def _as_typed(text):
    return [span.of(text) for span in words(text)]


def _that(alike):
    return lambda text, word: [each for each in words(text) if alike(each.of(text), word)]


def _by_letters(edge):
    return lambda text, word: [
        Span(*found.span()) for found in re.finditer(rf"{edge}{word}{edge}", text, re.IGNORECASE)
    ]


WRONG_PLACES = {  # what is taken for the word that is asked for
    "every word is taken, not only the one that is asked for": [lambda text, word: words(text)],
    "a part of a longer word is taken for the word as well": [_by_letters("")],
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
    "only the first word of the text is ever looked at; perhaps `return` stands inside the loop": [
        lambda text, word: [
            each for each in words(text)[:1] if each.of(text).lower() == word.lower()
        ]
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
    "you count letters, so a part of a longer word counts as well, and a capital is lost": (
        str.count
    ),
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
    "you go through the words of `word`. Go through those of `text`": lambda text, word: sum(
        span.of(text).lower() == word.lower() for span in words(word)
    ),
    "the number goes up to 1 and no further. It should grow by 1 each time, and `return` stands "
    "below the loop": (lambda text, word: min(1, count_word(text, word))),
    "it is one too many each time. Count from 0": lambda text, word: 1 + count_word(text, word),
    "you count all tokens but those that are the word": (
        lambda text, word: len(words(text)) - count_word(text, word)
    ),
    "NLTK’s tokeniser wants one sentence; in the middle of a text a full stop stays glued. "
    "`words(text)` cuts sentences first": lambda text, word: [
        tokenisers()["NLTKWord"](text).count(word),
        tokenisers()["NLTKWord"](text.lower()).count(word.lower()),
    ],
}


help_with_spans = advice(
    {
        "'Span' object": "A span is a place. `span.of(text)` is the word that stands there.",
        "'str' object has no attribute 'of'": (
            "Perhaps the loop goes through `text`, letter by letter. `words(text)` gives spans."
        ),
        "name 'span'": "`span` gets its value in a line such as `for span in words(text):`.",
        "'int' object is not iterable": (
            "Perhaps `max` was given one number. It wants two: `max(0, …)`."
        ),
    }
)


@exercise("2.4", "Count any word", answer="count_word", level="standard")
def count_any_word(answer, article):
    expect_takes(answer, "`text`", "`word`")
    what = "one whole number"
    given = [number_from(answer, *each, what=what, helped=help_with_spans) for each in WORDS]
    expect_steady(given[0], number_from(answer, *WORDS[0], what=what))
    for (text, word), found in zip(WORDS, given, strict=True):
        right = count_word(text, word)
        if found == right:
            continue
        case = f"In {text!r} the word `{word}` stands {right} times; yours says {shown(found)}."
        if slip := read_from_memory(answer, text, word):
            return f"Almost: {slip} {case}"
        if any(given) and _does_not_look_at_the_word(answer, what):
            return f"Almost: {SAME_WORD} {case}"
        if _takes_the_word_first(answer):
            return f"Almost: `text` comes first between the brackets, and then `word`. {case}"
        cause = known_mistake(given, WORDS, MISCOUNTS)
        if cause:
            return f"Almost: {cause}. {case}"
        if not any(given):
            return (
                "Not yet: your function gives 0 for each text that was tried. Perhaps the two "
                "sides of `==` can never be the same (both want `.lower()`, with its brackets), or "
                f"the number does not grow, or begins at 0 again each time. {case}"
            )
        if len(set(given)) == 1:
            return f"Not yet: it gives {shown(found)} for each text that was tried. {case}"
        return f"Not yet: i{case[1:]}"
    return (
        "Correct: marks, capitals and longer words do not mislead it. Notice that it counts the "
        "month and the verb together: to tell them apart takes more than tokens."
    )


def _takes_the_word_first(answer):
    try:
        return all(answer(word, text) == count_word(text, word) for text, word in WORDS)
    except Exception:
        return False


SAME_WORD = (
    "your function gives the same whatever word it is asked for. Compare with `word`, without "
    "marks round it."
)


def _does_not_look_at_the_word(answer, what):
    def ask(word):
        return number_from(answer, COUNTED, word, what=what)

    try:
        return same_for_all_words(ask) and ask("may") != len(words(COUNTED))
    except Step:  # nothing is given back for one of the words
        return False


def same_for_all_words(ask):
    """Whether it makes no difference which word is asked for."""
    return ask("may") == ask("he") == ask("zebra")
