"""What a source said before it was corrected."""

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from workbench.services.correcting import Version
from workbench.ui.panels.base import button, label
from workbench.ui.panels.side_by_side import words_list
from workbench.ui.views.reading_pane import ReadingPane


class VersionsDialog(QDialog):
    """Lists the earlier versions at the left, the newest first, and shows one to read."""

    def __init__(self, parent: QWidget | None, name: str, versions: tuple[Version, ...]) -> None:
        super().__init__(parent)
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(920, 680).boundedTo(room))
        self.setWindowTitle(self.tr("Earlier versions of “{name}”").format(name=name))
        self.versions = tuple(reversed(versions))
        heading, hint = label("title", wraps=True), label("muted", wraps=True)
        heading.setText(self.windowTitle())
        hint.setText(
            self.tr("Each stayed until somebody corrected it. You can read and copy here; nothing changes.")
        )
        self.list, self.text = words_list(self.tr("Versions")), ReadingPane()
        self.text.setAccessibleName(self.tr("Words of the version"))
        for version in self.versions:
            self.list.addItem(self._line(version))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.list)
        split.addWidget(self.text)
        split.setSizes([280, 600])
        close = button("primary")
        close.setText(self.tr("Close"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addWidget(hint)
        layout.addWidget(split, 1)
        layout.addLayout(foot)
        self.list.currentRowChanged.connect(self._on_row)
        self.list.setCurrentRow(0)

    def _line(self, version: Version) -> str:
        replaced_at = QDateTime.fromSecsSinceEpoch(int(version.earlier.replaced_at.timestamp()))
        at = QLocale().toString(replaced_at, QLocale.FormatType.ShortFormat)
        replaced = self.tr("until {time}, replaced by {coder}").format(time=at, coder=version.coder or "?")
        number = self.tr("Version {number}").format(number=version.number)
        return f"{number}\n{replaced}"

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self.versions):
            self.text.show_text(self.versions[row].earlier.transcript.text)
