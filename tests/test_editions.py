"""The editions of TEACHING.md: its own commands are run, and what they write is looked at."""

import html
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from lab import browser_page, violations
from lessons import FOLDER, NOTEBOOKS, ROOT, exercises_in, read, run, tags
from test_browser import require_browser
from test_high_contrast import faint

from helpers.show.editions import FOLDED, SLIDE_STYLE, for_live_coding, for_slides, for_web_pages

TEACHING = (FOLDER / "TEACHING.md").read_text(encoding="utf-8")
COMMANDS = {
    re.search(r"--output-dir (\S+)", command)[1]: command
    for command in re.findall(r"^jupyter nbconvert .+$", TEACHING, re.MULTILINE)
}

each_notebook = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    """Make an edition by its command in TEACHING.md, once, and give the folder."""
    made = {}

    def make(name):
        if name not in made:
            made[name] = folder = tmp_path_factory.mktemp(name.split("/")[0])
            _, _, *words = shlex.split(COMMANDS[name])
            words[words.index("--output-dir") + 1] = str(folder)
            assert words.pop() == "notebooks/*.ipynb"
            command = [sys.executable, "-m", "nbconvert", *words, *map(str, NOTEBOOKS)]
            done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stderr[-2000:]
        return made[name]

    return make


def sources(cells):
    return [cell.source for cell in cells]


def in_pairs(folder):
    """Each notebook with the edition of it."""
    pairs = [(read(path), nbformat.read(folder / path.name, as_version=4)) for path in NOTEBOOKS]
    assert len(pairs) == 8
    return pairs


def test_there_are_seven_editions_in_folders_that_git_passes_over():
    assert sorted(COMMANDS) == [
        "edition_answers",
        "edition_for_a_test",
        "edition_live_coding",
        "edition_nbgrader/source/who-said-maybe",
        "edition_pages",
        "edition_slides",
        "edition_without_teacher_notes",
    ]
    assert "edition_*/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


# Notebooks ----------------------------------------------------------------------------------------


SOLUTION, NOTE = "<summary>Solution</summary>", "**Teacher note.**"


@pytest.mark.parametrize(
    "name, without, telltale",
    [
        ("edition_for_a_test", {"solution", "teacher"}, (SOLUTION, NOTE)),
        ("edition_without_teacher_notes", {"teacher"}, (NOTE,)),
    ],
)
def test_what_is_left_out_is_all_of_that_and_nothing_else(edition, name, without, telltale):
    for original, left in in_pairs(edition(name)):
        nbformat.validate(left)
        stays = [cell.source for cell in original.cells if not without & set(tags(cell))]
        assert sources(left.cells) == stays and len(stays) < len(original.cells)
        assert not any(each in source for source in stays for each in telltale)


def test_the_answer_sheet_holds_each_task_and_its_solution(edition):
    for path in NOTEBOOKS:
        page = (edition("edition_answers") / f"{path.stem}.html").read_text(encoding="utf-8")
        words = html.unescape(re.sub(r"<[^>]+>", "", page))
        for each in exercises_in(read(path)):
            assert f"Exercise {each.number}" in words
            assert each.solution.splitlines()[0] in words
        assert NOTE not in words and "Hint" not in words
        assert set(re.findall(r"<(?:script|link)[^>]+(?:src|href)=\"([^\"]*)", page)) <= {"data:,"}


NBGRADER = "edition_nbgrader/source/who-said-maybe"


def test_for_nbgrader_each_exercise_is_an_answer_and_a_test(edition):
    for original, made in in_pairs(edition(NBGRADER)):
        nbformat.validate(made)
        roles = {
            cell.metadata.nbgrader.grade_id: cell
            for cell in made.cells
            if "nbgrader" in cell.metadata
        }
        assert len(roles) == 2 * len(exercises_in(original))
        for each in exercises_in(original):
            name = each.number.replace(".", "-")
            answer, test = roles[f"answer-{name}"], roles[f"check-{name}"]
            assert answer.source.startswith(original.cells[each.stub].source)
            assert each.solution.strip() in answer.source.split("### BEGIN SOLUTION")[1]
            assert f'check("{each.number}")' in test.source and "assert" in test.source
            assert test.metadata.nbgrader.points == 1
        assert not any(SOLUTION in source or NOTE in source for source in sources(made.cells))


