"""The checks of notebook 04, Find hedging."""

import re

from ..hedges import rules_of
from ..hedges.context import Context, plain
from ..hedges.cues import CATEGORIES, standard_book
from ..hedges.rules import Rules
from ..hedges.word_list import find_words
from .expect import NOT_STARTED, Step, call, expect, expect_function, expect_list, shown
from .register import exercise

# 4.1 -----------------------------------------------------------------------------------------

FEWEST, MOST_WORDS, LONGEST = 6, 200, 60  # words; words; code points of one word
EVERYWHERE = 25  # hits in one article; a cue word is rarer


@exercise("4.1", "Propose a list", answer="my_words")
def propose_a_list(answer, article):
    words = expect_list(answer, str, f"a list of words, {FEWEST} or more")
    for word in words:
        if _run_together(plain(word)):
            return f"Almost: {shown(word)} is several words in one. Put a comma between two words."
    if len(words) < FEWEST:
        return f"Not yet: the list should have {FEWEST} words or more. Yours has {len(words)}."
    if len(words) > MOST_WORDS:
        return f"Not yet: {len(words)} words are too many to begin with. Keep the best {FEWEST}."
    seen = set()
    for word in words:
        if not any(map(str.isalpha, word)):
            return f"Almost: {shown(word)} holds no letter, so there is nothing to look for."
        if len(word) > LONGEST:
            return f"Almost: one item has {len(word)} characters. A cue word is a short phrase."
        if plain(word) in seen:
            return f"Almost: {shown(word)} is in it twice; capitals do not count."
        seen.add(plain(word))
    for word in words:
        if problem := _no_cue_word(word, article):
            return f"Almost: {problem}"
    others = [word for word in words if not _categories(word) & set(CATEGORIES)]
    if 2 * len(others) > len(words):
        named = ", ".join(map(shown, others[:3])) + (", …" if others[3:] else "")
        return (
            f"Not yet: the kit's tables know no hedge in {named}. Ask of each word: does it make a "
            "claim less certain, less exact, or somebody else's?"
        )
    hits = len(find_words(article, words))
    if not hits:
        return (
            f"Correct: none of your {len(words)} words occurs in this article. Notice how short "
            "any list is beside the language."
        )
    places = "1 place" if hits == 1 else f"{hits} places"
    return (
        f"Correct: your {len(words)} words occur at {places} in this article. Notice that "
        "nobody has yet asked what they do there."
    )


def _categories(word):
    """The categories that the kit's tables give a word, also behind "I" or "it"."""
    cue = re.sub(r"^(?:i|we|it|they|he|she) ", "", plain(word))
    forms = standard_book().forms
    return {entry.category for entry in (*forms.get(plain(word), ()), *forms.get(cue, ()))}


def _run_together(word):
    """Whether a word is two cue words or more without a space: Python joins neighbouring texts."""
    forms = standard_book().forms
    if " " in word or word in forms:
        return False
    cuts = [word[at:] for at in range(3, len(word)) if word[:at] in forms]
    return any(rest in forms or _run_together(rest) for rest in cuts)


def _no_cue_word(word, article):
    if _categories(word) == {"booster"}:
        return f"{shown(word)} strengthens a claim. That is a booster, and comes later."
    if plain(word) in ("said", "says", "say", "told", "asked"):
        return f"{shown(word)} is plain reporting: it names who speaks and holds nothing back."
    if not _categories(word) and len(find_words(article, [word])) > EVERYWHERE:
        return f"{shown(word)} is in nearly every line, whether anybody doubts or not."
    return ""


# 4.2 -----------------------------------------------------------------------------------------

CARDS = {
    1: ("plausibility", "The bridge might hold."),
    2: ("rounder", "Roughly 40 goats crossed."),
    3: ("attribution", "The baker allegedly sold sand."),
    4: ("adaptor", "The hall was fairly full."),
    5: ("vague", "Many windows broke."),
    6: ("no hedge", "The harbour froze in May."),
    7: ("plausibility", "The tunnel appears to leak."),
    8: ("attribution", "According to a letter, the pool will close."),
    9: ("rounder", "It cost nearly $3 million."),
    10: ("adaptor", "The paint is nearly dry."),
    11: ("vague", "The ferry is often late."),
    12: ("no hedge", "They argued about money."),
}
PILES = (*CATEGORIES, "no hedge")
ASK = {
    "plausibility": "Is it sure, or does it only seem so?",
    "attribution": "Who vouches for it: the writer or somebody else?",
    "rounder": "Is there a number, and is it exact?",
    "adaptor": "Is there a number at all, or a word that fits less well?",
    "vague": "How many, or how often? Does the card say?",
    "no hedge": "Take the word in bold for what it is here. Is anything held back?",
}


