"""Files that nobody should be able to hurt us with, of every format that can be read, with why each is refused."""

import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz.seeds import SEEDS, odt, word, xlsx, zipped
from workbench.domain.errors import FileReason
from workbench.language.readers import FORMATS

ARCHIVES = tuple(suffix for suffix in (".docx", ".odt", ".xlsx") if suffix in FORMATS)
MAIN_PARTS = {".docx": "word/document.xml", ".odt": "content.xml", ".xlsx": "xl/worksheets/sheet1.xml"}
TEXTS = tuple(suffix for suffix in FORMATS if suffix not in {*ARCHIVES, ".pdf"})
SPARSE_BYTES = 500 * 1024 * 1024
LONG = 1_000_000

_DAMAGED = frozenset({FileReason.DAMAGED, FileReason.NOT_TEXT, FileReason.UNKNOWN_FORMAT, FileReason.NO_TEXT})
_UNSAFE = frozenset({FileReason.UNSAFE})
_PROTECTED = frozenset({FileReason.PROTECTED})
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BOMB = b" " * (24 * 1024 * 1024)


@dataclass(frozen=True, slots=True)
class BadFile:
    """A file that is refused: its name, what makes its bytes, and the reasons that are right."""

    name: str
    made: Callable[[], bytes]
    reasons: frozenset[FileReason]

    def put(self, folder: Path) -> Path:
        """Write the file into the folder."""
        path = folder / self.name
        path.write_bytes(self.made())
        return path


def bad_files() -> Iterator[BadFile]:
    """Yield them all, of all formats."""
    for suffix in FORMATS:
        yield BadFile(f"kosong{suffix}", bytes, frozenset({FileReason.EMPTY}))
        yield BadFile(f"acak{suffix}", lambda: bytes(range(128, 256)) * 64 + bytes(range(32)) * 64, _DAMAGED)
        yield BadFile(f"gambar{suffix}", lambda: b"\x89PNG\r\n\x1a\n" + bytes(2000), _DAMAGED)
    for suffix in ARCHIVES:
        yield from _bad_archives(suffix)
    yield from _bad_texts()
    if ".pdf" in FORMATS:
        yield BadFile("terpotong.pdf", lambda: SEEDS[".pdf"]()[0][:200], _DAMAGED)
        yield BadFile("sandi.pdf", locked_pdf, _PROTECTED)
        yield BadFile("teks biasa.pdf", lambda: b"P1: bukan PDF", _DAMAGED)
    yield BadFile("lama.doc", lambda: _OLE + bytes(600), frozenset({FileReason.OLD_WORD}))
    yield BadFile("foto.jpg", lambda: b"\xff\xd8\xff" + bytes(600), frozenset({FileReason.UNKNOWN_FORMAT}))


