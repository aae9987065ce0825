"""The guideline of the annotation says what the finders do and what the gold holds.

In its parts on hedges and boosters, each example in code shows every mark in square brackets; in
the part on quotations those do that are whole sentences.
"""

import re
from pathlib import Path

import pytest

from helpers import (
    find_boosters,
    find_hedges,
    find_quotations,
    list_articles,
    load_article,
    load_gold,
    whose_hedges,
)

TEXT = (Path(__file__).parent.parent / "seeds" / "GUIDELINE.md").read_text(encoding="utf-8")
QUOTATIONS, AFTER = TEXT.split("\n## Hedges\n")
HEDGES, BOOSTERS = AFTER.split("\n## Boosters\n")
CATEGORIES = {}  # category to the cues that its line lists
for line in HEDGES.splitlines():
    if line.startswith("| ") and "`" in line:
        _, category, _, cues, *_ = line.split("|")
        listed = ",".join(re.findall(r"\*(.+?)\*", cues))
        CATEGORIES[category.strip()] = {cue.strip() for cue in re.split("[,;]", listed)}


def examples(part):
    return re.findall(r"`([^`]+)`", part)


def marked(found, text):
    """The text with what was found in square brackets."""
    for each in sorted(found, reverse=True, key=lambda each: each.start):
        text = f"{text[: each.start]}[{text[each.start : each.end]}]{text[each.end :]}"
    return text


def sentences(part):
    """The examples that show a mark and what stands round it."""
    return [each for each in examples(part) if re.search(r"\w", re.sub(r"\[.*?\]", "", each))]


@pytest.mark.parametrize("example", [each for each in sentences(QUOTATIONS) if "[" in each])
def test_the_finder_marks_the_quotations_of_a_sentence_and_no_others(example):
    text = example.replace("[", "").replace("]", "")
    assert marked(find_quotations(text), text) == example


@pytest.mark.parametrize("example", examples(HEDGES))
def test_the_finder_marks_the_hedges_of_an_example_and_no_others(example):
    text = example.replace("[", "").replace("]", "")
    assert marked(find_hedges(text), text) == example


@pytest.mark.parametrize("example", examples(BOOSTERS))
def test_the_finder_marks_the_boosters_of_an_example_and_no_others(example):
    text = example.replace("[", "").replace("]", "")
    assert marked(find_boosters(text), text) == example


def test_the_example_of_a_category_has_that_category():
    lines = [line for line in HEDGES.splitlines() if line.startswith("| ") and "`" in line]
    assert len(lines) == len(CATEGORIES) == 5
    for line in lines:
        (hedge,) = find_hedges(examples(line)[0].replace("[", "").replace("]", ""))
        assert hedge.category == line.split("|")[1].strip()


@pytest.mark.parametrize("name", list_articles())
def test_the_gold_gives_a_cue_of_the_guideline_the_category_that_it_has_there(name):
    article = load_article(name)
    wrong = []
    for mark in load_gold(article).hedges:
        words = article.text[mark.start : mark.end].lower()
        listed = {category for category, cues in CATEGORIES.items() if words in cues}
        if listed and mark.label not in listed:
            wrong.append((words, mark.label, listed))
    assert not wrong


@pytest.mark.parametrize("name", list_articles())
def test_the_gold_marks_nothing_that_the_guideline_leaves_unmarked(name):
    article, gold = load_article(name), load_gold(load_article(name))
    marks = [article.text[each.start : each.end].lower() for each in gold.hedges]
    assert not {"would", "will", "should", "must", "can", "said", "declined"} & set(marks)
    boosters = [article.text[each.start : each.end].lower() for each in gold.boosters]
    assert not {"sharply", "closely", "bluntly", "best", "worse", "more", "all"} & set(boosters)


@pytest.mark.parametrize(
    ("text", "cue", "voice"),
    [
        ("He probably took the cup, police said.", "probably", "police"),
        ("Bo Berg claimed that it leaked.", "claimed", "reporter"),
        ("Experts say it leaks.", "Experts say", "reporter"),
        ("Bo Berg said it may leak.", "may", "Bo Berg"),
    ],
)
def test_a_hedge_inside_a_quotation_is_its_speakers_and_a_cue_outside_the_reporters(
    text, cue, voice
):
    assert {each.words: each.voice for each in whose_hedges(text)}[cue] == voice
