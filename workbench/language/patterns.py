"""Patterns (regular expressions) that a person types, searched within a bound of time."""

from collections.abc import Iterator

import regex

from workbench.domain.errors import PatternBad, PatternTooSlow

LONGEST = 500
"""A pattern has at most this many characters."""
_LARGEST = 100_000
"""So many signs may a pattern be when its repeats are spelled out, as the library does when it compiles one."""
_SIGNS = regex.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\{(\d*),?(\d*)\}|.", regex.DOTALL)


def compiled(pattern: str) -> "regex.Pattern[str]":
    """Return a pattern ready to search with; case doesn't count, ``^`` and ``$`` are a paragraph's ends.

    Raises:
        PatternBad: it is no regular expression, or too long a one.
    """
    if len(pattern) > LONGEST:
        raise PatternBad(pattern, LONGEST + 1)
    # A repeat of repeats is spelled out when a pattern is compiled: {1000}{1000} would fill the memory.
    if _spelled_out(pattern) > _LARGEST:
        raise PatternBad(pattern, pattern.index("{") + 1)
    try:
        return regex.compile(pattern, regex.IGNORECASE | regex.MULTILINE | regex.VERSION0)
    except (regex.error, RecursionError, OverflowError) as error:
        raise PatternBad(pattern, (getattr(error, "pos", None) or 0) + 1) from error


def pattern_spans(text: str, pattern: "regex.Pattern[str]", seconds: float) -> Iterator[tuple[int, int]]:
    """Give start and end (code points) of what a pattern finds in a text, from left to right; nothing empty.

    Raises:
        PatternTooSlow: the search of this text took longer than so many seconds, or no end of memory.
    """
    try:
        # ``concurrent`` lets other threads, the window's first, run meanwhile.
        for found in pattern.finditer(text, timeout=seconds, concurrent=True):
            if found.start() < found.end():
                yield found.start(), found.end()
    except (TimeoutError, MemoryError) as error:
        # A pattern that calls itself, (?R), fills what the library allows itself long before its time is up.
        raise PatternTooSlow(pattern.pattern) from error


def _spelled_out(pattern: str) -> int:
    """Return the number of signs of a pattern whose repeats are written out; those in a row add up, nested multiply."""
    groups = [0]
    last = 0
    for found in _SIGNS.finditer(pattern):
        sign, (low, high) = found[0], found.groups()
        if sign == "(":
            groups.append(0)
        elif sign == ")" and len(groups) > 1:
            last = max(1, groups.pop())
            groups[-1] += last
        elif low or high:
            times = max(int(low or 0), int(high or 0), 1)
            groups[-1] += last * (times - 1)
            last *= times
        else:
            last = 1
            groups[-1] += 1
    return sum(groups)
