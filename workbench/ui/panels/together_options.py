"""What *together* means, above what stands together: the relation, how near, at how many places."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.cooccurrence import USUAL_DISTANCE, Togetherness, TogetherWish
from workbench.domain.store import Change
from workbench.ui.actions import Actions
from workbench.ui.panels.base import Panel, button, follow
from workbench.ui.panels.counted_choice import CountedChoice, choice_box, choose_number, number_box
from workbench.ui.sitting import Sitting

_DISTANCES = (0, 3, 5, USUAL_DISTANCE, 20, 30, 50, 100)
_LEAST = (1, 2, 3, 5, 10, 20, 50, 100)


class TogetherOptions(Panel):
    """Tells when a choice changes."""

    changed = Signal()

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = CountedChoice(sitting)
        self.relation, self.within = choice_box(), number_box(_DISTANCES, USUAL_DISTANCE)
        self.least = number_box(_LEAST, 1)
        self.export = button()
        for each in Togetherness:
            self.relation.addItem("", each)
        self.relation.setMinimumContentsLength(14)
        row = self.choice.first
        row.addWidget(self.relation, 2)
        row.addWidget(self.within, 1)
        row.addWidget(self.least, 1)
        row.addStretch(1)
        row.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.choice)
        self.choice.changed.connect(self.changed)
        self.relation.currentIndexChanged.connect(lambda _place: self._on_relation())
        self.within.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self.least.currentIndexChanged.connect(lambda _place: self.changed.emit())
        follow(self.export, actions["export_pairs"])
        self.retranslate()
        self.within.setVisible(False)

    def wish(self) -> TogetherWish:
        """Return what is asked for."""
        return TogetherWish(
            Togetherness(self.relation.currentData()),
            int(self.within.currentData()),
            self.choice.by_theme,
            int(self.least.currentData()),
            self.choice.choice(),
        )

    def show_wish(self, wish: TogetherWish) -> None:
        """Choose what a wish asks for; nobody is told."""
        self.blockSignals(True)
        self.choice.show_choice(wish.choice, themes=wish.themes)
        self.relation.setCurrentIndex(list(Togetherness).index(wish.relation))
        choose_number(self.within, wish.within)
        choose_number(self.least, wish.at_least)
        self.blockSignals(False)

    def on_changed(self, change: Change) -> None:
        """Offer what there is now."""
        self.choice.on_changed(change)

    @override
    def retranslate(self) -> None:
        words = {
            Togetherness.OVERLAP: self.tr("Sharing text"),
            Togetherness.SAME_TURN: self.tr("In the same turn"),
            Togetherness.NEAR: self.tr("Near each other"),
            Togetherness.SAME_PARAGRAPH: self.tr("In the same paragraph"),
            Togetherness.SAME_SOURCE: self.tr("In the same source"),
        }
        for place, each in enumerate(Togetherness):
            self.relation.setItemText(place, words[each])
        name = self.tr("When two codings are together")
        self.relation.setAccessibleName(name)
        self.relation.setToolTip(name)
        for place, apart in enumerate(_DISTANCES):
            self.within.setItemText(place, self.tr("up to %n words apart", "", apart))
        for place, places in enumerate(_LEAST):
            self.least.setItemText(place, self.tr("%n places or more", "", places))
        self.within.setAccessibleName(self.tr("At most so many words apart"))
        self.within.setToolTip(self.tr("At most so many words apart"))
        self.least.setAccessibleName(self.tr("Only pairs that are together at so many places"))
        self.least.setToolTip(self.tr("Only pairs that are together at so many places"))
        self.export.setText(self.tr("Export…"))

    def _on_relation(self) -> None:
        self.within.setVisible(self.relation.currentData() == Togetherness.NEAR)
        self.changed.emit()
