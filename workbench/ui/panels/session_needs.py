"""Learning needs in the session's form: a competence, what is to be learned, and which training is agreed on."""

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.facilitators import Competence, LearningNeed
from workbench.ui.panels.base import IconButton, Panel, button
from workbench.ui.panels.session_words import SessionWords

_LINES = ("what", "agreed", "progress")


@dataclass(slots=True, eq=False)
class NeedRow:
    """One need that is being written."""

    competence: QComboBox = field(default_factory=QComboBox)
    lines: dict[str, QLineEdit] = field(default_factory=lambda: {name: QLineEdit() for name in _LINES})
    met: QCheckBox = field(default_factory=QCheckBox)
    drop: IconButton = field(default_factory=lambda: IconButton("cross", size=12))
    whole: QWidget = field(default_factory=QWidget)

    def need(self) -> LearningNeed:
        """Return the need."""
        words = {name: line.text().strip() for name, line in self.lines.items()}
        return LearningNeed(Competence(self.competence.currentData()), **words, met=self.met.isChecked())


class SessionNeeds(Panel):
    """Rows of needs; one that does not say what is to be learned is passed over."""

    changed = Signal()

    def __init__(self, words: SessionWords) -> None:
        super().__init__()
        self._words = words
        self.rows: list[NeedRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.add_button = button("quiet")
        self.add_button.clicked.connect(lambda _on=False: self.add().competence.setFocus())
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._list)
        layout.addLayout(foot)
        self.retranslate()

    def add(self) -> NeedRow:
        """Add an empty row."""
        row = NeedRow()
        for each in Competence:
            row.competence.addItem("", each)
        first, second = QHBoxLayout(), QHBoxLayout()
        for line in (first, second):
            line.setSpacing(6)
        first.addWidget(row.competence)
        first.addWidget(row.lines["what"], 1)
        first.addWidget(row.drop)
        second.addWidget(row.lines["agreed"], 1)
        second.addWidget(row.lines["progress"], 1)
        second.addWidget(row.met)
        inside = QVBoxLayout(row.whole)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addLayout(first)
        inside.addLayout(second)
        for line_edit in row.lines.values():
            line_edit.textEdited.connect(lambda _text: self.changed.emit())
        row.competence.currentIndexChanged.connect(lambda _row: self.changed.emit())
        row.met.toggled.connect(lambda _on: self.changed.emit())
        row.drop.clicked.connect(lambda: self._take(row))
        self.rows.append(row)
        self._list.addWidget(row.whole)
        self.retranslate()
        self.changed.emit()
        return row

    def needs(self) -> tuple[LearningNeed, ...]:
        """Return the needs that say what is to be learned."""
        return tuple(need for row in self.rows if (need := row.need()).what)

    def show_needs(self, needs: tuple[LearningNeed, ...]) -> None:
        """Show these; nothing happens when they are there already."""
        if needs == self.needs():
            return
        for row in tuple(self.rows):
            self._take(row)
        for need in needs:
            row = self.add()
            row.competence.setCurrentIndex(row.competence.findData(need.competence))
            for name, line in row.lines.items():
                line.setText(getattr(need, name))
            row.met.setChecked(need.met)

    def summary(self) -> str:
        """Say in short what is to be learned."""
        return " · ".join(need.what for need in self.needs())

    def data(self) -> list[dict[str, object]]:
        """Return the needs as a record has them."""
        return [
            {
                "competence": need.competence.value,
                "what": need.what,
                "agreed": need.agreed,
                "progress": need.progress,
                "met": need.met,
            }
            for need in self.needs()
        ]

    @override
    def retranslate(self) -> None:
        say = self._words
        self.add_button.setText(self.tr("Add a need"))
        for row in self.rows:
            row.competence.setAccessibleName(say("competence"))
            for place, each in enumerate(Competence):
                row.competence.setItemText(place, say.value(each))
            for name, words in (
                ("what", self.tr("What is to be learned")),
                ("agreed", say("agreed")),
                ("progress", say("progress")),
            ):
                row.lines[name].setPlaceholderText(words)
                row.lines[name].setAccessibleName(words)
            row.met.setText(self.tr("Met"))
            row.drop.say(self.tr("Take this need off"))

    def _take(self, row: NeedRow) -> None:
        self.rows.remove(row)
        row.whole.hide()
        row.whole.deleteLater()
        self.add_button.setFocus()
        self.changed.emit()
