"""The check of Exercise 7.1; those of 7.2 to 7.4 are in ``notebook_07_corrections.py``."""

from .dividing import in_counting
from .expect import shown
from .register import exercise
from .trying import a_number, advice, expect_takes, known_mistake, number_from, tried

# 7.1 -----------------------------------------------------------------------------------------

SMALL = {"the", "of", "and", "to"}
TEXTS = [
    (["The", "tide", "and", "the", "wind", "turn", "to", "sea", "at", "dawn"], SMALL),
    (["and", "ice", "and", "men"], SMALL),
    (["Other", "brothers", "stop", "the", "landing"], SMALL),
    (["It", "is", "a", "road", "in", "Imo", "and", "Is", "wet"], {"in", "a", "is"}),
    (["Of", "TO", "brown", "red", "sand", "of", "old"], {"of", "to", "red", "green", "blue"}),
    (["and", "road", "and", "red", "and"], SMALL),
    (["The", "of"], SMALL),
    (["to", "and", "To"], SMALL),
    (["With", "that", "I", "drew", "a", "line", "without", "it"], {"with", "without", "it"}),
]


def _hits(words, small):
    return [word.lower() in small for word in words]


def count(words, small):
    return sum(_hits(words, small))


def share(words, small):
    return count(words, small) / len(words)


def _letters(words, small):
    text = " ".join(words).lower()
    inside = sum(sum(each in word.lower() for each in small) for word in words)
    return [sum(text.count(each) for each in small) / len(words), inside / len(words)]


def _once(words, small):
    return [len(set(words) & small) / many for many in (len(words), len(set(words)))]


SHARE_MISTAKES = in_counting(_hits, 1) | {
    "it is divided by 100. Divide by the number of words": lambda w, s: count(w, s) / 100,
    "that is percent. Leave it as a share, between 0 and 1": lambda w, s: [
        100 * share(w, s),
        round(100 * share(w, s), 1),
        round(100 * share(w, s)),
    ],
    "that is the share of the other words": lambda w, s: 1 - share(w, s),
    "words with a capital, such as `The`, are not counted. Look for `word.lower()`": lambda w, s: (
        sum(word in s for word in w) / len(w)
    ),
    "a word that comes twice is counted once. Count it every time that it comes": lambda w, s: (
        _once([word.lower() for word in w], s)
    ),
    "a word that comes twice is counted once, and one with a capital not at all. Go through "
    "`words`, count each, and look for `word.lower()`": lambda w, s: _once(w, s),
    "letters are counted, not words: it finds `the` in `other`, too. Ask whether the whole word is "
    "in `small`": _letters,
    "the small words themselves are counted. Ask of each of the words whether it is one": (
        lambda w, s: len(s) / len(w)
    ),
    "it asks about one fixed word, not about each `word`": lambda w, s: [
        float(each in s) for each in ("the", "of", "and", "to")
    ],
    "short words are counted. *Small words* are those in the set `small`, however long": (
        lambda w, s: [sum(len(word) <= most for word in w) / len(w) for most in (2, 3, 4)]
    ),
    "it is divided by the number of small words. Divide by the number of all words": lambda w, s: (
        count(w, s) / len(s)
    ),
    "it is divided by the letters of one word, `len(word)`. Divide by the number of words, "
    "`len(words)`": lambda w, s: count(w, s) / len(w[-1]),
    "the two names after `def` have changed places: first the words, then the small ones": (
        lambda w, s: share(s, w)
    ),
    "`small` is a name. Marks round it make a text of five letters": lambda w, s: (
        sum(word.lower() in "small" for word in w) / len(w)
    ),
}


@exercise("7.1", "Tell English by its small words", answer="share_of_small_words")
def share_of_small_words(answer, article):
    expect_takes(answer, "a list of words", "a set of small words")
    what = "one number between 0 and 1"
    helped = advice(HELP | {"ZeroDivisionError": "What stands after `/` is 0 there: `len(words)`?"})
    given = [
        number_from(answer, list(words), set(small), what=what, helped=helped)
        for words, small in TEXTS
    ]
    right = [share(*text) for text in TEXTS]
    wrong = [n for n, got in enumerate(given) if not abs(got - right[n]) <= 0.0051]
    if wrong:
        return _what_is_wrong(answer, given, right, wrong[0])
    nothing = a_number(empty := tried(answer, [], set(SMALL), helped=advice(HELP)))
    if nothing is None or nothing != 0:
        return (
            "Almost: an empty page is not English, and what reads the share compares it with a "
            f"number. So for an empty list give back 0. Yours is {shown(empty)}."
        )
    return (
        "Correct: this is how the kit tells English. Notice what it would not take for English: a "
        "list of names, which holds hardly any small word."
    )


def _what_is_wrong(answer, given, right, at):
    words, small = TEXTS[at]
    if not any(given):
        for form in ("The", "THE", "word"):  # by title(), by upper(), between marks
            if tried(answer, ["the"], {form}):
                return f"Almost: it looks for `{form}`, and not for `the`. Ask for `word.lower()`."
        return (
            "Almost: your function finds no small word at all. Perhaps the brackets of `lower()` "
            "are missing, the whole set is looked for instead of one word, or the count never "
            "grows: `count = count + 1`."
        )
    if len(set(given)) == 1:
        return (
            f"Almost: it gives {shown(given[0])} for each text that was tried. Work with the "
            "words that it is given."
        )
    of_another_set = {
        "it gives the same whatever set of small words it is given. Use `small`": (
            lambda words, small: answer(list(words), {f"{word} {word}" for word in words})
        )
    }
    if cause := known_mistake(given, TEXTS, SHARE_MISTAKES | of_another_set):
        return f"Almost: {cause}."
    shares = [got / len(each) for got, (each, _) in zip(given, TEXTS, strict=True)]
    if cause := known_mistake(shares, TEXTS, SHARE_MISTAKES):
        return f"Almost: divide by the number of words. Then, too, {cause}."
    return (
        f"Not yet: {count(words, small)} of the {len(words)} words {words} are in the set "
        f"{shown(sorted(small))}, which makes {right[at]:.2f}; your function gives {given[at]:.2f}."
    )


HELP = {
    "unhashable type: 'list'": "A whole list is looked up there. Look up one word of it, "
    "`word.lower() in small`.",
    "'list' and 'int'": "A list cannot be divided: take the number of its items, `len(…)`.",
    "'int' and 'list'": "Divide by the number of words, `len(words)`.",
    "'list' object has no attribute 'lower'": "`lower()` is for one word: write `word.lower()`.",
    "name 'lower'": "`lower` is a method, so it stands after a word and a dot: `word.lower()`.",
    "of type 'type'": "The name of the set is `small`; `set` is one of Python's own tools.",
    "unhashable type: 'set'": "The set is `small`, with no brackets round it.",
    "requires string as left": "Ask the other way round: is the word in `small`?",
    "is not iterable": "Perhaps `words` or `small` was given a new value inside the function.",
    "'set' object": "Ask with `in` whether a set holds a word: `word.lower() in small`.",
    "not a container": "Perhaps `words` or `small` was given a new value inside the function.",
    "ZeroDivisionError": "Without words it divides by 0. Ask first: `if len(words) == 0:`.",
}
