"""A small writer of PDF files: talk in two fonts, in printed lines on numbered pages, as word processors print it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

_WIDTH, _HEIGHT = 595, 842
_LEFT, _TOP, _PITCH, _SIZE = 60, 770, 14, 10
_LINES, _MEASURE = 48, 475 / 10 * 1000
"""Lines on a page, and how wide one may be, in thousandths of the size of type."""
_WIDE = {
    letter: width
    for width, letters in (
        (833, "mM"),
        (722, "wCDHNRU"),
        (667, "ABEKPSVXY"),
        (500, "cksvxyz"),
        (333, "r-"),
        (278, " ftI.,:"),
        (222, "ijl"),
    )
    for letter in letters
}
"""Helvetica's widths as far as they aren't the usual one."""
_USUAL = 556
_FONTS = 3
"""The number of the first font's object; the second, bold one comes after it."""

Line = tuple[str, str]
"""What is printed in bold at its start, and what follows it."""


def write_pdf(path: Path, title: str, talk: Sequence[Line]) -> Path:
    """Write a title and (speaker, speech) as paragraphs of printed lines."""
    lines = [(title, ""), ("", ""), *_printed(talk)]
    pages = [lines[start : start + _LINES] for start in range(0, len(lines), _LINES)]
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", _font("Helvetica"), _font("Helvetica-Bold")]
    kids = []
    for number, page in enumerate(pages, start=1):
        kids.append(f"{len(objects) + 1} 0 R")
        content = _content(page, number)
        objects += [
            (
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDTH} {_HEIGHT}] /Resources << /Font "
                f"<< /F0 {_FONTS} 0 R /F1 {_FONTS + 1} 0 R >> >> /Contents {len(objects) + 2} 0 R >>"
            ).encode(),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        ]
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    path.write_bytes(_joined(objects))
    return path


def _printed(talk: Sequence[Line]) -> Iterator[Line]:
    for speaker, speech in talk:
        label = f"{speaker}:"
        first, *others = _filled(f"{label} {speech}")
        yield label, first.removeprefix(label)
        yield from (("", line) for line in others)


def _filled(text: str) -> Iterator[str]:
    """Break a paragraph into lines that fill the measure, as word processors do."""
    line: list[str] = []
    width = 0
    for word in text.split():
        wide = sum(_WIDE.get(letter, _USUAL) for letter in f" {word}")
        if line and width + wide > _MEASURE:
            yield " ".join(line)
            line, width = [], 0
        line.append(word)
        width += wide
    yield " ".join(line)


def _content(lines: Sequence[Line], number: int) -> bytes:
    shown = [
        f"BT {_LEFT} {_TOP - place * _PITCH} Td {_run(1, bold)}{_run(0, plain)}ET"
        for place, (bold, plain) in enumerate(lines)
    ]
    shown.append(f"BT {_WIDTH // 2} 40 Td {_run(0, str(number))}ET")
    return "\n".join(shown).encode("cp1252")


def _run(font: int, text: str) -> str:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"/F{font} {_SIZE} Tf ({escaped}) Tj " if text else ""


def _font(name: str) -> bytes:
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()


def _joined(objects: Sequence[bytes]) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(out)
