"""How right the finders are on sets of short pieces of news that strangers wrote and marked.

Run as a script it prints per cent for each set, as in README's *Accuracy*; with ``--save`` it
also keeps them in ``texts/press/figures.tsv``, below which ``test_press.py`` lets none fall.
"""

import re
import sys
from collections import Counter

from pieces import TEXTS, read_pieces

from helpers.quotations import find_quotations
from helpers.scoring.score import score
from helpers.voices import whose_hedges

SETS = sorted(path for path in (TEXTS / "press").glob("*.txt"))
FIGURES = TEXTS / "press" / "figures.tsv"
PRONOUNS = {"he", "she", "it", "they", "i", "we", "who"}


def same_name(one, other):
    """Nobody and nobody, or two names one of which only says more: Ms Winter, Ada Winter."""
    one, other = (
        re.sub(r"^(the|an?) ", "", (name or "").casefold()).split() for name in (one, other)
    )
    if one == other or not one or not other:
        return one == other
    return one[-1] == other[-1] and (set(one) <= set(other) or set(other) <= set(one))


def counts(piece):
    """What of one piece is in the gold, found, and found right."""
    count = Counter()
    quotations = find_quotations(piece.text)
    for what, threshold in (("marked", 0.8), ("retold", 0.5)):
        gold = [one for one in piece.said if (one.kind == "indirect") == (what == "retold")]
        found = [one for one in quotations if (one.kind == "indirect") == (what == "retold")]
        count[f"{what}, both"] = len(gold) + len(found)
        for quotation, said in score(found, gold, threshold=threshold).hits:
            right = same_name(quotation.name, said.name)
            count[what] += 1
            count[f"{what}, speaker"] += right
            if quotation.speaker and quotation.speaker.of(piece.text).lower() in PRONOUNS:
                count["pronouns"] += 1
                count["pronouns, right"] += right
    voiced = whose_hedges(piece.text, boosters=[])
    count["hedges, both"] = len(piece.hedged) + len(voiced)
    for found, hedge in score(voiced, piece.hedged, threshold=0).hits:
        count["hedges"] += 1
        count["voices"] += same_name(found.voice, hedge.voice)
    return count


def figures(path):
    """Per cent of one set: F, or for pronouns and voices the share that is right."""
    count = sum((counts(piece) for piece in read_pieces(path)), Counter())
    shares = {
        name: 2 * count[name] / count[f"{name.split(',')[0]}, both"]
        for name in ("marked", "marked, speaker", "retold", "retold, speaker", "hedges")
    }
    shares["pronouns"] = count["pronouns, right"] / count["pronouns"]
    shares["voices"] = count["voices"] / count["hedges"]
    return {name: round(100 * share, 1) for name, share in shares.items()}


def main():
    rows = {path.stem: figures(path) for path in SETS}
    head = ["set", *next(iter(rows.values()))]
    lines = [
        "\t".join(map(str, line))
        for line in (head, *([name, *row.values()] for name, row in rows.items()))
    ]
    print("\n".join(lines))
    if "--save" in sys.argv:
        FIGURES.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
