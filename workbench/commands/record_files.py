"""Records of supervision in a workbook, for the command case: writes one to fill in, and brings one in."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Protocol

from workbench.commands.context import Failed, answer, asked, project_at, said
from workbench.services.record_sheets import RecordSheet
from workbench.services.record_template import write_template
from workbench.services.supervision_import import ImportedRow, RecordsFound, records_in
from workbench.supervision.record_import import Fate
from workbench.ui.phrases import phrase

Document = dict[str, object]

SOME_REFUSED: Final = 3


class RecordFile(Protocol):
    """What is done with a workbook."""

    def __call__(self, project: Path, file: Path, *, dry_run: bool, coder: str | None) -> None:
        """Do it and answer."""
        ...


def bring_in(project: Path, file: Path, *, dry_run: bool, coder: str | None) -> None:
    """Bring records in and say what became of each row; exit with 3 when some were refused."""
    with project_at(project, writing=True, coder=coder) as opened:
        found = records_in(opened, file, asked().language)
        operation = None if dry_run else found.operation(opened)
        if operation is not None:
            opened.perform(operation)
    refused = [_document(row) for row in found.of(Fate.REFUSED)]
    document: Document = {
        **{sheet.value: _counts(found, sheet) for sheet in RecordSheet},
        "refused": refused,
        "left_out": [{"sheet": sheet.value, "heading": heading} for sheet, heading in found.left_out],
        "saved": operation is not None,
    }
    heads = said("lembar,baris,isian,alasan", "sheet,row,field,reason").split(",")
    rows = [[each[name] for name in ("sheet", "row", "field", "reason")] for each in refused]
    answer(document, [heads, *rows] if rows else (), _note(found, saved=operation is not None))
    if refused:
        raise Failed(SOME_REFUSED)


def template(project: Path, file: Path, *, dry_run: bool, coder: str | None) -> None:
    """Write a workbook to fill in, in the language that is spoken, with the project's own words and districts."""
    del dry_run, coder
    with project_at(project) as opened:
        sheets = write_template(opened, file, asked().language)
    document = {"path": str(file), "what": "template", "rows": sheets, "bytes": file.stat().st_size}
    answer(
        document, note=said(f"{sheets} lembar untuk diisi di {file}", f"{sheets} sheets to fill in: {file}")
    )


RECORD_FILES: Final[Mapping[str, RecordFile]] = {"import": bring_in, "template": template}


def _counts(found: RecordsFound, sheet: RecordSheet) -> Document:
    return {fate.value: len(found.of(fate, sheet)) for fate in Fate}


def _document(row: ImportedRow) -> Document:
    return {
        "sheet": row.sheet.value,
        "row": row.number,
        "subject": row.subject,
        "field": row.field,
        "reason": phrase(row.error, asked().language) if row.error is not None else "",
    }


def _note(found: RecordsFound, *, saved: bool) -> str:
    new, there, refused = (len(found.of(fate)) for fate in Fate)
    if not saved:
        return said(
            f"Tidak ada yang disimpan. Baris baru: {new}, sudah ada: {there}, ditolak: {refused}.",
            f"Nothing was saved. New rows: {new}, there already: {there}, refused: {refused}.",
        )
    return said(
        f"Baris yang masuk: {new}, sudah ada: {there}, ditolak: {refused}.",
        f"Rows brought in: {new}, there already: {there}, refused: {refused}.",
    )
