"""Writing a joint display to a file that the person names."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.domain.joint_displays import JointDisplay
from workbench.services.jobs import Progress
from workbench.services.joint_displays import display_view
from workbench.services.redacted_copies import StandIns, masked_reading
from workbench.services.reporting_joint import SUFFIXES, export_display
from workbench.ui.listing_export import chosen_file, export_to
from workbench.ui.sitting import Sitting


def export_joint(parent: QWidget, sitting: Sitting, display: JointDisplay) -> None:
    """Ask for a file and write the display on a thread of its own, masked where exports of the project are."""
    title = QCoreApplication.translate("JointExport", "Export the joint display")
    path = chosen_file(parent, sitting, title, display.title, SUFFIXES)
    if path is None:
        return
    project, language, tabulator = sitting.project, sitting.preferences.language, sitting.tabulator

    def work(stand_ins: StandIns | None, _progress: Progress) -> int:
        with masked_reading(project, stand_ins) as reader:
            view = display_view(project, reader.get(JointDisplay, display.id), tabulator, reader)
            return export_display(project, view, path, language)

    export_to(parent, sitting, path, "joint-display", title, work)
