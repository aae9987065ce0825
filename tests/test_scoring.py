"""Precision, recall and agreement on lists of places."""

import json
import os
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import Article, agreement, load_article, load_gold, score
from helpers.core.spans import Span
from helpers.scoring.agreement import kappa_and_alpha
from helpers.scoring.gold import GoldError, Mark, page_with_gold
from helpers.scoring.labels import label_of, same_label, same_speaker

SPANS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda p: Span(p[0], p[0] + p[1])),
    max_size=12,
)


def test_found_half_and_half_of_it_right():
    result = score([Span(0, 10), Span(50, 60)], [Span(0, 10), Span(20, 30)])
    assert (result.precision, result.recall, result.f1) == (0.5, 0.5, 0.5)
    assert result.missed == [Span(20, 30)]
    assert result.extra == [Span(50, 60)]


def test_one_finding_cannot_hit_two_marks():
    result = score([Span(0, 20)], [Span(0, 10), Span(10, 20)], threshold=0)
    assert (len(result.hits), len(result.missed)) == (1, 1)


def test_the_better_overlap_is_paired_first():
    result = score([Span(0, 8), Span(1, 10)], [Span(0, 10)], threshold=0.5)
    assert result.hits == [(Span(1, 10), Span(0, 10))]


def test_exact_asks_for_the_same_ends():
    assert score([Span(0, 9)], [Span(0, 10)], match="exact").hits == []
    assert len(score([Span(0, 9)], [Span(0, 10)]).hits) == 1
    assert len(score([Span(0, 9)], [Span(0, 9)], match="exact").hits) == 1


def test_touching_is_no_overlap():
    assert score([Span(0, 5)], [Span(5, 9)], threshold=0).hits == []


def test_a_finding_without_a_character_hits_nothing():
    assert score([Span(4, 4)], [Span(3, 6)], threshold=0).hits == []


def test_a_wrong_label_is_no_hit_when_labels_count():
    found, gold = [Mark(0, 5, "vague")], [Mark(0, 5, "rounder")]
    assert len(score(found, gold).hits) == 1
    assert score(found, gold, same=same_label).hits == []


def test_speakers_are_the_same_by_their_last_name():
    def by(name):
        return Mark(0, 5, speaker=Span(9, 12), name=name)

    assert same_speaker(by("Ada Winter"), by("Ms. Winter"))
    assert same_speaker(by("Ada May Winter"), by("Winter"))
    assert same_speaker(by("Ada Winter and Bo Lund"), by("Bo Lund and Ada Winter"))
    assert not same_speaker(by("Ada Winter"), by("Bo Lund"))
    assert not same_speaker(Mark(0, 5), by("Bo Lund"))


def test_with_nothing_found_and_nothing_to_find_the_score_says_so():
    assert "precision is not defined" in score([], [Span(0, 1)]).note
    assert "recall is not defined" in score([Span(0, 1)], []).note
    assert score([], []).f1 == 0.0
    assert score([], []).note in repr(score([], []))


@given(SPANS, SPANS)
def test_every_finding_is_a_hit_or_extra_and_every_mark_a_hit_or_missed(found, gold):
    result = score(found, gold, threshold=0.3)
    assert sorted([a for a, _ in result.hits] + result.extra) == sorted(found)
    assert sorted([b for _, b in result.hits] + result.missed) == sorted(gold)
    assert all(a.overlaps(b) for a, b in result.hits)


@given(SPANS)
def test_a_finder_that_gives_the_gold_is_perfect(gold):
    result = score(gold, gold)
    assert len(result.hits) == len(gold)
    assert not result.extra


def test_a_misspelt_way_of_matching_is_named():
    with pytest.raises(ValueError, match="nearly"):
        score([], [], match="nearly")
    with pytest.raises(ValueError, match="80"):
        score([], [], threshold=80)


