"""The annotation control: what is pressed is kept, and the plain view shows the same."""

import re

import pytest

from helpers import Article, load_article
from helpers.annotations.annotation import start_annotation
from helpers.annotations.passage import passage
from helpers.controls.annotator import Annotator, annotate, annotation_view

RAIN = Article.from_text(
    "Rain may fall on Monday.\n\nIt is <b>perhaps</b> too late. Nobody knows. It may.",
    name="rain",
)


@pytest.fixture
def control(tmp_path):
    return annotate("Ana", passage(RAIN), tmp_path)


def shown_words(control):
    return [button.description for button in control.word_box.children]


def shown_marks(control):
    """What the buttons say of the current sentence: word and category."""
    found = [re.fullmatch(r"(.+) \((\w+)\)", each) for each in shown_words(control)]
    return [each.groups() for each in found if each]


def test_each_word_is_a_button_and_punctuation_is_none(control):
    assert shown_words(control) == ["Rain", "may", "fall", "on", "Monday"]


def test_pressing_a_word_marks_it_with_the_chosen_kind_in_words(control):
    control.category.value = "vague"
    control.pool[1].value = True
    assert shown_words(control)[1] == "may (vague)"
    assert control.annotation.marks[0].category == "vague"


def test_pressing_a_marked_word_with_another_kind_changes_the_kind(control):
    control.pool[1].value = True
    control.category.value = "vague"
    control.pool[1].value = False
    assert control.pool[1].value is True and shown_marks(control) == [("may", "vague")]
    control.pool[1].value = False
    assert control.pool[1].value is False and shown_marks(control) == []


def test_one_press_is_one_step(control):
    control.pool[1].value = True
    control.undo.click()
    assert not control.annotation.marks and control.pool[1].value is False
    control.undo.click()
    assert "nothing to undo" in control.status.value


def test_next_back_and_finish(control):
    assert control.back.disabled
    control.next.click()
    assert "Sentence 2 of 4" in control.heading.value and not control.back.disabled
    control.back.click()
    assert "Sentence 1 of 4" in control.heading.value
    for _ in range(3):
        control.next.click()
    assert control.next.description == "Finish"
    control.next.click()
    assert "Finished" in control.status.value and control.progress.value == 4


def test_buttons_are_made_once_and_used_again():
    """A sentence's buttons are relabelled for the next, so that a step costs little."""
    control = Annotator(annotate(..., passage(RAIN)).annotation)
    first = list(control.pool)
    for _ in range(4):
        control.next.click()
    assert control.pool[: len(first)] == first
    assert len(control.pool) == max(map(len, passage(RAIN).words))


def test_the_focus_is_on_the_first_word_after_a_move(control, monkeypatch):
    focused = []
    monkeypatch.setattr(type(control.pool[0]), "focus", lambda self: focused.append(self))
    control.next.click()
    assert focused == [control.pool[0]]


def test_the_plain_view_shows_the_state_of_the_control(control, tmp_path):
    control.pool[1].value = True
    control.next.click()
    control.pool[2].value = True
    twin = annotation_view(start_annotation("Ana", passage(RAIN), tmp_path))
    assert repr(control) == twin.text
    assert control._repr_mimebundle_()["text/html"] == twin.html
    for number, sentence in enumerate(twin.text.splitlines()[1:]):
        while control.annotation.position < number:
            control.next.click()
        while control.annotation.position > number:
            control.back.click()
        assert re.findall(r"⟦(.+?) · (\w+)⟧", sentence) == shown_marks(control)
    assert "Rain ⟦may · plausibility⟧ fall on Monday. (judged)" in twin.text


def test_a_restart_goes_on_where_it_stopped(control, tmp_path):
    control.pool[1].value = True
    control.next.click()
    again = annotate("Ana", passage(RAIN), tmp_path)
    assert "Welcome back, Ana" in again.status.value
    assert "Sentence 2 of 4" in again.heading.value and again.progress.value == 1
    again.back.click()
    assert shown_marks(again) == [("may", "plausibility")]


def test_every_message_is_a_status_for_screen_readers(control):
    control.next.click()
    assert control.status.value.startswith('<p role="status"')


def test_the_words_of_the_article_are_never_markup(control):
    control.next.click()
    assert "<b>" not in control.reading.value and "&lt;b&gt;" in control.reading.value
    assert "<b>" not in annotation_view(control.annotation).html.replace("<bdi", "")


def test_a_step_that_cannot_be_saved_is_said_and_stays(control, tmp_path):
    start_annotation("Ana", passage(RAIN), tmp_path).mark(0, "vague")
    control.pool[1].value = True
    assert "somewhere else" in control.status.value
    assert shown_marks(control) == [("may", "plausibility")]


@pytest.mark.parametrize("name", [..., "", "  ", "...", None, 3])
def test_until_a_name_is_typed_there_are_instructions_and_no_file(name, tmp_path):
    waiting = annotate(name, passage(RAIN), tmp_path)
    assert "Type your name" in repr(waiting) and "role=" in waiting._repr_html_()
    assert waiting.annotation.done == set() and not list(tmp_path.iterdir())


def test_a_name_that_is_taken_is_said_without_a_traceback(tmp_path):
    annotate("Ana", passage(RAIN), tmp_path)
    assert '"Ana 2"' in repr(annotate("Ana", passage(RAIN), tmp_path, resume=False))


def test_the_longest_sentence_of_the_course_fits(tmp_path):
    part = passage(load_article("tokyo_talks"), 0, 80)
    control = annotate("Ana", part, tmp_path)
    for words in part.words:
        assert len(control.word_box.children) == len(words)
        control.next.click()
    assert control.annotation.finished
