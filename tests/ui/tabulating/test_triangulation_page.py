"""The page of triangulation: strands side by side, judgements made and taken back in place, and the file of it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes.changes import Rewrite
from tests.fakes.records import CODING, ENDE, SARI, WORKLOAD
from tests.services.theme_study import DATA, MARCH, SAID, themed
from workbench.domain.codes import CodeStatus
from workbench.domain.convergence import Convergence, Judgement
from workbench.domain.spans import Span
from workbench.services.projects import Project
from workbench.services.triangulation import judging
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.job_runner import JobRunner
from workbench.ui.messages import Messages
from workbench.ui.panels.triangulation_card import TriangulationCard
from workbench.ui.panels.triangulation_page import TriangulationPage
from workbench.ui.preferences import Preferences
from workbench.ui.sitting import Sitting


class Desk:
    """The page on a project, waited for."""

    def __init__(self, qtbot: QtBot, preferences: Preferences, project: Project) -> None:
        self.qtbot, self.project, self.preferences = qtbot, project, preferences
        self.jobs, self.messages, self.host = JobRunner(), Messages(), QWidget()
        self.told: list[str] = []
        self.messages.told.connect(lambda words, *_more: self.told.append(words))
        self.actions = Actions(self.host)
        self.sitting = Sitting(project, preferences, self.jobs, self.messages)
        self.actions.note(present=When.PROJECT | When.WRITABLE)
        self.page = TriangulationPage(self.sitting, self.actions)
        self.sitting.changed.connect(self.page.on_changed)
        QVBoxLayout(self.host).addWidget(self.page)
        self.host.resize(1250, 800)
        self.host.show()
        self.host.activateWindow()
        qtbot.waitUntil(self.host.isActiveWindow)
        self.page.shown()
        self.rest()

    @property
    def card(self) -> TriangulationCard:
        """The first theme's."""
        return self.page.cards[0]

    @property
    def kept(self) -> list[tuple[Judgement, str, str | None]]:
        """The judgements, as they are kept."""
        found = self.project.reader.all(Convergence)
        return [(each.judgement, each.implication, each.district) for each in found]

    def rest(self) -> None:
        """Wait for what runs beside."""
        self.qtbot.waitUntil(lambda: not self.jobs.busy and not self.page.busy)

    def choose(self, at: int) -> None:
        """Choose a judgement in the first card by keys, 0 for none."""
        choice = self.card.choice
        choice.setFocus()
        QTest.keyClick(choice, Qt.Key.Key_Home)
        for _step in range(at):
            QTest.keyClick(choice, Qt.Key.Key_Down)

    def captions(self) -> list[str]:
        return [each.caption.text() for each in self.card.columns]

    def lines(self, column: int) -> list[str]:
        return [each.words.text() for each in self.card.columns[column].lines]

    def close(self) -> None:
        """Let go of the page before its project is closed."""
        self.page.keep_writing()
        self.rest()
        self.sitting.closed.emit()
        self.host.deleteLater()
        QApplication.sendPostedEvents(self.host, QEvent.Type.DeferredDelete)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = themed(tmp_path)
    opened.coder = SARI
    yield opened
    opened.close()


@pytest.fixture
def desk(qtbot: QtBot, preferences: Preferences, project: Project) -> Iterator[Desk]:
    made = Desk(qtbot, preferences, project)
    yield made
    made.close()


class DescribeTheStrands:
    def it_stand_side_by_side(self, desk: Desk) -> None:
        assert [card.row.path for card in desk.page.cards] == ["Beban kerja", "Data"]
        assert desk.captions() == [
            "FGD · 1 coding, 1 source",
            "Interviews · 1 coding, 1 source",
            "Supervision · 2 cases, 2 sessions",
        ]
        assert "Left out for want of consent: 1 case." in desk.page.facts.text()

    def it_shows_quotations_and_reads_one_where_it_stands(self, desk: Desk) -> None:
        opened: list[tuple[str, Span]] = []
        desk.page.source_wanted.connect(lambda source, span: opened.append((source, span)))
        line = desk.card.columns[0].lines[0]
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_Return)
        assert opened == [(CODING.source, CODING.span)]

    def it_shows_notes_without_names(self, desk: Desk) -> None:
        said = desk.lines(2)
        assert len(said) == 2
        assert "[nama]" in said[0] or "[name]" in said[0]
        assert desk.card.columns[2].lines[0].about.text() == f"supervision {MARCH.number}, Ende"

    def it_hints_where_a_strand_is_silent(self, desk: Desk) -> None:
        desk.sitting.perform(Rewrite((), (SAID,)))
        desk.rest()
        assert desk.captions()[1] == "Interviews · silent"
        assert desk.lines(1)[0].startswith("Silent here while others speak")

    def it_is_of_one_district(self, desk: Desk) -> None:
        desk.page.district.setCurrentIndex(desk.page.district.findText("Ende"))
        desk.rest()
        assert desk.page.found is not None
        assert desk.page.found.district == "Ende"
        assert desk.captions()[2] == "Supervision · 1 case, 1 session"

    def it_speaks_indonesian(self, desk: Desk) -> None:
        desk.preferences.set_language("id")
        QApplication.processEvents()
        assert desk.captions()[1] == "Wawancara · 1 pengodean, 1 sumber"
        assert desk.card.choice.itemText(1) == "Sejalan"