@pytest.mark.parametrize(
    ("other", "share"),
    [((0, 10), 1), ((0, 5), 0.5), ((5, 15), 1 / 3), ((9, 30), 1 / 30), ((2, 4), 0.2)],
)
def test_overlap_is_what_both_cover_as_a_share_of_what_either_covers(other, share):
    found, gold = [Span(0, 10)], [Span(*other)]
    assert len(score(found, gold, threshold=share).hits) == 1
    assert share == 1 or score(found, gold, threshold=share + 0.001).hits == []


def by_comparing_all_with_all(found, gold, threshold):
    """How many pairs there are if every finding is held against every mark, the best first."""
    found, gold = sorted(found), sorted(gold)
    shares = {}
    for i, one in enumerate(found):
        for j, other in enumerate(gold):
            both = len({*range(*one)} & {*range(*other)})
            if both and both / len({*range(*one)} | {*range(*other)}) >= threshold:
                shares[i, j] = both / len({*range(*one)} | {*range(*other)})
    pairs = []
    while shares:
        i, j = min(shares, key=lambda pair: (-shares[pair], pair))
        pairs.append((found[i], gold[j]))
        shares = {(a, b): share for (a, b), share in shares.items() if a != i and b != j}
    return sorted(pairs)


@given(SPANS, SPANS, st.sampled_from([0, 0.2, 0.5, 0.8, 1]))
def test_the_quick_way_of_pairing_finds_what_the_plain_way_finds(found, gold, threshold):
    hits = score(found, gold, threshold=threshold).hits
    assert sorted(hits) == by_comparing_all_with_all(found, gold, threshold)


def test_marks_are_paired_in_text_order_in_whatever_order_they_come():
    vague, later = Mark(0, 5, "vague"), Mark(7, 9, "rounder")
    result = score([later, vague], [Mark(20, 21, "x"), Mark(10, 12)])
    assert result.extra == [vague, later]
    assert [mark.start for mark in result.missed] == [10, 20]


def test_two_marks_of_one_place_go_to_the_findings_with_their_labels():
    found = [Mark(0, 5, "vague"), Mark(0, 5, "rounder"), Mark(0, 6, "shield")]
    gold = [Mark(0, 5, "rounder"), Mark(0, 5, "vague"), Mark(0, 7, "shield")]
    result = score(found, gold, same=same_label)
    assert all(one.label == other.label for one, other in result.hits)
    assert len(result.hits) == 3


def test_a_speaker_without_a_name_is_the_same_where_the_mention_is():
    she = Mark(0, 5, speaker=Span(9, 12))
    assert same_speaker(she, Mark(0, 5, speaker=Span(10, 12), name="Ada Winter"))
    assert not same_speaker(she, Mark(0, 5, speaker=Span(20, 22)))
    assert same_speaker(Mark(0, 5), Mark(0, 5))


def test_lists_of_speakers_may_be_written_with_commas():
    def by(name):
        return Mark(0, 5, speaker=Span(9, 12), name=name)

    assert same_speaker(by("Ada Winter, Bo Lund and Max Orr"), by("Max Orr, Bo Lund, Ada Winter"))
    assert not same_speaker(by("Ada Winter, Bo Lund"), by("Ada Lund"))
    assert not same_speaker(by("Ada Winter"), by("Ada Lund"))


@pytest.mark.parametrize("name", ["label", "category", "kind"])
def test_a_label_is_what_the_room_that_made_the_finding_calls_it(name):
    assert label_of(SimpleNamespace(**{name: "vague"})) == "vague"


def test_mistakes_tell_who_speaks_or_else_the_label():
    story = Article.from_text("“It may,” she said.")
    nobody = [Mark(0, 9, "direct", utterance=1)]
    gold = [Mark(0, 9, "direct", "Ada Lund", utterance=1), Mark(4, 7, "plausibility")]
    assert score(nobody, gold, same=lambda one, other: one.name == other.name).mistakes(story) == [
        ["“It may,”", "Ada Lund", "nobody named"],
        ["may", "plausibility", "not marked"],
    ]
    assert score([Span(4, 7)], []).mistakes(story) == [["may", "not marked", ""]]
    assert score(gold, []).mistakes(story.text)[0] == ["“It may,”", "not marked", "Ada Lund"]


