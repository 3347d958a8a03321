"""Zip archives that nobody vouches for: parts are read by name, within limits, and never written to disk."""

import zipfile
import zlib
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Self

from workbench.domain.errors import FileReason, FileRefused

_ENTRIES = 20_000
_PART_BYTES = 128 * 1024 * 1024
_RATIO = 100
_RATIO_ABOVE = 10 * 1024 * 1024
_CHUNK = 1024 * 1024
_OLE_LOOKED_AT = 64 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PART = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD_PART = "WordDocument".encode("utf-16-le")
_OLD_EXCEL_PARTS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_ENCRYPTED_FLAG = 0x1


class Archive:
    """An open zip file, to be used in a ``with`` statement.

    Opening and reading raise FileRefused: DAMAGED, PROTECTED, OLD_WORD, OLD_EXCEL, UNSAFE (too many, overlapping or
    absurdly packed entries) or TOO_LARGE (a part above 128 MB).
    """

    def __init__(self, path: Path) -> None:
        """Open the archive and look its directory over."""
        self.path = path
        _refuse_ole(path)
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, ValueError, NotImplementedError, UnicodeDecodeError) as error:
            raise FileRefused(path, FileReason.DAMAGED) from error
        try:
            self._refuse_unsafe()
        except FileRefused:
            self._zip.close()
            raise

    def __enter__(self) -> Self:
        """Return the archive itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file."""
        self._zip.close()

    def names(self) -> frozenset[str]:
        """Return the names of the parts."""
        return frozenset(self._zip.namelist())

    def part(self, name: str) -> bytes | None:
        """Return the bytes of the part with that name, or None when there is none; refuse it past the limits."""
        try:
            entry = self._zip.getinfo(name)
        except KeyError:
            return None
        if entry.flag_bits & _ENCRYPTED_FLAG:
            raise FileRefused(self.path, FileReason.PROTECTED)
        try:
            return self._counted(entry)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
            ValueError,
        ) as error:
            raise FileRefused(self.path, FileReason.DAMAGED, {"part": name}) from error

    def _counted(self, entry: zipfile.ZipInfo) -> bytes:
        chunks: list[bytes] = []
        size = 0
        with self._zip.open(entry) as stream:
            while chunk := stream.read(_CHUNK):
                size += len(chunk)
                if size > _PART_BYTES:
                    raise FileRefused(
                        self.path, FileReason.TOO_LARGE, {"bytes": str(size), "limit": str(_PART_BYTES)}
                    )
                if size > _RATIO_ABOVE and size > _RATIO * max(1, entry.compress_size):
                    raise FileRefused(self.path, FileReason.UNSAFE, {"part": entry.filename})
                chunks.append(chunk)
        return b"".join(chunks)

    def _refuse_unsafe(self) -> None:
        entries = sorted(self._zip.infolist(), key=lambda entry: entry.header_offset)
        if len(entries) > _ENTRIES:
            raise FileRefused(self.path, FileReason.UNSAFE, {"entries": str(len(entries))})
        for entry, after in pairwise(entries):
            if entry.header_offset + entry.compress_size > after.header_offset:
                raise FileRefused(self.path, FileReason.UNSAFE, {"part": after.filename})


def is_old_word(path: Path) -> bool:
    """Tell whether a file is what Word wrote before 2007, whatever its name says."""
    return _ole_kind(path) is FileReason.OLD_WORD


def _refuse_ole(path: Path) -> None:
    """Refuse old compound files that bear a new suffix; Word wraps a file with a password in one."""
    reason = _ole_kind(path)
    if reason is not None:
        raise FileRefused(path, reason)


def _ole_kind(path: Path) -> FileReason | None:
    with path.open("rb") as stream:
        if stream.read(len(_OLE)) != _OLE:
            return None
        head = stream.read(_OLE_LOOKED_AT)
    if _ENCRYPTED_PART not in head:
        if _OLD_WORD_PART in head:
            return FileReason.OLD_WORD
        if any(part in head for part in _OLD_EXCEL_PARTS):
            return FileReason.OLD_EXCEL
    return FileReason.PROTECTED
