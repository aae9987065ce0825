"""Open the lesson as Binder does: its server, base address and token, by the badge's own link.

    python tests/binder.py [PYTHON]

PYTHON belongs to an environment such as Binder's: the packages of repo2docker's base, then the pip
section of environment.yml; without it, this one. Runs all eight notebooks in one browser, with
their kernels left open, and prints the errors and the memory that the kernels share out (Linux).
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from lab import (
    KIT,
    NOTEBOOKS,
    PARTS,
    browser_page,
    free_port,
    open_notebook,
    run_all,
    wait_for,
    wait_until_idle,
)

BASE, TOKEN = "/user/learner-of-a-fork/", "a-token"
LINK = re.search(r"urlpath=([^)\s]+)", (KIT / "README.md").read_text(encoding="utf-8"))[1]


def serve(python, kit, home, port):
    """The command with which Binder starts a server; what it sets, under the names that it uses."""
    # No setting of this machine: a home of its own, and no folder that its user has chosen.
    mine = {key: value for key, value in os.environ.items() if not key.startswith("JUPYTER_")}
    app = {"base_url": BASE, "token": TOKEN, "trust_xheaders": True}
    return subprocess.Popen(
        [
            *(python, "-m", "notebook", "--ip=0.0.0.0", f"--port={port}", "--no-browser"),
            *(f"--NotebookApp.{name}={value}" for name, value in app.items()),
            "--allow-root",
        ],
        cwd=kit,
        env={**mine, "HOME": str(home)},
        stdout=(home / "log").open("w"),
        stderr=subprocess.STDOUT,
    )


def memory(process):
    """Megabytes of each child of a process; pages that several share are divided among them."""
    children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    for child in children:
        rollup = Path(f"/proc/{child}/smaps_rollup").read_text()
        yield int(re.search(r"^Pss:\s+(\d+)", rollup, re.MULTILINE)[1]) / 1024


def main(python=sys.executable):
    with tempfile.TemporaryDirectory() as folder:
        kit, home, port = Path(folder, "kit"), Path(folder, "home"), free_port()
        home.mkdir()
        kit.mkdir()
        for part in PARTS:
            copy = shutil.copytree if (KIT / part).is_dir() else shutil.copy
            copy(KIT / part, kit / part)
        server = serve(python, kit, home, port)
        address, problems = f"http://127.0.0.1:{port}{BASE}", []
        try:
            wait_for(address.rstrip("/"), server, home / "log", 180)
            with browser_page() as page:
                page.goto(f"{address}{LINK}?token={TOKEN}")
                first = Path(LINK).name
                page.locator(f".jp-mod-current[title^='Name: {first}']").wait_for(timeout=180_000)
                wait_until_idle(page)
                for path in sorted(NOTEBOOKS.glob("*.ipynb")):
                    if path.name != first:
                        open_notebook(page, address.rstrip("/"), path.name)
                    began = time.perf_counter()
                    found = run_all(page)
                    print(f"{path.name}: {time.perf_counter() - began:.1f} s, {len(found)} errors")
                    problems += found
                problems += [f"asked {host}" for host in page.outside]
            each = list(memory(server.pid))
            print(f"{len(each)} kernels: {sum(each):.0f} MB (PSS)", *problems, sep="\n")
        finally:
            server.terminate()
            server.wait(30)
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
