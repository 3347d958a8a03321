"""The memos and themes workspace: all memos to read and write, and how far each theme has come."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSplitter, QTabWidget
from typing_extensions import override

from workbench.coding.codings import RemoveMemo
from workbench.domain.ids import CodeId, MemoId
from workbench.domain.memos import Memo, MemoTarget, Subject
from workbench.domain.prose import Link
from workbench.domain.store import Change
from workbench.services.memos import MemoQuery, fresh_memo
from workbench.ui.actions import Actions
from workbench.ui.command_spec import When
from workbench.ui.dialogs.link_picker import LinkPicker
from workbench.ui.panels.memo_editor import MemoEditor
from workbench.ui.panels.memo_list import MemoList
from workbench.ui.panels.theme_board import ThemeBoard
from workbench.ui.sitting import Sitting
from workbench.ui.workspaces.base import Workspace


class MemosWorkspace(Workspace):
    """Where one thinks in writing: memos in the first tab, the board of themes in the second."""

    name = "memos"
    icon = "memo"

    def __init__(self, sitting: Sitting, actions: Actions) -> None:
        super().__init__(sitting, actions)
        self.list = MemoList(sitting)
        self.editor = MemoEditor(sitting, lambda: self.list.model.memos)
        self.board = ThemeBoard(sitting, actions)
        self.tabs = QTabWidget(documentMode=True)
        self._desk = QSplitter(Qt.Orientation.Horizontal)
        self._desk.addWidget(self.list)
        self._desk.addWidget(self.editor)
        self._desk.setStretchFactor(1, 1)
        self._desk.setChildrenCollapsible(False)
        self._desk.setSizes([400, 800])
        self.list.setObjectName("panel")
        self.list.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.editor.setObjectName("paper")
        self.editor.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs.addTab(self._desk, "")
        self.tabs.addTab(self.board, "")
        self.setCentralWidget(self.tabs)
        self._connect()
        self.layout_ready()

    @classmethod
    @override
    def title(cls) -> str:
        return QCoreApplication.translate("MemosWorkspace", "Memos & themes")

    @property
    def chosen(self) -> MemoQuery:
        """Which memos the list shows."""
        return self.list.filter.query

    @override
    def retranslate(self) -> None:
        self.tabs.setAccessibleName(self.tr("Memos and themes"))
        self.tabs.setTabText(0, self.tr("Memos"))
        self.tabs.setTabText(1, self.tr("Theme board"))

    @override
    def on_changed(self, change: Change) -> None:
        self.list.on_changed(change)
        self.editor.on_changed(change)
        self.board.on_changed(change)
        self._note()

    @override
    def entered(self) -> None:
        self._on_turned()

    @override
    def keep_writing(self) -> None:
        self.editor.keep()

    @override
    def left(self) -> None:
        self.editor.leave()
        self.board.leave()

    @override
    def may_close(self) -> bool:
        self.left()
        return True

    @override
    def subject(self) -> Subject:
        if self.tabs.currentWidget() is self.board:
            theme = self.board.current()
            if theme is not None:
                return Subject(MemoTarget.CODE, theme)
        memo = self.editor.memo
        return memo.subject if memo is not None and self.editor.isVisible() else super().subject()

    @override
    def show_code(self, code: CodeId) -> None:
        self.tabs.setCurrentWidget(self.board)
        self.board.open_theme(code)

    def write_on(self, subject: Subject) -> None:
        """Begin a memo on a thing; it is in the project with its first words."""
        if not self.sitting.writable:
            return
        self.tabs.setCurrentWidget(self._desk)
        self.list.mark(None)
        self.editor.begin(fresh_memo(self.sitting.project, subject))
        self._note()

    def show_about(self, subject: Subject) -> None:
        """Show the memos on a thing."""
        self.tabs.setCurrentWidget(self._desk)
        self.list.show_about(subject)
        self.list.view.setFocus()

    def show_memo(self, memo: MemoId) -> None:
        """Show a memo, whatever the list was narrowed to."""
        self.tabs.setCurrentWidget(self._desk)
        if not self.list.model.index_of(memo).isValid():
            self.list.filter.show_all()
        self.list.mark(memo)
        self._on_memo_marked(memo)

    def show_board(self) -> None:
        """Show how far themes have come."""
        self.tabs.setCurrentWidget(self.board)
        self.board.focus()

    def search(self) -> None:
        """Go to where one types what memos are to hold."""
        self.tabs.setCurrentWidget(self._desk)
        self.list.filter.words.setFocus()
        self.list.filter.words.selectAll()

    def link_to(self, link: Link) -> None:
        """Put a link into the memo that is being written."""
        self.tabs.setCurrentWidget(self._desk)
        self.editor.insert_link(link)

    def choose_link(self) -> None:
        """Ask what the memo is to link to, and put the link in."""
        link = LinkPicker.ask(self, self.sitting.project) if self.sitting.writable else None
        if link is not None:
            self.link_to(link)

    def remove_memo(self) -> None:
        """Throw the memo away that is shown."""
        memo = self.editor.memo
        if memo is None or not self.sitting.writable:
            return
        if self.sitting.project.reader.find(Memo, memo.id) is None:
            self.editor.show_memo(None)
        else:
            self.sitting.perform(RemoveMemo(memo.id), self.tr("The memo is removed."))

    def _connect(self) -> None:
        self.list.memo_marked.connect(self._on_memo_marked)
        self.list.memo_opened.connect(self.editor.text.setFocus)
        self.list.new_wanted.connect(self.commands["new_memo"].trigger)
        self.editor.kept.connect(self.list.mark)
        self.editor.subject_wanted.connect(self._on_subject_wanted)
        self.editor.link_wanted.connect(self._on_link_wanted)
        self.editor.link_choice_wanted.connect(self.choose_link)
        self.tabs.currentChanged.connect(lambda _index: self._on_turned())
        on = self.commands.on
        on("memo_done", self.editor.toggle_done)
        on("link_in_memo", self.choose_link)
        on("remove_memo", self.remove_memo)

    def _on_turned(self) -> None:
        self._note()
        if self.tabs.currentWidget() is self.board:
            self.board.shown()
        elif self.editor.memo is None and self.list.model.rowCount():
            self.list.view.setFocus()
            if self.list.current is None:
                self.list.view.setCurrentIndex(self.list.model.index(0))

    def _on_memo_marked(self, memo: MemoId | None) -> None:
        shown = self.editor.memo
        if memo is None or (shown is not None and shown.id == memo):
            return
        self.editor.show_memo(self.sitting.project.reader.find(Memo, memo))
        self._note()

    def _on_subject_wanted(self, subject: Subject) -> None:
        if subject.segment is not None:
            self.source_wanted.emit(subject.segment.source, subject.segment.span)
            return
        link = Link.at(f"workbench:{subject.target.value}/{subject.about}")
        if link is not None:
            self.sitting.thing_wanted.emit(link)

    def _on_link_wanted(self, link: Link) -> None:
        self.editor.keep()
        self.sitting.thing_wanted.emit(link)

    def _note(self) -> None:
        there = self.editor.memo is not None
        self.commands.note(
            present=When.MEMO if there else When.ALWAYS, absent=When.ALWAYS if there else When.MEMO
        )
