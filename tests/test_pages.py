"""A saved page gives its story: headline and paragraphs, and nothing of what stands round them."""

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import Article, find_hedges, find_quotations
from helpers.articles.plain import as_read
from helpers.articles.reading import ArticleEmpty, ArticleError

HEADLINE = "Baker may close her shop by spring"
STORY = [
    "The oldest bakery in Varn may close by spring, its owner said on Monday after a long winter.",
    "“We could hold out until March,” Edda Holm, the owner, told the town council in Varn.",
    "Flour has become dear, and perhaps a third of her customers now drive to the next town.",
]
MENU = "".join(f'<li><a href="/{n}">Pages about part {n} of the town</a></li>' for n in range(30))


def paragraphs(*texts, tag="p"):
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


def page(body, title=f"{HEADLINE} | Varn Courier", head=""):
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    )


def story(*around, before="", after="", between=""):
    return page(
        f"{before}<h1>{HEADLINE}</h1>{paragraphs(STORY[0])}{between}{paragraphs(*STORY[1:])}{after}"
    )


def title(article):
    return article.title and article.title.of(article.text)


def body(article):
    return [span.of(article.text) for span in article.paragraphs]


def reasons(article):
    return {each.of(article.text): each.reason for each in article.left_out}


def holds_the_story(markup):
    article = Article.from_html(markup)
    assert title(article) == HEADLINE
    assert body(article) == STORY
    return article


# ---------------------------------------------------------------- where the story stands


@pytest.mark.parametrize(
    "place",
    [
        "<form id='aspnet' action='/'>{}</form>",
        "<form><div><table><tr><td>{}</td></tr></table></div></form>",
        "<div><form class='search'><input><button>Go</button></form><div>{}</div></div>",
        "<form><form>{}</form></form>",
        "<table><tr><td><ul><li><a href='/'>Home</a></li></ul></td><td>{}</td></tr></table>",
        "<center>{}</center>",
        "<main><article><section><div>{}</div></section></article></main>",
        "<div class='has-comments with-menu'>{}</div>",
    ],
)
def test_the_story_is_found_in_whatever_it_stands(place):
    holds_the_story(page(place.format(f"<h1>{HEADLINE}</h1>{paragraphs(*STORY)}")))


@pytest.mark.parametrize(
    "card",
    [
        "<article class='teaser'><h3>Mill may burn coal</h3><p>Smoke could halve.</p></article>",
        "<article class='comment'><p>“Shame,” said my aunt. It may be too late.</p></article>",
        "<section><article><a href='/x'>Could a bridge save Varn?</a></article></section>",
        "<article><h4><a href='/y'>Snow may fall</a></h4></article>" * 4,
    ],
)
def test_a_small_article_beside_the_story_is_not_taken_for_it(card):
    text = f"<h1>{HEADLINE}</h1><div class='story'>{paragraphs(*STORY)}</div>"
    holds_the_story(page(text + card))
    holds_the_story(page(card + text))


@pytest.mark.parametrize(
    "text",
    [
        paragraphs(*STORY, tag="div"),
        paragraphs(STORY[0])
        + paragraphs(*STORY[1:], tag="div class='par'").replace("'par'>", "'par'>"),
        "<br><br>".join(STORY),
        "<div>" + "<br> <br>\n".join(STORY) + "</div>",
        "<pre>" + "\n \n".join(line.replace(", ", ",\n") for line in STORY) + "</pre>",
    ],
    ids=["div", "p and div", "breaks", "breaks in a div", "as it was typed"],
)
def test_paragraphs_may_be_marked_in_any_way(text):
    menu = f"<ul>{MENU}</ul>"
    holds_the_story(page(f"{menu}<div class='post'><h1>{HEADLINE}</h1>{text}</div>"))


