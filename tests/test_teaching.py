"""README and TEACHING.md say of the lesson what the notebooks say themselves."""

import re
from importlib.metadata import version

import pytest
from lessons import ROOT
from save_notebooks import PICTURE, readme_picture

README = (ROOT / "README.md").read_text(encoding="utf-8")


def pinned(package):
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    return re.search(rf"^{package}==(\S+)$", pins, re.MULTILINE)[1]


# The picture on the README's first screen ---------------------------------------------------------


def test_the_picture_of_the_readme_is_described_and_shows_what_the_finders_find():
    saved = PICTURE.read_text(encoding="utf-8")
    drawn = readme_picture()
    described = re.compile(r"<desc>(.{100,})</desc>")
    assert described.search(saved)[1] == described.search(drawn)[1], "run tests/save_notebooks.py"
    assert re.search(r"!\[[^\]]{30,}\]\(notebooks/pictures/article_map\.svg\)", README)


def test_the_picture_of_the_readme_is_the_one_that_the_code_draws():
    if version("matplotlib") != pinned("matplotlib"):
        pytest.skip("another version of matplotlib draws the same picture in other strokes")
    assert PICTURE.read_text(encoding="utf-8") == readme_picture(), "run tests/save_notebooks.py"


def test_the_picture_of_the_readme_stands_on_white():
    """On GitHub's dark theme, black letters on no background could not be read."""
    saved = PICTURE.read_text(encoding="utf-8")
    background = re.search(r'<g id="patch_1">\s*<path [^>]*style="fill: (#\w+)', saved)
    assert background[1] == "#ffffff"
