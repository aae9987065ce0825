"""Which blocks of a web page are the story, and why the others are not.

The library trafilatura judges; what it keeps is found again among the page's own blocks, so that
nothing is rewritten and what was left out can be shown. A few rules of ours mend what it misses or
lets through. Notebook 01 teaches it.

Source: A. Barbaresi, Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery
and Extraction (ACL 2021, demonstrations).
"""

from collections import Counter
from itertools import accumulate

from ..core.spans import Rejected, Span
from .furniture import KINDS, furniture_kinds, is_prose
from .headline import find_headline
from .layout import Draft, Layout
from .pages import INSTEAD, Block, blocks_of, parse, words_of
from .reading import ArticleEmpty, hush

GRAM = 4  # words in a row by which a block is found again in the library's text
SHORT = GRAM + 2  # words; shorter blocks must be there as a whole, and in their place
LONG = 30  # words; a longer block is no line of furniture, unless it is about rights
FEW_WORDS = 60  # a story shorter than this is suspicious
ELSEWHERE = "not in the story (trafilatura)"
LINKS = "links to other pages"


def read_page(markup, source="the page"):
    """Read a web page into a `Draft`: all its text, and where the title and the story stand in it.

    A blank line stands between blocks; furniture comes with reasons. Raises `ArticleEmpty` if there
    is no text on the page, `ArticleTooLarge` or `ArticleUnreadable` if it is no page of news.

    >>> page = read_page("<nav>Home</nav><h1>Tide turns</h1><p>It rose &amp; fell.</p>")
    >>> page.text
    'Home\\n\\nTide turns\\n\\nIt rose & fell.'
    >>> page.layout.title.of(page.text), [each.reason for each in page.layout.furniture]
    ('Tide turns', ['a menu'])
    """
    tree = parse(markup, source)
    blocks = [] if tree is None else blocks_of(tree)
    headline = None if tree is None else find_headline(tree, blocks)
    if isinstance(headline, str):  # the page names it only in its head
        blocks.insert(0, Block(headline, heading=1))
        headline = blocks[0]
    kept = set() if tree is None else _story(tree, blocks, headline)
    if not kept:
        raise ArticleEmpty(
            f"{source} is a web page without a paragraph of text (perhaps a script loads it). "
            f"{INSTEAD}",
            source,
        )
    reasons = _reasons(blocks, kept, headline)
    ends = list(accumulate(len(block.text) + 2 for block in blocks))
    spans = [Span(end - 2 - len(b.text), end - 2) for b, end in zip(blocks, ends, strict=True)]
    text = "\n\n".join(block.text for block in blocks)
    layout = _layout(blocks, spans, reasons, headline)
    return Draft(text, layout, _note(text, layout, source))


def _layout(blocks, spans, reasons, headline):
    title, story, furniture = None, [], []
    for block, span, reason in zip(blocks, spans, reasons, strict=True):
        if block is headline:
            title = span
        elif reason is None:
            story.append(span)
        else:
            furniture.append(Rejected(*span, reason))
    return Layout(title, story, furniture)


def _note(text, layout, source):
    """One sentence where the story is suspiciously short beside the page, or short at all."""
    story = sum(len(words_of(span.of(text))) for span in layout.paragraphs)
    others = [each.of(text) for each in layout.furniture if each.reason == ELSEWHERE]
    left = sum(len(words_of(other)) for other in others if is_prose(other))
    if left > max(story, FEW_WORDS):
        return (
            f"Of the running text of {source}, {story:,} words were taken as the story and "
            f"{left:,} left out: check that it is the right part."
        )
    if story < FEW_WORDS:
        return f"Only {story} words of {source} were taken as its story: check that it is whole."
    return ""


# ---------------------------------------------------------------- the story


def _story(tree, blocks, headline):
    """The blocks of the story, as a set of their numbers."""
    text = _library_text(tree, fast=True)
    kept = find_again(blocks, words_of(text))
    if len(words_of(text)) > max(FEW_WORDS, 2 * _words(blocks, range(len(blocks)))):
        # A page that scripts fill: its story stands only in what it tells search engines.
        first = len(blocks)
        blocks += [Block(line) for line in text.splitlines() if line.strip()]
        return set(range(first, len(blocks)))
    prose = {n for n, block in enumerate(blocks) if block.linked < 0.5 and is_prose(block.text)}
    if _words(blocks, kept & prose) < 0.6 * _words(blocks, prose):
        slow = find_again(blocks, words_of(_library_text(tree, fast=False)))
        if not _is_another_list(blocks, kept & prose, slow & prose):
            kept = slow
    for place, count in _by_place(blocks, kept).items():
        if place and count < 0.4 * _words(blocks, kept):
            kept -= {n for n in kept if blocks[n].place == place}
    kept -= _lists_of_links(blocks, kept)
    kept |= _siblings(blocks, kept, prose) | _standfirst(blocks, kept, prose, headline)
    return kept or prose or {n for n, block in enumerate(blocks) if block is not headline}


def _library_text(tree, fast):
    import trafilatura

    hush("trafilatura")
    return trafilatura.extract(tree, fast=fast, include_comments=False) or ""


