"""JupyterLab in a headless browser: for the tests in test_browser.py, and for looking by eye.

    python tests/lab.py OUT_FOLDER [NOTEBOOK ...] [--theme dark] [--width 1280] [--panel] [--run]

writes one tall picture a notebook. The lesson is opened by its own command, on a copy of the kit in
a temporary folder with a home of its own: no setting of the machine and no committed notebook is
touched.
"""

import argparse
import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from lessons import ALL
from look import faint

KIT = Path(__file__).parents[1]
NOTEBOOKS = KIT / "notebooks"
PARTS = ("notebooks", "helpers", "seeds", "README.md", "LICENSE")
# Flags that keep a headless Chromium from asking for hosts outside this machine.
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
SETTINGS = {
    "apputils-extension/notification": {"doNotDisturbMode": True},
    # Cells out of view are drawn as well: a picture and axe must see all of them.
    "notebook-extension/tracker": {"windowingMode": "none", "kernelShutdown": True},
}
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
# Milliseconds between two looks at what takes long; by default a page is asked at each frame, which
# takes from the processor what the page waits for.
POLLING = 50
ERRORS = '.jp-OutputArea-output[data-mime-type="application/vnd.jupyter.error"]'


def find_chromium():
    """The path of a Chromium or Chrome on this machine, or None."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    return None


@dataclass
class Lesson:
    """A running JupyterLab: its address, and the copy of the kit on which it was opened."""

    address: str
    kit: Path
    home: Path

    @property
    def notebooks(self):
        return self.kit / "notebooks"

    @property
    def work(self):
        # A long path without a place to break it, as on many a learner's machine.
        return self.home / "somebody_whose_folders_have_long_names_in_folders/my_work"

    def fresh(self):
        """Put back all notebooks; forget what learners kept, and which windows were open."""
        for path in NOTEBOOKS.glob("*.ipynb"):
            shutil.copy(path, self.notebooks)
        for folder in (self.work, self.home / "workspaces"):
            shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def lab(theme="light", extra_env=None):
    """Open the lesson in a copy of the kit; give the `Lesson`."""
    with tempfile.TemporaryDirectory() as folder:
        lesson = Lesson(
            f"http://127.0.0.1:{free_port()}", Path(folder, "kit"), Path(folder, "home")
        )
        _copy_kit(lesson.kit)
        _write_settings(lesson.home, theme)
        home = lesson.home
        env = dict(
            os.environ,
            HOME=str(home),
            JUPYTER_CONFIG_DIR=str(home / "config"),
            JUPYTER_DATA_DIR=str(home / "data"),
            JUPYTER_RUNTIME_DIR=str(home / "runtime"),
            JUPYTERLAB_SETTINGS_DIR=str(home / "settings"),
            JUPYTERLAB_WORKSPACES_DIR=str(home / "workspaces"),
            WHO_SAID_MAYBE_WORK=str(lesson.work),
            **(extra_env or {}),
        )
        log = Path(folder, "lab.log")
        command = [
            *(sys.executable, "-m", "helpers", "--lesson", "--no-browser", "--allow-root"),
            *(f"--ServerApp.port={lesson.address.split(':')[-1]}", "--ServerApp.port_retries=0"),
            *("--ServerApp.ip=127.0.0.1", "--IdentityProvider.token="),
            "--LabApp.expose_app_in_browser=True",
        ]
        with log.open("w") as out:
            server = subprocess.Popen(
                command, cwd=lesson.kit, env=env, stdout=out, stderr=subprocess.STDOUT
            )
        try:
            wait_for(lesson.address, server, log)
            yield lesson
        finally:
            server.terminate()
            server.wait(30)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _copy_kit(kit):
    kit.mkdir()
    for part in PARTS:
        if (KIT / part).is_dir():
            left_out = shutil.ignore_patterns(".ipynb_checkpoints", "__pycache__")
            shutil.copytree(KIT / part, kit / part, ignore=left_out)
        else:
            shutil.copy(KIT / part, kit / part)


def _write_settings(home, theme):
    settings = dict(SETTINGS, **{"apputils-extension/themes": {"theme": THEMES[theme]}})
    for plugin, values in settings.items():
        path = home / "settings/@jupyterlab" / f"{plugin}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(values), encoding="utf-8")


def wait_for(address, server, log, seconds=180):
    for _ in range(4 * seconds):
        if server.poll() is not None:
            break
        with contextlib.suppress(urllib.error.URLError, OSError):
            urllib.request.urlopen(f"{address}/api", timeout=1)
            return
        time.sleep(0.25)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text()[-2000:]}")


@contextlib.contextmanager
def browser():
    """A fresh Chromium. One at a time: Playwright allows no second one beside it."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        running = play.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        try:
            yield running
        finally:
            running.close()


@contextlib.contextmanager
def new_page(running, width=1280, height=900):
    """A page of a browser, with a memory of its own; ``page.outside`` is the set of hosts asked
    beyond this machine.
    """
    context = running.new_context(viewport={"width": width, "height": height})
    page = context.new_page()
    page.outside = set()

    def note(request):
        if request.url.startswith(("http", "ws")) and "//127.0.0.1" not in request.url:
            page.outside.add(request.url.split("/")[2])

    page.on("request", note)
    try:
        yield page
    finally:
        context.close()


@contextlib.contextmanager
def browser_page(width=1280, height=900):
    """A page of a fresh browser."""
    with browser() as running, new_page(running, width, height) as page:
        yield page


