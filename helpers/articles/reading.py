"""From a file's bytes to an article's text, and a plain word where that cannot be done.

Bytes become characters by an *encoding*. News comes in several; this module recognises the usual
ones, takes the story out of web pages, and refuses what is no text. Notebook 01 teaches it.
"""

import codecs
import json
import re
from pathlib import Path

MEGABYTE = 1_000_000
LARGEST = 20 * MEGABYTE  # bytes in one article
SUFFIXES = (".txt", ".html", ".htm", ".jsonl")


class ArticleError(ValueError):
    """An article that cannot be read: what was found, and what to do.

    Attributes
    ----------
    source : str
        The name, path or line that was asked for.
    """

    def __init__(self, message, source=""):
        super().__init__(message)
        self.source = str(source)


class ArticleNotFound(ArticleError):
    """No article or file of that name."""


class ArticleEmpty(ArticleError):
    """The file, line or folder holds no text."""


class ArticleTooLarge(ArticleError):
    """More than 20 MB: a book or a corpus rather than an article."""


class ArticleUnreadable(ArticleError):
    """Something that is no text: a picture, a folder, a broken line."""


# The first bytes of files that are often taken for articles.
MAGIC = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or an office document (.docx, .odt, .xlsx)"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"\xd0\xcf\x11\xe0", "an old office document (.doc, .xls)"),
    (b"{\\rtf", "a rich text document (.rtf)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)
# UTF-32 first: its little-endian mark begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
LARGEST_PAGE = 10 * MEGABYTE  # characters of HTML; a news page has about half a million
# What charset-normalizer may choose from when a file is no Unicode; Western encodings first.
OLDER_ENCODINGS = ["cp1252", "mac_roman", "cp1250", "cp1251", "cp1253", "cp1254", "koi8_r"]
OLDER_ENCODINGS += ["cp932", "euc_jp", "gb18030", "big5", "euc_kr"]
# What cp1252 gives for English: ASCII, typographic marks, signs, letters with accents.
WESTERN = re.compile(r"[\x00-\x7f\xa0‘’“”–—…•™£€©®°½¼¾·«»À-ÖØ-öø-ÿŠšŽžŒœ]*")
# And what it gives for bytes of another encoding: capitals with accents in odd places.
NOT_WESTERN = re.compile(
    r"[À-ÖØ-ß]{2}|(?<![A-Za-zÀ-ÿ])[Ò-Õ]|[Ò-Õ](?![A-Za-zà-ÿ])|(?<=[a-z])[À-ÖØ-Þ](?=[a-z])"
)


def read_bytes(path):
    """The bytes of an article's file, refused when it is missing, a folder, empty or too large.

    Raises
    ------
    ArticleNotFound, ArticleUnreadable, ArticleTooLarge, ArticleEmpty
    """
    path = Path(path)
    try:
        if path.is_dir():
            raise ArticleUnreadable(
                f"{path} is a folder. Name one file in it, such as an article saved as .txt.", path
            )
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        reason = f"There is no file {path}. Check its name and folder."
        raise ArticleNotFound(reason, path) from None
    except PermissionError:
        raise ArticleUnreadable(
            f"{path} may not be read by this user account. Change its permissions or copy it.", path
        ) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise ArticleUnreadable(f"{str(path)!r} cannot be read: {reason}.", path) from None
    check_size(data, path)
    return data


def check_size(data, source):
    if len(data) > LARGEST:
        raise ArticleTooLarge(
            f"{source} is larger than {LARGEST // MEGABYTE} MB, which is no single article. "
            "Cut it into articles first.",
            source,
        )
    if not data.strip(b"\xef\xbb\xbf \t\r\n\f\v"):
        raise ArticleEmpty(f"{source} holds no text. Save the article into it.", source)


def decode(data, source="the file"):
    """Turn bytes into text, and change no character on the way.

    Strict UTF-8 comes first, then UTF-16 and UTF-32 (by their byte-order marks or, in UTF-16, by
    the zero bytes that English has there), then the older encodings, of which charset-normalizer
    picks the likeliest. Line ends stay as they are. The same bytes always give the same text.

    Parameters
    ----------
    data : bytes
    source : str or pathlib.Path
        A name for messages.

    Returns
    -------
    str
        Without the byte-order mark.

    Raises
    ------
    ArticleUnreadable
        If the bytes are no text.

    Examples
    --------
    >>> decode("“Maybe,” she said.".encode("cp1252"))
    '“Maybe,” she said.'
    """
    for magic, what in MAGIC:
        if data.startswith(magic):
            raise ArticleUnreadable(
                f"{source} is {what}, not a text. Open it in its own program, copy the story "
                "and save it as a plain text file (.txt, UTF-8).",
                source,
            )
    text = _decoded(data)
    if text is None or _looks_binary(text):
        raise ArticleUnreadable(
            f"{source} is not a text, or in an encoding that is not known here. "
            "Save it as plain text (.txt) in UTF-8.",
            source,
        )
    return text


def _decoded(data):
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _try(data, encoding)
    zeros = data.count(0)
    if len(data) % 2 == 0 and zeros >= 0.3 * len(data):  # every other byte of English UTF-16 is 0
        odd = data[1::2].count(0)
        return _try(data, "utf-16-le" if odd > zeros - odd else "utf-16-be")
    text = _try(data, "utf-8")
    return text if text is not None else _older_encoding(data)


def _try(data, encoding):
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, UnicodeError):
        return None


