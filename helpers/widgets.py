"""Controls for trying things out in a notebook, each with a plain twin that needs no kernel.

A control is some fields above a view. The view is made by a function whose name ends in ``_view``;
called with the same values, it gives the same result, for the printed page and for the tests. The
notebooks 00, 02, 03 and 04 use them. ipywidgets is imported when the first control is made.
"""

from collections import Counter
from functools import cache

from .articles import Article, load_article
from .show.report import CATEGORIES, KINDS, REPORTER, Analysis, analyse
from .show.tables import table
from .show.text import NO_FORMULAS, Shown, escape, highlight, label_of, visible

__all__ = [
    "article_explorer",
    "article_explorer_view",
    "hedge_explorer",
    "hedge_explorer_view",
    "quotation_explorer",
    "quotation_explorer_view",
    "tokeniser_bench",
    "tokeniser_bench_view",
]

EVERYONE, ALL_KINDS, ALL_RULES, ALL_HEDGES = "everyone", "all kinds", "all rules", "all categories"
NONE, TURNED_DOWN, COMPARE = "none", "turned down", "compare all"
BENCH_TEXT = "“We can’t wait,” said Mr. Hale. The U.S.-Japan talks cost $3.5 million."
LONGEST_BENCH_TEXT = 2_000  # code points; a bench is for a sentence or two
MOST_OWN_CUES = 50
WITHOUT_KERNEL = "A control for a running notebook; the next cell shows the same as plain text."


# ---------------------------------------------------------------- what all controls share


@cache
def _panel_class():
    """A VBox that says what it is where it cannot be drawn, such as in an exported page."""
    from ipywidgets import VBox

    class Panel(VBox):
        def __repr__(self):
            return WITHOUT_KERNEL

    return Panel


def _panel(fields, view):
    """Fields above a view that is made anew whenever a field changes.

    The view is written into the value of an HTML widget: an Output widget would be neither compared
    by the notebooks' tests nor read aloud reliably.

    Parameters
    ----------
    fields : dict of str to widget
        The name of the view's argument to the field that holds its value.
    view : callable
        Takes the values by name and returns a `Shown`.
    """
    from ipywidgets import HTML, HBox

    answer = HTML()

    def redraw(_=None):
        answer.value = view(**{name: field.value for name, field in fields.items()}).html

    for field in fields.values():
        field.observe(redraw, "value")
    redraw()
    row = HBox(list(fields.values()), layout={"flex_flow": "row wrap", "width": "100%"})
    return _panel_class()([row, answer])


def _named(description, width="21em"):
    """A field's visible name, which is its accessible name too, with room for all of it."""
    return {
        "description": description,
        "style": {"description_width": "initial"},
        "layout": {"width": width, "max_width": "100%"},
    }


def _said(sentence):
    """A sentence above a view; screen readers announce it when it changes."""
    return Shown(
        f'<p role="status" class="{NO_FORMULAS}"><strong>{escape(sentence)}</strong></p>',
        visible(sentence),
    )


def _analysis(article):
    """The analysis of an article; an analysis stays what it is."""
    if isinstance(article, Analysis):
        return article
    return analyse(load_article() if article is None else article)


def _count(number, noun):
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _known(value, options, what):
    """The value, if there is such an option; else an error that lists them."""
    if value not in options:
        listed = ", ".join(map(str, options))
        raise ValueError(f"There is no {what} {value!r} here. There are: {listed}.")
    return value


# ---------------------------------------------------------------- the tokeniser bench


def tokeniser_bench(text=BENCH_TEXT, tokeniser=COMPARE):
    """A bench on which a learner's own sentence is cut by NLTK's tokenisers.

    Parameters
    ----------
    text : str
        To begin with.
    tokeniser : str
        A name from `helpers.tokens.tokenisers`, or ``"compare all"``.

    Returns
    -------
    ipywidgets.VBox
    """
    from ipywidgets import Dropdown, Textarea

    fields = {
        "text": Textarea(value=visible(text), rows=3, **_named("Text", "100%")),
        "tokeniser": Dropdown(
            options=bench_options(), value=tokeniser, **_named("Tokeniser", "18em")
        ),
    }
    return _panel(fields, tokeniser_bench_view)


def bench_options():
    """The choices of the bench: all tokenisers, then each.

    >>> bench_options()[:2]
    ['compare all', 'NLTKWord']
    """
    from .tokens import tokenisers

    return [COMPARE, *tokenisers()]


