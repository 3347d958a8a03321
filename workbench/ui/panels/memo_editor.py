"""One memo: what it is about, its title, its text, what kind it is of, who wrote it when, and what it links to."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QSize, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.coding.codings import RemoveMemo
from workbench.domain.memos import Memo, MemoStatus, MemoTarget, MemoType
from workbench.domain.prose import Link
from workbench.domain.store import Change
from workbench.services.memos import MemoItem, items_of, rewriting
from workbench.services.things import Things
from workbench.ui.icons import pixmap
from workbench.ui.memo_words import KIND_ICONS, about_words, memo_kind_word, memo_type_word, moment_words
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.elided_button import ElidedButton
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.memo_links import MemoLinks
from workbench.ui.panels.prose_tools import ProseTools
from workbench.ui.sitting import Sitting
from workbench.ui.views.prose_edit import ProseEdit

PAUSE = 2000
"""After so many milliseconds without a key what was written is kept, as one step."""
LONGEST_SPELL = 20_000
"""Nobody's words wait longer than so many milliseconds to be kept, however they go on writing."""
_LONGEST_QUOTE = 320
_LEAST_HEIGHT = 150


class MemoEditor(Panel):
    """Writes one memo. What is written is kept after a pause and when one leaves: a step each spell of writing."""

    kept = Signal(object)
    """The MemoId of a memo that was just written for the first time."""
    subject_wanted = Signal(object)
    """The Subject of the memo, to be gone to."""
    link_wanted = Signal(object)
    """A Link to be followed."""
    link_choice_wanted = Signal()
    """The person wants to choose what to link to."""

    def __init__(
        self, sitting: Sitting, memos: Callable[[], Iterable[Memo]], parent: QWidget | None = None
    ) -> None:
        """Take what gives all memos, among which those are looked for that link here."""
        super().__init__(parent)
        self._sitting, self._memos = sitting, memos
        self._memo: Memo | None = None
        self._filling = self._keeping = False
        self._touched = False
        self._spell = QElapsedTimer()
        self.pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.about = ElidedButton("quiet")
        self._sign, self._kind = label("muted"), label("muted")
        self._quote = label("quote", wraps=True, selectable=True)
        self._card = QFrame()
        self.title = QLineEdit()
        self.text = ProseEdit()
        self.tools = ProseTools(self.text)
        self.type, self.done = QComboBox(), QCheckBox()
        self._facts = label("faint", wraps=True)
        self.links = MemoLinks()
        self._empty = EmptyState("memo")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_memo(None)

    @property
    def memo(self) -> Memo | None:
        """The memo that is shown, as it was last kept; one that was begun may not be in the project yet."""
        return self._memo

    def show_memo(self, memo: Memo | None) -> None:
        """Show a memo, or the hint to choose one; what was being written is kept first."""
        if self._memo is not None and (memo is None or memo.id != self._memo.id):
            self.leave()
        self._memo = memo
        self._fill()

    def begin(self, memo: Memo) -> None:
        """Show a memo that is not in the project: it will be, with its first words."""
        self.show_memo(memo)
        self.text.setFocus()

    def keep(self) -> None:
        """Keep what was written, as one step; nothing happens when nothing was."""
        self.pause.stop()
        if self._memo is None or not self._touched or not self._sitting.writable:
            return
        self._touched = False
        wanted = self._written()
        fresh = self._sitting.project.reader.find(Memo, wanted.id) is None
        if fresh and not (wanted.text or wanted.title):
            self._memo = wanted
            return
        operation = rewriting(self._sitting.project, wanted)
        if operation is None:
            return
        self._keeping = True
        done = self._sitting.perform(operation)
        self._keeping = False
        if done is None:
            return
        self._memo = operation.memo
        self._say_facts()
        if fresh:
            self.kept.emit(operation.memo.id)

    def leave(self) -> None:
        """Keep what was written, and let a memo go that says nothing and means no words."""
        self.keep()
        memo = self._memo
        if memo is None or memo.text or memo.title or memo.segment is not None or not self._sitting.writable:
            return
        self._memo = None
        if self._sitting.project.reader.find(Memo, memo.id) is not None:
            self._sitting.perform(RemoveMemo(memo.id))

    def insert_link(self, link: Link) -> None:
        """Put a link where the caret is."""
        words = Things(self._sitting.project.reader).words_for(link)
        if words and self._memo is not None and self._sitting.writable:
            self.text.insert_link(words, link)
            self.text.setFocus()

    def toggle_done(self) -> None:
        """Say that the memo is done, or that it is open again."""
        if self._memo is not None:
            self.done.click()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if self._memo is None or self._keeping:
            return
        found = self._sitting.project.reader.find(Memo, self._memo.id)
        if found is None and self._memo.id in change.ids:
            # Taken back or thrown away, with what was being written in it.
            self._touched = False
            self._memo = None
            self._fill()
        elif found is not None and found != self._memo and not self._touched:
            self._memo = found
            self._fill()
        else:
            self._say_facts()

    @override
    def retranslate(self) -> None:
        self.title.setPlaceholderText(self.tr("Title"))
        self.title.setAccessibleName(self.tr("Title"))
        self.text.setPlaceholderText(self.tr("What strikes you? What follows from it? What is to be asked?"))
        self.text.setAccessibleName(self.tr("The memo's text"))
        self.done.setText(self.tr("Done"))
        self.type.setAccessibleName(self.tr("Type"))
        self._filling = True
        chosen = self.type.currentData()
        self.type.clear()
        for each in MemoType:
            self.type.addItem(memo_type_word(each), each)
        self.type.setCurrentIndex(max(0, self.type.findData(chosen)))
        self._filling = False
        self._empty.say(
            self.tr("No memo chosen"),
            self.tr("Choose a memo at the left, or press Ctrl+Shift+M to write one on whatever is marked."),
        )
        self._say_facts()

    @override
    def retint(self) -> None:
        if self._memo is not None and not self._touched:
            self._fill()

    def _fill(self) -> None:
        memo = self._memo
        self.pause.stop()
        self._touched = False
        self._pages.setCurrentIndex(1 if memo is None else 0)
        if memo is None:
            return
        self._filling = True
        things = Things(self._sitting.project.reader)
        self.title.setText(memo.title)
        if self.text.prose() != memo.text or memo.text == "" or "](workbench:" in memo.text:
            self.text.show_prose(memo.text, things.has)
        self.type.setCurrentIndex(self.type.findData(memo.type))
        self.done.setChecked(memo.status is MemoStatus.DONE)
        self._filling = False
        self._say_facts()

    def _say_facts(self) -> None:
        memo = self._memo
        if memo is None:
            return
        reader = self._sitting.project.reader
        (item,) = items_of(reader, [memo])
        self._say_subject(item)
        author = item.author or self._sitting.project.coder.name
        parts = [author, self.tr("written {at}").format(at=moment_words(memo.created_at))]
        if memo.edited_at is not None:
            parts.append(self.tr("last changed {at}").format(at=moment_words(memo.edited_at)))
        self._facts.setText(" · ".join(parts))
        self.links.show_links(reader, memo, self._memos())

    def _say_subject(self, item: MemoItem) -> None:
        self._sign.setPixmap(pixmap(KIND_ICONS[item.kind], 16))
        self._kind.setText(memo_kind_word(item.kind))
        self.about.say(about_words(item), self.tr("Go there"))
        self.about.setVisible(item.memo.target is not MemoTarget.PROJECT)
        quote = " ".join(item.segment.quote.split()) if item.segment else ""
        cut = f"{quote[:_LONGEST_QUOTE].rstrip()}…" if len(quote) > _LONGEST_QUOTE else quote
        self._quote.setText(f"“{cut}”")
        self._card.setVisible(bool(quote))

    def _written(self) -> Memo:
        assert self._memo is not None
        return replace(
            self._memo,
            title=" ".join(self.title.text().split()),
            text=self.text.prose(),
            type=MemoType(self.type.currentData()),
            status=MemoStatus.DONE if self.done.isChecked() else MemoStatus.OPEN,
        )

    def _lay_out(self) -> None:
        self._card.setObjectName("card")
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.addWidget(self._quote)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._sign)
        head.addWidget(self._kind)
        head.addWidget(self.about, 1)
        head.addStretch(0)
        shaping = QHBoxLayout()
        shaping.setSpacing(8)
        shaping.addWidget(self.tools, 1)
        shaping.addWidget(self.type)
        shaping.addWidget(self.done)
        self.text.setMinimumHeight(_LEAST_HEIGHT)
        self.title.setProperty("role", "title")
        page = QWidget()
        inner = QVBoxLayout(page)
        inner.setContentsMargins(24, 16, 24, 14)
        inner.setSpacing(10)
        inner.addLayout(head)
        inner.addWidget(self._card)
        inner.addWidget(self.title)
        inner.addLayout(shaping)
        inner.addWidget(self.text, 1)
        inner.addWidget(self._facts)
        inner.addWidget(self.links)
        scroll = _scrolling(page)
        self._pages.addWidget(scroll)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        writable = self._sitting.writable
        self.title.setReadOnly(not writable)
        self.text.setReadOnly(not writable)
        for each in (self.tools, self.type, self.done):
            each.setEnabled(writable)

    def _connect(self) -> None:
        self.pause.timeout.connect(self.keep)
        self.text.written_on.connect(self._on_written)
        self.title.textEdited.connect(lambda _words: self._on_written())
        self.title.returnPressed.connect(self.text.setFocus)
        self.title.editingFinished.connect(self.keep)
        self.type.activated.connect(lambda _row: self._at_once())
        self.done.clicked.connect(lambda _on: self._at_once())
        self.about.clicked.connect(self._on_about)
        self.text.link_opened.connect(self.link_wanted)
        self.links.link_wanted.connect(self.link_wanted)
        self.tools.link_wanted.connect(self.link_choice_wanted)

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

    def _at_once(self) -> None:
        if not self._filling:
            self._touched = True
            self.keep()

    def _on_about(self) -> None:
        if self._memo is not None:
            self.keep()
            self.subject_wanted.emit(self._memo.subject)


class _Scrolling(QScrollArea):
    """Scrolls up and down alone: it is never narrower than what it holds."""

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        page, bar = self.widget(), self.verticalScrollBar().sizeHint().width()
        return QSize(page.minimumSizeHint().width() + bar, least.height()) if page is not None else least


def _scrolling(page: QWidget) -> QScrollArea:
    scroll = _Scrolling(widgetResizable=True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidget(page)
    scroll.viewport().setAutoFillBackground(False)
    page.setAutoFillBackground(False)
    return scroll
