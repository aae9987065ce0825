"""The editions of TEACHING.md: its own commands are run, and what they write is looked at."""

import html
import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import nbformat
import pytest
from lab import new_page, violations
from lessons import (
    ALL,
    FOLDER,
    NOTEBOOKS,
    ROOT,
    convert,
    exercises_in,
    read,
    shown_first,
    tags,
)
from look import faint, faint_ring, overlapping, too_small

from helpers.show.editions import COVER, FOLDED, SLIDE_STYLE, for_slides, for_web_pages

TEACHING = (FOLDER / "TEACHING.md").read_text(encoding="utf-8")
COMMANDS = {
    re.search(r"--output-dir (\S+)", command)[1]: command
    for command in re.findall(r"^jupyter nbconvert .+$", TEACHING, re.MULTILINE)
}


@pytest.fixture(scope="module")
def edition(tmp_path_factory):
    """Make an edition by its command in TEACHING.md, once, and give the folder."""
    made = {}

    def make(name, *more):
        if (name, *more) not in made:
            made[name, *more] = folder = tmp_path_factory.mktemp(name.split("/")[0])
            _, _, *words = shlex.split(COMMANDS[name])
            words[words.index("--output-dir") + 1] = str(folder)
            assert words.pop() == "notebooks/*.ipynb"
            convert(*words, *more, *NOTEBOOKS)
        return made[name, *more]

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


SOLUTION, NOTE = "<summary>Solution for", "**Teacher note.**"


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
    nbgrader(*generate)
    handed_out = f"release/who-said-maybe/{name}"
    left = nbformat.read(tmp_path / handed_out, as_version=4)
    assert "SOLUTION" not in "".join(sources(left.cells))
    count = len(exercises_in(read(NOTEBOOKS[0])))
    said = nbgrader(*validate, f"source/who-said-maybe/{name}", handed_out)
    assert re.search(rf"Success!.*FAILED ON {count} CELL", said, re.DOTALL), said


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


# Web pages ----------------------------------------------------------------------------------------


def test_a_page_holds_the_lesson_and_asks_for_no_script(edition):
    folder = edition("edition_pages")
    for path in NOTEBOOKS:
        page, notebook = (folder / f"{path.stem}.html").read_text(encoding="utf-8"), read(path)
        title = notebook.cells[0].source.splitlines()[0].removeprefix("# ")
        assert f"<title>{title}</title>" in page
        hidden = [c for c in notebook.cells if c.metadata.get("jupyter", {}).get("outputs_hidden")]
        assert page.count(f"{FOLDED}</span></summary>") == len([c for c in hidden if c.outputs])
        folds = re.findall(r"<summary>(.*?)</summary>", page)
        assert len(set(folds)) == len(folds) > 5, "each fold has a name of its own"
        solved = re.findall(r"<summary>Solution for (\d\.\d+)</summary>", page)
        assert len(set(solved)) == len(solved) == len(exercises_in(notebook))
        covers = [COVER.match(shown_first(c.outputs[0]))[1] for c in hidden if c.outputs]
        assert re.findall(r"<summary>(Result.*?) <span", page) == covers, "numbered as there"
        assert "your prediction first" not in page
        assert "<strong>Teacher note.</strong>" not in page
        assert set(re.findall(r"<(?:script|link)[^>]+(?:src|href)=\"([^\"]*)", page)) <= {"data:,"}


def test_each_link_of_a_page_opens(edition, browser, tmp_path):
    # The folder stands in the kit's, as TEACHING.md's command makes it.
    shutil.copytree(edition("edition_pages"), tmp_path / "edition_pages")
    for part in ("notebooks", "seeds"):
        (tmp_path / part).symlink_to(ROOT / part)
    relative = "a[href]:not([href^='http']):not([href^='#'])"
    missing = """() => [...document.querySelectorAll("a[href^='#']")].map(
        a => decodeURIComponent(a.hash.slice(1))
    ).filter(id => !document.getElementById(id))"""
    opened, targets = set(), set()
    with new_page(browser) as page:
        for path in NOTEBOOKS:
            page.goto(f"file://{tmp_path}/edition_pages/{path.stem}.html")
            opened.add(page.url)
            assert page.evaluate(missing) == []
            found = page.locator(relative).evaluate_all("links => links.map(a => a.href)")
            assert any(target.endswith(".html") for target in found)
            targets.update(target.partition("#")[0] for target in found)
        for target in sorted(targets - opened):  # no script listens: to go there is to click
            page.goto(target)
            assert page.locator("h1, pre").count(), target


