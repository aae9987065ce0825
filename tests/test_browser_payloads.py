"""A stranger's text, title, names and files in a real JupyterLab: nothing runs, nothing is fetched.

Skipped where Chromium or Playwright is missing, but never in CI.
"""

import contextlib
import json
import re
from html import escape

import lab
import nbformat
import pytest
from lessons import convert
from payloads import PAYLOADS
from save_notebooks import KERNEL
from test_browser_annotate import control, upload

NAME = "payloads.ipynb"
CELLS = [
    """
import json
from helpers import *
from helpers.controls.corrections_view import label_of
from helpers.show.collection import Collection
payloads = json.load(open("payloads.json", encoding="utf-8"))
paragraphs = [f"“It may rain {each} today,” said Ada {each}. Ten people, perhaps, heard {each}."
              for each in payloads]
article = Article.from_text("\\n\\n".join([payloads[5], *paragraphs]), name=payloads[0])
found = analyse(article)
print(summary(found))
""",
    "highlight(article, [*found.quotations, *found.hedges, *found.boosters], speakers=True)",
    "table([(each, each) for each in payloads], payloads[:2], payloads[0])",
    "article_map(article, found.voiced, found.quotations)",
    "article_explorer(found)",
    "quotation_explorer(article)",
    "hedge_explorer(article)",
    "tokeniser_bench(payloads[0])",
    "in_lines(article, concordance(article, 'rain'), payloads[0])",
    """
mine = Corrections(article)
for quotation, payload in zip(list(mine.quotations), payloads):
    try:
        mine.change(quotation, speaker=payload)
    except ValueError as error:
        print(error)
for payload in payloads:
    try:
        mine.add_quotation(payload, "mixed", nth=1)
    except ValueError as error:
        print(error)
correct(mine, learner=payloads[38])
""",
    "corrections_view(mine)",
    "kinds_by_speaker(article, mine.quotations)",
    "annotated = annotate(payloads[1], passage(article, 0, 12))\nannotated",
    """
for number in range(len(annotated.annotation.passage.words[0])):
    annotated.annotation.mark(number, "vague")
annotation_view(annotated.annotation)
""",
    "own = own_article(article)\nown",
    """
for payload in payloads:
    own.form._act("load", {"named": payload}, {})
with Collection("payloads.html") as collection:
    for each in (mine.found, analyse("Perhaps.")):
        collection.add(each)
""",
]
LEAK = re.compile(r"leak\.test|/leak\b")
# What no output of the course may hold, whoever wrote the article.
FOREIGN = """() => [...document.querySelectorAll(
    '.jp-OutputArea-output *, main *, .jp-RenderedHTMLCommon *')].filter(each =>
        each.matches('script:not([type^="application/"]), iframe, object, embed, base, meta, ' +
            'link, audio, video, math, foreignObject, marquee, form, [src*="leak"], ' +
            '[href^="javascript" i], [href^="data:" i]')
        || [...each.attributes].some(at => /^on/i.test(at.name))
    ).map(each => each.outerHTML.slice(0, 200))"""
# Point at, focus and click what could listen.
TOUCH = """() => document.querySelectorAll('.jp-OutputArea-output *, main *').forEach(each => {
    for (const kind of ['mouseover', 'mouseenter', 'focus', 'toggle', 'error', 'load'])
        each.dispatchEvent(new Event(kind)); })"""


@pytest.fixture(scope="module")
def running(lesson):
    root = lesson.notebooks
    (root / "payloads.json").write_text(json.dumps(PAYLOADS), encoding="utf-8")
    cells = [nbformat.v4.new_code_cell(source.strip()) for source in CELLS]
    book = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL})
    nbformat.write(book, root / NAME)
    yield lesson.address, root
    (root / NAME).unlink()


@pytest.fixture
def page(browser):
    """A page of a browser that notes what nobody of the course would do."""
    with lab.new_page(browser) as page:
        page.set_default_timeout(20_000)
        page.trouble = []
        page.on("dialog", lambda dialog: (page.trouble.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda each: LEAK.search(each.url) and page.trouble.append(each.url))
        yield page


def harm(page):
    """What has been done on a page that words cannot do."""
    hits = [frame.evaluate("() => window.hit") for frame in page.frames]
    return page.trouble + [hit for hit in hits if hit] + sorted(page.outside)


def test_the_payloads_do_harm_where_nobody_escapes_them(page):
    frames = [f"<iframe srcdoc='{escape(f'<p>{payload}</p>')}'></iframe>" for payload in PAYLOADS]
    page.set_content("".join(frames), wait_until="commit")
    page.wait_for_timeout(1500)
    hits = 0
    for frame in page.frames[1:]:
        with contextlib.suppress(Exception):  # a frame that went elsewhere
            hits += bool(frame.evaluate("() => window.hit"))
    assert hits > 20 and len(page.trouble) > 10
    page.outside.clear()


def test_nothing_of_a_strangers_runs_or_is_fetched(page, running, tmp_path):
    address, root = running
    lab.open_notebook(page, address, NAME)
    assert lab.run_all(page) == []
    box = control(page, "Save report")
    assert box.get_by_label("Finding").locator("option").count() > 40
    finding = box.get_by_label("Finding")
    for at in range(0, finding.locator("option").count(), 3):  # a payload has that many or more
        finding.select_option(index=at)
    box.get_by_role("button", name="Drop it").click()
    box.get_by_text("Dropped: ").first.wait_for()
    notes = control(page, "Choose a kind")
    for number in range(2, 8):
        notes.get_by_role("button", name="Next").click()
        notes.get_by_text(f"Sentence {number} of").first.wait_for()
    own = control(page, "Nothing leaves the Python process")
    records = [
        {"id": each, "text": f"{each}\n\nIt may rain, she said. {each}"} for each in PAYLOADS
    ]
    data = "\n".join(map(json.dumps, records)).encode()
    file = {"name": f"{PAYLOADS[5]}.jsonl", "mimeType": "text/plain", "buffer": data}
    upload(page, own, file)
    own.get_by_text(f"The file holds {len(PAYLOADS)} articles").wait_for()
    own.get_by_label("Which one").select_option(index=20)
    own.get_by_text("Now run the cells below").first.wait_for()
    page.evaluate(TOUCH)
    page.wait_for_timeout(500)
    assert harm(page) == [] and page.evaluate(FOREIGN) == []

    page.keyboard.press("Control+S")
    page.locator(".jp-mod-dirty").wait_for(state="detached")
    words = "--to html --no-prompt --Exporter.preprocessors=helpers.show.editions.for_web_pages "
    words += "--HTMLExporter.mathjax_url=data:, --HTMLExporter.require_js_url=data:, --output-dir"
    convert(*words.split(), tmp_path, root / NAME)
    reports = [*root.glob("payloads*.html"), *root.glob("payloads_articles/*.html")]
    assert len(reports) == 3
    for path in (*tmp_path.glob("*.html"), *reports):
        page.goto(path.as_uri())
        page.evaluate(TOUCH)
        assert harm(page) == [] and page.evaluate(FOREIGN) == [], path.name
