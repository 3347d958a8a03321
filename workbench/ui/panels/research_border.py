"""The border between research data and supervision alone, where one can't overlook it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from workbench.ui.icons import pixmap
from workbench.ui.panels.base import Panel, label
from workbench.ui.theme import current_theme

_BAND = 4
_SIGN = 16


class ResearchBorder(Panel):
    """A strip that says whether what is on the screen is research data: by words, sign and band, not colour alone.

    ``mixed`` is for a page on which some is and some is not, such as a session about several cases.
    """

    def __init__(self, consent: bool = False, *, mixed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._consent, self._mixed = consent, mixed
        self._sign, self.words = label("caption"), label("caption", wraps=True)
        self._sign.setFixedSize(QSize(_SIGN, _SIGN))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        row = QHBoxLayout(self)
        row.setContentsMargins(_BAND + 10, 6, 10, 6)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.retranslate()
        self.retint()

    @property
    def consent(self) -> bool:
        """Whether all that is shown is research data."""
        return self._consent and not self._mixed

    def show_consent(self, consent: bool, *, mixed: bool = False) -> None:
        """Say anew on which side of the border one is."""
        self._consent, self._mixed = consent, mixed
        self.retranslate()
        self.retint()

    @override
    def retranslate(self) -> None:
        if self._mixed:
            said = self.tr(
                "Partly research data: only what is said of cases with consent leaves for research."
            )
        elif self._consent:
            said = self.tr("Research data: consent is given. De-identified copies for research hold this.")
        else:
            said = self.tr("Supervision only: no research data. Copies for research leave this out.")
        self.words.setText(said)
        self.setAccessibleName(said)

    @override
    def retint(self) -> None:
        role = "accent" if self._consent or self._mixed else "warning"
        name = "quote" if self.consent else "lock"
        self._sign.setPixmap(pixmap(name, _SIGN, role))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.hover))
        painter.drawRoundedRect(self.rect(), 6, 6)
        painter.setBrush(QColor(theme.accent if self._consent or self._mixed else theme.warning))
        band = self.rect().adjusted(0, 0, _BAND - self.width(), 0)
        if self.consent:
            painter.drawRect(band)
            return
        # A broken band: the border is a sign for those, too, who tell no colours apart.
        for top in range(0, self.height(), 8):
            painter.drawRect(band.x(), top, _BAND, 4)
