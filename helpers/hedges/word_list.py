"""The naive finder to start from: a list of words, and a test of one's own for each.

Notebook 04 begins with it.
"""

from ..articles import as_article
from ..core.spans import Span
from .context import Context, plain
from .cues import CueBook, Entry
from .finder import answer_of, searched


def find_words(article, words, tests=()):
    """Find whole words or phrases from a list, and keep those whose test says yes.

    Parameters
    ----------
    article : Article or str
        Looked at in its title and paragraphs.
    words : iterable of str
        Words or phrases, in any letter case.
    tests : sequence of callable, optional
        One for each word, in the same order: from a `Context` to True or False. Without tests
        every place is kept.

    Returns
    -------
    list of Span

    Raises
    ------
    ValueError
        If there are tests, but not as many as words.

    Examples
    --------
    >>> find_words("In May it may rain.", ["may"])
    [Span(start=3, end=6), Span(start=10, end=13)]
    >>> find_words("In May it may rain.", ["may"], [lambda context: context.prev() != "in"])
    [Span(start=10, end=13)]
    """
    article, words = as_article(article), list(words)
    if tests and len(tests) != len(words):
        raise ValueError(f"There are {len(words)} words and {len(tests)} tests: one for each word.")
    judges = dict(zip(map(plain, words), tests, strict=False))
    pattern = CueBook(Entry(plain(word)) for word in words if word.strip()).pattern
    found = []
    for place in searched(article):
        for match in pattern.finditer(article.text, place.start, place.end):
            context = Context(article.text, *match.span(), place.start, place.end)
            if not tests or answer_of(judges[context.cue], context)[0]:
                found.append(Span(*match.span()))
    return found
