"""Which codes the tree shows, and in what order: what is looked for, the archived ones or not, by hand or by column."""

from collections.abc import Collection

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt
from typing_extensions import override

from workbench.coding.many_codes import is_offered
from workbench.coding.ranking import Part, hits
from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId
from workbench.domain.spans import Span
from workbench.ui.models.codes_model import CodesModel
from workbench.ui.models.roles import KEY, ORDER

_Marks = dict[CodeId, tuple[Span, ...]]


class CodesFilter(QSortFilterProxyModel):
    """Stands between the tree of codes and who looks at it. A code that fits keeps those above it in sight."""

    def __init__(self, model: CodesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._typed = ""
        self._archived = False
        self._visible: Collection[CodeId] = frozenset()
        self._marks: _Marks = {}
        self.best: CodeId | None = None
        """The code that fits best what is looked for, None when nothing is looked for or nothing fits."""
        self.setSortRole(ORDER)
        self.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setSortLocaleAware(True)
        self.look_at(model.book)
        self.setSourceModel(model)

    @property
    def shows_archived(self) -> bool:
        """Tell whether archived codes are in sight."""
        return self._archived

    @property
    def by_hand(self) -> bool:
        """Tell whether the codes stand in the codebook's own order."""
        return self.sortColumn() < 0

    def show_archived(self, *, wanted: bool) -> None:
        """Show archived codes, or put them out of sight."""
        self._archived = wanted
        self._anew()

    def look_for(self, typed: str) -> None:
        """Show the codes that fit what was typed, and those above and below them."""
        self._typed = typed
        self._anew()

    def look_at(self, book: Codebook) -> None:
        """Take a codebook in before the model shows it, so that what is new is in sight at once."""
        found = hits(self._typed, book, [each for each in book if self._archived or is_offered(each)])
        looking = bool(self._typed.strip())
        self.best = found[0].code if found and looking else None
        seen = {hit.code for hit in found}
        below = {
            each.id for hit in found if looking and hit.part is Part.NAME for each in book.branch(hit.code)
        }
        wanted = {code for code in seen | below if self._archived or is_offered(book.code(code))}
        self._visible = wanted | {each.id for code in wanted for each in book.ancestors(code)}
        self._marks = {hit.code: hit.marks for hit in found if hit.marks}

    def hidden(self, code: Code) -> bool:
        """Tell whether a code is out of sight."""
        return code.id not in self._visible

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        return self._model.index(source_row, 0, source_parent).data(KEY) in self._visible

    def _anew(self) -> None:
        self.look_at(self._model.book)
        self.show_marks()
        self.invalidate()

    def show_marks(self) -> None:
        """Mark in the names where they fit what is looked for."""
        self._model.show_marks(self._marks)
