"""The tracker of follow-ups: one row each, late ones and those carried over too often told by sign and colour."""

from datetime import date
from typing import TYPE_CHECKING, Final

from workbench.domain.actions import Priority
from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.domain.reports import Cell, Column, Report, Section, Table, Tone
from workbench.services.projects import Project
from workbench.services.reporting_words import number
from workbench.services.supervision_papers.paper import NOTHING, Paper, Words
from workbench.services.supervision_papers.session_actions import AMBER_SIGN, OVERDUE_SIGN
from workbench.supervision.rules import AMBER_FROM

if TYPE_CHECKING:
    from workbench.storage.paper_reads import TrackedAction

WHAT: Final = "action_tracker"
_SAID: Final = {
    "id": {
        "title": "Daftar tindak lanjut",
        "open": "Daftar tindak lanjut yang masih terbuka",
        "everywhere": "seluruh kabupaten",
        "mark": "Tanda",
        "late": "Hari lewat",
        "amber": "dibawa {count}×",
        "session": "Sesi",
        "note": "{late} Lewat tenggat; {amber} dibawa tiga kali atau lebih. Keadaan per {day}.",
    },
    "en": {
        "title": "Follow-up tracker",
        "open": "Tracker of open follow-ups",
        "everywhere": "all districts",
        "mark": "Mark",
        "late": "Days late",
        "amber": "carried {count}×",
        "session": "Session",
        "note": "{late} Overdue; {amber} carried over three times or more. As of {day}.",
    },
}


def tracker_paper(
    project: Project, district: DistrictId | None, language: str, *, open_only: bool = False
) -> Paper:
    """Return the follow-ups of a district's cases, or of all; raise UnknownThing for a district that is not there."""
    from workbench.storage.paper_reads import tracked_actions

    name = project.reader.get(District, district).name if district is not None else ""
    found = tracked_actions(project.file, district, open_only=open_only)
    words, said = Words.of(project, language), _SAID[language]
    today = project.clock().astimezone().date()
    title = said["open"] if open_only else said["title"]
    table = Table(
        title,
        _columns(words, said),
        tuple(_row(words, each, today) for each in found),
        wide=True,
        note=said["note"].format(late=OVERDUE_SIGN, amber=AMBER_SIGN, day=words.day(today)),
        breaks=True,
    )
    texts = tuple(
        (f"{each.case}.{field}", text)
        for each in found
        for field, text in (
            ("what", each.what),
            ("who", each.who),
            ("why", each.why),
            ("evidence", each.evidence),
            ("reason", each.reason),
            *(("review", review.note) for review in each.reviews[-1:]),
        )
        if text
    )
    report = Report(title, language, (Section("", (table,)),), name or said["everywhere"])
    return Paper(WHAT, report, "action", texts=texts)


def _columns(words: Words, said: dict[str, str]) -> tuple[Column, ...]:
    return (
        words.column("case", 1.6),
        words.column("district", 1.4),
        words.column("what", 4),
        words.column("who", 1.5),
        words.column("due", 1.5),
        words.column("state", 1.6),
        Column(said["mark"], 1.7, key="mark"),
        Column(said["late"], 0.9, number=True, key="late"),
        words.column("priority", 1.1),
        Column(said["session"], 1.7, key="session"),
        words.column("review", 3),
        words.column("proof", 2.6),
    )


def _row(words: Words, action: "TrackedAction", today: date) -> tuple[Cell, ...]:
    late = (today - action.due).days if action.is_open else 0
    reviewed = action.reviews[-1].note if action.reviews else ""
    return (
        Cell(action.case),
        Cell(action.district),
        Cell(action.what),
        Cell(action.who),
        Cell(words.short_day(action.due), day=action.due),
        Cell(words.value(action.state)),
        _mark(words, action, late),
        Cell(number(late, words.language), value=late) if late > 0 else Cell(),
        Cell(words.value(action.priority), strong=action.priority is Priority.HIGH),
        Cell(action.session),
        Cell(reviewed or NOTHING),
        Cell(action.evidence or action.reason or NOTHING),
    )


def _mark(words: Words, action: "TrackedAction", late: int) -> Cell:
    amber = action.is_open and action.carried >= AMBER_FROM
    carried = f"{AMBER_SIGN} {_SAID[words.language]['amber'].format(count=action.carried)}"
    if late > 0:
        told = f"{OVERDUE_SIGN} {words.word('overdue')}"
        return Cell(f"{told}\n{carried}" if amber else told, tone=Tone.RED)
    return Cell(carried, tone=Tone.AMBER) if amber else Cell()
