"""Rules for speakers, as learners of notebook 03 write them: tried on lines, and mended.

A rule is judged by what it finds on invented lines. A cause is named only if the rule is right once
the cause is mended; otherwise the check says what it saw.
"""

import re
from itertools import permutations

from ..articles import load_article
from ..core.wording import counted
from ..quotations.lesson import attribute, find_marked
from ..scoring import load_gold, page_with_gold, same_speaker, score
from .expect import NOT_STARTED, Step, shown
from .made_up import luck_of, made_up
from .speaker_repairs import CUES, MORE, SPEAKER, repaired
from .unreadable import of_a_pattern

FIRST_RULE = "Q " + SPEAKER + r" (?P<cue>said)\b"
RIGHT = [  # of which a task asks for the first few
    *(f"Q {SPEAKER} {CUES}", rf"# {SPEAKER} {CUES}[\w ]*[.,] Q"),
    rf"(?P<speaker>\w+) {MORE}\b[^.#]* Q",
]
NOBODY = None
SHOWING = ("singing_sand", "left_winger")  # right rules make no mistake there
MOST_ORDERED = 4  # rules that are tried in every order
NAMES = ("Lund", "Winter", "Oz", "mayor", "driver", "Ada", "Bo")
LISTED = (
    " (The check puts other names into its lines each time.) Perhaps your rule lists the speakers "
    "that it was shown. No list holds all: say what a speaker is made of."
)
TOO_MUCH = {  # a line, and how many of its quotations have somebody who says them
    ("“Rain,” she added| “Snow.”", 1): (
        "that your rule would take a `|` for a comma, too: in square brackets it is no *or*."
    ),
    ("“Rain,” Ada Lund added; to farmers, “rain” is gold.", 1): (
        "that your gap takes a `;`, too, and then a new thought may begin."
    ),
    (
        "She saidx “Rain.”",
        0,
    ): "that a cue of yours need not be a whole word: 'saidx' would do, too.",
}
TAKEN = "is said to say"  # of somebody who does not

# A line, and for each of its marked stretches who says it and by which cue.
STARTER = {
    "“It may rain,” Ada Lund said.": [("Ada Lund", "said")],
    "“It may rain,” it says.": [("it", "says")],
    "“It may rain,” Dr. Oz told us.": [("Dr. Oz", "told")],
    "“It may rain,” she added.": [("she", "added")],
    "“Will it rain?” the mayor asked.": [("the mayor", "asked")],
    "“It may rain,” Bo Winter wrote.": [("Bo Winter", "wrote")],
    "“It may rain,” Bo Winter replied.": [("Bo Winter", "replied")],
    "“It may rain,” she said. He said no.": [("she", "said")],
    "“It may rain.” Ada Lund painted the door.": [NOBODY],
    "“It may rain.” Bo Winter smiled.": [NOBODY],
}
BOTH_HALVES = STARTER | {
    "“Rain,” Ada Lund said. “Snow.”": [("Ada Lund", "said")] * 2,
    "“It may,” she added, “rain.”": [("she", "added")] * 2,
    "“Rain,” the mayor told us in the town hall on Monday. “Snow.”": [("the mayor", "told")] * 2,
    "“Rain,” Ada Lund said. “Sun,” Bo Winter said.": [("Ada Lund", "said"), ("Bo Winter", "said")],
    "“Rain,” Ada Lund said. Bo Winter went on about “floods.”": [("Ada Lund", "said"), NOBODY],
    "“Rain,” as all could see; Ada Lund said nothing.": [NOBODY],
    "The road was shut, Bo Winter said. “Rain.”": [NOBODY],
    "Nobody added anything. “Rain.”": [NOBODY],
}
# No rule before the quotation reads these right: `said` stands before it.
STANDARD = BOTH_HALVES | {
    "“Rain,” Ada Lund said and painted the door “red.”": [("Ada Lund", "said"), NOBODY],
    "“Rain,” Ada Lund said. To farmers, “rain” is gold.": [("Ada Lund", "said"), NOBODY],
    "“Rain,” Ada Lund said; Bo Winter heard “fog” and sang, “Snow.”": [("Ada Lund", "said")]
    + [NOBODY] * 2,
}
STRETCH = BOTH_HALVES | {
    "Ada Lund said: “It may rain.”": [("Ada Lund", "said")],
    "Ada Lund said, “It may rain.”": [("Ada Lund", "said")],
    "Bo Winter waved. Ada Lund said: “It may rain.”": [("Ada Lund", "said")],
    "Ada Lund told Bo Winter: “It may rain.”": [("Ada Lund", "told")],
    "The mayor warned that the road was “a river.”": [("The mayor", "warned")],
    "She called it “a river.”": [("She", "called")],
    "She called the town’s half-built ($5) road by the old mill “a river.”": [("She", "called")],
    "“Rain,” the mayor added when she wrote to us, “Snow.”": [("the mayor", "added")] * 2,
    "The mayor said the road was “a river,” and the driver called it “a joke.”": [
        ("The mayor", "said"),
        ("the driver", "called"),
    ],
    "Ada Lund said no. Bo Winter waved. “It may rain.”": [NOBODY],
    "Ada Lund painted the door “red.”": [NOBODY],
    "As Ada Lund said no, “Go,” Bo Winter added.": [("Bo Winter", "added")],
    "Ada Lund wrote “Go home” to the mayor.": [("Ada Lund", "wrote")],
}


