"""An afternoon of coding, hands on the keyboard: in the Indonesian interface, from the first key to the last undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.teller import FakeTeller
from workbench.coding.codes import RedescribeCode
from workbench.domain.coders import Coder
from workbench.domain.codes import Guide
from workbench.domain.codings import Coding, Origin
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.spans import Span
from workbench.domain.store import RECORD_KINDS, Record
from workbench.domain.suggestions import Refusal, Suggestion
from workbench.services import studies
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project
from workbench.services.settings import Settings
from workbench.storage.check import check
from workbench.ui.main_window import MainWindow
from workbench.ui.preferences import Preferences
from workbench.ui.window_commands import WindowCommands
from workbench.ui.workspaces.coding import CodingWorkspace

GARUT = """Moderator: Apa yang paling berat sekarang?
P1: Laporannya, Pak. Tiap minggu ada format baru. Malam baru sempat mengisi.
P2: Kalau saya sinyal. Naik bukit dulu baru bisa unggah. Bensinnya beli sendiri.
"""
ENDE = """Moderator: Bagaimana dengan perjalanan ke desa?
P1: Jalannya rusak kalau hujan. Sinyal hilang juga. Laporan menumpuk di rumah.
P2: Kami saling bantu. Yang dekat kota mengunggah punya teman 😀 juga.
P3: Koordinator sering menelepon. Itu menguatkan.
"""


def proposing(project: Project, desk: CodingWorkspace) -> FakeTeller:
    """Return a machine that proposes the first code for two passages, as it would after weeks of coding."""
    source = desk.transcript.source
    assert source is not None
    text, code = project.reader.text(source), next(each for each in project.codebook() if not each.is_theme)
    found = []
    for words in ("Sinyal hilang juga", "Laporan menumpuk di rumah"):
        span = Span(text.index(words), text.index(words) + len(words))
        found.append(Suggestion(source, span, words, code.id, 0.85))
    return FakeTeller(*found)


class Hands:
    """Presses keys wherever the keyboard is, as a person does, and says what the person then sees."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        workspace = window.workspace("coding")
        assert isinstance(workspace, CodingWorkspace)
        self.desk = workspace

    @property
    def project(self) -> Project:
        return self.desk.sitting.project

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for each in modifiers:
            held |= each
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, held)

    def type(self, words: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, words)

    def ctrl(self, key: Qt.Key) -> None:
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def code(self, name: str) -> None:
        """Type part of a code's name into the code box that C opens."""
        self.type("c")
        self.choose(name)

    def choose(self, name: str) -> None:
        """Type part of a code's name into the open code box."""
        assert self.desk.box.isVisible()
        QTest.keyClicks(self.desk.box.field, name)
        QTest.keyClick(self.desk.box.field, Qt.Key.Key_Return)
        # Tests' own window system makes the popup the active window; where there is a screen, the window stays it.
        QApplication.processEvents()
        self.window.activateWindow()
        QApplication.processEvents()

    def go_to_turn(self, number: int) -> None:
        view = self.desk.transcript.view
        self.ctrl(Qt.Key.Key_Home)
        for _ in range(number - 1):
            self.ctrl(Qt.Key.Key_Down)
        assert view.hasFocus()

    def selected(self) -> str:
        reading, span = self.desk.transcript.reading, self.desk.transcript.view.selection()
        assert reading is not None
        return "" if span is None else span.of(reading.text)

    def codings(self) -> set[tuple[str, str]]:
        """Return every coding as its words and the name of its code."""
        book = self.project.codebook()
        return {(each.segment.quote, book.code(each.code).name) for each in self.project.reader.all(Coding)}

    def everything(self) -> dict[str, tuple[Record, ...]]:
        """Return all records but those who work: their names are no step of anybody's."""
        kinds = [kind for kind in RECORD_KINDS if kind is not Coder]
        return {kind.__name__: self.project.reader.all(kind) for kind in kinds}


@pytest.fixture
def hands(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Hands]:
    (tmp_path / "FGD Ende.txt").write_text(ENDE, encoding="utf-8")
    (tmp_path / "FGD Garut.txt").write_text(GARUT, encoding="utf-8")
    project = studies.create(tmp_path / "uji.workbench", title="Uji", coder="Sari")
    files = [tmp_path / "FGD Ende.txt", tmp_path / "FGD Garut.txt"]
    operation = import_operation(propose(project.reader, files, ImportOptions(), Silent()))
    assert operation is not None
    project.perform(operation)
    costs = project.codebook().at_path("Beban kerja / Biaya pribadi")
    project.perform(RedescribeCode(costs.id, Guide(keywords=("bensin", "menumpuk"))))
    project.settle()
    preferences = Preferences(qapp, Settings(language="id", appearance="light"))
    window = MainWindow(preferences)
    qtbot.addWidget(window, before_close_func=MainWindow.leave_project)
    window.resize(1280, 800)
    window.show()
    window.show_project(project)
    made = Hands(window)

    def has_the_keyboard() -> bool:
        window.activateWindow()
        made.desk.transcript.view.setFocus()
        return made.desk.transcript.view.hasFocus()

    qtbot.waitUntil(has_the_keyboard)
    yield made
    window.close()
    # Its words would stay with the application, over those of the next test.
    preferences.set_language("en")
    preferences.deleteLater()


