"""The panel of participation: it counts when it is seen, jumps to the longest turn, and gives its table away."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from docx import Document as WordFile
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from tests.fakes.changes import Rewrite
from workbench.coding.material import RemoveSource
from workbench.coding.participation import Participation
from workbench.coding.taking_part import participation
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.domain.store import ProjectReader
from workbench.domain.turns import Turn
from workbench.services.jobs import Progress
from workbench.services.participation import (
    ParticipationOverview,
    participation_in,
    participation_overview,
)
from workbench.services.projects import Project
from workbench.ui.delegates.bar import BarDelegate
from workbench.ui.export_commands import ExportCommands
from workbench.ui.main_window import MainWindow
from workbench.ui.models.bars_model import ASKED, FACTS, IS_QUIET, LENGTH, BarsModel, bars_of
from workbench.ui.models.follows_model import MOST_SPEAKERS, FollowsModel
from workbench.ui.models.matrix_model import HEAT
from workbench.ui.models.roles import COUNT, DETAIL
from workbench.ui.panels import participation_panel
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.participation_figures import ParticipationFigures
from workbench.ui.panels.participation_panel import ParticipationPanel
from workbench.ui.theme import current_theme
from workbench.ui.workspaces.coding import CodingWorkspace

LONGEST = "Kalau saya sinyal. Naik bukit dulu baru bisa unggah."


@pytest.fixture
def panel(window: MainWindow, coding: CodingWorkspace) -> ParticipationPanel:
    """The panel in front, on the FGD in Garut."""
    window.commands["show_participation"].trigger()
    assert coding.participation.isVisible()
    return coding.participation


def crowd(size: int) -> Participation:
    """Return a talk in which so many people say one word each, and as many more are silent."""
    people = {f"p-{number}": Participant(f"p-{number}", f"Orang {number}") for number in range(2 * size)}
    turns = tuple(
        Turn(number, f"Orang {number}", 3 * number, 3 * number, 3 * number + 2, f"p-{number}")
        for number in range(size)
    )
    return participation(Transcript("s", "ya " * size, turns, tuple(people)[size:]), people)


def bars(panel: ParticipationPanel) -> list[tuple[object, ...]]:
    model = panel.bars
    return [
        tuple(model.index(row).data(role) for role in (Qt.ItemDataRole.DisplayRole, DETAIL, COUNT, FACTS))
        for row in range(model.rowCount())
    ]


class DescribeThePanel:
    def it_counts_only_when_it_is_seen(self, window: MainWindow, coding: CodingWorkspace) -> None:
        QApplication.processEvents()
        assert coding.participation.taken == Participation()
        assert not window.commands["copy_participation"].isEnabled()
        window.commands["show_participation"].trigger()
        assert coding.participation.taken.total.turns == 5
        assert window.commands["copy_participation"].isEnabled()

    def it_comes_from_another_workspace_too(self, window: MainWindow, coding: CodingWorkspace) -> None:
        window.bring("districts")
        window.commands["show_participation"].trigger()
        assert coding.participation.isVisible()

    def it_shows_a_bar_for_each_speaker_the_longest_first(self, panel: ParticipationPanel) -> None:
        assert bars(panel) == [
            ("P1", "Other", "44.8%", ("13 words", "2 turns")),
            ("P2", "Other", "31.0%", ("9 words", "1 turn")),
            ("Moderator", "Moderator", "24.1%", ("7 words", "2 turns")),
        ]
        index = panel.bars.index(2)
        assert [index.data(role) for role in (IS_QUIET, ASKED, LENGTH)] == [True, "", 7 / 13]
        assert [panel.bars.index(0).data(role) for role in (IS_QUIET, ASKED, LENGTH)] == [
            False,
            "w/o mod. 59.1%",
            1.0,
        ]
        assert str(panel.bars.index(0).data(Qt.ItemDataRole.AccessibleTextRole)).splitlines() == [
            "P1 · Other",
            "13 words · 2 turns · 44.8%",
            "6.5 words a turn",
            "Longest turn: 8 words",
            "59.1% of the words without the moderator's",
        ]

    def it_shows_roles_instead(self, panel: ParticipationPanel) -> None:
        panel.roles.click()
        assert [row[:3] for row in bars(panel)] == [
            ("Other", "2 speakers", "75.9%"),
            ("Moderator", "1 speaker", "24.1%"),
        ]
        assert panel.follows.model.by_role

    def it_says_the_figures_of_the_talk(self, panel: ParticipationPanel) -> None:
        assert panel.figures.told() == [
            "29 words · 5 turns · 3 speakers",
            "Moderator: 24.1% of the words, 40.0% of the turns",
            "Gini of words: 0.09",
        ]
        assert panel.figures.longest.text() == "Longest turn: P2, 9 words"

    def it_goes_to_the_longest_turn(self, panel: ParticipationPanel, coding: CodingWorkspace) -> None:
        panel.figures.longest.click()
        span = coding.transcript.view.selection()
        assert span is not None
        assert coding.transcript.reading is not None
        assert span.of(coding.transcript.reading.text) == LONGEST

    def it_goes_to_a_speakers_longest_turn_by_enter(
        self, panel: ParticipationPanel, coding: CodingWorkspace, qtbot: QtBot
    ) -> None:
        panel.view.setCurrentIndex(panel.bars.index(0))
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
        span = coding.transcript.view.selection()
        assert span is not None
        assert coding.transcript.reading is not None
        assert span.of(coding.transcript.reading.text).startswith("Laporannya, Pak.")

    def it_follows_a_change_of_who_somebody_is(self, panel: ParticipationPanel, project: Project) -> None:
        person = next(each for each in project.reader.all(Participant) if each.name == "P1")
        project.perform(Rewrite((replace(person, name="Bu Rina", role=Role.FACILITATOR),)))
        assert bars(panel)[0][:2] == ("Bu Rina", "PKH facilitator")

    def it_does_not_count_behind_another_tab(
        self, panel: ParticipationPanel, window: MainWindow, project: Project
    ) -> None:
        window.commands["find_source"].trigger()
        QApplication.processEvents()
        person = next(each for each in project.reader.all(Participant) if each.name == "P1")
        project.perform(Rewrite((replace(person, name="Bu Rina"),)))
        assert bars(panel)[0][0] == "P1"
        window.commands["show_participation"].trigger()
        assert bars(panel)[0][0] == "Bu Rina"

    def it_counts_all_sources_beside_the_window(
        self, panel: ParticipationPanel, window: MainWindow, project: Project, qtbot: QtBot
    ) -> None:
        first = project.reader.all(Source)[0]
        talk = project.reader.get(Transcript, first.id)
        other = replace(first, id="s-2", name="FGD lain")
        project.perform(Rewrite((other, replace(talk, source="s-2"))))
        panel.all_sources.click()
        qtbot.waitUntil(lambda: panel.taken.sources == 2)
        qtbot.waitUntil(lambda: not window.jobs.busy)
        assert panel.view.isEnabled()
        # The same people in both: roles are shown at first, speakers on request.
        assert next(row[:3] for row in bars(panel)) == ("Other", "2 speakers", "75.9%")
        panel.speakers.click()
        assert bars(panel)[0] == ("P1", "Other", "44.8%", ("26 words", "4 turns"))
        panel.this_source.click()
        assert panel.taken.sources == 1

    def it_is_grey_while_it_counts(
        self, panel: ParticipationPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        waiting = Event()

        def counted_later(reader: ProjectReader, *, progress: Progress) -> ParticipationOverview:
            waiting.wait(60)
            return participation_overview(reader, progress=progress)

        monkeypatch.setattr(participation_panel, "participation_overview", counted_later)
        panel.all_sources.click()
        assert not panel.view.isEnabled()
        waiting.set()
        qtbot.waitUntil(panel.view.isEnabled)

    def it_says_why_it_is_empty(self, panel: ParticipationPanel, project: Project, qtbot: QtBot) -> None:
        def told() -> str:
            empty = panel.findChild(EmptyState)
            assert isinstance(empty, EmptyState)
            assert empty.isVisible()
            return empty.accessibleName()

        source = project.reader.all(Source)[0]
        talk = project.reader.get(Transcript, source.id)
        project.perform(Rewrite((replace(talk, turns=()),)))
        assert told().startswith("Nobody speaks here")
        project.perform(Rewrite((talk, replace(source, kind=SourceKind.SURVEY))))
        assert told().startswith("Nobody speaks here")
        panel.all_sources.click()
        qtbot.waitUntil(panel.view.isEnabled)
        assert told().startswith("No source has turns yet")
        panel.this_source.click()
        project.perform(RemoveSource(source.id))
        assert told().startswith("No source open")

    def it_puts_its_bars_on_the_clipboard(self, panel: ParticipationPanel, window: MainWindow) -> None:
        window.commands["copy_participation"].trigger()
        data = QGuiApplication.clipboard().mimeData()
        lines = data.text().split("\n")
        assert lines[0].split("\t")[:5] == ["Name", "Role", "Speakers", "Turns", "Words"]
        assert lines[1].split("\t") == ["P1", "Other", "1", "2", "13", "44.8", "59.1", "6.5", "8"]
        assert lines[3].split("\t")[5:7] == ["24.1", ""]
        assert "<td>Moderator</td>" in data.html()

    def it_copies_nothing_when_there_is_nothing(self, panel: ParticipationPanel, project: Project) -> None:
        QGuiApplication.clipboard().setText("sebelum")
        talk = project.reader.all(Transcript)[0]
        project.perform(Rewrite((replace(talk, turns=()),)))
        panel.copy_table()
        assert QGuiApplication.clipboard().text() == "sebelum"

    def it_speaks_indonesian(self, panel: ParticipationPanel, window: MainWindow) -> None:
        window.preferences.set_language("id")
        QApplication.processEvents()
        assert bars(panel)[0] == ("P1", "Lainnya", "44,8%", ("13 kata", "2 giliran"))
        assert panel.figures.longest.text() == "Giliran terpanjang: P2, 9 kata"

    def it_paints_the_moderators_bar_in_another_way(
        self, panel: ParticipationPanel, qapp: QApplication
    ) -> None:
        panel.resize(400, 700)
        qapp.processEvents()
        picture = panel.view.viewport().grab().toImage()
        accent = QColor(current_theme().accent)

        def filled(row: int) -> bool:
            area = panel.view.visualRect(panel.bars.index(row))
            return any(
                picture.pixelColor(area.left() + 14, y) == accent
                for y in range(area.top(), min(area.bottom(), picture.height()))
            )

        assert filled(0)
        assert not filled(2)
        assert isinstance(panel.view.itemDelegate(), BarDelegate)

    def it_fits_a_narrow_place(self, panel: ParticipationPanel, qapp: QApplication) -> None:
        panel.setFixedWidth(panel.minimumSizeHint().width())
        qapp.processEvents()
        assert not panel.grab().isNull()
        assert panel.follows.table.horizontalHeader().sectionSize(0) >= 18


class DescribeExporting:
    def it_writes_participation_to_word(
        self,
        window: MainWindow,
        coding: CodingWorkspace,
        folder: Path,
        qtbot: QtBot,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *_arguments: (str(folder / "partisipasi"), "")
        )
        commands = ExportCommands(window)
        window.commands["export_participation"].trigger()
        qtbot.waitUntil((folder / "partisipasi.docx").exists)
        qtbot.waitUntil(lambda: not window.jobs.busy)
        words = [
            cell.text for table in WordFile(str(folder / "partisipasi.docx")).tables for cell in table._cells
        ]
        assert "P2" in words
        assert commands.parent() is window

    def it_writes_nothing_when_no_file_is_named(
        self,
        window: MainWindow,
        coding: CodingWorkspace,
        folder: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: ("", ""))
        ExportCommands(window).choose_and_export_participation()
        ExportCommands(window).choose_and_export()
        assert not window.jobs.busy
        assert list(folder.glob("*.docx")) == []


class DescribeTheModels:
    def it_keeps_qts_rules(self, project: Project, qtmodeltester: ModelTester) -> None:
        taken = participation_in(project.reader, project.reader.all(Source)[0])
        for by_role in (False, True):
            bars_model, follows = BarsModel(), FollowsModel()
            qtmodeltester.check(bars_model)
            qtmodeltester.check(follows)
            bars_model.show_bars(bars_of(taken, by_role=by_role))
            follows.show_follows(taken, by_role=by_role)
        project.close()

    def it_tells_who_follows_whom(self, panel: ParticipationPanel) -> None:
        model = panel.follows.model
        names = [
            model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.DisplayRole) for row in range(4)
        ]
        assert names == ["1  P1", "2  P2", "3  Moderator", None]
        assert model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) == "3"
        assert model.headerData(2, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == "3  Moderator"
        assert [[model.index(row, column).data() for column in range(3)] for row in range(3)] == [
            ["", "1", "0"],
            ["0", "", "1"],
            ["2", "0", ""],
        ]
        assert model.index(0, 1).data(HEAT) == 0.5
        assert model.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "P1 after Moderator: 2"
        assert model.index(2, 0).data(Qt.ItemDataRole.DecorationRole) is None
        assert model.data(model.index(9, 9)) is None
        assert panel.bars.data(panel.bars.index(9)) is None
        assert panel.bars.longest_at(9) is None

    def it_lets_roles_stand_for_a_crowd(self) -> None:
        model = FollowsModel()
        model.show_follows(crowd(MOST_SPEAKERS), by_role=False)
        assert (model.by_role, model.rowCount()) == (False, MOST_SPEAKERS)
        model.show_follows(crowd(MOST_SPEAKERS + 1), by_role=False)
        assert (model.by_role, model.rowCount()) == (True, 1)
        assert model.index(0, 0).data() == "15"

    def it_draws_no_bar_where_nothing_was_said(self) -> None:
        turn = Turn(0, "P1", 0, 0, 3)
        model = BarsModel()
        model.show_bars(bars_of(participation(Transcript("s", "...", (turn,)), {}), by_role=False))
        assert (model.index(0).data(LENGTH), model.index(0).data(COUNT)) == (0.0, "–")
        assert model.as_rows()[1][5:7] == ("", "")


class DescribeTheFigures:
    def it_names_the_silent_and_counts_those_beyond(self, qtbot: QtBot) -> None:
        figures = ParticipationFigures()
        qtbot.addWidget(figures)
        figures.show_figures(crowd(3))
        assert figures.told()[-1] == "Said nothing: Orang 3, Orang 4, Orang 5"
        figures.show_figures(crowd(14))
        assert figures.told()[-1].endswith("Orang 25 and 2 more")
        figures.show_figures(Participation())
        assert figures.told() == ["0 words · 0 turns · 0 speakers"]
        QApplication.sendEvent(figures, QEvent(QEvent.Type.LanguageChange))
        assert figures.longest.isHidden()
