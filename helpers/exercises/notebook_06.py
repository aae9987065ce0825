"""The checks of notebook 06, Annotate and agree."""

from collections import Counter
from itertools import combinations

from ..hedges.cues import CATEGORIES
from .expect import a_kind_of, expect, is_open, shown
from .register import exercise
from .trying import expect_number, expect_takes, known_mistake, number_from

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


def in_figures(value):
    """What an answer is shown as; the last of Python's 17 digits would only puzzle."""
    return shown(round(value, 3) if type(value) is float else value)


def close_to(answer, right):
    return abs(answer - right) < 1e-6


# 6.1 -----------------------------------------------------------------------------------------


@exercise("6.1", "Mark a sentence by the guideline", answer="hedges")
def mark_a_sentence(answer, article):
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
        if _category(word) in CATEGORIES:
            return "Almost: turn each pair round. The word comes first, then its category."
        given[word] = _category(category)
        if problem := _one_pair(word, category, given[word]):
            return problem
    missing = len(TOY) - len(given)
    if missing:
        count = "1 hedge is" if missing == 1 else f"{missing} hedges are"
        return f"Almost: all that you marked is right, and {count} still missing."
    return (
        "Correct: five hedges, four kinds. Notice that you needed the guideline most where the "
        "word alone does not decide: `nearly` is a rounder because a number follows."
    )


def _category(name):
    """The category that is meant, without the noun that notebook 04 puts behind some of them."""
    if type(name) is not str:
        return None
    words = name.lower().split()
    if len(words) == 2 and words[1] in ("shield", "word"):
        words.pop()
    return " ".join(words)


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
        f"Almost: {shown(word)} is a hedge, but no {category}. Read the test in the guideline's "
        "table once more."
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


# 6.2 -----------------------------------------------------------------------------------------

ANA = ["not marked", "rounder", "not marked", "vague", "not marked"]
BO = ["not marked", "rounder", "vague", "rounder", "not marked"]
PAIRS = [
    (ANA, BO),
    (["vague"] * 8, ["vague"] * 6 + ["not marked"] * 2),
    (["not marked", "vague", "rounder"], ["vague", "vague", "rounder"]),
    (["rounder"] + ["not marked"] * 6, ["adaptor"] + ["not marked"] * 6),
    (
        ["vague", "not marked", "rounder", "not marked", "vague", "adaptor"],
        ["vague", "not marked", "vague", "not marked", "vague", "adaptor"],
    ),
]


def alike(first, second):
    return sum(a == b for a, b in zip(first, second, strict=True))


def percent(first, second):
    return 100 * alike(first, second) / len(first)


def _of_marked(first, second):
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if (a, b) != ("not marked",) * 2]
    return 100 * sum(a == b for a, b in pairs) / len(pairs)


def _marked_alike(first, second):
    pairs = zip(first, second, strict=True)
    return 100 * sum(a == b != "not marked" for a, b in pairs) / len(first)


ALIKE_MISTAKES = {
    "that is a share. Multiply it by 100 to make it percent": lambda a, b: alike(a, b) / len(a),
    "that is how many words they decided alike. Divide it by the number of words": alike,
    "that is how often they disagree": lambda a, b: 100 - percent(a, b),
    "the lists are compared as a whole. Compare them word by word": lambda a, b: 100 * (a == b),
    "you left out the words that both called not marked. They count as well": _of_marked,
    "you count only the words that both marked. Being alike in *not marked* counts as well": (
        _marked_alike
    ),
    "that is half of it: the labels of both lists are counted, but each word has two": (
        lambda a, b: percent(a, b) / 2
    ),
    "only the first word is looked at. Perhaps `return` is indented too far: it belongs after the "
    "loop, level with `for`": lambda a, b: 100 * (a[0] == b[0]) / len(a),
    "the loop stops at the first word that is alike. `return` belongs after the loop, level with "
    "`for`": lambda a, b: 100 / len(a) if alike(a, b) else None,
    "you divide by 5. Divide by the number of words: `len(first)`": lambda a, b: 20 * alike(a, b),
    "everything behind the point is cut off: divide with `/`, not `//`": lambda a, b: int(
        percent(a, b)
    ),
    "it compares which labels there are, not which word has which": lambda a, b: (
        100 * len(set(a) & set(b)) / len(a)
    ),
}


