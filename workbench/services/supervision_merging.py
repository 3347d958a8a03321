"""Taking a coordinator's copy into the study's project: read, looked through, then put as one step."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, Final, cast
from zipfile import BadZipFile, ZipFile

from workbench.domain.actions import Action
from workbench.domain.case_events import Approval, Escalation, Flag, Referral
from workbench.domain.cases import Case, ThemeTie
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.facilitators import Facilitator
from workbench.domain.ids import CodeId, CodingId, DistrictId
from workbench.domain.mentorships import Mentorship
from workbench.domain.sessions import CaseDiscussion, Session
from workbench.domain.store import ProjectReader, Record
from workbench.services.projects import Project
from workbench.services.supervision_copies import (
    FORMAT,
    KINDS,
    RECORDS,
    VERSION,
    earlier_states,
    form,
)
from workbench.supervision.copying import CopyFor, Records
from workbench.supervision.merging import Merge, MergeSupervision, merged

_MOST: Final = 512 * 1024 * 1024
"""A copy's records in bytes, unpacked; what is larger is no copy of supervision."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A copy as it was read: its records, with districts and codes as this project knows them.

    ``strange`` are districts and codes, by name and path, that this project has none of.
    """

    path: Path
    records: Records
    earlier: Mapping[str, tuple[str, ...]]
    strange: tuple[str, ...]


def read_copy(project: Project, path: Path) -> Incoming:
    """Return what a district copy holds.

    Raises FileRefused: there is no such file, it is no district copy of this version, or it was changed on the way.
    """
    data = _data_of(path)
    reader = project.whole
    try:
        found = _Reading(reader, data)
        records = found.records()
        earlier = {id: tuple(states) for id, states in data.get("earlier", {}).items()}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise FileRefused(path, FileReason.NOT_A_COPY) from error
    return Incoming(path, records, earlier, tuple(dict.fromkeys(found.strange)))


def looked_through(project: Project, incoming: Incoming, *, staff: bool = False) -> Merge:
    """Return what taking a copy would do; nothing is changed. ``staff`` takes blocks on facilitators' work along."""
    here = earlier_states(project, (each.id for each in incoming.records.all()))
    return merged(
        project.whole,
        incoming.records,
        form=form,
        earlier_there=incoming.earlier,
        earlier_here=here,
        staff=staff,
    )


def merge_operation(incoming: Incoming, merge: Merge) -> MergeSupervision | None:
    """Return the operation that takes the records, as one step; None when there is nothing to take."""
    return MergeSupervision(merge.records, incoming.path.stem) if merge.records else None


def _data_of(path: Path) -> dict[str, Any]:
    try:
        with ZipFile(path) as bundle:
            manifest = json.loads(_content(bundle, "manifest.json"))
            content = _content(bundle, RECORDS)
        data = json.loads(content)
    except FileNotFoundError as error:
        raise FileRefused(path, FileReason.MISSING) from error
    except (OSError, BadZipFile, KeyError, ValueError, NotImplementedError, RuntimeError) as error:
        raise FileRefused(path, FileReason.NOT_A_COPY) from error
    whole = isinstance(manifest, dict) and isinstance(data, dict)
    if not whole or manifest.get("sha256", {}).get(RECORDS) != hashlib.sha256(content).hexdigest():
        raise FileRefused(path, FileReason.DAMAGED)
    known = (data.get("format"), data.get("version"), data.get("copy"))
    if known != (FORMAT, VERSION, CopyFor.DISTRICT.value):
        raise FileRefused(path, FileReason.NOT_A_COPY)
    return cast("dict[str, Any]", data)


def _content(bundle: ZipFile, name: str) -> bytes:
    if bundle.getinfo(name).file_size > _MOST:
        raise ValueError(name)
    return bundle.read(name)


class _Reading:
    """Reads records and turns the districts, codes and codings in them into this project's."""

    def __init__(self, reader: ProjectReader, data: dict[str, Any]) -> None:
        self._reader, self._data = reader, data
        self.strange: list[str] = []
        names = {each.name.casefold(): each.id for each in reader.all(District)}
        own = {each.id for each in reader.all(District)}
        self._districts: dict[str, DistrictId | None] = {
            guid: DistrictId(guid) if guid in own else names.get(str(name).casefold())
            for guid, name in data["districts"].items()
        }
        book = Codebook(reader.all(Code))
        paths = {book.path(each.id).casefold(): each.id for each in reader.all(Code)}
        known = {each.id for each in reader.all(Code)}
        self._codes: dict[str, CodeId | None] = {
            guid: CodeId(guid) if guid in known else paths.get(str(path).casefold())
            for guid, path in data["codes"].items()
        }

    def records(self) -> Records:
        by_kind = {kind: self._of_kind(kind) for kind in KINDS}
        sessions = tuple(map(self._session, by_kind[Session]))
        return Records(
            tuple(map(self._case, by_kind[Case])),
            sessions,
            tuple(replace(each, grounds=self._there(each.grounds)) for each in by_kind[Action]),
            tuple(each for kind in (Flag, Escalation, Referral, Approval) for each in by_kind[kind]),
            by_kind[Facilitator],
            by_kind[Mentorship],
        )

    def _of_kind(self, kind: type[Record]) -> tuple[Any, ...]:
        from workbench.storage.codec import decoded
        from workbench.storage.kinds import kind_name

        read = (decoded(kind, value) for value in self._data["records"].get(kind_name(kind), ()))
        return tuple(placed for each in read if (placed := self._placed(each)) is not None)

    def _placed(self, record: Any) -> Any:  # noqa: ANN401 - any kind of record
        _must_be_whole(record)
        there = getattr(record, "district", None)
        if there is None:
            return record
        district = self._districts.get(there)
        if district is None:
            self.strange.append(str(self._data["districts"].get(there, there)))
            return None
        return replace(record, district=district)

    def _case(self, case: Case) -> Case:
        evidence = self._there(case.evidence)
        return replace(
            case, themes=self._ties(case.themes), evidence=evidence, refused=self._known(case.refused)
        )

    def _session(self, session: Session) -> Session:
        return replace(session, discussions=tuple(map(self._discussion, session.discussions)))

    def _discussion(self, said: CaseDiscussion) -> CaseDiscussion:
        return replace(
            said,
            themes=self._ties(said.themes),
            evidence=self._there(said.evidence),
            refused=self._known(said.refused),
        )

    def _ties(self, ties: tuple[ThemeTie, ...]) -> tuple[ThemeTie, ...]:
        found = []
        for tie in ties:
            code = self._codes.get(tie.code)
            if code is None:
                self.strange.append(str(self._data["codes"].get(tie.code, tie.code)))
            else:
                found.append(replace(tie, code=code))
        return tuple(found)

    def _known(self, codes: tuple[CodeId, ...]) -> tuple[CodeId, ...]:
        return tuple(code for each in codes if (code := self._codes.get(each)) is not None)

    def _there(self, codings: tuple[CodingId, ...]) -> tuple[CodingId, ...]:
        return tuple(each for each in codings if self._reader.find(Coding, each) is not None)


def _must_be_whole(record: object) -> None:
    """Raise TypeError for a record whose texts are none: a file can hold anything."""
    if not is_dataclass(record):
        raise TypeError
    for each in fields(record):
        value = getattr(record, each.name)
        if each.type in {str, "str"} and not isinstance(value, str):
            raise TypeError(each.name)
