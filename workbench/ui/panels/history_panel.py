"""The history of the project: its steps across sittings, what each changed, and the way back to any of them."""

from datetime import datetime, timedelta

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QSplitter,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.clock import system_clock
from workbench.domain.errors import WorkbenchError
from workbench.domain.history import WantedSteps
from workbench.domain.ids import CoderId
from workbench.services.history import HistoryStep, ProjectHistory, WayBack
from workbench.ui.delegates.history_step import HistoryStepDelegate
from workbench.ui.dialogs.question import Question
from workbench.ui.history_words import details_page, way_words
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.history_model import HistoryModel
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.phrases import step_text, verbs_saying
from workbench.ui.sitting import Sitting

_TYPING_MS = 180
_KINDS: tuple[tuple[str, ...], ...] = (
    (),
    ("coding", "unplaced", "refusal", "verdict", "finished"),
    ("memo",),
    ("code", "interpretation"),
    ("source", "transcript", "survey", "earlier_text"),
    ("participant", "personal_mark"),
    ("district", "district_link"),
    ("case", "session", "action"),
    ("coder",),
)
_DAYS = (None, 0, 6, 29)
_LIST, _EMPTY = range(2)


class HistoryPanel(Panel):
    """Lists the steps while it is seen; catches up when it is brought back."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._history = ProjectHistory(sitting.project)
        self._stale = True
        self.model = HistoryModel(self._history, sitting.preferences.language)
        self.search, self.coder, self.kind, self.since = QLineEdit(), QComboBox(), QComboBox(), QComboBox()
        self.view, self.details = QListView(), QTextBrowser()
        self.go_back = button("primary")
        self.blind_note = label("warning", wraps=True)
        self._empty = EmptyState("clock")
        self._pages = QStackedWidget()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._looking = LatestJob(sitting, lambda: self.tr("Looking for the way back"), self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def marked(self) -> HistoryStep | None:
        """Return the step that is marked."""
        return self.model.step_at(self.view.currentIndex().row())

    def on_seen(self) -> None:
        """Be told that one can see the panel: show what was done meanwhile."""
        if self._stale:
            self._stale = False
            self._look_anew()
        self.view.setFocus()

    def on_stepped(self) -> None:
        """Follow what was done, undone or redone."""
        if self._stale or not self.isVisible():
            self._stale = True
            return
        self.model.catch_up()
        self._fill_coders()
        self._show_page()
        self._on_marked()

    def on_eyes_changed(self) -> None:
        """Follow blind mode and who works."""
        if self.isVisible():
            self._look_anew()
        else:
            self._stale = True

    def ask_way_back(self) -> None:
        """Look what going back to the marked step would change, then ask."""
        step = self.marked()
        if step is None or not self._sitting.writable:
            return
        heading = step.heading
        self._looking.want(lambda _reader, _progress: self._history.way_back(heading), self._on_way_found)

    @override
    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Filter by words"))
        self.search.setAccessibleName(self.tr("Filter the history by words"))
        self.view.setAccessibleName(self.tr("Steps, the newest first"))
        self.details.setAccessibleName(self.tr("What the step changed"))
        self.go_back.setText(self.tr("Go back to here…"))
        self.go_back.setToolTip(
            self.tr("Bring the project to how it was just after this step, as a new step")
        )
        kinds = (
            self.tr("Everything"),
            self.tr("Codings"),
            self.tr("Memos"),
            self.tr("Codebook"),
            self.tr("Sources"),
            self.tr("Participants"),
            self.tr("Districts"),
            self.tr("Supervision"),
            self.tr("Coders"),
        )
        times = (self.tr("At any time"), self.tr("Today"), self.tr("Last 7 days"), self.tr("Last 30 days"))
        _say(self.kind, kinds, self.tr("Kind of step"))
        _say(self.since, times, self.tr("When"))
        self._fill_coders()
        self._empty.say(
            self.tr("No step here"),
            self.tr("Every change that you or others make is listed here, and can be gone back to."),
        )
        self.model.speak(self._sitting.preferences.language)
        self._say_blind()
        self._show_page()
        self._on_marked()

    @override
    def retint(self) -> None:
        self._on_marked()

    def _lay_out(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(HistoryStepDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.search.setClearButtonEnabled(True)
        self.details.setOpenLinks(False)
        filters = QGridLayout()
        filters.setSpacing(6)
        filters.addWidget(self.search, 0, 0, 1, 2)
        filters.addWidget(self.coder, 1, 0)
        filters.addWidget(self.kind, 1, 1)
        filters.addWidget(self.since, 2, 0, 1, 2)
        for box in (self.coder, self.kind, self.since):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        below = QWidget()
        inside = QVBoxLayout(below)
        inside.setContentsMargins(0, 6, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.details, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.go_back)
        inside.addLayout(foot)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self._pages)
        split.addWidget(below)
        split.setSizes([420, 240])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(filters)
        layout.addWidget(self.blind_note)
        layout.addWidget(split, 1)

    def _connect(self) -> None:
        self._typing.timeout.connect(self._look_anew)
        self.search.textChanged.connect(lambda _text: self._typing.start())
        for box in (self.coder, self.kind, self.since):
            box.activated.connect(lambda _row: self._look_anew())
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._on_marked())
        self.view.activated.connect(lambda _index: self.ask_way_back())
        self.go_back.clicked.connect(self.ask_way_back)

    def _look_anew(self) -> None:
        self._typing.stop()
        self._fill_coders()
        self._say_blind()
        self.model.look_anew(self._wanted())
        first = next((row for row in range(self.model.rowCount()) if self.model.step_at(row)), -1)
        self.view.setCurrentIndex(self.model.index(first) if first >= 0 else QModelIndex())
        self._show_page()
        self._on_marked()

    def _wanted(self) -> WantedSteps:
        language = self._sitting.preferences.language
        words = tuple((each, verbs_saying(each, language)) for each in self.search.text().split())
        coder = self.coder.currentData()
        return WantedSteps(
            words,
            CoderId(str(coder)) if coder else None,
            _KINDS[max(0, self.kind.currentIndex())],
            _since(_DAYS[max(0, self.since.currentIndex())]),
        )

    def _fill_coders(self) -> None:
        now = self.coder.currentData()
        self.coder.clear()
        self.coder.addItem(self.tr("All coders"), "")
        for coder in self._sitting.project.coders():
            self.coder.addItem(coder.name, coder.id)
        self.coder.setCurrentIndex(max(0, self.coder.findData(now)))
        self.coder.setAccessibleName(self.tr("Coder"))
        self.coder.setEnabled(not self._sitting.project.blind)

    def _say_blind(self) -> None:
        project = self._sitting.project
        self.blind_note.setVisible(project.blind)
        self.blind_note.setText(
            self.tr("Blind mode: only steps of {coder} are listed.").format(coder=project.coder.name)
        )

    def _show_page(self) -> None:
        self._pages.setCurrentIndex(_LIST if self.model.rowCount() else _EMPTY)

    def _on_marked(self) -> None:
        step = self.marked()
        self.go_back.setEnabled(step is not None and self._sitting.writable)
        if step is None:
            self.details.clear()
            return
        found = self._history.details(step.heading.number)
        self.details.setHtml(details_page(step, found, self._sitting.preferences.language))

    def _on_way_found(self, way: WayBack) -> None:
        language = self._sitting.preferences.language
        body = way_words(way, language)
        if not Question.ask(self, self.tr("Go back to this step?"), body, self.tr("Go back")):
            return
        if way.newest != self._history.newest():
            # Something was done while the question stood there.
            self.ask_way_back()
            return
        told = self.tr("The project is as it was after this step: {step}.")
        words = step_text(way.step.step, language)
        try:
            self._sitting.attempt(way.operation, told.format(step=words))
        except WorkbenchError as error:
            self._sitting.tell(error)


def _say(box: QComboBox, choices: tuple[str, ...], name: str) -> None:
    now = max(0, box.currentIndex())
    box.clear()
    box.addItems(choices)
    box.setCurrentIndex(now)
    box.setAccessibleName(name)


def _since(days: int | None) -> datetime | None:
    if days is None:
        return None
    today = system_clock().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    return today - timedelta(days=days)
