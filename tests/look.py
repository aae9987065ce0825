"""What the eye and a screen reader are given by a page: computed in the browser, since axe computes
neither forced colours nor the ring of the focus.
"""

# Numbers that all of the following share: the colour of a part, and what is painted behind it.
COLOURS = """
    const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
    const luminance = colour => colour.slice(0, 3).map(part => part / 255).map(
        part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4
    ).reduce((sum, part, n) => sum + part * [.2126, .7152, .0722][n], 0);
    const probe = document.createElement('i');
    probe.style.color = 'Canvas';
    document.body.append(probe);
    const canvas = numbers(getComputedStyle(probe).color);
    probe.remove();
    const over = (old, [r, g, b, a = 1], clear = 1) =>
        old.map((value, n) => clear * a * [r, g, b][n] + (1 - clear * a) * value);
    // What stands behind a part, and how clear it is, is asked of each of its ancestors once.
    const grounds = new Map(), clears = new Map([[null, 1]]);
    const ground = part => {
        if (!part) return canvas;
        if (!grounds.has(part)) grounds.set(part, over(
            ground(part.parentElement), numbers(getComputedStyle(part).backgroundColor)));
        return grounds.get(part);
    };
    const clear = part => {
        if (!clears.has(part)) clears.set(
            part, clear(part.parentElement) * getComputedStyle(part).opacity);
        return clears.get(part);
    };
    const ink = part =>
        over(ground(part), numbers(getComputedStyle(part).color), clear(part));
    const contrast = (one, other) => {
        const both = [one, other].map(luminance);
        return (Math.max(...both) + .05) / (Math.min(...both) + .05);
    };
"""
# Whatever holds letters of its own, as seen: its colour on the ground that shows through.
CONTRASTS = f"""selector => {{{COLOURS}
    const own = part => [...part.childNodes].some(
        child => child.nodeType === Node.TEXT_NODE && child.data.trim());
    return [...document.querySelectorAll(selector)].filter(
        part => own(part) && part.getClientRects().length
            && part.checkVisibility({{ opacityProperty: true, visibilityProperty: true }})
            && getComputedStyle(part).fontSize !== '0px' && !part.closest('svg, script, style')
    ).map(part => [contrast(ground(part), ink(part)), part]).map(
        ([ratio, part]) => [ratio, ratio < 4.5 ? part.outerHTML.slice(0, 160) : '']);
}}"""


def faint(page, selector="body *"):
    """What has less than 4.5 to 1 (WCAG 2.2, 1.4.3), and how many parts were looked at."""
    found = page.evaluate(CONTRASTS, selector)
    return [line for line in found if line[0] < 4.5], len(found)


FOCUSABLE = 'a[href], input, select, textarea, button, summary, [tabindex="0"]'
RINGS = f"""([inside, kinds]) => {{{COLOURS}
    return [...document.querySelectorAll(inside)].flatMap(
        box => [...box.querySelectorAll(kinds)]
    ).filter(part => part.tabIndex >= 0 && part.checkVisibility()).map(part => {{
        part.focus();
        grounds.clear();
        const {{ outlineStyle, outlineWidth, outlineColor }} = getComputedStyle(part);
        const width = outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
        // The ring lies outside the part: what is behind it is what is behind its parent.
        return [width, contrast(ground(part.parentElement), numbers(outlineColor)),
                document.activeElement === part, part.outerHTML.slice(0, 120)];
    }});
}}"""


def faint_ring(page, inside="body"):
    """What shows the focus by less than 3 pixels or less than 3 to 1 (WCAG 2.2, 1.4.11, 2.4.13).

    Chromium draws it on a button after a key only, so a key must have been pressed last.
    """
    found = page.evaluate(RINGS, [inside, FOCUSABLE])
    return [line for line in found if line[0] < 3 or line[1] < 3 or not line[2]]


# A cell of a table that holds more than it is wide lies on the next.
OVER_THE_NEXT = """inside => [...document.querySelectorAll(`${inside} :is(td, th)`)].filter(
    ({ scrollWidth, clientWidth, style }) => scrollWidth > clientWidth + 1 && !style.overflow
).map(cell => cell.textContent.slice(0, 80))"""


def overlapping(page, inside="body"):
    """The cells of tables whose words lie on those of the next cell."""
    return page.evaluate(OVER_THE_NEXT, inside)


# Letters of less than 11 pixels; signs that are only heard and copied have no size at all.
TOO_SMALL = """inside => [...document.querySelectorAll(`${inside} *`)].filter(part =>
    [...part.childNodes].some(child => child.nodeType === Node.TEXT_NODE && child.data.trim())
    && part.checkVisibility() && !part.closest('svg, script, style')
).map(part => [parseFloat(getComputedStyle(part).fontSize), part.textContent.slice(0, 80)]
).filter(([size]) => 0 < size && size < 11)"""


def too_small(page, inside="body"):
    """The words that are written in letters of less than 11 pixels."""
    return page.evaluate(TOO_SMALL, inside)


FORM = ".wsm-form"  # the class of every control
FIELDS = "button, select, input, textarea, progress"


def accessibility_tree(page):
    """What a screen reader is given: for each node its role, name and properties, its element, and
    the element of the live region in which it stands, if any.
    """
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    by_id, tree = {node["nodeId"]: node for node in nodes}, []

    def region(node):
        """The element of the live region around a node, or None."""
        while node and node.get("role", {}).get("value") not in ("status", "alert"):
            node = by_id.get(node.get("parentId"))
        return node and node.get("backendDOMNodeId")

    for node in nodes:
        if node.get("ignored"):
            continue
        told = {
            part["name"]: str(part["value"].get("value")) for part in node.get("properties", [])
        }
        for part in ("role", "name", "description", "value"):
            if part in node:
                told[part] = str(node[part].get("value", ""))
        tree.append({"element": node.get("backendDOMNodeId"), "region": region(node), **told})
    return tree


def controls_in_the_tree(page):
    """The nodes of the tree that stand for parts of the course's own controls."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("DOM.getDocument", {"depth": 0})
    found = session.send(
        "DOM.performSearch", {"query": f"{FORM} :is({FIELDS})", "includeUserAgentShadowDOM": False}
    )
    many = found["resultCount"]
    ids = []
    if many:
        search = {"searchId": found["searchId"], "fromIndex": 0, "toIndex": many}
        ids = session.send("DOM.getSearchResults", search)["nodeIds"]
    ours = {
        session.send("DOM.describeNode", {"nodeId": each})["node"]["backendNodeId"] for each in ids
    }
    session.detach()
    return [node for node in accessibility_tree(page) if node["element"] in ours]
