"""The checks of notebook 07, Work on your own article."""

from functools import cache

from ..articles import Article
from ..findings import Corrections
from .expect import Step, expect, shown
from .register import exercise
from .trying import a_number, advice, expect_takes, known_mistake, number_from, tried

TOY_TEXT = (
    "“The Maybe will sail on Monday, touch wood,” said Ana Bell. Her sister nodded. "
    "“It may be full.”"
)

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
]


def share(words, small):
    return sum(word.lower() in small for word in words) / len(words)


def _letters(words, small):
    text = " ".join(words).lower()
    inside = sum(sum(each in word.lower() for each in small) for word in words)
    return [sum(text.count(each) for each in small) / len(words), inside / len(words)]


SHARE_MISTAKES = {
    "that is how many small words there are. Divide by the number of words": lambda w, s: (
        share(w, s) * len(w)
    ),
    "that is percent. Leave it as a share, between 0 and 1": lambda w, s: 100 * share(w, s),
    "that is the share of the other words": lambda w, s: 1 - share(w, s),
    "words with a capital, such as `The`, are not counted. Look for `word.lower()`": lambda w, s: (
        sum(word in s for word in w) / len(w)
    ),
    "a word that comes twice is counted once. Count it every time that it comes": lambda w, s: (
        len({word.lower() for word in w} & s) / len(w)
    ),
    "a word that comes twice is counted once, and one with a capital not at all. Count each, and "
    "look for `word.lower()`": lambda w, s: len(set(w) & s) / len(w),
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
        share(w, s) * len(w) / len(s)
    ),
    "it is divided by the letters of one word, `len(word)`. Divide by the number of words, "
    "`len(words)`": lambda w, s: share(w, s) * len(w) / len(w[-1]),
    "it is upside down: divide the count by the number of words": lambda w, s: 1 / share(w, s),
    "the first word is left out: places are counted from 0": lambda w, s: (
        share(w[1:], s) * len(w[1:]) / len(w)
    ),
    "the two names behind `def` have changed places: first the words, then the small ones": (
        lambda w, s: share(s, w)
    ),
    "it is one word too many each time. Count from 0": lambda w, s: share(w, s) + 1 / len(w),
    "`small` is a name. Marks round it make a text of five letters": lambda w, s: (
        sum(word.lower() in "small" for word in w) / len(w)
    ),
    "everything behind the point is cut off, as by `//` or `int`. Divide with `/`": lambda w, s: (
        int(share(w, s))
    ),
    "it is rounded to a whole number. Leave the places behind the point": lambda w, s: round(
        share(w, s)
    ),
    "it is rounded to one place. Leave the places behind the point": lambda w, s: round(
        share(w, s), 1
    ),
    "it counts one small word at most. Perhaps the count is set to 1 instead of growing, or "
    "`return` is indented too far: it belongs after the loop, level with `for`": (
        lambda w, s: 1 / len(w) if share(w, s) else None
    ),
    "only the first word is looked at. Perhaps `return` is indented too far: it belongs after the "
    "loop, level with `for`": lambda w, s: (w[0].lower() in s) / len(w),
}


@exercise("7.1", "Tell English by its small words", answer="share_of_small_words")
def share_of_small_words(answer, article):
    expect_takes(answer, "a list of words", "a set of small words")
    what = "one number between 0 and 1"
    given = [
        number_from(answer, list(words), set(small), what=what, helped=advice(HELP))
        for words, small in TEXTS
    ]
    right = [share(*text) for text in TEXTS]
    wrong = [n for n, got in enumerate(given) if not abs(got - right[n]) <= 0.0051]
    if wrong:
        return _what_is_wrong(answer, given, right, wrong[0])
    nothing = a_number(empty := tried(answer, [], set(SMALL), helped=advice(HELP)))
    if nothing is None or nothing != 0:
        return (
            "Almost: an empty list has no small words, so its share is the number 0. Yours is "
            f"{shown(empty)}."
        )
    return "Correct: this is how the kit tells English. Which text would it take for no language?"


def _what_is_wrong(answer, given, right, at):
    words, small = TEXTS[at]
    if cause := known_mistake(given, TEXTS, SHARE_MISTAKES, lambda a, b: abs(a - b) < 1e-6):
        return f"Almost: {cause}."
    if not any(given):
        return (
            "Almost: your function finds no small word at all. Perhaps the brackets of `lower()` "
            "are missing, the whole set is looked for instead of one word, or the count never "
            "grows: `count = count + 1`."
        )
    others = {f"{word} {word}" for word in words}  # no word of the text is one of these
    if given[:3] == right[:3] and a_number(tried(answer, list(words), others)) == given[at]:
        return (
            "Almost: it looks for other small words than those that it is given: of "
            f"{words} and the set {shown(small)} it gives {given[at]:.2f} instead of "
            f"{right[at]:.2f}. Use `small`."
        )
    if len(set(given)) == 1:
        return (
            f"Almost: it gives {shown(given[0])} for each text that was tried. Work with the "
            "words that it is given."
        )
    small_ones = round(right[at] * len(words))
    return (
        f"Not yet: {small_ones} of the {len(words)} words {words} are in the set "
        f"{shown(sorted(small))}, which makes {right[at]:.2f}; your function gives {given[at]:.2f}."
    )


