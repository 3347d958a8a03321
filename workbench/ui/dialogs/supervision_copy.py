"""Asks for whom a copy of supervision is made, and says what that copy holds."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.districts import District
from workbench.services.supervision_copies import CopyWish
from workbench.supervision.copying import CopyFor
from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label


class SupervisionCopy(QDialog):
    """Three kinds of copy, each with what it holds and what it never does."""

    def __init__(
        self, parent: QWidget | None, districts: Sequence[District], facilitators: Sequence[str]
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Make a copy of supervision"))
        self.setMinimumWidth(560)
        self.kinds = {kind: QRadioButton(kind_word(kind)) for kind in CopyFor}
        self.facilitator, self.district = QLineEdit(), QComboBox()
        self.facilitator.setPlaceholderText(self.tr("Code name, such as PD-07"))
        self.facilitator.setAccessibleName(self.tr("Facilitator"))
        self.facilitator.setCompleter(QCompleter(list(facilitators), self))
        self.district.setAccessibleName(self.tr("District"))
        self.district.addItem(self.tr("All districts"), None)
        for each in districts:
            self.district.addItem(each.name, each.id)
        self.yes, cancel = button("primary"), button()
        self.yes.setText(self.tr("Choose a file…"))
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._lay_out(cancel)
        for kind, choice in self.kinds.items():
            choice.toggled.connect(self._on_kind)
            choice.setChecked(kind is CopyFor.DISTRICT)
        self.facilitator.textChanged.connect(self._on_kind)
        self._on_kind()

    @classmethod
    def ask(
        cls, parent: QWidget | None, districts: Sequence[District], facilitators: Sequence[str]
    ) -> CopyWish | None:
        """Return which copy is wanted, or None when the person changed their mind."""
        dialog = cls(parent, districts, facilitators)
        return dialog.wish() if answered(dialog) else None

    def wish(self) -> CopyWish:
        """Return what is chosen now."""
        kind = next(kind for kind, choice in self.kinds.items() if choice.isChecked())
        if kind is CopyFor.FACILITATOR:
            return CopyWish(kind, facilitator=self.facilitator.text().strip())
        return CopyWish(kind, district=self.district.currentData())

    def _lay_out(self, cancel: QWidget) -> None:
        heading = label("title", wraps=True)
        heading.setText(self.windowTitle())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(8)
        layout.addWidget(heading)
        fields = {CopyFor.FACILITATOR: self.facilitator, CopyFor.DISTRICT: self.district}
        for kind, choice in self.kinds.items():
            what = label("muted", wraps=True)
            what.setText(_meaning(kind))
            what.setContentsMargins(26, 0, 0, 0)
            layout.addWidget(choice)
            layout.addWidget(what)
            if kind in fields:
                line = QHBoxLayout()
                line.setContentsMargins(26, 0, 0, 4)
                line.addWidget(fields[kind])
                layout.addLayout(line)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout.addSpacing(6)
        layout.addLayout(foot)
        self.setMinimumHeight(layout.totalHeightForWidth(self.minimumWidth()))

    def _on_kind(self) -> None:
        hers = self.kinds[CopyFor.FACILITATOR].isChecked()
        self.facilitator.setEnabled(hers)
        self.district.setEnabled(not hers)
        self.yes.setEnabled(not hers or bool(self.facilitator.text().strip()))


def kind_word(kind: CopyFor) -> str:
    """Return what a kind of copy is called."""
    translate = QCoreApplication.translate
    return {
        CopyFor.FACILITATOR: translate("SupervisionCopy", "For a facilitator"),
        CopyFor.DISTRICT: translate("SupervisionCopy", "For the district or the study"),
        CopyFor.RESEARCH: translate("SupervisionCopy", "For research or the province, de-identified"),
    }[kind]


def _meaning(kind: CopyFor) -> str:
    translate = QCoreApplication.translate
    return {
        CopyFor.FACILITATOR: translate(
            "SupervisionCopy",
            "Her cases, her sessions and her follow-ups. Of sessions with others only what is about her cases.",
        ),
        CopyFor.DISTRICT: translate(
            "SupervisionCopy",
            "All records, so that the study can take them in. Never the restricted notes on well-being.",
        ),
        CopyFor.RESEARCH: translate(
            "SupervisionCopy",
            "Only cases with consent to research. Other code names, months instead of days, and what looks "
            "like personal data is masked.",
        ),
    }[kind]
