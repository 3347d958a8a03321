"""Commands on codings: code, district-link."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.coding.codings import AddCodings, twin_of
from workbench.coding.districts import UnlinkDistrict
from workbench.commands.batch import Batch
from workbench.commands.context import Coder, Failed, answer, asked, project_at, said
from workbench.commands.projects import ProjectPath
from workbench.domain.districts import District, DistrictLink, district_named
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodingId
from workbench.domain.memos import MemoTarget
from workbench.domain.spans import Span
from workbench.services.coding import coding_of, link, memo_on
from workbench.services.material import source_named


def code(
    project: ProjectPath,
    source: Annotated[str | None, typer.Argument(metavar="SOURCE")] = None,
    start: Annotated[int | None, typer.Argument(metavar="START", help="Code points.")] = None,
    end: Annotated[int | None, typer.Argument(metavar="END", help="Code points, not included.")] = None,
    code: Annotated[str | None, typer.Argument(metavar="CODE", help="A code's path.")] = None,
    memo: Annotated[str, typer.Option(help="A memo on the coding.")] = "",
    batch: Annotated[
        Path | None, typer.Option(readable=False, help="A .jsonl file with one coding a line.")
    ] = None,
    coder: Coder = None,
) -> None:
    """Code one segment, or many from a file in one transaction; exit code 3 when some lines are refused."""
    if batch is not None:
        if source is not None:
            raise typer.BadParameter(said("--batch tanpa SOURCE", "--batch goes without SOURCE"))
        _code_batch(project, batch, coder)
        return
    if source is None or start is None or end is None or code is None:
        raise typer.BadParameter(said("perlu SOURCE START END CODE", "SOURCE START END CODE are needed"))
    with project_at(project, writing=True, coder=coder) as opened:
        place = source_named(opened.reader, source)
        wanted = opened.codebook().at_path(code)
        operation = coding_of(opened, place.id, Span(start, end), wanted.id, memo=memo)
        twin = twin_of(opened.reader, operation.coding)
        if twin is None:
            opened.perform(operation)
        elif memo:
            opened.perform(memo_on(opened, MemoTarget.CODING, twin.id, memo))
    made = twin or operation.coding
    _answer_coded(0 if twin else 1, 1 if twin else 0, [], [made.id])


def district_link(
    project: ProjectPath,
    code: Annotated[str, typer.Argument(metavar="CODE")],
    district: Annotated[str, typer.Argument(metavar="DISTRICT")],
    note: Annotated[str, typer.Option(help="Why it matters there.")] = "",
    evidence: Annotated[
        list[str] | None, typer.Option(help="A coding's id; may be given several times.")
    ] = None,
    more: Annotated[list[str] | None, typer.Argument(metavar="[CODING_ID...]", help="More evidence.")] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Take the link back.")] = False,
    coder: Coder = None,
) -> None:
    """State that a code matters in a district, with note and evidence."""
    cited = tuple(CodingId(each) for each in (*(evidence or ()), *(more or ())))
    with project_at(project, writing=True, coder=coder) as opened:
        wanted = opened.codebook().at_path(code)
        place = district_named(opened.reader.all(District), district)
        if remove:
            known = opened.reader.where(DistrictLink, code=wanted.id, district=place.id)
            if not known:
                raise UnknownThing("district_link", f"{code} – {place.name}")
            opened.perform(UnlinkDistrict(known[0].id))
            made = known[0]
        else:
            operation = link(opened, wanted.id, place.id, note, cited)
            opened.perform(operation)
            made = operation.link
        path = opened.codebook().path(wanted.id)
    verb = said("dilepas", "removed") if remove else said("ditautkan", "linked")
    document = {
        "id": made.id,
        "code": path,
        "district": place.name,
        "evidence": list(made.evidence),
        "removed": remove,
    }
    answer(document, note=f"{path} – {place.name}: {verb}.")


def _code_batch(project: Path, file: Path, coder: str | None) -> None:
    with project_at(project, writing=True, coder=coder) as opened:
        batch = Batch(opened)
        batch.read(file, asked().language)
        if batch.fresh:
            opened.perform(AddCodings(tuple(batch.fresh)))
    _answer_coded(len(batch.fresh), batch.already_there, batch.refused, batch.ids)
    if batch.refused:
        raise Failed(3)


def _answer_coded(added: int, already: int, refused: list[dict[str, object]], ids: list[CodingId]) -> None:
    document = {"added": added, "already_there": already, "refused": refused, "ids": ids}
    note = said(
        f"{added} ditambah, {already} sudah ada, {len(refused)} ditolak.",
        f"{added} added, {already} there already, {len(refused)} refused.",
    )
    rows = [(each["line"], each["reason"]) for each in refused]
    answer(document, [(said("baris", "line"), said("alasan", "reason")), *rows] if rows else (), note)
