"""Learning needs and the training plan of a district, from its register and its sessions."""

from collections.abc import Iterable, Iterator
from typing import Final

from workbench.domain.capacity import TrainingPlan
from workbench.domain.facilitators import Competence, Performance
from workbench.domain.ids import DistrictId
from workbench.domain.reports import Block, Cell, Column, Paragraph, Report, Section, Table, Tile, Tiles
from workbench.services.projects import Project
from workbench.services.reporting_words import number
from workbench.services.supervision_papers.paper import NOTHING, Paper, Words, bare
from workbench.services.training_plan import training_plan

NEEDS: Final = "learning_needs"
PLAN: Final = "training_plan"
_SAID: Final = {
    "id": {
        "needs": "Kebutuhan belajar pendamping",
        "plan": "Rencana pelatihan",
        "everywhere": "seluruh kabupaten",
        "no_needs": "Tidak ada kebutuhan belajar yang belum terpenuhi.",
        "on": "Dicatat",
        "register": "register",
        "by_group": "Pelatihan menurut kelompok kinerja",
        "by_competence": "Kebutuhan menurut kompetensi",
        "each": "Kebutuhan satu per satu",
        "topic": "Pelatihan",
        "people": "Pendamping",
        "count": "Jumlah",
        "on_duty": "pendamping bertugas",
        "open": "kebutuhan belum terpenuhi",
        "met": "kebutuhan terpenuhi",
        "untrained": "tanpa pelatihan dua tahun terakhir",
        "as_of": "per {day}",
        "nobody": "Belum ada pendamping dalam register.",
    },
    "en": {
        "needs": "Facilitators' learning needs",
        "plan": "Training plan",
        "everywhere": "all districts",
        "no_needs": "No learning need is left unmet.",
        "on": "Noted",
        "register": "register",
        "by_group": "Training by group of performance",
        "by_competence": "Needs by competence",
        "each": "Each need",
        "topic": "Training",
        "people": "Facilitators",
        "count": "Number",
        "on_duty": "facilitators on duty",
        "open": "needs not met yet",
        "met": "needs met",
        "untrained": "without training in the last two years",
        "as_of": "as of {day}",
        "nobody": "No facilitator is in the register yet.",
    },
}


def needs_paper(project: Project, district: DistrictId | None, language: str) -> Paper:
    """Return the learning needs that are not met; raise UnknownThing for a district that is not there."""
    plan, words, said = training_plan(project, district), Words.of(project, language), _SAID[language]
    blocks: tuple[Block, ...] = (Paragraph(said["no_needs"]),)
    if plan.noted:
        blocks = (_each_need(words, plan),)
    report = Report(said["needs"], language, (Section("", blocks),), _subtitle(words, plan))
    return Paper(NEEDS, report, "session", texts=tuple(_texts(plan)))


def plan_paper(project: Project, district: DistrictId | None, language: str) -> Paper:
    """Return the training plan; raise UnknownThing for a district that is not there."""
    plan, words = training_plan(project, district), Words.of(project, language)
    report = Report(
        _SAID[language]["plan"], language, tuple(_plan_sections(words, plan)), _subtitle(words, plan)
    )
    return Paper(PLAN, report, "facilitator", texts=tuple(_texts(plan)))


def _plan_sections(words: Words, plan: TrainingPlan) -> Iterator[Section]:
    said = _SAID[words.language]
    counts = (
        (plan.facilitators, "on_duty"),
        (len(plan.noted), "open"),
        (plan.met, "met"),
        (len(plan.untrained), "untrained"),
    )
    yield Section(
        "", (Tiles(tuple(Tile(number(count, words.language), said[key]) for count, key in counts)),)
    )
    groups: Block = _trainings(words, plan) if plan.trainings else Paragraph(said["nobody"])
    yield Section(said["by_group"], (groups,))
    needs: Block = _cells(words, plan) if plan.needs else Paragraph(said["no_needs"])
    yield Section(said["by_competence"], (needs,))
    if plan.untrained:
        yield Section(words.word("untrained"), (Paragraph(", ".join(plan.untrained)),))
    if plan.noted:
        yield Section(said["each"], (_each_need(words, plan, numbered=False),))


def _trainings(words: Words, plan: TrainingPlan) -> Table:
    said = _SAID[words.language]
    rows: list[tuple[Cell, ...]] = []
    before: Performance | None = None
    for each in plan.trainings:
        first = each.performance is not before
        before = each.performance
        rows.append(
            (
                Cell(words.value(each.performance) if first else "", strong=first),
                Cell(words.value(each.topic)),
                Cell(", ".join(each.facilitators) if first else "″" if each.facilitators else NOTHING),
                Cell(number(len(each.facilitators), words.language), value=len(each.facilitators)),
            )
        )
    columns = (
        words.column("performance", 1.6),
        Column(said["topic"], 2.2, key="topic"),
        Column(said["people"], 4, key="people"),
        Column(said["count"], 0.9, number=True, key="count"),
    )
    return bare(said["by_group"], columns, tuple(rows))


def _cells(words: Words, plan: TrainingPlan) -> Table:
    said = _SAID[words.language]
    groups = [
        each for each in Performance if any(plan.cell(competence, each).what for competence in Competence)
    ]
    rows = tuple(
        (
            Cell(words.value(competence)),
            Cell("; ".join(_each_once(what for each in groups for what in plan.cell(competence, each).what))),
            *(
                Cell(number(len(cell.facilitators), words.language) if cell.facilitators else NOTHING)
                for cell in (plan.cell(competence, each) for each in groups)
            ),
        )
        for competence in Competence
        if any(plan.cell(competence, each).what for each in groups)
    )
    columns = (
        words.column("competence", 2.2),
        words.column("what", 4),
        *(Column(words.value(each), 1, number=True, key=each.value) for each in groups),
    )
    return bare(said["by_competence"], columns, rows)


def _each_once(wordings: Iterable[str]) -> Iterator[str]:
    """Give wordings once each, capital letters aside."""
    told: set[str] = set()
    for each in wordings:
        if each.casefold() not in told:
            told.add(each.casefold())
            yield each


def _each_need(words: Words, plan: TrainingPlan, *, numbered: bool = True) -> Table:
    said = _SAID[words.language]
    rows = tuple(
        (
            Cell(each.facilitator),
            Cell(words.value(each.need.competence)),
            Cell(each.need.what),
            Cell(each.need.agreed or NOTHING),
            Cell(each.need.progress or NOTHING),
            Cell(said["register"])
            if each.noted_on is None
            else Cell(words.short_day(each.noted_on), day=each.noted_on),
        )
        for each in plan.noted
    )
    columns = (
        words.column("facilitator", 1.5),
        words.column("competence", 2.1),
        words.column("what", 3),
        words.column("agreed", 2),
        words.column("progress", 1.5),
        Column(said["on"], 1.7, key="on"),
    )
    return Table(said["each"], columns, rows, breaks=True, bare=not numbered)


def _subtitle(words: Words, plan: TrainingPlan) -> str:
    said = _SAID[words.language]
    place = plan.district or said["everywhere"]
    return f"{place} · {said['as_of'].format(day=words.day(plan.as_of))}"


def _texts(plan: TrainingPlan) -> Iterator[tuple[str, str]]:
    for each in plan.noted:
        for field in ("what", "agreed", "progress"):
            text = str(getattr(each.need, field))
            if text:
                yield f"{each.facilitator}.{field}", text
