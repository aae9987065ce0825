"""The report on many articles: an index, a page each, and all findings in two files."""

import csv
import json

import lab
import pytest
from look import too_small

from helpers import Article, analyse
from helpers.show.collection import Collection
from helpers.show.report import ReportError

TEXTS = {
    "ferry": "The ferry\n\n“It may rain,” said Ada Lund.\n",
    "bridge": "Bridge <b>closed</b>\n\nPerhaps it will open on Monday. It may not.\n",
    "=1+1": "Sums\n\nNothing is held back here.\n",
}


def written(path, texts=TEXTS, **options):
    with Collection(path, **options) as collection:
        for name, text in texts.items():
            collection.add(analyse(Article.from_text(text, name=name)))
    return path.read_text(encoding="utf-8")


def test_one_article_is_one_page(tmp_path):
    page = written(tmp_path / "maybe.html", {"ferry": TEXTS["ferry"]})
    assert "The article map" in page
    assert [path.name for path in tmp_path.iterdir()] == ["maybe.html"]


def test_each_page_that_the_index_names_is_there(tmp_path):
    index = written(tmp_path / "my maybe.html")
    pages = [path.name for path in (tmp_path / "my maybe_articles").glob("*.html")]
    assert len(pages) == 3
    assert all(f"my%20maybe_articles/{page}" in index for page in pages)


def test_a_title_is_text_in_the_index(tmp_path):
    index = written(tmp_path / "maybe.html")
    assert "Bridge &lt;b&gt;closed&lt;/b&gt;" in index and "<b>" not in index


def test_all_findings_stand_in_one_table_and_in_json_lines(tmp_path):
    written(tmp_path / "maybe.html")
    folder = tmp_path / "maybe_articles"
    with (folder / "findings.csv").open(encoding="utf-8-sig", newline="") as table:
        rows = list(csv.DictReader(table))
    records = [json.loads(line) for line in (folder / "findings.jsonl").open(encoding="utf-8")]
    assert [(row["article"], row["text"]) for row in rows if row["finding"] == "hedge"] == [
        ("ferry", "may"),
        ("bridge", "Perhaps"),
        ("bridge", "may"),
    ]
    assert [len(record["hedges"]) for record in records] == [1, 2, 0]


def test_a_run_that_breaks_off_leaves_whole_pages_and_their_index(tmp_path):
    path = tmp_path / "maybe.html"
    with pytest.raises(KeyboardInterrupt), Collection(path) as collection:
        for name in ("ferry", "bridge"):
            collection.add(analyse(Article.from_text(TEXTS[name], name=name)))
        raise KeyboardInterrupt
    index = path.read_text(encoding="utf-8")
    for page in (tmp_path / "maybe_articles").glob("*.html"):
        assert page.name in index
        assert page.read_text(encoding="utf-8").endswith("</html>")


def test_a_run_that_is_killed_leaves_an_index_of_half_its_pages(tmp_path):
    collection = Collection(tmp_path / "maybe.html")
    for number in range(7):
        collection.add(analyse(Article.from_text(f"It may rain {number} times.", name="rain")))
    index = collection.path.read_text(encoding="utf-8")
    pages = [path.name for path in collection.folder.glob("*.html")]
    assert len(pages) == 7 and sum(page in index for page in pages) == 4
    collection.close()
    index = collection.path.read_text(encoding="utf-8")
    assert all(page in index for page in pages)


def test_neither_page_nor_folder_is_written_over_without_force(tmp_path):
    path = tmp_path / "maybe.html"
    written(path)
    path.unlink()
    with pytest.raises(ReportError, match="folder maybe_articles of the pages exists already"):
        Collection(path)
    assert written(path, force=True)


def test_a_report_names_the_file_and_not_the_folders_it_lay_in(tmp_path):
    source = tmp_path / "ferry.txt"
    source.write_text(TEXTS["ferry"], encoding="utf-8")
    path = tmp_path / "maybe.html"
    with Collection(path) as collection:
        collection.add(analyse(Article.read(source)))
    page = path.read_text(encoding="utf-8")
    assert "ferry.txt" in page and tmp_path.name not in page


@pytest.mark.skipif(lab.find_chromium() is None, reason="no Chromium on this machine")
def test_the_index_is_sorted_and_searched_by_keyboard(tmp_path):
    pytest.importorskip("playwright", reason="the extra browser is not installed")
    path = tmp_path / "maybe.html"
    written(path)

    def titles():
        rows = page.locator("tbody tr:visible")
        return [row.split("\t")[0] for row in rows.all_inner_texts()]

    with lab.browser_page() as page:
        page.goto(path.as_uri())
        head = page.get_by_role("button", name="hedges")
        head.focus()
        page.keyboard.press("Enter")
        assert titles() == ["Bridge <b>closed</b>", "The ferry", "Sums"]
        assert head.locator("..").get_attribute("aria-sort") == "descending"
        page.keyboard.press("Enter")
        assert titles()[0] == "Sums"
        page.get_by_label("Search in titles and sources:").fill("ferry")
        assert titles() == ["The ferry"]
        assert page.get_by_role("status").inner_text() == "1 of 3 articles"
        # A word without a place to break it makes neither index nor report wider than the window.
        wide = "() => Math.max(document.documentElement.scrollWidth, ...[...document"
        wide += ".querySelectorAll('.wide')].map(each => each.scrollWidth)) - innerWidth"
        long = f"Council of {'x' * 150} meets\n\nIt may rain.\n"
        written(tmp_path / "long.html", {"ferry": TEXTS["ferry"], "long": long})
        page.goto((tmp_path / "long.html").as_uri())
        assert page.evaluate(wide) <= 0
        page.get_by_role("link", name="xxx").click()
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.get_by_role("heading", name="Council of xxx").is_visible()
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
            assert too_small(page) == []
        page.emulate_media(media="print")
        assert page.get_by_role("table", name="Hedges and boosters in text order").is_visible()
