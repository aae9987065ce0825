"""Kinds of neighbours that a rule can name: ``<number>``, ``<adjective>``, ``<clause>``.

No tagger and no parser: small word classes, endings and a look at the next few words. Notebook 04
uses `is_number` and `quantity_length`.
"""

import re

from ..core.verbs import irregular_verbs
from .context import (
    CLASSES,
    Context,  # noqa: F401 - the examples below use it
    is_number,
    is_word,
)

# Past forms that are no base form and seldom a noun.
IRREGULAR_PAST = frozenset(
    word for verb, row in irregular_verbs().items() for word in row["past"] if word != verb
) - {"ground", "wound", "rose", "felt", "left", "shot", "bore", "lay"}


def quantity_length(words):
    """How many words at the start of a list are a quantity; 0 if they begin with none.

    >>> quantity_length(["$", "300"]), quantity_length(["a", "dozen", "men"])
    (2, 2)
    >>> quantity_length(["a", "man"])
    0
    """
    if words and words[0] in CLASSES["multiple"]:
        alone = words[0] == "twice" or not words[1:] or not is_word(words[1])
        return int(alone or words[1] in CLASSES["determiner"] | CLASSES["preposition"] | {"last"})
    at = 0
    while at < len(words[:2]) and (words[at] in CLASSES["currency"] or words[at].endswith("$")):
        at += 1
    if at < len(words) and is_number(words[at]):
        return at + 1
    lead = words[0] if words else ""
    if lead in ("a", "an", "another", "the") and len(words) > 1:
        second = words[1] if words[1] not in ("whole", "full", "quarter-") else "".join(words[2:3])
        second = second.removesuffix("'s")  # less than a week's notice
        parts = second.split("-")
        if lead != "the" and (second in CLASSES["measure"] or parts[0] in CLASSES["measure"]):
            return 2
        if lead in ("a", "an", "another") and is_number(second):
            return 2
    return 0


def be_before(context):
    """Whether a form of *be* is before the cue, with light adverbs between at most.

    >>> be_before(Context.of("They're now [certain] of it."))
    True
    """
    for word in reversed(context.before[-4:]):
        if word in CLASSES["be"] or word.endswith(("'re", "'m")):
            return True
        if word not in CLASSES["unstressed"] and not word.endswith("ly"):
            return False
    return False


def clause_after(context):
    """Whether a clause follows: "that", a pronoun, or a verb soon.

    >>> clause_after(Context.of("She [claims] these men lied to her."))
    True
    >>> clause_after(Context.of("She [claims] these coats."))
    False
    """
    word = context.next().split("'")[0]
    # "These coats" and no more is a noun phrase.
    phrase = word in ("this", "these", "those") and sum(map(is_word, context.after)) < 4
    return (word in CLASSES["clause"] and not phrase) or verb_after(context)


def verb_after(context):
    """Whether a finite auxiliary or *be* follows soon: the mark of a clause without "that".

    >>> verb_after(Context.of("They [fear] the dam will break."))
    True
    >>> verb_after(Context.of("They [fear] the dam."))
    False
    """
    return any(word in CLASSES["finite"] for word in _clause_words(context))


def past_after(context):
    """Whether a verb in the past follows soon, as in a clause without "that".

    >>> past_after(Context.of("She [claims] a fox took the hen."))
    True
    >>> past_after(Context.of("She [claims] the hen."))
    False
    """
    words = list(_clause_words(context))
    return any(map(is_past, words[2 if words[0:1] and words[0] in CLASSES["determiner"] else 1 :]))


def is_past(word):
    """Whether a word looks like the past form of a verb.

    >>> is_past("arrived"), is_past("came"), is_past("come")
    (True, True, False)
    """
    return word.endswith("ed") or word in IRREGULAR_PAST


def _clause_words(context):
    """The next words, as long as they can be a subject and its verb."""
    words = context.after[:9]
    if " ".join(words[:2]) in ("at least", "at most", "up to", "more than"):
        words = words[2:]
    elif words[:1] and words[0] in CLASSES["preposition"] and not quantity_length(words[1:]):
        return
    if words[2:3] == [","] and adjective_like(words[1]):  # the warm, wet winter
        words = words[:2] + words[3:]
    for word in words:
        if not is_word(word) or word in CLASSES["clause_end"]:
            return
        yield word


