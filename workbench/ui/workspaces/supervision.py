"""The supervision workspace: cases by district or theme, their pages, sessions, follow-ups, evidence."""

from collections.abc import Callable, Collection
from functools import partial

from PySide6.QtCore import QByteArray, QCoreApplication, Qt
from PySide6.QtWidgets import QDockWidget, QTabWidget, QWidget
from typing_extensions import override

from workbench.domain.cases import Case, CaseState
from workbench.domain.ids import CaseId, CodeId, DistrictId, SessionId
from workbench.domain.memos import THE_PROJECT, MemoTarget, Subject
from workbench.domain.sessions import Session
from workbench.domain.store import Change
from workbench.services.supervision_home import HomeCount, Listed
from workbench.services.supervision_views import ActionView
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.dialogs.case_form import CaseForm
from workbench.ui.panels.action_list import ActionList
from workbench.ui.panels.case_page import CasePage
from workbench.ui.panels.session_form import SessionForm
from workbench.ui.panels.session_list import SessionList
from workbench.ui.panels.supervision_board import SupervisionBoard
from workbench.ui.panels.supervision_cases import SupervisionCases
from workbench.ui.panels.supervision_evidence import SupervisionEvidence
from workbench.ui.panels.supervision_home import SupervisionHome
from workbench.ui.panels.supervision_theme import SupervisionTheme
from workbench.ui.record_files import RecordFiles
from workbench.ui.sitting import Sitting
from workbench.ui.workspaces.base import Workspace
from workbench.ui.workspaces.session_steps import SessionSteps
from workbench.ui.workspaces.supervision_capacity import CapacityTabs
from workbench.ui.workspaces.supervision_steps import SupervisionSteps
from workbench.ui.workspaces.supervision_writing import SupervisionWriting

_IN_FRONT = When.SUPERVISION | When.CASE | When.OPEN_ACTION | When.NEW_ACTION | When.DONE_ACTION
_ROOM_FOR_CASES = 1000
"""Below this width the list of cases gives way while a session is written."""


