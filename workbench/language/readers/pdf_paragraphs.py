"""From printed lines to paragraphs: where one ends is told by its shape, or by what the next begins with."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import Final

from workbench.language.readers.material import Passage
from workbench.language.readers.pdf_letters import SOFT_HYPHEN
from workbench.language.readers.pdf_lines import PrintedLine

_LABEL: Final = re.compile(
    r"(?:[\[(#]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])#]?\s*)?"
    r"([A-ZÀ-Þ][\w.'’()/-]{0,30}(?:[ ][\w.'’()/&,-]{1,30}){0,4}?)\s?:(?=\s|$)"
)
_CODE: Final = re.compile(r"[A-Z]{1,4}\d{1,3}")
_TIME: Final = re.compile(r"[\[(#]\s?\d{1,2}[:.]\d{2}|\d{1,2}:\d{2}:\d{2}")
_BULLET: Final = re.compile(r"[-–•▪●○◦*]\s|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s")
_NUMBER: Final = re.compile(r"(\d{1,5})(?:\s+|$)")
_FEWEST_NUMBERS: Final = 5
_CHAIN: Final = 0.8
_STARTS: Final = 4
_SKIPPED: Final = 3
_STEPS: Final = (1, 5, 10)
_EVERY_LINE: Final = 0.7
_LOOSE: Final = 1.3
_INDENT: Final = 0.8
_SPACE: Final = 0.22
_OTHER_SIZE: Final = 0.15
_TITLE_SIZE: Final = 1.15
_TITLE_LENGTH: Final = 200
_WORD_END: Final = re.compile(r"(\w+)[-\u00ad]$")
_WORD_START: Final = re.compile(r"\w+")
_LEVELS: Final = 6


def without_numbers(lines: Sequence[PrintedLine]) -> tuple[list[PrintedLine], int]:
    """Take running numbers before lines out, and return how many they were.

    Where a number stands before some lines only, as MAXQDA prints them, each of those begins a paragraph; numbers
    before every line or every fifth tell nothing.
    """
    numbered = {place: found for place, line in enumerate(lines) if (found := _NUMBER.match(line.text))}
    apart = {place: found for place, found in numbered.items() if _stands_apart(lines[place], found)}
    far_apart = len(apart) >= _FEWEST_NUMBERS
    running, step = _running(apart if far_apart else numbered, _SKIPPED if far_apart else 0)
    if len(running) < max(_FEWEST_NUMBERS, _CHAIN * len(apart)):
        return list(lines), 0
    of_paragraphs = step == 1 and len(running) < _EVERY_LINE * len(lines)
    found_lines: list[PrintedLine] = []
    seen = ""
    for place, line in enumerate(lines):
        found = running.get(place)
        if found is None:
            found_lines.append(line)
        else:
            found_lines.append(_without(line, found, begins=of_paragraphs and found[1] != seen))
            seen = found[1]
    return _with_lone_numbers(found_lines), len(running)


def _with_lone_numbers(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Leave lines out that held a number alone; the next line begins what the number stood before."""
    kept: list[PrintedLine] = []
    begins = False
    for line in lines:
        if line.text:
            kept.append(replace(line, begins=line.begins or begins))
        begins = not line.text and line.begins
    return kept


def _running(numbered: Mapping[int, re.Match[str]], skipped: int) -> tuple[dict[int, re.Match[str]], int]:
    """Return the numbers that count on from one of the first by ones, fives or tens, and by how many they do.

    Up to ``skipped`` numbers may be missing between two; where that is allowed a page may repeat its first one too.
    """
    best: tuple[dict[int, re.Match[str]], int] = ({}, 0)
    for first in list(numbered)[:_STARTS]:
        for step in _STEPS:
            last = int(numbered[first][1])
            running = {first: numbered[first]}
            for place, found in numbered.items():
                steps, rest = divmod(int(found[1]) - last, step)
                if place > first and not rest and (not skipped) <= steps <= 1 + skipped:
                    running[place] = found
                    last = int(found[1])
            best = max(best, (running, step), key=lambda each: len(each[0]))
    return best


