"""The checks of notebook 03, Find quotations."""

import re

from ..quotations.lesson import attribute, find_marked
from ..scoring import load_gold, same_speaker, score
from .expect import Step, expect, expect_list, shown
from .register import exercise

LONGEST = 1000  # code points of a rule; longer ones are no rules but pasted texts

# Rules that learners write, and the notebook's first one.
CUES = "said|told|added|asked"


def _short(answer):
    if len(answer) > LONGEST:
        raise Step(f"Not yet: that has {len(answer):,} characters. A pattern is a short text.")


# 3.1 -----------------------------------------------------------------------------------------

TWO_ON_A_LINE = "“Come in,” she said, “and shut the door.”"
ONE_EACH = {
    TWO_ON_A_LINE: ["“Come in,”", "“and shut the door.”"],
    "“No,” he said.": ["“No,”"],
    "He said no.": [],
}


@exercise("3.1", "Mend the pattern", answer="pattern")
def mend_the_pattern(answer, article):
    expect(answer, (str, re.Pattern), 'a pattern, written as a text: `pattern = "…"`')
    _short(answer if issubclass(type(answer), str) else answer.pattern)
    try:
        pattern = re.compile(answer)
    except re.error as error:
        return f"Almost: Python cannot read the pattern: {error}."
    for line, wanted in ONE_EACH.items():
        found = pattern.findall(line)
        if found != wanted:
            return _what_went_wrong(pattern, line, found, wanted)
    count = len(pattern.findall(article.text))
    return (
        f"Correct: each stretch on its own; on this page it finds {count}. Notice that a pattern "
        "stops at the next closing mark, whether or not that mark closes this quotation."
    )


def _what_went_wrong(pattern, line, found, wanted):
    if pattern.pattern.count('"') and not found:
        return f'Almost: the straight mark `"` is not in this line: {line}'
    if found == [line]:
        return "Almost: one find runs from the first opening mark to the last closing mark."
    if pattern.groups:
        return (
            "Almost: with round brackets `findall` gives what is inside them, so the marks are "
            "lost. Leave the brackets out."
        )
    if not found:
        alone = " It takes one word at most." if r"\w" in pattern.pattern else ""
        return f"Almost: the pattern finds nothing at all in {line}{alone}"
    if "" in found:
        return "Almost: the pattern is content with an empty piece. Say how it begins and ends."
    if found[0] in ("“", "”"):
        return "Almost: it finds one mark alone. Lazy repetition needs something to stop at."
    if wanted and found[0] + "”" == wanted[0]:
        return "Almost: each find ends in front of its closing mark. The mark belongs to it."
    if wanted and not found[0].startswith("“"):
        return f"Almost: {shown(found[0])} does not begin with an opening mark."
    return f"Almost: in {line} it finds {shown(found)}, not {shown(wanted)}."


# 3.2 -----------------------------------------------------------------------------------------

ANSWERS = ("mixed", "indirect", "direct", "none")


@exercise("3.2", "Name the kinds", answer="first, second, third, fourth")
def name_the_kinds(answer, article):
    what = "four words, one for each sentence"
    said = [each.strip().lower() for each in expect_list(answer, str, what)]
    if len(said) != len(ANSWERS):
        return f"Not yet: the answer should be {what}. Yours has {len(said)}."
    for each in said:
        if each not in ANSWERS:
            return (
                f"Almost: {shown(each)} is not one of the four words. They are direct, mixed, "
                "indirect and none."
            )
    wrong = [n for n, (one, right) in enumerate(zip(said, ANSWERS, strict=True), 1) if one != right]
    if not wrong:
        return (
            "Correct: two of the four have marks round something that could not stand alone. "
            "Notice that marks alone make no quotation, and that a quotation needs no marks."
        )
    if len(wrong) > 1:
        listed = ", ".join(f"sentence {n}" for n in wrong[:-1]) + f" and sentence {wrong[-1]}"
        return f"Almost: look again at {listed}. Could the marked words stand alone?"
    return (
        "Almost: "
        + {
            1: "in sentence 1 the marked words could not stand alone as what Ana said.",
            2: "in sentence 2 Ana is reported as saying something, and a report needs no marks."
            if said[1] == "none"
            else "sentence 2 has no marks at all.",
            3: "in sentence 3 the marked words are a whole sentence, as Ana spoke it.",
            4: "in sentence 4 nobody is reported as saying the marked word: it is doubted.",
        }[wrong[0]]
    )


# 3.3 to 3.5: a challenge in three levels ------------------------------------------------------

