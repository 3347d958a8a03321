"""Which cases a session speaks of: those of the people who are met, one click each, and any other by typing."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.cases import Case
from workbench.ui.panels.base import Panel, button, label
from workbench.ui.panels.flow_layout import FlowLayout
from workbench.ui.panels.session_words import SessionWords

_MOST_CHIPS = 12


class _CodeField(QLineEdit):
    """A field that hears Enter before its list of completions does, which hands its keys here past any filter."""

    entered = Signal()
    typing = Signal()
    """A key was pressed, and is not heeded yet."""

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.entered.emit()
                return True
            self.typing.emit()
        return super().event(event)


class SessionCaseChoice(Panel):
    """Chips of open cases over a field for codes. ``codes`` gives what is completed, when somebody begins to type."""

    chosen = Signal(object)
    """The Case."""
    typed = Signal(str)
    """A code, with Enter."""

    def __init__(self, words: SessionWords, codes: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._words, self._codes = words, codes
        self._cases: tuple[Case, ...] = ()
        self.chips: dict[str, QPushButton] = {}
        self._caption = label("caption")
        self.field = _CodeField()
        self._completer = QCompleter(QStringListModel(self), self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(self._completer)
        self.field.entered.connect(self._on_entered)
        self.field.typing.connect(self._complete)
        self._completer.activated.connect(self._on_typed)
        self._row = QWidget()
        FlowLayout(self._row, 6, 4).setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(4)
        layout.addWidget(self._caption)
        layout.addWidget(self._row)
        layout.addWidget(self.field)
        self.retranslate()

    def offer(self, cases: Sequence[Case], taken: Sequence[str]) -> None:
        """Offer these cases, but for those whose ids are ``taken``."""
        self._cases = tuple(cases)
        wanted = {each.id: each for each in cases if each.id not in taken}
        shown = dict(list(wanted.items())[:_MOST_CHIPS])
        for id_ in [each for each in self.chips if each not in shown]:
            gone = self.chips.pop(id_)
            gone.hide()
            gone.deleteLater()
        for case in shown.values():
            if case.id not in self.chips:
                self._add_chip(case)
        self._caption.setVisible(bool(self.chips))
        self._row.setVisible(bool(self.chips))

    @property
    def cases(self) -> tuple[Case, ...]:
        """The cases that are offered, with those taken since."""
        return self._cases

    def forget_codes(self) -> None:
        """Complete from other codes when somebody types next: the district is another one."""
        model = self._completer.model()
        if isinstance(model, QStringListModel):
            model.setStringList([])

    @override
    def retranslate(self) -> None:
        self._caption.setText(self.tr("Open cases: take up what you talk about"))
        self.field.setPlaceholderText(self.tr("Add a case: type part of its code, then Enter"))
        self.field.setAccessibleName(self.tr("Add a case"))
        for id_, chip in self.chips.items():
            case = next(each for each in self._cases if each.id == id_)
            chip.setText(f"+ {case.code} · {self._words.value(case.risk)}")
            chip.setToolTip(case.situation)

    def _add_chip(self, case: Case) -> None:
        chip = self.chips[case.id] = button()
        chip.clicked.connect(lambda: self.chosen.emit(case))
        layout = self._row.layout()
        assert layout is not None
        layout.addWidget(chip)
        self.retranslate()

    def _on_entered(self) -> None:
        words = self.field.text()
        self._on_typed(self._completer.currentCompletion() or words if words.strip() else "")

    def _complete(self) -> None:
        model = self._completer.model()
        if isinstance(model, QStringListModel) and not model.rowCount():
            model.setStringList(list(self._codes()))

    def _on_typed(self, words: str) -> None:
        if not words.strip():
            return
        popup = self._completer.popup()
        if popup is not None:
            popup.hide()
        # The completer writes its words into the field after it has told of them.
        self.field.clear()
        QTimer.singleShot(0, self.field, self.field.clear)
        self.typed.emit(words.strip())