def open_notebook(page, address, name, panel=False):
    """Open a notebook alone on the page, or beside the file panel; wait for its kernel."""
    where = "lab" if panel else "doc"
    page.goto(f"{address}/{where}/tree/notebooks/{name}", timeout=120_000)
    page.locator(".jp-Notebook").wait_for(timeout=120_000)
    wait_until_idle(page)


def wait_until_idle(page):
    """Running before the kernel is there opens a "Select Kernel" dialog that blocks everything."""
    idle = page.locator("#jp-main-statusbar").get_by_text(re.compile(r"\| Idle"))
    idle.wait_for(timeout=120_000)


def change_notebook(page, name):
    """Close all that is open in JupyterLab, with its kernels, and open another notebook."""
    page.evaluate(CHANGE, f"notebooks/{name}")
    page.wait_for_function(IDLE, timeout=120_000, polling=POLLING)


# Not `close`, which asks whether to save.
CHANGE = """async path => {
    const { shell, commands } = window.jupyterapp;
    for (const each of [...shell.widgets('main')]) each.dispose();
    const { context } = await commands.execute('docmanager:open', {path});
    await context.ready;
    await context.sessionContext.ready;
}"""
IDLE = """() => window.jupyterapp.shell.currentWidget?.context?.sessionContext?.session?.kernel
    ?.status === 'idle'"""


def shut_down(page):
    """End all kernels; each takes its memory until then."""
    page.evaluate("() => window.jupyterapp.serviceManager.sessions.shutdownAll()")


def menu(page, *names):
    """Choose an entry of JupyterLab's menu bar."""
    for name in names:
        page.get_by_role("menuitem", name=name, exact=True).click()


def set_theme(page, theme):
    """Change JupyterLab's colours: ``"light"`` or ``"dark"``."""
    change = "theme => window.jupyterapp.commands.execute('apputils:change-theme', {theme})"
    page.evaluate(change, THEMES[theme])
    page.locator(f"body[data-jp-theme-light='{str(theme == 'light').lower()}']").wait_for(
        state="attached"
    )


def run_all(page, timeout=180):
    """Clear all outputs, run all cells and wait until each has a number; give the error texts."""
    menu(page, "Edit", "Clear Outputs of All Cells")
    menu(page, "Run", "Run All Cells")
    done = """() => [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')]
        .every(p => /\\[\\d+\\]/.test(p.textContent))"""
    page.wait_for_function(done, timeout=timeout * 1000, polling=POLLING)
    return page.locator(ERRORS).all_inner_texts()


@contextlib.contextmanager
def unrolled(page):
    """Make the window as tall as the notebook, however long, so that all of it is in view."""
    tallest = """() => Math.max(...[...document.querySelectorAll('.jp-Notebook, .jp-Notebook *')]
        .map(part => part.scrollHeight))"""
    height = page.evaluate(tallest) + 160
    size = page.viewport_size
    page.set_viewport_size({"width": size["width"], "height": min(height, 16000)})
    to_the_top = """() => [...document.querySelectorAll('.jp-Notebook, .jp-WindowedPanel-outer')]
        .forEach(part => part.scrollTo(0, 0))"""
    page.evaluate(to_the_top)
    page.wait_for_timeout(700)
    yield
    page.set_viewport_size(size)


def picture(page, path):
    """Save one picture of the whole notebook."""
    with unrolled(page):
        page.screenshot(path=str(path))


# axe takes what lies outside a box that hides or scrolls for invisible, which in JupyterLab is all
# but one screenful: without these lines it checks next to nothing.
ALL_IN_VIEW = """
body { height: 100vh; }
body, body *:has(.jp-Notebook), .jp-Notebook, .jp-WindowedPanel-outer, .jp-WindowedPanel-viewport,
.jp-Cell { overflow: visible !important; contain: none !important; }
"""
# What axe found right is not sent: that is much more than what it found wrong.
VIOLATIONS = "given => axe.run(...given).then(({ violations }) => violations)"


def violations(page, selector=".jp-OutputArea-output", recoloured=False):
    """What axe-core finds below ``selector``, and letters that are too pale, a line each.

    Of axe's time nineteen parts of twenty go into contrast, which `faint` computes as well. So axe
    leaves that out, and is not asked again where all but the colours was looked at before, unless
    ``WHO_SAID_MAYBE_ALL_KINDS=1`` asks for everything.
    """
    from axe_playwright_python.sync_playwright import Axe

    if not page.locator(selector).count():
        return []
    pale = [f"{ratio:.1f} to 1: {part}" for ratio, part in faint(page, f"{selector} *")[0]]
    if recoloured and not ALL:
        return pale
    in_view = page.add_style_tag(content=ALL_IN_VIEW)
    rules = {"color-contrast": {"enabled": ALL}}
    options = {"resultTypes": ["violations"], "rules": rules}
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate(VIOLATIONS, [{"include": [selector]}, options])
    in_view.evaluate("style => style.remove()")
    return pale + [
        f"{rule['id']} ({rule['impact']}): {node['html'][:200]}"
        for rule in found
        for node in rule["nodes"]
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("notebooks", nargs="*")
    parser.add_argument("--theme", choices=THEMES, default="light")
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--panel", action="store_true", help="beside the file panel")
    parser.add_argument("--run", action="store_true", help="run all cells first")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    names = args.notebooks or sorted(path.name for path in NOTEBOOKS.glob("*.ipynb"))
    with lab(args.theme) as lesson, browser_page(args.width) as page:
        for name in names:
            open_notebook(page, lesson.address, name, panel=args.panel)
            errors = run_all(page) if args.run else []
            path = args.out / f"{Path(name).stem}_{args.theme}_{args.width}.png"
            picture(page, path)
            print(path, *errors)


if __name__ == "__main__":
    main()
