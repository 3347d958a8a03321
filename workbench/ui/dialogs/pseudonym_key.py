"""The key of pseudonyms: opened by its password, made when there is none, and what it says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.errors import WorkbenchError
from workbench.services.personal_key import PersonalKey, where
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.panels.base import button, label
from workbench.ui.phrases import sentence
from workbench.ui.sitting import Sitting

_NOTE = 2


class KeyPassword(QDialog):
    """Asks for the key's password, twice when the key is new, until it opens."""

    def __init__(self, parent: QWidget | None, sitting: Sitting) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._path = where(sitting.project)
        self._fresh = not self._path.exists()
        self.key: PersonalKey | None = None
        self.setMinimumWidth(460)
        self.setWindowTitle(self.tr("Key of pseudonyms"))
        heading, said = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(self.tr("Make a key") if self._fresh else self.tr("Open the key"))
        said.setText(self._said())
        self.password, self.again = QLineEdit(), QLineEdit()
        for field, name in ((self.password, self.tr("Password")), (self.again, self.tr("Once more"))):
            field.setEchoMode(QLineEdit.EchoMode.Password)
            field.setAccessibleName(name)
            field.textChanged.connect(lambda _text: self._check())
        self.told = label("warning", wraps=True)
        self.told.hide()
        self.yes, cancel = button("primary"), button()
        self.yes.setText(self.tr("Make it") if self._fresh else self.tr("Open"))
        self.yes.setDefault(True)
        self.yes.clicked.connect(self._on_yes)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        form = QFormLayout()
        form.addRow(self.tr("Password"), self.password)
        if self._fresh:
            form.addRow(self.tr("Once more"), self.again)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(said)
        layout.addLayout(form)
        layout.addWidget(self.told)
        layout.addLayout(foot)
        self.setMinimumHeight(layout.totalHeightForWidth(self.minimumWidth()))
        self._check()

    @classmethod
    def ask(cls, parent: QWidget | None, sitting: Sitting) -> PersonalKey | None:
        """Return the open key, or None when the person changed their mind."""
        dialog = cls(parent, sitting)
        return dialog.key if answered(dialog) else None

    def _said(self) -> str:
        if self._fresh:
            return self.tr(
                "The file {name} will say which name each pseudonym stands for. It is encrypted and lies beside the "
                "project, never in it. Without the password nobody can read it, and nobody can restore it."
            ).format(name=self._path.name)
        return self.tr("The file {name} says which name each pseudonym stands for.").format(
            name=self._path.name
        )

    def _check(self) -> None:
        same = not self._fresh or self.password.text() == self.again.text()
        self.yes.setEnabled(bool(self.password.text()) and same)

    def _on_yes(self) -> None:
        make = PersonalKey.create if self._fresh else PersonalKey.open
        try:
            self.key = make(self._sitting.project, self.password.text())
        except WorkbenchError as error:
            self.told.setText(sentence(error, self._sitting.preferences.language))
            self.told.show()
            self.password.selectAll()
            self.password.setFocus()
            return
        self.accept()


class PseudonymKey(QDialog):
    """Shows who stands behind each pseudonym; words of one's own can be added."""

    def __init__(self, parent: QWidget | None, sitting: Sitting, key: PersonalKey) -> None:
        super().__init__(parent)
        open_at(self, 760, 520)
        self._sitting, self._key = sitting, key
        self.setWindowTitle(self.tr("Key of pseudonyms"))
        heading, said = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(self.windowTitle())
        said.setText(
            self.tr(
                "{path}. Keep it apart from the project when you pass the project on. It stays open until you close "
                "the project or lock it here."
            ).format(path=key.path)
        )
        self.table = QTableWidget(0, 3)
        self.table.setAccessibleName(self.tr("Who stands behind which pseudonym"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Pseudonym"), self.tr("Names in the texts"), self.tr("Note")]
        )
        self.table.setObjectName("matrix")
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setStretchLastSection(True)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.told = label("warning", wraps=True)
        self.told.hide()
        self.lock, close = button(), button("primary")
        self.lock.setText(self.tr("Lock the key"))
        self.lock.clicked.connect(self._on_lock)
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.lock)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(said)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.told)
        layout.addLayout(foot)
        self._fill()
        self.table.itemChanged.connect(self._on_written)

    @classmethod
    def show_for(cls, parent: QWidget | None, sitting: Sitting, key: PersonalKey) -> None:
        """Show it until the person closes it."""
        answered(cls(parent, sitting, key))

    def _fill(self) -> None:
        entries = self._key.entries()
        self.table.setRowCount(len(entries))
        for row, entry in enumerate(entries):
            for column, words in enumerate((entry.pseudonym, "; ".join(entry.names), entry.note)):
                item = QTableWidgetItem(words)
                if column != _NOTE or self._key.read_only:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.table.setItem(row, column, item)

        twice = "; ".join(
            f"{name}: {', '.join(pseudonyms)}" for name, pseudonyms in self._key.twice_named().items()
        )
        if twice:
            self.told.setText(
                self.tr("One name under several pseudonyms, one person or two: {names}").format(names=twice)
            )
            self.told.show()

    def _on_written(self, item: QTableWidgetItem) -> None:
        pseudonym = self.table.item(item.row(), 0)
        assert pseudonym is not None
        try:
            self._key.describe(pseudonym.text(), item.text())
        except WorkbenchError as error:
            self.told.setText(sentence(error, self._sitting.preferences.language))
            self.told.show()

    def _on_lock(self) -> None:
        self._sitting.hold_key(None)
        self.accept()
