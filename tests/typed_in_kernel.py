"""Types answers into a running notebook: imported in its kernel by test_typed.py.

Every cell goes through IPython's own `run_cell`, as when somebody presses Shift-Enter.
"""

import contextlib
import io
import json
import os

from IPython import get_ipython

MARK = "TYPED:"


def run_lesson(article, cells):
    """Run the code cells of a notebook on an article."""
    os.environ["WHO_SAID_MAYBE_ARTICLE"] = article
    shell = get_ipython()
    for source in cells:
        with contextlib.redirect_stdout(io.StringIO()):
            shell.run_cell(source, store_history=False).raise_error()


def type_all(rows, stubs):
    """Type each answer over its stub, run its check, and print what the checks said as JSON."""
    shell = get_ipython()
    shell.showtraceback = shell.showsyntaxerror = shell._showtraceback = lambda *_, **__: None
    said = []
    for row in rows:
        before = dict(shell.user_ns)
        with contextlib.redirect_stdout(io.StringIO()):
            for source in (stubs[row["exercise"]], row["typed"], row.get("then", "")):
                shell.run_cell(source, store_history=False)
            checked = shell.run_cell(f'check("{row["exercise"]}")', store_history=False)
        if checked.success:
            error = checked.result.error
            said.append([checked.result.message, f"{error!r}" if error else ""])
        else:
            said.append(["", f"{checked.error_before_exec or checked.error_in_exec!r}"])
        for name in set(shell.user_ns) - set(before):
            del shell.user_ns[name]
        shell.user_ns.update(before)
    print(MARK + json.dumps(said))
