"""Encodings: which one a text's bytes are in, found by the marks that can't be wrong first.

The ladder is byte-order mark, strict UTF-8, UTF-16 known by its NULs, Windows' western code page. It was exact where
detectors by statistics were not (decision 0001).
"""

import codecs
import re
from contextlib import suppress
from pathlib import Path

from workbench.domain.errors import FileReason, FileRefused

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
_DECLARABLE = re.compile(
    r"utf-?8|(?:iso|windows|cp|koi8|euc|mac|x-mac)[-_]?[\w-]{1,16}|gb\w{1,6}|big5\w{0,6}|shift[-_]jis|us-ascii|latin-?\d",
    re.IGNORECASE,
)
_MEANT = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "windows-1252": "cp1252",
}
"""What programs mean when they say one of these: browsers read them so."""
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b")) + b"\x7f"
_NOT_TEXT_SHARE = 0.01
_LOOKED_AT = 65536


def decoded(path: Path, raw: bytes, declared: str = "") -> tuple[str, str]:
    """Climb down the ladder: byte-order mark, strict UTF-8, UTF-16 known by its NULs, Windows' western code page.

    A mark stays in the text: the canonical form takes one from the start, and no more. Returned are the text and the
    encoding's name. What a file ``declared`` about itself is believed when its bytes bear it out.

    Raises:
        FileRefused: not text at all, not what its mark says, or with lone surrogates.
    """
    if raw.startswith(_OTHER_FORMATS):
        raise FileRefused(path, FileReason.NOT_TEXT)
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strictly(path, raw, encoding), encoding
    if _DECLARABLE.fullmatch(declared):
        encoding = _MEANT.get(declared.lower(), declared.lower())
        with suppress(UnicodeDecodeError, LookupError):
            return raw.decode(encoding), encoding
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