@exercise("6.2", "Count how often two annotators agree", answer="percent_alike")
def percent_alike(answer, article):
    given, what = _of_pairs(answer, PAIRS), "for any two lists"
    wrong = [
        pair
        for pair, got in zip(PAIRS, given, strict=True)
        if abs(got - percent(*pair)) > 0.06 and got != round(percent(*pair))
    ]
    if not wrong:
        return (
            "Correct: percentage agreement. Notice that it asks only *whether*, never *by chance?*"
        )
    if cause := known_mistake(given, PAIRS, ALIKE_MISTAKES, close_to):
        return f"Almost: {cause}."
    return _plainly(given, PAIRS, percent, wrong[0], what)


def _of_pairs(answer, pairs):
    expect_takes(answer, "a list of labels", "another")
    what = "one number, for any two lists"
    copies = [(list(one), list(other)) for one, other in pairs]
    return [number_from(answer, *pair, what=what, helped=_if_lists) for pair in copies]


def _if_lists(error):
    if "'list' and 'list'" in str(error):
        return "Both values that it is given are lists of labels."
    if type(error) is AttributeError:
        return "Perhaps it calls a helper that takes something else than two lists."
    if type(error) is IndexError:
        return "Perhaps a number is written in: other lists may be shorter or longer."
    if type(error) is RecursionError:
        return "Perhaps it calls itself."
    return None


def _plainly(given, pairs, right, wrong, what):
    """What is off, by an example; where all answers are one, that they are."""
    if len(set(given)) == 1:
        return (
            f"Almost: it gives {in_figures(given[0])} for each pair of lists that was tried. Work "
            "with the lists that it is given, `first` and `second`."
        )
    at = pairs.index(wrong)
    example = f"for {wrong[0]} and {wrong[1]}" if at else "for `ana` and `bo`"
    return (
        f"Not yet: {example} your function gives {in_figures(given[at])} instead of "
        f"{in_figures(right(*wrong))}."
    )


# 6.3 -----------------------------------------------------------------------------------------

SUMS = {  # what a sum comes to, and what can be said of it
    0.9: "that is the observed agreement. Take off what chance gives",
    90: "that is the observed agreement in percent. Take off what chance gives",
    0.82: "that is how often they agree by chance. It is the second of the two shares",
    0.08: "that is what lies above chance. Divide it by how much room there was above chance",
    0.18: "that is the room above chance. Divide by it what lies above chance",
    (0.90 - 0.82) / (1 - 0.90): "perhaps you divided by 1 - observed. The room is 1 - chance",
    (0.90 - 0.81) / (1 - 0.81): (
        "perhaps you forgot the words that both mark: chance makes them agree there, too"
    ),
    (0.90 - 0.01) / (1 - 0.01): (
        "perhaps you forgot the words that neither marks: chance makes them agree there, too"
    ),
    (0.90 - 0.18) / (1 - 0.18): "perhaps chance and the room above it have changed places",
    (0.82 - 0.90) / (1 - 0.82): "perhaps it is turned round: observed comes first, then chance",
    (90 - 82) / (1 - 82): "perhaps percent and shares are mixed: in percent the room is 100 - 82",
    100 * 4 / 9: "kappa is no percentage: 1 is full agreement. Leave out the 100",
}
NO_BRACKETS = [
    0.90 - 0.82 / (1 - 0.82),
    0.90 - 0.82 / 1 - 0.82,
    (0.90 - 0.82) / 1 - 0.82,
]


@exercise("6.3", "Take chance off by hand", answer="kappa_by_hand")
def kappa_by_hand(answer, article):
    if callable(answer):
        return (
            "Not yet: the answer should be one number, and yours is a function. Write the sum "
            "itself behind `kappa_by_hand =`."
        )
    number = expect_number(answer, "one number")
    if abs(number - 4 / 9) < 0.0005 or round(number, 10) == 0.44:
        return (
            "Correct: (0.90 - 0.82) / (1 - 0.82) = 0.44. Notice how far that is from 90 percent, "
            "with the same decisions."
        )
    for value, what in SUMS.items():
        if abs(number - value) < 0.0005:
            return f"Almost: {what}."
    if number in (44, 44.4):
        return f"Almost: {SUMS[100 * 4 / 9]}."
    if any(abs(number - value) < 0.0005 for value in NO_BRACKETS):
        return (
            "Almost: perhaps brackets are missing. Python divides before it takes away, so put "
            "them around `0.90 - 0.82` and around `1 - 0.82`."
        )
    if round(number, 10) == 0.4:
        return "Almost: 0.4 is near. Give two places behind the point, or let Python do the sum."
    return (
        f"Not yet: kappa is not {in_figures(number)}. Write down three numbers first: observed, "
        "chance, and 1 - chance."
    )


# 6.4 -----------------------------------------------------------------------------------------

