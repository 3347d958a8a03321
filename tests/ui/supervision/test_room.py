"""What stands beside a page of supervision, and what gives way where the window is narrow."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QDockWidget, QStyleOptionViewItem

from tests.ui.supervision.conftest import case_called
from workbench.services import supervision
from workbench.services.mentorships import mentorship_from
from workbench.services.projects import Project
from workbench.ui.dialogs.alert_rule import AlertRuleDialog
from workbench.ui.dialogs.due_records import DueRecords
from workbench.ui.models.mentorships_model import DISTRICT, PAIR
from workbench.ui.panels.session_words import SessionWords
from workbench.ui.workspaces.supervision import SupervisionWorkspace


def quotations(work: SupervisionWorkspace) -> QDockWidget:
    (dock,) = work.findChildren(QDockWidget, "dock_supervision_evidence")
    return dock


class DescribeQuotationsBesideAPage:
    def it_stands_beside_a_case_and_a_theme_alone(self, work: SupervisionWorkspace) -> None:
        seen = {}
        for page in (work.home, work.case, work.sessions, work.theme, work.board, work.actions_list):
            work.tabs.setCurrentWidget(page)
            seen[type(page).__name__] = quotations(work).isVisibleTo(work)
        assert [name for name, shown in seen.items() if shown] == ["CasePage", "SupervisionTheme"]

    def it_stays_closed_when_somebody_closed_it(self, work: SupervisionWorkspace) -> None:
        work.tabs.setCurrentWidget(work.case)
        quotations(work).hide()
        work.tabs.setCurrentWidget(work.home)
        work.tabs.setCurrentWidget(work.case)
        assert not quotations(work).isVisibleTo(work)

    @pytest.mark.parametrize("way", ["kept", "reset"])
    def it_comes_back_after_the_layout_does(self, work: SupervisionWorkspace, way: str) -> None:
        work.tabs.setCurrentWidget(work.home)
        if way == "kept":
            work.restore_layout(work.packed_layout())
        else:
            work.reset_layout()
        assert not quotations(work).isVisibleTo(work)
        work.tabs.setCurrentWidget(work.case)
        assert quotations(work).isVisibleTo(work)

    def it_shows_the_coordinators_day_in_order(self, work: SupervisionWorkspace) -> None:
        tabs = work.tabs
        told = [tabs.tabText(place) for place in range(tabs.count()) if tabs.isTabVisible(place)]
        assert told == ["Home", "Case", "Sessions", "Follow-ups", "Facilitators", "Mentorship", "Board"]


class DescribeANarrowListOfCases:
    def it_gives_the_room_of_the_risks_word_to_the_code(self, work: SupervisionWorkspace) -> None:
        delegate, index = work.cases.tree.itemDelegate(), work.cases.tree.currentIndex()
        pictures = []
        for width in (130, 400):
            option = QStyleOptionViewItem()
            option.initFrom(work.cases.tree)
            option.widget = work.cases.tree
            option.rect, option.font = QRect(0, 0, width, 44), work.cases.tree.font()
            image = QImage(QSize(width, 44), QImage.Format.Format_RGB32)
            image.fill(0xFFFFFF)
            painter = QPainter(image)
            painter.setFont(option.font)
            delegate.paint(painter, option, index)
            painter.end()
            pictures.append(image.copy(QRect(QPoint(4, 0), QSize(90, 22))))
        assert index.isValid()
        assert pictures[0] == pictures[1]


class DescribeATableWithLittleRoom:
    def it_spares_columns_as_soon_as_there_are_rows(
        self, work: SupervisionWorkspace, desk: Project, qapp: QApplication
    ) -> None:
        page = work.capacity.mentorship
        work.tabs.setCurrentWidget(page)
        page.table.setFixedWidth(440)
        qapp.processEvents()
        pair = {"district": "Ende", "mentor": "PD-05", "mentee": "PD-07", "started_on": "2026-01-05"}
        work.sitting.perform(mentorship_from(desk, pair))
        qapp.processEvents()
        assert page.table.isColumnHidden(DISTRICT)
        assert page.table.columnWidth(PAIR) >= page.table.sizeHintForColumn(PAIR)


class DescribeSmallWindows:
    def it_shows_numbers_without_arrows(self, work: SupervisionWorkspace) -> None:
        from workbench.supervision.alerts import AlertRule

        dialog = AlertRuleDialog(work, AlertRule())
        assert "up-button" in dialog.cases.styleSheet()
        assert dialog.cases.text() == str(AlertRule().cases)

    def it_shows_the_heading_of_a_day_whole(self, work: SupervisionWorkspace, desk: Project) -> None:
        from workbench.services.erasing import due_for_erasure
        from workbench.services.supervision_views import today

        desk.perform(supervision.case_edited(desk, "K-END-001", {"keep_until": "2020-01-01"}))
        dialog = DueRecords(work, due_for_erasure(desk, today(desk)))
        header = dialog.table.horizontalHeader()
        assert dialog.table.rowCount() == 1
        assert header.sectionSize(2) >= header.sectionSizeHint(2)

    def it_calls_what_was_added_as_the_form_does(self, work: SupervisionWorkspace, desk: Project) -> None:
        words = SessionWords(work.sitting)
        assert words.path("summary") == words("summary") != "summary"
        assert case_called(desk, "K-END-001").code in words.path("cases[0].decision", ["K-END-001"])
