"""Every notebook runs to its end on every article, with exercises undone and done.

On the course's own article the notebooks run under ``pytest --nbval`` (strict: each cell's output
is compared with the saved one). Here they run on the other articles of seeds/ and on the one that
WHO_SAID_MAYBE_ARTICLE names. One run serves for three statements: no cell fails; each exercise
can be left undone; and its solution, set in behind its check, is right on that article, too.
"""

import pytest
from lessons import NOTEBOOKS, exercises_in, plain_text, read, run, tags, with_solutions

LESSONS = [
    "00_start_here",
    "01_read_the_article",
    "02_cut_it_into_words",
    "03_find_quotations",
    "04_find_hedging",
    "05_whose_hedge_is_it",
    "06_annotate_and_agree",
    "07_your_own_article",
]


def test_the_course_has_its_eight_notebooks():
    assert [path.stem for path in NOTEBOOKS] == LESSONS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_to_the_end_on_another_article(path, other_article, tmp_path):
    notebook = read(path)
    done = run(with_solutions(notebook), article=other_article, work=tmp_path)
    checks = [cell for cell in done.cells if "solved" in tags(cell)]
    assert len(checks) == len(exercises_in(notebook))
    for cell in checks:
        assert plain_text(cell).startswith("Correct:"), f"{cell.source}: {plain_text(cell)}"


def test_a_failing_cell_is_named(tmp_path):
    """The runner above can fail, and says where."""
    notebook = read(NOTEBOOKS[0])
    code = next(cell for cell in notebook.cells if cell.cell_type == "code")
    code.source = "# one comment\n1 / 0"
    with pytest.raises(AssertionError, match=rf"{code.id}.*one comment.*ZeroDivisionError"):
        run(notebook, work=tmp_path)
