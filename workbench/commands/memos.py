"""The command that lists memos, those that came in as remarks in a file's margin among them."""

from typing import Annotated

import typer

from workbench.commands.context import answer, project_at, said
from workbench.commands.projects import ProjectPath
from workbench.services.material import source_named
from workbench.services.memos import MemoItem, memo_items

SHOWN = 60
"""How many code points of words and memo the table shows."""


def memos(
    project: ProjectPath,
    source: Annotated[
        str, typer.Argument(metavar="[SOURCE]", help="Only those of this source and its codings.")
    ] = "",
) -> None:
    """List memos with the words that they mean, and who wrote them."""
    with project_at(project) as opened:
        wanted = source_named(opened.reader, source).id if source else None
        found = memo_items(opened.reader, wanted)
    heads = said("sumber,kutipan,memo,penulis", "source,quote,memo,author").split(",")
    rows = [
        (
            each.source.name if each.source else "",
            each.segment.quote[:SHOWN] if each.segment else "",
            each.memo.text[:SHOWN],
            each.author,
        )
        for each in found
    ]
    answer({"memos": [_document(each) for each in found]}, [heads, *rows])


def _document(item: MemoItem) -> dict[str, object]:
    memo, segment = item.memo, item.segment
    return {
        "id": memo.id,
        "about": memo.about,
        "target": memo.target.value,
        "source": item.source.name if item.source else None,
        "start": segment.span.start if segment else None,
        "end": segment.span.end if segment else None,
        "quote": segment.quote if segment else None,
        "text": memo.text,
        "author": item.author,
        "at": memo.created_at.isoformat(),
    }
