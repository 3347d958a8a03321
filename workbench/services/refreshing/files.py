"""An author's Word file on the disk: read within limits, and changed so that the old or the new one is always there."""

import hashlib
import os
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from exports.files import write_whole
from workbench.domain.errors import DiskFull, FileReason, FileRefused
from workbench.language.readers.archive import Archive
from workbench.language.readers.refusing import must_be_file, told_as_refusals, unchanged

MOST_BYTES: Final = 256 * 1024 * 1024
"""So large a file may be, packed; and of what it holds four times as much, unpacked."""
SUFFIXES: Final = (".docx", ".dotx")
_WITH_MACROS: Final = (".docm", ".dotm")
_KEPT: Final = {"id": "sebelum disegarkan", "en": "before refresh"}
REFRESH: Final = "refresh"
"""The fact that says of a refusal that a file was to be refreshed, not imported."""

_LOCALE: Final = re.compile(rb'<w:lang\b[^>]*\bw:val="([A-Za-z]{2,3})')
_TEXT: Final = re.compile(rb"<w:t(?: [^>]*)?>([^<]*)</w:t>")
_WORD: Final = re.compile(r"[a-z]+")
_TELLING: Final = {
    "id": frozenset(
        ("yang", "dan", "di", "dengan", "untuk", "tidak", "dari", "ini", "dalam", "pada", "adalah", "oleh")
    ),
    "en": frozenset(("the", "and", "of", "to", "in", "is", "that", "for", "with", "was", "are", "not")),
}
_ENOUGH: Final = 20
_LONGEST_NAME: Final = 255
"""So many bytes of UTF-8 a file's name may have where it has least room."""
_LOOKED_AT: Final = 2_000_000


@dataclass(frozen=True, slots=True)
class WordFile:
    """A file as it was read: its bytes, and the language (``id`` or ``en``) of its words, empty where nothing tells."""

    path: Path
    data: bytes
    language: str = ""

    @property
    def fingerprint(self) -> str:
        """What tells that the file is no longer the one that was read."""
        return hashlib.sha256(self.data).hexdigest()


def read_file(path: Path) -> WordFile:
    """Read a Word file within limits; it is not parsed yet.

    Raises:
        FileRefused: MISSING, NO_RIGHTS, EMPTY, NOT_WORD, MACROS, OLD_WORD, PROTECTED, DAMAGED, UNSAFE, TOO_LARGE, or
            CHANGED while it was read.
    """
    try:
        with told_as_refusals(path), unchanged(path):
            return _read(path)
    except FileRefused as refused:
        refused.facts[REFRESH] = "yes"
        raise


def _read(path: Path) -> WordFile:
    must_be_file(path)
    suffix = path.suffix.casefold()
    if suffix in _WITH_MACROS:
        raise FileRefused(path, FileReason.MACROS)
    if suffix not in (*SUFFIXES, ".doc"):
        raise FileRefused(path, FileReason.NOT_WORD)
    size = path.stat().st_size
    if not size:
        raise FileRefused(path, FileReason.EMPTY)
    if size > MOST_BYTES:
        raise FileRefused(path, FileReason.TOO_LARGE, {"bytes": str(size), "limit": str(MOST_BYTES)})
    with Archive(path) as archive:
        whole = 0
        for name in sorted(archive.names()):
            whole += len(archive.part(name) or b"")
            if whole > 4 * MOST_BYTES:
                raise FileRefused(
                    path, FileReason.TOO_LARGE, {"bytes": str(whole), "limit": str(4 * MOST_BYTES)}
                )
        language = _language_of(
            archive.part("word/document.xml") or b"", archive.part("word/styles.xml") or b""
        )
    return WordFile(path, path.read_bytes(), language)


def _language_of(document: bytes, styles: bytes) -> str:
    """Return the language that the words are of; where there are too few, that of the styles.

    Word's own mark often says what the program speaks, not what the author writes: her words go first.
    """
    text = b" ".join(_TEXT.findall(document[:_LOOKED_AT])).decode("utf-8", "replace").casefold()
    words = _WORD.findall(text)
    counts = {language: sum(word in telling for word in words) for language, telling in _TELLING.items()}
    if sum(counts.values()) >= _ENOUGH:
        return max(counts, key=lambda each: counts[each])
    marked = _LOCALE.search(styles) or _LOCALE.search(document)
    return {b"id": "id", b"in": "id", b"en": "en"}.get(marked[1].lower(), "") if marked else ""


