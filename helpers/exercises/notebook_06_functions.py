"""The check of Exercise 6.2, agreement in percent, and what that of kappa shares with it."""

from .dividing import in_counting
from .elsewhere import read_from_memory
from .expect import Step, shown
from .register import exercise
from .trying import advice, expect_takes, known_mistake, number_from


def in_figures(value):
    """What an answer is shown as; the last of Python's 17 digits would only puzzle."""
    return shown(round(value, 3) if type(value) is float else value)


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
    (["vague"] * 3 + ["rounder"] * 4, ["vague"] * 3 + ["adaptor"] * 4),
    (["marked", "not marked", "vague"], ["not marked", "not marked", "vague word"]),
    # Whichever of two labels is looked for in the other, one is in it.
    (["vague word", "vague", "rounder"], ["vague", "vague word", "rounder"]),
    (["marked", "not marked", "vague"], ["not marked", "marked", "vague"]),
    # Labels that were read from a file are equal, but not one and the same text in memory.
    (["".join("vague"), "rounder", "vague"], ["".join("vague"), "rounder", "adaptor"]),
    (["not marked", "".join("adaptor")], ["not marked", "".join("adaptor")]),
    # The same labels in another order: whoever counts labels, or looks for like stretches, is seen.
    (
        ["vague", "rounder", "adaptor", "vague", "rounder"],
        ["vague", "adaptor", "vague", "rounder", "adaptor"],
    ),
    (["rounder", "vague", "vague", "adaptor"], ["rounder", "adaptor", "vague", "vague"]),
]


def _same(first, second):
    return [a == b for a, b in zip(first, second, strict=True)]


def alike(first, second):
    return sum(_same(first, second))


def percent(first, second):
    return 100 * alike(first, second) / len(first)


def _of_marked(first, second):
    pairs = [(a, b) for a, b in zip(first, second, strict=True) if (a, b) != ("not marked",) * 2]
    return 100 * sum(a == b for a, b in pairs) / len(pairs)


def _marked_alike(first, second):
    pairs = zip(first, second, strict=True)
    return 100 * sum(a == b != "not marked" for a, b in pairs) / len(first)


ALIKE_MISTAKES = in_counting(_same, 100) | {
    "that is a share. Multiply it by 100 to make it percent": lambda a, b: alike(a, b) / len(a),
    "that is how often they disagree": lambda a, b: 100 - percent(a, b),
    "`in` asks whether one text stands inside the other. Ask with `==` whether they are alike": (
        lambda a, b: [
            100 * sum(x in y for x, y in zip(a, b, strict=True)) / len(a),
            100 * sum(y in x for x, y in zip(a, b, strict=True)) / len(a),
        ]
    ),
    "the lists are compared as a whole. Compare them word by word": lambda a, b: 100 * (a == b),
    "you left out the words that both called not marked. They count as well": _of_marked,
    "you count only the words that both marked. Being alike in *not marked* counts as well": (
        _marked_alike
    ),
    "that is half of it: the labels of both lists are counted, but each word has two": (
        lambda a, b: percent(a, b) / 2
    ),
    "you count only the words that both called *not marked*. Any label that both gave counts": (
        lambda a, b: 100 * sum(x == y == "not marked" for x, y in zip(a, b, strict=True)) / len(a)
    ),
    "it is divided by the letters of one label. Divide by the number of words, `len(first)`": (
        lambda a, b: [100 * alike(a, b) / len(a[-1]), 100 * alike(a, b) / len(b[-1])]
    ),
    "5 words are taken for granted. Their number is `len(first)`": lambda a, b: 20 * alike(a, b),
    "`is` asks whether two labels are one and the same thing in memory. Ask with `==` whether they "
    "are alike": lambda a, b: 100 * sum(x is y for x, y in zip(a, b, strict=True)) / len(a),
    "that is how often they disagree, and `is not` asks about memory. Ask with `==`": lambda a, b: (
        100 * sum(x is not y for x, y in zip(a, b, strict=True)) / len(a)
    ),
    "it finds all words alike. Ask whether `a` and `b` are the same, without quotation marks": (
        lambda a, b: 100
    ),
    "it finds no word that is alike. Perhaps `a` and `b` have quotation marks, which make texts of "
    "them, or the count never grows: `alike = alike + 1`": (lambda a, b: 0),
    "a pair of labels that stands several times is counted once, for a set holds each thing once. "
    "Leave `set` out": lambda a, b: [
        100 * sum(x == y for x, y in {*zip(a, b, strict=True)}) / words
        for words in (len(a), len({*zip(a, b, strict=True)}))
    ],
}


@exercise("6.2", "Count how often two annotators agree", answer="percent_alike")
def percent_alike(answer, article):
    given = of_pairs(answer, PAIRS)
    wrong = [
        pair
        for pair, got in zip(PAIRS, given, strict=True)
        if not abs(got - percent(*pair)) <= 0.06
    ]
    if not wrong:
        return (
            "Correct: percentage agreement. Notice that it asks only *whether*, never *by chance?*"
        )
    said = what_is_wrong(answer, given, PAIRS, percent, wrong, ALIKE_MISTAKES)
    many = max(given)
    more = f" (For two others it gives {in_figures(many)}, and there is no more than 100 percent.)"
    return said + more if said.startswith("Not yet") and many > 100 else said


def of_pairs(answer, pairs, more=None):
    """What a function gives for each pair of lists; ``more`` says what an error means here."""
    expect_takes(answer, "a list of labels", "another")
    what = "one number, for any two lists"
    copies = [(list(one), list(other)) for one, other in pairs]
    return [
        number_from(answer, *pair, what=what, helped=advice({**(more or {}), **HELP}))
        for pair in copies
    ]


HELP = {
    "too many values": "Perhaps `zip` is missing: `for a, b in zip(first, second):`.",
    "set expected": "`set` takes one list: `set(first + second)`.",
    "'list' and 'list'": "Both values that it is given are lists of labels.",
    "'function' and": "A function needs its brackets: `percent_alike(first, second)`.",
    "AttributeError": "Perhaps it calls a helper that takes something else than two lists.",
    "IndexError": "Perhaps a number is written in: other lists may be shorter or longer.",
    "RecursionError": "Perhaps it calls itself.",
}


def _turned_round(answer, pairs):
    try:
        return of_pairs(answer, [(one, other[::-1]) for one, other in pairs])
    except Step:
        return None


def what_is_wrong(answer, given, pairs, right, wrong, mistakes):
    """The cause, where one was seen, or an example."""
    reads = read_from_memory(answer, *pairs[0]).rstrip(".")
    if cause := reads or known_mistake(given, pairs, mistakes):
        return f"Almost: {cause}."
    if len(set(given)) == 1:
        return (
            f"Almost: it gives {in_figures(given[0])} for each pair of lists that was tried. Work "
            "with the lists that it is given, `first` and `second`."
        )
    if _turned_round(answer, pairs) == given:
        return (
            "Almost: it gives the same when the second list is turned round, so it does not ask "
            "which word has which label. Compare word by word: `zip(first, second)` puts side by "
            "side what belongs together."
        )
    at = min(map(pairs.index, wrong), key=lambda n: (n > 0, len(pairs[n][0])))
    example = f"for {pairs[at][0]} and {pairs[at][1]}" if at else "for `ana` and `bo`"
    return (
        f"Not yet: {example} your function gives {in_figures(given[at])} instead of "
        f"{in_figures(right(*pairs[at]))}."
    )
