"""Pictures of material as it comes in: the import's preview, surveys, participants, a corrected transcript."""

from collections.abc import Callable

from picture_material import CORRECTED, SURVEY
from picture_studio import Studio
from PySide6.QtGui import QImage

from workbench.domain.districts import District
from workbench.domain.sources import Source
from workbench.services.importing import ImportOptions, propose
from workbench.services.jobs import Silent
from workbench.services.material import source_named
from workbench.services.surveys import first_lines
from workbench.ui.dialogs.import_dialog import ImportDialog
from workbench.ui.dialogs.participants import ParticipantsDialog
from workbench.ui.dialogs.proposal_details import SPEAKERS
from workbench.ui.dialogs.review_dialog import ReviewDialog
from workbench.ui.dialogs.survey_dialog import SurveyDialog
from workbench.ui.models.proposals_model import NAME

LOOKED_AT = "FGD Subang 14 Agustus"
PERSON = "Ceu Mimin"
SHOWN_ROW = 2


def importing(studio: Studio) -> QImage:
    """Look at files before they are imported, at one of which something is doubtful."""
    dialog = _preview(studio, LOOKED_AT)
    dialog.details.transcript.next_doubt.click()
    return _taken(studio, dialog)


def speakers(studio: Studio) -> QImage:
    """Look at who speaks in it, and who may be one person."""
    dialog = _preview(studio, LOOKED_AT)
    dialog.details.tabs.setCurrentIndex(SPEAKERS)
    return _taken(studio, dialog)


def columns(studio: Studio) -> QImage:
    """Look at what the columns of a sheet are for."""
    reader = studio.sitting.project.reader
    districts = reader.all(District)
    (survey,) = propose(reader, [studio.folder / f"{SURVEY}.csv"], ImportOptions(), Silent())
    dialog = SurveyDialog(studio.window, survey, lambda sheet: first_lines(sheet, districts))
    dialog.show()
    studio.rest()
    dialog.table.scrollToBottom()
    image = studio.dialog(dialog)
    dialog.close()
    return image


def survey(studio: Studio) -> QImage:
    """Look at a survey's answers, some of which are coded."""
    grid = studio.coding(SURVEY).transcript.ways.grid
    first = next(place for place, each in enumerate(grid.model.grid.columns) if each.key)
    grid.table.setFocus()
    grid.table.setCurrentIndex(grid.model.index(SHOWN_ROW, first))
    header = grid.table.horizontalHeader()
    grid.table.horizontalScrollBar().setValue(header.sectionPosition(first))
    return studio.picture()


def participants(studio: Studio) -> QImage:
    """Look at who speaks in a source and what is known of somebody."""
    dialog = ParticipantsDialog(studio.window, studio.sitting)
    dialog.filter.setText("FGD Garut – KPM")
    dialog.show()
    studio.rest()
    shown = dialog.shown
    row = next(row for row in range(shown.rowCount()) if shown.index(row, 0).data() == PERSON)
    dialog.table.selectRow(row)
    image = studio.dialog(dialog)
    dialog.close()
    return image


def review(studio: Studio) -> QImage:
    """Look at what of a corrected transcript waits for a place."""
    source = source_named(studio.sitting.project.reader, CORRECTED)
    dialog = ReviewDialog(studio.window, studio.sitting, source.id)
    dialog.show()
    image = studio.dialog(dialog)
    dialog.close()
    return image


def _preview(studio: Studio, name: str) -> ImportDialog:
    reader = studio.sitting.project.reader
    proposals = propose(reader, (studio.folder / "masuk",), ImportOptions(), Silent())
    dialog = ImportDialog(
        studio.window,
        proposals,
        {each.id: each for each in reader.all(District)},
        studio.preferences.language,
        taken=[each.name for each in reader.all(Source)],
    )
    dialog.show()
    rows = [str(dialog.model.index(row, NAME).data()) for row in range(dialog.model.rowCount())]
    dialog.table.selectRow(rows.index(name))
    studio.rest()
    return dialog


def _taken(studio: Studio, dialog: ImportDialog) -> QImage:
    image = studio.dialog(dialog)
    dialog.close()
    return image


IN_STUDY: dict[str, Callable[[Studio], QImage]] = {
    "import": importing,
    "import-speakers": speakers,
    "survey-columns": columns,
}
IN_FIELD: dict[str, Callable[[Studio], QImage]] = {
    "survey": survey,
    "participants": participants,
    "review": review,
}
"""Pictures by their file's name, of the example study and of the project with a survey and a correction."""
