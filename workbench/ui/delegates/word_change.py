"""Words that go, struck through, and words that come, underlined: colour is never the only sign."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from workbench.services.refreshing.differences import Difference, Part, brief, differences
from workbench.ui.models.word_changes_model import NEW, OLD
from workbench.ui.text_positions import Positions
from workbench.ui.theme import current_theme

_ARROW = " → "
_INSET = 6


class WordChangeDelegate(QStyledItemDelegate):
    """Paints a change on one line, cut where the line ends; the panel below shows all of it."""

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        bare.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, bare.widget)
        pieces = _in_line(brief(differences(str(index.data(OLD) or ""), str(index.data(NEW) or ""))))
        painter.save()
        painter.setPen(QColor(current_theme().ink))
        _draw(painter, option.rect.adjusted(_INSET, 0, -_INSET, 0), pieces)
        painter.restore()


def shown_html(old: str, new: str) -> str:
    """Return a change as rich text, with all of its words."""
    theme = current_theme()
    looks = {
        Part.SAME: "{}",
        Part.OUT: f'<span style="color:{theme.danger}; text-decoration:line-through">{{}}</span>',
        Part.IN: f'<span style="color:{theme.good}; text-decoration:underline">{{}}</span>',
    }
    pieces = _in_line(differences(old, new))
    return "".join(looks[each.part].format(escape(each.words).replace("\n", "<br>")) for each in pieces)


def _in_line(found: Iterable[Difference]) -> list[Difference]:
    """Return stretches with an arrow between what goes and what comes in its place."""
    pieces: list[Difference] = []
    for each in found:
        if each.part is Part.IN and pieces and pieces[-1].part is Part.OUT:
            pieces.append(Difference(Part.SAME, _ARROW))
        pieces.append(each)
    return pieces


def _draw(painter: QPainter, area: QRect, pieces: list[Difference]) -> None:
    words = "".join(each.words for each in pieces)
    cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    layout = QTextLayout(cut, painter.font())
    layout.setFormats(_formats(cut, pieces))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(area.width() + 1)
    layout.endLayout()
    layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2))


def _formats(cut: str, pieces: list[Difference]) -> list[QTextLayout.FormatRange]:
    """Return how stretches look, as far as the line was not cut."""
    positions, found = Positions(cut), list[QTextLayout.FormatRange]()
    at = 0
    for each in pieces:
        start, at = at, at + len(each.words)
        if each.part is Part.SAME or start >= len(cut):
            continue
        made = QTextLayout.FormatRange()
        first, last = positions.to_units(start), positions.to_units(min(at, len(cut)))
        made.start, made.length, made.format = first, last - first, _look(each.part)
        found.append(made)
    return found


def _look(part: Part) -> QTextCharFormat:
    look = QTextCharFormat()
    theme = current_theme()
    if part is Part.OUT:
        look.setForeground(QColor(theme.danger))
        look.setFontStrikeOut(True)
    else:
        look.setForeground(QColor(theme.good))
        look.setFontUnderline(True)
    return look
