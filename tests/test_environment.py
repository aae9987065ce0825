"""What pyproject.toml, constraints.txt and environment.yml say of installing agrees."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import distribution, distributions
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))


def plain(name):
    return re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~\[;]", name, maxsplit=1)[0]).lower()


def extras():
    return [line for lines in PROJECT["optional-dependencies"].values() for line in lines]


def pins():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("==") for line in lines if line.strip() and not line.startswith("#"))


def conda_lines():
    return [line for line in CONDA["dependencies"] if isinstance(line, str)]


def pip_lines():
    return next(line["pip"] for line in CONDA["dependencies"] if isinstance(line, dict))


def test_constraints_are_names_and_versions_and_nothing_else():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        assert line.startswith("#") or re.fullmatch(
            r"[A-Za-z0-9._-]+==[0-9][A-Za-z0-9.!+]*", line
        ), line


def test_every_declared_dependency_is_pinned():
    pinned = {plain(name) for name in pins()}
    declared = [*PROJECT["dependencies"], *extras()]
    assert {plain(name) for name in declared} <= pinned


def test_every_installed_package_is_pinned_at_its_version():
    """Holds in an environment made by the README's command; others may be newer."""
    if not os.environ.get("WHO_SAID_MAYBE_CI"):
        pytest.skip("only in .ci/run is the environment known to be made from constraints.txt")
    pinned = {plain(name): version for name, version in pins().items()}
    tools = {"pip", "setuptools", "wheel", "who-said-maybe"}
    installed = {plain(d.metadata["Name"]): d.version for d in distributions()}
    loose = {n: v for n, v in installed.items() if n not in tools and pinned.get(n) != v}
    assert not loose


def test_imports_are_declared():
    """Each third-party module that helpers/ and tests/ import belongs to a declared package."""
    package = {
        "docx": "python-docx",
        "yaml": "pyyaml",
        "charset_normalizer": "charset-normalizer",
        "IPython": "ipython",
        "repo2docker": "jupyter-repo2docker",
        "rattler": "py-rattler",
    }
    declared = {plain(n) for n in PROJECT["dependencies"]}
    for_tests = declared | {plain(n) for n in extras()}
    for folder, allowed in (("helpers", declared), ("tests", for_tests)):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                names = []
                if isinstance(node, ast.Import):
                    names = [alias.name for alias in node.names]
                elif isinstance(node, ast.ImportFrom) and not node.level:
                    names = [node.module]
                for name in names:
                    top = name.split(".")[0]
                    local = top in {"helpers", "tests"} or (ROOT / folder / f"{top}.py").exists()
                    if top in sys.stdlib_module_names or local:
                        continue
                    assert plain(package.get(top, top)) in allowed, f"{path}: {name}"


def test_conda_installs_the_project_itself_and_pins_as_the_constraints_do():
    *pinned, project = pip_lines()
    assert project == "-e ."
    wanted = {plain(name): version for name, version in pins().items()}
    assert dict(line.split("==") for line in pinned) == {
        name: wanted[plain(name)] for name in (line.split("==")[0] for line in pinned)
    }


@pytest.fixture(scope="module")
def base():
    """The packages of Binder's base and their versions, by repo2docker's own lock."""
    repo2docker = pytest.importorskip(
        "repo2docker", reason="jupyter-repo2docker is not installed (extra: binder)"
    )
    version = re.search(r"3\.\d+", conda_lines()[0])[0]
    folder = Path(repo2docker.__file__).parent / "buildpacks" / "conda"
    lock = (folder / f"environment.py-{version}-linux-64.lock").read_text(encoding="utf-8")
    found = re.findall(r"/([^/\s]+?)-(\d[^-/]*)-[^-/]+\.conda", lock)
    return {plain(name): version for name, version in found}


def test_binder_keeps_its_own_jupyter(base):
    """What the project needs is in Binder's base or pinned here, and never both."""
    assert "jupyterlab" in base
    pinned = {plain(line) for line in pip_lines()[:-1]}
    assert not pinned & set(base)
    needed = {plain(name) for name in PROJECT["dependencies"]}
    assert needed - set(base) - pinned <= {"mistune", "charset-normalizer"}, (
        "pin it in environment.yml"
    )


