"""The ledger of suggestions in the window."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from workbench.coding.deciding import AcceptSuggestion
from workbench.domain.codings import Coding, Origin
from workbench.domain.ids import VerdictId, new_id
from workbench.domain.sources import Source
from workbench.domain.spans import Span
from workbench.domain.suggestions import Suggestion, Verdict, VerdictKind
from workbench.services.coding import coding_of
from workbench.services.ledger import begun_run, note_shown
from workbench.services.projects import Project
from workbench.ui.dialogs.question import Question
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.ledger_page import LedgerPage
from workbench.ui.suggestion_commands import SuggestionCommands


@pytest.fixture
def decided(project: Project) -> Project:
    """A run that showed three suggestions of which two were accepted."""
    (source,) = project.reader.all(Source)
    code = project.codebook().at_path("Beban kerja / Biaya pribadi")
    run = begun_run(project, "3f9c", 0.8, (12, 3, 2))
    spans = [Span(start, start + 8) for start in (0, 20, 40)]
    text = project.reader.text(source.id)
    shown = [Suggestion(source.id, span, span.of(text), code.id, 0.9) for span in spans]
    note_shown(project, run, shown)
    for days, each in enumerate(shown[:2]):
        coding = coding_of(project, source.id, each.span, code.id, Origin.ACCEPTED).coding
        at = project.clock() + timedelta(days=days)
        verdict = Verdict(
            VerdictId(new_id()),
            source.id,
            each.span,
            code.id,
            project.coder.id,
            at,
            VerdictKind.ACCEPTED,
            run.id,
            0.9,
            coding.id,
        )
        project.perform(AcceptSuggestion(coding, verdict))
    return project


@pytest.fixture
def page(window: MainWindow, decided: Project, qtbot: QtBot) -> LedgerPage:
    SuggestionCommands(window)
    window.show_project(decided)
    window.commands["suggestion_ledger"].trigger()
    found = window.workspace("suggestions").pages["ledger"]  # type: ignore[attr-defined]
    assert isinstance(found, LedgerPage)
    qtbot.waitUntil(lambda: found.model.rowCount() > 0)
    return found


def cells(page: LedgerPage, row: int = 0) -> list[str]:
    return [page.model.index(row, column).data() for column in range(page.model.columnCount())]


class DescribeTheLedgerPage:
    def it_says_what_was_promised_and_what_came(self, page: LedgerPage) -> None:
        assert page.in_sum == "Of 2 decided suggestions 100% were right (34 to 100%); 90% were promised."
        assert cells(page) == [
            "Beban kerja / Biaya pribadi", "3", "2", "0", "0", "0", "0.90", "1.00 (0.34–1.00)",
        ]  # fmt: skip

    def it_shows_runs_and_days(self, page: LedgerPage) -> None:
        page.views["runs"].click()
        assert cells(page)[1:4] == ["12 codings", "3f9c", "3"]
        page.views["days"].click()
        assert " – " in cells(page)[0]
        assert page.model.rowCount() == 1

    def it_withdraws_a_run_in_one_step_that_can_be_undone(
        self,
        page: LedgerPage,
        window: MainWindow,
        decided: Project,
        monkeypatch: pytest.MonkeyPatch,
        qtbot: QtBot,
    ) -> None:
        withdraw = window.commands["withdraw_run"]
        assert not withdraw.isEnabled()
        page.views["runs"].click()
        page.table.setCurrentIndex(page.model.index(0, 0))
        assert withdraw.isEnabled()
        asked: list[str] = []
        monkeypatch.setattr(
            Question, "ask", lambda _parent, title, body, *_rest, **_more: asked.append(body) or True
        )
        withdraw.trigger()
        assert asked == ["2 codings are taken back in one step, which can be undone."]
        assert decided.reader.all(Coding) == ()
        qtbot.waitUntil(lambda: cells(page)[7] == "2")
        assert not withdraw.isEnabled()
        assert page.in_sum == "3 suggestions were shown, none is decided yet."
        window.commands["undo"].trigger()
        assert decided.reader.count(Coding) == 2

    def it_leaves_the_run_when_the_answer_is_no(
        self, page: LedgerPage, window: MainWindow, decided: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        page.views["runs"].click()
        page.table.setCurrentIndex(page.model.index(0, 0))
        monkeypatch.setattr(Question, "ask", lambda *_args, **_more: False)
        window.commands["withdraw_run"].trigger()
        assert decided.reader.count(Coding) == 2

    def it_copies_the_paragraph_for_the_methods_section(self, page: LedgerPage, window: MainWindow) -> None:
        page.copy.click()
        assert QGuiApplication.clipboard().text() == page.methods.text()
        assert "In 1 run, 3 suggestions were shown. Rini accepted 2 of them" in page.methods.text()

    def it_speaks_the_other_language(self, page: LedgerPage, window: MainWindow, qtbot: QtBot) -> None:
        assert window.sitting is not None
        window.sitting.preferences.set_language("id")
        told = "Dari 2 saran yang diputuskan, 100% benar (34 sampai 100%); yang dijanjikan 90%."
        qtbot.waitUntil(lambda: page.in_sum == told)
        assert "Dalam 1 putaran diperlihatkan 3 saran." in page.methods.text()
        assert page.model.headerData(1, Qt.Orientation.Horizontal) == "Diperlihatkan"

    def it_explains_each_figure(self, page: LedgerPage) -> None:
        tips = [
            page.model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
            for column in range(page.model.columnCount())
        ]
        assert tips[0] is None
        assert all(tips[1:])

    def it_counts_anew_when_something_is_decided(
        self, page: LedgerPage, window: MainWindow, decided: Project, qtbot: QtBot
    ) -> None:
        verdict = decided.reader.all(Verdict)[0]
        assert window.sitting is not None
        (source,) = decided.reader.all(Source)
        coding = coding_of(decided, source.id, Span(40, 48), verdict.code, Origin.ACCEPTED).coding
        window.sitting.perform(
            AcceptSuggestion(coding, replace(verdict, id=VerdictId(new_id()), coding=coding.id))
        )
        qtbot.waitUntil(lambda: cells(page)[2] == "3")

    def it_has_a_sound_model(self, page: LedgerPage, qtmodeltester: ModelTester) -> None:
        qtmodeltester.check(page.model)

    def it_fills_its_width_in_every_view(self, page: LedgerPage, window: MainWindow) -> None:
        window.resize(1280, 800)
        for view in page.views.values():
            view.click()
            QApplication.processEvents()
            assert page.table.horizontalHeader().length() == page.table.viewport().width()

    def it_cuts_a_long_path_at_its_beginning(self, page: LedgerPage) -> None:
        assert page.table.textElideMode() == Qt.TextElideMode.ElideLeft

    def it_reads_again_after_it_was_stopped(self, page: LedgerPage, window: MainWindow, qtbot: QtBot) -> None:
        page._read()
        window.jobs.cancel_all()
        qtbot.waitUntil(lambda: not page.busy)
        page.shown()
        assert page.busy
        qtbot.waitUntil(lambda: not page.busy)

    def it_paints_a_place_for_each_stretch_of_days(self, page: LedgerPage) -> None:
        page.views["days"].click()
        assert page.chart.toolTip().endswith("1.00 (0.34–1.00)")
        assert not page.chart.grab().isNull()


class DescribeAnEmptyLedger:
    def it_says_what_would_stand_here(self, window: MainWindow, project: Project, qtbot: QtBot) -> None:
        SuggestionCommands(window)
        window.commands["suggestion_ledger"].trigger()
        assert window.front is None
        window.show_project(project)
        page = window.workspace("suggestions").pages["ledger"]  # type: ignore[attr-defined]
        assert not page.shows_nothing
        window.commands["suggestion_ledger"].trigger()
        qtbot.waitUntil(lambda: not page.busy)
        assert page.shows_nothing
        page.withdraw_marked()
        assert project.reader.count(Coding) == 0
