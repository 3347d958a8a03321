"""Two coders: each codes a source blind, they compare and settle, and somebody goes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workbench.domain.codings import Coding
from workbench.domain.memos import Memo
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.services import studies
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.projects import open_project
from workbench.services.settings import Settings
from workbench.services.upkeep import check
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.question import Question
from workbench.ui.main_window import MainWindow
from workbench.ui.preferences import Preferences
from workbench.ui.sitting import Sitting
from workbench.ui.window_commands import WindowCommands
from workbench.ui.workspaces.coding import CodingWorkspace

TALK = """Moderator: Apa yang paling berat sekarang?
P1: Laporannya, Pak. Tiap minggu ada format baru zirahkencana.
P2: Kalau saya sinyal. Naik bukit dulu baru bisa unggah.
Moderator: Bagaimana koordinatornya?
P1: Mendukung, sering turun ke lapangan.
"""
FORMATS, SIGNAL, HILL = "Tiap minggu ada format baru", "Kalau saya sinyal", "Naik bukit dulu baru bisa unggah"


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """The window of the research team, on a project with one talk, as Rini begins."""
    (tmp_path / "FGD Garut.txt").write_text(TALK, encoding="utf-8")
    project = studies.create(tmp_path / "tim.workbench", title="Tim", coder="Rini")
    operation = import_operation(
        propose(project.reader, [tmp_path / "FGD Garut.txt"], ImportOptions(), Silent())
    )
    assert operation is not None
    project.perform(operation)
    preferences = Preferences(qapp, Settings(language="en", appearance="light"))
    made = MainWindow(preferences)
    qtbot.addWidget(made, before_close_func=MainWindow.leave_project)
    made.resize(1280, 800)
    made.show()
    made.show_project(project)
    yield made
    made.close()


def sitting(window: MainWindow) -> Sitting:
    assert window.sitting is not None
    return window.sitting


def code(window: MainWindow, words: str, theme: int) -> None:
    """Select words in the transcript and give them a theme, as the code box does."""
    workspace = window.bring("coding")
    assert isinstance(workspace, CodingWorkspace)
    start = TALK.index(words)
    workspace.transcript.view.set_selection(Span(start, start + len(words)))
    workspace.code_spans(
        workspace.transcript.ways.spans(), sitting(window).project.codebook().themes()[theme].id
    )


def codings(window: MainWindow) -> dict[str, set[str]]:
    """Return the words that each coder coded, whoever may see them."""
    project = sitting(window).project
    names = {each.id: each.name for each in project.coders()}
    found: dict[str, set[str]] = {}
    for each in project.whole.all(Coding):
        found.setdefault(names[each.coder], set()).add(each.segment.quote)
    return found


def test_two_coders_code_blind_compare_settle_and_go_back(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    commands = WindowCommands(window)

    # Rini switches blind mode on and codes; then Bayu sits down at the same project and sees an untouched talk.
    window.commands["blind_mode"].trigger()
    code(window, FORMATS, 0)
    code(window, SIGNAL, 1)
    path = sitting(window).project.path
    window.leave_project()
    window.show_project(open_project(path, coder="Bayu"))
    assert sitting(window).project.blind
    assert sitting(window).project.reader.all(Coding) == ()
    assert not window.commands["undo"].isEnabled()
    code(window, FORMATS, 0)
    code(window, HILL, 1)
    window.commands["undo"].trigger()
    window.commands["redo"].trigger()
    assert codings(window) == {"Rini": {FORMATS, SIGNAL}, "Bayu": {FORMATS, HILL}}

    # Both are done: the blindfold comes off, and they compare.
    monkeypatch.setattr(Question, "ask", lambda *_facts, **_more: True)
    window.commands["blind_mode"].trigger()
    window.commands["compare_coders"].trigger()
    comparing = commands.comparing
    assert comparing is not None
    assert comparing.summary.text() == "1 the same · 0 with other words · 1 only Bayu · 1 only Rini"

    # Rini was right about the signal; the hill is left for the team to talk about.
    comparing.take_over.click()
    assert codings(window)["Bayu"] == {FORMATS, HILL, SIGNAL}
    monkeypatch.setattr(AskText, "ask", lambda *_facts, **_more: "Bukit: sinyal atau jalan?")
    comparing.discuss.click()
    (memo,) = sitting(window).project.reader.all(Memo)
    assert memo.segment is not None
    assert memo.segment.quote == HILL
    comparing.close()

    # The next day they think again, and go back to before they settled anything.
    window.leave_project()
    window.show_project(open_project(path, coder="Rini"))
    window.commands["history"].trigger()
    history = commands.history
    assert history is not None
    model = history.model
    coded = [
        row
        for row in range(model.rowCount())
        if str(model.index(row).data()).startswith(f"Code “{HILL[:20]}")
    ]
    history.view.setCurrentIndex(model.index(coded[0]))
    told: list[str] = []
    window.messages.told.connect(lambda words, _failed, _offer: told.append(words))
    history.go_back.click()
    qtbot.waitUntil(lambda: any("as it was after" in words for words in told), timeout=20_000)
    assert codings(window) == {"Rini": {FORMATS, SIGNAL}, "Bayu": {FORMATS, HILL}}
    assert sitting(window).project.reader.all(Memo) == ()

    # And once more they change their minds: going back was a step like any other.
    window.commands["undo"].trigger()
    assert codings(window)["Bayu"] == {FORMATS, HILL, SIGNAL}
    assert len(sitting(window).project.reader.all(Memo)) == 1
    assert len(sitting(window).project.reader.all(Source)) == 1
    window.leave_project()
    assert check(path).ok
