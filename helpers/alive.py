"""A sign of life on the terminal while one article, or the index of thousands, takes its time."""

import sys
from contextlib import contextmanager
from threading import Event, Thread
from time import monotonic

EVERY = 10  # seconds


@contextmanager
def signs_of_life(say, every=EVERY):
    """Say that the work goes on whenever nothing has come of it for some seconds.

    Only where somebody looks at it: where the standard error output is a terminal. ``say`` takes a
    sentence and is called from another thread. What is yielded is to be called with the number of
    articles whenever one is done.

    >>> with signs_of_life(print) as done:
    ...     done(1)
    """
    if not sys.stderr.isatty():
        yield lambda articles: None
        return
    stop = Event()
    state = {"articles": 0, "moved": monotonic(), "said": 0}

    def done(articles):
        state.update(articles=articles, moved=monotonic())

    def watch():
        wait = every
        while not stop.wait(wait):
            quiet = monotonic() - max(state["moved"], state["said"])
            if quiet >= every:
                still = monotonic() - state["moved"]
                say(f"still at work, for {still:.0f} s; articles read: {state['articles']:,}.")
                state["said"], quiet = monotonic(), 0
            wait = every - quiet

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield done
    finally:
        stop.set()
        watcher.join()
