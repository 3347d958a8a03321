"""Studies: what a new project starts with, and the example that comes with the program."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

import corpora
from workbench.coding.districts import FoundStudy
from workbench.domain.clock import Clock, system_clock
from workbench.domain.districts import District, PlaceLevel
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import DistrictId, new_id
from workbench.domain.operations import Operation, Step, Together
from workbench.services.codebook import codebook_rows, revision_of
from workbench.services.jobs import Progress
from workbench.services.projects import Project, create_file
from workbench.services.regions import outlines_for
from workbench.services.study_days import StudyDays
from workbench.services.study_filling import Filling

EMPTY = "empty"
EXAMPLE = "pkh-2025"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a study says of itself, in both languages; ``start`` is what a project that begins with it holds."""

    name: str
    title: str
    title_en: str
    start: str
    start_en: str
    notice: str
    notice_en: str
    coders: tuple[str, ...]
    place_level: PlaceLevel = PlaceLevel.DISTRICT


def study_names() -> tuple[str, ...]:
    """Return the studies that a project can start with: the example first, then the others, then none at all."""
    return (EXAMPLE, *(each for each in corpora.studies() if each != EXAMPLE), EMPTY)


def manifest_of(study: str) -> Manifest:
    """Return a study's manifest; raise UnknownThing when there is no such study."""
    data = json.loads((study_folder(study) / "manifest.json").read_text(encoding="utf-8"))
    return Manifest(
        data["name"],
        data["title"],
        data["title_en"],
        data["start"],
        data["start_en"],
        data["notice"],
        data["notice_en"],
        tuple(data["coders"]),
        PlaceLevel(data.get("place", PlaceLevel.DISTRICT.value)),
    )


def create(
    path: Path,
    *,
    study: str = EXAMPLE,
    title: str = "",
    coder: str | None = None,
    clock: Clock = system_clock,
) -> Project:
    """Create a project with a study's districts and codebook, or an empty one.

    Raises:
        UnknownThing: there is no such study; nothing is created.
        ProjectExists, NoRights, DiskFull: the file can't be made.
    """
    operation_of = _nothing if study == EMPTY else _frame_of(study_folder(study))
    manifest = manifest_of(study) if study != EMPTY else None
    if manifest is not None and not title:
        title = manifest.title
    project = create_file(path, study=study, title=title, coder=coder, clock=clock)
    try:
        if manifest is not None:
            project.call_places(manifest.place_level)
        operation = operation_of(project)
        if operation is not None:
            project.perform(operation)
            project.settle()
    except BaseException:
        project.close()
        path.unlink(missing_ok=True)
        raise
    return project


def create_example(
    path: Path, progress: Progress, *, study: str = EXAMPLE, title: str = "", clock: Clock = system_clock
) -> Project:
    """Create a project that holds a whole example study: sources, two coders' codings, links and cases.

    When it fails or is cancelled, no file stays behind. Raises as ``create`` does, and Cancelled.
    """
    days = StudyDays(clock)
    project = create(path, study=study, title=title, clock=days)
    try:
        Filling(project, study_folder(study), days).run(progress)
        project.settle()
    except BaseException:
        project.close()
        path.unlink(missing_ok=True)
        raise
    return project


def study_folder(study: str) -> Traversable:
    """Return the folder of a study's files; raise UnknownThing when there is no such study."""
    try:
        return corpora.study(study)
    except KeyError:
        raise UnknownThing("study", study) from None


def _nothing(_project: Project) -> Operation | None:
    return None


def _frame_of(folder: Traversable) -> Callable[[Project], Operation | None]:
    """Return what founds a study in a project: its districts, then its codebook, as one step."""

    def found(project: Project) -> Operation:
        districts = tuple(_districts(folder))
        codebook = folder / "codebook.csv"
        rows = codebook_rows(Path("codebook.csv"), codebook.read_text(encoding="utf-8"))
        revision = revision_of(project.reader, rows).operation
        founding = FoundStudy(districts, outlines=outlines_for(districts, project.place_level))
        parts: tuple[Operation, ...] = (founding, *((revision,) if revision else ()))
        return Together(Step(FoundStudy.VERB, count=len(districts)), parts)

    return found


def _districts(folder: Traversable) -> list[District]:
    text = (folder / "districts.csv").read_text(encoding="utf-8")
    return [
        District(
            DistrictId(new_id()),
            row["name"],
            row["province"],
            row["code"],
            row["kemendagri_code"],
            tuple(alias for alias in row["aliases"].split(";") if alias),
            int(row["position"]),
            int(row.get("planned_fgds") or 0),
            int(row.get("planned_interviews") or 0),
            row.get("notes") or "",
            _degrees(row.get("latitude")),
            _degrees(row.get("longitude")),
        )
        for row in csv.DictReader(io.StringIO(text))
    ]


def _degrees(words: str | None) -> float | None:
    return float(words) if words else None