@exercise("4.2", "Sort twelve cards", answer="piles")
def sort_twelve_cards(answer, article):
    expect(answer, dict, "a dictionary of six piles")
    if len(answer) < 100 and all(cards in (..., [...]) for cards in answer.values()):
        return NOT_STARTED
    piles = {}
    if answer and all(type(name) is int for name in answer):
        return "Not yet: the pairs are turned round: first the pile, then the list of its cards."
    for name, cards in answer.items():
        expect(name, str, "a dictionary whose names are the six piles")
        if name.strip().lower() not in PILES:
            return f"Almost: {shown(name)} is none of the six piles: {', '.join(PILES)}."
        what = f"a list of card numbers in pile {shown(name)}"
        if cards is ... or (type(cards) in (list, tuple) and ... in cards):
            return f"Not yet: the pile {shown(name)} still holds its `...`. Put card numbers there."
        cards = sorted(cards, key=str) if type(cards) is set else cards
        piles[name.strip().lower()] = expect_list(cards, int, what)
    for pile in PILES:
        if pile not in piles:
            return f"Not yet: the pile {shown(pile)} is missing."
    return _first_mistake(piles) or (
        "Correct: all twelve. Notice cards 9 and 10: the same word, and the word behind it "
        "decides. The next sections build a program on that."
    )


def _first_mistake(piles):
    lies_in = {}
    for pile, cards in piles.items():
        for card in cards:
            if card not in CARDS:
                return f"Almost: there is no card {shown(card)}. They run from 1 to 12."
            if card in lies_in:
                return f"Almost: card {shown(card)} lies in two places. Take it out of one."
            lies_in[card] = pile
    for card in CARDS:
        if card not in lies_in:
            return f"Almost: card {card} lies in no pile yet."
    wrong = [card for card, (pile, _) in CARDS.items() if lies_in[card] != pile]
    if not wrong:
        return ""
    right, words = CARDS[wrong[0]]
    more = f" In all, {len(wrong)} cards lie in the wrong pile." if len(wrong) > 1 else ""
    here = lies_in[wrong[0]]
    return f"Almost: card {wrong[0]}, “{words}”, does not go to {here!r}. {ASK[right]}{more}"


# What the context tests share ----------------------------------------------------------------

CONTEXT = (
    "A context knows `context.prev()` and `context.next()`, `context.before` and `context.after` "
    "(lists of words) and `context.cue`"
)


class Place(Context):
    """A context that shows itself as its sentence, with the cue in square brackets."""

    def __repr__(self):
        text = self.text
        return f"“{text[: self.start]}[{text[self.start : self.end]}]{text[self.end :]}”"

    def __getattr__(self, name):
        raise Step(f"Almost: a context has no `.{name}`. {CONTEXT}.")

    def _no_text(self, *_):
        raise Step(f"Almost: a context is no text, so nothing can be looked up in it. {CONTEXT}.")

    __contains__ = __getitem__ = __iter__ = __len__ = _no_text


ALWAYS = (
    ' Perhaps an `or` joins a bare word: `x == "a" or "b"` is always true, '
    '`x in ["a", "b"]` is not. Or perhaps brackets are missing: `context.prev()`.'
)


def _judge(function, hedging, friends, name):
    """A message for the first place that a learner's test judges wrongly, or nothing."""
    expect_function(function, "a context")
    said = {sentence: _says(function, sentence) for sentence in [*hedging, *friends]}
    if all(said.values()):
        return f"Not yet: your test says yes to every {name}, and so does a word list.{ALWAYS}"
    if not any(said.values()):
        return f"Not yet: your test says no to every {name}, so it loses all hedges.{ALWAYS}"
    for sentence, what in hedging.items():
        if not said[sentence]:
            return f"Almost: your test turns down {what}: {sentence}"
    for sentence, what in friends.items():
        if said[sentence]:
            return f"Almost: your test lets {what} pass: {sentence}"
    return ""


def _says(function, sentence):
    """What a learner's test says: True or False, alone or with a reason as the kit's rules do."""
    answer = _called(function, sentence)
    if type(answer) is tuple and len(answer) == 2:
        answer = answer[0]
    expect(answer, bool, f"True or False for each place, also for “{sentence}”")
    return answer


