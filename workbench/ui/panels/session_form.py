"""The form in which a session is written down: one page, from the meeting to the follow-ups."""

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.cases import Case
from workbench.domain.districts import District
from workbench.domain.errors import PersonalNumber, WorkbenchError
from workbench.domain.ids import SessionId
from workbench.domain.operations import Operation, Together
from workbench.domain.sessions import Session
from workbench.services.supervision import session_edited, session_from
from workbench.services.supervision_views import case_view, session_view, today
from workbench.supervision.numbering import next_number
from workbench.supervision.session_operations import FinaliseSession
from workbench.ui.dialogs.question import Question
from workbench.ui.panels.base import Panel, button, label, line
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.session_discussion import SessionDiscussion
from workbench.ui.panels.session_meeting import SessionMeeting
from workbench.ui.panels.supervision_parts import Page, card
from workbench.ui.panels.supervision_tabs import order_tabs
from workbench.ui.panels.supervision_words import in_words
from workbench.ui.sitting import Sitting


class SessionForm(Panel):
    """A session being written: a new one, or a draft. Nothing typed is lost by an error."""

    kept = Signal(str)
    """The session's id: it was saved."""
    given_up = Signal()

    def __init__(self, sitting: Sitting, session: Session | None, case: Case | None) -> None:
        super().__init__()
        self._sitting, self._session = sitting, session
        self.discussions: list[SessionDiscussion] = []
        self.page = Page()
        self._title, self._number = label("title"), label("muted")
        self.meeting = SessionMeeting(sitting.project.reader.all(District), today(sitting.project))
        self.add_case_field = QLineEdit()
        self._completer = QCompleter(self)
        self.error = label("danger", wraps=True)
        self.justification = Field(1)
        self.cancel, self.save_draft, self.finalise = button(), button(), button("primary")
        self._lay_out()
        self._fill(session, case)
        self._connect()
        self.retranslate()
        self._on_structure()
        self._at_first = self._data()

    @property
    def session(self) -> SessionId | None:
        """The draft that is written anew, None for a new session."""
        return self._session.id if self._session else None

    @property
    def changed(self) -> bool:
        """Tell whether something was typed that is not kept."""
        return self._data() != self._at_first or any(self._reviews(""))

    def add_case(self, case: Case) -> None:
        """Add a case to the session; one that is there already is only gone to."""
        for there in self.discussions:
            if there.case.id == case.id:
                there.discussed.text.setFocus()
                return
        project, own_id = self._sitting.project, self.session
        actions = case_view(project, case.id).open_actions
        earlier = tuple(each for each in actions if each.action.session != own_id)
        if self._session is not None:
            waiting = {each.action.id for each in session_view(project, self._session.id).to_review}
            known = self._session.discussion_of(case.id) is not None
            earlier = tuple(each for each in earlier if each.action.id in waiting or not known)
        own = tuple(each for each in actions if each.action.session == own_id)
        added = SessionDiscussion(project, case, self.meeting.held_on(), earlier, own)
        added.changed.connect(self._on_structure)
        added.dropped.connect(lambda: self._drop(added))
        self.discussions.append(added)
        self._cases.addWidget(added)
        said = self._session.discussion_of(case.id) if self._session else None
        if said is not None:
            added.show_discussion(said)
        self._on_structure()
        added.discussed.text.setFocus()

    def save(self, *, final: bool) -> None:
        """Keep the session, with the reviews of earlier follow-ups, as one step; say near the form what forbids it."""
        why = self.justification.text.toPlainText().strip()
        project = self._sitting.project
        try:
            data, before = self._data(), self._session
            made = (
                session_edited(project, before.id, data, why) if before else session_from(project, data, why)
            )
            after = self._reviews(why)
            after += [FinaliseSession(made.session, project.clock())] if final else []
            words = (
                self.tr("Session {number} is final.")
                if final
                else self.tr("Session {number} is kept as a draft.")
            )
            self._sitting.attempt(
                Together(made.step, (made, *after)), words.format(number=made.session.number)
            )
        except WorkbenchError as error:
            self._tell(error)
            return
        self.kept.emit(made.session.id)

    def give_up(self) -> None:
        """Leave the form, after a question when something was typed."""
        if not self.changed or Question.ask(
            self,
            self.tr("Throw away what you typed?"),
            self.tr("The session has not been saved since."),
            self.tr("Throw away"),
            danger=True,
        ):
            self.given_up.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.add_case_field and isinstance(event, QKeyEvent):
            enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if event.type() == QEvent.Type.KeyPress and enter:
                self._on_case_typed(self._completer.currentCompletion() or self.add_case_field.text())
                return True
        return super().eventFilter(watched, event)

    @override
    def retranslate(self) -> None:
        self._title.setText(self.tr("Edit the draft") if self._session else self.tr("New session"))
        self.add_case_field.setPlaceholderText(self.tr("Add a case: type part of its code, then Enter"))
        self.add_case_field.setAccessibleName(self.tr("Add a case"))
        self.justification.say(
            self.tr("Why the number may stand"),
            self.tr("Goes into the audit trail, without the number itself"),
        )
        self.cancel.setText(self.tr("Cancel"))
        self.save_draft.setText(self.tr("Save as draft"))
        self.finalise.setText(self.tr("Save and finalise"))
        self._on_meeting()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._number)
        head.addStretch(1)
        meeting, in_meeting = card()
        in_meeting.addWidget(self.meeting)
        self._cases = QVBoxLayout()
        self._cases.setSpacing(12)
        inside = self.page.inside
        inside.addLayout(head)
        inside.addWidget(meeting)
        inside.addLayout(self._cases)
        inside.addWidget(self.add_case_field)
        inside.addStretch(1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        for each in (self.cancel, self.save_draft, self.finalise):
            foot.addWidget(each)
        below = QWidget()
        in_foot = QVBoxLayout(below)
        in_foot.setContentsMargins(28, 10, 28, 12)
        in_foot.setSpacing(8)
        in_foot.addWidget(self.error)
        in_foot.addWidget(self.justification)
        in_foot.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.page, 1)
        layout.addWidget(line())
        layout.addWidget(below)
        self.error.hide()
        self.justification.hide()

    def _fill(self, session: Session | None, case: Case | None) -> None:
        reader = self._sitting.project.reader
        if session is not None:
            self.meeting.show_session(session)
            for said in session.discussions:
                self.add_case(reader.get(Case, said.case))
        elif case is not None:
            self.meeting.district.setCurrentIndex(self.meeting.district.findData(case.district))
            before = case_view(self._sitting.project, case.id).sessions
            self.meeting.supervisor.setText(before[-1].supervisor if before else "")
            self.meeting.supervisees.setText(case.facilitator)
            self.add_case(case)

    def _connect(self) -> None:
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setModel(QStringListModel(self))
        self._completer.activated.connect(self._on_case_typed)
        self.add_case_field.setCompleter(self._completer)
        self.add_case_field.installEventFilter(self)
        self.meeting.changed.connect(self._on_meeting)
        self.cancel.clicked.connect(self.give_up)
        self.save_draft.clicked.connect(lambda: self.save(final=False))
        self.finalise.clicked.connect(lambda: self.save(final=True))

    def _data(self) -> dict[str, object]:
        return {**self.meeting.data(), "cases": [each.data() for each in self.discussions]}

    def _reviews(self, why: str) -> list[Operation]:
        return [operation for each in self.discussions for operation in each.reviews(why)]

    def _tell(self, error: WorkbenchError) -> None:
        codes = [each.case.code for each in self.discussions]
        self.error.setText(in_words(error, self._sitting.preferences.language, codes))
        self.error.show()
        self.justification.setVisible(isinstance(error, PersonalNumber) or self.justification.isVisible())

    def _on_meeting(self) -> None:
        """Say under which number the session will stand, and offer the district's cases first."""
        reader, district = self._sitting.project.reader, self.meeting.district_id()
        if self._session is not None:
            self._number.setText(self._session.number)
        elif district:
            number = next_number(reader, district, self.meeting.held_on().year)
            self._number.setText(self.tr("will be {number}").format(number=number))
        for each in self.discussions:
            each.actions_editor.held_on = self.meeting.held_on()
        cases = sorted(reader.all(Case), key=lambda each: (each.district != district, each.code.casefold()))
        model = self._completer.model()
        if isinstance(model, QStringListModel):
            model.setStringList([each.code for each in cases])

    def _on_case_typed(self, words: str) -> None:
        typed = words.strip().casefold()
        found = next(
            (each for each in self._sitting.project.reader.all(Case) if each.code.casefold() == typed), None
        )
        if found is not None and typed:
            self.add_case(found)
            popup = self._completer.popup()
            if popup is not None:
                popup.hide()
            # The completer writes its words into the field after it has told of them.
            self.add_case_field.clear()
            QTimer.singleShot(0, self.add_case_field, self.add_case_field.clear)

    def _drop(self, discussion: SessionDiscussion) -> None:
        self.discussions.remove(discussion)
        discussion.hide()
        discussion.deleteLater()
        self.add_case_field.setFocus()
        self._on_structure()

    def _on_structure(self) -> None:
        order_tabs(self)
