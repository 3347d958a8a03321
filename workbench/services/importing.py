"""Bringing material in: first a proposal for each file, which a person may correct, then one operation."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from workbench.coding.material import ImportedSource, ImportSources
from workbench.domain.clock import Clock, system_clock
from workbench.domain.districts import District, district_named
from workbench.domain.errors import FileReason, FileRefused, InputRefused, TextUnusable
from workbench.domain.ids import DistrictId, ParticipantId, SourceId, new_id
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.store import ProjectReader
from workbench.domain.texts import count_words
from workbench.domain.turns import Turn
from workbench.services.jobs import Progress

if TYPE_CHECKING:
    from workbench.language.readers import Doubt, Material
    from workbench.language.speakers import Recognised

Status = Literal["ready", "duplicate", "refused"]
_NAMELESS = "?"
_READERS = 2


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the person says of all files at once; None leaves it to recognition. ``district`` is a name or id."""

    kind: SourceKind | None = None
    district: str | None = None


@dataclass(frozen=True, slots=True)
class SpeakerShare:
    """How much of a talk is one participant's."""

    participant: Participant
    turns: int
    words: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a file would become. Nothing is saved yet.

    ``ready`` ones have source, transcript and participants; a ``duplicate`` names the source with the same text;
    a ``refused`` one says why. ``district_from`` is ``option``, ``name``, ``text``, ``hand`` or ``none``.
    """

    path: Path
    status: Status
    source: Source | None = None
    transcript: Transcript | None = None
    participants: tuple[Participant, ...] = ()
    district_from: str = "none"
    doubts: tuple["Doubt", ...] = ()
    error: InputRefused | None = None
    duplicate_of: str = ""
    duplicate_id: SourceId | None = None

    def renamed(self, name: str) -> "Proposal":
        """Return the proposal with another name for the source."""
        return self if self.source is None else replace(self, source=self.source.renamed(name))

    def in_kind(self, kind: SourceKind) -> "Proposal":
        """Return the proposal as another kind of source."""
        return self if self.source is None else replace(self, source=replace(self.source, kind=kind))

    def placed(self, district: DistrictId | None) -> "Proposal":
        """Return the proposal in another district, as a person said."""
        if self.source is None:
            return self
        return replace(self, source=self.source.placed(district), district_from="hand")

    def with_role(self, participant: ParticipantId, role: Role) -> "Proposal":
        """Return the proposal with somebody in another role."""
        return self._with_participant(participant, lambda each: each.in_role(role))

    def with_speaker_name(self, participant: ParticipantId, name: str) -> "Proposal":
        """Return the proposal with somebody under another name; an empty name changes nothing."""
        clean = " ".join(name.split())
        return self._with_participant(participant, lambda each: replace(each, name=clean or each.name))

    def shares(self) -> tuple[SpeakerShare, ...]:
        """Return who speaks how much, in order of first appearance."""
        return speaker_shares(self.transcript, self.participants) if self.transcript else ()

    def _with_participant(
        self, wanted: ParticipantId, change: Callable[[Participant], Participant]
    ) -> "Proposal":
        people = tuple(change(each) if each.id == wanted else each for each in self.participants)
        return replace(self, participants=people)


@dataclass
class _Known:
    """What the project holds already, and what this import adds to it while it goes on."""

    districts: tuple[District, ...]
    by_hash: dict[str, Source]
    names: set[str] = field(default_factory=set)


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

    known = _Known(reader.all(District), {source.sha256: source for source in reader.all(Source)})
    known.names = {source.name.casefold() for source in known.by_hash.values()}
    if options.district is not None:
        district_named(known.districts, options.district)
    files = material_files(paths)
    with ReadingRoom(readers=_READERS) as room:
        found = room.read_all(files, lambda done, path: progress.advance(done, len(files), path.name))
        proposals = [_propose_one(path, read, options, known, clock) for path, read in found]
    progress.advance(len(files), len(files))
    return tuple(proposals)


def import_operation(proposals: Sequence[Proposal]) -> ImportSources | None:
    """Return the one operation that brings in every proposal that is ready, or None when none is."""
    imported = tuple(
        ImportedSource(each.source, each.transcript, each.participants)
        for each in proposals
        if each.status == "ready" and each.source is not None and each.transcript is not None
    )
    return ImportSources(imported) if imported else None


def speaker_shares(transcript: Transcript, participants: Sequence[Participant]) -> tuple[SpeakerShare, ...]:
    """Return how many turns and words each participant has; words are counted without the labels."""
    turns: Counter[ParticipantId | None] = Counter()
    words: Counter[ParticipantId | None] = Counter()
    for turn in transcript.turns:
        turns[turn.participant] += 1
        words[turn.participant] += count_words(transcript.text[turn.text_start : turn.end])
    return tuple(SpeakerShare(each, turns[each.id], words[each.id]) for each in participants)


def _propose_one(
    path: Path, material: "Material | FileRefused", options: ImportOptions, known: _Known, clock: Clock
) -> Proposal:
    from workbench.language.speakers import recognise

    if isinstance(material, FileRefused):
        return Proposal(path, "refused", error=material)
    try:
        recognised = recognise(material)
    except TextUnusable as error:
        return Proposal(path, "refused", error=FileRefused(path, FileReason(error.reason.value)))
    except InputRefused as error:
        return Proposal(path, "refused", error=error)
    district, district_from = _place(recognised, path, options, known)
    source_id = SourceId(new_id())
    source = described(
        source_id,
        _free_name(path.stem, known.names),
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
    people, turns = _cast(recognised, source.district)
    transcript = Transcript(source_id, recognised.text, turns)
    doubts = (*material.warnings, *recognised.warnings)
    return Proposal(path, "ready", source, transcript, people, district_from, doubts)


def _place(
    recognised: "Recognised", path: Path, options: ImportOptions, known: _Known
) -> tuple[District | None, str]:
    from workbench.language.speakers import district_of

    if options.district is not None:
        return district_named(known.districts, options.district), "option"
    return district_of(recognised, path.stem, known.districts)


def _cast(
    recognised: "Recognised", district: DistrictId | None
) -> tuple[tuple[Participant, ...], tuple[Turn, ...]]:
    """Return the participants of a talk, one for each name, and its turns with their participants."""
    people = {
        each.name: Participant(ParticipantId(new_id()), each.name, each.role, district)
        for each in recognised.speakers
    }
    turns = tuple(
        Turn(
            index,
            each.speaker,
            each.start,
            each.text_start,
            each.end,
            _id_of(people, each.speaker),
            each.time,
        )
        for index, each in enumerate(recognised.turns)
    )
    return tuple(people.values()), turns


def _id_of(people: dict[str, Participant], name: str) -> ParticipantId | None:
    return people[name].id if name in people else None


def _free_name(stem: str, taken: set[str]) -> str:
    """Return the file's name without its ending, numbered when a source bears it already."""
    # a file's name may be bytes that are no text, or nothing but spaces
    stem = " ".join(stem.encode("utf-8", errors="replace").decode("utf-8").split()) or _NAMELESS
    name, number = stem, 2
    while name.casefold() in taken:
        name, number = f"{stem} ({number})", number + 1
    return name
