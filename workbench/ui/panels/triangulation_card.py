"""One theme of a triangulation: what each strand says of it, and the author's judgement, edited in place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codings import Quotation
from workbench.domain.convergence import Convergence, Judgement
from workbench.services.glossary import Glossary
from workbench.services.reporting_quotations import printed
from workbench.services.reporting_triangulation import (
    amount_words,
    hint_words,
    judged_words,
    name_of,
    note_provenance,
)
from workbench.services.triangulation import StrandEvidence, TriangulationRow
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.joint_lines import JointColumn, JointLine

_LONGEST = 300


class TriangulationCard(Panel):
    """Shows a row; tells of quotations that are opened and of what the author judges. Who owns it keeps that."""

    quotation_opened = Signal(object)
    """A Quotation, to be read where it stands."""
    judged = Signal(object, str)
    """The Judgement, or None to take it back, and the implication as it stands in its field."""

    def __init__(
        self,
        row: TriangulationRow,
        glossary: Glossary,
        language: str,
        *,
        writable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.row = row
        self._glossary, self._language = glossary, language
        self._judgement, self._judge = row.judgement, row.judge
        self.columns = [JointColumn() for _strand in row.strands]
        self.choice, self.implication, self._by = QComboBox(), Field(2), label("faint", wraps=True)
        self._caption, self._name = label("caption"), label("title", wraps=True)
        self.choice.setEnabled(writable)
        self._writable = writable
        self._lay_out()
        self.choice.activated.connect(self._on_chosen)
        self.implication.committed.connect(self._on_implied)
        self.retranslate()

    def show_judgement(self, judgement: Convergence | None, judge: str) -> None:
        """Show what is judged now."""
        self._judgement, self._judge = judgement, judge
        self._say_judgement()

    def commit(self) -> None:
        """Tell of an implication that is half written."""
        self.implication.text.commit()

    @override
    def retranslate(self) -> None:
        self._name.setText(name_of(self.row, self._language))
        self._name.setToolTip(self.row.path)
        for column, evidence in zip(self.columns, self.row.strands, strict=True):
            self._fill(column, evidence)
        name = self._glossary.word("convergence", self._language)
        self._caption.setText(name)
        self.choice.setAccessibleName(f"{name}, {self._name.text()}")
        at = self.choice.currentIndex()
        self.choice.clear()
        self.choice.addItem(self.tr("Not judged yet"), None)
        for each in Judgement:
            self.choice.addItem(self._glossary.value(each, self._language), each)
        self.choice.setCurrentIndex(max(0, at))
        self.implication.say(
            self._glossary.word("implication", self._language), self.tr("What follows from it")
        )
        self.implication.text.setAccessibleName(f"{self.implication.caption.text()}, {self._name.text()}")
        self._say_judgement()

    def _lay_out(self) -> None:
        frame = QFrame()
        frame.setObjectName("card")
        grid = QGridLayout(frame)
        grid.setContentsMargins(16, 12, 16, 14)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.addWidget(self._name, 0, 0, 1, 4)
        for at, column in enumerate(self.columns):
            grid.addWidget(column, 1, at)
            grid.setColumnStretch(at, 5)
        judging = QVBoxLayout()
        judging.setSpacing(6)
        for part in (self._caption, self.choice, self.implication, self._by):
            judging.addWidget(part)
        judging.addStretch(1)
        grid.addLayout(judging, 1, len(self.columns))
        grid.setColumnStretch(len(self.columns), 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(frame)

    def _fill(self, column: JointColumn, evidence: StrandEvidence) -> None:
        name = self._glossary.value(evidence.strand, self._language)
        column.caption.setText(f"{name} · {amount_words(evidence, self._language)}")
        lines = [self._quotation(each) for each in evidence.quotations]
        lines += [_line(each.text, note_provenance(each, self._language)) for each in evidence.notes]
        if evidence.strand in self.row.silent:
            lines.append(_line(hint_words(self._language), "", quoted=False))
        column.show_lines(lines)

    def _quotation(self, quotation: Quotation) -> JointLine:
        made = _line(quotation.coding.segment.quote, quotation.provenance)
        made.say(self.tr("Read it where it stands"), "")
        made.opened.connect(lambda: self.quotation_opened.emit(quotation))
        return made

    def _say_judgement(self) -> None:
        judgement = self._judgement
        self.choice.setCurrentIndex(0 if judgement is None else self.choice.findData(judgement.judgement))
        self.implication.text.show_text(judgement.implication if judgement is not None else "")
        self.implication.setEnabled(self._writable and judgement is not None)
        self._by.setText(
            judged_words(judgement, self._judge, self._language) if judgement is not None else ""
        )

    def _on_chosen(self, at: int) -> None:
        word = self.choice.itemData(at)
        wanted = Judgement(word) if word is not None else None
        if wanted is not (self._judgement.judgement if self._judgement is not None else None):
            self.judged.emit(wanted, self.implication.text.toPlainText())

    def _on_implied(self, words: str) -> None:
        if self._judgement is not None:
            self.judged.emit(self._judgement.judgement, words)


def _line(words: str, about: str, *, quoted: bool = True) -> JointLine:
    shown = printed(words, _LONGEST)
    return JointLine(f"“{shown}”" if quoted else shown, about, quoted=quoted, writable=False)
