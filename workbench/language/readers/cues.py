"""Cues of subtitles: the timed pieces of a ``.srt`` or ``.vtt`` file, as they stand there."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from workbench.language.readers.clock import seconds_of

_ARROW = "-->"
_CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
_TIMING = re.compile(rf"\s*({_CLOCK})\s*-->\s*({_CLOCK})(?:\s.*)?", re.ASCII)
_NO_TALK = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_NUMBER = re.compile(r"\s*\d{1,7}\s*", re.ASCII)
_STRETCH_OF_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?(?:\s([^<>]*))?>")
_MARKUP = re.compile(
    r"</?(?:c|i|b|u|s|v|ruby|rt|lang|font|span|em|strong)(?:[.\s][^<>]*)?/?>|<(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}>"
    r"|\{\\[^{}]*\}",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_SPACE = re.compile(r"[ \t\r\n]+")
_ROLLING_SHARE = 0.25
_ROLLING_LEAST = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a cue without its markup, and the voice that the file names for it, if any."""

    text: str
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Cue:
    """A piece of talk with its start and end in seconds; None where the file's own times can't be understood."""

    start: float | None
    end: float | None
    lines: tuple[Line, ...]


def cues_of(text: str) -> tuple[list[Cue], int]:
    """Return the cues of a subtitle file in its order, and how many of them had times that can't be understood."""
    lines = text.split("\n")
    starts = _timings(lines)
    cues: list[Cue] = []
    broken = 0
    for number, after in pairwise([*starts, len(lines) + 1]):
        timing = _TIMING.fullmatch(lines[number])
        broken += timing is None
        body = _body(lines, number + 1, after)
        start, end = (seconds_of(timing[1]), seconds_of(timing[2])) if timing else (None, None)
        cues.append(Cue(start, end, tuple(_clean(body))))
    return cues, broken


def without_rolling(cues: Sequence[Cue]) -> list[Cue]:
    """Return the cues without the lines that only roll up the screen, where the file's captions do so.

    Such captions, YouTube's for one, show each line twice or oftener: at the bottom, then above the next.
    """
    again = sum(
        1 for before, cue in pairwise(cues) if before.lines and cue.lines and before.lines[-1] == cue.lines[0]
    )
    if again < max(_ROLLING_LEAST, len(cues) * _ROLLING_SHARE):
        return list(cues)
    kept: list[Cue] = []
    shown: tuple[Line, ...] = ()
    for cue in cues:
        new = _new_lines(shown, cue.lines)
        if new:
            kept.append(Cue(cue.start, cue.end, new))
        shown = cue.lines or shown
    return kept


def _new_lines(shown: tuple[Line, ...], lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Return the lines that did not stand at the end of the cue before."""
    for length in range(min(len(shown), len(lines)), 0, -1):
        if shown[-length:] == lines[:length]:
            return lines[length:]
    return lines


def _timings(lines: Sequence[str]) -> list[int]:
    """Return the numbers of the lines that time a cue: not those in a comment, a style or a region."""
    starts: list[int] = []
    blank, skipping = True, False
    for number, line in enumerate(lines):
        skipping = _NO_TALK.match(line) is not None if blank else skipping
        blank = not line.strip()
        if _ARROW in line and not skipping:
            starts.append(number)
    return starts


def _body(lines: Sequence[str], start: int, after: int) -> list[str]:
    """Return a cue's lines: up to the name of the next cue, without blank lines and comments between the two."""
    end = min(after, len(lines))
    if after < len(lines) and _is_name(lines, after - 1, start):
        end -= 1
    body: list[str] = []
    skipping = False
    for number in range(start, end):
        line = lines[number]
        if not line.strip():
            skipping = False
        elif _NO_TALK.match(line) and not lines[number - 1].strip():
            skipping = True
        elif not skipping:
            body.append(line)
    return body


def _is_name(lines: Sequence[str], number: int, start: int) -> bool:
    """Whether the line before a timing names its cue: a number, or a line of its own after a blank one."""
    if number < start or not lines[number].strip():
        return False
    return _NUMBER.fullmatch(lines[number]) is not None or (number > start and not lines[number - 1].strip())


def _clean(body: Sequence[str]) -> list[Line]:
    """Return the lines of a cue, and a line more where the voice changes within one."""
    cleaned: list[Line] = []
    voice = ""
    for line in body:
        pieces = _STRETCH_OF_VOICE.split(line)
        for at in range(0, len(pieces), 2):
            if at:
                voice = _plain(pieces[at - 1] or "")
            text = _plain(pieces[at])
            if text:
                cleaned.append(Line(text, voice))
            if "</v>" in pieces[at]:
                voice = ""
    return cleaned


def _plain(text: str) -> str:
    # Most pieces hold neither: to look for one sign costs a hundredth of what the patterns cost.
    if "<" in text or "{" in text:
        text = _MARKUP.sub("", text)
    if "&" in text:
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return _SPACE.sub(" ", text).strip()
