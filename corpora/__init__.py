"""Example studies, as data: texts, codebook, districts, codings, cases, and a manifest each.

A study is a folder of this package that holds a ``manifest.json``; ``regions`` holds geographic facts. The package
reads nothing and knows nothing of the application: it only says where the files of a study lie.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

MANIFEST = "manifest.json"


def studies() -> tuple[str, ...]:
    """Names of the studies that the package holds, in alphabetical order."""
    folders = (entry for entry in files(__name__).iterdir() if entry.is_dir())
    return tuple(sorted(folder.name for folder in folders if (folder / MANIFEST).is_file()))


def study(name: str) -> Traversable | Path:
    """Folder of the study with that name.

    Raises KeyError when the package holds no such study.
    """
    if name not in studies():
        raise KeyError(name)
    return files(__name__) / name


def regions() -> Traversable | Path:
    """Folder of geographic facts: ``kabupaten.csv`` (codes, names, centres), ``outlines.json`` (borders by code) and
    ``land.json`` (Indonesia's coasts, coarse).
    """
    return files(__name__) / "regions"
