"""A span is a place in a text, and the text is never changed."""

from hypothesis import given
from hypothesis import strategies as st

from helpers.core.spans import Findings, Rejected, Span


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_a_span_gives_exactly_the_text_between_its_ends(text, start, length):
    span = Span(start, start + length)
    assert span.of(text) == text[start : start + length]
    assert span.length == length


def test_two_spans_that_only_touch_do_not_overlap():
    assert not Span(0, 4).overlaps(Span(4, 9))
    assert Span(0, 5).overlaps(Span(4, 9))


def test_a_span_contains_itself_and_what_lies_inside():
    assert Span(2, 8).contains(Span(2, 8))
    assert Span(2, 8).contains(Span(3, 4))
    assert not Span(2, 8).contains(Span(1, 4))


def test_spans_sort_in_text_order():
    assert sorted([Span(5, 6), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(5, 6)]


def test_offsets_count_characters_and_not_bytes():
    text = "“Maybe,” said Zoë 🎈 today"
    start = text.index("today")
    assert Span(start, start + 5).of(text) == "today"


def test_findings_remember_what_was_turned_down():
    found = Findings([Span(0, 1)], rejected=[Rejected(4, 7, "May: a month here")])
    assert found == [Span(0, 1)]
    assert found.rejected[0].of("On 3 May.") == " Ma"
