"""The menu on the coder's name in the status bar: who works, whose codings show, and blind mode."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QBrush, QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from workbench.coding.coders import coder_colours
from workbench.domain.ids import CoderId
from workbench.ui.actions import Actions
from workbench.ui.sitting import Sitting
from workbench.ui.theme import current_theme, readable

_SIGN = 16
_FINE = 2


class CodersMenu(QMenu):
    """Filled each time it opens: coders come and are renamed."""

    coder_wanted = Signal(str)
    """The name of who is to work."""
    new_coder_wanted = Signal()
    """The person wants to work under a name that is not known yet."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting, self._actions = sitting, actions
        self.aboutToShow.connect(self.fill)
        self.setAccessibleName(QCoreApplication.translate("CodersMenu", "Coders"))

    def fill(self) -> None:
        """Put in what can be chosen now."""
        self.clear()
        project = self._sitting.project
        coders = project.coders()
        colours = coder_colours(coders)
        self._add_caption(self.tr("Who codes"))
        group = QActionGroup(self)
        for place, coder in enumerate(coders, 1):
            mark = f"&{place} " if place <= 9 else ""
            action = self._added(
                mark + _plain(coder.name), colours[coder.id], checked=coder.id == project.coder.id
            )
            group.addAction(action)
            action.triggered.connect(lambda _checked=False, name=coder.name: self.coder_wanted.emit(name))
        new = self.addAction(self.tr("&New coder…"))
        new.triggered.connect(self.new_coder_wanted)
        self.addAction(self._actions["rename_coder"])
        if not project.blind and len(coders) > 1:
            self.addSeparator()
            self._add_caption(self.tr("Whose codings show in the transcript"))
            shown = self._sitting.shown.coders
            for coder in coders:
                action = self._added(
                    _plain(coder.name), colours[coder.id], checked=shown is None or coder.id in shown
                )
                action.triggered.connect(lambda _checked=False, id_=coder.id: self._toggle(id_))
            self.addAction(self._actions["show_own_codings"])
            self.addAction(self._actions["show_everybody"])
        self.addSeparator()
        self.addAction(self._actions["compare_coders"])
        self.addAction(self._actions["blind_mode"])

    def _added(self, words: str, colour: str, *, checked: bool) -> QAction:
        action = self.addAction(_sign(colour, checked=checked), words)
        action.setCheckable(True)
        action.setChecked(checked)
        return action

    def _add_caption(self, words: str) -> None:
        self.addAction(words).setEnabled(False)

    def _toggle(self, coder: CoderId) -> None:
        everybody = frozenset(each.id for each in self._sitting.project.coders())
        shown = (self._sitting.shown.coders or everybody) ^ {coder}
        self._sitting.shown.only_coders(None if shown == everybody else shown)


def _plain(name: str) -> str:
    """Return a name in which no letter is taken for a mark."""
    return name.replace("&", "&&")


def _sign(colour: str, *, checked: bool) -> QIcon:
    """Return a coder's disk, with a tick in it or hollow: a menu shows no tick of its own beside an icon."""
    picture = QPixmap(_SIGN * _FINE, _SIGN * _FINE)
    picture.setDevicePixelRatio(_FINE)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    theme = current_theme()
    shade = readable(colour, theme.panel, 3.0)
    painter.setPen(QPen(shade, 1.5))
    painter.setBrush(QBrush(shade) if checked else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(1, 1, _SIGN - 2, _SIGN - 2))
    if checked:
        painter.setPen(QPen(QColor(theme.panel), 2))
        painter.drawPolyline([QPointF(4.5, 8.5), QPointF(7, 11), QPointF(11.5, 5.5)])
    painter.end()
    return QIcon(picture)
