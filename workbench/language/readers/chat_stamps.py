"""The stamps before the messages of a WhatsApp export, in the many shapes that telephones write them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

_MARKS = "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_SPACE = "[ \\t\u00a0\u202f]"
_HALF = rf"(?P<half>[ap]{_SPACE}?\.?{_SPACE}?m\.?|pagi|siang|sore|malam|petang)"
_STAMP = re.compile(
    rf"[{_MARKS}]*(?P<open>\[)?[{_MARKS}]*"
    rf"(?P<one>\d{{1,4}})(?P<parting>[./-]){_SPACE}?(?P<two>\d{{1,4}})(?P=parting){_SPACE}?(?P<three>\d{{1,4}})\.?"
    rf"(?:,{_SPACE}*|{_SPACE}+)(?:(?:pukul|klo|kl\.|at|um|jam){_SPACE}+)?"
    rf"(?:{_HALF.replace('half', 'before')}{_SPACE}+)?"
    rf"(?P<hour>\d{{1,2}})[:.](?P<minute>\d{{2}})(?:[:.](?P<second>\d{{2}}))?"
    rf"(?:{_SPACE}*{_HALF})?"
    rf"(?(open)\]{_SPACE}*|(?:{_SPACE}+[-\u2013]{_SPACE}+|:{_SPACE}+|{_SPACE}+(?=\S)))",
    re.IGNORECASE,
)
_BEFORE_DIGITS = "[\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_AFTERNOON = ("p", "sore", "malam", "petang", "siang")


@dataclass(frozen=True, slots=True)
class Stamp:
    """The stamp of one line: the three numbers of its date as they stand, the time of day, and where it ends.

    ``framed`` tells whether a bracket or a dash sets it off from what follows.
    """

    date: tuple[int, int, int]
    clock: tuple[int, int, int]
    end: int
    framed: bool


def stamp_of(line: str) -> Stamp | None:
    """Return the stamp with which a line begins, if any."""
    # Most lines begin with a word, and the pattern is long.
    found = _STAMP.match(line) if line[:4].strip(_BEFORE_DIGITS)[:1].isdecimal() else None
    if not found:
        return None
    hour, minute, second = int(found["hour"]), int(found["minute"]), int(found["second"] or 0)
    half = (found["half"] or found["before"] or "").lower()
    if half:
        hour = _full_hour(hour, half)
    if hour > 23 or minute > 59 or second > 59:
        return None
    date = (int(found["one"]), int(found["two"]), int(found["three"]))
    framed = bool(found["open"]) or found[0].rstrip()[-1] in "-\u2013"
    return Stamp(date, (hour, minute, second), found.end(), framed)


def _full_hour(hour: int, half: str) -> int:
    """Return the hour of twenty-four; *pagi* is morning, *siang* noon and after, *malam* ends at midnight."""
    if half == "siang":
        return hour + 12 if hour < 6 else hour
    if half != "pagi" and half.startswith(_AFTERNOON):
        return hour + 12 if hour < 12 else hour
    return 0 if hour == 12 else hour


def moments_of(stamps: Sequence[Stamp]) -> list[datetime | None]:
    """Return the moments of a file's stamps; its dates together tell which number is the day.

    Where they don't, days stand before months, as in Indonesia. The zone is unknown: UTC stands for it.
    """
    order = _order([stamp.date for stamp in stamps])
    return [_moment(stamp, order) for stamp in stamps]


def _order(dates: Sequence[tuple[int, int, int]]) -> tuple[int, int, int]:
    """Return at which place year, month and day stand."""
    year = 0 if any(date[0] > 31 for date in dates) else 1 if any(date[1] > 31 for date in dates) else 2
    first, second = [place for place in range(3) if place != year]
    if any(date[second] > 12 for date in dates):
        month_first = True
    elif any(date[first] > 12 for date in dates):
        month_first = False
    else:
        month_first = year == 0 or _goes_back_by_days(dates, first, second, year)
    return (year, first, second) if month_first else (year, second, first)


def _goes_back_by_days(dates: Sequence[tuple[int, int, int]], first: int, second: int, year: int) -> bool:
    """Whether a chat, which goes on in time, would run backwards if days stood before months, and not the other way."""
    return _steps_back((d[year], d[second], d[first]) for d in dates) > _steps_back(
        (d[year], d[first], d[second]) for d in dates
    )


def _steps_back(dates: Iterable[tuple[int, int, int]]) -> int:
    steps = 0
    last = (0, 0, 0)
    for date in dates:
        steps += date < last
        last = date
    return steps


def _moment(stamp: Stamp, order: tuple[int, int, int]) -> datetime | None:
    year, month, day = (stamp.date[place] for place in order)
    try:
        return datetime(year + 2000 if year < 100 else year, month, day, *stamp.clock, tzinfo=UTC)
    except ValueError:
        return None
