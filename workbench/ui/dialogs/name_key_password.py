"""Asks for the password of the key of names, twice when the key is new, until it opens."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.domain.errors import WorkbenchError
from workbench.services.name_key import NameKey, where
from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label
from workbench.ui.phrases import sentence
from workbench.ui.sitting import Sitting


class NameKeyPassword(QDialog):
    """Opens the key beside the project or one that lies elsewhere; makes one where there is none."""

    def __init__(self, parent: QWidget | None, sitting: Sitting) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self.key: NameKey | None = None
        self.setMinimumWidth(500)
        self.setWindowTitle(self.tr("Key of names"))
        self.heading, self.said = label("title", wraps=True), label("muted", wraps=True)
        self.path = QLineEdit(str(where(sitting.project)))
        self.path.setAccessibleName(self.tr("File of the key"))
        self.password, self.again = QLineEdit(), QLineEdit()
        for field, name in ((self.password, self.tr("Password")), (self.again, self.tr("Once more"))):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setAccessibleName(name)
        self.told = label("warning", wraps=True)
        self.told.hide()
        self.yes, self.cancel, self.browse = button("primary"), button(), button()
        self._form, self._layout = QFormLayout(), QVBoxLayout(self)
        self._lay_out()
        for field in (self.path, self.password, self.again):
            field.textChanged.connect(lambda _text: self._check())
        self.password.setFocus()
        self._check()

    @classmethod
    def ask(cls, parent: QWidget | None, sitting: Sitting) -> NameKey | None:
        """Return the open key, or None when the person changed their mind."""
        dialog = cls(parent, sitting)
        return dialog.key if answered(dialog) else None

    def _lay_out(self) -> None:
        self.browse.setText(self.tr("Choose…"))
        self.browse.clicked.connect(self._on_browse)
        self.browse.setAutoDefault(False)
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.yes.setDefault(True)
        self.yes.clicked.connect(self._on_yes)
        place, foot = QHBoxLayout(), QHBoxLayout()
        place.addWidget(self.path, 1)
        place.addWidget(self.browse)
        self._form.addRow(self.tr("File of the key"), place)
        self._form.addRow(self.tr("Password"), self.password)
        self._form.addRow(self.tr("Once more"), self.again)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.yes)
        layout = self._layout
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addWidget(self.said)
        layout.addLayout(self._form)
        layout.addWidget(self.told)
        layout.addLayout(foot)

    @property
    def _fresh(self) -> bool:
        return not Path(self.path.text().strip()).exists()

    def _check(self) -> None:
        fresh = self._fresh
        self.heading.setText(self.tr("Make a key of names") if fresh else self.tr("Open the key of names"))
        self.said.setText(
            self.tr(
                "The file will say who stands behind each code name. It is encrypted and lies apart from the project: "
                "in no copy, export or backup. Without the password nobody can read it, and nobody can restore it."
            )
            if fresh
            else self.tr("It locks itself after ten minutes in which nobody uses it. Its opening is logged.")
        )
        self._form.setRowVisible(self.again, fresh)
        same = not fresh or self.password.text() == self.again.text()
        self.yes.setText(self.tr("Make it") if fresh else self.tr("Open"))
        self.yes.setEnabled(bool(self.path.text().strip() and self.password.text()) and same)
        self.setMinimumHeight(self._layout.totalHeightForWidth(self.minimumWidth()))

    def _on_browse(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileName(
            self, self.windowTitle(), self.path.text(), self.tr("Keys of names (*.names.key)")
        )
        if chosen:
            self.path.setText(chosen)

    def _on_yes(self) -> None:
        make = NameKey.create if self._fresh else NameKey.open
        try:
            self.key = make(Path(self.path.text().strip()), self.password.text())
        except WorkbenchError as error:
            self.told.setText(sentence(error, self._sitting.preferences.language))
            self.told.show()
            self.password.selectAll()
            self.password.setFocus()
            return
        self.accept()
