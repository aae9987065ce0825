"""The article map: who speaks where, and where something is held back.

Notebooks 00, 05 and 07 use it.
"""

from bisect import bisect_left
from collections import Counter

from ..core.wording import counted, listed, shortened
from ..findings import KINDS
from ..voices import REPORTER
from .palette import LOOKS, RULE
from .pictures import described, drawing, write_name


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
    from ..articles import as_article
    from ..findings import analyse
    from ..findings.suitability import TRANSCRIPT, is_transcript
    from ..voices import voice_of, whose_hedges

    article = as_article(article)
    if quotations is None:
        found = analyse(article)
        quotations, voiced = found.quotations, found.voiced if voiced is None else voiced
    elif voiced is None:
        voiced = whose_hedges(article, quotations)
    speakers = [voice_of(each, article.text) for each in quotations]
    names, lane_of = _lane_names(speakers, [each.voice for each in voiced], lanes)
    at = _WordScale(article)
    hedging = {lane_of[each.voice] for each in voiced if _is_hedge(each)}
    levels, depth = _levels(len(names), hedging)
    with drawing(1.4 + LINE * depth) as (figure, axes):
        bars = [
            (levels[lane_of[speaker]], at(each.start), at(each.end), each.kind)
            for each, speaker in zip(quotations, speakers, strict=True)
        ]
        _bars(axes, bars, at.words)
        places = [(levels[lane_of[each.voice]], at(each.start), each) for each in voiced]
        _findings(axes, places, article.text, at.words)
        axes.hlines(levels, 0, at.words, color=RULE, lw=0.8, zorder=0)
        for lane, (name, level) in enumerate(zip(names, levels, strict=True)):
            write_name(axes, level - (1.6 if lane in hedging else 0.6), name)
        axes.set_ylim(depth, -0.1)
        axes.set_yticks([])
        axes.spines["left"].set_visible(False)
        axes.set_xlim(-0.005 * at.words, at.words * 1.005)
        axes.set_xlabel("position in the article (in words)")
        draw_key(axes, {each.kind for each in quotations}, {_is_hedge(each) for each in voiced})
        description = _map_words(article.text, names, lane_of, quotations, speakers, voiced, at)
        caption = _map_caption(names, quotations, voiced)
        if is_transcript(article):
            caption = f"{caption} {TRANSCRIPT}"
        return described(figure, caption, description)


LINE = 0.225  # inches: a line of letters; heights in the map are counted in such lines


def _levels(lanes, hedging):
    """How far down each lane lies, and the depth of all: a line for its name, one for its bars, and
    one more for the words of its hedges, if there are any.
    """
    levels, depth = [], 0.0
    for lane in range(lanes):
        depth += 3.7 if lane in hedging else 2.7
        levels.append(depth - 0.8)
    return levels, depth


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
    for level, start, end, kind in bars:
        width = max(end - start, 0.008 * words)  # a single word must still be seen
        groups.setdefault((kind, level), []).append((start, width))
    # Indirect ones first: marked words often stand inside them and must not be covered.
    for wanted in reversed(KINDS):
        for (kind, level), stretches in groups.items():
            if kind == wanted:
                axes.broken_barh(stretches, (level - 0.4, 0.8), linewidth=1.2, **LOOKS[kind].patch)


def _findings(axes, places, text, words):
    """Ticks for hedges with their words above, triangles for boosters."""
    hedges = [(level, place, each) for level, place, each in places if _is_hedge(each)]
    x, high = [place for _, place, _ in hedges], [level - 0.6 for level, _, _ in hedges]
    low = [level + 0.6 for level, _, _ in hedges]
    axes.vlines(x, low, high, color="white", lw=5.5, zorder=3)  # a gap to the bars around it
    axes.vlines(x, low, high, color=LOOKS["hedge"].tone, lw=2.6, zorder=4)
    boosters = [(place, level + 0.55) for level, place, each in places if not _is_hedge(each)]
    if boosters:
        signs = {"marker": "^", "s": 70, "color": LOOKS["booster"].tone, "edgecolors": "black"}
        axes.scatter(*zip(*boosters, strict=True), zorder=4, **signs)
    for level in {level for level, _, _ in hedges}:
        labels = [(at, shortened(each.of(text), 18)) for lane, at, each in hedges if lane == level]
        for begin, side, label in _spread(labels, words):
            axes.text(begin, level - 0.65, label, va="bottom", ha=side)


