"""An article that somebody brings: pasted text and uploaded files.

Notebook 07 teaches it; `controls.own_article` is the control.
"""

import io
from itertools import islice
from pathlib import Path

from ..core.keeping import WorkError
from .article import Article, read_jsonl
from .reading import SUFFIXES, ArticleError

LARGEST = 2_000_000  # bytes; what a browser hands over without being cut off, and more than a book
MOST_ARTICLES = 200  # of one .jsonl file


class OwnArticleError(WorkError):
    """An article was not taken; the text says what to do."""


# Bringing an article --------------------------------------------------------------------------


def article_from_text(text, name="my_article"):
    """Take a pasted text, or the pasted source of a web page, as an article.

    Parameters
    ----------
    text : str
        At most 2 MB.
    name : str

    Returns
    -------
    Article

    Raises
    ------
    OwnArticleError
        If there is no text, or too much.

    Examples
    --------
    >>> article_from_text("Rain may fall, she said.").name
    'my_article'
    """
    if not text.strip():
        raise OwnArticleError("There is no text yet: paste an article into the field first.")
    _check_size(len(text.encode("utf-8", "surrogatepass")), "The text")
    try:
        return Article.from_bytes(text.encode("utf-8", "surrogatepass"), name)
    except ArticleError as error:
        raise OwnArticleError(str(error)) from None


def articles_from_upload(name, data):
    """Take an uploaded file.

    Parameters
    ----------
    name : str
        The file's name; its ending says how it is read.
    data : bytes
        At most 2 MB.

    Returns
    -------
    list of Article
        One, or those of a ``.jsonl`` file (lines that cannot be read are left out).

    Raises
    ------
    OwnArticleError
        If the file is too large, of another kind, or holds no article.

    Examples
    --------
    >>> articles_from_upload("rain.txt", b"Rain may fall, she said.")[0].name
    'rain'
    >>> articles_from_upload("rain.docx", b"PK")
    Traceback (most recent call last):
        ...
    helpers.articles.bringing.OwnArticleError: rain.docx is of a kind that is not read here. \
Save the article as .txt, .html, .htm, .jsonl first.
    """
    stem, suffix = Path(name).stem or "my_article", Path(name).suffix.lower()
    if suffix not in SUFFIXES:
        raise OwnArticleError(
            f"{name} is of a kind that is not read here. Save the article as "
            f"{', '.join(SUFFIXES)} first."
        )
    _check_size(len(data), name)
    try:
        if suffix != ".jsonl":
            html = True if suffix in (".html", ".htm") else None
            return [Article.from_bytes(bytes(data), stem, html=html, source=name)]
        found = list(islice(read_jsonl(io.BytesIO(data)), MOST_ARTICLES))
    except ArticleError as error:
        raise OwnArticleError(str(error)) from None
    articles = [each for each in found if isinstance(each, Article)]
    if not articles:
        raise OwnArticleError(f"{name} holds no article. {found[0]}")
    return articles


def _check_size(size, name):
    if size > LARGEST:
        raise OwnArticleError(
            f"{name} is too large: {size / 1e6:.1f} MB, where 2 MB are the most. Cut one article "
            "out of it first."
        )
