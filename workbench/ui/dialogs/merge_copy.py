"""A district's copy looked through before it is taken in: what would be added, what is newer, what is left."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.supervision.merging import Left, LeftOut, Merge
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.panels.base import button, label
from workbench.ui.phrases import said
from workbench.ui.phrases_history import KIND_WORDS, kind_key

Look = Callable[[bool], Merge]
"""Looks a copy through; with the blocks on facilitators' work or without."""


class MergeCopy(QDialog):
    """Counts, and a table of what is left out with why."""

    def __init__(self, parent: QWidget | None, name: str, look: Look, strange: int, language: str) -> None:
        super().__init__(parent)
        self._look, self._language = look, language
        self.setWindowTitle(self.tr("Take in “{name}”").format(name=name))
        open_at(self, 640, 520)
        self.counts, self.strange = label("", wraps=True), label("danger", wraps=True)
        self.staff = QCheckBox(self.tr("Take what is about facilitators' work and person, too"))
        self.table, self.caption = QTableWidget(0, 3), label("caption")
        self.caption.setText(self.tr("Left out"))
        self.table.setAccessibleName(self.tr("Left out"))
        self.table.setHorizontalHeaderLabels([self.tr("Kind"), self.tr("Name"), self.tr("Why")])
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (0, 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.setWordWrap(True)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.yes, self.no = button("primary"), button()
        self.yes.setText(self.tr("Take in"))
        self.yes.clicked.connect(self.accept)
        self.no.setText(self.tr("Cancel"))
        self.no.clicked.connect(self.reject)
        self.strange.setText(
            self.tr(
                "%n districts or codes of the copy are not in this project; what hangs on them is left out.",
                "",
                strange,
            )
        )
        self.strange.setVisible(strange > 0)
        self._lay_out()
        self.staff.toggled.connect(lambda _on: self._show())
        self._show()

    @classmethod
    def ask(cls, parent: QWidget | None, name: str, look: Look, strange: int, language: str) -> Merge | None:
        """Return what is to be taken in, or None."""
        dialog = cls(parent, name, look, strange, language)
        return dialog.merge if answered(dialog) else None

    def _show(self) -> None:
        self.merge = self._look(self.staff.isChecked())
        found = self.merge
        self.counts.setText(
            " · ".join(
                (
                    self.tr("%n new records", "", found.added),
                    self.tr("%n newer than here", "", found.updated),
                    self.tr("%n the same or older", "", found.older),
                    self.tr("%n left out", "", len(found.left_out)),
                )
            )
        )
        self.table.setRowCount(len(found.left_out))
        for row, left in enumerate(found.left_out):
            for column, words in enumerate(self._words(left)):
                self.table.setItem(row, column, QTableWidgetItem(words))
        self.table.setVisible(bool(found.left_out))
        self.caption.setVisible(bool(found.left_out))
        self.yes.setEnabled(bool(found.records))
        (self.yes if found.records else self.no).setDefault(True)

    def _words(self, left: LeftOut) -> tuple[str, str, str]:
        return said(KIND_WORDS[kind_key(left.kind)], self._language), left.name, why_word(left.why)

    def _lay_out(self) -> None:
        heading = label("title", wraps=True)
        heading.setText(self.windowTitle())
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        for widget in (heading, self.counts, self.staff, self.strange, self.caption):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addStretch(0)
        layout.addLayout(foot)


def why_word(why: Left) -> str:
    """Return why a record is not taken, and what can be done."""
    translate = QCoreApplication.translate
    return {
        Left.CHANGED_HERE: translate(
            "MergeCopy", "Changed here and there; compare both and write what holds"
        ),
        Left.NAME_TAKEN: translate("MergeCopy", "Another record here bears this name or number"),
        Left.ERASED_HERE: translate("MergeCopy", "Its words were erased here and do not come back"),
        Left.ERASED_THERE: translate("MergeCopy", "Its words were erased there; erase them here, too"),
        Left.ALONE: translate("MergeCopy", "What it is about is neither here nor in the copy"),
    }[why]
