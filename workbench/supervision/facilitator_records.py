"""Entries of the register from JSON, and back: the files of the command line and the form of the window alike."""

import re
from datetime import date, datetime
from typing import Final

from workbench.domain.districts import District
from workbench.domain.errors import InvalidField
from workbench.domain.facilitators import Competence, Facilitator, Performance, Training
from workbench.domain.ids import FacilitatorId
from workbench.domain.store import ProjectReader
from workbench.supervision.fields import Fields
from workbench.supervision.record_parts import Json, district_in, needs_data, needs_in

FACILITATOR_FIELDS: Final = (
    "code",
    "district",
    "subdistrict",
    "families",
    "groups",
    "since",
    "trainings",
    "performance",
    "needs",
    "note",
    "keep_until",
)
TRAINING_FIELDS: Final = ("what", "on", "competence")
DAY_FORMS: Final = ("YYYY-MM-DD", "YYYY-MM", "YYYY")
MOST: Final = 100_000
"""The most families or groups that anybody may be said to serve; more is a slip of the keys."""

_PART_OF_DAY: Final = re.compile(r"\d{4}(-\d{2}){0,2}")


def facilitator_record(
    data: object, reader: ProjectReader, *, id: FacilitatorId, at: datetime
) -> Facilitator:
    """Return the entry that ``data`` describes, made at ``at``.

    Raises:
        UnknownField, InvalidField: by the field's path.
        UnknownThing: there is no such district.
    """
    fields = Fields(data, FACILITATOR_FIELDS)
    return Facilitator(
        id=id,
        code=fields.text("code", required=True),
        district=district_in(fields, reader),
        created_at=at,
        subdistrict=fields.text("subdistrict"),
        families=count_in(fields, "families"),
        groups=count_in(fields, "groups"),
        since=day_in(fields, "since"),
        trainings=_trainings_in(fields),
        performance=fields.choice("performance", Performance) or Performance.UNKNOWN,
        needs=needs_in(fields),
        note=fields.text("note"),
        keep_until=day_in(fields, "keep_until"),
    )


def facilitator_data(facilitator: Facilitator, reader: ProjectReader) -> Json:
    """Return an entry as a record's file has it; read again, it gives the same entry."""
    return {
        "code": facilitator.code,
        "district": reader.get(District, facilitator.district).name,
        "subdistrict": facilitator.subdistrict,
        "families": facilitator.families,
        "groups": facilitator.groups,
        "since": _iso(facilitator.since),
        "trainings": [training_data(each) for each in facilitator.trainings],
        "performance": facilitator.performance.value,
        "needs": needs_data(facilitator.needs),
        "note": facilitator.note,
        "keep_until": _iso(facilitator.keep_until),
    }


def training_data(training: Training) -> Json:
    """Return a training as a record's file has it."""
    return {
        "what": training.what,
        "on": training.on.isoformat(),
        "competence": training.competence.value if training.competence else None,
    }


def count_in(fields: Fields, name: str) -> int | None:
    """Return a whole number from 0 on, or None when the field is missing."""
    return None if fields.value(name) is None else fields.number(name, 0, MOST)


def day_in(fields: Fields, name: str) -> date | None:
    """Return a day, the first of a year or month where only that is told, or None when the field is missing."""
    told = fields.text(name)
    return first_day(told, fields.path_of(name)) if told else None


def first_day(told: str, path: str) -> date:
    """Return the first day of what ``told`` names: a day, a month or a year; raise InvalidField under ``path``."""
    if _PART_OF_DAY.fullmatch(told):
        try:
            return date.fromisoformat(f"{told}-01-01"[:10])
        except ValueError:
            pass
    raise InvalidField(path, told, DAY_FORMS)


def _trainings_in(fields: Fields) -> tuple[Training, ...]:
    found: list[Training] = []
    for item, path in fields.items("trainings"):
        training = Fields(item, TRAINING_FIELDS, path)
        on = first_day(training.text("on", required=True), training.path_of("on"))
        found.append(
            Training(training.text("what", required=True), on, training.choice("competence", Competence))
        )
    return tuple(found)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
