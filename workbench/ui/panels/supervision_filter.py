"""The filter of the case list: words, states, risks, a theme."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.cases import CaseState, Risk
from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId
from workbench.ui.models.cases_model import CaseFilter
from workbench.ui.panels.base import IconButton, Panel, label
from workbench.ui.panels.supervision_words import case_state_word, risk_word


class SupervisionFilter(Panel):
    """A line for words, a menu for the rest; what is asked for stands below in words, with a way to drop it."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: frozenset[CaseState] = frozenset()
        self._risks: frozenset[Risk] = frozenset()
        self._theme: CodeId | None = None
        self._book = Codebook(())
        self.text = QLineEdit(clearButtonEnabled=True)
        self.text.textChanged.connect(lambda _text: self.changed.emit())
        self.more = IconButton("filter")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill)
        self.more.setMenu(self.menu)
        self._asked = label("caption", wraps=True)
        self._asked.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._drop = IconButton("cross", size=12)
        self._drop.clicked.connect(self.drop)
        self.row = QHBoxLayout()
        self.row.setSpacing(4)
        self.row.addWidget(self.text, 1)
        self.row.addWidget(self.more)
        said = QHBoxLayout()
        said.addWidget(self._asked, 1)
        said.addWidget(self._drop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 8, 4)
        layout.setSpacing(4)
        layout.addLayout(self.row)
        layout.addLayout(said)
        self.retranslate()

    def show_book(self, book: Codebook) -> None:
        """Offer the themes of a codebook."""
        self._book = book
        if self._theme is not None and self._theme not in book:
            self.drop()

    def wanted(self) -> CaseFilter:
        """Return which cases are wanted."""
        branch = self._book.branch_ids(self._theme) if self._theme is not None else None
        return CaseFilter(self.text.text(), self._states, self._risks, branch)

    def drop(self) -> None:
        """Ask for any state, risk and theme."""
        self._states, self._risks, self._theme = frozenset(), frozenset(), None
        self._tell()

    def drop_all(self) -> None:
        """Ask for any case, whatever its words."""
        self.text.clear()
        self.drop()

    @override
    def retranslate(self) -> None:
        self.text.setPlaceholderText(self.tr("Filter cases"))
        self.text.setAccessibleName(self.tr("Filter cases"))
        self.more.say(self.tr("Filter by state, risk or theme"))
        self._drop.say(self.tr("Show all cases"))
        self._say()

    def _fill(self) -> None:
        self.menu.clear()
        self.menu.addSection(self.tr("State"))
        for state in CaseState:
            action = self._choice(self.menu, case_state_word(state), state in self._states)
            action.toggled.connect(lambda on, own=state: self._on_state(own, on=on))
        self.menu.addSection(self.tr("Risk"))
        for risk in reversed(Risk):
            action = self._choice(self.menu, risk_word(risk), risk in self._risks)
            action.toggled.connect(lambda on, own=risk: self._on_risk(own, on=on))
        self.menu.addSeparator()
        themes = self.menu.addMenu(self.tr("Theme"))
        for theme in self._book.themes():
            self._offer_theme(themes, theme)

    def _offer_theme(self, menu: QMenu, theme: Code) -> None:
        action = self._choice(menu, theme.name, theme.id == self._theme)
        action.toggled.connect(lambda on: self._on_theme(theme.id if on else None))

    @staticmethod
    def _choice(menu: QMenu, words: str, on: object) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(bool(on))
        return action

    def _on_state(self, state: CaseState, *, on: bool) -> None:
        self._states = self._states | {state} if on else self._states - {state}
        self._tell()

    def _on_risk(self, risk: Risk, *, on: bool) -> None:
        self._risks = self._risks | {risk} if on else self._risks - {risk}
        self._tell()

    def _on_theme(self, theme: CodeId | None) -> None:
        self._theme = theme
        self._tell()

    def _tell(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        parts: Iterable[str] = (
            *(case_state_word(each) for each in CaseState if each in self._states),
            *(risk_word(each) for each in Risk if each in self._risks),
            *([self._book.code(self._theme).name] if self._theme is not None else []),
        )
        self._asked.setText(" · ".join(parts))
        self._asked.setVisible(bool(self._asked.text()))
        self._drop.setVisible(bool(self._asked.text()))
