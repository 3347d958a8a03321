"""What the commands about a listed source do."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workbench.coding.material import PlaceSource, RemoveSource, RenameSource
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.domain.sources import Source
from workbench.ui.actions import Actions
from workbench.ui.dialogs.ask import AskChoice, AskText
from workbench.ui.dialogs.question import Question
from workbench.ui.panels.sources_panel import SourcesPanel
from workbench.ui.sitting import Sitting


class SourceCommands(QObject):
    """Renames, places and removes the source that is marked in the list."""

    def __init__(self, sitting: Sitting, actions: Actions, panel: SourcesPanel, window: QWidget) -> None:
        super().__init__(window)
        self._sitting, self._panel, self._window = sitting, panel, window
        actions.on("rename_source", self.rename)
        actions.on("place_source", self.place)
        actions.on("remove_source", self.remove)

    def rename(self) -> None:
        """Ask for another name."""
        source = self._marked()
        if source is None:
            return
        name = AskText.ask(
            self._window, self.tr("Rename the source"), start=source.name, yes=self.tr("Rename")
        )
        if name and name != source.name:
            self._sitting.perform(RenameSource(source.id, name))

    def place(self) -> None:
        """Ask to which district the source belongs."""
        source = self._marked()
        if source is None:
            return
        districts = self._sitting.project.reader.all(District)
        choices = [("", self.tr("no district")), *((each.id, each.name) for each in districts)]
        chosen = AskChoice.ask(
            self._window,
            self.tr("District of “{name}”").format(name=source.name),
            choices=choices,
            now=source.district or "",
            yes=self.tr("Set"),
        )
        if chosen is not None and chosen != (source.district or ""):
            self._sitting.perform(PlaceSource(source.id, DistrictId(chosen) if chosen else None))

    def remove(self) -> None:
        """Take the source out, after a look at what goes with it."""
        source = self._marked()
        if source is None:
            return
        codings = len(self._sitting.project.reader.where(Coding, source=source.id))
        sure = codings == 0 or Question.ask(
            self._window,
            self.tr("Remove “{name}”?").format(name=source.name),
            self.tr("With it go %n codings. You can undo this, now or later.", "", codings),
            self.tr("Remove"),
            danger=True,
        )
        if sure:
            told = self.tr("“{name}” is removed.").format(name=source.name)
            self._sitting.perform(RemoveSource(source.id), told)

    def _marked(self) -> Source | None:
        marked = self._panel.current()
        return self._sitting.project.reader.find(Source, marked) if marked else None
