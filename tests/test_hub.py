"""A class on a JupyterHub, and the kernels that the lesson and a hub start."""

import asyncio
import json
import os
import stat
import subprocess
from pathlib import Path

import pytest
from lessons import ROOT

from helpers import kernels
from helpers.core.keeping import work_folder
from helpers.kernels import LONGEST, SocketKernels, socket_folder

# An environment of its own, which has jupyterhub and sees the lesson's: .ci/run makes one.
PYTHON = os.environ.get("CLASS_PYTHON")


def test_two_learners_of_whom_one_loses_a_kernel_lose_nothing_else():
    if not PYTHON:
        pytest.skip("CLASS_PYTHON names no Python with jupyterhub (see .ci/run)")
    work = "hub.measure(2, hub.NOTEBOOKS[::2])"
    code = f"import hub, json; print(json.dumps(hub.missing() or {work}))"
    done = subprocess.run(
        [PYTHON, "-c", code], cwd=ROOT / "tests", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(done.stdout.splitlines()[-1])
    assert isinstance(found, dict), f"CLASS_PYTHON is set, but {found} is missing"
    assert (found["kernels lost"], found["cells failed"], found["steps lost"]) == ([], [], 0)
    assert found["steps acknowledged"] == 40 and found["handed in"] == 2
    assert "1 killed" in found["kernels"] and not found["kit changed"]


def test_a_kernel_speaks_through_a_private_file_and_leaves_none_behind():
    if socket_folder() is None:
        pytest.skip("no sockets in files here")

    async def run():
        manager = SocketKernels()
        await manager.start_kernel()
        client = manager.client()
        client.start_channels()
        await client.wait_for_ready(timeout=60)
        transport, place = manager.transport, Path(manager.ip)
        files = list(place.parent.glob(f"{place.name}-*"))
        client.stop_channels()
        await manager.shutdown_kernel(now=True)
        return transport, files

    transport, files = asyncio.run(run())
    assert transport == "ipc" and len(files) == 5
    assert all(len(os.fsencode(path)) <= LONGEST and not path.exists() for path in files)
    assert stat.S_IMODE(files[0].parent.stat().st_mode) == 0o700


def test_two_kernels_share_no_socket():
    assert SocketKernels().ip != SocketKernels().ip


def test_where_every_path_is_too_long_kernels_use_ports(monkeypatch):
    monkeypatch.setattr(kernels, "_folder", [])
    monkeypatch.setattr(kernels, "LONGEST", 10)
    assert SocketKernels().transport == "tcp" and SocketKernels().ip.startswith("127.")


def test_the_work_folder_may_begin_at_home(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.setenv("WHO_SAID_MAYBE_WORK", "~/my_work")
    assert work_folder() == tmp_path / "my_work"


def test_the_hubs_file_is_python_that_adds_to_what_a_hub_is_told():
    from traitlets.config import Config

    told = Config()
    told.Spawner.args = ["--mine"]
    told.Spawner.environment = {"MINE": "1"}
    path = ROOT / "notebooks" / "jupyterhub_config.py"
    exec(compile(path.read_text(encoding="utf-8"), path, "exec"), {"get_config": lambda: told})
    assert told.Spawner.args[0] == "--mine" and "SocketKernels" in told.Spawner.args[1]
    assert told.Spawner.environment == {"MINE": "1", "WHO_SAID_MAYBE_WORK": "~/my_work"}
