"""The command locate: from a provenance code back to the words."""

from typing import Annotated

import typer

from workbench.commands.context import answer, project_at, said
from workbench.commands.projects import ProjectPath
from workbench.domain.codes import Codebook
from workbench.domain.codings import Coding
from workbench.domain.errors import UnknownThing
from workbench.services.locating import Place, located


def locate(
    project: ProjectPath,
    words: Annotated[str, typer.Argument(metavar="CODE", help="Such as “[FGD Garut, P3, par. 41]”.")],
) -> None:
    """Say where the words stand that a provenance code in a text means."""
    with project_at(project) as opened:
        places = located(opened, words)
        book = opened.codebook()
        texts = {each.source: opened.reader.text(each.source) for each in places}
    if not places:
        raise UnknownThing("place", words)
    heads = said("sumber,paragraf,awal,akhir,kata", "source,paragraph,start,end,words").split(",")
    rows = [
        (
            each.source_name,
            each.paragraph,
            each.words.start,
            each.words.end,
            each.words.of(texts[each.source])[:80],
        )
        for each in places
    ]
    answer({"places": [_document(each, book, texts[each.source]) for each in places]}, [heads, *rows])


def _document(place: Place, book: Codebook, text: str) -> dict[str, object]:
    return {
        "source_id": place.source,
        "source": place.source_name,
        "paragraph": place.paragraph,
        "start": place.words.start,
        "end": place.words.end,
        "text": place.words.of(text),
        "speaker_fits": place.fits,
        "codings": [_coding(each, book) for each in place.codings],
    }


def _coding(coding: Coding, book: Codebook) -> dict[str, object]:
    return {
        "id": coding.id,
        "code": book.path(coding.code),
        "start": coding.span.start,
        "end": coding.span.end,
        "quote": coding.segment.quote,
    }
