"""The page *Word files*: what has changed for an author's text since she put our tables into it, and the way there."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.errors import WorkbenchError
from workbench.domain.live import TAKEN_ON_DEMAND, LiveChange
from workbench.domain.store import Change
from workbench.services.jobs import Progress
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.redacted_copies import masks_exports
from workbench.services.refreshing.refresh import Refresh, look
from workbench.ui.actions import Actions
from workbench.ui.collector import collector_waiting
from workbench.ui.command_spec import When
from workbench.ui.delegates.word_change import WordChangeDelegate
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.word_changes_model import WHAT, WHERE, WORDS, WordChangesModel
from workbench.ui.panels.base import button, follow, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.finding_page import FindingPage
from workbench.ui.panels.word_file_bar import WordFileBar
from workbench.ui.panels.word_file_change import WordFileChange
from workbench.ui.sitting import Sitting
from workbench.ui.word_file_words import WordFileWords
from workbench.ui.word_file_writing import WordFileWriting

_WIDTHS: Final = {WHERE: 320, WHAT: 215}
_HEIGHTS: Final = (420, 180)
_CHANGES, _EMPTY = range(2)


class WordFilePage(FindingPage):
    """A file is read in a job; nothing is written before somebody says so."""

    name = "word_files"

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(sitting, actions, parent)
        self._job = LatestJob(sitting, lambda: self.tr("Reading the Word file"), self)
        self._found: Refresh | None = None
        self._refusal: WorkbenchError | None = None
        self._path: Path | None = None
        self._in_front = self._stale = False
        self._words, self.writing = WordFileWords(), WordFileWriting(sitting, self)
        self.bar = WordFileBar(actions, lambda: sitting.preferences.settings.word_files)
        self.model, self.view = WordChangesModel(self._language), QTreeView()
        self.change = WordFileChange(self.model, self._language)
        self.refresh, self.copy, self.kept = button("primary"), button(), label("muted", wraps=True)
        self.empty, self._pages = EmptyState("source"), QStackedWidget()
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self.retranslate()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("WordFilePage", "Word files")

    @property
    def busy(self) -> bool:
        """Tell whether a file is being read or written."""
        return self._job.busy or self.writing.busy

    @property
    def found(self) -> Refresh | None:
        """What was found in the file; None while nothing is."""
        return self._found

    def look_at(self, path: Path) -> None:
        """Read a file and show what would change in it."""
        self._path, self._stale, self._refusal = path, False, None
        self.bar.show_file(path)
        project, language = self._sitting.project, self._language
        stand_ins = stand_ins_of(project) if masks_exports(project) else None

        def work(progress: Progress) -> Refresh | WorkbenchError:
            try:
                with collector_waiting():
                    return look(project, path, language, stand_ins, progress)
            except WorkbenchError as refused:
                return refused

        self._job.want(lambda _reader, progress: work(progress), self._on_looked)
        self._say()

    @override
    def on_changed(self, change: Change) -> None:
        self._stale = self._path is not None
        self._say()

    @override
    def shown(self) -> None:
        self._in_front = True
        if self._stale and self._path is not None:
            self.look_at(self._path)
        self._note()
        front = self.view if self._pages.currentIndex() == _CHANGES else self.bar.another
        front.setFocus()

    @override
    def hidden(self) -> None:
        self._in_front = False
        self._note()

    @override
    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Changes in the Word file"))
        self.refresh.setText(self.tr("Refresh the file"))
        self.copy.setText(self.tr("Write a refreshed copy…"))
        self.kept.setText(self.tr("The file as it is now stays beside it, under another name."))
        self.model.say_anew(self._language)
        self._unfold()
        self._on_marked()
        self._say()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _word_file_in(event) is not None:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _word_file_in(event)
        if path is not None:
            event.acceptProposedAction()
            self.look_at(path)

    def choose(self) -> None:
        """Ask for a file and look at it."""
        folder = self._path.parent if self._path is not None else self._sitting.project.path.parent
        kinds = self.tr("Word documents (*.docx *.dotx)")
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a Word file"), str(folder), kinds)
        if name:
            self.look_at(Path(name))

    def look_again(self) -> None:
        """Read the file again."""
        if self._path is not None:
            self.look_at(self._path)

    @property
    def _language(self) -> str:
        return self._sitting.preferences.language

    def _lay_out(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegateForColumn(WORDS, WordChangeDelegate(view))
        view.setUniformRowHeights(True)
        head = view.header()
        for column, width in _WIDTHS.items():
            head.resizeSection(column, width)
        head.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.Stretch)
        head.setStretchLastSection(True)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(view)
        split.addWidget(self.change)
        split.setSizes(_HEIGHTS)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 12)
        foot.setSpacing(8)
        foot.addWidget(self.kept, 1)
        foot.addWidget(self.copy)
        foot.addWidget(self.refresh)
        shown = QWidget()
        inner = QVBoxLayout(shown)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(split, 1)
        inner.addLayout(foot)
        self._pages.addWidget(shown)
        self._pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        actions = self._actions
        self.bar.chosen.connect(self.look_at)
        self.bar.mine_wanted.connect(self._on_mine)
        self.empty.wanted.connect(self.choose)
        self.model.ticked.connect(self._say)
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._on_marked())
        self._job.busy_changed.connect(lambda _busy: self._say())
        self.writing.busy_changed.connect(self._say)
        self.writing.done.connect(self.look_again)
        self._sitting.eyes_changed.connect(self._on_eyes)
        follow(self.refresh, actions["refresh_word_file"])
        follow(self.copy, actions["copy_word_file"])
        actions.local_to(self, "look_at_word_file")
        for name, do in (
            ("look_at_word_file", self.look_again),
            ("refresh_word_file", self._write),
            ("copy_word_file", self._write_copy),
        ):
            actions.on(name, do)

    def _on_eyes(self) -> None:
        self._stale = self._path is not None
        self._say()

    def _on_looked(self, found: Refresh | WorkbenchError) -> None:
        before = self._found
        if isinstance(found, Refresh):
            self._sitting.preferences.remember_word_file(found.path)
            same = before is not None and before.path == found.path
            self._found, self._refusal = found, None
            wanted = _kept_choice(before, found, self.model.wanted) if same and before else found.taken
            self.model.show_changes(found.changes, found.unclear, wanted, self._language)
        else:
            self._found, self._refusal = None, found
            self.model.show_changes((), {}, (), self._language)
        self._unfold()
        self._say()
        if self._in_front and self.model.changes:
            self.view.setFocus()

    def _unfold(self) -> None:
        self.view.expandAll()
        for row in range(self.model.rowCount()):
            self.view.setFirstColumnSpanned(row, QModelIndex(), True)
        first = self.model.index(0, WHERE, self.model.index(0, WHERE))
        self.view.setCurrentIndex(first)

    def _on_mine(self, only: bool) -> None:
        self.model.show_mine(only=only)
        self._unfold()

    def _on_marked(self) -> None:
        self.change.show_change(self.model.change_at(self.view.currentIndex()), self._language)

    def _note(self) -> None:
        there = self._in_front and not self.busy
        read = there and self._found is not None
        for flag, present in (
            (When.WORD_FILE, read or (there and self._refusal is not None)),
            (When.WORD_READ, read),
            (When.WORD_CHANGES, read and bool(self.model.wanted)),
        ):
            self._actions.note(
                present=flag if present else When.ALWAYS, absent=When.ALWAYS if present else flag
            )

    def _say(self) -> None:
        found, busy = self._found, self._job.busy
        self._pages.setCurrentIndex(_CHANGES if found is not None and found.changes else _EMPTY)
        mine = sum(each.what in TAKEN_ON_DEMAND for each in self.model.changes)
        ticked = len(self.model.wanted)
        shown = None if busy else found
        language = self._language
        self.bar.say(
            self._words.facts(shown, ticked), self._words.warning(shown, language, stale=self._stale), mine
        )
        self.empty.say(*self._words.nothing(found, self._refusal, language, busy=busy))
        self._note()

    def _write(self) -> None:
        if self._found is not None:
            self.writing.write(self._found, self.model.wanted)

    def _write_copy(self) -> None:
        if self._found is not None:
            self.writing.write_copy(self._found, self.model.wanted)


def _kept_choice(before: Refresh, found: Refresh, wanted: frozenset[str]) -> frozenset[str]:
    """Return what was ticked in an earlier reading of a file, by what the changes say; new ones as usual."""
    known = {_said(each): each.id in wanted for each in before.changes}
    return frozenset(each.id for each in found.changes if known.get(_said(each), each.id in found.taken))


def _said(change: LiveChange) -> tuple[str, ...]:
    return change.kind.value, change.where, change.row, change.column, change.old, change.new


def _word_file_in(event: QDropEvent) -> Path | None:
    """Return the Word file that is dragged, None for anything else; what can't be refreshed is told when it is read."""
    paths = [Path(each.toLocalFile()) for each in event.mimeData().urls() if each.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.casefold().startswith((".doc", ".dot")) else None
