"""Pictures of findings, each with a caption to read and a description for who cannot see it.

`described` turns any matplotlib figure into a picture that a screen reader, an exported page and a
test can read; the other functions draw the pictures of the course and write their descriptions from
the same numbers. matplotlib is imported at the first picture, not before.
"""

import base64
import io
import sys
import warnings
from bisect import bisect_left
from collections import Counter
from contextlib import contextmanager
from itertools import combinations

from .text import Shown, escape, visible

__all__ = [
    "Picture",
    "article_map",
    "described",
    "dispersion",
    "kinds_by_speaker",
    "rates_by_voice",
    "word_frequencies",
]

# Okabe and Ito's palette for every kind of colour vision; hatches and markers say the same again.
BLUE, GREEN, ORANGE, SKY, GREY = "#0072B2", "#009E73", "#D55E00", "#56B4E9", "#6B6B6B"
KINDS = {
    "direct": {"facecolor": BLUE, "edgecolor": BLUE},
    "mixed": {"facecolor": "#BFE8DC", "edgecolor": "#00664A", "hatch": "////"},
    "indirect": {"facecolor": "white", "edgecolor": GREY, "linestyle": (0, (3, 1.5))},
}
REPORTER = "reporter"
WIDTH = 9.0  # inches; about 860 pixels, less than JupyterLab's output area on a small projector
LONGEST_NAME = 30
SETTINGS = {
    "svg.hashsalt": "who said maybe",  # the same names inside the picture in every run
    "svg.fonttype": "path",  # letters as shapes: the same on every machine
    "text.parse_math": False,  # "$5 to $6" is money
    "text.usetex": False,
    "font.family": "DejaVu Sans",
    "font.size": 10.5,
    "hatch.linewidth": 1.0,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "figure.facecolor": "white",
    "axes.facecolor": "white",
}
# The card is white in the dark theme too, so that the picture's own contrast holds.
CARD = (
    "max-width:100%;height:auto;background:#fff;padding:8px;border:1px solid #7a7a7a;"
    "border-radius:4px;box-sizing:border-box"
)


class Picture(Shown):
    """A described picture.

    Attributes
    ----------
    svg : bytes
        The picture itself.
    caption, description : str
    """

    def __init__(self, svg, caption, description):
        self.svg, self.caption, self.description = svg, caption, description
        data = base64.b64encode(svg).decode("ascii")
        page = (
            f'<figure style="margin:.5em 0"><img style="{CARD}" alt="{escape(description)}" '
            f'src="data:image/svg+xml;base64,{data}">'
            f"<figcaption>{escape(caption)}</figcaption></figure>"
        )
        super().__init__(page, visible(description))


def described(figure, caption, description):
    """Turn a matplotlib figure into a picture that can be read, and close it.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
    caption : str
        Stands below the picture; says what to see in it.
    description : str
        Takes the picture's place for who cannot see it: what is shown, with the main numbers.

    Returns
    -------
    Picture

    Raises
    ------
    ValueError
        If the caption or the description is missing.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> described(Figure(figsize=(1, 1)), "An empty page.", "A white square.")
    A white square.
    """
    for what, text in (("caption", caption), ("description", description)):
        if not str(text or "").strip():
            raise ValueError(
                f"A picture needs a {what}, or some readers get nothing. Write one sentence: "
                "described(figure, caption, description)."
            )
    import matplotlib

    page = io.BytesIO()
    with matplotlib.rc_context(SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")  # a name in another script
        figure.savefig(
            page, format="svg", bbox_inches="tight", metadata={"Date": None, "Creator": None}
        )
    pyplot = sys.modules.get("matplotlib.pyplot")
    if pyplot is not None:
        pyplot.close(figure)
    return Picture(page.getvalue(), str(caption), str(description))


@contextmanager
def _drawing(height, width=WIDTH):
    """A figure with one set of axes, drawn with the settings of the course.

    It is made without pyplot: nothing of it stays in memory or is shown a second time.
    """
    import matplotlib
    from matplotlib.figure import Figure

    with matplotlib.rc_context(SETTINGS), warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        figure = Figure(figsize=(width, height), layout="constrained")
        yield figure, figure.subplots()


def _short(name, most=LONGEST_NAME):
    name = visible(" ".join(str(name).split()))
    return name if len(name) <= most else name[: most - 1].rstrip() + "…"


def _count(number, noun):
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _and(items):
    items = list(items)
    return ", ".join(items[:-1]) + " and " + items[-1] if len(items) > 1 else "".join(items)


def _on_lines(name, longest):
    """A name that may take two lines: "Ann Low and Bo Berg" breaks before its "and"."""
    first, joint, second = _short(name, 2 * longest).partition(" and ")
    if not joint or len(first) + len(second) + 5 <= longest:
        return _short(name, longest)
    return f"{_short(first, longest)}\nand {_short(second, longest - 4)}"


def _lanes(axes, names, longest=LONGEST_NAME):
    """One horizontal lane a name, from the top down, without tick marks."""
    axes.set_yticks(range(len(names)), [_on_lines(name, longest) for name in names])
    axes.set_ylim(len(names) - 0.5, -0.6)
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)


