"""Where the paragraphs of a page are, which line is the title, and which lines are no story at all.

A page that was copied from a browser brings its furniture along: a section label, a byline, share
buttons, headlines of other stories. Those lines are marked and passed over; nothing is deleted. A
line counts as furniture only if the table ``furniture.tsv`` or one of the few patterns below knows
it: when in doubt it is story. Notebook 01 teaches it.
"""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from ..core.spans import Rejected, Span
from ..core.tables import read_table

# Every character that ends a line for str.splitlines; "\r\n" is one end, not two.
LINE = re.compile(
    r"([^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]*)(?:\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]|\Z)"
)
CLOSING = "\"'”’»›)]}* "
# Nobody wraps lines by hand beyond this many characters; a longer line is a paragraph.
WIDEST_WRAP = 160
LONGEST_FURNITURE = 300  # characters
LONGEST_TITLE = 250  # characters


class Layout(NamedTuple):
    """The lines of a page: ``title`` (Span or None), ``paragraphs``, ``furniture`` with reasons."""

    title: Span | None
    paragraphs: list  # of Span
    furniture: list  # of Rejected


class Draft(NamedTuple):
    """What was read: a text, its layout where the file gave one, a sentence to the reader or ''."""

    text: str
    layout: Layout | None = None
    note: str = ""


# What a kind of furniture is called to readers; the first nine stand in the table furniture.tsv.
KINDS = {
    "label": "a section label",
    "menu": "a menu",
    "share": "a share button",
    "prompt": "an invitation to read, follow or pay",
    "credit": "a credit",
    "legal": "a legal line",
    "time": "a time",
    "notice": "a notice",
    "list": "a heading of other stories",
    "link": "another story",
    "date": "a date",
    "byline": "a byline",
    "rule": "a line of signs",
    "running": "a running head",
}


def lay_out(text, headline=None, running=()):
    """Tell title, body paragraphs and page furniture apart.

    Parameters
    ----------
    text : str
        The page's text.
    headline : Span, optional
        Where the title stands, if that is known (a document may say so itself).
    running : list of Span
        Running heads of a document.

    Returns
    -------
    Layout
        Between them the spans cover every character that is not white space exactly once.

    Examples
    --------
    >>> page = "Opinion\\n\\nBakers want longer nights\\n\\nBread needs time.\\n\\nShare"
    >>> [(each.of(page), each.reason) for each in lay_out(page).furniture]
    [('Opinion', 'a section label'), ('Share', 'a share button')]
    >>> lay_out(page).title.of(page)
    'Bakers want longer nights'
    """
    pieces = find_paragraphs(text)
    kinds = furniture_kinds([piece.of(text) for piece in pieces])
    kinds = [
        "running" if any(each.overlaps(piece) for each in running) else kind
        for piece, kind in zip(pieces, kinds, strict=True)
    ]
    if headline is not None:
        kinds = [None if headline.overlaps(p) else k for p, k in zip(pieces, kinds, strict=True)]
    if None not in kinds:  # nothing but furniture: then it is a text after all
        kinds = [None] * len(pieces)
    if headline is None:
        headline, kinds = _find_title(text, pieces, kinds)
    story = [p for p, kind in zip(pieces, kinds, strict=True) if kind is None]
    if headline is not None:
        story = [p for p in story if not headline.overlaps(p)]
    furniture = [
        Rejected(*p, KINDS[kind]) for p, kind in zip(pieces, kinds, strict=True) if kind is not None
    ]
    return Layout(headline, story, furniture)


# ---------------------------------------------------------------- paragraphs


