"""The text of a PDF: lines on pages, joined to paragraphs again.

A PDF knows letters and their places, but no paragraphs. The library pypdf gives the lines; gaps,
indents and short lines show here where a paragraph ends. What stands at the head or the foot of
many pages is a running head, and no story. Notebook 07 says what may be brought.
"""

import io
import re
import time
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from .paragraphs import ends_a_sentence
from .reading import ArticleEmpty, ArticleTooLarge, ArticleUnreadable, damaged, hush

MOST_PAGES = 100
LONGEST = 8.0  # seconds
# Bytes and commands of one page, unpacked; a page of news has a tenth of it.
LIMITS = {"zlib_maximum_output_length": 4_000_000, "stream_parsing_work_maximum_count": 400_000}
INSTEAD = "Copy the story and save it as .txt."
LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xAD: "-"}
# First parts of English words that keep their hyphen wherever the line ends.
COMPOUND = set(
    re.findall(
        r"\w+",
        "well self ex long short high low full half part all non co hard mid cross so far near "
        "old new one two three four five six seven eight nine ten first second third",
    )
)
PAGE_NUMBER = re.compile(r"(?:page )?\W*\d{1,4}\W*(?:(?:of|/) ?\d{1,4})?\W*", re.IGNORECASE)


class Line(NamedTuple):
    """A line of a PDF: its text, page, where it begins and its size (in points)."""

    text: str
    page: int
    x: float
    y: float
    size: float


def read_pdf(data, source):
    """What a PDF holds: its paragraphs, the number of the headline among them (or None), and heads.

    The headline is what is set largest on the first page; heads are what is repeated at the head or
    foot of the pages, each once. Raises `ArticleEmpty` if there are pictures of pages only,
    `ArticleTooLarge` or `ArticleUnreadable` if there are more pages than an article has, or none
    that can be read.
    """
    lines, pages = _lines(data, source)
    if not lines or sum(len(line.text) for line in lines) < 20 * pages:
        raise ArticleEmpty(
            f"{source} is a PDF without a text in it: a scan, or pictures of pages. Let a program "
            "recognise its letters (OCR) first, or bring the page from which it was made.",
            source,
        )
    lines, heads = _without_heads(lines, pages)
    if not lines:
        lines, heads = [Line(head, 0, 0, 0, 0) for head in heads], []
    groups = _paragraphs(lines)
    hyphenated = {word for line in lines for word in re.findall(r"\w+-\w+", line.text.lower())}
    return [_joined(group, hyphenated) for group in groups], _largest(groups), heads


