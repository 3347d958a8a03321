"""The foot of the session's form: whether it is kept, what forbids it, and the ways out."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.errors import PersonalNumber, WorkbenchError
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.in_place import Field


class SessionFoot(Panel):
    """Stays below the sheet, however far one has gone down in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status, self.error = label("muted"), label("danger", wraps=True)
        self.justification = Field(1)
        self.close_button, self.plan, self.finalise = button(), button("primary"), button("primary")
        ways = QHBoxLayout()
        ways.addWidget(self.status, 1)
        for each in (self.close_button, self.plan, self.finalise):
            ways.addWidget(each)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 8, 24, 10)
        layout.setSpacing(6)
        for part in (self.error, self.justification):
            layout.addWidget(part)
            part.hide()
        layout.addLayout(ways)
        self.retranslate()

    @property
    def why(self) -> str:
        """Why a number may stand; empty when nobody was asked."""
        return self.justification.text.toPlainText().strip()

    def say(self, words: str) -> None:
        """Say quietly whether everything is kept."""
        self.status.setText(words)

    def warn(self, words: str, error: WorkbenchError | None = None) -> None:
        """Say what forbids going on; of a number, ask why it may stand."""
        self.error.setText(words)
        self.error.show()
        self.justification.setVisible(
            isinstance(error, PersonalNumber) or self.justification.isVisibleTo(self)
        )

    def clear(self) -> None:
        """Say that nothing forbids anything any more."""
        self.error.hide()
        self.justification.setVisible(bool(self.why))

    def show_way(self, *, plan: bool) -> None:
        """Offer planning instead of finalising, or the other way round."""
        self.plan.setVisible(plan)
        self.finalise.setVisible(not plan)

    @override
    def retranslate(self) -> None:
        self.justification.say(
            self.tr("Why the number may stand"),
            self.tr("Goes into the audit trail, without the number itself"),
        )
        self.close_button.setText(self.tr("Close"))
        self.close_button.setToolTip(self.tr("The draft stays and can be gone on with"))
        self.plan.setText(self.tr("Plan this session"))
        self.finalise.setText(self.tr("Finalise"))
        self.finalise.setToolTip(self.tr("Alt+Enter; afterwards it changes by addendum only"))
