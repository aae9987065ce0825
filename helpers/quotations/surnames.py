"""Surnames: whose is a surname behind Mr or Mrs, if the words around tell?"""

SEXED = {"he": {"he", "his", "him"}, "she": {"she", "her"}}
SPOUSES = {"he": {"husband", "widower"}, "she": {"wife", "widow"}}


def is_spouse(shape, bearer, pronoun):
    """Whether a title and a surname mean the wife or husband of the only one with that name:
    Max Orr ... his wife ... Mrs Orr."""
    if not pronoun or not bearer.first_name or bearer.called:
        return False
    lows = shape.lows[max(0, bearer.place - 40) : bearer.place + 60]
    if SPOUSES[pronoun].isdisjoint(lows) or not SEXED[pronoun].isdisjoint(lows):
        return False
    other = SEXED["she" if pronoun == "he" else "he"]
    return sum(word in other for word in lows) > 1


def shows_the_other(shape, party, pronoun):
    """Whether his or her stands behind the first mention of somebody, against a title: Colin
    Rudd lost to his cousin, so Ms Rudd is she."""
    end = shape.letters.find(".", party.place, party.place + 12)
    lows = shape.lows[party.place : end if end > 0 else party.place + 12]
    return ("her" if pronoun == "he" else "his") in lows


def fitting_bearers(shape, bearers, pronoun):
    """Those of one surname whom the pronoun of a title fits best: Mr Blake and Ms Blake."""
    fitting = [party for party in bearers if party.fits(pronoun)]
    known = [party for party in fitting if getattr(party, pronoun)]
    return known or [p for p in fitting if not shows_the_other(shape, p, pronoun)] or fitting
