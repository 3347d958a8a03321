"""What transcripts say about the case or theme at hand: quotations, to be opened where they stand."""

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.cases import Case
from workbench.domain.codes import Code
from workbench.domain.codings import Coding, Quotation
from workbench.domain.ids import CaseId, CodeId, DistrictId
from workbench.domain.sessions import Session
from workbench.domain.sources import Source
from workbench.domain.store import Change
from workbench.services.retrieval import CodingQuery, quotations
from workbench.services.supervision_views import case_quotations
from workbench.ui.delegates.supervision_rows import QuotationDelegate
from workbench.ui.models.cases_quotations_model import CasesQuotationsModel, QuotationGroup
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.sitting import Sitting


class SupervisionEvidence(Panel):
    """Lists quotations; a double-click or Enter asks to see one in its transcript."""

    source_wanted = Signal(str, object)
    """A source's id and the Span in it."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._case: CaseId | None = None
        self._theme: CodeId | None = None
        self._district: DistrictId | None = None
        self.model = CasesQuotationsModel()
        self.setMinimumWidth(220)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(QuotationDelegate(self.view))
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.activated.connect(self._on_activated)
        self._hint = label("faint", wraps=True)
        self._hint.setContentsMargins(12, 6, 12, 8)
        self._empty = EmptyState("quote")
        self._pages = QStackedWidget()
        listing = QWidget()
        inner = QVBoxLayout(listing)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.view, 1)
        inner.addWidget(self._hint)
        self._pages.addWidget(listing)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.retranslate()

    @override
    def sizeHint(self) -> QSize:
        return QSize(340, 600)

    def show_case(self, case: CaseId | None) -> None:
        """Show what a case's evidence and themes lead to."""
        self._case, self._theme = case, None
        self._refresh()

    def show_theme(self, theme: CodeId, district: DistrictId | None = None) -> None:
        """Show what was coded with a theme and the codes below it, in one district or everywhere."""
        self._case, self._theme, self._district = None, theme, district
        self._refresh()

    def go_to_theme(self, theme: CodeId) -> None:
        """Bring a theme's heading to the top."""
        index = self.model.index_of_group(theme)
        if index.isValid():
            self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def on_changed(self, change: Change) -> None:
        """Refresh what the change touches."""
        if change.touches(Case, Session, Coding, Code, Source):
            self._refresh()

    @override
    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Quotations"))
        self._hint.setText(self.tr("Double-click opens the quotation in its transcript."))
        if self._case is None and self._theme is None:
            self._empty.say(
                self.tr("No case chosen"), self.tr("Choose a case to see what transcripts say about it.")
            )
        else:
            self._empty.say(
                self.tr("No quotations yet"),
                self.tr(
                    "Name the case's themes, or code transcripts with them: their quotations appear here."
                ),
            )
        self._refresh_groups()

    def _refresh(self) -> None:
        self.retranslate()

    def _refresh_groups(self) -> None:
        groups = [group for group in self._groups() if group.quotations]
        self.model.show_groups(groups)
        self._pages.setCurrentIndex(0 if groups else 1)

    def _groups(self) -> list[QuotationGroup]:
        project, book = self._sitting.project, self._sitting.project.codebook()
        if self._case is not None and project.reader.find(Case, self._case) is not None:
            found = case_quotations(project, self._case)
            own = QuotationGroup(self.tr("Cited in this case"), found.evidence)
            return [own, *(self._group(each.theme.code, each.quotations) for each in found.by_theme)]
        if self._theme is None or self._theme not in book:
            return []
        by_code: dict[CodeId, list[Quotation]] = {code.id: [] for code in book.branch(self._theme)}
        for each in quotations(project.reader, CodingQuery(code=self._theme, district=self._district)):
            by_code[each.coding.code].append(each)
        return [self._group(code, tuple(found)) for code, found in by_code.items()]

    def _group(self, code: CodeId, found: tuple[Quotation, ...]) -> QuotationGroup:
        known = self._sitting.project.codebook().code(code)
        return QuotationGroup(known.name, found, known.colour, code)

    def _on_activated(self, index: QModelIndex) -> None:
        quotation = self.model.at(index.row())
        if quotation is not None:
            self.source_wanted.emit(quotation.coding.source, quotation.coding.span)
