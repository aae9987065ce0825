"""The checks of notebook 05, Ask whose hedge it is; that of 5.3 is in ``notebook_05_deal.py``."""

import re

from ..core.wording import listed
from ..voices import MANNERS
from .dividing import in_dividing
from .expect import Step, expect_list, shown
from .register import exercise
from .trying import a_number, advice, expect_takes, known_mistake, number_from, tried

# 5.1 -----------------------------------------------------------------------------------------

RIGHT = ["as reported", "own words", "reporter", "own words", "reporter"]
WHY = {  # of a sentence in the notebook, and the manner that it does not have
    (1, "own words"): "There are no marks, so nobody says that these are her very words",
    (1, "reporter"): "“Ada Lund said” follows it, so the clause is hers, retold",
    (2, "as reported"): "The word is between quotation marks",
    (2, "reporter"): "The word is between quotation marks",
    (3, "as reported"): "The sentence is over before her name comes, and she said nothing",
    (3, "own words"): "There are no marks, and she said nothing",
    (4, "as reported"): "The word is between marks: a mixed quotation holds own words, too",
    (4, "reporter"): "“called” is the reporter’s word, but “almost” is between marks",
    (5, "as reported"): "“According to” announces the clause; it does not belong to it",
    (5, "own words"): "She did not say “according to Ada Lund”",
}


@exercise("5.1", "Find the manner", answer="manners")
def find_the_manner(answer, article):
    typed = _five(answer)
    said = [each.lower().replace("_", " ").strip(" .").removeprefix("the ") for each in typed]
    for number, each in enumerate(said, 1):
        if each not in MANNERS:
            wrote = shown(typed[number - 1])
            return (
                f"Almost: for sentence {number} you wrote {wrote}. The three manners are "
                f"written {', '.join(map(repr, MANNERS))}."
            )
    wrong = [n for n, (one, right) in enumerate(zip(said, RIGHT, strict=True), 1) if one != right]
    if not wrong:
        return (
            "Correct: marks make own words, a reported clause makes “as reported”, all else is "
            "the reporter’s. Notice sentences 1 and 2: two marks, and a hedge changes its manner."
        )
    if len(wrong) > 1:
        where = listed([f"sentence {n}" for n in wrong])
        return f"Almost: look again at {where}. Marks first, then reported clauses."
    number = wrong[0]
    return f"Almost: look at sentence {number} again. {WHY[number, said[number - 1]]}."


def _five(answer):
    """The five manners as texts, counted as the sentences are."""
    what = "a list of five manners, each 'own words', 'as reported' or 'reporter'"
    if type(answer) in (set, frozenset):
        raise Step(
            f"Not yet: the answer should be {what}. Yours is a set, which keeps no order and no "
            "manner twice. Write `[` and `]` round it."
        )
    said = expect_list(answer, str, what, "sentence", 1)
    if len(said) == len(RIGHT):
        return said
    held = f"Yours holds {len(said)} text{'s' * (len(said) != 1)}."
    if any(sum(each.lower().count(manner) for manner in MANNERS) > 1 for each in said):
        held += (
            " More than one manner is in one text: put each between quotation marks of its own, "
            "and a comma between them."
        )
    raise Step(f"Not yet: the answer should be {what}. {held}")


# 5.2 -----------------------------------------------------------------------------------------

