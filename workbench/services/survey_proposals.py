"""Sheets of answers among the files to import: each becomes a survey, with parts of its columns guessed or given."""

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.clock import Clock, system_clock
from workbench.domain.errors import (
    AmbiguousName,
    FieldTwice,
    FileReason,
    FileRefused,
    InputRefused,
    UnknownThing,
)
from workbench.domain.sources import SourceKind
from workbench.domain.store import ProjectReader
from workbench.domain.surveys import ColumnPart
from workbench.services.import_frame import ImportOptions, Known, free_name, numbered, place
from workbench.services.jobs import Progress
from workbench.services.proposals import Proposal
from workbench.services.survey_doubts import survey_doubts
from workbench.services.surveys import SurveySheet, may_be_survey, survey_sheet, surveyed

if TYPE_CHECKING:
    from workbench.language.readers.room import ReadingRoom


def propose_survey(
    reader: ProjectReader,
    path: Path,
    sheet: SurveySheet,
    options: ImportOptions,
    progress: Progress,
    clock: Clock = system_clock,
) -> Proposal:
    """Propose what a sheet would become with the parts that it has now; raises Cancelled."""
    known = Known.of(reader)
    return _propose_sheet(path, sheet, options, known, clock, progress)


def may_be_asked_about(path: Path, options: ImportOptions) -> bool:
    """Tell whether a file may be a sheet of answers, and nobody said that it is something else."""
    return may_be_survey(path) and options.kind in {None, SourceKind.SURVEY}


def proposed_survey(
    room: "ReadingRoom",
    path: Path,
    options: ImportOptions,
    known: Known,
    clock: Clock,
    progress: Progress,
    *,
    alone: bool = True,
) -> Proposal | None:
    """Return what a sheet of answers would become; None for a talk.

    Where the sheet is not ``alone``, one that a map does not fit is refused by itself and the others go on.

    Raises:
        UnknownThing, AmbiguousName, FieldTwice: the map does not fit the one sheet there is.
        Cancelled: the person stopped it.
    """
    asked_for = options.kind is SourceKind.SURVEY or options.survey_map is not None
    try:
        sheet = survey_sheet(room, path, known.districts, options.survey_map, unless_talk=not asked_for)
    except InputRefused as error:
        return Proposal(path, "refused", error=error)
    except (UnknownThing, AmbiguousName, FieldTwice) as error:
        if alone:
            raise
        return Proposal(path, "refused", error=_unfitting(path, error))
    return None if sheet is None else _propose_sheet(path, sheet, options, known, clock, progress)


def _unfitting(path: Path, error: UnknownThing | AmbiguousName | FieldTwice) -> FileRefused:
    """Return why a map does not fit a sheet, with the sheet's name."""
    if isinstance(error, UnknownThing) and error.kind == "worksheet":
        return FileRefused(path, FileReason.NO_WORKSHEET, {"worksheet": error.name})
    reason = FileReason.NO_COLUMN if isinstance(error, UnknownThing) else FileReason.COLUMN_TWICE
    return FileRefused(path, reason, {"column": error.name})


def _propose_sheet(
    path: Path,
    sheet: SurveySheet,
    options: ImportOptions,
    known: Known,
    clock: Clock,
    progress: Progress,
) -> Proposal:
    from workbench.language.speakers import Recognised

    places = any(each.column.part is ColumnPart.DISTRICT for each in sheet.columns)
    district, district_from = (None, "none")
    if options.district is not None or not places:
        district, district_from = place(Recognised(""), path, options, known)
    wanted = options.survey_map.name if options.survey_map else ""
    name = numbered(wanted, known.names) if wanted else free_name(path, known)
    try:
        found = surveyed(sheet, name, known.districts, clock, progress, district.id if district else None)
    except InputRefused as error:
        return Proposal(path, "refused", error=error, sheet=sheet)
    made = found.imported
    twin = known.take(made.source)
    if twin is not None:
        return Proposal(path, "duplicate", duplicate_of=twin.name, duplicate_id=twin.id)
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