LISTS = [
    (ANA, BO),
    (["vague"] * 4 + ["not marked"] * 4, ["vague"] * 2 + ["not marked"] * 6),
    (
        ["plausibility", "not marked", "rounder", "plausibility", "vague", "not marked"],
        ["plausibility", "not marked", "rounder", "not marked", "plausibility", "plausibility"],
    ),
    (
        ["adaptor", "adaptor", "vague", "not marked", "not marked", "rounder", "not marked"],
        ["adaptor", "vague", "vague", "not marked", "rounder", "rounder", "adaptor"],
    ),
]


def _terms(first, second):
    """For each label what chance gives it: the one's share times the other's."""
    ours, theirs = Counter(first), Counter(second)
    return [ours[each] * theirs[each] / len(first) ** 2 for each in sorted(ours | theirs)]


def observed(first, second):
    return alike(first, second) / len(first)


def kappa(first, second, chance=None):
    chance = sum(_terms(first, second)) if chance is None else chance
    return (observed(first, second) - chance) / (1 - chance)


def _chance(first, second):
    return sum(_terms(first, second))


def _chances_of_some(first, second):
    """What chance comes to if some labels are left out."""
    terms = _terms(first, second)
    some = [sum(part) for size in range(1, len(terms)) for part in combinations(terms, size)]
    return [each for each in some if abs(each - sum(terms)) > 1e-9]


def _pooled(first, second):
    both = Counter(first + second)
    return kappa(first, second, sum((n / both.total()) ** 2 for n in both.values()))


def _both_counted(first, second):
    words = 2 * len(first)
    share, chance = alike(first, second) / words, _chance(first, second) / 4
    return (share - chance) / (1 - chance)


def _three_labels(first, second):
    chance = sum(
        first.count(each) * second.count(each) for each in ("not marked", "rounder", "vague")
    )
    return kappa(first, second, chance / len(first) ** 2)


def _unscaled(power):
    def mistaken(first, second):
        return kappa(first, second, _chance(first, second) * len(first) ** power)

    return mistaken


KAPPA_MISTAKES = {
    "that is the observed agreement. Take off chance, then divide": observed,
    "that is chance alone": _chance,
    "that is what lies above chance. Divide it by 1 - chance": (
        lambda a, b: observed(a, b) - _chance(a, b)
    ),
    "kappa is no percentage. Leave out the 100": lambda a, b: 100 * kappa(a, b),
    "`observed` is in percent, but chance is a share. Divide `observed` by 100": lambda a, b: (
        (100 * observed(a, b) - _chance(a, b)) / (1 - _chance(a, b))
    ),
    "chance multiplies counts, not shares. Divide each count by the number of words": _unscaled(2),
    "chance is divided by the number of words only once. Both counts must become shares": (
        _unscaled(1)
    ),
    "chance adds the two shares of a label. Multiply them": lambda a, b: kappa(a, b, 2.0),
    "brackets are missing: Python divides before it takes away. Put them around "
    "`observed - chance` and around `1 - chance`": lambda a, b: [
        observed(a, b) - _chance(a, b) / (1 - _chance(a, b)),
        observed(a, b) - _chance(a, b) / 1 - _chance(a, b),
        (observed(a, b) - _chance(a, b)) / 1 - _chance(a, b),
    ],
    "not all labels are in your chance. Add up over all of them, `set(first + second)`, and let "
    "`return` wait until after the loop, level with `for`": lambda a, b: [
        kappa(a, b, chance) for chance in _chances_of_some(a, b)
    ],
    "only three labels make up your chance. Other lists have other labels: `set(first + second)`": (
        _three_labels
    ),
    "chance is the same for every label here. But whoever uses a label often agrees on it more "
    "often by chance": lambda a, b: kappa(a, b, 1 / len(set(a + b))),
    "chance is taken from both lists together. That is another measure (Scott's pi); kappa "
    "multiplies the share of the one by the share of the other": _pooled,
    "the labels of both lists are counted, but each word has two. Divide by `len(first)`": (
        _both_counted
    ),
    "your chance is 0.82, as in Exercise 6.3. Other lists have another chance": lambda a, b: kappa(
        a, b, 0.82
    ),
}


@exercise("6.4", "Write kappa", answer="kappa")
def write_kappa(answer, article):
    given = _of_pairs(answer, LISTS)
    wrong = [
        pair
        for pair, got in zip(LISTS, given, strict=True)
        if not abs(got - kappa(*pair)) <= 0.0051
    ]
    if not wrong:
        return "Correct: that is Cohen's kappa, the number that NLTK gives as well."
    if cause := known_mistake(given, LISTS, KAPPA_MISTAKES, close_to):
        return f"Almost: {cause}."
    return _plainly(given, LISTS, kappa, wrong[0], "for any two lists")
