"""What a file says of itself: format, encoding, its header's facts; and what becomes of the remarks in its margin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QFrame,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.services.proposals import Proposal, RemarksAs
from workbench.ui.panels.base import Panel, label
from workbench.ui.phrases import shortened

_EXAMPLES = 4


class FilePage(Panel):
    """Shows the facts of a file; remarks can be left out, kept as memos, or become codings."""

    corrected = Signal(object)
    """A person put something right: a function from Proposal to Proposal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remarks_title, self._examples = label("caption"), label("faint", wraps=True)
        self.remarks = {
            each: QRadioButton() for each in (RemarksAs.MEMOS, RemarksAs.CODINGS, RemarksAs.LEAVE_OUT)
        }
        group = QButtonGroup(self)
        for each, choice in self.remarks.items():
            group.addButton(choice)
            choice.clicked.connect(
                lambda _on, each=each: self.corrected.emit(lambda now: now.with_remarks(each))
            )
        self._facts_title, self._facts = label("caption"), QFormLayout()
        self._facts.setHorizontalSpacing(16)
        self._facts.setVerticalSpacing(6)
        self._facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._remarks_box = QWidget()
        inside = QVBoxLayout(self._remarks_box)
        inside.setContentsMargins(0, 0, 0, 8)
        inside.setSpacing(6)
        inside.addWidget(self._remarks_title)
        inside.addWidget(self._examples)
        for choice in self.remarks.values():
            inside.addWidget(choice)
        body = QWidget()
        outer = QVBoxLayout(body)
        outer.setContentsMargins(0, 0, 8, 0)
        outer.setSpacing(8)
        outer.addWidget(self._remarks_box)
        outer.addWidget(self._facts_title)
        outer.addLayout(self._facts)
        outer.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        layout.addWidget(scroll)
        self.retranslate()

    def show_proposal(self, proposal: Proposal) -> None:
        """Show one file."""
        remarks = proposal.remarks
        self._remarks_box.setVisible(bool(remarks))
        self._remarks_title.setText(self.tr("%n remarks in the margin", "", len(remarks)))
        shown = [f"{each.author}: “{shortened(each.text, 70)}”" for each in remarks[:_EXAMPLES]]
        self._examples.setText("\n".join([*shown, "…"] if len(remarks) > _EXAMPLES else shown))
        self.remarks[proposal.remarks_as].setChecked(True)
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, value in self._told(proposal):
            caption, words = label("muted"), label("", wraps=True, selectable=True)
            caption.setText(name)
            words.setText(value)
            words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._facts.addRow(caption, words)

    @override
    def retranslate(self) -> None:
        self._facts_title.setText(self.tr("What the file says of itself"))
        self.remarks[RemarksAs.MEMOS].setText(self.tr("Keep them as memos on their words"))
        self.remarks[RemarksAs.CODINGS].setText(self.tr("Make codings of them, by their authors"))
        self.remarks[RemarksAs.LEAVE_OUT].setText(self.tr("Leave them out"))

    def _told(self, proposal: Proposal) -> list[tuple[str, str]]:
        source, reading = proposal.source, proposal.reading
        told = [(self.tr("File"), str(proposal.path))]
        if source is not None:
            told.append((self.tr("Format"), source.format))
        if reading is not None and reading.material.encoding:
            told.append((self.tr("Encoding"), reading.material.encoding))
        if reading is not None and reading.recognised.present:
            told.append((self.tr("Present"), ", ".join(reading.recognised.present)))
        return [*told, *(source.attributes if source is not None else ())]
