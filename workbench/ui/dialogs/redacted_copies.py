"""Asks where redacted transcripts go, in which format."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.dialogs.answered import answered
from workbench.ui.panels.base import button, label


@dataclass(frozen=True, slots=True)
class Answer:
    """A folder, new or empty, and the ending of the files in it."""

    folder: Path
    suffix: str


class RedactedCopies(QDialog):
    """A folder and a format."""

    def __init__(self, parent: QWidget | None, suggested: Path) -> None:
        super().__init__(parent)
        self.setMinimumWidth(520)
        self.setWindowTitle(self.tr("Export redacted transcripts"))
        heading, said = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(self.windowTitle())
        said.setText(
            self.tr(
                "Every transcript is written to a file of its own in which what you masked is replaced. The sources in "
                "the project stay as they are, and the key of pseudonyms is not among the files."
            )
        )
        self.folder, self.format = QLineEdit(str(suggested)), QComboBox()
        self.folder.setAccessibleName(self.tr("Folder"))
        self.format.setAccessibleName(self.tr("Format"))
        self.format.addItem(self.tr("Text (.txt)"), ".txt")
        self.format.addItem(self.tr("Word (.docx)"), ".docx")
        browse, self.yes, cancel = button(), button("primary"), button()
        browse.setText(self.tr("Choose…"))
        browse.clicked.connect(self._on_browse)
        self.yes.setText(self.tr("Export"))
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        cancel.setText(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.folder.textChanged.connect(lambda text: self.yes.setEnabled(bool(text.strip())))
        place = QHBoxLayout()
        place.addWidget(self.folder, 1)
        place.addWidget(browse)
        form = QFormLayout()
        form.addRow(self.tr("New or empty folder"), place)
        form.addRow(self.tr("Format"), self.format)
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
        layout.addSpacing(6)
        layout.addLayout(foot)
        self.setMinimumHeight(layout.totalHeightForWidth(self.minimumWidth()))

    @classmethod
    def ask(cls, parent: QWidget | None, suggested: Path) -> Answer | None:
        """Return what was chosen, or None when the person changed their mind."""
        dialog = cls(parent, suggested)
        return dialog.answer() if answered(dialog) else None

    def answer(self) -> Answer:
        """Return what stands in the fields."""
        return Answer(Path(self.folder.text().strip()), str(self.format.currentData()))

    def _on_browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.windowTitle(), str(Path(self.folder.text()).parent)
        )
        if chosen:
            self.folder.setText(chosen)
