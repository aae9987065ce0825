"""A learner's own article: brought, corrected and kept, and nothing of it left behind."""

import json

import pytest
from forms import change, press, upload

from helpers import Article, load_article
from helpers.articles.bringing import (
    LARGEST,
    MOST_ARTICLES,
    OwnArticleError,
    article_from_text,
    articles_from_upload,
)
from helpers.articles.reading import FILES
from helpers.controls.corrections_view import corrections_view, save_report
from helpers.controls.corrector import correct
from helpers.controls.own_article import PRIVACY, own_article
from helpers.findings.corrections import Corrections
from helpers.findings.files import read_findings

FERRY = Article.from_text("“We might sell the ferry,” said Ana Bell. It may stop.", name="ferry")
PAGE = b"<html><script>steal()</script><h1>Ferry</h1><p onclick='x()'>It may stop.</p></html>"


def uploaded(control, name, data):
    upload(control.form, "upload", name, data)


def options(control, name=None):
    """What a list of the control holds: of its articles, or of the findings to correct."""
    return control.form[name or ("which" if hasattr(control, "article") else "finding")]["options"]


@pytest.fixture
def control(monkeypatch):
    monkeypatch.setattr("helpers.controls.own_article._LATEST", [])
    return own_article(FERRY)


# Bringing it -------------------------------------------------------------------------------------


def test_a_pasted_article_is_read_and_the_field_emptied(control):
    press(control.form, "read", pasted="“It may rain,” said Bo.")
    assert control.article.text == "“It may rain,” said Bo."
    assert control.form["pasted"]["value"] == ""
    assert "5 words" in control.said


def test_an_uploaded_article_is_read_and_not_kept_in_the_control(control):
    uploaded(control, "rain.txt", "“It may rain,” said Bo.".encode())
    assert control.article.name == "rain"
    state = json.dumps(control.form.get_state(), default=str)
    assert "It may rain" not in state


def test_an_article_of_the_course_is_named(control):
    press(control.form, "load", named="singing_sand")
    assert control.article.name == "singing_sand"


def test_the_control_does_what_its_plain_twins_do(control):
    press(control.form, "read", pasted="Rain.")
    assert control.article.text == article_from_text("Rain.").text
    uploaded(control, "page.html", PAGE)
    assert control.article.text == articles_from_upload("page.html", PAGE)[0].text
    press(control.form, "load", named="left_winger")
    assert control.article.text == load_article("left_winger").text


def test_scripts_of_a_page_are_not_part_of_its_article():
    (article,) = articles_from_upload("page.html", PAGE)
    assert article.text == "Ferry\n\nIt may stop."


def test_of_several_articles_in_one_file_one_is_chosen(control):
    lines = b'{"id": "a", "text": "Rain."}\nbroken\n{"id": "b", "text": "Snow."}\n'
    uploaded(control, "two.jsonl", lines)
    assert not control.form["which"]["hidden"] and "2 articles" in control.said
    change(control.form, "which", "2")
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
    assert control.form["status"]["text"] == control.said


@pytest.mark.parametrize("text", ["", "  \n", "x" * (LARGEST + 1)])
def test_a_paste_of_nothing_or_of_too_much_is_refused(text):
    with pytest.raises(OwnArticleError):
        article_from_text(text)


def test_each_record_of_a_file_shows_its_title(control):
    story = "It may rain, Bo said. " * 5
    rows = [{"id": 7, "text": f"Rain may fall\n\n{story}"}, {"id": "b", "text": "Snow."}]
    uploaded(control, "two.jsonl", "\n".join(map(json.dumps, rows)).encode())
    assert [label for label, _ in options(control)] == [
        "1. 7: Rain may fall",
        "2. b",
    ]


def test_a_file_of_several_is_named_by_its_path_as_well(control, tmp_path, monkeypatch):
    path = tmp_path / "two.jsonl"
    rows = [{"id": 7, "text": "Rain may fall\n\n" + "It may rain, Bo said. " * 5}]
    rows += [{"text": "x" * (LARGEST + 1)}, {"id": "b", "text": "Snow."}]
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    for named in (str(path), f'"{path}"', "~/two.jsonl"):
        press(control.form, "load", named=named)
        assert "2 articles" in control.said
        assert [label for label, _ in options(control)] == ["1. 7: Rain may fall", "2. b"]
        change(control.form, "which", "2")
        assert control.article.text == "Snow."