def replaced(base):
    """The packages of the base that do not satisfy what is installed upon it, and who asks."""
    waiting, seen = [(None, line) for line in (*pip_lines()[:-1], *PROJECT["dependencies"])], set()
    while waiting:
        by, line = waiting.pop()
        asked = Requirement(line)
        name = plain(asked.name)
        if asked.marker and not asked.marker.evaluate({"extra": ""}):
            continue
        if name in base:
            if base[name] not in asked.specifier:
                yield name, by
        elif name not in seen:
            seen.add(name)
            waiting += [(name, each) for each in distribution(name).requires or ()]


def test_nothing_of_binder_is_replaced_but_what_the_page_reader_needs_newer(base):
    found = {}
    for name, by in replaced(base):
        found.setdefault(name, set()).add(by)
    assert found.keys() <= {"charset-normalizer", "urllib3"}, found
    assert set().union(*found.values()) <= {"trafilatura", "htmldate"}, found


def test_conda_brings_python_and_pip_only():
    assert {plain(line) for line in conda_lines()} == {"python", "pip"}


def test_conda_python_is_a_pin_that_binder_understands():
    python = next(line for line in conda_lines() if line.startswith("python"))
    version = re.fullmatch(r"python=(3\.\d+)", python).group(1)
    lowest = PROJECT["requires-python"].removeprefix(">=")
    assert tuple(map(int, version.split("."))) >= tuple(map(int, lowest.split(".")))


def test_conda_lines_are_well_formed():
    rattler = pytest.importorskip("rattler", reason="py-rattler is not installed (extra: binder)")
    for line in conda_lines():
        assert rattler.MatchSpec(line, strict=True).name is not None


def test_binder_builds_with_conda_and_our_python(monkeypatch):
    pytest.importorskip(
        "repo2docker", reason="jupyter-repo2docker is not installed (extra: binder)"
    )
    from repo2docker.buildpacks import CondaBuildPack

    monkeypatch.chdir(ROOT)
    pack = CondaBuildPack(base_image="docker.io/library/buildpack-deps:jammy")
    pack.platform = "linux/amd64"
    assert pack.detect()
    assert pack.python_version.startswith("3.12")
    rendered = pack.render(build_args={})
    assert "environment.yml" in rendered
    assert rendered.index("COPY --chown") < rendered.index("env update"), (
        "copied before it installs"
    )


def test_no_lock_file_and_no_index_host_is_committed():
    files = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True)
    if files.returncode:
        pytest.skip("not a git checkout")
    names = files.stdout.split()
    assert not [n for n in names if Path(n).name in {"uv.lock", "pylock.toml", ".python-version"}]
    hosts = ("py" + "pi.org", "python" + "hosted.org", "--index" + "-url", "--find" + "-links")
    for name in names:
        path = ROOT / name
        kinds = {".txt", ".toml", ".yml", ".cfg", ".md", ".py", ".ipynb"}
        if path.suffix in kinds and path.exists():
            text = path.read_text(encoding="utf-8", errors="replace")
            assert not [h for h in hosts if h in text], name


def test_an_installed_copy_carries_every_room_and_the_articles(tmp_path):
    """What setuptools is told to pack, laid out as it installs it, works on its own."""
    tool = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "setuptools"
    ]
    rooms = {path.parent.relative_to(ROOT).as_posix() for path in (ROOT / "helpers").rglob("*.py")}
    assert {room.replace("/", ".") for room in rooms} <= set(tool["packages"])
    for package in tool["packages"]:
        source = ROOT / tool["package-dir"].get(package, package.replace(".", "/"))
        kinds = ["*.py", *tool["package-data"]["*"], *tool["package-data"].get(package, [])]
        target = tmp_path / package.replace(".", "/")
        target.mkdir(parents=True)
        for kind in kinds:
            for path in source.glob(kind):
                (target / path.name).write_bytes(path.read_bytes())
    code = (
        "from helpers import *; print(*list_articles(), len(load_gold(load_article()).hedges) > 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    names = sorted(path.stem for path in (ROOT / "seeds").glob("*.txt"))
    assert done.stdout.split() == [*names, "True"]
