"""The checks of notebook 04 that ask for context tests."""

from .expect import Step, expect, expect_function
from .made_up import luck_of
from .notebook_04_made_up import of_about, of_could, of_may, of_some
from .notebook_04_places import CONTEXT, Place
from .register import exercise
from .trying import advice, tried

# What the context tests share ----------------------------------------------------------------

ALWAYS = (
    " Perhaps an `or` or `and` joins what it should not: `and` wants both at once, and "
    '`x == "a" or "b"` is always true, `x in ["a", "b"]` is not. Or brackets are missing, as in '
    "`isdigit()`."
)
UNCALLED = "Almost: brackets are missing: `context.prev()`, `context.next()`."
SMALL = " A context has all words in small letters. (Between two words of a list stands a comma.)"
MORE = {  # what else is said of a place that is judged wrongly
    "the month after “in”": SMALL,
    "a purpose (so that)": " `context.before` holds single words, such as `so`.",
    "the lack of an ability (nobody)": SMALL,
}


LISTED = (
    " (The check tries many words and numbers, and makes up some.) Perhaps your test lists those "
    "that it was shown. No list holds them all: ask for what does not change."
)


def _judge(function, hedging, friends, name, made_up, elsewhere=()):
    """A message for the first place that a learner's test judges wrongly, or nothing."""
    expect_function(function, "a context")
    if message := _shown(function, hedging, friends, name):
        return message
    for sentence in elsewhere:
        if not _says(function, Place.of(sentence)):
            return f"Almost: your test turns down {elsewhere[sentence]}: {sentence}"
    return _unseen(function, *made_up(luck_of(function)))


def _unseen(function, hedging, friends):
    """A message for the first place that no list of words can know."""
    for sentence, what in hedging.items():
        if not _says(function, Place.of(sentence)):
            return f"Almost: your test turns down {what}: {sentence}{LISTED}"
    for sentence, what in friends.items():
        if _says(function, Place.of(sentence)):
            return f"Almost: your test lets {what} pass: {sentence}{LISTED}"
    return ""


def _shown(function, hedging, friends, name):
    """A message for the first of the fixed places that a test judges wrongly, or nothing."""
    places = {sentence: Place.of(sentence) for sentence in [*hedging, *friends]}
    said = {sentence: _says(function, place) for sentence, place in places.items()}
    silent = [places[sentence] for sentence, answer in said.items() if answer is None]
    if len(silent) == len(said):
        return (
            "Not yet: your test gives nothing back. Put `return` in front of its answers; `print` "
            "only shows them."
        )
    if silent:
        return (
            f"Almost: for {silent[0]!r} your test gives nothing back. A last line, the `return` "
            "for all other places, is missing."
        )
    right = {sentence: sentence in hedging for sentence in said}
    if said != right and any(place.uncalled for place in places.values()):
        return UNCALLED
    if all(said.values()):
        return f"Not yet: your test says yes to every {name}, and so does a word list.{ALWAYS}"
    if not any(said.values()):
        return f"Not yet: your test says no to every {name}, so it loses all hedges.{ALWAYS}"
    if not any(said[sentence] == right[sentence] for sentence in said):
        return (
            f"Almost: your test of {name} is the wrong way round. `True` is for a hedge, `False` "
            "for no hedge."
        )
    for sentence, what in hedging.items():
        if not said[sentence]:
            return f"Almost: your test turns down {what}: {sentence}"
    for sentence, what in friends.items():
        if said[sentence]:
            return f"Almost: your test lets {what} pass: {sentence}{MORE.get(what, '')}"
    return ""


