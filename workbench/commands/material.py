"""Commands on material: import, sources, text, turns, search."""

from collections.abc import Mapping
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
)
from workbench.commands.projects import ProjectPath
from workbench.commands.survey_maps import read_map
from workbench.domain.districts import District, district_named
from workbench.domain.ids import DistrictId
from workbench.domain.participants import Role
from workbench.domain.sources import SourceKind
from workbench.services.importing import ImportOptions, Proposal, import_operation, propose, speaker_shares
from workbench.services.material import open_source, source_items, source_named
from workbench.services.retrieval import search
from workbench.ui.phrases import phrase, warning_text

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
    coder: Coder = None,
) -> None:
    """Import files, and folders with all that is in them; exit code 3 when some are refused."""
    if map_file is not None and kind not in {"auto", SourceKind.SURVEY}:
        raise typer.BadParameter(said("--map hanya untuk survei", "--map is for surveys only"))
    parts = None if map_file is None else read_map(map_file)
    options = ImportOptions(_kind(kind), None if district == "auto" else district, parts)
    with project_at(project, writing=True, coder=coder) as opened:
        proposals = propose(opened.reader, paths, options, TerminalProgress(), opened.clock)
        operation = import_operation(proposals)
        if operation is not None:
            opened.perform(operation)
        names = {each.id: each.name for each in opened.reader.all(District)}
    counts = {status: sum(1 for each in proposals if each.status == status) for status in _STATUS}
    files = [_file_document(each, names) for each in proposals]
    document = {
        "files": files,
        "imported": counts["ready"],
        "duplicates": counts["duplicate"],
        "refused": counts["refused"],
    }
    heads = said(
        "status,berkas,jenis,kabupaten,kata,giliran,keterangan", "status,file,kind,district,words,turns,note"
    )
    columns = ("status", "path", "kind", "district", "words", "turns", "reason")
    rows = [["" if each[column] is None else each[column] for column in columns] for each in files]
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
    heads = said(
        "nama,jenis,kabupaten,kata,giliran,pengodean", "name,kind,district,words,turns,codings"
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
    mode: Annotated[str, typer.Option(help="words or exact (stem and regex are not there yet).")] = "words",
    district: Annotated[str | None, typer.Option(help="Only in this district.")] = None,
    role: Annotated[str | None, typer.Option(help="Only in talk of this role.")] = None,
) -> None:
    """Find words in all sources, with their surroundings."""
    if mode not in {"words", "exact"}:
        raise typer.BadParameter(said(f"--mode {mode} belum tersedia", f"--mode {mode} is not there yet"))
    with project_at(project) as opened:
        place = district_named(opened.reader.all(District), district).id if district else None
        hits = search(opened, query, exact=mode == "exact", district=place, role=_role(role))
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


_STATUS = {"ready": "imported", "duplicate": "duplicate", "refused": "refused"}


def _file_document(proposal: Proposal, districts: Mapping[DistrictId, str]) -> dict[str, object]:
    language = asked().language
    source, transcript = proposal.source, proposal.transcript
    reason = phrase(proposal.error, language) if proposal.error else None
    if proposal.status == "duplicate":
        reason = said(
            f"isinya sama dengan “{proposal.duplicate_of}”", f"same content as “{proposal.duplicate_of}”"
        )
    document: dict[str, object] = {
        "path": str(proposal.path),
        "status": _STATUS[proposal.status],
        "reason": reason,
        "source_id": source.id if source else proposal.duplicate_id,
        "name": source.name if source else proposal.duplicate_of or None,
        "kind": source.kind.value if source else None,
        "format": source.format if source else proposal.path.suffix.removeprefix(".").casefold(),
        "district": districts.get(source.district) if source and source.district else None,
        "district_from": proposal.district_from,
        "characters": source.characters if source else 0,
        "words": source.words if source else 0,
        "paragraphs": transcript.text.count("\n") + 1 if transcript else 0,
        "turns": len(transcript.turns) if transcript else 0,
        "speakers": [
            {
                "name": each.participant.name,
                "role": each.participant.role.value,
                "turns": each.turns,
                "words": each.words,
            }
            for each in (speaker_shares(transcript, proposal.participants) if transcript else ())
        ],
        "warnings": [warning_text(each.kind, each.facts, language) for each in proposal.doubts],
    }
    if proposal.sheet is not None:
        document["bad_rows"] = [
            {"row": each.number, "reason": each.fault.value} for each in proposal.bad_rows
        ]
    return document


def _kind(name: str) -> SourceKind | None:
    if name == "auto":
        return None
    try:
        return SourceKind(name)
    except ValueError:
        raise typer.BadParameter(f"--kind: {', '.join((*SourceKind, 'auto'))}") from None


def _role(name: str | None) -> Role | None:
    if name is None:
        return None
    try:
        return Role(name)
    except ValueError:
        raise typer.BadParameter(f"--role: {', '.join(Role)}") from None
