"""A check names a mistake only where it was seen: the probes tell each from all others."""

from itertools import combinations

import pytest

from helpers.exercises import (
    notebook_00,
    notebook_01_marks,
    notebook_02,
    notebook_02_concordance,
    notebook_02_functions,
    notebook_05,
    notebook_06_functions,
    notebook_06_kappa,
    notebook_07,
)
from helpers.exercises.expect import Step
from helpers.exercises.trying import (
    a_number,
    close_to,
    expect_takes,
    known_mistake,
    number_from,
    outcomes,
)


def pages(articles):
    return [(each,) for each in articles]


TABLES = {
    "0.2": (pages(notebook_00.SAID), notebook_00.MISCOUNTS_OF_SAID, notebook_00.count_of_said),
    "1.4": (
        pages(notebook_01_marks.MARKED),
        notebook_01_marks.MISCOUNTED_MARKS,
        notebook_01_marks.double_marks_of,
    ),
    "2.3": (
        pages(notebook_02.PAGES_WITH_THE),
        notebook_02.MISCOUNTS_OF_THE,
        notebook_02.count_of_the,
    ),
    "2.4": (
        notebook_02_functions.WORDS,
        notebook_02_functions.MISCOUNTS,
        notebook_02_functions.count_word,
    ),
    "2.5": (
        notebook_02_concordance.PLACES,
        notebook_02_concordance.LOOK_UP_MISTAKES,
        notebook_02_concordance.look_up,
    ),
    "5.2": (notebook_05.COUNTS, notebook_05.RATE_MISTAKES, notebook_05.per_100),
    "6.2": (
        notebook_06_functions.PAIRS,
        notebook_06_functions.ALIKE_MISTAKES,
        notebook_06_functions.percent,
    ),
    "6.4": (
        notebook_06_kappa.LISTS,
        notebook_06_kappa.KAPPA_MISTAKES,
        notebook_06_kappa.kappa,
    ),
    "7.1": (notebook_07.TEXTS, notebook_07.SHARE_MISTAKES, notebook_07.share),
}


def differ(one, other, probes):
    """On how many probes two functions can never come to the same."""
    pairs = [(outcomes(one, probe), outcomes(other, probe)) for probe in probes]
    return sum(all(not close_to(a, b) for a in first for b in second) for first, second in pairs)


@pytest.mark.parametrize("number", TABLES)
def test_two_mistakes_and_the_right_answer_differ_on_at_least_two_probes(number):
    probes, mistakes, right = TABLES[number]
    named = {"the right answer": right, **mistakes}
    for (first, one), (second, other) in combinations(named.items(), 2):
        assert differ(one, other, probes) >= 2, f"{first} / {second}"


def test_a_mistake_is_named_only_if_it_agrees_on_every_probe():
    probes = [(2,), (3,)]
    mistakes = {"it doubles": lambda n: 2 * n, "it may square or add": lambda n: [n * n, n + 1]}
    assert known_mistake([4, 6], probes, mistakes) == "it doubles"
    assert known_mistake([3, 9], probes, mistakes) == "it may square or add"
    assert known_mistake([4, 7], probes, mistakes) is None


def test_numbers_of_another_make_are_numbers():
    numpy = pytest.importorskip("numpy")
    assert a_number(numpy.int64(3)) == 3 and a_number(numpy.float32(0.5)) == 0.5
    assert a_number(True) is None and a_number("3") is None
    assert number_from(lambda: numpy.float64(2.5), what="a number") == 2.5


def test_a_function_that_takes_too_little_is_told_so_without_words_of_python():
    with pytest.raises(Step, match="2 names: hedges and words"):
        expect_takes(lambda hedges: 1, "hedges", "words")
