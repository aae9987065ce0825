"""Words round findings: one way to count, to shorten and to list things in a sentence.

Every room that writes a sentence uses these, so that "1 hedge" and "2 hedges", the sign of what was
left out and the last "and" are the same everywhere.
"""

import re

_PICTURES = {code: 0x2400 + code for code in range(32) if chr(code) not in "\t\n\r"}
_PICTURES |= {0x7F: 0x2421} | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
_PICTURES |= dict.fromkeys([*range(0xD800, 0xE000), 0xFFFE, 0xFFFF], 0xFFFD)


def visible(text):
    """Make a text safe to print: control characters and broken halves of characters are pictured.

    Parameters
    ----------
    text : str

    Returns
    -------
    str
        As long as the text, code point for code point.

    Examples
    --------
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
    """A text on one line, safe to print, of at most so many code points.

    >>> shortened("It may\\nrain tomorrow.", 12)
    'It may rain…'
    """
    text = visible(" ".join(str(text).split()))
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


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
