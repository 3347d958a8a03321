"""Keys as a person reads them on a page."""

from collections.abc import Iterable

from PySide6.QtGui import QKeySequence


def key_words(keys: Iterable[str]) -> str:
    """Return keys in this system's way of writing them, parted by two spaces."""
    listed = list(keys)
    if listed == ["1", "9"]:
        return "1 … 9"
    return "   ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in listed)


def plain(text: str) -> str:
    """Return a command's words without its menu mark and its dots."""
    return text.replace("&", "").removesuffix("…")
