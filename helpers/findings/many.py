"""Many articles on several cores at once, in the order in which they came.

Only a few batches are on their way at any time, so a hundred thousand articles take no more memory
than a hundred. The command line uses it.
"""

import os
import signal
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import parent_process
from threading import Thread

BATCH = 16  # articles that travel together: one at a time, the way costs as much as the work
TRIES = 3  # how often a batch may take a worker with it


def spread(work, items, jobs=1):
    """Do some work on each of many items in so many processes; pairs of item and result, in order.

    The work is a function of a module, which other processes can import. The result is the
    exception if the work failed. Exceptions among the items are handed through, with the result
    None.

    >>> list(spread(len, ["a", "bcd"]))
    [('a', 1), ('bcd', 3)]
    """
    if jobs == 1:
        for item in items:
            yield item, _tried(work, item)
        return
    items, waiting = iter(items), deque()
    pool = _pool(jobs)
    try:
        while True:
            while len(waiting) < 2 * jobs and (batch := list(islice(items, BATCH))):
                waiting.append((batch, _submit(pool, _batch, work, batch)))
            if not waiting:
                return
            batch, future = waiting.popleft()
            try:
                results = future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False)
                pool = _pool(jobs)
                results = _again(work, batch)
                waiting = deque(
                    (each, then if _has_result(then) else _submit(pool, _batch, work, each))
                    for each, then in waiting
                )
            yield from zip(batch, results, strict=True)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs):
    return ProcessPoolExecutor(jobs, initializer=_follow_parent)


def _submit(pool, *call):
    """The future of a call; that of a pool that broke since the last one holds the exception."""
    # Workers are started here. Ctrl-C reaches every process of a terminal and only the first one
    # answers it: a worker that is not told so yet must not hear it.
    block = getattr(signal, "pthread_sigmask", None)  # Windows has no such thing
    before = block and block(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(*call)
    except BrokenProcessPool as error:
        future = Future()
        future.set_exception(error)
        return future
    finally:
        if block:
            block(signal.SIG_SETMASK, before)


def _has_result(future):
    return future.done() and future.exception() is None


def _follow_parent():
    """Begin as a worker: hear no Ctrl-C, and end when the first process ends, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_after, args=(parent_process(),), daemon=True).start()


def _end_after(process):
    process.join()
    os._exit(1)


def _tried(work, item):
    if isinstance(item, Exception):
        return None
    try:
        return work(item)
    except Exception as error:
        return error


def _batch(work, batch):
    return [_tried(work, item) for item in batch]


def _again(work, batch):
    """A batch whose worker died: item by item, each in a process of its own."""
    results = []
    for item in batch:
        for _ in range(TRIES):
            with _pool(1) as pool:
                try:
                    results.append(_submit(pool, _tried, work, item).result())
                    break
                except BrokenProcessPool:
                    continue
        else:
            results.append(MemoryError("its process was ended from outside, perhaps for memory"))
    return results
