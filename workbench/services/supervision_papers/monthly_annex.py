"""The annex of a month's summary: all figures of the month beside those of the month before."""

from collections.abc import Iterator
from typing import Final

from workbench.domain.cases import CaseState, Risk
from workbench.domain.facilitators import Caseload, Competence
from workbench.domain.reports import Block, Cell, Column, Paragraph, Section, Table
from workbench.services.monthly import MonthlySummary
from workbench.services.supervision_papers.function_parts import FUNCTIONS
from workbench.services.supervision_papers.monthly import Month, theme_columns, theme_row
from workbench.services.supervision_papers.paper import NOTHING, Copy

MOST_THEMES: Final = 40
_SAID: Final = {
    "id": {
        "annex": "Lampiran: angka bulan ini dan bulan sebelumnya",
        "sessions": "Sesi",
        "planned": "Direncanakan",
        "ahead": "Masih akan datang",
        "held": "Terlaksana",
        "final": "Sudah final",
        "acknowledged": "Diterima pendamping",
        "missed": "Tidak terlaksana",
        "cancelled": "Dibatalkan",
        "coverage": "Pendamping",
        "facilitators": "Bertugas",
        "met": "Disupervisi",
        "unmet": "Belum disupervisi: {codes}.",
        "cases": "Kasus",
        "opened": "Dibuka bulan ini",
        "risk": "Risiko {level}",
        "state": "Status: {level}",
        "flags": "Penanda yang belum selesai",
        "actions": "Tindak lanjut",
        "agreed": "Disepakati",
        "done": "Selesai",
        "verified": "Diverifikasi",
        "open": "Masih terbuka",
        "overdue": "Lewat tenggat",
        "amber": "Dibawa tiga kali atau lebih",
        "unverified": "Selesai, belum diverifikasi",
        "handed": "Eskalasi dan rujukan",
        "made": "{what}: dibuat",
        "answered": "{what}: dijawab",
        "waiting": "{what}: menunggu",
        "minutes": "Menit menurut fungsi",
        "needs": "Kebutuhan belajar",
        "loads": "Beban dampingan",
        "themes": "Tema",
    },
    "en": {
        "annex": "Annex: figures of this month and of the month before",
        "sessions": "Sessions",
        "planned": "Planned",
        "ahead": "Still to come",
        "held": "Held",
        "final": "Finalised",
        "acknowledged": "Acknowledged by the facilitator",
        "missed": "Missed",
        "cancelled": "Cancelled",
        "coverage": "Facilitators",
        "facilitators": "On duty",
        "met": "Supervised",
        "unmet": "Not supervised: {codes}.",
        "cases": "Cases",
        "opened": "Opened this month",
        "risk": "{level} risk",
        "state": "State: {level}",
        "flags": "Flags that are up",
        "actions": "Follow-ups",
        "agreed": "Agreed on",
        "done": "Done",
        "verified": "Verified",
        "open": "Still open",
        "overdue": "Overdue",
        "amber": "Carried over three times or more",
        "unverified": "Done, not verified",
        "handed": "Escalations and referrals",
        "made": "{what}: made",
        "answered": "{what}: answered",
        "waiting": "{what}: waiting",
        "minutes": "Minutes by function",
        "needs": "Learning needs",
        "loads": "Caseload",
        "themes": "Themes",
    },
}
_SESSIONS: Final = ("planned", "ahead", "held", "final", "acknowledged", "missed", "cancelled")
_ACTIONS: Final = ("agreed", "done", "verified", "overdue")
_STANDING: Final = ("open", "amber", "unverified")
_HANDED: Final = ("made", "answered")

Line = tuple[str, int, int | None]
"""What is counted, this month, the month before; None for what is only known as it stands now."""


