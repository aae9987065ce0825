"""The lesson opens by its own command, and from each notebook every link leads on.

Skipped where Chromium or Playwright is missing, but never in CI.
"""

from urllib.parse import unquote, urlsplit

import lab
import pytest
from test_browser import NOTEBOOKS, require_browser

PATH = "window.jupyterapp.shell.currentWidget?.context?.path"
DIRTY = "() => window.jupyterapp.shell.currentWidget.context.model.dirty"
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


@pytest.fixture(scope="module")
def address():
    require_browser()
    with lab.lab() as (address, _):
        yield address


def test_the_lesson_opens_at_its_first_notebook_with_the_kit_as_root(address):
    with lab.browser_page() as page:
        page.goto(address)
        page.wait_for_function(f"{PATH} === 'notebooks/00_start_here.ipynb'", timeout=120_000)
        page.evaluate(
            "() => { window.jupyterapp.commands.execute('filebrowser:go-to-path', {path: '/'}); }"
        )
        items = page.locator(".jp-DirListing-itemText")
        items.get_by_text("helpers", exact=True).wait_for()
        assert items.get_by_text("seeds", exact=True).count() == 1


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_each_link_opens_and_an_untouched_notebook_has_nothing_to_save(address, name):
    with lab.browser_page() as page:
        page.goto(f"{address}/lab/tree/notebooks/{name}?reset")
        page.locator("#jp-main-statusbar").get_by_text("| Idle").wait_for(timeout=120_000)
        assert page.evaluate(DIRTY) is False
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        addresses = page.locator(LINKS).evaluate_all(HREFS)
        inside = [each[1:] for each in addresses if each.startswith("#")]
        files = [each for each in addresses if urlsplit(each).hostname == "127.0.0.1"]
        assert inside and files
        for heading in inside:
            page.locator(f'{LINKS}[href="#{heading}"]').first.click()
            page.wait_for_function(IN_VIEW, arg=unquote(heading))
        for each in files:
            page.locator(f'{LINKS}[href="{each}"]').first.click()
            path = unquote(urlsplit(each).path.removeprefix("/files/"))
            page.wait_for_function(f"path => {PATH} === path", arg=path)
            assert not page.locator(".jp-Dialog").count()
            page.evaluate(BACK, f"notebooks/{name}")
            page.wait_for_function(f"path => {PATH} === path", arg=f"notebooks/{name}")
