"""The checks of notebook 06, Annotate and agree, that ask for marks and for a number.

Those that ask for functions are in ``notebook_06_functions.py``.
"""

import ast

from ..hedges.categories import category_meant
from ..hedges.cues import CATEGORIES
from .cells import as_typed
from .expect import a_kind_of, expect, is_open, shown
from .register import exercise
from .trying import expect_number

SENTENCE = "reportedly the bridge will probably cost nearly ten million and several shops may close"
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


# 6.1 -----------------------------------------------------------------------------------------


@exercise("6.1", "Mark a sentence by the guideline", answer="hedges")
def mark_a_sentence(answer, article):
    if type(answer) in (set, list, tuple) and answer:
        return (
            "Not yet: the answer should be a dictionary from word to category. Put a colon and a "
            'category after each word: `{"reportedly": "attribution"}`.'
        )
    expect(answer, dict, "a dictionary from word to category")
    if not answer:
        return "Not yet: your dictionary is empty. Begin with one hedge that you are sure of."
    if not all(type(word) is str for word in answer):
        return "Not yet: write the words as texts, each between quotation marks."
    given = {}
    for word, category in answer.items():
        word = " ".join(word.lower().strip(" .,").split())
        if is_open(category):
            return f"Not yet: the category of {shown(word)} is still `...`."
        if category_meant(word) in CATEGORIES:
            return "Almost: turn each pair round. The word comes first, then its category."
        given[word] = category_meant(category)
        if problem := _one_pair(word, category, given[word]):
            return problem
    missing = len(TOY) - len(given)
    if missing:
        count = "1 hedge is" if missing == 1 else f"{missing} hedges are"
        stored = [each for each in as_typed("hedges") if isinstance(each, ast.Assign)]
        anew = " Each `hedges =` begins anew: put all pairs into one." * (len(stored) > 1)
        return f"Almost: all that you marked is right, and {count} still missing.{anew}"
    return (
        "Correct: five hedges, four kinds. Notice that you needed the guideline most where the "
        "word alone does not decide: `nearly` is a rounder because a number follows."
    )


def _one_pair(word, said, category):
    if category not in CATEGORIES:
        found = shown(said) if type(said) is str else f"{a_kind_of(said)} ({shown(said)})"
        return f"Not yet: {found} is no category. There are {', '.join(CATEGORIES)}."
    if word in NOT_HEDGES:
        return f"Almost: {NOT_HEDGES[word]}."
    if word not in TOY:
        return _no_hedge(word)
    if category == TOY[word]:
        return None
    if word == "nearly":
        return "Almost: `nearly` is in two rows of the guideline. Here a number follows it."
    if word == "several":
        return "Almost: `several` makes no number inexact: there is no number. How many shops?"
    return (
        f"Almost: {shown(word)} is a hedge, but not in the category {category!r}. Read the test in "
        "the guideline's table once more."
    )


def _no_hedge(word):
    parts = word.replace(",", " ").split()
    if not parts or f" {' '.join(parts)} " not in f" {SENTENCE} ":
        return f"Not yet: {shown(word)} does not occur in the sentence."
    cues = [part for part in parts if part in TOY]
    if cues:
        return (
            f"Almost: {shown(word)} is too long. Mark only the word that carries the doubt, "
            f"{' and '.join(map(shown, cues))}."
        )
    return f"Almost: {shown(word)} holds nothing back. Leave it out."


# 6.3 -----------------------------------------------------------------------------------------

SUMS = {  # what can be said of a sum, and what it comes to
    "perhaps `//` cuts off everything after the point: divide with `/`": [0.0],
    "that is the observed agreement. Take off what chance gives": [0.9, 90],
    "that is how often they agree by chance. It is the second of the two shares": [0.82],
    "that is what lies above chance. Divide it by how much room there was above chance": [0.08],
    "that is the room above chance. Divide by it what lies above chance": [0.18],
    "perhaps you divided by 1 - observed. The room is 1 - chance": [(0.90 - 0.82) / (1 - 0.90)],
    "perhaps you forgot the words that both mark: chance makes them agree there, too": [
        (0.90 - 0.81) / (1 - 0.81)
    ],
    "perhaps you forgot the words that neither marks: chance makes them agree there, too": [
        (0.90 - 0.01) / (1 - 0.01)
    ],
    "perhaps chance and the room above it have changed places": [(0.90 - 0.18) / (1 - 0.18)],
    "perhaps it is turned round: observed comes first, then chance": [
        (0.82 - 0.90) / (1 - 0.82),
        (0.82 - 0.90) / (1 - 0.90),
    ],
    "perhaps percent and shares are mixed: in percent the room is 100 - 82": [(90 - 82) / (1 - 82)],
    "perhaps that is kappa for `ana` and `bo`, 5 words. Take the 100 words of the text": [0.375],
    "that is a share of the 100 words. The formula makes kappa of two shares": [0.85, 0.05, 0.10],
    "kappa is no percentage: 1 is full agreement. Leave out the 100": [100 * 4 / 9, 44, 44.4],
    "perhaps brackets are missing. Python divides before it takes away, so put them around "
    "`0.90 - 0.82` and around `1 - 0.82`": [
        0.90 - 0.82 / (1 - 0.82),
        0.90 - 0.82 / 1 - 0.82,
        (0.90 - 0.82) / 1 - 0.82,
    ],
}


THE_NUMBERS = {
    "NameError": "This name is not set. Write the numbers for observed and chance in its place.",
    "'tuple'": "Python writes the places after a point, no comma: `0.90`.",
}


@exercise("6.3", "Take chance off by hand", answer="kappa_by_hand", helped=THE_NUMBERS)
def kappa_by_hand(answer, article):
    if callable(answer):
        return (
            "Not yet: the answer should be one number, and yours is a function. Write the sum "
            "itself after `kappa_by_hand =`."
        )
    if type(answer) is tuple and len(answer) == 2 and set(map(type, answer)) == {int}:
        return (
            "Almost: Python writes the places after a point, not a comma: "
            f"`{answer[0]}.{answer[1]}`."
        )
    number = expect_number(answer, "one number")
    if abs(number - 4 / 9) < 0.0005 or round(number, 10) == 0.44:
        return (
            "Correct: (0.90 - 0.82) / (1 - 0.82) = 0.44. Notice how far that is from 90 percent, "
            "with the same decisions."
        )
    for what, values in SUMS.items():
        if any(abs(number - value) < 0.0005 or number == round(value, 2) for value in values):
            return f"Almost: {what}."
    if abs(number - 4 / 9) < 0.05:
        return (
            f"Almost: {shown(number)} is near. Let Python do the sum: two places after the point "
            "should be right."
        )
    return (
        f"Not yet: kappa is not {shown(round(number, 3))}. Write down three numbers first: "
        "observed, chance, and 1 - chance."
    )
