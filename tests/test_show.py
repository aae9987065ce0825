"""What is shown is exactly what is there: safe, labelled in words, the same in every run."""

import base64
import hashlib
import inspect
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.text import Text

from helpers import Article, load_article
from helpers.core.spans import Rejected, Span
from helpers.core.wording import beside, shortened
from helpers.findings.analysis import analyse
from helpers.show import article_map as article_maps
from helpers.show import charts, pictures
from helpers.show.article_map import article_map
from helpers.show.charts import frequency_chart, kinds_by_speaker, rates_by_voice
from helpers.show.labels import Marked, label_of
from helpers.show.marks import MARK, mark
from helpers.show.palette import LOOKS
from helpers.show.pictures import described
from helpers.show.shown import Shown, visible
from helpers.show.tables import in_lines, table
from helpers.show.text import highlight
from helpers.voices.rates import Rate, rates

NASTY = "<script>alert(1)</script> &amp; [[x]] ${y} {{ z }} \u200f$5 or $6\0 “may” \ud800 \u202eabc"


class Balance(HTMLParser):
    """Every tag is closed, in the right order."""

    VOID = ("br", "img")

    def __init__(self, page):
        super().__init__()
        self.open, self.names, self.words, self.attributes = [], [], "", []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attributes):
        self.names.append(tag)
        self.attributes += [(tag, *pair) for pair in attributes]
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += data


def quotation(start, end, kind="direct", name=None, speaker=None, cue=None):
    return SimpleNamespace(
        start=start, end=end, kind=kind, name=name, speaker=speaker, cue=cue, utterance=1, reason=""
    )


def hedge(start, end, category="plausibility"):
    return SimpleNamespace(start=start, end=end, category=category, reason="a test")


# Marked text -------------------------------------------------------------------------------------


def test_a_hedge_in_a_quotation_is_marked_inside_it():
    text = "“It may rain,” said Ada Lund."
    shown = highlight(text, [quotation(0, 14, name="Ada Lund"), hedge(4, 7)], legend=False)
    marked = "⟦direct · Ada Lund: “It ⟦may · hedge: plausibility⟧ rain,”⟧ said Ada Lund."
    assert str(shown) == marked
    assert shown.html.count(MARK) == 2
    assert Balance(shown.html).words == marked, "read aloud or copied, it is the plain text"


def test_marks_that_cross_stay_well_formed_and_are_labelled_once():
    shown = highlight("abcdef", [Marked(0, 4, "first"), Marked(2, 6, "second")], legend=False)
    page = Balance(shown.html)
    assert page.words.count("first") == page.words.count("second") == 1
    assert shown.html.count(MARK) == 3, "the second is closed with the first and opened again"


def test_every_sort_of_finding_has_its_own_label():
    text = "Perhaps in May"
    voiced = SimpleNamespace(start=0, end=7, finding=hedge(0, 7), voice="Ada Lund", manner="")
    reported = quotation(0, 3, "indirect", speaker=Span(0, 7))
    assert label_of(reported, text)[0] == "indirect · Perhaps"
    assert label_of(quotation(0, 3), text)[0] == "direct · no speaker"
    assert label_of(voiced, text)[0] == "hedge: plausibility · Ada Lund"
    assert label_of(Rejected(11, 14, "May: a month here"), text) == (
        "not marked: May: a month here",
        "turned down",
    )
    assert label_of(SimpleNamespace(start=0, end=1, reason="strong"), text)[0] == "booster"
    assert label_of(SimpleNamespace(start=0, end=1, label="rounder"), text)[0] == "hedge: rounder"
    assert label_of(Span(0, 1), text) == ("", "found")


def test_the_legend_names_and_counts_what_is_marked_and_nothing_else():
    shown = highlight("“It may rain.”", [quotation(0, 14, "mixed"), hedge(4, 7)])
    assert str(shown).splitlines()[0] == "Marks: mixed quotation 1, hedge 1"
    assert "Marks" not in str(highlight("It rains."))


def test_speaker_and_cue_are_marked_when_they_are_wanted():
    text = "“No,” said Ada."
    found = [quotation(0, 5, speaker=Span(11, 14), cue=Span(6, 10))]
    assert "⟦said · cue⟧ ⟦Ada · speaker⟧" in str(highlight(text, found, speakers=True))
    assert "cue" not in str(highlight(text, found))
    assert str(highlight(text, found * 2, speakers=True)).count("said · cue") == 1, "marked once"


