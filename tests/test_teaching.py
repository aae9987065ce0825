"""README and TEACHING.md say of the lesson what the notebooks say themselves."""

import re
from importlib.metadata import version
from urllib.parse import unquote

import minutes
import pytest
from lessons import FOLDER, NOTEBOOKS, ROOT, exercises_in, read
from save_notebooks import PICTURE, readme_picture

from helpers import load_article, load_gold
from helpers.annotations.passage import fullest_passages

README = (ROOT / "README.md").read_text(encoding="utf-8")
TEACHING = (FOLDER / "TEACHING.md").read_text(encoding="utf-8")

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def pinned(package):
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    return re.search(rf"^{package}==(\S+)$", pins, re.MULTILINE)[1]


# The picture on the README's first screen ---------------------------------------------------------


def test_the_picture_of_the_readme_is_described_and_shows_what_the_finders_find():
    saved = PICTURE.read_text(encoding="utf-8")
    drawn = readme_picture()
    described = re.compile(r"<desc>(.{100,})</desc>")
    assert described.search(saved)[1] == described.search(drawn)[1], "run tests/save_notebooks.py"
    assert re.search(r"!\[[^\]]{30,}\]\(notebooks/pictures/article_map\.svg\)", README)


def test_the_picture_of_the_readme_is_the_one_that_the_code_draws():
    if version("matplotlib") != pinned("matplotlib"):
        pytest.skip("another version of matplotlib draws the same picture in other strokes")
    assert PICTURE.read_text(encoding="utf-8") == readme_picture(), "run tests/save_notebooks.py"


def test_the_picture_of_the_readme_stands_on_white():
    """On GitHub's dark theme, black letters on no background could not be read."""
    saved = PICTURE.read_text(encoding="utf-8")
    background = re.search(r'<g id="patch_1">\s*<path [^>]*style="fill: (#\w+)', saved)
    assert background[1] == "#ffffff"


# Minutes ------------------------------------------------------------------------------------------


@each_notebook
def test_an_opening_cell_states_the_minutes_that_are_worked_out(path):
    """Rounded to five minutes, as TEACHING.md promises."""
    notebook = read(path)
    assert minutes.stated(notebook) == minutes.estimate(notebook)


@each_notebook
def test_the_readme_states_title_and_minutes_of_the_notebook(path):
    notebook = read(path)
    title = notebook.cells[0].source.splitlines()[0].removeprefix("# ")
    row = re.search(rf"^\|.*\(notebooks/{path.name}\).*$", README, re.MULTILINE)[0]
    assert row.startswith(f"| [{path.stem[:2]} {title}](")
    assert row.endswith(f"| {minutes.in_readme(*minutes.stated(notebook))} |")


def test_the_teachers_page_states_the_minutes_of_every_section():
    assert minutes.table() in TEACHING, "run: python tests/minutes.py --write"


def test_the_paths_add_up():
    lengths = []
    for table in re.findall(r"^\| minutes \| what .*?\n\n", TEACHING, re.DOTALL | re.MULTILINE):
        rows = re.findall(r"^\| (\d+) \|", table, re.MULTILINE)
        total = int(re.search(r"^\| \*\*(\d+)\*\* \|", table, re.MULTILINE)[1])
        assert sum(map(int, rows)) == total
        lengths.append(total)
    assert lengths == [60, 240, 300, 300]


# The teachers' page and the lesson ----------------------------------------------------------------


def test_it_states_how_many_hedges_the_passages_of_notebook_06_hold():
    numbers = re.search(
        r"passages hold (\d+) and (\d+) hedges, those of the course's article (\d+) and (\d+)",
        TEACHING,
    )
    held = [
        sum(part.contains(hedge) for hedge in load_gold(part.article).hedges)
        for name in ("singing_sand", "tokyo_talks")
        for part in fullest_passages(load_article(name))
    ]
    assert [int(number) for number in numbers.groups()] == held


def anchors_of(path):
    """The headings that a link may lead to, as JupyterLab and GitHub write them."""
    if path.suffix == ".ipynb":
        text = "\n\n".join(c.source for c in read(path).cells if c.cell_type == "markdown")
        return {t.replace(" ", "-") for t in re.findall(r"^#+ (.+)$", text, re.MULTILINE)}
    heads = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def test_its_links_lead_to_sections_that_there_are():
    links = re.findall(r"\]\(([^)\s]+)\)", TEACHING)
    assert len(links) > 40
    for link in links:
        if link.startswith("https://"):
            continue
        file, _, anchor = unquote(link).partition("#")
        target = FOLDER / file if file else FOLDER / "TEACHING.md"
        assert target.exists(), link
        assert not anchor or anchor in anchors_of(target), link


def test_every_exercise_that_it_names_is_posed():
    posed = {each.number for path in NOTEBOOKS for each in exercises_in(read(path))}
    named = set(re.findall(r"\b[0-7]\.[1-9]\b", re.sub(r"<!-- minutes.*?-->", "", TEACHING)))
    assert named and named <= posed, sorted(named - posed)


@each_notebook
def test_every_notebook_has_misconceptions_and_a_place_to_cut(path):
    number, title = path.stem[:2], read(path).cells[0].source.splitlines()[0][2:]
    heading = re.search(rf"^### {number} (.+)$", TEACHING, re.MULTILINE)
    assert heading[1] == title
    row = rf"^\| \[.+?\]\({path.name}#.+?\) \| .+ \| “.+” \|$"
    rows = re.findall(row, TEACHING, re.MULTILINE)
    assert len(rows) >= 3
    assert re.search(rf"^\| {number} \| .+ \| .+ \|$", TEACHING, re.MULTILINE)
