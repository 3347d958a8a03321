"""Indonesia's kabupaten and kota, to choose districts of the study from."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.services.regions import CREDIT, Regency
from workbench.ui.dialogs.answered import answered
from workbench.ui.models.regencies_model import RegenciesModel
from workbench.ui.panels.base import button, label

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8, Qt.Key.Key_PageDown: 8}


class RegencyDialog(QDialog):
    """Finds them by name, province or code; several can be ticked. ``there`` are Kemendagri codes of the study's."""

    def __init__(self, parent: QWidget | None, there: Collection[str]) -> None:
        super().__init__(parent)
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(620, 620).boundedTo(room))
        self.setWindowTitle(self.tr("Choose from Indonesia's kabupaten and kota"))
        heading, hint = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(self.windowTitle())
        hint.setText(
            self.tr(
                "Tick one or several. Province, both codes and the place on the map come with them; "
                "outlines where the program has them."
            )
        )
        self.search, self.list = QLineEdit(), QListView()
        self.search.setPlaceholderText(self.tr("Name, province or code"))
        self.search.setAccessibleName(self.tr("Look for"))
        self.search.setClearButtonEnabled(True)
        self.model = RegenciesModel(there)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setObjectName("framed")
        self.list.setAccessibleName(self.tr("Kabupaten and kota that fit"))
        self.list.setCurrentIndex(self.model.index(0))
        self.told = label("muted", wraps=True)
        self.yes, self._cancel = button("primary"), button()
        self._lay_out((heading, hint, self.search))
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._on_typed)
        self.list.activated.connect(self._on_activated)
        self.model.ticked_changed.connect(self._say_ticked)
        self.yes.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._say_ticked()
        self.search.setFocus()

    def _lay_out(self, head: tuple[QWidget, ...]) -> None:
        credit = label("faint", wraps=True)
        credit.setText(self.tr("Names, codes (BPS: of 2017) and places: {credit}").format(credit=CREDIT))
        self._cancel.setText(self.tr("Cancel"))
        for each in (self.yes, self._cancel):
            each.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for widget in head:
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        layout.addWidget(credit)
        layout.addLayout(foot)

    @classmethod
    def ask(cls, parent: QWidget | None, there: Collection[str]) -> tuple[Regency, ...] | None:
        """Ask; None when the person changed their mind."""
        dialog = cls(parent, there)
        return dialog.model.ticked() if answered(dialog) else None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _STEPS:
                row = self.list.currentIndex().row() + _STEPS[key]
                self.list.setCurrentIndex(self.model.index(min(max(0, row), self.model.rowCount() - 1)))
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.model.toggle(self.list.currentIndex().row())
                return True
        return super().eventFilter(watched, event)

    def _on_typed(self, words: str) -> None:
        self.model.look_for(words)
        self.list.setCurrentIndex(self.model.index(0))

    def _on_activated(self, index: QModelIndex) -> None:
        self.model.toggle(index.row())

    def _say_ticked(self) -> None:
        ticked = self.model.ticked()
        count = len(ticked)
        self.yes.setEnabled(bool(count))
        self.yes.setText(self.tr("Add %n", "", count) if count else self.tr("Add"))
        self.told.setText(", ".join(each.called() for each in ticked))
