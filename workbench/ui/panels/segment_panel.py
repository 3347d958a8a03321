"""The details of the segment that was clicked: its words, its codes, who gave them, its memos."""

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.coding.codings import RemoveMemo, SetMemo
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Origin
from workbench.domain.ids import CoderId
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.store import Change
from workbench.services.coding import memo_about, memo_on
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.delegates.row import RowDelegate
from workbench.ui.models.roles import COLOUR, DETAIL, KEY
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.memo_marks import mark_of, memo_behind, memo_colour, memo_name
from workbench.ui.sitting import Sitting

_ROW = 30


class SegmentPanel(Panel):
    """Shows the codings and memos under a click; the coding that is marked is what the commands are about."""

    coding_marked = Signal(object)
    """The id of what is marked as the transcript calls it, a coding's or a memo's; or None."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self._ids: tuple[str, ...] = ()
        self._codes = QListWidget()
        self._quote = label("quote", wraps=True, selectable=True)
        self._facts = label("muted", wraps=True)
        self.memo = Field(3)
        self._recode, self._remove = button(), button("danger")
        self._empty = EmptyState("quote")
        self._pages = QStackedWidget()
        self._codes.currentItemChanged.connect(lambda _now, _before: self._on_marked())
        self.memo.committed.connect(self._on_memo_written)
        self._recode.clicked.connect(actions["recode"].trigger)
        self._remove.clicked.connect(self._on_remove)
        self._lay_out()
        self.retranslate()
        self.show_codings(())

    def show_codings(self, ids: tuple[str, ...]) -> None:
        """Show these codings and memos, called as the transcript calls them, or the hint to click one."""
        self.memo.text.commit()
        self._ids = ids
        self._refresh()

    def current(self) -> Coding | None:
        """Return the coding that is marked; None when a memo is, or nothing."""
        key = self._marked()
        return None if key is None else self._sitting.project.reader.find(Coding, key)

    def current_memo(self) -> Memo | None:
        """Return the memo on words that is marked; a coding's memo is none of these."""
        id_ = memo_behind(self._marked() or "")
        return None if id_ is None else self._sitting.project.reader.find(Memo, id_)

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if self._ids and change.touches(Coding, Code, Memo):
            self._refresh()

    @override
    def retranslate(self) -> None:
        self.memo.say(self.tr("Memo"), self.tr("What strikes you about this segment"))
        self._recode.setText(self.tr("Another code…"))
        self._remove.setText(self.tr("Remove"))
        self._codes.setAccessibleName(self.tr("Codes of this segment"))
        self._empty.say(
            self.tr("No segment chosen"),
            self.tr("Click a coloured passage to see its codes. To code: select words and press C."),
        )
        self._refresh()

    @override
    def retint(self) -> None:
        if self._ids:
            self._refresh()

    def _lay_out(self) -> None:
        self._codes.setItemDelegate(RowDelegate(self._codes))
        self._codes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.addWidget(self._quote)
        inside.addWidget(self._facts)
        steps = QHBoxLayout()
        steps.addWidget(self._recode)
        steps.addStretch(1)
        steps.addWidget(self._remove)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(12, 12, 12, 12)
        inner.setSpacing(12)
        inner.addWidget(self._codes)
        inner.addWidget(card)
        inner.addWidget(self.memo)
        inner.addLayout(steps)
        inner.addStretch(1)
        self.memo.text.setReadOnly(not self._sitting.writable)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        self._pages.addWidget(scroll)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _refresh(self) -> None:
        marked, items = self._marked(), [*self._coding_items(), *self._memo_items()]
        self._codes.blockSignals(True)
        self._codes.clear()
        for item in items:
            self._codes.addItem(item)
            if item.data(KEY) == marked:
                self._codes.setCurrentItem(item)
        if items and self._codes.currentRow() < 0:
            self._codes.setCurrentRow(0)
        self._codes.blockSignals(False)
        self._codes.setFixedHeight(min(5, max(1, len(items))) * _ROW + 10)
        self._pages.setCurrentIndex(0 if items else 1)
        self._on_marked()

    def _marked(self) -> str | None:
        row = self._codes.currentRow()
        return str(self._codes.item(row).data(KEY)) if row >= 0 else None

    def _coding_items(self) -> list[QListWidgetItem]:
        reader, book = self._sitting.project.reader, self._sitting.project.codebook()
        codings = [
            coding for coding in (reader.find(Coding, each) for each in self._ids) if coding is not None
        ]
        several = len({coding.coder for coding in codings}) > 1
        items: list[QListWidgetItem] = []
        for coding in codings:
            code = book.code(coding.code)
            where = " / ".join(each.name for each in book.ancestors(code.id))
            # Two coders gave the same code: only their names tell the rows apart.
            detail = self._name_of(coding.coder) if several else where
            items.append(_item(coding.id, code.name, code.colour, detail))
        return items

    def _memo_items(self) -> list[QListWidgetItem]:
        reader = self._sitting.project.reader
        ids = (memo_behind(each) for each in self._ids)
        memos = (reader.find(Memo, each) for each in ids if each is not None)
        return [
            _item(mark_of(memo.id), memo_name(), memo_colour(), self._name_of(memo.author))
            for memo in memos
            if memo is not None
        ]

    def _on_marked(self) -> None:
        coding, memo = self.current(), self.current_memo()
        there = coding is not None
        self._actions.note(
            present=When.CODING if there else When.ALWAYS, absent=When.ALWAYS if there else When.CODING
        )
        self._recode.setEnabled(there and self._sitting.writable)
        self._remove.setEnabled((there or memo is not None) and self._sitting.writable)
        if coding is not None:
            self._quote.setText(f"“{coding.segment.quote}”")
            self._facts.setText(self._facts_of(coding))
            note = memo_about(self._sitting.project, coding.id)
            self.memo.text.show_text(note.text if note else "")
        elif memo is not None:
            self._quote.setText(f"“{memo.segment.quote}”" if memo.segment else "")
            self._facts.setText(" · ".join((self._name_of(memo.author), _moment(memo.created_at))))
            self.memo.text.show_text(memo.text)
        self.coding_marked.emit(self._marked() if there or memo is not None else None)

    def _facts_of(self, coding: Coding) -> str:
        how = self.tr("by hand") if coding.origin is Origin.HAND else self.tr("suggestion accepted")
        return " · ".join((self._name_of(coding.coder), how, _moment(coding.created_at)))

    def _name_of(self, id_: CoderId) -> str:
        coder = self._sitting.project.reader.find(Coder, id_)
        return coder.name if coder else "?"

    def _on_memo_written(self, words: str) -> None:
        coding, memo = self.current(), self.current_memo()
        if not self._sitting.writable:
            return
        if coding is not None:
            self._sitting.perform(memo_on(self._sitting.project, MemoTarget.CODING, coding.id, words))
        elif memo is not None:
            self._sitting.perform(SetMemo(memo.rewritten(words)) if words else RemoveMemo(memo.id))

    def _on_remove(self) -> None:
        memo = self.current_memo()
        if memo is None:
            self._actions["remove_coding"].trigger()
        elif self._sitting.writable:
            self._sitting.perform(RemoveMemo(memo.id), self.tr("The memo is removed."))


def _item(key: str, name: str, colour: str, detail: str) -> QListWidgetItem:
    item = QListWidgetItem(name)
    item.setData(KEY, key)
    item.setData(COLOUR, colour)
    item.setData(DETAIL, detail)
    return item


def _moment(at: datetime) -> str:
    shown = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)
