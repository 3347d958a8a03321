"""What the commands do that belong to the window as a whole: the history, who codes, and the pages of help."""

import shiboken6
from PySide6.QtCore import QObject, QPoint, Qt

from workbench.coding.coders import RenameCoder
from workbench.domain.coders import Coder
from workbench.ui.coders_menu import CodersMenu
from workbench.ui.dialogs.about import About
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.compare_coders import CompareCoders
from workbench.ui.dialogs.question import Question
from workbench.ui.dialogs.shortcuts import Shortcuts
from workbench.ui.main_window import MainWindow
from workbench.ui.panels.history_dock import HistoryDock
from workbench.ui.panels.history_panel import HistoryPanel
from workbench.ui.panels.key_sheet import KeySheet


class WindowCommands(QObject):
    """The history, the coders, and the pages of help."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dock: HistoryDock | None = None
        self.history: HistoryPanel | None = None
        self.menu: CodersMenu | None = None
        self.comparing: CompareCoders | None = None
        on = window.commands.on
        on("switch_coder", self.open_coders)
        on("rename_coder", self.rename_coder)
        on("show_own_codings", self.show_own)
        on("show_everybody", self.show_all)
        on("blind_mode", self.switch_blind_mode)
        on("compare_coders", self.compare_coders)
        on("history", self.show_history)
        on("shortcuts", lambda: answered(Shortcuts(window)))
        on("key_sheet", lambda: KeySheet.lay_over(window, window.commands))
        on("about", lambda: answered(About(window, _version())))
        window.coder_clicked.connect(self.open_coders)
        window.project_shown.connect(self._on_project_shown)
        self._on_project_shown()

    def open_coders(self) -> None:
        """Open the menu of who codes and whose codings show, at the coder's name."""
        if self.menu is not None:
            self.menu.fill()
            self.menu.popup(self._window.coder_corner() - QPoint(0, self.menu.sizeHint().height()))

    def new_coder(self) -> None:
        """Ask under which name the person codes from now on."""
        sitting = self._window.sitting
        if sitting is None:
            return
        name = AskText.ask(
            self._window,
            self.tr("Who codes?"),
            self.tr("What you code from now on is kept under this name."),
            yes=self.tr("Set"),
        )
        if name:
            self.switch_to(name)

    def switch_to(self, name: str) -> None:
        """Let somebody else work; what is half written is kept first, as the work of whoever wrote it."""
        sitting = self._window.sitting
        if sitting is None or (sitting.project.blind and not self._window.may_leave()):
            return
        self._window.finish_writing()
        sitting.switch_coder(name)

    def rename_coder(self) -> None:
        """Ask what the coder who works now is to be called."""
        sitting = self._window.sitting
        if sitting is None or not sitting.writable:
            return
        coder = sitting.project.coder
        name = AskText.ask(
            self._window,
            self.tr("Rename the coder"),
            self.tr("Everything that {name} coded stays theirs, under the new name.").format(name=coder.name),
            start=coder.name,
            yes=self.tr("Rename"),
        )
        if not name or name == coder.name:
            return
        if (
            sitting.project.reader.find(Coder, coder.id) is None
        ):  # who has done nothing yet has no record to rename
            sitting.project.enrol(coder.name)
        sitting.perform(RenameCoder(coder.id, name))

    def show_own(self) -> None:
        """Show only what the coder who works now coded."""
        sitting = self._window.sitting
        if sitting is not None:
            sitting.shown.only_coders(frozenset({sitting.project.coder.id}))

    def show_all(self) -> None:
        """Show everybody's codings."""
        if self._window.sitting is not None:
            self._window.sitting.shown.only_coders(None)

    def switch_blind_mode(self) -> None:
        """Hide the others' codings from each coder, or show them again after a question."""
        sitting = self._window.sitting
        if sitting is None or not self._window.may_leave():
            self._mark_blind_mode()
            return
        if sitting.project.blind and not self._is_sure():
            self._mark_blind_mode()
            return
        sitting.be_blind(wanted=not sitting.project.blind)
        sitting.messages.inform(
            self.tr("Blind mode: each coder sees only their own codings and memos.")
            if sitting.project.blind
            else self.tr("Blind mode is off: everybody's codings show.")
        )

    def compare_coders(self) -> None:
        """Compare two coders on the source that is open, else on the first; where nothing can be compared, say why."""
        sitting = self._window.sitting
        if sitting is None:
            return
        source = self._window.source_shown()
        if source is None or len(sitting.project.coders()) < 2:
            told = self.tr("To compare, the project needs a source and two coders.")
            sitting.messages.inform(told)
            return
        if sitting.project.blind:
            told = self.tr("Blind mode keeps the others' codings from sight; switch it off to compare.")
            sitting.messages.inform(told)
            return
        self.comparing = CompareCoders(self._window, sitting, source)
        self.comparing.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.comparing.destroyed.connect(self._on_comparing_gone)
        self.comparing.show()

    def show_history(self) -> None:
        """Show the history beside whatever workspace is at the front, or go to it."""
        if self._dock is None or self.history is None:
            return
        self._dock.come()
        self.history.on_seen()

    def _on_comparing_gone(self) -> None:
        self.comparing = None

    def _is_sure(self) -> bool:
        return Question.ask(
            self._window,
            self.tr("Switch blind mode off?"),
            self.tr("Everybody who opens this project then sees what all coders coded."),
            self.tr("Switch it off"),
        )

    def _on_project_shown(self) -> None:
        sitting = self._window.sitting
        if sitting is None:
            return
        self.menu = CodersMenu(sitting, self._window.commands, self._window)
        self.menu.coder_wanted.connect(self.switch_to)
        self.menu.new_coder_wanted.connect(self.new_coder)
        self.history = HistoryPanel(sitting)
        self._dock = HistoryDock(self.history, self._window)
        sitting.stepped.connect(self.history.on_stepped)
        sitting.eyes_changed.connect(self._on_eyes_changed)
        sitting.coder_changed.connect(self._window.show_facts)
        sitting.closed.connect(self._on_closed)
        self._mark_blind_mode()

    def _on_eyes_changed(self) -> None:
        self._window.remake()
        self._window.show_facts()
        self._mark_blind_mode()
        if self.history is not None:
            self.history.on_eyes_changed()

    def _on_closed(self) -> None:
        # At once: later, a switch of language would still reach them, whose project is closed.
        for gone in (self._dock, self.menu):
            if gone is not None:
                shiboken6.delete(gone)
        self._dock = self.history = self.menu = None

    def _mark_blind_mode(self) -> None:
        sitting = self._window.sitting
        self._window.commands["blind_mode"].setChecked(sitting is not None and sitting.project.blind)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("workbench")
    except PackageNotFoundError:
        return "?"
