"""Two more editions of the lesson, for those who mark it: an answer sheet, and one for nbgrader.

`jupyter nbconvert` is told the name of a function of this room, as in `editions`;
notebooks/TEACHING.md has the commands.
"""

import re

CHECK = re.compile(r'check\("(\d\.\d+)"\)')
SOLUTION = re.compile(r"<summary>Solution for [\d.]+</summary>\s*```python\n(.*?)```", re.DOTALL)
TASK = re.compile(r"^#+ Exercise.*", re.DOTALL | re.MULTILINE)
# nbgrader counts a cell that stops with an error as not passed; a check never stops with one.
GRADED = """feedback = check("{0}")
print(feedback)
assert repr(feedback).startswith("Correct:")"""


def posed(cells):
    """The exercises among some cells: number, task, stub, check, and the cell with its solution."""
    for place, cell in enumerate(cells):
        found = CHECK.fullmatch(cell.source) if cell.cell_type == "code" else None
        if found:
            yield (found[1], cells[place - 2], cells[place - 1], cell, cells[place + 1])


def for_answers(notebook, resources):
    """Keep the title, and each exercise's task and solution, unfolded (nbconvert calls it)."""
    title = notebook.cells[0]
    title.source = title.source.splitlines()[0]
    cells = [title]
    for _, task, _, _, answer in posed(notebook.cells):
        task.source = TASK.search(task.source)[0]
        answer.source = f"```python\n{SOLUTION.search(answer.source)[1]}```"
        cells += [task, answer]
    notebook.metadata["title"] = title.source.removeprefix("# ")
    notebook.cells = cells
    return notebook, resources


def for_nbgrader(notebook, resources):
    """Make the teacher's version of an assignment: nbgrader takes the solutions out itself.

    The cell of each exercise holds stub and solution, its check becomes a test worth one point.
    Hints, folded solutions, teacher notes and results go.
    """
    for number, _, stub, check, answer in posed(notebook.cells):
        solution = SOLUTION.search(answer.source)[1].rstrip()
        stub.source += f"\n### BEGIN SOLUTION\n{solution}\n### END SOLUTION"
        check.source = GRADED.format(number)
        name = number.replace(".", "-")
        stub.metadata["nbgrader"] = _role(f"answer-{name}", solution=True)
        check.metadata["nbgrader"] = _role(f"check-{name}", grade=True, locked=True, points=1)
    left_out = {"solution", "teacher"}
    notebook.cells = [
        cell for cell in notebook.cells if not left_out & set(cell.metadata.get("tags", []))
    ]
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return notebook, resources


def _role(name, **role):
    """What nbgrader reads of a cell."""
    nothing = {"grade": False, "solution": False, "locked": False, "task": False}
    return {**nothing, **role, "grade_id": name, "schema_version": 3}