@pytest.mark.parametrize(
    "heading",
    [
        "<h1><div><span>{}</span></div></h1>",
        "<div><h1><a href='/this'>{}</a></h1></div>",
        "<header><hgroup><h1><strong>{}</strong></h1></hgroup></header>",
        "<h1>\n<p>{}</p>\n</h1>",
    ],
)
def test_blocks_and_links_in_a_heading_do_not_hide_it(heading):
    holds_the_story(page(f"<article>{heading.format(HEADLINE)}{paragraphs(*STORY)}</article>"))


@pytest.mark.parametrize(
    "block",
    [
        "<blockquote><div>{}</div></blockquote>",
        "<blockquote><p>{}</p></blockquote>",
        "<ul><li><div>{}</div></li></ul>",
        "<blockquote>{}</blockquote>",
    ],
)
def test_blocks_in_a_quotation_or_list_are_read(block):
    said = "“It may be the last loaf in the whole of the valley,” Tom Ruud said."
    article = Article.from_html(
        page(f"<article><h1>{HEADLINE}</h1>{paragraphs(*STORY)}{block.format(said)}</article>")
    )
    assert body(article) == [*STORY, said]


def test_subheads_and_the_sentence_below_the_headline_belong_to_the_story():
    lead = "The oldest shop on the market square has its winter of debts behind it, or so it seems."
    text = paragraphs(*STORY, *(sentence.replace("Varn", "Lund") for sentence in STORY))
    head, tail = text[: len(text) // 2], text[len(text) // 2 :]
    cut = text.index("</p>", len(text) // 2) + 4
    head, tail = text[:cut], text[cut:]
    article = Article.from_html(
        page(f"<article><h1>{HEADLINE}</h1><div>{lead}</div>{head}<h2>What comes next</h2>{tail}")
    )
    assert body(article)[0] == lead
    assert "What comes next" in body(article)
    assert len(article.paragraphs) == 8


@pytest.mark.parametrize("first", [0, 2])
def test_text_that_nobody_marked_between_paragraphs_is_read(first):
    text = [
        sentence.replace("Varn", town) for town in ("Varn", "Lund", "Moss") for sentence in STORY
    ]
    marked = [f"<p>{sentence}</p>" for sentence in text]
    marked[4] = f"<figure><img src='a.jpg'></figure>{text[4]}"
    article = Article.from_html(page(f"<article><h1>{HEADLINE}</h1>{''.join(marked[first:])}"))
    assert body(article) == text[first:]


# ---------------------------------------------------------------- what stands round it


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<nav><a href='/'>Home</a></nav>", "a menu"),
        (f"<div><ul>{MENU}</ul></div>", "links to other pages"),
        ("<h3>More from Varn</h3><ul><li><a href='/a'>Mayor may quit</a></li></ul>", None),
        ("<aside><p>The council might sell the mill, it says here.</p></aside>", None),
        (
            "<div id='cookie-notice'><p>We use cookies. You may change your mind.</p></div>",
            "a notice",
        ),
        ("<div class='newsletter'><p>Get the best of Varn in your inbox.</p></div>", "a notice"),
        ("<div id='comments'><p>“Rubbish,” said my uncle. It may be true.</p></div>", None),
        ("<section class='CommentList'><p>“Good bread,” Tom said. Perhaps.</p></section>", None),
        (
            "<div class='related-stories'><p>Mill could run on straw, the owner says.</p></div>",
            None,
        ),
        ("<footer><p>The Courier may change these terms at any time.</p></footer>", None),
        ("<p>© 2026 Varn Courier. All rights reserved.</p>", "a legal line"),
    ],
)
def test_what_stands_round_the_story_is_left_out_with_a_reason(markup, reason):
    for around in ({"before": markup}, {"after": markup}):
        article = holds_the_story(story(**around))
        assert article.left_out
        assert reason is None or reason in reasons(article).values()
        assert all(each.reason for each in article.left_out)


