"""What every test run needs, wherever it starts."""

import gc
import os
import tempfile
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import lab
import pytest
from hypothesis import settings

# How many texts a property is tried on: by default as many as seconds allow, or for an hour.
settings.register_profile("kit", max_examples=60, deadline=None)
settings.register_profile("hour", max_examples=12_000, deadline=None)
settings.load_profile("kit")

# The outputs saved in the notebooks are those of the course's article, and strict nbval compares
# every one of them. So the variable that chooses another article is taken out of the environment
# at once, before any kernel starts; test_kinds.py is handed its value and runs the whole
# course on that article. Workers of pytest-xdist are started from the changed environment, so the
# value is handed on to them under another name.
HANDED_ON = "WHO_SAID_MAYBE_ARTICLE_FOR_TESTS"
CHOSEN_ARTICLE = os.environ.pop("WHO_SAID_MAYBE_ARTICLE", None) or os.environ.get(HANDED_ON)
if CHOSEN_ARTICLE:
    os.environ[HANDED_ON] = CHOSEN_ARTICLE

# The kernels of nbval start outside any fixture: they must not show a learner's own corrections.
NUMBERS = count(1)
WORK = tempfile.TemporaryDirectory(prefix="who-said-maybe-")
os.environ["WHO_SAID_MAYBE_WORK"] = WORK.name


@pytest.fixture(autouse=True)
def own_work_folder(monkeypatch):
    """No test writes into a learner's my_work; the folder is made where one needs it."""
    monkeypatch.setenv("WHO_SAID_MAYBE_WORK", f"{WORK.name}/{next(NUMBERS)}")


def require_browser():
    """Skip a test where Chromium or Playwright is missing, unless the run demands a browser."""
    missing = []
    if lab.find_chromium() is None:
        missing.append("no Chromium on this machine (Debian: apt install chromium)")
    if not all(map(find_spec, ("axe_playwright_python", "playwright"))):
        missing.append('playwright is not installed (pip install -e ".[browser]")')
    if missing and os.environ.get("WHO_SAID_MAYBE_CI"):
        pytest.fail("; ".join(missing))
    if missing:
        pytest.skip("; ".join(missing))


# A browser a module: while one is open, nothing else may run a loop of asyncio.
@pytest.fixture(scope="module")
def browser():
    require_browser()
    with lab.browser() as running:
        yield running


@pytest.fixture(scope="session")
def one_lesson():
    require_browser()
    with lab.lab() as lesson:
        yield lesson


@pytest.fixture(scope="module")
def lesson(one_lesson):
    """JupyterLab at the lesson, as on the first day; one server for all modules of a worker."""
    one_lesson.fresh()
    return one_lesson


# The inner loop of somebody who changes a rule, a word or a room: `pytest -m fast`.
FAST = (
    *("test_house.py", "test_spans.py", "test_tables.py", "test_verbs.py"),
    *("test_hedges.py", "test_hedges_rules.py", "test_hedges_tables.py", "test_guideline.py"),
    *("test_quotations.py", "test_finders_on_gold.py", "test_tokens.py", "test_voices.py"),
    *("test_scoring.py", "test_notebook_style.py", "test_quotation_tables.py"),
)


# What takes longest begins first, so that no worker ends long after the others; pytest-xdist itself
# would begin with the files of most tests (--no-loadscope-reorder in pyproject.toml). A worker is
# given two files at once, so that behind the four longest come short ones.
LONG = (
    *("test_browser.py", "test_browser_annotate.py", "test_editions.py", "test_typed.py"),
    *("test_speed.py", "test_hedges_tables.py", "test_high_contrast.py", "test_handing_in.py"),
    *("test_kinds.py", "test_hub.py", "test_command_line.py", "test_many_articles.py"),
    *("test_show.py", "test_quotations_hostile.py", "test_widgets.py", "test_collection.py"),
    *("test_keeping.py", "test_quotation_tables.py"),
)


def pytest_xdist_auto_num_workers(config):
    """Give the number of workers of ``-n auto``: two more than there are processors.

    Tests that drive a browser, a server or a kernel wait for it a third of their time.
    """
    return (os.cpu_count() or 1) + 2


gc.disable()  # what is made until all tests are collected stays


def pytest_collection_finish():
    gc.freeze()  # or each collection looks through thousands of tests and all libraries again
    gc.enable()


def pytest_collection_modifyitems(items):
    items.sort(key=lambda item: LONG.index(item.path.name) if item.path.name in LONG else len(LONG))
    for item in items:
        if item.path.name in FAST:
            item.add_marker("fast")


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item, call):
    """Say beside a cell whose output is another than the saved one what to do about it."""
    report = (yield).get_result()
    if report.when == "call" and report.failed and item.path.suffix == ".ipynb":
        command = f"python tests/save_notebooks.py {Path(item.path).name[:2]}"
        report.sections.append(
            ("What to do", f"If the new output is right, save it with: {command}")
        )
