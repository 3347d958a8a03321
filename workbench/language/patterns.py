"""Patterns (regular expressions) that a person types, searched within a bound of time."""

from collections.abc import Iterator

import regex

from workbench.domain.errors import PatternBad, PatternTooSlow

LONGEST = 500
"""A pattern has at most this many characters."""
_LARGEST_REPEAT = 1000
_REPEAT = regex.compile(r"\{(\d*),?(\d*)\}")


def compiled(pattern: str) -> "regex.Pattern[str]":
    """Return a pattern ready to search with; case doesn't count, ``^`` and ``$`` are a paragraph's ends.

    Raises:
        PatternBad: it is no regular expression, or too long a one.
    """
    if len(pattern) > LONGEST:
        raise PatternBad(pattern, LONGEST + 1)
    # A repeat of repeats is spelled out when a pattern is compiled: {1000}{1000} would fill the memory.
    repeats = [max(int(low or 0), int(high or 0)) for low, high in _REPEAT.findall(pattern)]
    size = 1
    for each in repeats:
        size *= max(1, each)
    if size > _LARGEST_REPEAT:
        raise PatternBad(pattern, next(found.start() for found in _REPEAT.finditer(pattern)) + 1)
    try:
        return regex.compile(pattern, regex.IGNORECASE | regex.MULTILINE | regex.VERSION0)
    except (regex.error, RecursionError, OverflowError) as error:
        raise PatternBad(pattern, (getattr(error, "pos", None) or 0) + 1) from error


def pattern_spans(text: str, pattern: "regex.Pattern[str]", seconds: float) -> Iterator[tuple[int, int]]:
    """Give start and end (code points) of what a pattern finds in a text, from left to right; nothing empty.

    Raises:
        PatternTooSlow: the search of this text took longer than so many seconds.
    """
    try:
        # ``concurrent`` lets other threads, the window's first, run meanwhile.
        for found in pattern.finditer(text, timeout=seconds, concurrent=True):
            if found.start() < found.end():
                yield found.start(), found.end()
    except TimeoutError as error:
        raise PatternTooSlow(pattern.pattern) from error
