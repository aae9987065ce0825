"""Words round findings: one way to count, to shorten and to list things in a sentence.

Every room that writes a sentence uses these, so that "1 hedge" and "2 hedges", the sign of what was
left out and the last "and" are the same everywhere.
"""

import re

_PICTURES = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n\r"}
_PICTURES |= {0x7F: 0x2421} | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
_PICTURES |= dict.fromkeys([*range(0xD800, 0xE000), 0xFFFE, 0xFFFF], 0xFFFD)


def visible(text):
    """Make a text safe to print, code point for code point.

    Control characters and broken halves of characters are pictured.

    >>> visible("nil:\\0")
    'nil:␀'
    """
    return str(text).translate(_PICTURES)


def counted(number, noun):
    """A number and its noun.

    >>> counted(1, "hedge"), counted(1200, "word")
    ('1 hedge', '1,200 words')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def shortened(text, most):
    """A text on one line, safe to print, of at most so many code points, cut between words.

    >>> shortened("It may\\nrain tomorrow.", 16)
    'It may rain…'
    """
    text = visible(" ".join(str(text).split()))
    if len(text) <= most:
        return text
    whole, _, cut = text[:most].rpartition(" ")
    # A word that takes more than half of the room is cut: too little would be left without it.
    return (whole if len(cut) <= most / 2 else text[: most - 1]).rstrip() + "…"


def beside(text, start, end, reach):
    """The whole words before and after a place, on one line, with a sign where the text goes on.

    ``reach`` is in code points. Next to the place stands a space where the text has one.

    >>> beside("Rain is coming. It may rain tomorrow.", 19, 22, 12)
    ('… coming. It ', ' rain …')
    """
    left, right = max(0, start - reach), min(len(text), end + reach)
    before, after = text[left:start], text[end:right]
    if left and not text[left - 1].isspace():
        # A word without an end in sight is cut.
        before = re.sub(r"\A\S+(?=\s)", "", before)
    if right < len(text) and not text[right].isspace():
        after = re.sub(r"(?<=\s)\S+\Z", "", after)
    before, after = (re.sub(r"\s+", " ", part) for part in (before.lstrip(), after.rstrip()))
    more = bool(text[:left].strip()), bool(text[right:].strip())
    return "… " * more[0] + before, after + " …" * more[1]


def listed(items):
    """Items in a row, as a sentence lists them.

    >>> listed(["may", "could", "about"]), listed(["may"])
    ('may, could and about', 'may')
    """
    *first, last = list(items) or [""]
    return f"{', '.join(first)} and {last}" if first else last


def in_natural_order(name):
    """A key by which names are sorted as people count: Pupil 2 before Pupil 10.

    >>> sorted(["Pupil 10", "pupil 2", "Ana"], key=in_natural_order)
    ['Ana', 'pupil 2', 'Pupil 10']
    """
    parts = re.split(r"([0-9]+)", name.casefold())
    # Of digits only so many are counted as no list has entries.
    return [(int(part[-18:]), "") if n % 2 else (0, part) for n, part in enumerate(parts)], name