def _empty(axes, words):
    """Say that there is nothing to draw."""
    axes.set_axis_off()
    axes.text(0.5, 0.5, words, ha="center", va="center", transform=axes.transAxes)


# ---------------------------------------------------------------- the article map


def article_map(article, voiced=None, quotations=None, lanes=8):
    """The map of an article: who speaks where, and where something is held back.

    Position in the article runs across, each voice has a lane; quotations are bars, hedges vertical
    ticks, boosters triangles.

    Parameters
    ----------
    article : Article or str
    voiced : list of Voiced, optional
        From `whose_hedges`; found if left out.
    quotations : list of Quotation, optional
        Found if left out.
    lanes : int
        Speakers to show one by one, those with most quotations; the others share a lane.

    Returns
    -------
    Picture

    Examples
    --------
    >>> article_map("“It may rain,” said Ada Lund.")
    Map of the article of 6 words, 2 lanes. reporter: no hedges. Ada Lund: 1 quotation (1 direct), \
1 hedge (may).
    """
    from ..articles import Article
    from ..voices import voice_of, whose_hedges
    from .report import analyse

    if isinstance(article, str):
        article = Article.from_text(article)
    if quotations is None:
        found = analyse(article)
        quotations, voiced = found.quotations, found.voiced if voiced is None else voiced
    elif voiced is None:
        voiced = whose_hedges(article, quotations)
    speakers = [voice_of(each, article.text) for each in quotations]
    names, lane_of = _lane_names(speakers, [each.voice for each in voiced], lanes)
    at = _WordScale(article)
    with _drawing(1.5 + 0.48 * len(names)) as (figure, axes):
        bars = [
            (lane_of[speaker], at(each.start), at(each.end), each.kind)
            for each, speaker in zip(quotations, speakers, strict=True)
        ]
        _bars(axes, bars, at.words)
        places = [(lane_of[each.voice], at(each.start), each) for each in voiced]
        _findings(axes, places, article.text, at.words)
        axes.hlines(range(len(names)), 0, at.words, color="#B0B0B0", lw=0.8, zorder=0)
        _lanes(axes, names)
        axes.set_xlim(-0.005 * at.words, at.words * 1.005)
        axes.set_xlabel("position in the article (words from its beginning)")
        _key(axes, {each.kind for each in quotations}, {_is_hedge(each) for each in voiced})
        description = _map_words(article.text, names, lane_of, quotations, speakers, voiced, at)
        return described(figure, _map_caption(names, quotations, voiced), description)


class _WordScale:
    """From code points to words: how many words of the story begin before a place."""

    def __init__(self, article):
        from ..tokens import is_word, words

        self.starts = [w.start for w in words(article) if is_word(w.of(article.text))]
        self.words = max(1, len(self.starts))

    def __call__(self, place):
        return bisect_left(self.starts, place)


def _is_hedge(voiced):
    return hasattr(voiced.finding, "category")


def _lane_names(speakers, voices, most):
    """The lanes from top to bottom, and the lane of each voice."""
    counts = Counter(speakers)
    for voice in voices:
        counts.setdefault(voice, 0)
    counts.pop(REPORTER, None)
    ordered = [voice for voice, _ in counts.most_common()]
    shown, others = ordered[:most], ordered[most:]
    if len(others) == 1:
        shown, others = ordered, []
    names = [REPORTER, *shown] + ([f"{len(others)} other voices"] if others else [])
    lane_of = {name: lane for lane, name in enumerate([REPORTER, *shown])}
    return names, lane_of | dict.fromkeys(others, len(names) - 1)


