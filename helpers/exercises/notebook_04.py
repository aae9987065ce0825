"""The checks of notebook 04, Find hedging, that ask for words and cards.

Those that ask for rules are in ``notebook_04_rules.py``.
"""

import re

from ..articles import load_article
from ..core.wording import listed
from ..hedges.categories import category_meant
from ..hedges.context import plain
from ..hedges.cues import CATEGORIES, standard_book
from ..hedges.word_list import find_words
from ..tokens import sentences
from .expect import NOT_STARTED, expect, expect_list, shown
from .expect import plain as unpacked
from .register import exercise

# 4.1 -----------------------------------------------------------------------------------------

FEWEST, MOST_WORDS, LONGEST = 6, 200, 60  # words; words; code points of one word
EVERYWHERE = 0.3  # hits a sentence; a cue word is rarer
ORDINARY = ("singing_sand", "harbour_bridge")  # pages by which that is judged, whatever the article


@exercise("4.1", "Propose a list", answer="my_words")
def propose_a_list(answer, article):
    answer = sorted(answer, key=str) if type(answer) in (set, frozenset) else answer
    words = expect_list(answer, str, f"a list of words, {FEWEST} or more")
    for word in words:
        if _run_together(plain(word)):
            return f"Almost: {shown(word)} is several words in one. Put a comma between two words."
        if "," in word and all(map(_categories, word.split(","))):
            return (
                f"Almost: {shown(word)} is one text with several cue words in it. Give each of "
                "them quotation marks of its own."
            )
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
            return f"Almost: {shown(word)} is in it more than once; capitals do not count."
        seen.add(plain(word))
    if said := _no_cue_words(words):
        return said
    others = [word for word in words if not _may_hedge(word)]
    known = len(words) - len(others)
    loose = {word: re.findall(r"[\w'-]+", plain(word)) for word in words if not _is_cue(word)}
    phrases = {word: cue for word in loose for cue in filter(_is_cue, loose[word])}
    more = ""
    for phrase, cue in phrases.items():
        more = f"{shown(phrase)} is more than a cue word. Keep what hedges, such as {shown(cue)}."
        if (known < FEWEST and phrase in others) or 2 * len(phrases) > len(words):
            return f"Almost: {more}"
    question = (
        f"the kit's tables know no hedge in {', '.join(map(shown, others[:6]))}"
        f"{', …' if others[6:] else ''}. Ask of each word: does it make a claim less certain, less "
        "exact, or somebody else's?"
    )
    if known < FEWEST:
        return (
            f"Not yet: {question} If so, keep it; if not, take it out. Beside such words the list "
            f"should have {FEWEST}; yours has {known}."
        )
    asked = f" (Notice, too: {more or question})" if more or others else ""
    hits = len(find_words(article, words))
    if not hits:
        return (
            f"Correct: none of your {len(words)} words occurs in this article. Notice how short "
            f"any list is beside the language.{asked}"
        )
    places = "1 place" if hits == 1 else f"{hits} places"
    return (
        f"Correct: your {len(words)} words occur at {places} in this article. Notice that "
        f"nobody has yet asked what they do there.{asked}"
    )


# What holds back in some of its uses, or in talk, and is in none of the kit's tables.
OTHER_HEDGES = re.compile(
    "can't be (?:sure|certain)|hopefully|like|whatever|ish|some(?:how|where|one|thing)|i mean|odd|"
    "or something|if (?:possible|true)|no idea|who knows|it depends|we'll see|word is|meant to|"
    "you (?:never )?know|fingers crossed|touch wood|not really|(?:hint|wonder)s?|in some ways|"
    r"so they say|\w+ (?:says?|thinks?|believes?|claims?|hears?|heard)(?: that)?"
)

NAMED = "gossip|forecasts?|predictions?|questions?|hope[sd]?|wish(?:es)?|plan(?:s|ned)?|tr(?:y|ies)"


