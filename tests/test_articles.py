"""Reading an article: its characters, its layout, and a plain word where it cannot be read."""

import io
import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import Article, Span, list_articles, load_article, read_articles
from helpers.articles.furniture import furniture_kinds
from helpers.articles.layout import lay_out
from helpers.articles.paragraphs import find_paragraphs
from helpers.articles.reading import (
    LARGEST,
    ArticleEmpty,
    ArticleError,
    ArticleNotFound,
    ArticleTooLarge,
    ArticleUnreadable,
    decode,
)
from helpers.articles.records import read_jsonl
from helpers.articles.title import looks_like_title

SPEECH = "“We don’t know,” the mayor said — ‘maybe’ … a café in Málaga cost £5.\r\n\r\nNobody.\r\n"
STORY = (
    "The harbour wall may crack this winter, an engineer said on Monday after a long inspection.",
    "“It is old,” Ada Winter told the council. “It will not get younger.”",
    "Nobody has set a date for the repairs, which could cost two million crowns.",
)


def page(*lines, between="\n\n"):
    return Article.from_text(between.join(lines))


def title(article):
    return article.title and article.title.of(article.text)


def body(article):
    return [span.of(article.text) for span in article.paragraphs]


@pytest.mark.parametrize(
    "job",
    [
        "Staff Writer, Northport",
        "Political correspondent",
        "Health Editor in Leeds",
        "Staff Writer",
    ],
)
def test_a_job_below_a_byline_belongs_to_it(job):
    article = page("Harbour wall may crack", f"By Ada Winter\n{job}", *STORY)
    assert body(article) == list(STORY)


@pytest.mark.parametrize("line", ["Editor of the Post resigns over a joke", "Wall holds for now"])
def test_a_headline_below_a_byline_is_not_taken_for_a_job(line):
    assert title(page("By Ada Winter", line, *STORY)) == line


def furniture(article):
    return [span.of(article.text) for span in article.furniture]


# ---------------------------------------------------------------- characters


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"],
)
def test_the_same_text_comes_out_of_every_usual_encoding(encoding):
    assert decode(SPEECH.encode(encoding)) == SPEECH


def test_one_curly_apostrophe_is_enough_to_tell_windows_from_macintosh():
    assert decode("It’s done.".encode("cp1252")) == "It’s done."
    assert decode("It’s done.".encode("mac_roman")) == "It’s done."


def test_line_ends_are_kept_so_that_offsets_fit(tmp_path):
    path = tmp_path / "note.txt"
    path.write_bytes(SPEECH.encode("utf-8"))
    assert Article.read(path).text == SPEECH


def test_the_byte_order_mark_is_no_part_of_the_text(tmp_path):
    path = tmp_path / "note.txt"
    path.write_bytes(b"\xef\xbb\xbf" + SPEECH.encode("utf-8"))
    assert Article.read(path).sha256 == Article.from_text(SPEECH).sha256


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_an_article_error(data):
    try:
        assert isinstance(Article.from_bytes(data).text, str)
    except ArticleError as error:
        assert str(error)


# ---------------------------------------------------------------- what cannot be read


def test_a_misspelt_name_is_answered_with_the_nearest_one():
    answer = r'no article "tokio_talks".*Did you mean tokyo_talks\?'
    with pytest.raises(ArticleNotFound, match=answer):
        load_article("tokio_talks")


def test_a_name_like_no_other_lists_all_articles():
    with pytest.raises(ArticleNotFound) as caught:
        load_article("zzzz")
    assert all(name in str(caught.value) for name in list_articles())


