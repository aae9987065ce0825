"""The checks of notebook 02, Cut it into words: answers that are a value."""

import re
import sys
from difflib import get_close_matches

from nltk.probability import FreqDist

from ..articles import Article
from ..core.wording import counted
from ..tokens import abbreviations, concordance, split_knowing, tokenisers, word_frequencies, words
from .cells import either_text
from .elsewhere import asked_of, expect_this_count, on_pages, slip
from .expect import expect, expect_list, shown
from .register import exercise
from .trying import expect_count

# 2.1 -----------------------------------------------------------------------------------------

WEAK_POINTS = {
    "Treebank": "it leaves `U.S.` whole, but the opening mark stays glued: `“We` is one token.",
    "WordPunct": "it cuts the mark off, but it cuts `U.S.` into four tokens.",
    "Tweet": "it cuts the mark off, but it knows no abbreviations and cuts `U.S.` into four.",
}


@exercise("2.1", "Choose a tokeniser", answer="chosen")
def choose_a_tokeniser(answer, article):
    if callable(answer) or hasattr(type(answer), "tokenize"):
        return "Almost: that is a tool, not a name. Write a name from the bench, between marks."
    if issubclass(type(answer), (list, tuple, set)):
        answer = ", ".join(expect_list(list(answer), str, "a name between quotation marks"))
    expect(answer, str, "a name between quotation marks")
    names = _names_in(answer)
    if not names:
        return _no_tokeniser(answer)
    for name in names:
        if name in WEAK_POINTS:
            return f"Not yet: {name} does one of the two: {WEAK_POINTS[name]}"
    does = f"{names[0]} does both" if len(names) == 1 else f"{' and '.join(names)} do both"
    return (
        f"Correct: {does}. Notice what becomes of `can’t`: no tokeniser of the five is right on "
        "all three."
    )


def _names_in(answer):
    """The tokenisers that a text names, one or more, whatever stands between them."""
    found = re.findall("|".join(tokenisers()), answer, re.IGNORECASE)
    rest = re.sub("|".join(tokenisers()), "", answer, flags=re.IGNORECASE)
    if set(re.findall(r"\w+", rest.lower())) - {"and", "or"}:
        return []
    known = {name.lower(): name for name in tokenisers()}
    return [known[each.lower()] for each in dict.fromkeys(found)]


def _no_tokeniser(answer):
    alike = re.sub(r"[\W_]+|tokeni[sz]ers?", "", answer.lower())
    for name in tokenisers() if len(alike) > 2 else ():
        if name.lower().startswith(alike) or get_close_matches(alike, [name.lower()], 1, 0.85):
            return f"Almost: the bench calls it {name!r}."
    if any(name in answer for name in tokenisers()):
        return f"Almost: {shown(answer)} holds more than a name. Write one of the five names alone."
    if alike.startswith("punkt"):
        return "Not yet: Punkt cuts sentences, not words."
    return f"Not yet: {shown(answer)} is none of the five: {', '.join(tokenisers())}."


# 2.2 -----------------------------------------------------------------------------------------

NOTICE = (
    "Prof. Amato met Gov. Reyes at 10 a.m. Friday in St. Ives. Both smiled. Gen. Okoro came late."
)
NEEDED = {"prof": "Prof.", "gov": "Gov.", "a.m": "a.m.", "st": "St.", "gen": "Gen."}


@exercise("2.2", "Name the abbreviations", answer="known")
def name_the_abbreviations(answer, article):
    if type(answer) in (set, frozenset):
        answer = sorted(answer)
    what = 'a list of abbreviations, such as `["mr", "u.s"]`'
    known = expect_list(answer, str, what)
    if not known:
        return "Not yet: the list is empty. Begin with the first word of the notice."
    if " ".join(known) == NOTICE:
        return (
            "Almost: these are the pieces that Punkt makes. The answer is the list of "
            "abbreviations that it is given."
        )
    for each in known:
        odd = _odd_entry(each)
        if odd:
            return f"Almost: {odd}"
    cut = split_knowing(known, NOTICE)
    for each, written in NEEDED.items():
        if each not in known:
            return f"Almost: the notice is still cut after `{written}`. The pieces: {shown(cut)}."
    more = [each for each in known if each not in NEEDED]
    if more:
        return f"Correct: three sentences. Notice that {shown(more[0])} is not in the notice."
    return (
        "Correct: three sentences. Notice that `Ives.` ends one, and that nothing but your "
        "list tells it from `St.`: to Punkt both are a word with a full stop."
    )


