"""Operations on saved tables."""

from dataclasses import dataclass, replace

from workbench.domain.codes import checked_name
from workbench.domain.errors import NameTaken
from workbench.domain.ids import SavedTableId
from workbench.domain.matrices import SavedTable
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectStore


@dataclass(frozen=True, slots=True)
class SaveTable:
    """Keep a table under a name, or keep another name or another table in its place."""

    table: SavedTable

    @property
    def step(self) -> Step:
        """Named by the table's name."""
        return Step("save_table", self.table.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep it.

        Raises:
            NameEmpty: the name says nothing. NameTaken: another saved table bears it.
        """
        name = checked_name(self.table.name)
        if any(
            each.name.casefold() == name.casefold()
            for each in store.all(SavedTable)
            if each.id != self.table.id
        ):
            raise NameTaken(name)
        log = EditLog(store)
        log.put(replace(self.table, name=name))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RemoveSavedTable:
    """Forget a saved table; no coding is touched."""

    table: SavedTableId
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by the table's name, when the caller gave it."""
        return Step("remove_saved_table", self.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Forget it; raise UnknownThing when it is not there."""
        log = EditLog(store)
        log.remove(store.get(SavedTable, self.table))
        return log.inverse(self.step)
