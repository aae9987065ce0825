"""Word lists are data that a teacher can edit; a slip is named with its line."""

from pathlib import Path

import pytest

import helpers
from helpers.core.tables import TableError, read_abbreviations, read_table

TABLES = sorted(Path(helpers.__file__).parent.rglob("*.tsv"))


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_every_table_of_the_kit_is_well_formed(path):
    rows = read_table(path)
    assert rows
    assert all(next(iter(row.values())) for row in rows)


def test_comments_and_blank_lines_are_no_entries(tmp_path):
    path = tmp_path / "t.tsv"
    path.write_text("# a list\n\nword\tkind\nmaybe\tadverb\n", encoding="utf-8")
    assert read_table(path) == [{"word": "maybe", "kind": "adverb"}]


def test_a_line_with_one_cell_too_many_is_named(tmp_path):
    path = tmp_path / "t.tsv"
    path.write_text("word\tkind\nmaybe\tadverb\toops\n", encoding="utf-8")
    with pytest.raises(TableError, match=r"t\.tsv, line 2: 3 cells"):
        read_table(path)


def test_an_abbreviation_is_listed_once_and_without_its_last_full_stop():
    rows = read_abbreviations()
    names = [row["abbreviation"] for row in rows]
    assert len(names) == len(set(names))
    assert not [name for name in names if name.endswith(".") or name != name.lower()]


def test_a_furniture_phrase_says_where_it_may_stand():
    rows = read_table(Path(helpers.__file__).parent / "articles" / "furniture.tsv")
    assert {row["where"] for row in rows} == {"anywhere", "edges"}
    assert all(row["phrase"] == row["phrase"].lower() for row in rows)
