"""Who Said Maybe? The helpers of the course: one room per idea.

``from helpers import load_article`` is all that a notebook needs. A room is opened at the first use
of a name from it, so that ``import helpers`` itself costs next to nothing.
"""

from importlib import import_module

# Name that learners import -> room (module) in which it lives.
ROOMS = {
    "Span": "spans",
    "Rejected": "spans",
    "Findings": "spans",
    "Article": "articles",
    "ArticleError": "articles",
    "list_articles": "articles",
    "load_article": "articles",
    "read_articles": "articles",
    "sentences": "tokens",
    "words": "tokens",
    "count_words": "tokens",
    "word_frequencies": "tokens",
    "concordance": "tokens",
    "tokenisers": "tokens",
    "find_quotations": "quotations",
    "Quotation": "quotations",
    "find_hedges": "hedges",
    "find_boosters": "hedges",
    "Hedge": "hedges",
    "Booster": "hedges",
    "whose_hedges": "voices",
    "score": "scoring",
    "agreement": "scoring",
    "load_gold": "scoring",
}

__all__ = ["explain", *ROOMS]


def explain(finding, *arguments, **options):
    """Say in plain words why a finding was marked, or a candidate turned down.

    A quotation is explained by the room of quotations, everything else by that of hedges. The
    arguments that follow the finding are handed on.
    """
    room = "quotations" if hasattr(finding, "utterance") else "hedges"
    return import_module(f".{room}", __name__).explain(finding, *arguments, **options)


def __getattr__(name):
    """Open the room of a name at its first use (PEP 562)."""
    if name not in ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f".{ROOMS[name]}", __name__), name)
    globals()[name] = found
    return found


def __dir__():
    return sorted({*globals(), *__all__})
