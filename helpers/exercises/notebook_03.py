"""The checks of notebook 03, Find quotations.

Patterns are tried on invented lines that tell the known mistakes apart; rules for speakers have a
module of their own, ``speaker_rules.py``.
"""

import re

from .errors import what_it_means
from .expect import Step, expect, expect_list, plain, shown
from .register import exercise
from .speaker_rules import NOTHING_IN_FRONT, SPEAKER, STANDARD, STARTER, STRETCH, judge, measured
from .trying import known_mistake

LONGEST = 1000  # code points of a rule; longer ones are no rules but pasted texts


def _pattern(answer, what):
    """The text of a pattern that may be compiled already, or a step that says what is wrong."""
    expect(answer, (str, re.Pattern), what)
    text = answer if issubclass(type(answer), str) else answer.pattern
    if len(text) > LONGEST:
        raise Step(f"Not yet: that has {len(text):,} characters. A pattern is a short text.")
    return text


# 3.1 -----------------------------------------------------------------------------------------

LINES = (
    "“Come in,” she said, “and shut the door.”",
    "“No,” he said.",
    "He said no.",
    "“Is it 5 o’clock?” Jo asked; “(it wasn’t – yet!)” was the answer.",
    "They called it “safe” and left.",
    "“Two words,” he said.",
    "The 12” pipe burst. “Why?” she asked.",
    "“No,” he said of the 12” pipe.",
    "It is “safe”, she said.",
)
RIGHT = [re.findall("“[^”]*”", line) for line in LINES]
MISTAKES = {
    "“.*”": "one find runs from the first opening mark to the last closing one: the star is greedy",
    "“[^”]*": "each find ends in front of its closing mark. That mark belongs to it",
    r"“\w+[.,?]?”": "it takes one word at most: no space may stand between the marks",
    "“.*?": "it finds opening marks alone: a lazy star needs something to stop at",
    "[“”].*?[“”]": "a closing mark may open a find. Let it begin at `“` alone",
    "“[^“]*”": "behind its closing mark it runs on to another one",
    "“([^”]*)”": "it gives the words without their marks, and both marks belong to the find",
}


@exercise("3.1", "Mend the pattern", answer="pattern")
def mend_the_pattern(answer, article):
    _pattern(answer, 'a pattern, written as a text: `pattern = "…"`')
    try:
        pattern = re.compile(answer)
    except re.error as error:
        return f"Almost: {what_it_means(error)}"
    given = [pattern.findall(line) for line in LINES]
    count = _on_the_page(pattern, article.text)
    if given == RIGHT:
        return (
            f"Correct: each stretch on its own; {count}. Notice that a pattern stops at the next "
            "closing mark, whether or not that mark closes this quotation."
        )
    wrong = [row for row in zip(LINES, given, RIGHT, strict=True) if row[1] != row[2]]
    cause = _cause(pattern, given)
    if cause:
        return f"Almost: {cause}. It fails on: {wrong[0][0]}"
    return f"Almost: {_where_it_fails(given, *wrong[0])} And {count}."


def _on_the_page(pattern, text):
    opening = text.count("“")
    if not opening:
        return "the page itself has no curly double marks"
    return f"on this page it finds {len(pattern.findall(text))}, and the page has {opening} “"


