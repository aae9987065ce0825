"""How long each section of the lesson takes: an estimate, and all places that state it.

    python tests/minutes.py            print the minutes of each section
    python tests/minutes.py --write    write them into the opening cells, README and TEACHING.md

Nobody has held a stop-watch over a class. What is known is how much there is to read, to run and to
do, so the minutes are worked out from that, with the allowances below, for somebody who reads
alone. Those for exercises follow patient readers, who took 65 minutes over all of notebook 04 and
73 over all of 06. Of a challenge in three levels somebody may do one only, so there are two sums.
They are rounded to five minutes; a test holds all places to them.
"""

import re
import sys

import nbformat
from lessons import FOLDER, NOTEBOOKS, ROOT, exercises_in, read, tags

from helpers.exercises.register import LEVELS

WORDS_A_MINUTE = 130  # reading to understand, on a screen, maybe in a second language
RUN_A_CELL = 0.5  # minutes: to read the code, run it and look at what it shows
THINK = 0.5  # minutes for each Predict and each Question
TRY_A_CONTROL = 3  # minutes
SHORT_EXERCISE, LONG_EXERCISE = 8, 14  # minutes; long: a function to write, or a higher level
ANNOTATE = 14  # minutes to mark a passage by hand; counted with the exercises
ROUND_TO = 5
CONTROL = re.compile(r"\b(?:\w+_explorer|\w+_bench|own_article|correct)\(")
TEACHING = FOLDER / "TEACHING.md"
BEGIN, END = "<!-- minutes: written by tests/minutes.py -->", "<!-- end of the minutes -->"
README = ROOT / "README.md"
STATED = re.compile(
    r"^\*\*Time:\*\* reading (\d+) minutes, exercises (\d+) minutes"
    r"(?:, or (\d+) with one level of the challenge)?\.$",
    re.MULTILINE,
)
NOT_TIMED = {"Glossary"}  # looked up, not read


def words_in(source):
    """The words of prose that a learner reads; hints and solutions count with the exercise."""
    text = re.sub(
        r"^```.*?^```|<details[^>]*>.*?</details>", "", source, flags=re.DOTALL | re.MULTILINE
    )
    return len(re.findall(r"\w[\w’'.-]*", re.sub(r"\]\([^)]*\)", "]", text)))


def sections(notebook):
    """The minutes of each section of level 2: title, teaching, all exercises, those of one level.

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
                found[-1][3] += _minutes_of(stubs[at]) * (stubs[at].level not in LEVELS[1:])
            elif at not in checks:
                found[-1][1] += RUN_A_CELL + TRY_A_CONTROL * bool(CONTROL.search(cell.source))
                by_hand = ANNOTATE * bool(re.search(r"\bannotate\(", cell.source))
                found[-1][2] += by_hand
                found[-1][3] += by_hand
            continue
        if "teacher" in tags(cell):
            continue
        for part in re.split(r"^(?=## )", cell.source, flags=re.MULTILINE):
            if title := re.match(r"## (.+)", part):
                found.append([title[1], 0, 0, 0])
            if found:
                found[-1][1] += words_in(part) / WORDS_A_MINUTE
                found[-1][1] += THINK * len(re.findall(r"\*\*(?:Predict|Question)\.\*\*", part))
    return [tuple(each) for each in found if each[0] not in NOT_TIMED]


def _minutes_of(exercise):
    is_long = "def " in exercise.cells[exercise.stub].source
    return LONG_EXERCISE if is_long or exercise.level in LEVELS[1:] else SHORT_EXERCISE


def estimate(notebook):
    """Teaching, all exercises, those of one level: the minutes of a notebook, rounded."""
    sums = [sum(column) for column in list(zip(*sections(notebook), strict=True))[1:]]
    return tuple(max(ROUND_TO, round(each / ROUND_TO) * ROUND_TO) for each in sums)


def stated(notebook):
    """The same three as the opening cell promises them."""
    teaching, doing, one = STATED.search(notebook.cells[0].source).groups()
    return int(teaching), int(doing), int(one or doing)


def in_opening_cell(teaching, doing, one):
    level = f", or {one} with one level of the challenge" if one != doing else ""
    return f"**Time:** reading {teaching} minutes, exercises {doing} minutes{level}."


def in_readme(teaching, doing, one):
    return f"{teaching} + {doing} min" + (f" ({one} with one level)" if one != doing else "")


def table():
    """The minutes of all sections as Markdown: a table a notebook."""
    lines = []
    for path in NOTEBOOKS:
        notebook = read(path)
        title = notebook.cells[0].source.splitlines()[0].removeprefix("# ")
        lines += ["", f"**{path.stem[:2]} {title}**", ""]
        lines += [
            "| section | teaching | exercises | with one level |",
            "| --- | --- | --- | --- |",
        ]
        for name, teaching, doing, one in sections(notebook):
            row = [name, max(1, round(teaching)), round(doing) or "", round(one) or ""]
            lines.append(f"| {' | '.join(map(str, row))} |")
        sums = " | ".join(f"**{each}**" for each in estimate(notebook))
        lines.append(f"| **all, as its opening cell states it** | {sums} |")
    return "\n".join([BEGIN, *lines, "", END])


def write():
    """State the minutes in every opening cell, in README and in TEACHING.md."""
    readme = README.read_text(encoding="utf-8")
    for path in NOTEBOOKS:
        notebook = read(path)
        worked_out = estimate(notebook)
        if stated(notebook) != worked_out:
            opening = notebook.cells[0]
            opening.source = STATED.sub(in_opening_cell(*worked_out), opening.source)
            nbformat.write(notebook, path)
        row = rf"^(\|.*\(notebooks/{path.name}\).* \| )[^|]+ \|$"
        readme = re.sub(row, rf"\g<1>{in_readme(*worked_out)} |", readme, flags=re.MULTILINE)
    README.write_text(readme, encoding="utf-8")
    page = TEACHING.read_text(encoding="utf-8")
    before, after = page.partition(BEGIN)[0], page.partition(END)[2]
    TEACHING.write_text(f"{before}{table()}{after}", encoding="utf-8")


if __name__ == "__main__":
    write() if "--write" in sys.argv else print(table())