def find_again(blocks, words):
    """The numbers of the blocks whose words stand in a list of words, in the same order."""
    grams = {}
    for at in range(len(words) - GRAM + 1):
        grams.setdefault(tuple(words[at : at + GRAM]), []).append(at)
    places = [None] * len(blocks)
    for n, block in enumerate(blocks):
        if len(block.words) >= SHORT:
            own = [tuple(block.words[i : i + GRAM]) for i in range(len(block.words) - GRAM + 1)]
            hits = [grams[gram] for gram in own if gram in grams]
            if 2 * len(hits) >= len(own):
                places[n] = hits[0][0]
                if len(hits[0]) > 1:  # a paragraph that stands on the page more than once
                    hits[0].pop(0)
    _drop_twins(blocks, places)
    following = [len(words)] * (len(blocks) + 1)
    for n in range(len(blocks) - 1, -1, -1):
        following[n] = following[n + 1] if places[n] is None else places[n]
    at = 0
    for n, block in enumerate(blocks):
        if places[n] is None and 0 < len(block.words) < SHORT:
            between = words[at : min(following[n], at + 400)]
            size = len(block.words)
            starts = range(len(between) - size + 1)
            places[n] = next((at + i for i in starts if between[i : i + size] == block.words), None)
        if places[n] is not None:
            at = places[n] + len(block.words)
    return {n for n, place in enumerate(places) if place is not None}


def _drop_twins(blocks, places):
    """Of blocks that claim one place of the library's text, the one marked as most others are."""
    kinds = Counter(
        block.kind for block, place in zip(blocks, places, strict=True) if place is not None
    )
    first = {}
    for n, place in enumerate(places):
        if place is None:
            continue
        other = first.setdefault((place, *blocks[n].words[:SHORT]), n)
        if blocks[other].kind != blocks[n].kind:
            less = min(n, other, key=lambda one: (kinds[blocks[one].kind], -one))
            places[less] = None
            first[place, *blocks[n].words[:SHORT]] = n + other - less


def _words(blocks, numbers):
    return sum(len(blocks[n].words) for n in numbers)


def _by_place(blocks, numbers):
    counts = Counter()
    for n in numbers:
        counts[blocks[n].place] += len(blocks[n].words)
    return counts


def _is_another_list(blocks, few, many):
    """Whether a longer reading adds other parts of the page to a story that is whole without."""
    if _words(blocks, few) < 2 * FEW_WORDS:
        return False
    words = Counter()
    for n in few:
        words[blocks[n].kind] += len(blocks[n].words)
    core = {n for n in few if words[blocks[n].kind] > 0.2 * words.total()} or few
    kinds, first, last = {blocks[n].kind for n in core}, min(core), max(core)
    strange = {n for n in many - few if blocks[n].kind not in kinds and not first < n < last}
    return _words(blocks, strange) > 0.5 * _words(blocks, many - few)


def _lists_of_links(blocks, kept):
    """Three and more blocks in a row that are nothing but a link each."""
    found, row = set(), []
    for n in range(len(blocks) + 1):
        if n in kept and blocks[n].linked > 0.8 and not blocks[n].heading:
            row.append(n)
        else:
            found.update(row if len(row) >= 3 else ())
            row = []
    return found


def _siblings(blocks, kept, prose):
    """Paragraphs and subheads amid the story, marked as its paragraphs are, but not kept."""
    story = kept & prose
    if not story:
        return set()
    kinds = Counter(blocks[n].kind for n in story)
    own = {kind for kind, count in kinds.items() if count >= 3 or count == len(story)}
    inside = {kind[:-1] for kind in own}
    first, last = min(story), max(story)
    found = set()
    for n in (*range(first, last), *_onward(blocks, first, -1), *_onward(blocks, last, 1)):
        block = blocks[n]
        if block.place or block.linked > 0.5:
            continue
        amid = first < n < last
        subhead = amid and block.heading and block.kind[:-1] in inside
        unmarked = amid and n in prose and block.kind[-2:] in {kind[-2:] for kind in inside}
        if subhead or unmarked or (n in prose and block.kind in own):
            found.add(n)
    return found


def _onward(blocks, start, step):
    """The numbers of blocks from one end of the story to the next heading, menu or links."""
    n = start + step
    while 0 <= n < len(blocks) and not (
        blocks[n].heading or blocks[n].place or blocks[n].linked > 0.5
    ):
        yield n
        n += step


def _standfirst(blocks, kept, prose, headline):
    """The sentence or two between headline and story that sum it up."""
    if not kept or headline not in blocks:
        return set()
    top, first = blocks.index(headline), min(kept - {blocks.index(headline)}, default=0)
    if first - top > 20:
        return set()
    found = [n for n in range(top + 1, first) if n in prose and not blocks[n].place]
    return {n for n in found[:2] if not blocks[n].text.startswith("By ")}


def _reasons(blocks, kept, headline):
    """Why each block is no story; None for those that are."""
    reasons = [None] * len(blocks)
    for n, block in enumerate(blocks):
        if n not in kept and block is not headline:
            links = block.linked > 0.5
            reasons[n] = block.place or (LINKS if links else ELSEWHERE)
    story = [n for n in range(len(blocks)) if reasons[n] is None and blocks[n] is not headline]
    kinds = furniture_kinds([blocks[n].text for n in story])
    if None in kinds:
        for n, kind in zip(story, kinds, strict=True):
            if len(blocks[n].words) <= LONG or "rights" in blocks[n].words:
                reasons[n] = KINDS.get(kind)
    return reasons
