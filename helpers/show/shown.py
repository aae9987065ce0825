"""What a helper shows: a piece of HTML, and the same in plain words, safe to stand in a page.

An article is data from anywhere, so every letter of it is escaped.
"""

import html

from ..core.wording import visible

# JupyterLab and exported pages turn $...$ into formulas unless a class forbids it.
NO_FORMULAS = "tex2jax_ignore mathjax_ignore"
FRAME = "line-height:1.9;max-width:52em;overflow-wrap:break-word"


# Control characters become their pictures (NUL is ␀), what no page can hold a question mark.
def escape(text):
    """Make anything's text safe to stand in a page, as text or in an attribute.

    >>> escape("<b> & co.")
    '&lt;b&gt; &amp; co.'
    """
    return html.escape(visible(text))


class Shown:
    """Something to look at: a piece of HTML, and the same in plain words.

    A notebook shows the HTML; a terminal and the tests of the notebooks read the words. Two pieces
    can be added and stand below each other. The article's text in the HTML must be escaped.

    >>> both = Shown("<p>may</p>", "may") + Shown("<p>must</p>", "must")
    >>> print(both)
    may
    <BLANKLINE>
    must
    """

    def __init__(self, page, words):
        self.html, self.text = page, words

    def _repr_html_(self):
        return self.html

    __html__ = _repr_html_  # a template takes it as HTML, not as text to escape

    def __repr__(self):
        return self.text

    def __add__(self, other):
        return Shown(self.html + other.html, f"{self.text}\n\n{other.text}")

    def __eq__(self, other):
        if not isinstance(other, Shown):
            return NotImplemented
        return (self.html, self.text) == (other.html, other.text)

    __hash__ = None
