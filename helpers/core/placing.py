"""How a whole file gets its name, in one step, on every system. `keeping` writes the file."""

import os
import time

WINDOWS = os.name == "nt"
TRIES, PAUSE = 40, 0.05  # how long a file on Windows may be held open by who reads it


def put_in_place(beside, path):
    """Put a file in another's place in its folder.

    Windows refuses (an `OSError`) as long as somebody is reading that.
    """
    for left in reversed(range(TRIES if WINDOWS else 1)):
        try:
            beside.replace(path)
            return
        except PermissionError:
            if not left:
                raise
            time.sleep(PAUSE)


def claim(beside, path):
    """Give a file a name in its folder, or a `FileExistsError` if somebody has it.

    What was beside may stay there under its old name as well.
    """
    if WINDOWS:
        beside.rename(path)  # there this never goes over a file
        return
    try:
        path.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, such as that of a memory stick
        path.open("x").close()
        beside.replace(path)
