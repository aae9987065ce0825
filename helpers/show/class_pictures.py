"""A class's annotations to look at: who agrees how far, one picture, and the words to discuss.

All come from what `merge_class` returns. Notebook 06 uses them.
"""

from collections import Counter
from statistics import median

from ..core.wording import beside, counted
from ..scoring import in_figures
from .palette import BLUE
from .pictures import described, drawing, say_empty
from .tables import table

REACH = 30  # code points of the text to show on either side of a word
STEP = 0.1  # of kappa: annotations within one step stand on each other


def class_view(result):
    """A class at one look: `class_table`, `class_picture` and `disputed_table`.

    Parameters
    ----------
    result : ClassResult

    Returns
    -------
    Shown
    """
    return class_table(result) + class_picture(result) + disputed_table(result)


def class_table(result, most=40, name=""):
    """Who judged how much, and how far it agrees; below it what was passed over, and why.

    ``most`` rows are shown and the rest is counted; ``name`` stands before the caption.

    >>> import tempfile
    >>> from helpers import merge_class
    >>> with tempfile.TemporaryDirectory() as empty:
    ...     print(class_table(merge_class(empty)).text.splitlines()[-1])
    (no rows)
    """
    rows = [(row.learner, row.words, row.marks, row.percent, row.kappa) for row in result.rows]
    columns = ["learner", "words judged", "marks", "% alike", "kappa"]
    shown = table(rows, columns, f"{name}{result!r}", most=most)
    if not result.passed_over:
        return shown
    reasons = [(file, reason.removeprefix(f"{file} ")) for file, reason in result.passed_over]
    return shown + table(
        reasons, ["file", "reason"], "Passed over, and why (nothing was changed)", most
    )


def disputed_table(result, most=10, name=""):
    """The words to talk about: those that a class decided in more than one way.

    First those on which fewest agree. ``most`` and ``name`` as in `class_table`.

    >>> import tempfile
    >>> from helpers import merge_class
    >>> with tempfile.TemporaryDirectory() as empty:
    ...     print(disputed_table(merge_class(empty)))
    Words to discuss: decided in more than one way
    before  word  after  decisions
    (no rows)
    """
    text, rows = result.article.text, []
    for word, votes in result.disputed:
        decisions = ", ".join(f"{count} {decision}" for decision, count in votes.most_common())
        before, after = beside(text, word.start, word.end, REACH)
        rows.append((before, word.of(text), after, decisions))
    caption = f"{name}Words to discuss: decided in more than one way"
    return table(rows, ["before", "word", "after", "decisions"], caption, most)


def class_picture(result):
    """How the agreement of a class is spread: one dot an annotation.

    >>> import tempfile
    >>> from helpers import merge_class
    >>> with tempfile.TemporaryDirectory() as empty:
    ...     class_picture(merge_class(empty))
    An empty picture: no annotation has a kappa.
    """
    found = sorted(row.kappa for row in result.rows if row.kappa is not None)
    steps = Counter(round(kappa / STEP) for kappa in found)
    highest = max(steps.values(), default=1)
    with drawing(1.4 + 0.28 * min(highest, 12)) as (figure, axes):
        if not found:
            say_empty(axes, "no kappa yet")
            return described(
                figure, "No annotation to draw.", "An empty picture: no annotation has a kappa."
            )
        for step, count in steps.items():
            axes.plot([step * STEP] * count, range(1, count + 1), "o", color=BLUE, ms=9)
        axes.set_xlim(min(-0.05, found[0] - 0.1), 1.05)
        axes.set_ylim(0.3, highest + 0.7)
        axes.set_yticks(sorted({1, highest}))
        axes.set_ylabel("annotations")
        axes.set_xlabel(
            f"kappa with {result.reference}\n(0: as chance would have it; 1: always alike)"
        )
        return described(figure, _caption(result, found), _words(result, found))


def _caption(result, found):
    return (
        f"Each dot is one of {counted(len(found), 'annotation')}. See how far right the heap lies, "
        f"and who lies far from it: alpha for all is {in_figures(result.alpha)}."
    )


def _words(result, found):
    low, middle, high = found[0] + 0.0, median(found), found[-1]
    return (
        f"Kappa with {result.reference} for {counted(len(found), 'annotation')}: from {low:.2f} to "
        f"{high:.2f}, half of them at or below {middle:.2f}; alpha for all "
        f"{in_figures(result.alpha)}."
    )