def test_plain_spans_take_the_label_they_are_given():
    assert str(highlight("a b", [Span(0, 1)], label="word", legend=False)) == "⟦a · word⟧ b"
    upper = highlight("a b", [Span(0, 1)], label=lambda span: f"to {span.end}", legend=False)
    assert str(upper) == "⟦a · to 1⟧ b"


def test_chosen_paragraphs_are_shown_alone():
    article = Article.from_text("Weather\n\nIt may rain today.\n\nIt will snow.\n\nWe wait here.")
    assert str(highlight(article, paragraphs=[1])) == "It will snow."
    assert str(highlight(article, paragraphs=slice(2, 9))) == "We wait here."
    assert str(highlight(article, paragraphs=[7])) == "(no text)"


def test_page_furniture_is_shown_as_such_on_request():
    article = load_article("tokyo_talks")
    shown = str(highlight(article, furniture=True))
    assert shown.count("[page furniture]") == len(article.furniture) > 0
    assert shown.count("[title]") == 1
    assert "[page furniture]" not in str(highlight(article))


def test_a_long_article_is_cut_and_the_rest_counted():
    shown = highlight("maybe " * 1000, longest=600)
    assert str(shown).endswith("… and 5,399 more characters, not shown.")


PIECES = ["<script>alert(1)</script>", "&amp;", "[[x]]", "${y}", "{{ z }}"]


@pytest.mark.parametrize("piece", PIECES)
def test_markup_in_an_article_is_shown_as_text(piece):
    shown = highlight(NASTY, [Marked(0, len(NASTY), NASTY)], legend=False)
    page = Balance(shown.html)
    assert "script" not in page.names
    assert page.words.count(piece) == 2, "once in the label and once in the text"
    assert piece in str(shown)


def test_what_no_page_can_hold_is_pictured():
    page = highlight(NASTY).html
    page.encode("utf-8")  # no half of a surrogate pair is left
    assert "\0" not in page and "␀" in page
    assert visible("\x1b[2J\x7f\x9b") == "␛[2J␡\ufffd", "nothing that a terminal would obey"
    assert visible("a\tb\r\nc") == "a\tb\r\nc"


def test_a_right_to_left_mark_is_kept_inside_its_paragraph():
    assert re.search(r"<p[^>]*><bdi>[^<]*\u200f", highlight("a \u200f b").html)


def test_dollar_signs_never_become_a_formula():
    for shown in (highlight("$5 or $6"), table([("$5 or $6",)], ["a"], "b")):
        assert 'class="tex2jax_ignore mathjax_ignore"' in shown.html


@settings(max_examples=150, deadline=None)
@given(
    st.text(min_size=1, max_size=60),
    st.lists(
        st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(list(LOOKS))), max_size=8
    ),
)
def test_any_marks_in_any_text_are_well_formed_and_lose_no_letter(text, places):
    marks = [Marked(min(a, b), max(a, b), "", look) for a, b, look in places]
    article = Article.from_text(text)
    page = Balance(highlight(article, marks, legend=False).html).words
    page = "".join(sign for sign in page if sign not in "⟦⟧")
    for part in article.paragraphs:
        words = (sign for sign in visible(part.of(text)) if sign not in "⟦⟧")
        assert "".join("".join(words).split()) in "".join(page.split())


def test_what_is_heard_and_copied_is_what_the_plain_twin_says():
    article = load_article("tokyo_talks")
    found = analyse(article)
    marks = [*found.quotations, *found.voiced, *found.hedges.rejected]
    shown = highlight(article, marks, speakers=True, furniture=True)
    assert "".join(Balance(shown.html).words.split()) == "".join(shown.text.split())


def test_the_same_findings_give_the_same_page():
    article = load_article("tokyo_talks")
    found = analyse(article)
    assert highlight(article, found.quotations) == highlight(article, found.quotations)
    assert highlight(article, found.quotations) != highlight(article, found.hedges)
    assert not re.search(r"\bid=|0x[0-9a-f]{6}", highlight(article, found.quotations).html)


