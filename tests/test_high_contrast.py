"""What is shown stays readable where the system forces its own colours.

axe does not see this, so it is computed: the colour of each letter against all that is painted
behind it.
"""

import lab
import pytest
from look import faint, faint_ring

from helpers.show.marks import MARK, mark
from helpers.show.palette import LOOKS
from helpers.show.report import report


@pytest.fixture(scope="module")
def page(browser):
    with lab.new_page(browser) as page:
        yield page


@pytest.mark.parametrize("own_scheme", [True, False], ids=["report", "a page that is always light"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marked_words_can_be_read_in_high_contrast(page, scheme, own_scheme):
    marks = "".join(f"<p>{mark('may', 'a label', look)}</p>" for look in LOOKS)
    text = f"<main>{marks}</main>"
    if own_scheme:
        text = report("“It may rain,” said Ada Lund. Perhaps it will certainly snow.")
        text = text.replace("</main>", f"{marks}</main>")
    page.emulate_media(color_scheme=scheme, forced_colors="active")
    page.set_content(text)
    assert faint(page)[0] == []
    assert faint(page, f".{MARK}, .{MARK} *")[1] >= 2 * len(LOOKS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_report_is_accessible_in_each_scheme_on_a_telephone_and_shows_its_focus(page, scheme):
    page.emulate_media(color_scheme=scheme, forced_colors="none")
    page.set_viewport_size({"width": 390, "height": 800})
    page.set_content(report("“It may rain,” said Ada Lund. Perhaps it will certainly snow."))
    assert lab.violations(page, "body") == []
    page.keyboard.press("Tab")
    assert faint_ring(page) == []


def test_faint_letters_and_rings_are_found(page):
    """The two measures themselves: pale grey on white, a ring of two pixels, one of pale grey."""
    page.emulate_media(color_scheme="light", forced_colors="none")
    page.set_content(
        """<body style="background:#fff"><p style="color:#999">pale</p><p>dark</p>
        <style>:focus-visible { outline: 3px solid #555 }</style><button>good</button>
        <button style="outline-width:2px">thin</button>
        <button style="outline-color:#ccc">pale</button></body>"""
    )
    page.keyboard.press("Tab")
    assert ["pale" in line[1] for line in faint(page, "p")[0]] == [True]
    assert [line[3][-13:-9] for line in faint_ring(page)] == ["thin", "pale"]


def test_what_axe_finds_and_pale_letters_come_together(page):
    page.emulate_media(color_scheme="light", forced_colors="none")
    page.set_content(
        '<main style="background:#fff"><p style="color:#999">pale</p><button></button></main>'
    )
    found = "\n".join(lab.violations(page, "main"))
    assert "to 1: <p" in found and "button-name" in found