def _stands_apart(line: PrintedLine, found: re.Match[str]) -> bool:
    """Tell whether a number was printed with a gap behind it, or with nothing."""
    return found.end() >= len(line.text) or any(at == found.end() for at, _ in line.parts)


def paragraphs(lines: Sequence[PrintedLine]) -> Iterator[Passage]:
    """Yield the paragraphs that the lines make."""
    reading = _Reading(lines)
    gathered: list[PrintedLine] = []
    for place, line in enumerate(lines):
        if gathered and reading.begins(place, gathered):
            yield reading.passage(gathered)
            gathered = []
        gathered.append(line)
    if gathered:
        yield reading.passage(gathered)


class _Reading:
    """What is known of all lines together: how they are set, and which labels come back."""

    def __init__(self, lines: Sequence[PrintedLine]) -> None:
        self._lines = lines
        self._labels = Counter(found[1] for line in lines if (found := _LABEL.match(line.text)))
        ends: dict[tuple[int, int], list[float]] = defaultdict(list)
        for line in lines:
            ends[line.column].append(line.right)
        self._rights = {column: _edge(rights) for column, rights in ends.items()}
        self._pitch = self._usual_pitch()
        self._words = Counter(word.casefold() for line in lines for word in re.findall(r"[\w-]+", line.text))
        sizes: Counter[float] = Counter()
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
        self._size = sizes.most_common(1)[0][0] if sizes else 1.0
        larger = sorted((size for size in sizes if size >= _TITLE_SIZE * self._size), reverse=True)
        self._levels = {size: min(level, _LEVELS) for level, size in enumerate(larger, start=1)}

    def begins(self, place: int, gathered: Sequence[PrintedLine]) -> bool:
        """Tell whether the line at ``place`` begins a paragraph after the lines gathered so far."""
        line, before = self._lines[place], gathered[-1]
        if line.begins or self._is_marked(line) or _is_row(line, gathered[0]):
            return True
        if self._hangs(line, gathered):
            return False
        if abs(line.size - before.size) > _OTHER_SIZE * before.size or _is_bold(line) != _is_bold(before):
            return not self._is_full(before, line) or abs(line.size - before.size) > _OTHER_SIZE * before.size
        if not self._is_full(before, line):
            return True
        if (line.page, line.column) != (before.page, before.column):
            return False
        if before.base - line.base > _LOOSE * self._pitch * line.size:
            return True
        return self._is_set_in(place, gathered)

    def _hangs(self, line: PrintedLine, gathered: Sequence[PrintedLine]) -> bool:
        """Tell whether a line goes on under what stands behind a tab or in a second column of the paragraph's first."""
        before = gathered[-1]
        below = 0 < before.base - line.base <= _LOOSE * self._pitch * line.size
        near = _INDENT * line.size
        return (
            (line.page, line.column) == (before.page, before.column)
            and below
            and any(abs(left - line.left) < near for at, left in gathered[0].parts if at)
        )

    def _is_marked(self, line: PrintedLine) -> bool:
        """Tell whether a line begins as paragraphs do: with a label, a time, a bullet."""
        label = _LABEL.match(line.text)
        if label and (
            self._labels[label[1]] > 1 or _CODE.fullmatch(label[1]) or (line.bold and line.bold[0][0] == 0)
        ):
            return True
        return _TIME.match(line.text) is not None or _BULLET.match(line.text) is not None

    def _is_full(self, before: PrintedLine, line: PrintedLine) -> bool:
        """Tell whether the first word of ``line`` would not have found room on the line ``before`` it."""
        return (
            before.right + _SPACE * before.size + line.word
            > self._rights[before.column] - _SPACE * before.size
        )

    def _is_set_in(self, place: int, gathered: Sequence[PrintedLine]) -> bool:
        """Tell whether the line's left end says that it begins a paragraph: set in, or out after a hanging one."""
        line, before = self._lines[place], gathered[-1]
        shift = line.left - before.left
        if abs(shift) <= _INDENT * line.size:
            return False
        if len(gathered) > 1:
            return True
        if shift < 0:
            return False
        after = self._lines[place + 1] if place + 1 < len(self._lines) else None
        return after is not None and abs(after.left - before.left) <= _INDENT * line.size

    def _usual_pitch(self) -> float:
        """Return the usual distance of base lines within paragraphs, in sizes of the type."""
        pairs = [
            (before, line)
            for before, line in pairwise(self._lines)
            if (before.page, before.column) == (line.page, line.column) and before.base > line.base
        ]
        within = [
            (before.base - line.base) / line.size for before, line in pairs if self._is_full(before, line)
        ]
        every = [(before.base - line.base) / line.size for before, line in pairs]
        return median(within or every or [1.2])

    def passage(self, gathered: Sequence[PrintedLine]) -> Passage:
        """Return the lines as one paragraph."""
        text, bold = gathered[0].text, list(gathered[0].bold)
        for line in gathered[1:]:
            text, glue = self._glued(text, line.text)
            start = len(text) + len(glue)
            bold += [(first + start, last + start) for first, last in line.bold]
            text += glue + line.text
        text = text.replace(SOFT_HYPHEN, "-")
        level = self._levels.get(round(gathered[0].size, 1), 0) if len(text) <= _TITLE_LENGTH else 0
        return Passage(text, bold=() if level else _merged(bold, text), level=level)

    def _glued(self, text: str, after: str) -> tuple[str, str]:
        """Return the text so far and what goes between it and the next line.

        A hyphen at a line's end stays, as in *anak-anak*, unless the file has the word in one piece elsewhere.
        """
        end, start = _WORD_END.search(text), _WORD_START.match(after)
        if not end or not start or not start[0][0].islower():
            return text, " "
        first, second = end[1].casefold(), start[0].casefold()
        whole = self._words[first + second] > 0 and self._words[f"{first}-{second}"] == 0
        return (text[:-1] if whole and first != second else text), ""


