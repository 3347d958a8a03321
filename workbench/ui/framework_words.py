"""The words of framework matrices in the window: how a cell stands, and what happened to its codings."""

from PySide6.QtCore import QCoreApplication, QObject

from workbench.domain.framework_grids import CellState, FrameworkCell
from workbench.domain.frameworks import Freshness


class FrameworkWords(QObject):
    """Says numbers: the translators' tool knows a plural by ``tr`` alone."""

    def codings(self, count: int) -> str:
        """Return how many codings a cell has."""
        return self.tr("%Ln codings", "", count)

    def change(self, freshness: Freshness) -> str:
        """Return what happened since a summary was written, such as ``2 new, 1 gone``; nothing when nothing did."""
        parts = [self.tr("two summaries joined")] if freshness.joined else []
        if freshness.new:
            parts.append(self.tr("%Ln new", "codings", len(freshness.new)))
        if freshness.gone:
            parts.append(self.tr("%Ln gone", "codings", freshness.gone))
        if freshness.reworded:
            parts.append(self.tr("%Ln with other words", "codings", len(freshness.reworded)))
        if freshness.recoded:
            parts.append(self.tr("%Ln under another code", "codings", len(freshness.recoded)))
        return ", ".join(parts)

    def state(self, cell: FrameworkCell) -> str:
        """Return how a cell stands, for those who can't see its sign."""
        match cell.state:
            case CellState.EMPTY:
                return self.tr("no codings")
            case CellState.UNWRITTEN:
                return self.tr("%Ln codings, not summed up yet", "", cell.codings)
            case CellState.STALE:
                return self.tr("to be read again: {why}").format(why=self.change(cell.freshness))
            case _:
                return self.tr("up to date")


def change_word(coding: str, freshness: Freshness, *, elsewhere: bool = False) -> str:
    """Return what happened to one coding since the summary was written; nothing when nothing did.

    ``elsewhere`` says that the summary rests on it though it belongs to another cell.
    """
    if coding in freshness.new:
        return QCoreApplication.translate("FrameworkWords", "new")
    if coding in freshness.reworded:
        return QCoreApplication.translate("FrameworkWords", "other words")
    if coding in freshness.recoded:
        return QCoreApplication.translate("FrameworkWords", "other code")
    return QCoreApplication.translate("FrameworkWords", "from elsewhere") if elsewhere else ""