def _bad_archives(suffix: str) -> Iterator[BadFile]:
    made, main = SEEDS[suffix], MAIN_PARTS[suffix]
    yield BadFile(f"terpotong{suffix}", lambda: made()[0][:-40], _DAMAGED)
    yield BadFile(f"separuh{suffix}", lambda: made()[0][: len(made()[0]) // 2], _DAMAGED)
    if suffix != ".xlsx":  # text under the suffix of a sheet is read as a separated one
        yield BadFile(f"teks biasa{suffix}", lambda: b"P1: zirahkencana saja", _DAMAGED)
    yield BadFile(f"bom{suffix}", lambda: with_part(made()[0], main, _BOMB), _UNSAFE)
    yield BadFile(f"tumpang tindih{suffix}", lambda: overlapping(made()[0]), _UNSAFE | _DAMAGED)
    yield BadFile(f"sarang{suffix}", lambda: nested(made()[0], main), _DAMAGED)
    yield BadFile(f"banyak isi{suffix}", lambda: crowded(made()[0]), _UNSAFE)
    yield BadFile(f"sandi{suffix}", lambda: locked(made()[0], main), _PROTECTED)
    yield BadFile(f"sandi Office{suffix}", lambda: _OLE + "EncryptedPackage".encode("utf-16-le"), _PROTECTED)
    for kind, doctype in DOCTYPES.items():
        yield BadFile(
            f"{kind}{suffix}", lambda doctype=doctype: with_doctype(made()[0], main, doctype), _UNSAFE
        )


def _bad_texts() -> Iterator[BadFile]:
    nul, torn = frozenset({FileReason.NUL_CHARACTERS}), frozenset({FileReason.LONE_SURROGATES})
    for suffix in (".txt", ".md"):
        yield BadFile(f"nul{suffix}", lambda: b"P1: zirah\0kencana", nul)
        yield BadFile(f"surogat{suffix}", lambda: b"P1: \xed\xa0\x80 zirahkencana", torn)
        yield BadFile(f"surogat lebar{suffix}", lambda: b"\xff\xfeP\0\x00\xd8a\0", torn)
        yield BadFile(f"sejuta alinea{suffix}", lambda: b"P1: ya\n" * LONG, frozenset({FileReason.TOO_LONG}))


DOCTYPES = {
    "seribu tawa": "<!DOCTYPE a [<!ENTITY l0 'ha'>"
    + "".join(f"<!ENTITY l{level} '{f'&l{level - 1};' * 10}'>" for level in range(1, 10))
    + "]>",
    "entitas luar": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    "dtd luar": '<!DOCTYPE a SYSTEM "http://example.invalid/a.dtd">',
    "kuadratik": f"<!DOCTYPE a [<!ENTITY x '{'ha' * 50_000}'>]>",
}
"""Declarations that make a parser swell or reach out, by the name of the attack."""


def with_part(archive: bytes, name: str, content: bytes) -> bytes:
    """Return the archive with another content for one of its parts."""
    return zipped({**_parts(archive), name: content})


def with_doctype(archive: bytes, name: str, doctype: str) -> bytes:
    """Return the archive with a document type before one of its parts."""
    return with_part(archive, name, b"<?xml version='1.0'?>" + doctype.encode() + _parts(archive)[name])


def slipping(archive: bytes) -> bytes:
    """Return the archive with parts besides whose names lead out of any folder."""
    outside = (
        "../../keluar.txt",
        "/keluar.txt",
        "..\\..\\keluar.txt",
        "C:\\keluar.txt",
        "word/../../../keluar.txt",
    )
    return zipped({**_parts(archive), **dict.fromkeys(outside, b"keluar")})


def nested(archive: bytes, name: str) -> bytes:
    """Return the archive within itself, ten levels deep: who opens what is inside never comes to an end."""
    for _ in range(10):
        archive = with_part(archive, name, archive)
    return archive


def crowded(archive: bytes) -> bytes:
    """Return the archive with far more parts than any document has."""
    return zipped({**_parts(archive), **{f"x/{number}": b"" for number in range(20_001)}})


def locked(archive: bytes, name: str) -> bytes:
    """Return the archive with every part marked as encrypted."""
    raw = bytearray(archive)
    start = 0
    while (start := raw.find(b"PK\x01\x02", start)) >= 0:
        raw[start + 8] |= 1
        start += 4
    assert name.encode() in raw
    return bytes(raw)


def locked_pdf() -> bytes:
    """Return a PDF that opens with a password only: its check sum for none is wrong."""
    raw = SEEDS[".pdf"]()[0]
    key = b"<" + b"5a" * 32 + b">"
    locks = b"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O" + key + b"/U" + key + b">>"
    return raw.replace(b"/Root 1 0 R", b"/Root 1 0 R" + locks)


def overlapping(archive: bytes) -> bytes:
    """Return the archive with all its parts on the same packed bytes, as bombs that no ratio gives away have them."""
    raw = bytearray(archive)
    first = raw.index(b"PK\x01\x02")
    start = first + 4
    while (start := raw.find(b"PK\x01\x02", start)) >= 0:
        raw[start + 42 : start + 46] = bytes(4)
        start += 4
    return bytes(raw)


def sparse(path: Path) -> Path:
    """Make a file of 500 MB that takes no room on the disk."""
    with path.open("wb") as stream:
        stream.truncate(SPARSE_BYTES)
    return path


def of_a_million_paragraphs(suffix: str) -> bytes:
    """Return a small archive that unfolds into a million paragraphs, within what may unfold."""
    numbers = range(LONG)
    if suffix == ".docx":
        return word(
            "".join(
                f"<w:p><w:r><w:t>P{each % 7}: {each * 7919 % 10007}</w:t></w:r></w:p>" for each in numbers
            )
        )
    if suffix == ".odt":
        return odt("".join(f"<text:p>P{each % 7}: {each * 7919 % 10007}</text:p>" for each in numbers))
    return xlsx((f"P{each % 7}", str(each * 7919 % 10007)) for each in numbers)


def _parts(archive: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}
