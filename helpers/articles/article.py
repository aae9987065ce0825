"""An article is a text with a layout: a title, paragraphs, and page furniture that is passed over.

Its text is kept exactly as it was read, line ends included, so that every offset fits. Notebook 01
teaches it; `layout` tells title, paragraphs and furniture apart, `reading` turns
files into text.
"""

import difflib
import hashlib
import io
import itertools
import os
import sys
from functools import cached_property
from pathlib import Path

from ..core.spans import Span
from .layout import lay_out
from .reading import (
    LARGEST,
    SUFFIXES,
    ArticleEmpty,
    ArticleError,
    ArticleNotFound,
    ArticleTooLarge,
    ArticleUnreadable,
    check_size,
    decode,
    looks_like_html,
    read_bytes,
    read_records,
    story_of_page,
)

__all__ = [
    "Article",
    "ArticleEmpty",
    "ArticleError",
    "ArticleNotFound",
    "ArticleTooLarge",
    "ArticleUnreadable",
    "list_articles",
    "load_article",
    "read_articles",
    "read_jsonl",
]

SEEDS = Path(__file__).parents[2] / "seeds"
VARIABLE = "WHO_SAID_MAYBE_ARTICLE"
USUAL = "tokyo_talks"


class Article:
    """A news article: its text, and where its title, paragraphs and page furniture stand.

    Make one with `Article.from_text`, `Article.read` or `load_article`.

    Attributes
    ----------
    text : str
        Exactly as it was read. All offsets count its characters (code points).
    name : str
        The file's name without its ending, or the ``id`` of a JSON line.
    id : object
        The ``id`` of a JSON line as it stood there; otherwise the name.
    source : str
        Where it came from, for messages: a path, a line of a file, or the name.

    Examples
    --------
    >>> article = Article.from_text("Tide turns early\\n\\nThe tide turned at dawn. Boats lay dry.")
    >>> article.title.of(article.text)
    'Tide turns early'
    >>> [span.of(article.text) for span in article.paragraphs]
    ['The tide turned at dawn. Boats lay dry.']
    """

    def __init__(self, text, name="article", *, id=None, source=None, headline=None):
        if not isinstance(text, str):
            raise TypeError(
                f"An article's text is a string, but this is of type {type(text).__name__}. "
                "Read a file with Article.read(path)."
            )
        self.text, self.name = text, str(name)
        self.id = self.name if id is None else id
        self.source = self.name if source is None else str(source)
        self._headline = headline

    @classmethod
    def from_text(cls, text, name="article", **details):
        """An article from a string, such as one pasted into a notebook.

        Parameters
        ----------
        text : str
        name : str
            What to call it.

        Returns
        -------
        Article

        Raises
        ------
        TypeError
            If the text is not a string.

        Examples
        --------
        >>> Article.from_text("Maybe.", name="note")
        <Article note: 6 characters, 1 paragraph, no title>
        """
        return cls(text, name, **details)

    @classmethod
    def from_html(cls, markup, name="page", **details):
        """An article from a web page: headline and paragraphs, without menus and scripts.

        >>> Article.from_html("<h1>Tide turns</h1><p>It fell.</p>", name="tide").text
        'Tide turns\\n\\nIt fell.'
        """
        text, length = story_of_page(markup, details.get("source", name))
        return cls(text, name, headline=Span(0, length) if length else None, **details)

    @classmethod
    def from_bytes(cls, data, name="article", *, html=None, **details):
        """An article from a file's bytes, such as an upload.

        Parameters
        ----------
        data : bytes
            At most 20 MB.
        name : str
        html : bool, optional
            Whether it is a web page; found out from its beginning if not given.

        Returns
        -------
        Article

        Raises
        ------
        ArticleError
            If there is no text in the bytes, or too much.

        Examples
        --------
        >>> Article.from_bytes("Perhaps.".encode("utf-16"), name="note").text
        'Perhaps.'
        """
        source = details.setdefault("source", str(name))
        check_size(data, source)
        text = decode(data, source)
        if html or (html is None and looks_like_html(text)):
            return cls.from_html(text, name, **details)
        if not text.strip("\ufeff\x00 \t\r\n\f\v") or text.isspace():
            raise ArticleEmpty(f"{source} holds no text. Save the article into it.", source)
        return cls(text, name, **details)

    @classmethod
    def read(cls, path):
        """Read an article from a file.

        UTF-8 (with or without a byte-order mark), UTF-16 and the older encodings such as
        Windows-1252 are recognised. Line ends are kept. From ``.html`` and ``.htm`` the headline
        and the paragraphs are taken.

        Parameters
        ----------
        path : str or pathlib.Path

        Returns
        -------
        Article

        Raises
        ------
        ArticleNotFound, ArticleEmpty, ArticleTooLarge, ArticleUnreadable
            All of them are `ArticleError`: what was found, and what to do.

        Examples
        --------
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = Path(folder, "tide.txt")
        ...     _ = path.write_bytes("Maybe.\\r\\n".encode("utf-8-sig"))
        ...     article = Article.read(path)
        >>> article.name, article.text
        ('tide', 'Maybe.\\r\\n')
        """
        path = Path(path)
        html = path.suffix.lower() in (".html", ".htm") or None
        return cls.from_bytes(read_bytes(path), path.stem, html=html, source=str(path))

    @cached_property
    def sha256(self):
        """Fingerprint of the text (SHA-256 of its UTF-8 bytes), by which gold knows it."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def _layout(self):
        return lay_out(self.text, self._headline)

    @property
    def title(self):
        """Span of the headline, or None if there is none."""
        return self._layout.title

    @property
    def paragraphs(self):
        """Spans of the body's paragraphs in text order, title and furniture left out."""
        return list(self._layout.paragraphs)

    @property
    def furniture(self):
        """Spans of the lines that belong to the page and not to the story."""
        return list(self._layout.furniture)

    @property
    def story(self):
        """Title (if any) and paragraphs in text order: where words and findings are."""
        title = self._layout.title
        return sorted([title, *self._layout.paragraphs] if title else self._layout.paragraphs)

    def __repr__(self):
        count = len(self._layout.paragraphs)
        title = f"title “{self.title.of(self.text)[:60]}”" if self.title else "no title"
        return (
            f"<Article {self.name}: {len(self.text):,} characters, "
            f"{count} paragraph{'s' * (count != 1)}, {title}>"
        )


