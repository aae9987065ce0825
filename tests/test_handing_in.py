"""What a learner hands in, and a class of 36 that a learning platform packed, to its mark book."""

import csv
import io
import json
import os
import zipfile
from pathlib import Path

import pytest

from helpers import Article, Corrections, find_hedges, hand_in, load_article, read_class
from helpers.__main__ import main
from helpers.annotations.annotation import Annotation
from helpers.annotations.comparing import as_annotation
from helpers.annotations.content import as_json, as_text
from helpers.annotations.opening import start_annotation
from helpers.annotations.passage import fullest_passages, passage
from helpers.core import many_files
from helpers.core.keeping import WorkError
from helpers.core.many_files import files_of
from helpers.exercises import work
from helpers.handing_in.content import HandIn, HandInError, read_hand_in

RAIN = Article.from_text("Rain may fall. Bring a coat. It may help.", name="rain")

# A learner hands in ------------------------------------------------------------------------------


@pytest.fixture
def mine(tmp_path, monkeypatch):
    """The folder of a learner who has done something of everything."""
    folder = tmp_path / "mine"
    monkeypatch.setenv("WHO_SAID_MAYBE_WORK", str(folder))
    work.record("3.2", True, 'kinds = ["direct"]')
    work.record("6.3", False, "kappa_by_hand = 4")
    annotation = start_annotation("Zoë", fullest_passages(load_article("singing_sand"))[0])
    annotation.mark(1, "vague")
    annotation.go_on()
    corrections = Corrections(load_article("singing_sand"))
    corrections.keep()
    corrections.drop(corrections.hedges[0])
    return folder


def the_file(folder):
    (path,) = folder.glob("*hand-in*.json")
    return path


def test_one_file_holds_all_that_a_learner_made_and_shows_it(mine):
    shown = hand_in("Zoë", "Mark *some* only before a noun.")
    path = the_file(mine)
    found = read_hand_in(json.loads(path.read_bytes()), path.name)
    assert (found.learner, found.note) == ("Zoë", "Mark *some* only before a noun.")
    assert (found.passed, found.checked) == (("3.2",), ("6.3",))
    assert found.answers == {"3.2": 'kinds = ["direct"]', "6.3": "kappa_by_hand = 4"}
    (annotation,), (corrections,) = found.annotations, found.corrections
    assert annotation["marks"] and annotation["done"] == [0]
    hedge = find_hedges(load_article("singing_sand"))[0]
    assert corrections["words"] == [hedge.of(load_article("singing_sand").text)]
    for part in (
        "kappa_by_hand = 4",
        f"drop hedge “{corrections['words'][0]}”",
        "*some*",
        "1 mark",
    ):
        assert part in shown.text
    assert str(path) in shown.text and "on this machine alone" in shown.text


def test_what_is_handed_in_says_nothing_of_the_machine_or_the_hour(mine):
    hand_in("Zoë")
    found = json.loads(the_file(mine).read_text(encoding="utf-8"))
    assert set(found) == {
        *("kind", "format", "learner", "note"),
        *("exercises", "annotations", "corrections", "follows"),
    }
    assert str(mine.parent) not in the_file(mine).read_text(encoding="utf-8")


def test_what_is_shown_is_escaped(mine):
    work.record("0.1", True, "x = '<img src=x onerror=alert(1)>'")
    shown = hand_in("Zoë", "<script>")
    assert "<img" not in shown.html and "<script>" not in shown.html


@pytest.mark.parametrize("name", ["...", "", "  ", "?!", None, 3, ..., "x" * 41])
def test_without_a_name_nothing_is_written(mine, name):
    before = sorted(mine.iterdir())
    assert "Nothing is written yet" in hand_in(name).text
    assert sorted(mine.iterdir()) == before


def test_nothing_is_written_over_and_nothing_twice(mine):
    first = hand_in("Zoë")
    bytes_then = the_file(mine).read_bytes()
    assert hand_in("Zoë").text == first.text
    work.record("6.3", True, "kappa_by_hand = 0.44")
    hand_in("Zoë")
    assert (mine / "zoë-hand-in.json").read_bytes() == bytes_then
    later = read_hand_in(json.loads((mine / "zoë-hand-in-2.json").read_bytes()), "later")
    earlier = read_hand_in(json.loads(bytes_then), "earlier")
    assert later.follows == (earlier.digest,) and later.passed == ("3.2", "6.3")
    assert [file for file, _ in read_class(mine).handed_in] == ["zoë-hand-in-2.json"]


