"""Kinds: does a quotation stand on its own (direct), or are marked words woven into a sentence
(mixed)?

Notebook 03 teaches the three kinds; the third, indirect, has no marks and is found in ``indirect``.
"""

import re

AS = re.compile("Q,a[^.|Q]{1,60}$")  # "a mess," as Low said, "of sand"
LEADING = " '\u2018[(.\u2026-"


def kind_of(inner, letters, at, rule):
    """ "direct" or "mixed"? ``rule`` names the sieve that gave the speaker, "" if none did.

    ``Low said, "We will rebuild."`` and ``Low called it "mad"``:

    >>> kind_of("We will rebuild.", "NV,Q.|", 3, "governing_verb")
    'direct'
    >>> kind_of("mad", "NVHQ|", 3, "governing_verb")
    'mixed'
    """
    words = inner.lstrip(LEADING)
    before = letters[at - 1] if at else "|"
    if words[:1].islower():
        woven = rule != "resumed" or AS.search(letters, max(0, at - 64), at)
        return "mixed" if woven else "direct"
    if rule == "attribution_at_the_end" and letters[at + 1 : at + 2] not in (",", "!"):
        return "mixed"  # "We will rebuild" the bridge, Low said
    if before in ".|,:Q-!+" or before in "VG":
        return "direct"
    return "direct" if before != "m" and len(words.split()) > 5 else "mixed"
