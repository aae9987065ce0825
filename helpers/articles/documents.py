"""Whatever kind of file an article comes in: which kind it is, and how its text is taken out.

The beginning of a file decides, not its ending, which may lie. Web pages go to `story`;
Word, PDF, rich text and Markdown are read by the libraries python-docx, pypdf, striprtf and
mistune, each loaded when the first such file comes. Sizes are checked before anything is unpacked.
"""

import re
from mimetypes import guess_type

from ..core.spans import Span
from .layout import Draft, lay_out
from .pages import blocks_of, parse
from .plain import as_read, is_mostly_bare, without_invisible
from .reading import (
    MAGIC,
    ArticleEmpty,
    ArticleTooLarge,
    ArticleUnreadable,
    check_size,
    damaged,
    decode,
    no_such,
)
from .story import read_page
from .word import read_docx, refuse_archive

WHAT = {
    "page": "a web page",
    "archive": "a web page in one file (MHTML)",
    "docx": "a Word document",
    "pdf": "a PDF document",
    "rtf": "a rich text document",
    "markdown": "a text in Markdown",
    "text": "a plain text",
}
KIND_OF_SUFFIX = {
    ".txt": "text",
    ".md": "markdown",
    ".html": "page",
    ".htm": "page",
    ".xhtml": "page",
    ".mhtml": "archive",
    ".mht": "archive",
    ".docx": "docx",
    ".pdf": "pdf",
    ".rtf": "rtf",
}
PROGRAMS = ("docx", "pdf", "rtf", "archive")  # kinds that a program writes
LARGEST_MARKDOWN, LARGEST_RTF = 300_000, 5_000_000  # characters, bytes
MOST_PARTS = 20_000  # of a web page in one file, pictures included
ADDRESS = re.compile(r"\s*(?:(?:https?|ftp|file)://|www\.)[^\s<>]{3,2000}\s*", re.IGNORECASE)
BLOCK_TAG = r"(?:article|main|section|header|h[1-6]|div|p|ul|table|meta|title|link|blockquote)"
WEB_PAGE = re.compile(
    rf"""\s*+ (?: <\?xml [^>]{{0,300}} > \s* )? (?: <!-- .{{0,2000}}? --> \s* )*
    < (?: !doctype\ html | html | head | body | {BLOCK_TAG} ) \b""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
PARAGRAPH = re.compile(r"(?:^|>)\s*<p\b[^<>]{0,500}>", re.IGNORECASE | re.MULTILINE)
MAIL_HEADER = re.compile(rb"[A-Za-z-]{2,40}: ?[^\r\n]")


def is_address(text):
    """Whether a text is nothing but the address of a page on the web.

    >>> is_address(" https://news.example/ferry "), is_address("See www.example.org today.")
    (True, False)
    """
    return len(text) < 2100 and ADDRESS.fullmatch(text) is not None


def refuse_address(text):
    """Raise the sentence on addresses if a text is one."""
    if is_address(text):
        shown = text.strip() if len(text) < 100 else f"{text.strip()[:90]}…"
        raise ArticleUnreadable(
            f"{shown} is an address. Nothing is fetched from the web here: open it in a browser, "
            "save the page (Ctrl+S, or Cmd+S on a Mac) and bring that file, or copy the story and "
            "paste it.",
            text.strip(),
        )


def looks_like_html(text):
    """Whether a text begins as a web page does, or is marked up in paragraphs.

    >>> looks_like_html("<!DOCTYPE html><p>Maybe.</p>"), looks_like_html("Maybe <b> tomorrow")
    (True, False)
    """
    start = text[:5000].lstrip("\ufeff")
    if len(PARAGRAPH.findall(start)) >= 2:
        return True
    return WEB_PAGE.match(start) is not None and not is_mostly_bare(start)


def read_document(data, source, suffix=""):
    """Read an article (a `Draft`) out of a file's bytes, at most 20 MB.

    ``source`` is a name for messages, ``suffix`` the file's ending; the bytes are believed before
    it. Raises `ArticleError` if there is no text in the bytes, or too much.

    >>> read_document(b"{\\\\rtf1 Perhaps.}", "note.rtf", ".rtf").text
    'Perhaps.'
    """
    check_size(data, source)
    suffix = suffix.lower()
    kind, text = _kind(data, source, suffix)
    draft = READERS[kind](data if text is None else text, source)
    if not draft.text.strip("\ufeff\x00 \t\r\n\f\v") or draft.text.isspace():
        raise ArticleEmpty(f"{source} holds no text. Save the article into it.", source)
    notes = [draft.note]
    if KIND_OF_SUFFIX.get(suffix, kind) not in (kind, "text" if kind == "markdown" else kind):
        notes.insert(
            0, f"{source} is {WHAT[kind]}, although it ends in {suffix}; it was read as one."
        )
    if text is not None and "\ufffd" in text and b"\xef\xbf\xbd" not in data:
        count = text.count("\ufffd")
        notes.append(
            f"{count} broken character{'s' * (count > 1)} of {source} "
            f"{'are' if count > 1 else 'is'} shown as \ufffd."
        )
    return draft._replace(note=" ".join(filter(None, notes)))


def _kind(data, source, suffix):
    """The kind of a file, and its text if it is one."""
    start = data[:1024].lstrip()
    if start.startswith(b"%PDF-"):
        return "pdf", None
    if start.startswith(b"{\\rtf"):
        return "rtf", None
    if start.startswith(b"PK\x03\x04"):
        if b"word/document" not in data:
            refuse_archive(data, source, suffix)
        return "docx", None
    head = data[:8000].lower()
    if MAIL_HEADER.match(start) and b"mime-version:" in head and b"content-type:" in head:
        return "archive", None
    expected = KIND_OF_SUFFIX.get(suffix)
    try:
        text = decode(data, source)
    except ArticleUnreadable:
        if expected in PROGRAMS and not data.startswith(tuple(magic for magic, _ in MAGIC)):
            raise no_such(WHAT[expected], source, suffix) from None
        raise
    if (guess_type(f"x{suffix}")[0] or "").startswith(("image/", "audio/", "video/")):
        raise no_such("a picture, sound or film", source, suffix)
    refuse_address(text)
    if looks_like_html(text) or (expected == "page" and "<" in text):
        return "page", text
    return ("markdown" if expected == "markdown" else "text"), text


# ---------------------------------------------------------------- one reader a kind


def _read_text(text, source):
    text, note = as_read(text, source)
    return Draft(text, note=note)


def _read_archive(data, source):
    """A page that a browser saved into one file (MHTML, RFC 2557), or a mail."""
    import email
    import email.policy

    if data.count(b"\n--") > MOST_PARTS:
        raise damaged(WHAT["archive"], source)
    try:
        parts = list(email.message_from_bytes(data, policy=email.policy.compat32).walk())
    except RecursionError as error:
        raise damaged(WHAT["archive"], source, error) from None
    for kind in ("text/html", "application/xhtml+xml", "text/plain"):
        for part in parts:
            if part.get_content_type() == kind and not part.is_multipart():
                text = decode(part.get_payload(decode=True) or b"", source)
                return (_read_text if kind == "text/plain" else read_page)(text, source)
    raise ArticleEmpty(
        f"{source} is a saved page without a text in it. Save the page anew.", source
    )


def _read_docx(data, source):
    return _of_pieces(*read_docx(data, source))


def _read_pdf(data, source):
    from .pdf import read_pdf

    return _of_pieces(*read_pdf(data, source))


def _read_rtf(data, source):
    from striprtf.striprtf import rtf_to_text

    _check_length(data, LARGEST_RTF, source)
    try:
        text = rtf_to_text(data.decode("latin-1"), errors="replace")
    except Exception as error:
        raise damaged(WHAT["rtf"], source, error) from None
    return Draft(without_invisible(text.strip()))


def _read_markdown(text, source):
    import mistune

    _check_length(text, LARGEST_MARKDOWN, source)
    text = re.sub(r"\A---\n.*?\n---\n", "", text.replace("\r\n", "\n"), count=1, flags=re.DOTALL)
    try:
        tree = parse(mistune.html(text), source)
    except RecursionError as error:
        raise damaged(WHAT["markdown"], source, error) from None
    blocks = [] if tree is None else blocks_of(tree)
    headline = next((n for n, block in enumerate(blocks) if block.heading == 1), None)
    return _of_pieces([block.text for block in blocks], headline)


def _check_length(data, most, source):
    if len(data) > most:
        raise ArticleTooLarge(
            f"{source} is larger than {most / 1e6:.1f} MB, which is no single article of this "
            "kind. Copy the story and save it as .txt.",
            source,
        )


def _of_pieces(pieces, headline=None, heads=()):
    """A draft of paragraphs; the headline by its number; running heads behind the story."""
    text, spans = "", []
    for piece in map(without_invisible, (*pieces, *heads)):
        text += "\n\n" * bool(text)
        spans.append(Span(len(text), len(text) + len(piece)))
        text += piece
    title = None if headline is None else spans[headline]
    return Draft(text, lay_out(text, title, running=spans[len(pieces) :]))


READERS = {
    "text": _read_text,
    "page": read_page,
    "archive": _read_archive,
    "docx": _read_docx,
    "pdf": _read_pdf,
    "rtf": _read_rtf,
    "markdown": _read_markdown,
}