def as_article(article=None):
    """What a function of the course takes as an article, as an `Article`.

    Parameters
    ----------
    article : Article or str, optional
        A text becomes an article without a name; nothing is the article of the course.

    Returns
    -------
    Article

    Examples
    --------
    >>> as_article("It may rain.").text
    'It may rain.'
    """
    if article is None:
        return load_article()
    return Article.from_text(article) if isinstance(article, str) else article


# ---------------------------------------------------------------- by name


def list_articles():
    """The names of the articles in seeds/, in alphabetical order.

    Returns
    -------
    list of str

    Examples
    --------
    >>> "tokyo_talks" in list_articles()
    True
    """
    return sorted(path.stem for path in SEEDS.glob("*.txt"))


def load_article(name=None):
    """Load an article by its name in seeds/ or by a path.

    Parameters
    ----------
    name : str or pathlib.Path, optional
        A name such as ``"tokyo_talks"``, or a path to a file. Without one, the environment variable
        ``WHO_SAID_MAYBE_ARTICLE`` is asked, and if that is not set, it is the course's article.

    Returns
    -------
    Article

    Raises
    ------
    ArticleError
        If there is no such article, or it cannot be read.

    Examples
    --------
    >>> load_article("tokyo_talks").name
    'tokyo_talks'
    >>> load_article("tokio_talks")
    Traceback (most recent call last):
    helpers.articles.reading.ArticleNotFound: no article "tokio_talks" in seeds/. There are: ...
    """
    name = str(name or os.environ.get(VARIABLE) or USUAL)
    if name in list_articles():
        return Article.read(SEEDS / f"{name}.txt")
    path = Path(name)
    if _exists(path):
        return Article.read(path)
    inside = SEEDS / path.name  # "seeds/tokyo_talks.txt", asked for from notebooks/
    if path.suffix and inside.is_file():
        return Article.read(inside)
    raise _not_found(name)


def _exists(path):
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _not_found(name):
    names = list_articles()
    shown = name if len(name) <= 60 else name[:60] + "…"
    near = difflib.get_close_matches(Path(name).stem[:60].lower(), names, n=1)
    there = f"There are: {', '.join(names)}." if names else "There is none."
    hint = f" Did you mean {near[0]}?" if near else " A path to a file of your own works, too."
    return ArticleNotFound(f'no article "{shown}" in seeds/. {there}{hint}', name)


