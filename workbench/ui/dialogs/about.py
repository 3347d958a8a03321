"""What this program is."""

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from workbench.ui.icons import pixmap
from workbench.ui.panels.base import button, label


class About(QDialog):
    """Version, licence, and the promise that nothing leaves the machine."""

    def __init__(self, parent: QWidget | None, version: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About this program"))
        self.setMinimumWidth(420)
        mark = QLabel()
        mark.setPixmap(pixmap("coding", 40, "accent"))
        name, facts, promise = label("title"), label("muted", wraps=True), label("muted", wraps=True)
        name.setText(self.tr("Workbench"))
        facts.setText(
            self.tr("Version {version}. Free software under the MIT licence.").format(version=version)
        )
        promise.setText(self.tr("The program opens no connection: your material stays on this computer."))
        close = button("primary")
        close.setText(self.tr("Close"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(10)
        for widget in (mark, name, facts, promise):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(close)