@pytest.mark.parametrize(
    ("data", "kind", "word"),
    [
        (b"", ArticleEmpty, "no text"),
        (b"\xef\xbb\xbf \r\n", ArticleEmpty, "no text"),
        ("\n \n".encode("utf-16"), ArticleEmpty, "no text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), ArticleUnreadable, "picture"),
        (b"%PDF-1.7 and so on", ArticleUnreadable, "PDF"),
        (bytes(range(256)) * 20, ArticleUnreadable, "not a text"),
        (b"x" * (LARGEST + 1), ArticleTooLarge, "20 MB"),
    ],
    ids=["empty", "blank", "blank UTF-16", "picture", "PDF", "binary", "too large"],
)
def test_what_is_no_article_is_refused_with_a_reason(tmp_path, data, kind, word):
    path = tmp_path / "page.txt"
    path.write_bytes(data)
    with pytest.raises(kind, match=word) as caught:
        Article.read(path)
    assert "page.txt" in str(caught.value)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.jpg", b"x", "ends in .jpg, but is not a picture"),
        ("a.mp3", b"It may rain.", "ends in .mp3, but is not a picture, sound"),
        ("a.pdf", bytes(range(256)) * 20, "ends in .pdf, but is not a PDF document"),
        ("a.docx", bytes(range(256)) * 20, "ends in .docx, but is not a Word document"),
        ("a.docx", b"\x89PNG\r\n\x1a\n" + bytes(50), "is a picture"),
        ("b.pdf", b"%PDF-1.7 and so on", "damaged"),
    ],
)
def test_an_ending_that_promises_something_else_is_told(tmp_path, name, data, words):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ArticleUnreadable, match=words):
        Article.read(path)


def test_a_folder_is_no_article(tmp_path):
    with pytest.raises(ArticleUnreadable, match="is a folder"):
        Article.read(tmp_path)


def test_a_name_that_no_file_can_have_is_not_found():
    with pytest.raises(ArticleError):
        load_article("a\0b")
    with pytest.raises(ArticleError):
        load_article("x" * 5000)


def test_an_article_of_another_type_says_what_it_needs():
    with pytest.raises(TypeError, match="string"):
        Article.from_text(b"bytes")


# ---------------------------------------------------------------- names


def test_the_environment_names_the_article_when_nobody_else_does(tmp_path, monkeypatch):
    path = tmp_path / "mine.txt"
    path.write_text("Maybe.", encoding="utf-8")
    monkeypatch.setenv("WHO_SAID_MAYBE_ARTICLE", str(path))
    assert load_article().text == "Maybe."
    assert load_article("tokyo_talks").name == "tokyo_talks"
    monkeypatch.delenv("WHO_SAID_MAYBE_ARTICLE")
    assert load_article().name == "tokyo_talks"


# ---------------------------------------------------------------- layout


AROUND = {
    "AP Photo/Ada Winter": "credit",
    "(AP Photo/Ada Winter)": "credit",
    "Ada Winter/Getty Images": "credit",
    "Ada Winter/Reuters": "credit",
    "EPA/Ada Winter": "credit",
    "By Ada Winter": "byline",
    "BY ADA WINTER": "byline",
    "By Ada Winter, Bo Lund and Max Orr": "byline",
    "By Ada Winter, health editor": "byline",
    "By Ada van der Winter": "byline",
    "Ada Winter, political correspondent": "byline",
    "March 3, 2026": "date",
    "3 March 2026, 9:30 a.m.": "date",
    "Mon 3 Mar 2026 09.30 GMT": "date",
    "Published 3 hours ago": "date",
    "2026-03-03": "date",
    "Home > News > World": "menu",
    "Share | Save | Print": "menu",
    "| Share | Save": "menu",
    "— (Advertisement) —": "menu",
    "1,234 comments": "share",
    "News of / World and us / Town and port / Wall": "menu",
    "News of / World and us / Town and port / Old wall": None,
    "* * *": "rule",
    "Today at noon": None,
    "A wall, a mole and a pier > and what they tell of the town in which they stand": None,
}
PROSE = "It may rain all day on Sunday."
AROUND |= {"Editors’ Picks": "list", "Editor's picks": "list", "More from Ada Winter": "list"}


