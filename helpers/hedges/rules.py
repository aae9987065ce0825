"""The rules: rows of ``contexts.tsv`` that say what must stand beside a cue for it to hedge.

The rows of one test are read from top to bottom; the first whose conditions all hold decides. The
head of the table explains the few words of its language. Notebook 04 teaches it.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from ..core.tables import TableError, read_table
from .context import CLASSES
from .kinds import SIDE_KINDS, WORD_KINDS

TABLE = Path(__file__).with_name("contexts.tsv")
CONDITION = re.compile(
    r"""
    (?P<denied>not\ )?
    (?P<side>before|after|cue)
    (?:\ (?P<first>\d+)(?:-(?P<last>\d+))?)?   # how far from the cue; 1 if it is not said
    \ (?P<items>\D.*)                          # what may stand there
    """,
    re.VERBOSE,
)
ALWAYS = "always"  # how a row without a condition is shown
NOTHING = ("",)  # what a place holds that is beyond the end of the sentence


@dataclass(frozen=True, slots=True)
class Row:
    """One rule: when all its conditions hold, it says whether the cue hedges, and why.

    Attributes
    ----------
    when : str
        Conditions with ``&`` between them; empty: always.
    hedges : bool
        Its answer.
    reason : str
        The answer in plain words.
    example : str
        A sentence that needs this row, the cue in square brackets.
    line : int
        Its line in ``contexts.tsv``; 0 for a row that somebody added.

    Raises
    ------
    TableError
        If a condition is not written as the head of the table says.
    """

    when: str
    hedges: bool
    reason: str
    example: str = ""
    line: int = 0
    holds: tuple = field(init=False, repr=False, compare=False)

    def __post_init__(self):
        parts = [part.strip() for part in self.when.split("&") if self.when.strip()]
        object.__setattr__(self, "holds", tuple(map(_condition, parts)))

    def fits(self, context):
        """Whether all its conditions hold."""
        return all(holds(context) for holds in self.holds)


@dataclass(frozen=True, slots=True)
class Rules:
    """The rows of one test. Called with a `Context`, they give a pair: whether it hedges, and why.

    Examples
    --------
    >>> from helpers.hedges import TESTS, Context
    >>> TESTS["vague_many"](Context.of("How [many] came?"))
    (False, 'a question or a comparison')
    """

    name: str
    rows: tuple

    def __call__(self, context):
        row = self.decide(context)
        return (row.hedges, row.reason) if row else (False, "no row of the rules fits")

    def __iter__(self):
        """The rows as `table` shows them."""
        for number, row in enumerate(self.rows, 1):
            when, answer = row.when or ALWAYS, "yes" if row.hedges else "no"
            yield {"row": number, "when": when, "hedges": answer, "reason": row.reason}

    def decide(self, context):
        """The first row that fits; None if none does."""
        for row in self.rows:
            if row.fits(context):
                return row
        return None

    def without(self, row):
        """The same rules with one row switched off; the table stays as it is.

        ``row`` is when it fits, as `table` shows it, or its number, counted from 1.
        """
        words = [each.when or ALWAYS for each in self.rows]
        number = words.index(row) + 1 if row in words else row
        self._checked(number, len(self.rows))
        return Rules(self.name, self.rows[: number - 1] + self.rows[number:])

    def plus(self, when, hedges, reason="a row of my own", at=1):
        """The same rules with a row of one's own at a place counted from 1 (first: asked first)."""
        if not isinstance(when, str) or not isinstance(at, int):
            raise ValueError(
                "Between the brackets stand, in this order, when the row fits (one text), True or "
                "False, and a reason."
            )
        self._checked(at, len(self.rows) + 1)
        row = Row("" if when.strip() == ALWAYS else when, hedges, reason)
        return Rules(self.name, (*self.rows[: at - 1], row, *self.rows[at - 1 :]))

    def _checked(self, number, most):
        if number not in range(1, most + 1):
            raise ValueError(
                f"The rules {self.name} have no row {number!r}. Give the words of one of theirs as "
                f"the table shows them, or its number, 1 to {len(self.rows)}."
            )


