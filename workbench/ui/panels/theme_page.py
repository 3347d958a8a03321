"""A theme's page: its step, what it comes to mean, its codes, the quotations for it and against it, its memos."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.coding.codes import Interpret
from workbench.coding.themes import SetThemeEvidence, SetThemeStep
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Quotation
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.memos import MemoTarget, Subject
from workbench.domain.prose import Link, LinkKind
from workbench.domain.sources import Source
from workbench.domain.store import Change
from workbench.domain.themes import Interpretation, ThemeStep
from workbench.services.themes import ThemePage, ThemeState, theme_page, with_evidence
from workbench.ui.delegates.row import RowDelegate
from workbench.ui.dialogs.evidence_picker import EvidencePicker
from workbench.ui.memo_words import step_word
from workbench.ui.models.roles import COLOUR, COUNT, DETAIL, IS_GROUP, KEY
from workbench.ui.panels.base import IconButton, Panel, button, label
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.memo_count import MemoCount
from workbench.ui.panels.theme_evidence import ThemeEvidence
from workbench.ui.sitting import Sitting
from workbench.ui.theme import current_theme, readable

_KINDS = (Code, Coding, Interpretation, Source)


class ThemePagePanel(Panel):
    """Shows one theme. What is written is kept when its field is left, as one step that can be undone."""

    back_wanted = Signal()

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._page: ThemePage | None = None
        self.back, self.step = button("quiet"), QComboBox()
        self.negative = IconButton("counter")
        self._swatch, self._name, self._counts = (
            QLabel(),
            label("title", wraps=True),
            label("muted", wraps=True),
        )
        self._swatch.setFixedSize(14, 14)
        self.text, self.text_en = Field(6), Field(3)
        self._codes_title, self.codes = label("caption"), QListWidget()
        self.memos = MemoCount(sitting)
        self.key = ThemeEvidence(counter=False, writable=sitting.writable)
        self.counter = ThemeEvidence(counter=True, writable=sitting.writable)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def theme(self) -> CodeId | None:
        """The theme that is shown."""
        return self._page.state.theme.id if self._page is not None else None

    def show_theme(self, theme: CodeId, states: Sequence[ThemeState]) -> None:
        """Show a theme, which is one of ``states``."""
        self.commit()
        self._page = None
        self.show_states(states, theme)

    def show_states(self, states: Sequence[ThemeState], theme: CodeId | None = None) -> None:
        """Show the theme, or the one that is shown already, as it was counted now; none when it is gone."""
        wanted = theme or self.theme
        state = next((each for each in states if each.theme.id == wanted), None)
        self._page = theme_page(self._sitting.project.reader, state) if state is not None else None
        self._refresh()

    def commit(self) -> None:
        """Keep what is being written."""
        for field in (self.text, self.text_en):
            field.text.commit()

    def focus(self) -> None:
        """Go to where one writes."""
        self.text.text.setFocus()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches, but for the counts, which the board brings."""
        if self._page is None or not change.touches(*_KINDS):
            return
        meaning = self._page.state.meaning
        if change.kinds == {Coding} and change.ids.isdisjoint(
            (*meaning.key_quotations, *meaning.counter_evidence)
        ):
            return
        if self._page.state.theme.id not in self._sitting.project.codebook():
            self._page = None
        else:
            self._page = theme_page(self._sitting.project.reader, self._page.state)
        self._refresh()

    @override
    def retranslate(self) -> None:
        self.back.setText(self.tr("‹ Board"))
        self.back.setToolTip(self.tr("Back to the board (Esc)"))
        self.back.setAccessibleName(self.tr("Back to the board"))
        self.negative.say(self.tr("Negative cases of the theme"))
        self.step.setAccessibleName(self.tr("Step"))
        self.text.say(
            self.tr("Interpretation"), self.tr("What this theme comes to mean in the study, in running prose")
        )
        self.text_en.say(self.tr("Interpretation in English"), self.tr("For reports in English"))
        self._codes_title.setText(self.tr("Codes"))
        self.codes.setAccessibleName(self.tr("Codes"))
        self.step.clear()
        for each in ThemeStep:
            self.step.addItem(step_word(each), each)
        self._refresh()

    @override
    def retint(self) -> None:
        self._refresh()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
            return
        super().keyPressEvent(event)

    def _refresh(self) -> None:
        page = self._page
        if page is None:
            return
        theme, meaning, state = page.state.theme, page.state.meaning, page.state
        colour = readable(theme.colour, current_theme().panel, 2.0).name()
        self._swatch.setStyleSheet(f"background: {colour}; border-radius: 3px;")
        self._name.setText(theme.name)
        self._counts.setText(
            " · ".join(
                (
                    self.tr("%n codings", "", state.codings),
                    self.tr("%n sources", "", state.sources),
                    self.tr("%n districts", "", state.districts),
                )
            )
        )
        self.step.setCurrentIndex(self.step.findData(meaning.step))
        self.text.text.show_text(meaning.text)
        self.text_en.text.show_text(meaning.text_en)
        self.memos.show_subject(Subject(MemoTarget.CODE, theme.id))
        self._fill_codes(page)
        book = self._sitting.project.codebook()
        self.key.show_quotations(meaning.key_quotations, page.key_quotations, book)
        self.counter.show_quotations(meaning.counter_evidence, page.counter_evidence, book)

    def _fill_codes(self, page: ThemePage) -> None:
        row = self.codes.currentRow()
        self.codes.clear()
        for each in page.state.branch:
            item = QListWidgetItem("    " * max(0, each.depth - 1) + each.code.name)
            for role, data in (
                (KEY, each.code.id),
                (COLOUR, each.code.colour),
                (COUNT, str(each.codings or "")),
                (IS_GROUP, each.depth == 0),
                (DETAIL, each.code.guide.definition),
            ):
                item.setData(role, data)
            self.codes.addItem(item)
        self.codes.setCurrentRow(row)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        for each in (self.back, self._swatch, self._name, self.negative, self.step):
            head.addWidget(each, 1 if each is self._name else 0)
        left, right = QWidget(), QWidget()
        written = QVBoxLayout(left)
        written.setContentsMargins(0, 0, 10, 0)
        written.setSpacing(10)
        for widget in (self._counts, self.memos, self.text, self.text_en, self._codes_title):
            written.addWidget(widget)
        written.addWidget(self.codes, 1)
        self.codes.setObjectName("framed")
        self.codes.setItemDelegate(RowDelegate(self.codes))
        self.codes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.codes.setMinimumHeight(90)
        shown = QVBoxLayout(right)
        shown.setContentsMargins(10, 0, 0, 0)
        shown.setSpacing(14)
        shown.addWidget(self.key, 3)
        shown.addWidget(self.counter, 2)
        both = QSplitter(Qt.Orientation.Horizontal)
        # Its fields are what one goes to; they scroll it.
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(left)
        scroll.viewport().setAutoFillBackground(False)
        left.setAutoFillBackground(False)
        for side in (scroll, right):
            both.addWidget(side)
        both.setChildrenCollapsible(False)
        both.setSizes([480, 520])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(both, 1)
        writable = self._sitting.writable
        self.step.setEnabled(writable)
        for field in (self.text, self.text_en):
            field.text.setReadOnly(not writable)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.step.activated.connect(lambda _row: self._on_step())
        for field in (self.text, self.text_en):
            field.committed.connect(lambda _words: self._on_written())
        self.codes.itemActivated.connect(
            lambda item: self._sitting.thing_wanted.emit(Link(LinkKind.CODE, str(item.data(KEY))))
        )
        for evidence, counter in ((self.key, False), (self.counter, True)):
            evidence.add_wanted.connect(lambda counter=counter: self._on_add(counter=counter))
            evidence.rearranged.connect(
                lambda ids, counter=counter: self._on_rearranged(ids, counter=counter)
            )
            evidence.opened.connect(self._on_opened)

    def _on_step(self) -> None:
        page = self._page
        wanted = ThemeStep(self.step.currentData())
        if page is not None and wanted is not page.state.step:
            theme = page.state.theme
            self._sitting.perform(SetThemeStep(theme.id, wanted, theme.name))

    def _on_written(self) -> None:
        page = self._page
        if page is None or not self._sitting.writable:
            return
        text = self.text.text.toPlainText().strip()
        text_en = self.text_en.text.toPlainText().strip()
        meaning = page.state.meaning
        if (text, text_en) != (meaning.text.strip(), meaning.text_en.strip()):
            self._sitting.perform(Interpret(page.state.theme.id, text, text_en))

    def _on_add(self, *, counter: bool) -> None:
        page = self._page
        if page is None or not self._sitting.writable:
            return
        theme, meaning = page.state.theme, page.state.meaning
        title = (
            self.tr("Counter evidence for “{theme}”") if counter else self.tr("Key quotations for “{theme}”")
        )
        taken = frozenset(meaning.counter_evidence if counter else meaning.key_quotations)
        chosen = EvidencePicker.ask(
            self, self._sitting.project, theme.id, taken, title.format(theme=theme.name)
        )
        operation = with_evidence(self._sitting.project, theme.id, chosen, counter=counter)
        if operation is not None:
            self._sitting.perform(operation)

    def _on_rearranged(self, ids: tuple[CodingId, ...], *, counter: bool) -> None:
        page = self._page
        if page is None or not self._sitting.writable:
            return
        meaning, theme = page.state.meaning, page.state.theme
        key, against = (meaning.key_quotations, ids) if counter else (ids, meaning.counter_evidence)
        self._sitting.perform(SetThemeEvidence(theme.id, key, against, theme.name))

    def _on_opened(self, quotation: Quotation | None) -> None:
        if quotation is not None:
            self._sitting.thing_wanted.emit(Link(LinkKind.CODING, quotation.coding.id))
