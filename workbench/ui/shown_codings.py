"""Which codings the transcript shows: those of some codes and of some coders, or all."""

from PySide6.QtCore import QObject, Signal

from workbench.domain.codings import Coding
from workbench.domain.ids import CodeId, CoderId


class ShownCodings(QObject):
    """The one filter between what a source has been coded with and what the reader sees of it. None shows all."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._codes: frozenset[CodeId] | None = None
        self._coders: frozenset[CoderId] | None = None

    @property
    def codes(self) -> frozenset[CodeId] | None:
        """The codes whose codings show, each by itself without those below it; None for every code."""
        return self._codes

    @property
    def coders(self) -> frozenset[CoderId] | None:
        """The coders whose codings show; None for everybody."""
        return self._coders

    @property
    def filtered(self) -> bool:
        """Tell whether anything is kept from sight."""
        return self._codes is not None or self._coders is not None

    def only_codes(self, codes: frozenset[CodeId] | None) -> None:
        """Show the codings of these codes only, or of every code."""
        if codes != self._codes:
            self._codes = codes
            self.changed.emit()

    def only_coders(self, coders: frozenset[CoderId] | None) -> None:
        """Show the codings of these coders only, or of everybody."""
        if coders != self._coders:
            self._coders = coders
            self.changed.emit()

    def show_all(self) -> None:
        """Keep nothing from sight."""
        self.only_codes(None)
        self.only_coders(None)

    def shows(self, coding: Coding) -> bool:
        """Tell whether a coding is in sight."""
        return (self._codes is None or coding.code in self._codes) and (
            self._coders is None or coding.coder in self._coders
        )
