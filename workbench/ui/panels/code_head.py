"""The head of a code's card: colour, name, place, status, and in which language its words are shown."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from workbench.domain.codes import Code, CodeStatus
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.colour_menu import colour_menu, colour_name
from workbench.ui.panels.in_place import Field
from workbench.ui.theme import current_theme, readable

_SWATCH = 16


class CodeHead(Panel):
    """Tells what is wanted of the code; whoever owns it does it."""

    renamed = Signal(str)
    colour_chosen = Signal(str)
    status_chosen = Signal(object)
    """A CodeStatus."""
    language_chosen = Signal(str)
    """``id`` or ``en``."""

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code: Code | None = None
        self.colour = QToolButton()
        self.colour.setIconSize(QSize(_SWATCH, _SWATCH))
        self.colour.setEnabled(writable)
        self.colour.clicked.connect(self._on_colour_wanted)
        self.name = Field(1)
        self.name.text.setReadOnly(not writable)
        self.name.committed.connect(self.renamed)
        self.status, self._status_caption = QComboBox(), label("caption")
        self.status.setEnabled(writable)
        self.status.activated.connect(self._on_status_chosen)
        self._path = label("muted", wraps=True)
        self._languages = QButtonGroup(self)
        self.indonesian, self.english = self._language_button("first"), self._language_button("last")
        self.indonesian.setChecked(True)
        self._lay_out()
        self.retranslate()

    @property
    def language(self) -> str:
        """The language in which the code's words are shown: ``id`` or ``en``."""
        return "en" if self.english.isChecked() else "id"

    def show_code(self, code: Code, path: str) -> None:
        """Show a code; ``path`` are the names above it."""
        self._code = code
        self.name.text.show_text(code.name_en if self.language == "en" else code.name)
        self.name.text.setPlaceholderText(code.name if self.language == "en" else "")
        self._path.setText(path)
        self._path.setVisible(bool(path))
        self.status.setCurrentIndex(self.status.findData(code.status.value))
        self.retint()

    @override
    def retranslate(self) -> None:
        self.name.say(self.tr("Name"))
        self.indonesian.setText("ID")
        self.english.setText("EN")
        self.indonesian.setToolTip(self.tr("Words in Indonesian"))
        self.english.setToolTip(self.tr("Words in English"))
        for each in (self.indonesian, self.english):
            each.setAccessibleName(each.toolTip())
        self._status_caption.setText(self.tr("Status"))
        self.status.setAccessibleName(self.tr("Status of the code"))
        now = self.status.currentData()
        self.status.clear()
        for status, words in (
            (CodeStatus.DRAFT, self.tr("Draft")),
            (CodeStatus.ACTIVE, self.tr("In use")),
            (CodeStatus.RETIRED, self.tr("Retired")),
        ):
            self.status.addItem(words, status.value)
        self.status.setCurrentIndex(self.status.findData(now))
        if self._code is not None:
            self.show_code(self._code, self._path.text())

    @override
    def retint(self) -> None:
        if self._code is None:
            return
        self.colour.setIcon(_swatch(self._code))
        words = self.tr("Colour: {name}").format(name=colour_name(self._code.colour))
        self.colour.setToolTip(words)
        self.colour.setAccessibleName(words)

    def _language_button(self, place: str) -> QPushButton:
        made = button("segment")
        made.setProperty("place", place)
        made.setCheckable(True)
        self._languages.addButton(made)
        made.clicked.connect(lambda _checked=False: self.language_chosen.emit(self.language))
        return made

    def _lay_out(self) -> None:
        switch = QHBoxLayout()
        switch.setSpacing(0)
        switch.addWidget(self.indonesian)
        switch.addWidget(self.english)
        self._status_caption.setBuddy(self.status)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.colour)
        top.addWidget(self._path, 1)
        top.addLayout(switch)
        state = QHBoxLayout()
        state.setSpacing(8)
        state.addWidget(self._status_caption)
        state.addWidget(self.status)
        state.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(top)
        layout.addWidget(self.name)
        layout.addLayout(state)

    def _on_colour_wanted(self) -> None:
        if self._code is not None:
            menu = colour_menu(self, self._code.colour, self.colour_chosen.emit)
            menu.popup(self.colour.mapToGlobal(self.colour.rect().bottomLeft()))

    def _on_status_chosen(self, _index: int) -> None:
        self.status_chosen.emit(CodeStatus(str(self.status.currentData())))


def _swatch(code: Code) -> QIcon:
    """Return a code's colour as a picture: a square for a theme, a disc for a code."""
    picture = QPixmap(_SWATCH * 2, _SWATCH * 2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(readable(code.colour, current_theme().panel, 2.0)))
    if code.is_theme:
        painter.drawRoundedRect(3, 3, 26, 26, 6, 6)
    else:
        painter.drawEllipse(3, 3, 26, 26)
    painter.end()
    return QIcon(picture)
