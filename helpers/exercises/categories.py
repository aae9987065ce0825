"""How learners name the kinds of hedges. Notebooks 04 and 06 ask for them."""


def category_meant(name):
    """The category that a learner means: capitals, spaces and the noun behind it do not count.

    Parameters
    ----------
    name : object

    Returns
    -------
    str or None
        None for what is no text.

    Examples
    --------
    >>> category_meant("Plausibility shield"), category_meant(" vague words ")
    ('plausibility', 'vague')
    """
    if not issubclass(type(name), str):
        return None
    words = name.lower().replace("_", " ").split()
    if len(words) == 2 and words[1].rstrip("s") in ("shield", "word"):
        words.pop()
    return " ".join(words)
