"""Asks twice before words are erased for good: the ground, and the code name typed out."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workbench.domain.errors import WorkbenchError
from workbench.services.erasing import Erasable, ErasurePlan
from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label
from workbench.ui.phrases import sentence
from workbench.ui.phrases_history import counted_kind

Planned = Callable[[Erasable, str, str], ErasurePlan]
"""Says what an erasure would take: of what kind, which, on what ground. Raises what forbids it."""


class EraseDialog(QDialog):
    """What is to be erased, on what ground, and what that takes; the button wakes when the name is typed once more."""

    def __init__(
        self, parent: QWidget | None, planned: Planned, kind: Erasable, name: str, language: str
    ) -> None:
        super().__init__(parent)
        self._planned, self._language = planned, language
        self.plan: ErasurePlan | None = None
        self.setWindowTitle(self.tr("Erase words for good"))
        self.setMinimumWidth(560)
        self.kind, self.name = QComboBox(), QLineEdit(name)
        for each in Erasable:
            self.kind.addItem(erasable_word(each), each)
        self.kind.setCurrentIndex(list(Erasable).index(kind))
        self.reason, self.again = QLineEdit(), QLineEdit()
        self.what, self.shared, self.error = (
            label("", wraps=True),
            label("muted", wraps=True),
            label("danger", wraps=True),
        )
        self.yes, self.no = button("danger"), button()
        self._say()
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._look)
        for field in (self.name, self.reason):
            field.textChanged.connect(self._look)
        self.again.textChanged.connect(self._wake)
        self._look()
        (self.reason if name else self.name).setFocus()

    @classmethod
    def ask(
        cls, parent: QWidget | None, planned: Planned, kind: Erasable, name: str, language: str
    ) -> ErasurePlan | None:
        """Return what is to be erased, or None."""
        dialog = cls(parent, planned, kind, name, language)
        return dialog.plan if answered(dialog) else None

    def _say(self) -> None:
        for field, words in (
            (self.kind, self.tr("What")),
            (self.name, self.tr("Code name or number")),
            (self.reason, self.tr("Ground")),
            (self.again, self.tr("Type the code name or number once more")),
        ):
            field.setAccessibleName(words)
        self.reason.setPlaceholderText(
            self.tr("Such as: request of the family, letter 12/2026. Name nobody.")
        )
        self.yes.setText(self.tr("Erase for good"))
        self.yes.clicked.connect(self.accept)
        self.no.setText(self.tr("Cancel"))
        self.no.clicked.connect(self.reject)
        self.no.setDefault(True)

    def _lay_out(self) -> None:
        heading, said = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(self.windowTitle())
        said.setText(
            self.tr(
                "Words, themes and evidence go, from the history too. Code name, days and states stay as a tombstone. "
                "Nothing takes this back, and no step before it can be undone any more. Copies, exports and backups "
                "that were made before are beyond reach."
            )
        )
        form = QFormLayout()
        for field in (self.kind, self.name, self.reason, self.again):
            form.addRow(field.accessibleName(), field)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(said)
        layout.addLayout(form)
        for words in (self.what, self.shared, self.error):
            layout.addWidget(words)
        layout.addStretch(1)
        layout.addLayout(foot)
        self.setMinimumHeight(layout.totalHeightForWidth(self.minimumWidth()) + 60)

    def _look(self) -> None:
        self.plan, told = None, ""
        kind, name = self.kind.currentData(), self.name.text().strip()
        if name and self.reason.text().strip():
            try:
                self.plan = self._planned(Erasable(kind), name, self.reason.text())
            except WorkbenchError as error:
                told = sentence(error, self._language)
        self.error.setText(told)
        self.error.setVisible(bool(told))
        self._show_plan()
        self._wake()

    def _show_plan(self) -> None:
        plan = self.plan
        counts = (
            []
            if plan is None
            else [counted_kind(kind, count, self._language) for kind, count in plan.counts.items() if count]
        )
        self.what.setText(self.tr("Words go from: {records}").format(records=", ".join(counts)))
        self.what.setVisible(bool(counts))
        shared = plan.shared if plan is not None else ()
        self.shared.setText(
            self.tr("Read yourself, for their summaries are about others, too: {numbers}").format(
                numbers=", ".join(shared)
            )
        )
        self.shared.setVisible(bool(shared))

    def _wake(self) -> None:
        typed = self.again.text().strip().casefold()
        self.yes.setEnabled(self.plan is not None and typed == self.plan.name.casefold())


def erasable_word(kind: Erasable) -> str:
    """Return what can be erased, in the words of the window."""
    translate = QCoreApplication.translate
    return {
        Erasable.CASE: translate("EraseDialog", "A case"),
        Erasable.SESSION: translate("EraseDialog", "A session"),
        Erasable.FACILITATOR: translate("EraseDialog", "A facilitator"),
    }[kind]
