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
