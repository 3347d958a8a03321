"""What a framework matrix is to show: the choices above it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.codes import Code
from workbench.domain.districts import District
from workbench.domain.framework_grids import FrameworkFigures, FrameworkRows, FrameworkWish
from workbench.domain.frameworks import SubjectKind
from workbench.domain.ids import CodeId
from workbench.domain.store import Change
from workbench.services.frameworks import FrameworkGrid
from workbench.ui.actions import Actions
from workbench.ui.models.framework_model import Narrowing
from workbench.ui.panels.base import Panel, button, follow, label
from workbench.ui.sitting import Sitting

_WIDEST, _LETTERS = 240, 9


class FrameworkBar(Panel):
    """Tells when another matrix is wanted, or other cells of it."""

    changed = Signal()
    """Another matrix is wanted."""
    narrowed = Signal(object)
    """The Narrowing that is chosen."""
    turned = Signal(bool)
    """Whether subjects are to stand in the rows."""

    def __init__(self, sitting: Sitting, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._filling = False
        self.rows, self.columns = QComboBox(), QComboBox()
        self.district, self.narrowing = QComboBox(), QComboBox()
        self.transposed, self.next, self.export = QCheckBox(), button(), button()
        self.facts = label("muted", wraps=True)
        follow(self.next, actions["next_stale"])
        follow(self.export, actions["export_framework"])
        self._lay_out()
        self._connect()
        self.retranslate()

    def wish(self) -> FrameworkWish:
        """Return which matrix is wanted."""
        rows, kind = self.rows.currentData(), SubjectKind(self.columns.currentData())
        district = None if kind is SubjectKind.DISTRICT else self.district.currentData()
        if rows in set(FrameworkRows):
            return FrameworkWish(FrameworkRows(rows), kind, None, district)
        return FrameworkWish(FrameworkRows.BRANCH, kind, CodeId(rows), district)

    def on_changed(self, change: Change) -> None:
        """Offer the themes and districts that there are now."""
        if change.touches(Code, District):
            self._fill()

    def say(self, grid: FrameworkGrid | None) -> None:
        """Say how far the matrix is written, and what is not in it."""
        if grid is None:
            self.facts.setText("")
            return
        figures = grid.figures()
        parts = [
            self.tr("%Ln cells written", "", figures.filled),
            self.tr("%Ln to be read again", "cells", figures.stale),
            self.tr("%Ln not summed up yet", "cells", figures.unwritten),
            self.tr("moderators' talk counted") if grid.moderator else self.tr("moderators' talk left out"),
        ]
        parts += self._left_out(grid.wish.kind, figures)
        self.facts.setText("  ·  ".join(parts))

    @override
    def retranslate(self) -> None:
        self._fill()
        self.transposed.setText(self.tr("Transposed"))
        self.transposed.setToolTip(self.tr("Codes in the columns, and whose summaries they are in the rows"))
        self.next.setText(self.tr("Next to read again"))
        self.export.setText(self.tr("Export…"))
        for choice, words in (
            (self.rows, self.tr("Rows")),
            (self.columns, self.tr("Columns")),
            (self.district, self.tr("District")),
            (self.narrowing, self.tr("Which cells")),
        ):
            choice.setAccessibleName(words)
            choice.setToolTip(words)

    def _fill(self) -> None:
        """Fill the choices; what is chosen stays chosen where it is still there."""
        self._filling = True
        themes = [(each.name, each.id) for each in self._sitting.project.codebook().themes()]
        one = self.tr("Codes of: {theme}")
        _refill(
            self.rows,
            [
                (self.tr("Themes"), FrameworkRows.THEME),
                (self.tr("All codes"), FrameworkRows.CODE),
                *((one.format(theme=name), id) for name, id in themes),
            ],
        )
        _refill(
            self.columns,
            [
                (self.tr("Districts"), SubjectKind.DISTRICT),
                (self.tr("Participants"), SubjectKind.PARTICIPANT),
                (self.tr("Sources"), SubjectKind.SOURCE),
            ],
        )
        districts = [(each.name, each.id) for each in self._sitting.project.reader.all(District)]
        _refill(self.district, [(self.tr("All districts"), None), *districts])
        _refill(
            self.narrowing,
            [
                (self.tr("All cells"), Narrowing.ALL),
                (self.tr("With codings"), Narrowing.CODED),
                (self.tr("Not summed up yet"), Narrowing.UNWRITTEN),
                (self.tr("To be read again"), Narrowing.STALE),
            ],
        )
        self._filling = False
        self._say_district()

    def _left_out(self, kind: SubjectKind, figures: FrameworkFigures) -> list[str]:
        if not figures.left_out:
            return []
        if kind is SubjectKind.DISTRICT:
            return [self.tr("%Ln codings without a district left out", "", figures.left_out)]
        return [self.tr("%Ln codings in nobody's words left out", "", figures.left_out)]

    def _say_district(self) -> None:
        self.district.setVisible(self.columns.currentData() != SubjectKind.DISTRICT)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for choice in (self.rows, self.columns, self.district, self.narrowing):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(_LETTERS)
            choice.setMaximumWidth(_WIDEST)
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(choice, 2)
        row.addWidget(self.transposed)
        row.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.facts, 1)
        below.addWidget(self.next)
        below.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 8)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addLayout(below)

    def _connect(self) -> None:
        for choice in (self.rows, self.columns, self.district):
            choice.currentIndexChanged.connect(lambda _place: self._on_chosen())
        self.narrowing.currentIndexChanged.connect(lambda _place: self._on_narrowed())
        self.transposed.toggled.connect(self.turned)

    def _on_chosen(self) -> None:
        if not self._filling:
            self._say_district()
            self.changed.emit()

    def _on_narrowed(self) -> None:
        if not self._filling:
            self.narrowed.emit(Narrowing(self.narrowing.currentData()))


def _refill(choice: QComboBox, offered: list[tuple[str, object]]) -> None:
    chosen = choice.currentData()
    choice.clear()
    for words, what in offered:
        choice.addItem(words, what)
    places = [place for place, (_words, what) in enumerate(offered) if what == chosen]
    choice.setCurrentIndex(places[0] if places else 0)
