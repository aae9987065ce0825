"""Every kind of file an article comes in is read, or a sentence says why not and what to do."""

import io
import json
import tracemalloc
import zipfile
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import Article, list_articles, load_article, read_articles
from helpers.articles.reading import (
    ArticleEmpty,
    ArticleError,
    ArticleTooLarge,
    ArticleUnreadable,
)

HEADLINE = "Lighthouse may be sold, keeper says"
STORY = [
    "The lighthouse on Brann Point may be sold before the summer, its keeper said on Monday.",
    "“Perhaps a painter will buy it,” Ola Strand told the harbour board, which has no money left.",
    "About two hundred people have signed a letter, and more could follow before the week is over.",
]


def body(article):
    return [span.of(article.text) for span in article.paragraphs]


def title(article):
    return article.title and article.title.of(article.text)


# ---------------------------------------------------------------- the kinds, made here


def as_text(story=STORY):
    return "\n\n".join([HEADLINE, *story]).encode()


def as_page(story=STORY):
    text = "".join(f"<p>{line}</p>" for line in story)
    return f"<html><body><h1>{HEADLINE}</h1>{text}</body></html>".encode()


def as_archive(story=STORY):
    import quopri

    head = b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\n"
    head += b'Content-Type: multipart/related; boundary="cut"\r\n\r\n'
    style = b"--cut\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n"
    part = (
        b"--cut\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    )
    return head + style + part + quopri.encodestring(as_page(story)) + b"\r\n--cut--\r\n"


def as_markdown(story=STORY):
    return ("---\ndate: Monday\n---\n\n" + "\n\n".join([f"# {HEADLINE}", *story])).encode()


def as_rtf(story=STORY):
    def escaped(text):
        return "".join(c if c < "\x80" else f"\\u{ord(c)}?" for c in text)

    lines = "\\par ".join(map(escaped, [HEADLINE, *story]))
    return f"{{\\rtf1\\ansi\\ansicpg1252 {lines}}}".encode()


def as_zip(*names):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "It may rain.")
    return made.getvalue()


def as_docx(story=STORY, more=()):
    import docx

    document = docx.Document()
    document.add_heading(HEADLINE, level=1)
    for line in story:
        document.add_paragraph(line)
    made = io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, data in more:
            archive.writestr(name, data)
    return made.getvalue()


def drawn(lines):
    """Drawing commands that set lines of (size, x, y, text) on a page of a PDF."""
    shown = []
    for size, x, y, text in lines:
        text = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(")
        text = text.replace(b")", b"\\)")
        shown.append(b"BT /F1 %d Tf %d %d Td (%s) Tj ET" % (size, x, y, text))
    return b"\n".join(shown)


def as_pdf_of(pages, shared=None):
    """A PDF of drawing commands, one string a page, or one string for all of ``pages``."""
    count = pages if shared is not None else len(pages)
    streams = [shared] if shared is not None else list(pages)
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b""]
    objects[2] = (
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    )
    for stream in streams:
        packed = zlib.compress(stream)
        head = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed)
        objects.append(head + packed + b"\nendstream")
    kids = []
    for number in range(count):
        content = 4 + (0 if shared is not None else number)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % content
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), count)
    made, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    made += b"".join(b"%010d 00000 n \n" % place for place in places)
    return made + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        start,
    )


def wrapped(text, width=48):
    import textwrap

    return textwrap.wrap(text, width)


def as_pdf(story=STORY, gap=24, indent=0):
    """Two pages; the second paragraph goes over the break. Heads and page numbers round it."""
    lines = [(20, 60, 720, HEADLINE)]
    y, pages = 680, []
    for number, text in enumerate(story):
        for n, line in enumerate(wrapped(text)):
            lines.append((11, 60 + (indent if n == 0 else 0), y, line))
            y -= 14
            if number == 1 and n == 0:
                pages, lines, y = [lines], [], 700
        y -= gap - 14
    pages.append(lines)
    for number, page in enumerate(pages, 1):
        page.insert(0, (9, 60, 780, "The Brann Point Messenger"))
        page.append((9, 300, 20, f"Page {number} of {len(pages)}"))
    return as_pdf_of([drawn(page) for page in pages])


