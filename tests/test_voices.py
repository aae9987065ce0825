"""Whose hedge is it? Own words, reported words, the reporter's; and what small counts can bear."""

import math
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import Article, Span, count_words
from helpers.findings import analyse, as_record
from helpers.hedges.explain import explain
from helpers.hedges.finder import find_hedges
from helpers.show.summary import summary
from helpers.voices.chance import compare_pages, permutation_test, rate_interval
from helpers.voices.rates import Rate, rates
from helpers.voices.voices import voice_of, whose_hedges


def quoted(text, stretch, kind, name=None, speaker=None):
    """A quotation made by hand: a stretch of the text, its kind, its speaker."""
    start = text.index(stretch)
    mention = None
    if speaker:
        at = text.index(speaker)
        mention = Span(at, at + len(speaker))
    return SimpleNamespace(
        start=start, end=start + len(stretch), kind=kind, name=name, speaker=mention
    )


def voices(text, *quotations):
    """(word, voice, manner) of every hedge and booster."""
    found = whose_hedges(text, quotations=list(quotations))
    return [(v.of(text), v.voice, v.manner) for v in found]


def test_a_hedge_outside_quotations_is_the_reporters():
    assert voices("Perhaps it rained.") == [("Perhaps", "reporter", "reporter")]


@pytest.mark.parametrize("kind", ["direct", "mixed"])
def test_a_hedge_inside_marks_is_the_speakers_own(kind):
    text = "“It may rain,” said Ada Lund."
    ada = quoted(text, "“It may rain,”", kind, "Ada Lund")
    assert voices(text, ada) == [("may", "Ada Lund", "own words")]


def test_a_hedge_in_indirect_speech_is_the_speakers_as_reported():
    text = "Ada Lund said it might rain."
    ada = quoted(text, "it might rain", "indirect", "Ada Lund")
    assert voices(text, ada) == [("might", "Ada Lund", "as reported")]


def test_own_words_win_inside_an_indirect_clause():
    text = "Ada Lund said it might rain and the day was “probably lost.”"
    clause = quoted(text, "it might rain and the day was “probably lost.”", "indirect", "Ada Lund")
    words = quoted(text, "“probably lost.”", "mixed", "Ada Lund")
    assert voices(text, clause, words) == [
        ("might", "Ada Lund", "as reported"),
        ("probably", "Ada Lund", "own words"),
    ]


def test_the_cue_of_an_attribution_is_the_reporters():
    text = "According to Ada Lund, it may rain."
    ada = quoted(text, "it may rain", "indirect", "Ada Lund")
    assert voices(text, ada) == [
        ("According to", "reporter", "reporter"),
        ("may", "Ada Lund", "as reported"),
    ]


def test_boosters_have_a_voice_too():
    text = "“It is certainly wet,” a guide said."
    guide = quoted(text, "“It is certainly wet,”", "direct", speaker="a guide")
    assert voices(text, guide) == [("certainly", "a guide", "own words")]


def test_a_pronoun_that_was_not_traced_is_no_voice_of_its_own():
    text = "“It is certainly wet,” she said."
    she = quoted(text, "“It is certainly wet,”", "direct", speaker="she")
    assert voices(text, she) == [("certainly", "unknown speaker", "own words")]


def test_a_speaker_without_a_name_is_called_by_the_mention():
    text = "“Maybe,” said a clerk."
    assert voice_of(quoted(text, "“Maybe,”", "direct", speaker="a clerk"), text) == "a clerk"
    assert voice_of(quoted(text, "“Maybe,”", "direct"), text) == "unknown speaker"


def test_the_findings_can_be_handed_in():
    text = "Perhaps it certainly rained."
    only_hedges = whose_hedges(text, quotations=[], hedges=find_hedges(text), boosters=[])
    assert [v.of(text) for v in only_hedges] == ["Perhaps"]


