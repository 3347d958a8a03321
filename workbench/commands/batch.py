"""Many codings from a file of JSON lines: each line is taken whole or refused with its reason."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.coding.codings import same_coding
from workbench.commands.json_files import parsed
from workbench.domain.coders import Coder
from workbench.domain.codings import Coding
from workbench.domain.errors import (
    FileReason,
    FileRefused,
    InvalidField,
    LineNotARecord,
    RuleBroken,
    UnknownField,
)
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services.coding import coding_record
from workbench.services.material import source_named
from workbench.services.projects import Project
from workbench.ui.phrases import phrase

if TYPE_CHECKING:
    from workbench.domain.ids import CodingId, SourceId

FIELDS: Final = {"source": str, "start": int, "end": int, "code": str, "coder": str}
_OPTIONAL: Final = {"coder"}


class Batch:
    """Sorts the lines of a file into new codings, those that are there already, and refused ones."""

    def __init__(self, project: Project) -> None:
        """Start empty."""
        self.fresh: list[Coding] = []
        self.already_there = 0
        self.refused: list[dict[str, object]] = []
        self.ids: list[CodingId] = []
        self._project = project
        self._sources: dict[str, tuple[Source, str]] = {}
        self._coders: dict[str, Coder] = {}
        self._known: dict[SourceId, dict[tuple[str, int, int, str, str], CodingId]] = {}

    def read(self, file: Path, language: str) -> None:
        """Take every line; refusals get their reason in this language. Raises FileRefused for the file as a whole."""
        try:
            lines = file.read_text(encoding="utf-8-sig").split("\n")
        except FileNotFoundError as error:
            raise FileRefused(file, FileReason.MISSING) from error
        except UnicodeDecodeError as error:
            raise FileRefused(file, FileReason.NOT_TEXT) from error
        except OSError as error:
            raise FileRefused(file, FileReason.NO_RIGHTS) from error
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                self._take(_checked(line))
            except RuleBroken as error:
                self.refused.append({"line": number, "reason": phrase(error, language)})

    def _take(self, row: dict[str, str | int]) -> None:
        source, text = self._source(str(row["source"]))
        code = self._project.codebook().at_path(str(row["code"]))
        span = Span(int(row["start"]), int(row["end"])).within(text)
        coder = self._coder(str(row.get("coder", "")))
        coding = coding_record(self._project, source, text, span, code.id, coder)
        key = same_coding(coding)
        known = self._known[source.id]
        if key in known:
            self.already_there += 1
        else:
            known[key] = coding.id
            self.fresh.append(coding)
        self.ids.append(known[key])

    def _source(self, name: str) -> tuple[Source, str]:
        if name not in self._sources:
            reader = self._project.reader
            source = source_named(reader, name)
            self._sources[name] = source, reader.text(source.id)
            self._known.setdefault(
                source.id, {same_coding(each): each.id for each in reader.where(Coding, source=source.id)}
            )
        return self._sources[name]

    def _coder(self, name: str) -> Coder:
        if not name.strip():
            return self._project.coder
        if name not in self._coders:
            self._coders[name] = self._project.enrol(name)
        return self._coders[name]


def _checked(line: str) -> dict[str, str | int]:
    try:
        row = parsed(line)
    except (ValueError, RecursionError) as error:
        raise LineNotARecord(str(error)) from error
    if not isinstance(row, dict):
        raise LineNotARecord(type(row).__name__)
    for name in row:
        if name not in FIELDS:
            raise UnknownField(name)
    for name, kind in FIELDS.items():
        if name not in row and name in _OPTIONAL:
            continue
        value = row.get(name)
        if not isinstance(value, kind) or isinstance(value, bool) or not _keepable(value):
            raise InvalidField(name, "" if value is None else str(value))
    return row


def _keepable(value: object) -> bool:
    """Tell whether a database can keep and compare the value: JSON can spell half characters."""
    try:
        str(value).encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
