"""What is compared: by what, which groups, themes or codes, what is counted and against what."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget
from typing_extensions import override

from workbench.domain.comparisons import FEWEST, LEVELS, MEASURES, MOST, Base, ComparisonWish
from workbench.domain.matrices import Dimension, Facet, Heading, Measure
from workbench.services.comparison_words import ComparisonWords
from workbench.ui.models.options_model import Option
from workbench.ui.panels.base import Panel
from workbench.ui.panels.flow_layout import FlowLayout
from workbench.ui.panels.picker import PickField

_SHORT, _SPACE = 11, 8


def short_box() -> QComboBox:
    """Return a box that gives way where there is little room."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_SHORT)
    return box


class CompareChoice(Panel):
    """Tells of every change of the wish, and of another facet, whose groups have to be found first."""

    facet_chosen = Signal()
    """Compare by something else: its groups are wanted."""
    changed = Signal()
    """Compare the same groups otherwise, or other groups."""

    def __init__(self, moderator: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ComparisonWords("id")
        self._headings: tuple[Heading, ...] = ()
        self._grouped = Facet(Dimension.DISTRICT)
        self.by, self.level, self.measure, self.base = (short_box() for _ in range(4))
        self.groups = PickField(self._options, several=True)
        self.moderator = QCheckBox()
        self.moderator.setChecked(moderator)
        for level in LEVELS:
            self.level.addItem("", level)
        for measure in MEASURES:
            self.measure.addItem("", measure)
        for base in Base:
            self.base.addItem("", base)
        layout = FlowLayout(self, _SPACE, _SPACE)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.by, self.groups, self.level, self.measure, self.base, self.moderator):
            layout.addWidget(widget)
        self.by.currentIndexChanged.connect(lambda _row: self.facet_chosen.emit())
        self.groups.changed.connect(self.changed)
        self.level.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.measure.currentIndexChanged.connect(lambda _row: self._on_measure())
        self.base.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.moderator.toggled.connect(lambda _on: self.changed.emit())
        self.retranslate()

    @property
    def facet(self) -> Facet:
        """By what is compared."""
        found = self.by.currentData()
        return found if isinstance(found, Facet) else Facet(Dimension.DISTRICT)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The groups that are chosen, in the order of their headings."""
        return tuple(each.id for each in self._headings if each.id in set(self.groups.chosen))

    def wish(self) -> ComparisonWish | None:
        """Return what is wanted; None while too few or too many groups are chosen."""
        if not FEWEST <= len(self.chosen) <= MOST:
            return None
        return ComparisonWish(
            self._grouped,
            self.chosen,
            Dimension(self.level.currentData()),
            Measure(self.measure.currentData()),
            Base(self.base.currentData()),
            self.moderator.isChecked(),
        )

    def show_facets(
        self, words: ComparisonWords, facets: Sequence[Facet], facet: Facet | None = None
    ) -> None:
        """Offer these facets in these words; what is chosen stays chosen unless ``facet`` is wanted."""
        self._words = words
        wanted = facet or self.facet
        self.by.blockSignals(True)
        self.by.clear()
        for each in facets:
            self.by.addItem(words.facet(each), each)
        place = next((at for at, each in enumerate(facets) if each == wanted), 0)
        self.by.setCurrentIndex(place)
        self.by.blockSignals(False)
        self._say()

    def show_wish(self, words: ComparisonWords, facets: Sequence[Facet], wish: ComparisonWish) -> None:
        """Choose what a wish asks for, but its groups: those have to be found first. Nobody is told."""
        boxes = (self.level, self.measure, self.base, self.moderator)
        for box in boxes:
            box.blockSignals(True)
        self.level.setCurrentIndex(LEVELS.index(wish.level))
        self.measure.setCurrentIndex(MEASURES.index(wish.measure))
        self.base.setCurrentIndex(list(Base).index(wish.base))
        if wish.moderator is not None:
            self.moderator.setChecked(wish.moderator)
        for box in boxes:
            box.blockSignals(False)
        self.show_facets(words, facets if wish.by in facets else (*facets, wish.by), wish.by)

    def show_exactly(self, facet: Facet, headings: Sequence[Heading], chosen: Sequence[str]) -> None:
        """Offer the groups of a facet, of which those in ``chosen`` are compared, as far as they are there still."""
        self._grouped, self._headings = facet, tuple(headings)
        self.groups.choose([each.id for each in headings if each.id in set(chosen)])
        self._say()

    def show_groups(self, facet: Facet, headings: Sequence[Heading], chosen: Sequence[str] = ()) -> None:
        """Offer the groups of a facet: what was chosen stays so, ``chosen`` comes to it; of none the first two are."""
        self._grouped, self._headings = facet, tuple(headings)
        there = [each.id for each in headings]
        kept = [each for each in (*chosen, *self.groups.chosen) if each in there]
        for each in there:
            if len(set(kept)) >= FEWEST:
                break
            kept.append(each)
        self.groups.choose([each for each in there if each in set(kept[:MOST])])
        self._say()

    @override
    def retranslate(self) -> None:
        self.moderator.setText(self.tr("With moderators"))
        self.moderator.setToolTip(self.tr("Whether the talk of those who lead it counts"))
        for box, words in (
            (self.by, self.tr("Compare by")),
            (self.level, self.tr("Themes or codes")),
            (self.measure, self.tr("What is counted")),
            (self.base, self.tr("Held against what")),
        ):
            box.setAccessibleName(words)
            box.setToolTip(words)
        self.level.setItemText(0, self.tr("Themes"))
        self.level.setItemText(1, self.tr("Codes"))
        self._say()

    def _say(self) -> None:
        words = self._words
        for row, measure in enumerate(MEASURES):
            self.measure.setItemText(row, words.measure(measure))
        self.base.setItemText(0, self.tr("Per 1,000 words"))
        self.base.setItemText(1, self.tr("Of all codings"))
        for row in range(self.by.count()):
            self.by.setItemText(row, words.facet(self.by.itemData(row)))
        self.groups.say(
            self.tr("Which are compared"),
            self.tr("Choose two to six"),
            self.tr("gone"),
        )
        self._on_words()

    def _on_measure(self) -> None:
        self._on_words()
        self.changed.emit()

    def _on_words(self) -> None:
        """Sources and speakers are held against their own number: there is nothing to choose then."""
        counts = self.measure.currentData() in {Measure.CODINGS, Measure.WORDS}
        self.base.setEnabled(counts and self.facet.dimension is not Dimension.CODER)

    def _options(self) -> list[Option]:
        return [Option(each.id, self._words.group(self._grouped, each)) for each in self._headings]
