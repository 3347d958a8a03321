"""Operations on saved filters of cases, sessions and follow-ups."""

from dataclasses import dataclass, replace

from workbench.domain.codes import Code, checked_name
from workbench.domain.districts import District
from workbench.domain.errors import InvalidField, NameTaken, UnknownThing
from workbench.domain.ids import SavedFilterId
from workbench.domain.operations import EditLog, Restoration, Step
from workbench.domain.store import ProjectReader, ProjectStore
from workbench.domain.supervision_filters import SavedFilter


@dataclass(frozen=True, slots=True)
class SaveFilter:
    """Keep a filter under a name, or another filter under the name that it bears already."""

    saved: SavedFilter

    @property
    def step(self) -> Step:
        """Named by the filter's name."""
        return Step("save_filter", self.saved.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Keep it.

        Raises:
            NameEmpty: the name says nothing. NameTaken: another filter bears it, capital letters aside.
            UnknownThing: a district or code is not there. InvalidField: the period ends before it begins.
        """
        wanted = self.saved.filter
        name = _free_name(store, self.saved)
        for district in wanted.districts:
            store.get(District, district)
        for code in wanted.codes:
            store.get(Code, code)
        if wanted.since is not None and wanted.until is not None and wanted.until < wanted.since:
            raise InvalidField("until", wanted.until.isoformat())
        log = EditLog(store)
        log.put(replace(self.saved, name=name))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RenameFilter:
    """Let a saved filter bear another name."""

    saved: SavedFilterId
    name: str

    @property
    def step(self) -> Step:
        """Named by the new name."""
        return Step("rename_filter", self.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Rename it; raise UnknownThing when it is not there, NameEmpty or NameTaken for the name."""
        after = replace(store.get(SavedFilter, self.saved), name=self.name)
        log = EditLog(store)
        log.put(replace(after, name=_free_name(store, after)))
        return log.inverse(self.step)


@dataclass(frozen=True, slots=True)
class RemoveFilter:
    """Forget a saved filter."""

    saved: SavedFilterId
    name: str = ""

    @property
    def step(self) -> Step:
        """Named by the filter's name, when the caller gave it."""
        return Step("remove_filter", self.name)

    def apply(self, store: ProjectStore) -> Restoration:
        """Forget it; raise UnknownThing when it is not there."""
        log = EditLog(store)
        log.remove(store.get(SavedFilter, self.saved))
        return log.inverse(self.step)


def filter_named(reader: ProjectReader, name: str) -> SavedFilter:
    """Return the saved filter of that name or id; raise UnknownThing when there is none."""
    for each in reader.all(SavedFilter):
        if each.id == name or each.name.casefold() == " ".join(name.split()).casefold():
            return each
    raise UnknownThing("saved_filter", name)


def _free_name(reader: ProjectReader, saved: SavedFilter) -> str:
    name = checked_name(saved.name)
    others = (each for each in reader.all(SavedFilter) if each.id != saved.id)
    if any(each.name.casefold() == name.casefold() for each in others):
        raise NameTaken(name)
    return name