def locks_of(path: Path) -> tuple[Path, ...]:
    """Return the files that Word or LibreOffice has put beside a file that is open in it; none when it is not."""
    name = path.name
    # Word takes signs away from the front of longer names, so that the whole is no longer than before.
    names = (f".~lock.{name}#", *(f"~${name[cut:]}" for cut in (0, 1, 2)))
    return tuple(each for each in map(path.with_name, names) if os.path.lexists(each))


def must_be_writable(path: Path) -> None:
    """Refuse a file that may not be changed now.

    Raises:
        FileRefused: OPEN_ELSEWHERE in Word or LibreOffice; CANNOT_WRITE, for it or its folder is guarded; MISSING.
    """
    locks = locks_of(path)
    if locks:
        raise FileRefused(path, FileReason.OPEN_ELSEWHERE, {"lock": locks[0].name, REFRESH: "yes"})
    with told_as_refusals(path):
        guarded = not path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH)
    if guarded or not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise FileRefused(path, FileReason.CANNOT_WRITE)
    try:
        with path.open("r+b"):
            pass
    except PermissionError as error:
        # Windows lets nobody write what another program holds.
        raise FileRefused(path, FileReason.OPEN_ELSEWHERE) from error
    except OSError as error:
        raise FileRefused(path, FileReason.CANNOT_WRITE, {"what": error.strerror or ""}) from error


def must_be_same(file: WordFile) -> None:
    """Refuse a file that is not the one that was read; raise FileRefused: CHANGED, MISSING, NO_RIGHTS."""
    with told_as_refusals(file.path):
        now = hashlib.sha256(file.path.read_bytes()).hexdigest()
    if now != file.fingerprint:
        raise FileRefused(file.path, FileReason.CHANGED, {REFRESH: "yes"})


def swap(
    file: WordFile,
    data: bytes,
    now: datetime,
    language: str,
    write: Callable[[Path, bytes], object] | None = None,
) -> Path:
    """Put new bytes in the place of a file; return where the old one is kept, beside it.

    The old file is kept before anything else happens, and the new one takes its place in one step: whatever goes wrong,
    and whenever, there is a whole file under its name. ``now`` is in the time of the place.

    Raises:
        FileRefused: OPEN_ELSEWHERE, CANNOT_WRITE, CHANGED, MISSING: the file is as it was. DiskFull: likewise.
    """
    write = write or _write
    must_be_writable(file.path)
    must_be_same(file)
    mode = stat.S_IMODE(file.path.stat().st_mode)
    kept = _kept_name(file.path, now, language)
    try:
        write(kept, file.data)
        must_be_same(file)
        write(file.path, data)
    except (FileRefused, DiskFull):
        kept.unlink(missing_ok=True)
        raise
    file.path.chmod(mode)
    return kept


def write_copy(file: WordFile, data: bytes, out: Path) -> None:
    """Write new bytes elsewhere; the file itself is only read.

    Raises:
        FileRefused: ``out`` is the file itself, open in another program, or can't be written. DiskFull: no room.
    """
    if out.exists():
        if out.samefile(file.path):
            raise FileRefused(out, FileReason.CANNOT_WRITE, {"what": "same"})
        must_be_writable(out)
    _write(out, data)


def _write(path: Path, data: bytes) -> None:
    write_whole(path, lambda stream: stream.write(data))


def _kept_name(path: Path, now: datetime, language: str) -> Path:
    """Return a name for the old file that nothing bears; of one that is too long with more behind it, the beginning."""
    kind = f"{_KEPT[language]} {now:%Y-%m-%d %H.%M}"
    count, more = 1, f" ({kind}){path.suffix}"
    while True:
        room = _LONGEST_NAME - len(more.encode())
        kept = path.with_name(path.stem.encode()[:room].decode(errors="ignore") + more)
        if not os.path.lexists(kept):
            return kept
        count += 1
        more = f" ({kind}, {count}){path.suffix}"