def find_paragraphs(text):
    """Cut a text into paragraphs, whether a line is a paragraph or paragraphs run over many lines.

    Lines are joined only where they were plainly wrapped: where a line is as full as the others, or
    where the next one goes on in lower case.

    Parameters
    ----------
    text : str

    Returns
    -------
    list of Span
        White space at the edges left out.

    Examples
    --------
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
        for line, following in zip(lines, [*lines[1:], None], strict=True):
            if following and (
                whole
                or _goes_on(text, line, following)
                or (wrapped and _full(text, line, following, width))
            ):
                continue
            paragraphs.append(Span(first.start, line.end))
            first = following
    return paragraphs


def _blocks_of_lines(text):
    """Lines (as spans, stripped) in groups that blank lines keep apart."""
    blocks, block = [], []
    for match in LINE.finditer(text):
        line = match.group(1)
        bare = line.strip()
        if bare:
            start = match.start() + len(line) - len(line.lstrip())
            block.append(Span(start, start + len(bare)))
        elif block:
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


# ---------------------------------------------------------------- furniture

NUMBER = r"\d[\d,.]*"
DATE_WORD = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
    r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
    r"|\d{1,4}(?:st|nd|rd|th)?|\d{1,2}[:.]\d\d(?:[:.]\d\d)?|\d{1,4}([/.-])\d{1,2}([/.-])\d{1,4}"
    r"|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?|[ap]\.?m\.?|noon|midnight"
    r"|gmt|utc|bst|cet|cest|e[sd]?t|c[sd]t|m[sd]t|p[sd]?t|at|on|of|the|and|updated|published|posted"
    r"|first|last|modified|created|ago|hours?|minutes?|mins?|days?|local|time|today|yesterday"
)
# A line of nothing but words of date and time, at least one figure among them.
DATE_LINE = re.compile(
    rf"(?=\D{{0,80}}\d)(?:(?:{DATE_WORD})(?=[\s,:|•·–—-]|\Z)[\s,:|•·–—-]*){{2,20}}", re.IGNORECASE
)
NAME = r"(?:[A-Z][\w.’'-]*|[dv][aeiou][rn]?|al-[A-Z]\w*|bin|el|la)"
NAMES = rf"{NAME}(?: {NAME}){{1,4}}"
BYLINE = re.compile(
    rf"(?:(?:Story |Written |Posted |Reported )?[Bb]y:?|BY|BYLINE:) {NAMES}"
    rf"(?:(?:,| and| &|, and) {NAMES}){{0,5}}"
    r"(?:[,|•·–—/-]? ?(?:[A-Za-z&’' ]{2,60}))??\.?"
)
# "Ada Winter, political correspondent": a name and what its owner does for the paper.
WRITER = re.compile(
    rf"{NAMES}(?:,| [-–—|])? (?:[A-Za-z]+ ){{0,4}}"
    r"(?:reporter|correspondent|editor|writer|columnist|staff|contributor|bureau chief)\.?",
)
# What stands below a byline: "Staff Writer, Northport", "Health editor in Leeds".
JOB = r"(?i:reporter|correspondent|editor|writer|columnist|contributor|bureau|chief|staff|senior)"
JOB_LINE = re.compile(
    rf"(?=.{{0,80}}\b{JOB}\b)(?:(?:{JOB}|{NAME}|in|of|for|at|the|and)[,.]?(?: |\Z)){{1,9}}"
)
# One photographer's line: "(AP Photo/Ada Winter)", "Ada Winter/Getty Images".
CREDIT = re.compile(
    r"\(?(?:AP Photo|AP|AFP|Reuters|REUTERS|EPA|PA)(?: Photo)?/[^.?!]{2,60}\)?"
    r"|\(?[^.?!]{2,60}/(?:Getty Images|Getty|Reuters|REUTERS|AP|AFP|EPA|PA|Shutterstock)"
    r"(?: via [A-Z][\w ]{1,30})?\)?\.?"
)
BREADCRUMB = re.compile(r"[\w&' ]{2,30}(?: ?[>›»/|] ?[\w&' ]{2,30}){1,6}")
BUTTONS = re.compile(r" ?[|•·] ?")
EDGE_PATTERNS = (("date", DATE_LINE), ("byline", BYLINE), ("byline", WRITER), ("menu", BREADCRUMB))


@cache
def furniture_phrases():
    """The table of furniture: first word to a list of (pattern, where, kind); ``*`` if none."""
    phrases = {}
    for row in read_table(Path(__file__).with_name("furniture.tsv")):
        parts = [
            ".+" if part == "*" else NUMBER if part == "9" else re.escape(part)
            for part in re.split(r"([*9])", row["phrase"])
        ]
        first = re.match(r"[^\W\d]*", row["phrase"]).group() or "*"
        phrases.setdefault(first, []).append(
            (re.compile("".join(parts)), row["where"], row["kind"])
        )
    return phrases


def _phrase_kind(line, edge):
    """The table's kind for a line, or None. A line with quoted speech in it is story."""
    if len(line) > LONGEST_FURNITURE:
        return None
    bare = " ".join(line.lower().replace("’", "'").split())
    bare = bare.strip(" \ufeff.!…:»>→|-–—•·*_#[]").strip()
    first = re.match(r"[^\W\d]*", bare).group()
    phrases = furniture_phrases()
    for form in {bare, bare.strip("()")}:
        for pattern, where, kind in (*phrases.get(first, ()), *phrases["*"]):
            if (edge or where == "anywhere") and pattern.fullmatch(form):
                return None if kind == "prompt" and _quotes_speech(line) else kind
    return None