MADE = {
    "story.txt": as_text,
    "story.md": as_markdown,
    "story.html": as_page,
    "story.htm": as_page,
    "story.xhtml": as_page,
    "story.mhtml": as_archive,
    "story.mht": as_archive,
    "story.docx": as_docx,
    "story.pdf": as_pdf,
    "story.rtf": as_rtf,
}


# ---------------------------------------------------------------- the matrix


def by_load_article(name, data, folder):
    (folder / name).write_bytes(data)
    return load_article(folder / name)


def by_command_line(name, data, folder):
    (folder / name).write_bytes(data)
    return next(read_articles([folder / name]))


def from_a_folder(name, data, folder):
    (folder / name).write_bytes(data)
    return next(read_articles([folder]))


def from_a_pipe(name, data, folder):
    return next(read_articles(["-"], stdin=io.BytesIO(data)))


def from_seeds(name, data, folder):
    (folder / name).write_bytes(data)
    assert "story" in list_articles()
    return load_article("story")


WAYS = [by_load_article, by_command_line, from_a_folder, from_a_pipe, from_seeds]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", MADE)
def test_every_kind_of_file_is_read_in_every_way(name, way, tmp_path, monkeypatch):
    monkeypatch.setattr("helpers.articles.loading.SEEDS", tmp_path)
    if way is from_a_pipe and name.endswith(".md"):
        pytest.skip("nothing in its text says that it is Markdown")
    article = way(name, MADE[name](), tmp_path)
    assert title(article) == HEADLINE
    assert body(article) == STORY


@pytest.mark.parametrize("name", MADE)
def test_a_file_whose_ending_lies_is_read_as_what_it_is_and_that_is_said(name):
    wrong = ".rtf" if name.endswith((".txt", ".md")) else ".txt"
    article = Article.from_bytes(MADE[name](), suffix=wrong, source=f"story{wrong}")
    if not name.endswith(".md"):
        assert body(article) == STORY
    assert f"although it ends in {wrong}" in article.note


def test_of_a_file_whose_ending_is_right_nothing_is_said():
    for name, make in MADE.items():
        suffix = name[name.index(".") :]
        assert Article.from_bytes(make(STORY * 3), suffix=suffix).note == "", name


# ---------------------------------------------------------------- PDF


@pytest.mark.parametrize(("gap", "indent"), [(24, 0), (14, 12), (24, 12)])
def test_the_lines_of_a_pdf_become_paragraphs_again(gap, indent):
    assert body(Article.from_bytes(as_pdf(gap=gap, indent=indent))) == STORY


def test_running_heads_and_page_numbers_are_turned_down():
    article = Article.from_bytes(as_pdf())
    heads = {each.of(article.text): each.reason for each in article.left_out}
    assert heads == {
        "The Brann Point Messenger": "a running head",
        "Page 1 of 2": "a running head",
    }


def test_a_word_cut_at_the_end_of_a_line_is_whole_again():
    lines = [
        "The light-",
        "house has a well-known keeper, and he is a well-",
        "known painter, too.",
    ]
    lines = [(11, 60, 700 - 14 * n, line) for n, line in enumerate(lines)]
    article = Article.from_bytes(as_pdf_of([drawn(lines)]))
    assert (
        article.text
        == "The lighthouse has a well-known keeper, and he is a well-known painter, too."
    )


def test_columns_are_read_one_after_the_other():
    left, right = wrapped(" ".join(STORY[:2]), 30), wrapped(STORY[2], 30)
    lines = [(11, 60, 700 - 14 * n, line) for n, line in enumerate(left)]
    lines += [(11, 320, 700 - 14 * n, line) for n, line in enumerate(right)]
    article = Article.from_bytes(as_pdf_of([drawn(lines)]))
    assert body(article) == [" ".join(STORY[:2]), STORY[2]]


# ---------------------------------------------------------------- Word, mail, Markdown


def test_a_word_document_gives_tables_and_links_but_no_text_that_was_taken_out():
    import docx

    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    document = docx.Document()
    for line in STORY:
        document.add_paragraph(line)
    document.add_table(1, 1).cell(0, 0).text = "Cell"
    paragraph = document.paragraphs[0]._p
    for tag, text in (("del", "delText"), ("ins", "t")):
        xml = f'<w:{tag} xmlns:w="{word}"><w:r><w:{text}> Now.</w:{text}></w:r></w:{tag}>'
        paragraph.append(docx.oxml.parse_xml(xml))
    made = io.BytesIO()
    document.save(made)
    article = Article.from_bytes(made.getvalue())
    assert article.text.split("\n\n") == [f"{STORY[0]} Now.", *STORY[1:], "Cell"]


