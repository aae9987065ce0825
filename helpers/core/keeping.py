"""Keep what a learner makes: whole files or none, and never over somebody else's.

Annotations, corrections and saved results go through here. A file is written beside its place and
then put there in one step, so that whoever pulls the plug leaves the old file or the new one, never
half of one. Notebooks 06 and 07 use it.
"""

import os
import re
import tempfile
import time
import unicodedata
from contextlib import contextmanager, suppress
from errno import EINVAL
from itertools import count
from pathlib import Path
from uuid import uuid4

from .wording import shortened

WINDOWS = os.name == "nt"
TRIES, PAUSE = 40, 0.05  # how long a file on Windows may be held open by who reads it
LARGEST = 20_000_000  # bytes; the findings of a novel fit
ABANDONED = 3600  # seconds after which no writer is still at work on a file
# Names that Windows keeps for devices, whatever ending follows.
DEVICES = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9¹²³]")
LONGEST_NAME = 40  # code points; four bytes each still fit the 255 bytes that file systems allow


class WorkError(ValueError):
    """Something of a learner's cannot be begun, read or kept; the text says what to do.

    ``needs_folder`` says that the folder is at fault, so that a control can ask for another.
    """

    needs_folder = False

    def _render_traceback_(self):
        """IPython shows these lines instead of a traceback: the sentence is all a learner needs."""
        return [f"{type(self).__name__}: {self}"]


def work_folder():
    """The folder in which a learner's own files lie.

    Returns
    -------
    pathlib.Path
        ``WHO_SAID_MAYBE_WORK`` if that is set (``~`` is the home folder), else ``my_work`` in the
        current folder, which in a notebook is the folder of the notebooks. It may not exist yet.
    """
    named = os.environ.get("WHO_SAID_MAYBE_WORK")
    with suppress(RuntimeError):  # of somebody who has no home folder
        return Path(named or "my_work").expanduser()
    return Path(named)


def folder_error(error_type, what, folder, error):
    """The error for a folder that cannot be used, with what can be done about it.

    ``what`` is not kept now, as a clause: ``"The report is not saved"``.

    >>> str(folder_error(WorkError, "It is not kept", "/x", OSError(28, "No space left")))[:55]
    'It is not kept: /x cannot be written (No space left). N'
    """
    made = error_type(
        f"{what}: {Path(folder).absolute()} cannot be written ({error.strerror or error}). Name "
        "another folder: in the field Folder where a control shows one, or for good in the "
        "environment variable WHO_SAID_MAYBE_WORK before Jupyter is started."
    )
    made.needs_folder = True
    return made


def practice_folder():
    """A new, empty folder for trying things out, where the machine keeps what is soon deleted.

    Returns
    -------
    pathlib.Path
    """
    return Path(tempfile.mkdtemp(prefix="who-said-maybe-"))


def as_file_name(name):
    """Turn a name into a part of a file name that every system accepts.

    Letters and digits of any script in lower case, everything else as single hyphens; empty if
    nothing is left. A name that Windows keeps for a device gets an underscore.

    >>> as_file_name("Zoë de Vries"), as_file_name("../../etc/passwd"), as_file_name("?!")
    ('zoë-de-vries', 'etc-passwd', '')
    >>> as_file_name("Con"), as_file_name("Connie")
    ('con_', 'connie')
    """
    name = unicodedata.normalize("NFC", name[:1000]).lower()
    parts = "".join(letter if letter.isalnum() else " " for letter in name).split()
    whole = "-".join(parts)[:LONGEST_NAME].strip("-")
    return f"{whole}_" if DEVICES.fullmatch(whole) else whole


def write_whole(path, text):
    """Write a file as a whole, over the one that is there, line ends as they are.

    After an `OSError` the old file, if there is one, is as it was.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     write_whole(Path(folder, "maybe.txt"), "maybe")
    ...     sorted(path.name for path in Path(folder).iterdir())
    ['maybe.txt']
    """
    path = Path(path)
    with _written_beside(path, text) as beside:
        put_in_place(beside, path)
    if not WINDOWS:  # the new name is on the disk once its folder is
        with suppress(OSError):
            folder = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


@contextmanager
def _written_beside(path, text):
    """A new file in the folder of a path, written to the disk; gone afterwards if not renamed."""
    if "\0" in str(path):
        raise OSError(EINVAL, "no name can hold the character NUL")
    _sweep(path.parent)
    beside = path.with_name(f".{path.stem[:60]}-{uuid4().hex}.part")
    try:
        with beside.open("x", encoding="utf-8", errors="surrogatepass", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())  # else a power cut may keep the new name and lose the words
        yield beside
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _sweep(folder):
    """Take away what killed writers left, once nobody can still be writing it."""
    for path in folder.glob(".*.part"):
        with suppress(OSError):
            old = time.time() - path.stat().st_mtime > ABANDONED
            if old and re.fullmatch(r"\..{0,60}-[0-9a-f]{32}\.part", path.name):
                path.unlink()


def find_free_path(folder, stem, suffix):
    """The first path of its name that no file has: ``stem``, ``stem-2``, ``stem-3`` ...

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     Path(folder, "ana.json").touch()
    ...     find_free_path(folder, "ana", ".json").name
    'ana-2.json'
    """
    for number in count(1):
        path = Path(folder, f"{stem}{'' if number == 1 else f'-{number}'}{suffix}")
        if not path.exists():
            return path


def write_new(folder, stem, suffix, text):
    """Write a file under a name that was free, whatever else is being saved at the same moment.

    Gives its path. The folder is made; an `OSError` if it cannot be made or written.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     [write_new(folder, "report", ".html", "<p>maybe</p>").name for _ in range(2)]
    ['report.html', 'report-2.html']
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    with _written_beside(folder / f"{stem}{suffix}", text) as beside:
        while True:
            path = find_free_path(folder, stem, suffix)
            with suppress(FileExistsError):  # somebody took the name in between: try the next
                claim(beside, path)
                return path


def read_text(path, error_type, largest=LARGEST):
    """The text of a learner's file, or an error of the given type that says why there is none."""
    path = Path(path)
    try:
        if path.is_dir():
            raise error_type(f"{path.name} is a folder, not a file.")
        if path.exists() and not path.is_file():  # a pipe is waited for, a device never ends
            raise error_type(f"{path.name} is no plain file.")
        if path.stat().st_size > largest:
            raise error_type(f"{path.name} is too large: more than {largest / 1e6:.0f} MB.")
        return text_of(path.read_bytes(), path.name, error_type)
    except FileNotFoundError:
        raise error_type(f"There is no file {path.name}. Check its name and folder.") from None
    except error_type:
        raise
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        reason = getattr(error, "strerror", None) or str(error)
        raise error_type(f"{shortened(path.name, 99)} cannot be read ({reason}).") from None


def text_of(data, name, error_type):
    """The text of a learner's file from its bytes. Parameters and errors as in `read_text`.

    >>> text_of("\\ufeffmaybe".encode(), "note.txt", WorkError)
    'maybe'
    """
    try:
        return data.decode("utf-8", "surrogatepass").removeprefix("\ufeff")
    except UnicodeDecodeError:
        raise error_type(
            f"{name} is not in UTF-8, so it cannot be read. Ask for the file once more, or "
            "save it as UTF-8."
        ) from None


# How a whole file gets its name, in one step, on every system ------------------------------------


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
