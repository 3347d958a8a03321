"""A week of two people's work on the example study, for the pictures of what the program remembers of it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from workbench.coding.codes import AddCode, RedescribeCode, RenameCode
from workbench.coding.codings import AddCodings, RecodeCoding, RemoveCodings
from workbench.coding.many_codes import SetStatus
from workbench.coding.material import RemoveSource
from workbench.coding.merging import Guides, MergeCodes
from workbench.coding.removal import RemoveCode
from workbench.coding.themes import SetThemeStep
from workbench.domain.clock import system_clock
from workbench.domain.codes import Code, CodeStatus, Guide
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, new_id
from workbench.domain.operations import Operation
from workbench.domain.spans import Span
from workbench.domain.themes import ThemeStep
from workbench.services import studies
from workbench.services.coding import coding_record
from workbench.services.jobs import Silent
from workbench.services.material import source_named
from workbench.services.projects import Project

AT_WORK = "studi-berjalan.workbench"
UNREAD = "FGD Garut – KPM"
CODED = (
    ('Kata tetehnya di sana, "Ibu sudah tidak terdaftar."', "Data dan DTSEN / Keterbukaan informasi"),
    ("Ditanya ke desa, kata desa dari pusat.", "Data dan DTSEN / Keterbukaan informasi"),
    (
        "Kalau bahasa Indonesia, rasanya seperti diperiksa.",
        "Konteks wilayah / Adaptasi budaya dan bahasa lokal",
    ),
)
Made = Callable[[Project], Operation]


@dataclass
class Calendar:
    """The clock of a project whose days lie in the past."""

    now: datetime = field(default_factory=system_clock)

    def __call__(self) -> datetime:
        """Return the time, a minute after the last that was asked for."""
        self.now += timedelta(minutes=1)
        return self.now

    def go_to(self, days_ago: int, hour: int) -> None:
        """Go on at some hour, so many days before today."""
        day = system_clock().astimezone() - timedelta(days=days_ago)
        self.now = day.replace(hour=hour, minute=10, second=0, microsecond=0)


def work(folder: Path) -> None:
    """Make the example study eight days old, and let its two coders work on it."""
    calendar = Calendar()
    calendar.go_to(8, 8)
    project = studies.create_example(folder / AT_WORK, Silent(), clock=calendar)
    for days_ago, hour, coder, steps in WEEK:
        calendar.go_to(days_ago, hour)
        project.switch_coder(coder)
        for step in steps:
            project.perform(step(project))
    calendar.go_to(1, 15)
    project.undo(project.perform(_merged(project)))
    project.close()


def _id(project: Project, path: str) -> CodeId:
    return project.codebook().at_path(path).id


def _renamed(project: Project) -> Operation:
    return RenameCode(
        _id(project, "Pengembangan kapasitas / Belajar sejawat"), "Belajar dari sesama pendamping"
    )


def _added(project: Project) -> Operation:
    guide = Guide(
        "Berapa pendamping yang dipegang satu koordinator, dan akibatnya.",
        "Gunakan bila yang dihitung pendamping, bukan keluarga.",
    )
    parent = project.codebook().at_path("Beban kerja")
    made = Code(
        CodeId(new_id()),
        "Rasio pendamping per koordinator",
        parent.id,
        4,
        parent.colour,
        guide,
        status=CodeStatus.DRAFT,
    )
    return AddCode(made)


def _moved_there(project: Project) -> Operation:
    quote = "Dia satu orang, kami ini berapa, seratus lebih."
    coding = next(each for each in project.reader.all(Coding) if each.segment.quote == quote)
    return RecodeCoding(coding.id, _id(project, "Beban kerja / Rasio pendamping per koordinator"))


def _redescribed(project: Project) -> Operation:
    code = project.codebook().at_path("Dukungan kelembagaan / Supervisi suportif")
    guide = replace(
        code.guide,
        definition="Supervisi yang membahas kasus, mendengarkan, memberi umpan balik, menjaga pendamping, "
        "dan tetap berjalan bila orangnya berganti.",
        when_not="Pemeriksaan berkas dan teguran masuk ke Supervisi administratif; kebaikan seseorang tanpa pembahasan "
        "kasus masuk ke Dukungan koordinator.",
    )
    return RedescribeCode(code.id, guide, code.name_en, code.guide_en)


def _coded(project: Project) -> Operation:
    source = source_named(project.reader, UNREAD)
    text = project.reader.text(source.id)
    spans = [(Span(text.index(words), text.index(words) + len(words)), path) for words, path in CODED]
    return AddCodings(
        tuple(
            coding_record(project, source, text, span, _id(project, path), project.coder)
            for span, path in spans
        )
    )


def _uncoded(project: Project) -> Operation:
    wanted = _id(project, "Kinerja / Pencapaian target")
    found = [each.id for each in project.reader.all(Coding) if each.code == wanted]
    return RemoveCodings(tuple(found[:2]))


def _merged(project: Project) -> Operation:
    going, into = "Beban kerja / Pelaporan digital", "Beban kerja / Beban administratif"
    return MergeCodes(
        (_id(project, going),), _id(project, into), guides=Guides.TARGET, name="Beban administratif"
    )


def _archived(project: Project) -> Operation:
    code = project.codebook().at_path("Pengembangan kapasitas / Belum pernah pelatihan")
    return SetStatus((code.id,), CodeStatus.RETIRED, code.name)


def _code_gone(project: Project) -> Operation:
    code = project.codebook().at_path("Data dan DTSEN / Pelatihan DTSEN")
    return RemoveCode(code.id, code.name)


def _source_gone(project: Project) -> Operation:
    source = source_named(project.reader, "Wawancara Wonosobo – koordinator")
    return RemoveSource(source.id, source.name)


def _carried_on(project: Project) -> Operation:
    theme = project.codebook().at_path("Dukungan kelembagaan")
    return SetThemeStep(theme.id, ThemeStep.SYNTHESIS, theme.name)


WEEK: tuple[tuple[int, int, str, tuple[Made, ...]], ...] = (
    (4, 9, "Rini", (_renamed, _added, _moved_there)),
    (3, 13, "Bayu", (_redescribed, _coded, _uncoded)),
    (2, 10, "Rini", (_archived, _code_gone, _source_gone)),
    (1, 9, "Rini", (_carried_on,)),
)
"""Who did what how many days ago; every step is an operation like any other."""
