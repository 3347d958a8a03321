"""The codings behind a pair of codes, place by place, or behind a code."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.cooccurrence import TogetherWish
from workbench.domain.ids import CodeId
from workbench.domain.store import ProjectReader
from workbench.services.cooccurrence import codings_of_code, codings_of_pair
from workbench.services.finding import Found
from workbench.services.jobs import Progress
from workbench.ui.choosing import chooser_of
from workbench.ui.latest_job import LatestJob
from workbench.ui.models.found_model import FoundModel
from workbench.ui.panels.base import Panel, label
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.sitting import Sitting
from workbench.ui.views.found_view import FoundView

Wanted = tuple[TogetherWish, CodeId, CodeId | None]


class TogetherQuotations(Panel):
    """Lists codings; each tells in colours which other codes its words bear. Enter, or two clicks, opens the source."""

    source_wanted = Signal(str, object)
    """A source, and a Span in it."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._wanted: Wanted | None = None
        self._job = LatestJob(sitting, lambda: self.tr("Gathering quotations"), self)
        self.model = FoundModel(sitting.project.reader)
        self.view = FoundView(self.model)
        self._title, self._count = label("heading", wraps=True), label("muted", wraps=True)
        self._empty, self._pages = EmptyState("quote"), QStackedWidget()
        self.view.activated.connect(self._on_activated)
        self._lay_out()
        self.retranslate()

    @property
    def wanted(self) -> Wanted | None:
        """What is listed: the wish, the one code, and the other or None."""
        return self._wanted

    @property
    def busy(self) -> bool:
        """Tell whether codings are still to come."""
        return self._job.busy

    def show_behind(self, wish: TogetherWish, one: CodeId, other: CodeId | None = None) -> None:
        """List the codings of a pair, or those of one code."""
        self._wanted = wish, one, other
        chooser = chooser_of(self._sitting)

        def work(reader: ProjectReader, _progress: Progress) -> Found:
            if other is None:
                return codings_of_code(chooser, wish, one, reader)
            return codings_of_pair(chooser, wish, one, other, reader)

        self._job.want(work, self._on_found)

    def forget(self) -> None:
        """List nothing any more."""
        self._job.drop()
        self._wanted = None
        self.model.show_found(None, self._sitting.project.codebook())
        self._say()

    @override
    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Codings behind the pair"))
        self._empty.say(
            self.tr("No pair chosen"),
            self.tr("Choose a pair, a cell or a line to read what was said where both stand."),
        )
        self.model.contents_changed()
        self._say()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 10, 16, 6)
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._count)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    def _on_found(self, found: Found) -> None:
        self.model.show_found(found, self._sitting.project.codebook())
        self.view.mark(None)
        self._say()

    def _say(self) -> None:
        found, wanted = self.model.found, self._wanted
        there = found is not None and len(found) > 0 and wanted is not None
        self._pages.setCurrentIndex(0 if there else 1)
        self._title.setVisible(there)
        self._count.setVisible(there)
        if found is None or wanted is None or not there:
            return
        book = self._sitting.project.codebook()
        names = [book.code(each).name for each in wanted[1:] if each is not None and each in book]
        self._title.setText(" × ".join(names))
        codings = self.tr("%Ln codings", "", len(found))
        where = (
            self.tr("at %Ln places", "", len(found.groups))
            if wanted[2] is not None
            else self.tr("in %Ln sources", "", len(found.groups))
        )
        self._count.setText(f"{codings} {where}")

    def _on_activated(self, index: QModelIndex) -> None:
        found = self.model.at(index.row())
        if found is not None:
            coding = found.quotation.coding
            self.source_wanted.emit(coding.source, coding.span)
