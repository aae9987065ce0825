"""Each control shows what its plain twin shows, whatever is chosen."""

import re
import statistics
import time
from itertools import product

import pytest
from forms import change, event, send
from lessons import ALL

from helpers import Article, load_article
from helpers.controls.article_explorer import (
    article_explorer,
    article_explorer_view,
    article_options,
)
from helpers.controls.form import WITHOUT_KERNEL
from helpers.controls.hedge_explorer import hedge_explorer, hedge_explorer_view
from helpers.controls.quotation_explorer import (
    quotation_explorer,
    quotation_explorer_view,
    quotation_options,
)
from helpers.controls.tokeniser_bench import (
    BENCH_TEXT,
    bench_options,
    tokeniser_bench,
    tokeniser_bench_view,
)
from helpers.findings import CATEGORIES
from helpers.findings.analysis import analyse
from helpers.show.shown import Shown
from helpers.tokens.counting import tokenisers

NASTY = "“<script>alert(1)</script> &amp; [[ ${x} \u200f\0\ud800 may,” said Ada Lund. $5 or $6."


def some(choices):
    """Every third of a thousand choices; each entry of each list is among them."""
    return list(choices)[:: 1 if ALL else 3]


@pytest.fixture(scope="module")
def article():
    return load_article("harbour_bridge")


@pytest.fixture(scope="module")
def found(article):
    return analyse(article)


def put(control, **values):
    """Choose values in the fields, one after the other; give what the control shows then."""
    for name, value in values.items():
        change(control, name, value)
    return control["view"]["html"]


EXPLORERS = {
    "bench": tokeniser_bench,
    "article": lambda: article_explorer("tokyo_talks and more"),
    "quotations": lambda: quotation_explorer("“It may rain,” said Ada Lund."),
    "hedges": lambda: hedge_explorer("It may rain."),
}


@pytest.mark.parametrize("make", EXPLORERS.values(), ids=EXPLORERS)
def test_every_field_has_a_name(make):
    for part in make().parts:
        assert part["label"].strip() or part["kind"] == "page"


@pytest.mark.parametrize("make", EXPLORERS.values(), ids=EXPLORERS)
def test_a_change_that_arrives_late_or_twice_is_not_taken_for_the_newest(make):
    """The kernel may be handed a page's messages in any order."""
    control = make()
    kinds = ("choice", "area", "line")
    name, field = next((p["name"], p) for p in control.parts if p["kind"] in kinds)
    values = [value for _, value in field["options"]] if field["kind"] == "choice" else ["a", "b"]
    first = event(control, name, **{name: values[0]})
    last = event(control, name, **{name: values[-1]})
    send(control, first, last)
    shown = control["view"]["html"]
    send(control, first)
    assert control["view"]["html"] == shown and control[name]["value"] == values[-1]


@pytest.mark.parametrize("make", EXPLORERS.values(), ids=EXPLORERS)
def test_a_control_says_in_an_exported_page_what_it_is(make):
    assert repr(make()) == WITHOUT_KERNEL
    assert len(WITHOUT_KERNEL) < 110, "longer texts are cut by ipywidgets"


# The tokeniser bench -----------------------------------------------------------------------------


@pytest.mark.parametrize("tokeniser", bench_options())
@pytest.mark.parametrize("text", [BENCH_TEXT, "", "don't", '"Hi"', NASTY])
def test_the_bench_shows_what_its_twin_shows(text, tokeniser):
    text = text.replace("\ud800", "\ufffd")
    shown = put(tokeniser_bench(), text=text, tokeniser=tokeniser)
    twin = tokeniser_bench_view(text, tokeniser)
    assert shown == twin.html
    assert "<script" not in twin.html and "\0" not in twin.html


def test_the_bench_shows_where_the_tokenisers_disagree():
    shown = str(tokeniser_bench_view("We can’t wait."))
    assert shown.splitlines()[0] == "The 5 tokenisers make 4 to 6 tokens."
    assert "Treebank, 4 tokens: We | can’t | wait | ." in shown
    assert "WordPunct, 6 tokens: We | can | ’ | t | wait | ." in shown


def test_the_bench_names_tokens_that_are_not_in_the_text():
    shown = str(tokeniser_bench_view('"Hi," he said.', "NLTKWord"))
    assert "Not in the text any more: '' ``" in shown
    assert "any more" not in str(tokeniser_bench_view('"Hi," he said.', "WordPunct"))


def test_the_bench_knows_every_tokeniser_of_the_kit_and_no_other():
    assert bench_options()[1:] == list(tokenisers())
    with pytest.raises(ValueError, match="There is no tokeniser 'Punkt' here"):
        tokeniser_bench_view("a", "Punkt")


def test_the_bench_cuts_a_sentence_and_not_a_book():
    shown = str(tokeniser_bench_view("may " * 1000, "WordPunct"))
    assert shown.startswith("WordPunct makes 500 tokens. Only the first 2,000 characters were cut.")


# The article explorer ----------------------------------------------------------------------------


def test_the_article_explorer_shows_what_its_twin_shows(found):
    control = article_explorer(found)
    options = article_options(found)
    for chosen in some(product(*options.values())):
        values = dict(zip(options, chosen, strict=True))
        send(control, event(control, "kind", **values))
        assert control["view"]["html"] == article_explorer_view(found, **values).html


