"""The people of an example study: how its survey is read, what is known of who speaks, and who speaks twice."""

import json
from importlib.resources import as_file
from importlib.resources.abc import Traversable
from typing import TypedDict, cast

from workbench.coding.participants import MergeParticipants
from workbench.domain.errors import UnknownThing
from workbench.domain.participants import Role
from workbench.domain.surveys import ColumnPart
from workbench.services.material import source_named
from workbench.services.people import participant_named, people_in_sheet, person_items
from workbench.services.projects import Project
from workbench.services.surveys import SurveyMap


class MapRecord(TypedDict):
    """A study's ``survey.json``: parts of columns by their titles, and the role of all respondents."""

    columns: dict[str, str]
    role: str


class SameRow(TypedDict):
    """An entry of ``same_people.json``: a code name, and the sources in which it is the same person."""

    name: str
    sources: list[str]


def survey_map_of(folder: Traversable) -> SurveyMap | None:
    """Return how the sheets among a study's sources are read; None leaves it to recognition."""
    file = folder / "survey.json"
    if not file.is_file():
        return None
    record = cast("MapRecord", json.loads(file.read_text(encoding="utf-8")))
    parts = {title: ColumnPart(part) for title, part in record["columns"].items()}
    return SurveyMap(parts, Role(record["role"]))


def describe_people(project: Project, folder: Traversable) -> None:
    """Say of the speakers what a study's ``participants.csv`` says, then join those who are one person.

    Both files may be missing. Raises UnknownThing for a row that names nobody.
    """
    sheet, same = folder / "participants.csv", folder / "same_people.json"
    if sheet.is_file():
        _describe(project, sheet)
    if same.is_file():
        for row in cast("list[SameRow]", json.loads(same.read_text(encoding="utf-8"))):
            _join(project, row)


def _describe(project: Project, sheet: Traversable) -> None:
    with as_file(sheet) as path:
        people = people_in_sheet(project, path)
    for stranger in people.strangers():
        raise UnknownThing("participant", stranger.name)
    if (operation := people.operation()) is not None:
        project.perform(operation)


def _join(project: Project, row: SameRow) -> None:
    items = person_items(project)
    into, *others = (
        participant_named(items, row["name"], source_named(project.reader, source).id)
        for source in row["sources"]
    )
    project.perform(MergeParticipants(into.id, tuple(each.id for each in others), into.name))
