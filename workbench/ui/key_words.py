"""Keys as a person reads them on a page."""

from collections.abc import Iterable

from PySide6.QtGui import QKeySequence

_SIGNS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}


def key_words(keys: Iterable[str]) -> str:
    """Return keys in this system's way of writing them, the first nine digits as one, each once."""
    listed = list(keys)
    if listed == ["1", "9"]:
        return "1 … 9"
    return "   ".join(dict.fromkeys(_written(key) for key in listed))


def plain(text: str) -> str:
    """Return a command's words without its menu mark and its dots."""
    return text.replace("&", "").removesuffix("…")


def _written(key: str) -> str:
    words = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    # The last part alone: the key "+" stands behind a "+" too.
    front, part, last = words.rpartition("+")
    return front + part + _SIGNS.get(last, last)
