"""An article is a text with a layout: a title, paragraphs, and page furniture that is passed over.

Its text is kept exactly as it was read, line ends included, so that every offset fits. Notebook 01
teaches it; `layout` tells title, paragraphs and furniture apart, `reading` turns
files into text.
"""

import hashlib
from functools import cached_property
from pathlib import Path

from ..core.wording import shortened
from .documents import read_document
from .layout import lay_out
from .reading import read_bytes
from .story import read_page


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
    note : str
        A sentence on how it was read, where a reader should check that; otherwise empty.

    Examples
    --------
    >>> article = Article.from_text("Tide turns early\\n\\nThe tide turned at dawn. Boats lay dry.")
    >>> article.title.of(article.text)
    'Tide turns early'
    >>> [span.of(article.text) for span in article.paragraphs]
    ['The tide turned at dawn. Boats lay dry.']
    """

    def __init__(self, text, name="article", *, id=None, source=None, layout=None, note=""):
        if not isinstance(text, str):
            raise TypeError(
                f"An article's text is a string, but this is of type {type(text).__name__}. "
                "Read a file with Article.read(path)."
            )
        self._text, self._name = text, str(name)
        self.id = self.name if id is None else id
        self.source = self.name if source is None else str(source)
        self.note = note
        if layout is not None:
            self._layout = layout

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
        """An article from the markup of a web page: all its text, menus passed over.

        >>> page = "<nav>Home</nav><h1>Tide turns</h1><p>It fell.</p>"
        >>> Article.from_html(page, name="tide")
        <Article tide: 26 characters, 1 paragraph, title “Tide turns”> Only 2 words of tide were \
taken as its story: check that it is whole.
        """
        return cls._of(read_page(markup, details.get("source", name)), name, details)

    @classmethod
    def from_bytes(cls, data, name="article", *, suffix="", **details):
        """An article from a file's bytes, such as an upload.

        Parameters
        ----------
        data : bytes
            At most 20 MB: a text, a web page, a Word document, a PDF, rich text or Markdown.
        name : str
        suffix : str
            The ending of the file's name, such as ``".md"``. What the bytes say goes before it.

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
        return cls._of(read_document(data, source, suffix), name, details)

    @classmethod
    def _of(cls, draft, name, details):
        return cls(draft.text, name, layout=draft.layout, note=draft.note, **details)

    @classmethod
    def read(cls, path):
        """Read an article from a file.

        UTF-8 (with or without a byte-order mark), UTF-16 and the older encodings such as
        Windows-1252 are recognised. Line ends are kept. Of web pages (``.html``, ``.htm``,
        ``.xhtml``, ``.mhtml``), documents (``.docx``, ``.pdf``, ``.rtf``) and ``.md`` the text is
        taken out.

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
        return cls.from_bytes(read_bytes(path), path.stem, suffix=path.suffix, source=path)

    @property
    def text(self):
        """The text exactly as it was read; nobody sets it by a slip, since all offsets count it."""
        return self._text

    @property
    def name(self):
        """What it is called; nobody sets this by a slip either."""
        return self._name

    @cached_property
    def sha256(self):
        """Fingerprint of the text (SHA-256 of its UTF-8 bytes), by which gold knows it."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def _layout(self):
        return lay_out(self.text)

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
        return [each.span for each in self._layout.furniture]

    @property
    def left_out(self):
        """The furniture once more, each place with the ``reason`` why it is no story."""
        return list(self._layout.furniture)

    @property
    def story(self):
        """Title (if any) and paragraphs in text order: where words and findings are."""
        title = self._layout.title
        return sorted([title, *self._layout.paragraphs] if title else self._layout.paragraphs)

    def __repr__(self):
        count = len(self._layout.paragraphs)
        title = f"title “{shortened(self.title.of(self.text), 60)}”" if self.title else "no title"
        return (
            f"<Article {self.name}: {len(self.text):,} characters, "
            f"{count} paragraph{'s' * (count != 1)}, {title}>{' ' * bool(self.note)}{self.note}"
        )


def remembered(article, what, make):
    """Work out lists once per article; each caller gets a list of its own.

    >>> remembered("a text is not an article", "words", lambda: [1])
    [1]
    """
    if isinstance(article, str):
        return make()
    kept = vars(article).setdefault("_remembered", {})
    if what not in kept:
        kept[what] = make()
    return list(kept[what])
