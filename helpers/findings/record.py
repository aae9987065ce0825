"""The analysis of one article as plain values, and a file of them: what ``--json`` writes."""

import json
from collections import Counter
from pathlib import Path

from ..articles import ArticleError
from ..core.keeping import WorkError


def as_record(analysis):
    """The findings of one article as plain values: the object that ``--json`` writes.

    Parameters
    ----------
    analysis : Analysis

    Returns
    -------
    dict
        Offsets count code points of the text as it was decoded; what is absent is None.

    Examples
    --------
    >>> from helpers.findings import analyse
    >>> record = as_record(analyse("“It may rain,” said Ada Lund."))
    >>> [(hedge["text"], hedge["voice"]) for hedge in record["hedges"]]
    [('may', 'Ada Lund')]
    """
    from ..tokens import count_words, sentences
    from .suitability import is_transcript

    article, text = analysis.article, analysis.article.text
    return {
        "id": article.id,
        "title": article.title.of(text) if article.title else None,
        "characters": len(text),
        "words": count_words(article),
        "sentences": len(sentences(article)),
        "paragraphs": len(article.paragraphs),
        "quotations": [_as_row(each, text) for each in analysis.quotations],
        "hedges": [
            {**_place(each, text), "category": each.category, **_why(each, analysis)}
            for each in analysis.hedges
        ],
        "boosters": [{**_place(each, text), **_why(each, analysis)} for each in analysis.boosters],
        # Only where voices are not to be trusted, so that other records have the keys of always.
        **({"transcript": True} if is_transcript(article) else {}),
    }


def _place(finding, text):
    return {"start": finding.start, "end": finding.end, "text": finding.of(text)}


def _why(finding, analysis):
    return {"voice": analysis.voice_of(finding), "reason": finding.reason}


def _as_row(quotation, text):
    """One quotation, its speaker and its cue as words and offsets."""
    row = {**_place(quotation, text), "kind": quotation.kind}
    for part in ("speaker", "cue"):
        span = getattr(quotation, part)
        row[part] = span.of(text) if span else None
        row[f"{part}_start"] = span.start if span else None
        row[f"{part}_end"] = span.end if span else None
        if part == "speaker":
            row["name"] = quotation.name
    return row | {"utterance": quotation.utterance, "reason": quotation.reason}


class Records:
    """A file of records, a line each, that a broken run goes on with after its last whole line.

    Raises `WorkError` if it holds something else, or cannot be opened.

    >>> import tempfile
    >>> from helpers import Article
    >>> rain, snow = Article("It may rain.", id=1), Article("It may snow.", id=2)
    >>> with tempfile.TemporaryDirectory() as home:
    ...     path = Path(home, "out.jsonl")
    ...     with Records(path) as records:
    ...         records.write('{"id": 1, "quotations": []}')
    ...     with Records(path) as records:
    ...         [article.text for article in records.missing([rain, snow])]
    ['It may snow.']
    """

    def __init__(self, path):
        self.path, self.done = Path(path), Counter()

    def __enter__(self):
        try:
            self.file = self.path.open("a+b")
            self.file.seek(0)
            for line in iter(self.file.readline, b""):
                if not line.endswith(b"\n"):
                    if not _is_begun(line):
                        raise ValueError("somebody's own last line")
                    self.file.truncate(self.file.tell() - len(line))
                    break
                record = json.loads(line)
                record["quotations"]  # articles have an id as well
                self.done[_key(record["id"])] += 1
        except FileNotFoundError:
            raise WorkError(
                f"There is no folder {self.path.parent} to write {self.path.name} into. Make it "
                "first, or name another."
            ) from None
        except OSError as error:
            raise WorkError(f"{self.path} cannot be written ({error.strerror or error}).") from None
        except (ValueError, TypeError, KeyError, RecursionError):
            self.file.close()
            raise WorkError(
                f"{self.path} is no file that --resume can go on with: it holds something else "
                "than JSON Lines of this command. It stays as it is. Name the file that a broken "
                "run wrote, or one that is not there yet."
            ) from None
        return self

    def __exit__(self, *_):
        self.file.close()

    def missing(self, items):
        """The articles that have no record yet."""
        for item in items:
            if not isinstance(item, ArticleError) and self.done[key := _key(item.id)] > 0:
                self.done[key] -= 1
            else:
                yield item

    def write(self, line):
        self.file.write(line.encode("utf-8", "backslashreplace") + b"\n")
        self.file.flush()


def _is_begun(line):
    """Whether a line without an end is what a broken run leaves: the beginning of a record."""
    first, rest = line[:7], line[7:].decode("utf-8", "replace")
    if not b'{"id": '.startswith(first):
        return False
    try:
        _, end = json.JSONDecoder().raw_decode(rest)
    except (ValueError, RecursionError):
        return True  # broken off inside its id
    rest, second = rest[end:], ', "title": '
    return rest.startswith(second) or second.startswith(rest)


def _key(id):
    return json.dumps(id, sort_keys=True)  # an id may be any JSON value; 1 is another than true
