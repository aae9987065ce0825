"""Articles by their names, and many at once: from seeds/, folders, JSON Lines and pipes.

An article that cannot be read gives an error that names it, and the next ones go on. Notebook 01
loads by name; the command line reads many.
"""

import difflib
import io
import itertools
import os
import sys
from contextlib import suppress
from pathlib import Path

from .article import Article
from .documents import refuse_address
from .reading import (
    FILES,
    LARGEST,
    SUFFIXES,
    ArticleEmpty,
    ArticleError,
    ArticleNotFound,
    ArticleUnreadable,
)
from .records import articles_of_lines, only_record, read_jsonl

HELPERS = Path(__file__).parents[1]
# In an installed copy the articles lie inside the package; in the kit's own folder beside it.
SEEDS = next(filter(Path.is_dir, [HELPERS / "seeds"]), HELPERS.parent / "seeds")
VARIABLE = "WHO_SAID_MAYBE_ARTICLE"
USUAL = "tokyo_talks"
NO_ARTICLES = ("README", "GUIDELINE")  # what lies beside articles in a folder


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
    return sorted(_articles_in_seeds())


def _articles_in_seeds():
    """Name to path of the articles in seeds/: of several with one name the plain text."""
    order = SUFFIXES[:-1]  # a file of JSON Lines is many articles
    inside = SEEDS.iterdir() if SEEDS.is_dir() else ()
    paths = [path for path in inside if path.suffix.lower() in order and path.name[0] != "."]
    paths.sort(key=lambda path: order.index(path.suffix.lower()), reverse=True)
    return {path.stem: path for path in paths if path.stem not in NO_ARTICLES}


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
    path = find_article(name)
    return only_record(path) if path.suffix.lower() == ".jsonl" else Article.read(path)


def find_article(name=None):
    """The path of the file that `load_article` reads; parameters and errors are the same.

    >>> find_article("tokyo_talks").name
    'tokyo_talks.txt'
    """
    name = str(name or os.environ.get(VARIABLE) or USUAL)
    if found := _articles_in_seeds().get(name):
        return found
    refuse_address(name)
    path = Path(name)
    with suppress(RuntimeError):  # "~somebody", whom this machine does not know
        path = path.expanduser()
    if _exists(path):
        return path
    inside = SEEDS / path.name  # "seeds/tokyo_talks.txt", asked for from notebooks/
    if path.suffix and inside.is_file():
        return inside
    raise _not_found(name)


def _exists(path):
    try:
        return path.exists()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _leads_nowhere(path):
    try:
        return path.is_symlink() and not path.exists()
    except (OSError, ValueError):  # a name that no file can have, or a link to itself
        return False


def _not_found(name):
    names = list_articles()
    shown = name if len(name) <= 60 else name[:60] + "…"
    path = Path(name)
    near = difflib.get_close_matches(path.stem[:60].lower(), names, n=1)
    there = f"There are: {', '.join(names)}." if names else "There is none."
    hint = f" Did you mean {near[0]}?" if near else " A path to a file of your own works, too."
    if "/" in name or "\\" in name or path.suffix.lower() in SUFFIXES:  # no name, but a path
        hint = hint if near else ""
        reason = f"There is no file {shown}. Check its name and folder.{hint}"
        return ArticleNotFound(reason, name)
    return ArticleNotFound(f'no article "{shown}" in seeds/. {there}{hint}', name)


# ---------------------------------------------------------------- many


def as_article(article=None):
    """What a function of the course takes as an article, as an `Article`.

    Parameters
    ----------
    article : Article or str, optional
        A text becomes an article without a name; nothing is the article of the course. What was
        found in an article stands for it.

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
    if isinstance(article, str):
        return Article.from_text(article)
    return getattr(article, "article", article)


def read_articles(paths, stdin=None):
    """Read many articles, one after the other, and go on after one that cannot be read.

    Parameters
    ----------
    paths : iterable of str or pathlib.Path
        Files (texts, web pages, documents, ``.jsonl``), folders of such files, names in seeds/, or
        ``"-"`` for the standard input.
    stdin : binary or text file, optional
        What ``"-"`` reads; the standard input if not given. It may hold one text, page or document,
        or JSON Lines.

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


def _read_one(path, stdin):
    if str(path) == "-":
        yield from _from_stream(stdin or sys.stdin)
        return
    refuse_address(str(path))
    path = Path(path)
    if _leads_nowhere(path):
        reason = f"{path} is a link to a file that is not there. Put the file itself in its place."
        raise ArticleNotFound(reason, path)
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
            if path.suffix.lower() in SUFFIXES
            and not path.name.startswith(".")
            and path.stem not in NO_ARTICLES
            and (path.is_file() or _leads_nowhere(path))
        )
    except OSError as error:
        reason = f"The folder {folder} cannot be read: {error.strerror}."
        raise ArticleUnreadable(reason, folder) from None
    if not inside:
        raise ArticleEmpty(f"The folder {folder} holds no article. Put {FILES} into it.", folder)
    yield from read_articles(inside)


def _from_stream(stream):
    stream = getattr(stream, "buffer", stream)
    source = "standard input"
    first = stream.readline(LARGEST + 1)
    if isinstance(first, str):  # a text stream without bytes below it
        stream = io.BytesIO((first + stream.read(LARGEST + 1)).encode("utf-8", "surrogatepass"))
        first = stream.readline()
    if first.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b'{"'):
        yield from articles_of_lines(_Again(first, stream), source)
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
