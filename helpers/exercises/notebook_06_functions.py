"""The checks of notebook 06 that ask for a function: agreement in percent, and kappa."""

from collections import Counter
from itertools import combinations
from math import prod

from .expect import shown
from .register import exercise
from .trying import advice, expect_takes, known_mistake, number_from


def in_figures(value):
    """What an answer is shown as; the last of Python's 17 digits would only puzzle."""
    return shown(round(value, 3) if type(value) is float else value)


def close_to(answer, right):
    return abs(answer - right) < 1e-6


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
    (["rounder", "vague", "vague"], ["rounder", "vague", "vague"]),
    (["adaptor", "not marked"], ["adaptor", "not marked"]),
    # Labels that were read from a file are equal, but not one and the same text in memory.
    (["".join("vague"), "rounder", "vague"], ["".join("vague"), "rounder", "adaptor"]),
    (["not marked", "".join("adaptor")], ["not marked", "".join("adaptor")]),
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
    "it counts one word at most. Perhaps the count is set to 1 instead of growing, or `return` is "
    "indented too far: it belongs after the loop, level with `for`": lambda a, b: (
        100 / len(a) if alike(a, b) else None
    ),
    "you divide by 5. Divide by the number of words: `len(first)`": lambda a, b: 20 * alike(a, b),
    "everything behind the point is cut off: divide with `/`, not `//`": lambda a, b: int(
        percent(a, b)
    ),
    "`is` asks whether two labels are one and the same thing in memory. Ask with `==` whether they "
    "are alike": lambda a, b: 100 * sum(x is y for x, y in zip(a, b, strict=True)) / len(a),
    "that is how often they disagree, and `is not` asks about memory. Ask with `==`": lambda a, b: (
        100 * sum(x is not y for x, y in zip(a, b, strict=True)) / len(a)
    ),
    "it finds no word that is alike. Perhaps `a` and `b` have quotation marks, which make texts of "
    "them, or the count never grows: `alike = alike + 1`": (lambda a, b: 0),
    "it asks which labels there are, not which word has which. Compare word by word": (
        lambda a, b: [
            100 * len(set(a) & set(b)) / len(a),
            100 * sum(each in b for each in a) / len(a),
            100 * sum(each in a for each in b) / len(a),
        ]
    ),
    "each word of one list is compared with every word of the other. `zip(first, second)` puts "
    "side by side what belongs together": lambda a, b: 100 * sum(map(b.count, a)) / len(a),
    "it is one word too many each time. Count from 0": lambda a, b: (
        100 * (alike(a, b) + 1) / len(a)
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
    return [number_from(answer, *pair, what=what, helped=advice(HELP)) for pair in copies]


HELP = {
    "too many values": "Perhaps `zip` is missing: `for a, b in zip(first, second):`.",
    "set expected": "`set` takes one list: `set(first + second)`.",
    "'list' and 'list'": "Both values that it is given are lists of labels.",
    "'function' and": "A function needs its brackets: `percent_alike(first, second)`.",
    "AttributeError": "Perhaps it calls a helper that takes something else than two lists.",
    "IndexError": "Perhaps a number is written in: other lists may be shorter or longer.",
    "RecursionError": "Perhaps it calls itself.",
}


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


def _multiplied(first, second):
    return [kappa(first, second, prod(terms)) for terms in (_terms(first, second), [0])]


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
    "that is the observed agreement: chance is not taken off, or it stays 0. Take it off, then "
    "divide. And `label` is a name, so it has no quotation marks": observed,
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
    "a label that stands several times is added several times. Take each once: "
    "`set(first + second)`": lambda a, b: [
        kappa(a, b, sum(a.count(x) * b.count(x) for x in labels) / len(a) ** 2)
        for labels in (a + b, a, b)
    ],
    "chance multiplies the labels with each other. Begin with 0, and add": _multiplied,
    "it looks at `ana` and `bo`, whatever it is given. Write `first` and `second`": lambda a, b: [
        kappa(a, b, _chance(ANA, BO)),
        kappa(a, b, sum(ANA.count(each) * BO.count(each) for each in {*a, *b}) / len(ANA) ** 2),
        (observed(ANA, BO) - _chance(a, b)) / (1 - _chance(a, b)),
        kappa(ANA, BO),
    ],
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
    cause = known_mistake(given, LISTS, KAPPA_MISTAKES, close_to)
    if cause and len(set(given)) > 1:
        return f"Almost: {cause}."
    return _plainly(given, LISTS, kappa, wrong[0], "for any two lists")