def test_findings_come_in_text_order_and_keep_what_they_hold():
    text = "Certainly it may rain."
    found = whose_hedges(text, quotations=[])
    assert [v.of(text) for v in found] == ["Certainly", "may"]
    assert all(v.span == v.finding.span for v in found)


def test_rates_count_words_by_voice_and_manner():
    text = "“Maybe it will rain,” said Ada Lund. Bo Hale said it might snow. It did."
    ada = quoted(text, "“Maybe it will rain,”", "direct", "Ada Lund")
    bo = quoted(text, "it might snow", "indirect", "Bo Hale")
    assert rates(text, quotations=[ada, bo]) == [
        Rate("reporter", "reporter", 8, 0, 0),
        Rate("Ada Lund", "own words", 4, 1, 0),
        Rate("Bo Hale", "as reported", 3, 1, 0),
    ]


def test_rates_add_up_to_all_words_of_the_article():
    text = "“Maybe,” said Ada Lund. Ada Lund said it might snow. It did."
    ada = quoted(text, "“Maybe,”", "direct", "Ada Lund")
    again = quoted(text, "it might snow", "indirect", "Ada Lund")
    apart = rates(text, quotations=[ada, again])
    merged = rates(text, quotations=[ada, again], by="voice")
    assert sum(r.words for r in apart) == sum(r.words for r in merged) == 12
    assert [(r.voice, r.manner, r.hedges) for r in merged] == [
        ("reporter", "reporter", 0),
        ("Ada Lund", "both", 2),
    ]


def test_rates_add_up_by_manner_and_by_side_with_a_line_for_what_is_not_there():
    text = "“Maybe,” said Ada Lund. It may rain."
    ada = quoted(text, "“Maybe,”", "direct", "Ada Lund")
    by_manner, by_side = (rates(text, quotations=[ada], by=by) for by in ("manner", "side"))
    assert [(r.voice, r.words, r.hedges) for r in by_manner] == [
        ("own words", 1, 1),
        ("as reported", 0, 0),
        ("reporter", 6, 1),
    ]
    assert [(r.voice, r.words) for r in by_side] == [("reporter", 6), ("people quoted", 1)]
    with pytest.raises(ValueError):
        rates(text, quotations=[], by="mood")


def test_findings_and_rates_know_the_row_that_a_table_shows_of_them():
    text = "“It may\nrain,” said Ada Lund."
    ada = quoted(text, "“It may\nrain,”", "direct", "Ada Lund")
    assert list(whose_hedges(text, quotations=[ada])[0].as_row().values()) == [
        "plausibility",
        "may",
        "Ada Lund",
        "own words",
    ]
    assert Rate("x", "both", 50, 2, 1).as_row()["hedges per 100 words"] == 4


def test_a_rate_is_per_hundred_words_and_none_without_words():
    assert Rate("x", "reporter", 50, 2, 1).hedges_per_100 == 4
    assert Rate("x", "reporter", 0, 0, 0).hedges_per_100 is None


def test_page_furniture_has_no_voice():
    article = Article.from_text("Maybe it rained.\n\nAdvertisement\n\nIt may rain again.\n")
    assert [span.of(article.text) for span in article.furniture] == ["Advertisement"]
    assert [rate.words for rate in rates(article, quotations=[])] == [7]


def test_words_are_counted_one_way_in_summary_record_and_rates():
    article = Article.from_text("AT&T may pay 3.5% by 9:30.")
    found = analyse(article)
    assert count_words(article) == as_record(found)["words"] == 6
    assert "6 words" in summary(found)
    assert sum(rate.words for rate in rates(article)) == 6


def test_the_finder_of_quotations_is_asked_when_none_are_handed_in():
    article = Article.from_text("“It may rain,” Ada Lund said. Perhaps it did.\n")
    manners = [(v.of(article.text), v.manner) for v in whose_hedges(article)]
    assert manners == [("may", "own words"), ("Perhaps", "reporter")]


def test_a_voiced_hedge_is_explained_like_the_hedge_itself():
    text = "Perhaps it rained."
    voiced = whose_hedges(text, quotations=[])[0]
    assert explain(voiced, text) == explain(voiced.finding, text)


