"""Time, as one thing that can be handed in, so that tests and replays choose their own."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Returns the present moment, with its time zone."""


def system_clock() -> datetime:
    """Return the present moment in UTC, cut to milliseconds, as the project file keeps it."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)
