"""Which answer a running notebook holds, and whether its newest cell set it. Every check asks here.

IPython tells after each cell what ran and how it ended. From that record a check knows when a name
still holds an older answer: the cell that should have set it stopped, or stored nothing.
"""

import ast
import difflib
import re
import symtable
import sys
from collections import deque
from dataclasses import dataclass

from .expect import NOT_STARTED, Step, is_open

RAN = deque(maxlen=1000)  # the newest cells, checks left out
THEN = "then run this one."


@dataclass(frozen=True)
class Cell:
    """A cell that ran: its id (None where the editor sends none), the names that it tried to set,
    the error that stopped it (an empty text if none), and whether it only shows a value."""

    id: str | None
    source: str
    names: tuple
    error: str
    bare: bool


def watch():
    """Keep a record of the cells that run from now on, in a notebook; elsewhere do nothing."""
    ipython = sys.modules.get("IPython")
    shell = ipython and ipython.get_ipython()
    if shell and note not in shell.events.callbacks["post_run_cell"]:
        shell.events.register("post_run_cell", note)


def note(result):
    """Add a cell to the record: what IPython calls after each cell. It never raises."""
    try:
        error = result.error_before_exec or result.error_in_exec
        source = result.info.raw_cell
        name = type(error).__name__ if error else ""
        cell = seen(source, name, getattr(result.info, "cell_id", None))
    except Exception:
        return
    if cell:
        RAN.append(cell)


def seen(source, error="", cell_id=None):
    """What the record keeps of a cell; None of a check, a comment or nothing at all.

    >>> seen("start, end = 18, 23").names, seen("18, 23").bare, seen("check('1.1')")
    (('start', 'end'), True, None)
    """
    try:
        body = ast.parse(source).body
        calls = [each.func for each in ast.walk(ast.Module(body, [])) if isinstance(each, ast.Call)]
        if not body or any(getattr(each, "id", "") in ("check", "progress") for each in calls):
            return None
        top = symtable.symtable(source, "cell", "exec").get_symbols()
        names = tuple(each.get_name() for each in top if each.is_assigned() or each.is_namespace())
        bare = not names and all(isinstance(each, ast.Expr) for each in body)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        if re.match(r"\s*check\(", source):
            return None
        pattern = r"^[ \t]*(?:def[ \t]+(\w+)|(\w+(?:[ \t]*,[ \t]*\w+)*)[ \t]*=(?!=))"
        found = re.findall(pattern, source, re.MULTILINE)
        names = tuple(each for pair in found for each in re.findall(r"\w+", " ".join(pair)))
        bare = False
    return Cell(cell_id, source, names, error, bare)


def answer_to(wanted, namespace):
    """The newest answer that a notebook holds.

    Parameters
    ----------
    wanted : str
        The name that holds it, or several: ``"start, end"``.
    namespace : dict
        The notebook's names and their values.

    Returns
    -------
    object
        The value, or a tuple of the values of several names.

    Raises
    ------
    Step
        With one sentence, where there is no answer or only an older one.
    """
    names = wanted.split(", ")
    _newest(names, RAN)
    missing = [name for name in names if name not in namespace]
    if missing:
        raise Step(
            f"Not yet: nothing is stored under {_listed(missing)} yet. Run the cell of the "
            f"exercise, the one that sets {_listed(missing)}, {THEN}"
        )
    values = tuple(namespace[name] for name in names)
    if any(map(is_open, values)):
        raise Step(_unstored(names, RAN[-1] if RAN else None) or NOT_STARTED)
    return values if len(names) > 1 else values[0]


def _newest(names, ran):
    """Stop where the record says that what is stored is older than what was typed last."""
    setter = next((cell for cell in reversed(ran) if set(names) & set(cell.names)), None)
    last = ran[-1] if ran else None
    if setter and setter.id is not None:  # the editor tells cells apart
        last = next(cell for cell in reversed(ran) if cell.id == setter.id)
        newest = ran[-1]
        last = newest if last is setter and newest.id is None else last
    if setter and setter.error:
        raise Step(
            f"Not yet: the cell that should set {_listed(names)} stopped with an error "
            f"({setter.error}), so your newest answer is not stored. Read its last red line, mend "
            f"the cell and run it, {THEN}"
        )
    if last is None or last is setter:
        return
    if last.error:
        raise Step(
            f"Not yet: the cell that you ran last stopped with an error ({last.error}), so your "
            f"newest answer may not be stored. Read the last red line, mend that cell and run it, "
            f"{THEN}"
        )
    sentence = _unstored(names, last)
    if sentence:
        raise Step(sentence)


def _unstored(names, cell):
    """A sentence if a cell looks like an answer without its name, or under a slip of the name."""
    if not cell or any(re.search(rf"\b{name}\b", cell.source) for name in names):
        return ""
    if cell.bare:
        return (
            "Not yet: the cell that you ran last shows a value and stores nothing. Write "
            f"`{', '.join(names)} =` in front of your answer, run that cell again, {THEN}"
        )
    for name in names:
        for near in difflib.get_close_matches(name.lower(), map(str.lower, cell.names), 1, 0.8):
            slip = next(each for each in cell.names if each.lower() == near)
            return (
                f"Not yet: your cell sets `{slip}`; the check looks for `{name}`. To Python those "
                f"are two names. Mend the name, run that cell again, {THEN}"
            )
    return ""


def _listed(names):
    return " and ".join(f"`{name}`" for name in names)
