"""The text of a Word document (.docx): its paragraphs, tables included, in their order.

The library python-docx opens the file; sizes are checked before anything is unpacked. Text that was
taken out or moved in a tracked change, headers, footers and notes are left out. An archive that is
no Word document is refused by what lies in it, whatever its ending says.
"""

import io
import zipfile

from ..core.wording import counted, listed, shortened, visible
from .reading import ArticleTooLarge, ArticleUnreadable, damaged

LARGEST_UNPACKED = 100_000_000  # bytes with all pictures
LARGEST_XML = 5_000_000  # bytes of text with its marks
MOST_PARTS = 5000  # files in the archive
CHUNK = 1_000_000  # bytes
WORD_XML = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The same box once more, for older versions of Word.
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

OPENED_BY = {  # the beginning of a name inside, and what such a file is
    "xl/": "a workbook of Excel",
    "ppt/": "slides of PowerPoint",
    "content.xml": "an OpenDocument file, as LibreOffice writes it",
    "META-INF/container.xml": "an electronic book (EPUB)",
    "Index/Document.iwa": "a document of Pages",
    "word/": "a Word document without its text",
}


def read_docx(data, source):
    """The paragraphs of a Word document, and the number of the one styled as title (or None).

    Raises `ArticleTooLarge` or `ArticleUnreadable`.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        raise damaged("a Word document", source) from None
    inside = archive.infolist()
    size = sum(each.file_size for each in inside)
    xml = sum(each.file_size for each in inside if each.filename.endswith((".xml", ".rels")))
    if size > LARGEST_UNPACKED or xml > LARGEST_XML or len(inside) > MOST_PARTS:
        raise ArticleTooLarge(
            f"{source} is a Word document that unpacks to {size / 1e6:,.0f} MB, which is no single "
            "article. Copy the story into a new document.",
            source,
        )
    _check_sizes(archive, inside, source)
    import docx
    from docx.text.paragraph import Paragraph

    try:
        document = docx.Document(io.BytesIO(data))
        pieces, headline = [], None
        for element in document.element.body.iter(f"{WORD_XML}p"):
            text = " ".join(_words_of(element).split())
            if not text or next(element.iterancestors(FALLBACK), None) is not None:
                continue
            if headline is None and len(pieces) < 10:
                style = Paragraph(element, document).style
                headline = len(pieces) if style.name in ("Title", "Heading 1") else None
            pieces.append(text)
    except Exception as error:  # whatever a stranger's file makes of the library
        raise damaged("a Word document", source, error) from None
    return pieces, headline


def _check_sizes(archive, inside, source):
    """Unpack every part once, a little at a time: the sizes that an archive states may lie."""
    try:
        for each in inside:
            with archive.open(each) as part:
                while part.read(CHUNK):
                    pass
    except Exception as error:  # whatever a stranger's file makes of the library
        raise damaged("a Word document", source, error) from None


def _words_of(paragraph):
    """The text of a Word paragraph, without that of boxes anchored in it or of what was moved."""
    pieces, stack = [], list(reversed(paragraph))
    while stack:
        element = stack.pop()
        if element.tag == f"{WORD_XML}t":
            pieces.append(element.text or "")
        elif element.tag in (f"{WORD_XML}tab", f"{WORD_XML}br", f"{WORD_XML}cr"):
            pieces.append(" ")
        elif element.tag == f"{WORD_XML}noBreakHyphen":
            pieces.append("-")
        elif element.tag not in (f"{WORD_XML}p", f"{WORD_XML}moveFrom", f"{WORD_XML}del"):
            stack.extend(reversed(element))
    return "".join(pieces)


def refuse_archive(data, source, suffix):
    """Stop with `ArticleUnreadable` that says what an archive's bytes hold.

    >>> try:
    ...     refuse_archive(b"PK", "talks.docx", ".docx")
    ... except ArticleUnreadable as error:
    ...     print(str(error)[:52])
    talks.docx is a ZIP archive that cannot be opened: i
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [each.filename for each in archive.infolist() if not each.is_dir()]
    except Exception:  # whatever a stranger's file makes of the library
        raise ArticleUnreadable(
            f"{source} is a ZIP archive that cannot be opened: it is damaged, or cut off. Get the "
            "file once more.",
            source,
        ) from None
    although = f", although it ends in {suffix}" if suffix == ".docx" else ""
    for beginning, what in OPENED_BY.items():
        if any(name.startswith(beginning) for name in names):
            although = "" if beginning == "word/" else although
            raise ArticleUnreadable(
                f"{source} is {what}{although}. Open it in its own program, copy the story and "
                "save it as a plain text file (.txt, UTF-8).",
                source,
            )
    held = listed([visible(shortened(name, 40)) for name in names[:3]]) if names else "nothing"
    more = f" and {counted(len(names) - 3, 'file')} more" if len(names) > 3 else ""
    raise ArticleUnreadable(
        f"{source} is a ZIP archive{although}, and holds {held}{more}. Unpack it, and name the "
        "file in it that is the article.",
        source,
    )
