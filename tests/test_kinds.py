"""Every notebook runs to its end on articles of any kind, and what it says of each is true.

The articles of seeds/, the one that WHO_SAID_MAYBE_ARTICLE names, and eleven made-up ones
(see kinds.py) are put into the notebooks, with exercises undone and then done, and all that their
cells show is read. To keep the time short no notebook meets the village clock, and each meets half
of the made-up kinds; with ``WHO_SAID_MAYBE_ALL_KINDS=1`` in the environment, as once a week, all.
"""

import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from conftest import CHOSEN_ARTICLE
from kinds import BLANK, NUMBERS, half, kinds
from lessons import ALL, ARTICLES, NOTEBOOKS, exercises_in, read, tags

from helpers import (
    Article,
    find_boosters,
    find_hedges,
    find_quotations,
    load_article,
    rates,
)

NAMED = [name for name in (*ARTICLES, CHOSEN_ARTICLE) if name]
TEXTS = {Path(name).stem: load_article(name).text for name in NAMED} | kinds()
ONE_IS = r"(?:is|was|has|this|less|as|its|plus|minus|does|stands|class|press)\b"
# What no output may hold, whatever the article is.
NEVER = {
    "one of several": rf"(?<![\d.,/=] )(?<![\w.,:/-])1 (?!{ONE_IS}|\w+ss\b)[a-z]+s\b(?! judged)",
    "examples of nothing": r"\b0 [\w ]+(?:, )?such as\b",
    "the top of nothing": r"\bthe 0 \w+",
    "what is no number or no text": r"\b(?:nan|inf|None|Ellipsis)\b",
    "a share of nothing": r"\b0 of 0\b|\(0 hits, 0 missed, 0 extra\)",
    "an address in memory": r"\bobject at 0x",
}
# These words of the course's article come in no other one here.
OF_THE_COURSE = re.compile(r"\b(?:Hegseth|Ishiba|Nakatani|Taiwan|Pentagon|Tokyo|Beijing|Japan)\b")
# Sentences of the notebooks that are known to be untrue of some kind, with the reason.
TO_BE_MENDED = {}
EMPTY = re.compile(r"(?:^|\n\n?)([^\n]+(?:\n\n?[^\n]+){1,2})\n\(no rows\)")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("kinds")


