"""Which joint display is shown, and what can be done with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.coding.joint_displays import RemoveDisplay
from workbench.domain.ids import JointDisplayId
from workbench.domain.joint_displays import JointDisplay
from workbench.services.joint_displays import fresh_display, retitled
from workbench.services.joint_rows import free_title
from workbench.ui.actions import Actions
from workbench.ui.dialogs.ask import AskText
from workbench.ui.dialogs.question import Question
from workbench.ui.panels.base import IconButton, Panel, button, follow, label
from workbench.ui.panels.counted_choice import choice_box
from workbench.ui.sitting import Sitting


class JointBar(Panel):
    """The choice of displays, with buttons for new ones, rows and export."""

    chosen = Signal()
    """Another display is to be shown."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self.choice, self.new, self.row, self.export = choice_box(), button(), button(), button()
        self.more, self._menu = IconButton("more"), QMenu(self)
        self.facts = label("muted", wraps=True)
        for made, name in (
            (self.new, "new_joint_display"),
            (self.row, "add_joint_row"),
            (self.export, "export_joint"),
        ):
            follow(made, actions[name])
        self._menu.addActions([actions["rename_joint_display"], actions["remove_joint_display"]])
        self.more.clicked.connect(
            lambda: self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        self.choice.currentIndexChanged.connect(lambda _at: self.chosen.emit())
        self._lay_out()
        self.fill()
        self.retranslate()

    @property
    def display(self) -> JointDisplay | None:
        """The display that is chosen, as it is kept now."""
        id = self.choice.currentData()
        return self._sitting.project.reader.find(JointDisplay, JointDisplayId(id)) if id else None

    def fill(self, chosen: JointDisplayId | None = None) -> None:
        """Offer the displays that there are; what is chosen stays chosen, unless another one is to be."""
        wanted = chosen or self.choice.currentData()
        found = sorted(
            self._sitting.project.reader.all(JointDisplay), key=lambda each: (each.title.casefold(), each.id)
        )
        self.choice.blockSignals(True)
        self.choice.clear()
        for each in found:
            self.choice.addItem(each.title, each.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(wanted)) if found else -1)
        self.choice.blockSignals(False)
        self.choice.setEnabled(bool(found))

    def make(self) -> JointDisplay | None:
        """Ask for a title and make a display; return it, or None."""
        if not self._sitting.writable:
            return None
        displays = self._sitting.project.reader.all(JointDisplay)
        title = AskText.ask(
            self.window(),
            self.tr("New joint display"),
            self.tr("Its title stands above the table in the report."),
            start=free_title(displays, self.tr("Survey and talks")),
            yes=self.tr("Make"),
        )
        if not title:
            return None
        operation = fresh_display(self._sitting.project, title)
        done = self._sitting.perform(operation)
        return operation.display if done is not None else None

    def rename(self) -> None:
        """Ask for another title."""
        display = self.display
        if display is None or not self._sitting.writable:
            return
        title = AskText.ask(
            self.window(), self.tr("Rename the joint display"), start=display.title, yes=self.tr("Rename")
        )
        if title and title != display.title:
            self._sitting.perform(retitled(self._sitting.project, display, title))

    def remove(self) -> None:
        """Delete the display that is shown, if the person means it."""
        display = self.display
        if display is None or not self._sitting.writable:
            return
        wanted = Question.ask(
            self.window(),
            self.tr("Delete the joint display “{title}”?").format(title=display.title),
            self.tr("No coding is touched. You can undo this."),
            self.tr("Delete"),
            danger=True,
        )
        if wanted:
            told = self.tr("The joint display “{title}” is deleted.").format(title=display.title)
            self._sitting.perform(RemoveDisplay(display.id, display.title), told)

    @override
    def retranslate(self) -> None:
        self.choice.setAccessibleName(self.tr("Joint display"))
        self.choice.setToolTip(self.tr("Joint display"))
        self.new.setText(self.tr("New…"))
        self.new.setAccessibleName(self.tr("New joint display"))
        self.row.setText(self.tr("+ Row"))
        self.row.setAccessibleName(self.tr("Add a row"))
        self.export.setText(self.tr("Export…"))
        self.export.setAccessibleName(self.tr("Export the joint display"))
        self.more.say(self.tr("Rename or delete the joint display"))

    def _lay_out(self) -> None:
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choice.setMaximumWidth(420)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.choice, 3)
        line.addWidget(self.more)
        line.addWidget(self.new)
        line.addStretch(1)
        line.addWidget(self.row)
        line.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 8)
        layout.setSpacing(8)
        layout.addLayout(line)
        layout.addWidget(self.facts)
