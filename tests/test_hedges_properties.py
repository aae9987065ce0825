"""The hedge finder on any text: no exception, true offsets, time that grows with the text."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.hedges.cues import standard_book
from helpers.hedges.finder import find_boosters, find_hedges
from helpers.hedges.word_list import find_words

NEIGHBOURS = ["May", "3", "2011", "$", "%", ",", ".", "“", "’", "that", "the", "a", "is", "not"]
NEIGHBOURS += ["to", "be", "so", "hour", "voters", "\n", "  ", "\u00a0", "-", "É"]
SNIPPETS = st.sampled_from([*list(standard_book().forms)[::9], *NEIGHBOURS])
TEXTS = st.one_of(st.text(), st.lists(SNIPPETS, max_size=40).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_gives_findings_that_fit_it(text):
    for find in (find_hedges, find_boosters):
        found = find(text)
        ends = [finding.end for finding in found]
        assert all(0 <= finding.start < finding.end <= len(text) for finding in found)
        assert all(end <= after.start for end, after in zip(ends, found[1:], strict=False))
        for finding in [*found, *found.rejected]:
            cue, colon, why = finding.reason.partition(": ")
            assert cue == " ".join(finding.of(text).split()) and colon and why


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.lists(st.text(min_size=1), max_size=4))
def test_any_list_of_words_can_be_looked_for(text, words):
    for span in find_words(text, words):
        assert 0 <= span.start < span.end <= len(text)
    own = [word for word in words if word.strip()]
    for finding in find_hedges(text, extra=own):
        assert finding.length > 0


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_hedges_and_boosters_never_overlap(text):
    boosters = find_boosters(text)
    assert not any(hedge.overlaps(booster) for hedge in find_hedges(text) for booster in boosters)


def seconds(text):
    """What both finders take."""
    began = time.process_time()
    find_hedges(text)
    find_boosters(text)
    return time.process_time() - began


def grows_like_the_text(unit, times=120):
    """Whether sixteen times the text takes no more than some forty times the time."""
    small, large = unit * times, unit * times * 16
    most = 40 * max(min(seconds(small) for _ in range(3)), 0.001)
    return any(seconds(large) < most for _ in range(3))


def test_time_grows_with_the_text_and_not_with_its_square():
    story = "In May it may rain about 3 days, according to some people who think at least so.\n"
    assert grows_like_the_text(story)


def test_time_stays_bounded_on_texts_made_to_be_slow():
    for unit in ("may ", "at ", "in the region ", "hundreds of ", "so that ", "““", "a" * 50, "\n"):
        assert grows_like_the_text(unit), unit
    assert grows_like_the_text("at" + " " * 5000 + "least ", times=10)
