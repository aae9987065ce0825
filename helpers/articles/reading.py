"""From a file's bytes to characters, and a plain word where that cannot be done.

Bytes become characters by an *encoding*. News comes in several; this module recognises the usual
ones and refuses what is no text. Notebook 01 teaches it.
"""

import codecs
import re
from functools import cache
from pathlib import Path

MEGABYTE = 1_000_000
LARGEST = 20 * MEGABYTE  # bytes in one article
# What may be brought, in words and by its ending.
FILES = (
    "a text (.txt, .md), a saved page (.html, .mhtml), a document (.docx, .rtf, .pdf with text in "
    'it) or articles in JSON Lines (.jsonl, {"id", "text"} a line)'
)
SUFFIXES = (".txt", ".md", ".html", ".htm", ".xhtml", ".mhtml", ".mht")
SUFFIXES += (".docx", ".pdf", ".rtf", ".jsonl")


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


@cache
def hush(library):
    """Keep what a library logs off the screen; whoever sets logging up still gets it."""
    import logging

    logging.getLogger(library).addHandler(logging.NullHandler())


def damaged(what, source, error=None):
    """The error on a file that a library cannot read; ``what`` is its kind in words."""
    kind = f" ({type(error).__name__})" if error is not None else ""
    return ArticleUnreadable(
        f"{source} is {what} that cannot be taken apart{kind}: it is damaged or protected. Open it "
        "in its own program, copy the story and save it as .txt.",
        source,
    )


def no_such(what, source, suffix):
    """The error on a file whose ending promises a kind, in words, that it is not."""
    return ArticleUnreadable(
        f"{source} ends in {suffix}, but is not {what}, or is damaged. Get the file once more; if "
        "it holds a plain text, give it the ending .txt.",
        source,
    )


# The first bytes of files that are often taken for articles.
MAGIC = (
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
    (b"\xd0\xcf\x11\xe0", "an old office document (.doc, .xls)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"bplist00", "a web archive of Safari (.webarchive)"),
    (b"RIFF", "a picture or a sound (WebP, WAV)"),
)
# UTF-32 first: its little-endian mark begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What charset-normalizer may choose from when a file is no Unicode; Western encodings first.
OLDER_ENCODINGS = ["cp1252", "mac_roman", "cp1250", "cp1251", "cp1253", "cp1254", "koi8_r"]
SAMPLE = 100_000  # bytes from which the encoding is guessed
OLDER_ENCODINGS += ["cp932", "euc_jp", "gb18030", "big5", "euc_kr"]
# What cp1252 gives for English: ASCII, typographic marks, signs, letters with accents.
WESTERN = re.compile(r"[\x00-\x7f\xa0‘’“”–—…•™£€©®°½¼¾·«»À-ÖØ-öø-ÿŠšŽžŒœ]*")
# And what it gives for bytes of another encoding: capitals with accents in odd places.
NOT_WESTERN = re.compile(
    r"[À-ÖØ-ß]{2}|(?<![A-Za-zÀ-ÿ])[Ò-Õ]|[Ò-Õ](?![A-Za-zà-ÿ])|(?<=[a-z])[À-ÖØ-Þ](?=[a-z])"
)


def read_bytes(path):
    """The bytes of an article's file.

    An `ArticleError` if it is missing, a folder, empty or too large.
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
    """Turn bytes into text without a byte-order mark, and change no character on the way.

    UTF-8 comes first, then UTF-16 and UTF-32 (by their byte-order marks or, in UTF-16, by the zero
    bytes that English has there), then the encoding that a web page names, then the older ones, of
    which charset-normalizer picks the likeliest. UTF-8 with a few broken bytes stays UTF-8: each of
    them becomes U+FFFD, the replacement character. Line ends stay as they are. The same bytes
    always give the same text; `ArticleUnreadable` where they are none.

    >>> decode("“Maybe,” she said.".encode("cp1252"))
    '“Maybe,” she said.'
    >>> decode("“Maybe,” ".encode() + b"\\x92she said.")
    '“Maybe,” \ufffdshe said.'
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
    for read in (_utf_8, _broken_utf_8, _as_named, _older_encoding):
        text = read(data)
        if text is not None:
            return text
    return None


def _utf_8(data):
    return _try(data, "utf-8")


def _as_named(data):
    name = _named(data)
    return _try(data, name) if name else None


def _broken_utf_8(data):
    """Text in UTF-8 whose broken bytes are few beside its letters and marks beyond ASCII.

    A page that says it is in UTF-8, and is so in one place at least, is believed.
    """
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond = len(re.findall(r"[^\x00-\x7f\ufffd]", text))
    return text if beyond >= 2 * broken or (beyond and _named(data) == "utf-8") else None


NAMED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?([\w-]+)""", re.I
)


def _named(data):
    """The encoding that a web page names at its top, or ''."""
    found = NAMED.search(data[:4000])
    name = found.group(1).decode("ascii", "replace").lower() if found else ""
    # What calls itself Latin-1 is Windows-1252 in every browser.
    return {"iso-8859-1": "cp1252", "latin-1": "cp1252", "utf8": "utf-8"}.get(name, name)


def _try(data, encoding):
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
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

    part = data[:SAMPLE]
    best = from_bytes(part, cp_isolation=OLDER_ENCODINGS, enable_fallback=False).best()
    return _try(data, best.encoding if best is not None else "cp1252")


def _looks_binary(text):
    """Whether control characters make up more than a twentieth of a text."""
    controls = len(re.findall(r"[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff]", text))
    return controls > 8 and controls > 0.05 * len(text)
