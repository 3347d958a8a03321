"""The report on coverage, as a document and as a sheet."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from workbench.domain.reports import Cell, Column, Paragraph, Report, Section, Table
from workbench.domain.sources import SourceKind
from workbench.domain.store import ProjectReader
from workbench.services.coverage import Coverage, DistrictCoverage, TalkCount, coverage
from workbench.services.coverage_words import CoverageWords, coverage_words
from workbench.services.projects import Project
from workbench.services.redacting import title_in
from workbench.services.reporting import write
from workbench.services.reporting_words import day

PLANNED = (SourceKind.FGD, SourceKind.INTERVIEW)
SHEET_COLUMNS = (
    *("district", "fgds_planned", "fgds_collected", "fgds_coded"),
    *("interviews_planned", "interviews_collected", "interviews_coded"),
    *("others_collected", "others_coded", "words", "codings"),
)
"""The columns of the sheet: one row for each district, and one for what has none."""


def export_coverage(
    project: Project, path: Path, language: str, *, reader: ProjectReader | None = None
) -> int:
    """Write the coverage to a ``.docx``, ``.csv`` or ``.xlsx``; return the rows of its first table.

    On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there.

    Raises:
        FileRefused: another ending, or the file can't be written.
    """
    found = coverage(project, reader)
    rows = [*found.districts, *([found.nowhere] if found.nowhere else [])]
    if path.suffix.casefold() in {".csv", ".xlsx"}:
        from exports.sheets import write_sheet

        words = coverage_words(language, project.place_level)
        note = f"{words.note} {words.whose(found)}"
        return write_sheet(
            SHEET_COLUMNS, [_sheet_row(each) for each in rows], path, title=words.title, note=note
        )
    report = coverage_report(project, language, found, reader=reader)
    write(report, path, author=project.coder.name, clock=project.clock)
    return len(rows)


def coverage_report(
    project: Project, language: str, found: Coverage, *, reader: ProjectReader | None = None
) -> Report:
    """Return the report: coverage by district, then what rests on little."""
    words = coverage_words(language, project.place_level)
    records = reader if reader is not None else project.reader
    blocks: list[Paragraph | Table] = [_coverage_table(found, words)]
    if not found.planned:
        blocks.insert(0, Paragraph(words.no_plan))
    if found.uneven is not None:
        blocks.append(Paragraph(words.uneven_words(found.uneven)))
    thin = _thin_table(found, words) if found.thin else Paragraph(words.nothing_thin)
    today = day(project.clock().astimezone(), language)
    return Report(
        words.title,
        language,
        (Section(words.heading, tuple(blocks)), Section(words.thin_heading, (thin,))),
        title_in(records, project.title),
        (("Dibuat" if language == "id" else "Made on", today),),
    )


def talk_of(row: DistrictCoverage, kind: SourceKind) -> TalkCount:
    """Return a district's talks of a kind; none where it has none."""
    return next((each for each in row.talks if each.kind is kind), TalkCount(kind, None, 0, 0))


def other_talks(row: DistrictCoverage) -> tuple[TalkCount, ...]:
    """Return a district's material of kinds that no plan names."""
    return tuple(each for each in row.talks if each.kind not in PLANNED)


def _sheet_row(row: DistrictCoverage) -> Sequence[str | int]:
    cells: list[str | int] = [row.district.name if row.district else ""]
    for kind in PLANNED:
        talk = talk_of(row, kind)
        cells += [talk.planned if talk.planned is not None else "", talk.collected, talk.coded]
    others = other_talks(row)
    cells += [sum(each.collected for each in others), sum(each.coded for each in others)]
    return [*cells, row.words, row.codings]


def _coverage_table(found: Coverage, words: CoverageWords) -> Table:
    columns = [Column(words.district, 3.0)]
    for kind in PLANNED:
        name = words.kind(TalkCount(kind, None, 0, 0))
        columns += [
            Column(f"{name}: {label.lower()}", 1.6, number=True)
            for label in (words.planned, words.collected, words.coded)
        ]
    columns += [Column(words.others, 2.4), Column(words.words, 1.4, number=True)]
    columns += [Column(words.codings, 1.6, number=True), Column(words.missing, 1.4, number=True)]
    rows = [_row(each, words) for each in found.districts]
    if found.nowhere is not None:
        rows.append(_row(found.nowhere, words))
    if len(rows) > 1:
        rows.append(_total(found, words))
    note = f"{words.note} {words.whose(found)}"
    return Table(
        words.caption, tuple(columns), tuple(rows), wide=True, note=note, description=words.description
    )


def _row(row: DistrictCoverage, words: CoverageWords) -> tuple[Cell, ...]:
    name = row.district.name if row.district else words.nowhere
    cells = [Cell(name)]
    for kind in PLANNED:
        talk = talk_of(row, kind)
        planned = "–" if talk.planned is None else words.number(talk.planned)
        cells += [_number(each) for each in (planned, words.number(talk.collected), words.number(talk.coded))]
    others = ", ".join(f"{words.kind(each)} {words.number(each.collected)}" for each in other_talks(row))
    missing = words.number(row.missing) if row.district else "–"
    tail = (words.number(row.words), words.number(row.codings), missing)
    return (*cells, Cell(others), *map(_number, tail))


def _total(found: Coverage, words: CoverageWords) -> tuple[Cell, ...]:
    """Return the sums, where a talk with several districts counts once. Missing is what is missing anywhere."""
    name, *numbers = _row(found.whole, words)
    missing = _number(words.number(sum(each.missing for each in found.districts)))
    cells = (replace(name, text=words.total), *numbers[:-1], missing)
    return tuple(replace(each, strong=True) for each in cells)


def _thin_table(found: Coverage, words: CoverageWords) -> Table:
    columns = (
        Column(words.thin_where, 2.2),
        Column(words.thin_what, 3.4),
        Column(words.codings, 1.4, number=True),
        Column(words.thin_rests, 4.0),
    )
    rows = tuple(
        (
            Cell(each.district.name if each.district else words.everywhere),
            Cell(words.about(each)),
            _number(words.number(each.codings)),
            Cell(words.rests(each)),
        )
        for each in found.thin
    )
    return Table(words.thin_caption, columns, rows, note=words.thin_note, description=words.thin_description)


def _number(text: str) -> Cell:
    return Cell(text, number=True)
