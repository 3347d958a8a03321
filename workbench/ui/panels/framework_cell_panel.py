"""One cell of a framework matrix: its summary to write, what changed since, and the codings that it is about."""

from PySide6.QtCore import QElapsedTimer, QMimeData, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.coding.frameworks import RemoveSummary, summary_of
from workbench.domain.codings import Quotation
from workbench.domain.framework_grids import CellState, FrameworkCell
from workbench.domain.frameworks import CellKey, Summary
from workbench.domain.ids import CodingId
from workbench.domain.prose import Link, LinkKind
from workbench.services.frameworks import FrameworkGrid, confirming, earlier_versions, linking, writing
from workbench.services.things import Things
from workbench.ui.actions import Actions
from workbench.ui.delegates.cell_coding import CellCodingDelegate
from workbench.ui.dialogs.summary_versions import SummaryVersionsDialog
from workbench.ui.framework_words import FrameworkWords
from workbench.ui.icons import pixmap
from workbench.ui.labels import moment_words
from workbench.ui.models.cell_codings_model import CODING_MIME, CellCodingsModel
from workbench.ui.panels.base import IconButton, Panel, button, follow, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.memo_editor import LONGEST_SPELL, PAUSE
from workbench.ui.panels.prose_tools import ProseTools
from workbench.ui.sitting import Sitting
from workbench.ui.views.prose_edit import ProseEdit

_LEAST_HEIGHT = 110


