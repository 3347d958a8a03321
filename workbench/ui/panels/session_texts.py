"""Blocks of the session's form that are texts alone: reflection in four steps, well-being, closing words."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from workbench.ui.panels.base import Panel
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.session_words import SessionWords


class SessionTexts(Panel):
    """Texts under their captions, ``columns`` beside each other. ``captions`` are keys of the glossary by field."""

    changed = Signal()

    def __init__(
        self, words: SessionWords, captions: Mapping[str, str], *, columns: int = 1, lines: int = 1
    ) -> None:
        super().__init__()
        self._words, self._captions = words, captions
        self._hints: Mapping[str, str] = {}
        self.fields = {name: Field(lines) for name in captions}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for place, field in enumerate(self.fields.values()):
            row, column = divmod(place, columns)
            grid.addWidget(field, row, column)
            grid.setColumnStretch(column, 1)
            field.text.textChanged.connect(self.changed)
        self.retranslate()

    def show_texts(self, texts: Sequence[str]) -> None:
        """Show these, in the order of the fields; one that says the same stays as it is."""
        for field, text in zip(self.fields.values(), texts, strict=True):
            if field.text.toPlainText().strip() != text.strip():
                field.text.setPlainText(text)
            field.text.show_text(field.text.toPlainText())

    def hint(self, hints: Mapping[str, str]) -> None:
        """Say in the empty fields what is asked."""
        self._hints = hints
        self.retranslate()

    def text(self, name: str) -> str:
        """Return the words of a field."""
        return self.fields[name].text.toPlainText().strip()

    def data(self) -> dict[str, object]:
        """Return the words by field."""
        return {name: self.text(name) for name in self.fields}

    def summary(self) -> str:
        """Say in short what is there: the beginning of what is filled in."""
        return " · ".join(words.splitlines()[0] for name in self.fields if (words := self.text(name)))

    @override
    def retranslate(self) -> None:
        for name, field in self.fields.items():
            field.say(self._words(self._captions[name]), self._hints.get(name, ""))
