"""Bringing material in: first a proposal for each file, which a person may correct, then one operation."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.coding.material import ImportedSource, ImportSources
from workbench.domain.clock import Clock, system_clock
from workbench.domain.districts import District, district_named
from workbench.domain.errors import FileReason, FileRefused, InputRefused, TextUnusable
from workbench.domain.ids import ParticipantId, SourceId, new_id
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.store import ProjectReader
from workbench.services.casting import SpeakerShare, speaker_shares
from workbench.services.jobs import Progress
from workbench.services.projects import Project
from workbench.services.proposals import Proposal, Reading, RemarksAs, Status
from workbench.services.remarks import IMPORTED_CODES, remarks_of

if TYPE_CHECKING:
    from workbench.language.readers import Comment, Material
    from workbench.language.speakers import Profile, Recognised

__all__ = [
    "ImportOptions",
    "Proposal",
    "SpeakerShare",
    "Status",
    "formats",
    "import_operation",
    "propose",
    "speaker_shares",
    "split_up",
]

_NAMELESS = "?"


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the person says of all files at once; None leaves it to recognition. ``district`` is a name or id.

    ``layout`` is the value of a ``LayoutChoice``. ``split`` makes a proposal of each interview in a file, and
    ``merge`` takes every proposal to merge names within a file.
    """

    kind: SourceKind | None = None
    district: str | None = None
    layout: str = "auto"
    split: bool = False
    merge: bool = False
    remarks_as: RemarksAs | None = None


@dataclass
class _Known:
    """What the project holds already, and what this import adds to it while it goes on."""

    districts: tuple[District, ...]
    by_hash: dict[str, Source]
    names: set[str] = field(default_factory=set)
    folders: dict[str, set[Path]] = field(default_factory=lambda: defaultdict(set))


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

    known = _Known(reader.all(District), {source.sha256: source for source in reader.all(Source)})
    known.names = {source.name.casefold() for source in known.by_hash.values()}
    if options.district is not None:
        district_named(known.districts, options.district)
    files = material_files(paths)
    for path in files:
        known.folders[_stem(path).casefold()].add(path.absolute().parent)
    proposals: list[Proposal] = []
    for done, path in enumerate(files):
        progress.advance(done, len(files), path.name)
        proposals += _propose_one(path, options, known, clock)
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
        imported.append(ImportedSource(each.source, each.transcript, people))
    if not imported:
        return None
    if project is None:
        return ImportSources(tuple(imported))
    remarks = remarks_of(project, ready, theme)
    return ImportSources(tuple(imported), remarks.coders, remarks.codes, remarks.codings, remarks.memos)


def split_up(
    proposal: Proposal, districts: Sequence[District], taken: Iterable[str], clock: Clock = system_clock
) -> tuple[Proposal, ...]:
    """Return a proposal for each interview in a file, one where it holds one; their names are not ``taken``.

    Kind, district, layout and what becomes of remarks stay as a person said.
    """
    reading, source = proposal.reading, proposal.source
    if reading is None or source is None:
        return (proposal,)
    options = ImportOptions(
        source.kind if proposal.kind_from in {"hand", "option"} else None,
        source.district if proposal.district_from in {"hand", "option"} else None,
    )
    known = _Known(tuple(districts), {}, {name.casefold() for name in taken})
    parts = _parts(reading.material, reading.profile, source.name, options, known, clock)
    return tuple(replace(each, remarks_as=proposal.remarks_as) for each in parts)


def _propose_one(path: Path, options: ImportOptions, known: _Known, clock: Clock) -> Iterator[Proposal]:
    from workbench.language.readers import read
    from workbench.language.speakers import LayoutChoice, Profile

    profile = Profile(LayoutChoice(options.layout))
    try:
        material = read(path)
        if options.split:
            found = _parts(material, profile, _stem(path), options, known, clock)
        else:
            found = [_proposed(material, profile, _free_name(path, known), options, known, clock)]
    except TextUnusable as error:
        found = [Proposal(path, "refused", error=FileRefused(path, FileReason(error.reason.value)))]
    except InputRefused as error:
        found = [Proposal(path, "refused", error=error)]
    yield from found


def _parts(
    material: "Material", profile: "Profile", name: str, options: ImportOptions, known: _Known, clock: Clock
) -> list[Proposal]:
    """Return a proposal for each interview in a file, named after who speaks in it; one where it holds one."""
    from workbench.language.speakers import parts_of, split

    sections = parts_of(material)
    if len(sections) < 2:
        return [_proposed(material, profile, _free_name(material.path, known), options, known, clock)]
    found = []
    for number, (section, part) in enumerate(zip(sections, split(material), strict=True), 1):
        own = _numbered(f"{name} – {section.title}", known.names)
        found.append(replace(_proposed(part, profile, own, options, known, clock), part=number))
    return found


def _proposed(
    material: "Material", profile: "Profile", name: str, options: ImportOptions, known: _Known, clock: Clock
) -> Proposal:
    from workbench.language.speakers import AUTO_PROFILE, recognise

    path = material.path
    recognised = recognise(material, profile)
    first = recognised if profile == AUTO_PROFILE else recognise(material)
    district, district_from = _place(recognised, path, options, known)
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
    twin = known.by_hash.get(source.sha256)
    if twin is not None:
        return Proposal(path, "duplicate", duplicate_of=twin.name, duplicate_id=twin.id)
    known.by_hash[source.sha256] = source
    known.names.add(source.name.casefold())
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


def _place(
    recognised: "Recognised", path: Path, options: ImportOptions, known: _Known
) -> tuple[District | None, str]:
    from workbench.language.speakers import district_of

    if options.district is not None:
        return district_named(known.districts, options.district), "option"
    return district_of(recognised, path.stem, known.districts)


def _stem(path: Path) -> str:
    """Return the file's name without its ending, as text; a file's name may be bytes that are none, or only spaces."""
    return _as_text(path.stem) or _NAMELESS


def _as_text(name: str) -> str:
    return " ".join(name.encode("utf-8", errors="replace").decode("utf-8").split())


def _free_name(path: Path, known: _Known) -> str:
    """Return a name for the file's source: its own, with its folder's where several files bear it, else numbered."""
    stem = _stem(path)
    folder = _as_text(path.absolute().parent.name)
    if folder and len(known.folders[stem.casefold()]) > 1:
        return _numbered(f"{stem} ({folder})", known.names)
    return _numbered(stem, known.names)


def _numbered(name: str, taken: set[str]) -> str:
    """Return the name, with a number when a source bears it already."""
    free, number = name, 2
    while free.casefold() in taken:
        free, number = f"{name} ({number})", number + 1
    return free
