"""What a person does while the machine looks: its answer is about the project as it was when it was asked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QListView, QStyledItemDelegate
from pytestqt.qtbot import QtBot

from tests.ui.suggesting.desk import ACCESS, ON, REPORTS, Suggest, listed, rest, strip, want
from tests.ui.teller import FakeTeller
from workbench.domain.codings import Coding
from workbench.domain.suggestions import Withheld
from workbench.services.projects import Project
from workbench.services.suggestion_wishes import Wishes, keep_wishes
from workbench.ui.delegates.mistake import MistakeDelegate
from workbench.ui.delegates.silent_code import SilentCodeDelegate
from workbench.ui.delegates.suggestion import SuggestionDelegate
from workbench.ui.main_window import MainWindow
from workbench.ui.models.roles import COLOUR, DETAIL, QUOTE, STEPS
from workbench.ui.workspaces.coding import CodingWorkspace


class DescribeWantingSomethingElseMeanwhile:
    def it_shows_nothing_when_suggestions_were_switched_off(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller, suggested: Suggest
    ) -> None:
        teller.suggestions = (suggested("Naik bukit dulu"),)
        teller.may_answer.clear()
        coding.sitting.machine.want(ON)
        coding.sitting.machine.want(Wishes(on=False))
        teller.may_answer.set()
        rest(qtbot, coding)
        assert listed(coding) == []
        assert strip(coding).isHidden()

    def it_shows_only_what_keeps_the_promise_that_is_wanted_now(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller, suggested: Suggest
    ) -> None:
        teller.suggestions = (suggested("Naik bukit dulu"),)
        shown: list[list[str]] = []
        coding.suggestions.listed.connect(lambda: shown.append(listed(coding)))
        teller.may_answer.clear()
        coding.sitting.machine.want(ON)
        qtbot.waitUntil(lambda: teller.asked == [0.8])
        coding.sitting.machine.want(Wishes(on=True, precision=0.9))
        teller.may_answer.set()
        rest(qtbot, coding)
        assert sorted(each for each in teller.asked if each) == [0.8, 0.9]
        assert [each for each in shown if each] == [["Naik bukit dulu"]]


class DescribeDecidingMeanwhile:
    def it_does_not_offer_again_what_was_decided_while_it_looked(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
    ) -> None:
        words = ("Tiap minggu ada format baru", "Naik bukit dulu", "Mendukung")
        teller.suggestions = tuple(suggested(each) for each in words)
        want(qtbot, coding)
        teller.may_answer.clear()
        window.commands["suggest"].trigger()
        window.commands["accept_suggestion"].trigger()
        window.commands["refuse_suggestion"].trigger()
        coding.suggestions.accept_as(coding.sitting.project.codebook().at_path(REPORTS).id)
        assert listed(coding) == []
        teller.may_answer.set()
        rest(qtbot, coding)
        assert listed(coding) == []
        assert len(coding.sitting.project.reader.all(Coding)) == 2

    def it_says_that_nothing_is_left_once_all_are_decided_on(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
    ) -> None:
        teller.suggestions = (suggested("Naik bukit dulu"),)
        want(qtbot, coding)
        window.commands["accept_suggestion"].trigger()
        assert strip(coding).words == "Nothing left to suggest here"
        coding.sitting.undo()
        assert strip(coding).words.startswith("1 suggestion here")

    def it_offers_again_what_was_taken_back_while_it_looked(
        self,
        qtbot: QtBot,
        window: MainWindow,
        coding: CodingWorkspace,
        teller: FakeTeller,
        suggested: Suggest,
    ) -> None:
        teller.suggestions = (suggested("Naik bukit dulu", ACCESS),)
        want(qtbot, coding)
        teller.may_answer.clear()
        window.commands["suggest"].trigger()
        window.commands["accept_suggestion"].trigger()
        coding.sitting.undo()
        teller.may_answer.set()
        rest(qtbot, coding)
        assert listed(coding) == ["Naik bukit dulu"]


class DescribeTheRoomThatSuggestionsTake:
    def it_leaves_the_text_as_wide_as_it_was_when_suggestions_come(
        self, qtbot: QtBot, coding: CodingWorkspace, teller: FakeTeller, suggested: Suggest
    ) -> None:
        code = coding.sitting.project.codebook().at_path(REPORTS).id
        teller.suggestions = (suggested("Naik bukit dulu"),)
        teller.withheld = (Withheld(code, "not_separable", 23, 8),)
        before = coding.transcript.width()
        coding.commands["suggest"].trigger()
        rest(qtbot, coding)
        assert listed(coding) == ["Naik bukit dulu"]
        coding.suggestions.show_silence()
        QApplication.processEvents()
        assert coding.transcript.width() == before

    def it_keeps_the_strips_place_from_the_moment_the_project_is_opened(
        self, window: MainWindow, project: Project
    ) -> None:
        keep_wishes(project, ON)
        window.show_project(project)
        coding = window.workspace("coding")
        assert isinstance(coding, CodingWorkspace)
        assert coding.transcript.source is not None
        assert strip(coding).isVisible()
        assert strip(coding).words == "Looking for suggestions…"

    @pytest.mark.parametrize("delegate", [SuggestionDelegate, SilentCodeDelegate, MistakeDelegate])
    def it_makes_rows_as_high_without_the_scroll_bar_as_with_it(
        self, qtbot: QtBot, delegate: type[QStyledItemDelegate]
    ) -> None:
        view, model = QListView(), QStandardItemModel()
        qtbot.addWidget(view)
        view.setItemDelegate(delegate(view))
        item = QStandardItem("Laporan")
        item.setData(1, STEPS)
        item.setData("#336699", COLOUR)
        model.appendRow(item)
        view.setModel(model)
        view.setFixedSize(260, 200)
        view.show()
        heights: list[list[int]] = []
        for count in range(3, 160):
            for role in (QUOTE, DETAIL):
                item.setData("i " * count, role)
            heights.append([])
            for policy in (Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn):
                view.setVerticalScrollBarPolicy(policy)
                QApplication.processEvents()
                heights[-1].append(view.sizeHintForRow(0))
        assert all(without == beside for without, beside in heights)
        assert len({each[0] for each in heights}) > 1
