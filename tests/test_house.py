"""The rooms of helpers/: every arrow points down, and what is private stays at home."""

import ast
from pathlib import Path

import pytest

import helpers

FOLDER = Path(helpers.__file__).parent
# Bottom to top: each room and those that it may import from, all of which stand above it here.
BELOW = {"core": set()}
BELOW["articles"] = {"core"}
BELOW["tokens"] = BELOW["quotations"] = BELOW["hedges"] = {"articles", "core"}
BELOW["voices"] = {"quotations", "hedges", "tokens", "articles", "core"}
BELOW["scoring"] = {"tokens", "articles", "core"}
BELOW["findings"] = BELOW["voices"] | {"voices"}
BELOW["annotations"] = BELOW["scoring"] | {"scoring", "hedges"}
BELOW["exercises"] = BELOW["findings"] | BELOW["annotations"] | {"findings", "annotations"}
BELOW["show"] = BELOW["exercises"]
BELOW["controls"] = BELOW["handing_in"] = BELOW["show"] | {"show", "exercises"}
BELOW["lesson"] = BELOW["kernels"] = BELOW["alive"] = set()
BELOW["command_line"] = BELOW["controls"] | {"controls", "handing_in", "lesson", "alive"}
BELOW["__main__"] = BELOW["command_line"] | {"command_line"}
MODULES = sorted(path for path in FOLDER.rglob("*.py") if path != FOLDER / "__init__.py")


def name(path):
    return path.relative_to(FOLDER).as_posix()


def imports(path):
    """Each import of the kit's own that a module makes: its line, the module, the names."""
    package = ["helpers", *path.relative_to(FOLDER).parent.parts]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for each in node.names:
                if each.name.split(".")[0] == "helpers":
                    yield node.lineno, each.name.split("."), []
        if isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = base + (node.module.split(".") if node.module else [])
            if module[0] == "helpers":
                yield node.lineno, module, [each.name for each in node.names]


def test_every_room_has_its_place():
    rooms = {path.relative_to(FOLDER).parts[0].removesuffix(".py") for path in MODULES}
    assert rooms == set(BELOW)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_room_imports_only_from_rooms_that_stand_below_it(path):
    room = path.relative_to(FOLDER).parts[0].removesuffix(".py")
    for line, module, names in imports(path):
        for other in module[1:2] or names:
            assert other in BELOW, f"{name(path)}:{line} imports from the face of helpers"
            assert other in BELOW[room] | {room}, (
                f"{name(path)}:{line}: {room} imports from {other}, which is not below it"
            )


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_private_name_crosses_a_module(path):
    private = [
        f"{name(path)}:{line} imports {each}"
        for line, _, names in imports(path)
        for each in names
        if each.startswith("_") and not each.startswith("__")
    ]
    assert not private


def test_every_name_of_the_door_opens():
    for each in helpers.__all__:
        assert getattr(helpers, each) is not None
