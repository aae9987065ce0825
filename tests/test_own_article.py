"""A learner's own article: brought, corrected and kept, and nothing of it left behind."""

import json
from datetime import datetime

import pytest

from helpers import Article, load_article
from helpers.articles.bringing import (
    LARGEST,
    OwnArticleError,
    article_from_text,
    articles_from_upload,
)
from helpers.articles.reading import FILES
from helpers.controls.own_article import (
    PRIVACY,
    correct,
    corrections_view,
    own_article,
    save_report,
)
from helpers.findings.corrections import Corrections
from helpers.findings.files import read_findings

FERRY = Article.from_text("“We might sell the ferry,” said Ana Bell. It may stop.", name="ferry")
PAGE = b"<html><script>steal()</script><h1>Ferry</h1><p onclick='x()'>It may stop.</p></html>"


def uploaded(control, name, data):
    file = {"name": name, "type": "", "size": len(data), "content": memoryview(data)}
    control.upload.value = ({**file, "last_modified": datetime(2026, 1, 2)},)


@pytest.fixture
def control():
    return own_article(FERRY)


# Bringing it -------------------------------------------------------------------------------------


def test_a_pasted_article_is_read_and_the_field_emptied(control):
    control.pasted.value = "“It may rain,” said Bo."
    control.read_button.click()
    assert control.article.text == "“It may rain,” said Bo."
    assert control.pasted.value == ""
    assert "5 words" in control.said


def test_an_uploaded_article_is_read_and_not_kept_in_the_control(control):
    uploaded(control, "rain.txt", "“It may rain,” said Bo.".encode())
    assert control.article.name == "rain" and control.upload.value == ()
    state = json.dumps([widget.get_state() for widget in control.box.children], default=str)
    assert "It may rain" not in state


def test_an_article_of_the_course_is_named(control):
    control.named.value = "singing_sand"
    control.name_button.click()
    assert control.article.name == "singing_sand"


def test_the_control_does_what_its_plain_twins_do(control):
    control.pasted.value = "Rain."
    control.read_button.click()
    assert control.article.text == article_from_text("Rain.").text
    uploaded(control, "page.html", PAGE)
    assert control.article.text == articles_from_upload("page.html", PAGE)[0].text
    control.named.value = "left_winger"
    control.name_button.click()
    assert control.article.text == load_article("left_winger").text


def test_scripts_of_a_page_are_not_part_of_its_article():
    (article,) = articles_from_upload("page.html", PAGE)
    assert article.text == "Ferry\n\nIt may stop."


def test_of_several_articles_in_one_file_one_is_chosen(control):
    lines = b'{"id": "a", "text": "Rain."}\nbroken\n{"id": "b", "text": "Snow."}\n'
    uploaded(control, "two.jsonl", lines)
    assert control.which.layout.display != "none" and "2 articles" in control.said
    control.which.value = 1
    assert control.article.text == "Snow."


