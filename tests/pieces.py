"""Short invented pieces of news with every quotation in them, from ``texts/pieces.txt``."""

import re
from collections import namedtuple
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"
Piece = namedtuple("Piece", "style text said")
Said = namedtuple("Said", "kind words name reason")


def read_pieces(path=TEXTS / "pieces.txt"):
    """All pieces; ``reason`` says why a quotation is still found wrong, if it is."""
    pieces = []
    for part in re.split(r"^== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        style, rest = part.split("\n", 1)
        story, lines = rest.split("\n--\n")
        text = re.sub(r"(?<!\n)\n(?!\n)", " ", story.strip())
        said = []
        for line in lines.strip().splitlines():
            line, _, reason = line.partition(" -- ")
            kind, words, name = line.removeprefix("? ").split(" | ")
            assert line.startswith("? ") == bool(reason), line
            if " … " in words:
                first, last = words.split(" … ")
                at = text.index(first)
                words = text[at : text.index(last, at) + len(last)]
            assert words in text, words
            said.append(Said(kind, words, None if name == "-" else name, reason))
        pieces.append(Piece(style, text, said))
    return pieces
