"""The contract of the exercises: every check is itself checked.

Each exercise of each notebook has a task, a stub, a check directly under it, a hint and a
solution. The stub is "Not yet", the solution is "Correct", and no object of any type makes a check
raise. What checks say of answers as learners type them stands in test_typed.py.
"""

import json
import math
import re
import string
import sys
import threading
import time
from types import SimpleNamespace

import numpy
import pytest
from lessons import (
    CHECK,
    NOTEBOOKS,
    exercises_in,
    plain_text,
    read,
    tags,
)

from helpers import Article, Span, load_article, rules_of
from helpers.exercises import work
from helpers.exercises.cells import Watch, names_set
from helpers.exercises.check import OPENINGS, check
from helpers.exercises.elsewhere import slip_of_the_pen
from helpers.exercises.expect import NOT_STARTED, Step, call, expect, expect_list
from helpers.exercises.register import EXERCISES, LEVELS, Exercise, exercises
from helpers.exercises.work import progress

POSED = [posed for path in NOTEBOOKS for posed in exercises_in(read(path))]
ALL_EXERCISES = exercises()
JUDGE = sys.modules["helpers.exercises.check"]  # the module; the room gives its function
COURSE = load_article("tokyo_talks")


def number(each):
    return each.number if hasattr(each, "number") else str(each)


each_posed = pytest.mark.parametrize("posed", POSED, ids=number)
each_exercise = pytest.mark.parametrize("exercise", ALL_EXERCISES, ids=number)


# How a notebook poses an exercise --------------------------------------------------------------


def test_every_exercise_of_a_notebook_has_a_check_and_every_check_an_exercise():
    assert [posed.number for posed in POSED] == [exercise.number for exercise in ALL_EXERCISES]


@each_posed
def test_title_and_level_are_those_of_the_check(posed):
    exercise = next(each for each in ALL_EXERCISES if each.number == posed.number)
    assert (posed.title, posed.level) == (exercise.title, exercise.level)


@each_posed
def test_the_stub_holds_a_placeholder_and_the_check_stands_directly_under_it(posed):
    stub, below = posed.cells[posed.stub], posed.cells[posed.check]
    assert stub.cell_type == below.cell_type == "code"
    assert "..." in stub.source
    found = CHECK.fullmatch(below.source)
    assert found, f"a check cell holds one line, check(...), not {below.source!r}"
    assert found["number"] == posed.number
    names = EXERCISES[posed.number].answer.split(", ")
    assert set(names) <= names_set(stub.source), "the stub sets each name of the answer"
    for place, cell in enumerate(posed.cells):
        if cell.cell_type == "code" and place != posed.stub:
            taken = names_set(cell.source) & set(names)
            assert not taken, f"cell {place} sets {taken} too, and would count as an answer"


@each_posed
def test_the_stub_is_not_yet(posed):
    assert plain_text(posed.cells[posed.check]) == NOT_STARTED


@each_posed
def test_hint_and_solution_follow_folded_and_tagged(posed):
    answer = posed.cells[posed.answer]
    assert answer.cell_type == "markdown"
    assert "solution" in tags(answer)
    folds = re.findall(r"<details>\s*<summary>(.+)</summary>\s*\n\n", answer.source)
    assert folds == [f"Hint for {posed.number}", f"Solution for {posed.number}"]
    assert answer.source.count("</details>") == 2
    assert posed.solution and "..." not in posed.solution


