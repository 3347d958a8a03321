"""A decision and its reason side by side, as pages of cases and sessions show them."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout

from workbench.ui.panels.supervision_parts import said
from workbench.ui.panels.supervision_words import field_word


def decision_beside_rationale(decision: str, rationale: str) -> QGridLayout:
    """Return the two side by side: a decision is never shown without its reason, or without the lack of it."""
    translate = QCoreApplication.translate
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    missing = translate("Supervision", "No reason was written down.")
    if decision:
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(said(field_word("decision"), decision), 0, 0, top)
        why = said(field_word("rationale"), rationale or missing, "" if rationale else "warning")
        grid.addWidget(why, 0, 1, top)
    return grid
