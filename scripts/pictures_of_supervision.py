"""Pictures of the coordinator's half: home, board, cases, sessions, facilitators, themes, what is confidential."""

import csv
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

from picture_studio import HIGH, WIDE, Studio
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QWidget

from workbench.domain.cases import Case
from workbench.domain.districts import District
from workbench.domain.named_people import NamedPerson, PersonKind
from workbench.domain.sessions import Session, SessionState
from workbench.services.facilitators import facilitator_named
from workbench.services.mentorships import mentorships
from workbench.services.name_key import NameKey
from workbench.services.note_scanning import findings_in
from workbench.services.register_import import register_in_sheet
from workbench.ui.dialogs.case_form import CaseForm
from workbench.ui.dialogs.case_templates import CaseTemplates
from workbench.ui.dialogs.name_key import NameKeyWindow
from workbench.ui.dialogs.personal_gate import PersonalGate
from workbench.ui.dialogs.register_preview import RegisterPreview
from workbench.ui.dialogs.supervision_copy import SupervisionCopy
from workbench.ui.dialogs.supervision_papers import Start, SupervisionPapers
from workbench.ui.messages import Toast
from workbench.ui.panels.mentorship_page import PLAN
from workbench.ui.panels.session_form import SessionForm
from workbench.ui.panels.triangulation_page import TriangulationPage
from workbench.ui.workspaces.supervision import SupervisionWorkspace
from workbench.ui.workspaces.tables import TablesWorkspace

CASE, THEME = "K-END-001", "Konteks wilayah"
FACILITATOR, MENTEE = "PD-07", "PD-12"
TEMPLATE = "data_dispute"
DISCUSSED = (
    "Nenek sudah mau datang ke posyandu kalau dijemput. Di dusun atas tidak ada sinyal, jadi kader datang ke rumah.",
    "Kunjungan berikut bersama bidan desa, sesudah upacara kampung.",
    "Keluarga lebih terbuka bila ada orang yang mereka kenal.",
)
SLIP = "Bu Yosefa di RT 03 RW 05 minta dihubungi ke 0812-3456-7890 kalau datanya sudah diperbaiki."
SHEET = (
    ("No", "Nama Pendamping", "NIK", "Kode", "Kecamatan", "Jumlah KPM", "Kelompok P2K2", "Mulai bertugas"),
    (1, "Yosefa Contoh", "5308015203850001", "PD-07", "Wolowaru", 232, 9, "2016"),
    (2, "Markus Contoh", "5308011107880002", "PD-61", "Ndona", 148, 6, "2021"),
    (3, "Fransiska Contoh", "5308016709900003", "", "Detusoko", 187, 7, "2019"),
    (4, "Rafael Contoh", "5308010203870004", "PD-62", "Maurole", "dua ratus", 8, "2018"),
)
PEOPLE = (
    NamedPerson("PD-03", "Fransiska Contoh", PersonKind.FACILITATOR, "", "Detusoko"),
    NamedPerson("PD-07", "Yosefa Contoh", PersonKind.FACILITATOR, "", "Wolowaru"),
    NamedPerson("K-END-001", "Keluarga Contoh", PersonKind.FAMILY, "", ""),
    NamedPerson("KK-01", "Yosef Contoh", PersonKind.SUPERVISOR, "", "Dinas Sosial"),
)


def home(studio: Studio) -> QImage:
    """Look at the day of a coordinator."""
    desk = _desk(studio)
    with studio.sized(HIGH):
        return _tab(studio, desk.home)


def board(studio: Studio) -> QImage:
    """Look at the districts side by side."""
    desk = _desk(studio)
    return _tab(studio, desk.board)


def case(studio: Studio) -> QImage:
    """Look at a case."""
    desk = _desk(studio)
    shown = _case(studio)
    desk.cases.mark_case(shown.id)
    desk.show_case(shown.id)
    studio.rest()
    return studio.picture()


def new_case(studio: Studio) -> QImage:
    """Open a case with a template."""
    ende = studio.district("Ende")
    form = CaseForm(studio.window, studio.sitting, None, ende)
    form.resize(760, 860)
    box = form.template.box
    row = next(row for row in range(box.count()) if TEMPLATE in str(box.itemData(row)))
    box.setCurrentIndex(row)
    box.activated.emit(row)
    return _taken(studio, form)


def case_templates(studio: Studio) -> QImage:
    """Look at the templates that a team can change."""
    return _taken(studio, CaseTemplates(studio.window, studio.sitting))


def session(studio: Studio) -> QImage:
    """Log a session about a case, while themes are offered for what is written."""
    desk = _desk(studio)
    desk.show_case(_case(studio).id)
    before = len(studio.sitting.project.reader.all(Session))
    with studio.sized(HIGH):
        studio.window.commands["log_session"].trigger()
        form = desk.form
        assert isinstance(form, SessionForm)
        said = form.sheet.discussions[0]
        said.discussed.text.setFocus()
        for field, words in zip((said.discussed, said.decision, said.rationale), DISCUSSED, strict=True):
            field.text.setPlainText(words)
        studio.linger()
        form.page.ensureWidgetVisible(said)
        studio.linger()
        image = _part(studio, desk.tabs)
    form.give_up()
    studio.rest()
    while len(studio.sitting.project.reader.all(Session)) > before:
        studio.window.commands["undo"].trigger()
        studio.rest()
    for told in studio.window.findChildren(Toast):
        told.hide()
    return image


