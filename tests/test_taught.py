"""Nothing is asked of a learner before it was taught: Python, patterns and terms.

``taught.tsv`` says where each construct is introduced: the notebook, and words of the cell of text
that does it. What a code cell, a stub or a solution uses earlier is a fault, and so is a term that
a text uses before its explanation. A cell that is only run, and need not be read, is exempt if the
text above it says so ("only run", "its code need not bother you"). The last columns list notebooks
where a fault is known, with the reason; a line that is no longer needed there fails as well.
"""

import ast
import builtins
import csv
import re
from collections import defaultdict
from pathlib import Path

import pytest
from lessons import NOTEBOOKS, exercises_in, read, tags

TABLE = Path(__file__).with_name("taught.tsv")
METHODS = {name for kind in (str, list, dict, set) for name in dir(kind) if name[0] != "_"}
SIGNS = {  # of regular expressions, in the order in which they are taken off a pattern
    "pattern (?P<name>…)": r"\(\?P<\w+>",
    "pattern (?:…)": r"\(\?:",
    r"pattern \w": r"\\w",
    r"pattern \b": r"\\b",
    "pattern [^…]": r"\[\^[^]]*\]",
    "pattern […]": r"\[[^]]*\]",
    "pattern *? or +?": r"[*+]\?",
    "pattern *": r"\*",
    "pattern +": r"\+",
    "pattern |": r"\|",
    "pattern .": r"(?<!\\)\.",
}
OPERATORS = {
    **{ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%"},
    **{ast.Pow: "**", ast.BitOr: "| between values", ast.USub: "a number below 0"},
    **{ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="},
    **{ast.In: "in", ast.NotIn: "not in", ast.Is: "is", ast.IsNot: "is not"},
    **{ast.And: "and", ast.Or: "or", ast.Not: "not"},
}
PLAIN = {
    **dict.fromkeys((ast.Import, ast.ImportFrom), "import"),
    **dict.fromkeys((ast.ListComp, ast.SetComp, ast.GeneratorExp), "[… for … in …]"),
    **{ast.If: "if", ast.IfExp: "… if … else …", ast.While: "while", ast.With: "with"},
    **{ast.For: "for", ast.FunctionDef: "def", ast.Return: "return", ast.Lambda: "lambda"},
    **{ast.List: "list", ast.Dict: "dictionary", ast.Set: "set in braces", ast.Slice: "slice"},
    **{ast.JoinedStr: 'f"…"', ast.AugAssign: "+=", ast.Starred: "star before a list"},
    **{ast.DictComp: "{… for … in …}", ast.Try: "try", ast.ClassDef: "class", ast.Assert: "assert"},
}


def constructs(source):
    """The names of all that a piece of code asks its reader to know."""
    tree, found = ast.parse(source), set()
    for node in ast.walk(tree):
        if type(node) in PLAIN:
            found.add(PLAIN[type(node)])
        if isinstance(node, ast.BinOp | ast.UnaryOp | ast.BoolOp):
            found.add(OPERATORS[type(node.op)])
        elif isinstance(node, ast.Compare):
            found |= {OPERATORS[type(each)] for each in node.ops}
        elif isinstance(node, ast.Assign):
            found |= {"two names at once" if isinstance(node.targets[0], ast.Tuple) else "name ="}
        elif isinstance(node, ast.For) and isinstance(node.target, ast.Tuple):
            found.add("for with two names")
        elif isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice):
            found.add("place in a list")
        elif isinstance(node, ast.Attribute):
            found.add("part behind a dot")
        elif isinstance(node, ast.Constant) and node.value is None:
            found.add("None")
        elif isinstance(node, ast.Constant) and type(node.value) is bool:
            found.add("True and False")
        elif isinstance(node, ast.Call):
            found |= set(_of_call(node))
    if re.search(r'\br"', source):
        found.add('r"…"')
    if re.search(r'\brf"', source):
        found.add('rf"…"')
    return found


def _of_call(node):
    yield "call"
    if node.keywords:
        yield "named argument"
    if isinstance(node.func, ast.Name) and hasattr(builtins, node.func.id):
        yield f"{node.func.id}()"
    elif isinstance(node.func, ast.Attribute) and node.func.attr in METHODS:
        yield f".{node.func.attr}()"


def signs(source):
    """The signs of the regular expressions in a piece of code: raw texts, and what re is given."""
    tree = ast.parse(source)
    patterns = re.findall(r'\brf?"([^"\n]*)"', source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
            patterns += [node.args[0].value]
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in ("pattern", "cues"):
            patterns += [
                each.value for each in ast.walk(node.value) if isinstance(each, ast.Constant)
            ]
    for pattern in patterns:
        pattern = re.sub(r"\{\w+\}", "", str(pattern))
        for name, sign in SIGNS.items():
            pattern, taken = re.subn(sign, "", pattern)
            if taken:
                yield name


def cells():
    """Each cell of the course in order: notebook's number, the cell, code to be read in it."""
    for path in NOTEBOOKS:
        notebook = read(path)
        posed = exercises_in(notebook)
        solutions = {each.answer: each.solution or "" for each in posed}
        for at, cell in enumerate(notebook.cells):
            above = notebook.cells[at - 1].source if at else ""
            code = cell.source if cell.cell_type == "code" else solutions.get(at, "")
            if cell.cell_type == "code" and ONLY_RUN.search(above.split("\n\n")[-1]):
                code = ""
            yield path.name[:2], cell, code


ONLY_RUN = re.compile(r"\bonly run\b|\bneed not bother you\b", re.IGNORECASE)
CELLS = list(cells())
ROWS = list(
    csv.DictReader(
        TABLE.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE
    )
)
TERMS = re.findall(
    r"^- \*\*([^*]+)\*\*: ",
    next(cell.source for _, cell, _ in CELLS if cell.source.startswith("## Glossary")),
    re.MULTILINE,
)


def place_of(row):
    """Which cell introduces what a row names; where none does, the end of the course."""
    if not row["notebook"]:
        return len(CELLS)
    for at, (number, cell, _) in enumerate(CELLS):
        there = number == row["notebook"] and cell.cell_type == "markdown"
        if there and not is_glossary(cell) and row["words"] in cell.source:
            return at
    raise AssertionError(f"notebook {row['notebook']} has no longer the words {row['words']!r}")


def is_glossary(cell):
    return cell.source.startswith("## Glossary")


def used_early(what, place):
    """The notebooks in which code uses something before the cell that introduces it."""
    return {
        number
        for number, _, code in CELLS[:place]
        if code and what in constructs(code) | set(signs(code))
    }


def named_early(term, place):
    """The notebooks whose prose uses a term before its explanation; an opening cell may."""
    pattern = re.compile(rf"\b{re.escape(term)}s?\b", re.IGNORECASE)
    return {
        number
        for number, cell, _ in CELLS[:place]
        if cell.cell_type == "markdown"
        and "teacher" not in tags(cell)
        and not cell.source.startswith("# ")
        and not is_glossary(cell)
        and pattern.search(prose(cell))
    }


def prose(cell):
    return re.sub(r"```.*?```|`[^`]*`|\]\([^)]*\)", "", cell.source, flags=re.DOTALL)


def explained(term):
    """The first cell that sets a term in italics, or explains it in the vocabulary."""
    mark = re.compile(
        rf"(?<!\*)\*{re.escape(term)}s?\*(?!\*)|^- \*\*{re.escape(term)}\*\*: ", re.M | re.I
    )
    for at, (_, cell, _) in enumerate(CELLS):
        if cell.cell_type == "markdown" and not is_glossary(cell) and mark.search(cell.source):
            return at
    return None


def known(row):
    return set(row["used before in"].split())


def test_the_table_names_each_thing_once_and_gives_reasons():
    names = [(row["kind"], row["what"]) for row in ROWS]
    assert len(set(names)) == len(names)
    assert not [row for row in ROWS if bool(row["used before in"]) != bool(row["because"])]


def test_all_that_code_uses_is_in_the_table():
    used = defaultdict(set)
    for number, _, code in CELLS:
        for what in constructs(code) | set(signs(code)):
            used[what].add(number)
    listed = {row["what"] for row in ROWS if row["kind"] != "term"}
    assert not {what: sorted(used[what]) for what in used.keys() - listed}
    assert not listed - used.keys(), "in the table, but no code uses it"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["what"])
def test_it_is_taught_before_it_is_used(row):
    place = place_of(row)
    find = named_early if row["kind"] == "term" else used_early
    assert find(row["what"], place) == known(row)


@pytest.mark.parametrize(
    "term", sorted(set(TERMS) - {each["what"] for each in ROWS if each["kind"] == "term"})
)
def test_a_term_is_explained_before_a_text_uses_it(term):
    place = explained(term)
    assert place is not None, "no cell explains it"
    assert not named_early(term, place)


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("a, b = 1, 2", {"two names at once"}),
        ("[x for x in y if not x]", {"[… for … in …]", "not"}),
        ("f(a=1).lower()", {"call", "named argument", ".lower()", "part behind a dot"}),
        (
            "def f(x):\n    return x[0] == x[1:]",
            {"def", "return", "place in a list", "==", "slice"},
        ),
    ],
)
def test_constructs_are_told_apart(code, wanted):
    assert wanted <= constructs(code)


def test_signs_of_patterns_are_told_apart():
    assert set(signs('rule = r"Q (?P<s>[\\w. ]+?) (?:said|told)\\b"')) == {
        "pattern (?P<name>…)",
        "pattern (?:…)",
        "pattern […]",
        r"pattern \w",
        "pattern *? or +?",
        "pattern |",
        r"pattern \b",
    }
