"""A cue and its neighbours: all that a rule can see.

No grammar and no model: only the words and marks beside the cue, within the sentence. Notebook 04
teaches it.
"""

import re
from functools import cached_property
from pathlib import Path

from ..core.tables import TableError, read_table

WORD_CLASSES = Path(__file__).with_name("word_classes.tsv")


def read_classes(path=WORD_CLASSES):
    """The small classes of words that rules name: name to frozenset of words.

    A `TableError` if a class is empty or listed twice, or a word has a capital.

    >>> "may" in read_classes()["month"]
    True
    """
    classes = {}
    for row in read_table(path, numbered=True):
        name, words = row["class"], row["words"].split()
        wrong = "has no words" if not words else "is listed twice" if name in classes else ""
        for word in words:
            if word != word.lower():
                wrong = f"holds {word!r}, but words are compared in small letters"
        if wrong:
            raise TableError(f"{path.name}, line {row['line']}: the class {name} {wrong}.")
        classes[name] = frozenset(words)
    return classes


CLASSES = read_classes()
WINDOW = 120  # code points looked at on either side: some twenty words
SENTENCE_END = CLASSES["stop"]
# A word (with inner apostrophes or hyphens), an abbreviation, a number, or one mark. Double
# quotation marks are left out: what stands beside them is still the neighbour.
TOKEN = re.compile(
    r"""
      (?:[^\W\d_]\.){2,}                       # an abbreviation: U.S.
    | (?:Rs|K?Sh|Ksh)\.(?=[ \xa0]?\d)         # money: Rs. 200  Ksh.500
    | [A-Z][A-Za-z]{0,2}\$                    # A$40
    | (?:Mrs?|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Rev|Hon)\.(?=\s[A-Z])  # a title
    | \d+(?:[.,:]\d+)*                         # a number, a time: 3,000  2.5  9:30
    | [^\W\d_]+(?:['’-][^\W\d_]+)*             # a word: don’t  well-known
    | \.\.\.|--                                # an ellipsis, a typed dash
    | [^\w\s"“”«»]                             # any other mark
    """,
    re.VERBOSE,
)


def plain(words):
    """A piece of text as the tables write it: small letters, straight apostrophe, single spaces.

    >>> plain("It’s   SAID\\nto")
    "it's said to"
    """
    return " ".join(words.replace("’", "'").split()).lower()


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

    def __repr__(self):
        """The text that the neighbours are taken from, with the cue in square brackets."""
        before = self.text[max(self.low, self.start - WINDOW) : self.start]
        after = self.text[self.end : min(self.high, self.end + WINDOW)]
        return f"“{before}[{self.text[self.start : self.end]}]{after}”"

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

    @property
    def capital(self):
        """Whether the cue begins with a capital letter."""
        return self.text[self.start : self.start + 1].isupper()

    @property
    def cue_words(self):
        """The cue as a list of one, as the rules look at it."""
        return [self.cue]


def is_word(token):
    """Whether a neighbour is a word or a number (not a mark)."""
    return token[:1].isalnum()


def is_number(token):
    """Whether a neighbour is a number in digits or a number word.

    Parameters
    ----------
    token : str
        A word in small letters, as `Context.prev` and `Context.next` give it.

    Returns
    -------
    bool

    Examples
    --------
    >>> is_number("3,000"), is_number("twelve"), is_number("twenty-five"), is_number("cat")
    (True, True, True, False)
    """
    return (
        token[:1].isdigit()
        or token in CLASSES["number"]
        or ("-" in token and token.split("-")[0] in CLASSES["number"])
    )