def _bars(axes, bars, words):
    """The quotations: for each lane and kind one group of bars, which is drawn at one go."""
    groups = {}
    for lane, start, end, kind in bars:
        width = max(end - start, 0.008 * words)  # a single word must still be seen
        groups.setdefault((kind, lane), []).append((start, width))
    # Indirect ones first: marked words often stand inside them and must not be covered.
    for wanted in reversed(KINDS):
        for (kind, lane), stretches in groups.items():
            if kind == wanted:
                axes.broken_barh(stretches, (lane - 0.17, 0.34), linewidth=1.2, **KINDS[kind])


def _findings(axes, places, text, words):
    """Ticks for hedges with their words above, triangles for boosters."""
    hedges = [(lane, place, each) for lane, place, each in places if _is_hedge(each)]
    x, low = [place for _, place, _ in hedges], [lane - 0.26 for lane, _, _ in hedges]
    high = [lane + 0.26 for lane, _, _ in hedges]
    axes.vlines(x, low, high, color="white", lw=5, zorder=3)  # a gap to the bars around it
    axes.vlines(x, low, high, color="black", lw=2.2, zorder=4)
    boosters = [(place, lane + 0.27) for lane, place, each in places if not _is_hedge(each)]
    if boosters:
        signs = {"marker": "^", "s": 64, "color": ORANGE, "edgecolors": "white", "zorder": 4}
        axes.scatter(*zip(*boosters, strict=True), **signs)
    for lane in {lane for lane, _, _ in hedges}:
        labels = [(place, _short(each.of(text), 18)) for at, place, each in hedges if at == lane]
        for begin, side, label in _spread(labels, words):
            axes.text(begin, lane - 0.27, label, fontsize=8.5, va="bottom", ha=side)


def _spread(labels, words):
    """Where to write which label in one lane: labels that would collide are joined or left out."""
    letter, near = words / 125, words / 25  # the width of a letter, in words of the axis
    groups = []
    for place, label in labels:
        begin, held = groups[-1] if groups else (0, [])
        if not held or place - begin >= letter * (len(_joined(held)) + 1):
            groups.append((place, [label]))
        elif place - begin < near:  # farther away a joined label would point to the wrong tick
            held.append(label)
    for place, held in groups:
        label, edge = _joined(held), words * 1.04
        if place + letter * len(label) > edge:
            label = _joined(held, most=1)
        if place + letter * len(label) > edge:
            yield edge, "right", label
        else:
            yield place - 0.004 * words, "left", label


def _joined(labels, most=3):
    shown = ", ".join(dict.fromkeys(labels[:most]))
    return f"{shown} + {len(labels) - most}" if labels[most:] else shown