@pytest.mark.parametrize("line", AROUND)
def test_what_stands_round_a_story_is_told_by_its_words(line):
    assert furniture_kinds([line, PROSE, PROSE])[0] == AROUND[line]
    assert furniture_kinds([PROSE, PROSE, line])[2] == AROUND[line]


def test_inside_a_story_only_what_no_story_says_is_furniture():
    inside = {line: furniture_kinds([PROSE, PROSE, line, PROSE])[2] for line in AROUND}
    found = {line for line, kind in inside.items() if kind}
    assert all(inside[line] == AROUND[line] for line in found)
    assert found == {
        *("AP Photo/Ada Winter", "(AP Photo/Ada Winter)", "Ada Winter/Getty Images"),
        *("Ada Winter/Reuters", "EPA/Ada Winter"),
        *("— (Advertisement) —", "* * *", "Editors’ Picks", "Editor's picks"),
    }


def test_a_long_line_is_story_whatever_it_begins_with():
    assert (
        furniture_kinds([PROSE, "Sign up for our newsletter " + "and read " * 40, PROSE])[1] is None
    )
    assert furniture_kinds([f"Read more: {'old walls and ' * 25}", PROSE])[0] is None
    assert furniture_kinds(["=" * 400, PROSE])[0] == "rule"


def test_an_invitation_that_somebody_says_is_story():
    says = "Read more: “and write less of it,” the teacher said."
    assert furniture_kinds([PROSE, says, PROSE])[1] is None
    assert furniture_kinds([PROSE, "Read more: “and write less of it”", PROSE])[1] == "prompt"


def test_a_bare_name_is_a_byline_beside_a_date_or_an_agency_above_the_story():
    head = ["Harbour wall may crack", "Ada Winter", "March 3, 2026", PROSE, PROSE]
    assert furniture_kinds(head) == [None, "byline", "date", None, None]
    head[1:3] = ["March 3, 2026", "Ada Winter"]
    assert furniture_kinds(head) == [None, "date", "byline", None, None]
    assert furniture_kinds([*head[:1], "Ada Winter", "March 3, 2026"])[1] == "byline"
    assert furniture_kinds(["Harbour wall may crack", "Ada Winter", PROSE, PROSE])[1] is None
    assert furniture_kinds(["Ada Winter", "March 3, 2026", PROSE])[0] is None, "it may be the title"
    assert furniture_kinds(["Wall", "Harbour staff", PROSE, PROSE])[1] is None


def test_headlines_below_a_heading_of_links_end_at_a_sentence_or_with_the_page():
    below = ["Related posts", "Ferry fares rise", "Who pays?", "It rained: see how"]
    assert furniture_kinds([PROSE, *below]) == [None, "list", "link", "link", "link"]
    assert furniture_kinds([PROSE, "Related posts", "Rain fell.", "Ferry fares rise"]) == [
        *(None, "list", None, None)
    ]
    assert furniture_kinds([PROSE, "Related posts", "Who pays?", PROSE])[2] is None
    assert furniture_kinds([PROSE, "Related posts", "“It rained.”", "Fares rise"])[2:] == [None] * 2
    assert furniture_kinds([PROSE, "Related posts", "x" * 250])[2] == "link"
    assert furniture_kinds([PROSE, "Related posts", "x" * 251])[2] is None


def test_a_document_names_its_title_and_its_running_heads():
    text = "Share\n\nThe Echo\n\nIt may rain all day.\n\nIt may snow all night."
    laid = lay_out(text, headline=Span(0, 5), running=[Span(7, 15)])
    assert laid.title.of(text) == "Share"
    assert [(each.of(text), each.reason) for each in laid.furniture] == [
        ("The Echo", "a running head")
    ]
    assert [each.of(text)[:7] for each in laid.paragraphs] == ["It may "] * 2


