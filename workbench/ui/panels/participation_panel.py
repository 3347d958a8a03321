"""Who takes part: bars of words, a few figures, and who speaks after whom; for the open source or for all."""

from PySide6.QtCore import QMimeData, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QListView,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.coding.participation import Participation
from workbench.domain.districts import District
from workbench.domain.ids import SourceId
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.domain.store import Change, Record
from workbench.services.participation import participation_in, participation_overview
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.delegates.bar import BarDelegate
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.bars_model import BarsModel, bars_of
from workbench.ui.panels.base import IconButton, Panel, button
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.follows_panel import FollowsPanel
from workbench.ui.panels.participation_figures import ParticipationFigures
from workbench.ui.pasting import pasted
from workbench.ui.sitting import Sitting

_KINDS: tuple[type[Record], ...] = (Source, Transcript, Participant, District)
_TALK, _EMPTY = range(2)


class ParticipationPanel(Panel):
    """Counts when it is seen, and again when what it counted has changed."""

    turn_wanted = Signal(object)
    """The LongTurn that the person wants to read."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self._source: SourceId | None = None
        self._taken = Participation()
        self._seen, self._stale = False, True
        self.bars, self.view = BarsModel(), QListView()
        self.this_source, self.all_sources = button("segment"), button("segment")
        self.speakers, self.roles = button("segment"), button("segment")
        self.figures, self.follows = ParticipationFigures(), FollowsPanel()
        self._copy, self._export = IconButton("copy"), IconButton("export")
        self._empty = EmptyState("participation")
        self._pages = QStackedWidget()
        self._counting = LatestJob(sitting, lambda: self.tr("Counting who takes part"), self)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def taken(self) -> Participation:
        """What is shown."""
        return self._taken

    def show_source(self, source: SourceId | None) -> None:
        """Count in another source."""
        self._source = source
        if self.this_source.isChecked():
            self._look_again()

    def on_changed(self, change: Change) -> None:
        """Count again when the change touches what was counted."""
        if change.touches(*_KINDS):
            self._look_again()

    def copy_table(self) -> None:
        """Put the bars on the clipboard as a table, for a word processor and for a spreadsheet."""
        rows = self.bars.as_rows()
        if len(rows) > 1:
            data = QMimeData()
            text, markup = pasted(rows)
            data.setText(text)
            data.setHtml(markup)
            QGuiApplication.clipboard().setMimeData(data)
            told = self.tr("The table is on the clipboard; paste it into Word or a spreadsheet.")
            self._sitting.messages.inform(told)

    def set_seen(self, seen: bool) -> None:
        """Be told whether one can be seen; what is behind another tab is visible to Qt, and counts nothing."""
        self._seen = seen
        if seen and self._stale:
            self._count()

    @override
    def retranslate(self) -> None:
        self.this_source.setText(self.tr("This source"))
        self.all_sources.setText(self.tr("All sources"))
        self.speakers.setText(self.tr("Speakers"))
        self.roles.setText(self.tr("Roles"))
        self._copy.say(self.tr("Copy as table (Ctrl+C)"))
        self._export.say(self.tr("Export the participation in all sources to Word…"))
        self.view.setAccessibleName(self.tr("Words of each speaker"))
        self._say_empty()
        self._show()

    def _lay_out(self) -> None:
        self.view.setItemDelegate(BarDelegate(self.view))
        self.view.setModel(self.bars)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        talk = QWidget()
        inside = QVBoxLayout(talk)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        inside.addLayout(self._tools())
        inside.addWidget(self.figures)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.view)
        halves.addWidget(self.follows)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        inside.addWidget(halves, 1)
        self._pages.addWidget(talk)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._switch(self.this_source, self.all_sources))
        layout.addWidget(self._pages, 1)

    def _tools(self) -> QHBoxLayout:
        tools = self._switch(self.speakers, self.roles)
        tools.addWidget(self._copy)
        tools.addWidget(self._export)
        return tools

    def _switch(self, first: QPushButton, last: QPushButton) -> QHBoxLayout:
        """Return two buttons of which one is on, the first at first."""
        row, group = QHBoxLayout(), QButtonGroup(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(0)
        for each, place in ((first, "first"), (last, "last")):
            each.setCheckable(True)
            each.setProperty("place", place)
            group.addButton(each)
            row.addWidget(each)
        first.setChecked(True)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.this_source.clicked.connect(self._look_again)
        self.all_sources.clicked.connect(self._on_all_wanted)
        for each in (self.speakers, self.roles):
            each.clicked.connect(self._show)
        self._counting.busy_changed.connect(self._on_busy)
        self.view.activated.connect(self._on_activated)
        self.figures.turn_wanted.connect(self.turn_wanted)
        self._copy.clicked.connect(self._actions["copy_participation"].trigger)
        self._export.clicked.connect(self._actions["export_participation"].trigger)
        self._actions.on("copy_participation", self.copy_table)
        self._actions.local_to(self.view, "copy_participation")

    def _look_again(self) -> None:
        self._stale = True
        if self._seen:
            self._count()

    def _on_all_wanted(self) -> None:
        # Speakers of many talks make a long list; roles tell more at first.
        self.roles.setChecked(True)
        self._look_again()

    def _count(self) -> None:
        self._stale = False
        if self.all_sources.isChecked():
            self._counting.want(
                lambda reader, progress: participation_overview(reader, progress=progress).overall, self._take
            )
            return
        self._counting.drop()
        reader = self._sitting.project.reader
        source = reader.find(Source, self._source) if self._source else None
        # Answers on a sheet are no talk.
        talk = source is not None and source.kind is not SourceKind.SURVEY
        self._take(participation_in(reader, source) if source and talk else Participation())

    def _take(self, taken: Participation) -> None:
        self._taken = taken
        self._show()

    def _show(self) -> None:
        taken, by_role = self._taken, self.roles.isChecked()
        there = bool(taken.total.turns)
        self.bars.show_bars(bars_of(taken, by_role=by_role))
        self.follows.show_follows(taken, by_role=by_role)
        self.figures.show_figures(taken)
        self._say_empty()
        self._pages.setCurrentIndex(_TALK if there else _EMPTY)
        self._actions.note(
            present=When.PARTICIPATION if there else When.ALWAYS,
            absent=When.ALWAYS if there else When.PARTICIPATION,
        )

    def _say_empty(self) -> None:
        if self.all_sources.isChecked():
            title, body = self.tr("No source has turns yet"), self.tr("Import a transcript with speakers.")
        elif self._source is None:
            title, body = self.tr("No source open"), self.tr("Choose a source to see who takes part in it.")
        else:
            title = self.tr("Nobody speaks here")
            body = self.tr("This source has no turns. Notes and survey sheets have none to count.")
        self._empty.say(title, body)

    def _on_busy(self, busy: bool) -> None:
        """Show by its greyness that what stands there is about to be counted anew."""
        for part in (self.figures, self.view, self.follows):
            part.setEnabled(not busy)

    def _on_activated(self, index: QModelIndex) -> None:
        longest = self.bars.longest_at(index.row())
        if longest is not None:
            self.turn_wanted.emit(longest)