THEMES = {"light": (), "dark": ("--HTMLExporter.theme=dark",)}  # as TEACHING.md says


PAGES = [(path, theme) for theme in THEMES for path in NOTEBOOKS]


def name_of_page(each):
    return f"{each[0].stem}-{each[1]}"


@pytest.fixture(scope="module")
def offline(browser):
    with new_page(browser) as page:
        page.context.set_offline(True)
        yield page


@pytest.fixture(scope="module", params=PAGES, ids=name_of_page)
def web_page(request, edition, offline):
    """A page in a theme, loaded without network. Its folds are closed, its width is 1280."""
    path, offline.theme = request.param
    folder = edition("edition_pages", *THEMES[offline.theme])
    offline.goto(f"file://{folder}/{path.stem}.html")
    return offline


# The dark pages are the light ones in other colours: their boxes need no second look.
each_light_page = pytest.mark.parametrize(
    "web_page", [each for each in PAGES if each[1] == "light"], ids=name_of_page, indirect=True
)


def open_folds(page, wanted=True):
    page.locator("details").evaluate_all(
        "(all, now) => all.forEach(e => { e.open = now; })", wanted
    )


# Scrolls as it would for the mouse, and for the keyboard only where it can take the focus.
SCROLLS = """[...document.querySelectorAll('body *')].filter(part => part.checkVisibility()
    && part.scrollWidth > part.clientWidth + 1 && part.clientWidth
    && /auto|scroll/.test(getComputedStyle(part).overflowX))"""
TAB_STOPS = """() => [...document.querySelectorAll('*')].filter(
    part => part.tabIndex >= 0 && part.checkVisibility()).map(
    part => [part.matches('a, summary'), part.scrollWidth > part.clientWidth])"""
