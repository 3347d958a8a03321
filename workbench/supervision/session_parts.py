"""The blocks of a session's record that describe the meeting as a whole, from JSON and back.

How the time went, the reflection, the workload and the restricted block on well-being.
"""

from enum import StrEnum
from typing import Final

from workbench.domain.errors import InvalidField
from workbench.domain.sessions import FunctionMinutes, Reflection, WellBeing, Workload
from workbench.supervision.fields import Fields
from workbench.supervision.record_parts import Json

MINUTE_FIELDS: Final = ("administrative", "educative", "supportive", "mediation", "unit")
REFLECTION_FIELDS: Final = ("experience", "reflection", "analysis", "plan")
WORKLOAD_FIELDS: Final = ("families", "groups_planned", "groups_held", "backlog")
WELLBEING_FIELDS: Final = ("impact", "support")

WHOLE: Final = 100
"""Per cent of a meeting."""


class TimeUnit(StrEnum):
    """In what the time of a meeting is told: minutes, or per cent of the meeting."""

    MINUTES = "minutes"
    SHARES = "shares"


def minutes_in(fields: Fields, name: str = "function_minutes") -> FunctionMinutes:
    """Return how the time went; raise InvalidField when the shares are more than the whole meeting."""
    own = _block(fields, name, MINUTE_FIELDS)
    found = FunctionMinutes(
        own.number("administrative", 0),
        own.number("educative", 0),
        own.number("supportive", 0),
        own.number("mediation", 0),
        own.choice("unit", TimeUnit) is TimeUnit.SHARES,
    )
    if found.shares and found.total > WHOLE:
        raise InvalidField(fields.path_of(name), str(found.total), (f"0–{WHOLE}",))
    return found


def minutes_data(minutes: FunctionMinutes) -> Json:
    """Return how the time went as a record's file has it."""
    return {
        "administrative": minutes.administrative,
        "educative": minutes.educative,
        "supportive": minutes.supportive,
        "mediation": minutes.mediation,
        "unit": (TimeUnit.SHARES if minutes.shares else TimeUnit.MINUTES).value,
    }


def reflection_in(fields: Fields, name: str = "reflection") -> Reflection:
    """Return the four steps from experience to plan."""
    own = _block(fields, name, REFLECTION_FIELDS)
    return Reflection(*(own.text(step) for step in REFLECTION_FIELDS))


def reflection_data(reflection: Reflection) -> Json:
    """Return a reflection as a record's file has it."""
    return {step: getattr(reflection, step) for step in REFLECTION_FIELDS}


def workload_in(fields: Fields, name: str = "workload") -> Workload:
    """Return what the supervisee carries; None for what nobody said."""
    own = _block(fields, name, WORKLOAD_FIELDS)
    return Workload(*(own.number_or_none(each, 0) for each in WORKLOAD_FIELDS))


def workload_data(workload: Workload) -> Json:
    """Return a workload as a record's file has it."""
    return {each: getattr(workload, each) for each in WORKLOAD_FIELDS}


def wellbeing_in(fields: Fields, name: str = "wellbeing") -> WellBeing:
    """Return the restricted block."""
    own = _block(fields, name, WELLBEING_FIELDS)
    return WellBeing(*(own.text(each) for each in WELLBEING_FIELDS))


def wellbeing_data(wellbeing: WellBeing) -> Json:
    """Return the restricted block as the coordinator's own file has it."""
    return {each: getattr(wellbeing, each) for each in WELLBEING_FIELDS}


def _block(fields: Fields, name: str, known: tuple[str, ...]) -> Fields:
    value = fields.value(name)
    return Fields({} if value is None else value, known, fields.path_of(name))
