"""The line at the lower edge: where one is, who codes, whose codings show, which language."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton
from typing_extensions import override

from workbench.ui.preferences import Preferences
from workbench.ui.sitting import Sitting


class Status(QObject):
    """Fills a status bar."""

    def __init__(self, bar: QStatusBar, preferences: Preferences) -> None:
        super().__init__(bar)
        self._preferences = preferences
        self._sitting: Sitting | None = None
        self._project, self._read_only, self.coder = QLabel(), QLabel(), QToolButton()
        self._read_only.setObjectName("readOnlyMark")
        self.blind, self.hidden = QLabel(), QToolButton()
        self.blind.setObjectName("readOnlyMark")
        self.hidden.clicked.connect(self._on_hidden_clicked)
        self._language = QToolButton()
        self._language.clicked.connect(self._on_language_clicked)
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._project)
        bar.addWidget(self._read_only)
        bar.addPermanentWidget(self.hidden)
        bar.addPermanentWidget(self.blind)
        bar.addPermanentWidget(self.coder)
        bar.addPermanentWidget(self._language)
        bar.installEventFilter(self)
        self._say()

    def show_sitting(self, sitting: Sitting | None) -> None:
        """Show the facts of a project, or none."""
        if sitting is not None and sitting is not self._sitting:
            sitting.shown.changed.connect(self._say)
        self._sitting = sitting
        self._say()

    def coder_corner(self) -> QPoint:
        """Return the point of the screen at the upper left of the coder's name, for a menu."""
        return self.coder.mapToGlobal(QPoint(0, 0))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        return super().eventFilter(watched, event)

    def _say(self) -> None:
        project = self._sitting.project if self._sitting else None
        self._project.setText(project.path.name if project else "")
        self._project.setToolTip(str(project.path) if project else "")
        self._read_only.setVisible(project is not None and project.read_only)
        self._read_only.setText(self.tr("Read only"))
        self.coder.setVisible(project is not None)
        self.coder.setText(self.tr("Coder: {name}").format(name=project.coder.name) if project else "")
        self.coder.setToolTip(self.tr("Change who codes, and whose codings show (Ctrl+Shift+C)"))
        self.blind.setVisible(project is not None and project.blind)
        name = project.coder.name if project else ""
        self.blind.setText(self.tr("Blind mode: only codings of {name}").format(name=name))
        self._say_hidden()
        self._language.setText("ID  ›  EN" if self._preferences.language == "id" else "EN  ›  ID")
        self._language.setToolTip(self.tr("Switch to Indonesian or English"))
        self._language.setAccessibleName(self.tr("Language"))

    def _say_hidden(self) -> None:
        shown = self._sitting.shown.coders if self._sitting else None
        self.hidden.setVisible(shown is not None)
        if self._sitting is None or shown is None:
            return
        names = [each.name for each in self._sitting.project.coders() if each.id in shown]
        told = ", ".join(names) or self.tr("nobody")
        self.hidden.setText(self.tr("Showing only codings of {names}  ×").format(names=told))
        self.hidden.setToolTip(self.tr("Counts and lists hold everybody's codings. Click to show all again."))

    def _on_hidden_clicked(self) -> None:
        if self._sitting is not None:
            self._sitting.shown.only_coders(None)

    def _on_language_clicked(self) -> None:
        self._preferences.set_language("en" if self._preferences.language == "id" else "id")
