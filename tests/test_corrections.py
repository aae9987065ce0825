"""Corrections by hand never touch what was found, and what is kept can be loaded back exactly."""

import csv
import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers import Article, find_hedges
from helpers.core.keeping import find_free_path, write_new
from helpers.core.spans import Findings, Span
from helpers.findings.analysis import Analysis, analyse
from helpers.findings.corrections import Corrections
from helpers.findings.files import FindingsError, as_csv, as_json, read_findings, save_findings
from helpers.findings.places import CorrectionError, place_of
from helpers.hedges.finder import Booster, Hedge
from helpers.quotations.finder import Quotation

FERRY = Article.from_text(
    "Ferry may stop\n\n"
    "The ferry may stop in May, Ana Bell said. “We might sell it,” she said.\n\n"
    "By my knee that is early. About ten people may come, and the mayor’s “fun” will last.",
    name="ferry",
)


@pytest.fixture
def mine():
    return Corrections(FERRY)


def the(findings, words):
    return next(each for each in findings if each.of(FERRY.text) == words)


# Correcting --------------------------------------------------------------------------------------


def test_a_dropped_hedge_is_gone_from_the_copy_and_still_in_the_original(mine):
    hedge = the(mine.hedges, "might")
    mine.drop(hedge)
    assert hedge not in mine.hedges and hedge in mine.originals.hedges


def test_everything_can_be_taken_back(mine):
    before = list(mine.quotations), list(mine.hedges), list(mine.boosters)
    mine.drop(mine.quotations[0])
    mine.add_hedge("By my knee", "attribution")
    mine.change(mine.hedges[-1], category="vague")
    while mine.undo():
        pass
    assert (list(mine.quotations), list(mine.hedges), list(mine.boosters)) == before


def test_what_was_added_can_be_changed_and_dropped_again(mine):
    mine.add_hedge("By my knee", "vague")
    mine.change(the(mine.hedges, "By my knee"), category="attribution")
    assert the(mine.hedges, "By my knee").category == "attribution"
    mine.drop(the(mine.hedges, "By my knee"))
    assert "By my knee" not in [each.of(FERRY.text) for each in mine.hedges]


def test_a_speaker_is_named_by_the_nearest_mention_and_known_by_the_full_name(mine):
    quotation = the(mine.quotations, "“We might sell it,”")
    mine.change(quotation, speaker="the mayor")
    changed = the(mine.quotations, "“We might sell it,”")
    assert changed.speaker.of(FERRY.text) == "the mayor" and changed.name == "the mayor"
    mine.change(changed, speaker=None)
    assert the(mine.quotations, "“We might sell it,”").speaker is None


def test_the_voice_of_a_hedge_follows_the_corrected_speaker(mine):
    mine.change(the(mine.quotations, "“We might sell it,”"), speaker="the mayor")
    found = mine.found
    assert found.voice_of(the(found.hedges, "might")) == "the mayor"


def test_an_added_quotation_takes_in_the_marks_that_stand_around_it(mine):
    mine.add_quotation("fun", "mixed", speaker="the mayor")
    added = the(mine.quotations, "“fun”")
    assert (added.kind, added.name) == ("mixed", "the mayor")


def test_straight_marks_from_the_keyboard_find_curly_ones_in_the_article():
    assert place_of('the mayor\'s "fun"', FERRY).of(FERRY.text) == "the mayor’s “fun”"


def test_may_is_looked_for_as_a_whole_word_with_its_capital():
    with pytest.raises(CorrectionError, match="3 places"):
        place_of("may", FERRY)
    assert place_of("May", FERRY).of(FERRY.text) == "May"