def tokeniser_bench_view(text=BENCH_TEXT, tokeniser=COMPARE):
    """What the tokeniser bench shows: the tokens with their borders, and how many there are.

    Parameters
    ----------
    text : str
        The first 2,000 characters are cut.
    tokeniser : str
        A name from `helpers.tokens.tokenisers`, or ``"compare all"``.

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
    from .tokens import tokenisers

    _known(tokeniser, bench_options(), "tokeniser")
    cutters = tokenisers()
    short = str(text)[:LONGEST_BENCH_TEXT]
    names = list(cutters) if tokeniser == COMPARE else [tokeniser]
    tokens = {name: cutters[name](short) for name in names}
    if tokeniser == COMPARE:
        numbers = sorted({len(each) for each in tokens.values()})
        found = f"{numbers[0]:,}" if len(numbers) == 1 else f"{numbers[0]:,} to {numbers[-1]:,}"
        head = f"The {len(names)} tokenisers make {found} tokens."
    else:
        head = f"{tokeniser} makes {_count(len(tokens[tokeniser]), 'token')}."
    if len(text) > len(short):
        head += f" Only the first {LONGEST_BENCH_TEXT:,} characters were cut."
    parts = [_cut_up(name, tokens[name], short, tokeniser == COMPARE) for name in names]
    page = "".join(part.html for part in parts)
    head = _said(head)
    return Shown(head.html + page, "\n".join([head.text, *(part.text for part in parts)]))


def _cut_up(name, tokens, text, named):
    """The tokens of one tokeniser in boxes, and those that do not stand in the text any more."""
    box = "display:inline-block;max-width:100%;line-height:1.4;white-space:pre-wrap;"
    box += "border:1px solid #7a7a7a;border-radius:3px;padding:.05em .3em;margin:.1em .15em"
    boxes = " ".join(f'<span style="{box}"><bdi>{escape(token)}</bdi></span>' for token in tokens)
    strange = sorted({token for token in tokens if token not in text})
    note, note_html = "", ""
    if strange:
        note = f"\nNot in the text any more: {visible(' '.join(strange))}"
        note_html = "<br>Not in the text any more: " + " ".join(
            f"<code>{escape(token)}</code>" for token in strange
        )
    label = f"{name}, {_count(len(tokens), 'token')}: " if named else ""
    return Shown(
        f'<p class="{NO_FORMULAS}" style="line-height:2">'
        f"{f'<strong>{label}</strong>' if label else ''}{boxes or '<em>(no tokens)</em>'}"
        f"{note_html}</p>",
        label + (visible(" | ".join(tokens)) or "(no tokens)") + note,
    )


# ---------------------------------------------------------------- the article explorer


def article_explorer(article=None):
    """The finished marks of an article, and fields to choose which of them to see.

    Parameters
    ----------
    article : Article, str or Analysis, optional
        By default the article of the course.

    Returns
    -------
    ipywidgets.VBox
    """
    from ipywidgets import Checkbox, Dropdown

    found = _analysis(article)
    options = article_options(found)
    fields = {
        "speaker": Dropdown(options=options["speaker"], **_named("Voice")),
        "kind": Dropdown(options=options["kind"], **_named("Quotations", "15em")),
        "hedges": Dropdown(options=options["hedges"], **_named("Hedges", "15em")),
        "boosters": Checkbox(value=True, indent=False, **_named("Boosters", "8em")),
    }
    return _panel(fields, lambda **chosen: article_explorer_view(found, **chosen))


def article_options(article=None):
    """The choices of the article explorer.

    Parameters
    ----------
    article : Article, str or Analysis, optional

    Returns
    -------
    dict of str to list of str
        Argument of `article_explorer_view` to its values.
    """
    found = _analysis(article)
    return {
        "speaker": [EVERYONE, *_voices(found)],
        "kind": [ALL_KINDS, *KINDS, NONE],
        "hedges": [ALL_HEDGES, *CATEGORIES, NONE],
        "boosters": [True, False],
    }


def _voices(found):
    """The reporter and all speakers, those quoted most often first."""
    counts = Counter(found.speaker_of(each) for each in found.quotations)
    return [REPORTER, *(name for name, _ in counts.most_common() if name != REPORTER)]


def article_explorer_view(
    article=None, speaker=EVERYONE, kind=ALL_KINDS, hedges=ALL_HEDGES, boosters=True
):
    """What the article explorer shows.

    Parameters
    ----------
    article : Article, str or Analysis, optional
        By default the article of the course.
    speaker : str
        A voice: ``"everyone"``, ``"reporter"`` or a speaker's name.
    kind : str
        ``"all kinds"``, ``"direct"``, ``"mixed"``, ``"indirect"`` or ``"none"``.
    hedges : str
        ``"all categories"``, one of the five categories or ``"none"``.
    boosters : bool

    Returns
    -------
    Shown

    Raises
    ------
    ValueError
        If there is no such voice, kind or category.

    Examples
    --------
    >>> print(article_explorer_view("“It may rain,” said Ada Lund.", hedges="none"))
    1 quotation, 0 hedges and 0 boosters are marked.
    Marks: direct quotation 1
    ⟦direct · Ada Lund: “It may rain,”⟧ said Ada Lund.
    """
    found = _analysis(article)
    options = article_options(found)
    _known(speaker, options["speaker"], "voice")
    _known(kind, options["kind"], "kind of quotation")
    _known(hedges, options["hedges"], "category of hedges")
    quotations = [
        each
        for each in found.quotations
        if kind in (ALL_KINDS, each.kind) and speaker in (EVERYONE, found.speaker_of(each))
    ]
    voiced = [each for each in found.voiced if speaker in (EVERYONE, each.voice)]
    shown_hedges = [v.finding for v in voiced if hedges in (ALL_HEDGES, _category(v))]
    if hedges == ALL_HEDGES:
        shown_hedges = [v.finding for v in voiced if _category(v)]
    shown_boosters = [v.finding for v in voiced if not _category(v)] if boosters else []
    head = (
        f"{_count(len(quotations), 'quotation')}, {_count(len(shown_hedges), 'hedge')} and "
        f"{_count(len(shown_boosters), 'booster')} are marked."
    )
    return _under(head, highlight(found.article, [*quotations, *shown_hedges, *shown_boosters]))


def _category(voiced):
    """The category of a hedge; nothing for a booster."""
    return getattr(voiced.finding, "category", None)


def _under(head, *below):
    """A sentence and what it speaks of."""
    head = _said(head)
    return Shown(
        head.html + "".join(each.html for each in below),
        "\n".join([head.text, *(each.text for each in below)]),
    )


# ---------------------------------------------------------------- the quotation explorer


def quotation_explorer(article=None):
    """Quotations by speaker, kind and rule, each with the reason why it was found.

    Parameters
    ----------
    article : Article, str or Analysis, optional
        By default the article of the course.

    Returns
    -------
    ipywidgets.VBox
    """
    from ipywidgets import Dropdown, IntText

    found = _analysis(article)
    options = quotation_options(found)
    fields = {
        "speaker": Dropdown(options=options["speaker"], **_named("Speaker")),
        "kind": Dropdown(options=options["kind"], **_named("Kind", "15em")),
        "rule": Dropdown(options=options["rule"], **_named("Rule", "27em")),
        "number": IntText(value=1, **_named("Explain number", "13em")),
    }
    return _panel(fields, lambda **chosen: quotation_explorer_view(found, **chosen))


def quotation_options(article=None):
    """The choices of the quotation explorer, as `article_options` gives them."""
    found = _analysis(article)
    return {
        "speaker": [EVERYONE, *_voices(found)[1:]],
        "kind": [ALL_KINDS, *KINDS, TURNED_DOWN],
        "rule": [ALL_RULES, *dict.fromkeys(each.reason for each in found.quotations)],
    }


def quotation_explorer_view(
    article=None, speaker=EVERYONE, kind=ALL_KINDS, rule=ALL_RULES, number=1
):
    """What the quotation explorer shows.

    Parameters
    ----------
    article : Article, str or Analysis, optional
        By default the article of the course.
    speaker : str
        ``"everyone"`` or a speaker's name.
    kind : str
        ``"all kinds"``, ``"direct"``, ``"mixed"``, ``"indirect"``, or ``"turned down"`` for the
        candidates that are no quotations.
    rule : str
        ``"all rules"`` or the reason of a quotation.
    number : int
        Which of the quotations shown to explain, counted from 1.

    Returns
    -------
    Shown

    Raises
    ------
    ValueError
        If there is no such speaker, kind or rule.
    """
    from . import explain

    found = _analysis(article)
    text = found.article.text
    options = quotation_options(found)
    _known(speaker, options["speaker"], "speaker")
    _known(kind, options["kind"], "kind")
    _known(rule, options["rule"], "rule")
    if kind == TURNED_DOWN:
        chosen = found.quotations.rejected
        head = f"{_count(len(chosen), 'candidate')} turned down."
        rows = [(n, _words(each, text), each.reason) for n, each in enumerate(chosen, 1)]
        listed = table(rows, ["number", "words", "why not"], "Turned down")
        return _under(head, listed, _in_context(found.article, chosen))
    chosen = [
        each
        for each in found.quotations
        if speaker in (EVERYONE, found.speaker_of(each))
        and kind in (ALL_KINDS, each.kind)
        and rule in (ALL_RULES, each.reason)
    ]
    head = f"{_count(len(chosen), 'quotation')} of {len(found.quotations):,} chosen."
    why = f"There is no number {number}; choose from 1 to {len(chosen)}." if chosen else ""
    if 1 <= number <= len(chosen):
        one = chosen[number - 1]
        why = f"Number {number}: {_words(one, text)} — {explain(one, found.article)}"
    rows = [
        (n, _words(each, text), each.kind, found.speaker_of(each), each.reason)
        for n, each in enumerate(chosen, 1)
    ]
    columns = ["number", "words", "kind", "speaker", "rule"]
    listed = table(rows, columns, "Quotations chosen")
    numbers = {id(each): n for n, each in enumerate(chosen, 1)}

    def label(quotation):
        return f"{numbers[id(quotation)]} · {label_of(quotation, text)[0]}"

    marked = _in_context(found.article, chosen, speakers=True, label=label)
    return _under(head, _paragraph(why), listed, marked)


def _paragraph(words):
    """A paragraph of our own words and the article's."""
    words = visible(words)
    style = "max-width:46rem;line-height:1.5"
    page = f'<p class="{NO_FORMULAS}" style="{style}"><bdi>{escape(words)}</bdi></p>'
    return Shown(page if words else "", words)