def test_of_two_who_share_a_folder_each_hands_in_their_own(mine):
    theirs = start_annotation("Bo", fullest_passages(load_article("singing_sand"))[0])
    theirs.go_on()
    corrections = Corrections(load_article("tokyo_talks"))
    corrections.keep(learner="Bo")
    corrections.drop(corrections.hedges[0])
    left_out = hand_in("Zoë").text.split("Left out")[1]
    assert left_out.count("it belongs to Bo") == 1 and left_out.count("it belongs to bo") == 1
    found = read_hand_in(json.loads(the_file(mine).read_bytes()), "")
    assert [each["learner"] for each in found.annotations] == ["Zoë"]
    assert [each["article"] for each in found.corrections] == ["singing_sand"]


def test_a_damaged_file_is_left_out_and_left_alone(mine):
    for path in list(mine.glob("*.json")):
        path.write_text(path.read_text(encoding="utf-8")[:100], encoding="utf-8")
    before = {path: path.read_bytes() for path in mine.glob("*.json")}
    shown = hand_in("Zoë").text
    for path, content in before.items():
        assert path.name in shown and path.read_bytes() == content


def test_words_of_an_article_of_ones_own_are_shown_where_it_is_named(mine):
    own = Corrections(RAIN)
    own.keep()
    own.drop(own.hedges[0])
    assert "drop hedge 5 to 8" in hand_in("Zoë").text
    assert "drop hedge “may”" in hand_in("Zoë", article=RAIN).text


def test_what_a_correction_sets_is_shown(mine):
    article = Article.from_text("“It may rain,” said Ada Lund. Bo Hale stood by.", name="coat")
    corrections = Corrections(article)
    corrections.keep()
    corrections.change(corrections.quotations[0], speaker="Bo Hale")
    corrections.change(corrections.hedges[0], category="vague")
    corrections.change(corrections.quotations[0], speaker=None)
    text = " ".join(hand_in("Zoë", article=article).text.split())
    for part in ("rain,” (speaker Bo Hale)", "“may” (category vague)", "rain,” (no speaker)"):
        assert part in text.replace("”” (", "” (")