TITLES = {
    "Wall may crack this winter": True,
    "Who will pay for the wall?": True,
    "Wall cracks: engineer warns": True,
    "“We will not pay” for wall": True,
    "Why walls crack:": False,
    "Walls, moles and piers,": False,
    "wall " * 30: True,
    "wall " * 31: False,
    "w" * 250: True,
    "w" * 251: False,
    f"{'wall ' * 20}?": False,
    f"{'wall ' * 19}fell?": True,
    "LISBON, March 3 (AP) — Wall cracks": False,
    "LISBON — Wall cracks": False,
    "Lisbon — a wall cracks": True,
    "Wall cracks as winter nears.": True,
    "The wall cracked on Monday.": False,
    "Harbour Wall To Be Mended Before Winter, Engineer Says.": True,
    "He said the wall was old.": False,
    "We have a wall. It is old and nobody mends it.": False,
    "“It is old.”": False,
    "Council votes on Monday.": False,
}
LONG_STORY = [PROSE * 4] * 3


@pytest.mark.parametrize("line", TITLES)
def test_a_headline_is_short_and_one_with_a_full_stop_must_look_like_one(line):
    assert looks_like_title(line.strip(), LONG_STORY) is TITLES[line]


def test_nothing_is_the_title_of_nothing_and_a_dateline_tells_what_stands_above_it():
    assert not looks_like_title("Wall may crack", [])
    assert looks_like_title("The wall was cracked on Monday.", ["LISBON (AP) — The wall was old."])
    twenty = "the wall was old " * 5
    assert looks_like_title(f"{twenty.strip()}.", ["LISBON (AP) — It was old."])
    assert not looks_like_title(f"{twenty}now.", ["LISBON (AP) — It was old."])


def test_one_with_a_full_stop_is_no_headline_if_it_tells_as_a_story_does():
    for line in ("Boats see nothing.", "The boats see nothing.", "Cats Sit on Sunday."):
        assert looks_like_title(line, LONG_STORY)
    for told in ("said", "was", "were", "had", "told", "did"):
        assert not looks_like_title(f"The boats {told} nothing.", LONG_STORY)
    for who in ("I", "We", "He", "She", "They", "It", "“I", "‘We", '"She'):
        assert not looks_like_title(f"{who} may see the boats there.", LONG_STORY)
    assert not looks_like_title("The boats left. Nobody knows.", LONG_STORY)
    assert not looks_like_title("The boats may sail on Monday.", LONG_STORY)


def test_one_with_a_full_stop_is_a_headline_only_above_much_longer_paragraphs():
    line = "The wall cracks as winter nears."
    assert looks_like_title(line, ["w" * 2 * len(line)] * 3)
    assert not looks_like_title(line, ["w" * len(line)] * 3)


def test_a_text_of_two_lines_has_no_label():
    text = "Harbour watch\n\nThe wall may crack soon"
    assert lay_out(text).title.of(text) == "Harbour watch"


def test_a_word_or_three_above_a_headline_are_a_label():
    def labels(*lines):
        text = "\n\n".join(lines)
        return [span.of(text) for span in lay_out(text).furniture]

    story = ("Harbour wall may crack soon", *LONG_STORY)
    assert labels("Town and harbour", *story) == ["Town and harbour"]
    assert labels("The town and harbour", *story) == []
    assert labels("Old wall!", *story) == []
    assert labels("Town", "Wall falls", *LONG_STORY) == [], "two words are no headline"
    assert labels("Town", "The mayor said this morning:", *LONG_STORY) == []
    assert labels("Town", "The wall may crack.", *LONG_STORY) == []
    assert labels("Town", f"Wall {'and wall ' * 12}", *LONG_STORY) == ["Town"]
    assert labels("Town", f"Wall {'and wall ' * 12}x", *LONG_STORY) == []


def test_title_and_paragraphs_of_a_plain_page():
    article = page("Harbour wall may crack, engineer says", *STORY)
    assert title(article) == "Harbour wall may crack, engineer says"
    assert body(article) == list(STORY)
    assert furniture(article) == []


