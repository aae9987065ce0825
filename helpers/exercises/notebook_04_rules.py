"""The checks of notebook 04 that ask for context tests."""

import re
from contextlib import suppress

from ..core.wording import listed
from ..hedges import rules_of
from ..hedges.context import Context
from . import notebook_04_sentences as cases
from .expect import Step, expect, expect_function
from .made_up import MADE_UP, luck_of
from .notebook_04_seen import BELOW, misused, names_in, perhaps, seen_in, spelling, texts_in
from .register import exercise
from .trying import advice, left_open, tried

# What the context tests share ----------------------------------------------------------------

CONTEXT = (
    "A context knows `context.prev()` and `context.next()`, `context.before` and `context.after` "
    "(lists of words) and `context.cue`"
)
PARTS = {"prev", "next", "before", "after", "raw_before", "raw_after", "cue", "capital"}
ASKING = PARTS | {"text", "start", "end", "str", "repr"}
ASK = "Ask its neighbours, such as `context.prev()` and `context.next()`."

LISTED = (
    " ({}.) Perhaps your test lists those that it was shown. No list holds them all: ask for what "
    "does not change."
)


class Place(Context):
    """A context that says what was asked of it, and what none can answer."""

    def __init__(self, *given):
        super().__init__(*given)
        self.cue = Context(*given).cue  # or it would look at the text later
        self.asked = set()  # the parts that a test looks at

    def __getattribute__(self, name):
        if name in PARTS:
            self.asked.add(name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        raise Step(f"Almost: a context has no `.{name}`. {CONTEXT}.")

    def _no_text(self, *_):
        raise Step(f"Almost: a context is no text, so nothing can be looked up in it. {CONTEXT}.")

    def __eq__(self, other):
        if type(other) is str:
            raise Step(
                f"Almost: the whole context is compared with {other!r}. Compare one of its words, "
                "such as `context.prev()`."
            )
        return self is other

    __hash__ = Context.__hash__
    __contains__ = __getitem__ = __iter__ = __len__ = _no_text


def _judge(function, name):
    """A message for the first place that a learner's test judges wrongly, or nothing."""
    hedging, friends, elsewhere, made_up = cases.OF[name]
    expect_function(function, "a context")
    return (
        _of_all(function, name, hedging, friends)
        or _of_one(function, name, hedging, friends)
        or _of_one(function, name, *made_up(luck_of(function)), _listed)
        or _of_one(function, name, elsewhere, {})
        or _of_one(function, name, *_beside_its_own(function, name))
    )


def _beside_its_own(function, name):
    """Hedges and topics beside the words that a test names, where none of the others stands."""
    end, what = ("hens came", "an open number") if name == "some" else ("leak it", "a possibility")
    fronts, places, topics = cases.FRONTS.get(name, ()), {}, {}
    for word in names_in(function):
        if name == "about" and not rules_of(name)(Context.of(f"It lasts [about] {word} hens."))[0]:
            topics |= {f"They talked [about] {word} hens.": f"a topic with *{word}*"}
            topics |= {f"They talked [about] the {word}.": f"a topic with *{word}*"}
        others = (f"… dr{word} [{name}]", f"… {word}eeb [{name}]", f"… [{name}] {word}eeb")
        for other in others if fronts else ():
            places[f"{other} {end}."] = f"{what} with the letters of *{word}* in another word"
        if fronts and word not in fronts:
            places[f"… {word} [{name}] {end}."] = f"{what} after *{word}*"
            places[f"… {word} hens [{name}] {end}."] = f"{what} with *{word}* further off"
    if name == "could" and _says(function, Place.of("[Could] the dam break?")):
        places |= {f"[Could] {who} win?": "a question" for who in ("a goat", "he")}
    return places, topics


def _before_its_own(function):
    """Places before each word that a test names, where the kit's rules see a possibility."""
    return {
        f"It [could] {word}": f"a possibility, if *{word}* tells no ability"
        for word in names_in(function)
        if rules_of("could")(Context.of(f"They [could] {word} the mill."))[0]
    }


def _wrongly_judged(function, hedging, friends):
    """The places that a learner's test judges wrongly, each as its sentence and what it holds."""
    for sentence, what in (hedging | friends).items():
        if _says(function, Place.of(sentence)) is not (sentence in hedging):
            yield sentence, what


def _of_one(function, name, hedging, friends, more=lambda _: ""):
    """A message for the first of some places that is judged wrongly, or nothing."""
    for sentence, what in _wrongly_judged(function, hedging, friends):
        why, did = seen_in(function), f"turns down {what}"
        if sentence not in hedging:
            why, did = why or cases.MORE.get(what) or spelling(function), f"lets {what} pass"
        why = why or (more(sentence) and _blamed(function, sentence)) or more(sentence)
        return f"Almost: your test {did}: {sentence}{why}"
    return ""


def _price(function, name, more=()):
    """What a test that holds costs elsewhere, as a sentence, or nothing."""
    costs = []
    for sentence, what in (cases.PRICES[name] | dict(more)).items():
        with suppress(Step):  # it may stop where no word stands
            if not _says(function, Place.of(sentence)):
                costs.append(f"“{re.sub(r'[][]', '', sentence)}” ({what})")
    return f" Notice the price: your test turns down {listed(costs[:3])}." if costs else ""


def _blamed(function, sentence):
    """The word of a sentence without which the test would say otherwise, or nothing."""
    said = _says(function, Place.of(sentence))
    for text in filter(str.isalpha, texts_in(function)):
        other, times = re.subn(rf"\b{text}\b(?!\])", "zzz", sentence)
        if times and _says(function, Place.of(other)) is not said:
            return f" It goes by *{text}*, which stands there, too."
    return ""


def _listed(sentence):
    word = MADE_UP.search(sentence)
    return LISTED.format(f"*{word[0]}* is made up" if word else "The check tries many numbers")


def _of_all(function, name, hedging, friends):
    """What can be said of a test once it has judged all the fixed places, or nothing."""
    places = {sentence: Place.of(sentence) for sentence in [*hedging, *friends]}
    said = {sentence: _says(function, place) for sentence, place in places.items()}
    silent = [places[sentence] for sentence, answer in said.items() if answer is None]
    if len(silent) == len(said):
        return (
            "Not yet: your test gives nothing back. Put `return` before its answers; `print` "
            "only shows them."
        )
    if silent:
        why = " A last line, the `return` for all other places, is missing."
        why = BELOW if seen_in(function) == BELOW else why
        return f"Almost: for {silent[0]!r} your test gives nothing back.{why}"
    wrong = [sentence for sentence in said if said[sentence] != (sentence in hedging)]
    if wrong and (message := misused(function)):
        return message
    if len(set(said.values())) == 1:
        return _one_answer(function, name, places.values(), any(said.values()))
    if 3 * len(wrong) > 2 * len(said):
        hedged = "" if len(wrong) == len(said) else "perhaps "
        return (
            f"Almost: {hedged}your test of {name} is the wrong way round. `True` is for a hedge, "
            "`False` for no hedge."
        )
    return ""


def _one_answer(function, name, places, yes):
    """What to say of a test that gives the same answer for all places."""
    said = f"says no to every {name}, so it loses all hedges."
    if yes:
        said = f"says yes to every {name}, and so does a word list."
    asked = set().union(*(place.asked for place in places))
    if asked == {"cue"}:
        why = f" It asks for the cue alone, and `context.cue` is {name!r} in each place. {ASK}"
    elif not asked and ASKING.isdisjoint(getattr(getattr(function, "__code__", 0), "co_names", ())):
        why = f" It asks nothing of the context. {ASK}"
    else:
        why = seen_in(function) or spelling(function) or perhaps(function)
    return f"Not yet: in the sentences tried here your test {said}{why}"


def _says(function, place):
    """What a learner's test says: True or False, alone or with a reason as the kit's rules do."""
    answer = tried(function, place, helped=advice(PLAIN_WORDS))
    if type(answer) is tuple and len(answer) == 2:
        answer = answer[0]
    if answer is None:
        return None
    if issubclass(type(answer), str) and answer.lower() in ("yes", "no", "true", "false", "hedge"):
        raise Step(
            f"Almost: your test gives the text {answer!r}. Write True or False, without its marks."
        )
    if issubclass(type(answer), str):
        raise Step(
            f"Almost: for {place!r} your test gives back the text {answer!r}, not True or False. "
            "Perhaps an `or` or `and` joins a word. They join whole questions, such as "
            f"`context.next() == {answer!r}`."
        )
    return expect(answer, bool, f"True or False for each place, also for {place!r}")


PLAIN_WORDS = {
    "'method' object": "Brackets are missing: `context.prev()`, `context.next()`. The second word "
    "after the cue is `context.next(2)`, in round ones.",
    "'function' object": "Brackets are missing: `context.prev()`, `context.next()`.",
    "name 'prev' is": "Write `context.prev()`.",
    "list index out of range": "Before the first word and after the last one the list is empty. "
    "`context.prev()` and `context.next()` give an empty text there.",
    "string index out of range": "Before the first word `context.prev()` is an empty text, and so "
    "is `context.next()` after the last. It has no first letter; `.isdigit()` needs none.",
    "next expected": "Write `context.next()`.",
    "argument: 'self'": "Write `context` with a small letter: what your function is given.",
    "takes from 1 to 2": "`prev` and `next` take one number at most. Ask with `in [...]` after it.",
    "positional argument": "Your function is called with one context. It begins with "
    "`def name(context):`, and a function that you call in it gets what stands in its brackets.",
    "name 'context' is not defined": "The name in the brackets after `def` must be the one that "
    "the lines below use: `context`.",
    "object is not callable": f"Something has brackets that should have none. {CONTEXT}.",
    "name 'before' is not defined": f"The words before are `context.before`. {CONTEXT}.",
    "left operand, not list": "Ask the other way round: `context.prev() in [...]`.",
    "is not iterable": "Brackets are missing: `context.prev()`, `context.next()`.",
    "no attribute 'is_number'": "`is_number` is a function: `is_number(context.next())`.",
}


# 4.3 -----------------------------------------------------------------------------------------


@exercise("4.3", "Tell may from May", answer="may_hedges", level="starter")
def tell_may_from_may(answer, article):
    if message := _judge(answer, "may"):
        return message
    return f"Correct: verb and month are apart.{_price(answer, 'may')}"


# 4.4 -----------------------------------------------------------------------------------------


@exercise("4.4", "Tell about from about", answer="about_hedges", level="standard")
def tell_about_from_about(answer, article):
    if message := _judge(answer, "about"):
        return message
    if _says(answer, Place.of("What the Bakers Talk [About]")):
        return (
            "Almost: your test lets an “about” pass that has nothing after it, as at the end of a "
            "headline. There `context.next()` is an empty text. Perhaps you look it up in a text "
            "with `in`, which finds the empty text in every text: use a list."
        )
    words = "“They argued about 3 words”: a topic with a number right after it."
    notice = f"Notice {words} There the word before, “argued”, would have to tell."
    if not _says(answer, Place.of("They argued [about] 3 words.")):
        notice = f"Your test even turns down {words}"
    hours = {f"… {word} [about] 3 hours": "a length of time" for word in names_in(answer)}
    return f"Correct: quantities pass, topics do not. {notice}{_price(answer, 'about', hours)}"


# 4.5 -----------------------------------------------------------------------------------------


@exercise("4.5", "Tell could and some apart", answer="could_hedges, some_hedges", level="stretch")
def tell_could_and_some_apart(answer, article):
    two = "two functions, `(could_hedges, some_hedges)`"
    expect(answer, (tuple, list), two)
    if len(answer) != 2:
        return f"Not yet: the answer should be {two}. Yours has {len(answer)} parts."
    could, some = answer
    if left_open(could) != left_open(some):
        name = "could_hedges" if left_open(could) else "some_hedges"
        return f"Not yet: the function `{name}` still holds its `...`."
    return (
        _judge(could, "could")
        or _judge(some, "some")
        or (
            "Correct: both tests hold on these sentences. Notice what they rest on: words that you "
            "listed, and another text will have others."
            + (_price(could, "could", _before_its_own(could)) or _price(some, "some"))
        )
    )