class DescribeJudging:
    def it_keeps_what_is_chosen_by_keys(self, desk: Desk) -> None:
        assert not desk.card.implication.isEnabled()
        desk.choose(1)
        assert desk.kept == [(Judgement.AGREE, "", None)]
        desk.choose(4)
        assert desk.kept == [(Judgement.DISSONANT, "", None)]
        assert desk.card.implication.isEnabled()

    def it_keeps_the_implication_when_one_leaves_it(self, desk: Desk) -> None:
        desk.choose(2)
        field = desk.card.implication.text
        field.setFocus()
        QTest.keyClicks(field, "Perlu sinyal.")
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert desk.kept == [(Judgement.PARTLY, "Perlu sinyal.", None)]
        assert desk.card._by.text().startswith("Sari, ")

    def it_takes_it_back(self, desk: Desk) -> None:
        desk.choose(2)
        desk.choose(0)
        assert desk.kept == []
        assert not desk.card.implication.isEnabled()
        desk.card.implication.committed.emit("nothing is judged")
        assert desk.kept == []

    def it_is_for_the_district_that_is_shown(self, desk: Desk) -> None:
        desk.page.district.setCurrentIndex(desk.page.district.findText("Ende"))
        desk.rest()
        desk.choose(3)
        assert desk.kept == [(Judgement.SILENT, "", ENDE.id)]
        desk.page.district.setCurrentIndex(0)
        desk.rest()
        assert desk.card.choice.currentIndex() == 0

    def it_shows_what_was_judged_elsewhere_without_counting(self, desk: Desk) -> None:
        found = desk.page.found
        desk.sitting.perform(judging(desk.project, WORKLOAD.id, Judgement.AGREE, "Ya."))
        assert desk.card.choice.currentData() == Judgement.AGREE
        assert desk.card.implication.text.toPlainText() == "Ya."
        assert desk.page.found is found

    def it_keeps_what_is_half_written_when_the_page_is_left(self, desk: Desk) -> None:
        desk.choose(1)
        desk.card.implication.text.setPlainText("Belum selesai")
        desk.page.hidden()
        assert desk.kept == [(Judgement.AGREE, "Belum selesai", None)]


class DescribeThePage:
    def it_waits_with_its_work_until_it_is_in_front(self, desk: Desk) -> None:
        desk.page.hidden()
        found = desk.page.found
        desk.sitting.perform(Rewrite((replace(DATA, name="Data DTSEN"),)))
        desk.rest()
        assert desk.page.found is found
        desk.page.shown()
        desk.rest()
        assert [card.row.path for card in desk.page.cards] == ["Beban kerja", "Data DTSEN"]

    def it_says_what_it_is_for_without_themes(self, desk: Desk) -> None:
        assert desk.page.empty.isHidden()
        retired = [replace(each, status=CodeStatus.RETIRED) for each in (WORKLOAD, DATA)]
        desk.sitting.perform(Rewrite(tuple(retired)))
        desk.rest()
        assert desk.page.cards == []
        assert desk.page.empty.isVisibleTo(desk.page)

    def it_follows_who_may_see_what(self, desk: Desk) -> None:
        desk.sitting.eyes_changed.emit()
        desk.rest()
        desk.page.hidden()
        desk.sitting.eyes_changed.emit()
        assert not desk.page.busy

    def it_knows_a_district_by_its_new_name(self, desk: Desk) -> None:
        desk.sitting.perform(Rewrite((replace(ENDE, name="Ende Lio"),)))
        desk.rest()
        assert desk.page.district.findText("Ende Lio") > 0

    def it_writes_a_file(self, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "triangulasi.docx"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(path), ""))
        desk.actions["export_triangulation"].trigger()
        desk.rest()
        assert path.exists()
        assert any("triangulasi.docx" in each for each in desk.told)

    def it_writes_none_when_nobody_says_where(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: ("", ""))
        desk.actions["export_triangulation"].trigger()
        assert not desk.jobs.busy
        desk.page.hidden()
        assert not desk.actions["export_triangulation"].isEnabled()