@pytest.mark.parametrize(
    "act, words",
    [
        (lambda m: m.add_hedge("", "vague"), "none yet"),
        (lambda m: m.add_hedge("nobody wrote this", "vague"), "do not stand"),
        (lambda m: m.add_hedge("stop\n\nThe", "vague"), "do not stand"),
        (lambda m: m.add_hedge("may", "vague", nth=9), "no number 9"),
        (lambda m: m.add_hedge("early", "wrong"), "no category"),
        (lambda m: m.add_hedge("might", "vague"), "already"),
        (lambda m: m.add_quotation("early", "spoken"), "no kind"),
        (lambda m: m.add_quotation("early", "mixed", speaker="Zed"), "do not stand"),
        (lambda m: m.change(m.hedges[0], kind="direct"), "can be changed"),
        (lambda m: m.change(m.hedges[0]), "can be changed"),
        (lambda m: m.drop(Hedge(0, 3, "vague", "")), "not among"),
        (lambda m: m.drop(Span(0, 3)), "none of these"),
        (lambda m: m.drop("Maybe"), r"Give the finding itself, and not its words: \[0\]"),
        (lambda m: m.drop(m.hedges), r"whole list. Take one finding of it, the first with \[0\]"),
        (lambda m: m.change(m.quotations[0], "Zed"), "Write kind= or speaker= before 'Zed'"),
        (lambda m: m.change(m.hedges[0], "rounder"), "Write category= before 'rounder'"),
        (lambda m: m.add_hedge("early"), "The category is missing: after a comma"),
        (lambda m: m.add_quotation("early"), "The kind is missing: after a comma"),
        (lambda m: Corrections("toy"), "is one word, and no article"),
        (lambda m: m.hedges[0].text, r"its words are .of\(…\)"),
        (lambda m: m.change(m.quotations[0], kind="loud"), "no kind"),
    ],
)
def test_a_correction_that_does_not_fit_says_so_and_changes_nothing(act, words, mine):
    with pytest.raises((ValueError, AttributeError), match=words):
        act(mine)
    assert mine.edits == []


def test_a_text_is_corrected_as_an_article_is():
    mine = Corrections("It may rain.")
    mine.drop(mine.hedges[0])
    assert mine.hedges == [] and mine.article.text == "It may rain."


# Keeping the list of corrections -----------------------------------------------------------------


def corrected():
    mine = Corrections(FERRY)
    mine.drop(the(mine.hedges, "might"))
    mine.add_hedge("By my knee", "attribution")
    mine.add_quotation("fun", "mixed", speaker="the mayor")
    mine.change(the(mine.quotations, "“We might sell it,”"), kind="mixed", speaker=None)
    mine.add_booster("early")
    return mine


def test_corrections_that_were_saved_are_the_same_when_loaded(tmp_path):
    mine, again = corrected(), Corrections(FERRY)
    mine.save(tmp_path / "edits.json")
    again.load(tmp_path / "edits.json")
    assert again.edits == mine.edits and again.quotations == mine.quotations


def test_a_correction_of_something_that_is_no_longer_found_is_set_aside(tmp_path):
    corrected().save(tmp_path / "edits.json")
    blind = Corrections(FERRY, Findings(), Findings(), Findings())
    blind.load(tmp_path / "edits.json")
    assert len(blind.unused) == 2 and len(blind.hedges) == 1


def test_corrections_to_another_article_are_neither_loaded_nor_written_over(tmp_path):
    other = Corrections(Article.from_text("It may rain.", name="rain"))
    other.drop(other.hedges[0])
    other.save(tmp_path / "edits.json")
    before = (tmp_path / "edits.json").read_bytes()
    for act in (corrected().save, corrected().load):
        with pytest.raises(CorrectionError, match="another"):
            act(tmp_path / "edits.json")
    assert (tmp_path / "edits.json").read_bytes() == before


def test_the_other_articles_name_is_told_in_short(tmp_path):
    mine = corrected()
    mine.save(tmp_path / "edits.json")
    whole = json.loads((tmp_path / "edits.json").read_text(encoding="utf-8"))
    whole |= {"article": "rain \n" * 100_000, "sha256": "0" * 64}
    (tmp_path / "edits.json").write_text(json.dumps(whole), encoding="utf-8")
    with pytest.raises(CorrectionError, match="another article") as caught:
        mine.load(tmp_path / "edits.json")
    assert len(str(caught.value)) < 400


def test_a_file_of_something_else_is_not_written_over_by_corrections(tmp_path):
    (tmp_path / "essay.txt").write_text("My essay")
    with pytest.raises(CorrectionError, match="does not hold corrections"):
        corrected().save(tmp_path / "essay.txt")
    assert (tmp_path / "essay.txt").read_text() == "My essay"


VAGUE = {"category": "vague", "reason": ""}


