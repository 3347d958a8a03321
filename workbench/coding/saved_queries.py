"""Operations on saved queries."""

from dataclasses import dataclass, replace

from workbench.domain.codes import checked_name
from workbench.domain.errors import NameTaken, UnknownThing
from workbench.domain.ids import SavedQueryId
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.queries import SavedQuery
from workbench.domain.query_form import read
from workbench.domain.store import ProjectReader, ProjectStore


@dataclass(frozen=True, slots=True)
class SaveQuery:
    """Keep a query under a name, or keep another name or another query in its place."""

    query: SavedQuery

    @property
    def step(self) -> Step:
        """Named by the query's name."""
        return Step("save_query", self.query.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep it.

        Raises:
            NameEmpty: the name says nothing. NameTaken: another saved query bears it.
            UnknownField, InvalidField: what is to be kept is no query.
        """
        name = checked_name(self.query.name)
        read(self.query.query)
        if any(
            each.name.casefold() == name.casefold()
            for each in store.all(SavedQuery)
            if each.id != self.query.id
        ):
            raise NameTaken(name)
        log = EditLog(store)
        log.put(replace(self.query, name=name))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RemoveSavedQuery:
    """Forget a saved query; no coding is touched."""

    query: SavedQueryId
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by the query's name, when the caller gave it."""
        return Step("remove_saved_query", self.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Forget it; raise UnknownThing when it is not there."""
        log = EditLog(store)
        log.remove(store.get(SavedQuery, self.query))
        return log.inverse(self.step)


def query_named(reader: ProjectReader, name: str) -> SavedQuery:
    """Return the saved query of that name, or id; raise UnknownThing when there is none."""
    for each in reader.all(SavedQuery):
        if each.id == name or each.name.casefold() == " ".join(name.split()).casefold():
            return each
    raise UnknownThing("saved_query", name)
