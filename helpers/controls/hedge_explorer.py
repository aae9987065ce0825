"""The hedge explorer: hedges by category, cue words of one's own, and the score.

Notebook 04 uses it.
"""

from ..articles import as_article
from ..core.wording import counted
from ..findings import CATEGORIES
from ..show.tables import table
from .form import line, tick
from .panel import known, marked_or_narrowed, panel, words_of

MOST_OWN_CUES = 50


def hedge_explorer(article=None):
    """Hedges by category, with cue words of one's own and the score against the gold.

    Parameters
    ----------
    article : Article or str, optional
        By default the article of the course.

    Returns
    -------
    Form
    """
    article = as_article(article)
    boxes = {category: tick(category, True) for category in CATEGORIES}
    fields = {
        **boxes,
        "own": line("Own cue words", hint="a word, another word"),
        "rejected": tick("Show words turned down"),
    }

    def view(own, rejected, **chosen):
        categories = [category for category in CATEGORIES if chosen[category]]
        return hedge_explorer_view(article, categories, own, rejected)

    return panel(fields, view)


def hedge_explorer_view(article=None, categories=CATEGORIES, own="", rejected=False):
    """What the hedge explorer shows.

    Parameters
    ----------
    article : Article or str, optional
        By default the article of the course.
    categories : iterable of str
        Which of the five categories to mark.
    own : str
        Cue words and phrases to add, with commas between them; they count as *vague*.
    rejected : bool
        Whether to show the words that were looked at and turned down, too.

    Returns
    -------
    Shown

    Raises
    ------
    ValueError
        If there is no such category.

    Examples
    --------
    >>> print(hedge_explorer_view("It may rain.", own="rain").text.splitlines()[0])
    2 hedges marked, 1 of them by your own cue words. This text has no gold to compare with.
    """
    from ..hedges.finder import find_hedges

    article = as_article(article)
    text = article.text
    categories = [known(each, CATEGORIES, "category") for each in categories]
    cues = [cue for part in own.split(",") if (cue := part.strip()) and any(map(str.isalnum, cue))]
    cues = cues[:MOST_OWN_CUES]
    usual = find_hedges(article, categories=categories)
    # The learner's own words count whatever the boxes say: they were typed to be seen.
    found, own_count = usual, 0
    if cues:
        found = find_hedges(article, extra=[{"cue": cue, "test": _typed} for cue in cues])
        before = {each.span for each in find_hedges(article)}
        mine = {each.span for each in found if each.span not in before}
        turned_down = found.rejected
        found = [each for each in found if each.span in mine or each.category in categories]
        own_count = len(mine)
    else:
        turned_down = usual.rejected
    head = f"{counted(len(found), 'hedge')} marked"
    head += f", {own_count:,} of them by your own cue words." if cues else "."
    head += f" {_scored(article, found, categories)}"
    rows = [(words_of(each, text), each.category, each.reason) for each in found]
    below = [table(rows, ["words", "category", "why"], "Hedges marked")]
    if rejected:
        rows = [(words_of(each, text), each.reason) for each in turned_down]
        below.append(table(rows, ["words", "why not"], "Words turned down"))
    marks = [*found, *(turned_down if rejected else [])]
    everything = len(categories) == len(CATEGORIES)
    return marked_or_narrowed(head, article, marks, everything, *below)


def _typed(context):
    """The test of a cue word that a learner typed: it counts wherever it stands."""
    return True, "your own cue word"


def _scored(article, found, categories):
    """Precision and recall of the marks against the gold of the same categories."""
    from ..scoring import GoldError, load_gold, score

    try:
        gold = load_gold(article)
    except GoldError as error:
        return str(error)
    if gold is None:
        return "This text has no gold to compare with."
    wanted = [each for each in gold.hedges if each.category in categories]
    result = score(found, wanted, threshold=0)
    return (
        f"Against {counted(len(wanted), 'gold mark')}: precision {result.precision:.2f}, recall "
        f"{result.recall:.2f} ({counted(len(result.hits), 'hit')}, {len(result.missed)} missed, "
        f"{len(result.extra)} extra). {result.note}"
    ).rstrip()
