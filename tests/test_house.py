"""The rooms of helpers/: every arrow points down, and what is private stays at home."""

import ast
from pathlib import Path

import pytest

import helpers

FOLDER = Path(helpers.__file__).parent
# Bottom to top: a room imports only from rooms of an earlier line, `tokens` and the finders among
# each other not at all.
FLOORS = [
    {"core"},
    {"articles"},
    {"tokens", "quotations", "hedges"},
    {"voices", "scoring"},
    {"findings", "annotations"},
    {"show", "exercises"},
    {"controls"},
    {"command_line"},
    {"__main__"},
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
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


def test_every_room_stands_on_a_floor():
    rooms = {path.relative_to(FOLDER).parts[0].removesuffix(".py") for path in MODULES}
    assert rooms == set(FLOOR)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_a_room_imports_only_from_rooms_that_stand_below_it(path):
    room = path.relative_to(FOLDER).parts[0].removesuffix(".py")
    for line, module, names in imports(path):
        for other in module[1:2] or names:
            assert other in FLOOR, f"{name(path)}:{line} imports from the face of helpers"
            assert other == room or FLOOR[other] < FLOOR[room], (
                f"{name(path)}:{line}: {room} imports from {other}, which does not stand below it"
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
