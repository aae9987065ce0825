"""The notebooks in a real JupyterLab run, ask for no other host and can be read by everybody.

Skipped where Chromium or Playwright is missing, but never in CI.
"""

import os
from importlib.util import find_spec

import lab
import pytest

NOTEBOOKS = sorted(path.name for path in lab.NOTEBOOKS.glob("*.ipynb"))


def require_browser():
    missing = []
    if lab.find_chromium() is None:
        missing.append("no Chromium on this machine (Debian: apt install chromium)")
    if not all(map(find_spec, ("axe_playwright_python", "playwright"))):
        missing.append('playwright is not installed (pip install -e ".[browser]")')
    if missing and os.environ.get("CI"):
        pytest.fail("; ".join(missing))
    if missing:
        pytest.skip("; ".join(missing))


@pytest.fixture(scope="module")
def address():
    require_browser()
    with lab.lab() as (address, _):
        yield address


@pytest.fixture(scope="module", params=NOTEBOOKS)
def opened(request, address):
    """A page on which all cells of a notebook have run, and the errors that they showed."""
    with lab.browser_page() as page:
        lab.open_notebook(page, address, request.param)
        yield page, lab.run_all(page)


def test_a_notebook_runs_to_its_end(opened):
    _, errors = opened
    assert errors == []


NARROW = 500  # as much room for an output as beside the file panel on a screen of 800 pixels
WIDER_THAN_ITS_PLACE = """outputs => outputs.filter(each => each.scrollWidth > each.clientWidth + 1)
    .map(each => each.textContent.slice(0, 80))"""


def test_its_outputs_are_accessible_in_both_themes(opened):
    page, _ = opened
    found = lab.violations(page)
    lab.set_theme(page, "dark")
    size = page.viewport_size
    page.set_viewport_size({**size, "width": NARROW})
    found += [f"dark theme, narrow: {line}" for line in lab.violations(page)]
    wide = page.locator(".jp-OutputArea-output").evaluate_all(WIDER_THAN_ITS_PLACE)
    page.set_viewport_size(size)
    lab.set_theme(page, "light")
    assert found == [] and wide == []


# Marks what can take the focus in each output that holds controls, in page order.
NUMBER_CONTROLS = """() => {
    const outputs = [...document.querySelectorAll('.jp-OutputArea-output')]
        .filter(output => output.querySelector('.jupyter-widgets'));
    return outputs.map((output, o) => {
        const kinds = 'input, select, textarea, button, summary, [tabindex="0"]';
        const parts = [...output.querySelectorAll(kinds)].filter(
            part => !part.disabled && part.tabIndex >= 0 && part.offsetParent !== null);
        parts.forEach((part, p) => part.setAttribute('data-control', `${o}.${p}`));
        return parts.length;
    });
}"""
FOCUS = "() => document.activeElement.getAttribute('data-control')"


def test_every_control_is_reached_and_left_by_the_tab_key(opened):
    page, _ = opened
    for output, count in enumerate(page.evaluate(NUMBER_CONTROLS)):
        if not count:
            continue
        page.locator(f'[data-control="{output}.0"]').focus()
        visited = []
        for _ in range(3 * count + 5):
            focus = page.evaluate(FOCUS)
            if focus is None:
                break
            visited.append(focus)
            page.keyboard.press("Tab")
        assert {f"{output}.{part}" for part in range(count)} <= set(visited), "not all reached"
        assert page.evaluate(FOCUS) not in visited, "the focus cannot leave"


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


def test_the_tokeniser_bench_is_used_with_the_keyboard(opened):
    page, _ = opened
    text = page.get_by_label("Text", exact=True)
    if not text.count() or not page.get_by_label("Tokeniser", exact=True).count():
        pytest.skip("the tokeniser bench is in notebook 02")
    text.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("She can’t wait.")
    page.keyboard.press("Tab")
    page.locator(".jp-OutputArea-output", has=text).get_by_text("She", exact=True).first.wait_for()
    _, after = shown_after(page, text, *NEXT_ENTRY)
    assert "NLTKWord" in after and "Toktok, " not in after


def test_the_article_explorer_is_used_with_the_keyboard(opened):
    page, _ = opened
    voice = page.get_by_label("Voice", exact=True)
    if not voice.count():
        pytest.skip("the article explorer is in notebook 00")
    voice.focus()
    before, after = shown_after(page, voice, *NEXT_ENTRY)
    assert len(after) < len(before), "one voice has fewer marks than everyone"


def test_nothing_was_asked_of_another_host(opened):
    page, _ = opened
    assert page.outside == set()