def _quotes_speech(line):
    return re.search(r"[“\"][^”\"]* [^”\"]*[”\"],? (?:\w+ ){0,4}(?:said|says|asked|told)\b", line)


def _line_kind(line, edge):
    """What kind of furniture a line is, or None for a line of the story."""
    if not any(character.isalnum() for character in line):
        return "rule"
    kind = _phrase_kind(line, edge)
    if kind or len(line) > LONGEST_FURNITURE:
        return kind
    if CREDIT.fullmatch(line):
        return "credit"
    buttons = BUTTONS.split(line)  # Share | Save | Print
    if len(buttons) > 1 and all(_phrase_kind(part, edge) for part in buttons if part):
        return "menu"
    if edge:
        for name, pattern in EDGE_PATTERNS:
            if pattern.fullmatch(line) and not (name == "menu" and len(line.split()) > 12):
                return name
    return None


def ends_a_sentence(line):
    """Whether a line ends as a sentence does: with . ? ! or … before any closing marks.

    >>> ends_a_sentence("“We will wait.”"), ends_a_sentence("Bakers want longer nights")
    (True, False)
    """
    return line.rstrip(CLOSING)[-1:] in tuple(".?!…")


def is_prose(line):
    """Whether a line is running text: a sentence of six words or more.

    >>> is_prose("It may rain all day on Sunday."), is_prose("Rain, wind and snow")
    (True, False)
    """
    return ends_a_sentence(line) and (line.count(" ") >= 5 or len(line) > LONGEST_FURNITURE)


def furniture_kinds(lines):
    """The kind of furniture of each line, None for lines of the story.

    >>> furniture_kinds(["Opinion", "It may rain all day on Sunday.", "Share"])
    ['label', None, 'share']
    """
    kinds = [_line_kind(line, edge=False) for line in lines]
    prose = [n for n, line in enumerate(lines) if kinds[n] is None and is_prose(line)]
    # The first sentence may be a title with a full stop: bylines stand below it, too.
    head = prose[min(1, len(prose) - 1)] if prose else len(lines)
    tail = prose[-1] if prose else -1
    for n in (*range(min(head, len(lines))), *range(max(tail + 1, head), len(lines))):
        kinds[n] = kinds[n] or _line_kind(lines[n], edge=True)
    _take_links(lines, kinds, tail)
    _take_names(lines, kinds, head)
    return kinds


