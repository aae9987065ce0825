"""How learners name the kinds of hedges: exercises and corrections take what is meant."""

NOUNS = {"plausibility": "shield", "attribution": "shield", "vague": "word"}


def category_meant(name):
    """The category that a learner means; None for what is no text.

    Capitals, spaces and the noun behind it do not count.

    >>> [category_meant(each) for each in ("Plausibility shield", " vague words ", "rounders")]
    ['plausibility', 'vague', 'rounder']
    """
    if not issubclass(type(name), str):
        return None
    words = name.lower().replace("_", " ").split()
    if len(words) == 2 and NOUNS.get(words[0]) == words[1].rstrip("s"):
        words.pop()
    return " ".join(words).removesuffix("s")
