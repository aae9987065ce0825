"""What the cell of an answer gives when the notebook reads another page.

A number can be right by accident. So the cell that gave it is run once more, in a copy of the
notebook's memory, on pages that were chosen to tell mistakes apart.
"""

import ast
import builtins
import io
import re
import sys
from contextlib import contextmanager, redirect_stdout
from types import ModuleType

from nltk.probability import FreqDist

from ..articles import Article
from ..core.wording import shortened
from ..tokens import word_frequencies
from .cells import WATCH, as_typed, nodes_of
from .expect import Step, plain, shown
from .trying import known_mistake

LOADERS = ("load_article", "page_with_gold")
# No word of the one stands as often, or at the same places, in the other; nor do they end alike.
OTHERS = [
    Article.from_text("May? may may can can can us us us us Us. " + "Zebra, " * 9 + "zebra"),
    Article.from_text("Can us. " + "He may, may, may: May! Us us can may. " * 7 + "Us."),
]
OTHERS_OF = {  # what may stand in memory in the place of a thing of each kind
    Article: lambda _: OTHERS,
    str: lambda _: [page.text for page in OTHERS],
    FreqDist: lambda _: [word_frequencies(page) for page in OTHERS],
    **dict.fromkeys((int, float), lambda number: [number + 1000, number + 2000]),
    list: lambda items: [[], items * 3],
}


def on_pages(name, answer, pages, made=None):
    """What the newest answer's cell stores under a name, page by page.

    None where it cannot be told: the cell looks at no page, or also at something else that an
    earlier cell made out of one, or there is no such cell. ``answer`` is what it stored on the
    notebook's own article; ``made`` says how a page becomes what an earlier cell sets.
    """
    elsewhere = _stored_on(name, answer, pages, made or {})
    looks = any(each != answer for each in elsewhere) or _counts_a_text(name)
    return elsewhere if elsewhere and looks else None


def _counts_a_text(name):
    """Whether the newest answer's cell works with a text of its own: no number that was typed in.

    Such a cell is judged on other pages even if it gives the same on all of them; not one that
    loads a page itself.
    """
    memory, nodes = vars(sys.modules["__main__"]), as_typed(name)
    own = {each.id for each in nodes if isinstance(each, ast.Name)}
    if any(getattr(memory[each], "__name__", "") in LOADERS for each in own & {*memory}):
        return False
    return any(
        isinstance(each, ast.Constant) and type(each.value) is str
        for node in nodes
        if isinstance(node, ast.Compare)
        or (isinstance(node, ast.Call) and ast.unparse(node.func) not in ("int", "float", "print"))
        for each in ast.walk(node)
    )


def read_from_memory(function, *given):
    """What a learner's function works with besides what it is given, as a sentence, or ""."""
    for name, kept in [*vars(sys.modules["__main__"]).items()]:
        others = OTHERS_OF.get(type(kept))
        if others is None or name[0] == "_":
            continue
        once, again = (
            [_given_with(name, other, function, given) for other in others(kept)] for _ in range(2)
        )
        if once == again and once[0] != once[1]:
            return (
                f"your function looks at `{name}`, which is set outside it. It should use the "
                "names between its brackets, or one that it sets itself."
            )
    return ""


def _given_with(name, other, function, given):
    with in_memory(name, other):
        try:
            return function(*given)
        except Exception:
            return None


@contextmanager
def in_memory(name, other):
    """Another thing under a name of the notebook, for as long as the block runs."""
    memory = vars(sys.modules["__main__"])
    kept = memory[name]
    memory[name] = other
    try:
        yield
    finally:
        memory[name] = kept


def text_counted(name, answer, pages):
    """The text in the newest answer's cell that it counts, tried on pages; None if it does not."""
    for text in {each.value for each in as_typed(name) if isinstance(each, ast.Constant)}:
        if type(text) is str and 0 < len(text) < 100:
            own = [Article.from_text(" ".join([text] * n)) for n in (2, 5) if text.strip()]
            tried = [*own, *pages]
            if _stored_on(name, answer, tried, {}) == [each.text.count(text) for each in tried]:
                return text
    return None


def asked_of(name, stored, kind):
    """The keys that the newest answer's cell looks up in a dictionary of this kind, in order.

    ``name`` is that of the answer, ``stored`` that of the dictionary, which an earlier cell made.
    """
    asked = []

    class Asked(kind):
        def __getitem__(self, key):
            asked.append(key)
            return super().__getitem__(key)

        def get(self, key, *other):
            asked.append(key)
            return super().get(key, *other)

    memory, cell = vars(sys.modules["__main__"]), WATCH.last_try(frozenset({name}))
    if cell is None or not cell.ended_well or type(memory.get(stored)) is not kind:
        return []
    there = Asked(memory[stored])
    asked.clear()
    try:
        with redirect_stdout(io.StringIO()):
            exec(cell.source, {**memory, stored: there})
    except Exception:
        return []
    return asked


