"""All memos, to read and to search in one place."""

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.cases import Case
from workbench.domain.coders import Coder
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.ids import MemoId
from workbench.domain.memos import Memo, Subject
from workbench.domain.participants import Participant
from workbench.domain.sources import Source
from workbench.domain.store import Change
from workbench.ui.delegates.memo import MemoDelegate
from workbench.ui.models.memos_model import MemoOrder, MemosModel
from workbench.ui.models.roles import KEY
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.memo_filter import MemoFilter
from workbench.ui.sitting import Sitting

_KINDS = (Memo, Source, Code, Coding, Participant, District, Case, Coder)


class MemoList(Panel):
    """Shows the memos that the filter asks for; the marked one is told of."""

    memo_marked = Signal(object)
    """A MemoId, or None."""
    memo_opened = Signal()
    """The person wants to write in the marked memo."""
    new_wanted = Signal()

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = MemoFilter(sitting)
        self.model = MemosModel(sitting.project.reader)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(MemoDelegate(self.view))
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setUniformItemSizes(True)
        self._count = label("faint")
        self._none, self._nothing = EmptyState("memo"), EmptyState("search")
        self._pages = QStackedWidget()
        for page in (self.view, self._none, self._nothing):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter)
        layout.addWidget(self._pages, 1)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(14, 4, 8, 8)
        foot.addWidget(self._count, 1)
        foot.addWidget(self.filter.clear)
        layout.addWidget(self._foot)
        self.setMinimumWidth(250)
        self._writable = sitting.writable
        self.filter.changed.connect(self._on_filtered)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.activated.connect(lambda _index: self.memo_opened.emit())
        # After a reset nothing is marked, which the view does not tell.
        self.model.modelReset.connect(self._on_model_reset)
        self._none.wanted.connect(self.new_wanted)
        self._nothing.wanted.connect(self.filter.show_all)
        self._marked: MemoId | None = None
        self.retranslate()
        self._on_filtered()

    @property
    def current(self) -> MemoId | None:
        """The memo that is marked."""
        key = self.view.currentIndex().data(KEY)
        return MemoId(key) if key else None

    def mark(self, memo: MemoId | None) -> None:
        """Mark a memo and bring it into sight; one that the filter hides stays hidden."""
        self._marked = memo
        index = self.model.index_of(memo) if memo else QModelIndex()
        self.view.setCurrentIndex(index)
        if index.isValid():
            self.view.scrollTo(index)

    def show_about(self, subject: Subject) -> None:
        """Show the memos on one thing, and mark the first."""
        self.filter.show_about(subject)
        self.view.setCurrentIndex(self.model.index(0))

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(*_KINDS):
            self.filter.on_changed(change)
            self.model.on_changed(change)
            self._say()

    @override
    def sizeHint(self) -> QSize:
        return QSize(330, 600)

    @override
    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Memos"))
        self._none.say(
            self.tr("No memos yet"),
            self.tr(
                "A memo keeps a thought where it arose: on a segment, a code, a source, a participant, or the study."
            ),
            self.tr("Write a memo") if self._writable else "",
        )
        self._nothing.say(
            self.tr("No memo fits"),
            self.tr("Nothing that is written fits all that is asked for."),
            self.tr("Show all"),
        )
        self.model.contents_changed()
        self._say()

    @override
    def retint(self) -> None:
        self.view.viewport().update()

    def _say(self) -> None:
        shown, total = self.model.rowCount(), self.model.total
        told = self.tr("%n memos", "", total)
        if self.filter.narrows:
            told = self.tr("{shown} of %n memos", "", total).format(shown=shown)
        self._count.setText(told)
        self._foot.setVisible(bool(shown))
        empty = self._nothing if self.filter.narrows else self._none
        self._pages.setCurrentWidget(self.view if shown else empty)

    def _on_filtered(self) -> None:
        self.model.show(self.filter.query, MemoOrder(self.filter.order.currentData() or MemoOrder.NEWEST))
        self._say()

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        key = current.data(KEY)
        self._marked = MemoId(key) if key else self._marked
        if key:
            self.memo_marked.emit(MemoId(key))

    def _on_model_reset(self) -> None:
        QTimer.singleShot(0, self, self._on_reset)

    def _on_reset(self) -> None:
        index = self.model.index_of(self._marked) if self._marked else QModelIndex()
        if index.isValid():
            self.view.setCurrentIndex(index)
