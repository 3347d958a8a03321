"""The transcript twice, side by side and in step, each with the codings of one coder."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollBar, QSplitter, QVBoxLayout, QWidget

from workbench.domain.coders import Coder
from workbench.domain.codes import Codebook
from workbench.domain.codings import Coding
from workbench.domain.participants import Role
from workbench.domain.spans import Span
from workbench.services.material import Reading
from workbench.ui.labels import role_word
from workbench.ui.panels.base import label
from workbench.ui.views.transcript import TranscriptView
from workbench.ui.views.transcript_shown import ShownCoding, ShownTurn


class ComparingViews(QSplitter):
    """Two views of one text. Scrolling one scrolls the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.views = TranscriptView(), TranscriptView()
        self._captions = label("heading"), label("heading")
        self._text = ""
        self._following = False
        for caption, view in zip(self._captions, self.views, strict=True):
            side = QWidget()
            inside = QVBoxLayout(side)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(4)
            caption.setContentsMargins(14, 6, 14, 2)
            inside.addWidget(caption)
            inside.addWidget(view, 1)
            self.addWidget(side)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setSizes([500, 500])
        one, other = (view.verticalScrollBar() for view in self.views)
        one.valueChanged.connect(lambda _value: self._follow(one, other))
        other.valueChanged.connect(lambda _value: self._follow(other, one))

    def say(self, coders: Sequence[Coder]) -> None:
        """Name the two sides by their coders."""
        for caption, view, coder in zip(self._captions, self.views, coders, strict=True):
            caption.setText(coder.name)
            view.setAccessibleName(coder.name)

    def show_reading(self, reading: Reading) -> None:
        """Show the words of a source on both sides."""
        words = {role: role_word(role) for role in Role}
        turns = []
        for turn in reading.turns:
            person = reading.participants.get(turn.participant) if turn.participant else None
            role = words[person.role] if person else ""
            name = person.name if person else turn.speaker
            turns.append(ShownTurn(turn.start, turn.text_start, turn.end, name, role))
        for view in self.views:
            view.set_transcript(reading.text, turns)

    def show_codings(self, sides: Sequence[Sequence[Coding]], book: Codebook) -> None:
        """Show the codings of each coder on their side."""
        for view, codings in zip(self.views, sides, strict=True):
            view.set_codings([_shown(coding, book) for coding in codings if coding.code in book])

    def point_out(self, span: Span, ids: frozenset[str]) -> None:
        """Bring a place into sight on both sides, and lift its codings out."""
        for view in self.views:
            view.set_emphasised(ids)
        # One side leads: each for itself would stop at another line.
        self.views[0].reveal(span)
        self._follow(*(view.verticalScrollBar() for view in self.views))

    def _follow(self, moved: QScrollBar, other: QScrollBar) -> None:
        """Scroll the other side to the same part of the text: lines may break otherwise where widths differ."""
        if self._following:
            return
        self._following = True
        if moved.maximum() > 0:
            other.setValue(round(moved.value() * other.maximum() / moved.maximum()))
        self._following = False


def _shown(coding: Coding, book: Codebook) -> ShownCoding:
    code = book.code(coding.code)
    return ShownCoding(coding.id, coding.span, code.colour, code.name, book.path(code.id))
