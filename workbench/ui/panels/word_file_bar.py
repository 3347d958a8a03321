"""The line above the changes in a Word file: which file, and what was found in it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.ui.actions import Actions
from workbench.ui.panels.base import Panel, button, follow, label
from workbench.ui.panels.counted_choice import choice_box


class WordFileBar(Panel):
    """Chooses a file, of those that were refreshed lately or another one, and says what is the matter with it."""

    chosen = Signal(object)
    """The Path of a file that is to be looked at."""
    mine_wanted = Signal(bool)
    """Show only what the author changed herself, or everything."""

    def __init__(
        self, actions: Actions, recent: Callable[[], Sequence[str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._recent = recent
        self._path: Path | None = None
        self.box: QComboBox = choice_box()
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.another, self.again = button(), button()
        self.mine = QCheckBox()
        self.facts = label("heading", wraps=True)
        self.warning = label("warning", wraps=True, selectable=True)
        follow(self.another, actions["choose_word_file"])
        follow(self.again, actions["look_at_word_file"])
        self.box.activated.connect(lambda _row: self._on_chosen())
        self.mine.toggled.connect(self.mine_wanted)
        first, second = QHBoxLayout(), QHBoxLayout()
        for widget, stretch in ((self.box, 1), (self.another, 0), (self.again, 0)):
            first.addWidget(widget, stretch)
        second.addWidget(self.facts, 1)
        second.addWidget(self.mine)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 8)
        layout.setSpacing(8)
        layout.addLayout(first)
        layout.addLayout(second)
        layout.addWidget(self.warning)
        self.retranslate()

    def show_file(self, path: Path | None) -> None:
        """Show which file is looked at."""
        self._path = path
        self._fill()

    def say(self, facts: str, warning: str, mine: int) -> None:
        """Say what was found, and what to heed; ``mine`` counts what the author changed herself."""
        self.facts.setText(facts)
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        self.mine.setVisible(bool(mine))
        if not mine:
            self.mine.setChecked(False)
        self.mine.setText(self.tr("Only what I changed myself (%Ln)", "", mine))

    @override
    def retranslate(self) -> None:
        self.box.setAccessibleName(self.tr("Word file"))
        self.another.setText(self.tr("Choose a file…"))
        self.again.setText(self.tr("Look again"))
        self.mine.setText(self.tr("Only what I changed myself (%Ln)", "", 0))
        self.mine.setToolTip(
            self.tr("Places where your words stand in place of the project's, and what you took out")
        )
        self._fill()

    def _fill(self) -> None:
        blocker = QSignalBlocker(self.box)
        self.box.clear()
        now = str(self._path.absolute()) if self._path is not None else ""
        names = [now, *(each for each in self._recent() if each != now)] if now else [*self._recent()]
        if not now:
            self.box.addItem(self.tr("No file chosen"), "")
        for each in names:
            path = Path(each)
            self.box.addItem(
                self.tr("{name} in {folder}").format(name=path.name, folder=path.parent.name), each
            )
            self.box.setItemData(self.box.count() - 1, each, Qt.ItemDataRole.ToolTipRole)
        self.box.setCurrentIndex(0)
        self.box.setEnabled(bool(names))
        blocker.unblock()

    def _on_chosen(self) -> None:
        wanted = str(self.box.currentData() or "")
        if wanted and (self._path is None or wanted != str(self._path.absolute())):
            self.chosen.emit(Path(wanted))
