"""A class on a JupyterHub: start hub, proxy and N learners here, and let all work at once.

    python tests/hub.py                   three learners
    python tests/hub.py --learners 30     a class
    python tests/hub.py --ports           with the ports that Jupyter uses by itself, to compare

It needs jupyterhub in this Python (the extra ``hub``) and the npm package configurable-http-proxy
on the PATH; it runs where there is a /proc. Everything lies in a temporary folder and listens on
the loopback alone.

All learners have one copy of the kit, read-only, and a home each with their own notebooks. Each
runs 00, 03 and 06 as JupyterLab would, keeps all three open, and marks a passage step by step. Of
every fifth learner the kernel is killed in the middle of a step. Printed are kernels that were lost
though nobody killed them, cells that failed, steps that were acknowledged and are gone, seconds and
memory. The exit status is 1 if anything was lost.
"""

import argparse
import asyncio
import compileall
import json
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from uuid import uuid4

import nbformat
from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import websocket_connect

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOKS = ("00_start_here", "03_find_quotations", "06_annotate_and_agree")
PARTS = ("helpers", "notebooks", "seeds")
PATIENCE = 600  # seconds for anything; a busy machine is slow, not broken
SENTENCES = 10
CONFIG = """
load_subconfig({kit!r} + "/notebooks/jupyterhub_config.py")
c = get_config()
c.JupyterHub.bind_url = "http://127.0.0.1:{public}"
c.JupyterHub.hub_bind_url = "http://127.0.0.1:{hub}"
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:{proxy}"
c.ConfigurableHTTPProxy.auth_token = {token!r}
c.JupyterHub.db_url = "sqlite:///{base}/hub.sqlite"
c.JupyterHub.cookie_secret_file = "{base}/secret"
c.JupyterHub.authenticator_class = "dummy"
c.Authenticator.allow_all = True
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = "{base}/homes/{{username}}"
c.Spawner.cmd = [{python!r}, "-m", "jupyterhub.singleuser"]
c.Spawner.args.extend({args!r})
c.Spawner.start_timeout = c.Spawner.http_timeout = {patience}
c.Spawner.environment.update({{"PYTHONPATH": {path!r}}})
c.JupyterHub.services = [{{"name": "class", "api_token": {token!r}}}]
c.JupyterHub.load_roles = [
    {{"name": "class", "services": ["class"], "scopes": ["admin:users", "admin:servers",
      "access:servers"]}}
]
"""


class Lost(Exception):
    """A kernel that nobody killed is gone."""


def free_ports(count):
    """Ports that are free now; held together, so that they differ."""
    held = [socket.socket() for _ in range(count)]
    for each in held:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in held]
    for each in held:
        each.close()
    return ports


def shared_kit(base):
    """One copy of the kit, compiled and then read-only, as an administrator would install it."""
    kit = base / "kit"
    for part in PARTS:
        shutil.copytree(
            ROOT / part, kit / part, ignore=shutil.ignore_patterns("my_work", "__pycache__", ".*")
        )
    compileall.compile_dir(kit / "helpers", quiet=2)
    for path in [kit, *kit.rglob("*")]:
        path.chmod(path.stat().st_mode & ~0o222)
    return kit


def state_of(kit):
    """What a learner must not have changed."""
    return {path: path.stat().st_mtime_ns for path in kit.rglob("*")}


@contextmanager
def a_hub(base, kit, ports):
    """Hub and proxy, running; gives the address and the token of the class."""
    public, hub, proxy = free_ports(3)
    token = uuid4().hex
    args = ["--allow-root"] if os.geteuid() == 0 else []
    if ports:
        manager = "jupyter_server.services.kernels.kernelmanager.ServerKernelManager"
        args.append(f"--AsyncMappingKernelManager.kernel_manager_class={manager}")
    config = CONFIG.format(
        **{"kit": str(kit), "base": base, "public": public, "hub": hub, "proxy": proxy},
        **{"token": token, "python": sys.executable, "args": args, "path": str(kit)},
        patience=PATIENCE,
    )
    (base / "config.py").write_text(config, encoding="utf-8")
    command = [sys.executable, "-m", "jupyterhub", "-f", str(base / "config.py")]
    with (base / "hub.log").open("wb") as log:
        running = subprocess.Popen(
            command, cwd=base, stdout=log, stderr=log, start_new_session=True
        )
        try:
            yield f"127.0.0.1:{public}", token, running
        finally:
            running.send_signal(signal.SIGINT)  # the hub stops its servers and its proxy
            try:
                running.wait(60)
            except subprocess.TimeoutExpired:
                os.killpg(running.pid, signal.SIGKILL)


