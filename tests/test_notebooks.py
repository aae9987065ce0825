"""The course has its eight notebooks, and a cell that fails is named.

On the course's own article the notebooks run under ``pytest --nbval`` (strict: each cell's output
is compared with the saved one); on other articles in test_kinds.py.
"""

import pytest
from lessons import NOTEBOOKS, read, run

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


def test_a_failing_cell_is_named(tmp_path):
    """The runner above can fail, and says where."""
    notebook = read(NOTEBOOKS[0])
    code = next(cell for cell in notebook.cells if cell.cell_type == "code")
    code.source = "# one comment\n1 / 0"
    with pytest.raises(AssertionError, match=rf"{code.id}.*one comment.*ZeroDivisionError"):
        run(notebook, work=tmp_path)
