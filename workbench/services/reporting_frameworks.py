"""Framework matrices in print: Word with the columns parted so that they can be read, or one sheet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path

from exports.spreadsheet import SheetColumn, write_xlsx
from exports.tabular import write_csv
from workbench.domain.codes import LEVEL_SIGN
from workbench.domain.codings import Coding, Segment
from workbench.domain.districts import PlaceLevel
from workbench.domain.framework_grids import FrameworkCell, RowHeading, SubjectHeading
from workbench.domain.frameworks import Summary
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.prose import LinkKind, ProseBlock, Run, parsed, plain
from workbench.domain.reports import Block, Cell, Column, Paragraph, Quote, Report, Section, Table
from workbench.domain.store import ProjectReader
from workbench.services.frameworks import FrameworkGrid
from workbench.services.projects import Project
from workbench.services.redacting import title_in
from workbench.services.reporting import write
from workbench.services.reporting_frameworks_words import (
    FRAMEWORK_WORDS,
    FrameworkWords,
    counted,
    state_words,
)
from workbench.services.reporting_live import NOT_LIVE, Live
from workbench.services.reporting_memos import provenances
from workbench.services.reporting_names import print_names
from workbench.services.reporting_places import framework_words_of
from workbench.services.reporting_quotations import printed
from workbench.services.reporting_words import day, number

_ACROSS = 4
"""So many columns of prose can be read side by side on a landscape page."""
_LONGEST_QUOTE = 240
_SHEET_WIDTH = 46


@dataclass(frozen=True, slots=True)
class FrameworkPrint:
    """How a matrix is printed. ``quotations`` of those that a summary rests on stand below it.

    ``provenance`` says of linked words where they stand; ``transposed`` puts subjects in the rows and codes in the
    columns. Of the codes only ``codes`` are printed, all where that is None. ``live`` says what the tables answer.
    ``labels`` are what subjects are called, by id, where that is not their own name; ``places`` says where segments
    stand, where that is not as usual.
    """

    quotations: int = 0
    provenance: bool = True
    transposed: bool = False
    codes: frozenset[CodeId] | None = None
    live: Live = NOT_LIVE
    labels: Mapping[str, str] = field(default_factory=dict)
    places: Callable[[Sequence[Segment]], Mapping[Segment, str]] | None = None


PLAINLY = FrameworkPrint()


def export_framework(
    project: Project,
    grid: FrameworkGrid,
    path: Path,
    language: str,
    how: FrameworkPrint = PLAINLY,
    *,
    reader: ProjectReader | None = None,
) -> int:
    """Write a matrix to ``.docx``, or whole to an ``.xlsx`` or ``.csv`` sheet; return how many rows it has.

    ``grid`` was read through the same ``reader``, so that it is masked where that masks.

    Raises:
        FileRefused: another ending, the file can't be written, or a text is longer than a cell of Excel holds.
    """
    if path.suffix.casefold() in {".csv", ".xlsx"}:
        header, rows = framework_sheet(grid, language, transposed=how.transposed, level=project.place_level)
        if path.suffix.casefold() == ".csv":
            return write_csv(header, rows, path)
        columns = [SheetColumn(each, _SHEET_WIDTH) for each in header]
        return write_xlsx(columns, rows, path, FRAMEWORK_WORDS[language].title)
    report = framework_report(project, grid, language, how, reader=reader)
    write(report, path, author=project.coder.name, clock=project.clock)
    tables = report.tables()
    return len(tables[0].rows) if tables else 0


def framework_sheet(
    grid: FrameworkGrid,
    language: str,
    *,
    transposed: bool = False,
    level: PlaceLevel = PlaceLevel.DISTRICT,
) -> tuple[list[str], list[list[str]]]:
    """Return the whole matrix as a sheet's header and rows; what is stale or unwritten says so in brackets.

    ``level`` is what the study's places are called.
    """
    corner = FRAMEWORK_WORDS[language].corner
    cells = [
        [_sheet_cell(grid.cell(row, column), language) for column in range(len(grid.columns))]
        for row in range(len(grid.rows))
    ]
    down, across = [each.path for each in grid.rows], [each.label for each in grid.columns]
    if transposed:
        cells = [list(column) for column in zip(*cells, strict=True)] if cells else [[] for _ in across]
        down, across = across, down
        corner = framework_words_of(language, level).subjects[grid.wish.kind].capitalize()
    return [corner, *across], [[name, *row] for name, row in zip(down, cells, strict=True)]


def framework_report(
    project: Project,
    grid: FrameworkGrid,
    language: str,
    how: FrameworkPrint = PLAINLY,
    *,
    reader: ProjectReader | None = None,
) -> Report:
    """Return those rows and columns of a matrix that hold a summary, in tables of a few columns each."""
    records = reader if reader is not None else project.reader
    words, figures = framework_words_of(language, project.place_level), grid.figures()
    section = framework_section(grid, language, how, records, project.place_level)
    facts = (
        (words.filled, number(figures.filled, language)),
        (words.to_read, number(figures.stale, language)),
        (words.to_write, number(figures.unwritten, language)),
        (words.date, day(project.clock().astimezone(), language)),
    )
    return Report(words.title, language, (section,), title_in(records, project.title), facts)


def framework_section(
    grid: FrameworkGrid, language: str, how: FrameworkPrint, reader: ProjectReader, level: PlaceLevel
) -> Section:
    """Return the tables (parts ``framework1``, ``framework2`` …), or the sentence that nothing is written."""
    words = framework_words_of(language, level)
    tables = _Printing(reader, grid, language, how, words).tables()
    blocks: tuple[Block, ...] = tables or (Paragraph(words.nothing),)
    return Section("", blocks)


class _Printing:
    """Lays out what of a grid is written."""

    def __init__(
        self,
        reader: ProjectReader,
        grid: FrameworkGrid,
        language: str,
        how: FrameworkPrint,
        words: FrameworkWords,
    ) -> None:
        self._grid, self._language, self._how = grid, language, how
        self._words = words
        self._wanted = [
            row for row in range(len(grid.rows)) if how.codes is None or grid.rows[row].code in how.codes
        ]
        cells = [
            (row, column, grid.cell(row, column))
            for row in self._wanted
            for column in range(len(grid.columns))
        ]
        self._cells = {(row, column): cell for row, column, cell in cells if cell.summary is not None}
        self._rows = sorted({row for row, _column in self._cells})
        self._columns = sorted({column for _row, column in self._cells})
        linked = {
            id
            for cell in self._cells.values()
            for id in (*(cell.summary.rests_on if cell.summary else ()), *_linked(cell))
        }
        self._codings: dict[str, Coding] = {each.id: each for each in reader.among(Coding, sorted(linked))}
        segments = [each.segment for each in self._codings.values()]
        places = (
            how.places(segments)
            if how.places is not None
            else provenances(reader, segments, print_names(reader, language))
        )
        self._places = {id: places[each.segment] for id, each in self._codings.items()}

    def tables(self) -> tuple[Table, ...]:
        """Return the tables, as many as it takes to print a few columns in each."""
        down, across = self._rows, self._columns
        if self._how.transposed:
            down, across = across, down
        parts = _parted(across)
        return tuple(self._table(down, part, number, len(parts)) for number, part in enumerate(parts, 1))

    def _table(self, down: Sequence[int], across: Sequence[int], part: int, parts: int) -> Table:
        words, kind = self._words, self._grid.wish.kind
        subject = words.subjects[kind]
        caption = words.caption.format(subject=subject)
        if parts > 1:
            caption += f" ({words.part.format(part=part, parts=parts)})"
        corner = subject.capitalize() if self._how.transposed else words.corner
        columns = (
            Column(corner, 1.5, key="corner"),
            *(Column(self._name(each, down=False), 3.0, key=self._key(each, down=False)) for each in across),
        )
        rows = tuple((self._head(each), *(self._cell(each, other) for other in across)) for each in down)
        return Table(
            caption,
            columns,
            rows,
            wide=True,
            note=self._note(),
            description=words.description.format(subject=subject),
            breaks=True,
            live=self._how.live(f"framework{part}"),
            keys=tuple(self._key(each, down=True) for each in down),
        )

    def _key(self, place: int, *, down: bool) -> str:
        heading = self._heading(place, down=down)
        return heading.code if isinstance(heading, RowHeading) else heading.id

    def _heading(self, place: int, *, down: bool) -> RowHeading | SubjectHeading:
        codes = down is not self._how.transposed
        return self._grid.rows[place] if codes else self._grid.columns[place]

    def _name(self, place: int, *, down: bool) -> str:
        heading = self._heading(place, down=down)
        if isinstance(heading, SubjectHeading):
            return self._how.labels.get(heading.id, heading.label)
        above = heading.path.rpartition(LEVEL_SIGN)[0]
        alone = bool(heading.depth) and above not in {self._grid.rows[row].path for row in self._rows}
        return heading.path if alone else heading.name

    def _head(self, place: int) -> Cell:
        heading = self._heading(place, down=True)
        level = heading.depth if isinstance(heading, RowHeading) else 0
        return Cell(self._name(place, down=True), level=level, strong=not level)

    def _cell(self, down: int, across: int) -> Cell:
        row, column = (across, down) if self._how.transposed else (down, across)
        cell = self._grid.cell(row, column)
        state = state_words(cell, self._language)
        if cell.summary is None:
            return Cell(state or "–")
        quotes = self._quotes(cell.summary)
        return Cell(prose=self._prose(cell.summary), quotes=quotes, alert=state)

    def _quotes(self, summary: Summary) -> tuple[Quote, ...]:
        """Return the first of the segments that a summary rests on; one under two codes is printed once."""
        there = [id for id in summary.rests_on if id in self._codings]
        first = {self._codings[id].segment: id for id in reversed(there)}
        shown = [id for id in there if first[self._codings[id].segment] == id][: self._how.quotations]
        return tuple(
            Quote(printed(self._codings[id].segment.quote, _LONGEST_QUOTE), self._places[id], id)
            for id in shown
        )

    def _prose(self, summary: Summary) -> tuple[ProseBlock, ...]:
        return tuple(
            replace(line, runs=tuple(self._told(run) for run in line.runs)) for line in parsed(summary.text)
        )

    def _told(self, run: Run) -> Run:
        """Return a link as its words, those of a quotation with where they stand."""
        place = self._places.get(run.link.id, "") if run.link is not None and self._how.provenance else ""
        return replace(run, text=f"{run.text} ({place})" if place else run.text, link=None)

    def _note(self) -> str:
        words, language = self._words, self._language
        kind, figures = self._grid.wish.kind, self._grid.figures()
        bare = len(self._wanted) + len(self._grid.columns) - len(self._rows) - len(self._columns)
        parts = [words.moderator if self._grid.moderator else words.no_moderator]
        if figures.left_out:
            parts.append(counted(words.without_place[kind], figures.left_out, language))
        if bare:
            parts.append(counted(words.without_words, bare, language))
        return " ".join(parts)


def _linked(cell: FrameworkCell) -> list[CodingId]:
    lines = parsed(cell.summary.text) if cell.summary is not None else ()
    links = (run.link for line in lines for run in line.runs)
    return [CodingId(each.id) for each in links if each is not None and each.kind is LinkKind.CODING]


def _parted(columns: Sequence[int]) -> list[Sequence[int]]:
    """Return the columns in as few parts as can be read, alike in size."""
    parts = -(-len(columns) // _ACROSS)
    bounds = [len(columns) * each // parts for each in range(parts + 1)] if parts else [0]
    return [columns[start:end] for start, end in pairwise(bounds)]


def _sheet_cell(cell: FrameworkCell, language: str) -> str:
    state = state_words(cell, language)
    text = plain(cell.summary.text) if cell.summary is not None else ""
    return "\n".join(part for part in (text, f"[{state}]" if state else "") if part)
