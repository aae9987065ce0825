"""The checks of notebook 02, Cut it into words."""

import operator
import re

from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

from ..tokens import tokenisers, word_frequencies, words
from .expect import call, expect, expect_function, expect_list, shown
from .register import exercise
from .trying import known_mistake

WEAK_POINTS = {
    "Treebank": "it leaves `U.S.` whole, but the opening mark stays glued: `“We` is one token.",
    "WordPunct": "it cuts the mark off, but it cuts `U.S.` into four tokens.",
    "Tweet": "it cuts the mark off, but it knows no abbreviations and cuts `U.S.` into four.",
}


@exercise("2.1", "Choose a tokeniser", answer="chosen")
def choose_a_tokeniser(answer, article):
    if callable(answer):
        return "Almost: that is a tokeniser itself. Please hand over its name, as a text."
    expect(answer, str, "a name between quotation marks")
    name = answer.strip()
    if name in WEAK_POINTS:
        return f"Not yet: {name} does one of the two: {WEAK_POINTS[name]}"
    if name in tokenisers():
        return (
            f"Correct: {name} does both. Notice what it does to `can’t`: no tokeniser of the five "
            "is right on all three."
        )
    if name.lower() in map(str.lower, tokenisers()):
        return "Almost: write the name with the capitals that the bench shows."
    if name.lower().startswith("punkt"):
        return "Not yet: Punkt cuts sentences, not words."
    return f"Not yet: {shown(name)} is none of the five: {', '.join(tokenisers())}."


NOTICE = (
    "Prof. Amato met Gov. Reyes at 10 a.m. Friday in St. Ives. Both smiled. Gen. Okoro came late."
)
NEEDED = {"prof": "Prof.", "gov": "Gov.", "a.m": "a.m.", "st": "St.", "gen": "Gen."}


@exercise("2.2", "Name the abbreviations", answer="known")
def name_the_abbreviations(answer, article):
    if type(answer) in (set, frozenset):
        answer = list(answer)
    known = expect_list(answer, str, 'a list of abbreviations, such as `["mr", "u.s"]`')
    if not known:
        return "Not yet: the list is empty. Begin with the first word of the notice."
    parameters = PunktParameters()
    parameters.abbrev_types = set(known)
    cut = PunktSentenceTokenizer(parameters).tokenize(NOTICE)
    idle = [each for each in known if each not in NEEDED and each in _words_of(NOTICE)]
    if len(cut) == 3 and idle and all(each in known for each in NEEDED):
        return f"Almost: {shown(idle[0])} is no abbreviation. Take it out of the list."
    if len(cut) == 3 and all(each in known for each in NEEDED):
        return (
            "Correct: three sentences. Notice that `Ives.` ends one, and that nothing but your "
            "list tells it from `St.`: to Punkt both are a word with a full stop."
        )
    for each in known:
        if re.search(r"[\s,]", each):
            return f"Almost: {shown(each)} is one text. Give each abbreviation marks of its own."
        if any(one + other in each for one in NEEDED for other in NEEDED):
            return f"Almost: {shown(each)} is one text. Perhaps a comma is missing inside it."
        if each.endswith("."):
            return f"Almost: Punkt wants {shown(each)} without the last full stop."
        if each != each.lower():
            return f"Almost: Punkt wants {shown(each)} in small letters."
    for each, written in NEEDED.items():
        if each not in known:
            return f"Almost: the notice is still cut behind `{written}`. The pieces: {shown(cut)}"
    for each in known:
        if each not in NEEDED and f" {each}." in NOTICE.lower():
            return f"Almost: {shown(each)} is no abbreviation. With it two sentences stay glued."
    return f"Not yet: the pieces are {shown(cut)}."


def _words_of(text):
    return re.findall(r"\w+", text.lower())


@exercise("2.3", "Count the word the", answer="how_often", level="starter")
def count_the_word_the(answer, article):
    expect(answer, int, "one whole number")
    tokens = [span.of(article.text) for span in words(article)]
    small, capital = tokens.count("the"), tokens.count("The")
    right = word_frequencies(article)["the"]
    if answer == right:
        return (
            f"Correct: {small} times with a small letter, {capital} times with a capital. Notice "
            f"that one word in {round(word_frequencies(article).N() / max(right, 1))} is `the`."
        )
    if answer < 0:
        return "Not yet: a count is never below zero."
    if answer == 0:
        return "Not yet: 0 is too few. `counts` knows its words in small letters."
    if answer == small:
        return "Almost: perhaps you counted it only with a small letter. `The` is the same word."
    if answer == capital:
        return "Almost: perhaps you counted it only with a capital."
    if answer == article.text.count("the"):
        return "Almost: perhaps you counted letters, and so parts of longer words, such as `they`."
    if answer == article.text.lower().count("the"):
        return "Almost: perhaps you counted letters in any case, and so parts of `they`."
    if answer == word_frequencies(article).N():
        return "Not yet: that is the number of all words in the story."
    return f"Not yet: {shown(answer)} is too {'many' if answer > right else 'few'}."