def _key(axes, kinds, sorts):
    """What bars and signs mean, in words, above the lanes."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    signs = [Patch(label=f"{k} quotation", **look) for k, look in KINDS.items() if k in kinds]
    bare = {"linestyle": "none", "color": "black"}
    if True in sorts:
        signs.append(Line2D([], [], marker="|", ms=13, mew=2.2, label="hedge", **bare))
    if False in sorts:
        bare["color"] = ORANGE
        signs.append(Line2D([], [], marker="^", ms=8, label="booster", **bare))
    if signs:
        axes.figure.legend(
            handles=signs,
            ncols=len(signs),
            loc="outside upper left",
            frameon=False,
            fontsize=9.5,
            columnspacing=1.4,
        )


def _map_caption(names, quotations, voiced):
    hedges = [each for each in voiced if _is_hedge(each)]
    by_reporter = sum(each.voice == REPORTER for each in hedges)
    said = "nobody is quoted"
    if quotations:
        said = f"{_count(len(quotations), 'quotation')} (bars) by {_count(len(names) - 1, 'voice')}"
        if "other voices" in names[-1]:
            said = f"{_count(len(quotations), 'quotation')} (bars)"
    held = "no hedge was found"
    if hedges:
        held = (
            f"{_count(len(hedges), 'hedge')} (ticks), {by_reporter:,} in the reporter’s own voice "
            f"and {len(hedges) - by_reporter:,} in somebody else’s"
        )
    return f"The article map, read from left to right: {said}; {held}."


def _map_words(text, names, lane_of, quotations, speakers, voiced, at):
    """The same map in words, lane by lane."""
    lines = [f"Map of the article of {_count(at.words, 'word')}, {_count(len(names), 'lane')}."]
    for lane, name in enumerate(names):
        theirs = [q for q, s in zip(quotations, speakers, strict=True) if lane_of[s] == lane]
        parts = []
        if theirs:
            kinds = Counter(each.kind for each in theirs)
            listed = _and(f"{kinds[kind]} {kind}" for kind in KINDS if kinds[kind])
            parts.append(f"{_count(len(theirs), 'quotation')} ({listed})")
        for noun, wanted in (("hedge", True), ("booster", False)):
            found = [each for each in voiced if lane_of[each.voice] == lane]
            cues = [each.of(text) for each in found if _is_hedge(each) is wanted]
            if cues:
                shown = [_short(cue, 24) for cue in cues[:6]] + (["others"] if cues[6:] else [])
                parts.append(f"{_count(len(cues), noun)} ({_and(shown)})")
            elif wanted:
                parts.append("no hedges")
        lines.append(f"{_short(name, 60)}: {', '.join(parts)}.")
    return " ".join(lines)


# ---------------------------------------------------------------- words


def word_frequencies(frequencies, most=15, what="words"):
    """The most frequent words as bars.

    Parameters
    ----------
    frequencies : Article, str, dict or iterable of (str, int)
        Counted words, or an article whose words are counted.
    most : int
        How many words to show.
    what : str
        What is counted, for the caption: "words", "words without function words", …

    Returns
    -------
    Picture

    Examples
    --------
    >>> word_frequencies([("may", 3), ("rain", 1)])
    Bars of the 2 most frequent words: may 3 times, rain 1 time.
    """
    pairs = _counted(frequencies)
    top, rest = pairs[:most], len(pairs[most:])
    with _drawing(1.0 + 0.27 * max(len(top), 2), width=7) as (figure, axes):
        if not top:
            _empty(axes, "no words")
            return described(figure, f"No {what} to count.", f"An empty picture: no {what}.")
        bars = axes.barh(range(len(top)), [count for _, count in top], color=BLUE, height=0.7)
        axes.bar_label(bars, padding=3)
        _lanes(axes, [word for word, _ in top])
        axes.set_xlabel("occurrences in the text (number)")
        axes.margins(x=0.08)
        _whole_numbers(axes)
        listed = ", ".join(f"{_short(word)} {_count(count, 'time')}" for word, count in top)
        caption = (
            f"The {len(top)} most frequent {what}. “{_short(top[0][0])}” leads with "
            f"{_count(top[0][1], 'occurrence')}; {_count(rest, 'other word')} "
            f"{'is' if rest == 1 else 'are'} not shown."
        )
        return described(figure, caption, f"Bars of the {len(top)} most frequent {what}: {listed}.")


def _counted(frequencies):
    """Pairs of word and number, most frequent first."""
    if hasattr(frequencies, "most_common"):
        return list(frequencies.most_common())
    if hasattr(frequencies, "text") or isinstance(frequencies, str):
        from .. import tokens

        return list(tokens.word_frequencies(frequencies).most_common())
    pairs = frequencies.items() if hasattr(frequencies, "items") else frequencies
    return sorted(((str(word), count) for word, count in pairs), key=lambda pair: -pair[1])


def _whole_numbers(axes):
    from matplotlib.ticker import MaxNLocator

    axes.xaxis.set_major_locator(MaxNLocator(integer=True))


def dispersion(article, words):
    """Where in an article some words stand: a lane a word, a tick at each place.

    Parameters
    ----------
    article : Article or str
    words : iterable of str
        Single words, in any letter case.

    Returns
    -------
    Picture

    Examples
    --------
    >>> dispersion("It may rain. It may snow.", ["may", "must"])
    Places of 2 words in an article of 6 words: may 2 times, at words 2 and 5; must never.
    """
    from ..articles import Article
    from ..tokens import is_word
    from ..tokens import words as words_of

    if isinstance(article, str):
        article = Article.from_text(article)
    wanted = list(dict.fromkeys([words] if isinstance(words, str) else words))
    tokens = [each.of(article.text).casefold() for each in words_of(article)]
    spoken = [token for token in tokens if is_word(token)]
    places = {
        word: [n for n, each in enumerate(spoken, 1) if each == word.casefold()] for word in wanted
    }
    with _drawing(0.9 + 0.4 * max(len(wanted), 1), width=8) as (figure, axes):
        if not wanted:
            _empty(axes, "no words chosen")
            return described(figure, "No words were chosen.", "An empty picture: no words chosen.")
        axes.eventplot(
            list(places.values()), lineoffsets=range(len(wanted)), linelengths=0.6, colors="black"
        )
        _lanes(axes, [f"{word} ({len(places[word])})" for word in wanted])
        axes.set_xlim(0, max(len(spoken), 1))
        axes.set_xlabel("position in the article (words from its beginning)")
        most = max(wanted, key=lambda word: len(places[word]))
        caption = (
            f"Each tick is one occurrence, the number behind a word says how many there are. "
            f"“{_short(most)}” occurs most often: {_count(len(places[most]), 'time')}."
        )
        listed = "; ".join(_where(word, places[word]) for word in wanted)
        return described(
            figure,
            caption,
            f"Places of {_count(len(wanted), 'word')} in an article of "
            f"{_count(len(spoken), 'word')}: {listed}.",
        )


def _where(word, places):
    if not places:
        return f"{_short(word)} never"
    shown = [f"{place:,}" for place in places[:5]] + (["later ones"] if places[5:] else [])
    return (
        f"{_short(word)} {_count(len(places), 'time')}, "
        f"at word{'s' if len(places) > 1 else ''} {_and(shown)}"
    )


# ---------------------------------------------------------------- speakers and voices


def kinds_by_speaker(article, quotations=None, most=10):
    """Who is quoted how often, and in which kinds: stacked bars with hatches.

    Parameters
    ----------
    article : Article or str
    quotations : list of Quotation, optional
        Found if left out.
    most : int
        Speakers to show one by one; the others share a bar.

    Returns
    -------
    Picture

    Examples
    --------
    >>> kinds_by_speaker("“It may rain,” said Ada Lund.")
    Quotations by speaker and kind. Ada Lund: 1 direct.
    """
    from ..articles import Article
    from ..voices import voice_of
    from .report import analyse

    if isinstance(article, str):
        article = Article.from_text(article)
    quotations = analyse(article).quotations if quotations is None else quotations
    rows = Counter((voice_of(each, article.text), each.kind) for each in quotations)
    totals = Counter(voice_of(each, article.text) for each in quotations).most_common()
    groups = [(name, [name]) for name, _ in totals[:most]]
    if totals[most:]:
        others = [name for name, _ in totals[most:]]
        groups.append((f"{len(others)} other speakers", others))
    table = [
        (name, {kind: sum(rows[each, kind] for each in group) for kind in KINDS})
        for name, group in groups
    ]
    with _drawing(1.1 + 0.42 * max(len(table), 1), width=8) as (figure, axes):
        if not table:
            _empty(axes, "nobody is quoted")
            return described(figure, "Nobody is quoted.", "An empty picture: nobody is quoted.")
        _stack(axes, table)
        first, kinds = table[0]
        caption = (
            f"Quotations by speaker and kind. {_short(first, 60)} is quoted most often: "
            f"{_count(sum(kinds.values()), 'quotation')} of {len(quotations):,}."
        )
        listed = "; ".join(
            f"{_short(name, 60)}: {_and(f'{n} {kind}' for kind, n in kinds.items() if n)}"
            for name, kinds in table
        )
        return described(figure, caption, f"Quotations by speaker and kind. {listed}.")


def _stack(axes, table):
    present = [kind for kind in KINDS if any(kinds[kind] for _, kinds in table)]
    left = [0] * len(table)
    for kind in present:
        widths = [kinds[kind] for _, kinds in table]
        bars = axes.barh(
            range(len(table)), widths, left=left, height=0.62, label=kind, lw=1.2, **KINDS[kind]
        )
        pale = {"facecolor": "white", "edgecolor": "none", "pad": 1.0}
        for bar, number in zip(bars, widths, strict=True):
            if number:
                x, y = bar.get_x() + bar.get_width() / 2, bar.get_y() + bar.get_height() / 2
                axes.text(x, y, str(number), ha="center", va="center", fontsize=9, bbox=pale)
        left = [a + b for a, b in zip(left, widths, strict=True)]
    _lanes(axes, [name for name, _ in table])
    axes.set_xlabel("number of quotations")
    _whole_numbers(axes)
    _key(axes, set(present), set())


def rates_by_voice(rates, per=100, fewest=30):
    """How much each voice hedges, with what its small count can bear: a dot and an interval.

    Parameters
    ----------
    rates : list of Rate
        From ``helpers.voices.rates``: ``voice``, ``manner``, ``words``, ``hedges``.
    per : int
        Rate for so many words.
    fewest : int
        Words that a voice must have to be drawn; the others are only counted. An interval for less
        is so wide that it hides the rest.

    Returns
    -------
    Picture
        Intervals of 95 % by ``helpers.voices.rate_interval``.

    Examples
    --------
    >>> from helpers.voices import Rate
    >>> rates_by_voice([Rate("reporter", "reporter", 200, 3, 0)])
    Hedges per 100 words. reporter: 3 in 200 words, 1.5 per 100, interval 0.3 to 4.4.
    """
    from ..voices import rate_interval

    spoken = [each for each in rates if each.words]
    chosen = [each for each in spoken if each.words >= fewest][:12] or spoken[:1]
    rows = [
        (name, each, per * each.hedges / each.words, *rate_interval(each.hedges, each.words, per))
        for name, each in zip(_rate_names(chosen), chosen, strict=True)
    ]
    with _drawing(1.0 + 0.45 * max(len(rows), 1), width=8) as (figure, axes):
        if not rows:
            _empty(axes, "no words were spoken")
            return described(figure, "Nobody speaks.", "An empty picture: no voice has words.")
        for lane, (_, each, rate, low, high) in enumerate(rows):
            axes.plot([low, high], [lane, lane], color=GREY, lw=3, solid_capstyle="butt")
            axes.plot(rate, lane, marker="D", ms=8, color=BLUE, markeredgecolor="white")
            words = f"{each.hedges} in {_count(each.words, 'word')}"
            axes.text(high, lane, f"  {words}", va="center", fontsize=9)
        _lanes(axes, [row[0] for row in rows], longest=44)
        right = max(row[4] for row in rows)
        axes.set_xlim(-0.02 * right, right * 1.3)
        axes.set_xlabel(f"hedges per {per} words (diamond: as counted; line: 95 % interval)")
        left_out = len(spoken) - len(rows)
        lines = [
            f"{name}: {each.hedges} in {_count(each.words, 'word')}, {rate:.1f} per {per}, "
            f"interval {low:.1f} to {high:.1f}"
            for name, each, rate, low, high in rows
        ]
        words = f"Hedges per {per} words. {'; '.join(lines)}."
        return described(figure, _rates_caption(rows, per, left_out, fewest), words)


def _rate_names(rates):
    """Voices; where the manners are told apart, with the manner."""
    return [
        _short(each.voice)
        if each.manner in (REPORTER, "both")
        else f"{_short(each.voice)}, {each.manner}"
        for each in rates
    ]


def _rates_caption(rows, per, left_out, fewest):
    """What to see: do the intervals lie apart?"""
    apart = [
        (first[0], other[0])
        for first, other in combinations(rows, 2)
        if first[3] > other[4] or other[3] > first[4]
    ]
    if apart:
        see = (
            f"The lines of {apart[0][0]} and {apart[0][1]} lie apart: chance alone would hardly "
            "make them so different."
        )
    elif len(rows) > 1:
        see = "All lines overlap: by these counts alone, no voice can be called the more careful."
    else:
        see = "The longer the line, the less so few words can tell."
    rest = ""
    if left_out:
        verb = "is" if left_out == 1 else "are"
        rest = f" Not drawn {verb} {_count(left_out, 'line')} of voices with fewer words"
        rest += f" (under {fewest})." if fewest else "."
    return f"Hedges per {per} words by voice. {see}{rest}"
