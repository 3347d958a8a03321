"""A question that must be answered before work goes on."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label


class Question(QDialog):
    """One question with a yes in its own words and a Cancel."""

    def __init__(
        self, parent: QWidget | None, title: str, body: str, yes: str, *, danger: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        heading, words = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(title)
        words.setText(body)
        self._yes, cancel = button("danger" if danger else "primary"), button()
        self._yes.setText(yes)
        self._yes.clicked.connect(self.accept)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._yes.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(words)
        layout.addSpacing(8)
        layout.addLayout(foot)
        # Wrapped words tell a dialog too little of the height they need.
        self.setMinimumHeight(layout.totalHeightForWidth(self.minimumWidth()))

    @classmethod
    def ask(cls, parent: QWidget | None, title: str, body: str, yes: str, *, danger: bool = False) -> bool:
        """Ask and tell whether the answer was yes."""
        return answered(cls(parent, title, body, yes, danger=danger))
