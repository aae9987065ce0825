"""The checks of notebook 01, Read the article; that of 1.4 is in ``notebook_01_marks.py``."""

import re
import sys

from ..articles import Article
from ..core.spans import Span
from ..core.wording import counted
from .cells import typed_in
from .elsewhere import on_pages, read_from_memory, slip
from .expect import a_kind_of, expect, plain, shown
from .register import exercise
from .trying import a_number, advice, expect_takes, tried, why_nothing

TOY = "She said “maybe,” twice."
SLIPS_OF_TWO = {
    (18, 5): "5 is how long the word is; `end` is the place where it is over.",
    (23, 18): "`start` is the smaller number.",
    (18, 22): "22 is the place of the last letter; `end` is the first place that no longer belongs "
    "to the word.",
    (19, 24): "The first character of a text is at place 0, not at 1.",
    (18, 24): "The full stop is not part of the word.",
    (17, 23): "It begins with the space before the word.",
    (8, 13): "The ruler is in its second round there: add 10.",
}


ALONE = {"item assignment": "On the left of `=` stand the two names alone: `start, end = …`."}


@exercise("1.1", "Point at one word", answer="start, end", helped=ALONE)
def point_at_one_word(answer, article):
    two = "two numbers, `start, end`"
    if (toy := vars(sys.modules["__main__"]).get("toy", TOY)) != TOY:
        return f"Not yet: your `toy` is {shown(toy)} now. Run the cell that makes it {TOY!r}."
    expect(answer, (tuple, list), two)
    if len(answer) != 2:
        return f"Not yet: the answer should be {two}. Yours has {len(answer)} parts."
    for name, each in zip(("start", "end"), answer, strict=True):
        if each is ...:
            return f"Not yet: `{name}` is still `...`."
        number = a_number(plain(each))
        if issubclass(type(each), str):
            marks = " without quotation marks" * each.strip().isdigit()
            return f"Almost: `{name}` is a text ({shown(each)}). Write a number{marks}."
        if type(number) is not int:
            found, point = (
                (a_kind_of(each), "") if number is None else (number, ", without a point")
            )
            return f"Almost: `{name}` is {found}. A slice wants whole numbers{point}."
    start, end = map(plain, answer)
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
    piece = f"`toy[{shown(start)}:{shown(end)}]` is {shown(TOY[start:end])}"
    if (start, end) in SLIPS_OF_TWO:
        return f"Almost: {piece}. {SLIPS_OF_TWO[start, end]}"
    if start in (8, 18) and end in (2, 3, 4, 12, 13):
        return f"Not yet: {piece}. The ruler shows last digits: 8 may be 8, 18 or 28. Count rounds."
    if end - start == 5 and 0 <= start < 23:
        off, side = counted(abs(start - 18), "place"), "early" if start < 18 else "late"
        return f"Not yet: {piece}. It is as long as the word, and begins {off} too {side}."
    return f"Not yet: {piece}. Find the `t` of `twice` and read the ruler below it."


LINES_OF_A_STORY = {
    "The ferry is late.": "a line that ends in a full stop",
    "“The ferry is late.”": "a line that ends in a curly closing mark",
    '"The ferry is late."': "a line that ends in a straight mark",
    "‘The ferry is late.’": "a line that ends in a single closing mark",
    "Is the ferry late?": "a line that ends in a question mark",
    "“Is the ferry late?”": "a question with a closing mark after it",
    "Wait!": "a line that ends in an exclamation mark",
    "'The ferry is late.'": "a line that ends in a straight single mark",
    "“Wait!”": "an exclamation with a closing mark after it",
    "‘She said: “Wait!”’": "a line that ends in a double closing mark inside single ones",
    "“She said: ‘Wait!’”": "a line that ends in a single closing mark inside double ones",
}
TWO = ("”’", "’”")
NO_MARKS = ",;:-ez7"  # after a full stop they close nothing
OTHER_LINES = {
    "Share this story": "an invitation to share",
    "Mon. 3 March | Weather": "a full stop inside the line, none at its end",
    "Late? Ask a ferryman": "a question mark inside the line",
    "Wait! There is more": "an exclamation mark inside the line",
    "More on ‘late’ ferries": "marks inside the line",
    "“Late” ferries: a list of “firsts”": "a closing mark with no sentence before it",
    "": "an empty line",
    "Late ferries,": "a line that ends in a comma",
    "Late ferries:": "a line that ends in a colon",
    "Late ferries…": "a line that ends in a sign of its own, the three dots",
}


