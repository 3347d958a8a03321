"""Rini thinks in writing: a memo on a segment, a link, a theme that goes on, and a Word file of it all."""

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.memos import Memo, MemoStatus, MemoTarget
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.themes import Interpretation, ThemeStep
from workbench.services import studies
from workbench.services.coding import coding_of
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import Project, open_project
from workbench.services.settings import Settings
from workbench.storage.check import check
from workbench.ui.main_window import MainWindow
from workbench.ui.memo_commands import MemoCommands
from workbench.ui.preferences import Preferences
from workbench.ui.workspaces.coding import CodingWorkspace
from workbench.ui.workspaces.memos import MemosWorkspace

TALK = """Moderator: Apa yang paling berat sekarang?
P1: Laporannya, Pak. Tiap minggu ada format baru.
P2: Kalau saya sinyal. Naik bukit dulu baru bisa unggah.
"""
NETWORK = "Konteks wilayah / Jaringan internet"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "FGD Garut.txt").write_text(TALK, encoding="utf-8")
    made = studies.create(tmp_path / "pikir.workbench", title="Pikir", coder="Rini")
    operation = import_operation(
        propose(made.reader, [tmp_path / "FGD Garut.txt"], ImportOptions(), Silent())
    )
    assert operation is not None
    made.perform(operation)
    return made


def test_from_a_segment_to_the_narrative_synthesis(
    qapp: QApplication, qtbot: QtBot, project: Project, tmp_path: Path
) -> None:
    preferences = Preferences(qapp, Settings(language="id", appearance="light"))
    window = MainWindow(preferences)
    qtbot.addWidget(window, before_close_func=MainWindow.leave_project)
    commands = MemoCommands(window)
    window.resize(1280, 800)
    window.show()
    window.show_project(project)

    # She has coded a segment and marks it.
    (source,) = project.reader.all(Source)
    start = project.reader.text(source.id).index("Naik bukit")
    operation = coding_of(project, source.id, Span(start, start + 10), project.codebook().at_path(NETWORK).id)
    project.perform(operation)
    coding = operation.coding
    desk = window.front
    assert isinstance(desk, CodingWorkspace)
    desk.segment.show_codings((coding.id,))

    # It is a key quotation of its theme, and she notes why, without leaving the keyboard.
    window.commands["key_quotation"].trigger()
    window.commands["new_memo"].trigger()
    memos = window.front
    assert isinstance(memos, MemosWorkspace)
    text = memos.editor.text
    QTest.keyClicks(memos.editor.title, "Bukit sebagai kantor")
    QTest.keyClick(memos.editor.title, Qt.Key.Key_Return)
    QTest.keyClicks(text, "Bukan soal ")
    QTest.keyClick(text, Qt.Key.Key_B, CONTROL)
    QTest.keyClicks(text, "teknis")
    QTest.keyClick(text, Qt.Key.Key_B, CONTROL)
    QTest.keyClick(text, Qt.Key.Key_Return)
    QTest.keyClicks(text, "- Siapa yang ikut naik?")
    memos.editor.pause.timeout.emit()
    (memo,) = project.reader.all(Memo)
    assert (memo.target, memo.about, memo.title) == (MemoTarget.CODING, coding.id, "Bukit sebagai kantor")
    assert memo.text == "Bukan soal **teknis**\n- Siapa yang ikut naik?"

    # A second memo, on the project, links to the segment that is still marked.
    window.bring("coding")
    desk.segment.show_codings(())
    window.commands["new_memo"].trigger()
    QTest.keyClicks(text, "Bandingkan dengan ")
    desk.segment.show_codings((coding.id,))
    window.commands["link_marked"].trigger()
    memos.editor.keep()
    assert f"[Naik bukit](workbench:coding/{coding.id})" in project.reader.all(Memo)[1].text

    # The first is settled; its theme goes two steps on.
    memos.show_memo(memo.id)
    window.commands["memo_done"].trigger()
    assert project.reader.get(Memo, memo.id).status is MemoStatus.DONE
    window.commands["show_board"].trigger()
    theme = project.codebook().at_path("Konteks wilayah").id
    board = memos.board
    qtbot.waitUntil(lambda: board.columns[ThemeStep.INITIAL_CODING].model.index_of(theme).isValid())
    column = board.columns[ThemeStep.INITIAL_CODING]
    column.view.setCurrentIndex(column.model.index_of(theme))
    window.commands["theme_forward"].trigger()
    window.commands["theme_forward"].trigger()
    board.open_theme(theme)
    board.page.text.text.setPlainText("Wilayah menentukan jam kerja.")

    # She closes the window in the middle of it: nothing is lost, and everything holds together.
    commands.export(tmp_path / "memo.docx")
    qtbot.waitUntil(lambda: window.messages.last == "memo.docx ditulis, dengan 2 memo.")
    window.leave_project()
    again = open_project(project.path)
    meant = again.reader.get(Interpretation, theme)
    assert meant.step is ThemeStep.INTERPRETATION
    assert (meant.text, meant.key_quotations) == ("Wilayah menentukan jam kerja.", (coding.id,))
    assert check(again.file).problems == ()
    again.close()
    words = "\n".join(each.text for each in docx.Document(str(tmp_path / "memo.docx")).paragraphs)
    for expected in (
        "Bukit sebagai kantor",
        "“Naik bukit”",
        "(FGD Garut, P2, par. 3)",
        "Siapa yang ikut naik?",
    ):
        assert expected in words
    preferences.set_language("en")
