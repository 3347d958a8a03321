"""Bringing material in: first a proposal for each file, which a person may correct, then one operation."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.coding.material import ImportedSource, ImportSources
from workbench.domain.clock import Clock, system_clock
from workbench.domain.districts import District, district_named
from workbench.domain.errors import FileReason, FileRefused, InputRefused, TextUnusable
from workbench.domain.ids import ParticipantId, SourceId, new_id
from workbench.domain.sources import Source, Transcript, described
from workbench.domain.store import ProjectReader
from workbench.services.casting import SpeakerShare, speaker_shares
from workbench.services.import_frame import ImportOptions, Known, free_name, numbered, place, stem_of
from workbench.services.jobs import Progress
from workbench.services.projects import Project
from workbench.services.proposals import Proposal, Reading, RemarksAs, Status
from workbench.services.remarks import IMPORTED_CODES, remarks_of
from workbench.services.survey_proposals import may_be_asked_about, propose_survey, proposed_survey

if TYPE_CHECKING:
    from workbench.language.readers import Comment, Material
    from workbench.language.readers.room import ReadingRoom
    from workbench.language.speakers import Profile

__all__ = [
    "ImportOptions",
    "Proposal",
    "SpeakerShare",
    "Status",
    "formats",
    "import_operation",
    "propose",
    "propose_survey",
    "speaker_shares",
    "split_up",
]

_READERS = 2


def formats() -> tuple[str, ...]:
    """Return the endings of the files that can be imported, in lower case with their dot."""
    from workbench.language.readers import FORMATS

    return FORMATS


def propose(
    reader: ProjectReader,
    paths: Iterable[Path],
    options: ImportOptions,
    progress: Progress,
    clock: Clock = system_clock,
) -> tuple[Proposal, ...]:
    """Read files, and folders with all below them, and propose what each would become. Writes nothing.

    Raises:
        UnknownThing: the district of the options is none of the study's.
        Cancelled: the person stopped it.
    """
    # Recognition compiles many patterns; a window that imports nothing need not wait for them.
    from workbench.language.readers import material_files
    from workbench.language.readers.room import ReadingRoom

    known = Known.of(reader)
    if options.district is not None:
        district_named(known.districts, options.district)
    files = material_files(paths)
    known.look_at(files)
    talks = [(number, path) for number, path in enumerate(files) if not may_be_asked_about(path, options)]
    with ReadingRoom(readers=_READERS) as room:
        coming = room.read_all(
            (path for _, path in talks),
            lambda done, path: progress.advance(talks[done][0], len(files), path.name),
        )
        proposals: list[Proposal] = []
        for number, path in enumerate(files):
            if not may_be_asked_about(path, options):
                proposals += _propose_one(*next(coming), options, known, clock)
                continue
            progress.advance(number, len(files), path.name)
            survey = proposed_survey(room, path, options, known, clock, progress, alone=len(files) == 1)
            if survey is not None:
                proposals.append(survey)
            else:
                proposals += _propose_one(path, _read(room, path), options, known, clock)
    progress.advance(len(files), len(files))
    return tuple(proposals)


def import_operation(
    proposals: Sequence[Proposal], project: Project | None = None, theme: tuple[str, str] = IMPORTED_CODES
) -> ImportSources | None:
    """Return the one operation that brings in every proposal that is ready, or None when none is.

    The codes and coders of remarks in margins are looked for in ``project``; without one, remarks stay out. Codes that
    are not there are made under ``theme`` (name, English name). Somebody who speaks in several sources is added once.
    """
    ready = [each for each in proposals if each.status == "ready" and not each.left_out]
    imported: list[ImportedSource] = []
    added: set[ParticipantId] = set()
    for each in ready:
        if each.source is None or each.transcript is None:
            continue
        people = tuple(person for person in each.participants if person.id not in added)
        added |= {person.id for person in people}
        imported.append(ImportedSource(each.source, each.transcript, people, each.survey))
    if not imported:
        return None
    if project is None:
        return ImportSources(tuple(imported))
    remarks = remarks_of(project, ready, theme)
    return ImportSources(tuple(imported), remarks.coders, remarks.codes, remarks.codings, remarks.memos)


def split_up(
    proposal: Proposal,
    districts: Sequence[District],
    taken: Iterable[str],
    clock: Clock = system_clock,
    sources: Iterable[Source] = (),
) -> tuple[Proposal, ...]:
    """Return a proposal for each interview in a file, one where it holds one; their names are not ``taken``.

    A part with the text of one of ``sources`` is its duplicate. Kind, district, layout and what becomes of remarks stay
    as a person said.
    """
    reading, source = proposal.reading, proposal.source
    if reading is None or source is None:
        return (proposal,)
    options = ImportOptions(
        source.kind if proposal.kind_from in {"hand", "option"} else None,
        source.district if proposal.district_from in {"hand", "option"} else None,
    )
    there = {each.sha256: each for each in sources}
    known = Known(tuple(districts), there, {name.casefold() for name in taken})
    parts = _parts(reading.material, reading.profile, source.name, options, known, clock)
    return tuple(replace(each, remarks_as=proposal.remarks_as) for each in parts)


def _read(room: "ReadingRoom", path: Path) -> "Material | FileRefused":
    try:
        return room.read(path)
    except FileRefused as refused:
        return refused


def _propose_one(
    path: Path, material: "Material | FileRefused", options: ImportOptions, known: Known, clock: Clock
) -> list[Proposal]:
    from workbench.language.speakers import LayoutChoice, Profile

    if isinstance(material, FileRefused):
        return [Proposal(path, "refused", error=material)]
    profile = Profile(LayoutChoice(options.layout))
    try:
        if options.split:
            return _parts(material, profile, stem_of(path), options, known, clock)
        return [_proposed(material, profile, free_name(path, known), options, known, clock)]
    except TextUnusable as error:
        return [Proposal(path, "refused", error=FileRefused(path, FileReason(error.reason.value)))]
    except InputRefused as error:
        return [Proposal(path, "refused", error=error)]


def _parts(
    material: "Material", profile: "Profile", name: str, options: ImportOptions, known: Known, clock: Clock
) -> list[Proposal]:
    """Return a proposal for each interview in a file, named after who speaks in it; one where it holds one."""
    from workbench.language.speakers import parts_of, split

    sections = parts_of(material)
    if len(sections) < 2:
        return [_proposed(material, profile, free_name(material.path, known), options, known, clock)]
    found = []
    for number, (section, part) in enumerate(zip(sections, split(material), strict=True), 1):
        own = numbered(f"{name} – {section.title}", known.names)
        found.append(replace(_proposed(part, profile, own, options, known, clock), part=number))
    return found


def _proposed(
    material: "Material", profile: "Profile", name: str, options: ImportOptions, known: Known, clock: Clock
) -> Proposal:
    from workbench.language.speakers import AUTO_PROFILE, recognise

    path = material.path
    recognised = recognise(material, profile)
    first = recognised if profile == AUTO_PROFILE else recognise(material)
    district, district_from = place(recognised, path, options, known)
    source = described(
        SourceId(new_id()),
        name,
        options.kind or recognised.kind,
        material.format,
        recognised.text,
        clock(),
        district.id if district else None,
        recognised.attributes,
    )
    twin = known.take(source)
    if twin is not None:
        return Proposal(path, "duplicate", duplicate_of=twin.name, duplicate_id=twin.id)
    proposal = Proposal(
        path,
        "ready",
        source,
        Transcript(source.id, recognised.text),
        district_from=district_from,
        kind_from="option" if options.kind else recognised.kind_from,
        reading=Reading(material, profile, recognised, first),
        remarks_as=options.remarks_as or _guessed(material.comments),
    )
    proposal = proposal.recast(proposal.casting)
    if options.merge:
        for merge in proposal.merges:
            proposal = proposal.merged_as(merge)
    return proposal


def _guessed(remarks: Sequence["Comment"]) -> RemarksAs:
    """Return what remarks look like; without any there is nothing to make of them."""
    from workbench.language.remarks import look_like_codes

    if not remarks:
        return RemarksAs.LEAVE_OUT
    return RemarksAs.CODINGS if look_like_codes(remarks) else RemarksAs.MEMOS
