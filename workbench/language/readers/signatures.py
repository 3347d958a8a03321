"""What a file is by its first bytes, whatever its name says."""

import re
import zipfile
from pathlib import Path
from typing import Final

from workbench.language.readers.archive import is_old_word

_LOOKED_AT: Final = 4096
_HTML: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_MADE_OF: Final = (
    ("word/document.xml", ".docx"),
    ("xl/workbook.xml", ".xlsx"),
)
_OPEN_DOCUMENT: Final = "application/vnd.oasis.opendocument.text"
_TYPE: Final = "mimetype"


def suffix_within(path: Path) -> str:
    """Return the suffix that the file's content asks for, or "" where its first bytes leave that open."""
    with path.open("rb") as stream:
        start = stream.read(_LOOKED_AT)
    if start.startswith(b"{\\rtf"):
        return ".rtf"
    if start.lstrip().startswith(b"%PDF-"):
        return ".pdf"
    if start.startswith(b"PK\x03\x04"):
        return _archived(path)
    if is_old_word(path):
        return ".doc"
    return ".html" if _HTML.match(start) else ""


def _archived(path: Path) -> str:
    """Tell by the directory of a zip file; what is wrong with it is for its reader to say."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            if _TYPE in names and archive.getinfo(_TYPE).file_size < _LOOKED_AT:
                kind = archive.read(_TYPE).decode("ascii", "replace").strip()
                return ".odt" if kind.startswith(_OPEN_DOCUMENT) else ""
    except Exception:  # noqa: BLE001 - a broken directory raises whatever zipfile stumbles over
        return ""
    return next((suffix for name, suffix in _MADE_OF if name in names), "")
