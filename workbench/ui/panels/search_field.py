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
        self._last, self._pasted = "", False
        self.field.textChanged.connect(self._on_text)
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

    def take_pasted(self) -> bool:
        """Tell, once, whether what stands there came at one stroke, and not letter by letter."""
        pasted, self._pasted = self._pasted, False
        return pasted

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

    def _on_text(self, text: str) -> None:
        self._pasted, self._last = _inserted(self._last, text) > 1, text
        self.changed.emit()


def _inserted(before: str, after: str) -> int:
    """Return how many signs came in at once."""
    start = _alike(before, after)
    return len(after) - start - _alike(before[start:][::-1], after[start:][::-1])


def _alike(one: str, other: str) -> int:
    """Return how many signs two texts have in common at their start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
