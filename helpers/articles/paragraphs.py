"""Where the paragraphs of a page are, whether it was wrapped by hand or not.

Notebook 01 teaches it.
"""

import re
from itertools import pairwise

from ..core.spans import Span

CLOSING = "\"'”’»›)]}* "
# Nobody wraps lines by hand beyond this many characters; a longer line is a paragraph.
WIDEST_WRAP = 160


def find_paragraphs(text):
    """The spans of a text's paragraphs, whether a line is one or they run over many lines.

    Lines are joined only where they were plainly wrapped: where a line is as full as the others, or
    where the next one goes on in lower case.

    >>> text = "The river rose all\\nnight and then fell.\\n\\nNobody was hurt."
    >>> [span.of(text) for span in find_paragraphs(text)]
    ['The river rose all\\nnight and then fell.', 'Nobody was hurt.']
    """
    blocks = _blocks_of_lines(text)
    width, wrapped = _wrapping(text, blocks)
    apart = wrapped and _set_apart_by_blank_lines(text, blocks, width)
    paragraphs = []
    for lines in blocks:
        first = lines[0]
        whole = apart and _mostly_wrapped(text, lines, width)
        for line, following in pairwise([*lines, None]):
            joined = following and (whole or _goes_on(text, line, following))
            if joined or (following and wrapped and _full(text, line, following, width)):
                continue
            paragraphs.append(line if first is line else Span(first.start, line.end))
            first = following
    return paragraphs


def _blocks_of_lines(text):
    """Lines (as spans, stripped) in groups that blank lines keep apart."""
    blocks, block = [], []
    place = 0
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            start = place + line.index(bare[0])
            block.append(Span(start, start + len(bare)))
        place += len(line)
        if not bare and block:
            blocks.append(block)
            block = []
    if block:
        blocks.append(block)
    return blocks


def _wrapping(text, blocks):
    """The width to which the text was wrapped by hand, and whether it was at all."""
    pairs = [pair for lines in blocks for pair in pairwise(lines)]
    if not pairs:
        return 0, False
    lengths = sorted(line.length for line, _ in pairs)
    width = lengths[-1 - len(lengths) // 10]  # one long web address does not count
    lower = sum(text[following.start].islower() for _, following in pairs)
    return width, width <= WIDEST_WRAP and lower >= 0.4 * len(pairs)


def _set_apart_by_blank_lines(text, blocks, width):
    """Whether the wrapped paragraphs of a text have blank lines between them."""
    return sum(_mostly_wrapped(text, lines, width) for lines in blocks) >= 2


def _mostly_wrapped(text, lines, width):
    if len(lines) < 2:
        return False
    pairs = list(pairwise(lines))
    joined = sum(
        text[following.start].islower() or _full(text, line, following, width)
        for line, following in pairs
    )
    return 2 * joined >= len(pairs)


def _full(text, line, following, width):
    """Whether the first word of the next line had no room left on this one."""
    word = re.match(r"\S{1,200}", text[following.start : following.start + 200])
    return line.length + 1 + len(word.group()) > width


def _goes_on(text, line, following):
    """Whether a line stops in mid-sentence and the next takes the sentence up in lower case."""
    return text[following.start].islower() and text[line.end - 1] not in ".?!:;…\"”’'»{}"


def ends_a_sentence(line):
    """Whether a line ends as a sentence does: with . ? ! or … before any closing marks.

    >>> ends_a_sentence("“We will wait.”"), ends_a_sentence("Bakers want longer nights")
    (True, False)
    """
    return line.rstrip(CLOSING)[-1:] in (".", "?", "!", "…")