# --- what small counts can bear -------------------------------------------------------------------


def poisson_at_most(count, mean):
    """The chance of at most so many, by the textbook sum."""
    return sum(math.exp(-mean) * mean**i / math.factorial(i) for i in range(count + 1))


@pytest.mark.parametrize("count", [1, 2, 5, 12])
def test_the_interval_is_the_exact_poisson_one(count):
    low, high = rate_interval(count, 100)
    assert math.isclose(1 - poisson_at_most(count - 1, low), 0.025, rel_tol=1e-6)
    assert math.isclose(poisson_at_most(count, high), 0.025, rel_tol=1e-6)


def test_no_hedge_in_a_hundred_words_still_leaves_room_for_three():
    low, high = rate_interval(0, 100)
    assert low == 0
    assert math.isclose(high, -math.log(0.025), rel_tol=1e-6)


def test_more_words_at_the_same_rate_make_the_interval_narrower():
    narrow, wide = rate_interval(20, 1000), rate_interval(2, 100)
    assert wide[0] < narrow[0] < 2 < narrow[1] < wide[1]


@pytest.mark.parametrize(
    ("count", "words", "level"), [(-1, 100, 0.95), (1.5, 100, 0.95), (1, 0, 0.95), (1, 100, 95)]
)
def test_a_rate_that_cannot_be_is_refused(count, words, level):
    with pytest.raises(ValueError):
        rate_interval(count, words, level=level)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 400), st.integers(1, 5000))
def test_the_rate_lies_inside_its_interval(count, words):
    low, high = rate_interval(count, words)
    assert low <= 100 * count / words <= high


def dealt(count, words, other_count, other_words, draws=1000, seed=1):
    """The permutation test of two voices that are given by their numbers."""
    first, other = Rate("a", "", words, count, 0), Rate("b", "", other_words, other_count, 0)
    return permutation_test(first, other, draws, seed)


def test_the_permutation_has_a_seed_and_so_an_answer():
    assert dealt(9, 300, 2, 400, seed=3) == dealt(9, 300, 2, 400, seed=3)
    assert dealt(9, 300, 2, 400, seed=3).deals != dealt(9, 300, 2, 400, seed=4).deals
    assert dealt(9, 300, 2, 400).expected == pytest.approx(11 * 3 / 7)


def test_equal_rates_never_look_different():
    assert dealt(2, 100, 2, 100).share == 1.0


def test_a_great_difference_is_rare_by_chance_and_a_small_one_is_not():
    assert dealt(30, 300, 2, 300).share < 0.01
    assert dealt(2, 200, 1, 200).share > 0.5


def test_the_permutation_agrees_with_the_exact_chance():
    # One hedge in all: it falls to either of two equal voices, and both look as different.
    assert dealt(1, 50, 0, 50).share == 1.0
    # Two hedges, both with the first of two equal voices: two of four ways are as extreme
    # (a little less than one half, since the words are drawn without putting back).
    exact = 2 * (50 * 49) / (100 * 99)
    assert dealt(2, 50, 0, 50, draws=4000).share == pytest.approx(exact, abs=0.03)


def test_where_nobody_is_quoted_chance_has_nothing_to_part():
    assert dealt(3, 80, 0, 0).share == dealt(0, 0, 0, 0).share == 1.0


@pytest.mark.parametrize(("count", "words"), [(25, 10), (-1, 10)])
def test_voices_that_cannot_be_compared_are_refused(count, words):
    with pytest.raises(ValueError):
        dealt(count, words, 1, 10)


def test_a_page_without_a_quotation_is_compared_without_a_share():
    page = Article.from_text("Perhaps it rained all day.", name="weather")
    row = compare_pages([page])[0].as_row()
    assert row["reporter"] == "1 in 5" and row["people quoted"] == "0 in 0"
    assert row["share of deals as far apart"] is None
