"""A district's month of supervision: one page with what matters, and an annex with all of its figures.

The page must stay one, whatever the month held: it shows a fixed number of lines, each short enough for its column.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from workbench.domain.cases import Risk
from workbench.domain.facilitators import Caseload
from workbench.domain.ids import DistrictId
from workbench.domain.reports import (
    Aside,
    Block,
    Cell,
    Column,
    Paragraph,
    Report,
    Section,
    Table,
    Tile,
    Tiles,
)
from workbench.services.monthly import MonthlySummary, MonthTheme, monthly_summary
from workbench.services.projects import Project
from workbench.services.reporting_words import listed, month, number
from workbench.services.supervision_papers.function_parts import FUNCTIONS
from workbench.services.supervision_papers.paper import NOTHING, Copy, Paper, Words, bare
from workbench.services.supervision_papers.small_numbers import hidden_among, is_small, rough_share

WHAT: Final = "monthly_summary"
MOST_THEMES: Final = 5
MOST_NEEDS: Final = 4
_LONGEST: Final = 58
_SAID: Final = {
    "id": {
        "title": "Ringkasan bulanan supervisi",
        "everywhere": "seluruh kabupaten",
        "running": "Bulan ini belum berakhir; angka per {day}.",
        "nothing": "Tidak ada sesi supervisi pada bulan ini.",
        "held": "sesi terlaksana",
        "held_of": "dari {planned} direncanakan",
        "met": "pendamping disupervisi",
        "met_of": "{met} dari {all}",
        "closed": "tindak lanjut selesai",
        "overdue": "tindak lanjut lewat tenggat",
        "before": "{month}: {figure}",
        "sign": "kasus berisiko {risk}",
        "themes": "Tema yang paling banyak muncul",
        "theme_cases": "Kasus",
        "theme_people": "Pendamping",
        "theme_sessions": "Sesi",
        "no_themes": "Tidak ada tema yang dicatat.",
        "followed": "Tindak lanjut, eskalasi, dan rujukan",
        "made": "Dibuat",
        "ended": "Selesai atau dijawab",
        "waiting": "Masih terbuka",
        "late": "Lewat tenggat",
        "balance": "Keseimbangan fungsi supervisi",
        "no_balance": "Waktu menurut fungsi tidak dicatat.",
        "capacity": "Kebutuhan penguatan kapasitas",
        "needs": "Kebutuhan belajar: {needs}.",
        "need": "{competence} ({count})",
        "no_needs": "Tidak ada kebutuhan belajar yang dicatat.",
        "loads": "Beban dampingan: rata-rata {mean} KPM per pendamping; {over} di atas 200 KPM.",
        "no_loads": "Beban dampingan tidak diketahui.",
        "note": "Kasus menurut keadaan saat dicetak.",
        "small": "Angka 1 dan 2 ditulis “< 3”, angka yang akan membukanya “–”, dan tema dengan kurang dari tiga kasus "
                 "tidak ditampilkan, agar tidak ada orang yang dapat dikenali.",
        "missed": "tidak terlaksana {count}",
    },
    "en": {
        "title": "Monthly supervision summary",
        "everywhere": "all districts",
        "running": "The month has not ended; figures as of {day}.",
        "nothing": "No supervision session was held in this month.",
        "held": "sessions held",
        "held_of": "of {planned} planned",
        "met": "facilitators supervised",
        "met_of": "{met} of {all}",
        "closed": "follow-ups done",
        "overdue": "follow-ups overdue",
        "before": "{month}: {figure}",
        "sign": "cases at {risk} risk",
        "themes": "Themes that came up most",
        "theme_cases": "Cases",
        "theme_people": "Facilitators",
        "theme_sessions": "Sessions",
        "no_themes": "No theme was noted.",
        "followed": "Follow-ups, escalations and referrals",
        "made": "Made",
        "ended": "Done or answered",
        "waiting": "Still open",
        "late": "Overdue",
        "balance": "Balance of the functions of supervision",
        "no_balance": "How the time went to the functions was not noted.",
        "capacity": "Needs for building capacity",
        "needs": "Learning needs: {needs}.",
        "need": "{competence} ({count})",
        "no_needs": "No learning needs were noted.",
        "loads": "Caseload: {mean} families for each facilitator on average; above 200 families: {over}.",
        "no_loads": "Caseloads are not known.",
        "note": "Cases as they stood when this was printed.",
        "small": "1 and 2 are written “< 3”, numbers that would give them away “–”, and themes of fewer than three "
                 "cases are left out, so that nobody can be told.",
        "missed": "missed {count}",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Month:
    """A month, the one before it, and how both are told."""

    now: MonthlySummary
    before: MonthlySummary
    words: Words
    copy: Copy

    @property
    def guarded(self) -> bool:
        """Tell whether small numbers are not told."""
        return self.copy is Copy.MINISTRY

    @property
    def themes(self) -> tuple[MonthTheme, ...]:
        """The month's themes; those of few cases stand for persons and are not told where small numbers aren't."""
        return tuple(each for each in self.now.themes if not self.guarded or not is_small(each.cases))

    def count(self, count: int) -> str:
        """Return a number as it may be told."""
        if self.guarded and is_small(count):
            return "<\u00a03"
        return number(count, self.words.language)

    def counts(self, counts: tuple[int, ...]) -> tuple[str, ...]:
        """Return numbers that are parts of one whole as they may be told."""
        hidden = hidden_among(counts) if self.guarded else frozenset()
        return tuple(
            NOTHING if place in hidden and not is_small(each) else self.count(each)
            for place, each in enumerate(counts)
        )

    def name_of(self, summary: MonthlySummary) -> str:
        """Return what a month is called."""
        return month(summary.month, self.words.language)


def monthly_paper(
    project: Project, district: DistrictId | None, of: date, language: str, copy: Copy = Copy.COORDINATOR
) -> Paper:
    """Return the summary of the month in which ``of`` lies, for a district or (None) for all of them.

    The ministry's copy names nobody, and tells no number from which somebody could be known. Raises UnknownThing.
    """
    now = monthly_summary(project, district, of)
    before = monthly_summary(project, district, now.month - timedelta(days=1))
    told = Month(now, before, Words.of(project, language), copy)
    return Paper(WHAT, monthly_report(told, project.clock().astimezone().date()), "session")


def monthly_report(told: Month, today: date) -> Report:
    """Return the page and its annex."""
    from workbench.services.supervision_papers.monthly_annex import annex

    said = _SAID[told.words.language]
    place = told.now.name or said["everywhere"]
    page = (
        Section("", tuple(_head(told, today))),
        Section(said["themes"], (_themes(told),), level=3),
        Section(said["followed"], (_followed(told),), level=3),
        Section(said["balance"], (_balance(told),), level=3),
        Section(said["capacity"], (*_capacity(told), Aside(_note(told))), level=3),
    )
    return Report(
        said["title"], told.words.language, (*page, *annex(told)), f"{place} · {told.name_of(told.now)}"
    )


def theme_row(told: Month, theme: MonthTheme, longest: int | None = None) -> tuple[Cell, ...]:
    """Return a theme's line; its path is cut from the left where it is too long for one line."""
    path = told.words.theme(theme.code)
    if longest is not None and len(path) > longest:
        path = f"… {path[-(longest - 2) :].partition(' ')[2]}"
    counted = (theme.cases, theme.facilitators, theme.sessions)
    return Cell(path), *(_number_cell(told, each) for each in counted)


