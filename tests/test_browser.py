"""The lesson in a real JupyterLab: it runs, asks for no other host, and everybody can use it.

Each notebook is opened once, beside the file panel, and then looked at in all ways. Skipped where
Chromium or Playwright is missing, but never in CI.
"""

from urllib.parse import unquote, urlsplit

import lab
import pytest
from look import (
    FIELDS,
    FOCUSABLE,
    FORM,
    controls_in_the_tree,
    faint,
    faint_ring,
    overlapping,
    too_small,
)
from test_browser_annotate import DIRTY, name_the_learner

from helpers.show.pictures import SMALLEST

NOTEBOOKS = sorted(path.name for path in lab.NOTEBOOKS.glob("*.ipynb"))
WITH_CONTROLS = ("00", "02", "03", "04", "06", "07")

PATH = "window.jupyterapp.shell.currentWidget?.context?.path"


@pytest.fixture(scope="module")
def page(browser, lesson):
    """JupyterLab as the lesson's command opens it. It stays open for all that follows."""
    name_the_learner(lesson)
    with lab.new_page(browser) as page:
        page.goto(lesson.address, timeout=120_000)
        page.wait_for_function(f"Boolean({PATH})", timeout=120_000)
        # A notebook that is closed while its kernel begins takes the next one's controls along.
        page.wait_for_function(lab.IDLE, timeout=120_000)
        yield page
        lab.shut_down(page)


def test_the_lesson_opens_at_its_first_notebook_with_the_kit_as_root(page):
    assert page.evaluate(PATH) == "notebooks/00_start_here.ipynb"
    go_to = "path => { window.jupyterapp.commands.execute('filebrowser:go-to-path', {path}); }"
    page.evaluate(go_to, "/")
    items = page.locator(".jp-DirListing-itemText")
    items.get_by_text("helpers", exact=True).wait_for()
    assert items.get_by_text("seeds", exact=True).count() == 1


def test_nobody_is_asked_whether_news_of_jupyter_may_be_fetched(page):
    has = "plugin => window.jupyterapp.hasPlugin(`@jupyterlab/apputils-extension:${plugin}`)"
    assert page.evaluate(has, "notification")
    assert not page.evaluate(has, "announcements"), "it asks, whether or not it has an address"


@pytest.fixture(scope="module", params=NOTEBOOKS)
def opened(request, page):
    """The page with a notebook beside the file panel, as it was saved."""
    if page.evaluate(PATH) != f"notebooks/{request.param}":  # the first one is open
        lab.change_notebook(page, request.param)
    page.notebook = request.param
    return page


def test_an_untouched_notebook_has_nothing_to_save(opened):
    assert opened.evaluate(DIRTY) is False


LINKS = ".jp-RenderedMarkdown a[href]:not(.jp-InternalAnchorLink)"
HREFS = "links => [...new Set(links.map(link => link.getAttribute('href')))]"
IN_VIEW = """heading => [...document.querySelectorAll('.jp-Notebook :is(h1, h2, h3)')].some(
    part => (part.id || part.dataset.jupyterId) === heading
        && 0 < part.getBoundingClientRect().top && part.getBoundingClientRect().top < innerHeight
)"""
BACK = """path => {
    const shell = window.jupyterapp.shell;
    if (shell.currentWidget.context.path !== path) shell.currentWidget.dispose();
    window.jupyterapp.commands.execute('docmanager:open', {path});
}"""


IS_THERE = """path => window.jupyterapp.serviceManager.contents.get(path, { content: false })
    .then(each => each.path)"""


@pytest.fixture(scope="module")
def followed():
    """The kinds of file, of which a click has opened one. Each costs a kernel and a page."""
    return set()