def _take_links(lines, kinds, tail):
    """Mark the headlines of other stories below a heading such as "Related posts"."""
    inside = False
    for n, line in enumerate(lines):
        if kinds[n] == "list":
            inside = True
        elif inside and kinds[n] is None:
            full_stop = line.rstrip(CLOSING)[-1:] in (".", "…", ":", ",")
            link = not full_stop if n > tail else not ends_a_sentence(line)
            if link and len(line) <= LONGEST_TITLE:
                kinds[n] = "link"
            else:
                inside = False


def _take_names(lines, kinds, head):
    """Mark a bare name above the story beside a date or an agency, and a job below a byline."""
    for n in range(1, min(head, len(lines))):
        beside = (kinds[n - 1], kinds[n + 1] if n + 1 < len(kinds) else None)
        name = re.fullmatch(NAMES, lines[n]) and {"date", "credit"} & {*beside}
        job = kinds[n - 1] == "byline" and JOB_LINE.fullmatch(lines[n])
        if kinds[n] is None and (name or job):
            kinds[n] = "byline"


# ---------------------------------------------------------------- the title


def _find_title(text, pieces, kinds):
    """The title's span or None, and the kinds with section labels above the title marked."""
    story = [n for n, kind in enumerate(kinds) if kind is None]
    kinds = list(kinds)
    while len(story) > 2 and _is_label(pieces[story[0]].of(text), pieces[story[1]].of(text)):
        kinds[story.pop(0)] = "label"
    if len(story) < 2:
        return None, kinds
    first = pieces[story[0]]
    following = [pieces[n].of(text) for n in story[1:4]]
    return (first if looks_like_title(first.of(text), following) else None), kinds


def _is_label(line, following):
    """Whether a line of one to three words is a section label: a longer headline stands below."""
    return (
        line.count(" ") <= 2
        and line[-1].isalnum()
        and not ends_a_sentence(following)
        and following[-1] not in ":,;"
        and 4 <= len(following.split()) <= 25
    )


# LISBON, March 3 (AP) — begins a report.
DATELINE = re.compile(r"[A-Z][A-Z .]{2,}(?:, [^—]{2,30}?)?(?: \([A-Z][\w ]+\))? (?:—|–|--|-) ")


def looks_like_title(line, following):
    """Whether a line above a text is its title rather than its first paragraph.

    A headline is short. With no full stop it is taken for one; with a full stop it must also look
    like one: capitals on its words, no articles, no past tense of reporting, no day of the week.

    Parameters
    ----------
    line : str
        The first line that is not furniture.
    following : list of str
        The paragraphs below it.

    Returns
    -------
    bool

    Examples
    --------
    >>> looks_like_title("Bakers want longer nights", ["Bread needs time, bakers say."])
    True
    >>> looks_like_title("The bakers met on Monday.", ["Bread needs time, they said."])
    False
    """
    words = line.split()
    if not following or len(line) > LONGEST_TITLE or len(words) > 30 or line[-1] in ":,":
        return False
    if DATELINE.match(line):
        return False
    bare = line.rstrip(CLOSING)
    if bare[-1:] not in (".", "…"):
        return len(words) <= 20 or bare[-1:] not in ("?", "!")
    if DATELINE.match(following[0]) and len(words) <= 20:
        return True
    long_words = [word.strip("“‘\"'(") for word in words if len(word) > 4]
    capitals = sum(word[:1].isupper() for word in long_words) >= 0.7 * len(long_words)
    plain = {word.lower() for word in words}
    points = (
        2 * capitals
        + (len(words) <= 12)
        + (len(words) <= 17)
        + (not plain & {"the", "a", "an"})
        + (sum(map(len, following)) > 1.5 * len(line) * len(following))
        - 2 * (not capitals and bool(plain & {"said", "was", "were", "had", "told", "did"}))
        - 2 * bool(re.search(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", line))
        - (len(words) > 20)
        - (re.search(r"[a-z][.!?] [A-Z]", line) is not None)
        - (words[0] in ("“", "I", "We", "He", "She", "They", "It"))
        - (line[0] in '“"')
    )
    return points >= 3
