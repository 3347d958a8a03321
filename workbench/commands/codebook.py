"""Commands on the codebook: codebook, codebook-import, codebook-export."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import Coder, answer, asked, project_at, said
from workbench.commands.projects import ProjectPath
from workbench.services.codebook import read_codebook, revision_of
from workbench.services.reporting import export_codebook
from workbench.services.retrieval import CodeCounts, code_counts

READABLE = (".csv",)
WRITABLE = (".csv", ".docx")


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
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="A .csv file.")],
    coder: Coder = None,
) -> None:
    """Bring a codebook in: codes of the same path are brought up to date, new ones made."""
    _must_be(file, READABLE)
    with project_at(project, writing=True, coder=coder) as opened:
        revision = revision_of(opened.reader, read_codebook(file))
        if revision.operation is not None:
            opened.perform(revision.operation)
    counts = {"added": revision.added, "updated": revision.updated, "unchanged": revision.unchanged}
    note = said(
        f"{revision.added} ditambah, {revision.updated} diperbarui, {revision.unchanged} tetap.",
        f"{revision.added} added, {revision.updated} updated, {revision.unchanged} unchanged.",
    )
    answer(counts, note=note)


def codebook_export(
    project: ProjectPath,
    file: Annotated[Path, typer.Argument(metavar="FILE", readable=False, help="A .csv or .docx file.")],
) -> None:
    """Write the codebook to a file."""
    _must_be(file, WRITABLE)
    with project_at(project) as opened:
        codes = export_codebook(opened, file, asked().language)
    answer(
        {"path": str(file), "codes": codes},
        note=said(f"{codes} kode ke {file}.", f"{codes} codes to {file}."),
    )


def _must_be(file: Path, suffixes: tuple[str, ...]) -> None:
    if file.suffix.casefold() not in suffixes:
        ready = ", ".join(suffixes)
        raise typer.BadParameter(
            said(
                f"{file.suffix or file.name} belum tersedia; yang ada: {ready}",
                f"{file.suffix or file.name} is not there yet; there are: {ready}",
            )
        )