def _fault(rules, cases):
    """What is wrong with rules on the first line on which they fail, or nothing."""
    if unreadable := _unreadable(rules):
        return unreadable
    for text, wanted in cases.items():
        found = {each.start: each for each in attribute(text, rules)}
        for stretch, right in zip(find_marked(text), wanted, strict=True):
            fault = _compare(text, stretch, found.get(stretch.start), right)
            if fault:
                return fault
    return ""


def _unreadable(rules):
    for number, rule in enumerate(rules, 1):
        which = f"rule {number}" if len(rules) > 1 else "the rule"
        if rule.count("?P<speaker>") > 1 and "?P<cue>" not in rule:
            return f"{which} has no group `cue`: `(?P<cue>…)`."
        if rule.count("?P<speaker>") > 1:
            return f"{which} has two speakers. {_two_speakers(rule)}"
        try:
            missing = {"speaker", "cue"} - {*re.compile(rule).groupindex}
        except re.error as error:
            return f"Python cannot read {which}: {of_a_pattern(error)}."
        for name in sorted(missing):
            return f"{which} has no group `{name}`: `(?P<{name}>…)`."
    return ""


def _two_speakers(rule):
    """What a rule with two groups `speaker` was put together from."""
    before, second, _ = rule[1:].partition("Q (?P<speaker>")
    if second and before.endswith(") "):
        return (
            "A whole rule, such as `said`, stands inside it. What belongs there is the group of "
            "cues alone, `cues`."
        )
    if second or "# (?P<speaker>" in rule[1:]:
        return "Two rules are joined into one: between them belongs a comma, no `+`."
    return "After the speaker belongs the group of cues, `cues`."


def _renamed(cases, luck):
    """The same lines with other people in them, who have names that the check makes up."""
    others = dict(zip(NAMES, made_up(luck, len(NAMES)), strict=True))
    others |= {name: others[name].title() for name in NAMES if name[0].isupper()}
    named = re.compile(r"\b(?:" + "|".join(NAMES) + r")\b")

    def renamed(text):
        return named.sub(lambda name: others[name[0]], text)

    return {
        renamed(text): [each and (renamed(each[0]), each[1]) for each in wanted]
        for text, wanted in cases.items()
    }


def _compare(text, stretch, found, wanted):
    words = stretch.of(text)
    if found is None:
        return f"nobody is found for {words} in: {text}" if wanted else ""
    speaker, cue = found.speaker.of(text), found.cue.of(text)
    if wanted is NOBODY:
        return f"{shown(speaker)} {TAKEN} {words}, by the cue {shown(cue)}, in: {text}"
    right, right_cue = wanted
    # The last words are enough: "Lund" points to Ada Lund.
    if cue == right_cue and f" {right}".endswith(f" {speaker}"):
        return ""
    if speaker == right_cue:
        return "the groups are swapped: `speaker` holds the verb."
    if (right in speaker and right != speaker) or f" {right} ".endswith(f" {speaker}"):
        return f"the speaker runs on, {shown(speaker)} for {right}: {text}"
    if speaker in right and right != speaker:
        return f"the speaker is cut short, {shown(speaker)} for {right}: {text}"
    if cue == right_cue or speaker != right:
        return f"{shown(speaker)} {TAKEN} {words}, where {right} does: {text}"
    return f"{shown(cue)} stands where the cue is {right_cue}: {text}"


