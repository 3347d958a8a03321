"""Commands on material: import, sources, text, turns, search."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import (
    Coder,
    Failed,
    TerminalProgress,
    answer,
    asked,
    path_named,
    printed,
    project_at,
    said,
    said_of_places,
)
from workbench.commands.importing import STATUS, across_document, file_document, note_of
from workbench.commands.projects import ProjectPath
from workbench.commands.survey_maps import read_map
from workbench.domain.districts import District, district_named
from workbench.domain.participants import Role
from workbench.domain.sources import SourceKind
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.material import open_source, source_items, source_named
from workbench.services.proposals import RemarksAs, layouts
from workbench.services.retrieval import search
from workbench.services.searching import SearchMode
from workbench.ui.phrases_importing import imported_codes

SourceName = Annotated[str, typer.Argument(metavar="SOURCE", help="A source's name or id.")]


def import_files(
    project: ProjectPath,
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH...", parser=path_named, help="Files or folders.")
    ],
    kind: Annotated[str, typer.Option(help="fgd, interview, note, survey or auto.")] = "auto",
    district: Annotated[str, typer.Option(help="A district's name, or auto.")] = "auto",
    map_file: Annotated[
        Path | None,
        typer.Option("--map", readable=False, help="A JSON file with the parts of a survey's columns."),
    ] = None,
    layout: Annotated[
        str,
        typer.Option(
            help="How speakers are set off: auto, given, colon, bold, own_line, bracket, tab, dash, table, "
            "alternating or no_turns."
        ),
    ] = "auto",
    split: Annotated[
        bool, typer.Option("--split", help="Make a source of each interview in a file that holds several.")
    ] = False,
    merge: Annotated[
        bool, typer.Option("--merge", help="Take names for one person's where that is proposed.")
    ] = False,
    comments: Annotated[
        str, typer.Option(help="What remarks in the margin become: auto, memos, codings or leave-out.")
    ] = "auto",
    coder: Coder = None,
) -> None:
    """Import files, and folders with all that is in them; exit code 3 when some are refused."""
    if map_file is not None and kind not in {"auto", SourceKind.SURVEY}:
        raise typer.BadParameter(said("--map hanya untuk survei", "--map is for surveys only"))
    parts = None if map_file is None else read_map(map_file)
    options = ImportOptions(
        _kind(kind),
        None if district == "auto" else district,
        parts,
        layout=_layout(layout),
        split=split,
        merge=merge,
        remarks_as=_remarks_as(comments),
    )
    with project_at(project, writing=True, coder=coder) as opened:
        proposals = propose(opened.reader, paths, options, TerminalProgress(), opened.clock)
        operation = import_operation(proposals, opened, imported_codes(asked().language))
        if operation is not None:
            opened.perform(operation)
        names, level = {each.id: each.name for each in opened.reader.all(District)}, opened.place_level
    counts = {status: sum(1 for each in proposals if each.status == status) for status in STATUS}
    files = [file_document(each, names) for each in proposals]
    document = {
        "files": files,
        "imported": counts["ready"],
        "duplicates": counts["duplicate"],
        "refused": counts["refused"],
        "one_person": across_document(proposals, names),
    }
    heads = said_of_places(
        "status,berkas,jenis,kabupaten,kata,giliran,keterangan",
        "status,file,kind,district,words,turns,note",
        level,
    )
    columns = ("status", "path", "kind", "district", "words", "turns")
    rows = [
        [*("" if each[column] is None else each[column] for column in columns), note_of(each)]
        for each in files
    ]
    answer(document, [heads.split(","), *rows])
    if counts["refused"]:
        raise Failed(3)


def sources(project: ProjectPath) -> None:
    """List the sources."""
    with project_at(project) as opened:
        found = [
            {
                "id": each.source.id,
                "name": each.source.name,
                "kind": each.source.kind.value,
                "district": each.district.name if each.district else None,
                "characters": each.source.characters,
                "words": each.source.words,
                "turns": each.turns,
                "codings": each.codings,
                "sha256": each.source.sha256,
            }
            for each in source_items(opened)
        ]
        level = opened.place_level
    heads = said_of_places(
        "nama,jenis,kabupaten,kata,giliran,pengodean", "name,kind,district,words,turns,codings", level
    ).split(",")
    columns = ("name", "kind", "district", "words", "turns", "codings")
    answer(
        {"sources": found},
        [
            heads,
            *(
                [each[column] or "" if column == "district" else each[column] for column in columns]
                for each in found
            ),
        ],
    )


def text(project: ProjectPath, source: SourceName) -> None:
    """Write a source's canonical text to stdout, byte for byte."""
    with project_at(project) as opened:
        words = opened.reader.text(source_named(opened.reader, source).id)
    if asked().json:
        answer({"text": words})
        return
    printed(words)