def _says(function, place):
    """What a learner's test says: True or False, alone or with a reason as the kit's rules do."""
    answer = tried(function, place, helped=advice(PLAIN_WORDS))
    if type(answer) is tuple and len(answer) == 2:
        answer = answer[0]
    if answer is None:
        return None
    if answer in ("True", "False"):
        raise Step(f"Almost: your test gives the text {answer!r}. Leave its marks away.")
    if type(answer) is str:
        raise Step(
            f"Almost: for {place!r} your test gives back the text {answer!r}, not True or False. "
            f"`or` and `and` join whole questions, such as `context.next() == {answer!r}`."
        )
    return expect(answer, bool, f"True or False for each place, also for {place!r}")


PLAIN_WORDS = {
    "'method' object": "Brackets are missing: `context.prev()`, `context.next()`.",
    "name 'prev' is": "Write `context.prev()`.",
    "next expected": "Write `context.next()`.",
    "positional argument": "Your function is called with one context. It begins with "
    "`def name(context):`, and a function that you call in it gets what stands in its brackets.",
    "name 'context' is not defined": "The name in the brackets behind `def` must be the one that "
    "the lines below use: `context`.",
    "object is not callable": f"Something has brackets that should have none. {CONTEXT}.",
    "name 'before' is not defined": f"The words in front are `context.before`. {CONTEXT}.",
    "is not iterable": "Brackets are missing: `context.prev()`, `context.next()`.",
    "no attribute 'is_number'": "`is_number` is a function: `is_number(context.next())`.",
}


# 4.3 -----------------------------------------------------------------------------------------

MAY = {
    "It [may] rain tonight.": "a possibility",
    "The owners [may] not agree.": "a possibility with a “not”",
    "They [may] sell the mill.": "another possibility",
    "I [may] be late.": "a possibility behind “I”",
    "Hail in the last week [may] ruin it.": "a possibility with “in” and “last” further off",
    "Storm [May] Reach the Coast Tonight": "a verb in a headline, where most words have capitals",
    "Striking Bakers [May] Return to Work": "a verb in another headline",
    "Port [May] Freeze Early": "a verb in a third headline",
}
MONTH = {
    "The study appeared in [May] and was read.": "the month after “in”",
    "It rained all of last [May].": "the month after “last”",
    "They go back next [May] with a boat.": "the month after “next”",
    "He left on 3 [May].": "the month after a day",
    "The flood of [May] 2011 took the mill.": "the month before a year",
    "He left on 12 [May].": "the month after another day",
    "He left on 4 [May].": "the month after another day",
    "The flood of [May] 1999 took the inn.": "the month before another year",
}


@exercise("4.3", "Tell may from May", answer="may_hedges", level="starter")
def tell_may_from_may(answer, article):
    if message := _judge(answer, MAY, MONTH, "may", of_may):
        return message
    if not _says(answer, Place.of("The last [may] be first.")):
        return (
            "Correct: verb and month are apart. Notice the price: your test turns down “The last "
            "may be first”, where a verb follows “last”. Few tests cost nothing."
        )
    return (
        "Correct: verb and month are apart. Notice what the test cannot see: “Visitors may climb” "
        "gives leave, with the same neighbours as a doubt."
    )


# 4.4 -----------------------------------------------------------------------------------------

ROUNDED = {
    "It lasts [about] 3 minutes.": "a number in digits",
    "It lasts [about] three minutes.": "a number in words",
    "[About] 3,000 people came.": "a number with a comma in it",
    "[About] half of them sing.": "“half”",
    "It cost [about] $5.": "a sum of money",
    "She bought [about] a dozen.": "“a dozen”",
    "[About] seven goats came.": "another number in words",
    "It weighs [about] 40 tonnes.": "another number in digits",
    "[About] nineteen ships waited.": "another number in words",
}
TOPIC = {
    "They talked [about] the weather.": "a topic",
    "He was [about] to leave.": "“about to”",
    "It is a film [about] a boat.": "“a” without a number",
    "What is it all [about]?": "an “about” at the end of a sentence",
    "It is a film [about] a dog.": "“a” without a number",
    "They argued [about] the two boats.": "a topic with a number further off",
    "She wrote [about] her three sons.": "a topic with a number further off",
    "They spoke [about] a prize of $5.": "a topic with a sum further off",
    "She cared [about] hens and sold a dozen eggs.": "a topic with “a dozen” further off",
    "They argued [about] the dozen eggs.": "“dozen” without “a”",
}


