"""The board: four columns for the steps of the method, a card for each theme; a card opens the theme's page."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.coding.themes import SetThemeStep
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.districts import District
from workbench.domain.ids import CodeId
from workbench.domain.memos import Memo
from workbench.domain.participants import Participant
from workbench.domain.sources import Source
from workbench.domain.store import Change
from workbench.domain.themes import Interpretation, ThemeStep
from workbench.services.themes import ThemeState, theme_states
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.delegates.theme_card import ThemeCardDelegate
from workbench.ui.latest_job import LatestJob
from workbench.ui.memo_words import step_word
from workbench.ui.models.roles import KEY
from workbench.ui.models.themes_model import ThemesModel
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.theme_page import ThemePagePanel
from workbench.ui.sitting import Sitting

_KINDS = (Code, Coding, Interpretation, Memo, Source, Participant, District)
_STEPS = tuple(ThemeStep)


class _Cards(QListView):
    """A column's cards, as high as their words at the column's width."""

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class BoardColumn(Panel):
    """One step of the method with its themes."""

    def __init__(self, step: ThemeStep, *, writable: bool) -> None:
        super().__init__()
        self.model = ThemesModel(step, writable=writable)
        self.view = _Cards()
        self._title, self._hint = label("heading"), label("faint", wraps=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(ThemeCardDelegate(view))
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        if writable:
            view.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
            view.setDefaultDropAction(Qt.DropAction.MoveAction)
            view.setDropIndicatorShown(False)
        frame = QFrame()
        frame.setObjectName("panel")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(4, 10, 4, 4)
        inside.setSpacing(6)
        self._title.setContentsMargins(8, 0, 8, 0)
        inside.addWidget(self._title)
        inside.addWidget(self._hint)
        inside.addWidget(view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)
        self.retranslate()

    def show_states(self, states: tuple[ThemeState, ...]) -> None:
        """Show the themes of this step."""
        self.model.show_states(states)
        self.retranslate()

    @override
    def retranslate(self) -> None:
        count = self.model.rowCount()
        name = step_word(self.model.step)
        self._title.setText(f"{name}  {count}" if count else name)
        self.view.setAccessibleName(self.tr("Themes in the step {step}").format(step=name))
        self._hint.setText(self.tr("No theme stands here yet."))
        self._hint.setVisible(not count)
        self.model.contents_changed()


class ThemeBoard(Panel):
    """Shows where each theme stands, and lets it go on: by dragging its card, or by Alt+Left and Alt+Right."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self._states: tuple[ThemeState, ...] = ()
        self._stale = True
        self._wanted: CodeId | None = None
        self.columns = {step: BoardColumn(step, writable=sitting.writable) for step in _STEPS}
        self.page = ThemePagePanel(sitting)
        self.page.negative.clicked.connect(actions["show_negative_cases"].trigger)
        self._hint = label("muted", wraps=True)
        self._empty = EmptyState("theme")
        self._counting = LatestJob(sitting, lambda: self.tr("Counting themes"), self)
        self._pages = QStackedWidget()
        self._lay_out()
        for column in self.columns.values():
            column.model.dropped.connect(self._on_dropped)
            column.view.activated.connect(lambda index: self.open_theme(CodeId(index.data(KEY))))
            column.view.selectionModel().currentChanged.connect(self._on_current)
            column.view.installEventFilter(self)
            actions.local_to(column.view, "theme_back", "theme_forward")
        actions.on("theme_back", lambda: self.move_theme(-1))
        actions.on("theme_forward", lambda: self.move_theme(1))
        self.page.back_wanted.connect(self._on_back)
        self.retranslate()

    def current(self) -> CodeId | None:
        """Return the theme that is open, else the one whose card is marked."""
        if self._pages.currentWidget() is self.page:
            return self.page.theme
        return self._marked()

    def open_theme(self, theme: CodeId) -> None:
        """Show a theme's page; a code opens the theme that it stands in."""
        book = self._sitting.project.codebook()
        if theme not in book:
            return
        if not self._states:
            self._show(theme_states(self._sitting.project))
        self.page.show_theme(book.theme_of(theme).id, self._states)
        if self.page.theme is not None:
            self._pages.setCurrentWidget(self.page)
            self.page.focus()
            self._note()

    def move_theme(self, by: int) -> None:
        """Put the marked theme so many steps on."""
        theme = self.current()
        state = next((each for each in self._states if each.theme.id == theme), None)
        if state is not None:
            place = _STEPS.index(state.step) + by
            if 0 <= place < len(_STEPS):
                self._put(state, _STEPS[place])

    def shown(self) -> None:
        """Be told that the board has come to the front."""
        if self._stale:
            self._count()
        self._note()

    def focus(self) -> None:
        """Put the keyboard onto the cards, or into the open page."""
        if self._pages.currentWidget() is self.page:
            self.page.focus()
            return
        marked = self._marked()
        columns = list(self.columns.values())
        wanted = next((each for each in columns if marked and each.model.index_of(marked).isValid()), None)
        column = wanted or next((each for each in columns if each.model.rowCount()), None)
        if column is not None:
            self._enter(column, 0)

    def leave(self) -> None:
        """Keep what is being written on the page."""
        self.page.commit()
        self._stale = self._stale or self._counting.busy
        self._counting.drop()
        self._actions.note(absent=When.THEME_CARD)

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if not change.touches(*_KINDS):
            return
        self.page.on_changed(change)
        if self._pages.currentWidget() is self.page and self.page.theme is None:
            self._pages.setCurrentIndex(0)
        if change.kinds == {Interpretation}:
            known = {each.code: each for each in self._sitting.project.reader.all(Interpretation)}
            states = [
                replace(each, meaning=known.get(each.theme.id, Interpretation(each.theme.id)))
                for each in self._states
            ]
            self._show(tuple(states))
            return
        self._stale = True
        if self.isVisible():
            self._count()

    @override
    def retranslate(self) -> None:
        self._hint.setText(
            self.tr(
                "Drag a card, or press Alt+Left and Alt+Right, to say how far a theme has come. Enter opens it."
            )
        )
        self._empty.say(
            self.tr("No themes yet"),
            self.tr(
                "A theme is a top branch of the codebook. Make one in the Coding workspace with Ctrl+Shift+T."
            ),
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            by = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}.get(event.key())
            if by is not None:
                self._go_beside(watched, by)
                return True
        return super().eventFilter(watched, event)

    def _go_beside(self, view: QObject, by: int) -> None:
        """Put the keyboard onto the next column in that direction that has a card."""
        columns = list(self.columns.values())
        place = next(place for place, each in enumerate(columns) if each.view is view) + by
        row = columns[place - by].view.currentIndex().row()
        while 0 <= place < len(columns):
            if columns[place].model.rowCount():
                self._enter(columns[place], row)
                return
            place += by

    def _enter(self, column: BoardColumn, row: int) -> None:
        at = column.view.currentIndex()
        if not at.isValid():
            at = column.model.index(min(max(row, 0), column.model.rowCount() - 1))
        column.view.setFocus()
        column.view.setCurrentIndex(at)

    def _marked(self) -> CodeId | None:
        for column in self.columns.values():
            key = column.view.currentIndex().data(KEY)
            if key:
                return CodeId(key)
        return None

    def _put(self, state: ThemeState, step: ThemeStep) -> None:
        if state.step is step or not self._sitting.writable:
            return
        self._wanted = state.theme.id
        told = self.tr("“{theme}” is in the step {step} now.").format(
            theme=state.theme.name, step=step_word(step)
        )
        self._sitting.perform(SetThemeStep(state.theme.id, step, state.theme.name), told)
        self._mark_wanted()

    def _mark_wanted(self) -> None:
        """Mark the card that was just moved where it is now."""
        wanted, self._wanted = self._wanted, None
        for column in self.columns.values():
            index = column.model.index_of(wanted) if wanted else QModelIndex()
            if index.isValid():
                if self._pages.currentWidget() is not self.page:
                    column.view.setFocus()
                column.view.setCurrentIndex(index)

    def _count(self) -> None:
        project = self._sitting.project
        self._stale = False
        self._counting.want(lambda reader, _progress: theme_states(project, reader), self._show)

    def _show(self, states: tuple[ThemeState, ...]) -> None:
        self._states = states
        marked = self._marked()
        for column in self.columns.values():
            column.show_states(states)
        if marked is not None and self._marked() is None:
            for column in self.columns.values():
                index = column.model.index_of(marked)
                if index.isValid():
                    column.view.setCurrentIndex(index)
        if self._pages.currentWidget() is self.page:
            self.page.show_states(states)
        if self._pages.currentWidget() is not self.page or self.page.theme is None:
            self._pages.setCurrentIndex(0 if states else 2)
        self._note()

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not current.isValid():
            return
        for column in self.columns.values():
            if column.model is not current.model():
                column.view.setCurrentIndex(QModelIndex())
        self._note()

    def _on_dropped(self, theme: str, step: ThemeStep) -> None:
        state = next((each for each in self._states if each.theme.id == theme), None)
        if state is not None:
            self._put(state, step)

    def _on_back(self) -> None:
        self.page.commit()
        theme = self.page.theme
        self._pages.setCurrentIndex(0 if self._states else 2)
        self._wanted = theme
        self._mark_wanted()
        self._note()

    def _note(self) -> None:
        there = self.current() is not None and self.isVisible()
        self._actions.note(
            present=When.THEME_CARD if there else When.ALWAYS,
            absent=When.ALWAYS if there else When.THEME_CARD,
        )

    def _lay_out(self) -> None:
        board = QWidget()
        outer = QVBoxLayout(board)
        outer.setContentsMargins(16, 12, 16, 16)
        outer.setSpacing(10)
        outer.addWidget(self._hint)
        row = QHBoxLayout()
        row.setSpacing(10)
        for column in self.columns.values():
            row.addWidget(column, 1)
        outer.addLayout(row, 1)
        for page in (board, self.page, self._empty):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
