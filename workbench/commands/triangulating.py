"""The commands triangulation, judge, theme and note-themes, and the export of a triangulation."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import Coder, Json, answer, asked, project_at, said
from workbench.commands.export_group import Justify, Masked, Out, leaving, must_end, told
from workbench.commands.projects import ProjectPath
from workbench.domain.cases import Risk
from workbench.domain.convergence import Judgement
from workbench.domain.districts import District, district_named
from workbench.domain.errors import FileReason, FileRefused, InvalidField
from workbench.domain.ids import DistrictId
from workbench.domain.store import ProjectReader
from workbench.domain.supervision_filters import SupervisionFilter
from workbench.services.glossary import Glossary, glossary_of
from workbench.services.note_themes import NoteTheme, note_themes
from workbench.services.projects import Project
from workbench.services.reporting_triangulation import (
    SUFFIXES,
    amount_words,
    below,
    export_triangulation,
    left_out_words,
    name_of,
)
from workbench.services.tabulating import Tabulator
from workbench.services.theme_supervision import ThemeSupervision, theme_supervision
from workbench.services.triangulation import (
    StrandEvidence,
    Triangulation,
    TriangulationRow,
    judging,
    triangulation,
    withdrawing,
)

InDistrict = Annotated[str, typer.Option("--district", help="One district; the whole study without it.")]
Codes = Annotated[
    list[str], typer.Option("--code", metavar="CODE", help="A theme or code by its path; all themes without.")
]
CodePath = Annotated[str, typer.Argument(metavar="CODE", help="A theme or code by its path.")]
WITHDRAW = "none"
_LONGEST_NOTE = 1_000_000
"""The largest file of a note, in bytes."""


def triangulate(project: ProjectPath, district: InDistrict = "", codes: Codes = []) -> None:  # noqa: B006 - Typer's
    """Set beside each other what FGDs, interviews and supervision say of themes, with the author's judgement."""
    with project_at(project) as opened:
        found = _found(opened, opened.reader, district, codes)
        glossary = glossary_of(opened)
    language = asked().language
    heads = [
        said("tema", "theme"),
        *(glossary.value(each.strand, language) for each in (found.rows[0].strands if found.rows else ())),
        glossary.word("convergence", language),
    ]
    rows = [
        [
            name_of(row, language),
            *(amount_words(each, language) for each in row.strands),
            _judged(row, glossary),
        ]
        for row in found.rows
    ]
    answer(_document(found), [heads, *rows], below(found, language))


def judge(
    project: ProjectPath,
    code: CodePath,
    judgement: Annotated[
        str, typer.Argument(metavar="JUDGEMENT", help=f"{', '.join(Judgement)}; {WITHDRAW} withdraws it.")
    ],
    implication: Annotated[str, typer.Option(help="What follows from it.")] = "",
    district: InDistrict = "",
    coder: Coder = None,
) -> None:
    """Judge how FGDs, interviews and supervision stand to each other on a theme."""
    with project_at(project, writing=True, coder=coder) as opened:
        theme = opened.codebook().at_path(code)
        place = _district(opened.reader, district)
        if judgement == WITHDRAW:
            opened.perform(withdrawing(opened, theme.id, place))
        elif judgement in set(Judgement):
            opened.perform(judging(opened, theme.id, Judgement(judgement), implication, place))
        else:
            raise InvalidField("judgement", judgement, (*Judgement, WITHDRAW))
    kept = None if judgement == WITHDRAW else judgement
    document = {"code": code, "district": district or None, "judgement": kept, "implication": implication}
    answer(document, note=f"{code}: {judgement}")


def theme(
    project: ProjectPath,
    code: CodePath,
    district: InDistrict = "",
    risk: Annotated[str, typer.Option(help=f"Only cases of this risk: {', '.join(Risk)}.")] = "",
    since: Annotated[str, typer.Option(metavar="DAY", help="From this day on, as 2026-03-02.")] = "",
    until: Annotated[str, typer.Option(metavar="DAY", help="Until this day.")] = "",
    research: Annotated[
        bool, typer.Option("--research", help="Only what is research data: cases with a consent mark.")
    ] = False,
) -> None:
    """List what supervision says of a theme: its cases, decisions with their rationale, and follow-ups."""
    with project_at(project) as opened:
        place = _district(opened.reader, district)
        wanted = SupervisionFilter(
            districts=(place,) if place is not None else (),
            risks=(_risk(risk),) if risk else (),
            since=_day("since", since),
            until=_day("until", until),
        )
        found = theme_supervision(
            opened, opened.codebook().at_path(code).id, wanted, research=research, limit=-1
        )
    heads = said("sesi,tanggal,kasus,keputusan,dasar", "session,date,case,decision,rationale").split(",")
    rows = [
        [each.number, each.held_on.isoformat(), each.case_code, each.decision, each.rationale]
        for each in found.sessions
    ]
    sums = said(
        f"{found.all_cases} kasus, {found.all_sessions} sesi, {found.all_actions} tindak lanjut.",
        f"Cases: {found.all_cases}, sessions: {found.all_sessions}, follow-ups: {found.all_actions}.",
    )
    left = left_out_words(found.left_out.cases, found.left_out.sessions, asked().language)
    answer(_theme_document(found, code), [heads, *rows], f"{sums} {left}".strip())


