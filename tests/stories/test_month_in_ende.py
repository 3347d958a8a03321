"""A coordinator's month in Ende without signal: from the sheet that she has to the page that the province gets."""

from datetime import date
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from PySide6.QtCore import QDate, Qt
from xlsxwriter import Workbook

from tests.stories.supervising import ALT, CONTROL, SHIFT, Coordinator
from workbench.domain.actions import ActionState
from workbench.domain.facilitators import Facilitator
from workbench.domain.sessions import Session, SessionState
from workbench.services.projects import open_project
from workbench.services.supervision_papers.door import PaperKind
from workbench.storage.check import check
from workbench.supervision.copying import CopyFor
from workbench.ui.dialogs.register_preview import RegisterPreview
from workbench.ui.dialogs.state_question import StateQuestion
from workbench.ui.dialogs.supervision_copy import SupervisionCopy
from workbench.ui.dialogs.supervision_papers import SupervisionPapers
from workbench.ui.panels.session_form import SessionForm

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FIRST = "END/2026/001"
VISIT, PHONE = "Kunjungan bersama wali kelas", "Telepon kepala sekolah"
TIRED = "Lelah sekali dan sulit tidur"
PEOPLE = ("Yohana Mbulu", "Maria Bunga", "5308014103850001", "5308014103850002")
SHEET = (
    ("Kode", "Nama Lengkap", "NIK", "Kabupaten", "Kecamatan", "Jumlah KPM"),
    ("PD-07", PEOPLE[0], PEOPLE[2], "Ende", "Detusoko", 212),
    ("PD-08", PEOPLE[1], PEOPLE[3], "Ende", "Wolowaru", "185"),
    ("PD-09", "Rosa Wea", "5308014103850003", "Kab. Ende", "Ndona", 140),
)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """What she kept her facilitators in so far."""
    path = tmp_path / "pendamping.xlsx"
    with Workbook(str(path)) as book:
        page = book.add_worksheet()
        for place, row in enumerate(SHEET):
            page.write_row(place, 0, row)
    return path


