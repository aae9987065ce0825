"""Who Said Maybe? The helpers of the course: one room an idea, each standing on those below it.

::

    __main__, command_line, kernels               the command line; kernels of many servers
    controls/          handing_in/                what one clicks; what a learner hands in
    show/              exercises/                 how findings look; checks of answers
    findings/          annotations/               all of one article; a learner's marks, a class
    voices/            scoring/                   whose hedge is it; gold, precision, agreement
    quotations/        hedges/        tokens/     the two finders; sentences and words
    articles/                                     any file to a text, its paragraphs
    core/                                         places, tables, files, wording

A room imports only from rooms that stand below it, never from this face. ``from helpers import
load_article`` is all that a notebook needs: a room is opened at the first use of a name from it, so
that ``import helpers`` itself costs next to nothing.
"""

from importlib import import_module

# Module -> the names in it that learners import.
DOOR = {
    "core.keeping": "practice_folder",
    "core.spans": "Findings Rejected Span",
    "articles": "Article ArticleError list_articles load_article read_articles",
    "articles.bringing": "article_from_text",
    "tokens": "character_counts concordance count_words find_all function_words is_word sentences"
    " split_knowing tokenisers word_frequencies words",
    "quotations": "Quotation find_quotations pronoun_rivals sieve_steps",
    "quotations.lesson": "attribute between compare_sieves find_marked",
    "quotations.sieves": "SIEVES",
    "hedges": "Booster Context Hedge Rules find_boosters find_hedges find_words rules_of",
    "hedges.context": "is_number",
    "voices": "MANNERS Rate compare_pages permutation_test random_generator rate_interval rates"
    " whose_hedges",
    "scoring": "agreement load_gold page_with_gold same_speaker score",
    "annotations": "as_annotation compare fullest_passages merge_class passage practice_class"
    " read_annotation settled_annotation two_annotators",
    "findings": "Corrections analyse read_findings save_findings suitability",
    "findings.suitability": "function_word_share limit_rows",
    "show.text": "highlight",
    "show.tables": "in_lines table",
    "show.article_map": "article_map",
    "show.charts": "frequency_chart kinds_by_speaker rates_by_voice",
    "show.chance": "deals_picture",
    "show.class_pictures": "class_view",
    "show.summary": "summary",
    "exercises": "check progress",
    "handing_in": "hand_in read_class",
    "controls.article_explorer": "article_explorer article_explorer_view",
    "controls.quotation_explorer": "quotation_explorer quotation_explorer_view",
    "controls.hedge_explorer": "hedge_explorer hedge_explorer_view",
    "controls.tokeniser_bench": "tokeniser_bench tokeniser_bench_view",
    "controls.annotator": "annotate annotation_view",
    "controls.corrections_view": "corrections_view save_report",
    "controls.corrector": "correct",
    "controls.own_article": "own_article",
}
ROOMS = {name: module for module, names in DOOR.items() for name in names.split()}

__all__ = ["explain", *ROOMS]


def explain(finding, *arguments, **options):
    """Say in plain words why a finding was marked, or a candidate turned down.

    Parameters
    ----------
    finding : Quotation, Hedge, Booster or what was turned down
        A quotation is explained by the room of quotations, everything else by that of hedges.
    *arguments, **options
        Handed on: the article first.

    Returns
    -------
    str

    Examples
    --------
    >>> from helpers import explain, find_quotations
    >>> text = "“We rebuild,” said Ann Low."
    >>> explain(find_quotations(text)[0], text)[:42]
    'It is direct: the words stand on their own'
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
