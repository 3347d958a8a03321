"""How many families facilitators serve, held against 1:150 and 1:200: each of them, and districts together."""

from typing import Final

from workbench.domain.capacity import CaseloadRow, CaseloadTotal
from workbench.domain.districts import District
from workbench.domain.facilitators import Caseload
from workbench.domain.ids import DistrictId
from workbench.domain.reports import Block, Cell, Column, Paragraph, Report, Section, Table, Tone
from workbench.services.facilitators import caseload_rows, caseload_totals
from workbench.services.projects import Project
from workbench.services.reporting_words import number
from workbench.services.supervision_papers.paper import NOTHING, Paper, Words
from workbench.supervision.training_plans import serves

WHAT: Final = "caseload_table"
_TONES: Final = {Caseload.ABOVE: Tone.AMBER, Caseload.FAR_ABOVE: Tone.RED}
_SIGNS: Final = {Caseload.ABOVE: "◆ ", Caseload.FAR_ABOVE: "▲ "}
_SAID: Final = {
    "id": {
        "title": "Beban dampingan",
        "everywhere": "seluruh kabupaten",
        "each": "Pendamping",
        "districts": "Kabupaten",
        "ratio": "Rasio",
        "mean": "Rata-rata KPM",
        "people": "Pendamping bertugas",
        "nobody": "Belum ada pendamping dalam register.",
        "note": "Pendamping yang bertugas. ◆ di atas 1:150 yang dianjurkan; ▲ di atas 1:200. Per {day}.",
    },
    "en": {
        "title": "Caseload",
        "everywhere": "all districts",
        "each": "Facilitators",
        "districts": "Districts",
        "ratio": "Ratio",
        "mean": "Mean of families",
        "people": "Facilitators on duty",
        "nobody": "No facilitator is in the register yet.",
        "note": "Facilitators on duty. ◆ above the recommended 1:150; ▲ above 1:200. As of {day}.",
    },
}


def caseload_paper(project: Project, district: DistrictId | None, language: str) -> Paper:
    """Return the table of a district, or of all; raise UnknownThing for a district that is not there."""
    place = project.reader.get(District, district).name if district is not None else ""
    rows = tuple(each for each in caseload_rows(project, district) if serves(each.facilitator))
    words, said = Words.of(project, language), _SAID[language]
    note = said["note"].format(day=words.day(project.clock().astimezone().date()))
    blocks: list[Block] = [Paragraph(said["nobody"])]
    if rows:
        blocks = [_each(words, rows, note)]
    sections = [Section("", tuple(blocks))]
    if rows and not place:
        sections.insert(0, Section("", (_districts(words, caseload_totals(rows)),)))
    report = Report(said["title"], language, tuple(sections), place or said["everywhere"])
    return Paper(WHAT, report, "facilitator")


def _each(words: Words, rows: tuple[CaseloadRow, ...], note: str) -> Table:
    said, language = _SAID[words.language], words.language
    cells = tuple(
        (
            Cell(each.facilitator.code),
            Cell(each.district),
            Cell(each.facilitator.subdistrict or NOTHING),
            Cell(words.short_day(each.facilitator.since), day=each.facilitator.since),
            Cell(words.value(each.facilitator.performance)),
            _mark(words, each.caseload),
            _count(each.facilitator.families, language),
            Cell(each.ratio or NOTHING, number=True),
            _count(each.facilitator.groups, language),
        )
        for each in rows
    )
    columns = (
        words.column("facilitator", 1.6),
        words.column("district", 1.5),
        words.column("subdistrict", 1.6),
        words.column("since", 1.5),
        words.column("performance", 1.6),
        words.column("caseload", 2.6),
        words.column("families", 1, number=True),
        Column(said["ratio"], 1, number=True, key="ratio"),
        words.column("groups", 1, number=True),
    )
    return Table(said["each"], columns, cells, wide=True, note=note, breaks=True)


def _districts(words: Words, totals: tuple[CaseloadTotal, ...]) -> Table:
    said, language = _SAID[words.language], words.language
    cells = tuple(
        (
            Cell(each.district),
            _mark(words, each.caseload),
            _count(each.facilitators, language),
            _count(each.families, language),
            _count(each.mean, language),
            Cell(each.ratio or NOTHING, number=True),
        )
        for each in totals
    )
    columns = (
        words.column("district", 2),
        words.column("caseload", 2.6),
        Column(said["people"], 1.2, number=True, key="people"),
        words.column("families", 1.2, number=True),
        Column(said["mean"], 1.2, number=True, key="mean"),
        Column(said["ratio"], 1, number=True, key="ratio"),
    )
    return Table(said["districts"], columns, cells, wide=True)


def _mark(words: Words, caseload: Caseload) -> Cell:
    told = f"{_SIGNS.get(caseload, '')}{words.value(caseload)}"
    return Cell(told, tone=_TONES.get(caseload, Tone.NONE))


def _count(count: int | None, language: str) -> Cell:
    return Cell(NOTHING, number=True) if count is None else Cell(number(count, language), value=count)
