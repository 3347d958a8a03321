"""Addenda from JSON: what is said of a session after it was finalised.

An addendum may hold ``text``, ``note`` or ``reason`` in plain words, and any field of a session but these: district,
for which the number stands; the restricted block, whose words belong nowhere else; consent and retention, which are
marks on the record and change by themselves. Its cases are those of the session; actions in it become real ones.
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
from workbench.supervision.record_parts import needs_in
from workbench.supervision.session_parts import minutes_in, reflection_in, workload_in
from workbench.supervision.session_records import SESSION_FIELDS, discussions_in, times_in

PLAIN_FIELDS: Final = ("text", "note", "reason")
NOT_ADDED: Final = frozenset({"district", "wellbeing", "research_consent", "keep_until", *PLAIN_FIELDS})
ADDENDUM_FIELDS: Final = (*PLAIN_FIELDS, *(name for name in SESSION_FIELDS if name not in NOT_ADDED))


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
    for name in (*PLAIN_FIELDS, "supervisor", "role", "summary", "comment", "disagreement"):
        fields.text(name)
    fields.texts("supervisees")
    fields.choice("type", SessionType)
    fields.choice("medium", Medium)
    fields.flag("planned")
    for read in (times_in, minutes_in, reflection_in, workload_in, needs_in):
        read(fields)
    fields.day_or_none("next_on")
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
    elif isinstance(value, bool):
        yield path, str(value).lower()
    elif value is not None:
        yield path, str(value).strip()
