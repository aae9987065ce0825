"""The checks of notebook 05, Ask whose hedge it is."""

import random

from ..voices import MANNERS
from .expect import call, expect, expect_function, expect_list, shown
from .register import exercise

# 5.1 -----------------------------------------------------------------------------------------

SENTENCES = (
    ("The bridge may close, Ada Lund said.", "as reported"),
    ("“The bridge may close,” Ada Lund said.", "own words"),
    ("The bridge may close. Ada Lund said nothing.", "reporter"),
    ("Ada Lund called the bridge “almost safe.”", "own words"),
    ("According to Ada Lund, the bridge is safe.", "reporter"),
)
RIGHT = [manner for _, manner in SENTENCES]
WHY = {
    (1, "own words"): "There are no marks, so nobody says that these are her very words",
    (1, "reporter"): "“Ada Lund said” stands behind it, so the clause is hers, retold",
    (2, "as reported"): "The word stands between quotation marks",
    (2, "reporter"): "The word stands between quotation marks",
    (3, "as reported"): "The sentence is over before her name comes, and she said nothing",
    (3, "own words"): "There are no marks, and she said nothing",
    (4, "as reported"): "The word stands between marks: a mixed quotation holds own words, too",
    (4, "reporter"): "“called” is the reporter’s word, but “almost” stands between marks",
    (5, "as reported"): "“According to” announces the clause; it does not belong to it",
    (5, "own words"): "She did not say “according to Ada Lund”",
}


def _but(number, manner):
    return [manner if n == number else right for n, right in enumerate(RIGHT, 1)]


@exercise(
    "5.1",
    "Find the manner",
    wrong=lambda article: [
        ("reporter", "five manners"),
        (RIGHT[:3], "has 3"),
        ([1, 2, 3, 4, 5], "Item 0"),
        ([..., *RIGHT[1:]], "item 0"),
        (["Ada Lund", *RIGHT[1:]], "'ada lund' is not one of"),
        (["reporter"] * 5, "sentence 1, sentence 2 and sentence 4"),
        (["own words"] * 5, "sentence 1, sentence 3 and sentence 5"),
        *[(_but(number, manner), reason[:24]) for (number, manner), reason in WHY.items()][:2],
        (_but(2, "as reported"), "sentence 2 again"),
        (_but(3, "as reported"), "over before her name"),
        (_but(3, "own words"), "and she said nothing"),
        (_but(4, "as reported"), "mixed"),
        (_but(4, "reporter"), "“called”"),
        (_but(5, "as reported"), "announces"),
        (_but(5, "own words"), "did not say"),
    ],
    right=lambda article: [tuple(manner.upper() + " " for manner in RIGHT)],
)
def find_the_manner(answer, article):
    what = "a list of five manners"
    said = [each.strip().lower() for each in expect_list(answer, str, what)]
    if len(said) != len(RIGHT):
        return f"Not yet: the answer should be {what}. Yours has {len(said)}."
    for each in said:
        if each not in MANNERS:
            return f"Almost: {shown(each)} is not one of the manners: {', '.join(MANNERS)}."
    wrong = [n for n, (one, right) in enumerate(zip(said, RIGHT, strict=True), 1) if one != right]
    if not wrong:
        return (
            "Correct: marks make own words, a reported clause makes “as reported”, all else is "
            "the reporter’s. Notice sentences 1 and 2: two marks, and a hedge changes its manner."
        )
    if len(wrong) > 1:
        listed = ", ".join(f"sentence {n}" for n in wrong[:-1]) + f" and sentence {wrong[-1]}"
        return f"Almost: look again at {listed}. Marks first, then reported clauses."
    number = wrong[0]
    return f"Almost: look at sentence {number} again. {WHY[number, said[number - 1]]}."


# 5.2 -----------------------------------------------------------------------------------------

COUNTS = {(3, 150): 2.0, (0, 80): 0.0, (7, 400): 1.75, (1, 11): 100 / 11}


