"""The examples on a code's card: words that show what it means, where it ends, and what only looks alike."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codes import CodeExample, ExampleKind
from workbench.domain.ids import CodingId
from workbench.ui.panels.base import IconButton, Panel, label
from workbench.ui.panels.side_by_side import words_list

_PLACE = Qt.ItemDataRole.UserRole
_HIGHEST = 280
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class CodeExamples(Panel):
    """Lists examples by kind; Enter goes to the segment, Alt+arrows move one, Del removes it."""

    segment_wanted = Signal(str)
    """The id of the coding that an example was taken from."""
    removed = Signal(int)
    """The place of the example among all of the code's."""
    moved = Signal(int, int)
    """The place, and -1 or 1."""
    kind_chosen = Signal(int, object)
    """The place, and an ExampleKind."""

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writable = writable
        self._examples: tuple[CodeExample, ...] = ()
        self._there: frozenset[CodingId] = frozenset()
        self._caption, self._hint = label("caption"), label("faint", wraps=True)
        self.list = words_list("")
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.currentRowChanged.connect(lambda _row: self._show_steps())
        self.list.installEventFilter(self)
        self.list.itemActivated.connect(lambda _item: self._on_segment_wanted())
        self.kind = QComboBox()
        self.kind.activated.connect(self._on_kind_chosen)
        self.segment, self.up, self.down, self.remove = (
            IconButton(name) for name in ("source", "chevron-up", "chevron-down", "trash")
        )
        self.segment.clicked.connect(self._on_segment_wanted)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.remove.clicked.connect(self._remove)
        self._lay_out()
        self.retranslate()

    def show_examples(self, examples: Sequence[CodeExample], there: frozenset[CodingId]) -> None:
        """Show a code's examples; ``there`` are those of their codings that can still be gone to."""
        marked = self._marked()
        self._examples, self._there = tuple(examples), there
        self.list.blockSignals(True)
        self.list.clear()
        for kind in ExampleKind:
            for place, each in enumerate(self._examples):
                if each.kind is kind:
                    self.list.addItem(self._item(place, each))
        self.list.blockSignals(False)
        rows = [int(self.list.item(row).data(_PLACE)) for row in range(self.list.count())]
        if rows:
            self.list.setCurrentRow(rows.index(marked) if marked in rows else 0)
        for each_part in (self.list, *self._steps()):
            each_part.setVisible(bool(rows))
        self._hint.setVisible(not rows)
        self._fit()
        self._show_steps()

    @override
    def retranslate(self) -> None:
        self._caption.setText(self.tr("Examples from segments"))
        self.list.setAccessibleName(self.tr("Examples from segments"))
        self._hint.setText(
            self.tr("Mark a coded segment and choose Codes ▸ Use as typical, boundary or counter example.")
        )
        self.segment.say(self.tr("Go to the segment"))
        self.up.say(self.tr("Move the example up"))
        self.down.say(self.tr("Move the example down"))
        self.remove.say(self.tr("Remove the example"))
        self.kind.setAccessibleName(self.tr("What the example shows"))
        self.kind.clear()
        for kind in ExampleKind:
            self.kind.addItem(self._kind_words(kind), kind.value)
        self.show_examples(self._examples, self._there)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and (step := self._step_of(event)) is not None:
            if event.type() == QEvent.Type.ShortcutOverride:
                # Elsewhere these keys are commands of the window's; in this list they are about examples.
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                step()
                return True
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _step_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        key, alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and key in _MOVES:
            return partial(self._move, _MOVES[key])
        return self._remove if key == Qt.Key.Key_Delete else None

    def _kind_words(self, kind: ExampleKind) -> str:
        if kind is ExampleKind.TYPICAL:
            return self.tr("Typical")
        return self.tr("Boundary") if kind is ExampleKind.BOUNDARY else self.tr("Counter")

    def _item(self, place: int, example: CodeExample) -> QListWidgetItem:
        facts = " · ".join(part for part in (self._kind_words(example.kind), example.provenance) if part)
        item = QListWidgetItem(f"{facts}\n“{example.quote}”")
        item.setData(_PLACE, place)
        return item

    def _lay_out(self) -> None:
        self._caption.setBuddy(self.list)
        foot = QHBoxLayout()
        foot.setSpacing(2)
        for widget in (self.kind, self.segment, self.up, self.down, self.remove):
            foot.addWidget(widget)
        foot.insertStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._caption)
        layout.addWidget(self._hint)
        layout.addWidget(self.list)
        layout.addLayout(foot)

    def _fit(self) -> None:
        """Make the list as high as its lines, up to a limit."""
        self.list.doItemsLayout()
        last = (
            self.list.visualItemRect(self.list.item(self.list.count() - 1)) if self.list.count() else QRect()
        )
        height = last.bottom() + self.list.verticalScrollBar().value() + 12
        self.list.setFixedHeight(min(_HIGHEST, max(44, height)))

    def _steps(self) -> tuple[QWidget, ...]:
        return (self.kind, self.segment, self.up, self.down, self.remove)

    def _marked(self) -> int:
        row = self.list.currentRow()
        return int(self.list.item(row).data(_PLACE)) if row >= 0 else -1

    def _show_steps(self) -> None:
        place = self._marked()
        shown = self._examples[place] if 0 <= place < len(self._examples) else None
        kin = [at for at, each in enumerate(self._examples) if shown is not None and each.kind is shown.kind]
        self.segment.setEnabled(shown is not None and shown.coding in self._there)
        self.up.setEnabled(self._writable and place in kin[1:])
        self.down.setEnabled(self._writable and place in kin[:-1])
        self.remove.setEnabled(self._writable and shown is not None)
        self.kind.setEnabled(self._writable and shown is not None)
        if shown is not None:
            self.kind.setCurrentIndex(self.kind.findData(shown.kind.value))

    def _on_segment_wanted(self) -> None:
        if self.segment.isEnabled():
            self.segment_wanted.emit(self._examples[self._marked()].coding)

    def _on_kind_chosen(self, _index: int) -> None:
        kind = ExampleKind(str(self.kind.currentData()))
        if kind is not self._examples[self._marked()].kind:
            self.kind_chosen.emit(self._marked(), kind)

    def _move(self, by: int) -> None:
        if (self.up if by < 0 else self.down).isEnabled():
            self.moved.emit(self._marked(), by)

    def _remove(self) -> None:
        if self.remove.isEnabled():
            self.removed.emit(self._marked())