def signed(studio: Studio) -> QImage:
    """Look at a session that was signed, and at what can still be done with it."""
    desk = _desk(studio)
    found = tuple(studio.sitting.project.reader.all(Session))
    with_addenda = [each for each in found if each.addenda and each.state is SessionState.ACKNOWLEDGED]
    others = [each for each in found if each.state is SessionState.ACKNOWLEDGED]
    desk.show_session((with_addenda or others)[0].id)
    with studio.sized(WIDE):
        return _tab(studio, desk.sessions)


def gate(studio: Studio) -> QImage:
    """Be asked about names and numbers before a session is final."""
    findings = findings_in(studio.sitting.project, SLIP)
    return _taken(studio, PersonalGate(studio.window, findings))


def follow_ups(studio: Studio) -> QImage:
    """Look at what is still to be done."""
    desk = _desk(studio)
    with studio.sized(WIDE):
        return _tab(studio, desk.actions_list)


def register(studio: Studio) -> QImage:
    """Look at a facilitator in the register."""
    desk = _desk(studio)
    page = desk.capacity.register
    found = facilitator_named(studio.sitting.project, FACILITATOR)
    page.mark(found.id)
    with studio.sized(WIDE):
        return _tab(studio, page)


def register_sheet(studio: Studio) -> QImage:
    """Look through a sheet of facilitators before it comes in."""
    path = studio.folder / "pendamping-ende.csv"
    _write_sheet(path)
    project = studio.sitting.project
    found = register_in_sheet(project.reader, path, project.clock(), studio.district("Ende"))
    dialog = RegisterPreview(studio.window, studio.sitting, path.name, found)
    dialog.resize(860, 420)
    return _taken(studio, dialog)


def mentorship(studio: Studio) -> QImage:
    """Look at a pair, its goals and its meetings."""
    desk = _desk(studio)
    page = desk.capacity.mentorship
    pair = next(each for each in mentorships(studio.sitting.project) if each.mentorship.mentee == MENTEE)
    page.mark(pair.mentorship.id)
    with studio.sized(WIDE):
        return _tab(studio, page)


def training_plan(studio: Studio) -> QImage:
    """Look at what a district should learn."""
    desk = _desk(studio)
    page = desk.capacity.mentorship
    page.modes.setCurrentIndex(PLAN)
    plan = page.plan
    row = plan.district.findData(studio.district("Ende"))
    plan.district.setCurrentIndex(row)
    plan.district.activated.emit(row)
    with studio.sized(WIDE):
        image = _tab(studio, page)
    page.modes.setCurrentIndex(0)
    return image


def theme(studio: Studio) -> QImage:
    """Look at what supervision says of a theme, beside what transcripts say."""
    desk = _desk(studio)
    desk.show_theme(studio.sitting.project.codebook().at_path(THEME).id)
    with studio.sized(WIDE):
        studio.linger()
        image = studio.picture()
    desk.show_case(_case(studio).id)
    return image


def triangulation(studio: Studio) -> QImage:
    """Set themes by FGDs, interviews and supervision beside each other."""
    desk = studio.workspace("tables")
    assert isinstance(desk, TablesWorkspace)
    with studio.sized(WIDE):
        page = desk.show_page(TriangulationPage.name)
        studio.linger()
        return _part(studio, page)


def names(studio: Studio) -> QImage:
    """Look into the key of names."""
    with chdir(studio.folder):
        path = Path("studi.names.key")
        key = NameKey.create(path, "hanya untuk gambar ini")
        for each in PEOPLE:
            key.add(each)
        studio.sitting.names.hold(key)
        image = _taken(studio, NameKeyWindow(studio.window, studio.sitting))
        studio.sitting.names.lock()
        path.unlink()
    return image


def copies(studio: Studio) -> QImage:
    """Choose for whom a copy is made."""
    districts = studio.sitting.project.reader.all(District)
    return _taken(studio, SupervisionCopy(studio.window, districts, ()))


def papers(studio: Studio) -> QImage:
    """Choose a paper."""
    return _taken(studio, SupervisionPapers(studio.window, studio.sitting, Start()))


def _desk(studio: Studio) -> SupervisionWorkspace:
    desk = studio.workspace("supervision")
    assert isinstance(desk, SupervisionWorkspace)
    return desk


def _case(studio: Studio) -> Case:
    return next(each for each in studio.sitting.project.reader.all(Case) if each.code == CASE)


def _tab(studio: Studio, page: QWidget) -> QImage:
    """Return what stands in the middle of the window, with the tabs over it."""
    desk = _desk(studio)
    desk.tabs.setCurrentWidget(page)
    studio.linger()
    return _part(studio, desk.tabs)


def _part(studio: Studio, panel: QWidget) -> QImage:
    """Return a panel as it stands in the window."""
    image = studio.picture()
    return image.copy(QRect(panel.mapTo(studio.window, QPoint()), panel.size()))


def _taken(studio: Studio, dialog: QDialog) -> QImage:
    dialog.show()
    studio.linger()
    image = studio.dialog(dialog)
    dialog.close()
    dialog.deleteLater()
    studio.rest()
    return image


def _write_sheet(path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(SHEET)


IN_STUDY: dict[str, Callable[[Studio], QImage]] = {
    "coordinator-home": home,
    "coordinator-board": board,
    "supervision": case,
    "new-case": new_case,
    "case-templates": case_templates,
    "session": session,
    "session-signed": signed,
    "session-gate": gate,
    "follow-ups": follow_ups,
    "facilitators": register,
    "facilitators-sheet": register_sheet,
    "mentorship": mentorship,
    "training-plan": training_plan,
    "supervision-theme": theme,
    "triangulation": triangulation,
    "names-key": names,
    "supervision-copy": copies,
    "supervision-papers": papers,
}
"""Pictures of the example study by their file's name."""
