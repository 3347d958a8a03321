"""In whose talk is looked: district, role, kind of source, source, speaker."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.districts import District
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind
from workbench.domain.store import Change
from workbench.services.searching import Where
from workbench.ui.labels import kind_word, role_word
from workbench.ui.panels.base import IconButton, Panel
from workbench.ui.sitting import Sitting

_SHOWN = 18


class WhereBar(Panel):
    """A row of choices; each starts with *any*."""

    narrowed = Signal()

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self.district, self.role, self.kind, self.source, self.speaker = (QComboBox() for _ in range(5))
        self._boxes = (self.district, self.role, self.kind, self.source, self.speaker)
        self.clear = IconButton("cross", size=14)
        self.clear.clicked.connect(lambda: self.show_where(Where()))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for box in self._boxes:
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(7)
            box.setMaxVisibleItems(_SHOWN)
            box.currentIndexChanged.connect(lambda _place: self._on_chosen())
            layout.addWidget(box, 1)
        layout.addWidget(self.clear)
        self._on_chosen()
        self.retranslate()

    def where(self) -> Where:
        """Return what is chosen."""
        return Where(*(_only(box) for box in self._boxes))

    def show_where(self, where: Where) -> None:
        """Choose these; of several of a kind, the first."""
        chosen: Sequence[frozenset[object]] = (
            frozenset(where.districts),
            frozenset(where.roles),
            frozenset(where.kinds),
            frozenset(where.sources),
            frozenset(where.speakers),
        )
        before = self.where()
        self.blockSignals(True)
        for box, wanted in zip(self._boxes, chosen, strict=True):
            box.setCurrentIndex(max(0, box.findData(next(iter(wanted), None))))
        self.blockSignals(False)
        self._on_chosen(tell=self.where() != before)

    def on_changed(self, change: Change) -> None:
        """Offer what there is now."""
        if change.touches(Source, District, Participant):
            self._fill()

    @override
    def retranslate(self) -> None:
        names = (
            self.tr("District"),
            self.tr("Role"),
            self.tr("Kind of source"),
            self.tr("Source"),
            self.tr("Speaker"),
        )
        for box, name in zip(self._boxes, names, strict=True):
            box.setAccessibleName(name)
            box.setToolTip(name)
        self.clear.say(self.tr("Look everywhere"))
        self._fill()

    def _fill(self) -> None:
        reader, before = self._sitting.project.reader, self.where()
        sources = sorted(reader.all(Source), key=lambda each: each.name.casefold())
        people = sorted(reader.all(Participant), key=lambda each: each.name.casefold())
        kinds, roles = {each.kind for each in sources}, {each.role for each in people}
        self.blockSignals(True)
        offered: tuple[tuple[str, list[tuple[str, str]]], ...] = (
            (self.tr("All districts"), [(each.name, each.id) for each in reader.all(District)]),
            (self.tr("All roles"), [(role_word(each), each) for each in Role if each in roles]),
            (self.tr("All kinds"), [(kind_word(each), each) for each in SourceKind if each in kinds]),
            (self.tr("All sources"), [(each.name, each.id) for each in sources]),
            (self.tr("All speakers"), [(each.name, each.id) for each in people]),
        )
        for box, (anything, items) in zip(self._boxes, offered, strict=True):
            box.clear()
            box.addItem(anything, None)
            for words, value in items:
                box.addItem(words, value)
        self.blockSignals(False)
        self.show_where(before)

    def _on_chosen(self, *, tell: bool = True) -> None:
        self.clear.setEnabled(not self.where().everywhere)
        if tell and not self.signalsBlocked():
            self.narrowed.emit()


def _only(box: QComboBox) -> frozenset[Any]:
    value = box.currentData()
    return frozenset() if value is None else frozenset((value,))