# ---------------------------------------------------------------- agreement

TEXT = "It may rain some day soon. Nobody knows."


def test_annotators_who_mark_the_same_agree_fully():
    marks = [Mark(3, 6, "plausibility")]
    result = agreement(marks, marks, TEXT)
    assert (result.percent, result.kappa, result.alpha) == (100.0, 1.0, 1.0)
    assert result.disagreements == []


def test_kappa_by_hand():
    # 8 words; both mark "may", one alone marks "some" as well: 7 of 8 alike. By chance both would
    # leave a word unmarked in 6/8 of 7/8 of the cases, and both mark it in 2/8 of 1/8.
    first = [Mark(3, 6, "hedge"), Mark(12, 16, "hedge")]
    second = [Mark(3, 6, "hedge")]
    result = agreement(first, second, TEXT)
    alike, chance = 7 / 8, (6 / 8) * (7 / 8) + (2 / 8) * (1 / 8)
    assert result.percent == 100 * alike
    assert result.kappa == pytest.approx((alike - chance) / (1 - chance))
    assert result.pairs["hedge", "not marked"] == 1


def test_disagreements_come_in_text_order_with_context():
    result = agreement([Mark(34, 39, "vague")], [Mark(3, 6, "vague")], TEXT)
    assert [one.of(TEXT) for one in result.disagreements] == ["may", "knows"]
    row = ("It", "may", "rain some day …", "not marked", "vague")
    assert tuple(result.in_context(TEXT, width=14)[0].values()) == row
    assert result.in_context(Article.from_text(TEXT)) == result.in_context(TEXT)


@pytest.mark.parametrize("marks", [[], [Mark(0, 40, "vague")]], ids=["nothing", "everything"])
def test_where_all_labels_are_one_there_is_nothing_to_measure(marks):
    result = agreement(marks, marks, TEXT)
    assert result.percent == 100.0
    assert result.kappa is result.alpha is None
    assert "not defined" in repr(result)


def test_a_text_without_words_has_no_agreement():
    assert agreement([], [], "…").percent is None


def test_units_may_be_sentences_characters_or_given():
    marks = [Mark(3, 6, "vague")]
    assert agreement(marks, [], TEXT, unit="sentence").percent == 50.0
    assert agreement(marks, [], Article.from_text(TEXT)) == agreement(marks, [], TEXT)
    assert agreement(marks, [], TEXT, unit="character").units == len("".join(TEXT.split()))
    assert agreement(marks, [], TEXT, unit=[Span(0, 6), Span(7, 11)]).percent == 50.0
    with pytest.raises(ValueError, match="line"):
        agreement([], [], TEXT, unit="line")


def test_kappa_needs_two_annotators():
    labels = {"a": "xyx", "b": "xyx", "c": "xxx"}
    decisions = [(who, n, one) for who, row in labels.items() for n, one in enumerate(row)]
    kappa, alpha = kappa_and_alpha(decisions)
    assert kappa is None
    assert 0 < alpha < 1
    assert kappa_and_alpha([]) == (None, None)
    assert kappa_and_alpha([("Ana", 1, "yes"), ("Ana", 2, "no")]) == (None, None)


# ---------------------------------------------------------------- gold files

ARTICLE = Article.from_text("Ada Winter may wait. “Maybe,” she said.", name="wait")