# ---------------------------------------------------------------- many


def read_articles(paths, stdin=None):
    """Read many articles, one after the other, and go on after one that cannot be read.

    Parameters
    ----------
    paths : iterable of str or pathlib.Path
        Files (``.txt``, ``.html``, ``.jsonl``), folders of such files, names in seeds/, or ``"-"``
        for the standard input.
    stdin : binary or text file, optional
        What ``"-"`` reads; the standard input if not given. It may hold one text, a web page, or
        JSON Lines.

    Yields
    ------
    Article or ArticleError
        In the order of the input. Errors are yielded, not raised.

    Examples
    --------
    >>> for found in read_articles(["-", "no such file"], stdin=io.BytesIO(b"Maybe.")):
    ...     print(type(found).__name__, found.source)
    Article standard input
    ArticleNotFound no such file
    """
    for path in [paths] if isinstance(paths, (str, Path)) else paths:
        try:
            yield from _read_one(path, stdin)
        except ArticleError as error:
            yield error


def read_jsonl(path_or_stream):
    """Read the articles of a JSON Lines file: one ``{"id": ..., "text": ...}`` a line.

    Parameters
    ----------
    path_or_stream : str, pathlib.Path or binary file

    Yields
    ------
    Article or ArticleError
        A line that cannot be read gives an error that names it; the other lines go on.

    Examples
    --------
    >>> stream = io.BytesIO(b'{"id": 7, "text": "Maybe."}\\n')
    >>> [(article.id, article.text) for article in read_jsonl(stream)]
    [(7, 'Maybe.')]
    """
    if hasattr(path_or_stream, "readline"):
        yield from _articles_of_lines(path_or_stream, "the input")
        return
    path = Path(path_or_stream)
    try:
        with path.open("rb") as stream:
            yield from _articles_of_lines(stream, str(path))
    except (OSError, ValueError):
        read_bytes(path)  # says what is wrong with it
        raise


def _articles_of_lines(stream, source):
    found = False
    for number, record in enumerate(read_records(stream, source), 1):
        found = True
        if isinstance(record, ArticleError):
            yield record
        else:
            key, text, place = record
            name = f"{Path(source).stem}-{number}" if key is None else str(key)
            yield Article(text, name, id=key, source=place)
    if not found:
        yield ArticleEmpty(f"{source} holds no line. Each line must be an article.", source)


def _read_one(path, stdin):
    if str(path) == "-":
        yield from _from_stream(stdin or sys.stdin)
        return
    path = Path(path)
    if not _exists(path):
        yield load_article(path)
    elif path.is_dir():
        yield from _from_folder(path)
    elif path.suffix.lower() == ".jsonl":
        yield from read_jsonl(path)
    else:
        yield Article.read(path)


def _from_folder(folder):
    """The articles of a folder, sorted by name; what has another ending is passed over."""
    try:
        inside = sorted(
            path
            for path in folder.iterdir()
            if path.suffix.lower() in SUFFIXES and not path.name.startswith(".") and path.is_file()
        )
    except OSError as error:
        reason = f"The folder {folder} cannot be read: {error.strerror}."
        raise ArticleUnreadable(reason, folder) from None
    if not inside:
        raise ArticleEmpty(
            f"The folder {folder} holds no article. "
            f"Put files ending in {', '.join(SUFFIXES)} into it.",
            folder,
        )
    yield from read_articles(inside)


def _from_stream(stream):
    stream = getattr(stream, "buffer", stream)
    source = "standard input"
    first = stream.readline(LARGEST + 1)
    if isinstance(first, str):  # a text stream without bytes below it
        stream = io.BytesIO((first + stream.read(LARGEST + 1)).encode("utf-8", "surrogatepass"))
        first = stream.readline()
    if first.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b'{"'):
        yield from _articles_of_lines(_Again(first, stream), source)
    else:
        data = first + stream.read(LARGEST + 1)
        yield Article.from_bytes(data, "standard input", source=source)


class _Again:
    """A stream whose first line has been looked at and is given out once more."""

    def __init__(self, first, stream):
        self._lines = itertools.chain([first])
        self._stream = stream

    def readline(self, size=-1):
        return next(self._lines, None) or self._stream.readline(size)
