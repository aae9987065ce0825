"""Which words of a web page are its headline.

A page names its headline up to three times: for other sites (``og:title``), for the tab (``title``)
and as a heading that readers see. They often disagree, or carry the name of the site along.
"""

import re

from .pages import words_of

SIGN = re.compile(r"\s[|·•»–—-]\s")  # between a headline and the name of the site


def find_headline(tree, blocks):
    """The block of the headline: what the page shows and one of its own names for itself agree on.

    A string where only the page's head names it, None where nothing does.
    """
    site = _meta(tree, "og:site_name")
    shared = (*_meta(tree, "og:title"), *_meta(tree, "parsely-title"), "")[0]
    tab = next((_spaced(title.text) for title in tree.iter("title")), "")
    order = sorted(blocks, key=lambda block: block.heading or 7)
    if found := _where(shared, order):
        return found
    found = _where(tab, order)
    alike = {*_plain(shared).split()} & {*_plain(tab).split()}
    # A site may give its own name to other sites, on every page.
    if shared and (len(alike) > 0.6 * len(shared.split()) if found else alike or not tab):
        return _without_site(shared, site, guess=False)
    name = _without_site(tab, site, guess=True)
    first = [block for block in blocks if block.heading == 1]
    if not found and name.count(" ") < 2 and first:  # "Home"
        return next((block for block in first if block.text.count(" ") > 1), first[0])
    return found or name or None


def _where(name, blocks):
    """The first block that says what a name says, with or without the name of the site."""
    parts = {_plain(name[: sign.start()]) for sign in SIGN.finditer(name)}
    parts |= {_plain(name[sign.end() :]) for sign in SIGN.finditer(name)}
    # Of "Tide turns on the east coast | The Leith Echo" the longer part is the headline.
    parts = sorted((part for part in parts if " " in part), key=len, reverse=True)
    own = [(_plain(block.text), block) for block in blocks if len(block.text) <= 2 * len(name)]
    for form in filter(None, [_plain(name), *parts]):
        for plain, block in own:
            if plain == form:
                return block
    return None


def _meta(tree, name):
    for element in tree.iter("meta"):
        content = _spaced(element.get("content"))
        if content and name in (element.get("property"), element.get("name")):
            return [content]
    return []


def _spaced(text):
    return " ".join((text or "").split())


def _plain(text):
    return " ".join(words_of(text))


def _without_site(title, site, guess):
    """A title without the name of the site behind it: "Tide turns | The Leith Echo"."""
    *_, last = [None, *SIGN.finditer(title)]
    if not last:
        return title
    head, tail = title[: last.start()], title[last.end() :]
    if site and _plain(site[0]) == _plain(tail):
        return head
    return head if guess and head.count(" ") >= 2 and tail.count(" ") <= 3 else title
