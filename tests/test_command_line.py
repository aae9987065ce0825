"""The command line keeps its contract: what goes in, what comes out, and what is said of faults."""

import errno
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from importlib import import_module
from pathlib import Path
from threading import Event

import pytest

import helpers
from helpers import Article, list_articles, load_article
from helpers.__main__ import main
from helpers.alive import signs_of_life
from helpers.articles import SEEDS
from helpers.findings.analysis import analyse
from helpers.findings.many import spread
from helpers.findings.record import Records, as_record
from helpers.hedges import finder

RAIN = "“It may rain,” said Ada Lund."


def run(*arguments, stdin=b"", **environment):
    """The command in a process of its own: exit status, output, errors."""
    done = subprocess.run(
        [sys.executable, "-m", "helpers", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        env={**os.environ, **environment},
    )
    return done.returncode, done.stdout, done.stderr.decode("utf-8", "replace")


def records(capsys):
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.fixture
def rain(tmp_path):
    path = tmp_path / "rain.txt"
    path.write_text(RAIN, encoding="utf-8")
    return path


# Output ------------------------------------------------------------------------------------------


def test_a_summary_is_printed_for_each_article(rain, capsys):
    assert main([str(rain), "tokyo_talks"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("rain\n") and "Ada Lund: may (plausibility)" in out
    assert "\n\ntokyo_talks" in out


def test_json_is_one_object_a_line_in_the_order_of_the_input(capsys):
    names = list_articles()[::-1]
    assert main(["--json", *names]) == 0
    found = records(capsys)
    assert [each["id"] for each in found] == names
    assert found[0] == json.loads(json.dumps(as_record(analyse(load_article(names[0])))))


def test_json_lines_keep_their_ids_and_their_offsets(tmp_path, capsys):
    rows = [{"id": "ä", "text": RAIN}, {"id": 2, "text": "\r\nPerhaps.\r\n"}, {"text": "😀 may go"}]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert main(["--json", str(path)]) == 0
    found = records(capsys)
    assert [each["id"] for each in found] == ["ä", 2, "rows-3"]
    for row, record in zip(rows, found, strict=True):
        assert record["characters"] == len(row["text"])
        for hedge in record["hedges"]:
            assert row["text"][hedge["start"] : hedge["end"]] == hedge["text"]
    assert [len(each["hedges"]) for each in found] == [1, 1, 1]


def test_a_folder_is_read_in_the_order_of_its_names(tmp_path, capsys):
    for name in ("b.txt", "a.html", "c.jsonl", "d.png", ".hidden.txt"):
        (tmp_path / name).write_text(json.dumps({"id": "c", "text": RAIN}), encoding="utf-8")
    assert main(["--json", str(tmp_path)]) == 0
    assert [each["id"] for each in records(capsys)] == ["a", "b", "c"]


def test_output_is_utf_8_in_every_locale(rain):
    status, out, _ = run("--json", rain, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert status == 0
    assert json.loads(out.decode("utf-8"))["quotations"][0]["text"] == "“It may rain,”"
    assert "“".encode() in out, "letters, not escapes"


def test_half_a_surrogate_pair_survives_the_way_through_json(tmp_path):
    path = tmp_path / "half.jsonl"
    line = '{"id": "\\ud800", "text": "“It may \\ud83d rain,” said Ada."}'
    path.write_text(line, encoding="utf-8")
    status, out, _ = run("--json", path)
    record = json.loads(out.decode("utf-8"))
    assert (status, record["id"]) == (0, "\ud800")
    assert "\ud83d" in record["quotations"][0]["text"]
    assert run(path)[0] == 0


@pytest.mark.parametrize(
    "given", [RAIN.encode(), json.dumps({"id": "-", "text": RAIN}).encode(), b"<html><p>It may."]
)
def test_a_dash_reads_a_text_json_lines_or_a_page_from_the_standard_input(
    given, monkeypatch, capsys
):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
    assert main(["--json", "-"]) == 0
    assert [each["text"] for each in records(capsys)[0]["hedges"]] == ["may"]


def test_each_record_is_printed_before_the_next_line_is_read():
    command = [sys.executable, "-m", "helpers", "--json", "-"]
    line = json.dumps({"id": 1, "text": RAIN}).encode() + b"\n"
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdin.write(line)
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["id"] == 1  # the input is still open
        process.stdin.close()
        assert process.wait() == 0


def test_a_reader_who_leaves_early_is_no_error(tmp_path):
    path = tmp_path / "many.jsonl"
    path.write_text((json.dumps({"id": 1, "text": RAIN * 20}) + "\n") * 300, encoding="utf-8")
    command = [sys.executable, "-m", "helpers", "--json", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 141


@pytest.mark.parametrize(
    "reason, status, words",
    [
        (errno.EPIPE, 141, ""),
        (errno.EINVAL, 141, ""),  # so Windows says it
        (errno.ENOSPC, 1, "the output cannot be written"),
    ],
)
def test_what_no_longer_takes_the_output_ends_the_command(
    reason, status, words, rain, tmp_path, monkeypatch, capsys
):
    class Closed(io.TextIOWrapper):
        def write(self, text):
            raise OSError(reason, os.strerror(reason))

    with Closed((tmp_path / "out").open("wb")) as closed:
        monkeypatch.setattr(sys, "stdout", closed)
        assert main([str(rain)]) == status
    said = capsys.readouterr().err
    assert words in said if words else said == ""


def test_no_progress_bar_is_drawn_into_a_file(tmp_path, capsys):
    (tmp_path / "a.txt").write_text(RAIN, encoding="utf-8")
    (tmp_path / "b.txt").write_text(RAIN, encoding="utf-8")
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().err == ""


def test_a_progress_bar_is_drawn_for_many_articles_on_a_terminal(tmp_path):
    pty, termios = pytest.importorskip("pty"), pytest.importorskip("termios")
    (tmp_path / "rows.jsonl").write_text(
        (json.dumps({"id": 1, "text": RAIN * 4}) + "\n") * 200, encoding="utf-8"
    )
    master, terminal = pty.openpty()
    termios.tcsetwinsize(terminal, (24, 80))  # a new one has no columns at all
    done = subprocess.run(
        [sys.executable, "-m", "helpers", "--json", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=terminal,
    )
    os.set_blocking(master, False)
    drawn = os.read(master, 100_000).decode("utf-8", "replace")
    os.close(terminal)
    os.close(master)
    assert "articles" in drawn
    assert len(done.stdout.splitlines()) == 200


# Faults ------------------------------------------------------------------------------------------


def test_what_cannot_be_read_is_named_and_the_others_go_on(rain, tmp_path, capsys):
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    bad = [str(tmp_path / name) for name in ("empty.txt", "picture.txt", "tokio_talks", "")]
    assert main(["--json", *bad[:3], str(rain)]) == 1
    out, errors = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["rain"]
    said = errors.splitlines()
    assert len(said) == 3
    assert "empty.txt" in said[0] and "picture" in said[1]
    assert "Did you mean tokyo_talks?" in said[2]
    assert "Traceback" not in errors


def test_a_broken_line_is_named_by_its_number_and_the_others_go_on(tmp_path, capsys):
    path = tmp_path / "rows.jsonl"
    path.write_text('{"id": 1, "text": "May."}\n{"id": 2\n{"id": 3}\n{"id": 4, "text": "Rain."}\n')
    assert main(["--json", str(path)]) == 1
    out, errors = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == [1, 4]
    assert "line 2" in errors and "line 3" in errors


def test_an_error_never_sends_commands_to_the_terminal(capsys):
    assert main(["\x1b[2Jno"]) == 1
    assert "\x1b" not in capsys.readouterr().err


def test_a_person_is_told_when_nothing_is_found(tmp_path, capsys):
    path = tmp_path / "list.txt"
    path.write_text("12345", encoding="utf-8")
    assert main([str(path)]) == 1
    assert "no quotation, hedge or booster was found; words: 1" in capsys.readouterr().err


def test_a_program_gets_empty_lists_when_nothing_is_found(tmp_path, capsys):
    path = tmp_path / "list.txt"
    path.write_text("12345", encoding="utf-8")
    assert main(["--json", str(path)]) == 0
    assert records(capsys)[0]["quotations"] == []


def test_a_fault_of_the_kit_names_the_article_and_the_others_go_on(monkeypatch, capsys):
    def broken(article):
        if article.name == "tokyo_talks":
            raise KeyError("oops")
        return analyse(article)

    monkeypatch.setattr("helpers.command_line.analyse", broken)
    assert main(["--json", "tokyo_talks", "left_winger"]) == 1
    out, errors = capsys.readouterr()
    assert json.loads(out)["id"] == "left_winger"
    assert "tokyo_talks.txt cannot be analysed (KeyError: 'oops')" in errors


@pytest.mark.parametrize("arguments", [[], ["--jsn", "tokyo_talks"], ["tokyo_talks", "--report"]])
def test_wrong_usage_ends_with_status_2(arguments, capsys):
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert "usage: who-said-maybe" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--jobs", "two", "tokyo_talks"], "write a whole number from 0 on, not 'two'"),
        (["--jobs", "-3", "tokyo_talks"], "write a whole number from 0 on, not '-3'"),
        (["--out", "marks.csv", "tokyo_talks"], "--out is the mark book of --class"),
        (["--class", ".", "--json"], "--json: not with --class"),
        (["--force", "tokyo_talks"], "--force writes over what --report or --out names"),
        (["--class", ".", "--force"], "--force writes over what --report or --out names"),
        (["--class", ".", "--report", "x.html", "--jobs", "2"], "--report and --jobs: not with"),
    ],
)
def test_an_option_that_cannot_count_is_told_in_a_sentence(arguments, said, capsys):
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert said in capsys.readouterr().err


def test_a_path_that_leads_nowhere_is_a_missing_file_and_no_misspelt_name(capsys):
    assert main(["nosuch/story.txt", "nosuch.md", "nosuch"]) == 1
    errors = capsys.readouterr().err
    for path in ("nosuch/story.txt", "nosuch.md"):
        assert f"There is no file {path}. Check its name and folder." in errors
    assert 'no article "nosuch" in seeds/' in errors


def test_a_folder_that_is_not_there_cannot_be_resumed_into(tmp_path, capsys):
    assert main(["--resume", str(tmp_path / "no" / "out.jsonl"), "tokyo_talks"]) == 1
    errors = capsys.readouterr().err
    assert f"There is no folder {tmp_path / 'no'}" in errors and "Errno" not in errors


def test_of_a_transcript_it_is_said_that_its_voices_are_unknown(tmp_path, capsys):
    turns = "MS. ORTIZ: Will it rain on us today?\n\nMR. HALE: It may rain a little.\n\n" * 3
    for name, text in (("turns.txt", turns), ("story.txt", "It may rain, said Ada Lund.")):
        (tmp_path / name).write_text(text)
    paths = [str(tmp_path / "turns.txt"), str(tmp_path / "story.txt")]
    assert main(paths) == 0
    turns, story = capsys.readouterr().out.split("\n\n")[:2]
    assert "this looks like a transcript" in turns and "transcript" not in story
    assert main(["--json", *paths]) == 0
    found = [json.loads(line).get("transcript") for line in capsys.readouterr().out.splitlines()]
    assert found == [True, None]


def test_a_link_that_leads_nowhere_is_named(tmp_path, capsys):
    (tmp_path / "a.txt").write_text("It may rain.")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    assert main([str(tmp_path)]) == 1
    out, errors = capsys.readouterr()
    assert "may" in out and "b.txt is a link to a file that is not there" in errors


def test_the_version_is_that_of_the_project(capsys):
    with pytest.raises(SystemExit) as end:
        main(["--version"])
    assert end.value.code == 0
    assert capsys.readouterr().out.startswith("who-said-maybe ")


# Many articles -----------------------------------------------------------------------------------


@pytest.fixture
def many(tmp_path):
    """Forty articles as JSON Lines, and the records that the command writes of them."""
    path = tmp_path / "many.jsonl"
    lines = [{"id": f"a{n}", "text": f"It may rain {n} times. {RAIN}"} for n in range(40)]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert main(["--resume", str(tmp_path / "whole.jsonl"), str(path)]) == 0
    return path, (tmp_path / "whole.jsonl").read_bytes()


def test_for_its_record_an_article_is_cut_once_and_searched_for_cues_once(monkeypatch):
    done, cutting = [], import_module("helpers.tokens.sentences")  # a function has its name, too
    for room, name in ((finder, "_scan_with"), (cutting, "_sentences_of")):
        note = partial(lambda name, work, *given: done.append(name) or work(*given), name)
        monkeypatch.setattr(room, name, partial(note, getattr(room, name)))
    as_record(analyse(f"Nobody knows. {RAIN} It will certainly rain."))
    assert sorted(done) == ["_scan_with", "_sentences_of"]


def test_two_processes_print_the_same_records_in_the_same_order(many):
    path, wanted = many
    assert run("--json", "--jobs", 2, path)[:2] == (0, wanted)


def test_a_broken_run_goes_on_after_its_last_whole_line(many, tmp_path, capsys):
    path, wanted = many
    out = tmp_path / "out.jsonl"
    out.write_bytes(wanted[: len(wanted) // 2])  # breaks off inside a line
    assert main(["--resume", str(out), str(path)]) == 0
    assert out.read_bytes() == wanted and capsys.readouterr().out == ""
    assert main(["--resume", str(out), str(path)]) == 0
    assert out.read_bytes() == wanted, "a finished file stays as it is"


def test_any_json_value_may_be_the_id_that_is_gone_on_with(tmp_path, capsys):
    path, out = tmp_path / "rows.jsonl", tmp_path / "out.jsonl"
    ids = [1, True, "1", [1], {"b": 1, "a": 2}, 1]
    path.write_text("".join(json.dumps({"id": id, "text": RAIN}) + "\n" for id in ids))
    assert main(["--resume", str(out), str(path)]) == 0
    whole = out.read_bytes()
    out.write_bytes(b"".join(whole.splitlines(keepends=True)[:-3]))
    assert main(["--resume", str(out), str(path)]) == 0
    assert out.read_bytes() == whole


@pytest.mark.parametrize(
    "theirs",
    [
        "my notes\nmore notes\n",
        "my notes, in one line that no line end follows",
        '{"id": 1, "text": "It may rain."}\n',
        '{"id": 1, "text": "It may rain."}',
        '{"id": 1, "quotations": []}\nmy notes',
        "[" * 200_000 + "\n",
        '{"id": ' + "9" * 5000 + "}\n",
        "null\n",
    ],
)
def test_a_file_of_something_else_is_not_gone_on_with(theirs, many, tmp_path, capsys):
    out = tmp_path / "notes.txt"
    out.write_text(theirs)
    assert main(["--resume", str(out), str(many[0])]) == 1
    errors = capsys.readouterr().err
    assert "no file that --resume can go on with" in errors and "Expecting" not in errors
    assert out.read_text() == theirs


def test_wherever_a_run_broke_off_it_goes_on(many, tmp_path):
    _, wanted = many
    out, whole = tmp_path / "out.jsonl", wanted.index(b"\n") + 1
    for length in (0, 1, 6, 7, 9, 11, 12, 15, 21, 24, whole - 1):
        out.write_bytes(wanted[: whole + length])
        with Records(out):
            pass
        assert out.read_bytes() == wanted[:whole], length


def kill_its_process(item):
    if item == 20:
        os.kill(os.getpid(), signal.SIGKILL)
    return item * 2


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows ends processes otherwise")
def test_an_article_that_ends_its_process_costs_no_other_article():
    done = dict(spread(kill_its_process, range(40), jobs=2))
    assert isinstance(done.pop(20), MemoryError)
    assert done == {n: 2 * n for n in range(40) if n != 20}


def break_pool(item):
    if item == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows ends processes otherwise")
def test_workers_may_die_while_articles_are_still_being_read():
    def slowly():
        for n in range(80):
            if n == 70:
                time.sleep(0.3)  # by now the first batch has taken its worker with it
            yield n

    assert [item for item, _ in spread(break_pool, slowly(), jobs=2)] == list(range(80))


@pytest.fixture
def ctrl_c():
    """Tests that run in the background ignore Ctrl-C, and so would all that they start."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def at_work(tmp_path, request, ctrl_c):
    """The command with so much to do that it is still at it when its first record is out."""
    path = tmp_path / "much.jsonl"
    path.write_text((json.dumps({"id": 1, "text": RAIN * 20}) + "\n") * 3000, encoding="utf-8")
    command = [sys.executable, "-m", "helpers", "--json", *request.param, str(path)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    running = subprocess.Popen(command, **pipes, start_new_session=True)
    assert json.loads(running.stdout.readline())["id"] == 1
    return running


JOBS = pytest.mark.parametrize("at_work", [["--jobs", "1"], ["--jobs", "2"]], indirect=True)
POSIX = pytest.mark.skipif(not hasattr(os, "killpg"), reason="Windows has no groups of processes")


@JOBS
@POSIX
def test_ctrl_c_ends_all_processes_in_one_sentence(at_work):
    os.killpg(at_work.pid, signal.SIGINT)
    _, errors = at_work.communicate(timeout=60)  # comes back when the last of them is gone
    assert at_work.returncode == 130
    assert errors == b"who-said-maybe: stopped; what is printed or written so far is whole.\n"


@JOBS
@POSIX
def test_workers_do_not_outlive_the_command(at_work):
    at_work.kill()
    assert at_work.communicate(timeout=60)[1] == b""


@POSIX
def test_ctrl_c_while_a_report_is_made_leaves_an_index_of_its_pages(tmp_path, ctrl_c):
    line = json.dumps({"id": "a", "text": RAIN}).encode() + b"\n"
    command = [sys.executable, "-m", "helpers", "-", "--report", str(tmp_path / "r.html")]
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    running = subprocess.Popen(command, **pipes)
    running.stdin.write(line * 3)
    running.stdin.flush()
    while not list(tmp_path.glob("r_articles/00003*")):  # the second is done by then
        time.sleep(0.05)
    running.send_signal(signal.SIGINT)
    _, errors = running.communicate(timeout=60)
    assert running.returncode == 130 and b"stopped" in errors
    assert "00002_a.html" in (tmp_path / "r.html").read_text(encoding="utf-8")


# The report --------------------------------------------------------------------------------------


def test_a_report_on_many_is_an_index_and_a_page_each(tmp_path, capsys):
    path = tmp_path / "maybe.html"
    assert main(["tokyo_talks", "left_winger", "--report", str(path)]) == 0
    assert path.read_text(encoding="utf-8").count('<a href="maybe_articles/0000') == 2
    assert (tmp_path / "maybe_articles" / "00002_left-winger.html").is_file()
    assert "tokyo_talks" in capsys.readouterr().out


def test_a_report_is_not_written_over_without_force(rain, tmp_path, capsys):
    path = tmp_path / "maybe.html"
    path.write_text("precious", encoding="utf-8")
    assert main([str(rain), "--report", str(path)]) == 1
    out, errors = capsys.readouterr()
    assert "exists already" in errors and "--force" in errors and out == ""
    assert path.read_text(encoding="utf-8") == "precious"
    assert main([str(rain), "--report", str(path), "--force"]) == 0
    assert "Ada Lund" in path.read_text(encoding="utf-8")


def test_no_report_is_written_where_no_article_could_be_read(tmp_path, capsys):
    path = tmp_path / "maybe.html"
    assert main(["tokio_talks", "--report", str(path)]) == 1
    assert "No report was written" in capsys.readouterr().err
    assert not path.exists()


def test_an_article_is_never_taken_for_the_place_of_the_report(rain, capsys):
    assert main(["tokyo_talks", "--report", str(rain), "--force"]) == 1
    assert "must end in .html" in capsys.readouterr().err
    assert rain.read_text(encoding="utf-8") == RAIN


def test_main_prints_into_whatever_stands_for_the_output(monkeypatch, rain):
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    assert main([str(rain)]) == 0
    assert out.getvalue().startswith("rain\n")


def test_the_summary_agrees_with_the_record():
    for name in list_articles():
        article = Article.read(SEEDS / f"{name}.txt")
        record = as_record(analyse(article))
        assert record["id"] == name and record["words"] >= record["sentences"] > 0


def test_the_lesson_asks_no_other_machine_for_news_or_a_newer_jupyterlab(monkeypatch):
    from jupyterlab.handlers.announcements import NeverCheckForUpdate
    from jupyterlab_server.config import get_static_page_config

    from helpers.lesson import LabApp, open_lesson

    given = []
    monkeypatch.setenv("JUPYTER_CONFIG_PATH", "")
    monkeypatch.setattr(LabApp, "launch_instance", given.extend)
    open_lesson()
    switched_off = get_static_page_config(level="all")["disabledExtensions"]
    assert switched_off["@jupyterlab/apputils-extension:announcements"]
    monkeypatch.undo()
    lab = LabApp()
    lab.parse_command_line(given)
    assert (lab.news_url, lab.check_for_updates_class) == (None, NeverCheckForUpdate)


def test_without_its_notebooks_the_lesson_is_named_as_missing(tmp_path):
    """A wheel holds the helpers and no notebooks."""
    shutil.copytree(Path(helpers.__file__).parent, tmp_path / "helpers")
    command = [sys.executable, "-m", "helpers", "--lesson"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "no notebooks/00_start_here.ipynb in" in done.stderr and "README" in done.stderr


def test_where_home_cannot_be_written_jupyter_has_a_folder_of_its_own(tmp_path, monkeypatch):
    from helpers.lesson import THEIRS, home_is_open

    for name in THEIRS:
        monkeypatch.setenv(name, str(tmp_path / name))
    assert home_is_open() and os.environ[THEIRS[0]] == str(tmp_path / THEIRS[0])
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv(THEIRS[0], str(tmp_path / "file" / "runtime"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert not home_is_open()
    folders = [Path(os.environ[name]) for name in THEIRS]
    assert all(each.is_dir() for each in folders) and len(set(folders)) == len(THEIRS)


def test_a_picture_says_nothing_of_a_home_that_cannot_be_written(tmp_path):
    """Through a file no folder can be made, whoever tries."""
    (tmp_path / "file").write_text("no folder")
    code = "from helpers.show.pictures import library; library().get_configdir()"
    env = {**os.environ, "MPLCONFIGDIR": str(tmp_path / "file")}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    assert done.stderr == ""


@pytest.mark.parametrize("seen", [True, False])
def test_a_long_article_gives_signs_of_life_where_somebody_sees_them(seen, monkeypatch):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: seen, raising=False)
    said, more = [], Event()

    def say(sentence):
        said.append(sentence)
        more.set()

    with signs_of_life(say, every=0.01) as done:
        done(3)
        assert more.wait(10 if seen else 0.05) == seen
    assert all("still at work" in each and "articles read: 3" in each for each in said)
    count = len(said)
    assert not more.wait(0.05) or len(said) == count, "nothing is said after the end"
