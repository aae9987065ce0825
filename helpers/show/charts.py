"""Charts of counts: words, kinds of quotation by speaker, rates of hedging by voice."""

from collections import Counter
from itertools import combinations

from ..core.wording import counted, listed, shortened
from ..findings import KINDS
from ..voices import REPORTER
from .article_map import draw_key
from .palette import BLUE, GREY, LOOKS
from .pictures import LONGEST_NAME, described, draw_lanes, drawing, say_empty, whole_numbers

PER = 100  # words, of a rate
FEWEST = (
    30  # words of a voice that is drawn: an interval for less is so wide that it hides the rest
)

# ---------------------------------------------------------------- words


def frequency_chart(frequencies, most=15):
    """The most frequent words as bars.

    Parameters
    ----------
    frequencies : Article, str, dict or iterable of (str, int)
        Counted words, or an article whose words are counted.
    most : int
        How many words to show.

    Returns
    -------
    Picture

    Examples
    --------
    >>> frequency_chart([("may", 3), ("rain", 1)])
    Bars of the 2 most frequent words: may 3 times, rain 1 time.
    """
    pairs = _counted(frequencies)
    top, rest = pairs[:most], len(pairs[most:])
    with drawing(1.0 + 0.27 * max(len(top), 2)) as (figure, axes):
        if not top:
            say_empty(axes, "no words")
            return described(figure, "No words to count.", "An empty picture: no words.")
        bars = axes.barh(range(len(top)), [count for _, count in top], color=BLUE, height=0.7)
        axes.bar_label(bars, padding=3)
        axes.set_yticks(range(len(top)), [shortened(word, 18) for word, _ in top])
        axes.set_ylim(len(top) - 0.5, -0.6)
        axes.tick_params(axis="y", length=0)
        axes.set_xlabel("occurrences in the text (number)")
        axes.margins(x=0.12)
        whole_numbers(axes)
        numbers = ", ".join(
            f"{shortened(word, LONGEST_NAME)} {counted(count, 'time')}" for word, count in top
        )
        caption = (
            f"The {len(top)} most frequent words. “{shortened(top[0][0], LONGEST_NAME)}” leads "
            f"with {counted(top[0][1], 'occurrence')}; {counted(rest, 'other word')} "
            f"{'is' if rest == 1 else 'are'} not shown."
        )
        return described(figure, caption, f"Bars of the {len(top)} most frequent words: {numbers}.")


def _counted(frequencies):
    """Pairs of word and number, most frequent first."""
    if hasattr(frequencies, "most_common"):
        return list(frequencies.most_common())
    if hasattr(frequencies, "text") or isinstance(frequencies, str):
        from .. import tokens

        return list(tokens.word_frequencies(frequencies).most_common())
    pairs = frequencies.items() if hasattr(frequencies, "items") else frequencies
    return sorted(((str(word), count) for word, count in pairs), key=lambda pair: -pair[1])


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
    from ..articles import as_article
    from ..findings import analyse
    from ..voices import voice_of

    article = as_article(article)
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
    with drawing(1.5 + 0.56 * max(len(table), 1)) as (figure, axes):
        if not table:
            say_empty(axes, "nobody is quoted")
            return described(figure, "Nobody is quoted.", "An empty picture: nobody is quoted.")
        _stack(axes, table)
        first, kinds = table[0]
        caption = (
            f"Quotations by speaker and kind. {shortened(first, 60)} is quoted most often: "
            f"{counted(sum(kinds.values()), 'quotation')} of {len(quotations):,}."
        )
        speakers = "; ".join(
            f"{shortened(name, 60)}: {listed(f'{n} {kind}' for kind, n in kinds.items() if n)}"
            for name, kinds in table
        )
        return described(figure, caption, f"Quotations by speaker and kind. {speakers}.")