@pytest.fixture
def gold_folder(tmp_path):
    record = {
        "sha256": ARTICLE.sha256,
        "article": "wait",
        "title": None,
        "paragraphs": [[0, 39]],
        "furniture": [],
        "quotations": [
            {"start": 21, "end": 29, "kind": "direct", "speaker": [30, 33], "name": "Ada Winter",
             "cue": [34, 38], "utterance": 0}
        ],
        "hedges": [{"start": 11, "end": 14, "category": "plausibility"}],
        "boosters": [],
    }  # fmt: skip
    (tmp_path / "wait.json").write_text(json.dumps(record), encoding="utf-8")
    first = json.dumps({**record, "hedges": []})
    (tmp_path / "wait.first.json").write_text(first, encoding="utf-8")
    return tmp_path


def test_gold_is_found_by_the_text_and_not_by_the_name(gold_folder):
    renamed = Article.from_text(ARTICLE.text, name="something else")
    gold = load_gold(renamed, folder=gold_folder)
    (quotation,) = gold.quotations
    assert quotation.of(ARTICLE.text) == "“Maybe,”"
    assert quotation.speaker.of(ARTICLE.text) == "she"
    assert quotation.cue.of(ARTICLE.text) == "said"
    assert (quotation.kind, quotation.name) == ("direct", "Ada Winter")
    assert gold.hedges[0].category == "plausibility"


def test_all_that_a_gold_file_holds_is_read(gold_folder):
    record = json.loads((gold_folder / "wait.json").read_text(encoding="utf-8"))
    record |= {"title": [0, 4], "furniture": [[30, 39]], "boosters": [{"start": 0, "end": 4}]}
    (gold_folder / "wait.json").write_text(json.dumps(record), encoding="utf-8")
    gold = load_gold(ARTICLE, folder=gold_folder)
    assert (gold.article, gold.annotator) == ("wait", None)
    assert (gold.title, gold.paragraphs, gold.furniture) == (
        Span(0, 4),
        [Span(0, 39)],
        [Span(30, 39)],
    )
    assert [mark.label for mark in gold.boosters] == ["booster"]
    assert gold.quotations[0].utterance == 0
    assert load_gold(ARTICLE, "first", folder=gold_folder).annotator == "first"


def test_a_gold_file_with_nothing_but_its_text_is_empty(gold_folder):
    (gold_folder / "wait.json").write_text(json.dumps({"sha256": ARTICLE.sha256}), encoding="utf-8")
    gold = load_gold(ARTICLE, folder=gold_folder)
    assert (gold.article, gold.title) == ("", None)
    assert (
        gold.paragraphs == gold.furniture == gold.quotations == gold.hedges == gold.boosters == []
    )


def test_gold_that_was_changed_is_read_again_and_stands_in_text_order(gold_folder):
    path = gold_folder / "wait.json"
    assert len(load_gold(ARTICLE, folder=gold_folder).hedges) == 1
    record = json.loads(path.read_text(encoding="utf-8"))
    record["hedges"] += [{"start": 22, "end": 27}, {"start": 4, "end": 10, "category": "vague"}]
    path.write_text(json.dumps(record), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    hedges = load_gold(ARTICLE, folder=gold_folder).hedges
    assert [mark.label for mark in hedges] == ["vague", "plausibility", ""]


def test_an_article_of_the_course_is_found_by_name_and_measured_on_itself():
    assert load_gold("harbour_bridge") == load_gold(load_article("harbour_bridge"))
    assert page_with_gold(load_article("tokyo_talks")).name == "tokyo_talks"


def test_each_pass_has_a_file_of_its_own(gold_folder):
    assert load_gold(ARTICLE, "first", folder=gold_folder).hedges == []
    assert load_gold(ARTICLE, "second", folder=gold_folder) is None
    with pytest.raises(ValueError, match="third"):
        load_gold(ARTICLE, "third", folder=gold_folder)


def test_a_text_with_one_letter_changed_has_no_gold(gold_folder):
    assert load_gold(Article.from_text(ARTICLE.text + "!"), folder=gold_folder) is None


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (lambda record: record["hedges"][0].update(end=900), "does not fit"),
        (lambda record: record["hedges"][0].update(start=900, end=901), "a hedge at 900"),
        (lambda record: record["hedges"][0].update(start=4, end=4), "does not fit"),
        (lambda record: record["hedges"][0].update(speaker=[3, 900]), "a speaker at 3"),
        (lambda record: record["hedges"][0].update(cue=[3, 900]), "a cue at 3"),
        (lambda record: record.update(title=[3, 900]), "a title at 3"),
        (lambda record: record.update(paragraphs=[[3, 900]]), "a paragraph at 3"),
        (lambda record: record.update(furniture=[[3, 900]]), "a line of furniture at 3"),
        (lambda record: record["hedges"][0].pop("start"), "lacks"),
        (lambda record: record.update(hedges=3), "wrong type"),
        (lambda record: record.update(paragraphs=[[1, 2, 3]]), "wrong type"),
        (lambda record: record.update(paragraphs=[[0.5, 2]]), "wrong type"),
    ],
)
def test_a_gold_file_that_does_not_fit_its_text_is_named(gold_folder, change, word):
    path = gold_folder / "wait.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    change(record)
    path.write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(GoldError, match=word) as caught:
        load_gold(ARTICLE, folder=gold_folder)
    assert "wait.json" in str(caught.value)


