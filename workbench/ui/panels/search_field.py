"""What is looked for: the field, and what is taken for the same as what is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from workbench.services.searching import SearchMode
from workbench.ui.panels.base import Panel, button


class SearchField(Panel):
    """A line to type in, and the four modes beside it; tells every change at once."""

    changed = Signal()
    list_wanted = Signal()
    """Enter or the down arrow: go to what was found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(clearButtonEnabled=True)
        self.field.setMinimumHeight(34)
        self.field.textChanged.connect(lambda _text: self.changed.emit())
        self.field.returnPressed.connect(self.list_wanted)
        self.modes = {mode: button("segment") for mode in SearchMode}
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.field, 1)
        segments = QHBoxLayout()
        segments.setSpacing(0)
        for place, (mode, each) in enumerate(self.modes.items()):
            each.setCheckable(True)
            each.setProperty("place", {0: "first", len(self.modes) - 1: "last"}.get(place, "middle"))
            each.clicked.connect(lambda _on: self.changed.emit())
            group.addButton(each)
            segments.addWidget(each)
            each.setChecked(mode is SearchMode.WORDS)
        row.addLayout(segments)
        self.retranslate()

    @property
    def mode(self) -> SearchMode:
        """The mode that is chosen."""
        return next(mode for mode, each in self.modes.items() if each.isChecked())

    @property
    def text(self) -> str:
        """What is typed; a space counts in the modes that look at letters."""
        typed = self.field.text()
        return typed if self.mode in {SearchMode.EXACT, SearchMode.REGEX} else typed.strip()

    def ask(self, text: str, mode: SearchMode | None = None) -> None:
        """Type words for the person, in a mode."""
        if mode is not None:
            self.modes[mode].setChecked(True)
        if text != self.field.text():
            self.field.setText(text)
        elif mode is not None:
            self.changed.emit()

    def focus(self) -> None:
        """Put the caret into the field, its words selected."""
        self.field.setFocus()
        self.field.selectAll()

    @override
    def retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Search transcripts, memos, codes and people"))
        self.field.setAccessibleName(self.tr("Words to search for"))
        said = {
            SearchMode.WORDS: (
                self.tr("Words"),
                self.tr("Whole words, in any case; * at the end stands for any ending"),
            ),
            SearchMode.EXACT: (self.tr("Exact"), self.tr("Letter for letter, also within words")),
            SearchMode.STEM: (
                self.tr("Stem"),
                self.tr("All forms of a word: bantu finds membantu, dibantu, bantuan, bantu-bantu"),
            ),
            SearchMode.REGEX: (
                self.tr("Pattern"),
                self.tr("A regular expression, such as \\b(capek|lelah)\\w*"),
            ),
        }
        for mode, each in self.modes.items():
            name, meaning = said[mode]
            each.setText(name)
            each.setToolTip(meaning)
            each.setAccessibleDescription(meaning)
