"""How long each section of the lesson takes: an estimate, and the tables that state it.

    python tests/minutes.py            print the minutes of each section
    python tests/minutes.py --write    put them into notebooks/TEACHING.md as well

Nobody has held a stop-watch over a class. What is known is how much there is to read, to run and to
do, so the minutes are worked out from that, with the allowances below, for somebody who reads
alone. The opening cell of a notebook states the sums, rounded to five minutes; a test holds it to
that.
"""

import re
import sys

from lessons import FOLDER, NOTEBOOKS, exercises_in, read, tags

from helpers.exercises.register import LEVELS

WORDS_A_MINUTE = 130  # reading to understand, on a screen, maybe in a second language
RUN_A_CELL = 0.5  # minutes: to read the code, run it and look at what it shows
THINK = 0.5  # minutes for each Predict and each Question
TRY_A_CONTROL = 3  # minutes
SHORT_EXERCISE, LONG_EXERCISE = 5, 10  # minutes; long: a function to write, or a higher level
ANNOTATE = 8  # minutes to mark a passage by hand; counted with the exercises
ROUND_TO = 5
CONTROL = re.compile(r"\b(?:\w+_explorer|\w+_bench|own_article|correct)\(")
TEACHING = FOLDER / "TEACHING.md"
BEGIN, END = "<!-- minutes: written by tests/minutes.py -->", "<!-- end of the minutes -->"
STATED = re.compile(r"^\*\*Time:\*\* reading (\d+) minutes, exercises (\d+) minutes\.$", re.M)
NOT_TIMED = {"Glossary"}  # looked up, not read


def words_in(source):
    """The words of prose that a learner reads; hints and solutions count with the exercise."""
    text = re.sub(r"^```.*?^```|<details>.*?</details>", "", source, flags=re.DOTALL | re.MULTILINE)
    return len(re.findall(r"\w[\w’'.-]*", re.sub(r"\]\([^)]*\)", "]", text)))


def sections(notebook):
    """The minutes of each section of level 2: title, teaching, exercises.

    What stands above the first heading belongs to no section and is left out: it is read at a
    glance.
    """
    stubs = {posed.stub: posed for posed in exercises_in(notebook)}
    checks = {posed.check for posed in stubs.values()}
    found = []
    for at, cell in enumerate(notebook.cells):
        if cell.cell_type == "code":
            if at in stubs:
                found[-1][2] += _minutes_of(stubs[at])
            elif at not in checks:
                found[-1][1] += RUN_A_CELL + TRY_A_CONTROL * bool(CONTROL.search(cell.source))
                found[-1][2] += ANNOTATE * ("annotate(" in cell.source)
            continue
        if "teacher" in tags(cell):
            continue
        for part in re.split(r"^(?=## )", cell.source, flags=re.MULTILINE):
            if title := re.match(r"## (.+)", part):
                found.append([title[1], 0, 0])
            if found:
                found[-1][1] += words_in(part) / WORDS_A_MINUTE
                found[-1][1] += THINK * len(re.findall(r"\*\*(?:Predict|Question)\.\*\*", part))
    return [tuple(each) for each in found if each[0] not in NOT_TIMED]


def _minutes_of(exercise):
    is_long = "def " in exercise.cells[exercise.stub].source
    return LONG_EXERCISE if is_long or exercise.level in LEVELS[1:] else SHORT_EXERCISE


def estimate(notebook):
    """Teaching and exercise minutes of a whole notebook, rounded as its opening cell does it."""
    parts = sections(notebook)
    sums = sum(teaching for _, teaching, _ in parts), sum(doing for *_, doing in parts)
    return tuple(max(ROUND_TO, round(each / ROUND_TO) * ROUND_TO) for each in sums)


def stated(notebook):
    """Teaching and exercise minutes that the opening cell promises."""
    return tuple(map(int, STATED.search(notebook.cells[0].source).groups()))


def table():
    """The minutes of all sections as Markdown: a table a notebook."""
    lines = []
    for path in NOTEBOOKS:
        notebook = read(path)
        title = notebook.cells[0].source.splitlines()[0].removeprefix("# ")
        lines += ["", f"**{path.stem[:2]} {title}**", "", "| section | teaching | exercises |"]
        lines.append("| --- | --- | --- |")
        for name, teaching, doing in sections(notebook):
            lines.append(f"| {name} | {max(1, round(teaching))} | {round(doing) or ''} |")
        teaching, doing = stated(notebook)
        lines.append(f"| **all, as its opening cell states it** | **{teaching}** | **{doing}** |")
    return "\n".join([BEGIN, *lines, "", END])


def write():
    """Put the table into TEACHING.md, between its two marks."""
    page = TEACHING.read_text(encoding="utf-8")
    before, after = page.partition(BEGIN)[0], page.partition(END)[2]
    TEACHING.write_text(f"{before}{table()}{after}", encoding="utf-8")


if __name__ == "__main__":
    write() if "--write" in sys.argv else print(table())
