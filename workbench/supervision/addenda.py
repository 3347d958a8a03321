"""Addenda from JSON: what is said of a session after it was finalised.

An addendum may hold any field of a session but its district, for which the number stands, and ``text``, ``note`` or
``reason`` in plain words. Its cases are those of the session; actions in it become real ones.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from workbench.domain.actions import Action
from workbench.domain.cases import Case
from workbench.domain.errors import InvalidField
from workbench.domain.sessions import Medium, Session, SessionType
from workbench.domain.store import ProjectReader
from workbench.supervision.fields import Fields
from workbench.supervision.session_records import SESSION_FIELDS, discussions_in, minutes_in

PLAIN_FIELDS: Final = ("text", "note", "reason")
ADDENDUM_FIELDS: Final = (*PLAIN_FIELDS, *(name for name in SESSION_FIELDS if name != "district"))


@dataclass(frozen=True, slots=True)
class AddendumEntry:
    """An addendum as a record tells it: names and words in the record's order, and new actions."""

    fields: tuple[tuple[str, str], ...]
    actions: tuple[Action, ...]


def addendum_record(data: object, reader: ProjectReader, session: Session, *, at: datetime) -> AddendumEntry:
    """Return what ``data`` adds to ``session``.

    Raises:
        UnknownField, InvalidField: by the field's path; for a case that the session did not discuss, too.
        UnknownThing: there is no such case, code or coding.
    """
    fields = Fields(data, ADDENDUM_FIELDS)
    discussions, actions = discussions_in(fields, reader, session=session.id, at=at)
    for place, discussion in enumerate(discussions):
        if session.discussion_of(discussion.case) is None:
            discussed = tuple(reader.get(Case, each.case).code for each in session.discussions)
            raise InvalidField(f"cases[{place}].case", reader.get(Case, discussion.case).code, discussed)
    _refuse_unreadable(fields)
    said = tuple(pair for name in fields.names() for pair in _flat(name, fields.value(name)))
    return AddendumEntry(said, actions)


def _refuse_unreadable(fields: Fields) -> None:
    """Read every field that is there as a session would, for the errors that this raises."""
    for name in (*PLAIN_FIELDS, "supervisor"):
        fields.text(name)
    fields.texts("supervisees")
    fields.choice("type", SessionType)
    fields.choice("medium", Medium)
    minutes_in(fields)
    if "date" in fields.names():
        fields.day("date")


def _flat(path: str, value: object) -> Iterator[tuple[str, str]]:
    """Give every word of a JSON value with its path."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _flat(f"{path}.{name}", inner)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _flat(f"{path}[{place}]", inner)
    elif value is not None:
        yield path, str(value).strip()
