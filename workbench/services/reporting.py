"""Reporting as a use case: what an author takes out of a project."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

from exports.office import office, write_pdf
from exports.refi_codebook import unheld_by_qdc, write_codebook_qdc
from exports.spreadsheet import write_codebook_xlsx
from exports.tables_csv import write_tables
from exports.tabular import write_codebook_csv, write_csv
from exports.webpage import write_page
from exports.workbook import write_workbook
from workbench.domain.clock import Clock, system_clock
from workbench.domain.code_sheets import CodebookRemark
from workbench.domain.codes import Code, Codebook
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.ids import SavedTableId
from workbench.domain.reports import Report
from workbench.domain.store import ProjectReader
from workbench.domain.templates import Template
from workbench.domain.themes import Interpretation
from workbench.services.jobs import Progress, Silent
from workbench.services.participation import ParticipationOverview, participation_overview
from workbench.services.projects import Project
from workbench.services.reporting_codebook import codebook_report
from workbench.services.reporting_participation import (
    SHEET_COLUMNS,
    participation_report,
    participation_sheet,
)
from workbench.services.reporting_theme_table import ThemeReportOptions
from workbench.services.reporting_themes import theme_report

REPORT_ENDINGS: Final = (".docx", ".xlsx", ".csv", ".html", ".pdf")
"""What ``write`` writes."""

__all__ = [
    "REPORT_ENDINGS",
    "ThemeReportOptions",
    "Written",
    "can_make_pdf",
    "codebook_left_out",
    "codebook_report",
    "export_codebook",
    "export_participation",
    "export_themes",
    "participation_report",
    "theme_report",
    "write",
]


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written: how many rows its tables have, and how many bytes it has."""

    path: Path
    rows: int
    bytes: int


def can_make_pdf() -> bool:
    """Tell whether there is a program on this machine that makes PDF of Word files."""
    return office() is not None


def write(
    report: Report,
    path: Path,
    *,
    author: str = "",
    clock: Clock = system_clock,
    progress: Progress | None = None,
    template: Template | None = None,
) -> Written:
    """Write a report in the format that the path's ending names, one of ``REPORT_ENDINGS``.

    ``.xlsx`` has a sheet for each table and nothing else of the report, ``.csv`` its table (or several with the same
    columns), ``.html`` is a page that needs no other file, ``.pdf`` is made by LibreOffice; ``progress`` may stop that.
    ``template`` is whose look ``.docx`` and ``.pdf`` take on (None: plain).

    Raises:
        FileRefused: another ending, a ``.csv`` or ``.xlsx`` of what has no tables, a ``.csv`` of tables with different
            columns, a ``.pdf`` where LibreOffice is not there or fails, or the file can't be written.
        Cancelled: nobody wants it any more.
    """

    def word(target: Path) -> int:
        # python-docx costs a third of a second that a window need not wait for.
        from exports.word import write_word

        return write_word(report, target, author=author, created=clock(), template=template)

    steps = progress or Silent()
    writers: dict[str, Callable[[Path], int]] = {
        ".docx": word,
        ".xlsx": lambda target: write_workbook(report, target),
        ".csv": lambda target: write_tables(report, target),
        ".html": lambda target: write_page(report, target),
        ".pdf": lambda target: write_pdf(word, target, tick=lambda: steps.advance(0, 1)),
    }
    writer = writers.get(path.suffix.casefold())
    if writer is None:
        raise FileRefused(path, FileReason.UNKNOWN_FORMAT, {"what": path.suffix})
    rows = writer(path)
    return Written(path, rows, path.stat().st_size)


def export_themes(
    project: Project,
    path: Path,
    language: str,
    quotations: int = 2,
    *,
    coded_only: bool = False,
    reader: ProjectReader | None = None,
    query: SavedTableId | None = None,
) -> int:
    """Write the theme report to a Word file; return how many rows its theme table has. Raises as ``write`` does.

    With ``coded_only``, codes without codings stand in the table's note instead of in rows of their own.
    On another thread than the project's own, ``reader`` is one that ``Project.reading`` lent there. ``query`` is the
    print table that the report is kept as, with which it is live.
    """
    options = ThemeReportOptions(quotations_per_row=quotations, empty_codes=not coded_only)
    report = theme_report(project, language, options, reader=reader, query=query)
    write(report, path, author=project.coder.name, clock=project.clock)
    return len(report.tables()[0].rows)


def export_codebook(
    project: Project, path: Path, language: str, *, reader: ProjectReader | None = None
) -> int:
    """Write the codebook in the format that the ending names; return how many codes it has.

    ``.csv`` and ``.xlsx`` are sheets with all that the codebook holds, in both languages; ``.docx`` is for reading;
    ``.qdc`` is for other programs (``codebook_left_out`` says what it can't hold).

    Raises:
        FileRefused: another ending, the file can't be written, a text too long for Excel, or a ``.qdc`` without codes.
    """
    records = reader if reader is not None else project.reader
    book = Codebook(records.all(Code))
    suffix = path.suffix.casefold()
    if suffix == ".csv":
        write_codebook_csv(book, records.all(Interpretation), path)
    elif suffix == ".xlsx":
        write_codebook_xlsx(book, records.all(Interpretation), path)
    elif suffix == ".qdc":
        write_codebook_qdc(book, path, origin=f"Workbench {version('workbench')}")
    else:
        report = codebook_report(project, language, reader=records)
        write(report, path, author=project.coder.name, clock=project.clock)
    return len(book)


def codebook_left_out(reader: ProjectReader, path: Path) -> tuple[CodebookRemark, ...]:
    """Return what the format that the path's ending names can't hold of the codebook."""
    if path.suffix.casefold() != ".qdc":
        return ()
    return unheld_by_qdc(Codebook(reader.all(Code)), reader.all(Interpretation))


def export_participation(
    project: Project,
    path: Path,
    language: str,
    overview: ParticipationOverview | None = None,
    *,
    reader: ProjectReader | None = None,
) -> int:
    """Write who takes part to a ``.csv`` sheet or a ``.docx``; return the rows of the table of participants.

    ``overview`` says of which sources (None: of all). On another thread than the project's own, ``reader`` is one that
    ``Project.reading`` lent there.

    Raises:
        FileRefused: another ending, or the file can't be written.
    """
    records = reader if reader is not None else project.reader
    overview = overview or participation_overview(records)
    sheet = participation_sheet(overview)
    if path.suffix.casefold() == ".csv":
        return write_csv(SHEET_COLUMNS, sheet, path)
    report = participation_report(project, language, overview, reader=records)
    write(report, path, author=project.coder.name, clock=project.clock)
    return len(sheet)
