"""The check of Exercise 6.4: Cohen's kappa."""

from collections import Counter
from itertools import combinations
from math import prod

from .elsewhere import in_memory
from .expect import Step
from .notebook_06_functions import ANA, BO, alike, of_pairs, percent, what_is_wrong
from .register import exercise
from .trying import close_to

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


def _chance(first, second):
    return sum(_terms(first, second))


def observed(first, second):
    return alike(first, second) / len(first)


def kappa(first, second, chance=None):
    chance = _chance(first, second) if chance is None else chance
    return (observed(first, second) - chance) / (1 - chance)


def _chances_of_some(first, second):
    """What chance comes to if some labels are left out."""
    terms = _terms(first, second)
    some = [sum(part) for size in range(1, len(terms)) for part in combinations(terms, size)]
    return [each for each in some if abs(each - sum(terms)) > 1e-9]


def _over(labels, first, second):
    """What chance comes to if it is added up over these labels."""
    return sum(first.count(each) * second.count(each) for each in labels) / len(first) ** 2


CHANCES = {  # mistakes in `chance`, with what it comes to: one number or several
    "chance multiplies counts, not shares. Divide each count by the number of words": (
        lambda a, b: _chance(a, b) * len(a) ** 2
    ),
    "chance is divided by the number of words only once. Both counts must become shares": (
        lambda a, b: _chance(a, b) * len(a)
    ),
    "each share is multiplied by itself. Multiply the share of the one by the share of the other": (
        lambda a, b: [_chance(a, a), _chance(b, b)]
    ),
    "chance adds the two shares of a label. Multiply them": lambda a, b: 2.0,
    "not all labels are in your chance. Add up over all of them, `set(first + second)`, and let "
    "`return` wait until after the loop, level with `for`": _chances_of_some,
    "only three labels make up your chance. Other lists have other labels: `set(first + second)`": (
        lambda a, b: _over(("not marked", "rounder", "vague"), a, b)
    ),
    "chance is the same for every label here. But whoever uses a label often agrees on it more "
    "often by chance": lambda a, b: 1 / len({*a, *b}),
    "chance is taken from both lists together. That is another measure (Scott's pi); kappa "
    "multiplies the share of the one by the share of the other": (
        lambda a, b: sum((n / len(a + b)) ** 2 for n in Counter(a + b).values())
    ),
    "a label that stands several times is added several times. Take each once: "
    "`set(first + second)`": lambda a, b: [_over(labels, a, b) for labels in (a + b, a, b)],
    "chance multiplies the labels with each other. Begin with 0, and add": (
        lambda a, b: prod(_terms(a, b))
    ),
    "it holds a number of `ana` and `bo`, whatever it is given. Work with `first` and `second`": (
        lambda a, b: _chance(ANA, BO)
    ),
    "0.10 is written in, as in Exercise 6.3. Use the shares of each label in the two lists": (
        lambda a, b: 0.01 * len({*a, *b})
    ),
    "chance begins with 1. Begin with 0, and add": lambda a, b: 1 + _chance(a, b),
    "your chance is made of 0.82, as in Exercise 6.3. Other lists have another chance": (
        lambda a, b: [0.82, 0.82 * len({*a, *b})]
    ),
}
OTHER_SUMS = {  # mistakes elsewhere, of observed and chance
    "that is the observed agreement: chance is not taken off, or it stays 0 (perhaps since it is "
    "multiplied, and not added to, or `label` has quotation marks). Take it off, then divide": (
        lambda seen, chance: seen
    ),
    "that is chance alone": lambda seen, chance: chance,
    "that is what lies above chance. Divide it by 1 - chance": lambda seen, chance: seen - chance,
    "kappa is no percentage. Leave out the 100": lambda seen, chance: (
        100 * (seen - chance) / (1 - chance)
    ),
    "`observed` is in percent, but chance is a share. Divide `observed` by 100": (
        lambda seen, chance: (100 * seen - chance) / (1 - chance)
    ),
    "what lies above chance is divided by 1 - observed. The room is 1 - chance": (
        lambda seen, chance: (seen - chance) / (1 - seen)
    ),
    "a minus is turned round: take chance from observed, and chance from 1": (
        lambda seen, chance: (chance - seen) / (1 - chance)
    ),
    "brackets are missing: Python divides before it takes away. Put them around "
    "`observed - chance` and around `1 - chance`": lambda seen, chance: [
        seen - chance / (1 - chance),
        seen - chance / 1 - chance,
        (seen - chance) / 1 - chance,
    ],
    "the labels of both lists are counted, but each word has two. Divide by `len(first)`": (
        lambda seen, chance: (seen / 2 - chance / 4) / (1 - chance / 4)
    ),
    "it is rounded. Leave the places after the point": lambda seen, chance: [
        round((seen - chance) / (1 - chance), places) for places in (1, 0)
    ],
    "0.90 is written in, as in Exercise 6.3. Other lists are more or less alike": (
        lambda seen, chance: (0.90 - chance) / (1 - chance)
    ),
    "the observed agreement of `ana` and `bo` is written in. Count that of `first` and `second`": (
        lambda seen, chance: (observed(ANA, BO) - chance) / (1 - chance)
    ),
}


def _of_lists(mistake):
    return lambda a, b: mistake(observed(a, b), _chance(a, b))


def _with(chances):
    def mistaken(a, b):
        found = chances(a, b)
        return [kappa(a, b, each) for each in (found if type(found) is list else [found])]

    return mistaken


KAPPA_MISTAKES = {sentence: _of_lists(mistake) for sentence, mistake in OTHER_SUMS.items()} | {
    sentence: _with(chances) for sentence, chances in CHANCES.items()
}
HELP = {
    "ZeroDivisionError": (
        "Perhaps `chance` comes to 1, so that no room is left. Each label adds one share times the "
        "other."
    ),
    "name 'percent_alike'": "`percent_alike` is your function of Exercise 6.2. Run its cell first.",
}


def _with_another(answer, exactly):
    """Whether it gives what is right with a right function of Exercise 6.2 in memory."""
    try:
        with in_memory("percent_alike", percent):
            return all(map(close_to, of_pairs(answer, LISTS), exactly))
    except (KeyError, Step):
        return False


@exercise("6.4", "Write kappa", answer="kappa")
def write_kappa(answer, article):
    given = of_pairs(answer, LISTS, HELP)
    wrong = [
        pair
        for pair, got in zip(LISTS, given, strict=True)
        if not abs(got - kappa(*pair)) <= 0.0051
    ]
    exactly = [kappa(*pair) for pair in LISTS]
    nltk = "the number that NLTK gives as well"
    if all(map(close_to, given, exactly)):
        return f"Correct: that is Cohen's kappa, {nltk}."
    if _with_another(answer, exactly):
        return (
            "Almost: this function is right, and the `percent_alike` that it calls is not. Look "
            "at Exercise 6.2 again, and run its cell."
        )
    if not wrong:
        return f"Correct: that is Cohen's kappa, rounded. Not rounded it is {nltk}."
    return what_is_wrong(answer, given, LISTS, kappa, wrong, KAPPA_MISTAKES)
