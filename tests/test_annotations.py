"""A passage annotated by hand: nothing is lost, nobody's file is written over."""

import json
import os
from pathlib import Path

import pytest

from helpers import Article, find_hedges, list_articles, load_article, load_gold
from helpers.annotations import AnnotationError, HandMark, read_annotation, start_annotation
from helpers.annotations.classes import merge_class, practice_class
from helpers.annotations.comparing import (
    as_annotation,
    compare,
    gold_annotation,
    settled_annotation,
    two_annotators,
)
from helpers.annotations.passage import fullest_passages, passage
from helpers.show.class_pictures import class_picture, class_table

RAIN = Article.from_text(
    "Rain may fall on Monday.\n\n"
    "It is perhaps too late, the farmer said. Some fields are dry.\n\n"
    "Nobody knows. About ten wells are empty.",
    name="rain",
)
SNOW = Article.from_text(RAIN.text.replace("Rain", "Snow"), name="rain")


@pytest.fixture
def part():
    return passage(RAIN)


def begun(part, folder, name="Ana"):
    """Ana has judged two sentences and marked "may" and "perhaps"."""
    mine = start_annotation(name, part, folder)
    mine.mark(1, "plausibility")
    mine.go_on()
    mine.mark(2, "plausibility")
    mine.go_on()
    return mine


def changed(path, **entries):
    whole = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(whole | entries), encoding="utf-8")
    return path


# What is judged ----------------------------------------------------------------------------------


def test_punctuation_is_not_judged(part):
    first = [word.of(RAIN.text) for word in part.words[0]]
    assert first == ["Rain", "may", "fall", "on", "Monday"]


def test_a_passage_ends_where_the_article_ends():
    assert len(passage(RAIN, first=3, sentences=10).sentences) == 2


def test_a_passage_that_the_article_does_not_have_is_refused_with_the_count():
    for first, count in ((5, 1), (-1, 1), (0, 0)):
        with pytest.raises(AnnotationError, match="has 5 sentences"):
            passage(RAIN, first=first, sentences=count)


def test_marking_a_word_twice_takes_the_mark_back_and_another_kind_replaces_it(part, tmp_path):
    mine = start_annotation("Ana", part, tmp_path)
    mine.mark(1, "plausibility")
    mine.mark(1, "vague")
    assert [each.category for each in mine.marks] == ["vague"]
    mine.mark(1, "vague")
    assert mine.marks == []
    steps_back = [mine.undo() and [each.category for each in mine.marks] for _ in range(3)]
    assert steps_back == [["vague"], ["plausibility"], []]


def test_neighbouring_words_of_one_kind_are_one_mark_but_not_across_a_comma(part, tmp_path):
    mine = start_annotation("Ana", part, tmp_path)
    mine.go_on()
    for number in (2, 3, 4, 5):  # perhaps too late, the
        mine.mark(number, "vague")
    assert [each.of(RAIN.text) for each in mine.marks] == ["perhaps too late", "the"]


def test_undo_takes_back_any_step_up_to_the_first(part, tmp_path):
    mine = begun(part, tmp_path)
    assert (mine.position, len(mine.marks), mine.done) == (2, 2, {0, 1})
    assert [mine.undo() for _ in range(5)] == [True, True, True, True, False]
    assert (mine.position, mine.marks, mine.done) == (0, [], set())


def test_going_back_keeps_the_marks_and_the_last_sentence_is_stayed_at(part, tmp_path):
    mine = begun(part, tmp_path)
    mine.go_back()
    assert mine.position == 1 and len(mine.marks) == 2
    for _ in range(9):
        mine.go_on()
    assert mine.position == 4 and mine.finished


def test_a_word_or_kind_that_is_not_there_changes_nothing(part, tmp_path):
    mine = start_annotation("Ana", part, tmp_path)
    for number, kind in ((99, "vague"), (-1, "vague"), (0, "wrong")):
        with pytest.raises(AnnotationError) as caught:
            mine.mark(number, kind)
    assert mine.marks == [] and not mine.undo()
    assert "Choose one of plausibility, attribution, rounder" in str(caught.value)


# What is kept ------------------------------------------------------------------------------------