def test_of_a_very_long_file_the_beginning_is_listed(control):
    lines = "\n".join(json.dumps({"text": f"Rain {n}."}) for n in range(MOST_ARTICLES + 1))
    uploaded(control, "many.jsonl", lines.encode())
    assert f"the first {MOST_ARTICLES} articles are listed" in control.said
    assert len(options(control)) == MOST_ARTICLES


def test_how_a_page_was_read_is_said_where_it_matters(control):
    uploaded(control, "page.txt", PAGE)
    assert "page.txt is a web page, although it ends in .txt" in control.said
    assert "Only 3 words of page.txt" in control.said


def test_an_article_that_is_not_there_is_said(control):
    for name, words in (("", "Type a name"), ("singing_sandd", "Did you mean"), ("a\0b", "no ")):
        press(control.form, "load", named=name)
        assert words in control.said and control.article is FERRY


def test_what_was_brought_stays_when_its_cell_runs_again(control):
    """*Run Selected Cell and All Below* begins with the cell in which one has just clicked."""
    lines = b'{"id": "a", "text": "Rain."}\n{"id": "b", "text": "Snow."}\n'
    uploaded(control, "two.jsonl", lines)
    change(control.form, "which", "2")
    again = own_article(FERRY)
    assert again.article.text == "Snow." and again.form["which"]["value"] == "2"
    press(again.form, "read", pasted="Sleet.")
    assert own_article(control.article).article.text == "Sleet."
    assert own_article(FERRY).article.text == "Sleet."
    other = Article.from_text("Fog.")
    assert own_article(other).article is other, "another article was asked for"


def test_it_says_what_happens_to_the_text(control):
    assert "10 MB" in PRIVACY and FILES in PRIVACY and "Nothing leaves" in PRIVACY
    assert PRIVACY in control._repr_mimebundle_()["text/html"]


# Correcting it -----------------------------------------------------------------------------------


@pytest.fixture
def corrector(tmp_path):
    return correct(Corrections(FERRY), tmp_path)


def do(corrector, name, **typed):
    """Press a button while this is typed; give what is said then."""
    press(corrector.form, name, **typed)
    return corrector.form["status"]["text"]


def the(corrector, words):
    """What the list of findings holds for the one with these words, and its fields."""
    finding = next(value for shown, value in options(corrector) if words in shown)
    return {"finding": finding, **corrector.form["finding"]["fills"][finding]}


def test_a_finding_is_dropped_and_undo_brings_it_back(corrector):
    before = options(corrector)
    assert do(corrector, "drop", **the(corrector, ": might")) == (
        "Dropped: hedge: plausibility, “might”."
    )
    assert len(options(corrector)) == len(before) - 1
    assert do(corrector, "undo") == "Taken back: drop hedge “might”."
    assert options(corrector) == before
    assert "nothing to undo" in do(corrector, "undo")


def test_the_fields_show_the_chosen_finding(corrector):
    fields = the(corrector, "quotation")
    assert (fields["label"], fields["speaker"]) == ("quotation: direct", "Ana Bell")


def test_a_finding_is_changed_by_the_fields(corrector):
    do(corrector, "change", **{**the(corrector, ": might"), "label": "hedge: vague"})
    assert "vague" in [each.category for each in corrector.corrections.hedges]
    do(corrector, "change", **{**the(corrector, "quotation"), "speaker": ""})
    assert corrector.corrections.quotations[0].speaker is None


def test_what_was_stored_is_said(corrector):
    do(corrector, "change", **{**the(corrector, "quotation"), "speaker": ""})
    said = do(corrector, "change", **{**the(corrector, "quotation"), "speaker": "Ana Bell"})
    assert said == "Changed to quotation: direct, said by Ana Bell, “We might sell the ferry,”."


