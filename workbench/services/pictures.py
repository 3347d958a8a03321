"""Pictures as a use case: drawn for a window, written to files. Loads the drawing library when it is first needed."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeVar, cast

from workbench.domain.clock import Clock, system_clock
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.personal import PersonalKind, PersonalMark
from workbench.domain.pictures import (
    Bars,
    Curves,
    Drawn,
    HeatMap,
    Look,
    Network,
    Picture,
    RegionMap,
    Timeline,
)
from workbench.domain.reports import Aside, Report, Section
from workbench.domain.store import ProjectReader
from workbench.services.reporting import Written, write
from workbench.services.scrubbing import Scrubber

SUFFIXES: Final = (".png", ".svg", ".docx")
"""What a picture can be written to."""
_NO_WORDS: Final = frozenset({"key", "one", "other", "colour", "language"})
"""Fields that hold no words of anybody's."""

T = TypeVar("T")


def drawn(picture: Picture, look: Look) -> Drawn:
    """Return the picture as pixels with what can be pointed at. It may be called on any thread; it takes a while."""
    from exports.pictures import draw

    return draw(picture, look)


def is_empty(picture: Picture) -> bool:
    """Tell whether there is nothing in a picture to draw."""
    return not size_of(picture)


def size_of(picture: Picture) -> int:
    """Return how many parts a picture has: bars, cells, nodes, stretches, points, regions."""
    match picture:
        case Bars():
            return len(picture.labels) * len(picture.series)
        case HeatMap():
            return len(picture.rows) * len(picture.columns)
        case Network():
            return len(picture.nodes)
        case Timeline():
            return sum(len(each.stretches) for each in picture.lanes)
        case Curves():
            return sum(len(each.points) for each in picture.lines)
        case RegionMap():
            return len(picture.regions)


def write_picture(picture: Picture, path: Path, *, author: str = "", clock: Clock = system_clock) -> Written:
    """Write a picture to the format that the path's ending names; ``rows`` of the answer are its parts.

    ``.png`` is for print (300 dots per inch), ``.svg`` keeps its words as words, ``.docx`` has the picture with its
    caption, its alternative text, and its note as words below it.

    Raises:
        FileRefused: another ending, or the file can't be written.
        DiskFull: there is no room.
    """
    suffix = path.suffix.casefold()
    if suffix not in SUFFIXES:
        raise FileRefused(path, FileReason.UNKNOWN_FORMAT, {"what": path.suffix})
    parts = size_of(picture)
    if suffix == ".docx":
        _write_word(picture, path, author, clock)
    else:
        from exports.pictures import save

        save(picture, path)
    return Written(path, parts, path.stat().st_size)


def masked_picture(picture: Picture, reader: ProjectReader, stand_ins: Mapping[PersonalKind, str]) -> Picture:
    """Return the picture with masked words replaced wherever they stand in it as words."""
    return _said_by(picture, Scrubber(reader.all(PersonalMark), stand_ins).words)


def _write_word(picture: Picture, path: Path, author: str, clock: Clock) -> None:
    from exports.pictures import as_figure

    frame = picture.frame
    bare = replace(picture, frame=replace(frame, note=""))
    with TemporaryDirectory(prefix="workbench-") as folder:
        figure = as_figure(bare, Path(folder))
        blocks = (figure, Aside(frame.note)) if frame.note else (figure,)
        write(Report(frame.title, frame.language, (Section("", blocks),)), path, author=author, clock=clock)


def _said_by(value: T, words: Callable[[str], str]) -> T:
    """Return a record, or a tuple of some, with every word in it as ``words`` says it."""
    if isinstance(value, tuple):
        return cast(
            "T", tuple(words(each) if isinstance(each, str) else _said_by(each, words) for each in value)
        )
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, object] = {}
    for field in fields(value):
        held = getattr(value, field.name)
        if isinstance(held, str):
            changed[field.name] = held if field.name in _NO_WORDS else words(held)
        else:
            changed[field.name] = _said_by(held, words)
    return replace(value, **changed)
