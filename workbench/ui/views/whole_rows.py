"""Tables of whole rows: of lines below titles, or of one column of cards, which a table lays out sooner than a list."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView


def lay_out_rows(table: QTableView) -> None:
    """Let a table show and select whole rows. Tab leaves it, as it does a list."""
    table.setObjectName("matrix")
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    side = table.verticalHeader()
    side.hide()
    # All rows alike: Qt need not ask a hundred thousand of them how high they are.
    side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    side.setDefaultSectionSize(table.fontMetrics().height() + 12)
    head = table.horizontalHeader()
    head.setHighlightSections(False)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def fit_heads(table: QTableView, widths: Mapping[int, int]) -> None:
    """Give columns these widths, in pixels, or what their headings need in the window's language."""
    head = table.horizontalHeader()
    for column, width in widths.items():
        head.resizeSection(column, max(width, head.sectionSizeHint(column)))


def lay_out_cards(table: QTableView) -> None:
    """Let a table show one column of cards, as wide as it is; each row is as high as its owner says."""
    table.setObjectName("found")
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.horizontalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(10)