def test_challenges_have_all_three_levels_in_order():
    levels = [exercise.level for exercise in ALL_EXERCISES if exercise.level]
    assert levels == list(LEVELS) * (len(levels) // 3)


# How an exercise judges --------------------------------------------------------------------------


class Hostile:
    """Raises at whatever is done with it."""

    def _raise(self, *_, **__):
        raise ValueError("hands off")

    __eq__ = __ne__ = __lt__ = __len__ = __iter__ = __bool__ = __repr__ = __str__ = _raise
    __contains__ = __getitem__ = __getattr__ = __call__ = __int__ = __index__ = __format__ = _raise
    __hash__ = None


class HostileList(list):
    __eq__ = __len__ = __iter__ = __getitem__ = __repr__ = Hostile._raise
    __hash__ = None


class HostileText(str):
    __eq__ = __len__ = __iter__ = __getitem__ = __repr__ = __str__ = __format__ = Hostile._raise
    __hash__ = None


class HostileNumber(int):
    __eq__ = __lt__ = __gt__ = __repr__ = __index__ = __sub__ = __add__ = __format__ = (
        Hostile._raise
    )
    __hash__ = None


class HostileKind(type):
    @property
    def __name__(cls):
        raise ValueError("no name")

    __instancecheck__ = __subclasscheck__ = __getattribute__ = Hostile._raise


class Liar:
    __class__ = str
    start, end = "x", None


def recursive(function=None):
    return recursive(recursive)


def leave(*_):
    sys.exit("bye")


def numbers_without_end(*_):
    yield from iter(int, 1)


def odd_objects():
    class OfHostileKind(metaclass=HostileKind):  # in here, or pytest itself stumbles over it
        pass

    circle = []
    circle.append(circle)
    ring = {}
    ring["ring"] = ring
    deep = []
    for _ in range(5000):
        deep = [deep]
    return [
        None, ..., NotImplemented, True, False, 0, -1, 1, 10**6000, 3.5, math.nan, math.inf, 2j,
        "", "...", "maybe", "“", "\x00\ud800", "<script>alert(1)</script>`", "ab" * 10**6, r"(",
        b"maybe", bytearray(b"x"), [], [...], ["a", ...], [None], [0] * 10**5, circle, deep, (),
        (1, 2), (5, -5), (..., ...), (math.nan, math.nan), ("a", "b"), {}, {"a": 1}, ring, {1, 2},
        frozenset(), range(10**12), iter([1]), numbers_without_end(), (each for each in "ab"),
        object(), Exception("x"), Step("Correct: no"), Hostile(), Hostile, HostileList("ab"),
        HostileText("ab"), HostileNumber(5), OfHostileKind(), OfHostileKind, [Hostile()],
        [HostileText("a")], Liar(), recursive, leave, numbers_without_end, print, len, str.split,
        lambda: 1, lambda text: text, lambda text: None, lambda text: [text] * 3,
        lambda text: Hostile(), lambda text: 1 / 0, lambda *_: circle, string, threading.Lock(),
        Span(0, 1), Span(-1, 10**9), Span("a", None), [Span(0, 1)], COURSE,
        Article.from_text(""), re.compile("a"), memoryview(b"a"), type, check,
    ]  # fmt: skip


@each_exercise
def test_no_object_makes_a_check_raise(exercise):
    for answer in odd_objects():
        feedback = check(exercise.number, answer, article=COURSE)
        assert feedback.message.startswith(OPENINGS)
        assert len(feedback.message) < 2000
        assert 'role="status"' in feedback._repr_html_()


@each_exercise
def test_an_article_without_anything_in_it_gives_a_message_too(exercise):
    for text in ("", "One line.", "a\x00\ud800 “"):
        empty = Article.from_text(text)
        for answer in (1, (0, 1), [], ["a"], "a", {"a": 1}, len, lambda text: []):
            assert check(exercise.number, answer, article=empty).message.startswith(OPENINGS)


def test_an_unknown_number_is_answered_with_the_known_ones():
    for odd in ["9.9", "", "1", 99.1, None, ..., [], Hostile(), HostileText("1.1"), "<b>"]:
        message = check(odd, 1).message
        assert message.startswith("Not yet: there is no exercise")
        assert "1.1" in message


def test_spaces_round_a_number_do_no_harm():
    assert check(" 1.1 ", ...).message == NOT_STARTED


# The machinery, on an exercise of its own --------------------------------------------------------


@pytest.fixture
def trial(monkeypatch):
    """Register a ladder for the length of one test."""

    def register(climb):
        each = Exercise("0.1", "Trial", climb, "my_name")
        monkeypatch.setitem(EXERCISES, "0.1", each)

    return register


def test_a_loop_without_end_is_stopped(trial, monkeypatch):
    monkeypatch.setattr(JUDGE, "PATIENCE", 0.1)
    monkeypatch.setattr("helpers.exercises.patience.WAITING", 600)
    trial(lambda answer, article: call(answer, "maybe"))

    def forever(text):
        while True:
            try:
                sum(range(1000))
            except Exception:
                continue

    assert "a loop that never ends" in check("0.1", forever, article=COURSE).message


def test_an_answer_that_only_waits_is_stopped_and_is_not_called_a_loop(trial, monkeypatch):
    monkeypatch.setattr(JUDGE, "PATIENCE", 0.1)
    monkeypatch.setattr("helpers.exercises.patience.WAITING", 2)
    trial(lambda answer, article: call(answer, "maybe"))
    message = check("0.1", lambda text: time.sleep(600), article=COURSE).message
    assert message.startswith("Not yet: your answer was not done after 0.2 seconds")
    assert "loop" not in message


def test_where_a_loop_on_a_busy_machine_cannot_be_told_from_waiting_both_are_named(
    trial, monkeypatch
):
    monkeypatch.setattr(JUDGE, "PATIENCE", 0.1)
    monkeypatch.setattr("helpers.exercises.patience.WAITING", 2)

    def works_and_waits(text):
        end = time.process_time() + 0.03
        while time.process_time() < end:
            pass
        time.sleep(600)

    trial(lambda answer, article: call(answer, "maybe"))
    message = check("0.1", works_and_waits, article=COURSE).message
    assert message.startswith("Not yet: your answer was not done after 0.2 seconds. Perhaps a loop")


def test_what_an_answer_prints_does_not_bury_the_check(trial, capsys):
    trial(lambda answer, article: call(answer, "maybe") or "Almost: it gives nothing")
    assert check("0.1", print, article=COURSE).message == "Almost: it gives nothing"
    assert capsys.readouterr().out == ""


def test_waiting_for_a_busy_machine_is_no_loop(trial, monkeypatch):
    monkeypatch.setattr(JUDGE, "PATIENCE", 0.1)
    monkeypatch.setattr("helpers.exercises.patience.WAITING", 600)
    trial(lambda answer, article: time.sleep(0.3) or f"Correct: {answer}")
    assert check("0.1", 1, article=COURSE).message == "Correct: 1"


def test_what_a_fresh_kernel_loads_is_no_work_of_an_answer(monkeypatch):
    def slowly():
        end = time.process_time() + 0.2
        while time.process_time() < end:
            pass
        return ALL_EXERCISES

    monkeypatch.setattr(JUDGE, "PATIENCE", 0.05)
    monkeypatch.setattr(JUDGE, "EXERCISES", {})  # as before the first check
    monkeypatch.setattr(JUDGE, "exercises", slowly)
    message = check(ALL_EXERCISES[0].number).message
    assert message.startswith("Not yet: nothing is stored under")


def test_a_number_without_quotation_marks_is_told_to_have_them():
    assert (
        check(4.1, 1).message == 'Not yet: write the number between quotation marks: check("4.1").'
    )


def test_an_error_in_a_learners_function_is_told_with_its_input(trial):
    trial(lambda answer, article: call(answer, "maybe"))
    message = check("0.1", int, article=COURSE).message
    assert message.startswith("Almost: your function stopped with ValueError:")
    assert "on the input 'maybe'" in message


def test_a_function_that_still_holds_the_placeholder_is_not_started(trial):
    trial(lambda answer, article: call(answer, "maybe"))
    assert check("0.1", lambda text: ..., article=COURSE).message == NOT_STARTED


def test_a_message_is_shown_as_text_never_as_markup(trial):
    trial(lambda answer, article: f"Almost: {answer}")
    shown = check("0.1", "<script>", article=COURSE)._repr_html_()
    assert "<script>" not in shown and "&lt;script&gt;" in shown


def test_the_article_of_the_notebook_is_the_one_that_counts(trial, monkeypatch):
    trial(lambda answer, article: f"Correct: {article.name}")
    assert check("0.1", 1).message == "Correct: tokyo_talks"
    mine = Article.from_text("Mine.", name="mine")
    monkeypatch.setattr(sys.modules["__main__"], "article", mine, raising=False)
    assert check("0.1", 1).message == "Correct: mine"


def test_a_misspelt_article_is_told_instead_of_raised(trial, monkeypatch):
    trial(lambda answer, article: "Correct: found")
    monkeypatch.setenv("WHO_SAID_MAYBE_ARTICLE", "tokio_talk")
    assert check("0.1", 1).message.startswith("Not yet: the check found no article")


def test_a_mistake_of_a_check_is_a_sentence_to_a_learner_and_an_error_to_its_author(trial):
    trial(lambda answer, article: 1 / 0)
    feedback = check("0.1", 1, article=COURSE)
    assert feedback.message.startswith("Not yet: the check could not look at your answer")
    assert isinstance(feedback.error, ZeroDivisionError)


@pytest.mark.parametrize(
    ("answer", "kind"), [(numpy.int64(3), int), (numpy.float64(0.5), float), (numpy.True_, bool)]
)
def test_numbers_of_numpy_are_numbers(answer, kind):
    assert type(expect(answer, kind, "a number")) is kind
    assert expect_list(numpy.array([answer, answer]), kind, "numbers") == [answer, answer]


# What a learner keeps ----------------------------------------------------------------------------


@pytest.fixture
def kept(tmp_path, monkeypatch, trial):
    trial(lambda answer, article: "Correct: yes" if answer == 1 else "Almost: no")
    monkeypatch.setenv("WHO_SAID_MAYBE_WORK", str(tmp_path / "mine"))
    return tmp_path / "mine" / "progress.json"


def test_an_untouched_stub_leaves_no_trace(kept):
    check("0.1", ...)
    assert not kept.parent.exists()


def test_what_was_done_stays_done(kept):
    check("0.1", 2)
    assert json.loads(kept.read_text()) == {"done": [], "tried": ["0.1"], "answers": {}}
    check("0.1", 1)
    assert check("0.1", 2).note == ""
    assert json.loads(kept.read_text()) == {"done": ["0.1"], "tried": [], "answers": {}}
    assert {path.name for path in kept.parent.iterdir()} <= {"progress.json", ".lock"}


def test_what_was_typed_is_kept_the_newest_first_and_right_ones_before_others(kept):
    for typed, done in (("a = 2", False), ("a = 3", False), ("a = 1", True), ("a = 4", False)):
        work.record("0.1", done, typed)
        expected = "a = 1" if done or typed == "a = 4" else typed
        assert work.read_progress()["answers"] == {"0.1": expected}
    work.record("0.1", True, "x" * 10**6)
    assert len(work.read_progress()["answers"]["0.1"]) == work.LONGEST_ANSWER


def test_progress_of_a_copy_from_before_answers_were_kept_is_read(kept):
    kept.parent.mkdir()
    kept.write_text('{"done": ["0.1"], "tried": ["0.2"]}')
    assert work.read_progress() == {"done": ["0.1"], "tried": ["0.2"], "answers": {}}
    assert "1 more checked, but not right yet" in progress().summary


def test_progress_is_a_table_in_text_and_in_html(kept):
    check("0.1", 1)
    shown = progress()
    assert repr(shown).startswith(f"1 of {len(shown.rows)} exercises done.\n0.1   done   Trial")
    for part in ("<caption>1 of", '<th scope="col">', '<th scope="row">0.1</th>'):
        assert part in shown._repr_html_()


DAMAGED = ["{", "[]", '{"done": 1, "tried": []}', '{"done": [1], "tried": []}', "[" * 10**5]
DAMAGED += [f'{{"done": [], "tried": [], "answers": {each}}}' for each in ("[]", '{"0.1": 2}', "3")]


@pytest.mark.parametrize("damaged", DAMAGED, ids=range(len(DAMAGED)))
def test_a_damaged_file_is_told_of_and_left_alone(kept, damaged):
    kept.parent.mkdir()
    kept.write_text(damaged)
    feedback = check("0.1", 1)
    assert feedback.message == "Correct: yes"
    assert "Your progress is not saved" in feedback.note and "progress.json" in repr(feedback)
    assert "cannot be read" in repr(progress())
    assert kept.read_text() == damaged


def test_an_empty_file_is_no_progress_and_is_begun_anew(kept):
    kept.parent.mkdir()
    kept.write_text("")
    assert check("0.1", 1).note == ""
    assert json.loads(kept.read_text())["done"] == ["0.1"]


def test_a_folder_that_cannot_be_written_is_told_of(kept, monkeypatch):
    kept.parent.write_text("a file where the folder should be")
    assert "Your progress is not saved" in check("0.1", 1).note

    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    kept.parent.unlink()
    monkeypatch.setattr(work, "write_whole", refuse)
    assert "Permission denied" in check("0.1", 1).note


# Where an interface gives cells no id ------------------------------------------------------------


@pytest.fixture
def cells(monkeypatch):
    """Run the cells of an interface that tells none by an id, as nbclassic does."""
    main, watch = vars(sys.modules["__main__"]), Watch()
    monkeypatch.setattr(JUDGE, "WATCH", watch)
    monkeypatch.setitem(main, "my_rules", ...)

    def run(source, gives=None):
        watch.begin(SimpleNamespace(raw_cell=source, cell_id=None))
        watch.end(
            SimpleNamespace(success=True, result=gives, error_before_exec=None, error_in_exec=None)
        )
        if "=" in source:
            main["my_rules"] = rules_of("about").plus("before opera", False, "a topic")

    return run


def test_without_ids_a_thing_of_the_answers_kind_that_is_not_stored_is_asked_about(cells):
    cells("my_rules = …")
    assert check("4.6").message.startswith("Correct:")
    cells("len(rules_of('about').rows)", 9)
    assert check("4.6").message.startswith("Correct:")
    cells("rules_of('about')", rules_of("about"))
    said = check("4.6").message
    assert said.startswith("Not yet:") and "`my_rules = `" in said
    cells("my_rules = …")
    assert check("4.6").message.startswith("Correct:")


def test_a_name_that_a_later_run_left_out_is_asked_for_after_red_lines(monkeypatch):
    main, watch = vars(sys.modules["__main__"]), Watch()
    monkeypatch.setattr(JUDGE, "WATCH", watch)
    monkeypatch.setitem(main, "start", 18)
    monkeypatch.setitem(main, "end", 23)

    def run(source, error=None):
        watch.begin(SimpleNamespace(raw_cell=source, cell_id="answer"))
        ended = {"error_before_exec": error, "error_in_exec": None}
        watch.end(SimpleNamespace(success=error is None, result=None, **ended))

    run("start, end = 18, 22")
    run("start, end = 18 23", SyntaxError("invalid syntax"))
    assert "stopped with an error" in check("1.1").message
    run("end = 23")
    assert "your cell sets `end`, and no longer `start`" in check("1.1").message
    watch.begin(SimpleNamespace(raw_cell="start = 1 / 0", cell_id="another"))
    watch.end(
        SimpleNamespace(
            success=False, result=None, error_before_exec=None, error_in_exec=ZeroDivisionError()
        )
    )
    run("end = 23")
    assert "stopped with an error" in check("1.1").message


def test_to_name_a_slip_only_the_functions_of_the_cell_are_run_again(monkeypatch):
    seen = []
    monkeypatch.setitem(vars(sys.modules["__main__"]), "seen", seen)
    source = "def both(a, b):\n    return a - b\nseen.append(both(1, 1))"
    last = SimpleNamespace(last_try=lambda names: SimpleNamespace(source=source))
    monkeypatch.setattr("helpers.exercises.elsewhere.WATCH", last)
    repairs = {"`-` takes away": ("-", "+")}
    assert slip_of_the_pen("both", lambda both: both(1, 2) == 3, repairs) == "`-` takes away"
    assert seen == []