def test_a_voice_shows_its_own_quotations_and_hedges_only():
    text = "“It may rain,” said Ada Lund. Perhaps it will."
    assert "1 quotation, 1 hedge and" in str(article_explorer_view(text, "Ada Lund"))
    assert "0 quotations, 1 hedge and" in str(article_explorer_view(text, "reporter"))
    with pytest.raises(ValueError, match="There are: everyone, reporter, Ada Lund"):
        article_explorer_view(text, "Bo")


# The quotation explorer --------------------------------------------------------------------------


def test_the_quotation_explorer_shows_what_its_twin_shows(found):
    control = quotation_explorer(found)
    options = quotation_options(found)
    for chosen in some(product(*options.values(), [1])):
        values = dict(zip([*options, "number"], chosen, strict=True))
        send(control, event(control, "kind", **values))
        assert control["view"]["html"] == quotation_explorer_view(found, **values).html
    for number in (-1, 0, 1, 2, 1000):
        twin = quotation_explorer_view(found, **{**values, "number": number})
        assert put(control, number=number) == twin.html


def test_the_quotation_explorer_explains_the_one_that_is_asked_for(article, found):
    from helpers import explain

    shown = str(quotation_explorer_view(found, kind="direct", number=2))
    second = [each for each in found.quotations if each.kind == "direct"][1]
    assert explain(second, article) in shown
    assert "There is no number 0; choose from 1 to" in str(quotation_explorer_view(found, number=0))


def test_candidates_turned_down_are_shown_with_the_reason(found):
    shown = str(quotation_explorer_view(found, kind="turned down"))
    assert found.quotations.rejected
    for each in found.quotations.rejected:
        assert each.reason in shown


# The hedge explorer ------------------------------------------------------------------------------


def test_with_fewer_kinds_of_hedges_only_paragraphs_with_a_mark_are_shown():
    text = "It may rain.\n\nThe dog barked at the cat.\n\nAbout ten people came."
    assert "barked" in str(hedge_explorer_view(text))
    left = str(hedge_explorer_view(text, categories=["rounder"]))
    assert "About" in left and "barked" not in left and "rain" not in left
    assert "Only paragraphs with a mark are shown." in left


@pytest.mark.parametrize("own", ["", "council", "council, at speed,, ,", "<b>, &, ?!", NASTY[:40]])
@pytest.mark.parametrize("rejected", [False, True])
def test_the_hedge_explorer_shows_what_its_twin_shows(article, own, rejected):
    control = hedge_explorer(article)
    put(control, own=own, rejected=rejected)
    for wanted in product([True, False], repeat=len(CATEGORIES)):
        chosen = []
        for category, on in zip(CATEGORIES, wanted, strict=True):
            chosen += [category] * on
        boxes = dict(zip(CATEGORIES, wanted, strict=True))
        send(control, event(control, "own", **boxes))
        twin = hedge_explorer_view(article, chosen, own, rejected)
        assert control["view"]["html"] == twin.html


def test_an_own_cue_word_is_marked_at_once_and_counted():
    text = "It may rain, the baker thinks. The baker knows."
    shown = str(hedge_explorer_view(text, own="baker"))
    assert "2 of them by your own cue words" in shown
    assert shown.count("⟦baker · hedge: vague⟧") == 2


def test_own_cue_words_change_precision_and_not_the_gold(article):
    def scored(own):
        shown = str(hedge_explorer_view(article, own=own))
        found = re.search(r"Against (\d+) gold marks: precision ([.\d]+)", shown)
        return int(found[1]), float(found[2])

    marks, before = scored("")
    same_marks, after = scored("the")
    assert marks == same_marks and after < before / 2


def test_a_text_without_gold_says_so():
    assert "has no gold to compare with" in str(hedge_explorer_view("It may rain."))


def test_words_turned_down_are_shown_on_request():
    text = "It may rain in May."
    assert "May: a month here" in str(hedge_explorer_view(text, rejected=True))
    assert "a month" not in str(hedge_explorer_view(text))


# All of them -------------------------------------------------------------------------------------


VIEWS = {
    "article": article_explorer_view,
    "quotations": quotation_explorer_view,
    "hedges": hedge_explorer_view,
}


@pytest.mark.parametrize("view", VIEWS.values(), ids=VIEWS)
@pytest.mark.parametrize("text", ["", "Rain.", NASTY])
def test_any_text_can_be_explored(view, text):
    shown = view(Article.from_text(text))
    assert isinstance(shown, Shown)
    assert "<script" not in shown.html
    shown.html.encode("utf-8")


def test_a_control_starts_from_the_article_of_the_course(monkeypatch):
    monkeypatch.setenv("WHO_SAID_MAYBE_ARTICLE", "left_winger")
    assert article_explorer_view() == article_explorer_view(load_article("left_winger"))


def test_a_control_does_not_analyse_the_article_at_every_change(article, monkeypatch):
    control = quotation_explorer(article)
    monkeypatch.setattr("helpers.controls.panel.analyse", None)  # a call would raise
    assert "chosen" in put(control, kind="direct")


def test_a_change_costs_less_than_making_the_control(article):
    def median(act):
        taken = []
        for turn in range(9):
            began = time.perf_counter()
            act(turn)
            taken.append(time.perf_counter() - began)
        return statistics.median(taken)

    control = article_explorer(article)
    voices = [value for _, value in control["speaker"]["options"]]
    changing = median(lambda turn: put(control, speaker=voices[turn % len(voices)]))
    assert changing < median(lambda _: article_explorer(article))
