"""A table of whole rows: one line high each, without a grid, titles at the left."""

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