def test_each_link_opens(opened, followed):
    opened.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    addresses = opened.locator(LINKS).evaluate_all(HREFS)
    inside = [each[1:] for each in addresses if each.startswith("#")]
    files = [each for each in addresses if urlsplit(each).hostname == "127.0.0.1"]
    assert inside and files
    for heading in inside:
        opened.locator(f'{LINKS}[href="#{heading}"]').first.click()
        opened.wait_for_function(IN_VIEW, arg=unquote(heading))
    for each in files:
        path = unquote(urlsplit(each).path.removeprefix("/files/"))
        assert opened.evaluate(IS_THERE, path) == path
        if (kind := path.rpartition(".")[2]) in followed:
            continue
        followed.add(kind)
        opened.locator(f'{LINKS}[href="{each}"]').first.click()
        opened.wait_for_function(f"path => {PATH} === path", arg=path)
        assert not opened.locator(".jp-Dialog").count()
        if kind == "ipynb":  # closed while its kernel begins, it takes others' controls along
            opened.wait_for_function(lab.IDLE, timeout=60_000, polling=lab.POLLING)
        opened.evaluate(BACK, f"notebooks/{opened.notebook}")
        opened.wait_for_function(f"path => {PATH} === path", arg=f"notebooks/{opened.notebook}")


UNFOLD = "() => window.jupyterapp.commands.execute('notebook:show-all-cell-outputs')"


@pytest.fixture(scope="module")
def ran(opened):
    """The same page when all cells have run and every result is unfolded."""
    opened.errors = lab.run_all(opened)
    opened.evaluate(UNFOLD)
    return opened


def test_a_notebook_runs_to_its_end(ran):
    assert ran.errors == []


WIDER_THAN_ITS_PLACE = """outputs => outputs.filter(each => each.scrollWidth > each.clientWidth + 1)
    .map(each => each.textContent.slice(0, 80))"""
# How many pixels a point of each picture takes.
PIXELS_A_POINT = """outputs => outputs.flatMap(
    output => [...output.querySelectorAll('figure img')]
).map(each => {
    const { paddingLeft, paddingRight } = getComputedStyle(each);
    const room = each.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
    return room / atob(each.src.split(',')[1]).match(/width="([\\d.]+)pt"/)[1];
})"""


def test_its_outputs_are_accessible_wide_and_beside_the_file_panel(ran):
    """In light colours, at 1280 pixels and at 800, of which the file panel takes its share."""
    lab.set_theme(ran, "light")
    outputs, size = ran.locator(".jp-OutputArea-output"), ran.viewport_size
    for width in (800, 1280):
        ran.set_viewport_size({**size, "width": width})
        assert lab.violations(ran) == [], width
        assert outputs.evaluate_all(WIDER_THAN_ITS_PLACE) == [], width
        scrolled = ran.locator(".jp-OutputArea-output [role=group]")
        assert scrolled.evaluate_all(WIDER_THAN_ITS_PLACE) == [], "a last column is out of sight"
        assert overlapping(ran, ".jp-OutputArea-output") == [], width
        assert too_small(ran, ".jp-OutputArea-output") == [], width
        points = outputs.evaluate_all(PIXELS_A_POINT)
        assert all(SMALLEST * each >= 11 for each in points), "letters of a picture under 11 pixels"
    see_the_focus(ran)


def see_the_focus(page):
    page.keyboard.press("Tab")  # by keyboard, so that a ring is drawn on buttons too
    assert faint_ring(page, FORM) == [], "the focus is not seen on every control"


def test_its_outputs_and_the_focus_are_seen_in_the_dark(ran):
    lab.set_theme(ran, "dark")
    assert lab.violations(ran, recoloured=True) == []
    see_the_focus(ran)


def test_its_outputs_are_read_where_the_system_forces_its_colours(ran):
    for scheme in ("light", "dark"):
        ran.emulate_media(color_scheme=scheme, forced_colors="active")
        pale, looked_at = faint(ran, ".jp-OutputArea-output *")
        assert pale == [] and looked_at > 20, scheme
    ran.emulate_media(color_scheme="light", forced_colors="none")


# Marks what can take the focus in each output that holds controls, in page order.
NUMBER_CONTROLS = """kinds => {
    const outputs = [...document.querySelectorAll('.jp-OutputArea-output')]
        .filter(output => output.querySelector('.jupyter-widgets'));
    return outputs.map((output, o) => {
        const parts = [...output.querySelectorAll(kinds)].filter(
            part => !part.disabled && part.tabIndex >= 0 && part.offsetParent !== null);
        parts.forEach((part, p) => part.setAttribute('data-control', `${o}.${p}`));
        return parts.length;
    });
}"""
FOCUS = "() => document.activeElement.getAttribute('data-control')"


