"""A comparison to read: a column of cards for each group, what is shared below them, and how it was made."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workbench.domain.comparisons import Comparison, Shown
from workbench.services.comparison_words import ComparisonWords
from workbench.ui.panels.base import label, line
from workbench.ui.panels.compare_column import GroupColumn

_SPACE = 16


class CompareSheet(QScrollArea):
    """Scrolls where there is no room. Holds nothing but what it was told last."""

    quotation_opened = Signal(object)
    """The Quotation."""
    all_wanted = Signal(str, str)
    """All codings of a row in a group are to be listed: their ids."""
    negative_wanted = Signal(str)
    """The negative cases of a theme or code are wanted: its id."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.columns: list[GroupColumn] = []

    def show_comparison(
        self, words: ComparisonWords, comparison: Comparison, quotations: Sequence[Shown]
    ) -> None:
        """Show a comparison; who has read on in the same groups stays where they were."""
        same = [each.group.heading.id for each in self.columns] == [
            each.heading.id for each in comparison.groups
        ]
        place = self.verticalScrollBar().value() if same else 0
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(20, 8, 20, 20)
        layout.setSpacing(_SPACE)
        columns = QHBoxLayout()
        columns.setSpacing(_SPACE)
        self.columns = []
        for at, group in enumerate(comparison.groups):
            own = {each.row: each.quotations for each in quotations if each.group == group.heading.id}
            column = GroupColumn(words, comparison, at, own)
            column.quotation_opened.connect(self.quotation_opened)
            column.all_wanted.connect(self.all_wanted)
            column.negative_wanted.connect(self.negative_wanted)
            self.columns.append(column)
            columns.addWidget(column, 1)
        layout.addLayout(columns)
        _add_shared(layout, words, comparison)
        layout.addWidget(line())
        for text in (words.left_out(comparison), words.method(comparison)):
            if text:
                told = label("muted", wraps=True, selectable=True)
                told.setText(text)
                layout.addWidget(told)
        layout.addStretch(1)
        body.setAutoFillBackground(False)
        self.setWidget(body)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setValue(place)


def _add_shared(layout: QVBoxLayout, words: ComparisonWords, comparison: Comparison) -> None:
    """Add what is typical of none of the groups, a line each with the rates of all."""
    shared = comparison.shared()
    if not shared:
        return
    layout.addWidget(line())
    title = label("heading")
    title.setText(words.say("Tanpa perbedaan yang jelas", "No clear difference"))
    layout.addWidget(title)
    grid = QGridLayout()
    grid.setHorizontalSpacing(_SPACE)
    grid.setVerticalSpacing(4)
    for column, group in enumerate(comparison.groups, start=1):
        head = label("caption", wraps=True)
        head.setText(words.group(comparison.wish.by, group.heading))
        grid.addWidget(head, 0, column)
        grid.setColumnStretch(column, 1)
    grid.setColumnStretch(0, 2)
    for row, each in enumerate(shared, start=1):
        name = label("", wraps=True)
        name.setText(each.heading.label)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        for column, standing in enumerate(each.standings, start=1):
            rate = label("muted")
            shown = f"{words.share(comparison.wish, standing.rate)} ({words.number(standing.count)})"
            rate.setText(shown if standing.count else "–")
            grid.addWidget(rate, row, column, Qt.AlignmentFlag.AlignTop)
    layout.addLayout(grid)