help_with_endings = advice(
    {
        "TypeError: slice indices": (  # endswith(".", "?")
            "`endswith` takes one ending: ask once for each, and join the questions with `or`."
        ),
        "strip": "`rstrip` takes one text that holds all the marks.",  # rstrip("”", "’")
        "IndexError": "An empty line has no character at any place. `endswith` never minds.",
    }
)


CLOSED = (
    'A text is not closed, or it is closed too early. Between two `"` this mark is written `\\"`.'
)


@exercise("1.2", "Mend the rule", "ends_like_a_sentence", helped={"unterminated string": CLOSED})
def mend_the_rule(answer, article):
    expect_takes(answer, "`line`")
    said = {
        line: tried(answer, line, helped=help_with_endings)
        for line in [*LINES_OF_A_STORY, *OTHER_LINES]
    }
    nothing = next((line for line in OTHER_LINES if said[line] is None), None)
    for line, result in said.items():
        if type(result) is re.Match or (result is None and line in OTHER_LINES):
            said[line] = result is not None  # what `if` makes of it
        elif type(result) is not bool:
            return _neither_true_nor_false(answer, line, result)
    if len({*said.values()}) == 1 and (slip := read_from_memory(answer, "Wait")):
        return f"Almost: {slip}"
    again = 'Try it in a cell of your own: `ends_like_a_sentence("Wait!")`.'
    if all(said.values()):
        return f"Not yet: your rule says yes to every line, 'Share this story' included. {again}"
    if not any(said.values()):
        return (
            "Not yet: your rule says no to every line, so it finds a story in no line. Perhaps "
            "`and` stands where `or` should (with `or` one yes is enough), or one `endswith` asks "
            f"for all three signs at once, or `rstrip` takes them off. {again}"
        )
    for line, what in LINES_OF_A_STORY.items():
        if not said[line]:
            more = " One `rstrip` that holds all four marks takes off both." * line.endswith(TWO)
            if line[-1] in "?!":
                more = ' Ask for each sign, as in `bare.endswith("?")`, with `or` between.'
            elif line[-1] in "'\"":
                more = (
                    f" Inside a text this mark is written `\\{line[-1]}`, or it may end the text."
                )
            elif all(said[each] == (each[-1] in ".?!") for each in LINES_OF_A_STORY):
                more = " `rstrip` leaves `line` as it is. Ask about what it gives back."
            return f"Almost: your rule turns down {what}: {line}{more}"
    for line, what in OTHER_LINES.items():
        if said[line]:
            return f"Almost: your rule lets something else in: {what}: {line!r}"
    if passed := [sign for sign in NO_MARKS if tried(answer, f"“Wait.{sign}")]:
        if tried(answer, f"Wait{passed[0]}"):
            return (
                f"Almost: your rule says yes to 'Wait{passed[0]}', too: it asks for one sign too "
                f"many, `{passed[0]}`."
            )
        return (
            f"Almost: your rule says yes to '“Wait.{passed[0]}', too, which ends in no mark. "
            "Perhaps more is taken off than marks: every sign between the quotation marks of "
            "`rstrip` counts, a comma and a space, too. Write the four marks there and no more."
        )
    notice = (
        "what it can never see: 'Latest from the U.S.' ends in a full stop and is furniture all "
        "the same."
    )
    if any(tried(answer, f"“Wait.{sign}”") for sign in " \\“‘"):
        notice = "that another sign than the four marks is taken off, too. It does no harm here."
    if nothing is not None:
        notice = f"that it gives None for {nothing!r}, which `if` takes for a no. `False` says it."
    return (
        f"Correct: it keeps all {len(LINES_OF_A_STORY)} sentences and turns down the "
        f"{len(OTHER_LINES)} other lines. Notice {notice}"
    )


def _neither_true_nor_false(function, line, result):
    if result is None:
        return (
            f"Almost: for {line!r} your function gives None, not True or False: "
            f"{why_nothing(function, line)}"
        )
    if type(result) is str and 0 < len(result) < 4 and set(result) <= set(".?!"):
        return (
            f"Almost: for {line!r} your function gives back the text {result!r}. `or` joins whole "
            'questions: `bare.endswith(".") or bare.endswith("?")`.'
        )
    return (
        f"Almost: your function should return True or False. For {line!r} it returns "
        f"{shown(result)}. A question such as `endswith` gives True or False, no text."
    )