@pytest.mark.parametrize(
    "entry",
    [
        {"action": "add", "what": "hedge", "start": 5, "end": 3, "values": {"category": "vague"}},
        {"action": "add", "what": "hedge", "start": 1, "end": 3, "values": {"category": "x"}},
        {"action": "add", "what": "wish", "start": 1, "end": 3, "values": {}},
        {"action": "burn", "what": "hedge", "start": 1, "end": 3, "values": {}},
        {"action": "change", "what": "hedge", "start": 1, "end": 3, "values": {"start": 0}},
        {"action": "add", "what": "quotation", "start": 1, "end": 3, "values": {"speaker": [1]}},
        {"action": "add"},
        {"action": "add", "what": "hedge", "start": 1, "end": 3, "values": {}},
        {"action": "add", "what": "hedge", "start": 1, "end": 9999, "values": VAGUE},
        {"action": "drop", "what": "hedge", "start": 9000, "end": 9999, "values": {}},
        {"action": "drop", "what": "hedge", "start": 1, "end": 3, "values": {"reason": ""}},
        {"action": "change", "what": "hedge", "start": 1, "end": 3, "values": {}},
        {"action": "add", "what": "quotation", "start": 1, "end": 3, "values": {"kind": "direct"}},
        {
            **{"action": "change", "what": "quotation", "start": 1, "end": 3},
            "values": {"speaker": [9000, 9999]},
        },
        7,
    ],
)
def test_a_damaged_list_of_corrections_is_refused_as_a_whole(entry, tmp_path):
    mine = corrected()
    mine.save(tmp_path / "edits.json")
    whole = json.loads((tmp_path / "edits.json").read_text(encoding="utf-8"))
    whole["edits"].append(entry)
    (tmp_path / "edits.json").write_text(json.dumps(whole), encoding="utf-8")
    fresh = Corrections(FERRY)
    with pytest.raises(CorrectionError, match="no correction"):
        fresh.load(tmp_path / "edits.json")
    assert fresh.edits == []


@pytest.mark.parametrize("version", [True, "1", 0, -1, None, 2])
def test_a_list_of_no_version_that_there_is_is_refused(version, tmp_path):
    corrected().save(tmp_path / "edits.json")
    whole = json.loads((tmp_path / "edits.json").read_text(encoding="utf-8"))
    (tmp_path / "edits.json").write_text(json.dumps({**whole, "format": version}))
    with pytest.raises(CorrectionError, match=r"damaged|later version"):
        Corrections(FERRY).load(tmp_path / "edits.json")


def test_two_windows_of_one_learner_lose_no_correction_of_each_other(tmp_path):
    here, there = Corrections(FERRY), Corrections(FERRY)
    for each in (here, there):
        each.keep(tmp_path)
    here.add_booster("early")
    there.add_hedge("By my knee", "vague")
    again = Corrections(FERRY)
    again.keep(tmp_path)
    assert [edit.what for edit in again.edits] == ["booster", "hedge"]


def test_a_correction_that_is_not_on_the_disk_is_not_made(tmp_path, monkeypatch):
    mine = Corrections(FERRY)
    mine.keep(tmp_path)
    mine.add_booster("early")

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CorrectionError, match=r"not made.*No space left.*WHO_SAID_MAYBE_WORK"):
        mine.add_booster("last")
    assert len(mine.edits) == 1


def test_an_empty_file_is_no_list_of_corrections(tmp_path):
    mine = Corrections(FERRY)
    mine.keep(tmp_path)
    mine.path.write_bytes(b"")
    mine.add_booster("early")
    again = Corrections(FERRY)
    again.keep(tmp_path)
    assert again.edits == mine.edits and again.path == mine.path


def test_a_list_of_corrections_cut_off_anywhere_is_refused(tmp_path):
    corrected().save(tmp_path / "edits.json")
    whole = (tmp_path / "edits.json").read_bytes()
    for end in range(0, len(whole) - 1, 7):
        (tmp_path / "cut.json").write_bytes(whole[:end])
        with pytest.raises(CorrectionError):
            Corrections(FERRY).load(tmp_path / "cut.json")


# Keeping the findings ----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_findings_load_back_exactly_as_they_were(kind, tmp_path):
    mine = corrected()
    path = save_findings(mine.found, kind, tmp_path)
    found = read_findings(path, FERRY)
    assert found.quotations == mine.quotations
    assert found.hedges == mine.hedges and found.boosters == mine.boosters


