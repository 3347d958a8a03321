"""The words of the board: its measures, and a caseload against 1:150 and 1:200."""

from PySide6.QtCore import QCoreApplication, QLocale

from workbench.domain.facilitators import Caseload
from workbench.services.supervision_board import BoardMeasure, Tile


def measure_word(measure: BoardMeasure) -> str:
    """Return what a measure is called."""
    translate = QCoreApplication.translate
    return {
        BoardMeasure.CASELOAD: translate("Supervision", "Families per facilitator"),
        BoardMeasure.CASES: translate("Supervision", "Cases not closed"),
        BoardMeasure.PRESSING: translate("Supervision", "High and critical risk"),
        BoardMeasure.OVERDUE: translate("Supervision", "Follow-ups overdue"),
        BoardMeasure.SESSIONS: translate("Supervision", "Sessions in 30 days"),
    }[measure]


def caseload_word(caseload: Caseload) -> str:
    """Return how a caseload stands against the measure."""
    translate = QCoreApplication.translate
    return {
        Caseload.UNKNOWN: translate("Supervision", "caseload unknown"),
        Caseload.WITHIN: translate("Supervision", "within 1:150"),
        Caseload.ABOVE: translate("Supervision", "above 1:150"),
        Caseload.FAR_ABOVE: translate("Supervision", "above 1:200"),
    }[caseload]


def measure_value(tile: Tile, measure: BoardMeasure) -> str:
    """Return what a measure says of a tile; a dash where nobody knows."""
    value = tile.value(measure)
    if value is None:
        return "–"
    said = QLocale().toString(round(value))
    return f"1:{said}" if measure is BoardMeasure.CASELOAD else said