def themes_of_note(
    project: ProjectPath,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A note as plain text in UTF-8.")],
) -> None:
    """Tell which themes of the codebook a note is about, by the codebook's words; nothing is written."""
    text = _read(file)
    with project_at(project) as opened:
        found = note_themes(opened, text)
    heads = said("tema,karena", "theme,because").split(",")
    rows = [[each.path, ", ".join(reason.text for reason in each.reasons)] for each in found]
    answer({"themes": [_note_theme(each) for each in found]}, [heads, *rows])


def export_triangulated(
    project: ProjectPath,
    out: Out,
    district: InDistrict = "",
    codes: Codes = [],  # noqa: B006 - Typer's own way
    masked: Masked = False,
    justify: Justify = "",
    coder: Coder = None,
) -> None:
    """Write themes by FGDs, interviews and supervision, with judgements (.docx, .xlsx, .csv, .html, .pdf)."""
    must_end("triangulation", out, SUFFIXES)
    with leaving(project, "triangulation", masked=masked, justify=justify, coder=coder) as (opened, reader):
        found = _found(opened, reader, district, codes, masked=masked)
        rows = export_triangulation(opened, found, out, asked().language).rows
    told("triangulation", out, rows)


def _found(
    project: Project, reader: ProjectReader, district: str, codes: list[str], *, masked: bool = False
) -> Triangulation:
    book = project.codebook()
    themes = [book.at_path(each).id for each in codes] or None
    tabulator = Tabulator(project)
    try:
        return triangulation(
            project,
            tabulator=tabulator,
            district=_district(project.reader, district),
            themes=themes,
            reader=reader,
            masked=masked,
        )
    finally:
        tabulator.close()


def _district(reader: ProjectReader, name: str) -> DistrictId | None:
    return district_named(reader.all(District), name).id if name else None


def _read(file: Path) -> str:
    try:
        if file.stat().st_size > _LONGEST_NOTE:
            raise FileRefused(file, FileReason.TOO_LARGE)
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise FileRefused(file, FileReason.MISSING) from error
    except OSError as error:
        raise FileRefused(file, FileReason.NO_RIGHTS) from error
    except ValueError as error:
        raise FileRefused(file, FileReason.NOT_TEXT) from error


def _risk(word: str) -> Risk:
    if word not in set(Risk):
        raise InvalidField("risk", word, tuple(Risk))
    return Risk(word)


def _day(name: str, words: str) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        raise InvalidField(name, words) from None


def _judged(row: TriangulationRow, glossary: Glossary) -> str:
    judgement = row.judgement
    return "" if judgement is None else glossary.value(judgement.judgement, asked().language)


def _document(found: Triangulation) -> Json:
    return {
        "district": found.district or None,
        "themes": [
            {
                "id": row.code,
                "code": row.path,
                "strands": {each.strand.value: _strand(each) for each in row.strands},
                "silent": [each.value for each in row.silent],
                "judgement": None
                if row.judgement is None
                else {
                    "judgement": row.judgement.judgement.value,
                    "implication": row.judgement.implication,
                    "judge": row.judge,
                    "judged_at": row.judgement.judged_at.isoformat(),
                },
            }
            for row in found.rows
        ],
        "left_out": {"cases": found.left_out.cases, "sessions": found.left_out.sessions},
        "elsewhere": found.elsewhere,
    }


def _strand(evidence: StrandEvidence) -> Json:
    said_of = [
        {"coding_id": each.coding.id, "quote": each.coding.segment.quote, "provenance": each.provenance}
        for each in evidence.quotations
    ]
    notes = [
        {"session": each.number, "session_id": each.session, "case_id": each.case, "note": each.text}
        for each in evidence.notes
    ]
    return {"items": evidence.items, "places": evidence.places, "quotations": said_of, "notes": notes}


def _theme_document(found: ThemeSupervision, path: str) -> Json:
    return {
        "code": path,
        "cases": [
            {
                "id": each.id,
                "code": each.code,
                "district": each.district,
                "risk": each.risk.value,
                "state": each.state.value,
                "strength": each.strength,
                "sessions": each.sessions,
                "open": each.open,
                "overdue": each.overdue,
                "research_consent": each.consented,
            }
            for each in found.cases
        ],
        "sessions": [
            {
                "id": each.id,
                "number": each.number,
                "date": each.held_on.isoformat(),
                "state": each.state.value,
                "case": each.case_code,
                "discussed": each.discussed,
                "decision": each.decision,
                "rationale": each.rationale,
                "strength": each.strength,
            }
            for each in found.sessions
        ],
        "actions": [
            {
                "id": each.id,
                "what": each.what,
                "who": each.who,
                "due": each.due.isoformat(),
                "state": each.state.value,
                "overdue": each.overdue,
                "case": each.case_code,
                "session": each.session_number,
            }
            for each in found.actions
        ],
        "districts": [
            {"district": each.name, "cases": each.cases, "sessions": each.sessions}
            for each in found.by_district
        ],
        "left_out": {"cases": found.left_out.cases, "sessions": found.left_out.sessions},
    }


def _note_theme(found: NoteTheme) -> Json:
    return {
        "id": found.code,
        "code": found.path,
        "confidence": found.confidence,
        "by_terms": found.by_terms,
        "reasons": [{"kind": each.kind.value, "text": each.text} for each in found.reasons],
    }
