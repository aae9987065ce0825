"""The sentences by which the checks of notebook 04 judge context tests, fixed and made up.

Each comes with what it holds: ``[…]`` is the cue.
"""

from .made_up import MANY, made_up

MORE = {  # what else is said of a place that is judged wrongly
    "a purpose (so that)": " *so* may stand further off: `context.before` is a list of all words "
    "before it, each by itself."
}


# 4.3 -----------------------------------------------------------------------------------------

MAY = {
    "It [may] rain tonight.": "a possibility",
    "The owners [may] not agree.": "a possibility with a “not”",
    "I [may] be late.": "a possibility after “I”",
    "Hail in the last week [may] ruin it.": "a possibility with “in” and “last” further off",
    "It froze in May, and it [may] rain.": "a possibility in a sentence that has the month, too",
    "Storm [May] Reach the Coast Tonight": "a verb in a headline, where most words have capitals",
    "Striking Bakers [May] Return to Work": "a verb in another headline",
    "Old Port [May] Freeze": "a verb in a third headline",
}
MONTH = {
    "The study appeared in [May] and was read.": "the month after “in”",
    "It rained all of last [May].": "the month after “last”",
    "They go back next [May] with a boat.": "the month after “next”",
    "He left on 3 [May].": "the month after a day",
    "The flood of [May] 2011 took the mill.": "the month before a year",
    "It may rain again in [May].": "the month in a sentence that has the verb, too",
    "[May] 2011 was wet.": "the month at the beginning, before a year",
}

MAY_TOO = {
    "Hail in June [may] ruin it.": "a possibility with “in” further off",
    "The boat next door [may] sink.": "a possibility with “next” further off",
    "It [may] rain in June, or next week.": "a possibility with “in” and “next” after it",
    "The rain [may] last 3 weeks.": "a possibility with “last” and a number after it",
    "After 3 days it [may] rain for 3 more.": "a possibility with a number further off",
    "It [may], she said, rain.": "a possibility before a comma",
    "300 people [may] come.": "a possibility with a number further off",
    "The blast [may] have hurt her.": "a possibility with “have”, and “last” in another word",
}

# 4.4 -----------------------------------------------------------------------------------------

ROUNDED = {
    "It lasts [about] 3 minutes.": "a number in digits",
    "It lasts [about] three minutes.": "a number in words",
    "[About] 3,000 people came.": "a number with a comma in it",
    "[About] half of them sing.": "“half”",
    "It cost [about] $5.": "a sum of money",
    "She bought [about] a dozen.": "“a dozen”",
    "They talked about the rain for [about] 3 hours.": "a number after the second of two",
}
TOPIC = {
    "They talked [about] the weather.": "a topic",
    "He was [about] to leave.": "“about to”",
    "It is a film [about] a boat.": "“a” without a number",
    "It is the town he wrote [about] as a boy.": "an “about” before “as”",
    "What is it all [about]?": "an “about” at the end of a sentence",
    "They argued [about] the two boats.": "a topic with a number further off",
    "They talked [about] rain 3 times.": "a topic with a number further off",
    "She wrote [about] her three sons.": "a topic with a number further off",
    "They spoke [about] a prize of $5.": "a topic with a sum further off",
    "She cared [about] hens and sold a dozen eggs.": "a topic with “a dozen” further off",
    "They argued [about] the dozen eggs.": "“dozen” without “a”",
    "For about 3 hours they talked [about] rain.": "a topic after a number further off",
}

LENGTHS = ("is", "was", "are", "were", "be", "at", "by", "for", "from", "in", "of", "to", "took")
ABOUT_TOO = {f"… {word} [about] 3 days.": f"a quantity after “{word}”" for word in LENGTHS} | {
    "He was [about] 40.": "an age at the end of a sentence",
    "Fire Kills [About] 40": "a number at the end of a headline",
}

# 4.5 -----------------------------------------------------------------------------------------