@exercise(
    "5.2",
    "Write a rate",
    wrong=lambda article: [
        (2.0, "hand over the function"),
        (lambda: 2.0, "stopped with TypeError"),
        (lambda hedges, words: None, "Yours is None"),
        (lambda hedges, words: "2.0", "a text"),
        (lambda hedges, words: hedges / words, "for each word"),
        (lambda hedges, words: 100 * words / hedges if hedges else 0, "upside down"),
        (lambda hedges, words: words / hedges if hedges else 0, "words for each hedge"),
        (lambda hedges, words: 100 * hedges // words, "cut off"),
        (lambda hedges, words: round(100 * hedges / words), "rounded"),
        (lambda hedges, words: 1000 * hedges / words, "ten times"),
        (lambda hedges, words: 2.0, "0 hedges in 80 words"),
        (lambda hedges, words: 100 * hedges / words, "ZeroDivisionError"),
        (lambda hedges, words: 100 * hedges / words if words else 0, "would say that"),
    ],
    right=lambda article: [
        lambda hedges, words: hedges / words * 100 if words > 0 else None,
        lambda hedges, words: round(100 * hedges / words, 2) if words else None,
    ],
)
def write_a_rate(answer, article):
    expect_function(answer, "a number of hedges and a number of words")
    for (hedges, words), right in COUNTS.items():
        given = call(answer, hedges, words)
        expect(given, (int, float), f"a number for {hedges} hedges in {words} words")
        if not abs(given - right) <= 0.006:
            return _which_rate(given, hedges, words, right)
    if (none := call(answer, 0, 0)) is not None:
        return (
            f"Almost: for 0 words your function returns {shown(none)}. A rate of 0 would say that "
            "somebody spoke and held nothing back. Return `None`: there is no rate."
        )
    return (
        "Correct: a rate, and none where nobody spoke. Notice that 1 hedge in 11 words gives 9.1, "
        "higher than 7 in 400: a rate hides how little may stand behind it."
    )


def _which_rate(given, hedges, words, right):
    case = f"{hedges} hedges in {words} words should give {right:.2f}; yours gives {shown(given)}."
    close = {
        "That is the rate for each word, not for every 100.": right / 100,
        "It is upside down.": 100 * words / hedges if hedges else None,
        "Yours counts words for each hedge.": words / hedges if hedges else None,
        "That is ten times too much: for every 1,000.": right * 10,
        "Whole numbers have been cut off: use `/`, not `//`.": right // 1,
        "It was rounded to a whole number. Leave the places behind the point.": round(right),
        "Leave the rounding to the table.": round(right, 1),
    }
    for what, value in close.items():
        if value is not None and abs(given - value) < 1e-9:
            return f"Almost: {case} {what}"
    return f"Not yet: {case}"


# 5.3 -----------------------------------------------------------------------------------------

MANY = 1000  # deals to look at


class Chance(random.Random):
    """A generator that has a name in messages instead of an address."""

    def __repr__(self):
        return "generator"


def _shuffled(hedges, ours, theirs, generator):
    deck = [1] * hedges + [0] * (ours + theirs - hedges)
    generator.shuffle(deck)
    return deck


def _unshuffled(hedges, ours, theirs, generator):
    return sum(([1] * hedges + [0] * (ours + theirs - hedges))[:ours])


def _put_back(hedges, ours, theirs, generator):
    return sum(generator.randrange(ours + theirs) < ours for _ in range(hedges))


@exercise(
    "5.3",
    "Deal the cards",
    wrong=lambda article: [
        (3, "hand over the function"),
        (lambda: 3, "stopped with TypeError"),
        (lambda hedges, ours, theirs, generator: None, "Yours is None"),
        (lambda h, a, b, g: _shuffled(h, a, b, g), "a list"),
        (lambda h, a, b, g: 0.5, "a decimal number"),
        (lambda h, a, b, g: sum(_shuffled(h, a, b, g)), "Count only the cards"),
        (lambda h, a, b, g: h * a // (a + b), "always 2"),
        (_unshuffled, "top of the deck"),
        (lambda h, a, b, g: sum(_shuffled(h, a, b, g)[a:]), "to the speakers"),
        (_put_back, "back into the deck"),
        (lambda h, a, b, g: sum(_shuffled(h, a, b + h, g)[:a]), "too few"),
        (lambda h, a, b, g: g.randint(max(0, h - b), min(h, a)), "equally often"),
        (lambda h, a, b, g: 1, "must give 0"),
        (lambda h, a, b, g: sum(random.sample([1] * h + [0] * (a + b - h), a)), "same seed"),
    ],
    right=lambda article: [
        lambda h, a, b, g: sum(place < a for place in g.sample(range(a + b), h)),
        lambda h, a, b, g: sum(g.sample([1] * h + [0] * (a + b - h), a)),
    ],
)
def deal_the_cards(answer, article):
    expect_function(answer, "hedges, the reporter’s words, the speakers’ words and a generator")
    for hedges, ours, theirs, right in ((3, 0, 9, 0), (3, 9, 0, 3), (0, 5, 5, 0)):
        got = _deal(answer, hedges, ours, theirs, Chance(1))
        if got == right:
            continue
        if (ours, got) == (0, hedges):
            return (
                f"Almost: with 0 words for the reporter, your reporter gets {got} of {hedges}. "
                + _counted_where(answer)
            )
        few = " That is too few: is the deck larger than all words together?"
        return (
            f"Almost: {hedges} hedges, {ours} words for the reporter and {theirs} for the speakers "
            f"must give {right}. Yours gives {shown(got)}.{few if got < right else ''}"
        )
    twins = Chance(7), Chance(7)  # the same seed twice
    first, second = ([_deal(answer, 4, 6, 6, each) for _ in range(60)] for each in twins)
    if first != second:
        return (
            "Almost: with the same seed your function deals differently. Let chance come from "
            "`generator`, so that others get what you got."
        )
    return _over_many(answer)


def _deal(answer, *given):
    got = call(answer, *given)
    expect(got, int, "one whole number, the reporter’s hedges")
    return got


def _counted_where(answer):
    got = _deal(answer, 3, 9, 0, Chance(1))
    if got == 3:
        return "Count only the cards that the reporter is dealt."
    return "You count the cards that go to the speakers."


def _over_many(answer):
    """Judge many deals of 4 hedges over 6 and 6 words, where chance is well known."""
    generator = Chance(5)
    deals = [_deal(answer, 4, 6, 6, generator) for _ in range(MANY)]
    mean = sum(deals) / MANY
    if len(set(deals)) == 1:
        top = " The hedges stay on top of the deck: shuffle it." if deals[0] == 4 else ""
        always = f"Almost: {MANY:,} deals of the same cards give always {deals[0]}."
        return f"{always}{top} Use `generator`."
    if not all(0 <= each <= 4 for each in deals) or not 1.8 < mean < 2.2:
        return (
            f"Almost: 4 hedges over 6 and 6 words fall to the reporter 2 times in the mean. Yours "
            f"give {mean:.2f}."
        )
    # 0 or 4 come in 30 of 495 ways; with cards put back in 1 of 8, if equally often in 2 of 5.
    ends = sum(each in (0, 4) for each in deals) / MANY
    if ends > 0.25:
        return "Almost: 0 to 4 come equally often. Deal cards instead of drawing the number itself."
    if ends > 0.09:
        return (
            "Almost: your cards go back into the deck, so one word may be drawn twice. Shuffle "
            "once and deal, or use `generator.sample`."
        )
    return (
        "Correct: your deals scatter as chance does. Notice that 0 and 4 of 4 come up now and "
        "then, with nobody’s character behind it."
    )


# 5.4 -----------------------------------------------------------------------------------------

BORNE = set("adf")
TOO_MUCH = {
    "b": "speaks of a person. The numbers speak of 90 words that a reporter chose",
    "c": "rests on 2 hedges against 1. One hedge more or less would turn it over",
    "e": "gives a reason. Nobody counted reasons; it may be accuracy as well",
}
LEFT_OUT = {
    "a": "is 30 in 400, put as a rate, and claims nothing else",
    "d": "only repeats the count, and about these words alone",
    "f": "claims nothing about Bo Berg: it says where the numbers end",
}


@exercise(
    "5.4",
    "Keep what the numbers bear",
    wrong=lambda article: [
        (3, "letters"),
        ([1, 4, 6], "Item 0"),
        ("", "no letter"),
        ("adfx", "'x' is none of"),
        ("abcdef", "Each letter you add"),
        ("bce", "the other way round"),
        ("abdf", "Sentence b"),
        ("acdf", "Sentence c"),
        ("adef", "Sentence e"),
        ("df", "Sentence a"),
        ("af", "Sentence d"),
        ("ad", "Sentence f"),
    ],
    right=lambda article: [["a", "d", "f"], {"f", "d", "a"}, "F, D, A", ("a", "D", "f ")],
)
def keep_what_the_numbers_bear(answer, article):
    what = 'some of the letters a to f, such as "ab"'
    if issubclass(type(answer), (set, frozenset)):
        answer = list(answer)
    if not issubclass(type(answer), str):
        answer = "".join(expect_list(answer, str, what))
    chosen = set(answer[:1000].lower()) - set(" ,;.\n")
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
        return f"Almost: Sentence {letter} goes too far: it {TOO_MUCH[letter]}."
    for letter in sorted(BORNE - chosen):
        return f"Almost: Sentence {letter} is borne, too: it {LEFT_OUT[letter]}."
    return (
        "Correct: two counts and one limit. Notice how modest they sound; that is what such "
        "numbers can bear."
    )
