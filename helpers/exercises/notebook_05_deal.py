"""The check of Exercise 5.3: does a function deal hedges out as chance does?"""

import random
from copy import deepcopy

from .elsewhere import read_from_memory
from .expect import Step, shown
from .register import exercise
from .trying import advice, expect_takes, known_mistake, number_from

MANY = 1000  # deals to look at
DEALS = [(4, 6, 6), (3, 9, 4), (5, 2, 9), (2, 7, 7)]


class Chance(random.Random):
    """A generator with a name instead of an address that knows whether it was asked."""

    asked = 0

    def random(self):
        self.asked += 1
        return super().random()

    def getrandbits(self, k):
        self.asked += 1
        return super().getrandbits(k)

    def __repr__(self):
        return "generator"


class Generous(Chance):
    """A generator whose `shuffle` gives the list back, as some expect of it."""

    def shuffle(self, x):
        super().shuffle(x)
        return x


def shuffled(hedges, others, generator):
    deck = [1] * hedges + [0] * others
    generator.shuffle(deck)
    return deck


def dealt(part):
    """A deal in which the reporter gets another part of the deck."""
    return lambda h, a, b, g: sum(part(shuffled(h, a + b - h, g), h, a, b))


DEAL_MISTAKES = {
    "You count the cards that go to the speakers.": dealt(lambda deck, h, a, b: deck[a:]),
    "These are all the cards of the reporter. Count the hedges among them.": lambda h, a, b, g: a,
    'It finds no hedge at all: count `"H"`, as the deck writes it.': lambda h, a, b, g: 0,
    "These are all the hedges. Count only those that the reporter is dealt.": lambda h, a, b, g: h,
    "The deck has more cards than there are words: the hedges are words, too, so take them off the "
    "others.": lambda h, a, b, g: sum(shuffled(h, a + b, g)[:a]),
    "These are the numbers of the toy: 2 hedges, 10 cards, the first 6. Use the names that the "
    "function is given.": lambda h, a, b, g: sum(shuffled(2, 8, g)[:6]),
    "The reporter is always dealt 6 cards, as in the toy. Use `reporter_words`.": (
        dealt(lambda deck, h, a, b: deck[:6])
    ),
    "As many cards are dealt as the speakers have words. Use `reporter_words`.": (
        dealt(lambda deck, h, a, b: deck[:b])
    ),
    "No chance is left: the reporter gets all the hedges that fit. Shuffle `deck` itself (a slice "
    "is a copy), and do not sort it again.": (lambda h, a, b, g: min(h, a)),
    "One card too many goes to the reporter. A slice stops before its end.": (
        dealt(lambda deck, h, a, b: deck[: a + 1])
    ),
    "One card too few goes to the reporter. A slice stops before its end by itself.": (
        dealt(lambda deck, h, a, b: deck[: a - 1])
    ),
    "As many cards are dealt as there are hedges. Use `reporter_words`.": (
        dealt(lambda deck, h, a, b: deck[:h])
    ),
    "Where the reporter has 0 words, `deck[-0:]` is the whole deck. Begin at the front.": (
        dealt(lambda deck, h, a, b: deck[-a:])
    ),
    "One number between `[` and `]` takes one card. The first cards are `deck[:reporter_words]`.": (
        lambda h, a, b, g: [
            deck[at] for deck in [shuffled(h, a + b - h, g)] for at in (a, a - 1, -a)
        ]
    ),
    'You count the other cards. Count `"H"`.': lambda h, a, b, g: (
        a - sum(shuffled(h, a + b - h, g)[:a])
    ),
    "It counts one hedge at most. Perhaps `return` stands inside the loop: it belongs after it, "
    "level with `for`.": lambda h, a, b, g: [
        each for deck in [shuffled(h, a + b - h, g)] for each in (min(1, sum(deck[:a])), deck[0])
    ],
    "The first card is left out: places are counted from 0, so begin with nothing or with 0.": (
        dealt(lambda deck, h, a, b: deck[1:a])
    ),
    "Chance draws the number itself. Deal cards instead.": lambda h, a, b, g: [
        deepcopy(g).randint(0, most) for most in (h, min(h, a), a)
    ],
}


@exercise("5.3", "Deal the cards", answer="deal")
def deal_the_cards(answer, article):
    takes = "hedges", "the reporter’s words", "the speakers’ words", "a generator"
    expect_takes(answer, *takes)
    _deal(answer, *DEALS[0], Chance(1))
    for hedges, ours, theirs, right in ((3, 9, 0, 3), (3, 0, 9, 0), (0, 5, 5, 0)):
        got = _deal(answer, hedges, ours, theirs, Chance(1))
        if got != right:
            return (
                f"Almost: {hedges} hedges, {ours} words for the reporter and {theirs} for the "
                f"speakers must give {right}. Yours gives {shown(got)}. {_cause(answer)}"
            ).rstrip()
    twins = Chance(7), Chance(7)  # the same seed twice
    first, second = ([_deal(answer, 4, 6, 6, each) for _ in range(60)] for each in twins)
    if first != second:
        return (
            "Almost: with the same seed your function deals differently. Let chance come from "
            "the generator that it is given, so that others get what you got."
        )
    return _over_many(answer)


