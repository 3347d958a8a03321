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
from workbench.domain.surveys import ColumnPart, Survey
from workbench.domain.texts import count_words
from workbench.domain.turns import Turn
from workbench.services.jobs import Progress
from workbench.services.survey_doubts import survey_doubts
from workbench.services.surveys import SurveyMap, SurveySheet, may_be_survey, survey_sheet, surveyed

if TYPE_CHECKING:
    from workbench.language.readers import Doubt, Material
    from workbench.language.readers.room import ReadingRoom
    from workbench.language.readers.sheet_rows import BadRow
    from workbench.language.speakers import Recognised

Status = Literal["ready", "duplicate", "refused"]
_NAMELESS = "?"
_READERS = 2


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the person says of all files at once; None leaves it to recognition. ``district`` is a name or id.

    A ``survey_map`` makes surveys of all sheets.
    """

    kind: SourceKind | None = None
    district: str | None = None
    survey_map: SurveyMap | None = None


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
    A survey has its columns, the ``sheet`` that it was made of, and the rows of it that could not be taken.
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
    survey: Survey | None = None
    sheet: SurveySheet | None = None
    bad_rows: tuple["BadRow", ...] = ()

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

    @classmethod
    def of(cls, reader: ProjectReader) -> "_Known":
        sources = reader.all(Source)
        names = {source.name.casefold() for source in sources}
        return cls(reader.all(District), {source.sha256: source for source in sources}, names)


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

    known = _Known.of(reader)
    if options.district is not None:
        district_named(known.districts, options.district)
    files = material_files(paths)
    talks = [(number, path) for number, path in enumerate(files) if not _may_be_survey(path, options)]
    with ReadingRoom(readers=_READERS) as room:
        coming = room.read_all(
            (path for _, path in talks),
            lambda done, path: progress.advance(talks[done][0], len(files), path.name),
        )
        proposals: list[Proposal] = []
        for number, path in enumerate(files):
            if not _may_be_survey(path, options):
                proposals.append(_propose_one(*next(coming), options, known, clock))
                continue
            progress.advance(number, len(files), path.name)
            survey = _propose_survey(room, path, options, known, clock, progress)
            proposals.append(survey or _propose_one(path, _read(room, path), options, known, clock))
    progress.advance(len(files), len(files))
    return tuple(proposals)


def import_operation(proposals: Sequence[Proposal]) -> ImportSources | None:
    """Return the one operation that brings in every proposal that is ready, or None when none is."""
    imported = tuple(
        ImportedSource(each.source, each.transcript, each.participants, each.survey)
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


def propose_survey(
    reader: ProjectReader,
    path: Path,
    sheet: SurveySheet,
    options: ImportOptions,
    progress: Progress,
    clock: Clock = system_clock,
) -> Proposal:
    """Propose what a sheet would become with the parts that it has now; raises Cancelled."""
    known = _Known.of(reader)
    return _propose_sheet(path, sheet, options, known, clock, progress)


def _may_be_survey(path: Path, options: ImportOptions) -> bool:
    return may_be_survey(path) and options.kind in {None, SourceKind.SURVEY}


def _read(room: "ReadingRoom", path: Path) -> "Material | FileRefused":
    try:
        return room.read(path)
    except FileRefused as refused:
        return refused


def _propose_survey(
    room: "ReadingRoom",
    path: Path,
    options: ImportOptions,
    known: "_Known",
    clock: Clock,
    progress: Progress,
) -> Proposal | None:
    """Return what a sheet of answers would become; None for a talk."""
    asked_for = options.kind is SourceKind.SURVEY or options.survey_map is not None
    try:
        sheet = survey_sheet(room, path, known.districts, options.survey_map, unless_talk=not asked_for)
    except InputRefused as error:
        return Proposal(path, "refused", error=error)
    return None if sheet is None else _propose_sheet(path, sheet, options, known, clock, progress)


def _propose_sheet(
    path: Path,
    sheet: SurveySheet,
    options: ImportOptions,
    known: "_Known",
    clock: Clock,
    progress: Progress,
) -> Proposal:
    from workbench.language.speakers import Recognised

    places = any(each.column.part is ColumnPart.DISTRICT for each in sheet.columns)
    district, district_from = (None, "none")
    if options.district is not None or not places:
        district, district_from = _place(Recognised(""), path, options, known)
    wanted = options.survey_map.name if options.survey_map else ""
    name = _free_name(wanted or path.stem, known.names)
    try:
        found = surveyed(sheet, name, known.districts, clock, progress, district.id if district else None)
    except InputRefused as error:
        return Proposal(path, "refused", error=error, sheet=sheet)
    made = found.imported
    twin = known.by_hash.get(made.source.sha256)
    if twin is not None:
        return Proposal(path, "duplicate", duplicate_of=twin.name, duplicate_id=twin.id)
    known.by_hash[made.source.sha256] = made.source
    known.names.add(made.source.name.casefold())
    return Proposal(
        path,
        "ready",
        made.source,
        made.transcript,
        made.participants,
        district_from,
        survey_doubts(sheet, found),
        survey=made.survey,
        sheet=sheet,
        bad_rows=found.bad_rows,
    )


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
