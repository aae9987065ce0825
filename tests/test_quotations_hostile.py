"""Text from anywhere: no exception, spans that fit, and time that grows no faster than the text."""

import time
from itertools import islice, pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from helpers.articles.article import Article
from helpers.core.spans import Span
from helpers.quotations import explain
from helpers.quotations.finder import find_quotations
from helpers.quotations.marks import LINE, marked_stretches

PIECES = [
    *"\"'“”„‟«»‘’‚‹›`,.;:!?-—…()[]|\n\t",
    *(" ", "''", "’’", "\r\n", "\u2028", "\u200b", "\ue000", "\ue001", "\x00"),
    *("said ", "Low ", "Ann Low ", "he ", "she ", "that ", "the ", "mayor ", "told ", "adding "),
    *("According to ", "and ", "of ", "who ", "Mr. ", "6", "'90s ", "workers' ", "Low's ", "is "),
]
texts = st.lists(st.sampled_from(PIECES), max_size=80).map("".join) | st.text(max_size=200)


@settings(max_examples=150, deadline=None)
@given(texts)
@example("According to ,")
@example("Ann Low left.\n(AL) It was late.")
def test_no_text_raises_and_every_span_fits(text):
    article = Article.from_text(text)
    found = find_quotations(article)
    places = [*article.paragraphs, *([article.title] if article.title else [])]
    for quotation in found:
        assert 0 <= quotation.start < quotation.end <= len(text)
        assert any(place.contains(quotation) for place in places)
        for part in (quotation.speaker, quotation.cue):
            assert part is None or 0 <= part.start < part.end <= len(text)
        assert quotation.reason
        assert explain(quotation, article)
    assert all(0 <= r.start < r.end <= len(text) and r.reason for r in found.rejected)
    assert [q.start for q in found] == sorted(q.start for q in found)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_marked_stretches_never_overlap(text):
    lines = [Span(*line.span()) for line in LINE.finditer(text)]
    spans, _ = marked_stretches(text, lines)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@settings(max_examples=60, deadline=None)
@given(texts)
def test_the_same_text_gives_the_same_findings(text):
    assert find_quotations(text) == find_quotations(text)


LADDER = {
    "ten thousand opening marks": "“",
    "opening marks with words": "“we go ",
    "straight marks": '"',
    "apostrophes": "'",
    "single marks that never close": " 'a",
    "no spaces": "x",
    "marks and signs": "\"'“,”;‘’- ",
    "quotations in one paragraph": '"We go," ',
    "quotations with speakers": '"We go," Ann Low said. ',
    "paragraphs that open a mark": '"We go\n',
    "verbs of saying": "he said, ",
    "names and pronouns": "Ann Low met Max Orr and she said he left the bridge, who ",
    "commas": "a, ",
    "brackets": "(",
    "one endless sentence of quotations": '"we go" and ',
}


def many_first_names(size):
    """One surname with ever new first names."""
    letters = "abcdefghijklmnopqrst"
    first = (f"A{one}{two}{three}" for one in letters for two in letters for three in letters)
    text = "".join(f'"We go," {name} Low said. ' for name in islice(first, size // 24))
    return text[:size]


@pytest.mark.parametrize("piece", [*LADDER.values(), many_first_names], ids=[*LADDER, "surname"])
def test_time_grows_no_faster_than_the_text(piece):
    def seconds(size):
        text = piece(size) if callable(piece) else piece * (size // len(piece))
        article = Article.from_text(text)
        assert article.paragraphs is not None
        began = time.process_time()
        find_quotations(article)
        return time.process_time() - began

    small = max(min(seconds(4_000) for _ in range(3)), 0.002)
    assert any(seconds(32_000) < 8 * 3 * small for _ in range(3)), (
        "eight times the text, at most three times eight the time"
    )


def test_many_paragraphs_that_open_with_a_name_take_time_as_they_are_many():
    """What counts only in the opening is not looked for from the beginning at each of them."""

    def seconds(times):
        article = Article.from_text("Low.\n" * times)
        assert article.paragraphs is not None
        began = time.process_time()
        find_quotations(article)
        return time.process_time() - began

    small = max(min(seconds(1_250) for _ in range(3)), 0.002)
    assert any(seconds(20_000) < 16 * 1.7 * small for _ in range(3))
