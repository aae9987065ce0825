"""Run notebooks on articles of different kinds, in one process and without a kernel, and those for
live coding, in which the lesson's cells are blank.

    python -c "import kinds; kinds.main()" FOLDER all    prints what each cell shows, as JSON

A kernel for each notebook and article would take minutes. Here one process (see shell.py) runs them
in a row, each from an empty memory, as Restart and Run All does; test_kinds.py reads what it
prints.
"""

import json
import re
import sys
from pathlib import Path

from lessons import NOTEBOOKS, read, tags, with_solutions

NUMBERS = [path.name[:2] for path in NOTEBOOKS]
HERE = Path(__file__).parent
WORDS_OF_THE_LONG_ONE = 6000
BLANK = "for live coding"  # what the round of blank notebooks is called


def short_kinds():
    """The articles of texts/kinds.txt, by name."""
    text = (HERE / "texts" / "kinds.txt").read_text(encoding="utf-8")
    parts = re.split(r"^== (\w+)$", text, flags=re.MULTILINE)[1:]
    return {name: body.strip() + "\n" for name, body in zip(parts[::2], parts[1::2], strict=True)}


def long_one():
    """Six thousand words: the practice articles one after another, each time with other names."""
    stories = [
        (HERE.parent / "seeds" / f"{name}.txt").read_text(encoding="utf-8")
        for name in ("harbour_bridge", "left_winger", "singing_sand")
    ]
    text, turn = "", 0
    while len(text.split()) < WORDS_OF_THE_LONG_ONE:
        text += "\n\n" + _renamed(stories[turn % len(stories)], turn)
        turn += 1
    return text.strip() + "\n"


def _renamed(story, turn):
    """A story in which each surname has another ending, the same throughout."""
    ending = ("sen", "ova", "wick", "ley", "mann", "sky", "ford", "well")[turn % 8]
    names = set(re.findall(r"[A-Z][a-z]+ ([A-Z][a-z]{3,})", story))
    for name in names:
        story = re.sub(rf"\b{name}\b", name[:3] + ending, story)
    return story


def kinds():
    """The text of each made-up kind, by name."""
    return {**short_kinds(), "six_thousand_words": long_one()}


def run_in_row(rounds, folder):
    """What each cell of the notebooks shows, article by article.

    Parameters
    ----------
    rounds : iterable of (str, str, dict of str to nbformat.NotebookNode)
        What to call it, an article's name in seeds/ or its path, and the notebooks to run.
    folder : pathlib.Path
        Where a learner's own files are written.

    Yields
    ------
    dict
    """
    from shell import Shell  # it brings IPython, which a reader of `kinds` needs not

    shell = Shell()
    for kind, place, notebooks in rounds:
        for number, notebook in notebooks.items():
            shell.restart(place, folder / f"work_{kind}")
            for cell in notebook.cells:
                if cell.cell_type == "code":
                    shown = shell.run(cell.source, cell.id)
                    about = {"source": cell.source, "solved": "solved" in tags(cell)}
                    yield {"kind": kind, "notebook": number, **about, **shown}


def half(kind):
    """Every second notebook, so that each meets half of the kinds, as on a chessboard."""
    at = sorted(kinds()).index(kind)
    return [number for number in NUMBERS if (int(number) + at) % 2 == 0]


def main():
    """Write a line of JSON for each cell: all notebooks or half of them on each made-up kind.

    What is named besides, in seeds/ or by its path, all notebooks meet.
    """
    from helpers.show.editions import for_live_coding

    folder, how_many, *others = sys.argv[1:]
    solved = {path.name[:2]: with_solutions(read(path)) for path in NOTEBOOKS}
    blank = {path.name[:2]: for_live_coding(read(path), {})[0] for path in NOTEBOOKS}
    rounds = [(Path(each).stem, each, solved) for each in others]
    rounds.append((BLANK, "tokyo_talks", blank))
    for kind, text in kinds().items():
        path = Path(folder, f"{kind}.txt")
        path.write_text(text, encoding="utf-8")
        wanted = NUMBERS if how_many == "all" else half(kind)
        rounds.append((kind, path, {number: solved[number] for number in wanted}))
    for shown in run_in_row(rounds, Path(folder)):
        print(json.dumps(shown))
