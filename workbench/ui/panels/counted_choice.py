"""Which codings are counted, and as what: codes or themes; of a district, a saved query, a coder; with moderators."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.choices import Choice
from workbench.domain.coders import Coder
from workbench.domain.districts import District
from workbench.domain.queries import SavedQuery
from workbench.domain.store import Change
from workbench.ui.panels.base import Panel, button
from workbench.ui.sitting import Sitting

_SHORT, _SHOWN = 8, 18


def choice_box() -> QComboBox:
    """Return a box that gives way where it is narrow."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_SHORT)
    box.setMaxVisibleItems(_SHOWN)
    return box


def number_box(numbers: Sequence[int], chosen: int) -> QComboBox:
    """Return a box of numbers, of which one is chosen; its owner gives them their words."""
    box = choice_box()
    for each in numbers:
        box.addItem("", each)
    box.setCurrentIndex(numbers.index(chosen))
    return box


def choose_number(box: QComboBox, number: int) -> None:
    """Choose a number in such a box, the nearest that it has."""
    offered = [int(box.itemData(place)) for place in range(box.count())]
    box.setCurrentIndex(min(range(len(offered)), key=lambda place: abs(offered[place] - number)))


class CountedChoice(Panel):
    """Two rows of choices; a page puts its own into the first, behind the switch of codes and themes."""

    changed = Signal()

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self.codes, self.themes = button("segment"), button("segment")
        self.district, self.query, self.coder = choice_box(), choice_box(), choice_box()
        self.moderator = QCheckBox()
        self.moderator.setChecked(sitting.project.moderator_counts)
        self.first, self.second = QHBoxLayout(), QHBoxLayout()
        self._lay_out()
        for box in (self.district, self.query, self.coder):
            box.currentIndexChanged.connect(lambda _place: self._tell())
        for each in (self.codes, self.themes):
            each.clicked.connect(lambda _on: self._tell())
        self.moderator.toggled.connect(lambda _on: self._tell())
        sitting.eyes_changed.connect(self._fill)
        self.retranslate()

    def choice(self) -> Choice:
        """Return which codings are meant."""
        return Choice(
            self.query.currentData() or "",
            self.district.currentData(),
            self.coder.currentData(),
            self.moderator.isChecked(),
        )

    def show_choice(self, choice: Choice, *, themes: bool) -> None:
        """Choose what a wish names, as far as it is there; nobody is told."""
        self.blockSignals(True)
        (self.themes if themes else self.codes).setChecked(True)
        for box, value in (
            (self.district, choice.district),
            (self.query, choice.query or None),
            (self.coder, choice.coder),
        ):
            box.setCurrentIndex(max(0, box.findData(value)) if value is not None else 0)
        counts = self._sitting.project.moderator_counts if choice.moderator is None else choice.moderator
        self.moderator.setChecked(counts)
        self.blockSignals(False)

    @property
    def by_theme(self) -> bool:
        """Whether themes are counted rather than codes."""
        return self.themes.isChecked()

    def on_changed(self, change: Change) -> None:
        """Offer what there is now."""
        if change.touches(District, SavedQuery, Coder):
            self._fill()

    @override
    def retranslate(self) -> None:
        self.codes.setText(self.tr("Codes"))
        self.codes.setToolTip(self.tr("Every coding counts for its own code"))
        self.themes.setText(self.tr("Themes"))
        self.themes.setToolTip(self.tr("Every coding counts for the theme that its code stands in"))
        names = (self.tr("District"), self.tr("Saved query"), self.tr("Coder"))
        for box, name in zip((self.district, self.query, self.coder), names, strict=True):
            box.setAccessibleName(name)
            box.setToolTip(name)
        self.moderator.setText(self.tr("Moderators' talk counts"))
        self._fill()

    def _lay_out(self) -> None:
        switch, group = QHBoxLayout(), QButtonGroup(self)
        switch.setSpacing(0)
        for each, place in ((self.codes, "first"), (self.themes, "last")):
            each.setCheckable(True)
            each.setProperty("place", place)
            group.addButton(each)
            switch.addWidget(each)
        self.codes.setChecked(True)
        self.first.setSpacing(10)
        self.first.addLayout(switch)
        self.second.setSpacing(10)
        for box in (self.district, self.query, self.coder):
            self.second.addWidget(box, 1)
        self.second.addWidget(self.moderator)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 8)
        layout.setSpacing(8)
        layout.addLayout(self.first)
        layout.addLayout(self.second)

    def _fill(self) -> None:
        project, reader = self._sitting.project, self._sitting.project.reader
        saved = sorted(reader.all(SavedQuery), key=lambda each: each.name.casefold())
        coders = sorted(project.coders(), key=lambda each: each.name.casefold())
        offered = (
            (
                self.district,
                self.tr("All districts"),
                [(each.name, each.id) for each in reader.all(District)],
            ),
            (self.query, self.tr("All codings"), [(each.name, each.query) for each in saved]),
            (self.coder, self.tr("All coders"), [(each.name, each.id) for each in coders]),
        )
        before = self.choice()
        self.blockSignals(True)
        for box, anything, items in offered:
            chosen = box.currentData()
            box.clear()
            box.addItem(anything, None)
            for words, value in items:
                box.addItem(words, value)
            box.setCurrentIndex(max(0, box.findData(chosen)) if chosen is not None else 0)
            box.setVisible(bool(items))
        # In blind mode there is nobody else to choose; alone there is nobody to choose from.
        self.coder.setVisible(project.eyes is None and len(coders) > 1)
        self.blockSignals(False)
        if self.choice() != before:
            self._tell()

    def _tell(self) -> None:
        if not self.signalsBlocked():
            self.changed.emit()