def _without(line: PrintedLine, found: re.Match[str], *, begins: bool) -> PrintedLine:
    cut = found.end()
    later = next((left for at, left in line.parts if at >= cut), None)
    share = (line.right - line.left) / max(1, len(line.text))
    left = later if later is not None else line.left + share * cut
    first = line.text[cut:].split(maxsplit=1)
    bold = tuple((max(0, start - cut), end - cut) for start, end in line.bold if end > cut)
    word = share * len(first[0]) if first else 0.0
    return replace(line, text=line.text[cut:], bold=bold, left=left, begins=begins, parts=(), word=word)


def _is_row(line: PrintedLine, first: PrintedLine) -> bool:
    """Tell whether two lines begin at the same place and go on behind a gap at the same place, as a table's rows do."""
    if "\t" not in line.text or "\t" not in first.text or min(len(line.parts), len(first.parts)) < 2:
        return False
    (_, left), (_, later) = first.parts[:2]
    return abs(line.parts[0][1] - left) < line.size and abs(line.parts[1][1] - later) < line.size


def _edge(rights: Sequence[float]) -> float:
    """Return the right edge that lines are set to; of many, a few may run over it."""
    return sorted(rights, reverse=True)[len(rights) // 50]


def _is_bold(line: PrintedLine) -> bool:
    return sum(end - start for start, end in line.bold) >= 0.9 * len(line.text)


def _merged(bold: Sequence[tuple[int, int]], text: str) -> tuple[tuple[int, int], ...]:
    """Join ranges that only white space parts, as at a line's end; a hyphen that went may have shortened the text."""
    merged: list[tuple[int, int]] = []
    for start, end in bold:
        if merged and not text[merged[-1][1] : start].strip():
            merged[-1] = (merged[-1][0], min(end, len(text)))
        else:
            merged.append((start, min(end, len(text))))
    return tuple(merged)
