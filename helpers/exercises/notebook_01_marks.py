"""The check of Exercise 1.4: how many double quotation marks are on a page?"""

from ..articles import Article
from ..core.wording import counted
from .cells import either_text
from .elsewhere import expect_this_count, on_pages, slip, text_counted
from .expect import shown
from .register import exercise
from .trying import expect_count

MARKED = [
    Article.from_text(text)
    for text in (
        '“Ah,” he’d say, “oh” and “no. The “well" came later.”\n\nMore in “World”',
        '“Two,” it’s "here" and “” so”. ‘Rock’, ‘pop’, ‘soul’, ‘folk’ isn\'t, can\'t he?\n\nThree"',
        '“” one” two”\n"three" four”. ‘Rock ‘n’ ’em’, and the dogs\' bowl.\n\nThree"',
    )
]


def _counted(marks):
    return lambda page: sum(page.text.count(mark) for mark in marks)


def _together(page):
    return page.text.count("“”")


double_marks_of = _counted('“”"')
MARKS = {  # and how they are called
    "“": "the curly mark that opens",
    "”": "the curly mark that closes",
    '"': "the straight mark",
}
PARTS = ("“", "”", '"', "“”", '“"', '”"')  # enough on a page that holds none of the others
NONE_FOUND = "Count each of the three double marks alone, and add."
MISCOUNTED_MARKS = {
    f"no mark is found. {NONE_FOUND}": lambda page: 0,
    "you count each line once, however many marks stand in it.": lambda page: sum(
        bool(set(line) & set(MARKS)) for line in page.text.splitlines()
    ),
    "you count only the straight mark.": _counted('"'),
    "you count only the curly marks that open.": _counted("“"),
    "you count only the curly marks that close.": _counted("”"),
    "you count only the curly marks. There are straight ones, too.": _counted("“”"),
    "you count the marks that open twice. Not every one is closed by a curly mark.": (
        lambda page: [2 * page.text.count("“"), 2 * page.text.count("“") + page.text.count('"')]
    ),
    "you count the marks that close twice. Not every one is opened by a curly mark.": (
        lambda page: [2 * page.text.count("”"), 2 * page.text.count("”") + page.text.count('"')]
    ),
    "you count pairs. The task asks for marks, and two make a pair.": lambda page: [
        double_marks_of(page) / 2,
        _counted("“”")(page) / 2,
    ],
    "you leave out the curly marks that close.": _counted('“"'),
    "you leave out the curly marks that open.": _counted('”"'),
    "you count the straight single mark. The double one is written between two single ones, "
    "`'\"'`.": _counted("“”'"),
    "nothing stands between the marks, and that is found between any two signs.": (
        lambda page: len(page.text) + 1
    ),
    "you count every sign of the page. (On both sides of an `or` stands a whole question.)": (
        lambda page: len(page.text)
    ),
    "you count places where a closing mark follows an opening one at once. Count each alone, and "
    "add.": _together,
    "you count single marks. The task asks for double ones.": lambda page: [
        _counted(marks)(page) for marks in ("‘’", "‘’'")
    ],
    "you count single marks, too, and with them every apostrophe.": lambda page: [
        *(double_marks_of(page) + _counted(marks)(page) for marks in ("‘’", "‘’'", "'")),
        *(_counted("“”" + marks)(page) for marks in ("‘’", "‘’'")),
    ],
}


def _other_text(text):
    """What to say of a text that is counted and is no double mark."""
    if len(text) > 1 and set(text) & set(MARKS):
        return (
            f"you count places where all of {shown(text)} follows, sign after sign. Count each of "
            "the three double marks alone, and add."
        )
    if text in "‘’'":
        return f"you count single marks, {shown(text)}. The task asks for double ones."
    return f"you count {shown(text)}. The double marks are “, ” and the straight one."


@exercise("1.4", "Count the double marks", answer="double_marks")
def count_the_double_marks(answer, article):
    if issubclass(type(answer), (list, tuple)):
        if len(answer) > 1 and all(type(each) is int for each in answer):
            return f"Almost: that is {len(answer)} numbers. Add them up with `+`, not with a comma."
        return (
            f"Not yet: that is a list of {counted(len(answer), 'thing')}, not a number. Count each "
            "mark with `article.text.count(…)`, and add up with `+`."
        )
    number, right = expect_count(answer), double_marks_of(article)
    opening, closing, straight = (article.text.count(mark) for mark in '“”"')
    given = on_pages("double_marks", answer, MARKED)
    wrong = slip(given, MARKED, double_marks_of, MISCOUNTED_MARKS)
    part = next((each for each in PARTS if given == list(map(_counted(each), MARKED))), "")
    if number == right and part:
        left_out = " and ".join(name for mark, name in MARKS.items() if mark not in part)
        return (
            f"Correct: {right}. Notice what your cell leaves out, {left_out}: only because this "
            "page holds none, the number is right."
        )
    one = text_counted("double_marks", answer, MARKED)
    if one and one not in MARKS:
        return f"Almost: {_other_text(one)}"
    one_alone = "Perhaps you counted one of the three characters only."
    perhaps = dict.fromkeys((opening, closing, straight), one_alone) | {0: NONE_FOUND}
    wrong = wrong and wrong + either_text("double_marks")
    expect_this_count(number, right, wrong, perhaps)
    return (
        f"Correct: {opening} opening and {closing} closing curly marks, and {straight} straight "
        "ones. Notice that a straight mark does not say whether it opens or closes: a program has "
        "to work that out."
    )
