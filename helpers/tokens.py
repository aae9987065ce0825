"""Sentences and words, as spans. First version; notebook 02 teaches it."""

from functools import cache

from .articles import Article
from .spans import Span


@cache
def _tools():
    from nltk.tokenize import NLTKWordTokenizer
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    known = PunktParameters()
    known.abbrev_types = {"mr", "mrs", "ms", "dr", "sen", "gov", "rep", "u.s", "u.n", "gen"}
    return PunktSentenceTokenizer(known), NLTKWordTokenizer()


def sentences(article):
    if isinstance(article, str):
        article = Article.from_text(article)
    punkt, _ = _tools()
    return [
        Span(p.start + a, p.start + b)
        for p in article.paragraphs
        for a, b in punkt.span_tokenize(p.of(article.text))
    ]


def words(article):
    if isinstance(article, str):
        article = Article.from_text(article)
    _, tokenizer = _tools()
    return [
        Span(s.start + a, s.start + b)
        for s in sentences(article)
        for a, b in tokenizer.span_tokenize(s.of(article.text))
    ]