def _stack(axes, table):
    present = [kind for kind in KINDS if any(kinds[kind] for _, kinds in table)]
    left, lanes = [0] * len(table), range(len(table))
    for kind in present:
        widths = [kinds[kind] for _, kinds in table]
        bars = axes.barh(lanes, widths, 0.5, left, label=kind, lw=1.2, **LOOKS[kind].patch)
        pale = {"facecolor": "white", "edgecolor": "none", "pad": 1.0}
        for bar, number in zip(bars, widths, strict=True):
            if number:
                x, y = bar.get_x() + bar.get_width() / 2, bar.get_y() + bar.get_height() / 2
                axes.text(x, y, str(number), ha="center", va="center", bbox=pale)
        left = [a + b for a, b in zip(left, widths, strict=True)]
    draw_lanes(axes, [name for name, _ in table])
    axes.set_xlabel("number of quotations")
    whole_numbers(axes)
    draw_key(axes, set(present), set())


def rates_by_voice(rates):
    """How much each voice hedges, with what its small count can bear: a dot and an interval.

    Parameters
    ----------
    rates : list of Rate
        From `rates`: ``voice``, ``manner``, ``words``, ``hedges``.

    Returns
    -------
    Picture
        Voices of few words are only counted. Intervals of 95 % by `rate_interval`.

    Examples
    --------
    >>> from helpers.voices import Rate
    >>> rates_by_voice([Rate("reporter", "reporter", 200, 3, 0)])
    Hedges per 100 words. reporter: 3 in 200 words, 1.5 per 100, interval 0.3 to 4.4.
    """
    from ..voices import rate_interval

    spoken = [each for each in rates if each.words]
    chosen = [each for each in spoken if each.words >= FEWEST][:12] or spoken[:1]
    rows = [
        (name, each, PER * each.hedges / each.words, *rate_interval(each.hedges, each.words, PER))
        for name, each in zip(_rate_names(chosen), chosen, strict=True)
    ]
    with drawing(1.2 + 0.56 * max(len(rows), 1)) as (figure, axes):
        if not rows:
            say_empty(axes, "no words were spoken")
            return described(figure, "Nobody speaks.", "An empty picture: no voice has words.")
        for lane, (_, each, rate, low, high) in enumerate(rows):
            axes.plot([low, high], [lane, lane], color=GREY, lw=3, solid_capstyle="butt")
            axes.plot(rate, lane, marker="D", ms=8, color=BLUE, markeredgecolor="white")
            words = f"{each.hedges} in {counted(each.words, 'word')}"
            axes.text(high, lane, f"  {words}", va="center")
        draw_lanes(axes, [row[0] for row in rows])
        right = max(row[4] for row in rows)
        axes.set_xlim(-0.02 * right, right * 1.55)
        axes.set_xlabel(f"hedges per {PER} words\n(diamond: as counted; line: 95 % interval)")
        left_out = len(spoken) - len(rows)
        lines = [
            f"{name}: {each.hedges} in {counted(each.words, 'word')}, {rate:.1f} per {PER}, "
            f"interval {low:.1f} to {high:.1f}"
            for name, each, rate, low, high in rows
        ]
        words = f"Hedges per {PER} words. {'; '.join(lines)}."
        return described(figure, _rates_caption(rows, left_out), words)


def _rate_names(rates):
    """Voices; where the manners are told apart, with the manner."""
    return [
        shortened(each.voice, LONGEST_NAME)
        if each.manner in (REPORTER, "both")
        else f"{shortened(each.voice, LONGEST_NAME)}, {each.manner}"
        for each in rates
    ]


def _rates_caption(rows, left_out):
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
        see = "All lines overlap: the picture alone does not tell whose rate is higher."
    else:
        see = "The longer the line, the less so few words can tell."
    rest = ""
    if left_out:
        verb = "is" if left_out == 1 else "are"
        rest = f" Not drawn {verb} {counted(left_out, 'line')} of voices with fewer words"
        rest += f" (under {FEWEST})."
    return f"Hedges per {PER} words by voice. {see}{rest}"
