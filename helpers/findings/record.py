"""The analysis of one article as plain values: the object that ``--json`` writes."""


def as_record(analysis):
    """The findings of one article as plain values: the object that ``--json`` writes.

    Parameters
    ----------
    analysis : Analysis

    Returns
    -------
    dict
        Offsets count code points of the text as it was decoded; what is absent is None.

    Examples
    --------
    >>> from helpers.findings import analyse
    >>> record = as_record(analyse("“It may rain,” said Ada Lund."))
    >>> [(hedge["text"], hedge["voice"]) for hedge in record["hedges"]]
    [('may', 'Ada Lund')]
    """
    from ..tokens import count_words, sentences

    article, text = analysis.article, analysis.article.text
    return {
        "id": article.id,
        "title": article.title.of(text) if article.title else None,
        "characters": len(text),
        "words": count_words(article),
        "sentences": len(sentences(article)),
        "paragraphs": len(article.paragraphs),
        "quotations": [_as_row(each, text) for each in analysis.quotations],
        "hedges": [
            {**_place(each, text), "category": each.category, **_why(each, analysis)}
            for each in analysis.hedges
        ],
        "boosters": [{**_place(each, text), **_why(each, analysis)} for each in analysis.boosters],
    }


def _place(finding, text):
    return {"start": finding.start, "end": finding.end, "text": finding.of(text)}


def _why(finding, analysis):
    return {"voice": analysis.voice_of(finding), "reason": finding.reason}


def _as_row(quotation, text):
    """One quotation, its speaker and its cue as words and offsets."""
    row = {**_place(quotation, text), "kind": quotation.kind}
    for part in ("speaker", "cue"):
        span = getattr(quotation, part)
        row[part] = span.of(text) if span else None
        row[f"{part}_start"] = span.start if span else None
        row[f"{part}_end"] = span.end if span else None
        if part == "speaker":
            row["name"] = quotation.name
    return row | {"utterance": quotation.utterance, "reason": quotation.reason}