def luminance(colour):
    """Relative luminance of a "#rrggbb" colour (WCAG 2.2)."""
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_labels_and_marks_stand_out_in_both_themes(look):
    assert contrast(look.tone, "#ffffff") >= 3 and contrast(look.tone, "#111111") >= 3
    tint = re.fullmatch(r"rgba\((\d+),(\d+),(\d+),([.\d]+)\)", look.tint)
    if tint:  # the letters keep the theme's colour; the tint lies over its background
        *channels, share = map(float, tint.groups())
        for letters, page in (("#212121", 255), ("#ffffff", 17)):
            mixed = [round(share * c + (1 - share) * page) for c in channels]
            assert contrast(letters, "#{:02x}{:02x}{:02x}".format(*mixed)) >= 4.5


def test_the_colour_of_a_kind_stands_in_the_palette_alone():
    palette = Path(inspect.getsourcefile(type(LOOKS["direct"])))
    tones = {look.tone.lower() for look in LOOKS.values()}
    for path in palette.parents[1].rglob("*.*"):
        if path.suffix in (".py", ".html", ".css", ".js") and path != palette:
            colours = set(re.findall(r"#[0-9a-f]{6}", path.read_text(encoding="utf-8").lower()))
            assert not colours & tones, path


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_kind_has_the_same_colour_in_a_picture_as_in_marked_text(look):
    assert look.patch["edgecolor"] == look.tone and look.tone in look.style


def test_no_two_looks_differ_by_colour_alone():
    shapes = [look.line.replace("{c}", "") for look in LOOKS.values()]
    assert len(set(shapes)) == len(shapes)


def test_a_single_mark_can_be_shown():
    page = Balance(mark("<may>", "hedge", "hedge"))
    assert page.words == "⟦<may> · hedge⟧"


# Tables and source -------------------------------------------------------------------------------


def test_a_table_has_a_caption_and_headings_for_columns_and_rows():
    shown = table([("may", 3), ("about", 12)], ["cue", "times"], "Cues")
    page = Balance(shown.html)
    assert page.names.count("caption") == 1
    assert page.attributes.count(("th", "scope", "col")) == 2
    assert page.attributes.count(("th", "scope", "row")) == 2
    assert "Cues" in page.words


def test_a_table_that_may_not_fit_is_reached_and_scrolled_by_key():
    """At its narrowest a column still holds a word; what is too wide for that takes the focus."""
    narrow = Balance(table([("may", 3)], ["cue", "times"], "Cues").html)
    assert not [each for each in narrow.attributes if each[1] == "tabindex"]
    long = "x" * 60
    wide = table(
        [("a column", "another one", "of fourteen at", "most", long)] * 2, list("abcde"), "W"
    )
    page = Balance(wide.html)
    assert ("div", "tabindex", "0") in page.attributes
    assert ("div", "aria-label", "W") in page.attributes
    broken = [each for each in page.attributes if each[1] == "style" and "anywhere" in each[2]]
    assert len(broken) == 3, "the heading and the two cells of the last column"


def test_a_table_without_a_caption_is_refused():
    with pytest.raises(ValueError, match="needs a caption"):
        table([("may", 3)], ["cue", "times"], " ")


def test_rows_may_be_dictionaries_and_columns_renamed():
    rows = [{"a": 1.234, "b": None, "c": True}]
    assert str(table(rows, caption="x")).splitlines()[1:] == ["   a  b  c", "1.23     yes"]
    assert str(table(rows, {"a": "first"}, "x")).splitlines()[1].strip() == "first"


def test_a_row_of_the_wrong_length_is_named():
    with pytest.raises(ValueError, match="A row has 1 cells, but there are 2 columns"):
        table([(1,)], ["a", "b"], "x")
    with pytest.raises(ValueError, match="what the columns are called"):
        table([(1,)], caption="x")


def test_a_long_table_is_cut_and_the_rest_counted():
    shown = table([(n,) for n in range(30)], ["n"], "Numbers")
    assert str(shown).endswith("… and 10 more rows, not shown.")
    assert shown.html.count("<tr>") == 21
    assert str(table([], ["n"], "Numbers")).endswith("(no rows)")
    assert str(table([], caption="Numbers")) == "Numbers: none."


def test_cells_are_escaped():
    page = Balance(table([(NASTY,)], [NASTY], NASTY).html)
    assert "script" not in page.names
    assert page.words.count("&amp;") == 3