ONE_CARD = " That is one card. The first cards are `deck[:reporter_words]`. Count the `H` in them."
HELP = {
    "list index out of range": (
        "One number between `[` and `]` takes one card, and none lies at that place. The first "
        "cards are `deck[:reporter_words]`."
    ),
    "'int' has no len()": "A number holds no cards. What is shuffled, and counted, is `deck`.",
    "shuffle() missing": "Put into its brackets what it should shuffle: `generator.shuffle(deck)`.",
    "name 'random'": "Let chance come from `generator`: write `generator.shuffle(deck)`.",
    "'shuffle'": "Let chance come from `generator`: write `generator.shuffle(deck)`.",
    "name 'H'": 'The hedges are texts: `"H"`, with quotation marks.',
}


def _deal(answer, hedges, ours, theirs, generator):
    def helped(error):
        if "NoneType" not in str(error):
            return advice(HELP)(error)
        try:
            answer(hedges, ours, theirs, Generous(1))
        except Exception:
            return None
        return (
            "`generator.shuffle(deck)` changes the deck itself and gives nothing back: write it on "
            "a line of its own, without `deck =` before it."
        )

    what = "one whole number, the reporter’s hedges"
    try:
        got = number_from(answer, hedges, ours, theirs, generator, what=what, helped=helped)
    except Step as step:
        counting = {
            "gives a list": ' Count the hedges in it: `.count("H")`.',
            "gives a text ('H')": ONE_CARD,
            "gives a text ('·')": ONE_CARD,
        }
        more = next((counting[each] for each in counting if each in str(step)), "")
        raise Step(f"{step}{more}") from None
    if got != got or got in (float("inf"), -float("inf")) or got != int(got):
        raise Step(
            f"Not yet: your function should give back {what}. It gives {shown(got)}. "
            "Cards are counted here: perhaps something is divided."
        )
    return int(got)


def _cause(answer):
    """The mistake that deals as the answer does, from the same seeds."""
    probes = [(*deal, seed) for deal in DEALS for seed in range(6)]
    given = [_deal(answer, *deal, Chance(seed)) for *deal, seed in probes]
    beside = {
        sentence: lambda h, a, b, seed, mistake=mistake: mistake(h, a, b, Chance(seed))
        for sentence, mistake in DEAL_MISTAKES.items()
    }
    if cause := known_mistake(given, probes, beside):
        return cause
    if len(set(given)) == 1:
        return "It gives that whatever is dealt. Use the names that the function is given."
    reads = read_from_memory(lambda: [answer(5, 20, 9, Chance(seed)) for seed in range(20)])
    return reads[:1].upper() + reads[1:]


def _over_many(answer):
    """Judge many deals of 4 hedges over 6 and 6 words, where chance is well known."""
    generator = Chance(5)
    deals = [_deal(answer, 4, 6, 6, generator) for _ in range(MANY)]
    mean = sum(deals) / MANY
    if not generator.asked:
        return (
            f"Almost: {MANY:,} deals of 4 hedges over 6 and 6 words give always {deals[0]}, for "
            "the `generator` that it is given is never asked. Shuffle the deck with it: "
            "`generator.shuffle(deck)`. That stands above the `return`. Make no other generator."
        )
    if max(deals) > 4:
        return (
            f"Almost: there are 4 hedges, and one of your deals gives the reporter {max(deals)}. "
            "Perhaps your cards go back into the deck, so that one word is drawn twice. Shuffle "
            "once and deal, or use `generator.sample`."
        )
    if min(deals) < 0 or not 1.85 < mean < 2.15:
        return (
            f"Almost: 4 hedges over 6 and 6 words fall to the reporter 2 times on average. Yours "
            f"give {mean:.2f}. {_cause(answer)}"
        ).rstrip()
    # 0 or 4 come in 30 of 495 ways; with cards put back in 1 of 8, if equally often in 2 of 5.
    ends = sum(each in (0, 4) for each in deals) / MANY
    often = f"of {MANY:,} deals {ends * MANY:.0f} give 0 or 4; it should be about 60."
    if ends > 0.25:
        return f"Almost: {often} Perhaps chance draws the number itself. Deal cards instead."
    if ends > 0.09:
        return (
            f"Almost: {often} Perhaps your cards go back into the deck, so that one word is drawn "
            "twice. Shuffle once and deal, or use `generator.sample`."
        )
    if ends < 0.03:
        return f"Almost: {often} Your deals scatter too little. {_cause(answer)}".rstrip()
    return (
        "Correct: your deals scatter as chance does. Notice that 0 and 4 of 4 come up now and "
        "then, with nobody’s character behind it."
    )
