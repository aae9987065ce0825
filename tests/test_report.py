"""The findings of one article agree in every form: as values, in a few lines, as a page."""

import json
import re
from itertools import pairwise
from types import SimpleNamespace

import pytest
from test_show import NASTY, Balance

from helpers import Article, load_article
from helpers.findings.analysis import analyse
from helpers.findings.record import as_record
from helpers.show.report import ReportError, check_target, report, write_report
from helpers.show.summary import summary

RAIN = "“It may rain,” said Ada Lund. Perhaps it certainly will, in May."


def test_every_hedge_has_the_voice_of_its_quotation():
    found = analyse(RAIN)
    assert [found.voice_of(each) for each in found.hedges] == ["Ada Lund", "reporter"]
    assert [found.voice_of(each) for each in found.boosters] == ["reporter"]
    assert [found.speaker_of(each) for each in found.quotations] == ["Ada Lund"]
    assert repr(found) == "article: 1 quotation, 2 hedges, 1 booster"


def test_corrected_findings_take_the_place_of_the_finders():
    found = analyse(RAIN, quotations=[], hedges=[])
    assert (found.quotations, found.hedges, found.quotations.rejected) == ([], [], [])
    assert len(found.boosters) == 1


# As values ---------------------------------------------------------------------------------------


QUOTATION = ["start", "end", "text", "kind", "speaker", "speaker_start", "speaker_end", "name"]
QUOTATION += ["cue", "cue_start", "cue_end", "utterance", "reason"]


def test_a_record_has_exactly_the_keys_of_the_contract():
    record = as_record(analyse(RAIN))
    assert list(record) == [
        *("id", "title", "characters", "words", "sentences", "paragraphs"),
        *("quotations", "hedges", "boosters"),
    ]
    assert sorted(record["quotations"][0]) == sorted(QUOTATION)
    assert list(record["hedges"][0]) == ["start", "end", "text", "category", "voice", "reason"]
    assert list(record["boosters"][0]) == ["start", "end", "text", "voice", "reason"]


@pytest.mark.parametrize("name", ["tokyo_talks", "harbour_bridge", "left_winger", "singing_sand"])
def test_the_offsets_of_a_record_fit_the_text(name):
    article = load_article(name)
    record = json.loads(json.dumps(as_record(analyse(article))))
    assert record["characters"] == len(article.text)
    assert record["paragraphs"] == len(article.paragraphs)
    for part in ("quotations", "hedges", "boosters"):
        assert record[part]
        for row in record[part]:
            assert row["text"] == article.text[row["start"] : row["end"]]
    for row in record["quotations"]:
        for part in ("speaker", "cue"):
            start, end = row[f"{part}_start"], row[f"{part}_end"]
            assert row[part] == (None if start is None else article.text[start:end])


def test_what_is_absent_is_none():
    lone = SimpleNamespace(start=0, end=2, kind="direct", utterance=0, reason="")
    lone.speaker = lone.name = lone.cue = None
    lone.of = lambda text: text[0:2]
    row = as_record(analyse("“”", [lone], [], []))["quotations"][0]
    assert [key for key, value in row.items() if value is None] == [
        *("speaker", "speaker_start", "speaker_end", "name"),
        *("cue", "cue_start", "cue_end"),
    ]


def test_the_id_of_a_json_line_is_kept_as_it_stood():
    assert as_record(analyse(Article.from_text("Rain.", name="7", id=7)))["id"] == 7


# In a few lines ----------------------------------------------------------------------------------


def test_a_summary_says_who_is_quoted_and_who_hedges():
    lines = summary(analyse(RAIN)).splitlines()
    assert "    Ada Lund: 1 direct" in lines
    assert "    Ada Lund: may (plausibility)" in lines
    assert "    reporter: Perhaps (plausibility)" in lines
    assert "    reporter: certainly" in lines


def test_a_summary_of_nothing_is_a_summary():
    assert summary(analyse("Rain fell.")).splitlines()[2:] == [
        *("  0 quotations", "  0 hedges", "  0 boosters"),
    ]


def test_a_summary_never_sends_commands_to_the_terminal():
    article = Article.from_text("“\x1b[2J may,” said \x1b[31mAda.", name="a\x1b]0;b")
    assert "\x1b" not in summary(analyse(article))


# As a page ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def page():
    return report(load_article("harbour_bridge"))


def test_the_page_asks_nobody_for_anything(page):
    assert re.findall(r'(?:src|href|action)="([^"#][^",]{0,25})', page) == [
        "data:image/svg+xml;base64"
    ]
    assert "default-src 'none'" in page
    assert not re.search(r"<(script|link|iframe)|@import|url\(", page)


def test_the_page_is_well_formed_and_its_headings_are_in_order(page):
    inside = Balance(re.sub(r"<!DOCTYPE html>|<meta[^>]*>", "", page))
    levels = [int(name[1]) for name in inside.names if re.fullmatch("h[1-6]", name)]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert {"header", "main", "nav", "footer"} <= set(inside.names)
    assert ("html", "lang", "en") in inside.attributes


def test_every_link_of_the_page_leads_somewhere(page):
    targets = set(re.findall(r'\bid="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= targets


def test_each_article_has_its_part_and_no_name_is_given_twice():
    page = report(load_article("tokyo_talks"), RAIN, analyse("Rain."))
    names = re.findall(r'\bid="([^"]+)"', page)
    assert len(names) == len(set(names))
    assert page.count("<article ") == 3 and "<title>Who said maybe? 3 articles</title>" in page


def test_an_article_full_of_markup_is_shown_as_text():
    article = Article.from_text(f"{NASTY}\n\n“{NASTY}” said Ada Lund. It may rain.", name=NASTY)
    page = report(article)
    page.encode("utf-8")
    assert "<script" not in page and "alert(1)" in page and "{{ z }}" in page and "\0" not in page


def test_the_same_findings_give_the_same_page():
    assert report(RAIN) == report(RAIN)


def test_a_report_on_nothing_is_refused():
    with pytest.raises(ReportError, match="at least one article"):
        report()


# To a file ---------------------------------------------------------------------------------------


def test_a_report_is_never_written_over_unless_it_is_wished(tmp_path):
    path = tmp_path / "maybe.html"
    path.write_text("precious", encoding="utf-8")
    with pytest.raises(ReportError, match="exists already"):
        write_report(path, RAIN)
    assert path.read_text(encoding="utf-8") == "precious"
    assert write_report(path, RAIN, force=True) == path
    assert path.read_text(encoding="utf-8") == report(RAIN)
    assert [each.name for each in tmp_path.iterdir()] == ["maybe.html"], "nothing is left beside"


def test_what_speaks_against_a_path_is_said_in_a_sentence(tmp_path):
    (tmp_path / "folder.html").mkdir()
    assert "must end in .html" in check_target(tmp_path / "article.txt")
    assert "is a folder" in check_target(tmp_path / "folder.html")
    assert "there is no folder" in check_target(tmp_path / "no" / "maybe.html")
    assert "cannot be written" in check_target(tmp_path / ("a" * 300 + ".html"))
    assert "cannot be written" in check_target("a\0.html")
    assert check_target(tmp_path / "maybe.html") is None


def test_a_folder_that_takes_no_file_gives_a_sentence(tmp_path, monkeypatch):
    def no_room(path, text):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("helpers.core.keeping.write_whole", no_room)
    with pytest.raises(ReportError, match=r"cannot be written \(No space left on device\)"):
        write_report(tmp_path / "maybe.html", RAIN)
