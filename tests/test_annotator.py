"""The annotation control: what is pressed is kept, and the plain view shows the same."""

import re

import pytest
from forms import event, press, send

from helpers import Article, load_article
from helpers.annotations.opening import start_annotation
from helpers.annotations.passage import passage
from helpers.controls.annotator import annotate, annotation_view

RAIN = Article.from_text(
    "Rain may fall on Monday.\n\nIt is <b>perhaps</b> too late. Nobody knows. It may.",
    name="rain",
)


@pytest.fixture
def control(tmp_path):
    return annotate("Ana", passage(RAIN), tmp_path)


def shown_words(control):
    return [words for words, _ in control.form["words"]["words"]]


def shown_marks(control):
    """What the buttons say of the current sentence: word and category."""
    found = [re.fullmatch(r"(.+) \((\w+)\)", each) for each in shown_words(control)]
    return [each.groups() for each in found if each]


def word(control, number, kind="plausibility", key=None):
    """Press a word of the sentence that is shown, or a digit on it."""
    more = {"of": control.form["words"]["of"], "word": number, "key": key}
    send(control.form, event(control.form, "words", more, kind=kind))
    return status(control)


def go(control, name):
    press(control.form, name)
    return status(control)


def status(control):
    return control.form["status"]["text"]


def heading(control):
    return control.form["reading"]["html"]


def test_each_word_is_a_button_and_punctuation_is_none(control):
    assert shown_words(control) == ["Rain", "may", "fall", "on", "Monday"]


def test_pressing_a_word_marks_it_with_the_chosen_kind_in_words(control):
    assert word(control, 1, "vague").startswith("“may” is marked: vague. Sentence 1 of 4.")
    assert shown_words(control)[1] == "may (vague)"
    assert control.annotation.marks[0].category == "vague"


def test_a_digit_marks_a_word_with_the_kind_of_that_number(control):
    word(control, 1, key=5)
    assert shown_marks(control) == [("may", "vague")]
    assert "There are 5 kinds" in word(control, 1, key=6)


def test_pressing_a_marked_word_with_another_kind_changes_the_kind(control):
    word(control, 1)
    word(control, 1, "vague")
    assert shown_marks(control) == [("may", "vague")]
    assert "“may” is not marked now." in word(control, 1, "vague")
    assert shown_marks(control) == []


def test_a_word_tells_by_more_than_its_label_that_it_is_marked(control):
    word(control, 1)
    assert [pressed for _, pressed in control.form["words"]["words"]][:3] == [False, True, False]


def test_a_word_of_a_sentence_that_is_left_marks_nothing(control):
    """Next and a word, pressed before the next sentence was on the screen."""
    late = {"of": control.form["words"]["of"], "word": 1, "key": None}
    press(control.form, "next")
    send(control.form, event(control.form, "words", late))
    assert "Nothing was marked" in status(control) and not control.annotation.marks


def test_one_press_is_one_step(control):
    word(control, 1)
    assert "Taken back." in go(control, "undo")
    assert not control.annotation.marks and shown_marks(control) == []
    assert "nothing to undo" in go(control, "undo")


def test_next_back_and_finish(control):
    form = control.form
    assert form["back"]["off"]
    go(control, "next")
    assert "Sentence 2 of 4" in heading(control) and not form["back"]["off"]
    go(control, "back")
    assert "Sentence 1 of 4" in heading(control)
    for _ in range(3):
        go(control, "next")
    assert form["next"]["label"] == "Finish"
    assert "Finished" in go(control, "next") and form["bar"]["text"] == "4 of 4 sentences"


def test_the_number_of_the_new_sentence_is_announced_and_the_file_is_not(control):
    assert go(control, "next").startswith("Sentence 2 of 4.")
    assert ".json" not in status(control) and ".json" in control.form["kept"]["html"]


