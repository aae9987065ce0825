"""The tokeniser bench: a sentence of one's own, cut by five tokenisers. Notebook 02 uses it."""

from ..core.wording import counted, visible
from ..show.palette import EDGE
from ..show.shown import NO_FORMULAS, Shown, escape
from .form import area, choice
from .panel import known, panel, under

COMPARE = "compare all"
BENCH_TEXT = "“We can’t wait,” said Mr. Hale. The U.S.-Japan talks cost $3.5 million."
LONGEST_BENCH_TEXT = 2_000  # code points; a bench is for a sentence or two


def tokeniser_bench(text=BENCH_TEXT, tokeniser=COMPARE):
    """A bench on which a learner's own sentence is cut by NLTK's tokenisers.

    Parameters
    ----------
    text : str
        To begin with.
    tokeniser : str
        A name from `tokenisers`, or ``"compare all"``.

    Returns
    -------
    Form
    """
    fields = {
        "text": area("Text", visible(text)),
        "tokeniser": choice("Tokeniser", bench_options(), tokeniser),
    }
    return panel(fields, tokeniser_bench_view)


def bench_options():
    """The choices of the bench: all tokenisers, then each.

    >>> bench_options()[:2]
    ['compare all', 'NLTKWord']
    """
    from ..tokens import tokenisers

    return [COMPARE, *tokenisers()]


def tokeniser_bench_view(text=BENCH_TEXT, tokeniser=COMPARE):
    """What the tokeniser bench shows: the tokens with their borders, and how many there are.

    Parameters
    ----------
    text : str
        The first 2,000 characters are cut.
    tokeniser : str
        A name from `tokenisers`, or ``"compare all"``.

    Returns
    -------
    Shown

    Raises
    ------
    ValueError
        If there is no such tokeniser.

    Examples
    --------
    >>> print(tokeniser_bench_view("It can't be.", "WordPunct"))
    WordPunct makes 6 tokens.
    It | can | ' | t | be | .
    """
    from ..tokens import tokenisers

    known(tokeniser, bench_options(), "tokeniser")
    cutters = tokenisers()
    short = str(text)[:LONGEST_BENCH_TEXT]
    names = list(cutters) if tokeniser == COMPARE else [tokeniser]
    tokens = {name: cutters[name](short) for name in names}
    if tokeniser == COMPARE:
        numbers = sorted({len(each) for each in tokens.values()})
        head = f"The {len(names)} tokenisers make {numbers[0]:,} to {numbers[-1]:,} tokens."
        if len(numbers) == 1:
            head = f"Each of the {len(names)} tokenisers makes {counted(numbers[0], 'token')}."
    else:
        head = f"{tokeniser} makes {counted(len(tokens[tokeniser]), 'token')}."
    if len(text) > len(short):
        head += f" Only the first {LONGEST_BENCH_TEXT:,} characters were cut."
    parts = [_cut_up(name, tokens[name], short, tokeniser == COMPARE) for name in names]
    return under(head, *parts)


def _cut_up(name, tokens, text, named):
    """The tokens of one tokeniser in boxes, and those that do not stand in the text any more."""
    box = "display:inline-block;max-width:100%;line-height:1.4;white-space:pre-wrap;"
    box += f"border:{EDGE};border-radius:3px;padding:.05em .3em;margin:.1em .15em"
    boxes = " ".join(f'<span style="{box}"><bdi>{escape(token)}</bdi></span>' for token in tokens)
    strange = sorted({token for token in tokens if token not in text})
    note, note_html = "", ""
    if strange:
        note = f"\nNot in the text any more: {visible(' '.join(strange))}"
        note_html = "<br>Not in the text any more: " + " ".join(
            f"<code>{escape(token)}</code>" for token in strange
        )
    label = f"{name}, {counted(len(tokens), 'token')}: " if named else ""
    return Shown(
        f'<p class="{NO_FORMULAS}" style="line-height:2">'
        f"{f'<strong>{label}</strong>' if label else ''}{boxes or '<em>(no tokens)</em>'}"
        f"{note_html}</p>",
        label + (visible(" | ".join(tokens)) or "(no tokens)") + note,
    )
