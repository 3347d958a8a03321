"""A district that the study did not come with."""

from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId, new_id
from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label


class DistrictDialog(QDialog):
    """Asks for name, province and official code; the name alone is needed."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(440)
        self.setWindowTitle(self.tr("Add a district"))
        heading, hint = label("title"), label("muted", wraps=True)
        heading.setText(self.tr("Add a district"))
        hint.setText(
            self.tr("Sources whose name or text mentions it are placed there when they are imported.")
        )
        self.name, self.province, self.code = QLineEdit(), QLineEdit(), QLineEdit()
        self.name.setPlaceholderText(self.tr("such as Bekasi"))
        self.code.setPlaceholderText(self.tr("such as 3216"))
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.setHorizontalSpacing(14)
        for words, field in (
            (self.tr("Name"), self.name),
            (self.tr("Province"), self.province),
            (self.tr("BPS code"), self.code),
        ):
            caption: QLabel = label("muted")
            caption.setText(words)
            caption.setBuddy(field)
            field.setAccessibleName(words)
            form.addRow(caption, field)
        self.yes, cancel = button("primary"), button()
        self.yes.setText(self.tr("Add"))
        self.yes.setDefault(True)
        self.yes.setEnabled(False)
        cancel.setText(self.tr("Cancel"))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(hint)
        layout.addLayout(form)
        layout.addSpacing(4)
        layout.addLayout(foot)
        self.name.textChanged.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        self.yes.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.name.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None) -> District | None:
        """Ask; None when the person changed their mind."""
        dialog = cls(parent)
        return dialog.district() if answered(dialog) else None

    def district(self) -> District:
        """Return what is filled in now, under a new id."""
        name, province, code = (
            " ".join(field.text().split()) for field in (self.name, self.province, self.code)
        )
        return District(DistrictId(new_id()), name, province, code)
