"""Every version of a session, each to be read as it stood, with what made it another one than the one before."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from workbench.domain.cases import Case, Risk
from workbench.domain.districts import District
from workbench.domain.sessions import Alarm, Session
from workbench.services.session_changes import FieldChange, changed_fields
from workbench.services.supervision import session_versions
from workbench.supervision.session_versions import Version, VersionKind
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.panels.base import button, label
from workbench.ui.panels.case_session import decision_beside_rationale
from workbench.ui.panels.session_reading import SessionReading
from workbench.ui.panels.session_words import SessionWords
from workbench.ui.panels.supervision_parts import Page, card, line_of, said
from workbench.ui.panels.supervision_words import moment_word
from workbench.ui.sitting import Sitting

_LIST_WIDTH = 230


class SessionVersions(QDialog):
    """Lists the versions, the newest first; the one that is marked stands beside the list, read-only."""

    def __init__(self, parent: QWidget, sitting: Sitting, session: Session) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_at(self, 900, 640)
        self._sitting = sitting
        self._words = SessionWords(sitting)
        self._reading = SessionReading(sitting, self._words, self)
        self.versions = tuple(reversed(session_versions(sitting.project, session.id)))
        title = label("title")
        title.setText(self.tr("Versions of session {number}").format(number=session.number))
        self.setWindowTitle(title.text())
        self.list, self.page = QListWidget(), Page()
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Versions"))
        self.page.setAccessibleName(self.tr("The version that is marked"))
        for each in self.versions:
            self.list.addItem(f"{self._name(each)}\n{each.by} · {moment_word(each.at)}\n")
        self.list.currentRowChanged.connect(self._on_marked)
        close = button("primary")
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        middle, foot = QHBoxLayout(), QHBoxLayout()
        middle.addWidget(self.list)
        middle.addWidget(self.page, 1)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(title)
        layout.addLayout(middle, 1)
        layout.addLayout(foot)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    @classmethod
    def ask(cls, parent: QWidget, sitting: Sitting, session: Session) -> "SessionVersions":
        """Open over the window."""
        dialog = cls(parent, sitting, session)
        dialog.open()
        return dialog

    def _name(self, version: Version) -> str:
        kinds = {
            VersionKind.DRAFT: self.tr("draft"),
            VersionKind.FINALISED: self.tr("finalised"),
            VersionKind.ADDENDUM: self.tr("addendum"),
            VersionKind.REOPENED: self.tr("reopened"),
        }
        number = QLocale().toString(version.revision)
        return self.tr("Revision {number}: {what}").format(number=number, what=kinds[version.kind])

    def _on_marked(self, row: int) -> None:
        self.page.clear()
        version, inside = self.versions[row], self.page.inside
        inside.addWidget(line_of("title", self._name(version)))
        if version.reason:
            inside.addWidget(
                line_of("muted", self.tr("Reopened because: {reason}").format(reason=version.reason))
            )
        before = self.versions[row + 1] if row + 1 < len(self.versions) else None
        if before is not None:
            self._add_changes(before, version)
        session, reader = version.session, self._sitting.project.reader
        inside.addWidget(self._reading.facts(session, reader.get(District, session.district).name))
        for each in session.discussions:
            frame, in_card = card()
            in_card.addWidget(line_of("heading", reader.get(Case, each.case).code))
            for text in self._reading.texts_of(each):
                in_card.addWidget(text)
            in_card.addLayout(decision_beside_rationale(each.decision, each.rationale))
            inside.addWidget(frame)
        for made in self._reading.cards(session):
            inside.addWidget(made)
        inside.addStretch(1)

    def _add_changes(self, before: Version, version: Version) -> None:
        frame, inside = card()
        inside.addWidget(
            line_of(
                "heading",
                self.tr("What changed against revision {number}").format(
                    number=QLocale().toString(before.revision)
                ),
            )
        )
        reader = self._sitting.project.reader
        cases = [reader.get(Case, each.case).code for each in version.session.discussions]
        for name, words in version.fields:
            inside.addWidget(said(self._words.path(name, cases), words))
        changes = changed_fields(self._sitting.project, before.session, version.session)
        for change in changes:
            before_after = f"{self._value(change, change.before)}\n→ {self._value(change, change.after)}"
            inside.addWidget(said(self._caption(change), before_after))
        if not version.fields and not changes:
            inside.addWidget(line_of("muted", self.tr("Nothing but the sign-off.")))
        self.page.inside.addWidget(frame)

    def _value(self, change: FieldChange, value: str) -> str:
        if change.field == "risk" and value:
            return self._words.value(Risk(value))
        if change.field == "alarm" and value:
            return self._words.value(Alarm(value))
        return value or "–"

    def _caption(self, change: FieldChange) -> str:
        return f"{self._words(change.field)} · {change.case}" if change.case else self._words(change.field)
