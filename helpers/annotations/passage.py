"""A passage: neighbouring sentences of an article, to be annotated by hand.

Notebook 06 teaches it.
"""

from bisect import bisect_left
from dataclasses import dataclass

from .. import tokens
from ..articles import as_article, load_article
from ..core.keeping import WorkError
from ..core.spans import Located
from ..hedges.finder import find_hedges


class AnnotationError(WorkError):
    """An annotation cannot be begun, read, saved or compared; the text says what to do."""


@dataclass(frozen=True)
class Passage(Located):
    """Neighbouring sentences of an article, and the words to be judged in each.

    Attributes
    ----------
    article : Article
    sentences : tuple of Span
    words : tuple of tuple of Span
        For each sentence its words: the tokens that are no punctuation marks.
    """

    article: object
    sentences: tuple
    words: tuple

    @property
    def start(self):
        return self.sentences[0].start

    @property
    def end(self):
        return self.sentences[-1].end

    @property
    def all_words(self):
        """The words of all sentences, in text order."""
        return [word for words in self.words for word in words]

    def __repr__(self):
        words = len(self.all_words)
        return f"{len(self.sentences)} sentences of {self.article.name}, {words} words to judge"


def passage(article=None, first=0, sentences=10):
    """Choose neighbouring sentences of an article for annotation.

    Parameters
    ----------
    article : Article or str, optional
        By default the article of the course.
    first : int
        Number of the first sentence, counted from 0 as in ``helpers.sentences(article)``.
    sentences : int
        How many sentences to take; fewer are taken where the article ends.

    Returns
    -------
    Passage

    Raises
    ------
    AnnotationError
        If the article has no such sentence.

    Examples
    --------
    >>> from helpers import Article
    >>> article = Article.from_text("Rain may fall. Bring a coat. It may help.", name="weather")
    >>> passage(article, first=1, sentences=2)
    2 sentences of weather, 6 words to judge
    """
    article = load_article() if article is None else as_article(article)
    whole = tokens.sentences(article)
    if not 0 <= first < len(whole) or sentences < 1:
        raise AnnotationError(
            f"{article.name} has {len(whole)} sentences, numbered from 0; there is no passage of "
            f"{sentences} from number {first} on. Choose another first sentence."
        )
    return of_sentences(article, whole[first : first + sentences])


def fullest_passages(article=None, sentences=10, count=2):
    """The passages of an article that have most to annotate.

    The article is cut into passages of equal length, and those in which the finder marks most
    hedges come first. A passage without one would teach little.

    Parameters
    ----------
    article : Article, optional
        By default the article of the course.
    sentences, count : int
        How many sentences a passage has, and how many passages to choose.

    Returns
    -------
    list of Passage
        They do not overlap. A very short article gives the same passage again.

    Raises
    ------
    AnnotationError
        If the article has no sentence.
    """
    article = article or load_article()
    starts = range(0, max(1, len(tokens.sentences(article))), sentences)
    found = [passage(article, first, sentences) for first in starts]
    hedges = find_hedges(article)
    found.sort(key=lambda part: -sum(part.contains(each) for each in hedges))
    return (found * count)[:count]


def of_sentences(article, chosen):
    words = [word for word in tokens.words(article) if tokens.is_word(word.of(article.text))]
    starts = [word.start for word in words]
    cut = [
        tuple(words[bisect_left(starts, each.start) : bisect_left(starts, each.end)])
        for each in chosen
    ]
    return Passage(article, tuple(chosen), tuple(cut))