def judge(rules, cases, article, wanted=1):
    """Stop with the cause, where mending it makes the rules right, or with what can be seen.

    ``cases`` are lines as in `STARTER`; the cost of a wrong answer is measured on ``article``.
    """
    fault = _fault(rules, cases)
    if fault and len(rules) > wanted and not _fault(rules[:wanted], cases):
        raise Step(
            f"Almost: your list has {counted(len(rules), 'rule')}, and the task asks for {wanted}. "
            f"The first {wanted} alone are right. Perhaps another cell put more in, by `append`: "
            "run the cell of this exercise again."
        )
    if not fault and (fault := _fault(rules, _renamed(cases, luck_of(rules)))):
        raise Step(f"Almost: {fault}{LISTED}")
    if not fault:
        return _all_needed(rules, cases, wanted)
    if any("___" in rule for rule in rules):
        raise Step("Not yet: a gap `___` is still open. Put a piece of pattern in its place.")
    if any("..." in rule for rule in rules):
        raise Step(NOT_STARTED)
    cost = _cost(rules, RIGHT[:wanted], article) if TAKEN in fault else ""
    if not _fault(_with_other_cues(rules), cases):
        raise Step(
            f"Almost: your rules are right but for the cues in them. As it is, {fault} Mend `cues` "
            "in 3.3, and run its cell and this one again."
        )
    for cause, mended in repaired(rules):
        if not _fault(mended, cases):
            raise Step(f"Almost: {cause}. As it is, {fault}{cost}")
    for order in permutations(rules) if len(rules) <= MOST_ORDERED else ():
        if not _fault(list(order), cases):
            raise Step(f"Almost: the surest rule goes first, and here it does not. So {fault}")
    for cause, mended in repaired(rules):
        for other, again in repaired(mended):
            if not _fault(again, cases):
                raise Step(f"Almost: {cause}. And {other}. As it is, {fault}{cost}")
    few = (
        f" Your list has {counted(len(rules), 'rule')}. The task asks for {wanted}. (Outside of "
        "quotation marks, what follows a `#` is not read.)"
    )
    raise Step(f"Almost: {fault}{cost}{few if len(rules) < wanted else ''}")


def _with_other_cues(rules):
    """The rules with the right cues, where the end of one, its `cues`, stands in others too."""
    for rule in rules:
        cues = rule[rule.find("(?P<cue>") :]
        if sum(cues in each for each in rules) > 1:
            return [each.replace(cues, CUES) for each in rules]
    return rules


def running_on(cues):
    """What a group of cues takes for a cue, though it is not listed, as a sentence, or nothing."""
    for _, cue in filter(None, (each[0] for each in STARTER.values())):
        ends = [cue + more for more in (" ", ",", ".", " on", " on Monday", ". She", "x")]
        for other in [*ends, f"{cue[:2]}x{cue[3:]}", f"{cue[:3]}x"]:
            if re.fullmatch(cues, other):
                return f"yours takes {shown(other)} for a cue, too."
    return ""


def _all_needed(rules, cases, wanted):
    """Stop at a list that is right without its last rule, or without one that is too many."""
    places = range(len(rules)) if len(rules) > wanted else [len(rules) - 1]
    idle = [n for n in places if not _fault(rules[:n] + rules[n + 1 :], cases)]
    if len(rules) < max(wanted, 2) or not idle:
        return
    raise Step(
        f"Almost: your list of {len(rules)} rules is right, but rule {idle[-1] + 1} does nothing: "
        "without it the list gives the same on every line that was tried. Perhaps a list that you "
        "put in still holds a rule of an earlier try: run its cell again."
    )


def _cost(rules, right, article):
    """What words in wrong mouths cost, on the first page that shows it."""
    for page in (page_with_gold(article), *map(load_article, SHOWING)):
        best = _score(right, page)
        if _score(rules, page).precision < best.precision:
            return (
                f" {measured(rules, article, page)} Of rules that are right precision is "
                f"{best.precision:.2f} and recall {best.recall:.2f}."
            )
    return ""


def noticed(rules, usual):
    """What can be noticed of rules that are right: on one of these lines they find too much."""
    for (line, right), notice in TOO_MUCH.items():
        if len(attribute(line, rules[: 2 if line[0] == "“" else None])) > right:
            return notice
    return usual


def _score(rules, page):
    return score(attribute(page, rules), load_gold(page).marked, same=same_speaker)


def measured(rules, article, page=None):
    """How far rules come on the learner's article, or on a page with gold, beside the first one."""
    why = ", where it shows," if page and load_gold(article) else " (this article has no gold)"
    page = page or page_with_gold(article)
    now, first = _score(rules, page), _score(FIRST_RULE, page)
    own = page.sha256 == article.sha256
    where = "this article" if own else f"the practice page {page.name}{why}"
    return (
        f"On {where} precision is {now.precision:.2f} and recall {now.recall:.2f}; with `said` "
        f"alone recall was {first.recall:.2f}."
    )
