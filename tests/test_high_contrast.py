"""Marked words stay readable where the system forces its own colours.

Beside test_browser.py, since the browser that its tests share stays open until the last of them.
"""

import lab
import pytest
from test_browser import require_browser

from helpers.show.report import report
from helpers.show.text import LOOKS, mark

# What is seen where a mark stands: its letters, and its tint laid over the page behind it.
CONTRASTS = """() => {
    const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
    const luminance = colour => colour.slice(0, 3).map(part => part / 255).map(
        part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4
    ).reduce((sum, part, n) => sum + part * [.2126, .7152, .0722][n], 0);
    return [...document.querySelectorAll('mark, mark > bdi')].map(part => {
        const layers = [];
        for (let each = part; each; each = each.parentElement)
            layers.unshift(numbers(getComputedStyle(each).backgroundColor));
        let ground = [0, 0, 0];
        for (const [r, g, b, a = 1] of layers)
            ground = ground.map((old, n) => a * [r, g, b][n] + (1 - a) * old);
        const both = [ground, numbers(getComputedStyle(part).color)].map(luminance).sort();
        return (Math.max(...both) + .05) / (Math.min(...both) + .05);
    });
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marked_words_can_be_read_in_high_contrast(scheme):
    require_browser()
    marks = "".join(f"<p>{mark('may', 'a label', look)}</p>" for look in LOOKS)
    text = report("“It may rain,” said Ada Lund. Perhaps it will certainly snow.")
    with lab.browser_page() as page:
        page.emulate_media(color_scheme=scheme, forced_colors="active")
        page.set_content(text.replace("</main>", f"{marks}</main>"))
        found = page.evaluate(CONTRASTS)
        assert len(found) > 2 * len(LOOKS) and min(found) >= 4.5
