"""How the time of supervision went to its functions: by facilitator within a district, else by district."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.domain.pictures import Bars, Frame, Part, Series
from workbench.domain.reports import Block, Cell, Column, Figure, Paragraph, Report, Section, Table
from workbench.domain.sessions import FunctionMinutes
from workbench.services.projects import Project
from workbench.services.reporting_words import number
from workbench.services.supervision_papers.function_parts import FUNCTIONS
from workbench.services.supervision_papers.paper import NOTHING, Paper, Period, Words

if TYPE_CHECKING:
    from workbench.storage.paper_reads import SessionMinutes

WHAT: Final = "function_balance"
PICTURE: Final = "balance.png"
MOST_BARS: Final = 25
_SAID: Final = {
    "id": {
        "title": "Keseimbangan fungsi supervisi",
        "by_facilitator": "menurut pendamping",
        "by_district": "menurut kabupaten",
        "everywhere": "seluruh kabupaten",
        "sessions": "Sesi",
        "all": "Semua",
        "axis": "Persen waktu",
        "nothing": "Tidak ada sesi yang mencatat waktu menurut fungsi pada masa ini.",
        "note": "Rata-rata persen tiap sesi; setiap sesi berbobot sama. Menit: hanya sesi yang mencatat menit.",
        "more": "Hanya {count} yang terbanyak sesinya digambar; semuanya ada di tabel.",
        "told": "Bagian waktu tiap fungsi dari {sessions} sesi.",
    },
    "en": {
        "title": "Balance of the functions of supervision",
        "by_facilitator": "by facilitator",
        "by_district": "by district",
        "everywhere": "all districts",
        "sessions": "Sessions",
        "all": "All",
        "axis": "Per cent of time",
        "nothing": "No session of this period noted how its time went.",
        "note": "Mean per cent of the sessions, each weighing the same. Minutes: of sessions that noted minutes.",
        "more": "Only the {count} with most sessions are drawn; all are in the table.",
        "told": "Each function's part of the time of {sessions} sessions.",
    },
}


@dataclass(slots=True)
class Balance:
    """The sessions of one facilitator, or of one district, summed up."""

    name: str
    sessions: int = 0
    minutes: int = 0
    _parts: dict[str, float] = field(default_factory=lambda: dict.fromkeys(FUNCTIONS, 0.0))

    def add(self, minutes: FunctionMinutes) -> None:
        """Add a session that noted something."""
        self.sessions += 1
        self.minutes += 0 if minutes.shares else minutes.total
        for each in FUNCTIONS:
            self._parts[each] += float(getattr(minutes, each)) / minutes.total

    def share(self, function: str) -> float:
        """Return the mean share (0 to 1) of a function."""
        return self._parts[function] / self.sessions if self.sessions else 0.0


def balance_paper(
    project: Project, district: DistrictId | None, facilitator: str, period: Period, language: str
) -> Paper:
    """Return the balance with its picture; raise UnknownThing for a district that is not there.

    Of a session with several supervisees each one's balance has all of its time. ``facilitator`` is a code name,
    capital letters aside, or empty for all.
    """
    from workbench.storage.paper_reads import session_minutes

    words, said = Words.of(project, language), _SAID[language]
    place = project.reader.get(District, district).name if district is not None else ""
    found = session_minutes(project.file, district, period.since, period.until)
    noted = [each for each in found if each.minutes.total and _is_about(each, facilitator)]
    by_person = bool(place or facilitator)
    rows = _balances(noted, facilitator, by_person=by_person)
    title = said["title"]
    subtitle = " · ".join(
        filter(
            None,
            (
                facilitator,
                place or ("" if facilitator else said["everywhere"]),
                period.told(words),
                said["by_facilitator" if by_person else "by_district"],
            ),
        )
    )
    if not rows:
        report = Report(title, language, (Section("", (Paragraph(said["nothing"]),)),), subtitle)
        return Paper(WHAT, report, "session")
    picture = _picture(words, rows, f"{title}, {subtitle}", len(noted))
    blocks: tuple[Block, ...] = (
        Figure(Path(PICTURE), f"{title}, {subtitle}", picture.frame.description),
        _table(words, rows, noted, by_person=by_person),
    )
    return Paper(
        WHAT,
        Report(title, language, (Section("", blocks),), subtitle),
        "session",
        pictures={PICTURE: picture},
    )


def _is_about(session: "SessionMinutes", facilitator: str) -> bool:
    wanted = facilitator.casefold()
    return not wanted or any(each.casefold() == wanted for each in session.supervisees)


def _balances(noted: Iterable["SessionMinutes"], facilitator: str, *, by_person: bool) -> list[Balance]:
    found: dict[str, Balance] = {}
    wanted = facilitator.casefold()
    for session in noted:
        for name in session.supervisees if by_person else (session.district,):
            if not wanted or name.casefold() == wanted:
                found.setdefault(name.casefold(), Balance(name)).add(session.minutes)
    return [found[each] for each in sorted(found)]


def _table(
    words: Words, rows: Sequence[Balance], noted: Iterable["SessionMinutes"], *, by_person: bool
) -> Table:
    said = _SAID[words.language]
    whole = Balance(said["all"])
    for each in noted:
        whole.add(each.minutes)
    columns = (
        words.column("facilitator" if by_person else "district", 2.6),
        Column(said["sessions"], 1, number=True, key="sessions"),
        Column(words.word("minutes").capitalize(), 1, number=True, key="minutes"),
        *(Column(f"{words.word(each)}, %", 1.3, number=True, key=each) for each in FUNCTIONS),
    )
    told = [*rows, whole] if len(rows) > 1 else rows
    cells = tuple(_row(words, each, strong=each is whole) for each in told)
    return Table(said["title"], columns, cells, note=said["note"])


def _row(words: Words, balance: Balance, *, strong: bool) -> tuple[Cell, ...]:
    language = words.language
    minutes = number(balance.minutes, language) if balance.minutes else NOTHING
    return (
        Cell(balance.name, strong=strong),
        Cell(number(balance.sessions, language), strong=strong, value=balance.sessions),
        Cell(minutes, strong=strong, value=balance.minutes or None),
        *(
            Cell(
                number(round(100 * balance.share(each)), language),
                strong=strong,
                value=round(100 * balance.share(each)),
            )
            for each in FUNCTIONS
        ),
    )


def _picture(words: Words, rows: Sequence[Balance], title: str, sessions: int) -> Bars:
    said = _SAID[words.language]
    most = sorted(rows, key=lambda each: -each.sessions)[:MOST_BARS]
    drawn = [each for each in rows if each in most]
    shown = [each for each in FUNCTIONS if any(row.share(each) for row in drawn)]
    series = tuple(
        Series(
            words.word(function),
            tuple(
                Part(
                    100 * row.share(function),
                    row.name,
                    f"{row.name}, {words.word(function)}: {round(100 * row.share(function))}%",
                    f"{round(100 * row.share(function))}%",
                )
                for row in drawn
            ),
        )
        for function in shown
    )
    note = said["more"].format(count=MOST_BARS) if len(rows) > MOST_BARS else ""
    frame = Frame(title, said["told"].format(sessions=number(sessions, words.language)), words.language, note)
    return Bars(frame, tuple(row.name for row in drawn), series, said["axis"], stacked=True)
