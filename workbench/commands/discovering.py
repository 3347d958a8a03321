"""The command discover: what was not asked for."""

from enum import StrEnum
from typing import Annotated

import typer

from workbench.commands.context import Json, TerminalProgress, answer, project_at, said
from workbench.commands.projects import ProjectPath
from workbench.domain.codes import Codebook
from workbench.domain.discoveries import ConfusedCodes, Near, Passage
from workbench.services.code_likeness import NearQuery, confused_codes, near_code
from workbench.services.keyness import CHANCES, KeynessQuery, attributes, dimension_named, keyness_table
from workbench.services.passages import Cutting
from workbench.services.projects import Project
from workbench.services.similar_groups import TIGHTNESSES, GroupsQuery, similar_groups
from workbench.services.stop_words import stop_words
from workbench.services.word_counts import WordQuery


class What(StrEnum):
    """What is looked for."""

    KEYNESS = "keyness"
    GROUPS = "groups"
    NEAR = "near"
    CONFUSED = "confused"


_SHORT = 90
_MOST_FORMS = 6


def discover(
    project: ProjectPath,
    what: Annotated[What, typer.Argument(metavar="WHAT", help="keyness, groups, near or confused.")],
    code: Annotated[str | None, typer.Argument(metavar="[CODE]", help="Near which code.")] = None,
    by: Annotated[
        str, typer.Option(help="keyness: compare by district, role, kind or an attribute of people.")
    ] = "district",
    uncoded: Annotated[
        bool | None,
        typer.Option("--uncoded/--all", help="Only what bears no code, as groups and near do; or all talk."),
    ] = None,
    chance: Annotated[float, typer.Option("--p", help=f"keyness: {', '.join(map(str, CHANCES))}.")] = 0.001,
    corrected: Annotated[
        bool, typer.Option("--corrected", help="keyness: p over all comparisons together.")
    ] = False,
    sources: Annotated[int, typer.Option(min=1, help="In at least so many sources.")] = 2,
    forms: Annotated[bool, typer.Option("--forms", help="keyness: every form of a word by itself.")] = False,
    tightness: Annotated[str, typer.Option(help=f"groups: {', '.join(TIGHTNESSES)}.")] = "medium",
    sentences: Annotated[
        bool, typer.Option("--sentences", help="Liken sentences, not whole passages.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="At most so many of each.")] = 20,
) -> None:
    """Find key phrases, groups of similar passages, what is near a code, and codes that are confused."""
    if (code is not None) != (what is What.NEAR):
        raise typer.BadParameter(
            said(
                "near memerlukan CODE, yang lain tidak menerimanya",
                "near takes a CODE, the others take none",
            )
        )
    if not 0 < chance < 1:
        raise typer.BadParameter(said("--p: antara 0 dan 1", "--p: between 0 and 1"))
    if tightness not in TIGHTNESSES:
        raise typer.BadParameter(f"--tightness: {', '.join(TIGHTNESSES)}")
    with project_at(project) as opened:
        words = stop_words(opened)
        cutting = Cutting(sentences=sentences, stop_words=words)
        if what is What.KEYNESS:
            dimension = dimension_named(by, attributes(opened.reader))
            asked = WordQuery(by_stem=not forms, stop_words=words)
            # How people speak is a question about all they say; what has no code yet, about the rest.
            _keyness(
                opened, KeynessQuery(dimension, asked, uncoded is True, chance, corrected, sources), limit
            )
        elif what is What.GROUPS:
            _groups(opened, GroupsQuery(cutting, uncoded is not False, tightness, sources=sources), limit)
        elif what is What.NEAR:
            _near(
                opened,
                NearQuery(opened.codebook().at_path(code or "").id, cutting, uncoded is not False),
                limit,
            )
        else:
            _confused(opened, cutting, limit)


def _keyness(opened: Project, query: KeynessQuery, limit: int) -> None:
    table = keyness_table(opened, query, TerminalProgress())
    groups: list[Json] = []
    rows: list[tuple[object, ...]] = []
    for heading, group in zip(table.headings, table.keyness.groups, strict=True):
        shown = group.phrases[:limit]
        groups.append(
            {
                "group": heading.label,
                "words": group.words,
                "sources": group.sources,
                "phrases": [
                    {
                        "phrase": each.phrase,
                        "forms": list(each.forms[:_MOST_FORMS]),
                        "count": each.count,
                        "elsewhere": each.elsewhere,
                        "log_likelihood": round(each.likelihood, 4),
                        "log_ratio": round(each.ratio, 4),
                        "sources": each.sources,
                    }
                    for each in shown
                ],
            }
        )
        rows += [
            (heading.label, each.phrase, each.count, each.elsewhere, round(each.likelihood, 1),
             round(each.ratio, 1), each.sources)
            for each in shown
        ]  # fmt: skip
    heads = said(
        "kelompok,frasa,jumlah,di tempat lain,G²,log rasio,sumber",
        "group,phrase,count,elsewhere,G²,log ratio,sources",
    ).split(",")
    document = {
        "groups": groups,
        "tested": table.keyness.tested,
        "critical": round(table.keyness.critical, 4),
    }
    note = said(
        f"{table.keyness.tested} perbandingan; G² sekurang-kurangnya {table.keyness.critical:.2f}.",
        f"{table.keyness.tested} comparisons; G² at least {table.keyness.critical:.2f}.",
    )
    answer(document, [heads, *rows], note)


def _groups(opened: Project, query: GroupsQuery, limit: int) -> None:
    found = similar_groups(opened, query, TerminalProgress())
    shown = found.groups[:limit]
    documents = [
        {
            "terms": list(each.terms),
            "size": each.size,
            "sources": each.sources,
            "districts": [{"district": name or None, "passages": number} for name, number in each.districts],
            "cohesion": round(each.cohesion, 4),
            "quotations": [_passage(quotation) for quotation in each.quotations],
        }
        for each in shown
    ]
    heads = said("kata,petikan,sumber,kutipan", "terms,passages,sources,quotation").split(",")
    rows = [
        (", ".join(each.terms[:4]), each.size, each.sources, _short(each.quotations[0].quote))
        for each in shown
    ]
    note = said(
        f"{found.grouped} dari {found.passages} petikan ada dalam {len(found.groups)} kelompok.",
        f"{found.grouped} of {found.passages} passages are in {len(found.groups)} groups.",
    )
    answer({"groups": documents, "passages": found.passages, "grouped": found.grouped}, [heads, *rows], note)


def _near(opened: Project, query: NearQuery, limit: int) -> None:
    found, book = near_code(opened, query, TerminalProgress()), opened.codebook()
    missed, odd = found.missed[:limit], found.odd[:limit]
    document = {
        "code": book.path(found.code),
        "places": found.places,
        "needed": found.needed,
        "expected": round(found.expected, 4),
        "near_misses": [_near_document(each, book) for each in missed],
        "least_like": [_near_document(each, book) for each in odd],
    }
    heads = said("jenis,kedekatan,kata,kutipan", "kind,nearness,terms,quotation").split(",")
    kinds = said("nyaris,janggal", "near miss,least like").split(",")
    rows = [
        (kind, round(each.nearness, 3), ", ".join(each.terms), _short(each.passage.quote))
        for kind, listed in zip(kinds, (missed, odd), strict=True)
        for each in listed
    ]
    note = ""
    if not found.enough:
        note = said(
            f"Kode ini baru ada di {found.places} tempat; perlu {found.needed}.",
            f"This code was given in {found.places} places only; it takes {found.needed}.",
        )
    answer(document, [heads, *rows], note)


def _confused(opened: Project, cutting: Cutting, limit: int) -> None:
    found, book = confused_codes(opened, cutting, TerminalProgress())[:limit], opened.codebook()
    documents = [_pair(each, book) for each in found]
    heads = said(
        "kode,kode lain,segmen,bersama,di antara,porsi", "code,other code,segments,together,between,share"
    ).split(",")
    rows = [
        (book.path(each.one), book.path(each.other), each.segments, each.together, len(each.between),
         round(each.share, 2))
        for each in found
    ]  # fmt: skip
    answer({"pairs": documents}, [heads, *rows])


def _pair(each: ConfusedCodes, book: Codebook) -> Json:
    return {
        "a": book.path(each.one),
        "b": book.path(each.other),
        "segments": each.segments,
        "together": each.together,
        "disputed": each.disputed,
        "share": round(each.share, 4),
        "alike": round(each.alike, 4),
        "terms": list(each.terms),
        "between": [_near_document(near, book) for near in each.between],
    }


def _near_document(each: Near, book: Codebook) -> dict[str, Json]:
    return {
        **_passage(each.passage),
        "nearness": round(each.nearness, 4),
        "terms": list(each.terms),
        "nearest": None if each.nearest is None else _passage(each.nearest),
        "coding_id": each.coding,
        "codes": [book.path(code) for code in each.codes],
        "nearer": None if each.nearer is None else book.path(each.nearer),
    }


def _passage(each: Passage) -> dict[str, Json]:
    return {
        "source_id": each.source,
        "source": each.source_name,
        "district": each.district or None,
        "speaker": each.speaker or None,
        "role": each.role.value if each.role else None,
        "start": each.span.start,
        "end": each.span.end,
        "quote": each.quote,
    }


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _SHORT else f"{flat[: _SHORT - 1].rstrip()}…"
