"""Mistakes of functions that count and divide, which 5.2, 6.2 and 7.1 share (see ``trying.py``)."""

AFTER_THE_LOOP = "`return` is indented too far: it belongs after the loop, level with `for`"
OF_100 = {  # of the count, of the number of words, and of what is right
    "it is divided by 100. Multiply by 100 instead": lambda n, w, right: n / w / 100,
    "a `+` is wrong here. Multiply by 100 with `*`, and divide with `/`": lambda n, w, right: (
        [100 + n / w, n + 100 / w, (100 + n) / w, n + w / 100, 100 * n + w, n + w]
    ),
}
DIVIDED = {
    "it is upside down. Divide {} by the number of words": lambda n, w, right: (
        [1 / right, w / n, 100 * w / n]
    ),
    "it is multiplied. Divide {} by the number of words": lambda n, w, right: (
        [right * w * w, n * w, n * w / 100]
    ),
    "everything after the point is cut off, as by `//` or `int`. Divide with `/`": (
        lambda n, w, right: int(right)
    ),
    "it is rounded to a whole number. Leave the places after the point": (
        lambda n, w, right: round(right)
    ),
    "it is rounded to one place. Leave the places after the point": (
        lambda n, w, right: round(right, 1)
    ),
    "`%` is not percent in Python: it gives what is left over. Divide with `/`": (
        lambda n, w, right: [
            n % w,
            round(right * w) % w,
            *([] if right * w == n else [100 % n / w]),
        ]
    ),
}
COUNTED = {  # of the hits, word by word, and of what one of them comes to
    "{} is not divided. Divide it by the number of words": lambda hits, one: (
        [sum(hits), one * len(hits) * sum(hits)]
    ),
    "{} is left out. Divide it by the number of words": lambda hits, one: (
        [len(hits), 100 * len(hits)]
    ),
    "only one word counts. Perhaps {} is set to 1 instead of growing, or is left out, or "
    f"{AFTER_THE_LOOP}": lambda hits, one: [one, one * any(hits)],
    f"only the first word is looked at. Perhaps {AFTER_THE_LOOP}": lambda hits, one: one * hits[0],
    "only the last word is looked at. Perhaps the count begins anew for each word": (
        lambda hits, one: one * hits[-1]
    ),
    "the first word is left out: places are counted from 0": lambda hits, one: one * sum(hits[1:]),
    "it is one word too many each time. Count from 0": lambda hits, one: one * sum([1, *hits]),
}


def in_dividing(count, words, times, what="the count"):
    """Mistakes of a function that should give ``times * count / words``, for `known_mistake`.

    The two numbers are functions of what that function is given; ``what`` is divided.
    """

    def made(mistake):
        return lambda *given: mistake(n := count(*given), w := words(*given), times * n / w)

    mistakes = DIVIDED | (OF_100 if times == 100 else {})
    return {sentence.format(what): made(mistake) for sentence, mistake in mistakes.items()}


def in_counting(hits, times):
    """As `in_dividing`, where ``hits`` says True or False word by word, and words are counted."""

    def made(mistake):
        return lambda *given: mistake(hits(*given), times / len(hits(*given)))

    divided = in_dividing(lambda *each: sum(hits(*each)), lambda *each: len(hits(*each)), times)
    return divided | {
        sentence.format("the count"): made(mistake) for sentence, mistake in COUNTED.items()
    }