def test_shown_things_stand_below_each_other():
    both = Shown("<p>a</p>", "a") + Shown("<p>b</p>", "b")
    assert (both.html, both.text) == ("<p>a</p><p>b</p>", "a\n\nb")


def test_a_place_stands_on_one_line_with_what_is_beside_it():
    text = "They said that it may\nrain <soon> in the north."
    shown = in_lines(Article.from_text(text), [Span(18, 21)], "May")
    page = Balance(shown.html)
    assert (
        page.words
        == "Mayleftwordsright" + "They said that it" + "may" + "rain <soon> in the north."
    )
    assert ("th", "scope", "row") in page.attributes
    assert "They said that it  may    rain" in str(shown)
    assert "white-space:nowrap" in shown.html.partition('<th scope="row"')[2].partition(">")[0]
    many = in_lines(Article.from_text("may " * 30), [Span(0, 3)] * 30, "May")
    assert str(many).endswith("10 more rows, not shown.") and many.html.count("<tr>") == 21


# Pictures ----------------------------------------------------------------------------------------


def the_figures():
    article = load_article("harbour_bridge")
    return {
        "map": lambda: article_map(article),
        "frequencies": lambda: frequency_chart(article),
        "kinds": lambda: kinds_by_speaker(article),
        "rates": lambda: rates_by_voice(rates(article)),
    }


@pytest.mark.parametrize("name", the_figures())
def test_a_picture_has_a_description_a_caption_and_no_date(name):
    picture = the_figures()[name]()
    page = Balance(picture.html)
    attributes = {key: value for tag, key, value in page.attributes if tag == "img"}
    assert attributes["alt"] == picture.description == str(picture)
    assert page.words == picture.caption
    assert len(picture.caption) > 20 and re.search(r"\d", picture.description)
    data = base64.b64decode(attributes["src"].removeprefix("data:image/svg+xml;base64,"))
    assert data == picture.svg and b"<dc:date>" not in data


@pytest.mark.parametrize("name", the_figures())
def test_the_letters_of_a_picture_are_11_pixels_high_beside_the_file_panel(name, monkeypatch):
    """JupyterLab gives a picture 350 pixels there, on a screen of 800."""
    drawn = []

    def recorded(figure, *words, described=pictures.described):
        drawn.append(figure)
        return described(figure, *words)

    for module in (article_maps, charts):
        monkeypatch.setattr(module, "described", recorded)
    picture = the_figures()[name]()
    width = float(re.search(rb'<svg[^>]* width="([.\d]+)pt"', picture.svg)[1])
    texts = [each for each in drawn[0].findobj(Text) if each.get_text().strip()]
    assert len(texts) > 5
    for each in texts:
        assert each.get_fontsize() * 350 / width >= 11, each.get_text()