# What may be wrong with a pattern, and the pattern without it. Named if it is right then.
REPAIRS = {
    'the straight mark `"` of the keyboard is another character than “ and ”': lambda text: (
        text.replace('"', "“", 1).replace('"', "”")
    ),
    'in square brackets the straight mark `"` is another character than ”': lambda text: (
        text.replace('"', "”")
    ),
    "the single marks ‘ and ’ are other characters than “ and ”": lambda text: text.replace(
        "‘", "“"
    ).replace("’", "”"),
    "a star is missing: square brackets stand for one character": lambda text: re.sub(
        r"(?<=“)(\[[^\]]*\])\??(?=”)", r"\1*", text
    ),
    "a star is missing: a full stop stands for one character": lambda text: re.sub(
        r"(?<!\[)\.\??(?![*+\]])", ".*?", text
    ),
    "a full stop is missing in front of the star": lambda text: text.replace("“*", "“.*?"),
    "in square brackets a full stop and a star mean themselves. Take the brackets away": (
        lambda text: re.sub(r"\[(\.)[*+]?\??\][*+]?\??", ".*?", text)
    ),
    "the star stands inside the square brackets, and belongs behind them": lambda text: re.sub(
        r"([*+])\]", r"]\1", text
    ),
    "`^` is missing: without it the square brackets allow a closing mark alone": lambda text: (
        text.replace("[”", "[^”")
    ),
    "`^` stands first in the square brackets": lambda text: text.replace("[”^]", "[^”]"),
    "a space is in the square brackets, so none may stand between the marks": lambda text: re.sub(
        r"\[\^([^\]]*) ([^\]]*)\]", r"[^\1\2]", text
    ),
    "a space counts in a pattern. Take it away": lambda text: text.replace(" ", ""),
    "it ends with an opening mark": lambda text: re.sub("“$", "”", text),
    "the opening mark is missing in front": lambda text: "“" + text,
    "the closing mark is missing at the end": lambda text: text + "”",
    "the two marks have changed places": lambda text: text.translate({8220: 8221, 8221: 8220}),
}


def _cause(pattern, given):
    """What is wrong: mending it makes the pattern right, or a known mistake finds the same."""
    for cause, mend in REPAIRS.items():
        mended = mend(pattern.pattern)
        if mended != pattern.pattern and _finds_all(mended):
            return cause
    mistakes = {cause: _finds(mistake) for mistake, cause in MISTAKES.items()}
    probes = [(line,) for line in LINES]
    cause = known_mistake(given, probes, mistakes, lambda one, other: one == other)
    if cause and pattern.groups:
        return cause + ". With round brackets `findall` keeps only what is inside them"
    return cause


def _finds_all(text):
    try:
        return [re.findall(text, line) for line in LINES] == RIGHT
    except re.error:
        return False


def _finds(mistake):
    pattern = re.compile(mistake)
    return lambda line: [pattern.findall(line)]


def _where_it_fails(given, line, found, wanted):
    """What can be seen of a pattern that fails on a line, without a guess at the cause."""
    done = [other for other, there in zip(LINES, given, strict=True) if there and other != line]
    if not found and done:
        return (
            f"it finds something in: {done[0]} But nothing in: {line} What stands between the "
            "marks there that your pattern does not allow?"
        )
    if not found:
        return f"the pattern finds nothing at all in: {line}"
    if "" in found:
        return "the pattern is content with an empty piece. Say how it begins and ends."
    return f"in: {line} it finds {shown(found)}, not {shown(wanted)}."


# 3.2 -----------------------------------------------------------------------------------------

ANSWERS = ("mixed", "indirect", "direct", "none")
REASONS = {
    1: "in sentence 1 the marked words could not stand alone as what Ana said.",
    2: "sentence 2 has no marks at all.",
    3: "in sentence 3 the marked words are a whole sentence, as Ana spoke it.",
    4: "in sentence 4 nobody is reported as saying the marked word: it is doubted.",
}


@exercise("3.2", "Name the kinds", answer="first, second, third, fourth")
def name_the_kinds(answer, article):
    said = [_kind_of(each, number) for number, each in enumerate(plain(answer), 1)]
    if len(said) != len(ANSWERS):
        return f"Not yet: there are four sentences. Yours has {len(said)} answers."
    wrong = [n for n, (one, right) in enumerate(zip(said, ANSWERS, strict=True), 1) if one != right]
    if not wrong:
        return (
            "Correct: two of the four have marks round something that could not stand alone. "
            "Notice that marks alone make no quotation, and that a quotation needs no marks."
        )
    if len(wrong) > 1:
        listed = ", ".join(f"sentence {n}" for n in wrong[:-1]) + f" and sentence {wrong[-1]}"
        if {2, 4} & set(wrong):
            return f"Almost: look again at {listed}. Is somebody said to speak there, and in marks?"
        return f"Almost: look again at {listed}. Could the marked words stand alone?"
    if wrong == [2] and said[1] == "none":
        return "Almost: in sentence 2 Ana is reported as saying something, and that needs no marks."
    return f"Almost: {REASONS[wrong[0]]}"