def _older_encoding(data):
    """Text in an encoding from before Unicode, or None."""
    # In English, bytes beyond ASCII are marks and the odd accent. Where Windows-1252 (or that of
    # old Macintoshes) turns them all into those, the case is clear.
    for encoding in ("cp1252", "mac_roman"):
        text = _try(data, encoding)
        if text is not None and WESTERN.fullmatch(text) and not NOT_WESTERN.search(text):
            return text
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=OLDER_ENCODINGS, enable_fallback=False).best()
    return str(best) if best is not None else _try(data, "cp1252")


def _looks_binary(text):
    """Whether control characters make up more than a twentieth of a text."""
    controls = len(re.findall(r"[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff]", text))
    return controls > 8 and controls > 0.05 * len(text)


# ---------------------------------------------------------------- web pages

PASSED_OVER = ["head", "script", "style", "noscript", "template", "nav", "menu", "aside", "footer"]
PASSED_OVER += ["form", "button", "select", "textarea", "dialog", "figure", "svg", "iframe"]
PASSED_OVER += ["object", "audio", "video", "title"]
STORY_TAGS = ("p", "h2", "h3", "h4", "blockquote", "li", "pre", "dd")
BLOCK_TAGS = ("h1", *STORY_TAGS, "div", "section", "article", "main", "header", "ul", "ol", "dl")
BLOCK_TAGS += ("dt", "table", "tr", "td", "th", "h5", "h6", "center", "hr", "body")
TWO_BREAKS = re.compile(r"(?:\u2028\s*){2,}")