def read_rules(path=TABLE):
    """The rules of a table, by the name of their test.

    A `TableError` names the file, the line, what was found and what is allowed.
    """
    groups = {}
    for row in read_table(path, {"hedges": ("yes", "no")}, numbered=True):
        place = f"{path.name}, line {row['line']}"
        rows = groups.setdefault(row["test"], [])
        if rows and not rows[-1].when:
            raise TableError(
                f"{place}: the row above it in {row['test']} has no condition and so decides "
                "always. A row without one is the last of its test."
            )
        if not re.search(r"\[[^\]]+\]", row["example"]):
            raise TableError(
                f"{place}: the column example holds {row['example']!r}, but it needs a sentence "
                "with the cue in square brackets: It [may] rain."
            )
        columns = row["when"], row["hedges"] == "yes", row["reason"], row["example"], row["line"]
        try:
            rows.append(Row(*columns))
        except TableError as error:
            raise TableError(f"{place}: {error}") from None
    for name, rows in groups.items():
        if rows[-1].when:
            raise TableError(f"{path.name}: {name} has no last row without a condition.")
    return {name: Rules(name, tuple(rows)) for name, rows in groups.items()}


def _condition(text):
    """A function from a `Context` to True or False."""
    found = CONDITION.fullmatch(text)
    if not found:
        if re.fullmatch(r"(?:not )?(?:before|after|cue)(?: [\d-]+)?", text):
            raise TableError(
                f'"{text}" names no word. A number there counts words from the cue, and what must '
                'stand in that place follows: "after 2 be". <number> stands for any number: '
                '"after <number>".'
            )
        raise TableError(
            f'"{text}" is no condition. It begins with "before" (in front of the cue), "after" '
            '(behind it) or "cue" (the cue itself), or "not" and one of them, and words follow: '
            '"after the a", "not before 1-4 if".'
        )
    side, denied = found["side"], bool(found["denied"])
    first = int(found["first"] or 1)
    last = int(found["last"] or first)
    words, pattern, kinds, asks = _items(found["items"].split(), side)
    name, part = {
        "before": ("before", slice(-last, 1 - first or None)),
        "after": ("after", slice(first - 1, last)),
        "cue": ("cue_words", slice(None)),
    }[side]

    if not (pattern or kinds or asks):  # most conditions name words only

        def names(context):
            return words.isdisjoint(getattr(context, name)[part] or NOTHING) is denied

        return names

    def holds(context):
        there = getattr(context, name)[part] or NOTHING
        return denied != (
            not words.isdisjoint(there)
            or (pattern is not None and any(map(pattern, there)))
            or any(kind(word) for kind in kinds for word in there)
            or any(ask(context) for ask in asks)
        )

    return holds


def _items(items, side):
    """What may stand at a place: words, a pattern for those with ``*``, and both sorts of kinds."""
    words, patterns, kinds, asks = set(), [], [], []
    for item in items:
        name = item[1:-1]
        if item.startswith("@"):
            if item[1:] not in CLASSES:
                raise TableError(f"There is no class {item} in word_classes.tsv.")
            words |= CLASSES[item[1:]]
        elif "*" in item:
            patterns.append(re.escape(item).replace(r"\*", ".*"))
        elif mark := re.search(r"(?<=\w)[,;/]|[,;/](?=\w)", item):
            raise TableError(
                f'"{item}" holds the mark "{mark[0]}": between words stands a space alone.'
            )
        elif item != item.lower():
            raise TableError(f'"{item}" has a capital: words are compared in small letters.')
        elif not item.startswith("<"):
            words.add(item)
        elif name in WORD_KINDS:
            kinds.append(WORD_KINDS[name])
        elif (side, name) in SIDE_KINDS:
            asks.append(SIDE_KINDS[side, name])
        else:
            allowed = [*WORD_KINDS, *(kind for at, kind in SIDE_KINDS if at == side)]
            raise TableError(
                f"There is no kind {item} {side} a cue. There are: {', '.join(allowed)}."
            )
    return words, re.compile("|".join(patterns)).fullmatch if patterns else None, kinds, asks


TESTS = read_rules()