HELP = {
    "unhashable type: 'list'": "A whole list is looked up there. Look up one word of it, "
    "`word.lower() in small`.",
    "'list' and 'int'": "A list cannot be divided: take the number of its items, `len(…)`.",
    "'int' and 'list'": "Divide by the number of words, `len(words)`.",
    "'list' object has no attribute 'lower'": "`lower()` is for one word: write `word.lower()`.",
    "name 'lower'": "`lower` is a method, so it stands behind a word and a dot: `word.lower()`.",
    "requires string as left": "Ask the other way round: is the word in `small`?",
    "is not iterable": "Perhaps `words` or `small` was given a new value inside the function.",
    "'set' object is not": "Ask with `in` whether a set holds a word: `word.lower() in small`.",
    "not a container": "Perhaps `words` or `small` was given a new value inside the function.",
    "ZeroDivisionError": "Without words it divides by 0. Ask first: `if len(words) == 0:`.",
}


# 7.2 to 7.4 ----------------------------------------------------------------------------------


@cache
def toy():
    return Article.from_text(TOY_TEXT, name="toy")


def _corrections(answer, act):
    """The Corrections of the toy, or a step that says what stands there instead."""
    if issubclass(type(answer), type(Corrections)):
        raise Step("Not yet: that is the kind of thing, not one of them. Write `Corrections(toy)`.")
    if answer is None:
        raise Step(
            f"Not yet: your answer is None. Perhaps all is on one line: `{act}` changes the "
            "Corrections and gives nothing back. Write two lines: the first makes them with "
            f"`Corrections(toy)`, the second begins with their name and `.{act}(`."
        )
    expect(answer, Corrections, "the Corrections of the toy")
    if answer.article.text != TOY_TEXT:
        raise Step(
            "Not yet: these are corrections to another article. Begin with `Corrections(toy)`."
        )
    if not answer.edits:
        raise Step(
            "Not yet: nothing is corrected yet. A second line is needed, which begins with the "
            f"name of your answer and `.{act}(`."
        )


def _lost(answer):
    """What was dropped besides, or None."""
    if len(answer.quotations) < len(Corrections(toy()).quotations):
        return "a quotation is gone. `undo()` takes the last correction back"
    return None


@exercise("7.2", "Drop a name that is no hedge", answer="toy_corrections", level="starter")
def drop_a_name(answer, article):
    _corrections(answer, "drop")
    hedges = [each.of(TOY_TEXT) for each in answer.hedges]
    if not hedges:
        return "Almost: you dropped every hedge. Only `Maybe` is none: it is the ferry's name."
    if "may" not in hedges:
        return "Not yet: you dropped `may`, which is a real hedge. `undo()` takes it back."
    if lost := _lost(answer):
        return f"Not yet: {lost}."
    if "Maybe" in hedges:
        return "Not yet: the ferry's name `Maybe` is still marked as a hedge."
    return (
        "Correct: the name is gone, and the original finding is kept in `originals` all the same."
    )


@exercise("7.3", "Add what was missed", answer="with_touch_wood", level="standard")
def add_what_was_missed(answer, article):
    _corrections(answer, "add_hedge")
    wanted = TOY_TEXT.index("touch wood"), TOY_TEXT.index("touch wood") + len("touch wood")
    if any(wanted == (each.start, each.end) for each in answer.boosters):
        return "Almost: you added it as a booster. Ana is less sure for it, not more."
    near = [each for each in answer.hedges if each.start < wanted[1] and wanted[0] < each.end]
    if not near:
        return "Not yet: the words `touch wood` are not marked yet."
    exact = [each for each in near if (each.start, each.end) == wanted]
    if not exact:
        marked = near[0].of(TOY_TEXT)
        short = near[0].start >= wanted[0] and near[0].end <= wanted[1]
        return (
            f"Almost: you marked {shown(marked)}, which is too {'short' if short else 'long'}. "
            "Mark the two words of the phrase, `touch wood`."
        )
    if exact[0].category != "plausibility":
        return (
            f"Almost: you called it {exact[0].category}. Ana says how sure she is, so it is "
            "plausibility."
        )
    if lost := _lost(answer):
        return f"Almost: `touch wood` is marked, but {lost}."
    return "Correct: no table of cues will ever hold every phrase. That is what hands are for."


@exercise("7.4", "Give the words to the right speaker", answer="right_speaker", level="stretch")
def give_to_the_right_speaker(answer, article):
    _corrections(answer, "change")
    who = {each.of(TOY_TEXT): each.speaker for each in answer.quotations}
    named = [each and each.of(TOY_TEXT) for each in who.values()]
    if len(named) < 2:
        return "Not yet: you dropped a quotation. Both are quotations; only one speaker is wrong."
    first, second = named[0], named[-1]
    if first != "Ana Bell" and second == "Ana Bell":
        return "Almost: it is the other way round. Ana Bell said the first, her sister the second."
    if first != "Ana Bell":
        return f"Almost: the first quotation is Ana Bell's, not {_whose(first)}."
    if second == "Her sister":
        found = answer.found
        may = next((each for each in found.hedges if each.of(TOY_TEXT) == "may"), None)
        voice = found.voice_of(may) if may else "nobody"
        return (
            f"Correct: and the hedge `may` now belongs to {voice}. Notice that one wrong speaker "
            "would have given one person's doubt to another."
        )
    if second is None:
        return "Not yet: now nobody says it. Give the words by which the text names the speaker."
    if second == "Ana Bell":
        return (
            "Not yet: the second quotation still belongs to Ana Bell. The line wants the finding "
            'and the new speaker: `change(…, speaker="…")`.'
        )
    return (
        f"Almost: you gave it to {shown(second)}. Give the whole mention and no more, `Her "
        "sister`, as the guideline asks."
    )


def _whose(speaker):
    return "nobody's" if speaker is None else shown(speaker)