class Class:
    """The hub's addresses, and what came of the learners."""

    def __init__(self, address, token):
        self.address, self.token = address, token
        self.http = AsyncHTTPClient(max_clients=500)
        self.lost, self.failed, self.steps, self.gone, self.killed = [], [], 0, 0, 0

    async def ask(self, method, path, content=None, good=(200, 201, 202, 204)):
        body = json.dumps(content or {}) if method == "POST" else None
        answer = await self.http.fetch(
            HTTPRequest(
                f"http://{self.address}{path}",
                method=method,
                headers={"Authorization": f"token {self.token}"},
                body=body,
                request_timeout=PATIENCE,
                connect_timeout=PATIENCE,
            ),
            raise_error=False,
        )
        if answer.code not in good:
            raise Lost(f"{method} {path}: {answer.code} {answer.body[:200]}")
        return json.loads(answer.body or "null")

    async def begin(self, running):
        """Wait for the hub."""
        for _ in range(PATIENCE):
            if running.poll() is not None:
                raise SystemExit("the hub has ended")
            try:
                return await self.ask("GET", "/hub/api/")
            except (Lost, OSError):
                await asyncio.sleep(0.5)
        raise SystemExit("the hub does not answer")

    async def serve(self, name):
        """Start a learner's server, and wait for it."""
        await self.ask("POST", f"/hub/api/users/{name}")
        await self.ask("POST", f"/hub/api/users/{name}/server")
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if (
                (await self.ask("GET", f"/hub/api/users/{name}"))["servers"]
                .get("", {})
                .get("ready")
            ):
                return
            await asyncio.sleep(0.5)
        raise Lost(f"the server of {name} does not start")

    @asynccontextmanager
    async def kernel(self, name):
        """A new kernel of a learner, spoken to as JupyterLab does; it stays when this is left."""
        path = f"/user/{name}/api/kernels"
        made = await self.ask("POST", path, {"path": "lesson/notebooks"})
        kernel = Kernel(self, f"{path}/{made['id']}")
        await kernel.connect()
        try:
            yield kernel
        finally:
            kernel.socket.close()


class Kernel:
    def __init__(self, room, path):
        self.room, self.path = room, path

    async def connect(self):
        self.socket = await websocket_connect(
            HTTPRequest(
                f"ws://{self.room.address}{self.path}/channels",
                headers={"Authorization": f"token {self.room.token}"},
                request_timeout=PATIENCE,
            )
        )

    async def send(self, code):
        number = uuid4().hex
        head = {"msg_id": number, "msg_type": "execute_request", "username": "", "version": "5.3"}
        content = {"code": code, "silent": False, "store_history": True, "allow_stdin": False}
        message = {"header": {**head, "session": "class"}, "parent_header": {}, "metadata": {}}
        await self.socket.write_message(
            json.dumps({**message, "content": content, "channel": "shell", "buffers": []})
        )
        return number

    async def run(self, code):
        """Run code; what it printed, once the kernel has answered.

        Raises
        ------
        Lost
        ValueError
            If the code ended in an error.
        """
        number, printed, reply, idle = await self.send(code), "", None, False
        while reply is None or not idle:
            message = await asyncio.wait_for(self.socket.read_message(), PATIENCE)
            if message is None:
                raise Lost(f"{self.path}: the connection is closed")
            message = json.loads(message)
            kind, content = message["header"]["msg_type"], message["content"]
            if content.get("execution_state") in ("restarting", "dead"):
                raise Lost(f"{self.path}: {content['execution_state']}")
            if message["parent_header"].get("msg_id") == number:
                if kind == "stream":
                    printed += content["text"]
                elif kind == "execute_reply":
                    reply = content
                elif content.get("execution_state") == "idle":
                    idle = True
        if reply["status"] != "ok":
            raise ValueError(f"{reply.get('ename')}: {reply.get('evalue')} in {code[:60]!r}")
        return printed


async def learner(room, name, notebooks, killed, home):
    """What one learner does: some notebooks, a passage marked, and the file handed in."""
    shutil.copytree(ROOT / "notebooks", home / "lesson" / "notebooks")
    await room.serve(name)
    for notebook in notebooks:
        cells = [
            cell.source
            for cell in nbformat.read(ROOT / "notebooks" / f"{notebook}.ipynb", 4).cells
            if cell.cell_type == "code"
        ]
        try:
            async with room.kernel(name) as kernel:
                for cell in cells:
                    named = cell.replace('learner = "..."', f"learner = {name!r}")
                    try:
                        await kernel.run(named)
                    except ValueError as error:
                        room.failed.append(f"{name}, {notebook}: {error}")
                if notebook.startswith("06"):
                    await mark(room, kernel, name, killed)
                    await kernel.run("hand_in(learner)")
        except (Lost, OSError, TimeoutError) as error:
            room.lost.append(f"{name}, {notebook}: {type(error).__name__} {error}")