@exercise("4.4", "Tell about from about", answer="about_hedges", level="standard")
def tell_about_from_about(answer, article):
    return _judge(answer, ROUNDED, TOPIC, "about", of_about) or (
        "Correct: quantities pass, topics do not. Notice “They argued about 3 words”: a topic with "
        "a number right behind it. There the word in front, “argued”, would have to tell."
    )


# 4.5 -----------------------------------------------------------------------------------------

POSSIBLE = {
    "The leak [could] be worse than it looks.": "a possibility",
    "Rain [could] delay the match.": "a possibility",
    "If it thaws, the road [could] flood.": "a possibility under a condition",
    "The mayor said that the bridge [could] fall.": "a possibility behind “said that”",
}
ELSEWHERE = {
    # The verbs and the subjects of the other sentences tell nothing by themselves.
    "The wind [could] lift the roof.": "a possibility, with the verb of “nobody could lift”",
    "The bank [could] say no again.": "a possibility, with the verb of “nobody could say”",
    "We [could] remember it wrongly.": "a possibility, with the verb of “could not remember”",
    "Fog [could] sleep over the bay.": "a possibility, with the verb of “so that … could sleep”",
    "Moths [could] eat the flag.": "a possibility, with the verb of “so that … could eat”",
    "A frost [could] come in May.": "a possibility, with the verb of “so that … could come in”",
    "They [could] lose.": "a possibility behind “they”",
    "She [could] be late.": "a possibility behind “she”",
    "I [could] be wrong.": "a possibility behind “I”",
    "The sheep [could] fall ill.": "a possibility behind “sheep”",
    "Bo [could] win.": "a possibility behind “Bo”",
}
ABLE = {
    "From the tower she [could] see the sea.": "an ability (see)",
    "At night they [could] hear the ice.": "an ability (hear)",
    "I [could] not remember a single figure.": "the lack of an ability (not)",
    "Nobody [could] say why it hums.": "the lack of an ability (nobody)",
    "Nobody [could] lift the stone.": "the lack of an ability (nobody)",
    "They shut the gate so that the sheep [could] sleep.": "a purpose (so that)",
    "They shut the gate so that the sheep [could] eat.": "a purpose (so that)",
    "He left the key so that Bo [could] come in.": "a purpose (so that)",
}
OPEN = {
    "[Some] people heard it.": "an open number",
    "They buried [some] 300 probes.": "a rounded number",
    "[Some] of it is sand.": "an open amount",
}
FIXED = {
    "It will be found [some] day.": "“some day”",
    "It was [some] kind of lamp.": "“some kind of”",
    "It took quite [some] time.": "“quite some time”",
}


def _open(function):
    """Whether a function still returns the dots of its stub."""
    try:
        return callable(function) and function(Place.of("It [could] rain.")) is ...
    except Exception:
        return False


@exercise("4.5", "Tell could and some apart", answer="could_hedges, some_hedges", level="stretch")
def tell_could_and_some_apart(answer, article):
    two = "two functions, `(could_hedges, some_hedges)`"
    expect(answer, (tuple, list), two)
    if len(answer) != 2:
        return f"Not yet: the answer should be {two}. Yours has {len(answer)} parts."
    could, some = answer
    if _open(could) != _open(some):
        name = "could_hedges" if _open(could) else "some_hedges"
        return f"Not yet: the function `{name}` still holds its `...`."
    return (
        _judge(could, POSSIBLE, ABLE, "could", of_could, ELSEWHERE)
        or _judge(some, OPEN, FIXED, "some", of_some)
        or (
            "Correct: both tests hold on these sentences. Notice what they rest on: words that you "
            "listed, and another text will have others."
        )
    )
