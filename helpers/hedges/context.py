"""A cue and its neighbours: what a context test can see.

No grammar and no model: only the words and marks beside the cue, within the sentence. Notebook 04
teaches it.
"""

import re
from functools import cached_property

from .cues import plain, word_classes

CLASSES = word_classes()
WINDOW = 120  # code points looked at on either side: some twenty words
SENTENCE_END = frozenset(".?!;:…")
# A word (with inner apostrophes or hyphens), an abbreviation, a number, or one mark. Double
# quotation marks are left out: what stands beside them is still the neighbour.
TOKEN = re.compile(
    r"""
      (?:[^\W\d_]\.){2,}                       # an abbreviation: U.S.
    | \d+(?:[.,:]\d+)*                         # a number, a time: 3,000  2.5  9:30
    | [^\W\d_]+(?:['’-][^\W\d_]+)*             # a word: don’t  well-known
    | \.\.\.|--                                # an ellipsis, a typed dash
    | [^\w\s"“”«»]                             # any other mark
    """,
    re.VERBOSE,
)


class Context:
    """A cue and its neighbours.

    Parameters
    ----------
    text : str
        The whole text.
    start, end : int
        Where the cue stands (code points, end exclusive).
    low, high : int, optional
        How far the neighbours may reach, as a rule the paragraph.

    Attributes
    ----------
    cue : str
        The cue in small letters.
    before, after : list of str
        Its neighbours in small letters within the sentence, the nearest *last* in ``before`` and
        *first* in ``after``. A mark that ends the sentence is the outermost neighbour.

    Examples
    --------
    >>> context = Context.of("It [may] rain. We may go.")
    >>> context.before, context.cue, context.after
    (['it'], 'may', ['rain', '.'])
    """

    def __init__(self, text, start, end, low=0, high=None):
        self.text, self.start, self.end = text, start, end
        self.low, self.high = low, len(text) if high is None else high

    @classmethod
    def of(cls, marked):
        """A context from a sentence in which square brackets mark the cue."""
        start, end = marked.index("["), marked.index("]")
        return cls(marked[:start] + marked[start + 1 : end] + marked[end + 1 :], start, end - 1)

    @cached_property
    def cue(self):
        return plain(self.text[self.start : self.end])

    @cached_property
    def raw_before(self):
        """The neighbours before the cue as they are written."""
        low = max(self.low, self.start - WINDOW)
        window = self.text[low : self.start]
        if low > self.low and window[:1].isalnum():
            window = window.lstrip("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        tokens = TOKEN.findall(window)
        for index in range(len(tokens) - 1, -1, -1):
            if tokens[index] in SENTENCE_END:
                return tokens[index:]
        return tokens

    @cached_property
    def raw_after(self):
        """The neighbours after the cue as they are written."""
        tokens = TOKEN.findall(self.text[self.end : min(self.high, self.end + WINDOW)])
        for index, token in enumerate(tokens):
            if token in SENTENCE_END:
                return tokens[: index + 1]
        return tokens

    @cached_property
    def before(self):
        return [token.replace("’", "'").lower() for token in self.raw_before]

    @cached_property
    def after(self):
        return [token.replace("’", "'").lower() for token in self.raw_after]

    def prev(self, distance=1):
        """The neighbour so many places before the cue, or an empty string."""
        return self.before[-distance] if distance <= len(self.before) else ""

    def next(self, distance=1):
        """The neighbour so many places after the cue, or an empty string."""
        return self.after[distance - 1] if distance <= len(self.after) else ""

    def next_content(self):
        """The first word after the cue that is no light adverb ("also", "well", "not")."""
        return next((word for word in self.after if word not in CLASSES["unstressed"]), "")

    def prev_content(self):
        """The last word before the cue that is no light adverb."""
        return next((w for w in reversed(self.before) if w not in CLASSES["unstressed"]), "")

    @property
    def cue_words(self):
        """The cue as a list of one, as the rules look at it."""
        return [self.cue]


def is_word(token):
    """Whether a neighbour is a word or a number (not a mark)."""
    return token[:1].isalnum()


def is_number(token):
    """Whether a neighbour is a number in digits or a number word.

    >>> is_number("3,000"), is_number("twelve"), is_number("twenty-five"), is_number("cat")
    (True, True, True, False)
    """
    return (
        token[:1].isdigit()
        or token in CLASSES["number"]
        or ("-" in token and token.split("-")[0] in CLASSES["number"])
    )


def quantity_length(words):
    """How many words at the start of a list are a quantity; 0 if they begin with none.

    >>> quantity_length(["$", "300"]), quantity_length(["a", "dozen", "men"])
    (2, 2)
    >>> quantity_length(["a", "man"])
    0
    """
    at = 0
    while at < len(words) and at < 2 and words[at] in CLASSES["currency"] and words[at] != "a":
        at += 1
    if at < len(words) and words[at] == "us$":
        at += 1
    if at < len(words) and is_number(words[at]):
        return at + 1
    lead = words[0] if words else ""
    if lead in ("a", "an", "another", "the") and len(words) > 1:
        second = words[1] if words[1] not in ("whole", "full", "quarter-") else "".join(words[2:3])
        parts = second.split("-")
        if lead != "the" and (second in CLASSES["measure"] or parts[0] in CLASSES["measure"]):
            return 2
        if lead in ("a", "an", "another") and is_number(second):
            return 2
    return 0


def is_be(token):
    """Whether a neighbour is a form of *be* ("is", "weren't", "it's")."""
    return token in CLASSES["be"] or token.endswith(("'re", "'m"))


def has_be_before(context, reach=4):
    """Whether a form of *be* stands before the cue, with light adverbs between at most."""
    for word in reversed(context.before[-reach:]):
        if is_be(word):
            return True
        if word not in CLASSES["unstressed"] and not word.endswith("ly"):
            return False
    return False


def starts_clause(context):
    """Whether what follows looks like a clause: "that", a pronoun, or a noun phrase with a verb."""
    word = context.next().split("'")[0]
    pointing = word in ("this", "these", "those")
    return word in CLASSES["clause"] and not (pointing and little_left(context))


def little_left(context):
    """Whether little is left of the sentence: a noun phrase, hardly a clause."""
    return sum(map(is_word, context.after)) < 4


def clause_within(context, reach=9):
    """Whether a finite auxiliary or *be* follows soon: the mark of a clause without "that".

    >>> clause_within(Context.of("They [fear] the dam will break."))
    True
    >>> clause_within(Context.of("They [fear] the dam."))
    False
    """
    if context.next() in CLASSES["preposition"]:
        return False
    for word in context.after[:reach]:
        if word in CLASSES["finite"]:
            return True
        if not is_word(word) or word in ("to", "and", "or", "but", "who", "which", "that"):
            return False
    return False


def in_passing(context):
    """Whether a short aside ends with the cue: "it will rain, she predicted."

    >>> in_passing(Context.of("It will rain, she [predicted]."))
    True
    >>> in_passing(Context.of("It rained, as she had long [predicted] with joy."))
    False
    """
    return not is_word(context.next()) and "," in context.before[-5:-1]


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
    return stem in CLASSES["gradable"] or (
        len(word) > 4
        and word.endswith(tuple(CLASSES["adjective_ending"]))
        and not word.endswith(("ment", "thing"))
    )


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
    """Whether "so (that) they" opens the clause in which the cue stands; ", so" draws a conclusion.

    >>> purpose_before(Context.of("He ran so that he [could] see."))
    True
    >>> purpose_before(Context.of("It rained, so they [may] be late."))
    False
    """
    near = context.before[-7:]
    if "so" not in near or "if" in near:
        return False
    at = len(near) - 1 - near[::-1].index("so")
    following = near[at + 1 : at + 2]
    if following == ["that"]:
        return True
    comma = at > 0 and near[at - 1] == ","
    opens = CLASSES["subject"] | CLASSES["determiner"]
    return not comma and not opens.isdisjoint(following)


def is_year(word):
    """Whether a word looks like a year that is not a round number.

    >>> is_year("2016"), is_year("2000"), is_year("2,016")
    (True, False, False)
    """
    return re.fullmatch(r"(?:19|20)\d\d(?<!00)", word) is not None


def one_alone(context):
    """Whether "one" follows and counts nothing ("about one thing", "over one line")."""
    return context.next() == "one" and not (
        context.next(2) in CLASSES["measure"] | {"in", "and", "or", "to"}
        or context.next(2).endswith("s")
    )


def capital(words):
    """Whether the first of the words begins with a capital letter."""
    return bool(words) and words[0][:1].isupper()