@pytest.mark.parametrize(
    "caption",
    [
        "<figure><img src='a.jpg'><figcaption>Loaves, perhaps the last.</figcaption></figure>",
        "<div class='image'><img src='a.jpg'><p class='caption'>Loaves that may be last.</p></div>",
        "<p class='photo-caption'>“My loaves,” said Edda Holm, who may close.</p>",
        "<table><caption>Bread may get dearer</caption><tr><td></td></tr></table>",
    ],
)
def test_a_caption_is_no_paragraph(caption):
    assert "a caption" in reasons(holds_the_story(story(between=caption))).values()


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>It may be hidden.</p>",
        "<p style='color:red; display: none'>It may be hidden.</p>",
        "<div style='visibility:hidden'><p>It may be hidden.</p></div>",
        "<template><p>It may be hidden.</p></template>",
        "<script>document.write('It may be hidden.')</script>",
        "<select><option>It may be hidden.</option></select>",
        "<p class='sr-only'>It may be hidden.</p>",
        "<div><span class='icon visuallyhidden'>It may be hidden.</span></div>",
        "<!-- It may be hidden. -->",
    ],
)
def test_what_a_page_hides_is_not_even_part_of_its_text(hidden):
    assert "hidden" not in holds_the_story(story(between=hidden)).text


def test_nothing_is_found_outside_the_story():
    box = "<div id='comments'><p>“It may all be lies,” said my neighbour Jan Vik.</p></div>"
    article = holds_the_story(story(before=f"<ul>{MENU}</ul>", after=box))
    found = [*find_quotations(article), *find_hedges(article)]
    assert found
    assert all(any(span.contains(each) for span in article.story) for each in found)


def test_a_paragraph_that_a_box_repeats_is_read_once_and_in_the_story():
    box = f"<section class='top'><div><p>{STORY[1]}</p></div></section>"
    article = Article.from_html(
        page(f"{box}<article><h1>{HEADLINE}</h1>{paragraphs(*STORY, *STORY[:1] * 3)}</article>")
    )
    assert body(article) == [*STORY, *STORY[:1] * 3]


def test_the_page_round_the_story_can_be_shown_in_its_order():
    article = Article.from_html(story(before="<nav>Home</nav>", after="<footer>Terms</footer>"))
    assert article.text == "\n\n".join(["Home", HEADLINE, *STORY, "Terms"])
    assert reasons(article) == {"Home": "a menu", "Terms": "the foot of the page"}


# ---------------------------------------------------------------- the headline


@pytest.mark.parametrize(
    ("head", "tab", "top"),
    [
        ("", HEADLINE, "<div><h1>The Varn Courier</h1></div><h2>{}</h2>"),
        ("", f"{HEADLINE} - Varn - Courier", "<h1>The Varn Courier</h1><h3>{}</h3>"),
        ("<meta property='og:title' content='{}'>", "Varn Courier", "<h1>{}</h1>"),
        ("<meta property='og:title' content='{}'>", f"{HEADLINE} | Courier", "<h1>Varn</h1>"),
        ("<meta property='og:title' content='Varn Courier'>", f"{HEADLINE} | Varn", "<h1>{}</h1>"),
        ("", "Home", "<h1>{}</h1>"),
        ("", "", "<h1>Varn</h1><h1>{}</h1>"),
        ("", f"{HEADLINE} | The Varn Courier", ""),
        ("", f"{HEADLINE} | The Varn Courier", "<h1>The Varn Courier</h1><h2>{}</h2>"),
        ("", f"The Varn Courier - {HEADLINE}", "<h1>The Varn Courier</h1><p><b>{}</b></p>"),
    ],
)
def test_the_headline_is_what_heading_tab_and_other_sites_agree_on(head, tab, top):
    markup = page(top.format(HEADLINE) + paragraphs(*STORY), tab, head.format(HEADLINE))
    assert title(Article.from_html(markup)) == HEADLINE