def theme_columns(told: Month) -> tuple[Column, ...]:
    """Return the columns of themes."""
    said = _SAID[told.words.language]
    return (
        told.words.column("themes", 5),
        *(
            Column(said[key], 1, number=True, key=key)
            for key in ("theme_cases", "theme_people", "theme_sessions")
        ),
    )


def _number_cell(told: Month, count: int) -> Cell:
    text = told.count(count)
    return Cell(text, number=True, value=None if text.startswith("<") else count)


def _head(told: Month, today: date) -> tuple[Block, ...]:
    said, now, before = _SAID[told.words.language], told.now, told.before
    running = now.month <= today < (now.month + timedelta(days=31)).replace(day=1)
    intro: tuple[Block, ...] = ()
    if not now.sessions.held:
        intro = (Paragraph(said["nothing"]),)
    if running:
        intro = (*intro, Aside(said["running"].format(day=told.words.day(today))))
    earlier = told.name_of(before)

    def past(figure: str) -> str:
        return said["before"].format(month=earlier, figure=figure)

    met, met_before = (_met(told, each) for each in (now, before))
    closed = [each.actions.done for each in (now, before)]
    first = Tiles(
        (
            Tile(told.count(now.sessions.held), _held(told), past(told.count(before.sessions.held))),
            Tile(met[0], f"{said['met']}{met[1]}", past(met_before[0])),
            Tile(told.count(closed[0]), said["closed"], past(told.count(closed[1]))),
            Tile(told.count(now.actions.overdue), said["overdue"], past(told.count(before.actions.overdue))),
        )
    )
    risks = dict(now.risks)
    levels = tuple(reversed(Risk))
    figures = told.counts(tuple(risks.get(each, 0) for each in levels))
    second = Tiles(
        tuple(
            Tile(figure, said["sign"].format(risk=told.words.value(level).lower()))
            for level, figure in zip(levels, figures, strict=True)
        )
    )
    return (*intro, first, second)


