"""The checks of notebook 01, Read the article."""

from ..core.spans import Span
from .expect import Step, call, expect, expect_function, expect_list, shown
from .register import exercise

TOY = "She said “maybe,” twice."


@exercise("1.1", "Point at one word", answer="start, end")
def point_at_one_word(answer, article):
    two = "two numbers, `start, end`"
    expect(answer, (tuple, list), two)
    start_end = expect_list(answer, int, two)
    if len(start_end) != 2:
        return f"Not yet: the answer should be {two}. Yours has {len(start_end)} parts."
    start, end = start_end
    if (start, end) == (18, 23):
        return (
            "Correct: `toy[18:23]` is 'twice'. Notice that 23 is already the place of the full "
            "stop, and that 23 - 18 is the length of the word."
        )
    if TOY[start:end] == "twice":
        return (
            f"Correct: `toy[{start}:{end}]` is 'twice'. Notice that a number below 0 counts from "
            "the end of the text; on the ruler the word goes from 18 to 23."
        )
    if (start, end) == (18, 5):
        return "Almost: 5 is how long the word is. `end` is a place: where the word is over."
    if start < 0 or end < 0:
        return "Almost: a number below 0 counts from the end. Write the two that the ruler shows."
    if start > end:
        return f"Almost: you wrote the larger number first. `toy[{start}:{end}]` is empty."
    if (start, end) == (18, 22):
        return (
            "Almost: 22 is the place of the last letter, and `toy[18:22]` is 'twic'. `end` is the "
            "first place that no longer belongs to the word."
        )
    if (start, end) == (19, 24):
        return "Almost: you counted from 1. The first character of a text stands at place 0."
    if (start, end) == (18, 24):
        return "Almost: your piece takes the full stop along, which is not part of the word."
    if (start, end) == (17, 23):
        return "Almost: your piece begins with the space in front of the word."
    return f"Not yet: `toy[{shown(start)}:{shown(end)}]` is {shown(TOY[start:end])}."


LINES_OF_A_STORY = {
    "The ferry is late.": "a line that ends in a full stop",
    "“The ferry is late.”": "a line that ends in a curly closing mark",
    '"The ferry is late."': "a line that ends in a straight mark",
    "‘The ferry is late.’": "a line that ends in a single closing mark",
    "Is the ferry late?": "a line that ends in a question mark",
    "“Is the ferry late?”": "a question with a closing mark behind it",
    "Wait!": "a line that ends in an exclamation mark",
}
OTHER_LINES = {
    "Share this story": "an invitation to share",
    "Mon. 3 March | Weather": "a full stop inside the line, none at its end",
    "More on ‘late’ ferries": "marks inside the line",
    "“Late” ferries: a list of “firsts”": "a closing mark with no sentence before it",
    "": "an empty line",
}


@exercise("1.2", "Mend the rule", answer="ends_like_a_sentence")
def mend_the_rule(answer, article):
    expect_function(answer, "a line")
    try:
        said = {line: call(answer, line) for line in [*LINES_OF_A_STORY, *OTHER_LINES]}
    except Step as step:
        if "slice indices" in str(step):  # Python's words for endswith(".", "?")
            return (
                "Almost: several endings stand in brackets of their own: "
                '`line.endswith((".", "?", "!"))`.'
            )
        raise
    for line, result in said.items():
        if result is None:
            return (
                f"Almost: for {line!r} your function gives None, not True or False. Perhaps a "
                "`return` is missing, or is not reached."
            )
        if type(result) is not bool:
            return (
                f"Almost: your function should return True or False. For {line!r} it returns "
                f"{shown(result)}. A question such as `endswith` gives True or False."
            )
    if all(said.values()):
        return "Not yet: your rule says yes to every line, 'Share this story' included."
    if not any(said.values()):
        return "Not yet: your rule says no to every line, so it finds a story in no line at all."
    for line, what in LINES_OF_A_STORY.items():
        if not said[line]:
            return f"Almost: your rule turns down {what}: {line}"
    for line, what in OTHER_LINES.items():
        if said[line]:
            return f"Almost: your rule lets something else in: {what}: {line!r}"
    return (
        "Correct: it keeps all 7 sentences and turns down the 5 other lines. Notice what it can "
        "never see: 'Latest from the U.S.' ends in a full stop and is furniture all the same."
    )


@exercise("1.3", "Cut out the first paragraph", answer="first_paragraph")
def cut_out_the_first_paragraph(answer, article):
    if not article.paragraphs:
        return "Not yet: this article has no paragraph. Choose another in the first code cell."
    first = article.paragraphs[0]
    if issubclass(type(answer), Span):
        return (
            "Almost: that is the place of the paragraph, a pair of numbers. Use its `start` and "
            "`end` to cut the text out of `article.text`."
        )
    expect(answer, str, "a piece of text")
    wanted = first.of(article.text)
    if answer == wanted and "\n" in wanted:
        return (
            f"Correct: characters {first.start} to {first.end}. Notice that it holds line ends: "
            "this page was wrapped by hand."
        )
    if answer == wanted:
        return (
            f"Correct: characters {first.start} to {first.end}. Notice that the paragraph has no "
            "line end in it: the span stops before the line does."
        )
    if answer == article.text:
        return "Not yet: that is the whole page. Cut with `article.text[start:end]`."
    if article.title and answer == article.title.of(article.text):
        return "Almost: that is the headline, `article.title`. The paragraphs come after it."
    if any(answer == each.of(article.text) for each in article.furniture):
        return "Almost: that is page furniture. Look into `article.paragraphs` instead."
    if len(article.paragraphs) > 1 and answer == article.paragraphs[1].of(article.text):
        return "Almost: that is `article.paragraphs[1]`. Lists count from 0, too."
    if answer.strip() == wanted.strip():
        return "Almost: there is white space round it that the span leaves out."
    if wanted.startswith(answer) and answer:
        short = len(wanted) - len(answer)
        return f"Almost: the text is {short} character{'s' * (short > 1)} too short at its end."
    return f"Not yet: {shown(answer)} is not the first paragraph. It begins {shown(wanted)}."


@exercise("1.4", "Count the double marks", answer="double_marks")
def count_the_double_marks(answer, article):
    expect(answer, int, "one whole number")
    count = {mark: article.text.count(mark) for mark in "“”\"‘’'"}
    opening, closing, straight = count["“"], count["”"], count['"']
    right = opening + closing + straight
    if answer == right:
        return (
            f"Correct: {opening} opening and {closing} closing curly marks, and {straight} "
            "straight ones. Notice that a straight mark does "
            "not say whether it opens or closes: a program has to work that out."
        )
    if answer < 0:
        return "Not yet: a count is never below zero."
    if answer == 0:
        return (
            "Not yet: 0 finds. `count` looks for all that stands between its marks, in that order. "
            "Count each of the three double marks alone, and add."
        )
    if answer == straight:
        return "Almost: perhaps you counted only the straight mark. Add the curly ones."
    if answer in (opening, closing):
        return "Almost: perhaps you counted only curly marks that open, or only those that close."
    if answer == opening + closing:
        return "Almost: perhaps you counted only the curly marks. There are straight ones, too."
    if answer in (right + count["‘"] + count["’"], sum(count.values())):
        return "Almost: perhaps you counted single marks, too, and with them every apostrophe."
    return f"Not yet: {shown(answer)} is too {'many' if answer > right else 'few'}."