BEGIN = """
from helpers import annotate, fullest_passages, hand_in, load_article
learner = {name!r}
mine = annotate(learner, fullest_passages(load_article("singing_sand"))[0])
"""
STEPS = ('mine.annotation.mark(1, "vague")', "mine.annotation.go_on()") * SENTENCES


async def mark(room, kernel, name, killed):
    """Mark a passage step by step; if the kernel is to be killed, in the middle of a step."""
    await kernel.run(BEGIN.format(name=name))
    acknowledged = 0
    for number, step in enumerate(STEPS):
        if killed and number == len(STEPS) // 2:
            pid = int(await kernel.run("import os; print(os.getpid())"))
            await kernel.send(step)  # perhaps it is done, perhaps not: nobody was told
            await asyncio.sleep(0.01 * (pid % 5))
            os.kill(pid, signal.SIGKILL)
            kernel.socket.close()
            room.killed += 1
            await room.ask("POST", f"{kernel.path}/restart")
            await kernel.connect()
            await kernel.run(BEGIN.format(name=name))
            kept = int(await kernel.run("print(len(mine.annotation.past))"))
            room.gone += max(acknowledged - kept, 0)
            acknowledged = kept
        await kernel.run(step)
        acknowledged += 1
        room.steps += 1
    kept = int(await kernel.run("print(len(mine.annotation.past))"))
    room.gone += max(acknowledged - kept, 0)


def memory(names):
    """MB that each learner takes: the share of its server and its kernels in what is in memory."""
    taken = dict.fromkeys(names, 0)
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            inside = (folder / "environ").read_bytes().split(b"\0")
            who = next((e[16:].decode() for e in inside if e.startswith(b"JUPYTERHUB_USER=")), "")
            if who in taken:
                rolled = (folder / "smaps_rollup").read_text()
                taken[who] += int(rolled.split("Pss:")[1].split()[0]) / 1000
        except OSError:
            continue
    return taken


async def a_class(room, running, names, notebooks, homes):
    await room.begin(running)
    begun = time.monotonic()
    await asyncio.gather(
        *(
            learner(room, name, notebooks, number % 5 == 1, homes / name)
            for number, name in enumerate(names)
        )
    )
    return time.monotonic() - begun


def missing():
    """What this needs and is not here, or None."""
    if not Path("/proc/self/smaps_rollup").exists():
        return "a /proc with smaps_rollup (Linux)"
    if not shutil.which("configurable-http-proxy"):
        return "configurable-http-proxy (npm) on the PATH"
    try:
        import jupyterhub  # noqa: F401
    except ImportError:
        return "jupyterhub (pip install -e '.[hub]')"
    return None


def measure(learners=3, notebooks=NOTEBOOKS, ports=False):
    """Let a class work; a dictionary of what came of it."""
    with tempfile.TemporaryDirectory(prefix="hub-") as folder:
        base = Path(folder)
        kit = shared_kit(base)
        before, load = state_of(kit), os.getloadavg()[0]
        names = [f"pupil-{number}" for number in range(1, learners + 1)]
        with a_hub(base, kit, ports) as (address, token, running):
            room = Class(address, token)
            seconds = asyncio.run(a_class(room, running, names, notebooks, base / "homes"))
            taken = memory(names).values()
        sys.path.insert(0, str(ROOT))
        from helpers.handing_in import read_class

        handed_in = read_class(base / "homes")
        result = {
            "learners": learners,
            "kernels": f"{learners * len(notebooks)} started, {room.killed} killed on purpose",
            "kernels lost": room.lost,
            "cells failed": room.failed,
            "steps acknowledged": room.steps,
            "steps lost": room.gone,
            "seconds": round(seconds),
            "MB a learner": f"{statistics.median(taken):.0f} (at most {max(taken):.0f})",
            "handed in": len(handed_in.handed_in),
            "kit changed": state_of(kit) != before,
            "machine": f"{os.cpu_count()} cores, load {load:.1f} before and "
            f"{os.getloadavg()[0]:.1f} after",
        }
        for path in [kit, *kit.rglob("*")]:
            path.chmod(path.stat().st_mode | 0o200)
    return result


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--learners", type=int, default=3)
    options.add_argument("--ports", action="store_true", help="as Jupyter does by itself")
    chosen = options.parse_args()
    if lacking := missing():
        sys.exit(f"This needs {lacking}.")
    found = measure(chosen.learners, ports=chosen.ports)
    for what, value in found.items():
        print(f"{what:20} {len(value) if isinstance(value, list) else value}")
    for each in [*found["kernels lost"], *found["cells failed"]]:
        print("   ", each)
    sys.exit(bool(found["kernels lost"] or found["cells failed"] or found["steps lost"]))


if __name__ == "__main__":
    main()