COUNTED = "May he? She may. They may, or may not, tell the mayor. Maybe in May."
COUNTED_TOO = "Can she? I can. Can they? You can, or can not. The canal can wait: toucans can’t."


def _as_typed(text):
    return [span.of(text) for span in words(text)]


MISCOUNTS = {
    "you count letters, so `mayor` counts as well, and `May` does not": str.count,
    "you count letters in any case, so `mayor` and `Maybe` count as well": (
        lambda text, word: text.lower().count(word)
    ),
    "you lose the word with a mark glued to it, and every capital": (
        lambda text, word: text.split().count(word)
    ),
    "you lose the word with a mark glued to it, as in `may.`": (
        lambda text, word: text.lower().split().count(word)
    ),
    "you lose the word with a capital": lambda text, word: _as_typed(text).count(word),
    "you count all tokens": lambda text, word: len(words(text)),
}


@exercise("2.4", "Count any word", answer="count_word", level="standard")
def count_any_word(answer, article):
    expect_function(answer, "a text and a word")
    found = call(answer, COUNTED, "may")
    expect(found, int, "one whole number, returned by your function")
    probes = [(COUNTED, "may"), (COUNTED_TOO, "can")]
    given = [found, call(answer, *probes[1])]
    mistake = known_mistake(given, probes, MISCOUNTS, operator.eq)
    if mistake:
        return f"Almost: {mistake}. In {COUNTED!r} the word `may` stands 5 times."
    if found != 5:
        return f"Not yet: in {COUNTED!r} `may` stands 5 times; your function says {shown(found)}."
    if call(answer, COUNTED, "zebra") != 0:
        return "Not yet: for a word that is not there your function should return 0."
    if call(answer, COUNTED, "May") != 5:
        return "Almost: asked for 'May' instead of 'may', your function says something else."
    if call(answer, "The U.S. and us. Us?", "us") != 2:
        return "Almost: in 'The U.S. and us. Us?' the word `us` stands twice."
    return (
        "Correct: marks, capitals and longer words do not mislead it. Notice that it counts the "
        "month and the verb together: to tell them apart takes more than tokens."
    )


SAMPLE = "May I? You may. In May, maybe the mayor may."


@exercise("2.5", "Write a concordance", answer="look_up", level="stretch")
def write_a_concordance(answer, article):
    expect_function(answer, "a text, a word and a width")
    places = _places(SAMPLE, "may")
    wanted = [SAMPLE[max(0, start - 4) : end + 4] for start, end in places]
    lines = expect_list(call(answer, SAMPLE, "may", 4), str, "a list of slices of the text")
    if lines == wanted:
        wider = [SAMPLE[max(0, start - 9) : end + 9] for start, end in places]
        if expect_list(call(answer, SAMPLE, "may", 9), str, "a list of slices") != wider:
            return "Almost: with a width of 4 it is right. It should follow other widths, too."
        if expect_list(call(answer, SAMPLE, "May", 4), str, "a list of slices") != wanted:
            return "Almost: asked for 'May' instead of 'may', your function says something else."
        if expect_list(call(answer, SAMPLE, "zebra", 4), str, "a list of slices"):
            return "Almost: for a word that is not there the list should be empty."
        return (
            "Correct: four places, each with its neighbours. Notice what the neighbours tell: an "
            "`In` in front makes `May` a month, a `You` makes it a verb."
        )
    if len(lines) != 4:
        places = "1 place" if len(lines) == 1 else f"{len(lines)} places"
        return f"Not yet: in {SAMPLE!r} `may` stands at 4 places; your list has {places}."
    negative = [SAMPLE[start - 4 : end + 4] for start, end in _places(SAMPLE, "may")]
    if lines == negative:
        return (
            "Almost: at the first place `start - width` falls below 0, and there Python counts "
            "from the end of the text. The slice comes out empty."
        )
    mistakes = {
        "the right end is counted from the beginning of the word, not from its end": (4, None),
        "the word stands there without its neighbours": (0, 0),
        "there is nothing behind the word": (4, 0),
        "there is nothing in front of the word": (0, 4),
    }
    for what, (left, right) in mistakes.items():
        made = [
            SAMPLE[max(0, s - left) : (s + 4 if right is None else e + right)]
            for s, e in _places(SAMPLE, "may")
        ]
        if lines == made:
            return f"Almost: {what}. The second item is {shown(lines[1])}."
    return f"Not yet: the second item should be {wanted[1]!r}; yours is {shown(lines[1])}."


def _places(text, word):
    return [span for span in words(text) if span.of(text).lower() == word.lower()]