def test_a_second_press_on_a_finding_that_is_gone_drops_no_other(corrector):
    """Two quick presses on Drop: the second was meant for what was on the screen as well."""
    might = the(corrector, ": might")
    do(corrector, "drop", **might)
    assert "is gone" in do(corrector, "drop", **might)
    assert len(corrector.corrections.edits) == 1


def test_what_was_missed_is_added_by_its_words(corrector):
    said = do(corrector, "add", new_label="hedge: rounder", words="stop")
    assert said == "Added: hedge: rounder, “stop”."
    assert corrector.form["words"]["value"] == ""
    assert corrector.form["new_label"]["value"] == "hedge: rounder", "it stays for the next word"


def test_a_word_that_stands_more_than_once_is_chosen_from_its_places(tmp_path):
    article = Article.from_text("The old ferry sank. The new ferry may sail.", name="two")
    corrector = correct(Corrections(article), tmp_path)
    words = {"new_label": "booster", "words": "ferry"}
    assert "stands at 2 places" in do(corrector, "add", **words)
    (first, _), (second, start) = options(corrector, "place")
    assert first.startswith("1. The old [ferry] sank") and "new [ferry] may" in second
    assert do(corrector, "add", **words, place=start) == "Added: booster, “ferry”."
    assert corrector.corrections.boosters[-1].start == 28
    assert corrector.form["place"]["hidden"]


def test_a_place_chosen_for_another_word_is_not_taken(tmp_path):
    article = Article.from_text("May it, may it. An old sea, an old sea.", name="two")
    corrector = correct(Corrections(article), tmp_path)
    do(corrector, "add", words="it")
    place = options(corrector, "place")[1][1]
    assert "stands at 2 places" in do(corrector, "add", words="old", place=place)
    assert corrector.corrections.edits == []


def test_the_control_does_what_the_plain_calls_do(corrector):
    plain = Corrections(FERRY)
    plain.drop(next(each for each in plain.hedges if each.of(FERRY.text) == "might"))
    plain.add_hedge("stop", "rounder")
    do(corrector, "drop", **the(corrector, ": might"))
    do(corrector, "add", new_label="hedge: rounder", words="stop")
    assert corrector.corrections.edits == plain.edits
    assert corrector.form["list"]["html"] == corrections_view(plain).html
    assert repr(corrector) == corrections_view(plain).text


def test_what_does_not_fit_is_said_and_nothing_changes(corrector):
    might = {**the(corrector, ": might"), "label": "booster"}
    assert "cannot become" in do(corrector, "change", **might)
    assert "do not stand" in do(corrector, "add", words="nobody wrote this")
    assert corrector.corrections.edits == []


def test_an_article_without_findings_leaves_nothing_to_drop(tmp_path):
    empty = correct(Article.from_text("Rain.", name="rain"), tmp_path)
    assert "Choose another, add one" in do(empty, "drop")


# Keeping it --------------------------------------------------------------------------------------


def test_running_the_cell_or_the_kernel_again_goes_on_with_the_corrections(corrector, tmp_path):
    do(corrector, "drop", **the(corrector, ": might"))
    again = correct(Corrections(FERRY), tmp_path)
    assert again.corrections.edits == corrector.corrections.edits
    assert "You go on with 1 correction of ferry" in again.form["status"]["text"]
    do(again, "undo")
    assert correct(Corrections(FERRY), tmp_path).corrections.edits == []


def test_a_correction_by_code_before_the_control_is_kept_once(tmp_path):
    for _ in range(2):
        mine = Corrections(FERRY)
        mine.drop(mine.hedges[0])
        correct(mine, tmp_path)
    assert len(mine.edits) == 1


def test_a_second_article_of_the_same_name_and_a_second_learner_have_their_own(corrector, tmp_path):
    do(corrector, "drop", **the(corrector, ": might"))
    other = Article.from_text(FERRY.text.replace("ferry", "train"), name="ferry")
    assert correct(Corrections(other), tmp_path).corrections.edits == []
    assert correct(Corrections(FERRY), tmp_path, learner="Bo").corrections.edits == []
    assert len(correct(Corrections(FERRY), tmp_path).corrections.edits) == 1


