"""The command that lists memos, those that came in as remarks in a file's margin among them."""

from dataclasses import replace
from typing import Annotated

import typer

from workbench.commands.context import answer, project_at, said
from workbench.commands.projects import ProjectPath
from workbench.domain.cases import Case
from workbench.domain.districts import District
from workbench.domain.errors import UnknownThing
from workbench.domain.memos import MemoStatus, MemoType
from workbench.domain.participants import Participant
from workbench.domain.store import ProjectReader
from workbench.services.material import source_named
from workbench.services.memos import MemoItem, MemoKind, MemoQuery, memo_items
from workbench.services.projects import Project

SHOWN = 60
"""How many code points of words and memo the table shows."""

OfType = Annotated[MemoType | None, typer.Option("--type", help="Only memos of this type.")]
InStatus = Annotated[MemoStatus | None, typer.Option("--status", help="Only memos in this status.")]
About = Annotated[
    str,
    typer.Option(
        "--about",
        metavar="KIND[:NAME]",
        help="Only memos about this: project, source, words, quotation, code, coding, participant, district, case; "
        "with a name, only about the one that bears it (code:PATH).",
    ),
]


def memos(
    project: ProjectPath,
    source: Annotated[
        str, typer.Argument(metavar="[SOURCE]", help="Only those of this source and its codings.")
    ] = "",
    of_type: OfType = None,
    status: InStatus = None,
    about: About = "",
) -> None:
    """List memos with the words that they mean, and who wrote them."""
    with project_at(project) as opened:
        wanted = source_named(opened.reader, source).id if source else None
        query = asked_query(opened, of_type, status, about)
        found = [each for each in memo_items(opened.reader, wanted) if _fits(query, each)]
    heads = said("sumber,tentang,kutipan,memo,penulis", "source,about,quote,memo,author").split(",")
    rows = [
        (
            each.source.name if each.source else "",
            each.name,
            each.segment.quote[:SHOWN] if each.segment else "",
            (each.memo.title or each.memo.text)[:SHOWN],
            each.author,
        )
        for each in found
    ]
    answer({"memos": [_document(each) for each in found]}, [heads, *rows])


def asked_query(
    project: Project, of_type: MemoType | None, status: MemoStatus | None, about: str
) -> MemoQuery:
    """Return the query that the options ask for.

    Raises:
        typer.BadParameter: a kind of thing that no memo is about.
        UnknownThing: nothing bears the name.
    """
    query = MemoQuery(type=of_type, status=status)
    if not about:
        return query
    kind, _, name = about.partition(":")
    if kind not in set(MemoKind):
        kinds = ", ".join(MemoKind)
        raise typer.BadParameter(
            said(
                f"--about {kind} tidak dikenal; yang ada: {kinds}",
                f"--about {kind} is unknown; there are: {kinds}",
            )
        )
    query = replace(query, kind=MemoKind(kind))
    return replace(query, about=_id_of(project, MemoKind(kind), name)) if name else query


def _id_of(project: Project, kind: MemoKind, name: str) -> str:
    reader = project.reader
    if kind in {MemoKind.SOURCE, MemoKind.WORDS, MemoKind.QUOTATION}:
        return source_named(reader, name).id
    if kind is MemoKind.CODE:
        return project.codebook().at_path(name).id
    wanted = name.strip().casefold()
    for id_, called in _named(reader, kind):
        if wanted in {id_.casefold(), called.casefold()}:
            return id_
    raise UnknownThing(kind.value, name)


def _named(reader: ProjectReader, kind: MemoKind) -> list[tuple[str, str]]:
    if kind is MemoKind.PARTICIPANT:
        return [(each.id, each.name) for each in reader.all(Participant)]
    if kind is MemoKind.DISTRICT:
        return [(each.id, each.name) for each in reader.all(District)]
    return [(each.id, each.code) for each in reader.all(Case)] if kind is MemoKind.CASE else []


def _fits(query: MemoQuery, item: MemoItem) -> bool:
    """Tell whether a memo is wanted; a list that asks for no kind shows bare quotations, too, as it always did."""
    return (query if query.kind else replace(query, kind=item.kind)).takes(item)


def _document(item: MemoItem) -> dict[str, object]:
    memo, segment = item.memo, item.segment
    return {
        "id": memo.id,
        "about": memo.about,
        "target": memo.target.value,
        "kind": item.kind.value,
        "name": item.name,
        "source": item.source.name if item.source else None,
        "start": segment.span.start if segment else None,
        "end": segment.span.end if segment else None,
        "quote": segment.quote if segment else None,
        "title": memo.title,
        "text": memo.text,
        "type": memo.type.value,
        "status": memo.status.value,
        "author": item.author,
        "at": memo.created_at.isoformat(),
        "edited_at": memo.edited_at.isoformat() if memo.edited_at else None,
    }
