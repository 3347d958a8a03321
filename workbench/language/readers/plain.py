"""Plain text and Markdown: the characters as they stand, once it is known how they are encoded."""

import re
from pathlib import Path

from workbench.domain.errors import FileReason, FileRefused, TextUnusable
from workbench.domain.texts import canonical
from workbench.language.readers.encoding import decoded
from workbench.language.readers.material import PASSAGE_LIMIT, TEXT_LIMIT, Doubt, DoubtKind, Material, Passage

_EMPHASIS = re.compile(r"\*\*([^*\n]{1,80})\*\*|__([^_\n]{1,80})__")
_HEADING = re.compile(r"#{1,6}\s")


def read_plain(path: Path) -> Material:
    """Return a text file's lines as passages, with the encoding that was found.

    Raises:
        FileRefused: over 20 MB, not text at all, or with characters that no source can hold.
    """
    size = path.stat().st_size
    if size > 2 * TEXT_LIMIT:
        raise FileRefused(path, FileReason.TOO_LARGE, {"bytes": str(size), "limit": str(TEXT_LIMIT)})
    text, encoding = decoded(path, path.read_bytes())
    try:
        text = canonical(text)
    except TextUnusable as error:
        raise FileRefused(path, FileReason(error.reason.value)) from error
    if text.count("\n") >= PASSAGE_LIMIT:
        raise FileRefused(path, FileReason.TOO_LONG, {"limit": str(PASSAGE_LIMIT)})
    warnings = (Doubt(DoubtKind.ENCODING_GUESSED, {"encoding": encoding}),) if encoding == "cp1252" else ()
    markdown = path.suffix.lower() == ".md"
    passages = tuple(_passage(line, markdown) for line in text.split("\n"))
    return Material(path, "md" if markdown else "txt", passages, encoding, warnings)


def _passage(line: str, markdown: bool) -> Passage:
    if not markdown or not line.startswith(("#", "*", "_")):
        return Passage(line)
    bold = tuple(match.span() for match in _EMPHASIS.finditer(line))
    title = _HEADING.match(line)
    return Passage(line, bold=bold, level=len(title[0].rstrip()) if title else 0)
