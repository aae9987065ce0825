"""The command ``who-said-maybe``, also ``python -m helpers``: see `command_line`.

Nothing else is imported until the command runs, so that Ctrl-C ends it in one sentence from the
first moment on.
"""

import sys

INTERRUPTED = 130  # the exit status of a command that was stopped by Ctrl-C


def main(arguments=None):
    """Run the command line.

    Parameters
    ----------
    arguments : list of str, optional
        Those of the process if not given.

    Returns
    -------
    int
        The exit status.

    Examples
    --------
    >>> main(["no_such_article"])
    1
    """
    try:
        from .command_line import run_command

        return run_command(arguments)
    except KeyboardInterrupt:
        print("who-said-maybe: stopped; what is printed above is whole.", file=sys.stderr)
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
