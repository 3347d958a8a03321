"""One session to be read: who met, what was said and decided, what was added later, who signed."""

from PySide6.QtCore import QLocale, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.sessions import Addendum, Session, SessionState
from workbench.services.supervision_views import DiscussionView, SessionView, evidence_quotations, today
from workbench.ui.panels.action_line import ActionLine
from workbench.ui.panels.base import Panel, button
from workbench.ui.panels.case_session import decision_beside_rationale
from workbench.ui.panels.supervision_parts import Page, RiskMark, ThemeLine, card, line_of, said
from workbench.ui.panels.supervision_words import (
    day_word,
    field_word,
    medium_word,
    moment_word,
    session_state_word,
    type_word,
)
from workbench.ui.sitting import Sitting


class SessionPage(Panel):
    """Shows a session; a draft can be edited and finalised, a final one acknowledged and added to."""

    edit_wanted = Signal(str)
    finalise_wanted = Signal(str)
    acknowledge_wanted = Signal(str)
    addendum_wanted = Signal(str)
    case_wanted = Signal(str)
    action_menu_wanted = Signal(object, object)
    """An ActionView and the QMenu to fill."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._view: SessionView | None = None
        self.page = Page()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)

    def show_session(self, view: SessionView | None) -> None:
        """Show a session, or nothing."""
        self._view = view
        self._refresh()

    @override
    def retranslate(self) -> None:
        self._refresh()

    @override
    def retint(self) -> None:
        self._refresh()

    def _refresh(self) -> None:
        self.page.clear()
        if self._view is None:
            return
        self.page.setAccessibleName(self._view.session.number)
        self._add_head(self._view)
        self._add_facts(self._view)
        if self._view.to_review:
            self._add_to_review(self._view)
        for each in self._view.discussions:
            self._add_discussion(each)
        for addendum in self._view.session.addenda:
            self._add_addendum(addendum)
        self.page.inside.addStretch(1)

    def _add_head(self, view: SessionView) -> None:
        session = view.session
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(line_of("title", session.number, wraps=False))
        head.addWidget(line_of("muted" if view.final else "warning", self._state(session), wraps=False))
        head.addStretch(1)
        for words, signal, primary in self._steps(view):
            made = button("primary" if primary else "")
            made.setText(words)
            made.setEnabled(self._sitting.writable)
            made.clicked.connect(lambda _on=False, tell=signal: tell.emit(session.id))
            head.addWidget(made)
        self.page.inside.addLayout(head)

    def _steps(self, view: SessionView) -> list[tuple[str, SignalInstance, bool]]:
        steps: list[tuple[str, SignalInstance, bool]] = []
        if not view.final:
            steps.append((self.tr("Edit the draft"), self.edit_wanted, False))
            steps.append((self.tr("Finalise"), self.finalise_wanted, True))
            return steps
        steps.append((self.tr("Add addendum…"), self.addendum_wanted, False))
        if view.session.state is SessionState.FINALISED:
            steps.append((self.tr("Acknowledge…"), self.acknowledge_wanted, True))
        return steps

    def _state(self, session: Session) -> str:
        words = session_state_word(session.state)
        if session.revision > 1:
            words += " · " + self.tr("revision {number}").format(number=QLocale().toString(session.revision))
        return words

    def _add_facts(self, view: SessionView) -> None:
        session, minutes = view.session, view.session.minutes
        people = ", ".join(session.supervisees)
        lines = [
            " · ".join(
                (
                    day_word(session.held_on),
                    view.district,
                    type_word(session.type),
                    medium_word(session.medium),
                )
            ),
            self.tr("{supervisor} with {supervisees}").format(
                supervisor=session.supervisor, supervisees=people
            )
            if people
            else session.supervisor,
        ]
        if minutes.administrative or minutes.educative or minutes.supportive:
            words = self.tr(
                "Minutes: {administrative} administrative, {educative} educative, {supportive} supportive"
            )
            lines.append(
                words.format(
                    administrative=minutes.administrative,
                    educative=minutes.educative,
                    supportive=minutes.supportive,
                )
            )
        lines.append(self.tr("Written down on {day}").format(day=moment_word(session.entered_at)))
        if session.acknowledged_at is not None:
            words = self.tr("Acknowledged by {name} on {day}")
            lines.append(words.format(name=session.acknowledged_by, day=moment_word(session.acknowledged_at)))
        self.page.inside.addWidget(line_of("muted", "\n".join(lines)))
        if session.acknowledged_at is not None and not view.acknowledged_whole:
            words = self.tr("An addendum came after the signature.")
            self.page.inside.addWidget(line_of("warning", words))

    def _add_to_review(self, view: SessionView) -> None:
        frame, inside = card()
        words = self.tr("Still to be reviewed before this session can be finalised")
        inside.addWidget(line_of("heading", words))
        now = today(self._sitting.project)
        for each in view.to_review:
            row = ActionLine(each, now, writable=self._sitting.writable)
            row.menu_wanted.connect(lambda menu, own=each: self.action_menu_wanted.emit(own, menu))
            inside.addWidget(row)
        self.page.inside.addWidget(frame)

    def _add_discussion(self, view: DiscussionView) -> None:
        frame, inside = card()
        discussion = view.discussion
        head = QHBoxLayout()
        name = button("quiet")
        name.setText(view.case_code)
        name.setToolTip(self.tr("Show the case"))
        name.clicked.connect(lambda: self.case_wanted.emit(discussion.case))
        head.addWidget(name)
        head.addStretch(1)
        if discussion.risk is not None:
            head.addWidget(RiskMark(discussion.risk))
        inside.addLayout(head)
        if discussion.discussed:
            inside.addWidget(said(field_word("discussed"), discussion.discussed))
        inside.addLayout(decision_beside_rationale(discussion.decision, discussion.rationale))
        book = self._sitting.project.codebook()
        for theme in view.themes:
            inside.addWidget(ThemeLine(theme, book.code(theme.code) if theme.code in book else None))
        for quotation in evidence_quotations(self._sitting.project.reader, set(discussion.evidence)):
            inside.addWidget(said(quotation.provenance, f"“{quotation.coding.segment.quote}”"))
        now = today(self._sitting.project)
        for each in view.actions:
            row = ActionLine(each, now, writable=self._sitting.writable)
            row.menu_wanted.connect(lambda menu, own=each: self.action_menu_wanted.emit(own, menu))
            inside.addWidget(row)
        self.page.inside.addWidget(frame)

    def _add_addendum(self, addendum: Addendum) -> None:
        frame, inside = card()
        words = self.tr("Addendum, revision {number}").format(number=QLocale().toString(addendum.revision))
        inside.addWidget(line_of("heading", words))
        for name, text in addendum.fields:
            inside.addWidget(said(field_word(name), text))
        inside.addWidget(line_of("muted", f"{addendum.author} · {moment_word(addendum.added_at)}"))
        self.page.inside.addWidget(frame)
