"""A web page as a list of blocks: every stretch of text that a browser sets as one, in page order.

What stands in a block, how much of it is linked, which heading level it has and where on the page
it lies. `story` then says which of the blocks are the story. Notebook 01 teaches it.
"""

import re
import unicodedata
from dataclasses import dataclass, field

from .plain import without_invisible
from .reading import ArticleTooLarge, ArticleUnreadable

LARGEST_TEXT = 2_000_000  # characters; a news page has ten thousand
MOST_TAGS = 30_000  # a news page has one to five thousand
INSTEAD = "Copy the story from the browser and save it as .txt."

# Elements that begin and end a block of their own (CSS's default style sheet for HTML).
BLOCKS = set(
    re.findall(
        r"\w+",
        "address article aside blockquote body caption center dd details dialog dir div dl dt "
        "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li "
        "main menu nav ol p pre section summary table tbody td tfoot th thead tr ul",
    )
)
# Elements whose text is no text of the page: code, fields, players, pictures, and <head>.
NO_TEXT = set(
    re.findall(
        r"\w+",
        "script style noscript template head title select option textarea button datalist svg math "
        "iframe object audio video canvas input map applet",
    )
)
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Words for screen readers alone, such as "opens in a new window", which would stand in mid-story.
FOR_THE_EAR = re.compile(
    r"\b(?:sr-only|visually-?hidden|screen-?reader(?:-text)?)\b", re.IGNORECASE
)
TOO_MANY_ATTRIBUTES = re.compile(r"<[a-zA-Z]++(?:[^<>\s]*+\s++){3000}")
BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
WORD = re.compile(r"\w+")
UNSEEN = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])  # soft hyphens, joiners

# Where text on a page is no story, by the element it stands in or by the name that the page gives
# to it (class and id, cut into words).
PLACES = {
    "nav": "a menu",
    "menu": "a menu",
    "aside": "a box beside the story",
    "footer": "the foot of the page",
    "figure": "a caption",
    "figcaption": "a caption",
    "caption": "a caption",
    "dialog": "a box over the page",
}
NAMES = {
    "comments of readers": "comment comments commentlist disqus respond replies",
    "a caption": "caption captions photocredit imagecredit figcaption",
    "a notice": "cookie cookies consent gdpr newsletter newsletters subscribe signup",
    "about the writer": "author authors byline bio",
    "other stories": "related recirc recommended teaser teasers promo promos trending",
    "a menu": "share sharing social breadcrumb breadcrumbs navbar menu",
}
PLACE_OF_NAME = {name: place for place, names in NAMES.items() for name in names.split()}
NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
# What bears one of these names may still hold the whole page ("has-comments", "with-menu").
PAGE = ("html", "body", "main")


@dataclass(slots=True, eq=False)
class Block:
    """One stretch of a page's text.

    Attributes
    ----------
    text : str
        Its words, single spaces between them.
    heading : int
        1 to 6 inside ``h1`` to ``h6``, otherwise 0.
    linked : float
        The share of its characters that stand in links, 0 to 1.
    place : str or None
        Where on the page it lies, if that is no place for a story: "a menu", "a caption".
    kind : tuple
        Element and class of the block and of what is round it: paragraphs of one story share it.
    """

    text: str
    heading: int = 0
    linked: float = 0.0
    place: str | None = None
    kind: tuple = ()
    words: list = field(default_factory=list)

    def __post_init__(self):
        self.words = words_of(self.text)


def words_of(text):
    """The words of a text in small letters, however their accents and soft hyphens are coded.

    >>> words_of("A caf\\u00e9, a cafe\\u0301: per\\u00adhaps")
    ['a', 'café', 'a', 'café', 'perhaps']
    """
    return WORD.findall(unicodedata.normalize("NFC", text.translate(UNSEEN)).lower())


def parse(markup, source):
    """The page as a tree of elements (lxml).

    Raises `ArticleTooLarge` or `ArticleUnreadable` if the page has more text or tags, or tags
    nested deeper, than any page of news.
    """
    from lxml import etree, html

    markup = re.sub(r"\A\s*<\?xml[^>]*>", "", markup.replace("\0", ""))
    markup = re.sub(r"</(?:body|html|BODY|HTML)\s*>", "", markup)  # browsers read on behind them
    # Pictures that a browser saved into the page are most of a large one.
    markup = re.sub(r"data:[^\"')<>\s]{500,}", "", markup)
    if TOO_MANY_ATTRIBUTES.search(markup):
        raise ArticleUnreadable(
            f"{source} holds a tag with thousands of attributes. {INSTEAD}", source
        )
    for attempt in (_as_is, _without_inline_tags):
        parser = html.HTMLParser(encoding="utf-8")
        try:
            tree = html.document_fromstring(attempt(markup).encode("utf-8", "replace"), parser)
        except etree.ParserError:  # no element at all
            return None
        if not any("depth" in entry.message for entry in parser.error_log):
            return _checked(_without_code(tree), source)
    raise ArticleUnreadable(
        f"{source} is a web page whose tags are nested more than 250 deep, which is more than can "
        f"be taken apart. {INSTEAD}",
        source,
    )