def test_every_step_is_in_the_file_at_once(part, tmp_path):
    mine = begun(part, tmp_path)
    for step in (lambda: mine.mark(0, "vague"), mine.go_back, mine.undo, mine.go_on):
        step()
        again = start_annotation("Ana", part, tmp_path)
        assert (again.marks, again.position, again.done) == (mine.marks, mine.position, mine.done)


def test_the_default_folder_is_the_learners_own(part, tmp_path, monkeypatch):
    monkeypatch.setenv("WHO_SAID_MAYBE_WORK", str(tmp_path / "mine"))
    assert start_annotation("Ana", part).path.parent == tmp_path / "mine"


def test_no_half_file_is_left_when_the_disk_fails(part, tmp_path, monkeypatch):
    mine = begun(part, tmp_path)
    before = mine.path.read_bytes()

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(AnnotationError, match=r"not saved.*No space left"):
        mine.mark(0, "vague")
    assert mine.path.read_bytes() == before
    assert [path.name for path in tmp_path.glob("[!.]*")] == [mine.path.name]
    assert len(mine.marks) == 2, "a step that is not on the disk is not taken"
    monkeypatch.undo()
    mine.mark(0, "vague")
    assert len(start_annotation("Ana", part, tmp_path).marks) == 3


def test_a_folder_that_cannot_be_used_is_named_at_the_start(part, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("I am no folder")
    with pytest.raises(AnnotationError, match=r"^Your annotation cannot be kept: "):
        start_annotation("Ana", part, tmp_path / "file")

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # a read-only folder; root could write even there
    with pytest.raises(
        AnnotationError, match=r"Permission denied.*another folder.*WHO_SAID_MAYBE_WORK"
    ):
        start_annotation("Ana", part, tmp_path / "new")


def test_two_windows_of_one_learner_lose_nothing_of_each_other(part, tmp_path):
    here = begun(part, tmp_path)
    there = start_annotation("Ana", part, tmp_path)
    there.mark(0, "vague")
    here.mark(3, "vague")
    here.go_on()
    there.go_on()
    kept = start_annotation("Ana", part, tmp_path)
    assert [each.category for each in kept.marks].count("vague") == 2 and 2 in kept.done
    assert [here.undo() for _ in range(9)].count(True) == 8, "undo goes back over both"


def test_what_is_seen_in_this_window_decides_what_a_press_does(part, tmp_path):
    here = start_annotation("Ana", part, tmp_path)
    there = start_annotation("Ana", part, tmp_path)
    there.mark(1, "vague")
    here.mark(1, "vague")  # it is unmarked on this screen, so it is to be marked
    assert len(start_annotation("Ana", part, tmp_path).marks) == 1


def test_undo_reaches_back_over_a_restart(part, tmp_path):
    begun(part, tmp_path)
    again = start_annotation("Ana", part, tmp_path)
    assert [again.undo() for _ in range(5)] == [True, True, True, True, False]
    assert (again.position, again.marks, again.done) == (0, [], set())


def test_an_empty_file_is_no_annotation(part, tmp_path):
    path = start_annotation("Ana", part, tmp_path).path
    path.write_bytes(b"")  # a disk that was full
    mine = begun(part, tmp_path)
    assert mine.path == path and len(start_annotation("Ana", part, tmp_path).marks) == 2


def test_a_file_that_became_another_is_not_written_over(part, tmp_path):
    mine = begun(part, tmp_path)
    changed(mine.path, learner="Bo")
    with pytest.raises(AnnotationError, match="another annotation by now"):
        mine.go_on()
    assert len(mine.done) == 2 and "Bo" in mine.path.read_text(encoding="utf-8")


# Names -------------------------------------------------------------------------------------------


def test_two_names_that_make_one_file_name_are_kept_apart(part, tmp_path):
    kept = begun(part, tmp_path, "Ana M.").path.read_bytes()
    with pytest.raises(AnnotationError, match=r'belongs to "Ana M.".*"ana-m 2"'):
        start_annotation("ana-m", part, tmp_path)
    second = start_annotation("ana-m 2", part, tmp_path)
    assert begun(part, tmp_path / "x", "Ana M.").path.read_bytes() == kept
    assert second.marks == []


def test_a_second_learner_of_one_name_is_offered_a_numbered_one(part, tmp_path):
    begun(part, tmp_path)
    start_annotation("Ana 2", part, tmp_path)
    with pytest.raises(AnnotationError, match='"Ana 3"'):
        start_annotation("Ana", part, tmp_path, resume=False)


@pytest.mark.parametrize("name", ["", "   ", "?!", "../..", None, 7, "a" * 41])
def test_a_name_without_a_letter_or_much_too_long_is_refused(name, part, tmp_path):
    with pytest.raises(AnnotationError, match="needs a name"):
        start_annotation(name, part, tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "name", ["../../ana", "a/b\\c", "Zoë 李", "x" * 40, "李" * 40, "CON", "a\0b"]
)
def test_any_other_name_makes_a_file_inside_the_folder_and_is_found_again(name, part, tmp_path):
    mine = begun(part, tmp_path, name)
    assert len(list(tmp_path.glob("[!.]*"))) == 1
    assert json.dumps(name, ensure_ascii=False) in mine.path.read_text(encoding="utf-8")
    assert len(start_annotation(name, part, tmp_path).marks) == 2


def test_another_article_of_the_same_name_and_length_is_not_written_over(part, tmp_path):
    kept = begun(part, tmp_path).path
    before = kept.read_bytes()
    with pytest.raises(AnnotationError, match="another article"):
        start_annotation("Ana", passage(SNOW), tmp_path)
    assert kept.read_bytes() == before


def test_two_passages_of_one_learner_are_two_files(part, tmp_path):
    first = begun(part, tmp_path)
    second = start_annotation("Ana", passage(RAIN, first=2), tmp_path)
    assert first.path != second.path and second.marks == []


def test_ones_own_broken_file_stays_and_a_new_name_is_offered(part, tmp_path):
    path = begun(part, tmp_path).path
    path.write_bytes(path.read_bytes()[:40])
    with pytest.raises(AnnotationError, match=r'cut off.*stays as it is.*"Ana 2"'):
        start_annotation("Ana", part, tmp_path)
    assert len(path.read_bytes()) == 40


# Files that cannot be read -----------------------------------------------------------------------


def test_what_was_saved_is_read_back(part, tmp_path):
    mine = begun(part, tmp_path)
    found = read_annotation(mine.path, RAIN)
    assert (found.learner, found.marks, found.done) == ("Ana", mine.marks, mine.done)


def test_a_file_that_tells_no_steps_is_read_and_has_none_to_take_back(part, tmp_path):
    path = begun(part, tmp_path).path
    whole = json.loads(path.read_text(encoding="utf-8"))
    del whole["past"]
    path.write_text(json.dumps(whole), encoding="utf-8")
    again = start_annotation("Ana", part, tmp_path)
    assert len(again.marks) == 2 and not again.undo()


def test_reading_is_not_writing(part, tmp_path):
    mine = begun(part, tmp_path)
    before = mine.path.read_bytes()
    read_annotation(mine.path, RAIN).mark(0, "vague")
    assert mine.path.read_bytes() == before


def says(path, words):
    """Reading stops with one or two whole sentences that hold these words."""
    with pytest.raises(AnnotationError, match=words) as caught:
        read_annotation(path, RAIN)
    assert Path(path).name in str(caught.value)
    sentences = str(caught.value).rstrip(".").replace(".json", "").count(". ") + 1
    assert sentences <= 2 and str(caught.value).endswith(".")


def test_a_file_cut_off_anywhere_is_refused(part, tmp_path):
    whole = begun(part, tmp_path).path.read_bytes()
    for end in range(1, len(whole) - 1):
        (tmp_path / "cut.json").write_bytes(whole[:end])
        says(tmp_path / "cut.json", "cut off")


def test_a_file_of_another_article_is_refused_by_name(tmp_path):
    hail = Article.from_text(RAIN.text.replace("Rain", "Hail"), name="hail")
    says(begun(passage(hail), tmp_path).path, 'article "hail", not to "rain"')


def test_another_text_of_the_same_name_is_refused_as_that(tmp_path):
    says(begun(passage(SNOW), tmp_path).path, '"rain" with another text')


def test_a_file_of_a_later_version_is_refused(part, tmp_path):
    says(changed(begun(part, tmp_path).path, format=2), "later version")


def test_ten_thousand_entries_are_refused_with_the_number(part, tmp_path):
    many = [[5, 8, "vague"]] * 10_000
    says(changed(begun(part, tmp_path).path, marks=many), "10,000 marks")


@pytest.mark.parametrize(
    "content, words",
    [
        (b"", "is empty"),
        (b"\n" * 9, "is empty"),
        (bytes(4096), "is empty"),
        (b"[]", "not an annotation"),
        (b"null", "not an annotation"),
        (b'{"done": []}', "not an annotation"),
        (b'{"kind": "hand-in of who-said-maybe"}', "another file of this course: hand-in"),
        (b"Dear teacher,", "not JSON"),
        (b"\x89PNG\xff\xfe\x00", "not in UTF-8"),
        ('{"kind": "maybe"}'.encode("utf-16"), "not in UTF-8"),
        ('{"learner": "Zoë"}'.encode("latin-1"), "once more, or save it as UTF-8"),
        (b"[" * 100_000, "not JSON"),
        (b" " * 1_100_000, "too large"),
    ],
)
def test_what_is_no_annotation_is_refused(content, words, tmp_path):
    (tmp_path / "x.json").write_bytes(content)
    says(tmp_path / "x.json", words)


@pytest.mark.parametrize(
    "entries, words",
    [
        ({"marks": [[5, 8, "maybe"]]}, "wrong type"),
        ({"marks": [[5, 8]]}, "wrong type"),
        ({"marks": [[True, 8, "vague"]]}, "wrong type"),
        ({"marks": {"5": 8}}, "wrong type"),
        ({"marks": None}, "wrong type"),
        ({"format": None, "learner": 3}, "wrong type"),
        ({"format": True}, "wrong type"),
        ({"format": "1"}, "wrong type"),
        ({"format": 0}, "wrong type"),
        ({"format": -1}, "wrong type"),
        ({"past": [["word", 5, "maybe"]]}, "wrong type"),
        ({"past": [["word", 5]]}, "wrong type"),
        ({"past": [["move", "0", None]]}, "wrong type"),
        ({"past": [["move", 0, "0"]]}, "wrong type"),
        ({"past": [["jump", 0, None]]}, "wrong type"),
        ({"past": [["word", 4, None]]}, "does not have"),
        ({"past": [["move", 9, None]]}, "does not have"),
        ({"learner": ""}, "missing"),
        ({"learner": " "}, "missing"),
        ({"passage": [0]}, "wrong type"),
        ({"position": "1"}, "wrong type"),
        ({"done": [0.5]}, "wrong type"),
        ({"marks": [[5, 8, "vague"], [7, 9, "vague"]]}, "overlap"),
        ({"marks": [[8, 5, "vague"]]}, "overlap"),
        ({"marks": [[5, 5, "vague"]]}, "overlap"),
        ({"marks": [[5, 9_999, "vague"]]}, "outside"),
        ({"passage": [3, 20]}, "whole sentences"),
        ({"passage": [900, 990]}, "whole sentences"),
        ({"position": 5}, "does not have"),
        ({"done": [0, 9]}, "does not have"),
    ],
)
def test_a_file_changed_by_hand_is_refused(entries, words, part, tmp_path):
    says(changed(begun(part, tmp_path).path, **entries), words)


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    says(tmp_path / "nobody.json", "no file")
    says(tmp_path, "folder")


# Comparing ---------------------------------------------------------------------------------------


def marked(part, *words, category="plausibility", name="Ana"):
    places = [RAIN.text.index(each) for each in words]
    marks = [HandMark(at, at + len(w), category) for at, w in zip(places, words, strict=True)]
    return as_annotation(marks, part, name)


def test_kappa_is_what_a_calculation_by_hand_gives(part):
    """One marks 1 word and the other 2; all words but one are decided alike."""
    found = compare(marked(part, "may"), marked(part, "may", "perhaps", name="Bo"))
    words = len(part.all_words)
    chance = (1 * 2 + (words - 1) * (words - 2)) / words**2
    assert found.units == words
    assert found.percent == pytest.approx(100 * (words - 1) / words)
    assert found.kappa == pytest.approx(((words - 1) / words - chance) / (1 - chance))


def test_alpha_is_what_a_calculation_by_hand_gives(part):
    found = compare(marked(part, "may"), marked(part, "may", "perhaps", name="Bo"))
    values = 2 * len(part.all_words)  # of which 3 are marks
    expected = 2 * 3 * (values - 3) / (values * (values - 1))
    assert found.alpha == pytest.approx(1 - (2 / values) / expected)


def test_marking_nothing_agrees_in_percent_but_not_beyond_chance(part):
    found = compare(marked(part, "may"), marked(part, name="Bo"))
    assert found.percent > 95 and found.kappa == pytest.approx(0)


def test_the_same_word_in_another_kind_is_a_disagreement(part):
    found = compare(marked(part, "may"), marked(part, "may", category="vague", name="Bo"))
    assert [(each.first, each.second) for each in found.disagreements] == [
        ("plausibility", "vague")
    ]
    assert tuple(found.in_context(RAIN)[0].values())[:3] == (
        "Rain",
        "may",
        "fall on Monday. It is …",
    )


def test_only_words_that_both_have_judged_count(part, tmp_path):
    found = compare(begun(part, tmp_path), marked(part, "may", "perhaps", name="Bo"))
    assert found.units == len(part.words[0] + part.words[1]) and not found.disagreements


def test_where_nobody_marks_anything_there_is_no_kappa(part):
    found = compare(marked(part), marked(part, name="Bo"))
    assert found.kappa is None and "not defined" in repr(found)


def test_nothing_in_common_is_said_and_no_error(part, tmp_path):
    found = compare(start_annotation("Ana", part, tmp_path), marked(part, name="Bo"))
    assert found.units == 0 and "no units" in repr(found)


def test_overlapping_passages_are_compared_where_they_overlap(part):
    late = passage(RAIN, first=1, sentences=2)
    found = compare(marked(part, "perhaps"), marked(late, "perhaps", name="Bo"))
    assert found.units == len(late.all_words)


def test_annotations_of_two_articles_are_not_compared(part):
    with pytest.raises(AnnotationError, match="another text"):
        compare(marked(part), as_annotation([], passage(SNOW), "Bo"))


# A class -----------------------------------------------------------------------------------------


def a_class(folder, part, size=32):
    for number in range(size):
        mine = start_annotation(f"Learner {number}", part, folder)
        mine.mark(1, "plausibility")
        if number % 4 == 0:
            mine.mark(2, "vague")
        for _ in part.sentences:
            mine.go_on()


def test_a_class_of_32_is_merged_and_what_is_no_annotation_is_named(part, tmp_path):
    a_class(tmp_path, part)
    begun(passage(SNOW), tmp_path, "Stray")
    start_annotation("Idle", part, tmp_path)
    (tmp_path / "notes.txt").write_text("Hello")
    (tmp_path / "cut.json").write_text('{"kind": "annotation of who-said-m')
    (tmp_path / "progress.json").write_text('{"done": [], "tried": []}')
    (tmp_path / "old").mkdir()
    (tmp_path / ".hidden.json").write_text("")
    merged = merge_class(tmp_path, RAIN)
    assert len(merged.rows) == 32
    over = dict(merged.passed_over)
    assert {name.split("-")[0] for name in over} == {
        *("cut.json", "idle", "notes.txt", "progress.json", "stray")
    }
    assert "cut off" in over["cut.json"] and any("another text" in each for each in over.values())
    kept = {path.name for path in tmp_path.iterdir()} - {".lock"}
    assert len(kept) == 32 + 7


def test_without_gold_each_is_compared_with_the_majority_of_the_others(part, tmp_path):
    a_class(tmp_path, part)
    merged = merge_class(tmp_path, RAIN)
    assert merged.reference == "the majority of the others"
    by_name = {row.learner: row for row in merged.rows}
    assert by_name["Learner 1"].percent == 100 and by_name["Learner 4"].percent < 100
    span, votes = merged.disputed[0]
    assert span.of(RAIN.text) == "fall" and votes == {"not marked": 24, "vague": 8}
    assert len(merged.disputed) == 1


def test_a_class_that_agrees_has_an_alpha_of_one(part, tmp_path):
    for name in ("Ana", "Bo", "Chi"):
        begun(part, tmp_path, name)
    assert merge_class(tmp_path, RAIN).alpha == pytest.approx(1)


def test_two_files_of_one_name_are_told_apart_by_their_files(part, tmp_path):
    path = begun(part, tmp_path).path
    (tmp_path / "copy.json").write_bytes(path.read_bytes())
    changed(tmp_path / "copy.json", marks=[])
    assert [row.learner for row in merge_class(tmp_path, RAIN).rows] == [
        f"Ana ({path.name})",
        "Ana (copy.json)",
    ]


def test_a_file_that_was_sent_in_twice_counts_once(part, tmp_path):
    path = begun(part, tmp_path).path
    (tmp_path / "copy.json").write_bytes(path.read_bytes())
    laid_out_anew = json.dumps(json.loads(path.read_text(encoding="utf-8")), indent=4)
    (tmp_path / "Bo").mkdir()
    (tmp_path / "Bo" / "twin.json").write_text(laid_out_anew)
    merged = merge_class(tmp_path, RAIN)
    assert [row.file for row in merged.rows] == [path.name]
    assert merged.passed_over == [
        (name, f"{name} is the same as {path.name}.") for name in ("Bo/twin.json", "copy.json")
    ]


def test_two_passages_of_one_learner_are_two_annotations(tmp_path):
    for name in ("Ana", "Bo"):
        for first in (0, 1):
            begun(passage(RAIN, first, 2), tmp_path, name)
    merged = merge_class(tmp_path, RAIN)
    assert len(merged.rows) == 4
    assert "4 annotations" in class_picture(merged).text


def test_a_link_is_named_and_not_followed(tmp_path):
    try:
        (tmp_path / "link.json").symlink_to(tmp_path / "gone.json")
    except OSError:
        pytest.skip("no links may be made here")
    assert merge_class(tmp_path, RAIN).passed_over == [
        ("link.json", "link.json is a link, which is not followed.")
    ]


def test_an_empty_folder_has_no_rows_and_a_missing_one_is_refused(tmp_path):
    assert merge_class(tmp_path, RAIN).rows == []
    with pytest.raises(AnnotationError, match="cannot be read"):
        merge_class(tmp_path / "nowhere", RAIN)


def test_a_class_of_one_has_nobody_to_agree_with(part, tmp_path):
    begun(part, tmp_path)
    (row,) = merge_class(tmp_path, RAIN).rows
    assert row.percent is None and row.kappa is None


# Gold, stand-ins and a class to practise with ----------------------------------------------------


def test_the_fullest_passages_lie_apart_and_hold_most_hedges():
    article = load_article("singing_sand")
    first, second, third = fullest_passages(article, sentences=8, count=3)
    assert not first.overlaps(second) and not second.overlaps(third)
    counts = [sum(p.contains(h) for h in find_hedges(article)) for p in (first, second, third)]
    assert counts == sorted(counts, reverse=True) and counts[0] > 0


def test_a_short_article_has_its_one_passage_twice():
    short = Article.from_text("Rain may fall.")
    assert len(fullest_passages(short)) == 2
    with pytest.raises(AnnotationError):
        fullest_passages(Article.from_text("  "))


@pytest.mark.parametrize("name", list_articles())
def test_the_gold_of_an_article_is_an_annotation_of_every_passage(name):
    article = load_article(name)
    if load_gold(article) is None:
        pytest.skip(f"{name} has no gold")
    whole = passage(article, sentences=1000)
    gold = gold_annotation(whole)
    starts = {mark.start for mark in gold.marks}
    missed = [each for each in load_gold(article).hedges if each.start not in starts]
    # Neighbouring hedges of one category are one mark; no other hedge is lost.
    assert all(any(mark.contains(each) for mark in gold.marks) for each in missed)
    assert compare(gold, gold).percent == 100
    one, other = two_annotators(whole)
    assert (one.learner, other.learner) == ("first pass", "second pass")


def test_without_gold_the_stand_ins_say_what_they_are(part):
    assert gold_annotation(part) is None
    one, other = two_annotators(part)
    assert "no gold here" in one.learner and "no gold here" in other.learner
    assert [mark.of(RAIN.text) for mark in one.marks] == ["may", "perhaps", "Some", "About"]
    assert [mark.of(RAIN.text) for mark in other.marks] == ["may", "perhaps"]
    assert settled_annotation(part).marks == one.marks


def test_the_invented_class_is_always_the_same_and_its_care_falls(tmp_path):
    part = fullest_passages(load_article("singing_sand"))[0]
    first, second = (
        merge_class(practice_class(part, tmp_path / name), part.article) for name in ("a", "b")
    )
    assert first.rows == second.rows and len(first.rows) == 12
    assert first.rows[0].kappa > 0.9 > first.rows[-1].kappa
    assert [file for file, _ in first.passed_over] == [
        "learner-14-cut-off.json",
        "shopping list.txt",
    ]


def test_a_class_is_one_table_and_one_described_picture(part, tmp_path):
    a_class(tmp_path, part)
    (tmp_path / "<b>.txt").write_text("x")
    merged = merge_class(tmp_path, RAIN)
    shown = class_table(merged)
    assert shown.text.count("Learner") == 32 and "<b>.txt" not in shown.html
    picture = class_picture(merged)
    assert "32 annotations" in picture.text and f"{merged.alpha:.2f}" in picture.caption
    assert 'alt="Kappa with' in picture.html


def test_the_table_of_a_large_class_is_cut_and_the_rest_counted(part, tmp_path):
    a_class(tmp_path, part, size=60)
    merged = merge_class(tmp_path, RAIN)
    assert len(merged.rows) == 60 and "20 more rows" in class_table(merged).text
    assert len(class_picture(merged).svg) < 200_000


# What else an annotation promises -------------------------------------------------------------


def test_each_of_the_two_independent_passes_is_read_as_itself():
    whole = fullest_passages(load_article("tokyo_talks"))[0]
    for annotator, name in ((None, "gold"), ("first", "first pass"), ("second", "second pass")):
        found = gold_annotation(whole, annotator)
        marks = load_gold(whole.article, annotator).hedges
        assert found.learner == name
        assert [each.start for each in found.marks] == [
            each.start for each in marks if each.overlaps(whole)
        ]


def test_where_only_marking_is_asked_for_two_kinds_agree(part):
    pair = marked(part, "may"), marked(part, "may", category="vague", name="Bo")
    assert compare(*pair).disagreements and not compare(*pair, categories=False).disagreements


def test_going_back_can_be_taken_back(part, tmp_path):
    mine = begun(part, tmp_path)
    mine.go_back()
    assert mine.position == 1 and mine.undo() and mine.position == 2
    assert start_annotation("Ana", part, tmp_path).position == 2


def test_the_words_of_a_mark_may_be_joined_by_a_hyphen_and_by_nothing_else(tmp_path):
    for text, whole in (
        ("They perhaps - maybe not - came.", "perhaps - maybe"),
        ("They perhaps, maybe not, came.", "maybe"),
    ):
        mine = start_annotation("Ana", passage(Article.from_text(text, name=text)), tmp_path)
        mine.mark(1, "vague")
        mine.mark(2, "vague")
        assert [each.of(text) for each in mine.marks][-1] == whole


def test_an_annotation_that_was_only_begun_is_named_as_that(part, tmp_path):
    start_annotation("Ana", part, tmp_path)
    result = merge_class(tmp_path, RAIN)
    assert "was begun, but no sentence is judged" in str(result.passed_over)


def test_a_file_cut_off_behind_an_inner_bracket_is_said_to_be_cut_off(tmp_path):
    (tmp_path / "ana.json").write_text('{"learner": {"name": "Ana"}', encoding="utf-8")
    says(tmp_path / "ana.json", "cut off")
