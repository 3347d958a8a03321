"""Commands that find codings: codings, queries."""

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from workbench.coding.saved_queries import query_named
from workbench.commands.context import answer, project_at, said
from workbench.commands.json_files import read_json
from workbench.commands.projects import ProjectPath
from workbench.domain.coders import Coder
from workbench.domain.codings import Coding, Origin, Quotation
from workbench.domain.districts import District, district_named
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodingId
from workbench.domain.participants import Role
from workbench.domain.queries import CodedBetween, Contains, Fact, OneOf, Query, SavedQuery, Term, Where
from workbench.domain.query_form import query_in, read
from workbench.domain.sources import SourceKind
from workbench.services.finding import Finder, gone_codes
from workbench.services.material import source_named
from workbench.services.projects import Project
from workbench.services.retrieval import CodingQuery, quotations

E = TypeVar("E", bound=StrEnum)


def codings(
    project: ProjectPath,
    source: Annotated[str | None, typer.Option(help="Only in this source.")] = None,
    code: Annotated[str | None, typer.Option(help="Only this code and those below it.")] = None,
    district: Annotated[str | None, typer.Option(help="Only in this district.")] = None,
    coder: Annotated[str | None, typer.Option(help="Only by this coder.")] = None,
    role: Annotated[str | None, typer.Option(help=f"Only said in this role: {', '.join(Role)}.")] = None,
    kind: Annotated[
        str | None, typer.Option(help=f"Only in sources of a kind: {', '.join(SourceKind)}.")
    ] = None,
    since: Annotated[str | None, typer.Option(help="Only coded on this day (YYYY-MM-DD) or later.")] = None,
    until: Annotated[str | None, typer.Option(help="Only coded on this day or earlier.")] = None,
    origin: Annotated[str | None, typer.Option(help=f"Only {' or '.join(Origin)}.")] = None,
    text: Annotated[str | None, typer.Option(help="Only where the words contain this.")] = None,
    saved: Annotated[str | None, typer.Option(help="Only what the saved query of this name finds.")] = None,
    query: Annotated[
        Path | None, typer.Option(readable=False, help="Only what the query in this JSON file finds.")
    ] = None,
) -> None:
    """List codings with their words and context."""
    terms = [
        *_one_of(Fact.ROLE, Role, role),
        *_one_of(Fact.KIND, SourceKind, kind),
        *_one_of(Fact.ORIGIN, Origin, origin),
    ]
    if since or until:
        terms.append(Term(CodedBetween(_day(since), _day(until))))
    if text:
        terms.append(Term(Contains(Where.WORDS, text)))
    with project_at(project) as opened:
        asked = [Query(terms=tuple(terms))] if terms else []
        if saved is not None:
            asked.append(read(query_named(opened.reader, saved).query))
        if query is not None:
            asked.append(query_in(read_json(query)))
        plain = _query(opened, source, code, district, coder)
        found = quotations(opened.reader, plain)
        if asked:
            wanted = _answers(opened, asked)
            found = tuple(each for each in found if each.coding.id in wanted)
    heads = said("kutipan,kode,sumber,penutur,pengode", "quote,code,source,speaker,coder").split(",")
    rows = [
        (each.coding.segment.quote[:60], each.code_path, each.source_name, each.speaker, each.coder_name)
        for each in found
    ]
    answer({"codings": [_coding_document(each) for each in found]}, [heads, *rows])


def queries(project: ProjectPath) -> None:
    """List the saved queries, with how many codings each finds."""
    with project_at(project) as opened:
        saved = sorted(opened.reader.all(SavedQuery), key=lambda each: each.name.casefold())
        coders = {each.id: each.name for each in opened.reader.all(Coder)}
        book, finder = opened.codebook(), Finder(opened)
        documents: list[dict[str, object]] = []
        for each in saved:
            asked = read(each.query)
            documents.append(
                {
                    "id": each.id,
                    "name": each.name,
                    "codings": len(finder.find(asked, book)),
                    "gone_codes": list(gone_codes(asked, book)),
                    "coder": coders.get(each.coder),
                    "at": each.created_at.isoformat(),
                    "query": each.query,
                }
            )
    heads = said("nama,pengodean,pengode", "name,codings,coder").split(",")
    rows = [(each["name"], each["codings"], each["coder"]) for each in documents]
    answer({"queries": documents}, [heads, *rows])


def _answers(opened: Project, asked: list[Query]) -> frozenset[CodingId]:
    finder, book = Finder(opened), opened.codebook()
    found = [frozenset(finder.find(each, book).ids()) for each in asked]
    return frozenset.intersection(*found)


def _one_of(fact: Fact, values: type[E], given: str | None) -> list[Term]:
    if given is None:
        return []
    if given not in list(values):
        raise typer.BadParameter(f"{given}; {', '.join(values)}")
    return [Term(OneOf(fact, (given,)))]


def _day(given: str | None) -> date | None:
    if given is None:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise typer.BadParameter(f"{given}; YYYY-MM-DD") from error


def _query(
    opened: Project, source: str | None, code: str | None, district: str | None, coder: str | None
) -> CodingQuery:
    reader = opened.reader
    return CodingQuery(
        source_named(reader, source).id if source else None,
        opened.codebook().at_path(code).id if code else None,
        district_named(reader.all(District), district).id if district else None,
        _coder(opened, coder).id if coder else None,
    )


def _coder(opened: Project, name: str) -> Coder:
    for known in opened.reader.all(Coder):
        if known.name.casefold() == name.casefold() or known.id == name:
            return known
    raise UnknownThing("coder", name)


def _coding_document(each: Quotation) -> dict[str, object]:
    coding: Coding = each.coding
    return {
        "id": coding.id,
        "source_id": coding.source,
        "source": each.source_name,
        "district": each.district_name or None,
        "speaker": each.speaker or None,
        "role": each.role.value if each.role else None,
        "start": coding.span.start,
        "end": coding.span.end,
        "quote": coding.segment.quote,
        "code": each.code_path,
        "coder": each.coder_name,
        "origin": coding.origin.value,
        "memo": each.memo,
        "paragraph": each.paragraph,
        "at": coding.created_at.isoformat(),
    }
