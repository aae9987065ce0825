"""What a learner saves is there as a whole or not at all, under a name that nobody else has."""

import os
import signal
import stat
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import keeping
import pytest

from helpers.core import keeping as core_keeping
from helpers.core import locking
from helpers.core.keeping import (
    WorkError,
    as_file_name,
    claim,
    folder_error,
    practice_folder,
    read_text,
    work_folder,
    write_new,
    write_whole,
)

TEXT = "maybe " * 50_000


def names(folder):
    return sorted(path.name for path in Path(folder).iterdir())


def test_many_who_save_at_once_each_get_a_name_and_their_own_text(tmp_path):
    texts = [f"{number} {TEXT}" for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        paths = list(pool.map(lambda text: write_new(tmp_path, "a", ".txt", text), texts))
    assert len(set(paths)) == 40
    assert [path.read_text(encoding="utf-8") for path in paths] == texts
    assert names(tmp_path) == sorted(path.name for path in paths)


def test_a_file_system_without_links_keeps_the_promise(tmp_path, monkeypatch):
    def no_links(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    assert [write_new(tmp_path, "a", ".txt", text).name for text in "xy"] == ["a.txt", "a-2.txt"]
    assert (tmp_path / "a.txt").read_text() == "x"
    assert names(tmp_path) == ["a-2.txt", "a.txt"]


def test_on_windows_a_file_that_somebody_reads_is_replaced_a_moment_later(tmp_path, monkeypatch):
    replace, tries = Path.replace, []

    def held_open(self, target):
        tries.append(target)
        if len(tries) % 3:
            raise PermissionError(13, "Access is denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held_open)
    monkeypatch.setattr(core_keeping, "PAUSE", 0.001)
    with pytest.raises(PermissionError):
        write_whole(tmp_path / "a.txt", "x")
    assert len(tries) == 1, "other systems never refuse because of a reader: no use in waiting"
    tries.clear()
    monkeypatch.setattr(core_keeping, "WINDOWS", True)
    write_whole(tmp_path / "a.txt", "x")
    assert len(tries) == 3 and names(tmp_path) == ["a.txt"]


def test_on_windows_a_name_is_claimed_by_a_renaming_that_goes_over_no_file(tmp_path, monkeypatch):
    rename = Path.rename

    def as_on_windows(self, target):
        if Path(target).exists():
            raise FileExistsError(183, "Cannot create a file when that file already exists")
        return rename(self, target)

    monkeypatch.setattr(core_keeping, "WINDOWS", True)
    monkeypatch.setattr(Path, "rename", as_on_windows)
    assert [write_new(tmp_path, "a", ".txt", text).name for text in "xy"] == ["a.txt", "a-2.txt"]
    assert (tmp_path / "a.txt").read_text() == "x"
    with pytest.raises(FileExistsError):
        claim(tmp_path / "a.txt", tmp_path / "a-2.txt")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a folder's names by itself")
def test_a_saved_file_outlives_a_power_cut_by_its_words_and_by_its_name(tmp_path, monkeypatch):
    kinds, sync = [], os.fsync

    def note(handle):
        kinds.append(stat.S_ISDIR(os.fstat(handle).st_mode))
        sync(handle)

    monkeypatch.setattr(os, "fsync", note)
    write_whole(tmp_path / "a.txt", "x")
    assert kinds == [False, True]


@pytest.mark.parametrize("step", ["hardlink_to", "open"])
def test_who_is_stopped_while_saving_leaves_nothing_behind(step, tmp_path, monkeypatch):
    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, step, stopped)
    with pytest.raises(KeyboardInterrupt):
        write_new(tmp_path, "a", ".txt", "x")
    assert names(tmp_path) == []


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a signal of Unix")
def test_who_is_killed_while_saving_leaves_no_half_file(tmp_path):
    code = (
        "import sys\nfrom helpers.core.keeping import write_new, write_whole\n"
        "text = 'maybe ' * 200_000\nprint('ready', flush=True)\n"
        "while True:\n    write_new(sys.argv[1], 'new', '.txt', text)\n"
        "    write_whole(sys.argv[1] + '/whole.txt', text)\n"
    )
    for wait in (0.0, 0.004, 0.009, 0.015, 0.022):
        with subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE
        ) as process:
            process.stdout.readline()
            time.sleep(wait)
            process.send_signal(signal.SIGKILL)
    for path in tmp_path.glob("[!.]*"):
        assert path.stat().st_size == 6 * 200_000, path


def test_what_killed_writers_left_goes_when_it_is_old_and_nothing_else_goes(tmp_path):
    left = tmp_path / f".a-{'0' * 32}.part"
    fresh = tmp_path / f".a-{'1' * 32}.part"
    mine = tmp_path / ".notes.part"
    for path in (left, fresh, mine):
        path.write_text("x")
    for path in (left, mine):
        os.utime(path, (0, 0))
    write_whole(tmp_path / "a.txt", "y")
    assert names(tmp_path) == sorted([fresh.name, mine.name, "a.txt"])


# Steps: what was acknowledged is on the disk -----------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is a signal of Unix")
def test_no_acknowledged_step_is_lost_when_kernels_are_killed(tmp_path):
    said, lost = keeping.lost_by_kills(tmp_path, 4)
    assert said > 4 and lost == 0


def test_two_kernels_of_one_learner_lose_nothing_of_each_other(tmp_path):
    said, lost = keeping.lost_by_twins(tmp_path, 15)
    assert (said, lost) == (2 * 3 * 15, 0)


def test_a_lock_goes_with_the_process_that_held_it(tmp_path):
    code = (
        "import sys\nfrom helpers.core.locking import locked\n"
        "with locked(sys.argv[1]):\n    print('held', flush=True)\n    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline().strip() == b"held"
        with pytest.MonkeyPatch.context() as patch, pytest.raises(OSError, match="busy"):
            patch.setattr(locking, "WAIT", 0.05)
            with locking.locked(tmp_path):
                pass
        process.kill()
        process.wait()
        with locking.locked(tmp_path):
            pass


def test_a_learners_folder_is_the_one_that_was_named_or_else_my_work(monkeypatch):
    assert work_folder() == Path(os.environ["WHO_SAID_MAYBE_WORK"])
    monkeypatch.setenv("WHO_SAID_MAYBE_WORK", "~/maybe")
    assert work_folder() == Path.home() / "maybe"
    monkeypatch.delenv("WHO_SAID_MAYBE_WORK")
    assert work_folder() == Path("my_work")


def test_who_has_no_home_folder_has_a_learners_folder(monkeypatch):
    def homeless(_):
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "expanduser", homeless)
    monkeypatch.setenv("WHO_SAID_MAYBE_WORK", "~/maybe")
    assert work_folder() == Path("~/maybe")


def test_for_practice_there_is_a_new_empty_folder_each_time():
    one, other = practice_folder(), practice_folder()
    assert one != other and names(one) == []
    assert one.parent == Path(tempfile.gettempdir()) and one.name.startswith("who-said-maybe-")
    one.rmdir()
    other.rmdir()


def test_an_error_is_a_sentence_in_a_notebook_and_no_traceback():
    assert WorkError("Save it.")._render_traceback_() == ["WorkError: Save it."]


def test_folders_are_made_on_the_way_to_a_file(tmp_path):
    assert write_new(tmp_path / "class" / "ana", "report", ".txt", "x").read_text() == "x"


def test_a_folder_that_cannot_be_synced_keeps_the_file_all_the_same(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(22, "Invalid argument")

    monkeypatch.setattr(os, "open", refuse)  # of folders; files are opened by pathlib
    write_whole(tmp_path / "a.txt", "x")
    assert (tmp_path / "a.txt").read_text() == "x"


def test_an_old_remnant_that_cannot_be_removed_stops_nobody_and_keeps_no_other(tmp_path):
    stuck, *others = [tmp_path / f".report-{digit * 32}.part" for digit in "012"]
    stuck.mkdir()
    for path in others:
        path.touch()
    for path in (stuck, *others):
        os.utime(path, (0, 0))
    write_whole(tmp_path / "report.txt", "x")
    assert (tmp_path / "report.txt").read_text() == "x"
    assert names(tmp_path) == [stuck.name, "report.txt"]


def test_a_long_name_is_cut_without_a_hyphen_at_its_end():
    assert as_file_name("a" * 39 + " b") == "a" * 39
    assert len(as_file_name("é" * 100)) == 40


def test_an_error_of_a_folder_makes_a_control_ask_for_another():
    error = folder_error(WorkError, "It is not kept", "here", OSError(28, "No space left"))
    assert error.needs_folder is True and "WHO_SAID_MAYBE_WORK" in str(error)
    assert WorkError.needs_folder is False


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"x" * 2_000_001, "more than 2 MB"),
        (b"\xff\xfe", "ana.json is not in UTF-8"),
        (None, "is a folder"),
    ],
)
def test_a_file_that_cannot_be_read_gets_a_sentence(data, words, tmp_path):
    path = tmp_path / "ana.json"
    path.mkdir() if data is None else path.write_bytes(data)
    with pytest.raises(WorkError, match=words):
        read_text(path, WorkError, largest=2_000_000)


