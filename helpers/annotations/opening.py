"""Begin an annotation, go on with it, and read somebody's. Notebook 06 uses it."""

from pathlib import Path

from .. import tokens
from ..articles import load_article
from ..core.keeping import LONGEST_NAME, as_file_name, folder_error, work_folder, write_whole
from ..core.locking import locked
from .annotation import Annotation, as_content_says
from .content import as_text, read_content
from .passage import AnnotationError, of_sentences


def start_annotation(name, passage, folder=None, resume=True):
    """Begin an annotation, or go on where it was left.

    Parameters
    ----------
    name : str
        The learner's name; the file is called after it.
    passage : Passage
    folder : str or pathlib.Path, optional
        Where the file lies; by default the learner's own folder (``my_work`` beside the notebooks,
        or what the environment variable ``WHO_SAID_MAYBE_WORK`` names).
    resume : bool
        False for a second learner of the same name: a file that exists is then never continued.

    Returns
    -------
    Annotation
        It saves itself after each step.

    Raises
    ------
    AnnotationError
        If the name is not usable or taken, or the folder cannot be written. No file is changed.

    Examples
    --------
    >>> import tempfile
    >>> from helpers import Article, passage
    >>> weather = Article.from_text("Rain may fall. Bring a coat.", name="weather")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     mine = start_annotation("Ana", passage(weather), folder)
    ...     mine.mark(1, "plausibility")
    ...     start_annotation("Ana", passage(weather), folder)
    Ana: 0 of 2 sentences judged, 1 hedge marked in ana-weather-0-28.json
    """
    name = name.strip() if isinstance(name, str) else ""
    if not as_file_name(name) or len(name) > LONGEST_NAME:
        raise AnnotationError(
            "Your file needs a name: a text with a letter or a digit in it and at most "
            f'{LONGEST_NAME} characters long, such as "Ana".'
        )
    folder = Path(folder or work_folder())
    path = folder / f"{_stem(name, passage)}.json"
    try:
        with locked(folder):
            # A full disk may have left an empty file: that is no annotation.
            if path.exists() and path.stat().st_size:
                return _resume(name, passage, path, resume)
            mine = Annotation(name, passage, path=path)
            write_whole(path, as_text(mine))
            return mine
    except OSError as error:
        what = "Your annotation cannot be kept"
        raise folder_error(AnnotationError, what, folder, error) from None


def _stem(name, passage):
    article = as_file_name(passage.article.name) or "article"
    return f"{as_file_name(name)}-{article}-{passage.start}-{passage.end}"


def _resume(name, passage, path, resume):
    offer = f'Take another name, such as "{_free_name(name, passage, path.parent)}"'
    if not resume:
        raise AnnotationError(f'There is already a file of "{name}", {path.name}. {offer}.')
    try:
        found = read_content(path)
        if found["learner"] == name and found["sha256"] == passage.article.sha256:
            mine = as_content_says(found, passage, path.name)
            mine.path = path
            return mine
    except AnnotationError as error:
        raise AnnotationError(f"{error} It stays as it is. {offer}, to begin anew.") from None
    if found["learner"] != name:
        raise AnnotationError(
            f'{path.name} belongs to "{found["learner"]}", whose name makes the same file name as '
            f"yours. {offer}; nothing was changed."
        )
    raise AnnotationError(
        f'{path.name} belongs to another article that is also called "{found["article"]}". '
        f"{offer}; nothing was changed."
    )


def _free_name(name, passage, folder):
    for number in range(2, 1000):
        free = f"{name[: LONGEST_NAME - 4].strip()} {number}"
        if not Path(folder, f"{_stem(free, passage)}.json").exists():
            break
    return free


def read_annotation(path, article=None):
    """Read the annotation of somebody: a partner's file, or one's own from another day.

    Parameters
    ----------
    path : str or pathlib.Path
    article : Article, optional
        The article that the file must belong to; by default that of the course.

    Returns
    -------
    Annotation
        To look at and compare; it saves nothing.

    Raises
    ------
    AnnotationError
        If the file cannot be read, is cut off, comes from a later version of the course, belongs to
        another article, or holds marks that do not fit the text.

    Examples
    --------
    >>> read_annotation("nobody.json")
    Traceback (most recent call last):
        ...
    helpers.annotations.passage.AnnotationError: There is no file nobody.json. Check its name \
and folder.
    """
    path = Path(path)
    return annotation_of(read_content(path), article or load_article(), path.name)


def annotation_of(found, article, name):
    """What a file says, as an annotation of an article.

    `found` is as from `content.checked`, `name` the file's. An `AnnotationError` says that it
    belongs to another article or does not fit its text.
    """
    if found["sha256"] != article.sha256:
        other = f'"{found["article"]}", not to "{article.name}"'
        if found["article"] == article.name:
            other = f'"{article.name}" with another text than it has here'
        raise AnnotationError(
            f"{name} belongs to the article {other}. Load that article first, then read the file."
        )
    start, end = found["passage"]
    inside = [each for each in tokens.sentences(article) if start <= each.start < end]
    if not inside or (inside[0].start, inside[-1].end) != (start, end):
        raise AnnotationError(
            f"{name} names a passage ({start} to {end}) that is not made of whole sentences "
            f'of "{article.name}". It was perhaps changed by hand.'
        )
    return as_content_says(found, of_sentences(article, inside), name)
