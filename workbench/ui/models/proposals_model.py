"""The files that are about to be imported, and what was recognised in each."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.services.importing import Proposal
from workbench.ui.labels import kind_word
from workbench.ui.models.nodes import NOWHERE, AnyIndex
from workbench.ui.models.roles import ICON_NAME
from workbench.ui.theme import current_theme

NAME, KIND, DISTRICT, SPEAKERS, WORDS, STATUS = range(6)


class ProposalsModel(QAbstractTableModel):
    """Proposals in the order of the files. Corrections replace a proposal by another one."""

    def __init__(self, proposals: tuple[Proposal, ...], districts: Mapping[DistrictId, District]) -> None:
        super().__init__()
        self._proposals = list(proposals)
        self._districts = districts

    def at(self, row: int) -> Proposal | None:
        """Return the proposal of a row."""
        return self._proposals[row] if 0 <= row < len(self._proposals) else None

    def replace(self, row: int, proposal: Proposal) -> None:
        """Show a corrected proposal in place of the one before."""
        self._proposals[row] = proposal
        self.dataChanged.emit(self.index(row, 0), self.index(row, STATUS))

    def ready(self) -> tuple[Proposal, ...]:
        """Return what can be imported."""
        return tuple(each for each in self._proposals if each.status == "ready")

    def first_ready(self) -> int:
        """Return the first row that can be imported, 0 when none can."""
        return next((row for row, each in enumerate(self._proposals) if each.status == "ready"), 0)

    @override
    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._proposals)

    @override
    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else STATUS + 1

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("Import", "Name"),
            QCoreApplication.translate("Import", "Kind"),
            QCoreApplication.translate("Import", "District"),
            QCoreApplication.translate("Import", "Speakers"),
            QCoreApplication.translate("Import", "Words"),
            QCoreApplication.translate("Import", "State"),
        )[section]

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        proposal = self.at(index.row()) if index.isValid() else None
        if proposal is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(proposal, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(proposal.path)
        if role == Qt.ItemDataRole.ForegroundRole and proposal.status != "ready":
            return _colour_of(proposal)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in {SPEAKERS, WORDS}:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == ICON_NAME and index.column() == STATUS:
            return {"ready": "check", "duplicate": "info", "refused": "warning"}[proposal.status]
        return None

    def _words(self, proposal: Proposal, column: int) -> str:
        if column == STATUS:
            return status_word(proposal)
        source = proposal.source
        if source is None:
            return proposal.path.name if column == NAME else ""
        district = self._districts.get(source.district) if source.district else None
        return {
            NAME: source.name,
            KIND: kind_word(source.kind),
            DISTRICT: district.name if district else "–",
            SPEAKERS: QLocale().toString(len(proposal.participants)),
            WORDS: QLocale().toString(source.words),
        }[column]


def status_word(proposal: Proposal) -> str:
    """Return what will become of a file, in a word or two."""
    if proposal.status == "refused":
        return QCoreApplication.translate("Import", "refused")
    if proposal.status == "duplicate":
        return QCoreApplication.translate("Import", "already there")
    if proposal.doubts or (proposal.source is not None and proposal.source.district is None):
        return QCoreApplication.translate("Import", "please check")
    return QCoreApplication.translate("Import", "ready")


def _colour_of(proposal: Proposal) -> QColor:
    """Return the colour of a file that won't be imported: faint for a duplicate, alarming for a refusal."""
    theme = current_theme()
    return QColor(theme.danger if proposal.status == "refused" else theme.faint)
