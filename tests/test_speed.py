"""Time in proportion: ratios only, since machines differ."""

import subprocess
import sys
import time

import pytest
from nltk.tokenize import NLTKWordTokenizer

from helpers import (
    Article,
    find_boosters,
    find_hedges,
    find_quotations,
    load_article,
    score,
    sentences,
    whose_hedges,
    words,
)
from helpers.core.spans import Span


def seconds(work, rounds=5):
    """The shortest of some rounds: what the work costs when nobody else is at work."""
    best = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        work()
        best = min(best, time.process_time() - began)
    return best


@pytest.fixture(scope="module")
def text():
    return load_article("tokyo_talks").text


@pytest.fixture(scope="module")
def yardstick(text):
    """NLTKWordTokenizer alone, sentence by sentence."""
    cut = [one.of(text) for one in sentences(text)]
    tokenize = NLTKWordTokenizer().tokenize
    return seconds(lambda: [tokenize(sentence) for sentence in cut])


def test_sentences_and_words_cost_no_more_than_one_and_a_half_tokenisers(text, yardstick):
    words(text)
    assert seconds(lambda: words(Article.from_text(text))) < 1.5 * yardstick


def test_the_whole_analysis_costs_no_more_than_four_tokenisers(text, yardstick):
    def analyse():
        article = Article.from_text(text)
        words(article)
        found = find_quotations(article), find_hedges(article), find_boosters(article)
        whose_hedges(article, *found)

    analyse()
    assert seconds(analyse) < 4 * yardstick


LONG = {
    "an ordinary text": "Mr. Hale said “no” in the U.S. on Monday. “Why?” she asked.\n\n",
    "one endless paragraph": "Mr. Hale said “no” in the U.S. on Monday. ",
    "no spaces at all": "abcdefghij",
    "nothing but marks": "“",
    "nothing but apostrophes": "'",
    "no end of at signs": "a@",
    "wrapped lines": "the wall may crack\nand nobody knows\n",
}


@pytest.mark.parametrize("bit", LONG.values(), ids=LONG.keys())
def test_ten_times_the_text_takes_nowhere_near_a_hundred_times_as_long(bit):
    def cost(size, rounds):
        text = bit * (size // len(bit))
        return seconds(lambda: words(text), rounds)

    cost(2_000, rounds=1)
    most = 50 * cost(20_000, rounds=3) + 0.05
    assert any(cost(200_000, rounds=1) < most for _ in range(3))


def test_five_megabytes_in_one_word_are_cut_completely():
    text = "x" * 5_000_000
    assert sum(word.length for word in words(text)) == len(text)


def test_scoring_ten_thousand_findings_is_no_ten_thousand_squared():
    def cost(count):
        spans = [Span(10 * n, 10 * n + 8) for n in range(count)]
        moved = [Span(a + 1, b + 1) for a, b in spans]
        return seconds(lambda: score(moved, spans, threshold=0.5), rounds=3)

    cost(1_000)
    assert cost(10_000) < 60 * cost(1_000) + 0.05


def test_importing_helpers_loads_nothing_but_itself():
    """Counted in modules: a time that is measured beside other tests fails by chance."""
    code = "import sys; there = set(sys.modules); import helpers; print(*set(sys.modules) - there)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(run.stdout.split()) - {"importlib", "importlib._abc", "importlib.util", "warnings"}
    assert loaded == {"helpers"}


def test_the_front_door_shows_every_name_and_opens_rooms_late():
    code = (
        "import sys, helpers; assert 'load_article' in dir(helpers); "
        "assert 'helpers.articles' not in sys.modules and 'nltk' not in sys.modules; "
        "assert callable(helpers.words); assert all(hasattr(helpers, n) for n in helpers.__all__)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