def test_a_month_in_ende(
    coordinator: Coordinator, no_signal: list[object], sheet: Path, tmp_path: Path
) -> None:
    work, keys = coordinator.work, coordinator.keys

    # Monday, 2 March: nothing is there yet, and the page says where to begin. Her sheet makes the register;
    # names and NIK stay out, and she is told so before anything is written.
    assert work.tabs.currentWidget() is work.home
    assert "Hari Anda sebagai koordinator dimulai di sini" in coordinator.texts(work.home)
    seen: list[str] = []

    def look(dialog: RegisterPreview) -> None:
        seen.append(dialog.left_out.text())
        dialog.yes.click()

    coordinator.answers(RegisterPreview, look)
    coordinator.opens(sheet)
    work.tabs.setCurrentWidget(work.capacity.register)
    coordinator.click(work.capacity.register.take)
    coordinator.qtbot.waitUntil(lambda: bool(seen))
    coordinator.rest()
    assert "Nama Lengkap" in seen[0]
    assert "NIK" in seen[0]
    register = {each.code: each.families for each in coordinator.project.reader.all(Facilitator)}
    assert register == {"PD-07": 212, "PD-08": 185, "PD-09": 140}

    # Three families are brought to her, each under a code name that the program counts on.
    for situation, facilitator, risk in (
        ("Anak tidak sekolah sejak Januari", "PD-07", "Risiko tinggi"),
        ("Desil berubah, bantuan terhenti", "PD-08", "Risiko sedang"),
        ("Ibu hamil jauh dari posyandu", "PD-07", "Risiko rendah"),
    ):
        coordinator.new_case(situation, risk=risk, facilitator=facilitator)
    assert coordinator.told[-1] == "Kasus K-END-003 dibuka."

    # Wednesday: PD-07 comes to the office. She types while PD-07 talks; were the lights to go out in the middle of it,
    # what she typed is in the file.
    coordinator.comes_back(4)
    assert coordinator.work.tabs.currentWidget() is coordinator.work.home
    form = begun(coordinator, "PD-07", "K-END-001")
    said = form.sheet.discussions[0]
    coordinator.enters(said.discussed, "Anak ikut orang tua ke kebun")
    assert form.keep()
    beside = open_project(coordinator.project.path, read_only=True)
    (draft,) = beside.reader.all(Session)
    assert draft.discussions[0].discussed == "Anak ikut orang tua ke kebun"
    beside.close()

    # She forgets why; the program does not let it pass and goes to the field that is empty.
    coordinator.enters(said.decision, "Kunjungi bersama wali kelas")
    keys.press(Qt.Key.Key_Return, ALT)
    assert coordinator.session(FIRST).state is SessionState.HELD
    assert "K-END-001" in form.foot.error.text()
    keys.write("Orang tua mau bicara kalau guru hadir")
    assert said.rationale.text.toPlainText() == "Orang tua mau bicara kalau guru hadir"
    for what, day in ((VISIT, 11), (PHONE, 6)):
        row = said.actions_editor.add()
        coordinator.enters(row.what, what)
        row.due.go(date(2026, 3, day))
    for block in ("balance", "wellbeing"):
        form.sheet.blocks[block].unfold()
    for name, minutes in (("administrative", 10), ("educative", 20), ("supportive", 30)):
        form.sheet.balance.numbers[name].setValue(minutes)
    coordinator.enters(form.sheet.wellbeing.fields["impact"], TIRED)

    # The next meeting is set, and PD-08's too.
    closing = form.sheet.closing
    closing.next_on.set_button.click()
    closing.next_on.quick.week.click()
    coordinator.click(closing.plan_button)
    keys.press(Qt.Key.Key_Return, ALT)
    assert coordinator.told[-1] == f"Sesi {FIRST} sudah final."
    signed(coordinator, FIRST, "PD-07")
    form = begun(coordinator, "PD-08", "K-END-002", date(2026, 3, 12))
    coordinator.click(form.foot.plan)
    assert coordinator.told[-1] == "Sesi END/2026/003 direncanakan."

    # Thursday the 12th: the bridge is under water. The first page knows what is late and what was planned.
    coordinator.comes_back(12)
    assert coordinator.tile("overdue") == "2 tindak lanjut terlambat"
    coordinator.takes("miss", coordinator.session("END/2026/003"))
    coordinator.say(coordinator.asked(StateQuestion), reason="Jembatan terendam banjir")
    assert coordinator.session("END/2026/003").state is SessionState.MISSED
    assert coordinator.tile("missed").startswith("1 ")

    # PD-07 came a day late. Nothing becomes final before what was agreed on last time is looked at.
    coordinator.takes("hold", coordinator.session("END/2026/002"))
    form = coordinator.form
    form.sheet.choice.typed.emit("K-END-001")
    assert [row.action.what for row in form.sheet.reviews.rows] == [PHONE, VISIT]
    keys.press(Qt.Key.Key_Return, ALT)
    assert "2 tindak lanjut" in form.foot.error.text()
    keys.pick("1")
    keys.write("Kepala sekolah sudah dihubungi")
    keys.press(Qt.Key.Key_Return)
    keys.pick("3")
    coordinator.enters(form.sheet.discussions[0].discussed, "Sekolah menerima anak kembali")
    keys.press(Qt.Key.Key_Return, ALT)
    assert coordinator.session("END/2026/002").state is SessionState.FINALISED
    assert coordinator.action(PHONE).state is ActionState.DONE
    assert (coordinator.action(VISIT).state, coordinator.action(VISIT).carried) == (ActionState.OPEN, 1)

    # What is still to be done goes on her phone, by code names alone.
    calendar = coordinator.saves_as(tmp_path / "ende.ics")
    coordinator.do("calendar_file")
    words = calendar.read_text(encoding="utf-8").replace("\n ", "")
    assert "K-END-001" in words
    assert VISIT not in words

    # 1 April: the page for the province about March, on one page, and the list of what is to be done.
    coordinator.comes_back(1, 4)
    page = coordinator.writes(PaperKind.MONTH, tmp_path / "maret.docx", ende)
    assert coordinator.told[-1] == "maret.docx telah ditulis."
    written = words_of(page)
    assert written.startswith("Ringkasan bulanan supervisi\nEnde · Maret 2026")
    for each in (
        "pendamping disupervisi, 1 dari 3",
        "1\ntindak lanjut selesai",
        "1\ntindak lanjut lewat tenggat",
        "1\nkasus berisiko tinggi",
        "Belum disupervisi: PD-08, PD-09.",
        "1 di atas 200 KPM",
    ):
        assert each in written
    for each in (*PEOPLE, TIRED):
        assert each not in written

    # At the end of the road there is signal again: the copy that she sends leaves well-being out.
    copy = coordinator.saves_as(tmp_path / "ende.zip")
    coordinator.answers(SupervisionCopy, sends)
    coordinator.do("supervision_copy")
    assert coordinator.told[-1] == "Salinan dengan 11 catatan ditulis ke ende.zip."
    with ZipFile(copy) as bundle:
        records = bundle.read("records.json").decode("utf-8")
    assert "Anak ikut orang tua ke kebun" in records
    assert TIRED not in records

    # Of her people's names nothing ever came into the file; nothing was sent; everything holds together.
    path = coordinator.project.path
    assert check(coordinator.project.file).problems == ()
    coordinator.window.leave_project()
    content = path.read_bytes()
    assert b"Kunjungi bersama wali kelas" in content
    for each in PEOPLE:
        assert each.encode() not in content
    assert no_signal == []


def begun(coordinator: Coordinator, who: str, case: str, day: date | None = None) -> SessionForm:
    """Begin a session with somebody by keys, and take a case up."""
    keys = coordinator.keys
    keys.press(Qt.Key.Key_S, CONTROL | SHIFT)
    form = coordinator.form
    if day is not None:
        form.sheet.meeting.day.setDate(QDate(day.year, day.month, day.day))
    coordinator.enters(form.sheet.meeting.supervisees, who)
    keys.press(Qt.Key.Key_Return)
    if not form.sheet.meeting.supervisor.text():
        coordinator.enters(form.sheet.meeting.supervisor, "KK-01")
    coordinator.chooses(form.sheet.meeting.district, "Ende")
    if case not in [each.case.code for each in form.sheet.discussions]:
        coordinator.enters(form.sheet.choice.field, case)
        keys.press(Qt.Key.Key_Return)
    assert [each.case.code for each in form.sheet.discussions] == [case]
    return form


def signed(coordinator: Coordinator, number: str, who: str) -> None:
    """Let somebody acknowledge a session by typing their code name."""
    coordinator.takes("acknowledge", coordinator.session(number))
    coordinator.say(coordinator.asked(StateQuestion), name=who)
    assert coordinator.session(number).acknowledged_by == who


def ende(dialog: SupervisionPapers) -> None:
    """Want the paper of Ende."""
    dialog.district.setCurrentIndex(dialog.district.findText("Ende"))


def sends(dialog: SupervisionCopy) -> None:
    """Want the copy for the study."""
    dialog.kinds[CopyFor.DISTRICT].setChecked(True)
    dialog.district.setCurrentIndex(dialog.district.findText("Ende"))
    dialog.yes.click()


def words_of(path: Path) -> str:
    """Return all words of a Word file."""
    document = docx.Document(str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in document.paragraphs), *cells])
