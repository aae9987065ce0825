"""A plain text as it was copied: what a program left in it and no reader saw is taken out.

The source of a web page that was pasted into a text brings tags along; a name copied from a page
may hold a soft hyphen, one out of a database a NUL. Either cuts words in two. What was taken out is
said. Notebook 01 loads such texts.
"""

import html
import re

from ..core.wording import counted

# Signs without a shape. Joiners shape letters in some scripts: they stay.
UNSEEN = r"[\x00-\x08\x0e-\x1b\x7f\xad\u200b\u2060\ufeff]"
AT_WORDS = re.compile(rf"(?<=\w){UNSEEN}|{UNSEEN}(?=\w)")
INLINE = (
    "a|abbr|b|big|cite|code|del|em|font|i|ins|mark|q|s|small|span|strike|strong|style|script|sub"
    "|sup|time|u"
)
BLOCK = "article|blockquote|br|div|figure|h[1-6]|hr|img|li|main|ol|p|section|table|td|title|tr|ul"
# One whole element tells markup from a text that speaks of it, such as "the tag <b>".
ELEMENT = re.compile(
    rf"<({INLINE}|{BLOCK})\b[^<>]{{0,500}}>(?!\s)[^<>]{{1,2000}}</\1\s*>", re.IGNORECASE
)
CODE = re.compile(
    r"<(script|style)\b[^<>]{0,500}>[^<]{0,5000}</\1\s*>|<!--.{0,500}?-->",
    re.IGNORECASE | re.DOTALL,
)
TAG = re.compile(rf"</?(?:{INLINE}|({BLOCK}))\b[^<>]{{0,500}}>", re.IGNORECASE)
WHOLE_PAGE = re.compile(r"<(?:!doctype html|html|head|body|meta|link|pre)\b", re.IGNORECASE)
TAGS = "{} holds tags of a web page, such as {}; they were taken out."


def without_invisible(text):
    """A text whose words are whole: soft hyphens and the like, which no page shows, left out.

    >>> without_invisible("per\\xadhaps")
    'perhaps'
    """
    return AT_WORDS.sub("", text)


def is_mostly_bare(text):
    """Whether most of a text's paragraphs, with blank lines between, have no tag of a block.

    Of such a text a browser would make one paragraph.

    >>> is_mostly_bare("<h1>Rain</h1>\\n\\nIt fell.\\n\\nIt may stop.")
    True
    """
    if WHOLE_PAGE.search(text):
        return False
    parts = [part for part in re.split(r"\n[ \t]*\r?\n", text) if part.strip()]
    tagged = sum(any(tag[1] for tag in TAG.finditer(part)) for part in parts)
    return tagged < len(parts) / 2


def without_tags(text):
    """A text without the tags of a web page; where a block begins or ends, a line does.

    >>> without_tags("<h1>Rain &amp; wind</h1>It <em>may</em> stop.").split()
    ['Rain', '&', 'wind', 'It', 'may', 'stop.']
    """
    shown = CODE.sub("", text)
    return html.unescape(TAG.sub(lambda tag: "\n" if tag[1] else "", shown)).strip("\n")


def _was(count):
    return "was" if count == 1 else "were"


def as_read(text, source):
    """A plain text as somebody reads it, and a sentence on what was taken out of ``source`` or "".

    >>> as_read("Ada L\\xadind may come.", "note.txt")
    ('Ada Lind may come.', 'note.txt holds 1 invisible sign in its words, which was taken out.')
    """
    notes = []
    if found := ELEMENT.search(text):
        notes.append(TAGS.format(source, f"<{found[1].lower()}>"))
        text = without_tags(text)
    text, count = AT_WORDS.subn("", text)
    if count:
        signs = counted(count, "invisible sign")
        notes.append(f"{source} holds {signs} in its words, which {_was(count)} taken out.")
    return text, " ".join(notes)
