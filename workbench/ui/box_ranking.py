"""The machine's ranking in the code box: asked for when the box opens, with the reasons of the row that is marked."""

from PySide6.QtCore import QObject, QTimer

from workbench.domain.ids import CodeId, SourceId
from workbench.domain.spans import Span
from workbench.domain.suggestions import Ranked, Reason
from workbench.ui.machine import Machine
from workbench.ui.panels.code_box import CodeBox

_PAUSE_MS = 60
"""Who goes down the list by keys wants the reasons of the row at which they stay."""


class BoxRanking(QObject):
    """Asks beside the window; an answer for words that are no longer asked about is dropped."""

    def __init__(self, machine: Machine, box: CodeBox) -> None:
        super().__init__(box)
        self._machine, self._box = machine, box
        self._place: tuple[SourceId, Span] | None = None
        self._known: dict[CodeId, tuple[Reason, ...]] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask_why)
        box.code_marked.connect(self._on_marked)

    def rank(self, source: SourceId, span: Span) -> None:
        """Rank the codes for words of a source, for the box that was just opened."""
        place = self._place = (source, span)
        self._known = {}
        self._machine.rank(source, span, lambda ranked: self._on_ranked(place, ranked))

    def _on_ranked(self, place: tuple[SourceId, Span], ranked: tuple[Ranked, ...]) -> None:
        if place is self._place:
            self._known = {each.code: each.reasons for each in ranked if each.reasons}
            self._box.show_ranking(ranked)

    def _on_marked(self, code: CodeId | None) -> None:
        self._pause.stop()
        if code in self._known:
            self._box.show_reasons(code, self._known[code])
        elif code is not None:
            self._pause.start()

    def _ask_why(self) -> None:
        place, code = self._place, self._box.marked()
        if place is not None and code is not None and self._box.isVisible():
            self._machine.reasons(*place, code, lambda reasons: self._on_reasons(place, code, reasons))

    def _on_reasons(self, place: tuple[SourceId, Span], code: CodeId, reasons: tuple[Reason, ...]) -> None:
        if place is self._place:
            self._known[code] = reasons
            self._box.show_reasons(code, reasons)
