"""Writing a comparison to a file that the person names."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.domain.comparisons import ComparisonWish
from workbench.services.comparing_districts import shown
from workbench.services.comparison_words import ComparisonWords
from workbench.services.jobs import Progress
from workbench.services.redacted_copies import StandIns, masked_reading
from workbench.services.reporting_comparison import SUFFIXES, export_comparison
from workbench.ui.listing_export import chosen_file, export_to
from workbench.ui.sitting import Sitting


def export_chosen(parent: QWidget, sitting: Sitting, wish: ComparisonWish, words: ComparisonWords) -> None:
    """Ask for a file and write what was compared there: to Word with quotations, else as a sheet."""
    title = QCoreApplication.translate("ComparePage", "Export the comparison")
    name = QCoreApplication.translate("ComparePage", "Comparison")
    path = chosen_file(parent, sitting, title, name, SUFFIXES)
    if path is None:
        return
    comparer = sitting.comparer

    def work(stand_ins: StandIns | None, _progress: Progress) -> int:
        with masked_reading(sitting.project, stand_ins) as reader:
            compared = comparer.compare(wish, reader)
            return export_comparison(
                sitting.project, path, words, compared.comparison, shown(compared, reader)
            )

    export_to(
        parent,
        sitting,
        path,
        "compare",
        QCoreApplication.translate("ComparePage", "Writing the comparison"),
        work,
    )
