"""The day of a talk, as the header of its transcript says it."""

import re
from collections.abc import Iterable
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan",
            "februari february feb pebruari",
            "maret march mar",
            "april apr",
            "mei may",
            "juni june jun",
            "juli july jul",
            "agustus august agu ags aug",
            "september sep sept",
            "oktober october okt oct",
            "november nopember nov nop",
            "desember december des dec",
        ),
        1,
    )
    for name in names.split()
}
_ABOUT_A_DAY = re.compile(r"tanggal|\btgl\b|\bdate|\bhari\b|\bday\b|waktu|\bwhen\b", re.IGNORECASE)
_OF_SOMETHING_ELSE = re.compile(
    r"lahir|birth|transkri|transcri|cetak|print|impor|unggah|upload", re.IGNORECASE
)
_ISO = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?!\d)")
_NUMBERS = re.compile(r"\b(?P<day>\d{1,2})\s*[./-]\s*(?P<month>\d{1,2})\s*[./-]\s*(?P<year>\d{4})\b")
_DAY_FIRST = re.compile(r"\b(?P<day>\d{1,2})[\s.-]+(?P<name>[^\W\d_]+)\.?[\s,-]+(?P<year>\d{4})\b")
_MONTH_FIRST = re.compile(
    r"\b(?P<name>[^\W\d_]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})\b"
)

_MONTHS_ALONE = tuple(
    map(
        re.compile,
        (
            r"(?P<name>[^\W\d_]+)\.?[\s,-]+(?P<year>\d{4})",
            r"(?P<month>\d{1,2})\s*[./-]\s*(?P<year>\d{4})",
            r"(?P<year>\d{4})\s*[./-]\s*(?P<month>\d{1,2})",
        ),
    )
)


def day_in(words: str) -> date | None:
    """Return the first day that words name (*Senin, 2 Maret 2026*, *2/3/2026*, *2026-03-02*, *March 2, 2026*), or None.

    Of two numbers before the year the first is the day, as in Indonesia.
    """
    for form in (_ISO, _NUMBERS, _DAY_FIRST, _MONTH_FIRST):
        for found in form.finditer(words):
            day = _day(found.groupdict())
            if day is not None:
                return day
    return None


def month_in(words: str) -> date | None:
    """Return the first day of the month that words name (*Maret 2019*, *3/2019*, *2019-03*), or None."""
    for form in _MONTHS_ALONE:
        found = form.fullmatch(words.strip())
        day = _day({"day": "1", **found.groupdict()}) if found is not None else None
        if day is not None:
            return day
    return None


def day_of_talk(attributes: Iterable[tuple[str, str]]) -> date | None:
    """Return the day of a talk by what its header says, as (name, value) pairs; None when it says none.

    Days of something else (of birth, of transcribing) are passed over.
    """
    for name, value in attributes:
        if _ABOUT_A_DAY.search(name) and not _OF_SOMETHING_ELSE.search(name):
            day = day_in(value)
            if day is not None:
                return day
    return None


def _day(said: dict[str, str]) -> date | None:
    month = _MONTHS.get(said["name"].casefold()) if "name" in said else int(said["month"])
    if month is None:
        return None
    try:
        return date(int(said["year"]), month, int(said["day"]))
    except ValueError:
        return None
