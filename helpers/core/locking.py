"""Let one writer at a time change the files of a folder.

Two notebooks of one learner, or two tabs, are two kernels that may save at the same moment. Who
reads, changes and writes a file does all of it under this lock, so that both changes survive.
"""

import errno
import os
import time
from contextlib import contextmanager, suppress
from pathlib import Path

WAIT = 20  # seconds for another writer, who needs milliseconds
NO_LOCKS = {errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL}


@contextmanager
def locked(folder):
    """Let no other kernel, tab or thread change the files of a folder meanwhile.

    The lock is the operating system's and goes with the process that holds it, however that ends.
    The folder is made; a hidden empty file stays in it. An `OSError` if it cannot be written, or
    somebody holds the lock for 20 seconds.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, locked(folder):
    ...     sorted(path.name for path in Path(folder).iterdir())
    ['.lock']
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("ab") as file:
        until = time.monotonic() + WAIT
        while not _try_lock(file):
            if time.monotonic() > until:
                raise OSError(errno.EBUSY, "another kernel of yours is busy with it")
            time.sleep(0.005)
        try:
            yield
        finally:
            _unlock(file)


if os.name == "nt":
    import msvcrt

    def _try_lock(file):
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(file):
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(file):
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            # Some shared file systems have no locks; a single writer is as safe there as before.
            if error.errno not in NO_LOCKS:
                raise
        return True

    def _unlock(file):
        with suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_UN)
