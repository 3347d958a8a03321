"""Commands on the codebook: codebook, codebook-import, codebook-export."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import Coder, answer, asked, project_at, said
from workbench.commands.projects import ProjectPath
from workbench.domain.code_sheets import CodebookRemark
from workbench.services.codebook import revision_of
from workbench.services.codebook_files import READABLE, codebook_in
from workbench.services.reporting import codebook_left_out, export_codebook
from workbench.services.retrieval import CodeCounts, code_counts
from workbench.ui.phrases_codebook import remark_text

WRITABLE = (*READABLE, ".docx")


def codebook(project: ProjectPath) -> None:
    """Print the tree of codes; ``codings`` counts a code's own, without those below it."""
    with project_at(project) as opened:
        book = opened.codebook()
        counts = code_counts(opened)
        found = [
            {
                "id": code.id,
                "path": book.path(code.id),
                "name": code.name,
                "kind": "theme" if code.is_theme else "code",
                "parent_id": code.parent,
                "definition": code.guide.definition,
                "colour": code.colour,
                "keywords": list(code.guide.keywords),
                "codings": counts.get(code.id, CodeCounts()).codings,
            }
            for code in book
        ]
    rows = [(each["path"], each["codings"], str(each["definition"])[:70]) for each in found]
    heads = (said("kode", "code"), said("pengodean", "codings"), said("definisi", "definition"))
    answer({"codes": found}, [heads, *rows])


def codebook_import(
    project: ProjectPath,
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="A .csv, .xlsx or .qdc file.")],
    coder: Coder = None,
) -> None:
    """Bring a codebook in: codes of the same path are brought up to date, new ones made."""
    _must_be(file, READABLE)
    with project_at(project, writing=True, coder=coder) as opened:
        found = codebook_in(file)
        revision = revision_of(opened.reader, found.rows)
        if revision.operation is not None:
            opened.perform(revision.operation)
    counts: dict[str, object] = {
        "added": revision.added,
        "updated": revision.updated,
        "unchanged": revision.unchanged,
    }
    note = said(
        f"{revision.added} ditambah, {revision.updated} diperbarui, {revision.unchanged} tetap.",
        f"{revision.added} added, {revision.updated} updated, {revision.unchanged} unchanged.",
    )
    _answer(counts, note, found.remarks)


def codebook_export(
    project: ProjectPath,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", readable=False, help="A .csv, .xlsx, .qdc or .docx file.")
    ],
) -> None:
    """Write the codebook to a file; what the format can't hold is said."""
    _must_be(file, WRITABLE)
    with project_at(project) as opened:
        codes = export_codebook(opened, file, asked().language)
        remarks = codebook_left_out(opened.reader, file)
    note = said(f"{codes} kode ke {file}.", f"{codes} codes to {file}.")
    _answer({"path": str(file), "codes": codes}, note, remarks)


def _answer(document: dict[str, object], note: str, remarks: Sequence[CodebookRemark]) -> None:
    """Answer, with what a file could not hold: as a list of its own, which is there only when it holds something."""
    told = [remark_text(each, asked().language) for each in remarks]
    more: dict[str, object] = {"warnings": told} if told else {}
    answer({**document, **more}, note="\n".join((note, *(f"- {each}" for each in told))))


def _must_be(file: Path, suffixes: tuple[str, ...]) -> None:
    if file.suffix.casefold() not in suffixes:
        ready = ", ".join(suffixes)
        raise typer.BadParameter(
            said(
                f"{file.suffix or file.name} belum tersedia; yang ada: {ready}",
                f"{file.suffix or file.name} is not there yet; there are: {ready}",
            )
        )