def test_nbgrader_itself_passes_the_solutions_and_fails_what_it_hands_out(edition, tmp_path):
    python = os.environ.get("CLASS_PYTHON")
    if not python:
        pytest.skip("CLASS_PYTHON names no Python with nbgrader (see .ci/run)")
    name = NOTEBOOKS[0].name
    (tmp_path / "source" / "who-said-maybe").mkdir(parents=True)
    shutil.copy(edition(NBGRADER) / name, tmp_path / "source" / "who-said-maybe")

    def nbgrader(*words):
        command, beside = [python, "-m", "nbgrader", *words], Path(python).parent
        done = subprocess.run(
            command,
            cwd=tmp_path,
            env={**os.environ, "PATH": f"{beside}{os.pathsep}{os.environ['PATH']}"},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout + done.stderr

    validate, generate = (
        shlex.split(line) for line in re.findall(r"^nbgrader (.+)$", TEACHING, re.MULTILINE)
    )
    assert validate.pop() == "source/who-said-maybe/*.ipynb"
    assert "Success!" in nbgrader(*validate, f"source/who-said-maybe/{name}")
    nbgrader(*generate)
    handed_out = tmp_path / "release" / "who-said-maybe" / name
    left = nbformat.read(handed_out, as_version=4)
    assert "SOLUTION" not in "".join(sources(left.cells))
    count = len(exercises_in(read(NOTEBOOKS[0])))
    assert f"FAILED ON {count} CELL" in nbgrader(*validate, str(handed_out))


def test_for_live_coding_the_prose_and_the_exercises_stay(edition):
    for original, blank in in_pairs(edition("edition_live_coding")):
        nbformat.validate(blank)
        posed = exercises_in(original)
        stays = {each.stub for each in posed} | {each.check for each in posed}
        stays.add(next(n for n, c in enumerate(original.cells) if c.cell_type == "code"))
        assert len(blank.cells) == len(original.cells)
        emptied = 0
        for place, (cell, left) in enumerate(zip(original.cells, blank.cells, strict=True)):
            if cell.cell_type == "markdown" or place in stays:
                assert left.source == cell.source
            else:
                assert left.source == ""
                emptied += 1
            assert cell.cell_type == "markdown" or left.outputs == []
        assert emptied >= 5


@each_notebook
def test_a_blank_notebook_runs_to_the_end(path, tmp_path):
    """A class that does the exercises only must not trip over the cells in between."""
    blank, _ = for_live_coding(read(path), {})
    run(blank, work=tmp_path)


# Web pages ----------------------------------------------------------------------------------------


def test_a_page_holds_the_lesson_and_asks_for_no_script(edition):
    folder = edition("edition_pages")
    for path in NOTEBOOKS:
        page, notebook = (folder / f"{path.stem}.html").read_text(encoding="utf-8"), read(path)
        title = notebook.cells[0].source.splitlines()[0].removeprefix("# ")
        assert f"<title>{title}</title>" in page
        hidden = [c for c in notebook.cells if c.metadata.get("jupyter", {}).get("outputs_hidden")]
        assert page.count(f"<summary>{FOLDED}</summary>") == len([c for c in hidden if c.outputs])
        solved = re.findall(r"<summary>Solution for (\d\.\d+)</summary>", page)
        assert len(set(solved)) == len(solved) == len(exercises_in(notebook))
        assert "<summary>Hint</summary>" not in page
        assert "Your prediction first" not in page
        assert "<strong>Teacher note.</strong>" not in page
        assert set(re.findall(r"<(?:script|link)[^>]+(?:src|href)=\"([^\"]*)", page)) <= {"data:,"}


def test_each_link_of_a_page_opens(edition, tmp_path):
    require_browser()
    # The folder stands in the kit's, as TEACHING.md's command makes it.
    shutil.copytree(edition("edition_pages"), tmp_path / "edition_pages")
    for part in ("notebooks", "seeds"):
        (tmp_path / part).symlink_to(ROOT / part)
    relative = "a[href]:not([href^='http']):not([href^='#'])"
    with browser_page() as page:
        opened = set()
        for path in NOTEBOOKS:
            address = f"file://{tmp_path}/edition_pages/{path.stem}.html"
            page.goto(address)
            page.evaluate("document.querySelectorAll('details').forEach(e => { e.open = true; })")
            targets = page.locator(relative).evaluate_all("links => links.map(a => a.href)")
            assert any(target.endswith(".html") for target in targets)
            for target in sorted(set(targets) - opened):
                page.goto(address)
                page.locator(relative).evaluate_all(
                    "(links, to) => links.find(a => a.href === to).click()", target
                )
                page.wait_for_url(target)
                assert page.locator("h1, pre").count(), target
                opened.add(target)
            page.goto(address)
            missing = """() => [...document.querySelectorAll("a[href^='#']")].map(
                a => decodeURIComponent(a.hash.slice(1))
            ).filter(id => !document.getElementById(id))"""
            assert page.evaluate(missing) == []


TAB_STOPS = """() => [...document.querySelectorAll('*')].filter(
    part => part.tabIndex >= 0 && part.getClientRects().length)
    .map(part => [part.matches('a, summary'), part.scrollWidth > part.clientWidth])"""


OUT_OF_REACH = """() => [...document.querySelectorAll('.jp-OutputArea-output, pre')].filter(
    part => part.scrollWidth > part.clientWidth + 1 && part.tabIndex < 0)
    .map(part => part.textContent.slice(0, 80))"""


def test_a_page_has_no_idle_tab_stop_and_all_that_scrolls_is_reached(edition):
    require_browser()
    with browser_page() as page:
        for path in NOTEBOOKS:
            page.goto(f"file://{edition('edition_pages')}/{path.stem}.html")
            stops = page.evaluate(TAB_STOPS)
            assert 10 < len(stops) < 60, len(stops)
            assert all(leads or scrolls for leads, scrolls in stops)
            page.set_viewport_size({"width": 390, "height": 800})
            page.locator("summary").evaluate_all("all => all.forEach(each => each.click())")
            page.wait_for_timeout(100)
            assert page.evaluate(OUT_OF_REACH) == []
            page.set_viewport_size({"width": 1280, "height": 900})


@each_notebook
def test_a_page_shows_everything_without_network_and_to_everybody(edition, path):
    require_browser()
    with browser_page() as page:
        page.context.set_offline(True)
        page.goto(f"file://{edition('edition_pages')}/{path.stem}.html")
        blank = """() => [...document.images]
            .filter(each => !each.complete || !each.naturalWidth || !each.alt).length"""
        page.wait_for_load_state("load")
        assert page.evaluate(blank) == 0
        assert page.locator("h1").count() == 1
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        assert violations(page, "body") == []
        page.emulate_media(color_scheme="dark", forced_colors="active")
        assert faint(page)[0] == []
        assert page.outside == set()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_page_is_read_in_each_theme_on_a_telephone_and_on_paper(tmp_path, theme):
    require_browser()
    _, _, *words = shlex.split(COMMANDS["edition_pages"])
    words[words.index("--output-dir") + 1] = str(tmp_path)
    words[-1] = str(NOTEBOOKS[4])
    command = [sys.executable, "-m", "nbconvert", *words, f"--HTMLExporter.theme={theme}"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    with browser_page() as page:
        page.goto(f"file://{tmp_path}/{NOTEBOOKS[4].stem}.html")
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        assert violations(page, "body") == []
        page.evaluate(
            "document.querySelectorAll('details').forEach(each => { each.open = false; })"
        )
        page.set_viewport_size({"width": 390, "height": 800})
        cut_off = """() => [...document.querySelectorAll('.jp-InputArea .highlight pre')].filter(
            each => each.scrollWidth > each.clientWidth + 1
                && getComputedStyle(each).overflowX !== 'auto').length"""
        assert page.evaluate(cut_off) == 0
        page.emulate_media(media="print")
        closed = """() => [...document.querySelectorAll('details')].filter(
            each => each.lastElementChild.getBoundingClientRect().height === 0).length"""
        assert page.locator("details").count() > 3 and page.evaluate(closed) == 0


# Slides -------------------------------------------------------------------------------------------


def test_each_heading_begins_a_slide_and_answers_are_skipped(edition):
    folder = edition("edition_slides")
    for path in NOTEBOOKS:
        page = (folder / f"{path.stem}.slides.html").read_text(encoding="utf-8")
        cells = read(path).cells
        text = "\n\n".join(c.source for c in cells if c.cell_type == "markdown")
        headings = re.findall(r"^#{1,3} (.+)$", re.sub(r"```.*?```", "", text, flags=re.S), re.M)
        slides = re.findall(r"<section[^>]*>(?!<section)(.*?)(?=<section|</section>)", page, re.S)
        assert len(slides) >= len(headings) - 1
        for slide in slides:
            assert len(re.findall(r"<h[123]\b", slide)) <= 1, slide[:300]
            # One step a slide: one cell of code, or the two of an exercise.
            assert len(re.findall(r'class="jp-Cell jp-CodeCell', slide)) <= 2, slide[:300]
        notes = [cell for cell in cells if "teacher" in tags(cell)]
        assert page.count('<aside class="notes">') == len(notes)
        assert "<summary>Solution" not in page
        assert '<h2 id="Glossary"' not in page


def test_the_cells_of_slides_hold_what_the_notebook_holds():
    for path in NOTEBOOKS:
        cells, pages = (make(read(path), {})[0].cells for make in (for_slides, for_web_pages))
        slides = re.sub(r"\s+|\.slides", "", "".join(sources(cells)))
        page = re.sub(r"\s+", "", "".join(sources(pages)))
        contents = re.search(r"\*\*Contents\*\*.*?(?=<style>)", page)[0]
        style = re.sub(r"\s+|\.slides", "", SLIDE_STYLE)
        assert slides.replace(style, "") == page.replace(contents, "")


def test_a_slide_that_is_not_shown_takes_no_tab_stop():
    require_browser()
    link = '<a href="#">{0}</a>'
    slides = "".join(
        f'<section class="stack {state}"><section>{link.format(state)}</section></section>'
        for state in ("past", "present", "future")
    )
    with browser_page() as page:
        page.set_content(
            # reveal.js itself makes the slide of a stack visible that was shown last.
            "<style>.reveal .slides > section > section { visibility: visible; }</style>"
            f'{SLIDE_STYLE}<div class="reveal"><div class="slides">{slides}</div></div>'
        )
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "present"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") != "future"
        page.locator(".reveal").evaluate("each => each.classList.add('overview')")
        assert page.get_by_text("future").is_visible()