def _held(told: Month) -> str:
    said, sessions = _SAID[told.words.language], told.now.sessions
    parts = [said["held"], said["held_of"].format(planned=told.count(sessions.planned))]
    words = " ".join(parts)
    if not sessions.missed:
        return words
    return f"{words}, {said['missed'].format(count=told.count(sessions.missed))}"


def _met(told: Month, summary: MonthlySummary) -> tuple[str, str]:
    coverage = summary.coverage
    if not coverage.facilitators:
        return NOTHING, ""
    if told.guarded:
        rough = rough_share(coverage.met, coverage.facilitators)
        return NOTHING if rough is None else f"± {rough}%", ""
    share = round(100 * coverage.met / coverage.facilitators)
    counted = _SAID[told.words.language]["met_of"].format(
        met=told.count(coverage.met), all=told.count(coverage.facilitators)
    )
    return f"{share}%", f", {counted}"


def _themes(told: Month) -> Block:
    said = _SAID[told.words.language]
    shown = told.themes[:MOST_THEMES]
    if not shown:
        return Paragraph(said["no_themes"])
    rows = tuple(theme_row(told, each, _LONGEST) for each in shown)
    return bare(said["themes"], theme_columns(told), rows)


def _followed(told: Month) -> Table:
    words, said, now = told.words, _SAID[told.words.language], told.now
    actions = now.actions
    lines: tuple[tuple[str, tuple[int | None, ...]], ...] = (
        ("action", (actions.agreed, actions.done, actions.open, actions.overdue)),
        ("escalation", (now.escalations.made, now.escalations.answered, now.escalations.waiting, None)),
        ("referral", (now.referrals.made, now.referrals.answered, now.referrals.waiting, None)),
    )
    rows = tuple(
        (
            Cell(words.word(key)),
            *(Cell(NOTHING) if each is None else _number_cell(told, each) for each in counts),
        )
        for key, counts in lines
    )
    columns = (
        Column("", 3, key="kind"),
        *(Column(said[key], 1.2, number=True, key=key) for key in ("made", "ended", "waiting", "late")),
    )
    return bare(said["followed"], columns, rows)


def _balance(told: Month) -> Block:
    shares = told.now.shares
    # Of one or two sessions the balance is that of persons.
    if shares is None or (told.guarded and is_small(told.now.sessions.held)):
        return Paragraph(_SAID[told.words.language]["no_balance"])
    told_of = [each for each in FUNCTIONS if getattr(shares, each) or each != "mediation"]
    return Tiles(tuple(Tile(f"{getattr(shares, each)}%", told.words.word(each)) for each in told_of))


def _capacity(told: Month) -> tuple[Block, ...]:
    words, said, now = told.words, _SAID[told.words.language], told.now
    needed = sorted((each for each in now.needs if each.needs), key=lambda each: -each.needs)[:MOST_NEEDS]
    named = [
        said["need"].format(competence=words.value(each.competence), count=told.count(each.needs))
        for each in needed
    ]
    needs = said["needs"].format(needs=listed(named, words.language)) if named else said["no_needs"]
    mean = now.caseload.average
    over = dict(now.caseload.marks).get(Caseload.FAR_ABOVE, 0)
    loads = said["no_loads"]
    if mean is not None and not (told.guarded and is_small(now.caseload.known)):
        loads = said["loads"].format(mean=number(round(mean), words.language), over=told.count(over))
    return (Paragraph(f"{needs}\n{loads}"),)


def _note(told: Month) -> str:
    said = _SAID[told.words.language]
    return " ".join((said["note"], *([said["small"]] if told.guarded else [])))
