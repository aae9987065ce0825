"""Run the notebooks and save them with their outputs, as they are committed.

    python tests/save_notebooks.py            all notebooks
    python tests/save_notebooks.py 01 02      those whose names begin so

A maintainer's tool, to be run after every change to a notebook or to a helper that a notebook
shows. Each notebook runs in a clean kernel on the course's article. What is fixed by a rule is
filled in instead of written by hand:

* a slide type (a cell with a heading of level 1 or 2 begins a slide; one of level 3, or prose below
  code, a subslide; answers are skipped, teacher notes become speaker notes; the rest continues the
  slide);
* the tag ``solution`` on a cell that holds a Solution, ``teacher`` on one that holds a Teacher
  note;
* the name of each fold, so that no two are called alike (WCAG 2.2, 2.4.6): *Hint for 3.2*, and for
  what is compared with a prediction the number of that prediction;
* the space below a fold that prose follows, which JupyterLab leaves out;
* a folded output on the code cell that follows a *Predict* block, and on the plain twin
  (``..._view(...)``) of a control that follows one. JupyterLab shows the first line of a folded
  output, so the saved one begins with a line that gives nothing away; nbval_sanitize.cfg takes it
  off again before outputs are compared.

Whatever differs from machine to machine is taken out: widget state and view ids, timings, the
version of Python. Cell ids are kept. If a cell fails, nothing is written and the cell is named.

The picture of the README, notebooks/pictures/article_map.svg, is drawn anew each time, and the
minutes of notebooks/TEACHING.md are worked out again (see minutes.py).
"""

import re
import sys
import tempfile

import minutes
import nbformat
from lessons import COMPARISON, FOLDER, NOTEBOOKS, is_folded, read, run, tags

from helpers import load_article
from helpers.show.article_map import article_map
from helpers.show.shown import escape

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
# All that a kernel would add itself but the version, which differs: JupyterLab shows a notebook as
# changed when it has to add something (helpers/lesson.py fills in the version).
LANGUAGE = {
    "codemirror_mode": {"name": "ipython", "version": 3},
    "file_extension": ".py",
    "mimetype": "text/x-python",
    "name": "python",
    "nbconvert_exporter": "python",
    "pygments_lexer": "ipython3",
}
PICTURE = FOLDER / "pictures" / "article_map.svg"
PREDICT = "**Predict.**"
PREDICT_FIRST = "Result {}: your prediction first\n"
EXERCISE = re.compile(r"\bExercise (\d\.\d+)")
SUMMARY = re.compile(
    r"(?<=<summary>)(Hint|Solution|Compare with your \w+)(?: for [\d.]+| \d+)?(?=</summary>)"
)
FOLD_BEFORE_PROSE = re.compile(r"<details>(?=(?:(?!</?details).)*</details>\n\n[^<\s])", re.DOTALL)
SPACED = '<details style="margin-bottom: 1em">'
WIDGET = "application/vnd.jupyter.widget-view+json"


def slide_type(cell, below_code):
    if "teacher" in tags(cell):
        return "notes"
    if "solution" in tags(cell):
        return "skip"
    if cell.cell_type == "markdown" and cell.source.startswith(("# ", "## ")):
        return "slide"
    if is_comparison(cell.source):
        return "-"  # one folded line, which belongs to the result above it
    if cell.cell_type == "markdown" and (below_code or cell.source.startswith("### ")):
        return "subslide"
    return "-"


def is_comparison(source):
    """Whether nothing but the answer to a prediction stands there."""
    return bool(COMPARISON.match(source)) and source.endswith("</details>")


def add_tag(cell, tag):
    cell.metadata["tags"] = sorted({*tags(cell), tag})


def name_folds(notebook):
    """Name each fold by the exercise, or by the prediction, that it belongs to."""
    task, number = "", 0

    def named(fold):
        if fold[1] in ("Hint", "Solution"):
            return f"{fold[1]} for {task}"
        return f"{fold[1]} {number}" if fold[1].endswith("prediction") else fold[1]

    for cell in notebook.cells:
        if posed := cell.cell_type == "markdown" and EXERCISE.search(cell.source):
            task = posed[1]
        cell.source = SUMMARY.sub(named, cell.source)
        number += asks(cell)


def asks(cell):
    """Whether a cell asks for a prediction."""
    return cell.cell_type == "markdown" and PREDICT in cell.source


def fill_in(notebook):
    """Set what follows from what a cell holds."""
    predicted = folded = below_code = False
    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "markdown":
            cell.source = FOLD_BEFORE_PROSE.sub(SPACED, cell.source)
        if "<summary>Solution" in cell.source:
            add_tag(cell, "solution")
        if "**Teacher note.**" in cell.source:
            add_tag(cell, "teacher")
        if cell.cell_type == "code":
            cell.metadata.pop("jupyter", None)
            cell.metadata.pop("collapsed", None)
            folded = predicted or (folded and "_view(" in cell.source)
            if folded:
                cell.metadata["jupyter"] = {"outputs_hidden": True}
                cell.metadata["collapsed"] = True  # the same to the older notebook interface
        predicted = asks(cell)
        kind = slide_type(cell, below_code)
        cell.metadata["slideshow"] = {"slide_type": kind}
        if kind not in ("skip", "notes"):
            below_code = cell.cell_type == "code"
    name_folds(notebook)
    notebook.metadata = nbformat.from_dict({"kernelspec": KERNEL, "language_info": LANGUAGE})


def strip(notebook):
    """Take out what another machine, or the next run, would have otherwise."""
    notebook.metadata.pop("widgets", None)
    notebook.metadata["language_info"] = LANGUAGE
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            output.get("data", {}).pop(WIDGET, None)
    number = 0
    for cell in notebook.cells:
        number += asks(cell)
        if is_folded(cell):
            twin = " as text" * ("_view(" in cell.source)
            cover(cell.outputs[0], PREDICT_FIRST.format(f"{number}{twin}"))


def cover(output, line):
    """Put a line above a folded output, in the form whose beginning JupyterLab shows."""
    if output.output_type == "stream":
        output["text"] = line + output["text"]
    else:
        form = "text/html" if "text/html" in output.data else "text/plain"
        output.data[form] = line + output.data[form]


def readme_picture():
    """The map of the course's article as an SVG file: on white, with its own description."""
    drawn = article_map(load_article("tokyo_talks"))
    words = f"<title>Article map</title><desc>{escape(drawn.description)}</desc>"
    start, tag, rest = drawn.svg.decode("utf-8").partition("<svg ")
    end = rest.index(">") + 1
    return f"{start}{tag}{rest[:end]}\n {words}{rest[end:]}"


def save(path):
    notebook = read(path)
    fill_in(notebook)
    with tempfile.TemporaryDirectory() as work:  # no corrections of whoever saves
        done = run(notebook, work=work)
    strip(done)
    nbformat.validate(done)
    nbformat.write(done, path)


def main(wanted):
    failed = 0
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(readme_picture(), encoding="utf-8")
    for path in NOTEBOOKS:
        if wanted and not path.name.startswith(tuple(wanted)):
            continue
        try:
            save(path)
            print(f"{path.name}: saved")
        except AssertionError as error:
            failed = 1
            print(f"{path.name}: not saved, {error}", file=sys.stderr)
    minutes.write()
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
