"""Tables as text: CSV and its kin, with the delimiter and the encoding found out."""

import csv
import io
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.texts import BYTE_ORDER_MARK
from workbench.language.readers.encoding import decoded
from workbench.language.readers.material import Doubt, DoubtKind
from workbench.language.readers.sheet_rows import Sheet, sheet_of

SHEET_LIMIT = 128 * 1024 * 1024
"""The largest sheet, in bytes of the file."""

_DELIMITERS = ",;\t|"
_LOOKED_AT = 262_144
_RECORDS_LOOKED_AT = 60
_BACKWARD_STEPS = 100
_SEPARATOR_LINE = "sep="
_VALID_TO_BROKEN = 10
_LINES_LOOKED_AT = 200
_BROKEN = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f\udc80-\udcff]+")


def read_separated(path: Path) -> Sheet:
    """Return the sheet that a text file holds.

    Raises:
        FileRefused: over 128 MB, not text at all, or without any cell.
    """
    size = path.stat().st_size
    if size > SHEET_LIMIT:
        raise FileRefused(path, FileReason.TOO_LARGE, {"bytes": str(size), "limit": str(SHEET_LIMIT)})
    raw = path.read_bytes()
    encoding, errors = _encoding(path, raw)
    # The module's own limit of 128 KB a field stops at a long answer; memory is bounded by the size of the file.
    csv.field_size_limit(max(csv.field_size_limit(), SHEET_LIMIT))
    with io.TextIOWrapper(io.BytesIO(raw), encoding, errors) as stream:
        del raw
        lines = _Lines(stream)
        delimiter = _delimiter(lines, path.suffix.lower() == ".tsv")
        warnings = [Doubt(DoubtKind.ENCODING_GUESSED, {"encoding": encoding})] if encoding == "cp1252" else []
        try:
            return sheet_of(path, "csv", encoding, enumerate(_records(lines, delimiter), start=1), warnings)
        except (csv.Error, UnicodeDecodeError) as error:
            raise FileRefused(path, FileReason.DAMAGED, {"encoding": encoding}) from error


def _encoding(path: Path, raw: bytes) -> tuple[str, str]:
    """Return the encoding, and how what is broken in it is kept until its row is known."""
    try:
        encoding = decoded(path, raw)[1]
    except FileRefused as refused:
        encoding = refused.facts.get("encoding", "")
        if refused.reason is FileReason.LONE_SURROGATES:
            return encoding, "surrogateescape" if encoding == "utf-8" else "surrogatepass"
        if encoding or not _nearly_utf8(raw):
            raise
        return "utf-8", "surrogateescape"
    if encoding == "cp1252" and _nearly_utf8(raw):
        return "utf-8", "surrogateescape"
    return encoding, "strict"


def _nearly_utf8(raw: bytes) -> bool:
    """Whether the text is UTF-8 but for a few bytes: one broken row must not spoil the letters of all others."""
    text = raw.decode("utf-8", "surrogateescape")
    broken = len(_BROKEN.findall(text))
    beyond_ascii = sum(map(len, _BEYOND_ASCII.findall(text)))
    return beyond_ascii >= broken * _VALID_TO_BROKEN


class _Lines:
    """The lines of a text, with those of the record at hand remembered, and room to put some back."""

    def __init__(self, stream: Iterable[str]) -> None:
        self._stream = iter(stream)
        self._waiting: deque[str] = deque()
        self.taken: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._waiting.popleft() if self._waiting else next(self._stream)
        self.taken.append(line)
        return line

    def put_back(self, lines: Iterable[str]) -> None:
        """Let the lines come again, in their order."""
        self._waiting.extendleft(reversed(list(lines)))


def _delimiter(lines: _Lines, tabs: bool) -> str:
    """Return what parts the fields; a first line that says so, for Excel alone, is taken away."""
    first = next(lines, "").removeprefix(BYTE_ORDER_MARK)
    told = first.rstrip("\n").strip('"')
    if told.lower().startswith(_SEPARATOR_LINE) and len(told) == len(_SEPARATOR_LINE) + 1:
        return told[-1]
    sample = [first]
    size = len(first)
    while size < _LOOKED_AT and (line := next(lines, None)) is not None:
        sample.append(line)
        size += len(line)
    lines.put_back(sample)
    candidates = sorted(_DELIMITERS, key="\t,;|".index) if tabs else _DELIMITERS
    return max(candidates, key=lambda delimiter: _agreement(sample, delimiter))


def _agreement(sample: list[str], delimiter: str) -> tuple[bool, float, int]:
    """Tell how well records agree on their number of fields: the header, how many of them, on how many."""
    widths = [
        len(each) for each in islice(csv.reader(sample, delimiter=delimiter), _RECORDS_LOOKED_AT) if each
    ]
    if not widths:
        return False, 0.0, 0
    usual, count = Counter(widths).most_common(1)[0]
    return (widths[0] > 1, count / len(widths), usual) if usual > 1 else (False, 0.0, usual)


def _records(lines: _Lines, delimiter: str) -> Iterator[list[str]]:
    """Yield the records, blank ones too, as a spreadsheet would number them.

    A quotation mark that is never closed makes a field of all that follows. Such a record ends where a line looks
    like a record again.
    """
    reader = csv.reader(lines, delimiter=delimiter)
    width = steps = 0
    while True:
        lines.taken.clear()
        record = next(reader, None)
        if record is None:
            return
        width = width or len(record)
        if len(lines.taken) > 1 and len(record) != width and steps < _BACKWARD_STEPS:
            steps += 1
            record = _without_followers(lines, delimiter, width) or record
        yield record


def _without_followers(lines: _Lines, delimiter: str, width: int) -> list[str]:
    """Put the lines back that the record at hand swallowed, and return what it is without them, if anything."""
    taken = lines.taken
    if _is_sound(taken, delimiter):
        return []
    for at, line in enumerate(islice(taken, 1, _LINES_LOOKED_AT), start=1):
        if len(next(csv.reader([line], delimiter=delimiter), [])) == width:
            lines.put_back(taken[at:])
            record = next(csv.reader(taken[:at], delimiter=delimiter))
            return [*record[:-1], record[-1].removesuffix("\n")]
    return []


def _is_sound(lines: list[str], delimiter: str) -> bool:
    try:
        next(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error:
        return False
    return True