def test_nothing_is_ever_written_over(tmp_path):
    names = [save_findings(corrected().found, "csv", tmp_path).name for _ in range(3)]
    assert names == ["ferry.csv", "ferry-2.csv", "ferry-3.csv"]


def test_a_name_taken_in_between_is_left_alone(tmp_path, monkeypatch):
    from helpers.core import keeping

    (tmp_path / "a.txt").write_text("mine")
    free = iter([tmp_path / "a.txt", tmp_path / "a-2.txt"])
    monkeypatch.setattr(keeping, "find_free_path", lambda *_: next(free))
    assert write_new(tmp_path, "a", ".txt", "yours").name == "a-2.txt"
    assert (tmp_path / "a.txt").read_text() == "mine"
    assert find_free_path(tmp_path, "a", ".txt").name == "a-3.txt"


def test_excel_is_told_that_the_table_is_unicode():
    assert as_csv(corrected().found).encode("utf-8").startswith(b"\xef\xbb\xbf")


STARTS = st.sampled_from(
    ["=", "+", "-", "@", "\t", "\r", "\n", "'", "''=", "＝", "“", "", "\ufeff"]
)
WORDS = st.text(max_size=12).filter(lambda text: "\0" not in text)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(start=STARTS, words=WORDS, name_start=STARTS, name=WORDS)
def test_no_cell_is_a_formula_and_every_text_loads_back(
    start, words, name_start, name, tmp_path_factory
):
    text = f"{start}{words}x"
    article = Article.from_text(text, name="odd")
    name = f"{name_start}{name}x"
    found = analyse(
        article,
        Findings([Quotation(0, len(text), "direct", None, name, None, 0, f"={words}")]),
        Findings([Hedge(0, len(text), "vague", f"-{words}")]),
        Findings([Booster(0, len(text), f"@{words}")]),
    )
    table = as_csv(found)
    for row in csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline="")):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))]
    folder = tmp_path_factory.mktemp("odd")
    for kind in ("csv", "json"):
        back = read_findings(save_findings(found, kind, folder), article)
        assert back.quotations == found.quotations
        assert back.hedges == found.hedges and back.boosters == found.boosters


def test_findings_of_another_article_are_refused(tmp_path):
    path = save_findings(corrected().found, "csv", tmp_path)
    with pytest.raises(FindingsError, match="another article"):
        read_findings(path, Article.from_text(FERRY.text.replace("ferry", "train"), name="train"))


def test_findings_without_their_article_are_places_and_labels(tmp_path):
    back = read_findings(save_findings(corrected().found, "json", tmp_path))
    assert isinstance(back, Analysis) and back.article is None and len(back.hedges) > 2


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[]", b"a,b\n1,2\n", b"\x89PNG\xff", b'{"quotations": 3}', b"{" * 50_000],
)
def test_what_is_no_file_of_findings_is_refused_in_a_sentence(content, tmp_path):
    (tmp_path / "x.csv").write_bytes(content)
    with pytest.raises(FindingsError, match=r"x\.csv"):
        read_findings(tmp_path / "x.csv")


@pytest.mark.parametrize("kind", ["csv", "json"])
def test_findings_cut_off_are_refused_or_hold_whole_rows_only(kind, tmp_path):
    whole = save_findings(corrected().found, kind, tmp_path).read_bytes()
    known = set(map(repr, [*corrected().quotations, *corrected().hedges, *corrected().boosters]))
    for end in range(0, len(whole) - 3, 11):
        (tmp_path / "cut").write_bytes(whole[:end])
        try:
            found = read_findings(tmp_path / "cut")
        except FindingsError:
            continue
        back = [*found.quotations, *found.hedges, *found.boosters]
        assert kind == "csv" and set(map(repr, back)) <= known


def test_json_has_the_keys_of_the_command_line():
    whole = json.loads(as_json(analyse(FERRY)))
    assert whole["sha256"] == FERRY.sha256
    assert {"id", "title", "words", "quotations", "hedges", "boosters"} <= whole.keys()
    assert len(whole["hedges"]) == len(find_hedges(FERRY))


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(FindingsError, match="not saved"):
        save_findings(corrected().found, "csv", tmp_path / "file")
    with pytest.raises(FindingsError, match="csv or json"):
        save_findings(corrected().found, "xls", tmp_path)
