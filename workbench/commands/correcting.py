"""Commands on corrected transcripts: correct, review, versions."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.coding.realignment import Certainty
from workbench.commands.context import Coder, answer, asked, path_named, printed, project_at, said
from workbench.commands.material import SourceName
from workbench.commands.projects import ProjectPath
from workbench.domain.spans import Span
from workbench.services.correcting import (
    Excerpt,
    correction_from_file,
    dropping_of,
    placing_of,
    review_items,
    version_numbered,
    versions_of,
)
from workbench.services.material import source_named


def correct(
    project: ProjectPath,
    source: SourceName,
    file: Annotated[Path, typer.Argument(metavar="FILE", parser=path_named, help="The corrected file.")],
    coder: Coder = None,
) -> None:
    """Put a corrected file in the place of a source's text; codings, memos and evidence move with their words."""
    with project_at(project, writing=True, coder=coder) as opened:
        record = source_named(opened.reader, source)
        correction = correction_from_file(opened, record.id, file)
        if correction.operation is not None:
            opened.perform(correction.operation)
    warnings = [_another_text()] if correction.looks_like_another else []
    counts = {certainty: len(correction.of(certainty)) for certainty in Certainty}
    document = {
        "source_id": record.id,
        "kept": counts[Certainty.KEPT],
        "changed": counts[Certainty.CHANGED],
        "review": counts[Certainty.UNCERTAIN],
        "earlier": correction.operation.kept.id if correction.operation else None,
        "refusals_gone": correction.refusals_gone,
        "warnings": warnings,
    }
    if correction.operation is None:
        answer(
            document,
            note=said("Teksnya sama; tidak ada yang berubah.", "The text is the same; nothing changed."),
        )
        return
    heads = said("tetap,berubah,perlu ditinjau", "kept,changed,to review").split(",")
    answer(document, [heads, tuple(counts[each] for each in Certainty)], note="; ".join(warnings))


def review(
    project: ProjectPath,
    source: Annotated[str | None, typer.Argument(metavar="[SOURCE]", help="Only of this source.")] = None,
    place: Annotated[
        tuple[str, int, int] | None,
        typer.Option(metavar="ID START END", help="Place an item on words of its source."),
    ] = None,
    drop: Annotated[str | None, typer.Option(metavar="ID", help="Let an item go for good.")] = None,
    coder: Coder = None,
) -> None:
    """List what found no place in a corrected text, and place it or let it go."""
    if place is not None and drop is not None:
        raise typer.BadParameter(said("--place atau --drop, bukan keduanya", "--place or --drop, not both"))
    with project_at(project, writing=place is not None or drop is not None, coder=coder) as opened:
        where = source_named(opened.reader, source).id if source else None
        if place is not None:
            opened.perform(placing_of(opened, place[0], Span(place[1], place[2])))
        if drop is not None:
            opened.perform(dropping_of(opened, drop))
        items = review_items(opened, where)
    found = [
        {
            "id": each.id,
            "source_id": each.source.id,
            "source": each.source.name,
            "code": each.code or None,
            "coder": each.coder,
            "memo": each.memo,
            "quote": each.old.words,
            "before": each.old.before,
            "after": each.old.after,
            "candidates": [_document(candidate) for candidate in each.candidates],
        }
        for each in items
    ]
    heads = said("id,sumber,kode,kata-kata,usulan", "id,source,code,words,candidates").split(",")
    rows = [
        (each.id, each.source.name, each.code, each.old.words[:40], len(each.candidates)) for each in items
    ]
    answer({"items": found}, [heads, *rows])


def versions(
    project: ProjectPath,
    source: SourceName,
    show: Annotated[
        int | None, typer.Option(metavar="N", help="Write the text of version N to stdout.")
    ] = None,
) -> None:
    """List the texts that a source had before its corrections, or write one of them."""
    with project_at(project) as opened:
        record = source_named(opened.reader, source)
        if show is not None:
            words = version_numbered(opened, record.id, show).earlier.transcript.text
            if asked().json:
                answer({"text": words})
            else:
                printed(words)
            return
        known = versions_of(opened, record.id)
    found = [
        {
            "number": each.number,
            "id": each.earlier.id,
            "replaced_at": each.earlier.replaced_at.isoformat(),
            "coder": each.coder,
            "characters": len(each.earlier.transcript.text),
            "turns": len(each.earlier.transcript.turns),
        }
        for each in known
    ]
    heads = said("no,diganti,oleh,huruf,giliran", "no,replaced,by,characters,turns").split(",")
    columns = ("number", "replaced_at", "coder", "characters", "turns")
    answer({"versions": found}, [heads, *([each[column] for column in columns] for each in found)])


def _another_text() -> str:
    return said(
        "hampir tidak ada kata yang sama; tampaknya ini teks lain (workbench undo mengembalikannya)",
        "hardly any words are the same; this looks like another text (workbench undo takes it back)",
    )


def _document(excerpt: Excerpt) -> dict[str, object]:
    return {
        "start": excerpt.span.start,
        "end": excerpt.span.end,
        "quote": excerpt.words,
        "before": excerpt.before,
        "after": excerpt.after,
    }