def test_a_headline_may_hold_a_dash_and_the_name_of_its_site_goes():
    for name in ("Loaf – and life – in Varn", "Bread: a story | part two"):
        markup = page(f"<h1>{name}</h1>{paragraphs(*STORY)}", f"{name} | Varn Courier")
        assert title(Article.from_html(markup)) == name


# ---------------------------------------------------------------- marks


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<q>We may bake on,</q> she said.", "“We may bake on,” she said."),
        ("<q>He said <q>perhaps</q> to me,</q> she said.", "“He said ‘perhaps’ to me,” she said."),
        ("<q>“We may bake on,”</q> she said.", "“We may bake on,” she said."),
        ("<q><b>We may</b> bake on,</q> she said.", "“We may bake on,” she said."),
    ],
)
def test_words_in_q_have_the_marks_that_a_browser_shows(markup, text):
    article = Article.from_html(page(f"<h1>{HEADLINE}</h1><p>{markup}</p>"))
    assert body(article) == [text]
    assert len(find_quotations(article)) >= 1


# ---------------------------------------------------------------- markup of every kind


@pytest.mark.parametrize(
    "markup",
    [
        '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body>{}',
        "<!-- saved on Monday -->\n<div>{}</div>",
        "<article>{}</article>",
        "\ufeff\n {}",
        "<head><meta charset=utf-8></head>{}",
        "<HTML><BODY>{}</BODY></HTML>",
        "Varn Courier<br>{}",
    ],
)
def test_markup_without_a_doctype_is_a_page(markup):
    data = markup.format(f"<h1>{HEADLINE}</h1>{paragraphs(*STORY)}").encode()
    assert body(Article.from_bytes(data)) == STORY


@pytest.mark.parametrize(
    "text",
    [
        "He typed <script> and &amp; [[ ${}",
        "If a < b, then b > a.",
        "<3 says the baker",
        "A <b>",
        "The sign <p> opens a paragraph. Write <p> once more, and </p> at its end.",
        "He typed <b> and then </i>, she said.",
        "Maybe &amp; perhaps are signs of a page, &lt;b&gt; is not.",
    ],
)
def test_a_text_with_angle_brackets_stays_a_text(text):
    assert Article.from_bytes(text.encode()).text == text


@pytest.mark.parametrize(
    "typed, shown",
    [
        ("<h1>Rain may come</h1>\n\nIt may.\n\nIt fell.", "Rain may come\n\n\nIt may.\n\nIt fell."),
        ("<b>Rain</b>\n\nIt <em class='x'>may</em> stop.", "Rain\n\nIt may stop."),
        ('“No,” said <a href="/ola">Ola Berg</a> &amp; left.', "“No,” said Ola Berg & left."),
        ('<script>alert("no")</script>It may.', "It may."),
        ("It <b><i>may</i></b> stop.<br>So.", "It may stop.\nSo."),
    ],
)
def test_tags_in_a_text_are_taken_out_and_its_paragraphs_stay(typed, shown):
    article = Article.from_bytes(typed.encode(), "rain", suffix=".txt")
    assert article.text == shown and "holds tags of a web page" in article.note


@pytest.mark.parametrize("sign", ["\0", "\x07", "\xad", "\u200b", "\u2060"])
def test_an_invisible_sign_cuts_no_word_of_a_file(sign):
    typed = f"“We ma{sign}y,” said Ada L{sign}ind{sign}."
    article = Article.from_bytes(typed.encode(), "rain", suffix=".txt")
    assert article.text == "“We may,” said Ada Lind."
    assert article.note == "rain holds 3 invisible signs in its words, which were taken out."
    assert Article.from_text(typed).text == typed, "offsets of a string are its own"


def test_a_soft_hyphen_cuts_no_word_of_a_page():
    markup = story(between=paragraphs("“It ma&shy;y,” said Ada Li&#8203;nd."))
    text = Article.from_html(markup).text
    assert "“It may,” said Ada Lind." in text
    note = b"# Rain\n\n\xe2\x80\x9cIt ma\xc2\xady,\xe2\x80\x9d said Ada Li\xc2\xadnd.\n"
    assert "“It may,” said Ada Lind." in Article.from_bytes(note, suffix=".md").text


