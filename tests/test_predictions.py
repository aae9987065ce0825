"""A prediction stays one: its answer is read after it was made, and nothing tells it before.

The form, in every notebook: a *Predict* block ends its cell. The cell below it holds the code, and
its saved output is folded; so is that of a plain twin behind it. What there is to say about the
result begins the next cell of text, in a block that is opened by hand. Behind a *Question* a cell
has no answer in the open.
"""

import re

import pytest
from lessons import COMPARISON, NOTEBOOKS, is_folded, read, tags

from helpers.show.editions import FOLDED, for_slides, for_web_pages

PREDICT, QUESTION = "**Predict.**", "**Question.**"
# What may stand behind a question: a heading, a block with a label, or an answer that is folded.
NO_ANSWER = re.compile(r"#{2,3} |\*\*[A-Z][\w ]+\.\*\*|<details")

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def paragraphs(cell):
    return cell.source.split("\n\n")


def predictions(notebook):
    """The place of each cell of text with a prediction."""
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type == "markdown" and PREDICT in cell.source:
            yield place


@each_notebook
def test_a_prediction_ends_its_cell_and_the_result_below_is_folded(path):
    cells = read(path).cells
    for place in predictions(read(path)):
        assert paragraphs(cells[place])[-1].startswith(PREDICT), cells[place].source[-300:]
        assert cells[place + 1].cell_type == "code", cells[place].source[-300:]
        assert is_folded(cells[place + 1]), cells[place + 1].source


@each_notebook
def test_what_follows_from_a_result_is_read_when_it_is_opened(path):
    cells = read(path).cells
    for place in predictions(read(path)):
        below = [cell for cell in cells[place + 1 :] if "teacher" not in tags(cell)]
        if "_view(" in below[2].source:  # a control, a line about the printed page, its plain twin
            assert is_folded(below[2]), below[2].source
            below = below[2:]
        assert COMPARISON.match(below[1].source), (
            f"below {cells[place].source[-200:]!r} stands {below[1].source[:200]!r}"
        )


@each_notebook
def test_a_question_is_not_answered_in_the_open(path):
    for cell in read(path).cells:
        if cell.cell_type == "code" or "teacher" in tags(cell):
            continue
        parts = paragraphs(cell)
        for part, behind in zip(parts, [*parts[1:], "## the end"], strict=True):
            assert not part.startswith(QUESTION) or NO_ANSWER.match(behind), behind


@pytest.mark.parametrize("edition", [for_web_pages, for_slides])
@each_notebook
def test_pages_and_slides_fold_what_the_notebook_folds(path, edition):
    notebook = read(path)
    folded = sum(map(is_folded, notebook.cells))
    comparisons = sum(bool(COMPARISON.match(cell.source)) for cell in notebook.cells)
    made, _ = edition(notebook, {})
    outputs = [output for cell in made.cells for output in cell.get("outputs", [])]
    assert sum(f"{FOLDED}</span></summary>" in str(output) for output in outputs) == folded
    text = "\n".join(cell.source for cell in made.cells if cell.cell_type == "markdown")
    assert len(COMPARISON.findall(text)) == comparisons >= 1 and "<details open" not in text