WEB_PAGE = re.compile(
    r"\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)


def looks_like_html(text):
    """Whether a text begins as a web page does.

    >>> looks_like_html("<!DOCTYPE html><p>Maybe.</p>"), looks_like_html("Maybe <b> tomorrow")
    (True, False)
    """
    return WEB_PAGE.match(text[:4000]) is not None


def story_of_page(markup, source="the page"):
    """Take headline and paragraphs out of a web page.

    Scripts, styles, menus, side boxes, forms, figures and footers are passed over. The first ``h1``
    is the headline; where the page has an ``article`` or ``main``, only what stands in it is read.

    Parameters
    ----------
    markup : str
        HTML.
    source : str
        A name for messages.

    Returns
    -------
    text : str
        Headline and paragraphs, a blank line between them.
    headline : int
        Length of the headline in characters (it begins at 0), 0 if the page has none.

    Raises
    ------
    ArticleEmpty
        If no text is left.

    Examples
    --------
    >>> page = "<html><nav>Home</nav><h1>Tide turns</h1><p>It rose &amp; fell.</p></html>"
    >>> story_of_page(page)
    ('Tide turns\\n\\nIt rose & fell.', 10)
    """
    if len(markup) > LARGEST_PAGE:
        raise ArticleTooLarge(
            f"{source} is a web page of more than {LARGEST_PAGE // MEGABYTE} million characters. "
            "Copy the story from the browser and save it as .txt.",
            source,
        )
    soup = _parse(markup, source)
    story = _densest(soup)
    headings = _blocks(story, ("h1",)) + _blocks(soup, ("h1",))
    # The first h1 may be the paper's own name in one or two words.
    headline = next((h for h in headings if h.count(" ") > 1), headings[0] if headings else "")
    blocks, everything = _blocks(story, STORY_TAGS), _blocks(story, None)
    if sum(map(len, blocks)) < 0.3 * sum(map(len, everything)):  # it marks no paragraphs as such
        blocks = [block for block in everything if block != headline]
    text = "\n\n".join([headline, *blocks] if headline else blocks)
    text = re.sub(r"\n{3,}", "\n\n", text).strip()
    if not text:
        raise ArticleEmpty(
            f"{source} is a web page without a paragraph of text (perhaps a script loads it). "
            "Copy the story from the browser and save it as .txt.",
            source,
        )
    return text, len(headline)


def _parse(markup, source):
    import warnings

    from bs4 import BeautifulSoup

    # A "<" after the last ">" opens nothing, but the parser would search to the end for each.
    last = markup.rfind(">") + 1
    markup = markup[:last] + markup[last:].replace("<", "&lt;")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # BeautifulSoup wonders at text that looks like a name
            return BeautifulSoup(markup, "html.parser")
    except (RecursionError, AssertionError, ValueError) as error:
        raise ArticleUnreadable(
            f"{source} is a web page that cannot be taken apart ({type(error).__name__}). "
            "Copy the story from the browser and save it as .txt.",
            source,
        ) from None


def _densest(soup):
    """The ``article`` or ``main`` with the most paragraphs, or the page."""
    places = [*soup.find_all("article", limit=50), *soup.find_all("main", limit=50)]
    best = max(places, key=lambda place: len(place.find_all("p")), default=None)
    return best if best is not None and best.find("p") else soup


def _blocks(place, wanted):
    """The text of the wanted tags, or of all tags that are no part of a line (``wanted`` None).

    One walk over the page, however deep it is nested: each string belongs to the nearest block
    around it. Two line breaks in a row begin a new paragraph.
    """
    owners = {}  # a tag to the block that its text belongs to, False where it is passed over
    blocks, last = [], None
    for element in place.descendants:
        if element.name is not None:
            around = owners.get(id(element.parent))
            if around is False or element.name in PASSED_OVER:
                owners[id(element)] = False
            elif element.name in (wanted or ()) or element.name in BLOCK_TAGS:
                owners[id(element)] = element if not wanted or element.name in wanted else None
            else:
                owners[id(element)] = around
            if element.name == "br" and blocks:
                blocks[-1].append("\u2028")
        elif type(element).__name__ in ("NavigableString", "CData"):  # no comment, no script
            owner = owners.get(id(element.parent))
            if owner or (owner is None and not wanted):
                if owner is not last or not blocks:
                    blocks.append([])
                blocks[-1].append(str(element))
                last = owner
    pieces = [piece for block in blocks for piece in TWO_BREAKS.split("".join(block))]
    return [" ".join(piece.split()) for piece in pieces if piece.strip()]


# ---------------------------------------------------------------- JSON Lines


EACH_LINE = 'Each line must be {"id": ..., "text": ...}.'


def read_records(lines, source):
    """Read JSON Lines: one article a line, ``{"id": ..., "text": ...}``.

    Parameters
    ----------
    lines : binary file
        Read line by line, so that a long file costs no memory.
    source : str
        Its name, for messages.

    Yields
    ------
    (id, text, place) or ArticleError
        A line that is no article gives an error that names it, and the next lines go on. ``place``
        is the source with the line's number.

    Examples
    --------
    >>> import io
    >>> lines = io.BytesIO(b'{"id": "a", "text": "Maybe."}\\n{"id": "b"\\n')
    >>> for record in read_records(lines, "some.jsonl"):
    ...     print(record)
    ('a', 'Maybe.', 'some.jsonl, line 1')
    some.jsonl, line 2: this is not JSON (Expecting ',' delimiter, column 11). Each line must be \
{"id": ..., "text": ...}.
    """
    number = 0
    while line := lines.readline(LARGEST + 1):
        number += 1
        place = f"{source}, line {number}"
        if len(line) > LARGEST:
            while line and not line.endswith(b"\n"):  # the rest of the giant
                line = lines.readline(LARGEST)
            yield ArticleTooLarge(f"{place} is larger than {LARGEST // MEGABYTE} MB.", place)
        elif number == 1 and line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            yield ArticleUnreadable(f"{source} is in UTF-16. Save JSON Lines in UTF-8.", source)
            return
        elif line.strip():
            try:
                yield (*_record(line, place), place)
            except ArticleError as error:
                yield error


def _record(line, place):
    try:
        record = json.loads(line.decode("utf-8-sig").rstrip())
    except UnicodeDecodeError:
        reason = f"{place}: this is not UTF-8. Save the file in UTF-8."
        raise ArticleUnreadable(reason, place) from None
    except (ValueError, RecursionError) as error:
        colno = getattr(error, "colno", None)
        what = f"{error.msg}, column {colno}" if colno else "a value too deep or too long"
        reason = f"{place}: this is not JSON ({what}). {EACH_LINE}"
        raise ArticleUnreadable(reason, place) from None
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(text, str):
        raise ArticleUnreadable(f'{place}: it has no "text" that is a string. {EACH_LINE}', place)
    if not text.strip():
        raise ArticleEmpty(f'{place}: its "text" is empty.', place)
    return record.get("id"), text
