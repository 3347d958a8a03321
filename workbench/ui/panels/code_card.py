"""The card of the marked code: what it means and when to use it, edited in place."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.coding.codes import Interpret, RedescribeCode
from workbench.domain.codes import Code, Guide
from workbench.domain.ids import CodeId
from workbench.domain.store import Change
from workbench.domain.themes import Interpretation
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.in_place import Field
from workbench.ui.sitting import Sitting
from workbench.ui.theme import current_theme, readable


class CodeCard(Panel):
    """Shows one code. What is typed is kept when the field is left, as one step that can be undone."""

    quotations_wanted = Signal(object)

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._code: CodeId | None = None
        self._swatch = QLabel()
        self._swatch.setFixedSize(14, 14)
        self._name = label("title", wraps=True, selectable=True)
        self._path = label("muted", wraps=True)
        self.interpretation = Field(3)
        self.definition, self.when_to_use, self.when_not = Field(2), Field(1), Field(1)
        self.examples, self.keywords = Field(1), Field(1)
        self._empty = EmptyState("tag")
        self._pages = QStackedWidget()
        for field in (self.definition, self.when_to_use, self.when_not, self.examples, self.keywords):
            field.committed.connect(lambda _words: self._on_guide_written())
        self.interpretation.committed.connect(self._on_interpreted)
        self._lay_out()
        self.retranslate()
        self.show_code(None)

    def show_code(self, code: CodeId | None) -> None:
        """Show a code, or the hint to mark one; words that were being typed are kept first."""
        for field in self._fields():
            field.text.commit()
        self._code = code
        self._pages.setCurrentIndex(0 if code else 1)
        self._refresh()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(Code, Interpretation):
            self._refresh()

    @override
    def retranslate(self) -> None:
        self.interpretation.say(
            self.tr("Interpretation"), self.tr("What this theme comes to mean in the study")
        )
        self.definition.say(self.tr("Definition"), self.tr("What the code means, in one or two sentences"))
        self.when_to_use.say(self.tr("When to use"), self.tr("What must be said for this code to fit"))
        self.when_not.say(self.tr("When not"), self.tr("What looks alike but belongs elsewhere"))
        self.examples.say(self.tr("Example"), self.tr("A sentence that is coded so"))
        self.keywords.say(self.tr("Keywords"), self.tr("parted by semicolons; suggestions look for them"))
        self._empty.say(
            self.tr("No code marked"), self.tr("Mark a code in the tree to see and edit what it means.")
        )

    @override
    def retint(self) -> None:
        self._refresh()

    def _fields(self) -> tuple[Field, ...]:
        return (
            self.interpretation,
            self.definition,
            self.when_to_use,
            self.when_not,
            self.examples,
            self.keywords,
        )

    def _lay_out(self) -> None:
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(14, 14, 14, 14)
        inner.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._swatch)
        head.addWidget(self._name, 1)
        inner.addLayout(head)
        inner.addWidget(self._path)
        for field in self._fields():
            inner.addWidget(field)
            field.text.setReadOnly(not self._sitting.writable)
        inner.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        self._pages.addWidget(scroll)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    def _record(self) -> Code | None:
        book = self._sitting.project.codebook()
        return book.code(self._code) if self._code is not None and self._code in book else None

    def _refresh(self) -> None:
        code = self._record()
        if code is None:
            self._pages.setCurrentIndex(1)
            return
        colour = readable(code.colour, current_theme().panel, 2.0).name()
        radius = 3 if code.is_theme else 7
        self._swatch.setStyleSheet(f"background: {colour}; border-radius: {radius}px;")
        self._name.setText(code.name)
        above = self._sitting.project.codebook().ancestors(code.id)
        self._path.setText(" / ".join(each.name for each in above))
        self._path.setVisible(bool(above))
        meant = self._sitting.project.reader.find(Interpretation, code.id)
        self.interpretation.setVisible(code.is_theme)
        self.interpretation.text.show_text(meant.text if meant else "")
        for field, words in (
            (self.definition, code.guide.definition),
            (self.when_to_use, code.guide.when_to_use),
            (self.when_not, code.guide.when_not),
            (self.examples, code.guide.examples),
            (self.keywords, "; ".join(code.guide.keywords)),
        ):
            field.text.show_text(words)

    def _on_guide_written(self) -> None:
        code = self._record()
        if code is None or not self._sitting.writable:
            return
        keywords = tuple(
            dict.fromkeys(
                each.strip() for each in self.keywords.text.toPlainText().split(";") if each.strip()
            )
        )
        guide = Guide(
            self.definition.text.toPlainText().strip(),
            self.when_to_use.text.toPlainText().strip(),
            self.when_not.text.toPlainText().strip(),
            self.examples.text.toPlainText().strip(),
            keywords,
        )
        if guide != code.guide:
            self._sitting.perform(RedescribeCode(code.id, guide, code.name_en, code.guide_en))

    def _on_interpreted(self, words: str) -> None:
        code = self._record()
        if code is None or not code.is_theme or not self._sitting.writable:
            return
        meant = self._sitting.project.reader.find(Interpretation, code.id)
        wanted = replace(meant, text=words) if meant else Interpretation(code.id, words)
        if wanted != meant:
            self._sitting.perform(Interpret(code.id, wanted.text, wanted.text_en))