def test_every_control_is_reached_and_left_by_the_tab_key(ran):
    for output, count in enumerate(ran.evaluate(NUMBER_CONTROLS, FOCUSABLE)):
        if not count:
            continue
        ran.locator(f'[data-control="{output}.0"]').focus()
        visited = []
        for _ in range(3 * count + 5):
            focus = ran.evaluate(FOCUS)
            if focus is None:
                break
            visited.append(focus)
            ran.keyboard.press("Tab")
        assert {f"{output}.{part}" for part in range(count)} <= set(visited), "not all reached"
        assert ran.evaluate(FOCUS) not in visited, "the focus cannot leave"


def test_every_control_has_a_name_and_its_state_in_the_accessibility_tree(ran):
    if not ran.notebook.startswith(WITH_CONTROLS):
        pytest.skip("no controls in this notebook")
    controls = controls_in_the_tree(ran)
    assert controls and all(each["name"].strip() for each in controls), controls
    for each in controls:
        assert not {"null", "undefined"} & {each["name"], each.get("description")}, each
        if each["role"] == "checkbox":
            assert each["checked"] in ("true", "false")


def shown_after(page, control, *keys):
    """The output that holds a control, before and after keys are pressed in it."""
    output = page.locator(".jp-OutputArea-output", has=control)
    before = output.inner_text()
    for key in keys:
        page.keyboard.press(key)
    changed = "([part, old]) => part.innerText !== old"
    page.wait_for_function(changed, arg=[output.element_handle(), before])
    return before, output.inner_text()


NEXT_ENTRY = ("ArrowDown",)


def test_the_tokeniser_bench_is_used_with_the_keyboard(ran):
    if not ran.notebook.startswith("02"):
        pytest.skip("the tokeniser bench is in notebook 02")
    text = ran.get_by_role("textbox", name="Text").first
    text.focus()
    ran.keyboard.press("Control+A")
    ran.keyboard.type("She can’t go home")
    output = ran.locator(".jp-OutputArea-output", has=text)
    output.get_by_text("home", exact=True).first.wait_for()  # all that was typed is shown
    ran.keyboard.press("Tab")
    _, after = shown_after(ran, text, *NEXT_ENTRY)
    assert "NLTKWord makes" in after


def test_the_article_explorer_is_used_with_the_keyboard(ran):
    if not ran.notebook.startswith("00"):
        pytest.skip("the article explorer is in notebook 00")
    voice = ran.get_by_role("combobox", name="Voice").first
    voice.focus()
    before, after = shown_after(ran, voice, *NEXT_ENTRY)
    assert len(after) < len(before), "one voice has fewer marks than everyone"


CELLS = """() => { const cells = window.jupyterapp.shell.currentWidget.content.widgets;
    return cells.map(each => each.model.type + ' ' + each.model.id); }"""
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789dd"
KEYS = ["Shift+M", "ArrowUp", "ArrowDown", "Escape", "d", "d", "x", "r", "Delete", "Backspace"]


def test_no_letter_typed_into_a_control_changes_a_cell(ran):
    if not ran.notebook.startswith(WITH_CONTROLS):
        pytest.skip("no controls in this notebook")
    before = ran.evaluate(CELLS)
    assert ran.locator(f"{FORM} :is({FIELDS})").count() and len(before) > 20
    turn = 0
    for form in ran.locator(FORM).all():
        # One of each kind, a wide table first: it may go while one chooses.
        for kind in ("[role=group]", *FIELDS.split(", ")):
            part = form.locator(f"{kind}:visible:not(progress, [tabindex='-1'])").first
            if not part.count():
                continue
            part.focus()
            turn += 1
            ran.keyboard.type(LETTERS if lab.ALL else LETTERS[turn % 3 :: 3])
            for key in KEYS:
                ran.keyboard.press(key)
            inside = ran.evaluate(f"() => Boolean(document.activeElement.closest('{FORM}'))")
            assert inside, f"the focus went away from {kind}"
            assert ran.evaluate(CELLS) == before, kind


def test_nothing_was_asked_of_another_host(ran):
    assert ran.outside == set()
