"""The saved comparisons: live ones, made anew whenever they are opened."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workbench.domain.comparison_form import read, written
from workbench.domain.comparisons import Comparison, ComparisonWish
from workbench.domain.errors import InvalidField
from workbench.domain.matrices import SavedTable, TableKind
from workbench.services.comparison_words import ComparisonWords
from workbench.services.reporting_comparison import comparison_title
from workbench.ui.actions import Actions
from workbench.ui.panels.saved_tables import SavedTables, TableDraft
from workbench.ui.sitting import Sitting


class SavedComparisons(SavedTables):
    """Saves what ``asked`` returns: what is compared, and how that came out; nothing where either is None."""

    wish_opened = Signal(object)
    """A ComparisonWish that was saved is to be carried out."""

    def __init__(
        self,
        sitting: Sitting,
        actions: Actions,
        asked: Callable[[], tuple[ComparisonWish | None, Comparison | None]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            sitting, actions, TableKind.COMPARISON, self._drafted, ("save_comparison",), parent=parent
        )
        self._asked = asked
        self.opened.connect(self._on_opened)
        actions.on("save_comparison", lambda: self.save(dated=False))

    def _drafted(self) -> TableDraft | None:
        wish, comparison = self._asked()
        if wish is None or comparison is None:
            return None
        words = ComparisonWords(self._sitting.preferences.language, self._sitting.project.place_level)
        return TableDraft(written(wish), "", "", comparison_title(words, comparison))

    def _on_opened(self, table: SavedTable) -> None:
        try:
            wish = read(table.wish)
        except InvalidField as error:
            self._sitting.tell(error)
            return
        self.wish_opened.emit(wish)