def test_a_page_copied_from_a_browser_keeps_its_story_and_loses_nothing_else():
    above = ["Featured", "By Ada Winter and Bo Lund", "March 3, 2026", "Share", "4 min read"]
    below = ["Source link", "© 2026 The Harbour News. All rights reserved.", "Related posts"]
    links = ["Ferries sail again after storm", "Five charts on the price of bread", "1 of 94"]
    article = page(above[0], "Harbour wall may crack", *above[1:], *STORY, *below, *links)
    assert title(article) == "Harbour wall may crack"
    assert body(article) == list(STORY)
    assert furniture(article) == [*above, *below, *links]


@pytest.mark.parametrize(
    "line",
    [
        "Read more: Why old walls crack",
        "Sign up for our morning newsletter and never miss a story.",
        "Photo: Ada Winter",
        "Ada Winter/Getty Images",
        "Share this article",
        "Advertisement",
        "* * *",
        "Follow Bo Lund on Twitter @bolund.",
    ],
)
def test_an_invitation_or_credit_in_mid_story_is_passed_over(line):
    article = page("Harbour wall may crack", STORY[0], line, STORY[1])
    assert furniture(article) == [line]
    assert body(article) == list(STORY[:2])


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell.",
        "By Monday the wall had gone, and with it the lighthouse.",
        "Copyright law has changed since then, the court said.",
        "More than half of the town wants a new wall.",
        "Sign up, she told them, or stay at home.",
        "“Read more,” she said.",
        "Follow the money, he said.",
        "World leaders are not expected.",
        "Photo evidence was not needed.",
        "Related companies must be named.",
        "March 3 was a cold day, she recalled.",
        "Comments were not welcome.",
        "Topics ranged from walls to fish.",
        "He paused.",
        "“No.”",
    ],
)
def test_a_sentence_of_the_story_is_never_furniture(line):
    for lines in ([line, *STORY], [*STORY[:1], line, *STORY[1:]], [*STORY, line]):
        article = page("Harbour wall may crack", *lines)
        assert furniture(article) == []
        assert body(article) == lines


def test_link_headlines_end_where_the_story_goes_on():
    links = ["Related posts", "Ferry fares rise"]
    article = page("Harbour wall may crack", STORY[0], *links, *STORY[1:])
    assert furniture(article) == links
    assert body(article) == list(STORY)


def test_a_title_may_end_in_a_full_stop():
    assert title(page("Harbour Wall May Crack This Winter.", *STORY)) == (
        "Harbour Wall May Crack This Winter."
    )
    assert title(page("Wall cracks as winter nears.", *STORY)) == "Wall cracks as winter nears."


def test_a_report_without_a_title_has_none():
    assert title(page(*STORY)) is None
    assert title(page("TALLINN (AP) — The wall may crack", *STORY)) is None
    assert title(page("The council met on Monday.", *STORY)) is None


def test_a_single_paragraph_is_the_body():
    article = page(STORY[0])
    assert title(article) is None
    assert body(article) == [STORY[0]]


def test_a_page_of_nothing_but_furniture_is_a_text_all_the_same():
    assert body(page("Share")) == ["Share"]


def test_paragraphs_without_blank_lines_are_one_a_line():
    article = page("Harbour wall may crack", *STORY, between="\n")
    assert body(article) == list(STORY)


def test_lines_wrapped_by_hand_make_one_paragraph():
    wrapped = "The harbour wall may crack this\nwinter, an engineer said on\nMonday. Nobody slept."
    article = page("Harbour wall may crack", wrapped, wrapped.replace("crack", "fall"))
    assert body(article)[0] == wrapped
    assert len(article.paragraphs) == 2


def test_wrapped_paragraphs_without_blank_lines_end_at_a_short_line():
    first = "The harbour wall may crack this\nwinter, she said.\n"
    second = "Nobody has set a date for the\nrepairs, which could cost much."
    assert len(Article.from_text(first + second).paragraphs) == 2