def _may_hedge(word):
    """Whether a word, or one in a short phrase, can be meant as a hedge."""
    bare = plain(word).strip(" .,;:!?-…")
    parts = {bare}
    if len(bare.split()) < 4:  # mightn't: might
        parts |= {part.removesuffix("n't") for part in bare.split()}
    return any(map(_is_cue, parts))


def _is_cue(word):
    return bool(OTHER_HEDGES.fullmatch(plain(word)) or _categories(word) & set(CATEGORIES))


# What may stand round a cue word in a phrase: "it is believed that", "I think", "they say".
FRAME = re.compile(r"^(?:(?:i|we|it|they|he|she|there) )?(?:(?:is|are|was|were) )?|(?: that| to)$")


def _categories(word):
    """The categories that the kit's tables give a word, also in a frame such as "it is … that"."""
    forms = standard_book().forms
    cues = {plain(word), FRAME.sub("", plain(word)), FRAME.sub("", plain(word)) + " to"}
    return {entry.category for cue in cues for entry in forms.get(cue, ())}


def _run_together(word):
    """Whether a word is two cue words or more without a space: Python joins neighbouring texts."""
    forms = standard_book().forms
    if " " in word or word in forms:
        return False
    cuts = [word[at:] for at in range(3, len(word)) if word[:at] in forms]
    return any(rest in forms or _run_together(rest) for rest in cuts)


def _hits_a_sentence(word):
    pages = [load_article(name) for name in ORDINARY]
    hits = sum(len(find_words(page, [word])) for page in pages)
    return hits / sum(len(sentences(page)) for page in pages)


def _no_cue_words(words):
    """What most of the words that are no cues have in common, or nothing."""
    alike = {}
    for word in words:
        if problem := _no_cue_word(word):
            alike.setdefault(problem, []).append(shown(word))
    if not alike:
        return ""
    problem, (first, *rest) = max(alike.items(), key=lambda each: len(each[1]))
    more = f" (The same is true of {listed(rest)}.)" if rest else ""
    return f"Almost: {first} {problem}{more}"


def _no_cue_word(word):
    if _categories(word) == {"booster"}:
        return "strengthens a claim. That is a booster, and comes later."
    if plain(word) in ("said", "says", "say", "told", "asked"):
        return "is plain reporting: it names who speaks and holds nothing back."
    if re.fullmatch(NAMED, plain(word)):
        return (
            "names a saying, a question, a wish or a plan. Look for words in such talk that doubt."
        )
    if not _categories(word) and _hits_a_sentence(word) > EVERYWHERE:
        return "is in line after line of any text, whether anybody doubts or not."
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
    answer = expect(answer, dict, "a dictionary of six piles")
    answer = {name: unpacked(cards) for name, cards in answer.items()}
    if len(answer) < 100 and all(cards in (..., [...]) for cards in answer.values()):
        return NOT_STARTED
    piles = {}
    if answer and all(type(name) is int for name in answer):
        return "Not yet: the pairs are turned round: first the pile, then the list of its cards."
    for name, cards in answer.items():
        expect(name, str, "a dictionary whose names are the six piles")
        pile = category_meant(name)
        if pile not in PILES:
            return f"Almost: {shown(name)} is none of the six piles: {', '.join(PILES)}."
        if pile in piles:
            return f"Almost: the pile {shown(pile)} is there twice. Put its cards into one list."
        what = f"a list of card numbers in pile {shown(name)}"
        if cards is ... or (type(cards) in (list, tuple) and ... in cards):
            return f"Not yet: the pile {shown(name)} still holds its `...`. Put card numbers there."
        cards = sorted(cards, key=str) if type(cards) is set else cards
        if str in {type(cards), *map(type, cards if type(cards) in (list, tuple) else [])}:
            return (
                f"Not yet: in the pile {shown(name)} write the numbers of the cards, without "
                "quotation marks, in square brackets."
            )
        piles[pile] = expect_list(cards, int, what)
    for pile in PILES:
        if pile not in piles:
            return f"Not yet: the pile {shown(pile)} is missing."
    return _first_mistake(piles) or (
        "Correct: all twelve. Notice cards 9 and 10: the same word, and the word after it "
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