def _stored_on(name, answer, pages, made):
    """What the newest answer's cell stores page by page; an empty list where it cannot be told."""
    memory = vars(sys.modules["__main__"])
    cell, article = WATCH.last_try(frozenset({name})), memory.get("article")
    if cell is None or not cell.ended_well or not issubclass(type(article), Article):
        return []
    reads = {each.id for each in nodes_of(cell.source) if isinstance(each, ast.Name)} - cell.sets
    made = {each: made[each] for each in reads & {*made, *memory} if each in made}
    if "check" in reads or any(memory[each] != make(article) for each, make in made.items()):
        return []
    if not all(_same_on_any_page(each, memory, article) for each in reads - {*made}):
        return []
    try:
        code = compile(cell.source, "your cell", "exec")
        on_its_own, *elsewhere = (
            _run(code, name, memory, article, page, made) for page in [article, *pages]
        )
    except Exception:
        return []
    return elsewhere if on_its_own == answer else []


def _same_on_any_page(name, memory, article):
    """Whether a name may be read: the page, its text, or what came with Python and the kit."""
    if name not in memory:
        return hasattr(builtins, name)
    value = memory[name]
    if value is article or _is_text_of(value, article) or isinstance(value, ModuleType):
        return True
    if type(value) is str and value not in article.text:
        return True  # a toy, which no page changes
    return callable(value) and getattr(value, "__module__", "__main__") != "__main__"


def _is_text_of(value, article):
    return type(value) is str and value == article.text


def _run(code, name, memory, article, page, made):
    there = _on_page(memory, article, page, made)
    with redirect_stdout(io.StringIO()):
        exec(code, there)
    return plain(there[name])


def _on_page(memory, article, page, made):
    """A notebook's memory as if it read another page."""
    other = {each: page.text for each, value in memory.items() if _is_text_of(value, article)}
    return memory | other | {each: make(page) for each, make in made.items()} | {"article": page}


def slip_of_the_pen(name, is_right, repairs):
    """What is wrong with the newest answer's function, if it is right once its cell is mended.

    ``repairs`` leads from a sentence to a pattern and what should stand there. "" if none helps.
    Of the cell nothing but its functions is run again: what else it does, it did already.
    """
    memory, cell = vars(sys.modules["__main__"]), WATCH.last_try(frozenset({name}))
    for sentence, mend in {"": ("^$", ""), **repairs}.items() if cell else ():
        source, there = re.sub(*mend, cell.source, flags=re.MULTILINE), {**memory}
        if sentence and source == cell.source:
            continue
        try:
            lines = ast.parse(source)
            lines.body = [each for each in lines.body if isinstance(each, ast.FunctionDef)]
            exec(compile(lines, "your cell", "exec"), there)
            if is_right(there[name]):
                return sentence
        except Exception:
            continue
    return ""


def slip(given, pages, rule, mistakes):
    """What goes wrong on other pages: a known mistake that does the same on all, and an example.

    ``given`` comes from `on_pages`, ``rule`` gives the right answer of a page. None if nothing is
    wrong, or it cannot be told.
    """
    wrong = [n for n, page in enumerate(pages) if given is not None and given[n] != rule(page)]
    if not wrong:
        return None
    first = min(wrong, key=lambda n: len(pages[n].text) > 100)  # one that is shown whole
    page, got = pages[first], given[first]
    begins = "begins" if len(page.text) > 100 else "says"
    text, right = shortened(page.text, 100), shown(rule(page))
    example = f"on a page that {begins} {text!r} your cell gives {shown(got)}; {right} is right."
    cause = known_mistake(given, [(each,) for each in pages], mistakes)
    if not cause and all(each == got for each in given):
        return (
            f"your cell gives {shown(got)} on each page that was tried. Look at what is counted, "
            "and in what."
        )
    return f"{cause} {example[0].upper()}{example[1:]}" if cause else example


def expect_this_count(number, right, wrong, perhaps):
    """Stop at a count that is not right, or is right by accident.

    ``wrong`` comes from `slip`; ``perhaps`` says of a number how one may come to it, where no cell
    of the answer tells.
    """
    if number == right and wrong:
        wrong = f"{right} is the number, but by accident. {wrong[0].upper()}{wrong[1:]}"
    if wrong:
        raise Step(f"Almost: {wrong}")
    if number == right:
        return
    if number < 0:
        raise Step("Not yet: a count is never below zero.")
    few = f"Not yet: {shown(number)} is too {'many' if number > right else 'few'}."
    raise Step(f"{few} {perhaps.get(number, '')}".rstrip())
