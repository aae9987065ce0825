"""What holds for every article, whoever wrote it: tried on many that nobody wrote.

Seconds each time, or about an hour:
``pytest -n 0 tests/test_properties.py --hypothesis-profile=hour``.
"""

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers import (
    Article,
    Corrections,
    analyse,
    passage,
    read_annotation,
    read_findings,
    save_findings,
)
from helpers.annotations.opening import start_annotation
from helpers.show.text import highlight

NAMES = ["Ana Bell", "Mr. Okoro", "the mayor", "a woman with a pram", "Dame Ruth O'Hara", "she"]
NAMES += ["Tim Ward, 41, a plumber", "the union", "Col Mbeki", "they", "Zoë", "two of the guards"]
SAYING = ["said", "told the Echo", "insisted", "may have warned", "asked", "wrote", "admitted"]
WORDS = [
    "It may rain on 3 May",
    "the bridge is likely to fall",
    "about forty boats",
    "we never knew",
]
WORDS += ["that is certainly true", "nobody could say", "‘so-called’ help", "I don't think so"]
WORDS += ["rain, or snow", "the cost is $5 or so", "yes", "Ann's “plan” worked", "it seems"]
SHAPES = [
    "“{words},” {verb} {name}.",
    "{name} {verb}: “{words}.”",
    "{name} {verb} that {words}.",
    "“{words},” {name} {verb}, “and {other}.”",
    "According to {name}, {words}.",
    '"{words}," {verb} {name}.',
    "‘{words},’ {name} {verb}.",
    "{name} {verb} the “{other}” was gone.",
    "{words}, and {other}.",
    "{name} {verb} {words}.",
]
ODD = ["—", "…", "\u00a0", " (sic) ", "<b>", "&amp;", "🎈", "\u200b", "e\u0301", "=1+1", "'90s"]


def capital(words):
    return words[:1].upper() + words[1:]


sentence = st.builds(
    lambda shape, **parts: capital(shape.format(**parts)),
    st.sampled_from(SHAPES),
    words=st.sampled_from(WORDS),
    other=st.sampled_from(WORDS),
    name=st.sampled_from(NAMES),
    verb=st.sampled_from(SAYING),
)
paragraph = st.lists(sentence, min_size=1, max_size=4).map(" ".join)
articles = st.lists(paragraph, min_size=1, max_size=5).map("\n\n".join)


@st.composite
def spoilt(draw):
    """An article with some odd signs anywhere in it, as copying and pasting leaves them."""
    text = draw(articles)
    for sign in draw(st.lists(st.sampled_from(ODD), max_size=3)):
        place = draw(st.integers(0, len(text)))
        text = text[:place] + sign + text[place:]
    return text


def what_is_said(found):
    """All that was found, in words instead of places."""
    text = found.article.text

    def words(span):
        return span and " ".join(span.of(text).split())

    return (
        [(q.kind, words(q), q.name, words(q.speaker), words(q.cue)) for q in found.quotations],
        [(h.category, words(h)) for h in found.hedges],
        [words(b) for b in found.boosters],
    )


@given(spoilt())
def test_both_kinds_of_line_ends_give_the_same_findings(text):
    assert what_is_said(analyse(text)) == what_is_said(analyse(text.replace("\n", "\r\n")))


@given(articles)
def test_an_article_printed_twice_holds_each_finding_twice(text):
    def places(text):
        found = analyse(Article.from_text(text))
        return [
            [(each.kind, each.start, each.end) for each in found.quotations],
            [(each.category, each.start, each.end) for each in found.hedges],
            [("", each.start, each.end) for each in found.boosters],
        ]

    text = "Rain came first.\n\n" + text  # else the second copy's title stands in the middle
    shift = len(text) + 2
    for once, twice in zip(places(text), places(f"{text}\n\n{text}"), strict=True):
        again = [(kind, start + shift, end + shift) for kind, start, end in once]
        assert twice == once + again


@given(spoilt())
def test_findings_overlap_only_where_they_may(text):
    found = analyse(text)
    marked = [each for each in found.quotations if each.kind != "indirect"]
    for alike in (marked, found.hedges, found.boosters):
        assert all(first.end <= second.start for first, second in pairwise(alike))
    assert not any(hedge.overlaps(booster) for hedge in found.hedges for booster in found.boosters)


@given(spoilt())
def test_every_hedge_and_booster_has_one_voice(text):
    found = analyse(text)
    voiced = [(each.finding.start, each.finding.end) for each in found.voiced]
    assert sorted(voiced) == sorted((f.start, f.end) for f in [*found.hedges, *found.boosters])


@given(spoilt())
def test_marked_text_without_its_labels_is_the_article(text):
    article = Article.from_text(text)
    found = analyse(article)
    plain = highlight(article).text
    marked = highlight(article, [*found.quotations, *found.voiced]).text
    letters = iter("".join(marked.split()))
    assert all(letter in letters for letter in "".join(plain.split()))


keeping = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@keeping
@given(spoilt(), st.sampled_from(["csv", "json"]))
def test_what_was_saved_is_what_is_read_again(tmp_path_factory, text, kind):
    found = analyse(Article.from_text(text, name="odd"))
    back = read_findings(
        save_findings(found, kind, tmp_path_factory.mktemp("saved")), found.article
    )
    assert what_is_said(back) == what_is_said(found)
    assert [each.voice for each in back.voiced] == [each.voice for each in found.voiced]


@keeping
@given(articles, st.data())
def test_corrections_are_there_again_after_any_steps(tmp_path_factory, text, data):
    article, folder = Article.from_text(text, name="odd"), tmp_path_factory.mktemp("kept")
    ours = Corrections(article)
    ours.keep(folder)
    for _ in range(data.draw(st.integers(1, 5))):
        step = data.draw(st.sampled_from(["drop", "change", "undo"]))
        if step == "drop" and ours.hedges:
            ours.drop(data.draw(st.sampled_from(list(ours.hedges))))
        elif step == "change" and ours.quotations:
            ours.change(data.draw(st.sampled_from(list(ours.quotations))), kind="mixed")
        elif step == "undo" and ours.edits:
            ours.undo()
    again = Corrections(article)
    again.keep(folder)
    assert what_is_said(again.found) == what_is_said(ours.found)
    assert again.edits == ours.edits


@keeping
@given(articles, st.data())
def test_an_annotation_is_there_again_after_any_steps(tmp_path_factory, text, data):
    part = passage(Article.from_text(text, name="odd"))
    folder = tmp_path_factory.mktemp("marked")
    ours = start_annotation("Ana", part, folder)
    for step in data.draw(st.lists(st.sampled_from(["mark", "on", "back", "undo"]), max_size=6)):
        if step == "mark":
            word = data.draw(st.integers(0, len(ours.words) - 1))
            ours.mark(word, data.draw(st.sampled_from(["vague", "plausibility"])))
        else:
            {"on": ours.go_on, "back": ours.go_back, "undo": ours.undo}[step]()
    again = start_annotation("Ana", part, folder)
    assert (again.marks, again.position, again.done) == (ours.marks, ours.position, ours.done)
    assert read_annotation(ours.path, part.article).marks == ours.marks
