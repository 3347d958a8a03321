"""A row that goes on in a next one where room ends: for choices that fit beside each other in a wide window only."""

import shiboken6
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override


class FlowLayout(QLayout):
    """Lays widgets out as words of a line are; each is as wide as it likes to be, none wider than the room."""

    def __init__(self, parent: QWidget | None = None, across: int = 16, down: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._across, self._down = across, down
        self._heights: dict[int, int] = {}
        self._least: QSize | None = None

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        self.invalidate()
        return self._items.pop(index)

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        # Asked hundreds of times for the same few widths while a page is laid out.
        if width not in self._heights:
            self._heights[width] = self._placed(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    @override
    def invalidate(self) -> None:
        self._heights, self._least = {}, None
        super().invalidate()

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._placed(rect, move=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        if self._least is None:
            self._least = self._least_size()
        return self._least

    def _least_size(self) -> QSize:
        least = QSize()
        for item in self._living():
            if not item.isEmpty():
                least = least.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _living(self) -> list[QLayoutItem]:
        """Return the items that are still there: when Qt takes a page apart, they go before the layout does."""
        return [item for item in self._items if shiboken6.isValid(item)]

    def _placed(self, rect: QRect, *, move: bool) -> int:
        """Put the widgets where they belong, if they are to move, and return how high all of them are."""
        margins = self.contentsMargins()
        room = rect.adjusted(margins.left(), margins.top(), -margins.right(), -margins.bottom())
        line: list[tuple[QLayoutItem, QSize]] = []
        x, y, high = 0, room.top(), 0
        for item in self._living():
            if item.isEmpty():
                continue
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(room.width(), item.minimumSize().width())))
            if line and x + size.width() > room.width():
                self._put(line, room.left(), y, high, move=move)
                line, x, y, high = [], 0, y + high + self._down, 0
            line.append((item, size))
            x += size.width() + self._across
            high = max(high, size.height())
        self._put(line, room.left(), y, high, move=move)
        return y + high + margins.bottom() - rect.top()

    def _put(
        self, line: list[tuple[QLayoutItem, QSize]], left: int, top: int, high: int, *, move: bool
    ) -> None:
        for item, size in line if move else ():
            item.setGeometry(QRect(QPoint(left, top + (high - size.height()) // 2), size))
            left += size.width() + self._across