def test_a_folder_that_cannot_be_written_is_told_of(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    with pytest.raises(HandInError, match="cannot be written"):
        hand_in("Ana", folder=tmp_path / "file" / "in")


# The file ----------------------------------------------------------------------------------------


def test_a_file_reads_as_it_was_written():
    whole = HandIn("Ana", "note", ("0.1",), ("0.2",), {"0.1": "x = 1"}, (), (), ("ab",))
    assert read_hand_in(json.loads(whole.text), "ana.json") == whole


GOOD = json.loads(HandIn("Ana", passed=("0.1",)).text)


@pytest.mark.parametrize(
    "change, words",
    [
        ({"kind": "something"}, "not written by this course"),
        ({"format": 2}, "later version"),
        ({"format": True}, "missing or of the wrong type"),
        ({"learner": " "}, "missing"),
        ({"learner": 3}, "missing"),
        ({"note": None}, "missing"),
        ({"exercises": [{"number": "0.1"}]}, "missing"),
        ({"exercises": GOOD["exercises"] * 2}, "missing"),
        ({"exercises": [{**GOOD["exercises"][0], "state": "done"}]}, "missing"),
        ({"annotations": {}}, "missing"),
        ({"corrections": [{"article": "x", "sha256": "y", "edits": [{}], "words": []}]}, "missing"),
        ({"follows": [1]}, "missing"),
    ],
)
def test_a_damaged_file_is_refused_whole(change, words):
    with pytest.raises(HandInError, match=words):
        read_hand_in({**GOOD, **change}, "ana.json")


def test_a_file_is_refused_wherever_it_is_cut():
    for length in range(0, len(HandIn("Ana").text) - 2, 7):
        with pytest.raises(WorkError, match=r"ana\.json"):
            read_hand_in(as_json(HandIn("Ana").text[:length], "ana.json"), "ana.json")


# A class of 36 -----------------------------------------------------------------------------------

PART = fullest_passages(load_article("singing_sand"))[0]
HEDGES = [each for each in find_hedges(PART.article) if each.overlaps(PART)]


def handed(number, **more):
    """What an invented pupil hands in: the later, the more hedges are overlooked."""
    name = f"Pupil {number}"
    marks = as_annotation(HEDGES[number % 6 :], PART, name)
    parts = {"passed": ("0.1", "0.2"), "checked": ("3.2",), "annotations": (of(marks),)}
    return HandIn(name, **{**parts, **more})


def of(annotation):
    return json.loads(as_text(annotation))


def zipped(*members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return out.getvalue()


def platform_files():
    """Name to content: 36 folders, as a platform names them, and what else lies about."""
    text = {number: handed(number).text for number in range(1, 37)}
    file = {n: f"Pupil {n}_{9000 + n}_file/pupil-{n}-hand-in.json" for n in text}
    files = {file[n]: text[n].encode() for n in range(1, 27)}
    deep = "Pupil 27_9027_file/my files/week 3/hand in.json"
    files[deep] = text[27].encode()
    files["Pupil 28_9028_file/pupil-28.zip"] = zipped(("a/pupil-28-hand-in.json", text[28]))
    marks = json.dumps(handed(29).annotations[0])
    files["Pupil 29_9029_file/pupil-29-singing-sand.json"] = marks.encode()
    files[file[30]] = files[file[30].replace(".json", " (1).json")] = text[30].encode()
    files[file[31]] = text[31].encode()
    twin = json.dumps(json.loads(text[31]), indent=7, sort_keys=True)
    files[file[31].replace(".json", " copy.json")] = ("\ufeff" + twin).encode()
    files[file[32]] = text[32].encode()
    later = handed(32, passed=("0.1", "0.2", "3.2"), checked=(), follows=(handed(32).digest,))
    files[file[32].replace(".json", "-2.json")] = later.text.encode()
    files[file[33]] = text[33][:-40].encode()
    files[file[34]] = text[34].replace('"note": ""', '"note": 7').encode()
    files[file[35]] = b""
    own = of(as_annotation([], passage(RAIN), "Pupil 36"))
    files[file[36]] = handed(36, annotations=(own,)).text.encode("utf-16")
    files["Pupil 36_9036_file/again.json"] = handed(36, annotations=(own,)).text.encode()
    files |= {"Pupil 3_9003_file/essay.pdf": b"%PDF", "grades.json": b'{"Ana": 3}'}
    files |= {"__MACOSX/._x.json": b"\0", ".DS_Store": b"\0"}
    return files


@pytest.fixture(scope="module", params=["folder", "archive"])
def a_class(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("class")
    if request.param == "archive":
        path = folder / "9b-hand-in.zip"
        path.write_bytes(zipped(*platform_files().items()))
        return path
    for name, data in platform_files().items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def test_of_a_class_of_36_everybody_is_read_or_named(a_class):
    found = read_class(a_class)
    learners = [each.learner for _, each in found.handed_in]
    broken = {33, 34, 35}
    assert learners == [f"Pupil {n}" for n in range(1, 37) if n not in broken], "natural order"
    over = dict(found.passed_over)
    said = {
        "pupil-30-hand-in (1).json": "is the same as",
        "pupil-31-hand-in copy.json": "is the same as",
        "pupil-32-hand-in.json": "is an earlier hand-in than",
        "pupil-33-hand-in.json": "cut off",
        "pupil-34-hand-in.json": "wrong type",
        "pupil-35-hand-in.json": "is empty",
        "pupil-36-hand-in.json": "not in UTF-8",
        "again.json": "a text that is not here",
        "essay.pdf": "is no .json file",
        "grades.json": "not written by this course",
    }
    names = {name.rsplit("/", 1)[-1]: reason for name, reason in over.items()}
    assert names.keys() == said.keys()
    for name, words in said.items():
        assert words in names[name]


def test_of_a_class_of_36_kappa_and_the_words_to_discuss_are_worked_out(a_class):
    found = read_class(a_class)
    ((name, result),) = found.passages
    assert name == f"singing_sand {PART.start}-{PART.end}"
    assert len(result.rows) == 32 and all(row.kappa is not None for row in result.rows)
    first, counts = result.disputed[0]
    assert counts.total() == 32 and len(counts) > 1
    shown = found.shown.text
    assert "Words to discuss" in shown and first.of(PART.article.text) in shown
    assert shown.index("Pupil 2 ") < shown.index("Pupil 10 ")


def test_of_a_class_of_36_there_is_a_mark_book(a_class, tmp_path, capsys):
    out = tmp_path / "marks.csv"
    assert main(["--class", str(a_class), "--out", str(out)]) == 1, "some cannot be read"
    printed, errors = capsys.readouterr()
    for name in ("pupil-33", "pupil-34", "pupil-35", "grades.json"):
        assert name in errors
    for name in ("pupil-30", "pupil-31", "pupil-32", "essay.pdf"):  # copies; what is no work
        assert name not in errors
    assert "33 learners" in printed and "Words to discuss" in printed and "grades.json" in printed
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"), newline="")))
    assert len(rows) == 33
    by_name = {row["learner"]: row for row in rows}
    one = by_name["Pupil 7"]
    assert (one["exercise 0.1"], one["exercise 3.2"], one["exercise 7.4"]) == (
        "passed",
        "checked",
        "",
    )
    assert one["exercises passed"] == "2" and one["exercises checked only"] == "1"
    kappa = f"singing_sand {PART.start}-{PART.end}: kappa"
    assert 0 < float(one[kappa]) <= 1
    assert by_name["Pupil 32"]["exercise 3.2"] == "passed", "the later hand-in counts"
    assert by_name["Pupil 29"]["exercises passed"] == "0" and by_name["Pupil 29"][kappa]
    assert by_name["Pupil 36"][kappa] == ""


def test_answers_to_one_exercise_stand_side_by_side_and_notes_are_shown(tmp_path):
    for name, answer in (("Bo", "kappa = 4"), ("Ana", "kappa = 0.44"), ("Chi", "")):
        passed = ("6.3",) if answer == "kappa = 0.44" else ()
        checked = ("6.3",) if answer == "kappa = 4" else ()
        found = HandIn(name, f"by {name}", passed, checked, {"6.3": answer})
        (tmp_path / f"{name}.json").write_text(found.text, encoding="utf-8")
    found = read_class(tmp_path)
    lines = found.answers("6.3").text.splitlines()[2:]
    assert [line.split() for line in lines] == [
        ["Ana", "passed", "kappa", "=", "0.44"],
        ["Bo", "checked", "kappa", "=", "4"],
    ]
    assert "by Chi" in found.shown.text


def test_a_mark_book_is_not_written_over(tmp_path, capsys):
    (tmp_path / "ana.json").write_text(HandIn("Ana").text, encoding="utf-8")
    out = tmp_path / "marks.csv"
    out.write_text("mine")
    assert main(["--class", str(tmp_path), "--out", str(out)]) == 1
    assert out.read_text() == "mine" and "--force" in capsys.readouterr().err
    assert main(["--class", str(tmp_path), "--out", str(out), "--force"]) == 0
    assert "Ana" in out.read_text(encoding="utf-8-sig")


def test_a_name_or_a_note_is_no_formula_of_a_spreadsheet(tmp_path):
    evil = HandIn("=HYPERLINK(1)", note="+cmd|x")
    (tmp_path / "x.json").write_text(evil.text, encoding="utf-8")
    row = list(csv.reader(io.StringIO(read_class(tmp_path).csv)))[1]
    assert row[0].startswith("'=") and row[-1].startswith("'+")


def test_where_nothing_was_handed_in_that_is_said(tmp_path, capsys):
    assert main(["--class", str(tmp_path)]) == 1
    assert "nothing in" in capsys.readouterr().err
    assert main(["--class", str(tmp_path / "nowhere")]) == 1
    assert "cannot be read" in capsys.readouterr().err
    for wrong in ([], ["x.txt", "--class", "y"]):
        with pytest.raises(SystemExit):
            main(wrong)


def test_names_that_differ_in_capitals_are_perhaps_one_person(tmp_path, capsys):
    marks = json.loads(as_text(as_annotation(HEDGES, PART, "Zoë O'Brien")))
    names = {"a": "Zoë O'Brien", "b": "zoë o'brien", "c": "Zoë Brien"}
    for file, name in names.items():
        text = HandIn(name, annotations=(marks,)).text
        (tmp_path / f"{file}.json").write_text(text, encoding="utf-8")
    found = read_class(tmp_path)
    assert len(found.handed_in) == 3
    text = found.shown.text
    assert (
        "Perhaps one person" in text and "a.json, b.json" in text and "a.json, c.json" not in text
    )
    assert [reason for _, reason in found.passed_over] == [
        f"counts; the annotation of singing_sand {PART.start}-{PART.end} in it is left out: "
        "it is the same as a.json."
        for _ in "bc"
    ]
    assert main(["--class", str(tmp_path)]) == 0
    (tmp_path / "c.json").unlink(), (tmp_path / "b.json").unlink()
    assert "Perhaps one person" not in read_class(tmp_path).shown.text


def test_two_of_one_name_are_two_learners(tmp_path):
    for name, passed in (("a.json", ("0.1",)), ("b.json", ("0.2",))):
        (tmp_path / name).write_text(HandIn("Ana", passed=passed).text, encoding="utf-8")
    assert [each.learner for _, each in read_class(tmp_path).handed_in] == ["Ana", "Ana"]


def test_files_of_one_learner_that_differ_in_the_note_alone_count_once(tmp_path):
    for name, note in (("a.json", "one"), ("b.json", ""), ("c.json", "two")):
        text = HandIn("Ana", note=note, checked=("0.1",)).text
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = read_class(tmp_path)
    ((file, only),) = found.handed_in
    assert (file, only.note) == ("a.json", "one\ntwo") and "Perhaps" not in found.shown.text
    reason = "differs from a.json in the note alone: they count as one."
    assert found.passed_over == [(name, f"{name} {reason}") for name in ("b.json", "c.json")]


def test_two_of_one_name_who_only_wrote_a_note_are_two(tmp_path):
    for note in ("one", "two"):
        text = HandIn("Ana", note=note).text
        (tmp_path / f"{note}.json").write_text(text, encoding="utf-8")
    found = read_class(tmp_path)
    assert len(found.handed_in) == 2 and "Perhaps one person" in found.shown.text


def test_an_annotation_that_was_only_begun_is_named_by_its_passage(tmp_path):
    parts = fullest_passages(PART.article, sentences=10, count=2)
    begun = [json.loads(as_text(Annotation("Ana", part))) for part in parts]
    text = HandIn("Ana", annotations=tuple(begun)).text
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    reasons = [reason for _, reason in read_class(tmp_path).passed_over]
    for part, reason in zip(parts, reasons, strict=True):
        assert f"the annotation of singing_sand {part.start}-{part.end} in it" in reason


def test_a_kappa_below_zero_is_a_number_in_the_mark_book(tmp_path):
    marks = Annotation("Ana", PART)
    gold = as_annotation(HEDGES, PART, "gold")
    free = next(at for at, word in enumerate(PART.words[0]) if not gold.category_of(word))
    marks.mark(free, "vague")
    marks.go_on()
    text = HandIn("Ana", annotations=(json.loads(as_text(marks)),)).text
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    found = read_class(tmp_path)
    (row,) = csv.DictReader(io.StringIO(found.csv.removeprefix("\ufeff")))
    (kappa,) = (value for name, value in row.items() if name.endswith("kappa"))
    assert found.passages[0][1].rows[0].kappa < 0 and float(kappa) < 0


def test_corrections_alone_are_named_as_what_they_are(tmp_path):
    whole = {"kind": "corrections of who-said-maybe", "edits": []}
    (tmp_path / "ana.json").write_text(json.dumps(whole), encoding="utf-8")
    ((_, reason),) = read_class(tmp_path).passed_over
    assert "no hand-in, but another file of this course: corrections" in reason


# Hostile archives --------------------------------------------------------------------------------


def read_all(path):
    return {name: problem or len(data) for name, data, problem in files_of(path)}


def written(folder, data, name="class.zip"):
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_bomb_is_not_unpacked(tmp_path):
    bomb = zipped(("big.json", b"0" * (many_files.LARGEST_FILE + 1)))
    assert "too large" in read_all(written(tmp_path, bomb))["big.json"]
    nested = zipped(("x.json", b"{}"))
    for _ in range(many_files.MOST_NESTED + 2):
        nested = zipped(("inner.zip", nested))
    (reason,) = read_all(written(tmp_path, nested)).values()
    assert "too deep" in reason


def test_all_in_all_only_so_much_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(many_files, "MOST_BYTES", 1000)
    many = zipped(*((f"{n}.json", b"0" * 300) for n in range(9)))
    found = read_all(written(tmp_path, many))
    assert len(found) == 4 and "the rest of it is not read" in found["class.zip"]
    monkeypatch.setattr(many_files, "MOST_FILES", 2)
    assert len(read_all(written(tmp_path, many))) == 3


def test_a_size_that_an_archive_lies_about_does_not_count(tmp_path):
    data = zipped(("big.json", b"0" * (many_files.LARGEST_FILE + 1)))
    small = (7).to_bytes(4, "little")
    lying = data.replace((many_files.LARGEST_FILE + 1).to_bytes(4, "little"), small)
    (reason,) = read_all(written(tmp_path, lying)).values()
    assert isinstance(reason, str) or reason <= 7


def test_a_name_that_leads_outside_leads_nowhere(tmp_path):
    (tmp_path / "in").mkdir()
    path = written(tmp_path / "in", zipped(("../../out.json", b"{}"), ("/etc/out.json", b"{}")))
    assert set(read_all(path).values()) == {2}
    assert [each.name for each in tmp_path.rglob("*")] == ["in", "class.zip"]


def test_links_are_not_followed(tmp_path):
    info = zipfile.ZipInfo("link.json")
    info.external_attr = 0o120777 << 16
    assert "link" in read_all(written(tmp_path, zipped((info, "/etc/passwd"))))["link.json"]
    (tmp_path / "f").mkdir()
    try:
        (tmp_path / "f" / "loop").symlink_to(tmp_path)
        (tmp_path / "f" / "to.json").symlink_to(tmp_path / "class.zip")
    except OSError:
        pytest.skip("no links may be made here")
    assert all("link" in reason for reason in read_all(tmp_path / "f").values())


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "wait.json")
    assert read_all(tmp_path) == {"wait.json": "is no plain file"}


def test_a_damaged_archive_or_member_is_named(tmp_path):
    good = zipped(("a.json", os.urandom(300).hex().encode()), ("b.json", b"{}"))
    broken = good.replace(good[60:70], b"\0" * 10)
    assert "damaged" in read_all(written(tmp_path, broken))["a.json"]
    (tmp_path / "f").mkdir()
    written(tmp_path / "f", good[:100])
    assert read_all(tmp_path / "f") == {"class.zip": "is a damaged archive"}


def test_a_locked_member_and_another_packing_are_named(tmp_path):
    data = bytearray(zipped(("a.json", b"{}")))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    assert "password" in read_all(written(tmp_path, bytes(data)))["a.json"]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.json", "{}")
    assert "packed in a way" in read_all(written(tmp_path, out.getvalue()))["a.json"]


def test_folders_end_somewhere(tmp_path):
    deep = tmp_path.joinpath(*"abcdefghijklmnop")
    deep.mkdir(parents=True)
    (deep / "x.json").write_text("{}")
    (reason,) = read_all(tmp_path).values()
    assert "too deep" in reason


def test_two_members_of_one_name_are_told_apart(tmp_path):
    with pytest.warns(UserWarning, match="Duplicate"):
        data = zipped(("a.json", b"{}"), ("a.json", b"[]"))
    assert read_all(written(tmp_path, data)) == {"a.json": 2, "[2] a.json": 2}
    assert Path(tmp_path, "class.zip").exists()
