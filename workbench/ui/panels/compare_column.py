"""A group of a comparison as a column: its material, what is typical of it, and what is not found there."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.domain.codings import Quotation
from workbench.domain.comparisons import ComparedRow, Comparison
from workbench.services.comparison_words import ComparisonWords
from workbench.services.reporting_comparison import absent_note, nothing_typical
from workbench.ui.panels.base import button, label
from workbench.ui.panels.compare_card import TypicalCard

NARROWEST = 250
_FIRST = 6
"""So many cards are shown at once; the others wait until they are wanted."""


class GroupColumn(QWidget):
    """One group. Everything it says is of one comparison: another one makes other columns."""

    quotation_opened = Signal(object)
    """The Quotation."""
    all_wanted = Signal(str, str)
    """All codings of a row in a group are to be listed: their ids."""
    negative_wanted = Signal(str)
    """The negative cases of a theme or code are wanted: its id."""

    def __init__(
        self,
        words: ComparisonWords,
        comparison: Comparison,
        place: int,
        quotations: Mapping[str, Sequence[Quotation]],
    ) -> None:
        super().__init__()
        self._words, self._comparison, self._place = words, comparison, place
        self._quotations = quotations
        self.group = comparison.groups[place]
        self.cards: list[TypicalCard] = []
        self.absent: list[QWidget] = []
        self.setMinimumWidth(NARROWEST)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)
        name, material = label("title", wraps=True, selectable=True), label("muted", wraps=True)
        name.setText(words.group(comparison.wish.by, self.group.heading))
        material.setText(words.material(self.group))
        self._layout.addWidget(name)
        self._layout.addWidget(material)
        for doubt in words.doubts(comparison, place):
            told = label("warning", wraps=True)
            told.setText(doubt)
            self._layout.addWidget(told)
        self._add_caption(words.say("Khas di sini", "Typical here"))
        typical = comparison.typical(place)
        if not typical:
            nothing = label("muted", wraps=True)
            nothing.setText(nothing_typical(words))
            self._layout.addWidget(nothing)
        for row in typical[:_FIRST]:
            self._layout.addWidget(self._card(row))
        if typical[_FIRST:]:
            self._add_more(len(typical) - _FIRST)
        self._add_absent()
        self._layout.addStretch(1)

    def _card(self, row: ComparedRow) -> TypicalCard:
        group = self.group.heading.id
        card = TypicalCard(
            self._words, self._comparison.wish, row, self._place, self._quotations.get(row.heading.id, ())
        )
        card.quotation_opened.connect(self.quotation_opened)
        card.all_wanted.connect(lambda: self.all_wanted.emit(row.heading.id, group))
        self.cards.append(card)
        return card

    def _add_more(self, number: int) -> None:
        more = button("quiet")
        more.setText(self._words.say(f"{number} lagi", f"{number} more"))
        more.setAccessibleName(
            self._words.say(f"{number} lagi yang khas di sini", f"{number} more typical here")
        )
        more.clicked.connect(lambda: self._show_more(more))
        self._layout.addWidget(more, alignment=Qt.AlignmentFlag.AlignLeft)

    def _show_more(self, more: QWidget) -> None:
        place = self._layout.indexOf(more)
        rest = self._comparison.typical(self._place)[_FIRST:]
        for offset, row in enumerate(rest):
            self._layout.insertWidget(place + offset, self._card(row))
        self.cards[_FIRST].all.setFocus()
        more.hide()

    def _add_absent(self) -> None:
        absent = self._comparison.absent(self._place)
        if not absent:
            return
        self._add_caption(self._words.say("Tidak ditemukan di sini", "Not found here"))
        for row in absent:
            name = button("quiet")
            name.setText(row.heading.label.replace("&", "&&"))
            name.setToolTip(self._words.say("Lihat kasus negatifnya", "See its negative cases"))
            name.setStyleSheet("text-align: left; padding: 2px 0;")
            name.clicked.connect(lambda _on=False, code=row.heading.id: self.negative_wanted.emit(code))
            self.absent.append(name)
            self._layout.addWidget(name, alignment=Qt.AlignmentFlag.AlignLeft)
        note = label("faint", wraps=True)
        note.setText(absent_note(self._words))
        self._layout.addWidget(note)

    def _add_caption(self, text: str) -> None:
        caption = label("caption")
        caption.setText(text)
        caption.setContentsMargins(0, 6, 0, 0)
        self._layout.addWidget(caption)
