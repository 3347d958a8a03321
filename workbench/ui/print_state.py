"""What stands in the table builder: which print table or kind, and what is asked for there, kept or not yet."""

from dataclasses import replace
from typing import Final

from workbench.domain.ids import SavedTableId
from workbench.domain.matrices import SavedTable
from workbench.domain.print_tables import PrintKind, PrintWish
from workbench.services.printing.door import print_tables, readable_wish
from workbench.services.redacted_copies import masks_exports
from workbench.ui.sitting import Sitting

_KIND, _TABLE = "kind/", "table/"
FIRST: Final = f"{_KIND}{PrintKind.THEMES.value}"


def kind_key(kind: PrintKind) -> str:
    """Return the key of a kind on the shelf."""
    return f"{_KIND}{kind.value}"


def table_key(table: SavedTableId) -> str:
    """Return the key of a kept table on the shelf."""
    return f"{_TABLE}{table}"


class PrintState:
    """Remembers what was changed on each place of the shelf, so that looking elsewhere loses nothing."""

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._drafts: dict[str, PrintWish] = {}
        self.key = FIRST

    @property
    def table(self) -> SavedTable | None:
        """The kept table that is open, as it is kept; None where a new one is being made."""
        return self.table_at(self.key)

    @property
    def kept(self) -> PrintWish | None:
        """What the open table asks for as it is kept; None for a new one, or one that can't be read."""
        table = self.table
        return readable_wish(table) if table is not None else None

    @property
    def wish(self) -> PrintWish:
        """What is asked for now."""
        draft = self._drafts.get(self.key)
        return draft or self.kept or self.fresh(self.kind)

    @property
    def kind(self) -> PrintKind:
        """The kind that is open."""
        kept = self.kept
        if kept is not None:
            return kept.kind
        return PrintKind(self.key.removeprefix(_KIND)) if self.key.startswith(_KIND) else PrintKind.THEMES

    def fresh(self, kind: PrintKind) -> PrintWish:
        """Return what a new table of a kind asks for until somebody says otherwise."""
        wish = PrintWish(
            kind,
            language=self._sitting.preferences.language,
            masked=masks_exports(self._sitting.project),
        )
        # An appendix is where quotations stand whole.
        return replace(wish, length=0) if kind is PrintKind.QUOTATIONS else wish

    def table_at(self, key: str) -> SavedTable | None:
        """Return the kept table of a key, None for a kind or for one that is gone."""
        if not key.startswith(_TABLE):
            return None
        return self._sitting.project.reader.find(SavedTable, SavedTableId(key.removeprefix(_TABLE)))

    def is_changed(self, key: str | None = None) -> bool:
        """Tell whether a kept table (the open one) is asked for otherwise than it is kept."""
        wanted = self.key if key is None else key
        table, draft = self.table_at(wanted), self._drafts.get(wanted)
        return table is not None and draft is not None and draft != readable_wish(table)

    def change(self, wish: PrintWish) -> None:
        """Ask for something else in the open place."""
        self._drafts[self.key] = wish

    def settle(self, key: str) -> None:
        """Forget what was changed there: it is kept now, or the person wants it no more."""
        self._drafts.pop(key, None)

    def follow(self) -> bool:
        """Leave a table that is gone for a new one that asks for the same; tell whether that was so."""
        if self.key.startswith(_KIND) or self.table is not None:
            return False
        left = self._drafts.pop(self.key, None)
        self.key = kind_key(left.kind) if left is not None else FIRST
        if left is not None:
            self._drafts[self.key] = left
        return True

    def tables(self) -> tuple[SavedTable, ...]:
        """Return the print tables that are kept, by name."""
        return print_tables(self._sitting.project.reader)

    def protected(self, wish: PrintWish) -> PrintWish:
        """Return a wish as it may leave: masked where the project masks all that it exports."""
        return replace(wish, masked=wish.masked or masks_exports(self._sitting.project))
