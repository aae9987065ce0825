"""Other editions of the lesson: what `jupyter nbconvert` is handed to make them from the notebooks.

The notebooks are the one source. Leaving out solutions or teacher notes needs nothing but a tag;
for three other editions nbconvert is told the name of a function of this room, as in
``--Exporter.preprocessors=helpers.show.editions.for_live_coding``. notebooks/TEACHING.md lists all
commands. A function takes a notebook as nbconvert reads it and returns it changed; the committed
notebook stays as it is.
"""

import html
import re
from itertools import pairwise

# Stands above every folded output of a saved notebook.
COVER = re.compile(r"\A(Result \d+(?: as text)?): your prediction first\n")
FOLDED = "is folded here: predict it first, then open it."
# nbconvert tells links from other words by colour alone (WCAG 2.2, 1.4.1), makes them 16 pixels
# high (2.5.8: 24), cuts long lines of code, and some of its colours of code are paler than 4.5 to 1
# on the ground of a code cell (1.4.3), others in each theme. Its lines of text run as wide as the
# window, and it breaks printed words at any letter. On paper all is unfolded, a picture leaves room
# for what it belongs to, and no row of a table stands alone.
STYLE = """<style>
.jp-RenderedHTMLCommon a:link, .jp-RenderedHTMLCommon a:visited { text-decoration: underline; }
.jp-RenderedHTMLCommon a, .jp-RenderedHTMLCommon summary { padding-block: 5px; }
.jp-RenderedHTMLCommon :not(pre) > code { overflow-wrap: anywhere; white-space: normal; }
body[data-jp-theme-light="true"] {
  --jp-mirror-editor-operator-color: #7818c4;
  --jp-mirror-editor-number-color: #006b00;
  --jp-mirror-editor-comment-color: #2d6464;
}
body[data-jp-theme-light="false"] {
  --jp-mirror-editor-operator-color: #d2a8ff;
  --jp-mirror-editor-number-color: #8ddb8c;
  --jp-mirror-editor-comment-color: #9cc5c5;
}
:focus-visible { outline: 3px solid #0a7cff !important; outline-offset: 2px; }
.jp-InputArea-editor .highlight pre { overflow-x: auto; }
.jp-RenderedHTMLCommon details > pre { font-family: var(--jp-code-font-family); }
.jp-OutputArea-output pre { word-break: normal; overflow-wrap: anywhere; }
details[open] > summary > .closed { display: none; }
@media screen { main:not(:has(.reveal)) { max-width: 60rem; margin-inline: auto; } }
@media print {
  [role=group] { overflow: visible !important; }
  summary { list-style: none; }
  summary > .closed { display: none; }
  details::details-content { content-visibility: visible; display: block; }
  .jp-RenderedHTMLCommon pre, .highlight pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  .jp-Cell .jp-OutputArea-child, .jp-Cell .jp-OutputArea-output { break-inside: auto; }
  .jp-InputArea-editor, figure, tr { break-inside: avoid; }
  figure img { max-height: 15cm; width: auto !important; }
  h1, h2, h3, caption, summary, thead { break-after: avoid; }
  tbody:not(:has(tr:nth-child(13))) { break-inside: avoid; }
}
</style>"""
# nbconvert makes every cell and every output a Tab stop; only what scrolls needs one, and whether
# it does changes with the window, the reader's own letters, and what is unfolded. A long slide
# scrolls too, and while it has the focus the keys that would turn to another slide are left to it.
SCRIPT = """<script>
addEventListener("DOMContentLoaded", () => {
  const long = box => box.scrollHeight > box.clientHeight
    && getComputedStyle(box).overflowY === "scroll";
  const fit = ({ target: box }) => box.scrollWidth > box.clientWidth || long(box)
    ? box.setAttribute("tabindex", "0") : box.removeAttribute("tabindex");
  const watch = new ResizeObserver(changed => changed.forEach(fit));
  for (const box of document.querySelectorAll('[tabindex="0"], .jp-RenderedMarkdown, '
    + '.jp-RenderedMarkdown pre, .highlight pre, .reveal section'
  )) { fit({ target: box }); watch.observe(box); }
  addEventListener("keydown", event => {
    const scrolls = /^(Arrow(Up|Down)|Page(Up|Down)|Home|End)$/.test(event.key);
    if (scrolls && event.target.matches("section")) event.stopPropagation();
  }, true);
});
</script>"""
# On a slide a line of code must fit the width, a picture the height, a heading keep its small
# letters, and the last line end above the arrows in the corner. What is before
# or behind the slide takes no Tab stop (WCAG 2.2, 2.4.3); the overview shows all.
SLIDE_STYLE = """<style>
:root { --jp-code-font-size: 17px; }
.reveal h1, .reveal h2, .reveal h3 { text-transform: none; }
.reveal figure img { max-height: 560px; width: auto !important; }
.reveal .slides section:not(.stack)::after { content: ""; display: block; height: 4.5rem; }
.reveal:not(.overview) .slides section:is(.past, .future),
.reveal:not(.overview) .slides section:is(.past, .future) section { visibility: hidden; }
@media (prefers-reduced-motion: reduce) {
  .reveal *, .reveal-viewport * { transition: none !important; animation: none !important; }
}
</style>"""
HEADING = re.compile(r"^(?=#{1,3} )", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
LINK_TO_NOTEBOOK = re.compile(r"(\]\(\d\d_\w+)\.ipynb(#[^)\s]*)?\)")
LINK_TO_TEXT = re.compile(r"(?<=\]\()(\w+\.md)\)")  # it stays beside the notebooks
LINK_TO_PAGE = re.compile(r"(\]\(\d\d_\w+)\.html(#[^)\s]*)?\)")  # nbconvert's name for slides


def for_live_coding(notebook, resources):
    """Empty the cells that a teacher types in front of the class; keep prose and exercises.

    The first code cell stays, since it fetches the tools, and so do the two cells of each exercise.
    All results are taken out.
    """
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    for place, cell in enumerate(cells):
        cell.outputs, cell.execution_count = [], None
        cell.metadata.pop("jupyter", None)
        cell.metadata.pop("collapsed", None)
        below = cells[place + 1].source if cells[place + 1 :] else ""
        is_exercise = cell.source.startswith("check(") or (
            "..." in cell.source and below.startswith("check(")
        )
        if place and not is_exercise:
            cell.source = ""
    return notebook, resources


def for_web_pages(notebook, resources):
    """Make a notebook whole as a web page: a title, links from page to page, folded results."""
    title = re.match(r"# (.+)", notebook.cells[0].source)
    if title:
        notebook.metadata["title"] = title[1]
        notebook.cells[0].source += f"\n\n{STYLE}\n\n{SCRIPT}"
    asked = 0  # folds are told apart by name (WCAG 2.2, 2.4.6), numbered as the notebook does
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            asked += "**Predict.**" in cell.source
            cell.source = LINK_TO_NOTEBOOK.sub(r"\1.html\2)", cell.source)
            cell.source = LINK_TO_TEXT.sub(r"../notebooks/\1)", cell.source)
        elif cell.outputs and cell.metadata.get("jupyter", {}).get("outputs_hidden"):
            twin = " as text" * ("_view(" in cell.source)
            name = f'Result {asked}{twin} <span class="closed">{FOLDED}</span>'
            cell.outputs = _folded(cell.outputs, name)
    return notebook, resources


def _folded(outputs, name):
    """What a cell shows as one fold that a reader opens; nbconvert itself would not fold it."""
    inside = ""
    for output in outputs:
        data = output.get("data", {"text/plain": output.get("text", "")})
        words = html.escape(COVER.sub("", data.get("text/plain", "")))
        inside += COVER.sub("", data.get("text/html", f"<pre>{words}</pre>"))
    new = type(outputs[0])(output_type="display_data", metadata={})
    style = 'style="margin-left:.6em"'
    page = f"<details {style}><summary>{name}</summary>{inside}</details>"
    new["data"] = type(new)({"text/html": page})
    return [new]


def for_slides(notebook, resources):
    """As `for_web_pages`, with a new slide at every heading, also at one inside a cell.

    What is looked up rather than shown, the contents and the glossary, is left out.
    """
    notebook, resources = for_web_pages(notebook, resources)
    notebook.cells[0].source += f"\n\n{SLIDE_STYLE}"
    cells = []
    for cell in notebook.cells:
        cell.source = LINK_TO_PAGE.sub(r"\1.slides.html\2)", cell.source)
        kind = cell.metadata.get("slideshow", {}).get("slide_type")
        if cell.cell_type != "markdown" or kind in ("skip", "notes"):
            cells.append(cell)
            continue
        shown = re.sub(r"^\*\*Contents\*\*$.*?(?=^<style>)", "", cell.source, flags=re.M | re.S)
        for number, part in enumerate(_split_at_headings(shown)):
            new = type(cell)(cell, source=part, id=f"{cell.id}-{number}")
            new.metadata = type(cell)(cell.metadata)
            if part.startswith("## Glossary"):
                kind = "skip"
            elif part.startswith("### "):
                kind = "subslide"
            elif part.startswith("#"):
                kind = "slide"
            new.metadata["slideshow"] = type(cell)(slide_type=kind)
            cells.append(new)
    notebook.cells = cells
    return notebook, resources


def _split_at_headings(source):
    """The parts of a text that begin with a heading; a # in a fenced block begins none."""
    fenced = [found.span() for found in FENCE.finditer(source)]
    places = [
        found.start()
        for found in HEADING.finditer(source)
        if not any(start < found.start() < end for start, end in fenced)
    ]
    ends = sorted({0, *places, len(source)})
    parts = [source[start:end].strip() for start, end in pairwise(ends)]
    return [part for part in parts if part]
