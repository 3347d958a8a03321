"""The details of the segment that was clicked: its words, its codes, who gave them, a memo."""

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

from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Origin
from workbench.domain.ids import CodingId
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.store import Change
from workbench.services.coding import memo_about, memo_on
from workbench.ui.actions import Actions
from workbench.ui.command_list import When
from workbench.ui.delegates.row import RowDelegate
from workbench.ui.models.roles import COLOUR, DETAIL, KEY
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.in_place import Field
from workbench.ui.sitting import Sitting

_ROW = 30


class SegmentPanel(Panel):
    """Shows the codings under a click; the one that is marked is what the commands are about."""

    coding_marked = Signal(object)
    """A CodingId, or None."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self._ids: tuple[CodingId, ...] = ()
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
        self._remove.clicked.connect(actions["remove_coding"].trigger)
        self._lay_out()
        self.retranslate()
        self.show_codings(())

    def show_codings(self, ids: tuple[CodingId, ...]) -> None:
        """Show these codings, or the hint to click one."""
        self.memo.text.commit()
        self._ids = ids
        self._refresh()

    def current(self) -> Coding | None:
        """Return the coding that is marked."""
        row = self._codes.currentRow()
        return (
            self._sitting.project.reader.find(Coding, self._codes.item(row).data(KEY)) if row >= 0 else None
        )

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
        self._on_marked()

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
        reader, book = self._sitting.project.reader, self._sitting.project.codebook()
        marked = self.current()
        codings = [
            coding for coding in (reader.find(Coding, each) for each in self._ids) if coding is not None
        ]
        several = len({coding.coder for coding in codings}) > 1
        self._codes.blockSignals(True)
        self._codes.clear()
        for coding in codings:
            code = book.code(coding.code)
            item = QListWidgetItem(code.name)
            item.setData(KEY, coding.id)
            item.setData(COLOUR, code.colour)
            where = " / ".join(each.name for each in book.ancestors(code.id))
            # Two coders gave the same code: only their names tell the rows apart.
            item.setData(DETAIL, self._coder_of(coding) if several else where)
            self._codes.addItem(item)
            if marked is not None and marked.id == coding.id:
                self._codes.setCurrentItem(item)
        if codings and self._codes.currentRow() < 0:
            self._codes.setCurrentRow(0)
        self._codes.blockSignals(False)
        self._codes.setFixedHeight(min(5, max(1, len(codings))) * _ROW + 10)
        self._pages.setCurrentIndex(0 if codings else 1)
        self._on_marked()

    def _on_marked(self) -> None:
        coding = self.current()
        there = coding is not None
        self._actions.note(
            present=When.CODING if there else When.ALWAYS, absent=When.ALWAYS if there else When.CODING
        )
        self._recode.setEnabled(there and self._sitting.writable)
        self._remove.setEnabled(there and self._sitting.writable)
        if coding is not None:
            self._quote.setText(f"“{coding.segment.quote}”")
            self._facts.setText(self._facts_of(coding))
            memo = memo_about(self._sitting.project, coding.id)
            self.memo.text.show_text(memo.text if memo else "")
        self.coding_marked.emit(coding.id if coding else None)

    def _facts_of(self, coding: Coding) -> str:
        how = self.tr("by hand") if coding.origin is Origin.HAND else self.tr("suggestion accepted")
        return " · ".join((self._coder_of(coding), how, _moment(coding.created_at)))

    def _coder_of(self, coding: Coding) -> str:
        coder = self._sitting.project.reader.find(Coder, coding.coder)
        return coder.name if coder else "?"

    def _on_memo_written(self, words: str) -> None:
        coding = self.current()
        if coding is not None and self._sitting.writable:
            self._sitting.perform(memo_on(self._sitting.project, MemoTarget.CODING, coding.id, words))


def _moment(at: datetime) -> str:
    shown = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)
