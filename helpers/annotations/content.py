"""What an annotation file holds, and whether it is one. Notebook 06 uses it."""

import json
from dataclasses import dataclass

from ..core.keeping import read_text
from ..core.spans import Located
from ..core.wording import shortened
from ..hedges.cues import CATEGORIES
from .passage import AnnotationError

FORMAT = 1
OURS = " of who-said-maybe"
KIND = f"annotation{OURS}"
LARGEST = 1_000_000  # bytes; the file of a long passage with every word marked has 50,000


@dataclass(frozen=True, slots=True)
class HandMark(Located):
    """A stretch that an annotator marked as a hedge, and the category it was given."""

    start: int
    end: int
    category: str


def as_text(annotation):
    """An annotation as its file holds it: JSON."""
    article, passage = annotation.article, annotation.passage
    whole = {"kind": KIND, "format": FORMAT, "learner": annotation.learner}
    whole |= {"article": article.name, "sha256": article.sha256}
    whole |= {"passage": [passage.start, passage.end]}
    whole |= {"marks": [[each.start, each.end, each.category] for each in annotation.marks]}
    whole |= {"position": annotation.position, "done": sorted(annotation.done)}
    return json.dumps({**whole, "past": annotation.past}, ensure_ascii=False)


def read_content(path):
    """The content of an annotation file: `checked` of what it says."""
    return checked(as_json(read_text(path, AnnotationError, LARGEST), path.name), path.name)


def as_json(text, name):
    """What a text says in JSON, or an error that says why it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        more_expected = getattr(error, "pos", 0) >= len(text.rstrip())
        cut = text.lstrip()[:1] == "{" and (more_expected or text.rstrip()[-1:] != "}")
        why = "is cut off: its end is missing" if cut else "is not JSON"
        if not text.strip("\0 \t\r\n"):  # a machine that was switched off leaves zeros behind
            why = "is empty: nothing is in it"
        raise AnnotationError(
            f"{name} {why}, so it cannot be read. Ask for the file once more."
        ) from None


def checked(found, name):
    """An annotation as the file of this name holds it, or an `AnnotationError` if a type is wrong.

    It has ``learner``, ``article``, ``sha256``, ``passage``, ``marks``, ``position``, ``done`` and
    ``past``; whether the numbers fit a passage is not looked at here.
    """
    kind = found.get("kind") if isinstance(found, dict) else None
    if type(kind) is str and kind != KIND and kind.endswith(OURS):
        raise AnnotationError(
            f"{name} is no annotation, but another file of this course: {shortened(kind, 60)}. "
            "An annotation has the numbers of its passage in its name; read_class reads what was "
            "handed in."
        )
    if kind != KIND:
        raise AnnotationError(
            f"{name} is not an annotation: it was not written by notebook 06 of this course."
        )
    version = found.get("format")
    if type(version) is int and version > FORMAT:
        raise AnnotationError(
            f"{name} was written by a later version of the course (format {version}; this one "
            f"reads format {FORMAT}). Update the course to read it."
        )
    found.setdefault("past", [])
    if type(version) is not int or version < 1 or not _has_right_types(found):
        raise AnnotationError(
            f"{name} is an annotation, but parts of it are missing or of the wrong type. It "
            "was perhaps changed by hand."
        )
    return found


def _has_right_types(found):
    """Whether every entry is there and of its type; what the numbers mean is looked at later."""
    names = [found.get(key) for key in ("learner", "article", "sha256")]
    return (
        all(type(each) is str and each.strip() for each in names)
        and _whole(found.get("position"))
        and (_listed(found.get("passage"), 2) and all(map(_whole, found["passage"])))
        and (_listed(found.get("done")) and all(map(_whole, found["done"])))
        and (_listed(found.get("marks")) and all(map(_is_mark, found["marks"])))
        and (_listed(found["past"]) and all(map(_is_step, found["past"])))
    )


def _whole(value):
    return type(value) is int  # True and False are no offsets


def _listed(value, length=None):
    return type(value) is list and length in (None, len(value))


def _is_mark(value):
    return _listed(value, 3) and all(map(_whole, value[:2])) and value[2] in CATEGORIES


def _is_step(value):
    """Whether an entry says how to take a step back: a word's old mark, or where one was."""
    if not _listed(value, 3) or not _whole(value[1]):
        return False
    if value[0] == "word":
        return value[2] is None or value[2] in CATEGORIES
    return value[0] == "move" and (value[2] is None or _whole(value[2]))


def marks_within(found, passage, name):
    """The marks of an annotation in text order, once all fit the passage; or an error."""
    marks = sorted((HandMark(*each) for each in found["marks"]), key=lambda each: each.start)
    most = len(passage.all_words)
    if len(marks) > most:
        raise AnnotationError(
            f"{name} holds {len(marks):,} marks, but its passage has only {most} words. It "
            "was not made by this course, or damaged."
        )
    bounds = [passage.start, *(place for each in marks for place in each.span), passage.end]
    if bounds != sorted(bounds) or any(each.start == each.end for each in marks):
        raise AnnotationError(
            f"{name} holds marks that overlap or lie outside its passage. It was perhaps "
            "changed by hand."
        )
    last = len(passage.sentences) - 1
    starts = {word.start for word in passage.all_words}
    past = found["past"]
    numbers = {found["position"], *found["done"]}
    numbers |= {each for step in past if step[0] == "move" for each in step[1:] if each is not None}
    known = all(step[1] in starts for step in past if step[0] == "word")
    if not known or not numbers <= set(range(last + 1)):
        raise AnnotationError(
            f"{name} speaks of sentences that its passage does not have (it has {last + 1}). "
            "It was perhaps changed by hand."
        )
    return marks
