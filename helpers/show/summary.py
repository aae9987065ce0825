"""The analysis of one article in a few lines to be read.

The command line and notebook 07 use it.
"""

from collections import Counter

from ..core.wording import counted, shortened, visible
from ..findings import KINDS, by_voice, quotations_by_speaker
from ..findings.suitability import TRANSCRIPT, is_transcript

MOST_VOICES = 8  # lines of a summary


def summary(analysis):
    """What was found, in a few lines to be read.

    Parameters
    ----------
    analysis : Analysis

    Returns
    -------
    str

    Examples
    --------
    >>> from helpers.findings import analyse
    >>> print(summary(analyse("“It may rain,” said Ada Lund.")))
    article
      6 words in 1 sentence, 1 paragraph
      1 quotation: 1 direct
        Ada Lund: 1 direct
      1 hedge
        Ada Lund: may (plausibility)
      0 boosters
    """
    from ..tokens import count_words, sentences

    article, text = analysis.article, analysis.article.text
    title = f": {shortened(article.title.of(text), 70)}" if article.title else ""
    lines = [
        visible(" ".join(article.name.split())) + title,
        f"  {counted(count_words(article), 'word')} in "
        f"{counted(len(sentences(article)), 'sentence')}, "
        f"{counted(len(article.paragraphs), 'paragraph')}",
    ]
    if is_transcript(article):
        lines.append(f"  {TRANSCRIPT} So hedges may stand here as the reporter's.")
    kinds = kinds_in_words(analysis.quotations)
    lines.append(f"  {counted(len(analysis.quotations), 'quotation')}{kinds and ': ' + kinds}")
    lines += _indented(
        (who, kinds_in_words(theirs)) for who, theirs in quotations_by_speaker(analysis).items()
    )
    for word, found in (("hedge", analysis.hedges), ("booster", analysis.boosters)):
        lines.append(f"  {counted(len(found), word)}")
        lines += _indented(
            (voice, _listed([_cue(each, text) for each in theirs]))
            for voice, theirs in by_voice(analysis, found).items()
        )
    return "\n".join(lines)


def kinds_in_words(quotations):
    counts = Counter(each.kind for each in quotations)
    return ", ".join(f"{counts[kind]} {kind}" for kind in KINDS if counts[kind])


def _cue(finding, text):
    words = shortened(finding.of(text), 30)
    return f"{words} ({finding.category})" if hasattr(finding, "category") else words


def _listed(items, most=6):
    """Items with how often they occur, the rest counted."""
    counts = Counter(items)
    shown = [item if n == 1 else f"{item} {n} times" for item, n in list(counts.items())[:most]]
    rest = sum(list(counts.values())[most:])
    return ", ".join(shown) + (f" and {rest} more" if rest else "")


def _indented(pairs):
    pairs = list(pairs)
    lines = [f"    {shortened(who, 50)}: {what}" for who, what in pairs[:MOST_VOICES]]
    if len(pairs) > MOST_VOICES:
        lines.append(f"    and {counted(len(pairs) - MOST_VOICES, 'voice')} more")
    return lines
