"""The checks of notebook 06, Annotate and agree."""

from collections import Counter

from ..hedges.cues import CATEGORIES
from .expect import call, expect, expect_function, shown
from .register import exercise

TOY = {
    "reportedly": "attribution",
    "probably": "plausibility",
    "nearly": "rounder",
    "several": "vague",
    "may": "plausibility",
}
NOT_HEDGES = {
    "will": "`will` looks ahead, but the guideline's list of what is *not marked* has it",
    "ten": "`ten` is the number; the rounder is the word that makes it inexact",
    "million": "`million` is the number; the rounder is the word that makes it inexact",
    "cost": "`cost` says what happens, not how sure that is",
    "close": "`close` is a verb here: the shops shut",
    "and": "`and` only joins the two halves",
}
ANA = ["not marked", "rounder", "not marked", "vague", "not marked"]
BO = ["not marked", "rounder", "vague", "rounder", "not marked"]


@exercise(
    "6.1",
    "Mark a sentence by the guideline",
    wrong=lambda article: [
        (list(TOY), "a dictionary"),
        ({}, "empty"),
        ({**TOY, "will": "plausibility"}, "not marked"),
        ({**TOY, "ten": "rounder"}, "inexact"),
        ({**TOY, "bridge": "vague"}, "'bridge'"),
        ({**TOY, "perhaps": "vague"}, "does not stand"),
        ({**TOY, "nearly": "adaptor"}, "a number stands behind it"),
        ({**TOY, "several": "rounder"}, "no number"),
        ({**TOY, "may": "vague"}, "'may'"),
        ({**TOY, "may": "doubt"}, "no category"),
        ({**TOY, "may": 3}, "no category"),
        ({category: word for word, category in TOY.items()}, "The word comes first"),
        ({**TOY, 3: "vague"}, "words as texts"),
        ({word: TOY[word] for word in list(TOY)[:3]}, "2 hedges are still missing"),
        ({word: TOY[word] for word in list(TOY)[1:]}, "1 hedge is still missing"),
    ],
    right=lambda article: [
        {word.title(): category for word, category in TOY.items()},
        dict(reversed(TOY.items())),
    ],
)
def mark_a_sentence(answer, article):
    expect(answer, dict, "a dictionary from word to category")
    if not answer:
        return "Not yet: your dictionary is empty. Begin with one hedge that you are sure of."
    if not all(type(word) is str for word in answer):
        return "Not yet: write the words as texts, each between quotation marks."
    given = {word.lower().strip(): category for word, category in answer.items()}
    for word, category in given.items():
        if word in CATEGORIES:
            return "Almost: turn each pair round. The word comes first, then its category."
        if category not in CATEGORIES:
            kinds = ", ".join(CATEGORIES)
            return f"Not yet: there is no category {shown(category)}. There are {kinds}."
        if word in NOT_HEDGES:
            return f"Almost: {NOT_HEDGES[word]}."
        if word not in TOY:
            return _no_hedge(word)
        if category != TOY[word]:
            return _wrong_category(word, category)
    missing = len(TOY) - len(given)
    if missing:
        count = "1 hedge is" if missing == 1 else f"{missing} hedges are"
        return f"Almost: all that you marked is right, and {count} still missing."
    return (
        "Correct: five hedges, four kinds. Notice that you needed the guideline most where the "
        "word alone does not decide: `nearly` is a rounder because a number follows."
    )


def _no_hedge(word):
    sentence = "reportedly the bridge will probably cost nearly ten million and several shops may"
    if word not in f"{sentence} close".split():
        return f"Not yet: the word {shown(word)} does not stand in the sentence."
    return f"Almost: {shown(word)} holds nothing back. Leave it out."


def _wrong_category(word, category):
    if word == "nearly":
        return "Almost: `nearly` is in two rows of the guideline. Here a number stands behind it."
    if word == "several":
        return "Almost: `several` makes no number inexact: there is no number. How many shops?"
    return (
        f"Almost: {shown(word)} is a hedge, but no {category}. Read the test in the guideline's "
        "table once more."
    )


def _in_figures(value):
    """What an answer is shown as; the last of Python's 17 digits would only puzzle."""
    return shown(round(value, 3) if type(value) is float else value)


def _same_share(answer, right):
    return abs(answer - right) < 0.005


@exercise(
    "6.2",
    "Count how often two annotators agree",
    wrong=lambda article: [
        (60, "the function itself"),
        (lambda first, second: None, "None"),
        (lambda first, second: 60, "other lists"),
        (lambda first, second: sum(map(_alike, first, second)) / len(first), "a share"),
        (lambda first, second: sum(map(_alike, first, second)), "number of words"),
        (lambda first, second: 100 - _percent(first, second), "disagree"),
        (lambda first, second: 100.0 * (first == second), "as a whole"),
        (lambda first, second: _percent_of_hedges(first, second), "not marked"),
        (lambda first, second: first + 1, "stopped with"),
        (lambda first, second: "60", "one number"),
    ],
    right=lambda article: [
        lambda first, second: 100 * sum(map(_alike, first, second)) / len(first),
        lambda first, second: round(_percent(first, second)),
    ],
)
def percent_alike(answer, article):
    expect_function(answer, "two lists of labels")
    result = call(answer, list(ANA), list(BO))
    expect(result, (int, float), "one number, for any two lists")
    if _same_share(result, 0.6):
        return "Almost: that is a share, 0.6. Multiply it by 100 to make it percent."
    if result == 3:
        return "Almost: 3 is the number of words decided alike. Divide it by the number of words."
    if _same_share(result, 40):
        return "Almost: 40 percent is how often they disagree."
    if result in (0, 100):
        return "Almost: you compared the lists as a whole. Compare them word by word."
    if _same_share(result, 100 / 3):
        return "Almost: you left out the words that both called not marked. They count as well."
    if not _same_share(result, 60):
        gives = _in_figures(result)
        return f"Not yet: for five words, three of them alike, your function gives {gives}."
    other = call(answer, ["vague"] * 8, ["vague"] * 6 + ["not marked"] * 2)
    if type(other) not in (int, float) or not _same_share(other, 75):
        return (
            "Almost: it is right for these two lists, but for other lists (six of eight words "
            f"alike) it gives {_in_figures(other)} instead of 75."
        )
    return "Correct: percentage agreement. Notice that it asks only *whether*, never *by chance?*"


