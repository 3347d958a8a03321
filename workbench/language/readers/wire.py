"""What passes between the program and its reading processes: messages of bytes, and what was read, packed.

A reading process has had a hostile file in its hands. What it sends is therefore unpacked into the records of this
package alone: the message can name no other class and call nothing.
"""

import io
import json
import pickle
import struct
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta, timezone
from operator import attrgetter
from pathlib import Path
from typing import BinaryIO

from typing_extensions import override

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers import material as records
from workbench.language.readers import sheet_rows
from workbench.language.readers.material import Material, Passage
from workbench.language.readers.sheet_rows import Sheet

MESSAGE_LIMIT = 512 * 1024 * 1024
"""The longest message in bytes; a source's text is 20 MB at most, and its passages' frames cost more than that."""

_LENGTH = struct.Struct(">Q")
_PASSAGE = attrgetter(*(each.name for each in fields(Passage)))
_KEPT = tuple(each.name for each in fields(Material) if each.name not in ("path", "passages"))
_SHEET = tuple(each.name for each in fields(Sheet) if each.name != "path")
_CLASSES: dict[tuple[str, str], type] = {
    (each.__module__, each.__qualname__): each
    for each in (
        *(each for module in (records, sheet_rows) for each in vars(module).values()),
        FileReason,
        datetime,
        timedelta,
        timezone,
    )
    if isinstance(each, type)
    and each.__module__ in (records.__name__, sheet_rows.__name__, FileReason.__module__, "datetime")
}


class Garbled(Exception):
    """What arrived is no message of ours."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for: a file's material, its sheet with what else ``read_sheet`` takes, or the places it names."""

    path: str
    sheet: bool = False
    more: tuple[str, ...] = ()
    places: bool = False

    def dumped(self) -> bytes:
        """Return the request as a message."""
        return json.dumps(asdict(self)).encode("ascii")

    @classmethod
    def loaded(cls, message: bytes) -> "Request":
        """Return the request that ``dumped`` made the message of."""
        found = json.loads(message)
        return cls(found["path"], found["sheet"], tuple(found["more"]), found["places"])


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found in a file, or why it was refused; ``last`` says that the process ends with it."""

    found: Material | Sheet | None = None
    reason: FileReason | None = None
    facts: dict[str, str] | None = None
    last: bool = False

    def opened(self, path: Path) -> Material | Sheet:
        """Return what was found in the file that was asked for, or raise its FileRefused."""
        if self.found is None:
            raise FileRefused(path, self.reason or FileReason.CRASHED, self.facts or {})
        return self.found


def send(stream: BinaryIO, message: bytes) -> None:
    """Write a message with its length before it."""
    stream.write(_LENGTH.pack(len(message)) + message)
    stream.flush()


def received(stream: BinaryIO) -> bytes | None:
    """Return the next message, or None when the other side has gone, be it in the middle of one.

    Raises:
        Garbled: the message would be longer than any of ours.
    """
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > MESSAGE_LIMIT:
        raise Garbled
    message = stream.read(length)
    return message if len(message) == length else None


def packed(answer: Answer) -> bytes:
    """Return an answer as bytes; passages travel as bare tuples, which is several times as fast as records."""
    found = answer.found
    passages = None
    kept: dict[str, object] | None = None
    if isinstance(found, Material):
        passages = [_PASSAGE(each) for each in found.passages]
        kept = {name: getattr(found, name) for name in _KEPT}
    elif found is not None:
        kept = {name: getattr(found, name) for name in _SHEET}
    return pickle.dumps((passages, kept, answer.reason, answer.facts, answer.last), pickle.HIGHEST_PROTOCOL)


def unpacked(message: bytes, path: Path) -> Answer:
    """Return the answer in a message about the file at ``path``.

    Raises:
        Garbled: it is none.
    """
    try:
        passages, kept, reason, facts, last = _Unpickler(io.BytesIO(message)).load()
        found: Material | Sheet | None = None
        if passages is not None:
            read = tuple(Passage(*each) for each in passages)
            found = Material(path=path, passages=read, **kept)
        elif kept is not None:
            found = Sheet(path=path, **kept)
        return Answer(found, reason, facts, last)
    except Exception as error:  # bytes that are no pickle raise whatever they hit upon
        raise Garbled from error


class _Unpickler(pickle.Unpickler):
    @override
    def find_class(self, module_name: str, global_name: str) -> type:
        try:
            return _CLASSES[module_name, global_name]
        except KeyError:
            raise Garbled from None
