"""How long a check waits for an answer: for a busy machine, but not for a loop without end."""

import signal
import threading
import time
from contextlib import contextmanager

PATIENCE = 5  # seconds; an answer that works longer is nearly always a loop without an end
WAITING = 6  # times as long may an answer take that waits, or that a busy machine lets wait
ENDLESS = (
    "Not yet: your answer took longer than {} seconds, so the check gave up. Look for a loop that "
    "never ends, or that does once more and once more what is asked for once."
)
NOT_DONE = "Not yet: your answer was not done after {} seconds"
WAITED = (
    NOT_DONE + ", and mostly waited. Look for `sleep` or `input` in it. If there is none, the "
    "machine is busy: run this cell again."
)
BUSY = (
    NOT_DONE + ". Perhaps a loop in it never ends, or it waits: look for both. If you find "
    "neither, perhaps the machine is busy: run this cell again."
)
HARDLY = 0.1  # of the work that is allowed: even a busy machine lets a loop do more meanwhile


class TooSlow(BaseException):
    """Time is up. Not an `Exception`, so that a learner's ``except Exception`` lets it through."""


@contextmanager
def at_most(seconds):
    """Stop whatever runs inside after so many seconds of work.

    What counts is the time that this process works, so that a busy machine is never taken for a
    loop. An answer that only waits, such as a long `sleep`, does no work: it is stopped once the
    clock on the wall says `WAITING` times as much. So is a loop on a machine that is busy; which of
    the two it was can be told only of an answer that hardly worked. Both need the alarm clocks of
    Linux and macOS, and the main thread (where notebooks run). On Windows there are none: there the
    learner's stop button ends an endless loop. The `TooSlow` that is raised says which it was, as
    far as that is known.
    """
    main = threading.current_thread() is threading.main_thread()
    if not main or not hasattr(signal, "setitimer"):
        yield
        return

    def worked(*_):
        raise TooSlow(ENDLESS.format(seconds))

    def waited(*_):
        work = time.process_time() - begun
        raise TooSlow((WAITED if work < HARDLY * seconds else BUSY).format(WAITING * seconds))

    clocks = [
        (signal.ITIMER_PROF, signal.SIGPROF, worked, seconds),
        (signal.ITIMER_REAL, signal.SIGALRM, waited, WAITING * seconds),
    ]
    before = [signal.signal(number, ring) for _, number, ring, _ in clocks]
    begun = time.process_time()
    for clock, _, _, left in clocks:
        signal.setitimer(clock, left)
    try:
        yield
    finally:
        for clock, *_ in clocks:
            signal.setitimer(clock, 0)
        for (_, number, *_), old in zip(clocks, before, strict=True):
            signal.signal(number, old)
