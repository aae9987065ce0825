"""Short invented pieces of news with every quotation in them; in ``texts/press/`` hedges, too."""

import re
from collections import namedtuple
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"
Piece = namedtuple("Piece", "style text said hedged")
Said = namedtuple("Said", "kind words start end name reason")
Hedged = namedtuple("Hedged", "start end category voice")


def read_pieces(path=TEXTS / "pieces.txt"):
    """All pieces; ``reason`` says why a quotation is still found wrong, if it is."""
    pieces = []
    for part in re.split(r"^== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        style, rest = part.split("\n", 1)
        story, lines = re.split(r"\n-- *\n", rest, maxsplit=1)
        text = re.sub(r"(?<!\n)\n(?!\n)", " ", story.strip())
        said, hedged = [], []
        for line in filter(str.strip, lines.splitlines()):
            line, _, reason = line.partition(" -- ")
            assert line.startswith("? ") == bool(reason), line
            kind, *fields = (field.strip() for field in line.removeprefix("? ").split(" | "))
            if kind == "hedge":
                hedged.append(_hedged(text, *fields))
            else:
                said.append(_said(text, kind, *fields, reason))
        pieces.append(Piece(style, text, said, hedged))
    return pieces


def _said(text, kind, words, name, reason):
    first, _, last = words.partition(" … ")
    start = text.index(first)
    end = text.index(last, start) + len(last) if last else start + len(first)
    return Said(kind, text[start:end], start, end, None if name == "-" else name, reason)


def _hedged(text, words, category, voice):
    """A hedge stands in brackets, with so many words around it that the place is the only one."""
    before, cue, after = re.fullmatch(r"(.*?)\[(.*?)\](.*)", words).groups()
    start = text.index(before + cue + after) + len(before)
    return Hedged(start, start + len(cue), category, "unknown speaker" if voice == "-" else voice)
