"""The days of a study that is brought in: what happened in it happened then, and some of it is always ahead."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Final

from workbench.domain.clock import Clock

_DAY: Final = re.compile(r"today([+-]\d+)?")
"""How a study's files name days that move along with the calendar: so many days from now."""
_EVENING: Final = time(11)
"""In UTC: evening, wherever in Indonesia it is, and still the same day."""


class StudyDays:
    """A clock that can be put back to a day of the study, and otherwise tells the time."""

    def __init__(self, clock: Clock) -> None:
        """Take the clock that tells the time."""
        self._clock = clock
        self._then: datetime | None = None
        self._earliest = date.min

    def __call__(self) -> datetime:
        """Return the moment at which what is done now counts as done."""
        return self._then or self._clock()

    @property
    def today(self) -> date:
        """The day that it is where the person works, or the first on which the study can be looked back at."""
        return max(self._clock().astimezone().date(), self._earliest)

    def look_back_from(self, day: date) -> None:
        """Let what a study's files tell of be over, though the clock may be slow: today is no day before this one."""
        self._earliest = day

    @contextmanager
    def on(self, day: date) -> Iterator[None]:
        """Let what is done meanwhile have been done in the evening of a day; of one to come, now."""
        now = self._clock()
        latest = max(now, datetime.combine(self._earliest, _EVENING, now.tzinfo))
        self._then = min(datetime.combine(day, _EVENING, now.tzinfo), latest)
        try:
            yield
        finally:
            self._then = None

    def settled(self, value: object) -> object:
        """Return what a study's file holds with every day, ``2026-03-13`` or ``today-12``, as a date."""
        if isinstance(value, str):
            return self._settled(value)
        if isinstance(value, list):
            return [self.settled(each) for each in value]
        if isinstance(value, dict):
            return {name: self.settled(each) for name, each in value.items()}
        return value

    @staticmethod
    def moves(words: str) -> bool:
        """Tell whether words name a day that moves along with the calendar."""
        return _DAY.fullmatch(words) is not None

    def _settled(self, words: str) -> str:
        found = _DAY.fullmatch(words)
        if found is None:
            return words
        return (self.today + timedelta(days=int(found[1] or 0))).isoformat()
