"""What lies in an archive that is no Word document, whatever its ending says."""

import io
import zipfile

from ..core.wording import counted, listed, shortened, visible
from .reading import ArticleUnreadable

OPENED_BY = {  # the beginning of a name inside, and what such a file is
    "xl/": "a workbook of Excel",
    "ppt/": "slides of PowerPoint",
    "content.xml": "an OpenDocument file, as LibreOffice writes it",
    "META-INF/container.xml": "an electronic book (EPUB)",
    "Index/Document.iwa": "a document of Pages",
    "word/": "a Word document without its text",
}


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
