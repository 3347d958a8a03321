"""Files to import, from what a person pointed at."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_LEFT_OUT_STARTS = (".", "~$", "~WRL")
_LEFT_OUT_NAMES = frozenset({"thumbs.db", "desktop.ini"})


def material_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files that ``paths`` mean, each once, in the order given.

    A file that is named stands for itself, whatever it is. A folder is walked to its depth and its files come sorted,
    also those of formats that can't be read, so that they can be reported. Hidden files, the lock files that
    office programs leave and system files are left out; a folder that links lead to again is not walked twice.
    A folder that can't be listed is returned itself: reading it gives the reason.
    """
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_walk(path) if _is_folder(path) else (path,)))
    return list(found)


def _is_folder(path: Path) -> bool:
    """Tell whether a folder stands there; of a name that the system refuses, reading it gives the reason."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _walk(folder: Path) -> Iterator[Path]:
    seen: set[str] = set()
    unreadable: list[Path] = []

    def note(error: OSError) -> None:
        unreadable.append(Path(error.filename))

    for root, folders, names in os.walk(folder, onerror=note, followlinks=True):
        real = os.path.realpath(root)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not _left_out(name))
        yield from (Path(root, name) for name in sorted(names) if not _left_out(name))
    yield from unreadable


def _left_out(name: str) -> bool:
    return name.startswith(_LEFT_OUT_STARTS) or name.lower() in _LEFT_OUT_NAMES
