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


@pytest.fixture
def page(address):
    with lab.browser_page() as page:
        yield page
        assert page.outside == set(), "the course asks for nothing beyond this machine"


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_runs_and_its_outputs_are_accessible(page, address, name):
    lab.open_notebook(page, address, name)
    assert lab.run_all(page) == []
    found = lab.violations(page)
    lab.set_theme(page, "dark")
    found += [f"dark theme: {line}" for line in lab.violations(page)]
    assert found == []


# Marks what can take the focus in each output that holds controls, in page order.
NUMBER_CONTROLS = """() => {
    const outputs = [...document.querySelectorAll('.jp-OutputArea-output')]
        .filter(output => output.querySelector('.jupyter-widgets'));
    return outputs.map((output, o) => {
        const kinds = 'input, select, textarea, button, summary, [tabindex="0"]';
        const parts = [...output.querySelectorAll(kinds)].filter(
            part => !part.disabled && part.offsetParent !== null);
        parts.forEach((part, p) => part.setAttribute('data-control', `${o}.${p}`));
        return parts.length;
    });
}"""
FOCUS = "() => document.activeElement.getAttribute('data-control')"


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_every_control_is_reached_and_left_by_the_tab_key(page, address, name):
    lab.open_notebook(page, address, name)
    lab.run_all(page)
    page.wait_for_timeout(500)
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


def test_the_tokeniser_bench_is_used_with_the_keyboard(page, address):
    lab.open_notebook(page, address, "02_cut_it_into_words.ipynb")
    lab.run_all(page)
    text = page.get_by_label("Text", exact=True)
    text.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("She can’t wait.")
    page.keyboard.press("Tab")
    shown = page.locator(".jp-OutputArea-output", has=text)
    shown.get_by_text("She", exact=True).first.wait_for()
    before = shown.inner_text()
    # JupyterLab takes letters and bare arrow keys for itself unless the list is open.
    for key in ("Space", "ArrowDown", "Enter"):
        page.keyboard.press(key)
    changed = "([part, old]) => part.innerText !== old"
    page.wait_for_function(changed, arg=[shown.element_handle(), before])
