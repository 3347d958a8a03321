"""A writer of small PDF files for tests: text at places in two fonts, with what else a page may hold."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

A4 = (595, 842)


@dataclass(frozen=True)
class Text:
    x: float
    y: float
    text: str
    bold: bool = False
    size: float = 10


def lines(
    texts: Sequence[str], x: float = 50, top: float = 780, pitch: float = 12, size: float = 10
) -> list[Text]:
    """Return lines one under the other."""
    return [Text(x, top - number * pitch, text, size=size) for number, text in enumerate(texts)]


def write_pdf(
    path: Path,
    pages: Sequence[Sequence[Text]],
    *,
    drawn: Sequence[int] = (),
    info: str = "",
    encrypted: bool = False,
    turned: int = 0,
) -> Path:
    """Write ``pages``; those whose number from 1 is in ``drawn`` also get a grey box, as a scan would."""
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        _font("Helvetica"),
        _font("Helvetica-Bold"),
        f"<< {info} >>".encode("latin-1"),
    ]
    kids = []
    for number, texts in enumerate(pages, start=1):
        content = "".join(_shown(text, turned) for text in texts).encode("cp1252")
        if number in drawn:
            content += b"0.9 g 20 20 500 700 re f\n"
        kids.append(f"{len(objects) + 1} 0 R")
        objects.extend(
            (
                (
                    f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {A4[0]} {A4[1]}] /Rotate {turned} "
                    f"/Resources << /Font << /F0 3 0 R /F1 4 0 R >> >> /Contents {len(objects) + 2} 0 R >>"
                ).encode(),
                b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
            )
        )
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    path.write_bytes(_joined(objects, encrypted=encrypted))
    return path


def _font(name: str) -> bytes:
    return f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()


def _shown(text: Text, turned: int) -> str:
    """Return the text upright at its place on the page as it is seen, turned or not."""
    escaped = text.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    x, y = text.x, text.y
    place = {
        90: f"0 1 -1 0 {A4[0] - y} {x}",
        180: f"-1 0 0 -1 {A4[0] - x} {A4[1] - y}",
        270: f"0 -1 1 0 {y} {A4[1] - x}",
    }.get(turned, f"1 0 0 1 {x} {y}")
    return f"BT /F{int(text.bold)} {text.size} Tf {place} Tm ({escaped}) Tj ET\n"


def _joined(objects: Sequence[bytes], *, encrypted: bool) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    lock = (
        f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -4 >> "
        if encrypted
        else ""
    )
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 5 0 R {lock}/ID [<00> <00>] >>\n".encode()
    out += b"startxref\n%d\n%%%%EOF\n" % table
    return bytes(out)