POSSIBLE = {
    "The leak [could] be worse than it looks.": "a possibility",
    "Rain [could] delay the match.": "a possibility",
    "If it thaws, the road [could] flood.": "a possibility under a condition",
    "The mayor said that the bridge [could] fall.": "a possibility after “said that”",
}
ELSEWHERE = {
    "The bank [could] say no again.": "a possibility, with the verb of “nobody could say”",
    "We [could] remember it wrongly.": "a possibility, with the verb of “could not remember”",
    "Fog [could] sleep over the bay.": "a possibility, with the verb of “so that … could sleep”",
    "The season [could] end late.": "a possibility, with the letters “so” in another word",
    "It [could] be so or not if nobody can see or hear.": "a possibility, “so” and more after it",
    "Old Dam [Could] Burst": "a possibility in a headline",
    "The body [could] sink.": "a possibility, with the letters of “body” in “nobody”",
}
ABLE = {
    "From the tower she [could] see the sea.": "an ability (see)",
    "At night they [could] hear the ice.": "an ability (hear)",
    "I [could] not remember a single figure.": "the lack of an ability (not)",
    "Nobody [could] say why it hums.": "the lack of an ability (nobody)",
    "Nobody [could] lift the stone.": "the lack of an ability (nobody)",
    "They shut the gate so that the sheep [could] sleep.": "a purpose (so that)",
    "He left the key so that Bo [could] come in.": "a purpose (so that)",
}
OPEN = {
    "[Some] people heard it.": "an open number",
    "They buried [some] 300 probes.": "a rounded number",
    "[Some] of it is sand.": "an open amount",
}
FURTHER_OFF = {
    "[Some] days were wet.": "an open number, with “day” in another word",
    "[Some] timetables changed this time.": "an open number, with “time” in another word",
    "[Some] kin came.": "an open number (`in` finds *kin* in “kind”, too, and in a list words)",
    "[Some] kinds of hens are kind.": "an open number, with “kind” in another word and further off",
    "Storm Hurts [Some] Bakers": "an open number in a headline",
}
FIXED = {
    "It will be found [some] day.": "“some day”",
    "It was [some] kind of lamp.": "“some kind of”",
    "It took quite [some] time.": "“quite some time”",
}

# The words that may stand before a false friend; after any other, a possibility can stand.
FRONTS = {
    "may": {"in", "last", "next", "by", "since", "until", "till", "from", "of", "on", "for", "to"}
    | {"during", "before", "after", "throughout", "early", "late", "mid", "every", "the", "a"}
    | {"previous", "coming", "following", "past", "through", "around", "between", "towards"},
    "could": {"nobody", "none", "nothing", "neither", "so", "never", "hardly", "barely", "rarely"},
    "some": {"quite"},
}

# What a test may cost.
PRICES = {
    "may": {
        "The last [may] be first": "a verb follows “last”",
        "Some 300 [may] die": "a verb follows a number",
        "Two [may] die": "a verb follows a number; `.isdigit()` knows digits alone",
        "Trains Stop but Trams [May]": "a possibility at the end of a headline",
        "[May] be late tonight": "a possibility, with “I” left out",
        "Those who leave early [may] win": "a verb follows “early”",
        "A train that is late [may] stop": "a verb follows “late”",
        "What they wait for [may] come": "a verb follows “for”",
        "The past [may] return": "a verb follows “past”",
    },
    "about": {
        "[About] a hundred came": "“a hundred” is a number, too",
        "It cost [about] £5": "another sign of money",
    },
    "could": {
        "Nobody knew that it [could] crack": "a possibility, with “nobody” further off",
        "[Could] the dam break?": "a possibility that is asked for",
        "The coast [could] soon see snow": "a possibility, with “see” further off",
        "It [could] also not rain": "a possibility, with “not” further off",
    },
    "some": {"Quite often [some] bakers sing": "an open number, with “quite” further off"},
}

# Made-up ones: a test that lists the words that it was shown knows nothing of these ---------------

TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SMALL = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
DAYS, YEARS = range(1, 32), range(1600, 2030)


def of_may(luck):
    """Sentences with `may` that hedge, and those with the month, each with what it holds."""
    verbs, nouns = made_up(luck), made_up(luck)
    hedging = {f"It [may] {word} the mill.": "a verb" for word in verbs}
    hedging |= {f"The {word} [may] leak.": "a verb after another noun" for word in nouns}
    days = {f"He left on {day} [May].": "the month after another day" for day in DAYS}
    days |= {f"On {day} [May] it fell.": "the month after another day" for day in DAYS}
    years = {f"The flood of [May] {year} took it.": "the month before a year" for year in YEARS}
    years |= {f"It opened on [May] {day}.": "the month before a day" for day in DAYS}
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


OF = {  # what a test of each word is asked about: hedges, false friends, further hedges, made up
    "may": (MAY, MONTH, MAY_TOO, of_may),
    "about": (ROUNDED, TOPIC, ABOUT_TOO, of_about),
    "could": (POSSIBLE, ABLE, ELSEWHERE, of_could),
    "some": (OPEN, FIXED, FURTHER_OFF, of_some),
}
