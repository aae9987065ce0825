"""An article that somebody brings: pasted text and uploaded files.

Notebook 07 teaches it; `controls.own_article` is the control.
"""

import io
from itertools import islice
from pathlib import Path

from ..core.keeping import WorkError
from .article import Article
from .loading import find_article
from .reading import ArticleError
from .records import read_jsonl

LARGEST = 2_000_000  # characters of an article, more than a book has
LARGEST_UPLOAD = 10_000_000  # bytes; what a browser hands over without being cut off
CUT = "Cut one article out of it first."
MOST_ARTICLES = 200  # of one .jsonl file, and no more characters in all than LARGEST_UPLOAD
MOST_LINES = 10_000  # of it that are looked at


class OwnArticleError(WorkError):
    """An article was not taken; the text says what to do."""


def article_from_text(text, name="my_article"):
    """Take a pasted text, or the pasted source of a web page, as an article.

    Parameters
    ----------
    text : str
        At most two million characters.
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
    data = text.encode("utf-8", "surrogatepass")
    return _taken(lambda: [Article.from_bytes(data, name, source="The text")], "The text")[0]


def articles_from_upload(name, data):
    """A list of the articles in an uploaded file of at most 10 MB: whatever `load_article` reads.

    Lines of a ``.jsonl`` file that cannot be read are left out. Raises `OwnArticleError` if the
    file is too large, cannot be read, or holds no article.

    >>> articles_from_upload("rain.txt", b"Rain may fall, she said.")[0].name
    'rain'
    >>> articles_from_upload("rain.docx", b"")
    Traceback (most recent call last):
        ...
    helpers.articles.bringing.OwnArticleError: rain.docx holds no text. Save the article into it.
    """
    path, data = Path(name), bytes(data)
    if len(data) > LARGEST_UPLOAD:
        raise OwnArticleError(too_large(name, len(data)))
    if path.suffix.lower() == ".jsonl":
        return _taken(lambda: _records(io.BytesIO(data), name), name)
    stem = path.stem or "my_article"
    return _taken(lambda: [Article.from_bytes(data, stem, suffix=path.suffix, source=name)], name)


def articles_by_name(name):
    """As `articles_from_upload`, of an article of the course or a file named by its path.

    The quotation marks that Windows puts round a copied path may stay.

    >>> [article.name for article in articles_by_name("tokyo_talks")]
    ['tokyo_talks']
    """
    name = name.strip()
    if name[:1] == name[-1:] and name[:1] in tuple("\"'"):
        name = name[1:-1]
    if not name:
        raise OwnArticleError("Type a name first, such as singing_sand, or the path of a file.")

    def read():
        path = find_article(name)
        many = path.suffix.lower() == ".jsonl"
        return _records(path, path.name) if many else [Article.read(path)]

    return _taken(read, name)


def _records(path_or_stream, name):
    """The first articles of a file of JSON Lines, as many as can be looked through in a list."""
    articles, size, refused = [], 0, None
    for found in islice(read_jsonl(path_or_stream), MOST_LINES):
        if isinstance(found, ArticleError):
            refused = refused or found
        elif problem := _too_long(found, found.source):
            refused = refused or problem
        elif len(articles) < MOST_ARTICLES and size + len(found.text) <= LARGEST_UPLOAD:
            articles.append(found)
            size += len(found.text)
        else:
            break
    if not articles:
        raise OwnArticleError(f"{name} holds no article. {refused}")
    return articles


def _taken(read, name):
    """The articles that a function reads, none of them too long; its errors as an article's own."""
    try:
        articles = read()
    except ArticleError as error:
        raise OwnArticleError(str(error)) from None
    for article in articles:
        if problem := _too_long(article, name):
            raise OwnArticleError(problem)
    return articles


def _too_long(article, name):
    if len(article.text) > LARGEST:
        size = f"{len(article.text):,} characters, where {LARGEST:,} are the most"
        return f"{name} is too large: {size}. {CUT}"
    return None


def too_large(name, size):
    """What is said of a file that is too large to be uploaded.

    >>> too_large("book.txt", 30_000_000)[:57]
    'book.txt is too large: 30.0 MB, where 10 MB are the most.'
    """
    return f"{name} is too large: {size / 1e6:.1f} MB, where 10 MB are the most. {CUT}"


def called(article):
    """What an article is called where one of several is chosen: its name and its headline.

    >>> called(Article.from_text("Tide turns early\\n\\nIt turned at dawn. Boats lay dry.", "a7"))
    'a7: Tide turns early'
    """
    title = article.title
    return f"{article.name}: {title.of(article.text)}" if title else article.name