def test_taking_tags_out_takes_time_in_proportion():
    for part in ("<b>", "<script>", "<b>x", "<!--", "<b " + "x" * 400, "</b>", "\xada", "<b>a</i>"):
        assert as_read("<i>maybe</i>" + part * 3_000, "x")


def test_a_page_that_scripts_fill_is_read_from_what_it_tells_search_engines():
    told = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": " ".join(STORY * 2)}
    script = f"<script type='application/ld+json'>{json.dumps(told)}</script>"
    article = Article.from_html(page("<div id='app'></div><p>Please wait.</p>", head=script))
    assert " ".join(STORY) in " ".join(body(article))


# ---------------------------------------------------------------- a word of warning


def test_a_short_story_is_said():
    note = Article.from_html(story(), name="varn.html").note
    assert note == "Only 51 words of varn.html were taken as its story: check that it is whole."


def test_a_page_of_many_stories_is_said():
    other = "The mayor of another town could resign on Friday, a man in the know told us on Sunday."
    cards = "".join(f"<h3><a href='/{n}'>Card {n}</a></h3><p>{other}</p>" for n in range(40))
    article = Article.from_html(
        page(f"<article><h1>{HEADLINE}</h1>{paragraphs(*STORY * 3)}</article><div>{cards}</div>")
    )
    assert len(article.paragraphs) == 9
    assert "left out" in article.note


def test_of_a_whole_story_nothing_is_said():
    article = Article.from_html(
        page(f"<article><h1>{HEADLINE}</h1>{paragraphs(*STORY * 3)}</article>")
    )
    assert article.note == ""
    assert Article.from_text("Maybe.").note == ""


# ---------------------------------------------------------------- hostile pages


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + "It may rain.",
        "<p " + "a=1 " * 50_000 + ">It may rain.</p>",
        "<p>It may rain today.</p>" * 60_000,
        "<html><script>" + "load();" * 1000 + "</script></html>",
        "<q>" * 3000,
    ],
    ids=["deep", "attributes", "tags", "scripts only", "marks"],
)
def test_a_page_that_is_no_page_of_news_gets_a_sentence(markup):
    with pytest.raises(ArticleError, match=r"web page|tag") as caught:
        Article.from_html(markup, name="odd")
    assert "odd" in str(caught.value) and "save it as .txt" in str(caught.value)


def test_old_pages_leave_their_fonts_open_and_are_read_all_the_same():
    article = Article.from_html("<p>" + "<font><b>" * 400 + " ".join(STORY))
    assert STORY[0] in article.text


def test_pictures_inside_a_page_do_not_make_it_too_large():
    picture = f"<img src='data:image/png;base64,{'A' * 3_000_000}'>"
    holds_the_story(story(between=picture))


BITS = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<br>",
    "<q>",
    "</q>",
    "<a href=x>",
    "</a>",
    "<h1>",
    "</h1>",
]
BITS += [
    "<ul><li>",
    "</ul>",
    "It may rain today, she said. ",
    "“Yes” ",
    "&amp;",
    "<!--",
    "-->",
    "<",
]
BITS += ["<nav>", "</nav>", "\n", "<title>Rain</title>", "<figure>", "</figure>", "<table><td>"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(BITS), max_size=40).map("".join))
def test_title_paragraphs_and_furniture_cover_every_page_exactly_once(markup):
    try:
        article = Article.from_html(markup)
    except ArticleEmpty:
        return
    parts = sorted([*article.story, *article.furniture])
    assert all(a.end <= b.start for a, b in pairwise(parts))
    assert "".join("".join(p.of(article.text).split()) for p in parts) == "".join(
        article.text.split()
    )