def _odd_entry(each):
    """What is wrong with one entry of the list, whatever the others are, or None."""
    in_notice = [word.lower().rstrip(".") for word in NOTICE.split()]
    low = each.strip().lower().rstrip(".")
    bare = re.sub(r"\s", "", low)
    if each in NEEDED:
        return None
    if bare in NEEDED:
        if each.endswith("."):
            return f"Punkt wants {shown(each)} without the last full stop."
        if bare != each.lower():
            return f"{shown(each)} has a space between its marks. Take it out."
        return f"Punkt wants {shown(each)} in small letters."
    for needed in NEEDED:
        if bare and bare == needed.replace(".", ""):
            return f"write {needed!r}: only the last full stop is left away, not one inside."
        if bare in needed.split("."):
            return f"{shown(each)} is only a part. Write {needed!r} as one text."
    held = [each for each in NEEDED if re.search(rf"(?<![\w.]){re.escape(each)}(?!\w)", low)]
    if len(held) > 1:
        return f"{shown(each)} is one text. Give each abbreviation marks of its own."
    if held:
        return f"{shown(each)} holds more than the abbreviation. Write {held[0]!r} alone."
    if any(low == one + other for one in in_notice for other in in_notice) or (
        sum(needed in low for needed in NEEDED) > 1
    ):
        return f"{shown(each)} is one text. Perhaps a comma is missing inside it."
    if bare and len(split_knowing([*NEEDED, bare], NOTICE)) < 3:
        return f"{shown(each)} is no abbreviation. With it two sentences stay glued."
    if bare in in_notice or bare not in abbreviations():
        return f"{shown(each)} is no abbreviation, or none that the kit knows. Take it out."
    return None


# 2.3 -----------------------------------------------------------------------------------------

PAGES_WITH_THE = [
    Article.from_text(text)
    for text in (
        "The tide\n\n“The end,” they said, “is there.” In The Bee the men bathe at the "
        "bridge, the (cold) cabin, and by-the-way the sea. Did The Sun breathe, loathe or "
        "seethe it, writhe so, soothe us? The (old) “The” and the: the, “the” or "
        "the. A gull.\n\nSign up for the newsletter",
        "Nothing moved\n\nThe (old) boats, the\nsix of them, breathe on The Wash. “The!” he "
        "said, but the “the” was lost. The; the: the. The! At The Hague, The Sun, and The "
        "Bee bathe the men loathe.\n\nMore in the World",
        "So the six ate the pie, the jam and the\negg, and took (the) blue boat, a net and "
        "a pot. “The!”",
        "A cat, a dog, a hen, a pig, a cow and a duck saw the sea. The end.\n\nMore in the World",
        "Cows and pigs and hens and goats and the dog ran off-the-lead.\n\nMore in the World",
    )
]


def count_of_the(page):
    return word_frequencies(page)["the"]


def _tokens(page, of=None):
    return [span.of(page.text) for span in words(of or page)]


def _lines_of(article):
    """How the places under `lines` are found: of `said`, or of the word that was put there."""
    lines = vars(sys.modules["__main__"]).get("lines")
    kept = type(lines) is list and lines != concordance(article, "said")
    word = "the" if kept and lines == concordance(article, "the") else "said"
    return lambda page: concordance(page, word)


