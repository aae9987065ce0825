"""The source code of a helper, to be read in a notebook or on paper."""

import ast
import inspect
import textwrap
from pathlib import Path

from .palette import GREY
from .shown import NO_FORMULAS, Shown, escape

__all__ = ["show_source"]


def show_source(*functions, full=False):
    """Show how helpers are written.

    Parameters
    ----------
    *functions : function or class
        Written in Python, such as those of the kit.
    full : bool
        Show the whole documentation; by default its first line only.

    Returns
    -------
    Shown
        In Pygments' black-and-white style: key words bold, comments and texts in italics.

    Raises
    ------
    TypeError
        If something else is handed over.

    Examples
    --------
    >>> print(show_source(show_source).text.splitlines()[0])
    helpers/show/source.py
    """
    pages, lines = [], []
    for function in functions:
        function = inspect.unwrap(function) if callable(function) else function
        try:
            code = textwrap.dedent(inspect.getsource(function)).rstrip()
        except (TypeError, OSError):
            raise TypeError(
                f"{function!r:.60} has no source to show. Name a function of the kit, without "
                "brackets: show_source(find_hedges)."
            ) from None
        code = code if full else _shortened(code)
        place = _place(function)
        pages.append(
            f'<figure class="{NO_FORMULAS}" style="margin:.5em 0">'
            f"<figcaption><strong>{escape(place)}</strong></figcaption>"
            '<pre style="white-space:pre-wrap;word-break:normal;overflow-wrap:anywhere;'
            f'border-left:3px solid {GREY};padding-left:.8em">'
            f"<code>{_in_black_and_white(code)}</code></pre></figure>"
        )
        lines.append(f"{place}\n\n{code}")
    return Shown("".join(pages), "\n\n".join(lines))


def _place(function):
    """The file below the project's folder; the number of a line would change too often."""
    path = Path(inspect.getsourcefile(function) or "your own code")
    project = Path(__file__).parents[2]
    return path.relative_to(project).as_posix() if path.is_relative_to(project) else path.name


def _shortened(code):
    """The code with the first line of each piece of documentation."""
    lines = code.splitlines()
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    with_texts = [node for node in ast.walk(ast.parse(code)) if isinstance(node, kinds)]
    texts = [node.body[0] for node in with_texts if ast.get_docstring(node) is not None]
    for text in sorted(texts, key=lambda text: -text.lineno):
        if text.end_lineno > text.lineno:
            first = lines[text.lineno - 1].rstrip()
            lines[text.lineno - 1 : text.end_lineno] = [first + lines[text.end_lineno - 1][-3:]]
    return "\n".join(lines)


def _in_black_and_white(code):
    from pygments import highlight
    from pygments.formatters import HtmlFormatter
    from pygments.lexers import PythonLexer

    made = highlight(code, PythonLexer(), HtmlFormatter(style="bw", noclasses=True, nowrap=True))
    return made.replace("&quot;", '"').replace("&#39;", "'")  # older versions escape them
