"""The details of the segment that is marked: its words, all codes on it and who gave them, its memos."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.coding.segments import segment_of
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Origin, Segment
from workbench.domain.ids import CoderId, SourceId
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.spans import Span
from workbench.domain.store import Change
from workbench.services.coding import memo_on, reworded
from workbench.services.segments import quotation_of
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.delegates.row import RowDelegate
from workbench.ui.labels import moment_words
from workbench.ui.models.roles import COLOUR, COUNT, KEY
from workbench.ui.panels.base import IconButton, Panel, button, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.memo_marks import mark_of, memo_behind, memo_colour, name_of
from workbench.ui.panels.more_memos import MoreMemos
from workbench.ui.sitting import Sitting

_ROW = 30
_BEGINNING, _END = 900, 300
"""Characters of a longer quotation that are shown: laying out tens of thousands of words would take seconds."""
_MORE = ("code_selection", "code_in_vivo", "", "split_segment", "join_segments")


class SegmentPanel(Panel):
    """Shows the codings and memos on a segment; those that are marked are what the commands are about."""

    coding_marked = Signal(object)
    """The id of what is current as the transcript calls it, a coding's or a memo's; or None."""
    quotation_code_wanted = Signal()
    """The quotation, or the memo on words, that is current is to get a code."""
    finished = Signal()
    """A key said that the memo is written."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self._ids: tuple[str, ...] = ()
        self._draft: Segment | None = None
        self.codes = QListWidget()
        self._quote = label("quote", wraps=True, selectable=True)
        self._facts = label("muted", wraps=True)
        self.memo = Field(3)
        self._more_memos = MoreMemos(sitting)
        self._recode, self._remove, self._more = button(), button("danger"), IconButton("more")
        self._empty = EmptyState("quote")
        self._pages = QStackedWidget()
        self.codes.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.codes.currentItemChanged.connect(lambda _now, _before: self._on_marked())
        self.memo.committed.connect(self._on_memo_written)
        self.memo.text.finished.connect(self.finished)
        self._recode.clicked.connect(self._on_code_wanted)
        self._remove.clicked.connect(actions["remove_coding"].trigger)
        self._more.clicked.connect(
            lambda: self._show_menu(_MORE, self._more.mapToGlobal(self._more.rect().bottomLeft()))
        )
        self.codes.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.codes.customContextMenuRequested.connect(
            lambda at: self._show_menu(("recode", *_MORE, "", "remove_coding"), self.codes.mapToGlobal(at))
        )
        actions.local_to(self.codes, "remove_coding")
        self._lay_out()
        self.retranslate()
        self.show_codings(())

    def show_codings(self, ids: tuple[str, ...], mark: str | None = None) -> None:
        """Show these codings and memos, called as the transcript calls them, or the hint to click one.

        ``mark`` is made current; without it, the one that was, or the first.
        """
        self.memo.text.commit()
        self._ids, self._draft = ids, None
        self._refresh(mark)

    def begin_memo(self, source: SourceId, span: Span) -> None:
        """Show words that nothing stands on yet: what is written in the memo's field becomes a memo on them."""
        self.show_codings(())
        self._draft = segment_of(self._sitting.project.reader, source, span)
        self._refresh(None)

    def current(self) -> Coding | None:
        """Return the coding that is current; None when a memo is, or nothing."""
        key = self.mark()
        return None if key is None else self._sitting.project.reader.find(Coding, key)

    def chosen(self) -> tuple[Coding, ...]:
        """Return the codings that are marked, in the order of the list: the current one, and more by Ctrl or Shift."""
        found = self._sitting.project.reader.among(Coding, self._chosen_keys())
        current = self.current()
        return found or ((current,) if current is not None else ())

    def chosen_memos(self) -> tuple[Memo, ...]:
        """Return the memos on words that are marked, in the order of the list."""
        ids = [id_ for key in self._chosen_keys() if (id_ := memo_behind(key)) is not None]
        return self._sitting.project.reader.among(Memo, ids)

    def current_memo(self) -> Memo | None:
        """Return the memo on words that is current; a coding's memo is none of these."""
        id_ = memo_behind(self.mark() or "")
        return None if id_ is None else self._sitting.project.reader.find(Memo, id_)

    def segment(self) -> Segment | None:
        """Return the words that are marked, whether a coding or a memo stands on them."""
        coding, memo = self.current(), self.current_memo()
        return coding.segment if coding is not None else memo.segment if memo is not None else None

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if self._ids and change.touches(Coding, Code, Memo):
            self._refresh(None)

    @override
    def retranslate(self) -> None:
        self.memo.say(self.tr("Memo"), self.tr("What strikes you about this segment"))
        self._remove.setText(self.tr("Remove"))
        self._more.say(self.tr("More steps"))
        self.codes.setAccessibleName(self.tr("Codes of this segment"))
        self._empty.say(
            self.tr("No segment chosen"),
            self.tr("Click a coloured passage to see its codes. To code: select words and press C."),
        )
        self._refresh(None)

    @override
    def retint(self) -> None:
        if self._ids:
            self._refresh(None)

    def _lay_out(self) -> None:
        self.codes.setItemDelegate(RowDelegate(self.codes))
        self.codes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.addWidget(self._quote)
        inside.addWidget(self._facts)
        steps = QHBoxLayout()
        steps.setSpacing(4)
        steps.addWidget(self._recode)
        steps.addWidget(self._more)
        steps.addStretch(1)
        steps.addWidget(self._remove)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(12, 12, 8, 12)
        inner.setSpacing(12)
        inner.addWidget(self.codes)
        inner.addWidget(card)
        inner.addWidget(self.memo)
        inner.addWidget(self._more_memos)
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

    def _refresh(self, mark: str | None) -> None:
        chosen = {str(item.data(KEY)) for item in self.codes.selectedItems()} if mark is None else {mark}
        marked, items = mark or self.mark(), [*self._coding_items(), *self._memo_items()]
        self.codes.blockSignals(True)
        self.codes.clear()
        for item in items:
            self.codes.addItem(item)
            if item.data(KEY) == marked:
                self.codes.setCurrentItem(item)
        if items and self.codes.currentRow() < 0:
            self.codes.setCurrentRow(0)
        for item in items:
            item.setSelected(item.isSelected() or item.data(KEY) in chosen)
        self.codes.blockSignals(False)
        self.codes.setFixedHeight(min(5, max(1, len(items))) * _ROW + 10)
        self.codes.setVisible(bool(items))
        self._pages.setCurrentIndex(0 if items or self._draft is not None else 1)
        self._on_marked()

    def mark(self) -> str | None:
        """Return the id of what is current as the transcript calls it."""
        row = self.codes.currentRow()
        return str(self.codes.item(row).data(KEY)) if row >= 0 else None

    def _chosen_keys(self) -> list[str]:
        rows = sorted(self.codes.row(item) for item in self.codes.selectedItems())
        return [str(self.codes.item(row).data(KEY)) for row in rows]

    def _coding_items(self) -> list[QListWidgetItem]:
        reader, book = self._sitting.project.reader, self._sitting.project.codebook()
        items: list[QListWidgetItem] = []
        for coding in reader.among(Coding, [each for each in self._ids if memo_behind(each) is None]):
            code = book.code(coding.code)
            items.append(_item(coding.id, code.name, code.colour, self._name_of(coding.coder)))
            items[-1].setToolTip(book.path(code.id))
        return items

    def _memo_items(self) -> list[QListWidgetItem]:
        ids = [found for each in self._ids if (found := memo_behind(each)) is not None]
        return [
            _item(mark_of(memo.id), name_of(memo), memo_colour(), self._name_of(memo.author))
            for memo in self._sitting.project.reader.among(Memo, ids)
        ]

    def _on_marked(self) -> None:
        coding, memo = self.current(), self.current_memo()
        self._enable(coding, memo)
        if coding is not None:
            self._say(coding.segment, self._facts_of(coding))
            memos = self._sitting.project.reader.where(Memo, about=coding.id)
            self._more_memos.show_memos(memos[1:])
            self.memo.text.show_text(memos[0].text if memos else "")
        elif memo is not None:
            self._say(memo.segment, " · ".join((self._name_of(memo.author), moment_words(memo.created_at))))
            self._more_memos.show_memos(())
            self.memo.text.show_text(memo.text)
        elif self._draft is not None:
            self._say(self._draft, self.tr("Write below: it becomes a memo on these words."))
            self._more_memos.show_memos(())
            self.memo.text.show_text("")
        self.coding_marked.emit(self.mark() if coding is not None or memo is not None else None)

    def _enable(self, coding: Coding | None, memo: Memo | None) -> None:
        true = When.CODING if coding is not None else When.ALWAYS
        true |= When.MARKED if coding is not None or memo is not None else When.ALWAYS
        self._actions.note(present=true, absent=(When.CODING | When.MARKED) & ~true)
        there = coding is not None or memo is not None
        self._recode.setText(self.tr("Give it a code…") if memo is not None else self.tr("Another code…"))
        for each in (self._recode, self._remove, self._more):
            each.setEnabled(there and self._sitting.writable)
        self._more.setVisible(memo is None)

    def _say(self, segment: Segment | None, facts: str) -> None:
        self._quote.setText(f"“{_both_ends(segment.quote)}”" if segment is not None else "")
        self._facts.setText(facts)

    def _facts_of(self, coding: Coding) -> str:
        how = self.tr("by hand") if coding.origin is Origin.HAND else self.tr("suggestion accepted")
        above = self._sitting.project.codebook().ancestors(coding.code)
        facts = " · ".join((self._name_of(coding.coder), how, moment_words(coding.created_at)))
        return "\n".join((" / ".join(each.name for each in above), facts)) if above else facts

    def _name_of(self, id_: CoderId) -> str:
        return self._sitting.coder_name(id_)

    def _on_memo_written(self, words: str) -> None:
        coding, memo, draft = self.current(), self.current_memo(), self._draft
        if not self._sitting.writable:
            return
        if coding is not None:
            self._sitting.perform(memo_on(self._sitting.project, MemoTarget.CODING, coding.id, words))
        elif memo is not None:
            self._sitting.perform(reworded(self._sitting.project, memo, words))
        elif draft is not None and words:
            made = quotation_of(self._sitting.project, draft.source, draft.span, words)
            self._draft = None
            if self._sitting.perform(made) is not None:
                self._ids = (mark_of(made.memo.id),)
                self._refresh(None)

    def _on_code_wanted(self) -> None:
        if self.current_memo() is not None:
            self.quotation_code_wanted.emit()
        else:
            self._actions["recode"].trigger()

    def _show_menu(self, names: tuple[str, ...], at: QPoint) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()
        menu.popup(at)


def _both_ends(quote: str) -> str:
    """Return a quotation whole or, when somebody coded half a transcript, how it begins and how it ends."""
    if len(quote) <= _BEGINNING + _END:
        return quote
    return f"{quote[:_BEGINNING].rpartition(' ')[0]} […] {quote[-_END:].partition(' ')[2]}"


def _item(key: str, name: str, colour: str, who: str) -> QListWidgetItem:
    item = QListWidgetItem(name)
    item.setData(KEY, key)
    item.setData(COLOUR, colour)
    item.setData(COUNT, who)
    return item
