"""Sentences for context tests that no list can hold: with made-up words, and with any number.

A test that lists the words of all sentences that it was shown knows nothing of the next one. So
each test of notebook 04 is asked about words and numbers that are put together for it.
"""

from .made_up import MANY, made_up

TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
DAYS, YEARS = range(1, 32), range(1900, 2030)


def of_may(luck):
    """Sentences with `may` that hedge, and those with the month, each with what it holds."""
    verbs, nouns = made_up(luck), made_up(luck)
    hedging = {f"It [may] {word} the mill.": "a verb" for word in verbs}
    hedging |= {f"The {word} [may] leak.": "a verb after another noun" for word in nouns}
    days = {f"He left on {day} [May].": "the month after another day" for day in DAYS}
    days |= {f"On {day} [May] it fell.": "the month after another day" for day in DAYS}
    years = {f"The flood of [May] {year} took it.": "the month before a year" for year in YEARS}
    return hedging, days | years


def of_about(luck):
    """As `of_may`, for `about`."""
    digits, verbs = luck.sample(range(2, 1000), MANY), made_up(luck)
    hedging = {f"It weighs [about] {each} tonnes.": "a number in digits" for each in digits}
    hedging |= {f"[About] {each},000 came.": "a number with a comma in it" for each in digits}
    hedging |= {f"They {verbs[0]} [about] ${each}.": "a sum of money" for each in digits}
    hedging |= {f"They {each} [about] a dozen.": "“a dozen”" for each in verbs}
    hedging |= {f"[About] {each} ships came.": "a number in words" for each in SMALL + TENS}
    words = zip(made_up(luck), digits, strict=True)
    topics = {f"They talked [about] {word}s {each} times.": "a topic" for word, each in words}
    topics |= {f"It is [about] the {word}.": "a topic" for word in made_up(luck)}
    return hedging, topics | {
        f"A film [about] a {word}.": "“a” without a number" for word in made_up(luck)
    }


def of_could(luck):
    """As `of_may`, for `could`."""
    hedging = {f"The {word} [could] leak.": "a possibility" for word in made_up(luck)}
    hedging |= {f"Rain [could] {word} the mill.": "a possibility" for word in made_up(luck)}
    able = {
        f"Nobody [could] {word} it.": "the lack of an ability (nobody)" for word in made_up(luck)
    }
    able |= {f"The {word} [could] see it.": "an ability (see)" for word in made_up(luck)}
    purposes = [
        f"He left it open so that the {' '.join(made_up(luck, 1 + n % 4))} [could] {verb}."
        for n, verb in enumerate(made_up(luck))
    ]
    return hedging, able | dict.fromkeys(purposes, "a purpose (so that)")


def of_some(luck):
    """As `of_may`, for `some`."""
    hedging = {f"[Some] {word}s heard it.": "an open number" for word in made_up(luck)}
    hedging |= {
        f"They lost [some] {number} of them.": "a rounded number"
        for number in luck.sample(range(20, 1000), MANY)
    }
    fixed = {f"It was [some] kind of {word}.": "“some kind of”" for word in made_up(luck)}
    fixed |= {f"He will {word} it [some] day.": "“some day”" for word in made_up(luck)}
    return hedging, fixed | {
        f"The {word} took quite [some] time.": "“quite some time”" for word in made_up(luck)
    }
