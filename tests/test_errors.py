"""What the checks say of an error of Python: true, short, and a thing to do."""

import linecache

import pytest

from helpers import load_article, word_frequencies
from helpers.exercises.errors import what_it_means

MEANT = {
    "my_name = “Ada”": "curly mark",
    "n = 3 – 2": "knows no sign `–`",
    'my_name = "Ada': "opened and not closed",
    "n = (3": "opened and not closed",
    "n = 3)": "closing bracket",
    "def f(x) return 3": "ends with a colon",
    "def f(x):\nreturn 3": "by 4 spaces",
    "def f(x):\n    y = 1\n  return y": "too far",
    "return 3": "below its `def`",
    '"Ada" = my_name': "On the left of `=` stands a name alone",
    "if n = 3: pass": "write `==`",
    'n = article.text.count("a" "b" c)': "a sign is missing",
    "n = 2x10": "*Times* is written `*`",
    "n = 012": "does not begin with 0",
    "n = 18 23": "cannot read line 1 from `23` on",
    'my_name = "Ada".': "cannot read the end of line 1",
    "artcle.text": "Did you mean `article`?",
    "true": "Did you mean `True`?",
    "Ada": "perhaps its quotation marks are missing",
    "def f():\n    n = n + 1\n    return n\nf()": "before it gets a value there",
    'article.count("said")': "write `article.text.count`",
    "article[0:3]": "write `article.text[…]`",
    "article.paragraph[0]": "Did you mean `.paragraphs`?",
    'article.text.Count("a")': "Did you mean `.count`?",
    "article.paragraphs[0].lower()": "`span.of(text)` is the words there",
    "lines.append(3).append(4)": "is None",
    "lines.lower()": "works on one text",
    "toy.append(3)": "works on a list",
    "lines.start": "a list, which has no `.start`",
    "toy[1, 3]": "a colon, not a comma",
    'lines["a"]': "stand whole numbers",
    'toy.count("a", "b")': "`.count` takes one text",
    "toy['a':]": "in a slice",
    'n = toy.count(""")': "the other kind round it: `'\"'`",
    "n = 18:23": "a comma between them, no colon",
    "lower(3)": "Perhaps what it belongs to is missing before it",
    "n = \\": "wants another line below it",
    'toy.count(\\")': "outside the marks of a text",
    "lines(0)": "after a list. Look something up with `[` and `]`",
    'counts("the")': "a dictionary of counts",
    "toy(3)": "A method such as `.count` is missing",
    "n = 2\nn(3)": "*Times* is written `*`",
    "toy.count[3]": "A tool wants round brackets",
    "n = 3\nn[0]": "Here stands a number",
    'toy + len("a")': "Here stand a text and a number",
    '1 + "a"': "Here stand a number and a text",
    "toy.count + 1": "Brackets are missing: beside `+`",
    "toy - 1": "`-` works with two numbers",
    'toy * "a"': "`*` works with two numbers",
    "toy.count(1)": "A text is wanted where a number stands",
    "toy.startswith([1])": "A text is wanted where a list stands",
    "import re\nre.findall('a', article)": "`article.text` is its text",
    'toy.count(sub="a")': "stands no name with `=`",
    '3 < -"a"': "`-` before a text means nothing",
    "toy.count()": "Between the brackets of `count` something is missing",
    "word_frequencies()": "something is missing: `article`",
    "word_frequencies(article, n=1)": "knows no `n=`",
    "toy.rstrip(1, 2)": "more, or fewer, things than it takes",
    "start, end = 18": "On the left of `=` stand more names than there are values",
    "start, end = 1, 2, 3": "On the left of `=` stand fewer names than there are values",
    "for a, b in [1]: pass": "or between `for` and `in`, stand more names",
    "for n in 5: pass": "A list or a text is wanted there",
    "len(article)": "was given an article",
    "{[1]: 2}": "under a list",
    'counts[["the"]]': "under a list",
    "toy < 1": "a text and a number",
    '{"a": 1}["b"]': "holds nothing under 'b'",
    "lines[5]": "The first is number 0",
    "1 / 0": "divided by 0",
    "def f(n): return f(n)\nf(1)": "calls itself",
    "import re\nre.findall('[', toy)": "cannot read the pattern",
    "from helpers import hegdes": "no tool `hegdes`",
    "import panda": "no `panda`",
    'load_article("harbor_bridge")': "Did you mean harbour_bridge?",
    "word_frequencies(5)": "`word_frequencies` is not what that tool takes",
}


def error_of(source):
    """The error with which a cell stops, run beside the names of the lesson."""
    names = {"__name__": "__main__", "article": load_article("tokyo_talks"), "lines": ["a", "b"]}
    names |= {"toy": "maybe", "load_article": load_article, "word_frequencies": word_frequencies}
    names["counts"] = word_frequencies(names["article"])
    linecache.cache["a cell"] = (len(source), None, source.splitlines(keepends=True), "a cell")
    try:
        exec(compile(source, "a cell", "exec"), names)
    except Exception as error:
        return error
    raise AssertionError(f"{source} runs")


@pytest.mark.parametrize(("source", "meant"), MEANT.items(), ids=list(MEANT))
def test_an_error_is_put_in_plain_words(source, meant, monkeypatch):
    monkeypatch.setattr("__main__.article", None, raising=False)
    said = what_it_means(error_of(source))
    assert meant in said
    assert len(said) < 200 and said.endswith((".", "?", "`=`.", ")"))


def test_where_nothing_is_known_nothing_is_said():
    assert what_it_means(OSError("no space left")) == ""
