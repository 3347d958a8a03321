"""What of the suggestions in all sources is listed, under which headings and in which order."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy
from typing_extensions import override

from workbench.coding.many_codes import is_offered
from workbench.domain.districts import District
from workbench.domain.ids import CodeId, DistrictId, SourceId
from workbench.domain.sources import Source
from workbench.services.suggestion_queue import QueueFilter, QueueHeads, QueueOrder
from workbench.ui.models.options_model import Option
from workbench.ui.panels.base import Panel, button
from workbench.ui.panels.picker import PickField
from workbench.ui.sitting import Sitting


class ReviewBar(Panel):
    """Three choices of what is listed, and two of how."""

    changed = Signal()

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self.codes = PickField(self._codes, several=True)
        self.districts = PickField(self._districts, several=True)
        self.sources = PickField(self._sources, several=True)
        self._heads, self._order = QComboBox(), QComboBox()
        self.renew = button()
        self.renew.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 6)
        row.setSpacing(6)
        for field in (self.codes, self.districts, self.sources):
            field.changed.connect(self.changed)
            row.addWidget(field)
        row.addStretch(1)
        for box, choices in ((self._heads, QueueHeads), (self._order, QueueOrder)):
            for choice in choices:
                box.addItem("", choice)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(9)
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            box.currentIndexChanged.connect(lambda _place: self.changed.emit())
            row.addWidget(box)
        row.addWidget(self.renew)
        self.retranslate()

    def wanted(self) -> QueueFilter:
        """Return what is listed."""
        return QueueFilter(
            frozenset(map(CodeId, self.codes.chosen)),
            frozenset(map(DistrictId, self.districts.chosen)),
            frozenset(map(SourceId, self.sources.chosen)),
        )

    def heads(self) -> QueueHeads:
        """Return under which headings it is listed."""
        return QueueHeads(self._heads.currentData())

    def order(self) -> QueueOrder:
        """Return in which order it is listed."""
        return QueueOrder(self._order.currentData())

    def choose(self, heads: QueueHeads, order: QueueOrder) -> None:
        """List it so."""
        self._heads.setCurrentIndex(self._heads.findData(heads))
        self._order.setCurrentIndex(self._order.findData(order))

    def show_fresh(self, *, fresh: bool) -> None:
        """Offer what has been learned since this was listed, or no more."""
        self.renew.setVisible(fresh)

    def refresh(self) -> None:
        """Say anew what is chosen: codes, districts and sources may be called otherwise."""
        self._say_fields()

    @override
    def retranslate(self) -> None:
        self._say_fields()
        for box, name, words in (
            (
                self._heads,
                self.tr("Headings"),
                (self.tr("By code"), self.tr("By source"), self.tr("No headings")),
            ),
            (
                self._order,
                self.tr("Order"),
                (self.tr("The surest first"), self.tr("Where a look tells most"), self.tr("As in the texts")),
            ),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
            for place, said in enumerate(words):
                box.setItemText(place, said)
        self.renew.setText(self.tr("Refresh"))
        self.renew.setToolTip(self.tr("The machine has learned since: show what it proposes now"))

    def _say_fields(self) -> None:
        gone = self.tr("(gone)")
        self.codes.say(self.tr("Codes"), self.tr("All codes"), gone)
        self.districts.say(self.tr("Districts"), self.tr("All districts"), gone)
        self.sources.say(self.tr("Sources"), self.tr("All sources"), gone)

    def _codes(self) -> Sequence[Option]:
        book = self._sitting.project.codebook()
        return [
            Option(
                code.id,
                code.name,
                " / ".join(each.name for each in book.ancestors(code.id)),
                code.colour,
                code.is_theme,
            )
            for code in book
            if is_offered(code)
        ]

    def _districts(self) -> Sequence[Option]:
        return [Option(each.id, each.name) for each in self._sitting.project.reader.all(District)]

    def _sources(self) -> Sequence[Option]:
        sources = self._sitting.project.reader.all(Source)
        return [Option(each.id, each.name) for each in sorted(sources, key=lambda each: each.name.casefold())]
