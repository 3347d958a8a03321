"""Where figures and quotations of a joint display come from: dialogs that ask for them, and the reading beforehand."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from workbench.domain.codings import Quotation
from workbench.domain.districts import District
from workbench.domain.ids import CodingId
from workbench.domain.joint_displays import JointRow, SurveyFigure
from workbench.services.jobs import Progress
from workbench.services.joint_figures import figures_in_sheet
from workbench.services.joint_rows import OFFERED, quotable
from workbench.ui.dialogs.figure_dialog import FigureDialog
from workbench.ui.dialogs.quotation_picker import QuotationPicker
from workbench.ui.dialogs.survey_figures import SurveyFigures, surveys_of
from workbench.ui.dialogs.take_figures import TakeFigures, Taken
from workbench.ui.latest_job import LatestJob
from workbench.ui.sitting import Sitting

SHEETS = (".csv", ".tsv", ".xlsx")


class JointTaking(QObject):
    """Asks for figures and quotations; whoever wants them says what becomes of them."""

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        super().__init__(parent)
        self._sitting, self._parent = sitting, parent
        self._job = LatestJob(sitting, lambda: self.tr("Gathering quotations"), self)

    @property
    def busy(self) -> bool:
        """Tell whether quotations are still to come."""
        return self._job.busy

    def figure_by_hand(self, row: JointRow, figure: SurveyFigure | None = None) -> SurveyFigure | None:
        """Return a figure that the person writes down; a new one is proposed to come from where the last one does."""
        source = row.figures[-1].source if row.figures else ""
        return FigureDialog.ask(self._parent.window(), figure, source)

    def figures_of_sheet(self, taken: Callable[[Taken], None], path: Path | None = None) -> None:
        """Ask for a sheet, unless it is given, and let the person choose among its figures."""
        if path is None:
            kinds = self.tr("Tables (*.xlsx *.csv *.tsv)")
            folder = str(self._sitting.project.path.parent)
            title = self.tr("Figures from a sheet")
            chosen, _kind = QFileDialog.getOpenFileName(self._parent, title, folder, kinds)
            if not chosen:
                return
            path = Path(chosen)
        sheet, language = path, self._sitting.preferences.language

        def read(progress: Progress) -> tuple[SurveyFigure, ...]:
            progress.advance(0, 1)
            return figures_in_sheet(sheet, language)

        self._sitting.jobs.start(
            self.tr("Reading a sheet"),
            read,
            lambda figures: self._on_read(sheet, figures, taken),
            self._sitting.tell,
        )

    def figures_of_survey(self, taken: Callable[[Taken], None]) -> None:
        """Let the person choose a survey, a question and figures; say so when no survey is imported."""
        surveys = surveys_of(self._sitting.project.reader)
        if not surveys:
            self._sitting.messages.inform(
                self.tr(
                    "No survey is imported yet. Import its sheet as a survey, or take figures from a sheet."
                )
            )
            return
        wanted = SurveyFigures.ask_of(self._parent.window(), self._sitting, surveys)
        if wanted is not None:
            taken(wanted)

    def quotations(self, row: JointRow, taken: Callable[[tuple[CodingId, ...]], None]) -> None:
        """Let the person choose among what the row may quote; say so when there is nothing."""
        if not row.codes:
            self._sitting.messages.inform(
                self.tr("Choose codes for this row first: their quotations are offered then.")
            )
            return
        tabulator = self._sitting.tabulator
        self._job.want(
            lambda reader, _progress: quotable(tabulator, reader, row),
            lambda found: self._on_gathered(found, taken),
        )

    def _on_read(self, path: Path, figures: Sequence[SurveyFigure], taken: Callable[[Taken], None]) -> None:
        districts = self._sitting.project.reader.all(District)
        title = self.tr("Figures from “{name}”").format(name=path.name)
        language = self._sitting.preferences.language
        wanted = TakeFigures.ask(self._parent.window(), title, figures, districts, language, path.stem)
        if wanted is not None:
            taken(wanted)

    def _on_gathered(
        self, found: tuple[Quotation, ...], taken: Callable[[tuple[CodingId, ...]], None]
    ) -> None:
        if not found:
            self._sitting.messages.inform(self.tr("Nothing more is coded with these codes there."))
            return
        hint = self.tr("One of each speaker stands first, in turn one of each source.")
        if len(found) >= OFFERED:
            hint += " " + self.tr("Only the first {count} are shown.").format(count=OFFERED)
        title, book = self.tr("Quotations for this row"), self._sitting.project.codebook()
        chosen = QuotationPicker.pick(self._parent.window(), book, title, hint, found)
        if chosen:
            taken(chosen)