def participle_like(word):
    """Whether a word looks like a form in -ing: "leaving", but not "sing" or "bring".

    >>> participle_like("leaving"), participle_like("bring")
    (True, False)
    """
    return word.endswith("ing") and not set("aeiouy").isdisjoint(word[:-3])


def adjective_like(word):
    """Whether a word looks like a gradable adjective or an adverb, by list or by ending.

    >>> adjective_like("dangerous"), adjective_like("late"), adjective_like("house")
    (True, True, False)
    """
    stem = word.removeprefix("un")
    base = stem.removesuffix("er").removesuffix("i")  # closer, bigger, heavier
    compared = stem.endswith("er") and not CLASSES["gradable"].isdisjoint(
        {base, base + "e", base + "y", base[:-1]}
    )
    ends = len(word) > 4 and word.endswith(tuple(CLASSES["adjective_ending"]))
    ends = ends and not word.endswith(("ment", "thing"))
    return compared or stem in CLASSES["gradable"] or ends


def plural_like(word):
    """Whether a word looks like a plural or a mass noun.

    >>> plural_like("voters"), plural_like("people"), plural_like("famous"), plural_like("is")
    (True, True, False, False)
    """
    return word in CLASSES["plural"] or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "'s", "is"))
    )


def in_headline_case(context):
    """Whether Most Words of the Sentence Have Capitals, as in many headlines.

    >>> in_headline_case(Context.of("Striking Bakers [May] Return to Work"))
    True
    """
    words = [word for word in context.raw_before + context.raw_after if len(word) > 3]
    capitals = sum(word[:1].isupper() for word in words)
    return len(words) > 1 and capitals > 0.7 * len(words)


def purpose_before(context):
    """Whether "so (that) they" opens the clause in which the cue stands.

    A conclusion is drawn by ", so", by "So" at the start of a sentence, and by "so that" alone.

    >>> purpose_before(Context.of("He ran so that he [could] see."))
    True
    >>> purpose_before(Context.of("It rained, so they [may] be late."))
    False
    >>> purpose_before(Context.of("So that [could] take hours."))
    False
    """
    near = context.before[-7:]
    if "so" not in near or "if" in near:
        return False
    at = near[::-1].index("so")  # words between it and the cue
    following = near[len(near) - at :]
    if following[:1] == ["that"]:
        return at > 1
    front = context.before[: len(context.before) - at - 1][-1:]
    opens = CLASSES["subject"] | CLASSES["determiner"]
    concludes = not front or front[0] == "," or front[0] in CLASSES["stop"]
    return not concludes and not opens.isdisjoint(following[:1])


def is_year(word):
    """Whether a word looks like a year that is not a round number.

    >>> is_year("2016"), is_year("2000"), is_year("2,016")
    (True, False, False)
    """
    return re.fullmatch(r"(?:19|20)\d\d(?<!00)", word) is not None


def name_before(context):
    """Whether a word with a capital is right before the cue, with no mark between.

    >>> name_before(Context.of("He met Theresa [May] at noon."))
    True
    >>> name_before(Context.of("He told Low: [Maybe]."))
    False
    """
    before = context.text[max(context.low, context.start - 40) : context.start]
    word = before.split()[-1] if before[-1:].isspace() else ""
    proper = len(word) > 1 and word[0].isupper() and word[-1].isalnum()
    return proper and word.lower() not in CLASSES["function"] | CLASSES["conjunction"]


# Kinds of one word, and kinds that look at all that is on one side of the cue.
WORD_KINDS = {
    "word": is_word,
    "mark": lambda word: not is_word(word),
    "nothing": lambda word: not word,
    "number": is_number,
    "year": is_year,
    "past": is_past,
    "adjective": adjective_like,
    "plural": plural_like,
    "ing": participle_like,
}
SIDE_KINDS = {
    ("before", "be"): be_before,
    ("before", "purpose"): purpose_before,
    ("before", "name"): name_before,
    ("after", "quantity"): lambda context: quantity_length(context.after) > 0,
    ("after", "clause"): clause_after,
    ("after", "verb"): verb_after,
    ("after", "past-clause"): past_after,
    ("after", "capital"): lambda context: (
        context.raw_after[:1] and context.raw_after[0][0].isupper()
    ),
    ("cue", "capital"): lambda context: context.capital,
    ("cue", "name"): lambda context: context.text[context.start : context.end].split()[0].istitle(),
    ("cue", "headline"): in_headline_case,
}