def test_a_gold_file_that_is_cut_off_is_named(gold_folder):
    (gold_folder / "wait.json").write_text('{"sha256": "', encoding="utf-8")
    with pytest.raises(GoldError, match=r"wait\.json is no gold file"):
        load_gold(ARTICLE, folder=gold_folder)


def test_a_disagreement_is_shown_with_the_words_round_it():
    first = [Mark(12, 16, "vague")]
    (row,) = agreement(first, [], TEXT).in_context(TEXT, width=8)
    assert row == {
        "before": "… rain",
        "word": "some",
        "after": "day …",
        "first": "vague",
        "second": "not marked",
    }


def test_a_figure_a_little_below_nought_is_shown_as_nought():
    first, second = ([Mark(3 * n, 3 * n + 2, "vague") for n in ns] for ns in ((0, 9), (1, 4)))
    result = agreement(first, second, "no " * 500)
    assert -0.005 < result.kappa < 0 and "kappa 0.00, alpha 0.00" in repr(result)


def test_where_nothing_can_be_compared_it_says_so():
    assert repr(agreement([], [], "")) == "no units to compare"
    assert "kappa not defined" in repr(agreement([], [], TEXT))


def test_a_word_has_the_label_of_the_mark_that_covers_most_of_it():
    def labelled(*marks):
        return agreement(marks, [], "It may rain").disagreements

    assert [one.first for one in labelled(Mark(3, 4, "vague"), Mark(4, 6, "rounder"))] == [
        "rounder"
    ]
    assert [one.first for one in labelled(Mark(3, 5, "vague"), Mark(5, 6, "rounder"))] == ["vague"]
    assert [one.first for one in labelled(Mark(2, 3, "vague"), Mark(6, 7, "vague"))] == []
    assert [one.first for one in labelled(Mark(3, 6))] == ["marked"]
    both = labelled(Mark(0, 2, "vague"), Mark(3, 6, "rounder"), Mark(7, 11, "shield"))
    assert [one.first for one in both] == ["vague", "rounder", "shield"]


def test_letters_can_be_compared_and_spaces_cannot():
    result = agreement([Mark(0, 4, "vague")], [], "It may", unit="character")
    assert result.units == len("Itmay")
    assert [one.of("It may") for one in result.disagreements] == ["I", "t", "m"]


def test_two_annotators_have_kappa_three_have_alpha_alone():
    decisions = [(who, item, "yes") for who in "abc" for item in (1, 2)] + [("a", 3, "no")]
    kappa, alpha = kappa_and_alpha([*decisions, ("b", 3, "no"), ("c", 3, "no")])
    assert (kappa, alpha) == (None, 1.0)