def _kind_of(said, number):
    """One of the four words, or a step that names the sentence it is wrong for."""
    if said is ...:
        raise Step(f"Not yet: sentence {number} still has its `...`.")
    if said is None:
        raise Step(
            f"Not yet: sentence {number} has Python's own `None`. The word goes between quotation "
            'marks and in small letters: `"none"`.'
        )
    if not issubclass(type(said), str):
        raise Step(f"Not yet: sentence {number} should have a word, not {shown(said)}.")
    word = said.strip(" .\"'“”").lower().removesuffix(" quotation")
    if word not in ANSWERS:
        raise Step(
            f"Almost: {shown(said)}, for sentence {number}, is not one of the four words. They are "
            "direct, mixed, indirect and none."
        )
    return word


# 3.3 to 3.5: a challenge in three levels ------------------------------------------------------


@exercise("3.3", "Add cues", answer="cues", level="starter")
def add_cues(answer, article):
    cues = _pattern(answer, 'a group of cues, written as a text: `r"(?P<cue>…)"`')
    whole = "?P<speaker>" in cues
    rules = [cues if whole else f"Q {SPEAKER} {cues}"]
    judge(rules, STARTER, article)
    if whole:
        return (
            "Almost: that is a whole rule, and a right one. `cues` is its second group alone: the "
            "next exercises put it into rules of their own."
        )
    return (
        f"Correct: all seven are there. {measured(rules, article)} Notice that only listed cues "
        "count; the kit's table of verbs is long, and still not complete."
    )


def _no_gap(answer, what):
    if type(answer) in (list, tuple) and any(each is ... for each in answer):
        raise Step(f"Not yet: there is still a `...` in your list. {what} goes in its place.")


def _rules(answer):
    _no_gap(answer, "A rule")
    if type(answer) in (list, tuple) and any(type(each) is list for each in answer):
        raise Step("Not yet: there is a list in your list. Two lists are joined by `+`.")
    rules = expect_list(answer, (str, re.Pattern), "a list of rules: `[first, second]`")
    if not rules:
        raise Step("Not yet: your list holds no rule.")
    return [_pattern(each, "a rule, written as a text") for each in rules]


@exercise("3.4", "Find the second half", answer="rules", level="standard")
def find_the_second_half(answer, article):
    rules = _rules(answer)
    judge(rules, STANDARD | NOTHING_IN_FRONT, article)
    return (
        f"Correct: both halves. {measured(rules, article)} Notice that the second rule needs "
        "no new cue: it looks at the same attribution from behind."
    )


@exercise("3.5", "Look in front", answer="three_rules", level="stretch")
def look_in_front(answer, article):
    rules = _rules(answer)
    judge(rules, STRETCH, article)
    return (
        f"Correct: behind, between and in front. {measured(rules, article)} Notice what no "
        "pattern of yours can reach: a quotation with no cue beside it."
    )


# 3.6 -----------------------------------------------------------------------------------------

RANKED = ["swimmer", "holt", "reed"]


@exercise("3.6", "Rank the rivals", answer="ranking")
def rank_the_rivals(answer, article):
    _no_gap(answer, "A name")
    names = expect_list(answer, str, "a list of three names")
    ranking = [word for name in names for word in RANKED if word in name.lower()]
    if len(names) == 1 and len(ranking) > 1:
        return "Not yet: your list holds one text. Give each name marks of its own; commas between."
    if sorted(ranking) != sorted(RANKED) or len(names) != len(RANKED):
        return (
            "Not yet: the list should hold `Holt`, `Reed` and `swimmer`, each once. Yours has "
            f"{shown(names)}."
        )
    if ranking[-1] != "reed":
        return "Not yet: can *she* be Tom Reed? Who cannot be meant at all comes last."
    if ranking != RANKED:
        return (
            "Almost: Holt is the best known of the three, but the swimmer is the subject of the "
            "sentence just before, and nothing speaks against her. Nearness goes before fame."
        )
    return (
        "Correct: the nearest subject that *she* can be, then the one before, then nobody else. "
        "Notice that the swimmer has no name, and speaks all the same."
    )