def _as_is(markup):
    return markup


def _without_inline_tags(markup):
    """Old pages open <font> and <b> by the hundred and close none: these are no structure."""
    inline = "font|b|i|u|s|a|em|strong|small|big|span|tt|center|ins|del|sub|sup"
    return re.sub(rf"(?i)</?(?:{inline})\b[^<>]*>", "", markup)


def _without_code(tree):
    """A page without scripts and styles, but with what tells search engines of the article."""
    from lxml import etree

    for script in tree.iter("script"):
        if script.get("type") != "application/ld+json":
            script.tag = "style"
    etree.strip_elements(tree, "style", "svg", "iframe", with_tail=False)
    return tree


def _checked(tree, source):
    tags, size = sum(1 for _ in tree.iter()), len(tree.text_content())
    if tags > MOST_TAGS or size > LARGEST_TEXT:
        raise ArticleTooLarge(
            f"{source} is a web page of {tags:,} tags and {size:,} characters of text, which is no "
            f"single article. {INSTEAD}",
            source,
        )
    return tree


def blocks_of(tree):
    """Cut a page (lxml) into a list of its blocks.

    Two line breaks in a row end a block as a new paragraph does. Words in ``<q>`` get the quotation
    marks that a browser shows. What the page hides is left out.

    >>> page = parse("<h1>Tide turns</h1><p><q>Maybe</q>, <a href=x>she</a> said.", "page")
    >>> [(block.text, block.heading, round(block.linked, 2)) for block in blocks_of(page)]
    [('Tide turns', 1, 0.0), ('“Maybe”, she said.', 0, 0.17)]
    """
    from lxml import etree

    walk, hidden = _Walk(), 0
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event == "start":
            if hidden or _is_hidden(element):
                hidden += 1
            else:
                walk.enter(element)
        elif event == "end" and not hidden:
            walk.leave(element)
        else:
            hidden -= event == "end"
            if not hidden:
                walk.add(element.tail)
    walk.end_block()
    return walk.blocks


def _is_hidden(element):
    if element.tag in NO_TEXT or "hidden" in element.attrib:
        return True
    named, style = element.get("class", ""), element.get("style", "")
    return bool(FOR_THE_EAR.search(named) or HIDDEN.search(style))


class _Walk:
    """What is known at one point of the walk through a page."""

    def __init__(self):
        self.blocks, self.pieces = [], []
        self.around = [(0, None, ())]  # heading, place and kind of each block that is open
        self.quotes = []  # closing marks of the <q> that are open
        self.links = self.linked = self.breaks = self.pre = 0

    def enter(self, element):
        tag = element.tag
        if tag in BLOCKS:
            self.end_block()
            self.pre += tag == "pre"
            heading, place, kind = self.around[-1]
            heading = int(tag[1]) if re.fullmatch("h[1-6]", tag) else heading
            here = (tag, element.get("class", ""))
            self.around.append((heading, _place(element) or place, (*kind[-2:], here)))
        elif tag == "br":
            self.breaks += 1
            if self.breaks == 2:
                self.end_block()
            self.pieces.append(" ")
        elif tag == "a":
            self.links += 1
        elif tag == "q":
            marks = "‘’" if len(self.quotes) % 2 else "“”"
            if (element.text or "").lstrip()[:1] in tuple("“‘\"'«„"):
                marks = " " * 2  # the page brings its own
            self.quotes.append(marks[1])
            self.add(marks[0].strip())
        self.add(element.text)

    def leave(self, element):
        tag = element.tag
        if tag in BLOCKS:
            self.end_block()
            self.pre -= tag == "pre"
            self.around.pop()
        elif tag == "a":
            self.links -= 1
        elif tag == "q":
            self.add(self.quotes.pop().strip())
        self.add(element.tail)

    def add(self, text):
        for number, part in enumerate(BLANK_LINE.split(text or "") if self.pre else [text or ""]):
            if number:
                self.end_block()
            if part and not part.isspace():
                self.breaks = 0
            if self.links:
                self.linked += len(part.strip())
            self.pieces.append(part)

    def end_block(self):
        text = without_invisible(" ".join("".join(self.pieces).split()))
        if text:
            heading, place, kind = self.around[-1]
            self.blocks.append(Block(text, heading, self.linked / len(text), place, kind))
        self.pieces, self.linked, self.breaks = [], 0, 0


def _place(element):
    """Where on the page an element puts its text, or None."""
    if element.tag in PLACES:
        return PLACES[element.tag]
    if element.tag in PAGE:
        return None
    for part in NAME_PARTS.findall(f"{element.get('class', '')} {element.get('id', '')}"):
        if place := PLACE_OF_NAME.get(part.lower()):
            return place
    return None
