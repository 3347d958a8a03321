"""The card of the marked code: what it means and when to use it, in both languages, edited in place."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.coding.code_cards import (
    MoveExample,
    RemoveExample,
    SetCodeStatus,
    SetResearchQuestion,
)
from workbench.coding.codebook_versions import history_lines
from workbench.coding.codes import Interpret, RecolourCode, RedescribeCode, RenameCode
from workbench.domain.code_sheets import keyword_cell, keyword_list
from workbench.domain.codes import Code, CodeStatus, ExampleKind, Guide
from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, SourceId
from workbench.domain.memos import MemoTarget, Subject
from workbench.domain.operations import Operation
from workbench.domain.spans import Span
from workbench.domain.store import Change
from workbench.domain.themes import Interpretation
from workbench.services.codebook_history import codebook_events
from workbench.ui.panels.base import Panel
from workbench.ui.panels.code_examples import CodeExamples
from workbench.ui.panels.code_head import CodeHead
from workbench.ui.panels.code_story import CodeStory
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.memo_count import MemoCount
from workbench.ui.sitting import Sitting


class CodeCard(Panel):
    """Shows one code. What is typed is kept when the field is left, as one step that can be undone."""

    code_wanted = Signal(str)
    """The code whose status was chosen here is to stay the marked one."""

    def __init__(
        self,
        sitting: Sitting,
        show_place: Callable[[SourceId, Span | None], object],
        parent: QWidget | None = None,
    ) -> None:
        """Show codes of a sitting; ``show_place`` brings the segment of an example to the fore."""
        super().__init__(parent)
        self._sitting, self._show_place = sitting, show_place
        self._code: CodeId | None = None
        self.head = CodeHead(writable=sitting.writable)
        self.memos = MemoCount(sitting)
        self.interpretation = Field(3)
        self.definition, self.when_to_use, self.when_not = Field(2), Field(1), Field(1)
        self.example_words, self.keywords, self.question = Field(1), Field(1), Field(1)
        self.examples = CodeExamples(writable=sitting.writable)
        self.story = CodeStory()
        self._empty = EmptyState("tag")
        self._pages = QStackedWidget()
        self._connect()
        self._lay_out()
        self.retranslate()
        self.show_code(None)

    def show_code(self, code: CodeId | None) -> None:
        """Show a code, or the hint to mark one; words that were being typed are kept first."""
        self._keep_words()
        self._code = code
        self._pages.setCurrentIndex(0 if code else 1)
        self._refresh()

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(Code, Interpretation):
            self._refresh(with_story=self._code in change.ids)
        elif change.touches(Coding):
            self._show_examples()

    @override
    def retranslate(self) -> None:
        self.interpretation.say(
            self.tr("Interpretation"), self.tr("What this theme comes to mean in the study")
        )
        self.definition.say(self.tr("Definition"), self.tr("What the code means, in one or two sentences"))
        self.when_to_use.say(self.tr("When to use"), self.tr("What must be said for this code to fit"))
        self.when_not.say(self.tr("When not"), self.tr("What looks alike but belongs elsewhere"))
        self.example_words.say(self.tr("Example in own words"), self.tr("A sentence that is coded so"))
        self.keywords.say(self.tr("Keywords"), self.tr("parted by semicolons; suggestions look for them"))
        self.question.say(
            self.tr("Research question"), self.tr("Which question of the study the code helps to answer")
        )
        self._empty.say(
            self.tr("No code marked"), self.tr("Mark a code in the tree to see and edit what it means.")
        )
        self._refresh()

    def _fields(self) -> tuple[Field, ...]:
        return (
            self.interpretation,
            self.definition,
            self.when_to_use,
            self.when_not,
            self.example_words,
            self.keywords,
            self.question,
        )

    def _connect(self) -> None:
        for field in (self.definition, self.when_to_use, self.when_not, self.example_words, self.keywords):
            field.committed.connect(lambda _words: self._on_guide_written())
        self.interpretation.committed.connect(self._on_interpreted)
        self.question.committed.connect(self._on_question_written)
        self.head.renamed.connect(self._on_renamed)
        self.head.colour_chosen.connect(self._on_coloured)
        self.head.status_chosen.connect(self._on_status_chosen)
        self.head.language_chosen.connect(lambda _language: self._on_language_chosen())
        self.examples.segment_wanted.connect(self._on_segment_wanted)
        self.examples.removed.connect(self._on_example_removed)
        self.examples.moved.connect(self._on_example_moved)
        self.examples.kind_chosen.connect(self._on_kind_chosen)
        self.story.unfolded.connect(self._show_story)

    def _lay_out(self) -> None:
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(14, 14, 10, 14)
        inner.setSpacing(12)
        inner.addWidget(self.head)
        inner.addWidget(self.memos)
        for field in self._fields():
            field.text.setReadOnly(not self._sitting.writable)
            if field is self.keywords:
                inner.addWidget(self.examples)
            inner.addWidget(field)
        inner.addWidget(self.story)
        inner.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        # Its fields are what one goes to; they scroll it.
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(body)
        scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        self._pages.addWidget(scroll)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    @property
    def _in_english(self) -> bool:
        return self.head.language == "en"

    def _record(self) -> Code | None:
        book = self._sitting.project.codebook()
        return book.code(self._code) if self._code is not None and self._code in book else None

    def _keep_words(self) -> None:
        for field in (self.head.name, *self._fields()):
            field.text.commit()

    def _refresh(self, *, with_story: bool = True) -> None:
        code = self._record()
        if code is None:
            self._pages.setCurrentIndex(1)
            return
        self._pages.setCurrentIndex(0)
        above = self._sitting.project.codebook().ancestors(code.id)
        self.head.show_code(code, " / ".join(each.name for each in above))
        meant = self._sitting.project.reader.find(Interpretation, code.id) or Interpretation(code.id)
        self.memos.show_subject(Subject(MemoTarget.CODE, code.id))
        self.interpretation.setVisible(code.is_theme)
        self._show(self.interpretation, meant.text, meant.text_en)
        own, english = code.guide, code.guide_en
        self._show(self.definition, own.definition, english.definition)
        self._show(self.when_to_use, own.when_to_use, english.when_to_use)
        self._show(self.when_not, own.when_not, english.when_not)
        self._show(self.example_words, own.examples, english.examples)
        self._show(self.keywords, _parted(own.keywords), _parted(english.keywords))
        self.question.text.show_text(code.research_question)
        self._show_examples()
        if with_story and self.story.is_unfolded:
            self._show_story()

    def _show(self, field: Field, words: str, english: str) -> None:
        """Show the words of the chosen language; of English ones that are missing, the others faintly, to translate."""
        field.text.show_text(english if self._in_english else words)
        if self._in_english and words and not english:
            field.text.setPlaceholderText(words)

    def _show_examples(self) -> None:
        code = self._record()
        if code is not None:
            wanted = [each.coding for each in code.examples if each.coding is not None]
            there = frozenset(each.id for each in self._sitting.project.reader.among(Coding, wanted))
            self.examples.show_examples(code.examples, there)

    def _show_story(self) -> None:
        if self._code is not None:
            lines = history_lines(codebook_events(self._sitting.project), code=self._code)
            self.story.show_lines(tuple(lines), self._sitting.preferences.language)

    def _perform(self, operation: Operation) -> None:
        """Make a change; what a rule forbade is taken back from the card, too."""
        if not self._sitting.writable or self._sitting.perform(operation) is None:
            self._refresh()

    def _on_language_chosen(self) -> None:
        chosen = self.head.language
        self._set_language("id" if chosen == "en" else "en")
        self._keep_words()
        self._set_language(chosen)
        self.retranslate()

    def _set_language(self, language: str) -> None:
        (self.head.english if language == "en" else self.head.indonesian).setChecked(True)

    def _on_renamed(self, words: str) -> None:
        code, name = self._record(), " ".join(words.split())
        if code is None:
            return
        if not self._in_english:
            self._perform(RenameCode(code.id, name))
        elif name != code.name_en:
            self._perform(RedescribeCode(code.id, code.guide, name, code.guide_en))

    def _on_coloured(self, colour: str) -> None:
        code = self._record()
        if code is not None and code.colour.casefold() != colour.casefold():
            self._perform(RecolourCode(code.id, colour))

    def _on_status_chosen(self, status: CodeStatus) -> None:
        code = self._record()
        if code is not None and code.status is not status:
            self._perform(SetCodeStatus(code.id, status))
            if self._code != code.id:
                # A retired code leaves the tree, which then marks its neighbour: the next change would meet that one.
                self.code_wanted.emit(code.id)

    def _on_guide_written(self) -> None:
        code = self._record()
        if code is None:
            return
        guide = Guide(
            self.definition.text.toPlainText().strip(),
            self.when_to_use.text.toPlainText().strip(),
            self.when_not.text.toPlainText().strip(),
            self.example_words.text.toPlainText().strip(),
            keyword_list(self.keywords.text.toPlainText()),
        )
        guides = (code.guide, guide) if self._in_english else (guide, code.guide_en)
        if guides != (code.guide, code.guide_en):
            self._perform(RedescribeCode(code.id, guides[0], code.name_en, guides[1]))

    def _on_question_written(self, words: str) -> None:
        code = self._record()
        if code is not None and words != code.research_question:
            self._perform(SetResearchQuestion(code.id, words))

    def _on_interpreted(self, words: str) -> None:
        code = self._record()
        if code is None or not code.is_theme:
            return
        meant = self._sitting.project.reader.find(Interpretation, code.id) or Interpretation(code.id)
        wanted = replace(meant, text_en=words) if self._in_english else replace(meant, text=words)
        if wanted != meant:
            self._perform(Interpret(code.id, wanted.text, wanted.text_en))

    def _on_segment_wanted(self, coding: str) -> None:
        found = self._sitting.project.reader.find(Coding, coding)
        if found is not None:
            self._show_place(found.source, found.span)

    def _on_example_removed(self, place: int) -> None:
        code = self._record()
        if code is not None:
            self._perform(RemoveExample(code.id, place))

    def _on_example_moved(self, place: int, by: int) -> None:
        code = self._record()
        if code is not None:
            self._perform(MoveExample(code.id, place, by))

    def _on_kind_chosen(self, place: int, kind: ExampleKind) -> None:
        code = self._record()
        if code is not None:
            self._perform(MoveExample(code.id, place, kind=kind))


def _parted(keywords: Iterable[str]) -> str:
    return "; ".join(keyword_cell((word,)) for word in keywords)
