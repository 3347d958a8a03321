"""Questions and answers in turn, and rows as talk: what a person may choose where labels say too little."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from workbench.language.readers.material import Material, Part
from workbench.language.speakers.headers import Headers
from workbench.language.speakers.labels import Label, Layout, label_of
from workbench.language.speakers.lines import Line
from workbench.language.speakers.tables import ANSWER, QUESTION
from workbench.language.speakers.times import MARK, seconds

_NO_SPEECH = re.compile(rf"\s*(?:\d{{1,4}}[.)]?|{MARK})\s*")
_TIME = re.compile(rf"\s*{MARK}\s*")
_LONGEST_LABEL = 4
_TELLING = (0.25, 0.75)
_PLAIN = ("txt", "md")
_CLOSING = "?"


@dataclass(frozen=True, slots=True)
class _Unit:
    """A paragraph or cell that is one speaker's: its line, where it starts and its speech, its end, and its print."""

    line: Line
    start: int
    speech: int
    words: str
    bold: bool
    item: bool


def in_turn(material: Material, lines: Sequence[Line], headers: Headers) -> list[Label]:
    """Return labels for question and answer in turn, by paragraphs or, where most talk stands in tables, by rows.

    Where question marks, bold print or list items tell the questions, an answer may have several paragraphs;
    otherwise the turns alternate strictly. Headers that name exactly two people lend their initials.
    """
    units = list(_units(material, lines, headers))
    asked = _asked(units)
    labels = []
    before = None
    for place, unit in enumerate(units):
        question = asked[place] if asked else place % 2 == 0
        if asked and question is before:
            continue
        before = question
        name = _names_at(unit.line.number, headers)[0 if question else 1]
        labels.append(Label(unit.line.number, name, "", Layout.TABLE, unit.start, unit.speech))
    return labels


def rows_as_talk(lines: Sequence[Line]) -> tuple[list[Label], set[int]]:
    """Return labels for rows whose first words are short, as a person says that they are speakers, and the lines."""
    labels = []
    tables = set()
    for line in lines:
        cells = [column for column, cell in enumerate(line.cells) if _speaks(cell)]
        if len(cells) < 2 or len(line.cells[cells[0]].split()) > _LONGEST_LABEL:
            continue
        times = [seconds(cell) for cell in line.cells if _TIME.fullmatch(cell)]
        label = label_of(
            line,
            line.cells[cells[0]],
            Layout.TABLE,
            line.at[cells[1]],
            time=times[0] if times else None,
        )
        if label is not None:
            labels.append(label)
            tables.add(line.table)
    return labels, {line.number for line in lines if line.table in tables}


def _units(material: Material, lines: Sequence[Line], headers: Headers) -> Iterator[_Unit]:
    items = _item_lines(material, lines)
    talk = [line for line in lines if line.part is not Part.NOTE and line.number not in headers.lines]
    rows = [line for line in talk if line.cells and not line.blank]
    paragraphs = [line for line in talk if not line.table]
    if len(rows) > sum(1 for line in paragraphs if not line.blank and line.first):
        for row in rows:
            yield from _cells(row)
        return
    for block in _paragraphs(paragraphs, material.format in _PLAIN):
        line = block[0]
        whole = line.bold >= len(line.text.rstrip())
        yield _Unit(line, line.start, line.start, block[-1].text, whole, line.number in items)


def _paragraphs(lines: Iterable[Line], by_blanks: bool) -> Iterator[Sequence[Line]]:
    """Give the lines of each paragraph; plain text parts them by blank lines, where it has any."""
    kept = [line for line in lines if not line.heading]
    blocks = [list(group) for blank, group in groupby(kept, key=lambda line: line.blank) if not blank]
    if by_blanks and len(blocks) > 2:
        yield from blocks
        return
    for block in blocks:
        starts = [place for place, line in enumerate(block) if line.first or place == 0]
        yield from (block[low:high] for low, high in pairwise((*starts, len(block))))


def _cells(row: Line) -> Iterator[_Unit]:
    spoken = [column for column, cell in enumerate(row.cells) if _speaks(cell)]
    for place, column in enumerate(spoken):
        speech = row.start + row.at[column]
        start = row.start if place == 0 else speech
        yield _Unit(row, start, speech, row.cells[column], False, False)


def _asked(units: Sequence[_Unit]) -> list[bool]:
    """Return which units ask, by the first sign that some but not all of them bear, or nothing without such a sign."""
    signs = (
        [unit.bold for unit in units],
        [unit.words.rstrip().endswith(_CLOSING) for unit in units],
        [unit.item for unit in units],
    )
    low, high = _TELLING
    return next((sign for sign in signs if units and low <= sum(sign) / len(units) <= high), [])


def _names_at(line: int, headers: Headers) -> tuple[str, str]:
    """Return who asks and who answers, by the last header block above the line that names exactly two."""
    above = [(asks, answers) for last, asks, answers in headers.pairs if last < line]
    return above[-1] if above else (QUESTION, ANSWER)


def _item_lines(material: Material, lines: Sequence[Line]) -> set[int]:
    firsts = [line.number for line in lines if line.first]
    return {number for number, passage in zip(firsts, material.passages, strict=True) if passage.item}


def _speaks(cell: str) -> bool:
    return bool(cell.strip()) and _NO_SPEECH.fullmatch(cell) is None