def turns(project: ProjectPath, source: SourceName) -> None:
    """List the turns of a source in their order."""
    with project_at(project) as opened:
        reading = open_source(opened.reader, source_named(opened.reader, source).id)
    found = []
    for turn in reading.turns:
        person = reading.participants.get(turn.participant) if turn.participant else None
        found.append(
            {
                "index": turn.index,
                "speaker": person.name if person else turn.speaker,
                "role": person.role.value if person else None,
                "start": turn.start,
                "end": turn.end,
                "text_start": turn.text_start,
                "time": turn.time,
            }
        )
    heads = said("no,penutur,peran,awal,akhir,kata-kata", "no,speaker,role,start,end,words").split(",")
    rows = [
        (
            each["index"],
            each["speaker"],
            each["role"] or "",
            each["start"],
            each["end"],
            reading.text[turn.text_start : turn.end][:60],
        )
        for each, turn in zip(found, reading.turns, strict=True)
    ]
    answer({"turns": found}, [heads, *rows])


def search_text(
    project: ProjectPath,
    query: Annotated[str, typer.Argument(metavar="QUERY")],
    mode: Annotated[str, typer.Option(help=", ".join(SearchMode))] = "words",
    district: Annotated[str | None, typer.Option(help="Only in this district.")] = None,
    role: Annotated[str | None, typer.Option(help="Only in talk of this role.")] = None,
) -> None:
    """Find words in all sources, with their surroundings."""
    if mode not in {*SearchMode}:
        raise typer.BadParameter(f"--mode: {', '.join(SearchMode)}")
    with project_at(project) as opened:
        place = district_named(opened.reader.all(District), district).id if district else None
        hits = search(opened, query, SearchMode(mode), district=place, role=_role(role))
    found = [
        {
            "source_id": hit.source,
            "source": hit.source_name,
            "start": hit.span.start,
            "end": hit.span.end,
            "before": hit.before,
            "match": hit.match,
            "after": hit.after,
            "speaker": hit.speaker,
        }
        for hit in hits
    ]
    heads = said("sumber,penutur,sebelum,kata,sesudah", "source,speaker,before,match,after").split(",")
    rows = [(hit.source_name, hit.speaker, hit.before[-40:], hit.match, hit.after[:40]) for hit in hits]
    answer({"hits": found, "total": len(found)}, [heads, *rows])


def _kind(name: str) -> SourceKind | None:
    if name == "auto":
        return None
    try:
        return SourceKind(name)
    except ValueError:
        raise typer.BadParameter(f"--kind: {', '.join((*SourceKind, 'auto'))}") from None


def _layout(name: str) -> str:
    if name not in layouts():
        raise typer.BadParameter(f"--layout: {', '.join(layouts())}")
    return name


def _remarks_as(name: str) -> RemarksAs | None:
    found = {each.replace("_", "-"): each for each in RemarksAs}
    if name not in {"auto", *found}:
        raise typer.BadParameter(f"--comments: {', '.join((*found, 'auto'))}")
    return found.get(name)


def _role(name: str | None) -> Role | None:
    if name is None:
        return None
    try:
        return Role(name)
    except ValueError:
        raise typer.BadParameter(f"--role: {', '.join(Role)}") from None
