"""The drawing library, made ready: imported once, in a folder of its own, quiet, and used by one thread at a time.

matplotlib reads a person's settings, keeps a list of fonts beside them, and complains in the log where it can't. None
of that may reach a picture or a log of ours: it gets a folder of this program's (or one that goes when the program
ends), every setting is its default while we draw, and what it would log is not kept.
"""

import atexit
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType

_FOLDER = "MPLCONFIGDIR"
_ONE_AT_A_TIME = RLock()
"""Its settings and its fonts are shared by the whole process."""

FONT = "DejaVu Sans"
"""The library brings it along: pictures look alike on every machine."""

_SETTINGS: "Mapping[RcKeyType, object]" = {
    "svg.fonttype": "none",
    "svg.hashsalt": "workbench",
    "hatch.linewidth": 0.8,
    "text.hinting": "none",
    "text.usetex": False,
    "font.family": [FONT],
}


@contextmanager
def drawing() -> Iterator[None]:
    """Have the library to oneself, with its default settings and ours over them."""
    with _ONE_AT_A_TIME:
        _make_ready()
        from matplotlib import rc_context, rcdefaults, rcParams

        with rc_context():
            rcdefaults()
            rcParams.update(_SETTINGS)
            yield


@cache
def _make_ready() -> None:
    """Import the library so that it keeps its files in a folder that can be written."""
    logging.getLogger("matplotlib").setLevel(logging.CRITICAL)
    if "matplotlib" in sys.modules:
        return
    before = os.environ.get(_FOLDER)
    os.environ[_FOLDER] = str(_folder())
    try:
        import matplotlib as mpl

        mpl.get_configdir()
        mpl.get_cachedir()
    finally:
        if before is None:
            del os.environ[_FOLDER]
        else:
            os.environ[_FOLDER] = before


def _folder() -> Path:
    """Return a folder that can be written: the same next time where that is possible."""
    try:
        folder = user_cache_path("workbench", appauthor=False) / "pictures"
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except (OSError, RuntimeError):
        folder = Path(tempfile.mkdtemp(prefix="workbench-pictures-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        return folder