COUNTS = [(3, 150), (7, 400), (5, 180), (1, 11), (2, 2), (4, 4)]
FIRST = "the hedges, the first of the two numbers,"
RATE_MISTAKES = in_dividing(lambda h, w: h, lambda h, w: w, 100, FIRST) | {
    "that is the rate for each word, not for every 100": lambda h, w: h / w,
    "that is ten times too much: for every 1,000": lambda h, w: 1000 * h / w,
    "one of the two numbers is left out. Divide the hedges by the words": lambda h, w: [
        each * times for each in (h, w, 1 / w) for times in (0.01, 1, 100)
    ],
    "`//` cuts off what stands after the point. Divide with `/`": lambda h, w: 100 * (h // w),
    "150 is written in. Divide by `words`": lambda h, w: 100 * h / 150,
}


def per_100(hedges, words):
    return 100 * hedges / words


@exercise("5.2", "Write a rate", answer="per_100")
def write_a_rate(answer, article):
    expect_takes(answer, "a number of hedges", "a number of words")
    what = "a number"
    helped = advice(HELP | {"ZeroDivisionError": "Divide by `words` alone: here it is not 0."})
    silent = [pair for pair in COUNTS if tried(answer, *pair, helped=helped) is None]
    if silent and silent != COUNTS:
        return "Almost: for {} and {} it gives None. Only 0 words have no rate.".format(*silent[0])
    given = [number_from(answer, *pair, what=what, helped=helped) for pair in COUNTS]
    for pair, got in zip(COUNTS, given, strict=True):
        if not abs(got - per_100(*pair)) <= 0.006:
            hedges, words = pair
            case = (
                f"{hedges} hedge{'s' * (hedges != 1)} in {words} words should give "
                f"{per_100(*pair):.2f}; yours gives {shown(got)}."
            )
            cause = known_mistake(given, COUNTS, RATE_MISTAKES)
            if len(set(given)) == 1:
                cause = "it gives that for all numbers: use `hedges` and `words`"
            return f"Almost: {case} {cause[0].upper()}{cause[1:]}." if cause else f"Not yet: {case}"
    for words in (80, 200):
        none = tried(answer, 0, words)
        if none is None:
            return (
                f"Almost: for 0 hedges in {words} words your function gives None. There somebody "
                "spoke and held nothing back: the rate is 0. Only 0 *words* have no rate."
            )
        if a_number(none) is None or abs(a_number(none)) > 1e-9:
            return f"Almost: 0 hedges in {words} words should give 0; yours gives {shown(none)}."
    if tried(answer, 0, 0, helped=advice(HELP)) is None:
        tried(answer, 0, 0.0, helped=advice({"Zero": IS}))
    return _without_words(answer(0, 0))


IS = "0.0 is the number 0, too. Ask `words == 0` (`is` would ask about a place in memory)."
HELP = {
    "has no len()": "`hedges` and `words` are numbers already: there is nothing to count.",
    "'str'": "Give back the number alone, without a sign.",
    "ZeroDivisionError": "Ask `if words == 0:` before you divide, with no marks round the 0.",
    "name 'none'": "Python writes `None` with a capital.",
    "name 'nothing'": "Python's word for *nothing* is `None`.",
}


def _without_words(none):
    if none is None:
        return (
            "Correct: a rate, and none where nobody spoke. Notice that 1 hedge in 11 words gives "
            "9.1, higher than 7 in 400: a rate hides how little may stand behind it."
        )
    why = "Give back `None`"
    if type(none) is str:
        why += " itself, without quotation marks"
    elif a_number(none) == 0:
        why = f"A rate of 0 would say that somebody spoke and held nothing back. {why}"
    return f"Almost: for 0 words your function gives {shown(none)}. {why}: there is no rate."


# 5.4 -----------------------------------------------------------------------------------------

BORNE = set("adf")
TOO_MUCH = {
    "b": "speaks of a person. The numbers speak of 90 words that a reporter chose",
    "c": "rests on 2 hedges against 1. Two hedges more for Bo Berg would turn it over",
    "e": "gives a reason. Nobody counted reasons; it may be accuracy as well",
}
LEFT_OUT = {
    "a": "is 30 in 400, put as a rate, and claims nothing else",
    "d": "only repeats the count, and about these words alone",
    "f": "claims nothing about Bo Berg: it says where the numbers end",
}


@exercise("5.4", "Keep what the numbers bear", answer="borne")
def keep_what_the_numbers_bear(answer, article):
    what = 'some of the letters a to f, such as "ab"'
    if issubclass(type(answer), (set, frozenset)):
        answer = list(answer)
    if not issubclass(type(answer), str):
        answer = "".join(expect_list(answer, str, what))
    words = re.sub(r"\b(?:and|sentences?)\b", " ", answer[:1000].lower())
    chosen = {each for each in words if each.isalnum()}
    if not chosen:
        return "Not yet: there is no letter in your answer. At least one sentence holds."
    for letter in sorted(chosen):
        if letter not in "abcdef":
            return (
                f"Not yet: {shown(letter)} is none of the letters a to f. Give the letters only, "
                'such as `"ab"`.'
            )
    if chosen == set("abcdef"):
        return "Not yet: not all six. Each letter you add is a claim that you stand by."
    if chosen == set(TOO_MUCH):
        return "Almost: you have it the other way round: these three are the ones that go too far."
    for letter in sorted(chosen - BORNE):
        return f"Almost: sentence {letter} goes too far: it {TOO_MUCH[letter]}."
    for letter in sorted(BORNE - chosen):
        return f"Almost: the numbers bear sentence {letter}, too: it {LEFT_OUT[letter]}."
    return (
        "Correct: two counts and one limit. Notice how modest they sound; that is what such "
        "numbers can bear."
    )