class SummaryEdit(ProseEdit):
    """Prose that Esc leaves, and on which codings can be dropped."""

    left = Signal()
    coding_dropped = Signal(str)
    """A coding, by its id, was let go where the caret stands now."""

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasFormat(CODING_MIME) or super().canInsertFromMimeData(source)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasFormat(CODING_MIME):
            self.coding_dropped.emit(bytes(source.data(CODING_MIME).data()).decode())
        else:
            super().insertFromMimeData(source)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class FrameworkCellPanel(Panel):
    """Writes one cell. What is written is kept after a pause and when one leaves: a step each spell of writing."""

    quotation_opened = Signal(object)
    """The Quotation that is to be seen in its source."""
    left = Signal()
    """The person is done writing and wants back to the table."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._grid: FrameworkGrid | None = None
        self._key: CellKey | None = None
        self._filling = self._touched = False
        self._spell = QElapsedTimer()
        self._words = FrameworkWords()
        self.pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._code, self._subject = label("title", wraps=True), label("heading", wraps=True)
        self._facts = label("muted", wraps=True)
        self._sign, self._why = label("muted"), label("warning", wraps=True)
        self._alarm = QFrame()
        self.confirm, self.insert, self.earlier = button(), button(), IconButton("clock")
        self.text = SummaryEdit()
        self.tools = ProseTools(self.text)
        self.model = CellCodingsModel(sitting.project.reader)
        self.view = _list_of(self.model)
        self._below, self._hint = label("heading"), label("faint", wraps=True)
        self._empty, self._pages = EmptyState("table"), QStackedWidget()
        follow(self.confirm, actions["confirm_summary"])
        follow(self.insert, actions["insert_quotation"])
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_cell(None, None)

    @property
    def key(self) -> CellKey | None:
        """Which cell is shown."""
        return self._key

    @property
    def summary(self) -> Summary | None:
        """The summary of the cell as it was last kept; None when there is none."""
        reader, key = self._sitting.project.reader, self._key
        if self._grid is None or key is None:
            return None
        # By its id, where the grid knows it: a code may have hundreds of summaries.
        place = self._grid.place(key)
        known = self._grid.cell(*place).summary if place is not None else None
        now = reader.find(Summary, known.id) if known is not None else None
        return now if now is not None and now.cell == key else summary_of(reader, key)

    def show_cell(self, grid: FrameworkGrid | None, key: CellKey | None) -> None:
        """Show a cell of a grid; what was being written in another is kept first."""
        place = grid.place(key) if grid is not None and key is not None else None
        if self._key is not None and key != self._key:
            self.leave()
        fresh = key != self._key
        self._grid, self._key = (grid, key) if place is not None else (None, None)
        self._pages.setCurrentIndex(0 if place is not None else 1)
        if self._grid is None or place is None:
            self.model.show_codings(None, self._sitting.project.codebook())
            return
        if fresh or not self._touched:
            self._fill(fresh=fresh)
        self._show_codings(self._grid.cell(*place))
        self._say()

    def keep(self) -> None:
        """Keep what was written, as one step; nothing happens when nothing was."""
        self.pause.stop()
        if self._grid is None or self._key is None or not self._touched or not self._sitting.writable:
            return
        self._touched = False
        operation = writing(self._sitting.project, self._grid, self._key, self.text.prose())
        if operation is not None:
            self._sitting.perform(operation)

    def leave(self) -> None:
        """Keep what was written, and let a summary go that says nothing and rests on nothing."""
        self.keep()
        now = self.summary
        if now is not None and not now.text and not now.rests_on and self._sitting.writable:
            self._sitting.perform(RemoveSummary(now.id))

    def confirm_summary(self) -> None:
        """Say that the summary is true of what stands beside it."""
        self.keep()
        now = self.summary
        if now is not None and self._grid is not None and self._sitting.writable:
            self._sitting.perform(
                confirming(self._sitting.project, self._grid, now), self.tr("The summary is up to date.")
            )

    def remove_summary(self) -> None:
        """Take the summary out."""
        self.pause.stop()
        self._touched = False
        now = self.summary
        if now is not None and self._sitting.writable:
            self._sitting.perform(RemoveSummary(now.id), self.tr("The summary is removed."))
        self._fill(fresh=True)

    def insert_quotation(self) -> None:
        """Put the marked quotation into the summary, as a link to its place, and let the summary rest on it."""
        self._insert(self.marked)

    def _insert(self, quotation: Quotation | None) -> None:
        if quotation is None or not self._sitting.writable:
            return
        link = Link(LinkKind.CODING, quotation.coding.id)
        words = Things(self._sitting.project.reader).words_for(link)
        self.text.insert_link(f"“{words}”", link)
        self.text.setFocus()
        self.keep()
        self._rest_on(quotation.coding.id, wanted=True)

    def show_earlier(self) -> None:
        """Show what the summary said before, and take up again what the person chooses of it."""
        self.keep()
        now = self.summary
        versions = earlier_versions(self._sitting.project, now.id) if now is not None else ()
        if not versions:
            self._sitting.messages.inform(self.tr("The summary was never any other."))
            return
        words = SummaryVersionsDialog.ask(self.window(), self._sitting.project, versions)
        if words is not None:
            self.text.show_prose(words, Things(self._sitting.project.reader).has)
            self._touched = True
            self.keep()

    @property
    def marked(self) -> Quotation | None:
        """The quotation that is marked in the list."""
        return self.model.at(self.view.currentIndex().row())

    @override
    def retranslate(self) -> None:
        self.confirm.setText(self.tr("Still true"))
        self.confirm.setToolTip(self.tr("The summary is true of all codings below (Ctrl+Alt+Enter)"))
        self.insert.setText(self.tr("Insert quotation"))
        self.earlier.say(self.tr("What the summary said before"))
        self.text.setPlaceholderText(self.tr("What do these codings say, in your own words?"))
        self.text.setAccessibleName(self.tr("The cell's summary"))
        self.view.setAccessibleName(self.tr("Codings of the cell"))
        self._hint.setText(
            self.tr(
                "A tick: the summary rests on it. Drag it into the summary to quote it; double-click opens the source."
            )
        )
        self._empty.say(
            self.tr("No cell chosen"),
            self.tr("Choose a cell: its codings stand here, beside the place where you sum them up."),
        )
        self.model.contents_changed()
        self._say()

    @override
    def retint(self) -> None:
        self._sign.setPixmap(pixmap("warning", 18, "warning"))

    def _fill(self, *, fresh: bool) -> None:
        """Show the words that were kept; where they stand here already, the caret stays where it is."""
        now = self.summary
        text = now.text if now is not None else ""
        self._touched = False
        self.pause.stop()
        if not fresh and self.text.prose() == text:
            return
        self._filling = True
        self.text.show_prose(text, Things(self._sitting.project.reader).has)
        self._filling = False

    def _show_codings(self, cell: FrameworkCell) -> None:
        assert self._grid is not None
        rests_on = cell.summary.rests_on if cell.summary is not None else ()
        self.model.show_codings(
            self._grid.quotations(cell.key),
            self._sitting.project.codebook(),
            cell.freshness,
            rests_on,
            self._grid.elsewhere(cell.key),
            tickable=self._sitting.writable,
        )

    def _say(self) -> None:
        place = self._grid.place(self._key) if self._grid is not None and self._key is not None else None
        if self._grid is None or place is None:
            return
        cell = self._grid.cell(*place)
        row, column = self._grid.rows[place[0]], self._grid.columns[place[1]]
        self._code.setText(row.name)
        self._code.setToolTip(row.path)
        self._subject.setText(column.label)
        now = cell.summary
        written = self.tr("not written yet")
        if now is not None:
            coder, at = self._sitting.coder_name(now.coder), moment_words(now.changed_at)
            written = self.tr("by {coder}, {at}").format(coder=coder, at=at)
        self._facts.setText(written)
        self.earlier.setEnabled(now is not None)
        stale = cell.state is CellState.STALE
        self._alarm.setVisible(stale)
        change = self._words.change(cell.freshness)
        self._why.setText(self.tr("To be read again: {why}").format(why=change) if stale else "")
        elsewhere = len(self._grid.elsewhere(cell.key))
        more = self.tr("%Ln linked from elsewhere", "codings", elsewhere) if elsewhere else ""
        self._below.setText(" + ".join(each for each in (self._words.codings(cell.codings), more) if each))

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._lay_out_words())
        split.addWidget(_codings_part(self.view, self._below, self.insert, self._hint))
        split.setSizes([380, 380])
        self._pages.addWidget(split)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.retint()

    def _lay_out_words(self) -> QWidget:
        self._alarm.setObjectName("card")
        alarm = QHBoxLayout(self._alarm)
        alarm.setContentsMargins(12, 8, 8, 8)
        alarm.addWidget(self._sign)
        alarm.addWidget(self._why, 1)
        alarm.addWidget(self.confirm)
        self.text.setMinimumHeight(_LEAST_HEIGHT)
        self.text.setReadOnly(not self._sitting.writable)
        self.tools.setEnabled(self._sitting.writable)
        # What is linked to stands in the list below.
        self.tools.link.hide()
        words = QWidget()
        layout = QVBoxLayout(words)
        layout.setContentsMargins(20, 14, 20, 8)
        layout.setSpacing(6)
        shaping = QHBoxLayout()
        shaping.addWidget(self.tools, 1)
        shaping.addWidget(self.earlier)
        for each in (self._code, self._subject, self._facts, self._alarm):
            layout.addWidget(each)
        layout.addLayout(shaping)
        layout.addWidget(self.text, 1)
        return words

    def _connect(self) -> None:
        self.pause.timeout.connect(self.keep)
        self.text.written_on.connect(self._on_written)
        self.text.link_opened.connect(self._sitting.thing_wanted)
        self.text.left.connect(self._on_left)
        # Later: Qt is still in the midst of the drop, and what is inserted is kept at once.
        self.text.coding_dropped.connect(self._on_dropped, Qt.ConnectionType.QueuedConnection)
        self.model.ticked.connect(lambda coding, on: self._rest_on(CodingId(coding), wanted=on))
        self.view.activated.connect(self._on_activated)
        self.earlier.clicked.connect(self.show_earlier)

    def _rest_on(self, coding: CodingId, *, wanted: bool) -> None:
        if self._grid is None or self._key is None:
            return
        self.keep()
        now = self.summary
        before = now.rests_on if now is not None else ()
        after = (*before, coding) if wanted else tuple(each for each in before if each != coding)
        if after != before and (coding not in before or not wanted):
            self._sitting.perform(linking(self._sitting.project, self._grid, self._key, after))

    def _on_written(self) -> None:
        if self._filling:
            return
        if not self._touched:
            self._touched = True
            self._spell.start()
        if self._spell.hasExpired(LONGEST_SPELL):
            self.keep()
        else:
            self.pause.start()

    def _on_dropped(self, coding: str) -> None:
        self._insert(self.model.with_id(coding))

    def _on_left(self) -> None:
        self.keep()
        self.left.emit()

    def _on_activated(self, index: QModelIndex) -> None:
        quotation = self.model.at(index.row())
        if quotation is not None:
            self.keep()
            self.quotation_opened.emit(quotation)


def _list_of(model: CellCodingsModel) -> QListView:
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(CellCodingDelegate(view))
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setDragDropMode(QListView.DragDropMode.DragOnly)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    return view


def _codings_part(view: QListView, title: QLabel, insert: QPushButton, hint: QLabel) -> QWidget:
    """Return the list of a cell's codings with what stands above it."""
    hint.setContentsMargins(20, 0, 20, 4)
    head = QHBoxLayout()
    head.setContentsMargins(20, 8, 20, 4)
    head.addWidget(title, 1)
    head.addWidget(insert)
    codings = QWidget()
    layout = QVBoxLayout(codings)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addLayout(head)
    layout.addWidget(hint)
    layout.addWidget(view, 1)
    return codings