def _alike(one, other):
    return one == other


def _percent(first, second):
    return 100 * sum(map(_alike, first, second)) / len(first)


def _percent_of_hedges(first, second):
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if (a, b) != ("not marked",) * 2]
    return 100 * sum(a == b for a, b in pairs) / len(pairs)


@exercise(
    "6.3",
    "Take chance off by hand",
    wrong=lambda article: [
        ("0.44", "one number"),
        (0.9, "observed"),
        (90, "observed"),
        (0.82, "by chance"),
        (0.08, "how much room"),
        (0.44 * 100, "between 0 and 1"),
        (0.8, "1 - observed"),
        (0.474, "forgot the words that both mark"),
        (0.90 - 0.82 / (1 - 0.82), "brackets"),
        (float("nan"), "Not yet"),
    ],
    right=lambda article: [0.44, 4 / 9, 0.444444],
)
def kappa_by_hand(answer, article):
    expect(answer, (int, float), "one number")
    known = {
        0.9: "that is the observed agreement. Take off what chance gives",
        90: "that is the observed agreement in percent. Take off what chance gives",
        0.82: "that is how often they agree by chance. It is the second of the two shares",
        0.474: "you forgot the words that both mark: chance makes them agree there, too",
        0.08: "that is what lies above chance. Divide it by how much room there was above chance",
        0.8: "you divided by 1 - observed. The room above chance is 1 - chance",
    }
    for value, mistake in known.items():
        if abs(answer - value) < 0.0015:
            return f"Almost: {mistake}."
    if abs(answer - 4 / 9) < 0.006:
        return (
            "Correct: (0.90 - 0.82) / (1 - 0.82) = 0.44. Notice how far that is from 90 percent, "
            "with the same decisions."
        )
    if answer < 0:
        return (
            "Almost: Python divides before it takes away. Put brackets around `0.90 - 0.82` and "
            "around `1 - 0.82`."
        )
    if 43.8 < answer < 45:
        return "Almost: kappa lies between 0 and 1 here; it is no percentage."
    return (
        f"Not yet: kappa is not {_in_figures(answer)}. Write down three numbers first: observed, "
        "chance, and 1 - chance."
    )


def _kappa(first, second):
    words = len(first)
    alike = sum(map(_alike, first, second)) / words
    ours, theirs = Counter(first), Counter(second)
    chance = sum(ours[label] * theirs[label] for label in ours) / words**2
    return (alike - chance) / (1 - chance)


@exercise(
    "6.4",
    "Write kappa",
    wrong=lambda article: [
        (0.375, "the function itself"),
        (lambda first, second: sum(map(_alike, first, second)) / len(first), "observed"),
        (lambda first, second: 0.375, "other lists"),
        (lambda first, second: 0.36, "chance"),
        (lambda first, second: 0.24, "Divide"),
        (lambda first, second: 1 / 0, "stopped with"),
        (lambda first, second: 100 * _kappa(first, second), "no percentage"),
        (lambda first, second: [0.375], "one number"),
        (lambda first, second: 1 - 0.8, "yours gives 0.2."),
    ],
    right=lambda article: [_kappa, lambda first, second: round(_kappa(first, second), 3)],
)
def write_kappa(answer, article):
    expect_function(answer, "two lists of labels")
    result = call(answer, list(ANA), list(BO))
    expect(result, (int, float), "one number, for any two lists")
    right = _kappa(ANA, BO)
    known = {
        0.6: "that is the observed agreement. Take off chance, then divide",
        0.36: "that is chance alone: for each label, the one's share times the other's, added up",
        0.24: "that is what lies above chance. Divide it by 1 - chance",
        100 * right: "kappa is no percentage. Leave out the 100",
    }
    for value, mistake in known.items():
        if _same_share(result, value):
            return f"Almost: {mistake}."
    if not _same_share(result, right):
        gives = _in_figures(result)
        return f"Not yet: for `ana` and `bo` kappa is {right:.3f}; yours gives {gives}."
    one, other = ["vague"] * 4 + ["not marked"] * 4, ["vague"] * 2 + ["not marked"] * 6
    again = call(answer, one, other)
    if type(again) not in (int, float) or not _same_share(again, _kappa(one, other)):
        return (
            "Almost: it is right for these two lists, but not for other lists. Use the lists given."
        )
    return "Correct: that is Cohen's kappa, the number that NLTK gives as well."
