"""What the matrix page shows: numbers of now, or of a date, or those of now held against those of a date."""

from typing import TYPE_CHECKING

from workbench.domain.arrangement_form import read as read_arrangement
from workbench.domain.arrangement_form import written as written_arrangement
from workbench.domain.arrangements import Arrangement, arranged
from workbench.domain.matrices import Matrix, MatrixWish, SavedTable
from workbench.domain.matrix_form import read_matrix, read_wish, written_matrix, written_wish
from workbench.services.matrix_shown import ShownMatrix
from workbench.services.matrix_words import MatrixWords
from workbench.ui.matrix_counting import Tabulated, Weighed
from workbench.ui.models.matrix_look import Cell, values_of
from workbench.ui.panels.saved_tables import TableDraft

if TYPE_CHECKING:
    from workbench.domain.ids import SavedTableId


class MatrixState:
    """One matrix and how it is laid out. Asks nothing and counts nothing."""

    def __init__(self) -> None:
        """Show nothing yet."""
        self.arrangement = Arrangement()
        self.opened: SavedTableId | None = None
        """The saved table that was opened last, until it was left."""
        self._live: Matrix | None = None
        self._wish: MatrixWish | None = None
        self._weighed: Weighed | None = None
        self._dated: Matrix | None = None
        self._against: Matrix | None = None

    @property
    def matrix(self) -> Matrix | None:
        """The numbers that are shown."""
        return self._dated if self._dated is not None else self._live

    @property
    def is_dated(self) -> bool:
        """Tell whether the numbers are of a date: nothing that is changed now is in them."""
        return self._dated is not None

    @property
    def is_compared(self) -> bool:
        """Tell whether numbers of now are held against those of a date."""
        return self._against is not None

    @property
    def is_counted(self) -> bool:
        """Tell whether anything was counted in this sitting."""
        return self._live is not None

    def take(self, counted: Tabulated) -> None:
        """Take numbers of now."""
        self._live, self._wish, self._weighed = counted.matrix, counted.wish, None

    def weigh(self, weighed: Weighed) -> None:
        """Take on how little the numbers of now rest."""
        self._weighed = weighed

    def open(self, table: SavedTable, *, blind: bool = False) -> MatrixWish:
        """Take a saved table, with its numbers where it is dated, and return what it asks for.

        ``blind`` takes no numbers of a date: they may tell what others coded.

        Raises:
            InvalidField: what was saved can't be read.
        """
        self.opened = table.id
        wish = read_wish(table.wish)
        dated = read_matrix(table.result) if table.result and not blind else None
        self.arrangement = read_arrangement(table.view)
        self._wish, self._dated, self._against = wish, dated, None
        return wish

    def leave_date(self) -> None:
        """Show numbers of now, held against nothing."""
        self._dated = self._against = self.opened = None

    def compare(self) -> None:
        """Hold numbers of now against those of the date."""
        self._against, self._dated = self._dated, None

    def go_back(self) -> None:
        """Show the numbers of the date again."""
        self._dated, self._against = self._against, None

    def weighed(self) -> Weighed:
        """Return on how little the numbers that are shown rest; of a date nobody knows."""
        return self._weighed if self._weighed is not None and self._dated is None else Weighed()

    def before(self) -> dict[Cell, float] | None:
        """Return the values that those of now are held against."""
        return values_of(self._against) if self._against is not None else None

    def shown(self, words: MatrixWords, query: str, name: str, date: str = "") -> ShownMatrix | None:
        """Return what is shown, laid out; ``query`` is what the query is called, ``name`` the saved table.

        ``date`` is when the table was saved: numbers of a date say it wherever they are seen.
        """
        matrix, wish = self.matrix, self._wish
        if matrix is None or wish is None:
            return None
        sentence = words.sentence(wish, matrix, query=query, date=date if self.is_dated else "")
        laid = arranged(matrix, self.arrangement)
        return ShownMatrix(laid, wish, words, sentence, self.arrangement.totals, name)

    def draft(self, words: MatrixWords) -> TableDraft | None:
        """Return what is to be saved: what is shown, whatever is asked for meanwhile and not counted yet."""
        wish = self._wish
        if self.matrix is None or wish is None:
            return None
        return TableDraft(
            written_wish(wish),
            written_matrix(self.matrix),
            written_arrangement(self.arrangement),
            words.title(wish),
        )
