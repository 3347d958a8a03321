"""Copies of supervision for a facilitator, a district or research, as one file that says what it is.

A copy is a ZIP file: ``records.json`` for a program, ``records.docx`` for a person, and a manifest with the SHA-256 of
both. What a copy may hold, ``supervision.copying`` and ``supervision.deidentifying`` say.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from workbench.domain.access import AccessKind
from workbench.domain.actions import Action
from workbench.domain.case_events import Approval, Escalation, Flag, Referral
from workbench.domain.cases import Case
from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District
from workbench.domain.facilitators import Facilitator
from workbench.domain.ids import CodeId, DistrictId
from workbench.domain.mentorships import Mentorship
from workbench.domain.reports import Report
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectReader, Record
from workbench.services.access_log import note_access
from workbench.services.glossary import Glossary, glossary_of
from workbench.services.projects import Project
from workbench.services.reporting import write
from workbench.services.reporting_copies import copy_report
from workbench.supervision.copying import CopyFor, Records, for_district, for_facilitator
from workbench.supervision.deidentifying import Masked, for_research
from workbench.supervision.merging import case_form

FORMAT: Final = "workbench-supervision"
VERSION: Final = 1
RECORDS: Final = "records.json"
PAPER: Final = "records.docx"
KINDS: Final[tuple[type[Record], ...]] = (
    Facilitator,
    Mentorship,
    Case,
    Session,
    Action,
    Flag,
    Escalation,
    Referral,
    Approval,
)


@dataclass(frozen=True, slots=True)
class CopyWish:
    """Which copy is wanted: for whom; of which facilitator, by code name; of which district, None for all."""

    kind: CopyFor
    facilitator: str = ""
    district: DistrictId | None = None


@dataclass(frozen=True, slots=True)
class WrittenCopy:
    """A copy that was written: where, how many records of each kind, its size in bytes."""

    path: Path
    counts: dict[str, int]
    bytes: int


def all_records(reader: ProjectReader) -> Records:
    """Return everything that supervision keeps."""
    return Records(
        reader.all(Case),
        reader.all(Session),
        reader.all(Action),
        (*reader.all(Flag), *reader.all(Escalation), *reader.all(Referral), *reader.all(Approval)),
        reader.all(Facilitator),
        reader.all(Mentorship),
    )


def records_for(reader: ProjectReader, wish: CopyWish, masked: Masked) -> Records:
    """Return what a copy holds."""
    everything = all_records(reader)
    if wish.kind is CopyFor.FACILITATOR:
        return for_facilitator(everything, wish.facilitator)
    there = for_district(everything, wish.district)
    return there if wish.kind is CopyFor.DISTRICT else for_research(there, masked)


def write_copy(project: Project, wish: CopyWish, path: Path, language: str, masked: Masked) -> WrittenCopy:
    """Write a copy and note it down; raise FileRefused or DiskFull.

    ``masked`` covers in texts for research what may tell who it is.
    """
    written = copy_written(project, wish, path, language, masked, project.reader, glossary_of(project))
    note_copy(project, wish)
    return written


def note_copy(project: Project, wish: CopyWish) -> None:
    """Note down, on the project's own thread, that a copy left. Raises DiskFull."""
    note_access(project, AccessKind.EXPORTED, "", "", f"copy_{wish.kind.value}")


def copy_written(
    project: Project,
    wish: CopyWish,
    path: Path,
    language: str,
    masked: Masked,
    reader: ProjectReader,
    words: Glossary,
) -> WrittenCopy:
    """Write a copy as ``write_copy`` does, on any thread that ``reader`` was lent to; whoever asks notes it down."""
    from exports.bundle import write_bundle

    records = records_for(reader, wish, masked)
    data = _data(project, reader, records, wish)
    paper = _paper(project, copy_report(reader, words, records, wish.kind, language))
    facts = {
        "format": FORMAT,
        "version": VERSION,
        "copy": wish.kind.value,
        "made_on": project.clock().date().isoformat(),
    }
    counts = _counts(records)
    content = json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8")
    size = write_bundle(path, {**facts, "records": counts}, {RECORDS: content, PAPER: paper})
    return WrittenCopy(path, counts, size)


def form(record: Record) -> str:
    """Return a record's fingerprint, by what is merged of it."""
    from workbench.storage.codec import dumped

    return hashlib.sha256(dumped(case_form(record)).encode("utf-8")).hexdigest()


def earlier_states(project: Project, among: Iterable[str] | None = None) -> dict[str, list[str]]:
    """Return the fingerprints of all states of supervision's records, by id; of those ``among`` some ids only."""
    from workbench.storage.stories import stories

    wanted = None if among is None else set(among)
    told = stories(project.file, KINDS, form)
    return {id: states for id, states in told.items() if wanted is None or id in wanted}


def _paper(project: Project, report: Report) -> bytes:
    """Return a report as a Word file's bytes."""
    with TemporaryDirectory() as folder:
        path = Path(folder, PAPER)
        write(report, path, clock=project.clock)
        return path.read_bytes()


def _data(project: Project, reader: ProjectReader, records: Records, wish: CopyWish) -> dict[str, Any]:
    from workbench.storage.codec import encoded
    from workbench.storage.kinds import kind_name

    by_kind: dict[str, list[dict[str, Any]]] = {}
    for record in records.all():
        by_kind.setdefault(kind_name(type(record)), []).append(encoded(record))
    data: dict[str, Any] = {
        "format": FORMAT,
        "version": VERSION,
        "copy": wish.kind.value,
        "study": project.study,
        "districts": {each.id: each.name for each in reader.all(District)},
        "codes": _paths(reader, records),
        "records": by_kind,
    }
    if wish.kind is CopyFor.DISTRICT:
        data["earlier"] = earlier_states(project, (each.id for each in records.all()))
    return data


def _paths(reader: ProjectReader, records: Records) -> dict[str, str]:
    """Return the paths of the codes that the records name."""
    book = Codebook(reader.all(Code))
    named: set[CodeId] = {tie.code for case in records.cases for tie in case.themes}
    for session in records.sessions:
        named.update(tie.code for each in session.discussions for tie in each.themes)
    return {code: book.path(code) for code in sorted(named)}


def _counts(records: Records) -> dict[str, int]:
    from workbench.storage.kinds import kind_name

    counts: dict[str, int] = {}
    for record in records.all():
        name = kind_name(type(record))
        counts[name] = counts.get(name, 0) + 1
    return counts
