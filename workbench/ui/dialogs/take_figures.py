"""Which figures of a sheet or a survey go into a joint display, and into which rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.districts import District
from workbench.domain.joint_displays import SurveyFigure
from workbench.services.joint_figures import as_percentages, is_fraction
from workbench.services.joint_rows import by_district
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.models.figures_model import GROUP, INDICATOR, NOTE, PRINTED, FiguresModel
from workbench.ui.panels.base import button, label

_WIDTHS = {INDICATOR: 260, GROUP: 140, PRINTED: 100}


@dataclass(frozen=True, slots=True)
class Taken:
    """The figures that were chosen; ``spread`` when each district is to get a row for its own."""

    figures: tuple[SurveyFigure, ...]
    spread: bool


class SpreadWords(QObject):
    """Says numbers: the translators' tool knows a plural by ``tr`` alone."""

    def taken(self, count: int) -> str:
        """Return what taking so many figures is called."""
        return self.tr("Take %Ln figures", "", count)

    def spread(self, count: int) -> str:
        """Return what making rows for so many districts is called."""
        return self.tr("A row for each district (%Ln found)", "", count)


class TakeFigures(QDialog):
    """A table of figures with boxes to tick; what stands above it a subclass may add."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        districts: Sequence[District],
        language: str,
        source: str = "",
    ) -> None:
        super().__init__(parent)
        self._districts, self._language = tuple(districts), language
        self._figures: tuple[SurveyFigure, ...] = ()
        self._words = SpreadWords()
        self.setWindowTitle(title)
        open_at(self, 780, 600)
        heading = label("title", wraps=True)
        heading.setText(title)
        self.hint = label("muted", wraps=True)
        self.field, self.source = QLineEdit(clearButtonEnabled=True), QLineEdit(source)
        self.fractions = QCheckBox(self.tr("Numbers from 0 to 1 are percentages"))
        self.model, self.view = FiguresModel(), QTableView()
        self.all, self.none = button("quiet"), button("quiet")
        self.here, self.spread = QRadioButton(self.tr("All in this row")), QRadioButton()
        self.unknown = label("faint", wraps=True)
        self.yes, self.no = button("primary"), button()
        self.above, self.source_caption = QVBoxLayout(), label("caption")
        self._say()
        self._lay_out(heading)
        self._connect()
        self._on_ticked()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        title: str,
        figures: Sequence[SurveyFigure],
        districts: Sequence[District],
        language: str,
        source: str,
    ) -> Taken | None:
        """Return what was chosen of ``figures``, or None. Those that name no source get the one that is written."""
        dialog = cls(parent, title, districts, language, source)
        dialog.show_figures(figures)
        dialog.view.setFocus()
        return dialog.taken() if answered(dialog) else None

    def show_figures(self, figures: Sequence[SurveyFigure]) -> None:
        """Offer these."""
        self._figures = tuple(figures)
        self.fractions.setVisible(any(map(is_fraction, figures)))
        self.model.show_figures(self._figures)
        self._on_fractions()

    def taken(self) -> Taken:
        """Return what is chosen now."""
        source = " ".join(self.source.text().split())
        figures = tuple(replace(each, source=each.source or source) for each in self.model.chosen)
        return Taken(figures, self.spread.isChecked())

    def _say(self) -> None:
        self.hint.setText(self.tr("Tick what is to be explained. Space ticks and unticks."))
        self.field.setPlaceholderText(self.tr("Only those that hold…"))
        self.field.setAccessibleName(self.tr("Only those that hold…"))
        self.source.setPlaceholderText(self.tr("Where the figures come from, for the table's note"))
        self.source.setAccessibleName(self.tr("Source of the figures"))
        self.source_caption.setText(self.tr("Source of the figures"))
        self.source_caption.setBuddy(self.source)
        self.view.setAccessibleName(self.tr("Figures"))
        self.all.setText(self.tr("Tick all"))
        self.none.setText(self.tr("Tick none"))
        self.no.setText(self.tr("Cancel"))
        self.yes.setDefault(True)

    def _lay_out(self, heading: QWidget) -> None:
        view = self.view
        view.setModel(self.model)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        head = view.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in _WIDTHS.items():
            head.resizeSection(column, width)
        head.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)
        narrowing, places, foot = QHBoxLayout(), QVBoxLayout(), QHBoxLayout()
        narrowing.addWidget(self.field, 1)
        narrowing.addWidget(self.all)
        narrowing.addWidget(self.none)
        for each in (self.here, self.spread):
            places.addWidget(each)
        places.addWidget(self.unknown)
        places.setSpacing(4)
        self.here.setChecked(True)
        foot.addStretch(1)
        foot.addWidget(self.no)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(heading)
        layout.addLayout(self.above)
        layout.addWidget(self.hint)
        layout.addLayout(narrowing)
        layout.addWidget(view, 1)
        layout.addWidget(self.fractions)
        named = QHBoxLayout()
        named.addWidget(self.source_caption)
        named.addWidget(self.source, 1)
        layout.addLayout(named)
        layout.addLayout(places)
        layout.addLayout(foot)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.model.narrow)
        self.all.clicked.connect(lambda: self.model.tick_shown(on=True))
        self.none.clicked.connect(lambda: self.model.tick_shown(on=False))
        self.fractions.toggled.connect(lambda _on: self._on_fractions())
        self.model.ticked.connect(self._on_ticked)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)

    def _on_fractions(self) -> None:
        wanted = self.fractions.isChecked() and self.fractions.isVisibleTo(self)
        figures = as_percentages(self._figures, self._language) if wanted else self._figures
        self.model.show_figures(figures, keep=True)

    def _on_ticked(self) -> None:
        chosen = self.model.chosen
        grouped = by_district(chosen, self._districts)
        found = len(grouped.by_district)
        self.yes.setText(self._words.taken(len(chosen)))
        self.yes.setEnabled(bool(chosen))
        self.spread.setText(self._words.spread(found))
        self.spread.setEnabled(bool(found))
        if not found:
            self.here.setChecked(True)
        unknown = ", ".join(grouped.unknown)
        self.unknown.setText(self.tr("No district of the study: {groups}").format(groups=unknown))
        self.unknown.setVisible(bool(found and unknown))
