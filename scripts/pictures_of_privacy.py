"""Pictures of personal data: the list that is gone through, the key, and copies that may leave."""

from collections.abc import Callable
from pathlib import Path

from picture_studio import Studio
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QLabel

from workbench.services.personal_key import PersonalKey, where
from workbench.ui.dialogs.pseudonym_key import PseudonymKey
from workbench.ui.dialogs.redacted_copies import RedactedCopies
from workbench.ui.panels.personal_page import PersonalPage
from workbench.ui.workspaces.finding import FindingWorkspace

WORD = "hanya untuk gambar"
FOLDER = Path("/home/rini")
"""Stands where the pictures' own folder would, which means nothing to a reader."""
NOTES = {"id": ("P8", "kader posyandu, Pidie"), "en": ("P8", "posyandu volunteer, Pidie")}
COPIES = {"id": "studi-saran tersamar", "en": "studi-saran redacted"}
MARKED_ROW = 11


def personal_data(studio: Studio) -> QImage:
    """Go through what may tell who somebody is."""
    desk = studio.workspace("finding")
    assert isinstance(desk, FindingWorkspace)
    page = desk.show_page(PersonalPage.name)
    assert isinstance(page, PersonalPage)
    studio.rest()
    page.table.go_to(MARKED_ROW)
    return studio.picture()


def pseudonym_key(studio: Studio) -> QImage:
    """Look at what the key says."""
    project = studio.sitting.project
    made = PersonalKey.open if where(project).exists() else PersonalKey.create
    with made(project, WORD) as key:
        key.describe(*NOTES[studio.preferences.language])
        dialog = PseudonymKey(studio.window, studio.sitting, key)
        for said in dialog.findChildren(QLabel):
            said.setText(said.text().replace(str(key.path.parent), str(FOLDER)))
        return _taken(studio, dialog)


def redacted_copies(studio: Studio) -> QImage:
    """Choose where copies are written."""
    dialog = RedactedCopies(studio.window, FOLDER / COPIES[studio.preferences.language])
    dialog.folder.home(False)
    return _taken(studio, dialog)


def _taken(studio: Studio, dialog: QDialog) -> QImage:
    dialog.show()
    image = studio.dialog(dialog)
    dialog.close()
    dialog.deleteLater()
    studio.rest()
    return image


OF_DECISIONS: dict[str, Callable[[Studio], QImage]] = {
    "personal-data": personal_data,
    "pseudonym-key": pseudonym_key,
    "redacted-copies": redacted_copies,
}
"""Pictures by their file's name, of a study whose personal data are partly reviewed."""
