"""How it is to be measured, above the figures: how often suggestions should be right, and what is held back."""

from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.quality import Grouping
from workbench.services.suggestion_wishes import PRECISIONS
from workbench.ui.actions import Actions
from workbench.ui.panels.base import IconButton, Panel, button, follow, label


class QualityBar(Panel):
    """Holds the choices, the button that measures, and the state of what is shown."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wanted = QComboBox()
        for choice in PRECISIONS:
            self.wanted.addItem("", choice)
        self.by_source, self.by_district = button("segment"), button("segment")
        self.measure, self.export, self.copy = button("primary"), button(), IconButton("copy")
        self.state = label("muted", wraps=True)
        ways, group = QHBoxLayout(), QButtonGroup(self)
        ways.setSpacing(0)
        for each, place in ((self.by_source, "first"), (self.by_district, "last")):
            each.setCheckable(True)
            each.setProperty("place", place)
            group.addButton(each)
            ways.addWidget(each)
        self.by_source.setChecked(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 12, 20, 8)
        row.setSpacing(10)
        row.addWidget(self.wanted)
        row.addLayout(ways)
        row.addWidget(self.measure)
        row.addWidget(self.state, 1)
        row.addWidget(self.copy)
        row.addWidget(self.export)
        follow(self.measure, actions["measure_quality"])
        follow(self.export, actions["export_quality"])
        copying = actions["copy_quality"]
        self.copy.clicked.connect(copying.trigger)
        self.copy.setEnabled(copying.isEnabled())
        copying.enabledChanged.connect(self.copy.setEnabled)
        self.retranslate()

    @property
    def by(self) -> Grouping:
        """What is to be held back together."""
        return Grouping.DISTRICT if self.by_district.isChecked() else Grouping.SOURCE

    @property
    def precision(self) -> float:
        """How often suggestions should be right, 0 to 1."""
        return float(self.wanted.currentData())

    def ask_for(self, precision: float) -> None:
        """Choose how often suggestions should be right."""
        self.wanted.setCurrentIndex(PRECISIONS.index(precision))

    @override
    def retranslate(self) -> None:
        words = {
            0.5: self.tr("Right in 5 of 10"),
            0.7: self.tr("Right in 7 of 10"),
            0.8: self.tr("Right in 8 of 10"),
            0.9: self.tr("Right in 9 of 10"),
            0.95: self.tr("Right in 19 of 20"),
        }
        for place, choice in enumerate(PRECISIONS):
            self.wanted.setItemText(place, words[choice])
        name = self.tr("How often suggestions should be right")
        self.wanted.setAccessibleName(name)
        self.wanted.setToolTip(name)
        self.by_source.setText(self.tr("By source"))
        self.by_source.setToolTip(self.tr("Hold back one source after another"))
        self.by_district.setText(self.tr("By district"))
        self.by_district.setToolTip(
            self.tr("Hold back one district after another: harder, and fair to new places")
        )
        self.measure.setText(self.tr("Measure"))
        self.export.setText(self.tr("Export…"))
        self.copy.say(self.tr("Copy the table of codes (Ctrl+C)"))
