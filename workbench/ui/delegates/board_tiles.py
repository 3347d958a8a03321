"""Tiles of the board: a name, the measure's number large, cases by risk as shapes, and what is overdue."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.domain.cases import Risk
from workbench.domain.facilitators import Caseload
from workbench.services.supervision_board import BoardMeasure, Tile
from workbench.ui.delegates.supervision_rows import paint_risk
from workbench.ui.models.board_model import SHADE, TILE, VALUE, BoardModel
from workbench.ui.panels.board_words import caseload_word
from workbench.ui.panels.supervision_counts import SupervisionCounts
from workbench.ui.theme import current_theme

_PAD = 12
_SIGN = 9
_WIDTH = 220
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
AnyIndex = QModelIndex | QPersistentModelIndex


class BoardTileDelegate(QStyledItemDelegate):
    """Paints one tile; a bar at its foot is as long as its share of the greatest value."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        line = option.fontMetrics.lineSpacing()
        return QSize(max(_WIDTH, option.fontMetrics.averageCharWidth() * 30), 5 * line + 3 * _PAD)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        tile = index.data(TILE)
        if not isinstance(tile, Tile):
            return
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect).adjusted(4, 4, -4, -4)
        marked = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setBrush(QColor(theme.accent_soft if marked else theme.paper))
        painter.setPen(QPen(QColor(theme.accent if marked else theme.line), 2 if marked else 1))
        painter.drawRoundedRect(box, 10, 10)
        inside = option.rect.adjusted(4 + _PAD, 4 + _PAD - 4, -4 - _PAD, -4)
        line = option.fontMetrics.lineSpacing()
        first = QRect(inside.left(), inside.top(), inside.width(), line)
        _write(painter, first, tile.name, theme.ink, bold=True)
        number = QRect(inside.left(), first.bottom() + 2, inside.width(), round(1.7 * line))
        _write(painter, number, str(index.data(VALUE)), _colour(tile, index), size=1.5, bold=True)
        model = index.model()
        if isinstance(model, BoardModel) and model.measure is BoardMeasure.CASELOAD:
            words = caseload_word(tile.caseload)
            painter.setPen(QColor(_colour(tile, index)))
            painter.drawText(number, _RIGHT, words)
        risks = QRect(inside.left(), number.bottom() + 2, inside.width(), line)
        _paint_risks(painter, risks, tile)
        self._paint_foot(painter, inside, risks.bottom() + 2, tile, float(index.data(SHADE)))
        painter.restore()

    @staticmethod
    def _paint_foot(painter: QPainter, inside: QRect, top: int, tile: Tile, shade: float) -> None:
        theme = current_theme()
        bar = QRectF(inside.left(), inside.bottom() - 6, inside.width(), 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.hover))
        painter.drawRoundedRect(bar, 2, 2)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * shade, bar.height()), 2, 2)
        if tile.overdue:
            words = SupervisionCounts().overdue(tile.overdue)
            painter.setPen(QColor(theme.danger))
            painter.drawText(
                QRect(inside.left(), top, inside.width(), painter.fontMetrics().height()), _LEFT, words
            )


def _paint_risks(painter: QPainter, area: QRect, tile: Tile) -> None:
    """Paint each risk that has cases as its shape with their number."""
    left = area.left()
    for risk, count in reversed(tile.risks):
        if not count:
            continue
        paint_risk(painter, QRectF(left, area.center().y() - _SIGN / 2, _SIGN, _SIGN), Risk(risk))
        painter.setPen(QColor(current_theme().muted))
        words = str(count)
        left += _SIGN + 4
        painter.drawText(QRect(left, area.top(), area.width(), area.height()), _LEFT, words)
        left += painter.fontMetrics().horizontalAdvance(words) + 12


def _colour(tile: Tile, index: AnyIndex) -> str:
    theme, model = current_theme(), index.model()
    if not isinstance(model, BoardModel) or model.measure is not BoardMeasure.CASELOAD:
        return theme.ink
    return {
        Caseload.UNKNOWN: theme.faint,
        Caseload.WITHIN: theme.good,
        Caseload.ABOVE: theme.warning,
        Caseload.FAR_ABOVE: theme.danger,
    }[tile.caseload]


def _write(
    painter: QPainter, area: QRect, words: str, colour: str, *, size: float = 1.0, bold: bool = False
) -> None:
    before = QFont(painter.font())
    font = QFont(before)
    font.setPointSizeF(font.pointSizeF() * size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(
        area, _LEFT, painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    )
    painter.setFont(before)