def _lines(data, source):
    """The lines of all pages, and how many pages there are."""
    import pypdf
    import pypdf.errors

    hush("pypdf")  # it warns of what it mends
    end, lines = time.monotonic() + LONGEST, []
    try:
        with pypdf.apply_configuration(**LIMITS):
            reader = pypdf.PdfReader(io.BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise _Locked
            pages = len(reader.pages)
            _check_pages(pages, source)
            for number, page in enumerate(reader.pages):
                lines += _lines_of_page(page, number, end)
    except (_Locked, pypdf.errors.DependencyError, pypdf.errors.FileNotDecryptedError):
        raise ArticleUnreadable(
            f"{source} is a PDF that is locked with a password. Save a copy without one, or copy "
            "the story and save it as .txt.",
            source,
        ) from None
    except _TooSlow:
        raise ArticleTooLarge(
            f"{source} is a PDF that takes longer than {LONGEST:.0f} seconds to read. {INSTEAD}",
            source,
        ) from None
    except ArticleTooLarge:
        raise
    except Exception as error:  # whatever a stranger's file makes of the library
        raise damaged("a PDF document", source, error) from None
    return lines, pages


def _check_pages(pages, source):
    if pages > MOST_PAGES:
        raise ArticleTooLarge(
            f"{source} is a PDF of {pages:,} pages, where {MOST_PAGES} are the most. Print the "
            "pages of the article into a new PDF, or copy the story and save it as .txt.",
            source,
        )


class _Locked(Exception):
    pass


class _TooSlow(Exception):
    pass


def _lines_of_page(page, number, end):
    lines, pieces = [], []  # pieces: text, x, y, size

    def visit(text, outer, inner, _font, size):
        if time.monotonic() > end:
            raise _TooSlow
        if text.strip():
            x = inner[4] * outer[0] + inner[5] * outer[2] + outer[4]
            y = inner[4] * outer[1] + inner[5] * outer[3] + outer[5]
            scale = abs(inner[3] * outer[3]) or abs(inner[1] * outer[1]) or 1.0
            pieces.append((text, x, y, (size or 1.0) * scale))
        elif pieces and text:
            pieces.append((text, *pieces[-1][1:]))
        if "\n" in text:
            close()

    def close():
        rows = "".join(piece[0] for piece in pieces).translate(LIGATURES).split("\n")
        for row in rows:
            if row.strip():
                _, x, y, size = pieces[0]
                lines.append(Line(" ".join(row.split()), number, x, y, round(size, 1)))
        pieces.clear()

    visit("", [1, 0, 0, 1, 0, 0], [1, 0, 0, 1, 0, 0], None, 1)
    page.extract_text(visitor_text=visit)
    close()
    return lines


# ---------------------------------------------------------------- running heads


def _without_heads(lines, pages):
    """The lines without what is repeated at the edges of the pages, and that, each once."""
    edges = Counter()
    for page in range(pages):
        edges.update({_mask(line) for line in _edge(lines, page)})
    most = 2 if pages == 2 else max(2, 0.4 * pages)
    heads, kept = {}, []
    on_edge = {id(line) for page in range(pages) for line in _edge(lines, page)}
    for line in lines:
        number = PAGE_NUMBER.fullmatch(line.text)
        repeated = pages > 1 and edges[_mask(line)] >= most
        if id(line) in on_edge and (number or repeated):
            heads.setdefault(_mask(line), line.text)
        else:
            kept.append(line)
    return kept, list(heads.values())


def _mask(line):
    """What is the same on every page: the words, any number in them, and the height."""
    return re.sub(r"\d+", "9", line.text), round(line.y)


def _edge(lines, page):
    """The two highest and the two lowest lines of a page."""
    here = sorted((line for line in lines if line.page == page), key=lambda line: line.y)
    return here if len(here) < 4 else here[:2] + here[-2:]


# ---------------------------------------------------------------- paragraphs


def _paragraphs(lines):
    """Lines in groups, one a paragraph."""
    body = Counter()
    for line in lines:
        body[line.size] += len(line.text)
    usual = body.most_common(1)[0][0]
    gaps = sorted(a.y - b.y for a, b in pairwise(lines) if a.page == b.page and a.y - b.y > 1)
    gap = gaps[len(gaps) // 4] if gaps else 0
    full = sorted(len(line.text) for line in lines if line.size == usual)
    full = full[int(0.8 * (len(full) - 1))] if full else 0
    groups = [[lines[0]]] if lines else []
    for before, line in pairwise(lines):
        if _begins(before, line, groups[-1], gap, full):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _begins(before, line, group, gap, full):
    """Whether a line begins a paragraph."""
    size = max(line.size, 1)
    if abs(before.size - line.size) > 0.1 * size:
        return True
    ended = ends_a_sentence(before.text)
    short = len(before.text) < 0.75 * full
    down = before.y - line.y
    if before.page != line.page or down < -size:  # the next page or column
        return ended and (short or line.x > group[0].x + size or not line.text[0].islower())
    if down > 1.35 * gap and down > 1.35 * size:
        return True
    return ended and (short or line.x > before.x + 0.8 * size)


def _joined(group, hyphenated):
    """The lines of a paragraph in a row, without hyphens that only broke a word."""
    text = group[0].text
    for line in group[1:]:
        broken = re.search(r"(\w+)-$", text)
        follows = re.match(r"\w+", line.text)
        if broken and follows and follows.group().islower():
            whole = f"{broken.group(1)}-{follows.group()}".lower()
            compound = whole in hyphenated or broken.group(1).lower() in COMPOUND
            text = (text if compound else text[:-1]) + line.text
        else:
            text += " " + line.text
    return text


def _largest(groups):
    """The number of the paragraph set largest on the first page, if it is larger than the text."""
    first = [(group[0].size, -n) for n, group in enumerate(groups) if group[0].page == 0]
    sizes = Counter()
    for group in groups:
        sizes[group[0].size] += sum(len(line.text) for line in group)
    size, number = max(first, default=(0, 0))
    text = " ".join(line.text for line in groups[-number]) if groups else ""
    return (
        -number if size > 1.15 * sizes.most_common(1)[0][0] and 1 < len(text.split()) < 40 else None
    )
