"""Writing a comparison, or negative cases, to a file that the person names."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from workbench.domain.comparisons import ComparisonWish
from workbench.domain.negative_cases import NegativeCases
from workbench.services.comparing_districts import shown
from workbench.services.comparison_words import ComparisonWords
from workbench.services.jobs import Progress
from workbench.services.negative_cases import negative_cases
from workbench.services.negative_words import NegativeWords
from workbench.services.redacted_copies import StandIns, masked_reading
from workbench.services.reporting_comparison import SUFFIXES, export_comparison
from workbench.services.reporting_negative import export_negative_cases
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
            quotations = shown(compared, reader)
            return export_comparison(sitting.project, path, words, compared.comparison, quotations)

    doing = QCoreApplication.translate("ComparePage", "Writing the comparison")
    export_to(parent, sitting, path, "compare", doing, work)


def export_negative(parent: QWidget, sitting: Sitting, found: NegativeCases, words: NegativeWords) -> None:
    """Ask for a file and write the negative cases there, looked for once more: to Word, else as a sheet."""
    title = QCoreApplication.translate("NegativePage", "Export the negative cases")
    name = QCoreApplication.translate("NegativePage", "Negative cases")
    path = chosen_file(parent, sitting, title, name, SUFFIXES)
    if path is None:
        return
    comparer = sitting.comparer

    def work(stand_ins: StandIns | None, _progress: Progress) -> int:
        with masked_reading(sitting.project, stand_ins) as reader:
            again = negative_cases(
                comparer, found.code, reader, district=found.district, moderator=found.moderator
            )
            return export_negative_cases(sitting.project, path, words, again)

    doing = QCoreApplication.translate("NegativePage", "Writing the negative cases")
    export_to(parent, sitting, path, "negative-cases", doing, work)
