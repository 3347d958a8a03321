"""The suggestions that wait for a decision."""

from bisect import bisect_left
from collections.abc import Callable, Collection

from PySide6.QtCore import QAbstractListModel, QCoreApplication, Qt
from typing_extensions import override

from workbench.coding.many_codes import is_offered
from workbench.domain.codes import Codebook
from workbench.domain.ids import CodeId
from workbench.domain.spans import Span
from workbench.domain.suggestions import Reason, ReasonKind, Suggestion
from workbench.ui.bands import likelihood_words, steps_of
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import COLOUR, DETAIL, KEY, QUOTE, STEPS


class SuggestionsModel(QAbstractListModel):
    """Suggestions of the open source in the order of the text. Keys stay the same while the list shrinks."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[int, Suggestion]] = []
        self._book = Codebook(())
        self._next_key = 0

    def show_suggestions(self, suggestions: tuple[Suggestion, ...], book: Codebook) -> None:
        """Show these and no others."""
        self.beginResetModel()
        self._book = book
        ordered = sorted(suggestions, key=_order)
        self._rows = [(self._next_key + place, each) for place, each in enumerate(ordered)]
        self._next_key += len(self._rows)
        self.endResetModel()

    def rows(self) -> tuple[tuple[int, Suggestion], ...]:
        """Return keys and suggestions in order."""
        return tuple(self._rows)

    def at(self, row: int) -> tuple[int, Suggestion] | None:
        """Return key and suggestion of a row, or None beyond the end."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, key: int) -> int:
        """Return the row of a key; -1 when it is gone."""
        return next((row for row, (own, _suggestion) in enumerate(self._rows) if own == key), -1)

    def follow(self, suggestions: Collection[Suggestion], stays: Callable[[int, Suggestion], bool]) -> None:
        """List these in place of those that don't stay, row by row: what is listed before and after is not moved.

        What stays keeps its key, and of ``suggestions`` what overlaps it with the same code is left out.
        """
        wanted = {_same(each): each for each in suggestions}
        for row in range(len(self._rows) - 1, -1, -1):
            key, each = self._rows[row]
            if not stays(key, each) and _same(each) not in wanted:
                self.take(row)
        for row, (key, each) in enumerate(self._rows):
            again = wanted.pop(_same(each), None)
            if again is not None and again != each and not stays(key, each):
                self._rows[row] = (key, again)
                self.dataChanged.emit(self.index(row), self.index(row))
        held = [each for key, each in self._rows if stays(key, each)]
        for each in sorted(wanted.values(), key=_order):
            if any(each.code == other.code and each.span.overlaps(other.span) for other in held):
                continue
            row = bisect_left(self._rows, _order(each), key=lambda entry: _order(entry[1]))
            self._insert(row, self._next_key, each)
            self._next_key += 1

    def row_near(self, sight: Span | None, step: int) -> int:
        """Return the row of the first suggestion from what can be seen on; going back, of the last up to there."""
        if sight is None:
            return 0
        if step > 0:
            return next(
                (row for row, (_key, each) in enumerate(self._rows) if each.span.end > sight.start), 0
            )
        before = [row for row, (_key, each) in enumerate(self._rows) if each.span.start < sight.end]
        return before[-1] if before else len(self._rows) - 1

    def take(self, row: int) -> None:
        """Take a row out."""
        self.beginRemoveRows(NOWHERE, row, row)
        del self._rows[row]
        self.endRemoveRows()

    def bring_back(self, key: int, suggestion: Suggestion) -> None:
        """Put a suggestion back where it stood, unless its code is gone or archived."""
        if not _is_offered(self._book, suggestion):
            return
        row = bisect_left(self._rows, _order(suggestion), key=lambda entry: _order(entry[1]))
        self._insert(row, key, suggestion)

    def _insert(self, row: int, key: int, suggestion: Suggestion) -> None:
        self.beginInsertRows(NOWHERE, row, row)
        self._rows.insert(row, (key, suggestion))
        self.endInsertRows()

    def drop_missing_codes(self, book: Codebook) -> None:
        """Follow the codebook: suggestions for codes that are gone or archived go too."""
        for row in range(len(self._rows) - 1, -1, -1):
            if not _is_offered(book, self._rows[row][1]):
                self.take(row)
        # Not before: while one row goes, others that wait for it are still painted.
        self._book = book
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.at(index.row()) if index.isValid() else None
        if row is None:
            return None
        key, suggestion = row
        code = self._book.code(suggestion.code)
        if role == Qt.ItemDataRole.DisplayRole:
            return code.name
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            likely = likelihood_words(suggestion.confidence)
            return f"{self._book.path(code.id)} ({likely}): “{suggestion.quote}”. {why(suggestion)}"
        return {
            KEY: key,
            COLOUR: code.colour,
            QUOTE: suggestion.quote,
            DETAIL: why(suggestion),
            STEPS: steps_of(suggestion.confidence),
        }.get(role)


def _order(suggestion: Suggestion) -> tuple[int, int, float, str]:
    return suggestion.span.start, suggestion.span.end, -suggestion.confidence, suggestion.code


def _same(suggestion: Suggestion) -> tuple[str, Span, CodeId]:
    return suggestion.source, suggestion.span, suggestion.code


def _is_offered(book: Codebook, suggestion: Suggestion) -> bool:
    return suggestion.code in book and is_offered(book.code(suggestion.code))


def why(suggestion: Suggestion) -> str:
    """Return why something was suggested, the terms first."""
    words = [_words_of(reason) for reason in suggestion.reasons[:3]]
    return " · ".join(dict.fromkeys(words))


def _words_of(reason: Reason) -> str:
    text = " ".join(reason.text.split())
    short = text if len(text) <= 70 else text[:69].rstrip() + "…"
    if reason.kind is ReasonKind.TERM:
        return QCoreApplication.translate("Suggestions", "keyword “{text}”").format(text=short)
    if reason.kind is ReasonKind.CONTEXT:
        return QCoreApplication.translate("Suggestions", "after “{text}”").format(text=short)
    if reason.kind is ReasonKind.DEFINITION:
        return QCoreApplication.translate("Suggestions", "word of the definition “{text}”").format(text=short)
    return QCoreApplication.translate("Suggestions", "like your segment “{text}”").format(text=short)