class DescribeAnAfternoonOfCoding:
    def it_goes_by_keys_alone_and_all_of_it_can_be_undone(self, qtbot: QtBot, hands: Hands) -> None:
        desk, before = hands.desk, hands.everything()

        # Buka sumber berikutnya dan baca sampai giliran P1; pilih kalimat demi kalimat.
        first = desk.transcript.source
        hands.ctrl(Qt.Key.Key_PageDown)
        ende = desk.transcript.source
        assert ende != first
        hands.ctrl(Qt.Key.Key_PageUp)
        assert desk.transcript.source == first
        hands.ctrl(Qt.Key.Key_PageDown)
        assert desk.transcript.source == ende
        hands.go_to_turn(2)
        hands.type("kk")
        assert hands.selected() == "Jalannya rusak kalau hujan. Sinyal hilang juga."
        hands.type("l")

        # Kodekan, beri kode kedua pada segmen yang sama, lalu tulis memo.
        hands.code("geografi")
        hands.code("jaringan")
        road = "Jalannya rusak kalau hujan."
        assert hands.codings() == {(road, "Geografi dan akses"), (road, "Jaringan internet")}
        hands.type("m")
        hands.type("Bandingkan dengan Garut.")
        hands.ctrl(Qt.Key.Key_Return)
        assert [each.text for each in hands.project.reader.all(Memo)] == ["Bandingkan dengan Garut."]
        assert desk.transcript.view.hasFocus()

        # Kode kedua berlaku sampai “hilang”: panjangkan dengan Alt+panah, lalu bagi dua dan gabungkan lagi.
        for _ in range(2):
            hands.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        longer = "Jalannya rusak kalau hujan. Sinyal hilang"
        assert (longer, "Jaringan internet") in hands.codings()
        hands.press(Qt.Key.Key_Escape)
        hands.go_to_turn(2)
        hands.ctrl(Qt.Key.Key_Right)
        hands.type("s")
        assert {("Sinyal hilang", "Jaringan internet"), (road, "Jaringan internet")} <= hands.codings()
        assert hands.window.messages.last.startswith("Segmen dibagi.")
        hands.type("j")
        assert (longer, "Jaringan internet") in hands.codings()

        # Giliran yang belum dikode: satu kalimat menjadi kode in vivo, satu giliran disimpan sebagai kutipan.
        hands.go_to_turn(2)
        hands.type("u")
        hands.type("k")
        assert hands.selected() == "Kami saling bantu."
        hands.type("v")
        assert ("Kami saling bantu.", "Kami saling bantu") in hands.codings()
        hands.type("u")
        hands.type("t")
        assert hands.selected() == "Koordinator sering menelepon. Itu menguatkan."
        hands.type("q")
        (quotation,) = [each for each in hands.project.reader.all(Memo) if each.target is MemoTarget.SOURCE]
        assert quotation.text == ""
        hands.type("1")
        assert ("Koordinator sering menelepon. Itu menguatkan.", "Kami saling bantu") in hands.codings()
        hands.ctrl(Qt.Key.Key_R)
        hands.choose("dukungan koor")
        assert ("Koordinator sering menelepon. Itu menguatkan.", "Dukungan koordinator") in hands.codings()

        # Saran: terima satu, tolak satu, tanpa meninggalkan transkrip.
        desk.sitting.machine.answer_with(proposing(hands.project, desk))
        hands.ctrl(Qt.Key.Key_G)
        qtbot.waitUntil(lambda: desk.suggestions.model.rowCount() > 1, timeout=60_000)
        assert desk.transcript.view.hasFocus()
        hands.type("a")
        hands.type("n")
        hands.type("x")
        accepted = [each for each in hands.project.reader.all(Coding) if each.origin is Origin.ACCEPTED]
        assert (len(accepted), len(hands.project.reader.all(Refusal))) == (1, 1)

        # Dari pengodean ke pengodean, dan lepaskan satu.
        hands.press(Qt.Key.Key_Escape)
        hands.ctrl(Qt.Key.Key_Home)
        hands.type(".")
        assert desk.segment.current() is not None
        count = len(hands.codings())
        hands.press(Qt.Key.Key_Delete)
        assert len(hands.codings()) == count - 1

        # Semua diurungkan, semua diulangi; berkas tetap utuh.
        after, steps = hands.everything(), 0
        while hands.window.commands["undo"].isEnabled():
            hands.ctrl(Qt.Key.Key_Z)
            steps += 1
        assert hands.everything() == before
        assert check(hands.project.file).problems == ()
        for _ in range(steps):
            hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
        assert hands.everything() == after
        assert check(hands.project.file).problems == ()

    def it_never_reaches_for_the_mouse_to_learn_a_key(self, hands: Hands) -> None:
        WindowCommands(hands.window)
        hands.type("?")
        sheet = QApplication.focusWidget()
        assert sheet is not None
        assert "Kode in vivo: V" in sheet.accessibleDescription()
        hands.press(Qt.Key.Key_Escape)
        assert hands.desk.transcript.view.hasFocus()
