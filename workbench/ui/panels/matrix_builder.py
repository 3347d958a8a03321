"""What a matrix is to show: its sides, its numbers, and what counts, chosen in a row that breaks where room ends."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.arrangements import Arrangement
from workbench.domain.matrices import Dimension, Facet, MatrixWish, Measure
from workbench.services.matrix_words import MatrixWords
from workbench.ui.panels.base import IconButton, Panel, label
from workbench.ui.panels.flow_layout import FlowLayout
from workbench.ui.panels.matrix_options import MatrixOptions
from workbench.ui.sitting import Sitting

_SHORT, _FEWEST = 8, 1


class FacetField(QWidget):
    """One side: a facet, and one more that stands within it, or none."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QLabel()
        self.first, self.second = QComboBox(), QComboBox()
        self.then = label("faint")
        self.then.setText("›")
        self.name.setBuddy(self.first)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for box in (self.first, self.second):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.currentIndexChanged.connect(lambda _place: self._on_chosen())
        for widget in (self.name, self.first, self.then, self.second):
            layout.addWidget(widget)
        self._facets: tuple[Facet, ...] = ()
        self._words = MatrixWords("en")

    def facets(self) -> tuple[Facet, ...]:
        """Return what is chosen, the outer first."""
        chosen = (self.first.currentData(), self.second.currentData())
        return tuple(each for each in chosen if isinstance(each, Facet))

    def show_facets(self, chosen: Sequence[Facet]) -> None:
        """Show a choice."""
        first, second = chosen[0], chosen[1] if len(chosen) > 1 else None
        self._fill(self.first, first, None)
        self._fill(self.second, second, first)

    def offer(self, facets: Sequence[Facet], words: MatrixWords) -> None:
        """Offer these, in these words; what is chosen stays."""
        self._facets, self._words = tuple(facets), words
        chosen = self.facets()
        if chosen:
            self.show_facets(chosen)

    def _fill(self, box: QComboBox, chosen: Facet | None, outer: Facet | None) -> None:
        box.blockSignals(True)
        box.clear()
        if box is self.second:
            box.addItem("–", None)
        offered = list(self._facets)
        if chosen is not None and chosen not in offered:
            offered.append(chosen)
        for facet in offered:
            if facet != outer:
                box.addItem(self._words.facet(facet), facet)
        places = [place for place in range(box.count()) if box.itemData(place) == chosen]
        box.setCurrentIndex(places[0] if places else 0)
        # A side that is not parted takes no room from the others.
        box.setMinimumContentsLength(_SHORT if chosen is not None else _FEWEST)
        box.blockSignals(False)

    def _on_chosen(self) -> None:
        first, second = self.first.currentData(), self.second.currentData()
        self._fill(self.second, None if second == first else second, first)
        self.updateGeometry()
        self.changed.emit()


class MatrixBuilder(Panel):
    """Tells when another matrix is wanted, or when the one that is there is to be laid out otherwise."""

    wish_changed = Signal()
    swapped = Signal()
    """Rows and columns change places."""
    arrangement_changed = Signal()
    """Totals or empty rows are to be shown, or not."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self.rows, self.columns = FacetField(), FacetField()
        self.swap = IconButton("swap")
        self.numbers, self.measures = QLabel(), QComboBox()
        self.options = MatrixOptions(sitting)
        for measure in Measure:
            self.measures.addItem("", measure)
        self._lay_out()
        for field in (self.rows, self.columns):
            field.changed.connect(self.wish_changed)
        self.measures.currentIndexChanged.connect(lambda _place: self._on_measure())
        self.swap.clicked.connect(self.swapped)
        self.options.wish_changed.connect(self.wish_changed)
        self.options.arrangement_changed.connect(self.arrangement_changed)

    def wish(self) -> MatrixWish:
        """Return what is wanted."""
        rows = self.rows.facets()
        return replace(
            self.options.of_wish(MatrixWish(rows, self.columns.facets())),
            measure=Measure(self.measures.currentData()),
            tree=self.options.tree.isChecked() and rows[-1].dimension is Dimension.CODE,
        )

    def show_wish(self, wish: MatrixWish, arrangement: Arrangement) -> None:
        """Show a wish and a layout as chosen."""
        self.rows.show_facets(wish.rows)
        self.columns.show_facets(wish.columns)
        self.measures.blockSignals(True)
        self.measures.setCurrentIndex(list(Measure).index(wish.measure))
        self.measures.blockSignals(False)
        self.options.show_wish(wish, arrangement)

    def offer(self, facets: Sequence[Facet], words: MatrixWords) -> None:
        """Offer sides, in these words."""
        self.rows.offer(facets, words)
        self.columns.offer(facets, words)
        self.measures.blockSignals(True)
        for place, measure in enumerate(Measure):
            self.measures.setItemText(place, words.measure(measure))
        self.measures.blockSignals(False)
        self._say_measure(words)

    def add_group(self, *widgets: QWidget) -> None:
        """Put widgets, which stay together, at the end of the row."""
        self._flow.addWidget(_group(*widgets))

    @override
    def retranslate(self) -> None:
        self.rows.name.setText(self.tr("&Rows"))
        self.columns.name.setText(self.tr("Co&lumns"))
        self.numbers.setText(self.tr("&Numbers"))
        for field, first, second in (
            (self.rows, self.tr("Rows"), self.tr("Rows within these")),
            (self.columns, self.tr("Columns"), self.tr("Columns within these")),
        ):
            field.first.setAccessibleName(first)
            field.second.setAccessibleName(second)
            field.second.setToolTip(self.tr("Part each by a second side, or leave it as it is (–)"))
        self.measures.setAccessibleName(self.tr("What is counted"))
        self.swap.say(self.tr("Swap rows and columns"))

    def _lay_out(self) -> None:
        self.measures.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.numbers.setBuddy(self.measures)
        self._flow = FlowLayout(across=12)
        for group in (
            _group(self.rows, self.swap),
            self.columns,
            _group(self.numbers, self.measures),
            self.options,
        ):
            self._flow.addWidget(group)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 16, 8)
        layout.addLayout(self._flow)

    def _on_measure(self) -> None:
        self.wish_changed.emit()

    def _say_measure(self, words: MatrixWords) -> None:
        self.measures.setToolTip(words.meaning(Measure(self.measures.currentData())))


def _group(*widgets: QWidget) -> QWidget:
    made = QWidget()
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    for widget in widgets:
        layout.addWidget(widget)
    return made