def _spread(labels, words):
    """Where to write which label in one lane: labels that would collide are joined or left out."""
    letter, near = words / 54, words / 20  # the width of a letter, in words of the axis
    groups = []
    for place, label in labels:
        begin, held = groups[-1] if groups else (0, [])
        if not held or place - begin >= letter * (len(_joined(held)) + 2):
            groups.append((place, [label]))
        elif place - begin < near:  # farther away a joined label would point to the wrong tick
            held.append(label)
    last = 0
    for place, held in groups:
        label, edge = _joined(held), words * 1.04
        if place + letter * len(label) > edge:
            label = _joined(held, most=1)
        begin = min(place, edge - letter * len(label))
        if begin < last:  # pushed back from the edge, it would lie on the label before
            continue
        last = begin + letter * len(label)
        yield (edge, "right", label) if begin < place else (place - 0.004 * words, "left", label)


def _joined(labels, most=3):
    shown = ", ".join(dict.fromkeys(labels[:most]))
    return f"{shown} + {len(labels) - most}" if labels[most:] else shown


def draw_key(axes, kinds, sorts):
    """What bars and signs mean, in words, above the lanes."""
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    signs = [Patch(label=kind, **LOOKS[kind].patch) for kind in KINDS if kind in kinds]
    for kind, wanted, shape in (
        ("hedge", True, {"marker": "|", "ms": 13, "mew": 2.6}),
        ("booster", False, {"marker": "^", "ms": 8, "mec": "black"}),
    ):
        if wanted in sorts:
            tone = LOOKS[kind].tone
            signs.append(Line2D([], [], linestyle="none", color=tone, label=kind, **shape))
    if signs:
        axes.figure.legend(
            handles=signs,
            ncols=3,  # the kinds of quotations in one line, hedges and boosters below
            loc="outside upper left",
            frameon=False,
            columnspacing=1.4,
        )


def _map_caption(names, quotations, voiced):
    hedges = [each for each in voiced if _is_hedge(each)]
    said = "nobody is quoted"
    if quotations:
        said = (
            f"{counted(len(quotations), 'quotation')} (bars) by {counted(len(names) - 1, 'voice')}"
        )
        if "other voices" in names[-1]:
            said = f"{counted(len(quotations), 'quotation')} (bars)"
    # Whose the hedges are is the question, so the caption does not answer it.
    held = f"{counted(len(hedges), 'hedge')} (ticks)" if hedges else "no hedge was found"
    return f"The article map, read from left to right: {said}; {held}."


def _map_words(text, names, lane_of, quotations, speakers, voiced, at):
    """The same map in words, lane by lane."""
    lines = [f"Map of the article of {counted(at.words, 'word')}, {counted(len(names), 'lane')}."]
    for lane, name in enumerate(names):
        theirs = [q for q, s in zip(quotations, speakers, strict=True) if lane_of[s] == lane]
        parts = []
        if theirs:
            kinds = Counter(each.kind for each in theirs)
            by_kind = listed(f"{kinds[kind]} {kind}" for kind in KINDS if kinds[kind])
            parts.append(f"{counted(len(theirs), 'quotation')} ({by_kind})")
        for noun, wanted in (("hedge", True), ("booster", False)):
            found = [each for each in voiced if lane_of[each.voice] == lane]
            cues = [each.of(text) for each in found if _is_hedge(each) is wanted]
            if cues:
                shown = [shortened(cue, 24) for cue in cues[:6]] + (["others"] if cues[6:] else [])
                parts.append(f"{counted(len(cues), noun)} ({listed(shown)})")
            elif wanted:
                parts.append("no hedges")
        lines.append(f"{shortened(name, 60)}: {', '.join(parts)}.")
    return " ".join(lines)