def _called(function, sentence):
    """A learner's function on a sentence; the errors that beginners meet are put in plain words."""
    try:
        return call(function, Place.of(sentence))
    except Step as step:
        for words, advice in PLAIN_WORDS.items():
            if words in str(step):
                raise Step(f"Almost: {advice}") from None
        raise


PLAIN_WORDS = {
    "positional argument": "your function is called with one context. It begins with "
    "`def name(context):`, and a function that you call in it gets what stands in its brackets.",
    "name 'context' is not defined": "the name in the brackets behind `def` must be the one that "
    "the lines below use: `context`.",
    "object is not callable": f"something has brackets that should have none. {CONTEXT}.",
    "name 'before' is not defined": f"the words in front are `context.before`. {CONTEXT}.",
    "'method' is not iterable": "brackets are missing: `context.prev()`, `context.next()`.",
}


# 4.3 -----------------------------------------------------------------------------------------

MAY = {
    "It [may] rain tonight.": "a possibility",
    "The owners [may] not agree.": "a possibility with a “not”",
    "Storm [May] Reach the Coast Tonight": "a verb in a headline, where most words have capitals",
    "Striking Bakers [May] Return to Work": "a verb in another headline",
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
    if message := _judge(answer, MAY, MONTH, "may"):
        return message
    if not _says(answer, "The last [may] be first."):
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
}
TOPIC = {
    "They talked [about] the weather.": "a topic",
    "He was [about] to leave.": "“about to”",
    "It is a film [about] a boat.": "“a” without a number",
    "What is it all [about]?": "an “about” at the end of a sentence",
    "It is a film [about] a dog.": "“a” without a number",
    "They argued [about] the two boats.": "a topic with a number further off",
    "She wrote [about] her three sons.": "a topic with a number further off",
}


@exercise("4.4", "Tell about from about", answer="about_hedges", level="standard")
def tell_about_from_about(answer, article):
    return _judge(answer, ROUNDED, TOPIC, "about") or (
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
ABLE = {
    "From the tower she [could] see the sea.": "an ability (see)",
    "At night they [could] hear the ice.": "an ability (hear)",
    "I [could] not remember a single figure.": "the lack of an ability (not)",
    "Nobody [could] say why it hums.": "the lack of an ability (nobody)",
    "They shut the gate so that the sheep [could] sleep.": "a purpose (so that)",
    "They shut the gate so that the sheep [could] eat.": "a purpose (so that)",
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


def _able(context):
    return context.next() in ("see", "hear", "not") or context.prev() == "nobody"


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
        _judge(could, POSSIBLE, ABLE, "could")
        or _judge(some, OPEN, FIXED, "some")
        or (
            "Correct: both tests hold on these sentences. Notice what they rest on: words that you "
            "listed, and another text will have others."
        )
    )


# 4.6 -----------------------------------------------------------------------------------------

OPERA = "It is an opera [about] 12 angry men."
ROW_PLACES = {
    "The opera lasts [about] 3 hours.": "*opera* further off",
    "They sang [about] 20 operas.": "*operas* behind it",
    "The walk takes [about] 20 minutes.": "an *about* far from any opera",
}


@exercise("4.6", "Add a row", answer="my_rules")
def add_a_row(answer, article):
    expect(answer, Rules, 'the rules with your row, `rules_of("about").plus(…)`')
    kit = rules_of("about")
    if answer.name != kit.name:
        return 'Not yet: these are the rules of another word. Begin with rules_of("about").'
    added = [row for row in answer.rows if row not in kit.rows]
    if not added:
        return "Not yet: there is no row of yours in these rules. Add one with `.plus(…)`."
    hedges, _ = answer(Context.of(OPERA))
    row = answer.decide(Context.of(OPERA))
    if hedges and row in added:
        return f"Almost: your row fits, but says that it hedges. Write False: {OPERA}"
    if hedges and any(each.fits(Context.of(OPERA)) for each in added):
        return f"Almost: your row is asked after the row that decides. Leave `at=` out: {OPERA}"
    if hedges:
        return f"Almost: your row does not fit this place: {OPERA}"
    for sentence, what in ROW_PLACES.items():
        if not answer(Context.of(sentence))[0]:
            return f"Almost: your row turns down {what}: {sentence}"
    return (
        "Correct: the row says no where *opera* is right in front. Notice that "
        "*a poem about 12 men* still passes: a table of rules is never complete."
    )
