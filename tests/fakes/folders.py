"""What lies in a folder."""

from pathlib import Path


def names_in(folder: Path) -> list[str]:
    """Return the names of everything in a folder, hidden things too."""
    return sorted(each.name for each in folder.iterdir())