def test_the_signs_of_markdown_are_no_text():
    text = "# Sale\n\nIt *may* be **sold**, she [said](https://a.example).\n\n> “Maybe.”\n\n- One\n"
    article = Article.from_bytes(text.encode(), suffix=".md")
    assert article.text == "Sale\n\nIt may be sold, she said.\n\n“Maybe.”\n\nOne"


# ---------------------------------------------------------------- JSON Lines, seeds, addresses


def test_a_file_of_json_lines_with_one_article_is_that_article(tmp_path):
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "Maybe."}), encoding="utf-8")
    assert load_article(path).text == "Maybe."
    path.write_text('{"text": "One."}\n{"text": "Two."}\n', encoding="utf-8")
    with pytest.raises(ArticleUnreadable, match="several articles"):
        load_article(path)


def test_of_two_articles_of_one_name_in_seeds_the_plain_text_is_meant(tmp_path, monkeypatch):
    monkeypatch.setattr("helpers.articles.loading.SEEDS", tmp_path)
    for name in ("town.HTML", "town.txt", "README.md", ".hidden.txt", "many.jsonl"):
        (tmp_path / name).write_bytes(as_page() if "HTML" in name else b"Maybe.")
    assert list_articles() == ["town"]
    assert load_article("town").text == "Maybe."


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example/ferry?id=7",
        "http://a.example",
        "www.news.example/ferry",
        "file:///a.txt",
    ],
)
def test_an_address_is_recognised_and_nothing_is_fetched(address, tmp_path):
    (tmp_path / "link.txt").write_text(f"{address}\n", encoding="utf-8")
    tries = [
        lambda: load_article(address),
        lambda: load_article(tmp_path / "link.txt"),
        lambda: Article.from_bytes(address.encode()),
    ]
    for attempt in tries:
        with pytest.raises(ArticleUnreadable, match="Nothing is fetched"):
            attempt()
    for found in (*read_articles([address]), *read_articles("-", io.BytesIO(address.encode()))):
        assert "is an address" in str(found)


def test_a_text_that_names_an_address_is_a_text():
    text = "See https://news.example/ferry for more, she said."
    assert Article.from_bytes(text.encode()).text == text


# ---------------------------------------------------------------- characters


@pytest.mark.parametrize(
    "broken",
    [
        lambda data: data.replace(b"said", b"\x92said", 1),
        lambda data: data.replace(b"Perhaps", b"\xa0Perhaps", 1),
        lambda data: data.replace("“".encode(), "“".encode() + b"\xe2\x80", 1),
        lambda data: data + "£".encode()[:1],
        lambda data: data + b"\nCopyright \xa9 Brann",
    ],
    ids=["apostrophe", "space", "cut off inside", "cut off at the end", "one byte of Windows-1252"],
)
@pytest.mark.parametrize("make", [as_text, as_page])
def test_utf_8_with_a_broken_byte_keeps_every_other_character(make, broken):
    whole = make([*STORY, "Zoë’s café."])
    article = Article.from_bytes(broken(whole))
    assert article.text.count("\ufffd") == 1
    assert "“" in article.text and "Zoë’s café." in article.text
    assert "1 broken character" in article.note


def test_a_page_is_believed_that_names_its_encoding():
    for name in ("windows-1250", "iso-8859-2"):
        text = f"<meta charset='{name}'><h1>Česká lípa</h1><p>Říká se možná a snad, řekl.</p>"
        assert "možná a snad, řekl" in Article.from_bytes(text.encode(name)).text


def test_a_page_in_three_encodings_is_read_as_what_it_says_it_is():
    head = "<!doctype html><meta charset=utf-8><h1>“Ferry” may stay</h1>".encode()
    data = head + "<p>“Ada” said “no”.</p>".encode("cp1252") + "<p>Zoë</p>".encode("mac_roman")
    article = Article.from_bytes(data, source="page.html")
    assert "“Ferry” may stay" in article.text
    assert "5 broken characters of page.html" in article.note


