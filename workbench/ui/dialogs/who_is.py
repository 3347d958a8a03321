"""Who a code name stands for: asked on purpose, answered while the key is open, and nowhere painted otherwise."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.name_key_password import NameKeyPassword
from workbench.ui.panels.base import button, label
from workbench.ui.sitting import Sitting


class WhoIs(QDialog):
    """One code name, and who stands behind it."""

    def __init__(self, parent: QWidget | None, sitting: Sitting, code: str = "") -> None:
        super().__init__(parent)
        self._sitting = sitting
        self.setMinimumWidth(420)
        self.setWindowTitle(self.tr("Who is…?"))
        self.code = QLineEdit(code)
        self.code.setAccessibleName(self.tr("Code name"))
        self.name = label("title", wraps=True, selectable=True)
        self.rest = label("muted", wraps=True, selectable=True)
        close = button("primary")
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        form, foot = QFormLayout(), QHBoxLayout()
        form.addRow(self.tr("Code name"), self.code)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addWidget(self.name)
        layout.addWidget(self.rest)
        layout.addLayout(foot)
        self.code.textChanged.connect(lambda _text: self._answer())
        sitting.names.changed.connect(self._on_key)
        self._answer()

    @classmethod
    def ask(cls, parent: QWidget | None, sitting: Sitting, code: str = "") -> None:
        """Answer who a code name stands for; the key is opened first where it is locked."""
        if not sitting.names.is_open:
            key = NameKeyPassword.ask(parent, sitting)
            if key is None:
                return
            sitting.names.hold(key)
        answered(cls(parent, sitting, code))

    def _answer(self) -> None:
        code = self.code.text().strip()
        person = self._sitting.names.who(code) if code else None
        if person is None:
            self.name.setText(self.tr("The key knows nobody of that code name.") if code else "")
            self.rest.setText("")
            return
        self.name.setText(person.name)
        self.rest.setText(" · ".join(part for part in (person.phone, person.note) if part))

    def _on_key(self) -> None:
        if not self._sitting.names.is_open:
            self.reject()


def offer_who(widget: QWidget, sitting: Sitting, code: Callable[[], str]) -> QAction:
    """Let a widget's own menu ask who a code name stands for; ``code`` says which one, when it is asked."""
    action = QAction(QCoreApplication.translate("WhoIs", "Who is this? (key of names)"), widget)
    action.triggered.connect(lambda: WhoIs.ask(widget.window(), sitting, code()))
    widget.addAction(action)
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    return action
