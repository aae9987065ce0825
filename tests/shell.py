"""Run the cells of notebooks in this process: a learner's memory without a kernel around it.

A kernel takes about ten milliseconds a cell to be asked and to answer, and half a second to start,
however little the cell does. So where thousands of cells are run, one process runs them all, and
what a real kernel does is seen elsewhere: on the course's article (nbval), on some of the typed
answers (test_typed.py), in JupyterLab (test_browser.py).
"""

import gc
import os
import sys

from IPython.core.displayhook import CapturingDisplayHook
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from lessons import FOLDER

from helpers.exercises.cells import WATCH, start_watching


class Hook(CapturingDisplayHook):
    """Keeps what a cell shows, and tells IPython what the cell gave, as a kernel's own does."""

    def __call__(self, result=None):
        self.shell.displayhook.fill_exec_result(result)
        super().__call__(result)


class Shell:
    """IPython in this process; only one can be."""

    def __init__(self):
        self.shell = InteractiveShell.instance(
            user_module=sys.modules["__main__"],
            xmode="Minimal",  # red lines are not read, and take long to make
        )
        self.shell.history_manager.enabled = False
        start_watching()
        os.chdir(FOLDER)
        gc.disable()  # `restart` collects

    def restart(self, article, work):
        """Forget all names and all cells, as a new kernel does.

        Parameters
        ----------
        article : str
            A name in seeds/ or a path.
        work : str or pathlib.Path
            Where a learner's own files are written.
        """
        os.environ["WHO_SAID_MAYBE_ARTICLE"] = str(article)
        os.environ["WHO_SAID_MAYBE_WORK"] = str(work)
        self.shell.reset(new_session=True)
        WATCH.cells.clear()
        gc.freeze()  # or the next one looks through all libraries again

    def names(self):
        """A copy of what the cells have set so far."""
        return dict(self.shell.user_ns)

    def back_to(self, names):
        """Set what an earlier `names` found, and nothing else."""
        self.shell.user_ns.clear()
        self.shell.user_ns.update(names)

    def run(self, source, cell_id):
        """What a cell shows, and the error that stopped it.

        Returns
        -------
        dict
            ``text`` with what it printed, ``html``, the ``last`` form as text, and ``error``.
        """
        results = []
        self.shell.display_trap.hook = Hook(self.shell, results)
        with capture_output() as captured:
            ended = self.shell.run_cell(source, store_history=True, cell_id=cell_id)
        forms = [each.data for each in captured.outputs] + [each["data"] for each in results]
        texts = [form.get("text/plain", "") for form in forms]
        return {
            "text": captured.stdout + "\n".join(texts),
            "last": texts[-1] if texts else "",
            "html": "".join(form.get("text/html", "") for form in forms),
            "error": repr(ended.error_in_exec or ended.error_before_exec or ""),
        }
