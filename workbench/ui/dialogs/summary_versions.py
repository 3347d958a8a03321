"""What a summary of a framework matrix said before: to read, and to use again."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from workbench.domain.frameworks import SummaryVersion
from workbench.services.projects import Project
from workbench.services.things import Things
from workbench.ui.dialogs.answered import answered
from workbench.ui.labels import moment_words
from workbench.ui.panels.base import button, label
from workbench.ui.panels.side_by_side import words_list
from workbench.ui.views.prose_edit import ProseEdit


class SummaryVersionsDialog(QDialog):
    """Lists earlier versions at the left, the newest first, and shows one to read."""

    def __init__(self, parent: QWidget | None, project: Project, versions: Sequence[SummaryVersion]) -> None:
        super().__init__(parent)
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(760, 480).boundedTo(room))
        self.setWindowTitle(self.tr("What the summary said before"))
        self.versions, self._has = tuple(versions), Things(project.reader).has
        heading = label("title", wraps=True)
        heading.setText(self.windowTitle())
        self.list, self.text = words_list(self.tr("Earlier versions")), ProseEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Words of the version"))
        for version in self.versions:
            self.list.addItem(f"{moment_words(version.at)}\n{version.coder}")
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.text)
        split.setSizes([220, 500])
        self.use, close = button("primary"), button()
        self.use.setText(self.tr("Use these words"))
        self.use.setEnabled(not project.read_only)
        close.setText(self.tr("Close"))
        self.use.clicked.connect(self.accept)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(self.use)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(split, 1)
        layout.addLayout(foot)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.setCurrentRow(0)

    @property
    def chosen(self) -> str:
        """The words of the version that is shown."""
        return self.versions[self.list.currentRow()].text

    def _on_row(self, row: int) -> None:
        self.text.show_prose(self.versions[row].text, self._has)

    @classmethod
    def ask(cls, parent: QWidget | None, project: Project, versions: Sequence[SummaryVersion]) -> str | None:
        """Show them; return the words that are to be used again, None for none."""
        dialog = cls(parent, project, versions)
        return dialog.chosen if answered(dialog) else None
