"""The checks of notebook 00, Start here."""

from ..articles import Article, load_article
from .expect import a_kind_of, expect, shown
from .register import exercise


@exercise("0.1", "Write your name", answer="my_name")
def write_your_name(answer, article):
    if issubclass(type(answer), (list, tuple, set)):
        return f"Almost: write the text alone, without other brackets. Yours is {shown(answer)}."
    expect(answer, str, "a text, between two quotation marks")
    if answer == "":
        return "Not yet: there is nothing between the marks. Type a name there."
    if not answer.strip():
        return "Not yet: there are only spaces between the marks. Type a name there."
    if "..." in answer:
        return "Almost: the three dots are still there. Take them away, so that a name is left."
    if answer.strip()[0] in "\"'“‘" and len(answer.strip()) > 1:
        return "Almost: you wrote the marks twice. One at each end is enough."
    if answer.strip() == "my_name":
        return "Almost: `my_name` is the name of the place. Put a name of a person into it."
    if len(answer.splitlines()) > 1:
        return "Almost: your text has a line end in it. Write the name in one line."
    return (
        f"Correct: hello, {_short(answer)}. Notice that the marks are gone. They are not part of "
        "the text; they tell Python where it begins and ends."
    )


def _short(text, most=60):
    return text.strip() if len(text) <= most else text.strip()[: most - 1] + "…"


@exercise("0.2", "Count in the article", answer="how_often")
def count_in_the_article(answer, article):
    text = article.text
    if issubclass(type(answer), str) and len(answer) > 20:
        return "Not yet: that is the text itself. `.count(…)` behind it makes a number of it."
    expect(answer, int, "one whole number")
    right = text.count("said")
    if answer == right:
        return (
            f"Correct: {right} times. Notice what this does not tell you: who said it, and "
            "whether any of these stands in a longer word."
        )
    if answer < 0:
        return "Not yet: a count is never below zero."
    if answer == len(text):
        return "Not yet: that is how long the text is, in characters."
    if answer == 0:
        return "Almost: 0 finds. Write `said` without a capital, and count in `article.text`."
    if answer == text.count("Said"):
        return "Almost: you wrote `Said` with a capital. To Python that is another word."
    if answer == text.count(" said "):
        return (
            "Almost: you counted `said` with a space on both sides. Those before a full stop or a "
            "comma are missing."
        )
    if answer == 2:
        return "Almost: that is the count of the toy sentence. Count in `article.text`."
    return f"Not yet: {shown(answer)} is too {'many' if answer > right else 'few'}."


@exercise("0.3", "Follow the memory", answer="ticks")
def follow_the_memory(answer, article):
    if issubclass(type(answer), (list, tuple)):
        return "Almost: write only the last of your numbers, without brackets."
    expect(answer, int, "one whole number")
    if answer == 22:
        return (
            "Correct: 2, 20, 21, 22. Notice that from the top down the same page gives 30: what "
            "counts is the order in which cells are run."
        )
    mistakes = {
        30: "Almost: 30 follows the order on the page. Here the third cell ran before the second.",
        40: "Almost: 40 comes from the second cell twice and then the third. The third ran first.",
        21: "Almost: that is nearly the end. The second cell ran twice.",
        20: "Almost: 20 is right after two runs. Two more are still to come.",
        2: "Not yet: that is the first cell alone. Three more runs follow.",
        32: "Almost: it looks as if you ran each cell once from the top, and then went on.",
        220: "Almost: the two runs of the second cell add 1 each, and they come last, not "
        "before the third.",
    }
    lost = "Not yet: follow the four runs one by one, beginning with 2, and write down each result."
    return mistakes.get(answer, lost) if answer in mistakes else lost


@exercise("0.4", "Load another article", answer="other")
def load_another_article(answer, article):
    wanted = load_article("harbour_bridge")
    if issubclass(type(answer), str):
        if answer.strip() == "harbour_bridge":
            return "Almost: that is only its name. `load_article(…)` round it fetches the article."
        if answer == wanted.text:
            return "Almost: that is only its text. Leave `.text` away, and you have all of it."
        return f"Not yet: {shown(answer)} is a name or a text, not an article. Use `load_article`."
    if answer is load_article:
        return "Almost: that is the function without its brackets. Put the name between them."
    if not issubclass(type(answer), Article):
        return f"Not yet: the answer should be an article. Yours is {a_kind_of(answer)}."
    if answer.text != wanted.text:
        return f"Almost: that is the article {answer.name}. The task asks for `harbour_bridge`."
    count = len(answer.paragraphs)
    if article.text == wanted.text:
        return f"Correct: {answer.name}, {count} paragraphs. You read the same page as `article`."
    return (
        f"Correct: {answer.name}, {count} paragraphs. Notice that `article` is still the one it "
        "was: you have two articles in memory now, each under its own name."
    )
