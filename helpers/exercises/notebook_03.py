"""The checks of notebook 03, Find quotations.

That of 3.1 is in ``notebook_03_pattern.py``; rules for speakers have a module of their own,
``speaker_rules.py``.
"""

import ast
import re

from ..core.wording import listed
from .cells import as_typed
from .expect import Step, expect_list, plain, shown
from .notebook_03_pattern import pattern_text
from .register import exercise
from .speaker_rules import SPEAKER, STANDARD, STARTER, STRETCH, judge, measured, noticed, running_on

# 3.2 -----------------------------------------------------------------------------------------

ANSWERS = ("mixed", "indirect", "direct", "none")
REASONS = {  # each rules out all three other kinds
    1: "in sentence 1 Ana is reported as calling the lake so, and there are marks; but the marked "
    "words could not stand alone as what she said.",
    2: "in sentence 2 Ana is reported as saying something, and there are no marks.",
    3: "in sentence 3 Ana is reported as speaking, and there are marks; the marked words could "
    "stand alone, as she spoke them.",
    4: "in sentence 4 nobody is reported as saying the marked word: it is doubted.",
}


HELP = dict.fromkeys(
    ["too many values", *(f"name '{kind}'" for kind in ANSWERS)],
    "There are four words. Each has quotation marks of its own; commas stand between them.",
)


@exercise("3.2", "Name the kinds", answer="first, second, third, fourth", helped=HELP)
def name_the_kinds(answer, article):
    if any(isinstance(each, ast.Set) for each in as_typed("first")):
        return (
            "Not yet: between `{` and `}` things have no order, so that it is chance which word "
            "belongs to which sentence. Take these brackets away, or write `[` and `]`."
        )
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
        where = listed([f"sentence {n}" for n in wrong])
        return (
            f"Almost: look again at {where}. Is somebody reported as saying it? Are there marks? "
            "If so, could the marked words stand alone?"
        )
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
    cues = pattern_text(answer, 'a group of cues, written as a text: `r"(?P<cue>…)"`')
    if "?P<speaker>" in cues and "?P<cue>" in cues:
        return (
            "Almost: a speaker stands in it, as in a whole rule. `cues` is the second group of a "
            "rule alone, `(?P<cue>…)`: the next exercises put it into rules of their own."
        )
    rules = [f"Q {SPEAKER} {cues}"]
    judge(rules, STARTER, article)
    if too_much := running_on(cues):
        return f"Almost: {too_much} List the seven, and end it as the rule `said` ends."
    notice = "only listed cues count; the kit's table of verbs is long, and still not complete."
    if re.match(cues, "saidx"):
        notice = "without `\\b` after it a cue need not be a whole word: 'saidx' would do, too."
    if type(answer) is re.Pattern:
        notice = "the next exercises join texts by `+`: leave `re.compile` away before you go on."
    return f"Correct: all seven are there. {measured(rules, article)} Notice that {notice}"


def _no_gap(answer, what):
    if type(answer) in (list, tuple) and any(each is ... for each in answer):
        raise Step(
            f"Not yet: there is still a `...` in your list. {what} goes in its place. (If it "
            "came with a list of an exercise above, do that one first.)"
        )


def _rules(answer):
    _no_gap(answer, "A rule")
    if type(answer) in (list, tuple) and any(type(each) is list for each in answer):
        raise Step("Not yet: there is a list in your list. Two lists are joined by `+`.")
    rules = expect_list(answer, (str, re.Pattern), "a list of rules: `[first, second]`")
    if not rules:
        raise Step("Not yet: your list holds no rule.")
    return [pattern_text(each, "a rule, written as a text") for each in rules]


@exercise("3.4", "Find the second half", answer="rules", level="standard")
def find_the_second_half(answer, article):
    rules = _rules(answer)
    judge(rules, STANDARD, article, wanted=2)
    usual = "that the second rule needs no new cue: it looks at the same attribution from its end."
    return f"Correct: both halves. {measured(rules, article)} Notice {noticed(rules, usual)}"


@exercise("3.5", "Look before the quotation", answer="three_rules", level="stretch")
def look_in_front(answer, article):
    rules = _rules(answer)
    judge(rules, STRETCH, article, wanted=3)
    usual = "what no pattern of yours can reach: a quotation with no cue beside it."
    return (
        f"Correct: after, between and before. {measured(rules, article)} Notice "
        f"{noticed(rules, usual)}"
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