@pytest.mark.parametrize(
    "name, data, words",
    [
        ("big.txt", b"x" * 30_000_000, "30.0 MB"),
        ("just.txt", b"x" * (LARGEST + 1), "too large"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n" + bytes(500), "picture"),
        ("noise.txt", bytes(range(256)) * 40, "not a text"),
        ("essay.docx", b"PK\x03\x04", "ZIP archive"),
        ("link.txt", b"https://news.example/rain", "is an address"),
        ("scan.pdf", b"%PDF-1.4 torn", "PDF"),
        ("empty.txt", b"", "no text"),
        ("empty.jsonl", b"", "no line"),
        ("bad.jsonl", b"{\n[1]\n", "holds no article"),
        ("script.html", b"<html><script>1</script></html>", "script.html"),
    ],
)
def test_what_cannot_be_an_article_is_refused_and_the_old_one_stays(name, data, words, control):
    with pytest.raises(OwnArticleError, match=words):
        articles_from_upload(name, data)
    uploaded(control, name, data)
    assert words in control.said and control.article is FERRY
    assert control.upload.value == () and 'role="status"' in control.status.value


@pytest.mark.parametrize("text", ["", "  \n", "x" * (LARGEST + 1)])
def test_a_paste_of_nothing_or_of_too_much_is_refused(text):
    with pytest.raises(OwnArticleError):
        article_from_text(text)


def test_each_record_of_a_file_shows_its_title(control):
    story = "It may rain, Bo said. " * 5
    rows = [{"id": 7, "text": f"Rain may fall\n\n{story}"}, {"id": "b", "text": "Snow."}]
    uploaded(control, "two.jsonl", "\n".join(map(json.dumps, rows)).encode())
    assert [label for label, _ in control.which.options] == ["1. 7: Rain may fall", "2. b"]


def test_how_a_page_was_read_is_said_where_it_matters(control):
    uploaded(control, "page.txt", PAGE)
    assert "page.txt is a web page, although it ends in .txt" in control.said
    assert "Only 3 words of page.txt" in control.said


def test_an_article_that_is_not_there_is_said(control):
    for name, words in (("", "Type a name"), ("singing_sandd", "Did you mean"), ("a\0b", "no ")):
        control.named.value = name
        control.name_button.click()
        assert words in control.said and control.article is FERRY


def test_it_says_what_happens_to_the_text(control):
    assert "10 MB" in PRIVACY and FILES in PRIVACY and "Nothing leaves" in PRIVACY
    assert PRIVACY in control._repr_mimebundle_()["text/html"]


# Correcting it -----------------------------------------------------------------------------------


@pytest.fixture
def corrector(tmp_path):
    return correct(Corrections(FERRY), tmp_path)


def press(corrector, name):
    corrector.buttons[name].click()
    return corrector.status.value


def choose(corrector, words):
    corrector.finding.value = next(
        value for name, value in corrector.finding.options if words in name
    )


def test_a_finding_is_dropped_and_undo_brings_it_back(corrector):
    before = corrector.finding.options
    choose(corrector, ": might")
    assert "Dropped" in press(corrector, "Drop it")
    assert len(corrector.finding.options) == len(before) - 1
    press(corrector, "Undo")
    assert corrector.finding.options == before
    assert "nothing to undo" in press(corrector, "Undo")


def test_the_fields_show_the_chosen_finding(corrector):
    choose(corrector, "quotation")
    assert corrector.label.value == "quotation: direct" and corrector.speaker.value == "Ana Bell"


def test_a_finding_is_changed_by_the_fields(corrector):
    choose(corrector, ": might")
    corrector.label.value = "hedge: vague"
    press(corrector, "Change it")
    assert "vague" in [each.category for each in corrector.corrections.hedges]
    choose(corrector, "quotation")
    corrector.speaker.value = ""
    press(corrector, "Change it")
    assert corrector.corrections.quotations[0].speaker is None


def test_what_was_missed_is_added_by_its_words(corrector):
    corrector.label.value, corrector.words.value = "booster", "stop"
    assert "Added" in press(corrector, "Add the words")
    assert corrector.words.value == "" and len(corrector.corrections.boosters) == 1


def test_the_control_does_what_the_plain_calls_do(corrector):
    plain = Corrections(FERRY)
    plain.drop(next(each for each in plain.hedges if each.of(FERRY.text) == "might"))
    plain.add_hedge("stop", "rounder")
    choose(corrector, ": might")
    press(corrector, "Drop it")
    corrector.label.value, corrector.words.value = "hedge: rounder", "stop"
    press(corrector, "Add the words")
    assert corrector.corrections.edits == plain.edits
    assert corrector.list.value == corrections_view(plain).html
    assert repr(corrector) == corrections_view(plain).text


def test_what_does_not_fit_is_said_and_nothing_changes(corrector):
    choose(corrector, ": might")
    corrector.label.value = "booster"
    assert "cannot become" in press(corrector, "Change it")
    corrector.words.value = "nobody wrote this"
    assert "do not stand" in press(corrector, "Add the words")
    assert corrector.corrections.edits == []


def test_an_article_without_findings_leaves_nothing_to_drop(tmp_path):
    empty = correct(Article.from_text("Rain.", name="rain"), tmp_path)
    assert "no finding left" in press(empty, "Drop it")


def test_results_are_kept_under_new_names_and_load_back(corrector, tmp_path):
    choose(corrector, ": might")
    press(corrector, "Drop it")
    for name in ("Save CSV", "Save JSON", "Save report", "Save CSV", "Save report"):
        assert "Saved as" in press(corrector, name)
    kept = sorted(path.name for path in tmp_path.iterdir())
    assert kept == [
        *("ferry-2.csv", "ferry-report-2.html", "ferry-report.html", "ferry.csv", "ferry.json")
    ]
    for name in ("ferry.csv", "ferry.json"):
        found = read_findings(tmp_path / name, FERRY)
        assert found.hedges == corrector.corrections.hedges


def test_the_report_holds_the_corrections(tmp_path):
    mine = Corrections(FERRY)
    mine.change(mine.quotations[0], speaker=None)
    page = save_report(mine, tmp_path).read_text(encoding="utf-8")
    assert "set by hand" in page and "<script" not in page


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").write_text("no folder")
    corrector = correct(Corrections(FERRY), tmp_path / "file")
    for name in ("Save CSV", "Save JSON", "Save report"):
        assert "not saved" in press(corrector, name)
