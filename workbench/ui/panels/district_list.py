"""The list of the study's districts."""

from PySide6.QtCore import QModelIndex, QSize, QTimer, Signal
from PySide6.QtWidgets import QListView, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.ui.delegates.district import DistrictDelegate
from workbench.ui.models.districts_model import DistrictsModel
from workbench.ui.models.roles import KEY
from workbench.ui.panels.base import Panel
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.sitting import Sitting


class DistrictList(Panel):
    """Lists the districts and tells which one is marked."""

    district_marked = Signal(object)
    """A DistrictId, or None."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = DistrictsModel(sitting.project.reader.all(District))
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(DistrictDelegate(self.view))
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self._empty = EmptyState("districts")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.setMinimumWidth(220)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        # After a reset nothing is marked, which the view does not tell.
        self.model.modelReset.connect(self._on_model_reset)
        self.retranslate()
        self._show_page()

    def current(self) -> DistrictId | None:
        """Return the district that is marked."""
        key = self.view.currentIndex().data(KEY)
        return DistrictId(key) if key else None

    def mark(self, district: DistrictId | None) -> None:
        """Mark a district and bring it into sight."""
        index = self.model.index_of(district)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    @override
    def sizeHint(self) -> QSize:
        return QSize(276, 600)

    @override
    def retranslate(self) -> None:
        self.view.setAccessibleName(self.tr("Districts of the study"))
        self._empty.say(self.tr("No districts"), self.tr("This project was made without districts."))
        self.model.contents_changed()

    def _show_page(self) -> None:
        self._pages.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        key = current.data(KEY)
        self.district_marked.emit(DistrictId(key) if key else None)

    def _on_model_reset(self) -> None:
        QTimer.singleShot(0, self, self._on_reset)

    def _on_reset(self) -> None:
        self._show_page()
        if self.current() is None:
            self.district_marked.emit(None)
