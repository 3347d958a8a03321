"""What the commands on confidential things do: the key of names, who a code name is, the log of accesses."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from workbench.domain.cases import Case
from workbench.ui.dialogs.access_log import AccessLog
from workbench.ui.dialogs.name_key import NameKeyWindow
from workbench.ui.dialogs.name_key_password import NameKeyPassword
from workbench.ui.dialogs.who_is import WhoIs
from workbench.ui.main_window import MainWindow


class ConfidentialCommands(QObject):
    """Opens the windows on the key of names and on the log."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        on = window.commands.on
        on("name_key", self.open_key)
        on("who_is", self.ask_who)
        on("lock_names", self.lock)
        on("access_log", self.show_log)

    def open_key(self) -> None:
        """Show the key, after its password."""
        sitting = self._window.sitting
        if sitting is None:
            return
        if not sitting.names.is_open:
            key = NameKeyPassword.ask(self._window, sitting)
            if key is None:
                return
            sitting.names.hold(key)
        NameKeyWindow.show_for(self._window, sitting)

    def ask_who(self) -> None:
        """Ask whom a code name stands for: the selected words, else the facilitator of the case in front."""
        sitting = self._window.sitting
        if sitting is not None:
            WhoIs.ask(self._window, sitting, self._code_in_front())

    def lock(self) -> None:
        """Lock the key."""
        sitting = self._window.sitting
        if sitting is not None:
            sitting.names.lock()
            sitting.messages.inform(self.tr("The key of names is locked."))

    def show_log(self) -> None:
        """Show who looked."""
        sitting = self._window.sitting
        if sitting is not None:
            AccessLog.show_for(self._window, sitting)

    def _code_in_front(self) -> str:
        field = QApplication.focusWidget()
        if isinstance(field, QPlainTextEdit) and field.textCursor().hasSelection():
            return field.textCursor().selectedText().strip()
        front, sitting = self._window.front, self._window.sitting
        subject = front.subject() if front is not None else None
        case = sitting.project.reader.find(Case, subject.about) if sitting and subject else None
        return case.facilitator if case is not None else ""
