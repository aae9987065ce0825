"""Kernels that speak with their server through files, not ports: the lesson's own, and a hub's.

A server picks free ports and lets them go before the kernel takes them. Where thirty servers of a
class start at one moment they race for them, and some kernels die with "Address already in use".
A socket in a folder of the learner's own cannot be raced for, and nobody else can listen to it.
"""

import os
import tempfile
from contextlib import suppress
from uuid import uuid4

from jupyter_server.services.kernels.kernelmanager import ServerKernelManager
from traitlets import default

LONGEST = 100  # bytes of a socket's path; Linux allows 107, macOS 103


def socket_folder():
    """A new private folder for the sockets of this process, made once.

    None where there are no such sockets (on Windows), or every folder's path is too long.

    >>> folder = socket_folder()
    >>> folder is None or len(folder) < LONGEST
    True
    """
    if not _folder and os.name != "nt":
        # Some systems give each user a temporary folder whose path is long, or none that is short.
        for place in (None, "/tmp"):
            with suppress(OSError):
                made = tempfile.TemporaryDirectory(prefix="kernels-", dir=place)
                if len(os.fsencode(made.name)) + len("/12345678-10") <= LONGEST:
                    _folder.append(made)  # it goes when the process ends
                    break
                made.cleanup()
    return _folder[0].name if _folder else None


_folder = []


class SocketKernels(ServerKernelManager):
    """A kernel's manager that uses a socket in a file wherever there can be one."""

    @default("transport")
    def _where_there_can_be_one(self):
        return "ipc" if socket_folder() else "tcp"

    @default("ip")
    def _ip_default(self):
        if self.transport == "ipc" and socket_folder():
            return f"{socket_folder()}/{uuid4().hex[:8]}"
        return super()._ip_default()
