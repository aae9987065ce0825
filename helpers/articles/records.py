"""JSON Lines: many articles in one file, ``{"id": ..., "text": ...}`` a line.

A line that is no article gives an error that names it, and the next lines go on.
"""

import codecs
import itertools
import json
from pathlib import Path

from .article import Article
from .reading import (
    LARGEST,
    MEGABYTE,
    ArticleEmpty,
    ArticleError,
    ArticleTooLarge,
    ArticleUnreadable,
    read_bytes,
)

EACH_LINE = 'Each line must be {"id": ..., "text": ...}.'


def read_records(lines, source):
    """Read JSON Lines, ``{"id": ..., "text": ...}``, one by one: triples of id, text and place.

    A line that is no article gives an `ArticleError` that names it, and the next lines go on. The
    place is the source's name with the line's number.

    >>> import io
    >>> lines = io.BytesIO(b'{"id": "a", "text": "Maybe."}\\n{"id": "b"\\n')
    >>> for record in read_records(lines, "some.jsonl"):
    ...     print(record)
    ('a', 'Maybe.', 'some.jsonl, line 1')
    some.jsonl, line 2: this is not JSON (Expecting ',' delimiter, column 11). Each line must be \
{"id": ..., "text": ...}.
    """
    number = 0
    while line := lines.readline(LARGEST + 1):
        number += 1
        place = f"{source}, line {number}"
        if len(line) > LARGEST:
            while line and not line.endswith(b"\n"):  # the rest of the giant
                line = lines.readline(LARGEST)
            yield ArticleTooLarge(f"{place} is larger than {LARGEST // MEGABYTE} MB.", place)
        elif number == 1 and line.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            yield ArticleUnreadable(f"{source} is in UTF-16. Save JSON Lines in UTF-8.", source)
            return
        elif line.strip():
            try:
                yield (*_record(line, place), place)
            except ArticleError as error:
                yield error


def _record(line, place):
    try:
        record = json.loads(line.decode("utf-8-sig").rstrip())
    except UnicodeDecodeError:
        reason = f"{place}: this is not UTF-8. Save the file in UTF-8."
        raise ArticleUnreadable(reason, place) from None
    except (ValueError, RecursionError) as error:
        colno = getattr(error, "colno", None)
        what = f"{error.msg}, column {colno}" if colno else "a value too deep or too long"
        reason = f"{place}: this is not JSON ({what}). {EACH_LINE}"
        raise ArticleUnreadable(reason, place) from None
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(text, str):
        raise ArticleUnreadable(f'{place}: it has no "text" that is a string. {EACH_LINE}', place)
    if not text.strip():
        raise ArticleEmpty(f'{place}: its "text" is empty.', place)
    return record.get("id"), text


def read_jsonl(path_or_stream):
    """The articles of a JSON Lines file (a path or a binary stream), one by one.

    A line that cannot be read gives an `ArticleError` that names it; the other lines go on.

    >>> import io
    >>> stream = io.BytesIO(b'{"id": 7, "text": "Maybe."}\\n')
    >>> [(article.id, article.text) for article in read_jsonl(stream)]
    [(7, 'Maybe.')]
    """
    if hasattr(path_or_stream, "readline"):
        yield from articles_of_lines(path_or_stream, "the input")
        return
    path = Path(path_or_stream)
    try:
        with path.open("rb") as stream:
            yield from articles_of_lines(stream, str(path))
    except (OSError, ValueError):
        read_bytes(path)  # says what is wrong with it
        raise


def articles_of_lines(stream, source):
    """The articles of a stream of JSON Lines; a source names it in messages."""
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


def only_record(path):
    """The article of a JSON Lines file that holds one; an `ArticleError` where it does not."""
    found = list(itertools.islice(read_jsonl(path), 2))
    if len(found) > 1:
        raise ArticleUnreadable(
            f"{path} holds several articles, one a line. read_articles(path) reads them all.", path
        )
    if isinstance(found[0], ArticleError):
        raise found[0]
    return found[0]
