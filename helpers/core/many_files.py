"""The files of a folder or of a ZIP archive, whoever packed it: read one by one, never unpacked.

What a learning platform hands a teacher is a stranger's: folders in folders, archives in archives,
links, broken files. Nothing is written, no link is followed, and size, number, depth and unpacked
bytes are bounded before anything is read. TEACHING.md sends teachers here by way of `read_class`.
"""

import io
import stat
import zipfile
import zlib
from collections import Counter
from pathlib import Path

from .keeping import WorkError
from .wording import in_natural_order

LARGEST_FILE = 5_000_000  # bytes of one file, unpacked
LARGEST_ARCHIVE = 20_000_000  # bytes of an archive that lies in another
MOST_BYTES, MOST_FILES = 200_000_000, 10_000  # all in all
DEEPEST = 12  # folders in folders
MOST_NESTED = 3  # archives in archives
NO_WORK = "is no .json file"
NOT_OURS = {"__MACOSX", "Thumbs.db", "desktop.ini"}  # what systems leave behind
PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # the others may ask for any memory
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, RuntimeError)


class _Full(Exception):
    """More than is read all in all."""


class _Reader:
    """Reads what it is shown and counts it, until it has had enough."""

    def __init__(self):
        self.bytes, self.names = 0, Counter()

    def name(self, name):
        """A name that no other file has: an archive may hold two files of one name."""
        if self.names.total() >= MOST_FILES:
            raise _Full
        self.names[name] += 1
        return name if self.names[name] == 1 else f"[{self.names[name]}] {name}"

    def read(self, file, most):
        """The bytes of an open file; what its archive says of the size is not believed."""
        data = file.read(min(most, MOST_BYTES - self.bytes) + 1)
        self.bytes += len(data)
        if self.bytes > MOST_BYTES:
            raise _Full
        if len(data) > most:
            raise ValueError(f"is too large: more than {most / 1e6:.0f} MB")
        return data

    def folder(self, path, prefix="", depth=0):
        try:
            inside = sorted(path.iterdir(), key=lambda each: _order(each.name))
        except OSError as error:
            yield self.name(prefix.rstrip("/") or path.name), None, _cannot(error)
            return
        for each in inside:
            if _is_ours([each.name]):
                name = f"{prefix}{each.name}"
                if each.is_dir() and not each.is_symlink():
                    if depth == DEEPEST:
                        yield self.name(name), None, "lies too deep: too many folders in folders"
                    else:
                        yield from self.folder(each, f"{name}/", depth + 1)
                else:
                    yield from self.file(each, self.name(name))

    def file(self, path, name):
        if path.is_symlink():
            yield name, None, "is a link, which is not followed"
        elif not path.is_file():
            yield name, None, "is no plain file"
        else:
            yield from self.member(name, path.open, "rb", 0)

    def member(self, name, opened, mode, nested):
        """A file, or what is in it if it is an archive; others are named without being read."""
        is_archive = name.lower().endswith(".zip")
        if not is_archive and not name.lower().endswith(".json"):
            yield name, None, NO_WORK
            return
        try:
            with opened(mode) as file:
                data = self.read(file, LARGEST_ARCHIVE if is_archive else LARGEST_FILE)
        except BROKEN as error:
            yield name, None, _why(error)
        except OSError as error:
            yield name, None, _cannot(error)
        else:
            if is_archive:
                yield from self.archive(io.BytesIO(data), name, f"{name}/", nested + 1)
            else:
                yield name, data, ""

    def archive(self, file, name, prefix="", nested=0):
        if nested > MOST_NESTED:
            yield name, None, "lies too deep: too many archives in archives"
            return
        try:
            found = zipfile.ZipFile(file)
        except BROKEN as error:
            yield name, None, _why(error)
            return
        with found:
            inside = [each for each in found.infolist() if not each.is_dir()]
            inside.sort(key=lambda each: _order(each.filename))
            for each in inside:
                # Names serve to be read: nothing is written, so ../ leads nowhere.
                if _is_ours(each.filename.split("/")):
                    named = self.name(f"{prefix}{each.filename}")
                    if stat.S_ISLNK(each.external_attr >> 16):
                        yield named, None, "is a link, which is not followed"
                    elif each.compress_type not in PACKED:
                        yield named, None, "is packed in a way that is not read"
                    else:
                        yield from self.member(named, _opener(found, each), "r", nested)


def _order(name):
    """A file stands before the copies of it: ``ana.json`` before ``ana (1).json``."""
    return in_natural_order(name.rpartition(".")[0] or name)


def _opener(archive, info):
    return lambda mode: archive.open(info, mode)


def _is_ours(parts):
    return not any(part in NOT_OURS or (part[:1] == "." and part.strip(".")) for part in parts)


def _why(error):
    if isinstance(error, RuntimeError) and "password" in str(error):
        return "is locked with a password"
    if type(error) is ValueError and str(error).startswith("is "):
        return str(error)
    return "is a damaged archive"


def _cannot(error):
    return f"cannot be read ({error.strerror or error})"


def files_of(source, error_type=WorkError):
    """Every file of a folder or a ZIP archive: its name, its bytes or None, and what is wrong or
    "".

    Only files ``.json`` are read, and archives; others are named, by their path below the source.
    Folders come in natural order. What systems leave behind, and hidden files, are passed over in
    silence. An error of the given type if there is no such folder or archive.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     Path(folder, "Ana").mkdir()
    ...     _ = Path(folder, "Ana", "hand-in.json").write_text("{}")
    ...     _ = Path(folder, "list.txt").write_text("bread")
    ...     list(files_of(folder))
    [('Ana/hand-in.json', b'{}', ''), ('list.txt', None, 'is no .json file')]
    """
    path, reader = Path(source), _Reader()
    try:
        if path.is_dir():
            next(path.iterdir(), None)
            yield from reader.folder(path)
        elif zipfile.is_zipfile(path):
            with path.open("rb") as file:
                yield from reader.archive(file, path.name)
        else:
            path.open("rb").close()
            yield from reader.file(path, path.name)
    except _Full:
        most = f"{MOST_FILES:,} files or {MOST_BYTES / 1e6:.0f} MB"
        yield path.name, None, f"holds more than {most}, so the rest of it is not read"
    except OSError as error:
        raise error_type(
            f"{source} cannot be read ({error.strerror or error}). Name the folder with the "
            "class's files, or the ZIP archive that the platform gave you."
        ) from None