def test_a_file_of_exactly_the_largest_size_and_with_a_mark_of_its_encoding_is_read(tmp_path):
    path = tmp_path / "ana.json"
    path.write_bytes(b"\xef\xbb\xbfmaybe 1")
    assert read_text(path, WorkError, largest=10) == "maybe 1"


def test_a_file_that_is_not_there_or_may_not_be_read_is_named(tmp_path, monkeypatch):
    path = tmp_path / "ana.json"
    with pytest.raises(WorkError, match=r"There is no file ana\.json"):
        read_text(path, WorkError)
    path.write_text("maybe")

    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(WorkError, match=r"ana\.json'? cannot be read \(Permission denied\)"):
        read_text(path, WorkError)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names on this system")
def test_a_pipe_is_not_waited_for_and_a_device_without_end_is_not_read(tmp_path):
    os.mkfifo(tmp_path / "pipe.json")
    for path in (tmp_path / "pipe.json", "/dev/zero"):
        with pytest.raises(WorkError, match="is no plain file"):
            read_text(path, WorkError)


def test_a_name_that_no_file_can_have_gets_a_short_sentence(tmp_path):
    for name in ("ana\0.json", "a" * 5000):
        with pytest.raises(WorkError, match="cannot be read") as caught:
            read_text(tmp_path / name, WorkError)
        assert len(str(caught.value)) < 200
    with pytest.raises(OSError, match="NUL"):
        write_whole(tmp_path / "ana\0.json", "maybe")
    assert not list(tmp_path.iterdir())


def test_half_a_sign_that_was_copied_into_a_text_is_kept_as_it_was(tmp_path):
    assert read_text(write_new(tmp_path, "a", ".txt", "maybe \ud83d"), WorkError) == "maybe \ud83d"