LOW = """() => [...document.querySelectorAll('a, summary')].filter(part => part.checkVisibility()
    && part.tabIndex >= 0 && part.getBoundingClientRect().height < 24
).map(part => part.outerHTML)"""
PLAIN_LINKS = """() => [...document.querySelectorAll('p a, li a')].filter(
    part => part.tabIndex >= 0 && !getComputedStyle(part).textDecorationLine.includes('underline')
).map(part => part.outerHTML)"""
BEYOND = f"""() => {{
    const scrolls = new Set({SCROLLS}), width = document.documentElement.clientWidth;
    const inside = part => part && (scrolls.has(part) || inside(part.parentElement));
    return [...document.querySelectorAll('body *')].filter(part => part.checkVisibility()
        && part.getBoundingClientRect().right > width + 1 && !inside(part) && !part.closest('td'))
        .map(part => part.outerHTML.slice(0, 120));
}}"""
# WCAG 2.2, 1.4.12: what a reader may ask for.
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-bottom: 2em !important; }"""


def test_a_page_shows_everything_without_network_and_to_everybody(web_page):
    blank = """() => [...document.images]
        .filter(each => !each.complete || !each.naturalWidth || !each.alt).length"""
    assert web_page.evaluate(blank) == 0
    assert web_page.locator("h1").count() == 1
    open_folds(web_page)
    assert violations(web_page, "body", recoloured=web_page.theme == "dark") == []
    if web_page.theme == "light" or ALL:  # forced colours are the same on each page
        for scheme in ("light", "dark"):
            web_page.emulate_media(color_scheme=scheme, forced_colors="active")
            assert faint(web_page)[0] == []
    web_page.emulate_media(color_scheme="light", forced_colors="none")
    open_folds(web_page, False)
    assert web_page.outside == set()


def test_a_page_has_no_idle_tab_stop_and_shows_the_focus_on_each(web_page):
    stops = web_page.evaluate(TAB_STOPS)
    assert 10 < len(stops) < 60, len(stops)
    assert all(leads or scrolls for leads, scrolls in stops)
    web_page.keyboard.press("Tab")
    assert faint_ring(web_page) == []


def test_links_and_folds_are_24_pixels_high_and_links_are_underlined(web_page):
    assert web_page.evaluate(LOW) == [] and web_page.evaluate(PLAIN_LINKS) == []


@each_light_page
def test_nothing_is_cut_and_all_that_scrolls_is_reached_at_each_width(web_page):
    """At 200 per cent (640), on a telephone, with wide letters, and on paper."""
    closed = """() => [...document.querySelectorAll('details')].filter(
        each => each.lastElementChild.getBoundingClientRect().height === 0).length"""
    unreached = f"() => {SCROLLS}.filter(part => part.tabIndex < 0).map(part => part.outerHTML)"
    web_page.set_viewport_size({"width": 680, "height": 960})  # A4
    web_page.emulate_media(media="print")
    assert web_page.locator("details").count() > 3 and web_page.evaluate(closed) == 0
    assert web_page.evaluate(BEYOND) == [] and web_page.evaluate(f"() => {SCROLLS}.length") == 0
    folded = web_page.get_by_text(FOLDED).filter(visible=True)
    assert folded.count() == 0, "paper has no folds"
    web_page.emulate_media(media="screen")
    assert folded.count() > 0
    open_folds(web_page)
    assert folded.count() == 0, "what is open is not folded"
    assert too_small(web_page) == []
    for width, style in ((800, "i {}"), (640, "i {}"), (390, "i {}"), (390, SPACED)):
        web_page.set_viewport_size({"width": width, "height": 800})
        spaced = web_page.add_style_tag(content=style)
        web_page.wait_for_timeout(60)  # the page measures its boxes after it was laid out
        assert web_page.evaluate(unreached) == [], (width, style)
        assert web_page.evaluate(BEYOND) == [], (width, style)
        assert overlapping(web_page) == [], (width, style)
        spaced.evaluate("style => style.remove()")
    web_page.set_viewport_size({"width": 1280, "height": 900})
    open_folds(web_page, False)


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


def test_a_slide_that_is_not_shown_takes_no_tab_stop(browser):
    link = '<a href="#">{0}</a>'
    slides = "".join(
        f'<section class="stack {state}"><section>{link.format(state)}</section></section>'
        for state in ("past", "present", "future")
    )
    with new_page(browser) as page:
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


# Where TEACHING.md's command puts reveal.js for a room without network.
FETCHED = ROOT / "edition_slides" / "node_modules"
LOCAL = [
    "--SlidesExporter.reveal_url_prefix=node_modules/reveal.js",
    "--SlidesExporter.require_js_url=node_modules/requirejs/require.js",
    "--SlidesExporter.jquery_url=node_modules/jquery/dist/jquery.min.js",
]
RUNNING = """() => {
    require(['node_modules/reveal.js/dist/reveal.js'], reveal => { window.deck = reveal; });
    return window.deck?.isReady();
}"""
FOCUS = """() => {
    const at = document.activeElement, slide = at.closest('section'), now = deck.getCurrentSlide();
    const shown = !slide || slide === now || slide.contains(now) || now.contains(slide);
    return [shown, at.outerHTML.slice(0, 80)];
}"""
MOVES = """() => [...document.querySelectorAll('.reveal, .reveal *')].filter(part => {
    const { transitionDuration, transitionProperty, animationName } = getComputedStyle(part);
    return animationName !== 'none'
        || transitionProperty !== 'none' && !/^(0s(, )?)+$/.test(transitionDuration);
}).length"""


@pytest.mark.skipif(
    not FETCHED.is_dir(), reason="reveal.js is not fetched; see TEACHING.md, slides"
)
def test_a_running_deck_is_walked_by_keyboard_and_keeps_still_for_who_asks(edition, browser):
    folder = edition("edition_slides", *LOCAL)
    (folder / "node_modules").symlink_to(FETCHED)
    with new_page(browser) as page:
        for path in NOTEBOOKS if ALL else NOTEBOOKS[::4]:
            page.emulate_media(reduced_motion="no-preference")
            page.goto(f"file://{folder}/{path.stem}.slides.html")
            page.wait_for_function(RUNNING, timeout=60_000)
            assert page.evaluate(MOVES) > 0
            page.emulate_media(reduced_motion="reduce")
            assert page.evaluate(MOVES) == 0
            for place in range(4):
                page.evaluate("steps => { for (let n = 0; n < steps; n++) deck.next(); }", 7)
                # What the slides hold, the pages hold, and there axe looks at all of it.
                assert violations(page, "body", recoloured=place > 0) == []
                for _ in range(10):
                    page.keyboard.press("Tab")
                    shown, part = page.evaluate(FOCUS)
                    assert shown, part
                page.evaluate("() => document.activeElement.blur()")
