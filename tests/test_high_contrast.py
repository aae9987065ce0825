"""What is shown stays readable where the system forces its own colours.

axe does not see this, so it is computed: the colour of each letter against all that is painted
behind it. Beside test_browser.py, since the browser that its tests share stays open until the last.
"""

import lab
import pytest
from test_browser import require_browser

from helpers.show.palette import LOOKS
from helpers.show.report import report
from helpers.show.text import MARK, mark

# Whatever holds letters of its own, as seen: its colour on the ground that shows through.
CONTRASTS = """selector => {
    const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
    const luminance = colour => colour.slice(0, 3).map(part => part / 255).map(
        part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4
    ).reduce((sum, part, n) => sum + part * [.2126, .7152, .0722][n], 0);
    const canvas = document.createElement('i');
    canvas.style.color = 'Canvas';
    document.body.append(canvas);
    const page = numbers(getComputedStyle(canvas).color);
    canvas.remove();
    const own = part => [...part.childNodes].some(
        child => child.nodeType === Node.TEXT_NODE && child.data.trim());
    return [...document.querySelectorAll(selector)].filter(
        part => own(part) && part.getClientRects().length
            && getComputedStyle(part).fontSize !== '0px' && !part.closest('svg, script, style')
    ).map(part => {
        const layers = [];
        for (let each = part; each; each = each.parentElement)
            layers.unshift(numbers(getComputedStyle(each).backgroundColor));
        let ground = page;
        for (const [r, g, b, a = 1] of layers)
            ground = ground.map((old, n) => a * [r, g, b][n] + (1 - a) * old);
        const both = [ground, numbers(getComputedStyle(part).color)].map(luminance);
        const contrast = (Math.max(...both) + .05) / (Math.min(...both) + .05);
        return [contrast, part.outerHTML.slice(0, 160)];
    });
}"""


def faint(page, selector="body *"):
    """What has less than 4.5 to 1 (WCAG 2.2, 1.4.3), and how many parts were looked at."""
    found = page.evaluate(CONTRASTS, selector)
    return [line for line in found if line[0] < 4.5], len(found)


@pytest.mark.parametrize("own_scheme", [True, False], ids=["report", "a page that is always light"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marked_words_can_be_read_in_high_contrast(scheme, own_scheme):
    require_browser()
    marks = "".join(f"<p>{mark('may', 'a label', look)}</p>" for look in LOOKS)
    text = f"<main>{marks}</main>"
    if own_scheme:
        text = report("“It may rain,” said Ada Lund. Perhaps it will certainly snow.")
        text = text.replace("</main>", f"{marks}</main>")
    with lab.browser_page() as page:
        page.emulate_media(color_scheme=scheme, forced_colors="active")
        page.set_content(text)
        assert faint(page)[0] == []
        assert faint(page, f".{MARK}, .{MARK} *")[1] >= 2 * len(LOOKS)