MISCOUNTS_OF_THE = {
    "no word is found. Perhaps you look for a text among places.": lambda page: 0,
    "you count how often the word is listed. `counts` lists each word once, with its number; look "
    "that up.": lambda page: int("the" in word_frequencies(page)),
    "you count the different words.": lambda page: word_frequencies(page).B(),
    "you count the places of `said`. The cell above the exercise looked that word up.": (
        lambda page: len(concordance(page, "said"))
    ),
    "you count `the` with a space on both sides. A mark or a line end can stand there, too, and "
    "`The` is the same word.": lambda page: page.text.count(" the "),
    "you count `the` with a space on both sides. A mark or a line end can stand there, too.": (
        lambda page: page.text.lower().count(" the ")
    ),
    "you count `the` with a space after it, also at the end of `bathe`. And `The` is the "
    "same word.": lambda page: page.text.count("the "),
    "you count letters, and so parts of longer words, such as `they`.": (
        lambda page: [page.text.count("the"), page.text.count("the") + page.text.count("The")]
    ),
    "you count the word only with a small letter. `The` is the same word.": (
        lambda page: [
            *(_tokens(page).count("the"), _tokens(page, page.text).count("the")),
            tokenisers()["NLTKWord"](page.text).count("the"),
        ]
    ),
    "you count the word only with a capital.": lambda page: _tokens(page).count("The"),
    "you cut at spaces, and so lose the word with a mark glued to it.": (
        lambda page: [page.text.split().count("the"), page.text.lower().split().count("the")]
    ),
    "you take the count of the most frequent word, whichever that is. Ask for `the`.": (
        lambda page: max(word_frequencies(page).values())
    ),
    "you count it in longer words with a hyphen, such as `by-the-way`, too, and on the whole page, "
    "page furniture included.": lambda page: [
        len(re.findall(r"\bthe\b", page.text)),
        len(re.findall(r"\bthe\b", page.text, re.IGNORECASE)),
    ],
    "you count every token, marks included. (On both sides of an `or` stands a whole question.)": (
        lambda page: [len(words(page)), len(words(page.text))]
    ),
    "you count all words.": lambda page: word_frequencies(page).N(),
    "you count on the whole page, page furniture included. `counts` holds the story alone.": (
        lambda page: [
            word_frequencies(page.text)["the"],
            tokenisers()["NLTKWord"](page.text.lower()).count("the"),
        ]
    ),
}


@exercise("2.3", "Count the word the", answer="how_often", level="starter")
def count_the_word_the(answer, article):
    if type(answer) is list and answer and hasattr(answer[0], "start"):
        return f"Almost: that is a list of {len(answer)} places. `len(…)` round it counts them."
    number, right = expect_count(answer), count_of_the(article)
    made = {"counts": word_frequencies, "lines": _lines_of(article)}
    given = on_pages("how_often", answer, PAGES_WITH_THE, made)
    wrong = slip(given, PAGES_WITH_THE, count_of_the, MISCOUNTS_OF_THE)
    asked = asked_of("how_often", "counts", FreqDist)
    others = [key for key in asked if key != "the"]
    if others and (wrong or number != right or "the" not in asked):
        return f"Almost: you look up {shown(others[0])} in `counts`. {_why_no_word(others[0])}"
    small, capital = _tokens(article).count("the"), _tokens(article).count("The")
    perhaps = {
        word_frequencies(article.text)["the"]: "Perhaps you counted on the whole page, page "
        "furniture included. `counts` holds the story alone.",
        small: "Perhaps you counted it only with a small letter. `The` is the same word.",
        word_frequencies(article).N(): "It is the number of all words in the story.",
    }
    expect_this_count(number, right, wrong, perhaps)
    every = round(word_frequencies(article).N() / max(right, 1))
    notice = f" Notice that one word in {every} is `the`." if right else ""
    if others:
        notice = f" Notice that `counts[{shown(others[0])}]` is 0. {_why_no_word(others[0])}"
    return (
        f"Correct: {counted(small, 'time')} with a small letter, {counted(capital, 'time')} "
        f"with a capital.{notice}{either_text('how_often')}"
    )


def _why_no_word(key):
    """Why something is looked up in vain in a dictionary of counts, or why it is not asked for."""
    if type(key) is tuple:
        return "It holds one word in each place; small letters stand for capitals, too."
    if type(key) is str and key.strip().lower() == "the":
        return "It holds words in small letters without spaces; capitals are counted with them."
    return "The task asks for the word `the`."
