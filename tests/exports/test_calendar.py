"""Calendar files, read again with the library that a calendar might use, and byte by byte."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from exports.calendar import calendar_bytes, write_calendar
from workbench.domain.calendars import CalendarEntry, CalendarFile
from workbench.domain.errors import FileRefused

NOW = datetime(2026, 3, 1, 5, tzinfo=UTC)
DUE = CalendarEntry("a-1", date(2026, 3, 16), "Tindak lanjut K-END-001 · PD-07", "Sesi END/2026/001")
MEETING = CalendarEntry(
    "z-2", date(2026, 3, 9), "Sesi END/2026/002", starts=time(9), ends=time(10, 30), remind=False
)


def made(*entries: CalendarEntry) -> bytes:
    return calendar_bytes(CalendarFile("Pembinaan berbasis kasus", entries, NOW))


def events(*entries: CalendarEntry) -> list[dict[str, object]]:
    whole = Calendar.from_ical(made(*entries))
    return [dict(each) for each in whole.walk("VEVENT")]


class DescribeADay:
    def it_is_whole_and_blocks_no_time(self) -> None:
        (event,) = Calendar.from_ical(made(DUE)).walk("VEVENT")
        assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2026, 3, 16), date(2026, 3, 17))
        assert str(event["transp"]) == "TRANSPARENT"
        assert str(event["summary"]) == DUE.title
        assert str(event["description"]) == DUE.note

    def it_rings_at_eight_the_day_before(self) -> None:
        (alarm,) = Calendar.from_ical(made(DUE)).walk("VALARM")
        begins = datetime.combine(DUE.on, time.min)
        assert (begins + alarm.decoded("trigger")).isoformat() == "2026-03-15T08:00:00"
        assert str(alarm["action"]) == "DISPLAY"

    def it_keeps_its_key_and_tells_when_it_was_written(self) -> None:
        lines = made(DUE).decode().split("\r\n")
        assert "UID:a-1@workbench.invalid" in lines
        assert "DTSTAMP:20260301T050000Z" in lines
        assert made(DUE) == made(DUE)


class DescribeAMeeting:
    def it_is_at_the_clock_of_its_place(self) -> None:
        lines = made(MEETING).decode().split("\r\n")
        assert "DTSTART:20260309T090000" in lines
        assert "DTEND:20260309T103000" in lines
        assert not any(line.startswith("BEGIN:VALARM") for line in lines)

    def it_takes_an_hour_when_nobody_said(self) -> None:
        open_end = CalendarEntry("z-3", date(2026, 3, 9), "x", starts=time(23, 30))
        (event,) = Calendar.from_ical(made(open_end)).walk("VEVENT")
        assert event.decoded("dtend") - event.decoded("dtstart") == timedelta(hours=1)
        (alarm,) = Calendar.from_ical(made(open_end)).walk("VALARM")
        assert alarm.decoded("trigger") == timedelta(hours=-1)

    def it_never_ends_before_it_begins(self) -> None:
        turned = CalendarEntry("z-4", date(2026, 3, 9), "x", starts=time(10), ends=time(9))
        (event,) = Calendar.from_ical(made(turned)).walk("VEVENT")
        assert event.decoded("dtend") == event.decoded("dtstart")


class DescribeTheFile:
    def it_is_folded_at_bytes_and_escaped(self) -> None:
        words = "Antar; ke puskesmas, “Éndé”\\ 😀 " * 8 + "\nbaris kedua\x07\x00"
        written = made(CalendarEntry("a-2", date(2026, 3, 16), words))
        assert all(len(line) <= 75 for line in written.split(b"\r\n"))
        assert b"\n" not in written.replace(b"\r\n", b"")
        (event,) = Calendar.from_ical(written).walk("VEVENT")
        assert str(event["summary"]) == words.replace("\x07\x00", "")

    def it_can_not_be_broken_out_of(self) -> None:
        nasty = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y"
        assert len(events(CalendarEntry("a-3", date(2026, 3, 16), nasty, nasty))) == 1

    def it_is_named_and_may_be_empty(self) -> None:
        whole = Calendar.from_ical(made())
        assert str(whole["x-wr-calname"]) == "Pembinaan berbasis kasus"
        assert (str(whole["version"]), str(whole["method"])) == ("2.0", "PUBLISH")

    def it_lands_whole_or_not_at_all(self, tmp_path: Path) -> None:
        calendar = CalendarFile("x", (DUE, MEETING), NOW, "en")
        assert write_calendar(calendar, tmp_path / "k.ics") == 2
        assert (tmp_path / "k.ics").read_bytes() == calendar_bytes(calendar)
        with pytest.raises(FileRefused):
            write_calendar(calendar, tmp_path / "nowhere" / "k.ics")