def annex(told: Month) -> Iterator[Section]:
    """Give the sections of the annex; the first of them begins a page."""
    said = _SAID[told.words.language]
    now, before = told.now, told.before
    yield Section(said["annex"], (), new_page=True)
    sessions: list[Line] = [(said[key], *_both(told, "sessions", key)) for key in _SESSIONS]
    yield _section(told, said["sessions"], sessions)
    yield _coverage(told)
    yield _section(told, said["cases"], [*_cases(told)])
    actions: list[Line] = [(said[key], *_both(told, "actions", key)) for key in _ACTIONS]
    actions += [(said[key], _both(told, "actions", key)[0], None) for key in _STANDING]
    yield _section(told, said["actions"], actions)
    handed: list[Line] = []
    for kind, what in (("escalations", "escalation"), ("referrals", "referral")):
        named = told.words.word(what)
        handed += [(said[key].format(what=named), *_both(told, kind, key)) for key in _HANDED]
        handed.append((said["waiting"].format(what=named), _both(told, kind, "waiting")[0], None))
    handed.append((said["flags"], now.flags_up, None))
    yield _section(told, said["handed"], handed)
    if not told.guarded:
        minutes: list[Line] = [
            (told.words.word(each), int(getattr(now.minutes, each)), int(getattr(before.minutes, each)))
            for each in FUNCTIONS
        ]
        yield _section(told, said["minutes"], minutes)
    yield from _lists(told)


def _both(told: Month, part: str, key: str) -> tuple[int, int]:
    now, before = (getattr(each, part) for each in (told.now, told.before))
    return int(getattr(now, key)), int(getattr(before, key))


def _section(told: Month, title: str, lines: list[Line]) -> Section:
    return Section(title, (_table(told, title, lines),), level=2)


def _table(told: Month, title: str, lines: list[Line]) -> Table:
    now = told.counts(tuple(line[1] for line in lines))
    before = told.counts(tuple(line[2] or 0 for line in lines))
    rows = tuple(
        (
            Cell(line[0]),
            _cell(now[place], line[1]),
            Cell(NOTHING, number=True) if line[2] is None else _cell(before[place], line[2]),
        )
        for place, line in enumerate(lines)
    )
    columns = (
        Column("", 4, key="what"),
        Column(told.name_of(told.now), 1.5, number=True, key="now"),
        Column(told.name_of(told.before), 1.5, number=True, key="before"),
    )
    return Table(title, columns, rows, bare=True)


def _cell(text: str, count: int) -> Cell:
    exact = not text.startswith("<") and text != NOTHING
    return Cell(text, number=True, value=count if exact else None)


def _coverage(told: Month) -> Section:
    said = _SAID[told.words.language]
    lines: list[Line] = [(said[key], *_both(told, "coverage", key)) for key in ("facilitators", "met")]
    blocks: list[Block] = []
    if not told.guarded:
        blocks.append(_table(told, said["coverage"], lines))
    unmet = told.now.coverage.unmet
    if unmet and told.copy is not Copy.MINISTRY:
        blocks.append(Paragraph(said["unmet"].format(codes=", ".join(unmet))))
    return Section(said["coverage"] if blocks else "", tuple(blocks), level=2)


def _cases(told: Month) -> Iterator[Line]:
    said, words = _SAID[told.words.language], told.words
    now, before = told.now, told.before
    yield said["opened"], now.opened, before.opened
    for risk in Risk:
        level = said["risk"].format(level=words.value(risk).lower()).capitalize()
        yield level, dict(now.risks).get(risk, 0), None
    for state in CaseState:
        level = said["state"].format(level=words.value(state).lower())
        yield level, dict(now.states).get(state, 0), None


def _lists(told: Month) -> Iterator[Section]:
    said = _SAID[told.words.language]
    if told.themes:
        rows = tuple(theme_row(told, each) for each in told.themes[:MOST_THEMES])
        table = Table(said["themes"], theme_columns(told), rows, bare=True)
        yield Section(said["themes"], (table,), level=2)
    needs: list[Line] = [
        (told.words.value(each), _needs(told.now, each), _needs(told.before, each)) for each in Competence
    ]
    yield _section(told, said["needs"], needs)
    marks = dict(told.now.caseload.marks)
    loads: list[Line] = [(told.words.value(each), marks.get(each, 0), None) for each in Caseload]
    yield _section(told, said["loads"], loads)


def _needs(summary: MonthlySummary, competence: Competence) -> int:
    return sum(each.needs for each in summary.needs if each.competence is competence)