def test_windows_line_ends_make_the_same_paragraphs():
    article = page("Harbour wall may crack", *STORY, between="\r\n\r\n")
    assert body(article) == list(STORY)


ENDS = ["\n", "\r\n", "\r", "\v", "\f", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]


@pytest.mark.parametrize("end", ENDS)
def test_a_line_ends_where_any_system_ends_it(end):
    text = f"The wall fell.{end}Nobody was hurt."
    assert [part.of(text) for part in find_paragraphs(text)] == [
        "The wall fell.",
        "Nobody was hurt.",
    ]


def test_a_line_goes_on_in_lower_case_unless_its_sentence_has_ended():
    for open_end in ("", ",", " -", ")"):
        assert len(find_paragraphs(f"The wall{open_end}\nfell at night.\n\nNobody slept.")) == 2
    below = "Which line of this page is the longest?\nBread\nTea\nJam"
    for ended in ".?!:;…\"”’'»{}":
        assert len(find_paragraphs(f"The wall fell{ended}\nand nobody slept.\n\n{below}")) == 6


WRAPPED = """The harbour wall may crack before the winter
ends, an engineer told the council of Aldermouth
Harbour. The Wall is a hundred years old and the
Sea has been at it for longer than anybody
knows. Ada Winter lives beside it and keeps
her boat there. She has never seen it move in
forty years. The council meets in May, as the
Mayor told it to, and will ask for a loan if
the government in Northport wants to help and
says so before the summer, as it did when the
pier fell in 1987 and nobody had seen it"""


def test_names_at_the_start_of_wrapped_lines_begin_no_paragraph():
    assert len(find_paragraphs(WRAPPED)) == 1
    assert len(find_paragraphs(f"{WRAPPED}.\n\n{WRAPPED}.")) == 2
    address = "https://www.aldermouth.example/council/minutes/2026/03/harbour-wall-and-pier.html"
    for page in (WRAPPED, WRAPPED.split("\n", 2)[2]):
        assert len(find_paragraphs(f"{page}\n{address}\nand went home.")) == 1


def test_a_short_line_ends_a_paragraph_where_blank_lines_do_not():
    pages = f"{WRAPPED}.\nNobody slept.\n{WRAPPED}.\n"
    assert len(find_paragraphs(pages)) == 3
    spaced = pages.replace("\nNobody slept.\n", "\n\nNobody slept.\n") + "\n" + pages
    assert len(find_paragraphs(spaced)) == 3, "where blank lines do, a short line ends none"


def test_lines_that_nobody_wraps_by_hand_are_paragraphs():
    long = "the wall is old and nobody knows how long it will stand, " * 4
    text = f"The end: {long.strip()}.\nThe Wall fell: {long.strip()}.\nso it {long.strip()}."
    assert len(find_paragraphs(text)) == 3


def test_a_list_of_short_lines_is_not_wrapped():
    assert len(find_paragraphs("Bread\nButter and jam\nTea\nSugar\nmilk")) == 4


BITS = ["Share\n", "By Ada Bo\n", "He left. ", "“Yes,” ", "\n", "\r\n", "Title", "a b ", "\u2028"]
BITS += ["Related posts\n", "x" * 40 + "\n", "1 of 9\n", "\ufeff", "\x00"]
ANY_TEXT = st.text() | st.lists(st.sampled_from(BITS)).map("".join)


@given(ANY_TEXT)
def test_title_paragraphs_and_furniture_cover_every_text_exactly_once(text):
    article = Article.from_text(text)
    parts = sorted([*article.story, *article.furniture])
    assert all(a.end <= b.start for a, b in pairwise(parts))
    assert "".join("".join(p.of(text).split()) for p in parts) == "".join(text.split())
    assert all(p.of(text) == p.of(text).strip() for p in parts)
    assert article.story == sorted(filter(None, [article.title, *article.paragraphs]))


# ---------------------------------------------------------------- web pages