def test_the_plain_view_shows_the_state_of_the_control(control, tmp_path):
    word(control, 1)
    go(control, "next")
    word(control, 2)
    twin = annotation_view(start_annotation("Ana", passage(RAIN), tmp_path))
    assert repr(control) == twin.text
    assert control._repr_mimebundle_()["text/html"] == twin.html
    for number, sentence in enumerate(twin.text.splitlines()[1:]):
        while control.annotation.position < number:
            go(control, "next")
        while control.annotation.position > number:
            go(control, "back")
        assert re.findall(r"⟦(.+?) · (\w+)⟧", sentence) == shown_marks(control)
    assert "Rain ⟦may · plausibility⟧ fall on Monday. (judged)" in twin.text


def test_a_restart_goes_on_where_it_stopped_and_undo_reaches_back(control, tmp_path):
    word(control, 1)
    go(control, "next")
    again = annotate("Ana", passage(RAIN), tmp_path)
    assert "Welcome back, Ana" in status(again)
    assert "Sentence 2 of 4" in heading(again) and again.form["bar"]["value"] == 1
    go(again, "undo")
    assert shown_marks(again) == [("may", "plausibility")]
    go(again, "undo")
    assert shown_marks(again) == [] and "nothing to undo" in go(again, "undo")


def test_the_words_of_the_article_are_never_markup(control):
    go(control, "next")
    assert "<b>" not in heading(control) and "&lt;b&gt;" in heading(control)
    assert "<b>" not in annotation_view(control.annotation).html.replace("<bdi", "")


def test_two_windows_of_one_learner_lose_nothing_of_each_other(control, tmp_path):
    other = annotate("Ana", passage(RAIN), tmp_path)
    word(control, 1)
    word(other, 0, "vague")
    kept = start_annotation("Ana", passage(RAIN), tmp_path)
    assert [each.category for each in kept.marks] == ["vague", "plausibility"]


def test_a_folder_that_cannot_be_written_is_asked_for_in_a_field(tmp_path):
    (tmp_path / "file").write_text("no folder")
    control = annotate("Ana", passage(RAIN), tmp_path / "file")
    assert "WHO_SAID_MAYBE_WORK" in status(control) and not control.form["folder"]["hidden"]
    assert control.form["words"]["hidden"]
    press(control.form, "use", folder=str(tmp_path / "other"))
    assert not control.form["words"]["hidden"] and control.form["folder"]["hidden"]
    word(control, 1)
    assert start_annotation("Ana", passage(RAIN), tmp_path / "other").marks


def test_a_disk_that_fills_up_takes_no_step_and_another_folder_takes_all(
    control, tmp_path, monkeypatch
):
    word(control, 1)

    def full(handle):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("os.fsync", full)
        assert "No space left" in word(control, 0)
    assert shown_marks(control) == [("may", "plausibility")]
    press(control.form, "use", folder=str(tmp_path / "other"))
    assert len(start_annotation("Ana", passage(RAIN), tmp_path / "other").marks) == 1


@pytest.mark.parametrize("name", [..., "", "  ", "...", None, 3])
def test_until_a_name_is_typed_there_are_instructions_and_no_file(name, tmp_path):
    waiting = annotate(name, passage(RAIN), tmp_path)
    assert "Type your name" in repr(waiting) and "role=" in waiting._repr_html_()
    assert not list(tmp_path.iterdir())


def test_a_name_that_is_taken_is_said_without_a_traceback(tmp_path):
    annotate("Ana", passage(RAIN), tmp_path)
    assert '"Ana 2"' in repr(annotate("Ana", passage(RAIN), tmp_path, resume=False))


def test_the_longest_sentence_of_the_course_fits(tmp_path):
    part = passage(load_article("tokyo_talks"), 0, 80)
    control = annotate("Ana", part, tmp_path)
    for words in part.words:
        assert len(shown_words(control)) == len(words)
        go(control, "next")
    assert control.annotation.finished