def _words(finding, text, most=70):
    words = " ".join(finding.of(text).split())
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def _in_context(article, chosen, **options):
    """The paragraphs in which something chosen stands (and the title, if it is there)."""
    chosen = sorted(chosen, key=lambda each: each.start)
    numbers = [
        n for n, each in enumerate(article.paragraphs) if any(each.overlaps(c) for c in chosen)
    ]
    if not numbers:
        return Shown("", "")
    return highlight(article, chosen, paragraphs=numbers, **options)


# ---------------------------------------------------------------- the hedge explorer


def hedge_explorer(article=None):
    """Hedges by category, with cue words of one's own and the score against the gold.

    Parameters
    ----------
    article : Article or str, optional
        By default the article of the course.

    Returns
    -------
    ipywidgets.VBox
    """
    from ipywidgets import Checkbox, Text

    article = _article(article)
    boxes = {
        category: Checkbox(value=True, indent=False, **_named(category, "9em"))
        for category in CATEGORIES
    }
    fields = {
        **boxes,
        "own": Text(placeholder="a word, another word", **_named("Own cue words", "30em")),
        "rejected": Checkbox(value=False, indent=False, **_named("Show words turned down", "18em")),
    }

    def view(own, rejected, **chosen):
        categories = [category for category in CATEGORIES if chosen[category]]
        return hedge_explorer_view(article, categories, own, rejected)

    return _panel(fields, view)