PAGE = """<!DOCTYPE html><html><head><title>Tab</title><script>var a = "<p>no</p>";</script></head>
<body><nav><ul><li>Home</li></ul></nav><h1>Harbour wall may crack &amp; fall</h1>
<article><p>It is <b>old</b>, she<br>said.</p><figure><p>A wall</p><button>Zoom</button></figure>
<p>“Don’t <i>go</i>.”</p><aside><p>Elsewhere</p></aside></article><footer>Terms</footer></body>"""


def test_a_web_page_gives_headline_and_paragraphs_alone():
    article = Article.from_html(PAGE)
    assert title(article) == "Harbour wall may crack & fall"
    assert body(article) == ["It is old, she said.", "“Don’t go.”"]


def test_paragraphs_that_nobody_closed_are_paragraphs():
    article = Article.from_html("<h1>Wall may crack</h1><p>One is <i>old</i>.<p>Two is new.")
    assert body(article) == ["One is old.", "Two is new."]


def test_a_saved_page_is_read_by_its_ending_or_its_beginning(tmp_path):
    for name in ("page.html", "page.htm", "page.txt"):
        path = tmp_path / name
        path.write_text(PAGE, encoding="utf-8")
        assert "var a" not in Article.read(path).text


def test_a_web_page_without_text_is_refused():
    with pytest.raises(ArticleEmpty, match="web page"):
        Article.from_html("<html><script>load()</script></html>")


def test_markup_in_a_text_file_is_text():
    typed = "He typed <script> and &amp; [[ ${}"
    assert Article.from_bytes(typed.encode()).text == typed


# ---------------------------------------------------------------- many


def lines(*records):
    return io.BytesIO(b"".join(json.dumps(one).encode() + b"\n" for one in records))


def test_a_broken_line_is_named_and_the_others_go_on():
    data = b'{"id": "a", "text": "One."}\n{"id"\n\n{"text": 5}\n{"text": "Two."}\n\xff\n'
    found = list(read_jsonl(io.BytesIO(data)))
    assert [type(one).__name__ for one in found] == [
        "Article", "ArticleUnreadable", "ArticleUnreadable", "Article", "ArticleUnreadable",
    ]  # fmt: skip
    assert "line 2" in str(found[1])
    assert "line 4" in str(found[2])
    assert found[3].text == "Two."
    assert "line 6" in str(found[4])


def test_an_id_is_kept_as_it_was():
    (article,) = read_jsonl(lines({"id": 7, "text": "Maybe."}))
    assert article.id == 7
    assert article.name == "7"


def test_a_folder_is_read_in_order_and_other_files_are_passed_over(tmp_path):
    for name in ("b.txt", "a.html", "c.jsonl", "d.png", ".hidden.txt"):
        (tmp_path / name).write_text('{"id": "c1", "text": "Maybe."}', encoding="utf-8")
    assert [article.name for article in read_articles([tmp_path])] == ["a", "b", "c1"]


def test_errors_come_in_the_order_of_the_input(tmp_path):
    good = tmp_path / "good.txt"
    good.write_text("Maybe.", encoding="utf-8")
    empty = tmp_path / "folder"
    empty.mkdir()
    found = list(read_articles([good, tmp_path / "gone.txt", empty, good]))
    assert [type(one) for one in found] == [Article, ArticleNotFound, ArticleEmpty, Article]


@pytest.mark.parametrize(
    ("data", "texts"),
    [
        (b"Maybe.\nNot.", ["Maybe.\nNot."]),
        (b'{"id": "a", "text": "One."}\n{"id": "b", "text": "Two."}', ["One.", "Two."]),
        (b"<html><p>Maybe.</p></html>", ["Maybe."]),
    ],
    ids=["text", "JSON Lines", "web page"],
)
def test_the_standard_input_may_hold_text_lines_or_a_page(data, texts):
    assert [one.text for one in read_articles(["-"], stdin=io.BytesIO(data))] == texts
    assert [one.text for one in read_articles(["-"], stdin=io.StringIO(data.decode()))] == texts