def test_a_damaged_file_stays_and_another_is_begun(corrector, tmp_path):
    do(corrector, "drop", **the(corrector, ": might"))
    path = corrector.corrections.path
    path.write_bytes(path.read_bytes()[:60])
    again = correct(Corrections(FERRY), tmp_path)
    assert "It stays as it is" in again.form["status"]["text"]
    do(again, "add", words="stop")
    assert path.stat().st_size == 60 and again.corrections.path != path


def test_results_are_kept_under_new_names_and_load_back(corrector, tmp_path):
    do(corrector, "drop", **the(corrector, ": might"))
    for name in ("csv", "json", "report", "csv", "report"):
        assert "Saved as" in do(corrector, name)
    kept = sorted(
        path.name for path in tmp_path.glob("[!.]*") if path != corrector.corrections.path
    )
    assert kept == [
        *("ferry-2.csv", "ferry-report-2.html", "ferry-report.html", "ferry.csv", "ferry.json")
    ]
    for name in ("ferry.csv", "ferry.json"):
        found = read_findings(tmp_path / name, FERRY)
        assert found.hedges == corrector.corrections.hedges


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_what_was_saved_is_loaded_by_the_control_and_by_one_line(kind, corrector, tmp_path):
    do(corrector, "drop", **the(corrector, ": might"))
    do(corrector, "add", new_label="booster", words="stop")
    do(corrector, "change", **{**the(corrector, "quotation"), "speaker": ""})
    do(corrector, kind)
    wanted = corrector.corrections
    by_line, by_control = Corrections(FERRY), correct(Corrections(FERRY), tmp_path / "new")
    by_line.load(tmp_path / f"ferry.{kind}")
    upload(by_control.form, "load", f"ferry.{kind}", (tmp_path / f"ferry.{kind}").read_bytes())
    assert "Loaded" in by_control.form["status"]["text"]
    for mine in (by_line, by_control.corrections):
        assert (mine.hedges, mine.boosters) == (wanted.hedges, wanted.boosters)
        assert mine.quotations == wanted.quotations


def test_loading_loses_nothing_that_was_corrected_before(corrector, tmp_path):
    do(corrector, "json")
    do(corrector, "drop", **the(corrector, ": might"))
    upload(corrector.form, "load", "ferry.json", (tmp_path / "ferry.json").read_bytes())
    assert len(corrector.corrections.hedges) == len(corrector.corrections.originals.hedges)
    do(corrector, "undo")
    assert "might" not in [each.of(FERRY.text) for each in corrector.corrections.hedges]


def test_a_file_that_is_none_of_these_loads_nothing(corrector):
    upload(corrector.form, "load", "essay.json", b"My essay")
    assert "essay.json does not hold corrections" in corrector.form["status"]["text"]
    upload(corrector.form, "load", "film.json", b"x" * 10_000_001)
    assert "film.json is too large" in corrector.form["status"]["text"]


def test_the_report_holds_the_corrections(tmp_path):
    mine = Corrections(FERRY)
    mine.change(mine.quotations[0], speaker=None)
    page = save_report(mine, tmp_path).read_text(encoding="utf-8")
    assert "set by hand" in page and "<script" not in page


def test_a_folder_that_cannot_be_written_is_asked_for_in_a_field(tmp_path):
    (tmp_path / "file").write_text("no folder")
    corrector = correct(Corrections(FERRY), tmp_path / "file")
    for name in ("csv", "json", "report", "add"):
        said = do(corrector, name, words="stop")
        assert ("WHO_SAID_MAYBE_WORK" in said and "not saved" in said) or "not kept" in said
    assert corrector.corrections.edits == [] and not corrector.form["folder"]["hidden"]
    assert "From now on" in do(corrector, "use", folder=str(tmp_path / "other"))
    do(corrector, "add", words="stop")
    assert "Saved" in do(corrector, "csv") and corrector.form["folder"]["hidden"]
    assert len(correct(Corrections(FERRY), tmp_path / "other").corrections.edits) == 1