# ---------------------------------------------------------------- bad input


def locked():
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(as_pdf())))
    writer.encrypt("secret", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


BOMB = b"<w:p/>" * 4_000_000
BAD = {
    "bomb.docx": (lambda: as_docx(more=[("word/extra.xml", BOMB)]), ArticleTooLarge, "unpacks to"),
    "media.docx": (
        lambda: as_docx(more=[("word/media/a.png", bytes(150_000_000))]),
        ArticleTooLarge,
        "unpacks to",
    ),
    "torn.docx": (lambda: as_docx()[:9000], ArticleUnreadable, "cannot be taken apart"),
    "sheet.docx": (lambda: b"PK\x03\x04 xl/workbook.xml", ArticleUnreadable, "ZIP archive"),
    "zipped.docx": (
        lambda: as_zip("talks.txt"),
        ArticleUnreadable,
        "is a ZIP archive, although it ends in .docx, and holds talks.txt. Unpack it",
    ),
    "workbook.docx": (lambda: as_zip("xl/workbook.xml"), ArticleUnreadable, "a workbook of Excel"),
    "bundle.zip": (lambda: as_zip(*"abcde"), ArticleUnreadable, "and 2 files more"),
    "old.doc": (lambda: b"\xd0\xcf\x11\xe0" + bytes(600), ArticleUnreadable, "old office"),
    "locked.pdf": (locked, ArticleUnreadable, "locked with a password"),
    "long.pdf": (lambda: as_pdf_of(2000, drawn([])), ArticleTooLarge, "2,000 pages"),
    "scan.pdf": (lambda: as_pdf_of([b"0 0 m", b"0 0 m"]), ArticleEmpty, "a scan"),
    "none.pdf": (lambda: as_pdf_of([]), ArticleEmpty, "without a text"),
    "torn.pdf": (lambda: as_pdf()[:700], ArticleError, "PDF"),
    "stream.pdf": (
        lambda: as_pdf_of([b"BT (a) Tj ET " * 2_000_000]),
        ArticleUnreadable,
        "cannot be taken apart",
    ),
    "deep.rtf": (lambda: b"{\\rtf1 " + b"{" * 6_000_000, ArticleTooLarge, r"5\.0 MB"),
    "empty.rtf": (lambda: b"{\\rtf1 }", ArticleEmpty, "no text"),
    "large.md": (lambda: b"*a " * 150_000, ArticleTooLarge, r"0\.3 MB"),
    "parts.mhtml": (
        lambda: as_archive() + b"\n--cut\n\n" * 30_000,
        ArticleUnreadable,
        "cannot be taken apart",
    ),
    "pictures.mhtml": (
        lambda: as_archive().replace(b"text/html", b"image/png "),
        ArticleEmpty,
        "without a text",
    ),
    "picture.pdf": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(500), ArticleUnreadable, "picture"),
    "huge.html": (lambda: b"<p>Rain</p>" * 2_000_000, ArticleTooLarge, "20 MB"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_gets_one_sentence_that_names_it(name, tmp_path):
    make, kind, words = BAD[name]
    (tmp_path / name).write_bytes(make())
    with pytest.raises(kind, match=words) as caught:
        load_article(tmp_path / name)
    assert name in str(caught.value)
    (found,) = read_articles([tmp_path / name])
    assert str(found) == str(caught.value)


def test_a_bomb_that_lies_about_its_size_takes_no_memory():
    size, told = (number.to_bytes(4, "little") for number in (150_000_000, 100))
    data = as_docx(more=[("word/a.bin", bytes(150_000_000))])
    assert data.count(size) == 2, "before the part, and in the table of contents"
    tracemalloc.start()
    try:
        with pytest.raises(ArticleUnreadable, match="cannot be taken apart"):
            Article.from_bytes(data.replace(size, told), suffix=".docx")
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(MADE)), st.integers(0, 3000), st.binary(min_size=1, max_size=8))
def test_a_damaged_file_gives_an_article_or_a_sentence(name, place, noise):
    data = MADE[name]()
    place %= len(data)
    try:
        article = Article.from_bytes(
            data[:place] + noise + data[place + len(noise) :], suffix=name[name.index(".") :]
        )
        assert isinstance(article.text, str)
    except ArticleError as error:
        assert str(error)