@pytest.fixture(scope="module")
def shown(folder):
    """What each cell showed: a list of dictionaries, by kind."""
    how_many = "all" if ALL else "half"
    done = subprocess.run(
        [sys.executable, "-c", "import kinds; kinds.main()", folder, how_many, *NAMED],
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=1200,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found = defaultdict(list)
    for line in done.stdout.splitlines():
        cell = json.loads(line)
        found[cell["kind"]].append(cell)
    return found


each_kind = pytest.mark.parametrize("kind", sorted(TEXTS))


@each_kind
def test_each_notebook_runs_to_the_end_and_each_solution_is_right(shown, kind):
    for cell in shown[kind]:
        assert cell["error"] == "''", f"{cell['notebook']}: {cell['source']}: {cell['error']}"
        assert not cell["solved"] or cell["text"].startswith("Correct:"), cell
    names = {cell["notebook"] for cell in shown[kind]}
    assert names == set(NUMBERS if ALL or kind not in kinds() else half(kind))


def test_each_solution_is_kept_as_it_was_typed(shown, folder):
    assert shown["tokyo_talks"]
    kept = json.loads((folder / "work_tokyo_talks" / "progress.json").read_text(encoding="utf-8"))
    posed = [each for path in NOTEBOOKS for each in exercises_in(read(path))]
    assert kept["done"] == [each.number for each in posed]
    typed = {each.number: each.solution.strip() for each in posed}
    assert {number: cell.strip() for number, cell in kept["answers"].items()} == typed


def test_a_blank_notebook_runs_to_the_end(shown):
    """A class that does the exercises only must not trip over the cells in between."""
    assert {cell["notebook"] for cell in shown[BLANK]} == set(NUMBERS)
    for cell in shown[BLANK]:
        assert cell["error"] == "''", f"{cell['notebook']}: {cell['source']}: {cell['error']}"


@each_kind
def test_no_sentence_is_empty_or_untrue(shown, kind):
    wrong = [
        f"{number}, {what}: … {text[max(0, at - 60) : at + 60]!r}"
        for number, text in ((cell["notebook"], cell["text"]) for cell in shown[kind])
        for what, at in faults(text)
        if (number, what) not in TO_BE_MENDED
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.skipif(not ALL, reason="half of the kinds may not show it")
def test_what_is_to_be_mended_is_still_wrong(shown):
    """A line of TO_BE_MENDED that is no longer needed is taken out."""
    cells = [cell for kind in shown for cell in shown[kind]]
    seen = {(cell["notebook"], what) for cell in cells for what, _ in faults(cell["text"])}
    assert set(TO_BE_MENDED) <= seen


def faults(text):
    for what, pattern in NEVER.items():
        for found in re.finditer(pattern, text, re.MULTILINE):
            yield what, found.start()


def last_line(cell):
    return cell["source"].strip().splitlines()[-1]


@each_kind
def test_an_empty_table_says_so_in_its_caption_or_in_the_line_above(shown, kind):
    for cell in shown[kind]:
        for table in re.findall(
            r"(?:^|\n\n?)([^\n]+(?:\n\n?[^\n]+){1,2})\n\(no rows\)", cell["text"]
        ):
            assert re.search(r"\b0\b|\bnone\b|, if any", table), f"{last_line(cell)}: {table}"


@each_kind
def test_no_output_speaks_of_the_courses_article(shown, kind):
    for cell in shown[kind]:
        found = OF_THE_COURSE.search(cell["text"])
        assert not found or found[0] in TEXTS[kind], (
            f"{cell['notebook']}: {found[0]!r}: {last_line(cell)}"
        )


def the_article(kind):
    return Article.from_text(TEXTS[kind], name=kind)


@each_kind
def test_counts_of_one_article_are_the_same_wherever_they_are_given(shown, kind):
    article = the_article(kind)
    wanted = {
        "hedge": len(find_hedges(article)),
        "booster": len(find_boosters(article)),
        "quotation": len(find_quotations(article)),
    }
    lines = {  # the cell's last line, and the words before and behind a number
        "hedge_explorer_view(article)": r"^(?P<hedge>[\d,]+) hedges? marked",
        "suitability(article)": r"(?P<quotation>[\d,]+) quotations?[^.]*?, (?P<hedge>[\d,]+) hedge",
        "correct(mine)": r"(?P<quotation>[\d,]+) q\w+, (?P<hedge>[\d,]+) h\w+, (?P<booster>\d+)",
        "article_explorer_view(article)": r"^(?P<quotation>[\d,]+) quo.*?(?P<hedge>[\d,]+) hedge",
    }
    seen = 0
    for cell in shown[kind]:
        if last_line(cell) in lines:
            found = re.search(lines[last_line(cell)], cell["text"], re.MULTILINE)
            for what, number in found.groupdict().items():
                assert int(number.replace(",", "")) == wanted[what], cell["text"][:200]
                seen += 1
    assert seen >= 2


@each_kind
def test_what_chance_is_asked_is_what_the_page_has(shown, kind):
    """The picture of deals in 05: it holds the reporter's hedges, or says that nothing is dealt."""
    reporter, quoted = rates(the_article(kind), by="side")
    for cell in shown[kind]:
        if last_line(cell) == "deals_picture(test)":
            told = re.search(r"Found in the article: (\d+)\..* expected ([\d.]+)", cell["text"])
            hedges = reporter.hedges + quoted.hedges
            if not (hedges and reporter.words and quoted.words):
                assert not told and "nothing to deal" in cell["text"]
                return
            assert int(told[1]) == reporter.hedges
            expected = hedges * reporter.words / (reporter.words + quoted.words)
            assert abs(float(told[2]) - expected) < 0.06


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_prose_says_which_article_it_speaks_of(path):
    """A name of the course's article stands only beside the words that say whose it is."""
    for cell in read(path).cells:
        if cell.cell_type == "markdown" and "teacher" not in tags(cell):
            for paragraph in cell.source.split("\n\n"):
                found = OF_THE_COURSE.search(paragraph)
                assert not found or "course's article" in paragraph, paragraph


def test_the_names_are_those_of_the_courses_article():
    text = load_article("tokyo_talks").text
    assert all(name in text for name in re.findall(r"[A-Z][a-z]+", OF_THE_COURSE.pattern))
    assert not [kind for kind, other in kinds().items() if OF_THE_COURSE.search(other)]


@pytest.mark.parametrize(
    "untrue",
    [
        "The 5 tokenisers make 1 tokens.",
        "0 finds hold another opening mark, such as:",
        "Bars of the 0 most frequent words",
        "It comes None times.",
        "1 finds, 3 opening marks",
        "kappa nan",
    ],
)
def test_an_untrue_sentence_is_seen(untrue):
    assert list(faults(untrue))


@pytest.mark.parametrize("true", ["1 is full agreement", "1 hedge", "101 words", "level 1: words"])
def test_a_true_sentence_is_not_taken_for_one(true):
    assert not list(faults(true))
