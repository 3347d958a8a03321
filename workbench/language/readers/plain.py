"""Plain text and Markdown: the characters as they stand, once it is known how they are encoded."""

import codecs
import re
from pathlib import Path

from workbench.domain.errors import FileReason, FileRefused, TextUnusable
from workbench.domain.texts import canonical
from workbench.language.readers.material import TEXT_LIMIT, Doubt, DoubtKind, Material, Passage

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHER_FORMATS = (
    b"PK\x03\x04",
    b"%PDF-",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"{\\rtf",
    b"\x7fELF",
    b"\x89PNG",
    b"\xff\xd8\xff",
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_NOT_TEXT_SHARE = 0.01
_LOOKED_AT = 65536
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


def decoded(path: Path, raw: bytes) -> tuple[str, str]:
    """Climb down the ladder: byte-order mark, strict UTF-8, UTF-16 known by its NULs, Windows' western code page.

    A mark stays in the text: the canonical form takes one from the start, and no more.
    """
    if raw.startswith(_OTHER_FORMATS):
        raise FileRefused(path, FileReason.NOT_TEXT)
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(path, raw, encoding), encoding
    wide = _wide(raw[:_LOOKED_AT])
    if wide:
        return _strictly(path, raw, wide), wide
    _refuse_binary(path, raw)
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _western(path, raw)


def _strictly(path: Path, raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        reason = FileReason.LONE_SURROGATES if _holds_surrogates(raw, encoding) else FileReason.DAMAGED
        raise FileRefused(path, reason, {"encoding": encoding}) from error


def _western(path: Path, raw: bytes) -> tuple[str, str]:
    if _holds_surrogates(raw, "utf-8"):
        raise FileRefused(path, FileReason.LONE_SURROGATES, {"encoding": "utf-8"})
    try:
        return raw.decode("cp1252"), "cp1252"
    except UnicodeDecodeError as error:
        raise FileRefused(path, FileReason.NOT_TEXT) from error


def _holds_surrogates(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding, "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _wide(raw: bytes) -> str:
    """Name the UTF-16 whose NULs stand at every second byte, as they do in western text, or nothing."""
    half = len(raw) // 2
    even, odd = raw[0::2].count(0), raw[1::2].count(0)
    if half and odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if half and even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return ""


def _refuse_binary(path: Path, raw: bytes) -> None:
    start = raw[:_LOOKED_AT]
    controls = len(start) - len(start.translate(None, _CONTROLS))
    if controls > max(2, len(start) * _NOT_TEXT_SHARE):
        raise FileRefused(path, FileReason.NOT_TEXT)
