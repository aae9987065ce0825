"""The lesson in JupyterLab: the kit's folder is the root, and notebook 00 is open.

``jupyter lab notebooks/00_start_here.ipynb`` would make notebooks/ the root, and nothing above it
could be opened: no helper, no article, not the guideline. The command line uses this module.
"""

import os
import platform
import sys
import tempfile
from pathlib import Path

from jupyter_core.paths import jupyter_runtime_dir
from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager
from jupyterlab.labapp import LabApp

KIT = Path(__file__).resolve().parents[1]
FIRST = "notebooks/00_start_here.ipynb"
# Its labconfig/ switches the part of JupyterLab off that asks whether it may fetch news: without an
# address for them it would ask all the same.
OURS = Path(__file__).with_name("jupyter")
MISSING = (
    f"who-said-maybe: the lesson is not here: there is no {FIRST} in {KIT}. Download the whole "
    "kit, and install it from its own folder, as its README says."
)

# Where Jupyter, IPython and matplotlib keep files of their own, by default somewhere at home.
THEIRS = ("JUPYTER_RUNTIME_DIR", "JUPYTERLAB_SETTINGS_DIR", "JUPYTERLAB_WORKSPACES_DIR")
THEIRS += ("JUPYTER_CONFIG_DIR", "IPYTHONDIR", "MPLCONFIGDIR")
CLOSED = (
    "who-said-maybe: your home folder cannot be written, so JupyterLab forgets its own settings "
    "at the end. Your work is kept in notebooks/my_work, or in the folder that the environment "
    "variable WHO_SAID_MAYBE_WORK names."
)


class LessonFiles(AsyncLargeFileManager):
    """Files as JupyterLab reads and writes them; a notebook says that it is of this very Python.

    Otherwise JupyterLab writes the version in, and a notebook that nobody has touched looks as if
    it had changes to save.
    """

    async def get(self, *args, **options):
        model = await super().get(*args, **options)
        if model["type"] == "notebook" and model["content"]:
            language = model["content"]["metadata"].get("language_info", {})
            if language.get("name") == "python":
                language["version"] = platform.python_version()
        return model


def open_lesson(options=()):
    """Open the lesson with options of ``jupyter lab``, and come back when that is stopped.

    Raises `FileNotFoundError` if the kit was installed without its notebooks.
    """
    if not (KIT / FIRST).is_file():
        raise FileNotFoundError(MISSING)
    if not home_is_open():
        print(CLOSED, file=sys.stderr)
    paths = [str(OURS), *filter(None, [os.environ.get("JUPYTER_CONFIG_PATH")])]
    os.environ["JUPYTER_CONFIG_PATH"] = os.pathsep.join(paths)
    settings = {
        "ServerApp.root_dir": KIT,
        "ServerApp.contents_manager_class": f"{__name__}.{LessonFiles.__name__}",
        "AsyncMappingKernelManager.kernel_manager_class": "helpers.kernels.SocketKernels",
        "LabApp.default_url": f"/lab/tree/{FIRST}",
        "LabApp.news_url": None,  # no network at run time
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
    }
    LabApp.launch_instance([*(f"--{key}={value}" for key, value in settings.items()), *options])


def home_is_open():
    """Whether Jupyter can keep its own files at home; if not, they get a temporary folder."""
    try:
        Path(jupyter_runtime_dir()).mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=jupyter_runtime_dir()):
            return True
    except OSError:
        folder = Path(tempfile.mkdtemp(prefix="maybe-"))  # short: sockets may lie in it
        for name in THEIRS:
            (folder / name.lower()).mkdir()
            os.environ[name] = str(folder / name.lower())
        return False
