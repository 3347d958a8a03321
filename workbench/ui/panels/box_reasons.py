"""Why a code of the code box is likely, in one small line; all of it, with weights, when more is asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QVBoxLayout
from typing_extensions import override

from workbench.domain.suggestions import Reason
from workbench.ui.delegates.reason import ReasonDelegate
from workbench.ui.models.reasons_model import ReasonsModel, kind_words, reason_words, told
from workbench.ui.panels.base import Panel
from workbench.ui.panels.elided_label import ElidedLabel

_IN_LINE = 3
_MOST_ROWS = 7


class BoxReasons(Panel):
    """Takes no more room than it has something to say, and keeps that room while the marked row changes."""

    def __init__(self) -> None:
        super().__init__()
        self._more = False
        self._model = ReasonsModel()
        self._line = ElidedLabel("muted", cut=Qt.TextElideMode.ElideRight)
        self._line.setContentsMargins(12, 4, 12, 0)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(ReasonDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._line)
        layout.addWidget(self._list)
        self.retranslate()
        self.begin()

    @property
    def has_more(self) -> bool:
        """Whether all reasons show."""
        return self._more

    @property
    def words(self) -> str:
        """What the line says."""
        return self._line.text()

    def begin(self) -> None:
        """Begin anew: no room is taken until there is something to say."""
        self._more = False
        self._model.show_reasons(())
        self._line.say("")
        self.hide()
        self._list.hide()

    def show_reasons(self, reasons: tuple[Reason, ...]) -> None:
        """Say these."""
        self._model.show_reasons(reasons)
        said = [f"{kind_words(each.kind)} {reason_words(each)}" for each in told(reasons)[:_IN_LINE]]
        self._line.say("  ·  ".join(said))
        if reasons:
            self.show()
        self._fit()

    def show_more(self, more: bool) -> None:
        """Show all reasons with their weights, or the line alone."""
        self._more = more
        self._fit()

    @override
    def retranslate(self) -> None:
        self._list.setAccessibleName(self.tr("Why this code is likely"))

    def _fit(self) -> None:
        count = self._model.rowCount()
        if count:
            self._list.setFixedHeight(min(_MOST_ROWS, count) * self._list.sizeHintForRow(0) + 8)
        self._list.setVisible(self._more and count > 0)
        self._line.setVisible(not self._more)
