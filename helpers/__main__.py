"""The command ``who-said-maybe``, also ``python -m helpers``: see `command_line`.

Nothing else is imported until the command runs, so that Ctrl-C ends it in one sentence from the
first moment on.
"""

import os
import signal
import sys

INTERRUPTED = 130  # the exit status of a command that was stopped by Ctrl-C
STOPPED = "who-said-maybe: stopped; what is printed or written so far is whole."


def main(arguments=None):
    """Run the command line with these arguments, or the process's own; gives the exit status.

    >>> main(["no_such_article"])
    1
    """
    try:
        from .command_line import run_command

        return run_command(arguments)
    except KeyboardInterrupt:
        print(STOPPED, file=sys.stderr)
        return INTERRUPTED


def command():
    """Run the command line as a process of its own, which Ctrl-C ends at any moment."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else it is to be ignored
        signal.signal(signal.SIGINT, _end)
    status = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # there is nothing left to stop
    sys.exit(status)


def _end(number, frame):
    """End here and now: an exception gets lost in clean-up code, or waits for what never ends."""
    if "multiprocessing" in sys.modules:
        from multiprocessing import active_children

        for child in active_children():
            child.kill()
    try:
        os.write(2, f"{STOPPED}\n".encode())
    finally:
        os._exit(INTERRUPTED)


if __name__ == "__main__":
    command()
