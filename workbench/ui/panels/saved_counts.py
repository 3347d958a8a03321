"""What a counting page does with saved tables: opens live and dated ones, leaves them when somebody chooses anew."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from workbench.domain.errors import WorkbenchError
from workbench.domain.matrices import SavedTable, TableKind
from workbench.domain.store import Change
from workbench.services.reporting_choices import date_words
from workbench.services.word_exports import Listing
from workbench.ui.actions import Actions
from workbench.ui.labels import moment_words
from workbench.ui.panels.counting_page import CountingPage
from workbench.ui.panels.matrix_date import MatrixDate
from workbench.ui.panels.saved_tables import SavedTables, TableDraft
from workbench.ui.sitting import Sitting


class SavedCounts(QObject):
    """Stands between a page and its saved tables. ``open_wish`` and ``open_result`` take what was written of them.

    What was counted at a date stays until another choice is made. In blind mode it is counted anew: a kept result may
    tell what others coded.
    """

    def __init__(
        self,
        page: CountingPage,
        sitting: Sitting,
        actions: Actions,
        kind: TableKind,
        commands: tuple[str, str],
        draft: Callable[[], TableDraft | None],
        open_wish: Callable[[str], None],
        open_result: Callable[[str], None],
    ) -> None:
        super().__init__(page)
        self._page, self._sitting = page, sitting
        self._open_wish, self._open_result = open_wish, open_result
        self._dated = False
        self.saved = SavedTables(sitting, actions, kind, draft, commands)
        self.date = MatrixDate(sitting)
        self.saved.opened.connect(self._on_opened)
        self.saved.changed.connect(self._on_changed)
        self.date.anew_wanted.connect(self.leave)
        save, keep = commands
        actions.on(save, lambda: self.saved.save(dated=False))
        actions.on(keep, lambda: self.saved.save(dated=True))
        sitting.eyes_changed.connect(self.leave)

    @property
    def is_dated(self) -> bool:
        """Tell whether what is shown was counted at a date, and stays so."""
        return self._dated

    def date_words(self) -> str:
        """Say of which date the numbers are that are shown, or about to be; nothing of those of now."""
        shown = self.saved.shown
        if shown is None or not shown.result or self._sitting.project.eyes is not None:
            return ""
        return date_words(moment_words(shown.created_at), self._sitting.preferences.language)

    def dated(self, listing: Listing) -> Listing:
        """Return a table for a file that says of which date its numbers are, where they are not of now."""
        return replace(listing, note=f"{self.date_words()} {listing.note}".strip())

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        self.saved.on_changed(change)

    def choose(self) -> None:
        """Be told that another choice was made: what was counted at a date is not that any more."""
        if self._dated:
            self.leave()
        else:
            self._page.count_soon()

    def leave(self) -> None:
        """Count what was counted at a date as it is now; what is live already stays open."""
        if self._dated:
            self.saved.forget()

    def _on_opened(self, table: SavedTable) -> None:
        try:
            self._open_wish(table.wish)
            if table.result and self._sitting.project.eyes is None:
                self._page.job.drop()
                self._open_result(table.result)
        except WorkbenchError as error:
            self._sitting.tell(error)

    def _on_changed(self) -> None:
        shown, before = self.saved.shown, self._dated
        self._dated = shown is not None and bool(shown.result) and self._sitting.project.eyes is None
        self.date.show_table(shown if self._dated else None, compared=False)
        if before or not self._dated:
            self._page.count_soon()
