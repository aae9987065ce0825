"""Which lines of a page are no story: labels, bylines, share buttons, other headlines.

A line counts as furniture only if the table ``furniture.tsv`` or one of the few patterns below
knows it: when in doubt it is story. Notebook 01 teaches it.
"""

import re
from functools import cache
from pathlib import Path

from ..core.tables import read_table
from .paragraphs import CLOSING, ends_a_sentence
from .title import LONGEST_TITLE

LONGEST_FURNITURE = 300  # characters

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

NUMBER = r"\d[\d,.]*"
FIRST_WORD = re.compile(r"[^\W\d]*")
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
    r"(?:reporter|correspondent|editor|writer|columnist|staff|contributor|bureau chief)\.?"
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
BUTTON_SIGNS = re.compile("[|•·]")
EDGE_PATTERNS = (("date", DATE_LINE), ("byline", BYLINE), ("byline", WRITER), ("menu", BREADCRUMB))


EDGES = (
    " \t\n\r\x0b\x0c\xa0\u2003\u2009\u202f\u3000\ufeff.!…:»>→|-–—•·*_#[]"  # signs beside a phrase
)


@cache
def furniture_phrases():
    """The table of furniture: how a line begins to a list of (pattern, where, kind); how it ends,
    behind ``*``, for those that may begin with anything."""
    phrases = {}
    for row in read_table(Path(__file__).with_name("furniture.tsv")):
        parts = [
            ".+" if part == "*" else NUMBER if part == "9" else re.escape(part)
            for part in re.split(r"([*9])", row["phrase"])
        ]
        phrases.setdefault(_beginning(row["phrase"]), []).append(
            (re.compile("".join(parts)), row["where"], row["kind"])
        )
    return phrases


def _beginning(phrase):
    """How a phrase or a line begins: its first word, 9 for a figure, or its first sign; how a
    phrase ends that may begin with anything."""
    if phrase[:1] == "*":
        return _ending(phrase)
    first = FIRST_WORD.match(phrase).group() or phrase[:1]
    return "9" if first.isdigit() else _plain(first)


def _ending(line):
    """The last word of a line, behind ``*``."""
    return "*" + _plain("".join(line.rsplit(maxsplit=1)[-1:]))


def _plain(words):
    return words.lower().replace("’", "'")


def _phrase_kind(line, edge):
    """The table's kind for a line, or None. A line with quoted speech in it is story."""
    if len(line) > LONGEST_FURNITURE:
        return None
    phrases, bare = furniture_phrases(), line.strip(EDGES)
    for form in {bare, bare.strip("()")}:
        known = *phrases.get(_beginning(form), ()), *phrases.get(_ending(form), ())
        form = " ".join(_plain(form).split()) if known else form
        for pattern, where, kind in known:
            if (edge or where == "anywhere") and pattern.fullmatch(form):
                return None if kind == "prompt" and _quotes_speech(line) else kind
    return None


def _quotes_speech(line):
    return re.search(r"[“\"][^”\"]* [^”\"]*[”\"],? (?:\w+ ){0,4}(?:said|says|asked|told)\b", line)


def _line_kind(line, edge):
    """What kind of furniture a line is, or None for a line of the story."""
    if not any(map(str.isalnum, line)):
        return "rule"
    kind = _phrase_kind(line, edge)
    if kind or len(line) > LONGEST_FURNITURE:
        return kind
    if "/" in line and CREDIT.fullmatch(line):
        return "credit"
    if "|" in line or "•" in line or "·" in line:  # Share | Save; a lone one was looked up above
        buttons = [part for part in BUTTON_SIGNS.split(line) if part.strip()]
        if all(_phrase_kind(part, edge) for part in buttons):
            return "menu"
    if edge:
        for name, pattern in EDGE_PATTERNS:
            if pattern.fullmatch(line) and not (name == "menu" and len(line.split()) > 12):
                return name
    return None


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
