"""The tree of codes with its filter and what can be said about how it is shown."""

import json

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.coding.many_codes import is_offered
from workbench.domain.codes import Code
from workbench.domain.ids import CodeId
from workbench.domain.store import Change
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.models.codes_model import CODINGS, DISTRICTS, NAME, SOURCES, CodesModel
from workbench.ui.models.tally import CodingTally
from workbench.ui.panels.base import IconButton, Panel
from workbench.ui.panels.code_tree import COUNTS, CodeTree
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.sitting import Sitting

LOCAL_COMMANDS = (
    "rename_code",
    "move_code_up",
    "move_code_down",
    "move_code_out",
    "move_code_in",
    "move_code_to",
    "remove_code",
)
_MENU = ("find_codings", None, "new_code", "new_theme", None, "rename_code", "recolour_code", "archive_code",
    "use_code", None, "merge_code", "split_code", None, "move_code_to", "move_code_up", "move_code_down",
    "move_code_out", "move_code_in", None, "remove_code")  # fmt: skip
_BY_HAND = -1
_TO_TREE = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SETTING = "code_tree"


class CodesPanel(Panel):
    """Shows the codebook, filters it, and tells which codes are marked."""

    code_marked = Signal(object)
    """A CodeId, or None."""

    def __init__(
        self, sitting: Sitting, actions: Actions, tally: CodingTally, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self.model = CodesModel(sitting.project.codebook(), tally)
        self.filter_box = QLineEdit(clearButtonEnabled=True)
        self.filter_box.textChanged.connect(self._on_filtered)
        self.filter_box.installEventFilter(self)
        self._new, self.view_button = IconButton("plus"), IconButton("more")
        self._new.setEnabled(sitting.writable)
        self._new.clicked.connect(actions["new_code"].trigger)
        self.view_button.clicked.connect(self._on_view_wanted)
        self.tree = CodeTree(self.model, writable=sitting.writable)
        self._empty = EmptyState("theme")
        self._empty.wanted.connect(actions["new_theme"].trigger)
        self._pages = QStackedWidget()
        self._lay_out()
        self._recall()
        self.retranslate()
        self._show_page()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if not change.touches(Code):
            self.model.counts_changed()
            return
        marked, chosen, folded = self.current(), self.tree.chosen(), self.tree.folded()
        book = self._sitting.project.codebook()
        self.tree.shown.look_at(book)
        if self.model.show_book(book):
            self.tree.unfold_but(folded)
            if marked is None or marked not in book or not self.tree.mark(marked):
                self.code_marked.emit(None)
            if len(chosen) > 1:
                self.tree.choose(chosen)
        else:
            self.tree.shown.invalidate()
        self.tree.shown.show_marks()
        self._show_page()

    def current(self) -> CodeId | None:
        """Return the code that is marked: the last one, when there are several."""
        return self.tree.current_code()

    def usable(self) -> CodeId | None:
        """Return the code that is marked when it may be given to segments; says so when it may not."""
        code = self.current()
        if code is not None and not is_offered(self.model.book.code(code)):
            self._sitting.messages.inform(self.tr("This code is archived and is given to no new segments."))
            return None
        return code

    def chosen(self) -> tuple[CodeId, ...]:
        """Return all codes that are marked, in the codebook's order."""
        marked: set[CodeId | None] = {*self.tree.chosen()} or {self.tree.current_code()}
        return tuple(code.id for code in self.model.book if code.id in marked)

    def choose(self, codes: tuple[CodeId, ...]) -> None:
        """Mark several codes, the first of them as the one that the card shows."""
        if codes:
            self.mark(codes[0])
            self.tree.choose(codes)

    def mark(self, code: CodeId) -> None:
        """Mark a code and bring it into sight."""
        if self.tree.mark(code) or code not in self.model.book:
            return
        self.filter_box.clear()
        if not self.tree.mark(code):
            self.show_archived(wanted=True)
            self.tree.mark(code)

    def edit_name(self, code: CodeId) -> None:
        """Let the person type another name where the code stands."""
        self.mark(code)
        self.tree.setFocus()
        self.tree.edit(self.tree.currentIndex())

    def focus_filter(self) -> None:
        """Go to the filter, its words marked."""
        self.filter_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter_box.selectAll()

    def show_archived(self, *, wanted: bool) -> None:
        """Show archived codes greyed in their places, or put them out of sight."""
        folded = self.tree.folded()
        self.tree.shown.show_archived(wanted=wanted)
        self.tree.unfold_but(folded)
        self._remember()

    def show_column(self, column: int, *, wanted: bool) -> None:
        """Show one of the columns with numbers, or put it out of sight."""
        self.tree.want(column, wanted=wanted)
        self._remember()

    @property
    def by_hand(self) -> bool:
        """Tell whether the codes stand in the codebook's own order."""
        return self.tree.shown.by_hand

    def shown_order(self, parent: CodeId | None) -> tuple[CodeId, ...]:
        """Return the codes under a parent (None: the themes) as they are shown, those out of sight last."""
        shown = self.tree.shown
        siblings = self.model.book.children(parent)
        rows = {each.id: shown.mapFromSource(self.model.index_of_code(each.id)).row() for each in siblings}
        last = len(siblings)
        return tuple(sorted(rows, key=lambda code: rows[code] if rows[code] >= 0 else last))

    def view_menu(self) -> QMenu:
        """Return the menu of how the tree is shown."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for column, words in zip(
            COUNTS, (self.tr("Show codings"), self.tr("Show sources"), self.tr("Show districts")), strict=True
        ):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(column in self.tree.wanted_counts)
            action.toggled.connect(lambda wanted, column=column: self.show_column(column, wanted=wanted))
        menu.addSeparator()
        for column, words in (
            (_BY_HAND, self.tr("In the codebook's order")),
            (NAME, self.tr("Sorted by name")),
            (CODINGS, self.tr("Sorted by codings")),
            (SOURCES, self.tr("Sorted by sources")),
            (DISTRICTS, self.tr("Sorted by districts")),
        ):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(self.tree.shown.sortColumn() == column)
            action.triggered.connect(lambda _on=False, column=column: self.tree.order_by(column))
        menu.addAction(self._actions["keep_code_order"])
        menu.addSeparator()
        archived = sum(1 for code in self.model.book if not is_offered(code))
        action = menu.addAction(self.tr("Show archived codes (%Ln)", "", archived))
        action.setCheckable(True)
        action.setChecked(self.tree.shown.shows_archived)
        action.toggled.connect(lambda wanted: self.show_archived(wanted=wanted))
        menu.addSeparator()
        menu.addAction(self.tr("Unfold all")).triggered.connect(self.tree.expandAll)
        menu.addAction(self.tr("Fold all")).triggered.connect(self.tree.collapseAll)
        return menu

    @override
    def retranslate(self) -> None:
        self.filter_box.setPlaceholderText(self.tr("Filter codes"))
        self.filter_box.setAccessibleName(self.tr("Filter codes"))
        self.tree.setAccessibleName(self.tr("Themes and codes"))
        self.tree.header().setAccessibleName(self.tr("Columns of the codes"))
        self.tree.retranslate()
        self._new.say(self.tr("New code under the marked one (Ctrl+N)"))
        self.view_button.say(self.tr("How the codes are shown: columns, order, archived ones"))
        self._empty.say(
            self.tr("No codes yet"),
            self.tr(
                "Begin with a theme, or select words in a transcript and press C: a code can be made there too."
            ),
            self.tr("New theme…") if self._sitting.writable else "",
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = event if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if watched is self.filter_box and pressed is not None and Qt.Key(pressed.key()) in _TO_TREE:
            self.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self.tree.customContextMenuRequested.connect(self._on_menu)
        self.tree.selectionModel().currentChanged.connect(self._on_current)
        self._actions.local_to(self.tree, *LOCAL_COMMANDS)
        head = QHBoxLayout()
        head.setContentsMargins(10, 10, 8, 6)
        head.setSpacing(2)
        head.addWidget(self.filter_box, 1)
        head.addWidget(self._new)
        head.addWidget(self.view_button)
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    def _show_page(self) -> None:
        self._pages.setCurrentIndex(0 if len(self.model.book) else 1)

    def _recall(self) -> None:
        """Show the tree as it was left; what can't be read is passed over."""
        try:
            kept = json.loads(self._sitting.project.file.setting(_SETTING) or "{}")
        except ValueError:
            kept = {}
        said = kept if isinstance(kept, dict) else {}
        hidden = said.get("hidden")
        for column in COUNTS:
            self.tree.want(column, wanted=not isinstance(hidden, list) or column not in hidden)
        if said.get("archived") is True:
            self.tree.shown.show_archived(wanted=True)
            self.tree.expandAll()

    def _remember(self) -> None:
        if self._sitting.writable:
            hidden = [column for column in COUNTS if column not in self.tree.wanted_counts]
            kept = {"hidden": hidden, "archived": self.tree.shown.shows_archived}
            self._sitting.project.file.set_setting(_SETTING, json.dumps(kept))

    def _on_filtered(self, text: str) -> None:
        self.tree.shown.look_for(text)
        self.tree.expandAll()
        if self.tree.shown.best is not None:
            self.tree.mark(self.tree.shown.best)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        code = self.tree.current_code() if current.isValid() else None
        self._actions.note(
            present=When.CODE if code else When.ALWAYS, absent=When.ALWAYS if code else When.CODE
        )
        self.code_marked.emit(code)

    def _on_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in _MENU:
            if name is None:
                menu.addSeparator()
            else:
                menu.addAction(self._actions[name])
        menu.popup(self.tree.viewport().mapToGlobal(at))

    def _on_view_wanted(self) -> None:
        self.view_menu().popup(self.view_button.mapToGlobal(self.view_button.rect().bottomLeft()))
