"""Gold annotation: what people marked in an article, kept beside it as places and labels.

A file names its text by fingerprint and holds no words of it. Notebooks 03, 04 and 06 use it.
"""

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from ..articles import SEEDS, load_article
from ..core.spans import Located, Span


class GoldError(ValueError):
    """A gold file that cannot be used: what is wrong with it, and where."""


@dataclass(frozen=True, slots=True)
class Mark(Located):
    """A stretch of text that an annotator marked.

    Attributes
    ----------
    start, end : int
        Its place (code points, end exclusive).
    label : str
        The kind of a quotation, the category of a hedge, ``"booster"``.
    name : str or None
        Who speaks, as fully as the article names them.
    speaker, cue : Span or None
        The mention of the speaker and the reporting word beside the quotation.
    utterance : int or None
        The same number for the stretches of one quotation.
    """

    start: int
    end: int
    label: str = ""
    name: str | None = None
    speaker: Span | None = None
    cue: Span | None = None
    utterance: int | None = None

    @property
    def kind(self):
        """The label, as quotations call it."""
        return self.label

    @property
    def category(self):
        """The label, as hedges call it."""
        return self.label


@dataclass(frozen=True)
class Gold:
    """What annotators marked in an article: ``quotations``, ``hedges`` and ``boosters``.

    Attributes
    ----------
    article : str
        The article's name when it was annotated.
    annotator : str or None
        ``"first"`` or ``"second"`` for an independent pass, None for what both settled on.
    title : Span or None
    paragraphs, furniture : list of Span
    quotations, hedges, boosters : list of Mark
        In text order.
    """

    article: str
    annotator: str | None
    title: Span | None
    paragraphs: list = field(repr=False)
    furniture: list = field(repr=False)
    quotations: list = field(repr=False)
    hedges: list = field(repr=False)
    boosters: list = field(repr=False)

    @property
    def marked(self):
        """The quotations between marks: direct and mixed ones."""
        return [mark for mark in self.quotations if mark.kind != "indirect"]


def page_with_gold(article):
    """The article itself if it can be measured on, otherwise a practice page that can.

    Parameters
    ----------
    article : Article

    Returns
    -------
    Article

    Examples
    --------
    >>> from helpers import Article
    >>> page_with_gold(Article.from_text("Nobody has annotated this.")).name
    'harbour_bridge'
    """
    return article if load_gold(article) else load_article("harbour_bridge")


def load_gold(article, annotator=None, folder=None):
    """Load the gold annotation of an article, found by the fingerprint of its text.

    Parameters
    ----------
    article : Article or str
        An article, or its name in seeds/.
    annotator : {None, "first", "second"}
        None for the settled marks.
    folder : str or pathlib.Path, optional
        Where the gold files are; seeds/gold/ by default.

    Returns
    -------
    Gold or None
        None if this text has no gold.

    Raises
    ------
    GoldError
        If there is a file for this text that does not fit it.
    ValueError
        For another annotator.

    Examples
    --------
    >>> from helpers import Article
    >>> load_gold(Article.from_text("Nobody has annotated this.")) is None
    True
    """
    if annotator not in (None, "first", "second"):
        raise ValueError(f'annotator is None, "first" or "second", not {annotator!r}.')
    if isinstance(article, str):
        article = load_article(article)
    folder = Path(folder) if folder is not None else SEEDS / "gold"
    ending = f".{annotator}.json" if annotator else ".json"
    for path in sorted(folder.glob("*" + ending)):
        if path.name.count(".") != ending.count("."):
            continue  # NAME.first.json is not NAME.json
        record = _gold_record(path, path.stat().st_mtime_ns)
        if isinstance(record, str):
            if path.name.split(".")[0] == article.name:
                raise GoldError(f"{path.name} is no gold file ({record}). Restore it.")
        elif record.get("sha256") == article.sha256:
            return _as_gold(record, article.text, annotator, path.name)
    return None


@cache
def _gold_record(path, changed):
    """A file's content, or what is wrong with it; a file that ``changed`` is read again."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError, OSError) as error:
        return str(error)[:100]
    return record if isinstance(record, dict) else "not an object"


def _as_gold(record, text, annotator, file_name):
    def place(pair, what):
        if pair is None:
            return None
        start, end = pair
        if type(start) is not int or type(end) is not int:
            raise TypeError(f"{pair} is no place")
        if not 0 <= start < end <= len(text):
            raise GoldError(
                f"{file_name}: a {what} at {start} to {end} does not fit a text of {len(text)} "
                "characters. Restore the file."
            )
        return Span(start, end)

    def marks(name, label):
        return sorted(
            (
                Mark(
                    *place((row["start"], row["end"]), name.removesuffix("s")),
                    label=label or row.get("kind") or row.get("category") or "",
                    name=row.get("name"),
                    speaker=place(row.get("speaker"), "speaker"),
                    cue=place(row.get("cue"), "cue"),
                    utterance=row.get("utterance"),
                )
                for row in record.get(name, [])
            ),
            key=lambda mark: (mark.start, mark.end),
        )

    try:
        return Gold(
            article=record.get("article", ""),
            annotator=annotator,
            title=place(record.get("title"), "title"),
            paragraphs=[place(pair, "paragraph") for pair in record.get("paragraphs", [])],
            furniture=[place(pair, "line of furniture") for pair in record.get("furniture", [])],
            quotations=marks("quotations", None),
            hedges=marks("hedges", None),
            boosters=marks("boosters", "booster"),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        if isinstance(error, GoldError):
            raise
        raise GoldError(
            f"{file_name} lacks something or holds the wrong type ({error}). Restore the file."
        ) from None
