"""Commands on what of supervision leaves, comes in, and is erased."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import Coder, answer, asked, project_at, said
from workbench.commands.projects import ProjectPath
from workbench.domain.districts import District, district_named
from workbench.services.erasing import Erasable, due_for_erasure, erased, planned
from workbench.services.supervision_copies import CopyWish, write_copy
from workbench.services.supervision_masking import copy_mask
from workbench.services.supervision_merging import looked_through, merge_operation, read_copy
from workbench.services.supervision_views import today
from workbench.supervision.copying import CopyFor
from workbench.ui.phrases_history import kind_key as kind_name

Output = Annotated[Path, typer.Argument(metavar="OUT", help="Where the copy goes, a .zip file.")]
Input = Annotated[Path, typer.Argument(metavar="FILE", help="A district's copy.")]


def supervision_copy(
    project: ProjectPath,
    out: Output,
    kind: Annotated[CopyFor, typer.Option("--for", help="Who gets it.")],
    facilitator: Annotated[str, typer.Option(help="Whose copy, by code name.")] = "",
    district: Annotated[str, typer.Option(help="Of which district; all when not given.")] = "",
) -> None:
    """Write a copy of supervision for a facilitator, a district or research."""
    if kind is CopyFor.FACILITATOR and not facilitator.strip():
        raise typer.BadParameter(said("perlu --facilitator", "--facilitator is needed"))
    with project_at(project, writing=True) as opened:
        place = district_named(opened.reader.all(District), district).id if district.strip() else None
        wish = CopyWish(kind, facilitator.strip(), place)
        written = write_copy(opened, wish, out, asked().language or "id", copy_mask(opened))
    document = {"path": str(out), "copy": kind.value, "records": written.counts, "bytes": written.bytes}
    answer(document, note=str(out))


def supervision_merge(
    project: ProjectPath,
    file: Input,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be taken.")] = False,
    staff: Annotated[
        bool, typer.Option("--with-staff-blocks", help="Take what is about facilitators' work, too.")
    ] = False,
    coder: Coder = None,
) -> None:
    """Take a district's copy into this project; what was changed on both sides is left and named."""
    with project_at(project, writing=not dry_run, coder=coder) as opened:
        incoming = read_copy(opened, file)
        merge = looked_through(opened, incoming, staff=staff)
        operation = merge_operation(incoming, merge)
        if operation is not None and not dry_run:
            opened.perform(operation)
    left = [
        {"kind": kind_name(each.kind), "name": each.name, "why": each.why.value} for each in merge.left_out
    ]
    document = {
        "added": merge.added,
        "updated": merge.updated,
        "unchanged": merge.older,
        "left_out": left,
        "unknown": list(incoming.strange),
    }
    counts = said(
        f"{merge.added} ditambahkan, {merge.updated} diperbarui, {merge.older} tetap, {len(left)} ditinggalkan",
        f"{merge.added} added, {merge.updated} updated, {merge.older} unchanged, {len(left)} left out",
    )
    rows = [[each["kind"], each["name"], each["why"]] for each in left]
    heads = said("jenis,nama,alasan", "kind,name,why").split(",")
    answer(document, [heads, *rows] if rows else (), note=counts)


def erase(
    project: ProjectPath,
    kind: Annotated[Erasable, typer.Argument(help="What it is.")],
    name: Annotated[str, typer.Argument(help="Its code name or number.")],
    reason: Annotated[str, typer.Option(help="On what ground; it stays, so it must name nobody.")],
    yes: Annotated[
        bool, typer.Option("--yes", help="Erase for good; without it, only say what would go.")
    ] = False,
    coder: Coder = None,
) -> None:
    """Erase a record's words for good, on request: a tombstone stays."""
    with project_at(project, writing=yes, coder=coder) as opened:
        plan = planned(opened, kind, name, reason)
        if yes:
            erased(opened, plan)
    counts = {kind_name(each): count for each, count in plan.counts.items()}
    document = {"name": plan.name, "erased": yes, "records": counts, "read_yourself": list(plan.shared)}
    done = said("dihapus untuk selamanya", "erased for good")
    would = said("akan dihapus; ulangi dengan --yes", "would be erased; say it again with --yes")
    answer(document, note=f"{plan.name}: {sum(counts.values())} {done if yes else would}")


def retention(project: ProjectPath) -> None:
    """List records that are kept longer than they may be."""
    with project_at(project) as opened:
        due = due_for_erasure(opened, today(opened))
    found = [{"kind": each.kind.value, "name": each.name, "since": each.since.isoformat()} for each in due]
    heads = said("jenis,nama,disimpan sampai", "kind,name,kept until").split(",")
    answer({"due": found}, [heads, *([each["kind"], each["name"], each["since"]] for each in found)])