STARTER = {
    "“It may rain,” Ada Lund said.": ("Ada Lund", "said"),
    "“It may rain,” Ada Lund told us.": ("Ada Lund", "told"),
    "“It may rain,” she added.": ("she", "added"),
    "“Will it rain?” Ada Lund asked.": ("Ada Lund", "asked"),
    "“It may rain.” Ada Lund painted the door.": None,
}
STANDARD = STARTER | {
    "“It may rain,” said Ada Lund on Monday.": ("Ada Lund", "said"),
    "“It may rain,” added the mayor.": ("the mayor", "added"),
}
STRETCH = STANDARD | {
    "Ada Lund said: “It may rain.”": ("Ada Lund", "said"),
    "Bo Winter waved. Ada Lund said: “It may rain.”": ("Ada Lund", "said"),
    "Ada Lund told Bo Winter: “It may rain.”": ("Ada Lund", "told"),
    "“It may,” Ada Lund added, “rain.”": ("Ada Lund", "added"),
}


def _try_out(rules, cases):
    """Stop on the first invented sentence in which the rules do not find its speaker."""
    for text, wanted in cases.items():
        try:
            found = attribute(text, rules)
        except ValueError as error:
            raise Step(f"Almost: {error}") from None
        for each in found:
            _compare(text, each.speaker.of(text), each.cue.of(text), wanted)
        if wanted and len(found) < len(find_marked(text)):
            rule = rules if isinstance(rules, str) else " ".join(rules)
            if "\b" in rule:
                raise Step("Almost: an `r` belongs in front of the first mark, for the `\\b`.")
            if re.search(r" \||\| ", rule):
                raise Step("Almost: in a pattern a space counts. Take those beside `|` away.")
            raise Step(f"Almost: nobody is found for the marked words in: {text}")


def _compare(text, speaker, cue, wanted):
    if wanted is None:
        raise Step(f"Almost: {shown(cue)} is taken for a cue, but it says nothing: {text}")
    right, right_cue = wanted
    if (speaker, cue) == wanted:
        return
    if speaker == right_cue:
        raise Step("Almost: the groups are swapped: `speaker` holds the verb.")
    if right in speaker:
        raise Step(f"Almost: the speaker runs on, {shown(speaker)} for {right}: {text}")
    if speaker and speaker in right:
        raise Step(f"Almost: the speaker is cut short, {shown(speaker)} for {right}: {text}")
    if f"told {speaker}" in text:
        raise Step(f"Almost: {shown(speaker)} is the listener: {text}")
    if speaker != right:
        raise Step(f"Almost: {shown(speaker)} speaks instead of {right}: {text}")
    raise Step(f"Almost: {shown(cue)} stands where the cue is {right_cue}: {text}")


def _measured(rules, article):
    """How far the rules come on the learner's article, in a sentence."""
    gold = load_gold(article)
    if gold is None:
        return "This article has no gold, so nobody can say how far the rules come on it."
    wanted = [mark for mark in gold.quotations if mark.kind != "indirect"]
    result = score(attribute(article, rules), wanted, same=same_speaker)
    return f"On this article: precision {result.precision:.2f}, recall {result.recall:.2f}."


@exercise("3.3", "Add cues", answer="rule", level="starter")
def add_cues(answer, article):
    expect(answer, (str, re.Pattern), "one rule, written as a text")
    _short(answer if issubclass(type(answer), str) else answer.pattern)
    _try_out(answer, STARTER)
    return (
        f"Correct: four cues. {_measured(answer, article)} Notice that you count only the cues "
        "that you thought of; the kit's table of verbs is long, and still not complete."
    )


def _rules(answer):
    rules = expect_list(answer, (str, re.Pattern), "a list of rules: `[first, second]`")
    for each in rules:
        _short(each if issubclass(type(each), str) else each.pattern)
    if not rules:
        raise Step("Not yet: your list holds no rule.")
    return rules


@exercise("3.4", "Read both orders", answer="rules", level="standard")
def read_both_orders(answer, article):
    rules = _rules(answer)
    _try_out(rules, STANDARD)
    return (
        f"Correct: both orders. {_measured(rules, article)} Notice that the figures move only if "
        "the article uses the second order at all; on another article they may."
    )


@exercise("3.5", "Look in front", answer="three_rules", level="stretch")
def look_in_front(answer, article):
    rules = _rules(answer)
    _try_out(rules, STRETCH)
    return (
        f"Correct: behind, turned round and in front. {_measured(rules, article)} Notice what no "
        "pattern of yours can reach: a quotation with no cue beside it."
    )


# 3.6 -----------------------------------------------------------------------------------------

RANKED = ["swimmer", "holt", "reed"]


@exercise("3.6", "Rank the rivals", answer="ranking")
def rank_the_rivals(answer, article):
    names = expect_list(answer, str, "a list of three names")
    ranking = [each.strip().lower().split()[-1:] for each in names]
    ranking = [word for words in ranking for word in words]
    if sorted(ranking) != sorted(RANKED):
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