class SupervisionWorkspace(Workspace):
    """Where cases are followed and sessions are written down."""

    name = "supervision"
    icon = "supervision"

    def __init__(self, sitting: Sitting, actions: Actions) -> None:
        super().__init__(sitting, actions)
        self.home = SupervisionHome(sitting, actions)
        self.board = SupervisionBoard(sitting)
        self.cases = SupervisionCases(sitting, actions)
        self.case = CasePage(sitting, actions)
        self.theme = SupervisionTheme(sitting)
        self.sessions = SessionList(sitting, actions)
        self.actions_list = ActionList(sitting, actions)
        self.evidence = SupervisionEvidence(sitting)
        self.capacity = CapacityTabs(sitting)
        self.steps = SupervisionSteps(sitting, self)
        self.session_steps = SessionSteps(sitting, self)
        self.files = RecordFiles(sitting, self)
        self.form: SessionForm | None = None
        self._put_aside: list[QDockWidget] = []
        self.tabs = QTabWidget(documentMode=True)
        self._lay_out()
        self._connect()
        self.writing = SupervisionWriting(self)
        first = self.cases.model.first_case()
        if first is not None:
            self.cases.mark_case(first)
        # Marking a case shows it, but a coordinator's day begins at home.
        self.tabs.setCurrentWidget(self.home)

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("SupervisionWorkspace", "Supervision")

    @override
    def retranslate(self) -> None:
        self._cases_dock.setWindowTitle(self.tr("Cases"))
        self.tabs.setAccessibleName(self.tr("Cases"))
        self._evidence_dock.setWindowTitle(self.tr("Quotations"))
        for page, words in (
            (self.home, self.tr("Home")),
            (self.case, self.tr("Case")),
            (self.theme, self.tr("Theme")),
            (self.sessions, self.tr("Sessions")),
            (self.actions_list, self.tr("Follow-ups")),
            (self.board, self.tr("Board")),
        ):
            self.tabs.setTabText(self.tabs.indexOf(page), words)
        self.capacity.say(self.tabs)
        if self.form is not None and self.form.session is None:
            self.tabs.setTabText(self.tabs.indexOf(self.form), self.tr("New session"))

    @override
    def on_changed(self, change: Change) -> None:
        for panel in (self.home, self.cases, self.case, self.theme, self.sessions, self.actions_list):
            panel.on_changed(change)
        self.capacity.on_changed(change)
        self.board.on_changed(change)
        self.evidence.on_changed(change)
        if self.form is not None:
            self.form.on_changed(change)
        if change.touches(Case):
            self._note_case()

    @override
    def show_code(self, code: CodeId) -> None:
        self.cases.mark_theme(code)

    @override
    def entered(self) -> None:
        self.commands.note(present=When.SUPERVISION)
        self._note_case()
        self.actions_list.note()
        (self.home if self.tabs.currentWidget() is self.home else self.cases.tree).setFocus()

    @override
    def left(self) -> None:
        self.commands.note(absent=_IN_FRONT)

    def show_case(self, case: CaseId) -> None:
        """Show a case's page and its quotations."""
        self.case.show_case(case)
        self.evidence.show_case(case)
        self._show_main(self.case)
        self._note_case()

    def show_theme(self, theme: CodeId) -> None:
        """Show a theme's cases and its quotations."""
        self.theme.show_theme(theme)
        self.evidence.show_theme(theme, self.theme.chosen_district)
        self._show_main(self.theme)
        self._note_case()

    def show_list(self, wanted: HomeCount) -> None:
        """Show the list of what a number of the home counts."""
        if wanted.listed is Listed.CASES:
            self._cases_dock.show()
            self.cases.show_filter(wanted.filter, wanted.lens)
            return
        page = self.sessions if wanted.listed is Listed.SESSIONS else self.actions_list
        self.tabs.setCurrentWidget(page)
        page.show_filter(wanted.filter, wanted.lens)

    def show_session(self, session: SessionId) -> None:
        """Show a session among the others."""
        self.sessions.mark(session)
        self.tabs.setCurrentWidget(self.sessions)

    def open_form(self, session: Session | None = None, case: Case | None = None) -> SessionForm:
        """Open the form for a draft or a new session; only one is written at a time."""
        if self.form is not None:
            self.tabs.setCurrentWidget(self.form)
            if case is not None and self.form.session is None:
                self.form.add_case(case)
            return self.form
        form = self.form = SessionForm(self.sitting, session, case)
        form.setObjectName("panel")
        form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        form.kept.connect(self._on_session_kept)
        form.given_up.connect(self._close_form)
        form.named.connect(lambda number: self.tabs.setTabText(self.tabs.indexOf(form), number))
        self.tabs.addTab(form, session.number if session else self.tr("New session"))
        self.tabs.setCurrentWidget(form)
        form.begin()
        return form

    @override
    def may_close(self) -> bool:
        if self.form is not None:
            self.tabs.setCurrentWidget(self.form)
            self.form.give_up()
        return self.form is None

    @override
    def packed_layout(self) -> str:
        self._put_back(())
        packed = super().packed_layout()
        self._make_room()
        return packed

    @override
    def _restore(self, state: QByteArray) -> None:
        self._put_aside = []
        super()._restore(state)
        self._make_room()

    def _on_tab(self) -> None:
        self._make_room()
        self._note_case()

    def _make_room(self) -> None:
        """Put aside what says nothing of the page in front; it comes back with a page of which it does.

        Quotations are those of a case or theme; where room is scarce, a session is written without the cases, too.
        """
        page = self.tabs.currentWidget()
        idle = [] if page in {self.case, self.theme} else [self._evidence_dock]
        if page is self.form and self.width() < _ROOM_FOR_CASES:
            idle.append(self._cases_dock)
        self._put_back(idle)
        for dock in idle:
            if dock.isVisibleTo(self) and not dock.isFloating():
                self._put_aside.append(dock)
                dock.hide()

    def _put_back(self, idle: Collection[QDockWidget]) -> None:
        for dock in [each for each in self._put_aside if each not in idle]:
            self._put_aside.remove(dock)
            dock.show()

    def _close_form(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            self.tabs.removeTab(self.tabs.indexOf(form))
            form.deleteLater()

    def _on_session_kept(self, session: str) -> None:
        self._close_form()
        self.show_session(SessionId(session))

    def _on_list_wanted(self, wanted: HomeCount) -> None:
        self.show_list(wanted)

    def _on_log_session(self) -> None:
        case = self.case.case if self.tabs.currentWidget() is self.case else None
        self.open_form(case=self.sitting.project.reader.find(Case, case) if case else None)

    def _lay_out(self) -> None:
        for page in (self.home, self.case, self.theme, self.sessions, self.actions_list):
            self._add_page(page)
        self.capacity.add_to(self.tabs)
        self._add_page(self.board)
        self.tabs.setTabVisible(self.tabs.indexOf(self.theme), False)
        self.setCentralWidget(self.tabs)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self._cases_dock = self.dock("supervision_cases", self.cases, left)
        self._evidence_dock = self.dock("supervision_evidence", self.evidence, right)
        # The widths below hold only in a window that has room for them.
        self.resize(1300, 800)
        self.resizeDocks([self._cases_dock, self._evidence_dock], [280, 340], Qt.Orientation.Horizontal)
        self.layout_ready()
        self._make_room()

    def _add_page(self, page: QWidget) -> None:
        page.setObjectName("panel")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs.addTab(page, "")

    def _connect(self) -> None:
        self.home.list_wanted.connect(self._on_list_wanted)
        self.home.case_wanted.connect(lambda case: self._open_case(CaseId(case)))
        self.home.session_wanted.connect(lambda session: self.show_session(SessionId(session)))
        self.board.filter_wanted.connect(self.cases.show_filter)
        self.cases.case_chosen.connect(lambda case: self.show_case(CaseId(case)))
        self.cases.theme_chosen.connect(lambda theme: self.show_theme(CodeId(theme)))
        self.case.state_wanted.connect(self._on_state_wanted)
        self.case.session_wanted.connect(lambda session: self.show_session(SessionId(session)))
        self.case.theme_wanted.connect(lambda theme: self.evidence.go_to_theme(CodeId(theme)))
        self.case.action_menu_wanted.connect(self.steps.fill)
        self.theme.session_wanted.connect(lambda session: self.show_session(SessionId(session)))
        self.theme.narrowed.connect(self._on_theme_narrowed)
        self.theme.case_wanted.connect(lambda case: self._open_case(CaseId(case)))
        self.actions_list.case_wanted.connect(lambda case: self._open_case(CaseId(case)))
        self.capacity.register.case_wanted.connect(lambda case: self._open_case(CaseId(case)))
        self.evidence.source_wanted.connect(self.source_wanted)
        self.tabs.currentChanged.connect(lambda _index: self._on_tab())
        page = self.sessions.page
        page.case_wanted.connect(lambda case: self._open_case(CaseId(case)))
        page.action_menu_wanted.connect(self.steps.fill)
        page.step_wanted.connect(lambda name, id_: self.session_steps.take(name, self._session(id_)))
        self.session_steps.form_wanted.connect(lambda id_: self.open_form(self._session(id_)))
        on = self.commands.on
        on("new_case", self._on_new_case)
        on("edit_case", self._on_edit_case)
        on("log_session", self._on_log_session)
        on("find_case", self.cases.focus_filter)
        on("import_records", self.files.choose_records)
        on("records_template", self.files.choose_template)
        on("calendar_file", self.files.choose_calendar)
        for name, step in (
            ("review_action", self.steps.review),
            ("start_action", self.steps.start),
            ("finish_action", self.steps.finish),
            ("verify_action", self.steps.verify),
            ("cancel_action", self.steps.cancel),
        ):
            on(name, partial(self._on_action_step, step))

    @override
    def subject(self) -> Subject:
        case = self.case.case
        return Subject(MemoTarget.CASE, case) if case is not None else THE_PROJECT

    def _on_theme_narrowed(self, district: DistrictId | None) -> None:
        if self.theme.theme is not None:
            self.evidence.show_theme(self.theme.theme, district)

    def _show_main(self, page: CasePage | SupervisionTheme) -> None:
        """Show the case's or the theme's page in the first tab, for only one of them is at hand at a time."""
        for each in (self.case, self.theme):
            self.tabs.setTabVisible(self.tabs.indexOf(each), each is page)
        self.tabs.setCurrentWidget(page)

    def _open_case(self, case: CaseId) -> None:
        self.cases.mark_case(case)
        self.show_case(case)

    def _note_case(self) -> None:
        there = self.case.case is not None and self.tabs.currentWidget() is self.case and self.isVisible()
        self.commands.note(
            present=When.CASE if there else When.ALWAYS, absent=When.ALWAYS if there else When.CASE
        )

    def _session(self, session: str) -> Session:
        return self.sitting.project.reader.get(Session, session)

    def _on_state_wanted(self, case: str, state: CaseState) -> None:
        self.steps.change_state(self.sitting.project.reader.get(Case, case), state)

    def _on_new_case(self) -> None:
        shown = self.sitting.project.reader.find(Case, self.case.case or "")
        form = CaseForm.ask(self, self.sitting, district=shown.district if shown else None)
        form.kept.connect(lambda case: self._open_case(CaseId(case)))

    def _on_action_step(self, take: Callable[[ActionView], None]) -> None:
        view = self.actions_list.current()
        if view is not None:
            take(view)

    def _on_edit_case(self) -> None:
        shown = self.sitting.project.reader.find(Case, self.case.case or "")
        if shown is not None:
            CaseForm.ask(self, self.sitting, shown)
