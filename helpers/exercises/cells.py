"""Which cell last tried to set an answer, and did it get there?

A check that is handed a value cannot know whether it is the newest answer or one from before the
red lines. So a notebook's cells are watched as they run, and a check asks here.
"""

import ast
import re
import sys
from collections import deque
from dataclasses import dataclass, replace

# A line of a cell that is no Python, such as one with a bracket missing, still begins like one.
BEGINNING = re.compile(
    r"^[ \t]*(?:(?:def|class|for)[ \t]+)?([^\W\d]\w*(?:[ \t]*,[ \t]*[^\W\d]\w*)*)"
    r"[ \t]*(?:=(?!=)|\(|\[|:|\bin\b)",
    re.MULTILINE,
)
REMEMBERED = 500  # cells
STILL_A_GAP = (
    "Not yet: your answer is the gap `...`, and none stands in your cell. So it comes from an "
    "earlier cell: fill its gap or run it again, then your cell, then this one."
)
STOPPED = (
    "Not yet: the cell with your answer stopped with an error, so your newest answer is not "
    "stored. {why} Mend the cell and run it, then run this one."
)
USED = (
    "Not yet: this cell uses `{0}`, and no longer makes it. Put its `def` back into this cell and "
    "run it; try the function in a cell of your own."
)
SWAPPED = (
    "The two sides of `=` have changed places: the name stands on the left, the value on the "
    "right. If a cell above makes {}, run that one again first. Then mend yours and run it."
)


@dataclass
class Cell:
    """One run of a cell: its id in the notebook, the names that it sets, how it ended."""

    id: str | None
    sets: frozenset
    is_check: bool
    source: str
    ended_well: bool | None = None
    error: BaseException | None = None
    gave: type | None = None  # of what it showed last
    number: int = 0  # cells run before it

    def changes(self, names):
        """Whether it changed what has one of the names, by a method such as ``words.append(…)``."""
        method = re.search(rf"^(?:{'|'.join(names)})\.(\w+)\(", self.source, re.MULTILINE)
        # and does not only work out something new
        return method is not None and (self.gave is type(None) or method[1] in ("undo", "pop"))


def nodes_of(source):
    """The syntax tree of a piece of code, node by node; nothing where Python cannot read it."""
    try:
        return [*ast.walk(ast.parse(source))]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []


def names_set(source):
    """The names that a piece of code sets, or would set if it were whole.

    >>> sorted(names_set("a, b = 1, 2\\ndef double(n):\\n    m = n\\n    return m + n"))
    ['a', 'b', 'double']
    >>> sorted(names_set("words = [“may”]")), sorted(names_set('piles["vague"] = [5]'))
    (['words'], ['piles'])
    """
    nodes = nodes_of(source)
    if not nodes:
        return frozenset(re.findall(r"\w+", " ".join(BEGINNING.findall(source))))
    found, waiting = set(), list(nodes[0].body)
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.Lambda):
            continue
        elif isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Store):
                found.add(node.id)
        elif isinstance(node, ast.AnnAssign) and node.value is None:
            continue  # `name: "Ada"` sets nothing
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            found.update(each.id for each in [node.value] if isinstance(each, ast.Name))
        elif isinstance(node, ast.alias):
            found.add((node.asname or node.name).split(".")[0])
        else:
            waiting.extend(ast.iter_child_nodes(node))
    return frozenset(found)


def makes(source, name):
    """Whether a piece of code makes a function of this name, or would if it were whole.

    >>> makes("def double(n) return 2 * n", "double"), makes("double = 4", "double")
    (True, False)
    """
    return bool(re.search(rf"^\s*def +{name}\b", source, re.MULTILINE))


def uses(source, name):
    """Whether a piece of code uses a function of this name, and makes none.

    >>> uses("double(2)", "double"), uses("# double(2)", "double"), uses("f = f(2)", "f")
    (True, False, True)
    """
    read = {each.id for each in nodes_of(source) if isinstance(each, ast.Name)}
    by_itself = re.search(rf"^\s*{name}\s*=\s*{name}\s*\(", source, re.MULTILINE)
    return bool(by_itself) or name in read - names_set(source)


class Watch:
    """The cells of one kernel, in the order in which they were run."""

    def __init__(self):
        self.cells = deque(maxlen=REMEMBERED)
        self.run = 0

    def begin(self, info):
        source = info.raw_cell or ""
        home, checks = getattr(info, "cell_id", None), bool(re.match(r"\s*check\(", source))
        self.cells.append(Cell(home, names_set(source), checks, source, number=self.run))
        self.run += 1

    def end(self, result):
        if self.cells:
            self.cells[-1].ended_well = bool(result.success)
            self.cells[-1].gave = type(result.result)
            self.cells[-1].error = result.error_before_exec or result.error_in_exec

    def before(self):
        """The cells that ended, those that only check left out; newest last."""
        return [each for each in self.cells if each.ended_well is not None and not each.is_check]

    def last_try(self, names):
        """The newest cell that sets one of some names, or is a later run of one that did."""
        if self.cells and self.cells[-1].ended_well is None and self.cells[-1].sets & names:
            return replace(self.cells[-1], ended_well=True)  # answer and check in one cell
        cells = self.before()
        homes = {each.id for each in cells if each.id and each.sets & names}
        for cell in reversed(cells):
            if cell.sets & names or (cell.id and cell.id in homes):
                return cell
        return None

    def newest(self):
        """The newest cell that is no check."""
        cells = self.before()
        return cells[-1] if cells else None


WATCH = Watch()


def as_typed(name):
    """The syntax tree of the newest answer's cell, node by node; nothing if there is none."""
    cell = WATCH.last_try(frozenset({name}))
    return nodes_of(cell.source) if cell else []


def typed_in(name):
    """Whether the newest answer's cell works with nothing but what was typed into it."""
    nodes = as_typed(name)
    names = [each for each in nodes if isinstance(each, ast.Name)]
    own = {each.id for each in names if isinstance(each.ctx, ast.Store)}
    return bool(nodes) and {each.id for each in names} <= own


def either_text(name):
    """What the newest answer's cell makes of an `or` between texts, as a sentence, or ""."""
    for node in as_typed(name):
        parts = node.values if isinstance(node, ast.BoolOp) else [None]
        if isinstance(getattr(node, "op", None), ast.Or) and all(
            isinstance(each, ast.Constant) for each in parts
        ):
            asked, first = ast.unparse(node), ast.unparse(parts[0])
            return f" (`{asked}` is {first} and no more: `or` takes the first.)"
    return ""


def start_watching():
    """Watch the cells of the kernel that this runs in, if it does run in one."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is not None and not getattr(shell, "_who_said_maybe_watches", False):
        shell.events.register("pre_run_cell", WATCH.begin)
        shell.events.register("post_run_cell", WATCH.end)
        shell._who_said_maybe_watches = True
