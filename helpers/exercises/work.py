"""What a learner keeps: a small file that remembers which exercises are done.

It lies in ``my_work/`` beside the notebooks, or in the folder that the environment variable
``WHO_SAID_MAYBE_WORK`` names. It is the learner's own: plain JSON, no account, never sent anywhere,
free to be deleted. The notebooks of the course are saved without a table of progress in them, since
that would differ from learner to learner; a learner who wants to see it types ``progress()``.
"""

import html
import json
from pathlib import Path

from ..core.keeping import WorkError, folder_error, work_folder, write_whole
from ..core.locking import locked

LARGEST = 5_000_000  # bytes; a real file has some thousands
LONGEST_ANSWER = 4_000  # characters; what is longer stands in the notebook


class ProgressError(ValueError):
    """The progress file is not one, or not readable."""


def read_progress(folder=None):
    """Read the exercises that were done, those that were only tried, and what was typed for them.

    That is ``{"done": [...], "tried": [...], "answers": {...}}``, with numbers of exercises, and
    from a number to the cell that was checked; all empty if there is no file. If there is one, and
    it does not hold that, a `ProgressError` says so.
    """
    path = Path(folder or work_folder(), "progress.json")
    try:
        if not path.exists() or not path.stat().st_size:  # a full disk may leave an empty one
            return nothing_yet()
        if path.stat().st_size > LARGEST:
            raise ValueError("it is far too large")
        found = json.loads(path.read_text(encoding="utf-8"))
        kept = {key: found[key] for key in ("done", "tried")}
        if not all(type(each) is list and set(map(type, each)) <= {str} for each in kept.values()):
            raise ValueError("it holds something else than exercise numbers")
        kept["answers"] = found.get("answers", {})  # a file of version 1.0 has none
        if not set(map(type, kept["answers"].values())) <= {str}:
            raise ValueError("it holds something else than typed answers")
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        reason = error.strerror if isinstance(error, OSError) else "this is not a progress file"
        raise ProgressError(
            f"{path} cannot be read ({reason}). Rename or delete it, and a new one is begun."
        ) from None
    return kept


def nothing_yet():
    """The progress of somebody who has not begun."""
    return {"done": [], "tried": [], "answers": {}}


def record(number, done, typed=""):
    """Remember that an exercise was tried, or done; says why if nothing could be saved, or "".

    What was once done stays done. Of several cells with an answer the newest is kept, but none
    that was not right over one that was. It never raises, and never overwrites a file that it
    cannot read.
    """
    folder = work_folder()
    try:
        with locked(folder):  # a second notebook may be recording at the same moment
            before, kept = read_progress(folder), read_progress(folder)
            if typed and (done or number not in kept["done"]):
                kept["answers"][number] = typed[:LONGEST_ANSWER]
            if number not in kept["done"] and (done or number not in kept["tried"]):
                kept["tried"] = [each for each in kept["tried"] if each != number]
                kept["done" if done else "tried"].append(number)
            if kept == before:
                return ""
            write_whole(folder / "progress.json", json.dumps(kept, indent=1) + "\n")
    except ProgressError as error:
        return f"Your progress is not saved: {error}"
    except OSError as error:
        return str(folder_error(WorkError, "Your progress is not saved", folder, error))
    return ""


class Progress:
    """A table of the exercises and how far the learner is, as text and as HTML."""

    COLUMNS = ("Exercise", "What", "Level", "State")

    def __init__(self, rows, problem=""):
        self.rows, self.problem = rows, problem

    @property
    def summary(self):
        done = sum(state == "done" for *_, state in self.rows)
        tried = sum(state == "tried" for *_, state in self.rows)
        also = f" {tried} more checked, but not right yet." if tried else ""
        return self.problem or f"{done} of {len(self.rows)} exercises done.{also}"

    def __repr__(self):
        lines = [f"{number:<5} {state:<6} {title}" for number, title, _, state in self.rows]
        return "\n".join([self.summary, *lines])

    def _repr_html_(self):
        head = "".join(f'<th scope="col">{each}</th>' for each in self.COLUMNS)
        body = "".join(
            f'<tr><th scope="row">{html.escape(row[0])}</th>'
            + "".join(f"<td>{html.escape(each)}</td>" for each in row[1:])
            + "</tr>"
            for row in self.rows
        )
        return (
            f"<table><caption>{html.escape(self.summary)}</caption>"
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        )


def progress(folder=None):
    """Show which exercises are done, which were tried, and which are still open.

    Parameters
    ----------
    folder : str or pathlib.Path, optional
        Where ``progress.json`` lies; by default the learner's own folder (`work_folder`).

    Returns
    -------
    Progress

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as empty:
    ...     print(repr(progress(empty)).splitlines()[1])
    0.1   open   Write your name
    """
    from .register import exercises

    problem, kept = "", nothing_yet()
    try:
        kept = read_progress(folder)
    except ProgressError as error:
        problem = str(error)
    rows = []
    for each in exercises():
        state = next((key for key in ("done", "tried") if each.number in kept[key]), "open")
        rows.append((each.number, each.title, each.level or "", state))
    return Progress(rows, problem)
