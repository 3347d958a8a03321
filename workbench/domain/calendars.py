"""What goes into a calendar file: days and meetings, each with a reminder."""

from dataclasses import dataclass
from datetime import date, datetime, time


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A day or a meeting in a calendar.

    ``key`` stays the same whenever it is written again, so that a calendar replaces what it knows. Without ``starts``
    it stands for the whole day. Times are those of the place where the meeting is, whatever the clock of the phone.
    ``remind`` tells whether the calendar rings: an hour before a meeting, at eight in the morning before a day.
    """

    key: str
    on: date
    title: str
    note: str = ""
    starts: time | None = None
    ends: time | None = None
    remind: bool = True


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """Entries under a name, as they stood at ``made_at`` (with a time zone)."""

    name: str
    entries: tuple[CalendarEntry, ...]
    made_at: datetime
    language: str = "id"