def test_pictures_are_the_same_in_every_run():
    code = (
        "import hashlib; from helpers import load_article; from helpers.show.article_map import *;"
        "print(hashlib.sha256(article_map(load_article('left_winger')).svg).hexdigest())"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    here = hashlib.sha256(article_map(load_article("left_winger")).svg).hexdigest()
    assert run.stdout.strip() == here


def test_a_figure_without_caption_or_description_is_refused():
    from matplotlib.figure import Figure

    with pytest.raises(ValueError, match="needs a caption"):
        described(Figure(), "", "A square.")
    with pytest.raises(ValueError, match="needs a description"):
        described(Figure(), "A caption.", None)


def test_a_learners_figure_is_closed_after_use():
    import matplotlib

    matplotlib.use("agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots()
    axes.bar([1, 2], [3, 4])
    described(figure, "Two bars.", "Two bars: 3 and 4.")
    assert figure.number not in pyplot.get_fignums()


def test_the_map_counts_each_lane_in_words():
    text = "“It may rain,” said Ada Lund. Perhaps it will, and it certainly did not snow."
    assert str(article_map(text)).startswith("Map of the article of 15 words, 2 lanes.")
    assert "reporter: 1 hedge (Perhaps), 1 booster (certainly)." in str(article_map(text))
    assert "Ada Lund: 1 quotation (1 direct), 1 hedge (may)." in str(article_map(text))


@given(st.lists(st.tuples(st.integers(0, 100), st.sampled_from(["may", "perhaps", "could"]))))
def test_no_label_of_a_lane_lies_on_another(labels):
    words, end = 100, 0
    for begin, side, label in article_maps._spread(sorted(labels), words):
        width = len(label) * words / 54
        start = begin - width if side == "right" else begin + 0.004 * words
        assert end <= start + 1e-9 and start + width <= words * 1.04 + 1e-9
        end = start + width


def test_many_voices_share_a_lane():
    names = [f"Speaker {chr(65 + n)}" for n in range(20)]
    text = "word " * 100
    said = [quotation(5 * n, 5 * n + 4, name=name) for n, name in enumerate(names)]
    picture = article_map(Article.from_text(text), [], said, lanes=8)
    assert "10 lanes" in picture.description and "12 other voices: 12 quot" in picture.description


def test_one_voice_too_many_keeps_its_own_lane():
    said = [quotation(5 * n, 5 * n + 4, name=f"Speaker {n}") for n in range(9)]
    picture = article_map(Article.from_text("word " * 100), [], said, lanes=8)
    assert "Speaker 8" in picture.description and "other voices" not in picture.description


@pytest.mark.parametrize("text", ["", "...", "Rain.", NASTY])
def test_every_picture_of_nearly_nothing_can_be_drawn(text):
    article = Article.from_text(text)
    assert article_map(article).description
    assert frequency_chart(article).description
    assert kinds_by_speaker(article).description
    assert rates_by_voice(rates(article)).description


def test_money_in_a_label_is_not_a_formula():
    assert b"<g" in frequency_chart([("$x^2$", 3), ("$_{", 2)]).svg


def test_names_in_other_scripts_are_drawn_without_a_warning(recwarn):
    frequency_chart([("東京", 3), ("عربي", 2)])
    assert not [each for each in recwarn if "Glyph" in str(each.message)]


def test_rates_say_whether_the_voices_can_be_told_apart():
    def lines(a, b):
        return rates_by_voice(
            [Rate("reporter", "reporter", 1000, a, 0), Rate("Ada Lund", "both", 1000, b, 0)]
        ).caption

    assert "All lines overlap" in lines(3, 5)
    assert "The lines of reporter and Ada Lund lie apart" in lines(1, 60)


def test_voices_with_few_words_are_counted_and_not_drawn():
    few = Rate("Bo", "both", 4, 1, 0)
    picture = rates_by_voice([Rate("reporter", "reporter", 1000, 3, 0), few])
    assert "Bo" not in picture.description
    assert "Not drawn is 1 line of voices with fewer words (under 30)" in picture.caption
    assert "Bo: 1 in 4 words" in rates_by_voice([few]).description


def test_show_brings_in_no_drawing_before_the_first_picture():
    code = (
        "import sys, helpers.show.charts, helpers.show.report, helpers.controls.article_explorer;"
        "print([m for m in ('matplotlib', 'IPython', 'ipywidgets', 'jinja2') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_long_menu_does_not_push_the_story_out_of_sight():
    menu = "".join(f"<li><a href='/{n}'>Part {n} of the town</a></li>" for n in range(60))
    story = "<p>It may rain on the hill tonight, she said.</p>" * 3
    article = Article.from_html(f"<nav>{menu}</nav><h1>Rain may fall</h1>{story}")
    lines = highlight(article, furniture=True).text.splitlines()
    assert lines[4:7] == [
        "[page furniture] Part 4 of the town",
        "[52 more lines of page furniture] ",
        "[page furniture] Part 57 of the town",
    ]
    assert lines[9] == "[title] Rain may fall"


# What is shown beside a place ---------------------------------------------------------------------


def test_words_beside_a_place_are_whole_and_what_is_left_out_is_marked():
    text = "Rain is coming tomorrow.\nIt may rain, or snow instead."
    at = text.index("may")
    assert beside(text, at, at + 3, 13) == ("… tomorrow. It ", " rain, or …")
    assert beside(text, at, at + 3, 500) == (
        "Rain is coming tomorrow. It ",
        " rain, or snow instead.",
    )
    assert beside(text, 0, 4, 9) == ("", " is …")


def test_a_word_without_an_end_is_cut_beside_a_place():
    before, after = beside("a" * 90 + "may" + "b" * 90, 90, 93, 10)
    assert (before, after) == ("… " + "a" * 10, "b" * 10 + " …")
    assert shortened("x" * 90, 10) == "x" * 9 + "…"
    assert shortened("The bridge, said Ann", 12) == "The bridge,…"
