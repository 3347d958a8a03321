"""Calendar files (``.ics``, RFC 5545), which any phone's calendar takes in.

Everything is an event: the calendars of phones pass over to-do entries. A day blocks no time.
"""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from exports.files import write_whole
from exports.legal import legal
from workbench.domain.calendars import CalendarEntry, CalendarFile

if TYPE_CHECKING:
    from icalendar import Event

HOST: Final = "workbench.invalid"
"""Stands behind every key, for a key must be the world's only one; it is nobody's address."""

USUAL_LENGTH: Final = timedelta(hours=1)
"""How long a meeting is taken to be when nobody said."""

BEFORE_A_MEETING: Final = timedelta(hours=-1)
BEFORE_A_DAY: Final = timedelta(hours=-16)
"""Eight in the morning of the day before."""


def write_calendar(calendar: CalendarFile, path: Path) -> int:
    """Write a calendar and return how many entries it has.

    Raises:
        FileRefused, DiskFull: the file can't be written.
    """
    written = calendar_bytes(calendar)
    write_whole(path, lambda stream: stream.write(written))
    return len(calendar.entries)


def calendar_bytes(calendar: CalendarFile) -> bytes:
    """Return the file's content: lines folded at 75 bytes, signs escaped."""
    from icalendar import Calendar

    whole = Calendar()
    whole.add("prodid", f"-//Workbench//Supervision//{calendar.language.upper()}")
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    whole.add("method", "PUBLISH")
    whole.add("x-wr-calname", legal(calendar.name))
    for entry in calendar.entries:
        whole.add_component(_event(entry, calendar.made_at.astimezone(UTC)))
    return bytes(whole.to_ical())


def _event(entry: CalendarEntry, made_at: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{entry.key}@{HOST}")
    event.add("dtstamp", made_at)
    event.add("summary", legal(entry.title))
    if entry.note:
        event.add("description", legal(entry.note))
    if entry.starts is None:
        event.add("dtstart", entry.on)
        event.add("dtend", entry.on + timedelta(days=1))
        event.add("transp", "TRANSPARENT")
    else:
        begins = datetime.combine(entry.on, entry.starts)
        ends = datetime.combine(entry.on, entry.ends) if entry.ends is not None else begins + USUAL_LENGTH
        event.add("dtstart", begins)
        event.add("dtend", max(ends, begins))
        event.add("transp", "OPAQUE")
    if entry.remind:
        _remind(event, entry)
    return event


def _remind(event: "Event", entry: CalendarEntry) -> None:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", legal(entry.title))
    alarm.add("trigger", BEFORE_A_DAY if entry.starts is None else BEFORE_A_MEETING)
    event.add_component(alarm)
