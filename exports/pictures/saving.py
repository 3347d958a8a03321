"""Pictures as files: PNG for paper and slides, SVG for those who want to work on it, figures for Word."""

from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from exports.files import write_whole
from exports.legal import legal
from exports.pictures.drawing import held_scale, laid_out
from exports.pictures.engine import drawing
from exports.pictures.style import PRINT
from exports.pictures.svg import described
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.pictures import Look, Picture
from workbench.domain.reports import Figure

FORMATS = (".png", ".svg")


def save(picture: Picture, path: Path, look: Look = PRINT) -> int:
    """Write a picture to a ``.png`` (the look's scale makes its resolution) or ``.svg``; return its size in bytes.

    Raises:
        FileRefused: another ending, or the file can't be written.
        DiskFull: there is no room.
    """
    suffix = path.suffix.casefold()
    if suffix not in FORMATS:
        raise FileRefused(path, FileReason.UNKNOWN_FORMAT, {"what": path.suffix})
    content = _png(picture, look) if suffix == ".png" else _svg(picture, look)

    def write(stream: BinaryIO) -> None:
        stream.write(content)

    return write_whole(path, write)


def as_figure(picture: Picture, folder: Path, name: str = "picture") -> Figure:
    """Write the picture as a PNG into ``folder`` and return the block that puts it into a report.

    The title is its caption, and so doesn't stand in the picture; the note goes with the picture.
    """
    path = folder / f"{name}.png"
    save(untitled(picture), path)
    return Figure(path, picture.frame.title, picture.frame.description)


def untitled(picture: Picture) -> Picture:
    """Return the picture without its title, for where that stands beside it."""
    from dataclasses import replace

    return replace(picture, frame=replace(picture.frame, title=""))


def _png(picture: Picture, look: Look) -> bytes:
    stream = BytesIO()
    about = {"Software": None, "Description": legal(picture.frame.description) or None}
    with drawing():
        sheet = laid_out(picture, look)
        dpi, _across, _down = sheet.fit(held_scale(sheet, look.scale))
        sheet.figure.savefig(stream, format="png", dpi=dpi, metadata=about)
    return stream.getvalue()


def _svg(picture: Picture, look: Look) -> bytes:
    stream = BytesIO()
    with drawing():
        sheet = laid_out(picture, look)
        sheet.figure.savefig(stream, format="svg", metadata={"Date": None, "Creator": None})
    return described(stream.getvalue(), picture.frame, sheet.seen)
