"""The checks of notebook 00, Start here."""

import re

from ..articles import Article, load_article
from ..core.wording import counted
from .elsewhere import expect_this_count, on_pages, slip, text_counted
from .expect import expect, shown
from .register import exercise
from .trying import expect_count

MARKS = "\"'“”‘’"


@exercise("0.1", "Write your name", answer="my_name")
def write_your_name(answer, article):
    if issubclass(type(answer), (list, tuple, set)):
        return (
            f"Almost: write one text, without a comma or brackets outside its marks. Yours is "
            f"{shown(answer)}."
        )
    expect(answer, str, "a text, between two quotation marks")
    if "..." in answer:
        return "Almost: the three dots are still there. Take them away, so that a name is left."
    if answer.strip() in {"", *MARKS}:
        return "Not yet: there is no name between the marks. Type one there."
    if answer.strip()[0] in MARKS and len(answer.strip()) > 1:
        return "Almost: you wrote the marks twice. One at each end is enough."
    if answer.strip().lower().replace(" ", "_") in ("my_name", "your_name", "name"):
        return "Almost: that says what belongs there. Put the name of a person into it."
    if len(answer.splitlines()) > 1:
        return "Almost: your text has a line end in it. Write the name in one line."
    return (
        f"Correct: hello, {_short(answer)}. Notice that the marks are gone. They are not part of "
        "the text; they tell Python where it begins and ends."
    )


LONGEST = 60  # characters of a name that are said back


def _short(name):
    return name.strip() if len(name) <= LONGEST else name.strip()[: LONGEST - 1] + "…"


SAID = [
    Article.from_text(text)
    for text in (
        "Late\n\nShe said no. He said: “Yes.” Ann, he said, left much unsaid there. Said who?",
        "Rain\n\nBo said. They said it may be so, may they not? We said so, you\nsaid so.\n"
        "Aforesaid law, unsaid rule (said to be old). Said he, she said.",
        "Rain\n\nSaid Ann. Said Bo. Said Cy. Said Di. Nothing\nsaid to them was said, he says."
        " Who unsaid it?" + " It rained." * 300 + " So she said.",
    )
]


def count_of_said(page):
    return page.text.count("said")


def count_in_any_case(page):
    return page.text.lower().count("said")


MISCOUNTS_OF_SAID = {
    "you count `Said` with a capital, too. To Python that is another letter.": count_in_any_case,
    "you count all letters of the text.": lambda page: len(page.text),
    "you count the word `said` alone. The task asks for the letters, also in a longer word.": (
        lambda page: len(re.findall(r"\bsaid\b", page.text))
    ),
    "you cut at spaces, and count the pieces that are `said` and nothing more.": (
        lambda page: page.text.split().count("said")
    ),
    "`find` tells the place of the first one. `count` counts them.": (
        lambda page: page.text.find("said")
    ),
}
NOTHING_FOUND = {
    "nothing is found. `article.text`, without marks, belongs before `.count`, and `said` into "
    "the brackets.": lambda page: 0
}


@exercise("0.2", "Count in the article", answer="how_often")
def count_in_the_article(answer, article):
    text = article.text
    if issubclass(type(answer), str) and "count(" in answer:
        return (
            "Almost: with marks round all of it, Python takes it for a text and does not count. "
            "Only `said` is a text: put the marks round that word alone."
        )
    if issubclass(type(answer), str) and len(answer) > 20:
        return "Not yet: that is the text itself. `.count(…)` after it makes a number of it."
    number, right = expect_count(answer), count_of_said(article)
    given = on_pages("how_often", answer, SAID)
    mistakes, counted_text = MISCOUNTS_OF_SAID, text_counted("how_often", answer, SAID)
    if counted_text not in (None, "said"):
        cause = f"you count {shown(counted_text)}. The task asks for these four letters: `said`."
        mistakes = mistakes | {cause: lambda page: page.text.count(counted_text)}
        given = given or [page.text.count(counted_text) for page in SAID]
    if number == right and given == [count_in_any_case(page) for page in SAID]:
        return (
            f"Correct: {counted(number, 'time')}. Notice that your cell counts `Said` with a "
            "capital, too: only because this page holds none, the number is right."
        )
    perhaps = {
        len(text): "It is how long the text is, in characters.",
        0: "Perhaps something else than `said` stands between the marks, or you counted in another "
        "text than `article.text`.",
        2: "Perhaps you count in the toy sentence, not `article.text`.",
    }
    expect_this_count(
        number, right, slip(given, SAID, count_of_said, mistakes | NOTHING_FOUND), perhaps
    )
    if right == 0:
        return (
            "Correct: 0 times. Notice that a page without `said` may name who speaks all the same, "
            "in other words."
        )
    return (
        f"Correct: {counted(right, 'time')}. Notice what this does not tell you: who said "
        "it, and whether any of these stands in a longer word."
    )


def _ticks(runs):
    """What `ticks` is after the first cell and then so many runs of the second and third."""
    ticks = 2
    for cell in runs:
        ticks = ticks + 1 if cell == "2" else ticks * 10
    return ticks


# What comes out of other orders. The right one is 1, 3, 2, 2.
OTHER_RUNS = {
    _ticks(runs): said
    for runs, said in {
        "": "after the first cell alone. Three more runs follow",
        "2": "after the first cell and the second. The third ran before the second",
        "3": "after two runs. Two more are still to come",
        "32": "after three runs. The second cell ran twice",
        "23": "if the cells ran once each, in the order on the page. The third ran before the "
        "second",
        "22": "if the third cell never ran",
        "223": "if the second cell ran twice and then the third. The third ran first",
        "232": "if the third cell ran between the two runs of the second. It ran before both",
        "2322": "if all three ran once from the top, and then the second twice more",
        "3223": "if the third cell ran once more at the end",
    }.items()
}


@exercise("0.3", "Follow the memory", answer="ticks")
def follow_the_memory(answer, article):
    if issubclass(type(answer), (list, tuple)):
        return "Almost: write only the last of your numbers, without brackets or commas."
    number = expect_count(answer)
    if number == _ticks("322"):
        return (
            "Correct: 2, 20, 21, 22. Notice that from the top down the same page gives 30: what "
            "counts is the order in which cells are run."
        )
    if number in OTHER_RUNS:
        return f"Almost: {number} comes out {OTHER_RUNS[number]}."
    return "Not yet: follow the four runs one by one, beginning with 2, and write down each result."


@exercise("0.4", "Load another article", answer="other")
def load_another_article(answer, article):
    wanted = load_article("harbour_bridge")
    if issubclass(type(answer), str):
        if answer.strip() == "harbour_bridge":
            return "Almost: that is only its name. `load_article(…)` round it fetches the article."
        if answer == wanted.text:
            return "Almost: that is only its text. `load_article(…)` with nothing after it is all."
        return f"Not yet: {shown(answer)} is a name or a text, not an article. Use `load_article`."
    expect(answer, Article, "an article; the tool `load_article` alone gives one")
    if answer.text != wanted.text:
        return (
            f"Almost: that is the article {answer.name}. Put `harbour_bridge` between the "
            "brackets, as a text."
        )
    count = len(answer.paragraphs)
    if article.text == wanted.text:
        return (
            f"Correct: {answer.name}, {count} paragraphs. Notice that `article` is the same page "
            "now. The first code cell, run again, loads the article that it names."
        )
    return (
        f"Correct: {answer.name}, {count} paragraphs. Notice that `article` is another page than "
        "this: you have two articles in memory now, each under its own name."
    )
