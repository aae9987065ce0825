"""Each notebook says what to read on, and one list holds all of it."""

import re

import pytest
from lessons import FOLDER, NOTEBOOKS, read

ENTRY = re.compile(r"^- ([A-Z][^(\n]+ \(\d{4}\)), (.+?)(?:: |\.$)", re.MULTILINE)


def read_on(path):
    """What the block *Read on* of a notebook names: author and year, and the title."""
    source = "\n".join(cell.source for cell in read(path).cells if cell.cell_type == "markdown")
    block = source.partition("### Read on\n")[2]
    return ENTRY.findall(block)


def listed():
    return ENTRY.findall((FOLDER / "SOURCES.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_what_a_notebook_tells_to_read_is_listed_and_some_of_it_is_free(path):
    named = read_on(path)
    assert 2 <= len(named) <= 5
    assert set(named) <= set(listed()), "not in SOURCES.md, or with another title"
    assert any("](https://" in title for _, title in named), "nothing of it is free to read"


def test_each_source_is_named_in_a_notebook_and_once_in_the_list():
    named = {each for path in NOTEBOOKS for each in read_on(path)}
    assert set(listed()) == named
    assert listed() == sorted(set(listed()))
