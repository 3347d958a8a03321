"""A look at what is about to be imported, with everything that was recognised open to correction."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.services.importing import Proposal
from workbench.ui.dialogs.proposal_details import ProposalDetails
from workbench.ui.models.proposals_model import DISTRICT, KIND, NAME, SPEAKERS, STATUS, WORDS, ProposalsModel
from workbench.ui.panels.base import button, label


class ImportDialog(QDialog):
    """Lists the files at the left, the chosen one at the right. Nothing is saved before *Import* is pressed."""

    def __init__(
        self,
        parent: QWidget | None,
        proposals: tuple[Proposal, ...],
        districts: Mapping[DistrictId, District],
        language: str,
    ) -> None:
        super().__init__(parent)
        # A small screen cuts off the buttons of a larger dialog; the frame wants some room too.
        room = self.screen().availableSize() - QSize(24, 56)
        self.resize(QSize(1120, 700).boundedTo(room))
        self.model = ProposalsModel(proposals, districts)
        self.table = QTableView()
        self.details = ProposalDetails(districts, language)
        self.details.corrected.connect(self._on_corrected)
        self._heading, self._hint = label("title"), label("muted", wraps=True)
        self.place_all = QComboBox()
        self.place_all.addItem("", None)
        for district in districts.values():
            self.place_all.addItem(district.name, district.id)
        self.place_all.activated.connect(self._on_place_all)
        self.import_button, self._cancel = button("primary"), button()
        self.import_button.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        self._lay_out()
        self._say()
        self.table.selectRow(self.model.first_ready())

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        proposals: tuple[Proposal, ...],
        districts: Mapping[DistrictId, District],
        language: str,
    ) -> tuple[Proposal, ...] | None:
        """Return what is to be imported, as corrected, or None."""
        dialog = cls(parent, proposals, districts, language)
        return dialog.model.ready() if dialog.exec() == QDialog.DialogCode.Accepted else None

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column in (KIND, DISTRICT, SPEAKERS, WORDS, STATUS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        tools = QHBoxLayout()
        self._place_label = label("muted")
        tools.addWidget(self._place_label)
        tools.addWidget(self.place_all)
        tools.addStretch(1)
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 12, 0)
        inside.addWidget(self.table, 1)
        inside.addLayout(tools)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(left)
        split.addWidget(self.details)
        split.setSizes([620, 460])
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.import_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 18, 24, 18)
        layout.setSpacing(12)
        layout.addWidget(self._heading)
        layout.addWidget(self._hint)
        layout.addWidget(split, 1)
        layout.addLayout(foot)

    def _say(self) -> None:
        ready = len(self.model.ready())
        self.setWindowTitle(self.tr("Import sources"))
        self._heading.setText(self.tr("Import sources"))
        self._hint.setText(
            self.tr("Nothing is saved yet. Choose a file to see and correct what was recognised in it.")
        )
        self.table.setAccessibleName(self.tr("Files"))
        self._place_label.setText(self.tr("District for the marked files"))
        self.place_all.setItemText(0, self.tr("Choose…"))
        self.place_all.setAccessibleName(self.tr("District for the marked files"))
        self._cancel.setText(self.tr("Cancel"))
        self.import_button.setText(self.tr("Import %n files", "", ready))
        self.import_button.setEnabled(ready > 0)
        self.import_button.setDefault(True)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        proposal = self.model.at(current.row())
        if proposal is not None:
            self.details.show_proposal(proposal)

    def _on_corrected(self, proposal: Proposal) -> None:
        self.model.replace(self.table.currentIndex().row(), proposal)

    def _on_place_all(self, place: int) -> None:
        district = self.place_all.itemData(place)
        if district is None:
            return
        for index in self.table.selectionModel().selectedRows():
            proposal = self.model.at(index.row())
            if proposal is not None:
                self.model.replace(index.row(), proposal.placed(DistrictId(district)))
        self.place_all.setCurrentIndex(0)
        shown = self.model.at(self.table.currentIndex().row())
        if shown is not None:
            self.details.show_proposal(shown)