def _article(article):
    if article is None:
        return load_article()
    return Article.from_text(article) if isinstance(article, str) else article


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
    from .hedges import find_hedges

    article = _article(article)
    text = article.text
    categories = [_known(each, CATEGORIES, "category") for each in categories]
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
    head = f"{_count(len(found), 'hedge')} marked"
    head += f", {own_count:,} of them by your own cue words." if cues else "."
    head += f" {_scored(article, found, categories)}"
    rows = [(_words(each, text), each.category, each.reason) for each in found]
    below = [table(rows, ["words", "category", "why"], "Hedges marked")]
    if rejected:
        rows = [(_words(each, text), each.reason) for each in turned_down]
        below.append(table(rows, ["words", "why not"], "Words turned down"))
    marks = [*found, *(turned_down if rejected else [])]
    return _under(head, *below, highlight(article, marks))


def _typed(context):
    """The test of a cue word that a learner typed: it counts wherever it stands."""
    return True, "your own cue word"


def _scored(article, found, categories):
    """Precision and recall of the marks against the gold of the same categories."""
    from .scoring import GoldError, load_gold, score

    try:
        gold = load_gold(article)
    except GoldError as error:
        return str(error)
    if gold is None:
        return "This text has no gold to compare with."
    wanted = [each for each in gold.hedges if each.category in categories]
    result = score(found, wanted, threshold=0)
    return (
        f"Against {_count(len(wanted), 'gold mark')}: precision {result.precision:.2f}, recall "
        f"{result.recall:.2f} ({_count(len(result.hits), 'hit')}, {len(result.missed)} missed, "
        f"{len(result.extra)} extra). {result.note}"
    ).rstrip()