@exercise("1.3", "Cut out the first paragraph", answer="first_paragraph")
def cut_out_the_first_paragraph(answer, article):
    if not article.paragraphs:
        return "Not yet: this article has no paragraph. Choose another in the first code cell."
    first = article.paragraphs[0]
    wanted = first.of(article.text)
    if issubclass(type(answer), Span):
        return (
            "Almost: that is a place, a pair of numbers. Use its `start` and `end` to cut the text "
            "out of `article.text`."
            + " The first paragraph's place is `article.paragraphs[0]`."
            * (answer != first)
        )
    if answer == (first.start, first.end):
        return (
            "Almost: these are the two numbers. Cut with them: both go between the brackets of "
            "`article.text[… : …]`, with the colon between them."
        )
    if issubclass(type(answer), list):
        return (
            f"Not yet: the answer should be a piece of text. Yours is a list of {len(answer)}. "
            "`[0]` after it takes its first item."
        )
    expect(answer, str, "a piece of text")
    if answer.startswith("article.") and typed_in("first_paragraph"):
        return "Almost: with marks round it, this is only a text. Take the marks away."
    if answer == wanted and typed_in("first_paragraph"):
        return "Almost: these are the words, but typed in. Cut them out of `article.text`."
    if answer == wanted:
        given = on_pages("first_paragraph", answer, STORIES, MADE_OF_A_PAGE)
        typed = {
            "the two numbers in your cell fit this page alone; `start` and `end` of the place fit "
            "any.": lambda page: page.text[first.start : first.end]
        }
        if elsewhere := slip(given, STORIES, first_paragraph_of, typed):
            place = f"characters {first.start} to {first.end}"
            return f"Correct: {place}. Notice that {elsewhere} {EMPTY_LINES}"
        return _cut_out(first, wanted)
    if answer == str(first):
        return "Almost: that is how Python writes the place. Put its two numbers into a slice."
    if len(answer) == 1:
        return (
            f"Not yet: {shown(answer)} is one character. `[0]` after a text takes its first "
            "character, after a list its first thing: `article.paragraphs` is a list."
        )
    if not answer:
        return (
            "Not yet: that is an empty text. Perhaps the larger number comes first, or it is not "
            "`article.text` that is cut."
        )
    if answer == article.text:
        return "Not yet: that is the whole page. Cut with `article.text[… : …]`."
    if article.title and answer == article.title.of(article.text):
        return "Almost: that is the headline, `article.title`. The paragraphs come after it."
    if any(answer == each.of(article.text) for each in article.furniture):
        return "Almost: that is page furniture. Look into `article.paragraphs` instead."
    for place, each in enumerate(article.paragraphs[1:], 1):
        if answer == each.of(article.text):
            return f"Almost: that is `article.paragraphs[{place}]`. The first is `[0]`."
    if answer.strip() == wanted.strip():
        return "Almost: there is white space round it that the span leaves out."
    off = counted(abs(len(answer) - len(wanted)), "character")
    for fits, how in (
        (wanted.startswith(answer), f"is too short by {off} at its end"),
        (wanted.endswith(answer), f"begins too late, by {off}"),
        (answer.endswith(wanted), f"begins too early, by {off}"),
        (answer.startswith(wanted), f"begins well and goes on for {off} too many"),
    ):
        if fits:
            return f"Almost: it {how}."
    return f"Not yet: {shown(answer)} is not the first paragraph. It begins {shown(wanted)}."


EMPTY_LINES = "(Between its paragraphs stand empty lines, which count as lines.)"
STORIES = [
    Article.from_text("“It rained,” she said. “All day.”\n\nIt fell on the town.\n\nIt was wet."),
    Article.from_text("Rain at last\n\nIt rained. It rained all day.\n\nMore in World"),
    Article.from_text(
        "World\n\nThe tide\n\nBy Ada Lund\n\nAs a clock, it turned." + "\nIt fell." * 99
    ),
]


def first_paragraph_of(page):
    return page.paragraphs[0].of(page.text)


MADE_OF_A_PAGE = {
    "place": lambda page: page.paragraphs[0],
    "lines": lambda page: page.text.splitlines(),
    "kept": lambda page: [line for line in page.text.splitlines() if line.endswith(".")],
}


def _cut_out(place, text):
    notice = "there is no line end in it: the span stops before the line does."
    if "\n" in text:
        notice = "it has line ends in it, which belong to it: this page was wrapped by hand."
    return f"Correct: characters {place.start} to {place.end}. Notice that {notice}"
